/// Repairs of Dockerfiles whose folders are not those of the project: what a workspace needs, where a folder is.
enum ProjectLayoutRecipes {
  /// Copies a module that go.work lists and no `COPY` brings.
  ///
  /// `cannot load module /mono/libs/money listed in go.work file: open …`
  static func copyWorkspaceModule(_ site: RepairSite) -> Proposal? {
    let context = ContextFiles(project: site.project)
    guard context.isKnown, let stage = site.stage, let failing = site.failing,
      let line = (site.evidence + site.output).first(where: { $0.hasText("listed in go.work file") }),
      let module = line.between("cannot load module ", " listed")
    else { return nil }
    for index in site.file.stages[stage].instructions where index < failing && site.isReal(index) {
      let instruction = site.file.instructions[index]
      let words = instruction.words(in: site.file.bytes)
      guard instruction.keyword == "COPY", instruction.flag("from") == nil, words.count >= 2,
        words.dropLast().contains(where: { PathText.name($0.text) == "go.work" }), let target = words.last
      else { continue }
      let state = site.file.state(before: index)
      let root = PathText.join(state.workdir, target.text)
      let folder = root.hasSuffix("go.work") ? PathText.folder(root) : root
      let path = PathText.join(folder, module)
      let prefix = folder == "/" ? "/" : folder + "/"
      guard path.hasPrefix(prefix) else { return nil }
      let own = String(path.dropFirst(prefix.count))
      let isCopied = site.state.copies.contains { copy in
        copy.from == nil
          && copy.sources.contains {
            own == ContextFiles.clean($0) || own.hasPrefix(ContextFiles.clean($0) + "/")
          }
      }
      guard PathRecipes.isPath(own), context.has(own + "/go.mod"), !isCopied else { return nil }
      return Proposal(
        text: "Copy `\(own)`: go.work lists it, but no COPY includes it.",
        changes: site.change([site.insert(lines: ["COPY \(own) ./\(own)"], after: index)]))
    }
    return nil
  }

  /// Names the folder that the project has in `WORKDIR`, if what is run there is only in one like it.
  static func nearestWorkdir(_ site: RepairSite) -> Proposal? {
    let context = ContextFiles(project: site.project)
    guard context.isKnown, let stage = site.stage, let failing = site.editableRun,
      let missing = site.capture("file", "path", "script").map({ PathText.join(site.state.workdir, $0) }),
      let place = site.file.stages[stage].instructions.last(where: {
        $0 < failing && site.isReal($0) && site.file.instructions[$0].keyword == "WORKDIR"
      }), let word = site.file.instructions[place].words(in: site.file.bytes).first
    else { return nil }
    let workdir = site.state.workdir
    guard missing.hasPrefix(workdir + "/"), PathText.name(word.text) == PathText.name(workdir) else {
      return nil
    }
    let rest = missing.dropFirst(workdir.count + 1)
    for copy in site.state.copies.reversed() where copy.from == nil && copy.sources.count == 1 {
      let source = ContextFiles.clean(copy.sources[0])
      let target = PathText.join(copy.destination, "")
      let prefix = target.hasSuffix("/") ? target : target + "/"
      guard workdir.hasPrefix(prefix) else { continue }
      let inside = String(workdir.dropFirst(prefix.count))
      let base = source.isEmpty ? inside : source + "/" + inside
      guard !context.files.contains(where: { $0.hasPrefix(base + "/") }) else { return nil }
      let parent = PathText.folder("/" + base).dropFirst()
      let siblings = Set(
        context.files.compactMap { file -> String? in
          let head = parent.isEmpty ? "" : parent + "/"
          guard file.hasPrefix(head), file.hasSuffix("/" + rest) else { return nil }
          let name = file.dropFirst(head.count).dropLast(rest.count + 1)
          return name.contains("/") || name.isEmpty ? nil : String(name)
        })
      guard siblings.count == 1, let found = siblings.first, PathRecipes.isPath(found) else { return nil }
      let start = word.range.upperBound - PathText.name(word.text).utf8.count
      guard site.file.text(start..<word.range.upperBound) == PathText.name(word.text) else { return nil }
      return Proposal(
        text: "Set WORKDIR to the folder that exists in the project: `\(found)`.",
        changes: site.change([site.replace(start..<word.range.upperBound, with: found)]))
    }
    return nil
  }

  /// Writes the path of go.mod into the imports of the project's own packages.
  ///
  /// `cmd/atlasd/main.go:6:2: package atlas/internal/tiles is not in std`
  static func ownImports(_ site: RepairSite) -> Proposal? {
    let context = ContextFiles(project: site.project)
    guard context.isKnown, let package = site.capture("package"), let slash = package.firstIndex(of: "/"),
      let bytes = site.project.contents("go.mod"),
      let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first(where: {
        $0.hasPrefix("module ")
      }),
      case let module = line.dropFirst("module ".count).drop(while: { $0 == " " }).prefix(while: {
        $0 != " " && $0 != "\r"
      }),
      ValueForm.modulePath.admits(String(module))
    else { return nil }
    let old = package[..<slash]
    let folder = package[package.index(after: slash)...]
    guard module != old, module.split(separator: "/").last == old,
      context.files.contains(where: { $0.hasPrefix(folder + "/") && $0.hasSuffix(".go") })
    else { return nil }
    var changes: [FileChange] = []
    for path in context.files where path.hasSuffix(".go") && !path.hasPrefix("vendor/") {
      guard changes.count <= 50, let source = site.project.contents(path) else { continue }
      let text = String(decoding: source, as: UTF8.self)
      let quoted = "\"\(old)/"
      var edits: [Edit] = []
      var at = text.startIndex
      while let found = text.rangeOfText(quoted, from: at) {
        at = found.upperBound
        // A line of an import: the path alone, or after the word, a name or a dot.
        let lineStart =
          text[..<found.lowerBound].lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
        let head = text[lineStart..<found.lowerBound].split(whereSeparator: { $0 == " " || $0 == "\t" })
        let tail = text[found.upperBound...].prefix { $0 != "\n" }.drop { $0 != "\"" }.dropFirst()
        guard head.count <= 2, head.first == "import" || head.count <= 1,
          head.allSatisfy({ !$0.hasText("=") && !$0.hasText("(") }),
          tail.allSatisfy({ $0 == " " || $0 == "\t" || $0 == "\r" })
            || tail.drop(while: { $0 == " " }).hasPrefix("//"),
          context.files.contains(where: { file in
            let inside = text[found.upperBound...].prefix { $0 != "\"" }
            return file.hasPrefix(inside + "/") && file.hasSuffix(".go")
          })
        else { continue }
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound) + 1
        let range = start..<(start + old.utf8.count)
        edits.append(Edit(range: range, expected: Array(old.utf8), replacement: Array(module.utf8)))
      }
      if !edits.isEmpty {
        changes.append(FileChange(path: site.project.contextPrefix + path, old: Array(source), edits: edits))
      }
    }
    guard !changes.isEmpty, changes.count <= 50 else { return nil }
    return Proposal(
      text: "Import the project's own packages with the path in go.mod: `\(module)/…` instead of `\(old)/…`.",
      target: .file, changes: changes)
  }
}
