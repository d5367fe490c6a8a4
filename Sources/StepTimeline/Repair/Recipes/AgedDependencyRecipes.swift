/// Repairs of builds that broke because something newer than their author had is installed.
enum AgedDependencyRecipes {
  /// Keeps a Python package within the versions that fit.
  static func bound(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    let said = site.wholeOutput + "\n" + site.evidence.joined(separator: "\n")
    for row in DependencyBreaks.said(in: said) {
      let edits = row.use == .build ? building(row, said, site) : running(row, site)
      guard let edits, !edits.isEmpty else { continue }
      return Proposal(text: "Install `\(row.bound)`: \(row.reason).", changes: site.change(edits))
    }
    return nil
  }

  // MARK: Packages that the program needs

  /// A command that installs with pip, and the index of its first argument.
  private struct Installation {
    var command: SimpleCommand
    var first: Int

    init?(_ command: SimpleCommand) {
      let words = command.words.map(\.text)
      guard let install = words.firstIndex(of: "install") else { return nil }
      let head = words[..<install]
      let isPip =
        command.program.hasPrefix("pip") && !command.program.hasPrefix("pipx")
        && !command.program.hasPrefix("pipenv")
      guard
        isPip || (head.contains("-m") && head.contains("pip")) || (words[0] == "uv" && head.contains("pip"))
      else { return nil }
      self.command = command
      first = install + 1
    }

    /// The package of an argument in the form that the index compares; `nil` for an option.
    static func name(_ word: String) -> String? {
      guard !word.hasPrefix("-") else { return nil }
      let name = word.prefix { !"<>=!~[;@ ".contains($0) }.lowercased().replacing("_", with: "-")
      return name.isEmpty ? nil : name
    }

    func argument(_ package: String) -> ShellWord? {
      command.words[first...].first { Self.name($0.text) == package }
    }

    /// Whether the command only installs pip and the packages that pip builds with.
    var isOnlyTools: Bool {
      let packages = command.words[first...].compactMap { Self.name($0.text) }
      return !packages.isEmpty && packages.allSatisfy { ["pip", "setuptools", "wheel"].contains($0) }
    }
  }

  /// The commands that install with pip up to the failing instruction, the last first.
  private static func installations(_ site: RepairSite) -> [Installation] {
    guard let failing = site.failing else { return [] }
    let indexes = site.state.stages.flatMap { site.file.stages[$0].instructions }.filter {
      $0 <= failing && site.isReal($0) && site.file.instructions[$0].keyword == "RUN"
    }
    return indexes.sorted(by: >).flatMap {
      ShellScript(of: site.file.instructions[$0], in: site.file).commands.compactMap(Installation.init)
        .reversed()
    }
  }

  private static func running(_ row: DependencyBreaks.Break, _ site: RepairSite) -> [Edit]? {
    let all = installations(site)
    let name = row.package
    if let word = all.lazy.compactMap({ $0.argument(name) }).first {
      return replacement(of: word, by: row, site)
    }
    guard let target = all.first(where: { !$0.isOnlyTools }), let last = target.command.words.last else {
      return nil
    }
    return [site.insert(" '\(row.bound)'", at: last.range.upperBound)]
  }

  /// The requirement of the command with the bound in place of its version; extras stay.
  private static func replacement(of word: ShellWord, by row: DependencyBreaks.Break, _ site: RepairSite)
    -> [Edit]?
  {
    guard !word.text.hasText("$"), !word.text.hasText("@"), !word.text.hasText(";") else { return nil }
    var bound = row.bound
    if let open = word.text.firstIndex(of: "["), let close = word.text.firstIndex(of: "]"), open < close {
      bound = row.package + word.text[open...close] + bound.dropFirst(row.package.count)
    }
    guard word.text != bound else { return nil }
    return [site.replace(word.range, with: "'\(bound)'")]
  }

  // MARK: Packages that a build needs

  private static func building(_ row: DependencyBreaks.Break, _ said: String, _ site: RepairSite) -> [Edit]? {
    guard let failing = site.editableRun else { return nil }
    let isIsolated =
      row.package != "pip"
      && ["Getting requirements to build wheel", "pip-build-env-", "install build dependencies"]
        .contains(where: said.hasText)
    if isIsolated {
      guard site.state.environment["PIP_CONSTRAINT"] == nil, !site.instructionText.hasText("PIP_CONSTRAINT")
      else { return nil }
      return [
        site.insert(
          lines: [
            "RUN echo '\(row.bound)' > /tmp/constraint.txt", "ENV PIP_CONSTRAINT=/tmp/constraint.txt",
          ], before: failing)
      ]
    }
    let all = installations(site)
    if let word = all.lazy.compactMap({ $0.argument(row.package) }).first {
      return replacement(of: word, by: row, site)
    }
    guard let command = site.script.commands.lazy.compactMap(Installation.init).first else {
      return running(row, site)
    }
    let head = command.command.words[..<command.first].map { site.file.text($0.range) }.joined(separator: " ")
    return [site.insert("\(head) '\(row.bound)' && ", at: command.command.range.lowerBound)]
  }

  // MARK: Tools of other languages

  /// Installs the release of a tool that fits the image or the project.
  static func fittingTool(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    return composerForPHP(site) ?? withdrawnGem(site) ?? dotnetTool(site) ?? pnpm(site) ?? poetryExport(site)
      ?? composerPlugin(site) ?? logger(site)
      ?? overwrite(site) ?? vendorList(site)
  }

  /// The tools that Microsoft publishes with each SDK, under its version.
  private static let dotnetTools: Set<String> = [
    "dotnet-ef", "dotnet-aspnet-codegenerator", "dotnet-sql-cache", "dotnet-user-jwts",
  ]

  /// The .NET tool of the SDK's own version: `dotnet tool install --global dotnet-ef --version 8.0.*`.
  private static func dotnetTool(_ site: RepairSite) -> Proposal? {
    guard
      site.says("DotnetToolSettings.xml' was not found") || site.says("is not compatible with")
        || site.says("not supported by this SDK"),
      let image = site.state.image, image.repository.hasPrefix("dotnet/") || image.official == nil,
      let number = image.tag.flatMap({ VersionNumber($0.prefix { $0.isNumber || $0 == "." }) }),
      number.parts.count >= 2, (3...10).contains(number.parts[0])
    else { return nil }
    for command in site.script.commands where command.program == "dotnet" && command.has("tool") {
      guard command.has("install", "update"), !command.has("--version"),
        let word = command.words.first(where: { dotnetTools.contains($0.text.lowercased()) })
      else { continue }
      let version = "\(number.parts[0]).\(number.parts[1]).*"
      return Proposal(
        text: "Install \(word.text) \(version): the newest release requires a newer SDK.",
        changes: site.change([site.insert(" --version \(version)", at: word.range.upperBound)]))
    }
    return nil
  }

  /// The pnpm that reads the lock file.
  private static func pnpm(_ site: RepairSite) -> Proposal? {
    guard site.says("Ignoring not compatible lockfile") else { return nil }
    var major = 7
    if let bytes = site.project.contents("pnpm-lock.yaml") {
      let first = String(decoding: bytes.prefix(200), as: UTF8.self).split(whereSeparator: \.isNewline)
        .first { $0.hasPrefix("lockfileVersion:") }
      guard
        let version = first?.dropFirst("lockfileVersion:".count).filter({ $0.isNumber || $0 == "." }),
        let known = RuntimeNeeds.pnpm(forLockFile: version).last
      else { return nil }
      major = known
    } else if let day = site.day, day < Day(number: 2024_04_15) {
      // pnpm 9 was the first that read no lock file of 7.
      return nil
    }
    guard let failing = site.failing else { return nil }
    for stage in site.state.stages {
      for index in site.file.stages[stage].instructions where index <= failing && site.isReal(index) {
        let instruction = site.file.instructions[index]
        guard instruction.keyword == "RUN" else { continue }
        for command in ShellScript(of: instruction, in: site.file).commands {
          let isInstall =
            (command.program == "npm" && command.has("-g", "--global"))
            || (command.program == "corepack" && command.has("prepare", "install", "use"))
          guard isInstall,
            let word = command.words.dropFirst().first(where: {
              $0.text == "pnpm" || $0.text == "pnpm@latest" || $0.text.hasPrefix("pnpm@9")
                || $0.text.hasPrefix("pnpm@10")
            })
          else { continue }
          return Proposal(
            text: "Install `pnpm@\(major)`: a newer pnpm does not read the project's lock file.",
            changes: site.change([site.replace(word.range, with: "pnpm@\(major)")]))
        }
      }
    }
    return nil
  }

  /// Poetry 2 exports with a plugin.
  private static func poetryExport(_ site: RepairSite) -> Proposal? {
    guard site.says("The requested command export does not exist"),
      !site.file.text(0..<site.file.bytes.count).hasText("poetry-plugin-export")
    else { return nil }
    let text = "Install the plugin `poetry-plugin-export`: Poetry 2 no longer includes `export`."
    if let word = installations(site).lazy.compactMap({ $0.argument("poetry") }).first {
      return Proposal(
        text: text, changes: site.change([site.insert(" poetry-plugin-export", at: word.range.upperBound)]))
    }
    guard let command = site.script.commands.first(where: { $0.program == "poetry" && $0.has("export") })
    else { return nil }
    return Proposal(
      text: text,
      changes: site.change([
        site.insert("poetry self add poetry-plugin-export && ", at: command.range.lowerBound)
      ]))
  }

  /// Takes Composer 2.2 for an old PHP, after `Composer 2.3.0 dropped support for PHP <7.2.5`: the image of the version with long support runs on old PHP.
  private static func composerForPHP(_ site: RepairSite) -> Proposal? {
    guard site.says("dropped support for PHP <7.2.5"), let stage = site.stage, let failing = site.failing
    else {
      return nil
    }
    for index in site.file.stages[stage].instructions where index <= failing && site.isReal(index) {
      let instruction = site.file.instructions[index]
      if instruction.keyword == "COPY", let from = instruction.flags.first(where: { $0.name == "from" }),
        let value = from.value, site.file.stage(named: value, before: stage) == nil,
        let image = ImageName(value), image.official == "composer", image.tag != "2.2",
        instruction.words(in: site.file.bytes).first?.text.hasSuffix("/composer") == true
      {
        return Proposal(
          text: "Copy Composer 2.2: it is the last version that supports PHP before 7.2.5.",
          changes: site.change([site.replace(from.range, with: "--from=composer:2.2")]))
      }
    }
    // Composer refuses before it reads a command, so that it cannot update itself.
    guard site.editableRun != nil, site.script.commands.contains(where: { $0.program == "composer" }) else {
      return nil
    }
    return Proposal(
      text: "Use Composer 2.2: it is the last version that supports PHP before 7.2.5.",
      changes: site.change([
        site.insert(
          lines: ["COPY --from=composer:2.2 /usr/bin/composer /usr/local/bin/composer"], before: failing)
      ]))
  }

  /// A locked gem that its author has withdrawn: `locked to mimemagic (0.3.5), but that version could not be found`.
  private static func withdrawnGem(_ site: RepairSite) -> Proposal? {
    guard let line = site.line(with: "Your bundle is locked to "), let gem = line.between("locked to ", " ("),
      ValueForm.package.admits(gem),
      !line.hasText("rubygems repository ") || line.hasText("repository https://rubygems.org/"),
      !["BUNDLE_DEPLOYMENT", "BUNDLE_FROZEN"].contains(where: { site.state.environment[$0] != nil }),
      let command = site.script.commands.first(where: { $0.program == "bundle" && !$0.has("update") }),
      !command.has("--deployment", "--frozen")
    else { return nil }
    return Proposal(
      text:
        "Update `\(gem)` to an available version, preferably in the repository: the locked version was yanked. This change updates it in the build.",
      changes: site.change([site.insert("bundle update \(gem) && ", at: command.range.lowerBound)]))
  }

  /// Removes the plugin of Composer 1 that Composer 2 does not need.
  private static func composerPlugin(_ site: RepairSite) -> Proposal? {
    guard site.says("composer-plugin-api"), let failing = site.editable else { return nil }
    let commands = site.script.commands
    guard
      let index = commands.firstIndex(where: { command in
        command.program == "composer" && command.has("global") && command.has("require")
          && command.operands.count > 2
          && command.operands.dropFirst(2).allSatisfy { $0.text.hasPrefix("hirak/prestissimo") }
      }), commands[index].depth == 0
    else { return nil }
    // What comes behind `|` or `||` belongs to it.
    if let next = commands.dropFirst(index + 1).first, next.joint != .and, next.joint != .sequence {
      return nil
    }
    let removal: Edit
    if commands.count == 1 {
      removal = site.removeLines(of: failing)
    } else if index > 0 {
      guard commands[index].joint == .and || commands[index].joint == .sequence else { return nil }
      let range = commands[index - 1].range.upperBound..<commands[index].range.upperBound
      removal = site.replace(range, with: "")
    } else {
      removal = site.replace(commands[0].range.lowerBound..<commands[1].range.lowerBound, with: "")
    }
    return Proposal(
      text:
        "Remove hirak/prestissimo: it is for Composer 1, and Composer 2 downloads in parallel without it.",
      changes: site.change([removal]))
  }

  /// Loads Ruby's logger for Rails before 7.1.
  private static func logger(_ site: RepairSite) -> Proposal? {
    guard site.says("uninitialized constant ActiveSupport::LoggerThreadSafeLevel::Logger"),
      let edits = SettingEdits(site: site).set("RUBYOPT", to: "-rlogger"),
      site.state.environment["RUBYOPT"] == nil
    else { return nil }
    return Proposal(
      text:
        "Set `RUBYOPT=-rlogger`: concurrent-ruby 1.3.5 no longer loads `logger`, and Rails before 7.1 needs it.",
      changes: site.change(edits))
  }

  /// Allows apk to overwrite the file that both glibc for Alpine and the base have.
  private static func overwrite(_ site: RepairSite) -> Proposal? {
    guard site.says("trying to overwrite etc/nsswitch.conf owned by alpine-baselayout") else { return nil }
    let edits = site.script.commands.filter {
      $0.program == "apk" && $0.has("add") && !$0.has("--force-overwrite")
        && $0.words.contains { $0.text.hasSuffix(".apk") }
    }.compactMap { command in
      command.words.first { $0.text == "add" }.map {
        site.insert(" --force-overwrite", at: $0.range.upperBound)
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Add `--force-overwrite`: since Alpine 3.16 the base image includes an nsswitch.conf.",
      changes: site.change(edits))
  }

  /// The lists of vendors that official images bring, by the host in them and the packages that come from there.
  private static let vendorLists: [(image: String, host: String, file: String, packages: String)] = [
    ("mysql", "repo.mysql.com", "mysql.list", "mysql"),
    ("mongo", "repo.mongodb.org", "mongodb-org.list", "mongodb"),
    ("mariadb", "mariadb", "mariadb.list", "mariadb"),
    ("postgres", "apt.postgresql.org", "pgdg.list", "postgresql"),
  ]

  /// Removes a vendor's package list if its key in the image has expired and none of its packages is installed.
  private static func vendorList(_ site: RepairSite) -> Proposal? {
    guard let row = vendorLists.first(where: { $0.image == site.state.image?.official }),
      (site.evidence + site.output).contains(where: {
        $0.hasText(row.host) && ($0.hasText("is not signed") || $0.hasText("EXPKEYSIG"))
      }),
      !site.script.commands.compactMap(PackageInstallation.init).flatMap(\.packages)
        .contains(where: { $0.text.hasPrefix(row.packages) }),
      let command = site.script.commands.first(where: { ["apt-get", "apt"].contains($0.program) })
    else { return nil }
    return Proposal(
      text:
        "Remove the list `\(row.file)`, which installs nothing here: its signing key in the image has expired.",
      changes: site.change([
        site.insert("rm -f /etc/apt/sources.list.d/\(row.file) && ", at: command.range.lowerBound)
      ]))
  }
}
