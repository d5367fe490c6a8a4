/// Repairs of versions: a newer image, the version that a tool itself names.
enum VersionRecipes {
  /// Replaces the image with one of the needed version, in the same variant.
  static func raiseImage(_ site: RepairSite) -> Proposal? {
    guard let stage = site.stage else { return FittingImageRecipes.node(withoutImage: site) }
    // The stage with the `FROM` that names the image.
    let root = site.state.stages.first ?? stage
    guard let image = site.state.image, let tag = image.tag, image.digest == nil else { return nil }
    if let other = WantedImages.image(for: image, tag: tag, site) {
      return proposal(other.text, image, to: other.image, root, site)
    }
    guard let (program, needed) = wanted(site), let new = raised(tag, to: needed, program, on: site.day)
    else { return nil }
    let isLatest = program == "golang" && site.instructionText.hasText("@latest")
    let reason =
      isLatest
      ? "the version that `@latest` installs requires it."
      : "version \(needed) or later is required."
    return proposal(
      "Use a newer \(names[program] ?? program), `\(image.repository):\(new)`: \(reason)", image,
      to: image.repository + ":" + new, root, site)
  }

  /// The edit of `FROM`, or that line to copy if the log does not quote it.
  static func proposal(
    _ text: String, _ image: ImageName, to new: String, _ root: Int, _ site: RepairSite
  ) -> Proposal? {
    let old = image.repository + ":" + (image.tag ?? "")
    if new.hasPrefix(image.repository + ":"),
      let edit = tagEdit(
        of: root, from: image.tag ?? "", to: String(new.dropFirst(image.repository.count + 1)), site)
    {
      return Proposal(text: text, changes: site.change([edit]))
    }
    let base = site.file.stages[root]
    if let edit = replacement(of: old, by: new, in: base.baseRange, site) {
      return Proposal(text: text, changes: site.change([edit]))
    }
    guard base.baseRange.lowerBound < site.invented else { return nil }
    let host = image.registry.map { $0 + "/" } ?? ""
    let name = base.name.map { " AS " + $0 } ?? ""
    return Proposal(text: text, snippet: "FROM " + host + new + name)
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
        site.says("EUNSUPPORTEDPROTOCOL")
        || site.says("ENOTDIR: not a directory")
          && (site.says(".staging") || site.says("npm ERR! npm  v2.") || site.says("npm ERR! npm  v3."))
      if isOld { return ("node", installsNewest(site) ? "18" : "12") }
    }
    if image == "golang" {
      // The newest release of a program wants the newest Go.
      if site.instructionText.hasText("@latest"), let newest = newestGo(site) { return ("golang", newest) }
      // `note: imported by a module that requires go 1.24`
      if let note = site.line(with: "imported by a module that requires go "),
        let end = note.rangeOfText("module that requires go ")
      {
        return ("golang", String(note[end.upperBound...].prefix { $0.isNumber || $0 == "." }))
      }
      let missing = GoNames.additions.filter { addition in
        (site.evidence + site.output).contains { line in
          guard let found = line.rangeOfText("undefined: \(addition.name)") else { return false }
          return line[found.upperBound...].first.map { !$0.isLetter && !$0.isNumber } ?? true
        }
      }
      let said = (site.evidence + site.output).compactMap { line -> String? in
        line.rangeOfText("note: module requires Go ").map {
          String(line[$0.upperBound...].prefix { $0.isNumber || $0 == "." })
        }
      }
      let numbers = { (text: String) in text.split(separator: ".").compactMap { Int($0) } }
      if !missing.isEmpty,
        let newest = (missing.map(\.version) + said).max(by: { compare(numbers($0), numbers($1)) < 0 })
      {
        return ("golang", newest)
      }
      let package = RuntimeNeeds.addedGoPackages.last { path, _ in
        site.says("package \(path) is not in") || site.says("/vendor/\(path)")
          || site.says("unrecognized import path \"\(path)\"")
      }
      if let package { return ("golang", package.version) }
    }
    if image == "golang", let least = goOfDirective(site) {
      // go.mod itself says what it wants, and may want more than the directive.
      let numbers = { (text: String) in text.split(separator: ".").compactMap { Int($0) } }
      let line = goLine(site) ?? least
      return ("golang", compare(numbers(line), numbers(least)) > 0 ? line : least)
    }
    // A go line of three numbers, which Go reads from 1.21 on.
    if image == "golang", site.says("go.mod:"), site.says(": usage: go 1.23"), let line = goLine(site),
      line.filter({ $0 == "." }).count == 2
    {
      return ("golang", line)
    }
    if image == "golang", let needed = site.capture("needed", "toolchain"), isVersion(needed) {
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
      // Without `--locked` newer releases of the crates come with each build, and ask for a newer Rust each time.
      let isUnlocked = site.script.commands.contains {
        $0.program == "cargo" && $0.has("install") && $0.has("--path") && !$0.has("--locked")
      }
      if site.state.image?.official == "rust" {
        // The project itself has its folder behind its version.
        if let version = line.between("requires rustc ", " or newer"), isVersion(version),
          !isUnlocked || line.hasText(" (/")
        {
          return ("rust", version)
        }
        if line.hasText("lock file version"), let version = site.capture("version").flatMap({ Int($0) }),
          let least = RuntimeNeeds.rust(forLockFile: version)
        {
          return ("rust", least)
        }
        if isUnlocked, line.hasText("older than the `2021` edition"),
          (site.evidence + site.output).contains(where: { $0.hasText("/registry/src/") })
        {
          return nil
        }
        if line.hasText("edition2021") || line.hasText("but `2021` is unknown")
          || line.hasText("older than the `2021` edition")
        {
          return ("rust", "1.56")
        }
        if line.hasText("edition2024") || line.hasText("but `2024` is unknown") { return ("rust", "1.85") }
      }
      if site.state.image?.official == "ruby", let version = line.between("requires Ruby version >= ", ".0."),
        isVersion(version)
      {
        return ("ruby", version.hasText(".") ? version : version + ".0")
      }
    }
    return nil
  }

  /// The Go release that brought a directive of go.mod which the image's Go does not know (go.dev/ref/mod).
  private static func goOfDirective(_ site: RepairSite) -> String? {
    let releases = [("toolchain", "1.21"), ("godebug", "1.23"), ("tool", "1.24"), ("ignore", "1.25")]
    return releases.first { name, _ in
      (site.evidence + site.output).contains {
        $0.hasSuffix("unknown directive: " + name) || $0.hasSuffix("unknown block type: " + name)
      }
    }?.1
  }

  /// The go line of the context's go.mod.
  private static func goLine(_ site: RepairSite) -> String? {
    guard let bytes = site.project.contents("go.mod") else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    where line.hasPrefix("go ") {
      let version = String(line.dropFirst("go ".count).prefix { $0.isNumber || $0 == "." })
      return isVersion(version) ? version : nil
    }
    return nil
  }

  /// Whether the command installs a program of npm's in its newest version, which asks for a Node.js of today.
  private static func installsNewest(_ site: RepairSite) -> Bool {
    site.script.commands.contains { command in
      guard command.program == "npm", command.has("install", "i", "add"), command.has("-g", "--global") else {
        return false
      }
      return command.operands.contains {
        !["install", "i", "add"].contains($0.text) && !$0.text.dropFirst().hasText("@")
      }
    }
  }

  static func newestGo(_ site: RepairSite) -> String? {
    guard let tag = site.state.image?.tag else { return nil }
    return OfficialImages.newerSeries(of: "golang", tag: tag, on: site.day).last.map {
      String($0.tag.prefix { $0.isNumber || $0 == "." })
    }
  }

  static func isVersion(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 12 && text.allSatisfy { $0.isNumber || $0 == "." } && text.first != "."
      && text.last != "."
  }

  /// The tag with another version, as long as the old one was, and with its variant.
  static func raised(_ tag: String, to needed: String, _ program: String, on day: Day?) -> String? {
    let old = tag.prefix { $0.isNumber || $0 == "." }
    guard !old.isEmpty, isVersion(String(old)) else { return nil }
    var variant = tag.dropFirst(old.count)
    guard variant.isEmpty || variant.hasPrefix("-") else { return nil }
    let parts = old.split(separator: ".").compactMap { Int($0) }
    var new = needed.split(separator: ".").compactMap { Int($0) }
    guard compare(parts, new) < 0 else { return nil }
    // The tables know which tags there are.
    if let wanted = VersionNumber(needed) {
      let choice = OfficialImages.newerSeries(of: program, tag: tag, on: day).first { choice in
        VersionNumber(choice.tag.prefix { $0.isNumber || $0 == "." }).map {
          !($0 < VersionNumber(needed.split(separator: ".").prefix($0.parts.count).joined(separator: "."))
            ?? wanted)
        } ?? false
      }
      if let choice {
        // The present variant, if the new version has it too.
        let number = choice.tag.prefix { $0.isNumber || $0 == "." }
        let same = String(number) + variant
        return OfficialImages.knows(program, tag: same, on: day) ? same : choice.tag
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
  static func tagEdit(of stage: Int, from tag: String, to new: String, _ site: RepairSite) -> Edit? {
    let base = site.file.stages[stage]
    if let edit = replacement(of: tag, by: new, in: base.baseRange, site) { return edit }
    // `FROM golang:${VERSION}-alpine`: the argument has the part that changes.
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
}
