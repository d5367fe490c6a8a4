/// Repairs of `go get` where there is no module.
enum GoInstallRecipes {
  /// Installs programs with `go install`, and gives libraries a go.mod: `go get` outside of a module does neither.
  static func install(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    let hasNoModule =
      site.says("no longer supported outside a module") || site.says("current directory is not in a module")
    // With a module at hand `go get` may be meant for it.
    guard hasNoModule || !site.state.copies.contains(where: { $0.from == nil }) else { return nil }
    let commands = site.script.commands.filter {
      $0.program == "go" && $0.words.count > 2 && ["get", "install"].contains($0.words[1].text)
    }
    var edits: [Edit] = []
    var libraries: [SimpleCommand] = []
    for command in commands {
      let packages = command.words.dropFirst(2).filter { !$0.text.hasPrefix("-") }
      guard !packages.isEmpty,
        packages.allSatisfy({ $0.text.hasText(".") && !$0.text.hasPrefix(".") && !$0.isExpanded })
      else { continue }
      let isInstall = command.words[1].text == "install"
      guard isInstall || packages.allSatisfy({ isProgram($0.text, site) }) else {
        libraries.append(command)
        continue
      }
      let first = packages[packages.startIndex]
      // Options of `go get` (`-u`, `-d`) are not those of `go install`; its own (`-v`, `-tags`) stay.
      if !isInstall {
        edits.append(
          site.replace(command.words[1].range.lowerBound..<first.range.lowerBound, with: "install "))
      }
      for package in packages where !package.text.hasText("@") {
        edits.append(site.insert("@latest", at: package.range.upperBound))
      }
    }
    if !libraries.isEmpty { return hasNoModule ? module(for: libraries, site) : nil }
    guard !edits.isEmpty else { return nil }
    // Before Go 1.16 `go install` takes no version, and what is new today asks for the Go of today.
    if let image = site.state.image, image.official == "golang", image.digest == nil, let tag = image.tag,
      let version = VersionNumber(tag.prefix { $0.isNumber || $0 == "." }), let first = VersionNumber("1.16"),
      version < first || site.says("undefined: unsafe."), let root = site.state.stages.first,
      let newest = VersionRecipes.newestGo(site),
      let new = VersionRecipes.raised(tag, to: newest, "golang", on: site.day),
      let edit = VersionRecipes.tagEdit(of: root, from: tag, to: new, site)
    {
      return Proposal(
        text:
          "Use a newer Go, `golang:\(new)`, and install programs with `go install <path>@latest`: their newest releases require it.",
        changes: site.change(edits + [edit]))
    }
    return Proposal(
      text: "Install programs with `go install <path>@latest`: since Go 1.18, `go get` only changes go.mod.",
      changes: site.change(edits))
  }

  /// Whether a path of `go get` is that of a program: by its form, by the table, or because it is run later.
  private static func isProgram(_ text: String, _ site: RepairSite) -> Bool {
    let path = String(text.prefix { $0 != "@" })
    if LanguagePrograms.isGoProgram(path) { return true }
    guard let name = BuiltProgram.name(ofPackage: path), let failing = site.failing else { return false }
    for index in site.file.instructions.indices where index >= failing {
      let instruction = site.file.instructions[index]
      if ShellScript(of: instruction, in: site.file).commands.contains(where: { $0.program == name }) {
        return true
      }
      if ["COPY", "CMD", "ENTRYPOINT"].contains(instruction.keyword),
        site.file.text(instruction.range).hasText("bin/\(name)")
          || instruction.keyword != "COPY" && site.file.text(instruction.range).hasText("[\"\(name)\"")
      {
        return true
      }
    }
    return false
  }

  /// Gives the libraries a module to be required in.
  private static func module(for commands: [SimpleCommand], _ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, let first = commands.first, first.joint != .pipe else { return nil }
    let context = ContextFiles(project: site.project)
    if context.isKnown, context.has("go.mod"), site.instruction?.keyword == "RUN" {
      guard
        !site.state.copies.contains(where: {
          $0.from == nil && ($0.sources.contains("go.mod") || $0.sources.contains("."))
        })
      else { return nil }
      let files = context.has("go.sum") ? "go.mod go.sum" : "go.mod"
      return Proposal(
        text: "Copy `\(files)` before this step: the project has a module, and `go get` needs one.",
        changes: site.change([site.insert(lines: ["COPY \(files) ./"], before: failing)]))
    }
    // A go.mod that the log does not show may come with a later COPY.
    guard context.isKnown || site.state.copies.contains(where: { $0.from == nil }) else { return nil }
    guard let moves = movesOutOfGopath(site) else { return nil }
    let folder = PathText.name(site.state.workdir)
    let name = ValueForm.modulePath.admits(folder) && folder != "src" && folder != "go" ? folder : "app"
    return Proposal(
      text:
        "Create a go.mod first: since Go 1.18, `go get` of a library requires a module. Preferably commit go.mod and go.sum, copy them, and run `go mod download`.",
      applicability: .likely,
      changes: site.change(moves + [site.insert("go mod init \(name) && ", at: first.range.lowerBound)]))
  }

  /// Another working folder than `/go`, where the images of golang begin: it is the GOPATH, in which no go.mod may be.
  ///
  /// - Returns: no edit for a folder outside, `nil` if a change would break something else.
  private static func movesOutOfGopath(_ site: RepairSite) -> [Edit]? {
    guard let failing = site.failing, let stage = site.stage else { return nil }
    let instructions = site.file.instructions
    let folders = (site.file.stages[stage].instructions.lowerBound..<failing).filter {
      instructions[$0].keyword == "WORKDIR"
    }
    let isDefault = folders.isEmpty && site.state.image?.official == "golang" && site.state.workdir == "/"
    guard isDefault || site.state.workdir == "/go" else { return [] }
    // What names the old folder in this stage would look for its files there.
    let own = site.file.stages[stage].instructions
    for index in own where !folders.contains(index) && index != own.lowerBound {
      if Self.namesGopath(site.file.text(instructions[index].range)) { return nil }
    }
    var edits: [Edit] = []
    if let last = folders.last {
      guard folders.count == 1, let word = instructions[last].words(in: site.file.bytes).first else {
        return nil
      }
      edits.append(site.replace(word.range, with: "/app"))
    } else {
      edits.append(site.insert(lines: ["WORKDIR /app"], after: own.lowerBound))
    }
    // What other stages take from the old folder is in the new one.
    let names = [String(stage), site.file.stages[stage].name].compactMap(\.self)
    for index in instructions.indices where index >= own.upperBound && instructions[index].keyword == "COPY" {
      guard let from = instructions[index].flag("from"), names.contains(from) else { continue }
      for word in instructions[index].words(in: site.file.bytes).dropLast() where Self.namesGopath(word.text)
      {
        guard site.file.text(word.range) == word.text, word.text.hasPrefix("/go/") else { return nil }
        edits.append(site.replace(word.range.lowerBound..<word.range.lowerBound + 3, with: "/app"))
      }
    }
    return edits
  }

  /// Whether a text names `/go` or something in it, but for what Go itself keeps there.
  private static func namesGopath(_ text: String) -> Bool {
    var rest = text[...]
    while let found = rest.rangeOfText("/go") {
      let behind = rest[found.upperBound...]
      let isWhole =
        behind.first.map { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" && $0 != "." } ?? true
      let isRoot =
        found.lowerBound == rest.startIndex || " =:\"'(,".contains(rest[rest.index(before: found.lowerBound)])
      if isWhole, isRoot, !behind.hasPrefix("/bin"), !behind.hasPrefix("/pkg") { return true }
      rest = behind
    }
    return false
  }
}
