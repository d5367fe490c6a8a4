/// Repairs for project folders that a `COPY` left out, or copied without their own name.
enum ProjectFolderRecipes {
  /// Copies the folder of a package of the project's own Go module.
  static func goPackage(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let bytes = site.project.contents("go.mod"),
      let line = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .first(where: { $0.hasPrefix("module ") }),
      let module = line.split(separator: " ").dropFirst().first.map(String.init)
    else { return nil }
    let context = ContextFiles(project: site.project)
    let copied = CopiedFiles(site)
    let root =
      copied.files.filter { PathText.name($0) == "go.mod" }.map(PathText.folder).min() ?? site.state.workdir
    var folders: [String] = []
    for line in site.evidence + site.output {
      for word in line.split(whereSeparator: { " ;:()\"".contains($0) }) where word.hasPrefix(module + "/") {
        let folder = String(word.dropFirst(module.utf8.count + 1))
        guard PathRecipes.isPath(folder), context.has(folder), !copied.has(PathText.join(root, folder)) else {
          continue
        }
        // The whole folder of the tree, as `internal`: its packages need each other.
        let top = folder.split(separator: "/").first.map(String.init) ?? folder
        let name = copied.has(PathText.join(root, top)) ? folder : top
        if !folders.contains(name) { folders.append(name) }
      }
    }
    guard !folders.isEmpty else { return nil }
    let prefix = root == site.state.workdir ? "./" : root + "/"
    let names = folders.map { "`\($0)`" }.joined(separator: ", ")
    return Proposal(
      text: "Copy \(names): the program imports packages of the module's own folders.",
      changes: site.change([
        site.insert(lines: folders.map { "COPY \($0) \(prefix)\($0)" }, before: failing)
      ]))
  }

  /// Copies a Python package into a folder of its own name: a `COPY` of a folder takes only what is in it.
  static func pythonPackage(_ site: RepairSite) -> Proposal? {
    guard site.failing != nil, site.instruction?.keyword == "RUN",
      let module = site.capture("module")
        ?? (site.evidence + site.output).lazy
        .compactMap({ $0.between("No module named '", "'") }).first,
      let name = module.split(separator: ".").first.map(String.init), ValueForm.name.admits(name)
    else { return nil }
    let context = ContextFiles(project: site.project)
    let copied = CopiedFiles(site)
    for copy in site.state.copies.reversed() where copy.from == nil && site.isReal(copy.instruction) {
      let instruction = site.file.instructions[copy.instruction]
      let words = instruction.words(in: site.file.bytes)
      guard copy.sources.count == 1, let source = copy.sources.first.map(ContextFiles.clean),
        PathText.name(source) == name, context.has(source), !context.files.contains(source),
        let last = words.last, words.count == 2, instruction.jsonWords(in: site.file.bytes) == nil
      else { continue }
      let base = PathText.join(copy.destination, "")
      guard PathText.name(base) != name, !copied.folders.contains(PathText.join(base, name)) else { continue }
      let new =
        last.text == "." || last.text == "./"
        ? "./\(name)" : PathText.join(last.text.hasPrefix("/") ? "/" : "", last.text) + "/" + name
      return Proposal(
        text:
          "Copy `\(source)` into a folder `\(name)`: `COPY` copies the content of a folder, not the folder itself.",
        changes: site.change([site.replace(last.range, with: new)]))
    }
    return nil
  }

  /// Packages that are for Windows or macOS only (their classifiers on PyPI).
  private static let foreign: Set<String> = [
    "pywin32", "pypiwin32", "pywinpty", "win32-setctime", "wmi", "winshell", "pywinauto", "pyobjc",
    "pyobjc-core",
    "pyobjc-framework-cocoa", "appnope", "windows-curses", "twisted-iocpsupport", "comtypes", "winrt",
  ]

  /// Marks a package of Windows in the requirements, so that pip passes over it elsewhere.
  static func foreignPackage(_ site: RepairSite) -> Proposal? {
    guard let requirement = site.capture("requirement", "package"),
      case let name = requirement.prefix(while: { !"=<>!~ [;".contains($0) }).lowercased(),
      foreign.contains(name)
    else { return nil }
    let system = name.hasPrefix("pyobjc") || name == "appnope" ? "darwin" : "win32"
    for command in site.script.commands {
      guard let option = command.words.firstIndex(where: { $0.text == "-r" || $0.text == "--requirement" }),
        option + 1 < command.words.count,
        let path = ScriptRecipes.contextPath(of: command.words[option + 1].text, site),
        let bytes = site.project.contents(path)
      else { continue }
      for line in bytes.split(separator: 10) {
        let text = String(decoding: line, as: UTF8.self)
        let trimmed = text.hasSuffix("\r") ? String(text.dropLast()) : text
        guard trimmed.lowercased().hasPrefix(name), !trimmed.contains(";"), trimmed.utf8.count <= line.count,
          !(trimmed.dropFirst(name.count).first.map { $0.isLetter || $0 == "-" } ?? false)
        else { continue }
        let end = line.startIndex + trimmed.utf8.count
        return Proposal(
          text: "Mark `\(name)` as a package for another operating system, so pip skips it on Linux.",
          target: .file,
          changes: [
            FileChange(
              path: site.project.contextPrefix + path, old: bytes,
              edits: [
                Edit(
                  range: end..<end, expected: [], replacement: Array(" ; sys_platform == \"\(system)\"".utf8))
              ])
          ])
      }
    }
    return nil
  }
}
