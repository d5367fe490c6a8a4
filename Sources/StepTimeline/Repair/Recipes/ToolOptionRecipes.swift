/// Repairs of tools that changed since a Dockerfile was written, or that want to be asked in another way.
enum ToolOptionRecipes {
  // MARK: Options

  /// An option that a tool asks for.
  private struct Wanted {
    /// Text that the output must contain.
    var sign: String
    var programs: Set<String>
    /// The command must have one of these words; if there are none, any command of the program fits.
    var commands: Set<String>
    var option: String
    var reason: String
  }

  private static let wanted: [Wanted] = [
    Wanted(
      sign: "--allow-root", programs: ["bower", "npx"], commands: ["bower", "install", "i", "update"],
      option: "--allow-root", reason: "bower refuses to run as root without it"),
    Wanted(
      sign: "curl-minimal", programs: ["dnf", "yum", "microdnf"], commands: ["install"],
      option: "--allowerasing",
      reason: "it allows replacing the image's curl-minimal with curl"),
  ]

  /// Adds the option that the tool asks for.
  static func addOption(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    for row in wanted where site.says(row.sign) {
      var edits: [Edit] = []
      for command in site.script.commands where row.programs.contains(command.program) {
        guard let word = command.words.first(where: { row.commands.contains($0.text) }),
          !command.words.contains(where: { $0.text == row.option }),
          row.option != "--allow-root" || command.words.contains(where: { $0.text == "bower" })
        else { continue }
        let last = row.option == "--allow-root" ? command.words.last ?? word : word
        edits.append(site.insert(" \(row.option)", at: last.range.upperBound))
      }
      guard !edits.isEmpty else { continue }
      return Proposal(text: "Add `\(row.option)`: \(row.reason).", changes: site.change(edits))
    }
    return nil
  }

  /// Writes `--only main` for `--no-dev`, which Poetry 2 no longer has.
  static func poetryGroups(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    let edits = site.script.commands.filter { $0.program == "poetry" }
      .flatMap(\.words).filter { $0.text == "--no-dev" }.map { site.replace($0.range, with: "--only main") }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Use `--only main`: Poetry 2 does not support `--no-dev`.", changes: site.change(edits))
  }

  /// Calls jenkins-plugin-cli in place of install-plugins.sh, which the images of Jenkins no longer have.
  static func jenkinsPlugins(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    for command in site.script.commands {
      let isThroughXargs = command.program == "xargs" && command.words.count == 2
      let called = isThroughXargs ? command.words[1].text : command.words.first?.text
      guard let called, PathText.name(called) == "install-plugins.sh" else { continue }
      let text = site.file.text(command.range)
      let names = command.words.dropFirst()
      // Variables in front of the command stay.
      let start = command.words[0].range.lowerBound
      let new: String
      if command.redirections.count == 1, text.hasText("<"), !text.hasText(">"),
        isThroughXargs || names.isEmpty
      {
        new = "--plugin-file \(command.redirections[0].text)"
      } else if names.count == 1, let file = text.between("$(cat ", ")") ?? text.between("`cat ", "`"),
        PathRecipes.isPath(file)
      {
        new = "--plugin-file \(file)"
      } else if !isThroughXargs, !names.isEmpty, command.redirections.isEmpty,
        names.allSatisfy({ !$0.isExpanded })
      {
        new = "--plugins " + names.map(\.text).joined(separator: " ")
      } else {
        continue
      }
      return Proposal(
        text: "Use `jenkins-plugin-cli`: since 2022, the images of Jenkins have no install-plugins.sh.",
        changes: site.change([
          site.replace(start..<command.range.upperBound, with: "jenkins-plugin-cli " + new)
        ]))
    }
    return nil
  }

  /// Takes the option that the compiler itself proposes.
  static func proposedOption(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    for line in site.evidence + site.output {
      for (open, close) in [("'", "'"), ("‘", "’")] {
        guard let old = line.between("option \(open)", close),
          let new = line.between("did you mean \(open)", close),
          new.hasPrefix("-"), new.utf8.allSatisfy({ $0.isLetterOrDigit || $0.isOne(of: "-=+._") })
        else { continue }
        let edits = site.script.commands.flatMap(\.words).filter { $0.text == old }
          .map { site.replace($0.range, with: new) }
        guard !edits.isEmpty else { continue }
        return Proposal(
          text: "Use `\(new)`, as the compiler suggests: it does not support `\(old)`.",
          changes: site.change(edits))
      }
    }
    return nil
  }

  /// Compiles without `-Werror`.
  static func warnings(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.says("[-Werror") else { return nil }
    for command in site.script.commands {
      guard let place = command.words.firstIndex(where: { $0.text == "-Werror" }), place > 0 else { continue }
      return Proposal(
        text:
          "Compile without `-Werror`: a different compiler version prints more warnings than the author's.",
        changes: site.change([
          site.replace(
            command.words[place - 1].range.upperBound..<command.words[place].range.upperBound, with: "")
        ]))
    }
    return nil
  }

  // MARK: Settings

  /// Sets the variable that a tool of today needs for what was made for an older one.
  static func toolSetting(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun else { return nil }
    let settings = SettingEdits(site: site)
    if site.says("digital envelope routines") || site.says("ERR_OSSL_EVP_UNSUPPORTED") {
      let old = site.state.environment["NODE_OPTIONS"]
      let option = "--openssl-legacy-provider"
      guard old?.hasText(option) != true,
        let edits = settings.set("NODE_OPTIONS", to: old.map { "\"\($0) \(option)\"" } ?? option)
      else { return nil }
      return Proposal(
        text: "Set `NODE_OPTIONS=\(option)`: webpack 4 needs a hash that OpenSSL 3 disables.",
        changes: site.change(edits))
    }
    if site.says("Cannot find matching keyid") {
      guard let command = site.script.commands.first(where: { $0.program == "corepack" }) else {
        return settings.set("COREPACK_INTEGRITY_KEYS", to: "0").map {
          Proposal(
            text: "Disable corepack's signature check: the image's version does not have npm's new key.",
            changes: site.change($0))
        }
      }
      return Proposal(
        text: "Update corepack first: the image's version does not have npm's new signing key.",
        changes: site.change([site.insert("npm install -g corepack@latest && ", at: command.range.lowerBound)]
        ))
    }
    if site.says("Terms of Service have not been accepted") {
      let channels = ["main", "r"].map { "https://repo.anaconda.com/pkgs/\($0)" }.filter {
        site.says($0) || $0.hasSuffix("main")
      }
      let commands = channels.map { "conda tos accept --override-channels --channel \($0)" }
      return Proposal(
        text: "Accept the terms of service of Anaconda's channels, or only use conda-forge.",
        changes: site.change([
          site.insert(lines: ["RUN " + commands.joined(separator: " && ")], before: failing)
        ]))
    }
    return nil
  }

  // MARK: Versions

  /// Installs the bundler that Gemfile.lock was written with.
  static func bundler(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let version = site.capture("version"),
      VersionRecipes.isVersion(version),
      site.says("Could not find 'bundler'") || site.says("can't find gem bundler"),
      !site.file.text(0..<site.file.bytes.count).hasText("bundler:\(version)")
    else { return nil }
    return Proposal(
      text: "Install bundler \(version), the version in Gemfile.lock.",
      changes: site.change([
        site.insert(
          lines: site.asRoot(["RUN gem install bundler:\(version)"], user: site.state.user), before: failing)
      ]))
  }

  /// Updates RubyGems to the oldest version that a gem asks for.
  static func rubyGems(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil,
      let line = (site.evidence + site.output).first(where: { $0.hasText("requires RubyGems version >= ") }),
      let start = line.rangeOfText("requires RubyGems version >= ")
    else { return nil }
    var version = String(line[start.upperBound...].prefix { $0.isNumber || $0 == "." })
    while version.last == "." { version.removeLast() }
    guard VersionRecipes.isVersion(version),
      let command = site.script.commands.first(where: { ["gem", "bundle"].contains($0.program) })
    else { return nil }
    return Proposal(
      text: "Update RubyGems to \(version) first: the newest version of a required gem needs it.",
      changes: site.change([site.insert("gem update --system \(version) && ", at: command.range.lowerBound)]))
  }

  /// Keeps pip at the last version that an old Python runs.
  static func oldPip(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil,
      site.says("SyntaxError") || site.says("python_requires") || site.says("egg_info")
    else { return nil }
    for command in site.script.commands where command.program.hasPrefix("pip") || command.has("pip") {
      guard command.has("--upgrade", "-U"), command.has("install"),
        let word = command.operands.last, word.text == "pip"
      else { continue }
      return Proposal(
        text: "Use pip below 21: later versions do not support Python 2.7 and 3.5.",
        changes: site.change([site.replace(word.range, with: "'pip<21'")]))
    }
    return nil
  }
}
