/// Repairs of versions: a newer image, the version that a tool itself names.
enum VersionRecipes {
  /// Takes an image of the version that is needed, with the variant that it has.
  static func raiseImage(_ site: RepairSite) -> Proposal? {
    guard let stage = site.stage, let (program, needed) = wanted(site) else { return nil }
    // The stage whose FROM names the image.
    let root = site.state.stages.first ?? stage
    guard let image = site.state.image, let tag = image.tag, image.digest == nil,
      let new = raised(tag, to: needed, program)
    else { return nil }
    guard let edit = tagEdit(of: root, from: tag, to: new, site) else { return nil }
    return Proposal(
      text:
        "Use a newer \(names[program] ?? program), `\(image.repository):\(new)`: version \(needed) or later is needed.",
      changes: site.change([edit]))
  }

  private static let names = [
    "golang": "Go", "node": "Node.js", "python": "Python", "ruby": "Ruby", "rust": "Rust", "php": "PHP",
  ]

  /// The official image and the version that the output asks for.
  private static func wanted(_ site: RepairSite) -> (String, String)? {
    let image =
      site.state.image?.official
      ?? site.state.image.flatMap { $0.repository == "mhart/alpine-node" ? "node" : nil }
    if image == "node" {
      // npm before 6.9 knows no aliases; that of Node.js before 8 cannot unpack today's packages.
      let isOld =
        site.says("EUNSUPPORTEDPROTOCOL") || (site.says("ENOTDIR: not a directory") && site.says(".staging"))
      if isOld { return ("node", "12") }
    }
    if image == "golang" {
      // The newest release of a program wants the newest Go.
      if site.instructionText.hasText("@latest"), let newest = newestGo(site) { return ("golang", newest) }
      for (package, version) in goPackages where site.says("package \(package) is not in") {
        return ("golang", version)
      }
    }
    if site.state.image?.official == "golang", let needed = site.capture("needed"), isVersion(needed) {
      return ("golang", needed)
    }
    for line in site.evidence + site.output {
      if site.state.image?.official == "golang" {
        if let version = line.between("requires go >= ", " ") ?? line.between("module requires Go ", "\n") {
          return ("golang", version)
        }
        if let end = line.rangeOfText("module requires Go ") {
          return ("golang", String(line[end.upperBound...].prefix { $0.isNumber || $0 == "." }))
        }
      }
      if site.state.image?.official == "python",
        line.hasText("equires-Python") || line.hasText("requires a different Python")
          || line.hasText("Requires Python"),
        let found = line.rangeOfText(">=")
      {
        let version = line[found.upperBound...].drop { $0 == " " }.prefix { $0.isNumber || $0 == "." }
        if isVersion(String(version)) { return ("python", String(version)) }
      }
      if site.state.image?.official == "rust" {
        if let version = line.between("requires rustc ", " or newer"), isVersion(version) {
          return ("rust", version)
        }
        if line.hasText("edition2021") || line.hasText("but `2021` is unknown") { return ("rust", "1.56") }
        if line.hasText("edition2024") || line.hasText("but `2024` is unknown") { return ("rust", "1.85") }
      }
      if site.state.image?.official == "ruby", let version = line.between("requires Ruby version >= ", ".0."),
        isVersion(version)
      {
        return ("ruby", version.hasText(".") ? version : version + ".0")
      }
    }
    if site.state.image?.official == "node", let needed = site.capture("required"),
      let found = needed.rangeOfText(">=")
    {
      let version = needed[found.upperBound...].drop { $0 == " " }.prefix { $0.isNumber }
      if isVersion(String(version)) { return ("node", String(version)) }
    }
    return nil
  }

  /// Standard packages by the Go release that brought them (go.dev/doc).
  private static let goPackages: [(package: String, version: String)] = [
    ("embed", "1.16"), ("io/fs", "1.16"), ("net/netip", "1.18"), ("debug/buildinfo", "1.18"),
    ("crypto/ecdh", "1.20"),
    ("slices", "1.21"), ("maps", "1.21"), ("cmp", "1.21"), ("log/slog", "1.21"), ("testing/slogtest", "1.21"),
    ("go/version", "1.22"), ("math/rand/v2", "1.22"), ("iter", "1.23"), ("unique", "1.23"),
    ("structs", "1.23"),
    ("weak", "1.24"), ("crypto/mlkem", "1.24"), ("crypto/sha3", "1.24"), ("crypto/hkdf", "1.24"),
    ("crypto/pbkdf2", "1.24"),
    ("testing/synctest", "1.25"),
  ]

  private static func newestGo(_ site: RepairSite) -> String? {
    guard let tag = site.state.image?.tag else { return nil }
    return OfficialImages.newerSeries(of: "golang", tag: tag, on: nil).last.map {
      String($0.tag.prefix { $0.isNumber || $0 == "." })
    }
  }

  private static func isVersion(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 12 && text.allSatisfy { $0.isNumber || $0 == "." } && text.first != "."
      && text.last != "."
  }

  /// The tag with another version, as long as the old one was, and with its variant.
  static func raised(_ tag: String, to needed: String, _ program: String) -> String? {
    let old = tag.prefix { $0.isNumber || $0 == "." }
    guard !old.isEmpty, isVersion(String(old)) else { return nil }
    var variant = tag.dropFirst(old.count)
    guard variant.isEmpty || variant.hasPrefix("-") else { return nil }
    let parts = old.split(separator: ".").compactMap { Int($0) }
    var new = needed.split(separator: ".").compactMap { Int($0) }
    guard compare(parts, new) < 0 else { return nil }
    // The tables know which tags there are.
    if let wanted = VersionNumber(needed) {
      let choice = OfficialImages.newerSeries(of: program, tag: tag, on: nil).first { choice in
        VersionNumber(choice.tag.prefix { $0.isNumber || $0 == "." }).map {
          !($0 < VersionNumber(needed.split(separator: ".").prefix($0.parts.count).joined(separator: "."))
            ?? wanted)
        } ?? false
      }
      if let choice {
        // The variant that it has, if the new version has it too.
        let number = choice.tag.prefix { $0.isNumber || $0 == "." }
        let same = String(number) + variant
        return OfficialImages.knows(program, tag: same, on: nil) ? same : choice.tag
      }
    }
    let length = max(1, min(parts.count, 2))
    while new.count < length { new.append(0) }
    new = Array(new.prefix(length))
    // A variant of an old release of Alpine or Debian need not exist for the new version.
    if variant.hasPrefix("-alpine") { variant = "-alpine" }
    for release in DebianRelease.allCases where release < .bullseye && variant.hasText("-\(release.name)") {
      variant = variant.hasText("slim") ? "-slim" : ""
    }
    return new.map(String.init).joined(separator: ".") + variant
  }

  private static func compare(_ a: [Int], _ b: [Int]) -> Int {
    for (x, y) in zip(a, b) where x != y { return x < y ? -1 : 1 }
    return a.count == b.count ? 0 : (a.count < b.count ? -1 : 1)
  }

  /// The edit of a tag, in the `FROM` or in the argument that holds it.
  private static func tagEdit(of stage: Int, from tag: String, to new: String, _ site: RepairSite) -> Edit? {
    let base = site.file.stages[stage]
    if let edit = replacement(of: tag, by: new, in: base.baseRange, site) { return edit }
    // `FROM golang:${VERSION}-alpine`: the argument holds the part that changes.
    guard let name = VariableText.names(in: base.base).first,
      let first = site.file.stages.first?.instructions.lowerBound
    else { return nil }
    for instruction in site.file.instructions[..<first] where instruction.keyword == "ARG" {
      guard let value = site.file.assignments(of: instruction).first(where: { $0.name == name })?.value,
        let word = instruction.words(in: site.file.bytes).first(where: { $0.text.hasPrefix(name + "=") })
      else { continue }
      var newValue = new
      if value == tag { return replacement(of: value, by: new, in: word.range, site) }
      guard tag.hasPrefix(value) else { return nil }
      let suffix = String(tag.dropFirst(value.count))
      guard newValue.hasSuffix(suffix) else { return nil }
      newValue = String(newValue.dropLast(suffix.count))
      return replacement(of: value, by: newValue, in: word.range, site)
    }
    return nil
  }

  private static func replacement(of old: String, by new: String, in range: Range<Int>, _ site: RepairSite)
    -> Edit?
  {
    let text = site.file.text(range)
    guard range.lowerBound >= site.invented, let found = text.rangeOfText(old) else { return nil }
    let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return site.replace(start..<(start + old.utf8.count), with: new)
  }

  // MARK: Tools

  /// Names the version of a tool that the tool itself, or its requirements, offer.
  static func toolVersion(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing) else { return nil }
    return gemOption(site) ?? gem(site) ?? getPip(site) ?? pecl(site) ?? npm(site) ?? branch(site)
  }

  /// `The last version of bundler (>= 0) to support your Ruby & RubyGems was 2.4.22.`
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
        changes: site.change([
          site.replace(
            command.words[flag].range.lowerBound..<command.words[flag + 1].range.lowerBound, with: "")
        ]))
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
    guard let failing = site.failing else { return nil }
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
      if word.text.hasPrefix(name + ":") { return [site.replace(word.range, with: "\(name):\(version)")] }
      // A version belongs to one gem: others of the same command keep theirs.
      return [site.replace(word.range, with: "\(name):\(version)")]
    }
    // A dependency of the gem that is installed.
    guard
      let command = site.script.commands.first(where: { ["gem", "bundle", "bundler"].contains($0.program) })
    else { return nil }
    _ = failing
    return [site.insert("gem install \(name) -v \(version) && ", at: command.range.lowerBound)]
  }

  /// `Please use https://bootstrap.pypa.io/pip/3.7/get-pip.py instead.`
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

  /// `npm v10.8.2 is known not to run on Node.js v14.21.3.`: the last npm for an old Node.
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
        let previous = command.words[index - 1]
        return Proposal(
          text: "Clone the default branch: the repository has no branch `\(name)` any more.",
          changes: site.change([
            site.replace(previous.range.upperBound..<command.words[end].range.upperBound, with: "")
          ]))
      }
    }
    return nil
  }

  /// Downloads old releases of Apache projects from their archive.
  static func archivedDownload(_ site: RepairSite) -> Proposal? {
    let text = site.file.text(0..<site.file.bytes.count)
    var edits: [Edit] = []
    for host in [
      "downloads.apache.org/", "dlcdn.apache.org/", "www.apache.org/dist/", "www-us.apache.org/dist/",
      "www-eu.apache.org/dist/", "apache.osuosl.org/", "mirrors.ocf.berkeley.edu/apache/",
    ] {
      var at = text.startIndex
      while let found = text.rangeOfText("://" + host, from: at) {
        at = found.upperBound
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound) + 3
        guard start >= site.invented else { continue }
        edits.append(site.replace(start..<(start + host.utf8.count), with: "archive.apache.org/dist/"))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Download from archive.apache.org: the mirrors keep only the newest releases.",
      changes: site.change(edits))
  }

  /// Images that have left their name.
  private static let retired: [(old: String, new: String)] = [("java", "openjdk")]

  /// Takes the image that has the place of a retired one.
  static func retiredImage(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing), site.instruction?.keyword == "FROM",
      let base = site.instruction?.words(in: site.file.bytes).first, let image = ImageName(base.text),
      let new = retired.first(where: { $0.old == image.official })?.new
    else { return nil }
    let name = base.range.lowerBound..<(base.range.lowerBound + image.repository.utf8.count)
    guard site.file.text(name) == image.repository else { return nil }
    return Proposal(
      text:
        "Use the image `\(new)`: the official image `\(image.repository)` is gone, and this has its tags.",
      changes: site.change([site.replace(name, with: new)]))
  }

  /// Takes a release of Node.js that NodeSource has for this distribution.
  static func nodeSource(_ site: RepairSite) -> Proposal? {
    var edits: [Edit] = []
    let text = site.file.text(0..<site.file.bytes.count)
    var at = text.startIndex
    while let found = text.rangeOfText("nodesource.com/setup_", from: at) {
      at = found.upperBound
      let version = text[found.upperBound...].prefix { $0.isNumber || $0 == "." }
      guard let major = Int(version.prefix { $0.isNumber }), major < 18, version.hasSuffix(".") else {
        continue
      }
      let start = text.utf8.distance(from: text.startIndex, to: found.upperBound)
      guard start >= site.invented else { continue }
      edits.append(site.replace(start..<(start + String(major).utf8.count), with: "lts"))
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Take a newer release, `setup_lts.x`: NodeSource has the old one not for this distribution.",
      changes: site.change(edits))
  }

  /// Keeps Cython below 3 for old releases of PyYAML and the like.
  static func oldCython(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing), site.says("cython_sources"),
      site.state.environment["PIP_CONSTRAINT"] == nil
    else { return nil }
    let lines = ["RUN echo 'cython<3' > /tmp/constraint.txt"]
    return Proposal(
      text:
        "Keep `cython<3` with PIP_CONSTRAINT: this release of PyYAML does not build with Cython 3. A newer PyYAML, and Python 3, need no such thing.",
      changes: site.change([
        site.insert(lines: lines + ["ENV PIP_CONSTRAINT=/tmp/constraint.txt"], before: failing)
      ]))
  }
}
