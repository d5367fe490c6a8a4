/// Repairs of a Python project's own files: names in requirements, what pyproject.toml says.
enum PythonProjectRecipes {
  /// Names the package of PyPI for a module that requirements name as it is imported.
  static func packageOfModule(_ site: RepairSite) -> Proposal? {
    guard site.says("from versions: none"), let asked = site.capture("requirement"),
      case let name = String(asked.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }),
      let package = PythonModules.onPyPI[Substring(name)] ?? PythonModules.package(of: name)?.pip,
      package.lowercased() != name.lowercased()
    else { return nil }
    let text = "Use `\(package)`: that package contains the module `\(name)` on PyPI."
    for (path, bytes) in requirements(site) {
      guard let range = line(naming: name, in: bytes) else { continue }
      return Proposal(
        text: text, target: .file,
        changes: [change(path, bytes, [range: package], site)])
    }
    for command in site.script.commands {
      guard let word = command.words.dropFirst().first(where: { $0.text == asked || $0.text == name }) else {
        continue
      }
      let start = word.range.lowerBound
      return Proposal(
        text: text, changes: site.change([site.replace(start..<(start + name.utf8.count), with: package)]))
    }
    return nil
  }

  /// Takes the addresses out of requirements that `pip freeze` wrote in conda.
  static func condaAddresses(_ site: RepairSite) -> Proposal? {
    for (path, bytes) in requirements(site) {
      var edits: [Range<Int>: String] = [:]
      for line in lines(of: bytes) {
        let text = String(decoding: bytes[line], as: UTF8.self)
        guard let at = text.rangeOfText(" @ file://") else { continue }
        let start = line.lowerBound + text.utf8.distance(from: text.startIndex, to: at.lowerBound)
        edits[start..<line.upperBound] = ""
      }
      guard !edits.isEmpty else { continue }
      return Proposal(
        text:
          "Remove the file paths from \(PathText.name(path)): `pip freeze` wrote them for conda's own folders. Add the versions that you need.",
        target: .file, changes: [change(path, bytes, edits, site)])
    }
    return nil
  }

  /// Names the package for setuptools to pack if it finds several.
  static func packageList(_ site: RepairSite) -> Proposal? {
    guard let bytes = site.project.contents("pyproject.toml"),
      let line = site.line(with: "top-level packages discovered in a flat-layout: ["),
      let list = line.between("flat-layout: [", "]")
    else { return nil }
    let found = list.split(separator: ",").map { $0.filter { $0 != "'" && $0 != "\"" && $0 != " " } }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.hasText("[tool.setuptools") else { return nil }
    let project = text.between("\nname = \"", "\"").map { $0.lowercased().replacing("-", with: "_") }
    let own =
      found.first { $0.lowercased() == project }
      ?? found.first { text.hasText("\"\($0):") || text.hasText("\"\($0).") }
    guard let own, PathRecipes.isPath(own) else { return nil }
    let separator = text.hasSuffix("\n") ? "\n" : "\n\n"
    let end = bytes.count
    return Proposal(
      text: "Set the package `\(own)` in pyproject.toml: setuptools does not choose among several folders.",
      target: .file,
      changes: [
        change(
          "pyproject.toml", bytes,
          [end..<end: separator + "[tool.setuptools.packages.find]\ninclude = [\"\(own)*\"]\n"], site)
      ])
  }

  /// Gives a project a version that takes it from git, as the image has no repository.
  static func standInVersion(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, site.says("setuptools_scm") || site.says("setuptools-scm"),
      site.state.environment["SETUPTOOLS_SCM_PRETEND_VERSION"] == nil
    else { return nil }
    return Proposal(
      text:
        "Pass the version (`--build-arg VERSION=$(git describe --tags)`): the image has no git repository.",
      changes: site.change([
        site.insert(
          lines: ["ARG VERSION=0.0.0", "ENV SETUPTOOLS_SCM_PRETEND_VERSION=$VERSION"], before: failing)
      ]))
  }

  /// Writes the requirement with the hash that pip prints.
  static func addHash(_ site: RepairSite) -> Proposal? {
    guard let line = site.output.first(where: { $0.hasText(" --hash=sha256:") && $0.hasText("==") }),
      case let words = line.split(separator: " ").map(String.init), words.count == 2,
      words[1].dropFirst("--hash=sha256:".count).allSatisfy({ $0.isHexDigit }),
      ValueForm.package.admits(String(words[0].prefix { $0 != "=" }))
    else { return nil }
    return PythonRecipes.replace(
      words[0], with: words[0] + " " + words[1], inCommand: words[0],
      "Add the hash that pip prints, after comparing it with the index: if one requirement has a hash, all need one.",
      site)
  }

  /// Names a package that setup.py imports among those that the build needs.
  static func buildRequirement(_ site: RepairSite) -> Proposal? {
    guard site.says("Getting requirements to build wheel"), buildsProject(site),
      let module = site.capture("module"),
      let package = PythonModules.package(of: module)?.pip,
      let bytes = site.project.contents("pyproject.toml"),
      case let text = String(decoding: bytes, as: UTF8.self),
      let found = text.rangeOfText("requires = ["),
      let close = text[found.upperBound...].firstIndex(of: "]"), text[found.upperBound..<close].contains("\"")
    else { return nil }
    let offset = text.utf8.distance(from: text.startIndex, to: found.upperBound)
    return Proposal(
      text:
        "Add `\(package)` to `build-system.requires`: setup.py imports it, and pip builds in an isolated environment.",
      target: .file,
      changes: [
        FileChange(
          path: site.project.contextPrefix + "pyproject.toml", old: bytes,
          edits: [
            Edit(range: offset..<offset, expected: [], replacement: Array("\"\(package)\", ".utf8))
          ])
      ])
  }

  /// Whether the step builds the project itself, and not only packages that it needs.
  private static func buildsProject(_ site: RepairSite) -> Bool {
    site.script.commands.flatMap { $0.words.dropFirst() }.contains {
      ["-e", "--editable", "build", ".", "./"].contains($0.text) || $0.text.hasPrefix(".[")
        || $0.text.hasPrefix("./[")
    }
  }

  // MARK: Files

  /// The requirement files that the failing step reads.
  private static func requirements(_ site: RepairSite) -> [(path: String, bytes: [UInt8])] {
    var found: [(String, [UInt8])] = []
    for command in site.script.commands {
      for (index, word) in command.words.enumerated() where ["-r", "--requirement"].contains(word.text) {
        guard index + 1 < command.words.count,
          let path = ScriptRecipes.contextPath(of: command.words[index + 1].text, site),
          let bytes = site.project.contents(path)
        else { continue }
        found.append((path, bytes))
      }
    }
    return found
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let end = start + line.count - (line.last == UInt8(ascii: "\r") ? 1 : 0)
      lines.append(start..<max(start, end))
      start += line.count + 1
    }
    return lines
  }

  /// The bytes of a name at the start of a line of its own.
  private static func line(naming name: String, in bytes: [UInt8]) -> Range<Int>? {
    for line in lines(of: bytes) {
      let own = bytes[line].prefix { $0.isLetterOrDigit || $0.isOne(of: "-_.") }
      if own.elementsEqual(name.utf8) { return line.lowerBound..<(line.lowerBound + own.count) }
    }
    return nil
  }

  private static func change(
    _ path: String, _ bytes: [UInt8], _ edits: [Range<Int>: String], _ site: RepairSite
  ) -> FileChange {
    FileChange(
      path: site.project.contextPrefix + path, old: bytes,
      edits: edits.map {
        Edit(range: $0.key, expected: Array(bytes[$0.key]), replacement: Array($0.value.utf8))
      })
  }
}
