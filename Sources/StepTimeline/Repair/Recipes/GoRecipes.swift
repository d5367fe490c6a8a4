/// Repairs of Go builds.
enum GoRecipes {
  /// Builds the program where its main package is.
  static func mainPackage(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    let context = ContextFiles(project: site.project)
    guard context.isKnown else { return nil }
    let mains = Set(
      context.files.filter {
        PathText.name($0) == "main.go" && !$0.hasText("vendor/") && !$0.hasText("testdata/")
      }
      .map { PathText.folder($0) })
    guard mains.count == 1, let only = mains.first, only.isEmpty || PathRecipes.isPath(only) else {
      return nil
    }
    let folder = only.isEmpty ? "." : "./" + only
    for command in site.script.commands where command.program == "go" && command.has("build", "install") {
      guard let last = command.words.last, let program = command.words.first else { continue }
      if last.text == "." || last.text.hasPrefix("./") || last.text.hasSuffix(".go") {
        return proposal(folder, site.change([site.replace(last.range, with: folder)]))
      }
      let operands = command.words.drop { $0.range != program.range }.filter { $0.text.hasPrefix("./") }
      if operands.isEmpty {
        return proposal(folder, site.change([site.insert(" \(folder)", at: last.range.upperBound)]))
      }
    }
    return nil
  }

  private static func proposal(_ folder: String, _ changes: [FileChange]) -> Proposal {
    Proposal(text: "Build `\(folder)`: that is where the main package is.", changes: changes)
  }

  /// Copies `go.mod` before the module is needed.
  static func copyModule(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun else {
      return nil
    }
    let context = ContextFiles(project: site.project)
    guard context.isKnown, context.has("go.mod"),
      !site.state.copies.contains(where: {
        $0.from == nil && ($0.sources.contains("go.mod") || $0.sources.contains("."))
      })
    else { return nil }
    let files = context.has("go.sum") ? "go.mod go.sum" : "go.mod"
    return Proposal(
      text: "Copy `\(files)`: it is in the build context, but no COPY includes it in the stage.",
      changes: site.change([site.insert(lines: ["COPY \(files) ./"], before: failing)]))
  }

  /// Copies the folder that a `replace` of go.mod names.
  static func copyReplacement(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable,
      let replacement = site.capture("replacement", "path", "directory"),
      PathRecipes.isPath(replacement)
    else { return nil }
    let context = ContextFiles(project: site.project)
    let wanted = PathText.join(site.state.workdir, replacement)
    let name = PathText.name(wanted)
    guard context.isKnown, name != "", name != ".." else { return nil }
    let modules = context.files.filter { PathText.name($0) == "go.mod" }.map { PathText.folder($0) }
    let found = modules.filter {
      $0 == name || $0.hasSuffix("/" + name) || $0 == ContextFiles.clean(replacement)
    }
    guard found.count == 1, let folder = found.first else { return nil }
    let isThere = site.state.copies.contains { $0.destination == wanted || $0.destination == wanted + "/" }
    guard !isThere else { return nil }
    return Proposal(
      text: "Copy `\(folder)` before the modules are resolved: go.mod replaces a module with this folder.",
      changes: site.change([site.insert(lines: ["COPY \(folder) \(wanted)"], before: failing)]))
  }

  /// Whether a source of `COPY` is the module's folder, judged by its name; it may contain go.sum.
  private static func isFolder(_ source: String) -> Bool {
    if source == "." || source.hasSuffix("/") { return true }
    return !["cmd", "internal", "pkg", "api"].contains(PathText.name(source))
      && !PathText.name(source).contains(".")
  }

  /// Adds go.sum to the `COPY` that brings go.mod alone.
  static func copySums(_ site: RepairSite) -> Proposal? {
    let context = ContextFiles(project: site.project)
    guard let stage = site.stage, let failing = site.failing, !context.isKnown || context.has("go.sum"),
      !site.state.copies.contains(where: { copy in
        copy.from == nil
          && copy.sources.contains { source in
            // A folder brings what is in it.
            ["go.sum", "go.*", "go.su*", "*"].contains(PathText.name(source)) || isFolder(source)
          }
      })
    else { return nil }
    for index in site.file.stages[stage].instructions where index < failing && site.isReal(index) {
      let instruction = site.file.instructions[index]
      guard instruction.keyword == "COPY", instruction.flag("from") == nil,
        instruction.jsonWords(in: site.file.bytes) == nil,
        case let words = instruction.words(in: site.file.bytes), words.count == 2,
        PathText.name(words[0].text) == "go.mod",
        ["./", "."].contains(words[1].text) || words[1].text.hasSuffix("/")
      else { continue }
      let folder = words[0].text.dropLast("go.mod".count)
      return Proposal(
        text: "Copy go.sum with go.mod: no COPY includes it in the stage.",
        changes: site.change([site.insert(" \(folder)go.sum", at: words[0].range.upperBound)]))
    }
    return nil
  }

  /// Completes go.sum first.
  static func tidy(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    // The package that the command itself names is no dependency: its path is wrong.
    if let package = site.capture("package"), site.instructionText.hasText(package) { return nil }
    for command in site.script.commands
    where command.program == "go" && command.has("build", "test", "install", "vet", "run") {
      guard !site.script.commands.contains(where: { $0.program == "go" && $0.has("tidy") }) else {
        return nil
      }
      return Proposal(
        text:
          "Update go.sum with `go mod tidy`, preferably in the repository, and commit the result. This change runs it in the build.",
        changes: site.change([site.insert("go mod tidy && ", at: command.range.lowerBound)]))
    }
    return nil
  }
}
