/// Repairs of pip and Python.
enum PythonRecipes {
  /// Whether the image's pip refuses to install into the system's Python (PEP 668).
  static func refusesSystemPip(_ site: RepairSite) -> Bool {
    if let release = site.state.image.flatMap(DebianRelease.init(image:)) { return release >= .bookworm }
    guard let image = site.state.image else { return false }
    if image.official == "alpine", let tag = image.tag, tag.hasPrefix("3."),
      let minor = Int(tag.dropFirst(2).prefix { $0.isNumber })
    {
      return minor >= 19
    }
    return (image.official == "debian" || image.official == "alpine" || image.official == "ubuntu")
      && (image.tag == nil || image.tag == "latest" || image.tag == "stable")
  }

  /// Allows pip to install into the system's Python: nothing else in a container uses it.
  static func allowSystemPip(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable,
      site.state.environment["PIP_BREAK_SYSTEM_PACKAGES"] == nil, !usesEnsurepip(site)
    else { return nil }
    return Proposal(
      text:
        "Allow pip to install into the system's Python with `PIP_BREAK_SYSTEM_PACKAGES=1` (the option --break-system-packages), which is acceptable in a container. Or create a virtual environment (`python3 -m venv`) and put it first in PATH.",
      changes: site.change([site.insert(lines: ["ENV PIP_BREAK_SYSTEM_PACKAGES=1"], before: failing)]))
  }

  private static func usesEnsurepip(_ site: RepairSite) -> Bool {
    site.script.commands.contains { command in command.words.contains { $0.text == "ensurepip" } }
  }

  /// Makes a virtual environment before pip is used, and puts it first in `PATH`.
  static func virtualEnvironment(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable,
      !site.file.text(0..<site.file.bytes.count).hasText("/opt/venv"),
      let command = site.script.commands.first(where: { command in
        command.words.contains { $0.text == "ensurepip" || $0.text == "get-pip.py" }
          || command.program.hasPrefix("pip")
      })
    else { return nil }
    var edits = [
      site.insert(lines: ["ENV PATH=\"/opt/venv/bin:$PATH\""], before: failing),
      site.insert("python3 -m venv /opt/venv && ", at: command.range.lowerBound),
    ]
    if site.manager == .apt {
      guard let install = PackageRecipes.install(["python3-venv"], site)?.first?.edits else { return nil }
      edits = install + edits
    }
    return Proposal(
      text:
        "Create a virtual environment (`python3 -m venv /opt/venv`) and put it first in PATH: pip refuses to install into the system's Python.",
      changes: site.change(edits))
  }

  /// Installs the module `venv`, which Debian keeps in a package of its own.
  static func ensurepip(_ site: RepairSite) -> Proposal? {
    guard site.manager == .apt, site.says("ensurepip is not") || site.says("python3-venv") else { return nil }
    guard let changes = PackageRecipes.install(["python3-venv"], site) else { return nil }
    return Proposal(
      text: "Install `python3-venv`: Debian has this part of Python in a separate package.", changes: changes)
  }

  /// Installs the package of a module that a program of the build imports.
  static func installModule(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun,
      let module = site.capture("module"), let package = PythonModules.package(of: module),
      // pip builds packages in an environment of their own, without the installed packages.
      !site.script.commands.contains(where: { $0.program.hasPrefix("pip") })
    else { return nil }
    let isPythonImage = site.state.image?.official == "python"
    let distribution = site.manager == .apk ? package.alpine : site.manager == .apt ? package.debian : nil
    if !isPythonImage, let distribution, let changes = PackageRecipes.install([distribution], site) {
      return Proposal(
        text: "Install `\(distribution)`, which contains the module `\(module)`.", changes: changes)
    }
    guard isPythonImage,
      !site.file.text(0..<site.file.bytes.count).hasText("install --no-cache-dir \(package.pip)")
    else { return nil }
    return Proposal(
      text: "Install `\(package.pip)`, which contains the module `\(module)`.",
      changes: site.change([
        site.insert(
          lines: site.asRoot(["RUN pip install --no-cache-dir \(package.pip)"], user: site.state.user),
          before: failing)
      ]))
  }

  /// Asks pip for a package by the name that the index itself proposes.
  static func pipName(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, let old = site.capture("old"), let package = site.capture("package") else {
      return nil
    }
    var edits: [Edit] = []
    for command in site.script.commands where command.has("install") {
      // A version of the old name says nothing of the new one.
      for word in command.operands where word.text == old || word.text.hasPrefix(old + "==") {
        edits.append(site.replace(word.range, with: package))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text: "Install `\(package)`: the package name `\(old)` is deprecated.", changes: site.change(edits))
  }

  /// Takes a version of a package that the index has.
  static func listedVersion(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let requirement = site.capture("requirement"),
      let equals = requirement.rangeOfText("=="),
      let list = (site.evidence + site.output).compactMap({ $0.between("(from versions: ", ")") }).first
    else { return nil }
    let name = String(requirement[..<equals.lowerBound])
    let pinned = numbers(String(requirement[equals.upperBound...]))
    let versions = list.split(separator: ",").map { $0.filter { $0 != " " } }.filter {
      !$0.isEmpty && $0.allSatisfy { $0.isNumber || $0 == "." }
    }
    let sorted = versions.sorted { numbers($0).lexicographicallyPrecedes(numbers($1)) }
    let lower = sorted.last { numbers($0).lexicographicallyPrecedes(pinned) }
    guard ValueForm.package.admits(name), let version = lower ?? sorted.first, numbers(version) != pinned
    else {
      return nil
    }
    let text = "Use `\(name)` \(version), the nearest version that the index has for this Python."
    let new = "\(name)==\(version)"
    return replace(requirement, with: new, inCommand: new, text, site)
  }

  /// Changes a requirement in the command, or in the file that `-r` names.
  ///
  /// - Parameter quoted: the new requirement as a shell's word.
  static func replace(
    _ requirement: String, with new: String, inCommand quoted: String, _ text: String, _ site: RepairSite
  ) -> Proposal? {
    for command in site.script.commands {
      if let word = command.words.first(where: { $0.text == requirement }) {
        return Proposal(text: text, changes: site.change([site.replace(word.range, with: quoted)]))
      }
      guard let option = command.words.firstIndex(where: { $0.text == "-r" || $0.text == "--requirement" }),
        option + 1 < command.words.count,
        let path = ScriptRecipes.contextPath(of: command.words[option + 1].text, site),
        let bytes = site.project.contents(path)
      else { continue }
      // Bytes, not letters: a file may be in another encoding than UTF-8, or have CRLF line ends.
      let wanted = Array(requirement.utf8)
      for line in bytes.split(separator: 10) where line.starts(with: wanted) {
        let range = line.startIndex..<(line.startIndex + wanted.count)
        if let next = line[range.upperBound...].first, next.isLetterOrDigit || next == UInt8(ascii: ".") {
          continue
        }
        return Proposal(
          text: text, target: .file,
          changes: [
            FileChange(
              path: site.project.contextPrefix + path, old: bytes,
              edits: [Edit(range: range, expected: wanted, replacement: Array(new.utf8))])
          ])
      }
    }
    return nil
  }

  private static func numbers(_ version: String) -> [Int] {
    version.split(separator: ".").map { Int($0) ?? 0 }
  }
}
