/// Repairs of paths: files that are elsewhere, later, left out, or not executable.
enum PathRecipes {
  /// Whether a text has the form of a path.
  static func isPath(_ text: String) -> Bool {
    text.utf8.count <= 300 && ValueForm.path.bare(text) != nil
  }

  // MARK: COPY

  /// Adds an exception for a file to `.dockerignore`.
  static func unignore(_ site: RepairSite) -> Proposal? {
    guard let path = site.capture("path").map(ContextFiles.clean), isPath(path) else { return nil }
    let context = ContextFiles(project: site.project)
    guard context.isKnown, context.has(path), let ignore = context.ignoring(path, dockerfile: site.path)
    else { return nil }
    let lineEnd = ignore.bytes.contains("\r\n") ? "\r\n" : "\n"
    let needsEnd = ignore.bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    let text = (needsEnd ? lineEnd : "") + "!\(path)" + lineEnd
    let end = ignore.bytes.count
    return Proposal(
      text: "Include `\(path)`: a pattern in \(ignore.file) excludes it from the build context.",
      target: .dockerignore, applicability: .machine,
      changes: [
        FileChange(
          path: site.project.contextPrefix + ignore.file, old: ignore.bytes,
          edits: [Edit(range: end..<end, expected: [], replacement: Array(text.utf8))])
      ])
  }

  /// Changes a path to the one that exists.
  static func nearestPath(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let instruction = site.instruction else {
      return nil
    }
    switch instruction.keyword {
    case "COPY", "ADD":
      return instruction.flag("from") == nil
        ? contextPath(site, instruction) : stagePath(site, instruction)
    case "RUN": return PlacedPathRecipes.useCopied(site) ?? pathInRun(site)
    default: return nil
    }
  }

  private static func sources(_ instruction: Instruction, _ site: RepairSite) -> [Instruction.Word] {
    (instruction.jsonWords(in: site.file.bytes) ?? instruction.words(in: site.file.bytes)).dropLast()
  }

  private static func contextPath(_ site: RepairSite, _ instruction: Instruction) -> Proposal? {
    guard let captured = site.capture("path").map(ContextFiles.clean) else { return nil }
    let context = ContextFiles(project: site.project)
    if let proposal = folderOfPattern(captured, context, site, instruction) { return proposal }
    // Some engines name only the first folder that is missing.
    guard context.isKnown, !context.has(captured),
      let word = sources(instruction, site).first(where: {
        let text = ContextFiles.clean($0.text)
        return text == captured || text.hasPrefix(captured + "/")
      }), case let path = ContextFiles.clean(word.text),
      let found = context.only(named: PathText.name(path)) ?? context.nearest(to: path), isPath(found),
      found != path
    else { return nil }
    return Proposal(
      text: "Copy `\(found)`: the context has no `\(path)`.",
      changes: site.change([site.replace(word.range, with: quoted(found, like: word, site))]))
  }

  /// The only folder with files that match a pattern such as `target/*.jar`.
  private static func folderOfPattern(
    _ path: String, _ context: ContextFiles, _ site: RepairSite, _ instruction: Instruction
  ) -> Proposal? {
    guard context.isKnown,
      let word = sources(instruction, site).first(where: {
        let source = ContextFiles.clean($0.text)
        // Older engines name the folder, newer ones the pattern.
        return PathText.name(source).contains("*") && (PathText.folder(source) == path || source == path)
      })
    else { return nil }
    let pattern = ContextFiles.clean(word.text)
    let name = PathText.name(pattern)
    guard !PathText.folder(pattern).contains("*"), name.filter({ $0 == "*" }).count == 1, name.count > 2,
      !context.files.contains(where: { IgnorePatterns.matches($0, pattern) })
    else { return nil }
    let folders = Set(
      context.files.filter { IgnorePatterns.matches(PathText.name($0), name) && !$0.hasText("node_modules/") }
        .map { PathText.folder($0) })
    guard folders.count == 1, let folder = folders.first, folder.isEmpty || isPath(folder) else { return nil }
    let found = folder.isEmpty ? name : folder + "/" + name
    return Proposal(
      text: "Copy `\(found)`: the context has such files in that folder.",
      changes: site.change([site.replace(word.range, with: quoted(found, like: word, site))]))
  }

  /// Leaves a lock file out of a `COPY` that the project does not have.
  static func dropLockFile(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, let instruction = site.instruction,
      instruction.keyword == "COPY", instruction.flag("from") == nil,
      instruction.jsonWords(in: site.file.bytes) == nil,
      let path = site.capture("path").map(ContextFiles.clean)
    else { return nil }
    let context = ContextFiles(project: site.project)
    let words = sources(instruction, site)
    guard context.isKnown, !context.has(path), LockFileNames.all.contains(PathText.name(path)),
      words.count > 1,
      let place = words.firstIndex(where: { ContextFiles.clean($0.text) == path })
    else { return nil }
    let word = words[place]
    let range =
      place > 0
      ? words[place - 1].range.upperBound..<word.range.upperBound
      : word.range.lowerBound..<words[1].range.lowerBound
    return Proposal(
      text: "Remove `\(path)` from the COPY: the project does not have it.",
      changes: site.change([site.replace(range, with: "")]))
  }

  /// Keeps the quotes that a word has.
  private static func quoted(_ text: String, like word: Instruction.Word, _ site: RepairSite) -> String {
    site.file.bytes[word.range.lowerBound] == UInt8(ascii: "\"") ? "\"\(text)\"" : text
  }

  /// The path of a file that another stage makes under another folder.
  private static func stagePath(_ site: RepairSite, _ instruction: Instruction) -> Proposal? {
    guard let from = instruction.flag("from"), let current = site.stage,
      let stage = site.file.stage(named: from, before: current)
    else { return nil }
    // Older engines name the folder that is missing, not the file.
    let words = sources(instruction, site)
    let captured = site.capture("path").flatMap { path in
      words.first { PathText.join("/", $0.text) == PathText.join("/", path) }
    }
    guard let word = captured ?? (words.count == 1 ? words.first : nil) else { return nil }
    let path = word.text
    let name = PathText.name(path)
    let state = site.file.state(before: site.file.stages[stage].instructions.upperBound - 1)
    var made = madePaths(inStage: stage, site)
    for copy in state.copies {
      for source in copy.sources
      where copy.destination.hasSuffix("/") || PathText.name(copy.destination) != name {
        made.append(PathText.join(copy.destination, PathText.name(source)))
      }
      if !copy.destination.hasSuffix("/") { made.append(copy.destination) }
    }
    let wanted = PathText.join("/", path)
    guard !made.contains(wanted) else { return nil }
    // What another COPY takes, or what is no program's place, is not meant here.
    let outputs = programs(ofStage: stage, site)
    let open =
      path.hasSuffix("/") || !BuiltProgram.canBeProgram(wanted)
      ? [] : outputs.subtracting(copied(from: from, besides: instruction, site))
    made.removeAll { outputs.contains($0) && !open.contains($0) }
    let destination = (instruction.jsonWords(in: site.file.bytes) ?? instruction.words(in: site.file.bytes))
      .last
    let meant = only(outputs).flatMap { program in
      open.contains(program)
        && BuiltProgram.isMeant(PathText.name(program), by: wanted, to: destination?.text ?? "")
        ? program : nil
    }
    let found =
      only(open.filter { PathText.name($0) == name })
      ?? only(Set(made.filter { PathText.name($0) == name && isPath($0) }))
      ?? Suggestion.closest(to: wanted, among: Set(made).sorted()) ?? meant
    guard let found, found != wanted, isPath(found) else { return nil }
    return Proposal(
      text: "Copy `\(found)`: the stage `\(from)` writes it to that path.",
      changes: site.change([site.replace(word.range, with: quoted(found, like: word, site))]))
  }

  private static func only(_ paths: Set<String>) -> String? { paths.count == 1 ? paths.first : nil }

  /// What the other `COPY` lines take from a stage.
  private static func copied(from stage: String, besides failing: Instruction, _ site: RepairSite) -> Set<
    String
  > {
    var paths: Set<String> = []
    for other in site.file.instructions where other.keyword == "COPY" && other.flag("from") == stage {
      guard other.range != failing.range else { continue }
      for word in sources(other, site) { paths.insert(PathText.join("/", word.text)) }
    }
    return paths
  }

  /// The absolute paths that a stage's commands name.
  static func madePaths(inStage stage: Int, _ site: RepairSite) -> [String] {
    var paths: [String] = []
    for index in site.file.stages[stage].instructions where site.file.instructions[index].keyword == "RUN" {
      var folder = site.file.state(before: index).workdir
      for command in ShellScript(of: site.file.instructions[index], in: site.file).commands {
        if command.program == "cd", let to = command.operands.first, !to.isExpanded {
          folder = PathText.join(folder, to.text)
          continue
        }
        if let program = GoProjectRecipes.builtProgram(command, in: folder, site) { paths.append(program) }
        for word in command.words.dropFirst() + command.redirections
        where !word.isExpanded && !word.text.hasPrefix("-") && isPath(word.text) {
          if word.text.hasText("/") || command.redirections.contains(word) || isOutput(word, of: command) {
            paths.append(PathText.join(folder, word.text))
          }
        }
      }
    }
    return paths
  }

  /// The files that a stage's compilers write, by `-o` or by Go's way to name a program.
  private static func programs(ofStage stage: Int, _ site: RepairSite) -> Set<String> {
    var found: Set<String> = []
    for index in site.file.stages[stage].instructions where site.file.instructions[index].keyword == "RUN" {
      var folder = site.file.state(before: index).workdir
      for command in ShellScript(of: site.file.instructions[index], in: site.file).commands {
        if command.program == "cd", let to = command.operands.first, !to.isExpanded {
          folder = PathText.join(folder, to.text)
        }
        if let program = GoProjectRecipes.builtProgram(command, in: folder, site) { found.insert(program) }
        for word in command.words where isOutput(word, of: command) && !word.isExpanded && isPath(word.text) {
          found.insert(PathText.join(folder, word.text))
        }
      }
    }
    return found
  }

  /// Whether a word follows `-o` or a similar option.
  private static func isOutput(_ word: ShellWord, of command: SimpleCommand) -> Bool {
    guard let index = command.words.firstIndex(of: word), index > 0 else { return false }
    return ["-o", "--output", "-O", "--out", "--outfile", "--target-dir"].contains(
      command.words[index - 1].text)
  }

  /// A path in a command that is close to one that the stage has.
  private static func pathInRun(_ site: RepairSite) -> Proposal? {
    guard let missing = site.capture("file", "directory", "path"), isPath(missing) else { return nil }
    let words = site.script.commands.flatMap { $0.words.dropFirst() + $0.redirections }.filter {
      $0.text == missing || $0.text.hasPrefix(missing + "/")
    }
    guard !words.isEmpty else { return nil }
    let wanted = PathText.join(site.state.workdir, missing)
    var known = site.state.copies.map { copy in
      copy.destination.hasSuffix("/") && copy.destination != "/"
        ? String(copy.destination.dropLast()) : copy.destination
    }
    known.append(site.state.workdir)
    for copy in site.state.copies where copy.destination.hasSuffix("/") {
      known += copy.sources.filter { $0 != "." && isPath($0) }.map {
        PathText.join(copy.destination, PathText.name($0))
      }
    }
    if let stage = site.stage {
      known += madePaths(inStage: stage, site).filter { $0 != wanted && !$0.hasPrefix(wanted + "/") }
    }
    known = Set(known).filter { $0 != "/" && $0 != wanted }.sorted()
    guard let found = Suggestion.closest(to: wanted, among: known), Suggestion.distance(found, wanted) <= 3
    else {
      return nil
    }
    let edits = words.map { word in
      site.replace(word.range, with: found + word.text.dropFirst(missing.count))
    }
    return Proposal(
      text: "Use `\(found)`: that is the path in the stage.", changes: site.change(edits))
  }

  // MARK: Order

  /// Copies a file of the context before the instruction that needs it.
  static func copyBefore(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun,
      let missing = site.capture("path", "file", "missing", "directory") ?? embedded(site) ?? opened(site),
      isPath(missing)
    else { return nil }
    return copy(missing, before: failing, site)
  }

  /// The folder or file that `//go:embed` names, as seen from the working folder.
  private static func embedded(_ site: RepairSite) -> String? {
    guard let pattern = site.capture("pattern") else { return nil }
    let plain = pattern.hasPrefix("all:") ? String(pattern.dropFirst("all:".count)) : pattern
    let parts = plain.split(separator: "/").prefix {
      !$0.contains("*") && !$0.contains("?") && !$0.contains("[")
    }
    guard !parts.isEmpty else { return nil }
    let source = site.capture("source").map { PathText.folder(ContextFiles.clean($0)) } ?? ""
    return (source.isEmpty ? "" : source + "/") + parts.joined(separator: "/")
  }

  /// A file that a Go test opens: the only file of the context with this ending.
  private static func opened(_ site: RepairSite) -> String? {
    guard
      let path = site.capture("problem")?.between("open ", ": no such file or directory").map(
        ContextFiles.clean),
      !path.isEmpty
    else { return nil }
    let found = ContextFiles(project: site.project).files.filter { $0 == path || $0.hasSuffix("/" + path) }
    guard found.count == 1, let file = found.first else { return nil }
    // A test's data are a folder.
    let parts = file.split(separator: "/").map(String.init)
    guard let end = parts.firstIndex(of: "testdata") else { return file }
    return parts[...end].joined(separator: "/")
  }

  /// - Parameter missing: a path in the image, absolute or as seen from the working folder.
  static func copy(_ missing: String, before failing: Int, _ site: RepairSite) -> Proposal? {
    let wanted = PathText.join(site.state.workdir, missing)
    let workdir = site.state.workdir == "/" ? "" : site.state.workdir
    guard wanted.hasPrefix(workdir + "/") else { return nil }
    let relative = String(wanted.dropFirst(workdir.count + 1))
    guard !relative.isEmpty, isPath(relative) else { return nil }
    let context = ContextFiles(project: site.project)
    let later = laterCopy(of: relative, wanted, after: failing, site)
    var source: String?
    if context.isKnown {
      if context.has(relative) {
        source = relative
      } else {
        source = later.flatMap { context.has($0) ? $0 : nil }
      }
    } else {
      source = later
    }
    guard let source, context.ignoring(source, dockerfile: site.path) == nil else { return nil }
    // If it is there already under this name, something else is wrong.
    let isCopied = site.state.copies.contains { copy in
      copy.from == nil
        && copy.sources.contains { ContextFiles.clean($0) == ContextFiles.clean(source) || $0 == "." }
        && (copy.destination == wanted || copy.destination == wanted + "/"
          || wanted.hasPrefix(copy.destination))
    }
    guard !isCopied else { return nil }
    let folder = PathText.folder(relative)
    // Of a folder the contents are copied.
    let isFolder = context.isKnown && !context.files.contains(ContextFiles.clean(source))
    let destination = isFolder ? relative + "/" : folder.isEmpty ? "./" : folder + "/"
    return Proposal(
      text: "Copy `\(source)` before the command that needs it.",
      changes: site.change([site.insert(lines: ["COPY \(source) \(destination)"], before: failing)]))
  }

  /// The context's path of a file that a later `COPY` of the stage brings.
  private static func laterCopy(of relative: String, _ wanted: String, after failing: Int, _ site: RepairSite)
    -> String?
  {
    guard let stage = site.stage else { return nil }
    let last = site.file.stages[stage].instructions.upperBound
    let end = site.file.state(before: last - 1)
    var copies = end.copies.filter { $0.instruction > failing && $0.from == nil }
    if last - 1 > failing, ["COPY", "ADD"].contains(site.file.instructions[last - 1].keyword) {
      let words = site.file.instructions[last - 1].words(in: site.file.bytes).map(\.text)
      if words.count >= 2, site.file.instructions[last - 1].flag("from") == nil {
        copies.append(
          StageState.Copy(
            from: nil, sources: Array(words.dropLast()),
            destination: PathText.join(end.workdir, words[words.count - 1]) + "/",
            mode: nil, instruction: last - 1))
      }
    }
    for copy in copies {
      for source in copy.sources {
        let folder = copy.destination.hasSuffix("/") ? copy.destination : copy.destination + "/"
        if source == "." || source == "./" {
          if wanted.hasPrefix(folder) { return String(wanted.dropFirst(folder.count)) }
        } else if PathText.name(source) == PathText.name(wanted),
          PathText.join(folder, PathText.name(source)) == wanted
        {
          return ContextFiles.clean(source)
        } else if wanted.hasPrefix(PathText.join(copy.destination, "") + "/") {
          return ContextFiles.clean(source) + wanted.dropFirst(PathText.join(copy.destination, "").utf8.count)
        }
      }
    }
    return nil
  }
}
