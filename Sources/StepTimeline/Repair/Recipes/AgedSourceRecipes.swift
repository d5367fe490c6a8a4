/// Repairs of addresses, keys and images that were there when a Dockerfile was written.
enum AgedSourceRecipes {
  // MARK: Keys

  /// Asks a keyserver that still answers.
  static func keyserver(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    let new = "hkp://keyserver.ubuntu.com:80"
    for command in site.script.commands where command.program == "apt-key" || command.program.hasPrefix("gpg")
    {
      for (index, word) in command.words.enumerated() {
        if word.text == "--keyserver", index + 1 < command.words.count {
          let server = command.words[index + 1]
          guard !server.isExpanded, !server.text.hasText("keyserver.ubuntu.com") else { continue }
          return keyserver(server.text, site.change([site.replace(server.range, with: new)]))
        }
        if word.text.hasPrefix("--keyserver="), !word.text.hasText("keyserver.ubuntu.com") {
          return keyserver(
            String(word.text.dropFirst("--keyserver=".count)),
            site.change([site.replace(word.range, with: "--keyserver=" + new)]))
        }
      }
    }
    return nil
  }

  private static func keyserver(_ old: String, _ changes: [FileChange]) -> Proposal {
    Proposal(text: "Use keyserver.ubuntu.com for the key: `\(old)` does not answer.", changes: changes)
  }

  /// Puts a repository's key into a file: Debian 13 has no `apt-key`.
  static func keyFile(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, PackageRecipes.missingProgram(site) == "apt-key" else { return nil }
    let commands = site.script.commands
    for (index, command) in commands.enumerated() where command.program == "apt-key" && command.has("add") {
      guard let operand = command.words.last else { continue }
      if operand.text == "-", index > 0 {
        let host = commands[index - 1].words.lazy.compactMap { word in
          word.text.rangeOfText("://").map { String(word.text[$0.upperBound...].prefix { $0 != "/" }) }
        }.first
        let name = host.flatMap { ValueForm.name.bare($0) } ?? "repository"
        return keyFile(
          site.change([
            site.replace(command.range, with: "tee /etc/apt/trusted.gpg.d/\(name).asc > /dev/null")
          ]))
      }
      if PathRecipes.isPath(operand.text) {
        return keyFile(
          site.change([site.replace(command.range, with: "cp \(operand.text) /etc/apt/trusted.gpg.d/")]))
      }
    }
    return nil
  }

  private static func keyFile(_ changes: [FileChange]) -> Proposal {
    Proposal(
      text:
        "Write the key to /etc/apt/trusted.gpg.d, where apt reads keys: Debian 13 and Ubuntu 25 have no `apt-key`.",
      changes: changes)
  }

  /// Fetches the key that NVIDIA signs its repositories with since 2022.
  static func cudaKey(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, site.says("A4B469963BF863CC") || site.says("F60F4B3D7FA2AF80")
    else {
      return nil
    }
    for line in site.evidence + site.output {
      guard let start = line.rangeOfText("https://developer.download.nvidia.com/compute/") else { continue }
      let url = String(line[start.lowerBound...].prefix { $0 != " " }).split(separator: "/").joined(
        separator: "/"
      )
      .replacing("https:/", with: "https://")
      guard ValueForm.url.admits(url) else { continue }
      let key = url.hasText("machine-learning") ? "7fa2af80.pub" : "3bf863cc.pub"
      return Proposal(
        text:
          "Download NVIDIA's current repository key, in use since April 2022: the image has the old key.",
        changes: site.change([
          site.insert(
            lines: site.asRoot(["RUN apt-key adv --fetch-keys \(url)/\(key)"], user: site.state.user),
            before: failing)
        ]))
    }
    return nil
  }

  // MARK: Downloads

  /// Installs Poetry from its present address.
  static func poetryInstaller(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.instructionText.hasText("get-poetry.py") else { return nil }
    var edits: [Edit] = []
    for command in site.script.commands {
      for word in command.words where word.text.hasSuffix("/get-poetry.py") && word.text.hasText("://") {
        edits.append(site.replace(word.range, with: "https://install.python-poetry.org"))
      }
      if command.program.hasPrefix("python"), command.words.count == 1, !edits.isEmpty {
        edits.append(site.insert(" -", at: command.range.upperBound))
      }
    }
    guard !edits.isEmpty else { return nil }
    // The new installer puts the program elsewhere.
    for index in site.file.instructions.indices
    where site.file.instructions[index].keyword == "ENV" && site.isReal(index) {
      let range = site.file.instructions[index].range
      let text = site.file.text(range)
      guard let found = text.rangeOfText(".poetry/bin") else { continue }
      let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      edits.append(site.replace(start..<(start + ".poetry/bin".utf8.count), with: ".local/bin"))
    }
    return Proposal(
      text: "Install Poetry with https://install.python-poetry.org: get-poetry.py no longer exists.",
      changes: site.change(edits))
  }

  /// Compares Composer's installer with the hash of today.
  static func composerHash(_ site: RepairSite) -> Proposal? {
    guard let stage = site.stage else { return nil }
    for index in site.file.stages[stage].instructions where site.isReal(index) {
      let range = site.file.instructions[index].range
      let text = site.file.text(range)
      guard text.hasText("hash_file") else { continue }
      for quote in ["'", "\""] {
        let parts = text.split(separator: Character(quote), omittingEmptySubsequences: false)
        guard let hash = parts.first(where: { $0.utf8.count == 96 && $0.allSatisfy(\.isHexDigit) }) else {
          continue
        }
        let old = quote + hash + quote
        guard let found = text.rangeOfText(old) else { continue }
        let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return Proposal(
          text: "Check against the hash that Composer publishes: the installer changes with each release.",
          changes: site.change([
            site.replace(
              start..<(start + old.utf8.count),
              with: "trim(file_get_contents(\(quote)https://composer.github.io/installer.sig\(quote)))")
          ]))
      }
    }
    return nil
  }

  /// Takes the Node.js that an old C library runs.
  static func olderNodeSource(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.says("GLIBC_2.28") || site.says("GLIBC_2.27") else { return nil }
    for word in site.script.commands.flatMap(\.words) {
      guard let start = word.text.rangeOfText("nodesource.com/setup_"),
        case let version = word.text[start.upperBound...].prefix(while: { $0.isNumber }),
        let major = Int(version), major >= 18
      else { continue }
      let old = "setup_\(version)."
      return Proposal(
        text: "Use Node.js 16: \(major) requires glibc 2.28, and this release has an older one.",
        changes: site.change([site.replace(word.range, with: word.text.replacing(old, with: "setup_16."))]))
    }
    return nil
  }

  // MARK: Images

  /// Takes the image from where its publisher moved it, or of a version that still has what is asked for.
  static func otherImage(_ site: RepairSite) -> Proposal? {
    guard let image = site.state.image, let place = baseRange(site) else { return nil }
    let base = site.file.text(place)
    if base.hasPrefix("bitnami/") || base.hasPrefix("docker.io/bitnami/"),
      site.says("not found") || site.says("manifest")
    {
      return proposal(
        base.replacing("bitnami/", with: "bitnamilegacy/"), "Bitnami has moved its tagged images there.",
        place, site)
    }
    guard let official = image.official, let tag = image.tag, image.digest == nil, base.hasSuffix(":" + tag)
    else {
      return nil
    }
    let name = String(base.dropLast(tag.utf8.count))
    let suffix = suffix(of: tag)
    if official == "node", site.says("primordials is not defined") {
      return proposal(name + "10" + suffix, "gulp 3 does not run on Node.js 12 and later.", place, site)
    }
    if official == "php", site.says("/usr/src/php/ext/imap does not exist") {
      return proposal(name + "8.3" + suffix, "PHP 8.4 no longer includes the extension imap.", place, site)
    }
    if official == "python", hasNoDistutils(tag),
      site.says("has no attribute 'ImpImporter'") || site.says("No module named 'distutils'")
    {
      let version = oldest(site) ?? "3.11"
      return proposal(
        name + version + suffix, "the packages are older than Python 3.12 and do not build with it.", place,
        site)
    }
    return nil
  }

  /// Whether the tag is of Python 3.12 or later, or of whatever is the newest.
  private static func hasNoDistutils(_ tag: String) -> Bool {
    let numbers = tag.prefix { $0.isNumber || $0 == "." }.split(separator: ".").compactMap { Int($0) }
    return !numbers.lexicographicallyPrecedes(numbers.count > 1 ? [3, 12] : [3]) || numbers.isEmpty
  }

  private static func proposal(_ new: String, _ reason: String, _ place: Range<Int>, _ site: RepairSite)
    -> Proposal?
  {
    guard ValueForm.image.admits(new) else { return nil }
    return Proposal(text: "Use `\(new)`: \(reason)", changes: site.change([site.replace(place, with: new)]))
  }

  /// `-slim`, `-alpine` and the server of PHP stay; a release of a distribution may not exist for an old version.
  private static func suffix(of tag: String) -> String {
    let kept = tag.split(separator: "-").dropFirst().filter {
      ["slim", "alpine", "apache", "fpm", "cli", "zts"].contains($0)
    }
    return kept.map { "-" + $0 }.joined()
  }

  private static func baseRange(_ site: RepairSite) -> Range<Int>? {
    guard let stage = site.state.stages.first ?? site.stage,
      case let first = site.file.stages[stage].instructions.lowerBound, site.isReal(first),
      !site.file.stages[stage].base.contains("$")
    else { return nil }
    return site.file.stages[stage].baseRange
  }

  /// The last Python that releases of well-known packages support (their classifiers and wheels on PyPI).
  private static let lastPython: [(package: String, versions: [String], python: String)] = [
    ("numpy", ["1.16", "1.17", "1.18"], "3.8"), ("numpy", ["1.19", "1.20"], "3.9"),
    ("numpy", ["1.21", "1.22"], "3.10"),
    ("numpy", ["1.23", "1.24", "1.25"], "3.11"), ("pandas", ["0.25", "1.0"], "3.8"),
    ("pandas", ["1.1", "1.2"], "3.9"),
    ("pandas", ["1.3", "1.4"], "3.10"), ("pandas", ["1.5", "2.0"], "3.11"), ("scipy", ["1.4", "1.5"], "3.9"),
    ("scipy", ["1.6", "1.7", "1.8"], "3.10"), ("scipy", ["1.9", "1.10"], "3.11"),
    ("scikit-learn", ["0.22", "0.23"], "3.8"),
    ("scikit-learn", ["0.24"], "3.9"), ("scikit-learn", ["1.0", "1.1"], "3.10"),
    ("matplotlib", ["3.3", "3.4"], "3.9"),
    ("matplotlib", ["3.5"], "3.10"), ("tensorflow", ["2.5", "2.6", "2.7"], "3.9"),
    ("tensorflow", ["2.8", "2.9", "2.10", "2.11"], "3.10"),
    ("torch", ["1.7", "1.8"], "3.9"), ("torch", ["1.11", "1.12"], "3.10"),
    ("torch", ["1.13", "2.0", "2.1"], "3.11"),
  ]

  private static func oldest(_ site: RepairSite) -> String? {
    var found: [String] = []
    let words = site.script.commands.flatMap(\.words).map(\.text)
    for word in words + requirements(site) {
      guard let equals = word.rangeOfText("=="), case let name = word[..<equals.lowerBound].lowercased()
      else { continue }
      let series = word[equals.upperBound...].split(separator: ".").prefix(2).joined(separator: ".")
      if let row = lastPython.first(where: { $0.package == name && $0.versions.contains(series) }) {
        found.append(row.python)
      }
    }
    return found.min { (Int($0.dropFirst(2)) ?? 0) < (Int($1.dropFirst(2)) ?? 0) }
  }

  private static func requirements(_ site: RepairSite) -> [String] {
    for command in site.script.commands {
      guard let option = command.words.firstIndex(where: { $0.text == "-r" || $0.text == "--requirement" }),
        option + 1 < command.words.count,
        let path = ScriptRecipes.contextPath(of: command.words[option + 1].text, site),
        let bytes = site.project.contents(path)
      else { continue }
      return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
    return []
  }

  // MARK: PHP

  /// Extensions that left PHP for PECL, with the first version without them (php.net/manual).
  private static let moved = ["mcrypt", "recode", "wddx", "interbase", "xmlrpc", "pspell", "oci8", "pdo_oci"]

  /// Builds an extension from PECL that PHP no longer brings.
  static func peclExtension(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    for name in moved where site.says("/usr/src/php/ext/\(name) does not exist") {
      for command in site.script.commands where command.program == "docker-php-ext-install" {
        guard let place = command.words.firstIndex(where: { $0.text == name }) else { continue }
        let build = "pecl install \(name) && docker-php-ext-enable \(name)"
        let text = "Install `\(name)` with pecl: PHP no longer includes it."
        if command.operands.count == 1 {
          return Proposal(text: text, changes: site.change([site.replace(command.range, with: build)]))
        }
        let cut = command.words[place - 1].range.upperBound..<command.words[place].range.upperBound
        guard place + 1 < command.words.count else {
          return Proposal(text: text, changes: site.change([site.replace(cut, with: " && " + build)]))
        }
        return Proposal(
          text: text,
          changes: site.change([
            site.replace(cut, with: ""), site.insert(" && " + build, at: command.range.upperBound),
          ]))
      }
    }
    return nil
  }
}
