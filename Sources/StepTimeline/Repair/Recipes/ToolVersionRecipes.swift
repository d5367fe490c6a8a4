/// Versions of tools: those that the tool itself names, or the last for an old language.
extension VersionRecipes {
  /// Names the version of a tool that the tool itself, or its requirements, offer.
  static func toolVersion(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    return gemOption(site) ?? gem(site) ?? getPip(site) ?? pecl(site) ?? npm(site) ?? branch(site)
  }

  /// RubyGems names the last version: `The last version of bundler … was 2.4.22`.
  private static func gem(_ site: RepairSite) -> Proposal? {
    let known = (site.evidence + site.output).contains { $0.hasText("The last version of ") }
    if !known, let last = lastForRuby(site), let edits = gemEdits(last.name, last.version, site),
      !edits.isEmpty
    {
      return Proposal(
        text: "Name the version: \(last.name) \(last.version) is the last that this Ruby runs.",
        changes: site.change(edits))
    }
    for line in site.evidence + site.output {
      guard let name = line.between("The last version of ", " "), PackageEdits.isName(name),
        let tail = line.between("RubyGems was ", "\n")
          ?? line.rangeOfText("RubyGems was ").map({ String(line[$0.upperBound...]) })
      else { continue }
      var version = String(tail.prefix { $0.isNumber || $0 == "." })
      while version.last == "." { version.removeLast() }
      guard isVersion(version) else { continue }
      if let edits = gemEdits(name, version, site), !edits.isEmpty {
        return Proposal(
          text: "Name the version: \(name) \(version) is the last that this Ruby runs, as RubyGems says.",
          changes: site.change(edits))
      }
    }
    return nil
  }

  /// `gem update --system -v 3.2.3`: the version is an argument, no option.
  private static func gemOption(_ site: RepairSite) -> Proposal? {
    guard site.says("ambiguous option: -v") || site.says("AmbiguousOption") else { return nil }
    for command in site.script.commands where command.program == "gem" && command.has("--system") {
      guard let flag = command.words.firstIndex(where: { $0.text == "-v" }), flag + 1 < command.words.count
      else { continue }
      return Proposal(
        text:
          "Name the version behind --system: `gem update --system \(command.words[flag + 1].text)` takes no -v.",
        applicability: .machine,
        changes: site.change([site.remove(flag...flag, of: command)]))
    }
    return nil
  }

  /// The last bundler and RubyGems for an old Ruby (rubygems.org, required Ruby versions).
  private static func lastForRuby(_ site: RepairSite) -> (name: String, version: String)? {
    for line in site.evidence + site.output {
      guard let found = line.rangeOfText("The current ruby version is "),
        let name = line.split(separator: " ").first,
        name == "bundler" || name == "rubygems-update"
      else { continue }
      let ruby = line[found.upperBound...].split(separator: ".").prefix(2).compactMap { Int($0) }
      guard ruby.count == 2, ruby[0] == 2 else { continue }
      let version: String
      switch ruby[1] {
      case 6...7: version = name == "bundler" ? "2.4.22" : "3.4.22"
      case 3...5: version = name == "bundler" ? "2.3.27" : "3.3.27"
      default: version = name == "bundler" ? "1.17.3" : "2.7.11"
      }
      return (String(name), version)
    }
    return nil
  }

  private static func gemEdits(_ name: String, _ version: String, _ site: RepairSite) -> [Edit]? {
    for command in site.script.commands where command.program == "gem" {
      if name == "rubygems-update", let system = command.words.first(where: { $0.text == "--system" }) {
        let rest = command.words.drop { $0 != system }.dropFirst()
        if let given = rest.first, given.text.first?.isNumber == true {
          return [site.replace(given.range, with: version)]
        }
        return [site.insert(" \(version)", at: system.range.upperBound)]
      }
      guard command.has("install", "i", "update"),
        let word = command.words.first(where: { $0.text == name || $0.text.hasPrefix(name + ":") })
      else { continue }
      if let flag = command.words.firstIndex(where: { $0.text == "-v" || $0.text == "--version" }),
        flag + 1 < command.words.count
      {
        return [site.replace(command.words[flag + 1].range, with: version)]
      }
      // A version belongs to one gem: others of the same command keep theirs.
      return [site.replace(word.range, with: "\(name):\(version)")]
    }
    // A dependency of the gem that is installed.
    guard
      let command = site.script.commands.first(where: { ["gem", "bundle", "bundler"].contains($0.program) })
    else { return nil }
    return [site.insert("gem install \(name) -v \(version) && ", at: command.range.lowerBound)]
  }

  /// The script names the address for an old Python.
  private static func getPip(_ site: RepairSite) -> Proposal? {
    for line in site.evidence + site.output {
      guard let path = line.between("https://bootstrap.pypa.io/pip/", "/get-pip.py"), isVersion(path) else {
        continue
      }
      let new = "https://bootstrap.pypa.io/pip/\(path)/get-pip.py"
      let text = site.file.text(0..<site.file.bytes.count)
      var edits: [Edit] = []
      var at = text.startIndex
      while let found = text.rangeOfText("bootstrap.pypa.io/get-pip.py", from: at) {
        at = found.upperBound
        var start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: found.upperBound)
        for scheme in ["https://", "http://"] where text[..<found.lowerBound].hasSuffix(scheme) {
          start -= scheme.utf8.count
        }
        if start >= site.invented { edits.append(site.replace(start..<end, with: new)) }
      }
      guard !edits.isEmpty else { return nil }
      return Proposal(
        text: "Download get-pip.py for Python \(path): the newest does not run there, as it says.",
        applicability: .machine, changes: site.change(edits))
    }
    return nil
  }

  /// Extensions of PHP: the last release for an old PHP (pecl.php.net).
  private static func pecl(_ site: RepairSite) -> Proposal? {
    guard let name = site.capture("extension"), let php = site.capture("version") else { return nil }
    let parts = php.split(separator: ".").compactMap { Int($0) }
    guard parts.count >= 2,
      let version = phpExtensions.first(where: { $0.name == name && $0.php == "\(parts[0]).\(parts[1])" })?
        .version
    else { return nil }
    var edits: [Edit] = []
    for (index, instruction) in site.file.instructions.enumerated()
    where instruction.keyword == "RUN" && site.isReal(index) {
      for command in ShellScript(of: instruction, in: site.file).commands
      where command.program == "pecl" && command.has("install") {
        for word in command.words.dropFirst(2) where word.text == name || word.text.hasPrefix(name + "-") {
          edits.append(site.replace(word.range, with: "\(name)-\(version)"))
        }
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Install `\(name)-\(version)`: it is the last release for PHP \(parts[0]).\(parts[1]).",
      changes: site.change(edits))
  }

  private static let phpExtensions: [(name: String, php: String, version: String)] = [
    ("redis", "5.6", "4.3.0"), ("redis", "7.0", "5.3.7"), ("redis", "7.1", "5.3.7"),
    ("redis", "7.2", "5.3.7"), ("redis", "7.3", "5.3.7"),
    ("xdebug", "5.6", "2.5.5"), ("xdebug", "7.0", "2.7.2"), ("xdebug", "7.1", "2.9.8"),
    ("xdebug", "7.2", "3.1.6"), ("xdebug", "7.3", "3.1.6"),
    ("xdebug", "7.4", "3.1.6"), ("xdebug", "8.0", "3.3.2"), ("mongodb", "7.0", "1.9.2"),
    ("mongodb", "7.1", "1.11.1"),
    ("mongodb", "7.2", "1.16.2"), ("mongodb", "7.3", "1.16.2"), ("memcached", "5.6", "2.2.0"),
    ("apcu", "5.6", "4.0.11"),
    ("imagick", "5.6", "3.4.4"), ("swoole", "7.1", "4.5.11"), ("swoole", "7.2", "4.8.13"),
    ("swoole", "7.3", "4.8.13"),
    ("swoole", "7.4", "4.8.13"),
  ]

  /// The last npm for an old Node.
  private static func npm(_ site: RepairSite) -> Proposal? {
    guard let node = nodeVersion(site) else { return nil }
    let major: Int
    switch node {
    case 10, 11: major = 6
    case 12, 13: major = 8
    case 14...17: major = 9
    case 18, 19: major = 10
    default: return nil
    }
    for command in site.script.commands
    where command.program == "npm" && command.has("install", "i", "add", "update", "up") {
      guard command.has("-g", "--global", "--location=global"),
        let word = command.words.dropFirst(2).first(where: { $0.text == "npm" || $0.text.hasPrefix("npm@") })
      else { continue }
      return Proposal(
        text: "Install `npm@\(major)`: it is the last npm that runs on Node.js \(node).",
        changes: site.change([site.replace(word.range, with: "npm@\(major)")]))
    }
    return nil
  }

  /// The commands of the stage's `RUN`s up to the failing one, the last first.
  private static func commandsUpToFailing(_ site: RepairSite) -> [SimpleCommand] {
    guard let stage = site.stage, let failing = site.failing else { return [] }
    return site.file.stages[stage].instructions.reversed().filter { $0 <= failing && site.isReal($0) }
      .flatMap { ShellScript(of: site.file.instructions[$0], in: site.file).commands }
  }

  private static func nodeVersion(_ site: RepairSite) -> Int? {
    for line in site.evidence + site.output {
      for form in ["Node.js v", "node: 'v", "current: { node: 'v"] {
        if let found = line.rangeOfText(form),
          let major = Int(line[found.upperBound...].prefix { $0.isNumber }), site.says("npm")
        {
          return major
        }
      }
    }
    guard site.state.image?.official == "node", let tag = site.state.image?.tag else { return nil }
    return Int(tag.prefix { $0.isNumber })
  }

  /// A branch that is gone: the repository's own default is taken.
  private static func branch(_ site: RepairSite) -> Proposal? {
    guard
      let name = (site.evidence + site.output).compactMap({ $0.between("Remote branch ", " not found") })
        .first
    else { return nil }
    for command in site.script.commands where command.program == "git" && command.has("clone") {
      for (index, word) in command.words.enumerated() {
        let end: Int
        if word.text == "--branch=\(name)" {
          end = index
        } else if ["-b", "--branch"].contains(word.text), index + 1 < command.words.count,
          command.words[index + 1].text == name
        {
          end = index + 1
        } else {
          continue
        }
        return Proposal(
          text: "Clone the default branch: the repository has no branch `\(name)` any more.",
          changes: site.change([site.remove(index...end, of: command)]))
      }
    }
    return nil
  }
}
