/// Repairs of the go command's arguments, and of the files of a module that the project has.
enum GoCommandRecipes {
  /// Puts the value of `-ldflags` into quotes: its words are one argument.
  static func quoteLinkerFlags(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    var edits: [Edit] = []
    for command in site.script.commands where command.program == "go" {
      let words = command.words
      for (index, word) in words.enumerated() {
        let isSeparate = ["-ldflags", "-gcflags"].contains(word.text)
        guard isSeparate || word.text.hasPrefix("-ldflags=") || word.text.hasPrefix("-gcflags=") else {
          continue
        }
        let first = isSeparate ? index + 1 : index
        guard first < words.count, case var last = first, !site.file.text(words[first].range).hasText("\"")
        else { continue }
        if takesValue(words[first].text) { last += 1 }
        while last + 1 < words.count, isLinkerFlag(words[last + 1].text) {
          last += takesValue(words[last + 1].text) ? 2 : 1
        }
        last = min(last, words.count - 1)
        guard last > first else { continue }
        let start =
          isSeparate
          ? words[first].range.lowerBound : words[first].range.lowerBound + "-ldflags=".utf8.count
        let range = start..<words[last].range.upperBound
        let text = site.file.text(range)
        guard !text.hasText("\""), !text.hasText("'"), !text.hasText("\n") else { continue }
        edits.append(site.replace(range, with: "\"" + text + "\""))
      }
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text:
        "Put quotes around the value of `-ldflags`: without them the shell passes its words to go as separate arguments.",
      changes: site.change(edits))
  }

  private static func isLinkerFlag(_ text: String) -> Bool {
    ["-s", "-w", "-X", "-extldflags", "-linkmode", "-N", "-l"].contains(text)
      || ["-X=", "-extldflags=", "-linkmode=", "-buildid="].contains { text.hasPrefix($0) }
  }

  private static func takesValue(_ text: String) -> Bool {
    ["-X", "-extldflags", "-linkmode"].contains(text)
  }

  /// Builds the package instead of one of its files.
  static func wholePackage(_ site: RepairSite) -> Proposal? {
    let files = ContextFiles(project: site.project).files
    let lacksMain = site.says("function main is undeclared")
    guard site.editableRun != nil, lacksMain || site.says("undefined: "),
      site.says("# command-line-arguments")
    else { return nil }
    for command in site.script.commands where command.program == "go" && command.has("build", "run", "test") {
      let named = command.words.dropFirst(2).filter { $0.text.hasSuffix(".go") && !$0.isExpanded }
      guard let first = named.first, let last = named.last,
        let source = ScriptRecipes.contextPath(of: first.text, site)
      else { continue }
      let folder = PathText.folder(source)
      let others = files.filter {
        $0.hasSuffix(".go") && !$0.hasSuffix("_test.go") && PathText.folder($0) == folder
      }
      guard others.count > named.count, !lacksMain || others.contains(where: { isMain($0, site) }) else {
        continue
      }
      let operand = PathText.folder(first.text)
      let package = operand.isEmpty || operand == "." ? "." : "./" + ContextFiles.clean(operand)
      return Proposal(
        text:
          "Build the package `\(package)`: the file in the command is only one of its \(others.count) files.",
        changes: site.change([
          site.replace(
            first.range.lowerBound..<last.range.upperBound, with: operand.hasPrefix("/") ? operand : package)
        ]))
    }
    return nil
  }

  private static func isMain(_ file: String, _ site: RepairSite) -> Bool {
    site.project.contents(file).map { String(decoding: $0, as: UTF8.self).hasText("\nfunc main()") } ?? false
  }

  /// Generates the code that the project leaves to `go generate`.
  static func generate(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, site.says("undefined: ") || site.says("no required module provides"),
      !site.file.text(0..<site.file.bytes.count).hasText("go generate"),
      hasDirective(site),
      let command = site.script.commands.first(where: {
        $0.program == "go" && $0.has("build", "test", "install", "vet")
      })
    else { return nil }
    return Proposal(
      text:
        "Run `go generate` first: the project's code has `//go:generate` lines, and a name is undefined.",
      changes: site.change([
        site.insert("go generate ./... && ", at: command.range.lowerBound)
      ]))
  }

  private static func hasDirective(_ site: RepairSite) -> Bool {
    ContextFiles(project: site.project).files.lazy.filter { $0.hasSuffix(".go") }.prefix(200).contains {
      file in
      site.project.contents(file).map { String(decoding: $0, as: UTF8.self).hasText("//go:generate ") }
        ?? false
    }
  }

  /// Gives the module in go.mod the path by which the code imports its packages.
  static func moduleName(_ site: RepairSite) -> Proposal? {
    let context = ContextFiles(project: site.project)
    guard let root = site.capture("root"), ValueForm.modulePath.admits(root),
      let rest = site.capture("rest"), context.has("internal/" + rest),
      let bytes = site.project.contents("go.mod"), let (range, old) = module(in: bytes), old != root
    else { return nil }
    return Proposal(
      text: "Set the module path in go.mod to `\(root)`: the code imports its own packages by that path.",
      target: .file,
      changes: [
        FileChange(
          path: site.project.contextPrefix + "go.mod", old: bytes,
          edits: [Edit(range: range, expected: Array(bytes[range]), replacement: Array(root.utf8))])
      ])
  }

  /// The path in the line `module`, and its bytes.
  private static func module(in bytes: [UInt8]) -> (Range<Int>, String)? {
    var start = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: "module ".utf8) {
        let from = start + "module ".utf8.count
        let path = line.dropFirst("module ".utf8.count).prefix { !$0.isBlank && $0 != UInt8(ascii: "\r") }
        return (from..<(from + path.count), String(decoding: path, as: UTF8.self))
      }
      start += line.count + 1
    }
    return nil
  }

  /// Raises the line `go` of go.work to the version that one of its modules requires.
  static func workspaceVersion(_ site: RepairSite) -> Proposal? {
    guard let needed = site.capture("needed"), let listed = site.capture("version"),
      needed.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }),
      let source = ScriptRecipes.contextPath(of: "go.work", site), let bytes = site.project.contents(source),
      let found = String(decoding: bytes, as: UTF8.self).rangeOfText("go " + listed)
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound) + "go ".utf8.count
    let range = start..<(start + listed.utf8.count)
    return Proposal(
      text: "Set `go \(needed)` in go.work: one of its modules requires that version.", target: .file,
      changes: [
        FileChange(
          path: site.project.contextPrefix + source, old: bytes,
          edits: [Edit(range: range, expected: Array(bytes[range]), replacement: Array(needed.utf8))])
      ])
  }

  /// Copies another stage's files into the folder that a Go file embeds.
  static func embeddedFolder(_ site: RepairSite) -> Proposal? {
    guard let stage = site.stage, let failing = site.failing, let pattern = site.capture("pattern"),
      let line = site.line(with: ": pattern \(pattern)"), let source = line.split(separator: ":").first
    else { return nil }
    let plain = pattern.hasPrefix("all:") ? pattern.dropFirst(4) : pattern[...]
    guard let name = plain.split(separator: "/").first.map(String.init), PathRecipes.isPath(name) else {
      return nil
    }
    let wanted = PathText.join(
      PathText.join(site.state.workdir, PathText.folder(String(source))), name)
    guard PathRecipes.isPath(wanted) else { return nil }
    for index in site.file.stages[stage].instructions.reversed() where index < failing && site.isReal(index) {
      let instruction = site.file.instructions[index]
      guard instruction.keyword == "COPY", instruction.flag("from") != nil,
        instruction.jsonWords(in: site.file.bytes) == nil,
        let destination = instruction.words(in: site.file.bytes).last,
        PathText.name(destination.text) == name,
        case let now = PathText.join(site.file.state(before: index).workdir, destination.text), now != wanted
      else { continue }
      return Proposal(
        text: "Copy it to `\(wanted)`: `\(source)` embeds the folder next to it.",
        changes: site.change([site.replace(destination.range, with: wanted)]))
    }
    return nil
  }

  /// Writes a program outside of the folder that is mounted read-only, and copies it from there.
  static func writableOutput(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let instruction = site.instruction, let stage = site.stage,
      let target = instruction.flags.lazy.filter({ $0.name == "mount" }).compactMap({ boundFolder($0.value) })
        .first
    else { return nil }
    for command in site.script.commands where command.program == "go" && command.has("build") {
      guard let option = command.words.firstIndex(where: { $0.text == "-o" }),
        option + 1 < command.words.count,
        case let word = command.words[option + 1], !word.isExpanded,
        case let old = PathText.join(site.state.workdir, word.text), old.hasPrefix(target + "/")
      else { continue }
      let new = "/out/" + PathText.name(old)
      var edits = [site.replace(word.range, with: new)]
      for index in site.file.instructions.indices where index > failing && site.isReal(index) {
        let later = site.file.instructions[index]
        guard later.keyword == "COPY", let from = later.flag("from"),
          site.file.stage(named: from, before: site.file.stage(of: index) ?? 0) == stage
        else { continue }
        for source in later.words(in: site.file.bytes).dropLast() where source.text == old {
          edits.append(site.replace(source.range, with: new))
        }
      }
      return Proposal(
        text: "Write the program to `\(new)`: a bind mount is read-only and is removed after the step.",
        changes: site.change(edits))
    }
    return nil
  }

  /// The folder of a bind mount that cannot be written.
  private static func boundFolder(_ value: String?) -> String? {
    let parts = value?.split(separator: ",").map(String.init) ?? []
    guard parts.contains("type=bind") || !parts.contains(where: { $0.hasPrefix("type=") }),
      !parts.contains("rw"), !parts.contains("readwrite")
    else { return nil }
    return parts.lazy.compactMap { part in
      ["target=", "dst=", "destination="].first { part.hasPrefix($0) }.map {
        PathText.join("/", String(part.dropFirst($0.count)))
      }
    }.first
  }

  /// Installs pkg-config, and the libraries that the project's cgo lines name.
  static func cgoPackages(_ site: RepairSite) -> Proposal? {
    guard let manager = site.manager, let family = manager.family, site.says("pkg-config") else { return nil }
    var packages: [String] = []
    if site.says("\"pkg-config\": executable file not found"),
      let own = PackageIndex.package(withCommand: "pkg-config", for: family)
    {
      packages.append(own)
    }
    for name in modules(site) {
      guard let package = PackageIndex.package(withPkgConfig: name, for: family) else { return nil }
      for word in package.split(separator: " ").map(String.init) where !packages.contains(word) {
        packages.append(word)
      }
    }
    guard !packages.isEmpty, let edits = PackageEdits(site: site, manager: manager).install(packages) else {
      return nil
    }
    return Proposal(
      text: "Install \(PackageRecipes.list(packages)): cgo needs them for pkg-config.",
      changes: site.change(edits))
  }

  /// The packages that the project's lines `#cgo pkg-config: …` name.
  private static func modules(_ site: RepairSite) -> [String] {
    var names: [String] = []
    for file in ContextFiles(project: site.project).files.filter({ $0.hasSuffix(".go") }).prefix(200) {
      guard let bytes = site.project.contents(file) else { continue }
      for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      where line.hasText("#cgo ") && line.hasText("pkg-config:") {
        guard let colon = line.rangeOfText("pkg-config:") else { continue }
        for word in line[colon.upperBound...].split(separator: " ")
        where !word.hasPrefix("-") && !names.contains(String(word)) {
          names.append(String(word))
        }
      }
    }
    return names
  }

  /// Copies the program out of the folder that go wrote it into, as a folder of that name was there.
  static func programInFolder(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, site.says("ermission denied") || site.says("s a directory"),
      let stage = site.stage
    else { return nil }
    let files = ContextFiles(project: site.project).files
    for index in site.file.stages[stage].instructions where index < failing && site.isReal(index) {
      let copy = site.file.instructions[index]
      guard copy.keyword == "COPY", let from = copy.flag("from"),
        let builder = site.file.stage(named: from, before: stage)
      else { continue }
      for source in copy.words(in: site.file.bytes).dropLast() {
        guard let name = output(at: source.text, inStage: builder, files, site) else { continue }
        let path = PathText.join(source.text, name)
        return Proposal(
          text:
            "Copy `\(path)`: a folder with that name already existed, so go wrote the program `\(name)` into it.",
          changes: site.change([site.replace(source.range, with: path)]))
      }
    }
    return nil
  }

  /// The program's name in the folder that `-o` names, if the context has a folder there.
  private static func output(at path: String, inStage stage: Int, _ files: [String], _ site: RepairSite)
    -> String?
  {
    for index in site.file.stages[stage].instructions where site.file.instructions[index].keyword == "RUN" {
      let state = site.file.state(before: index)
      for command in ShellScript(of: site.file.instructions[index], in: site.file).commands
      where command.program == "go" && command.has("build") {
        guard let option = command.words.firstIndex(where: { $0.text == "-o" }),
          option + 1 < command.words.count,
          PathText.join(state.workdir, command.words[option + 1].text) == PathText.join("/", path),
          let package = command.operands.last?.text, package.hasText("/"),
          state.copies.contains(where: { $0.from == nil && $0.sources.contains(".") })
        else { continue }
        let folder = ContextFiles.clean(command.words[option + 1].text)
        guard files.contains(where: { $0.hasPrefix(folder + "/") }) else { continue }
        return PathText.name(package)
      }
    }
    return nil
  }
}
