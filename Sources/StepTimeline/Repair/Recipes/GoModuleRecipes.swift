/// Repairs of what go.mod names and of the options that Go builds with.
enum GoModuleRecipes {
  /// Takes a module by the path that it declares.
  ///
  /// If the paths differ only in letter case, or the declared one is on the module's own host, the module was
  /// renamed, and the new path is right. A fork is a different case, which the rule's own text covers.
  static func declaredPath(_ site: RepairSite) -> Proposal? {
    guard let declared = site.capture("declared", "new", "actual").flatMap(ValueForm.modulePath.bare),
      let required = site.capture("required", "old", "module").flatMap(ValueForm.modulePath.bare),
      declared != required
    else { return nil }
    let isSame = declared.lowercased() == required.lowercased()
    let hosts = ["github.com/", "gitlab.com/", "bitbucket.org/"]
    let isVanity =
      hosts.contains { required.hasPrefix($0) } && !hosts.contains { declared.hasPrefix($0) }
    // The owner's name differs and the program's does not: it may be a fork, and nobody asked for the original.
    let isMoved = isSame || isVanity || isMajor(declared, of: required)
    if isMoved, let moved = movedProgram(required, to: declared, site) { return moved }
    let version = site.capture("version").flatMap(ValueForm.version.bare)
    guard isSame || isVanity, let version else { return nil }
    let own = importers(of: required, site)
    if let first = own.first {
      let more = own.count > 1 ? " and \(own.count - 1) more" : ""
      return Proposal(
        text:
          "Import the module as `\(declared)`, the path in its go.mod: \(first)\(more) still import\(own.count == 1 ? "s" : "") `\(required)`.",
        target: .file, applicability: .manual,
        snippet: """
          grep -rl --include='*.go' '\(required)' . | xargs sed -i 's|"\(required)|"\(declared)|'
          go mod edit -droprequire=\(required) && go get \(declared)@\(version) && go mod tidy
          """)
    }
    return Proposal(
      text:
        "Replace `\(required)` with `\(declared)`, the path that the module uses now, or update the module that still requires the old path.",
      target: .file, applicability: .manual,
      snippet: "go mod edit -replace=\(required)=\(declared)@\(version) && go mod tidy")
  }

  /// Whether a path is another one with the suffix of a major version: `example.com/x/v2`.
  private static func isMajor(_ path: String, of other: String) -> Bool {
    func plain(_ path: String) -> Substring {
      guard let slash = path.lastIndex(of: "/"), path[slash...].hasPrefix("/v"),
        path[slash...].dropFirst(2).allSatisfy(\.isNumber), path[slash...].count > 2
      else { return path[...] }
      return path[..<slash]
    }
    return plain(path) == plain(other)
  }

  /// A program that has moved is installed by its new path; there the newest one may ask for the newest Go.
  private static func movedProgram(_ required: String, to declared: String, _ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil else { return nil }
    var edits: [Edit] = []
    var takesNewest = false
    for command in site.script.commands
    where command.program == "go" && command.words.count > 2
      && ["install", "get"].contains(command.words[1].text)
    {
      for word in command.words.dropFirst(2) {
        let path = word.text.prefix { $0 != "@" }
        guard path == required || path.hasPrefix(required + "/") else { continue }
        let start = word.range.lowerBound
        guard site.file.text(start..<(start + required.utf8.count)) == required else { return nil }
        edits.append(site.replace(start..<(start + required.utf8.count), with: declared))
        takesNewest =
          takesNewest
          || command.words[1].text == "install" && (word.text.hasSuffix("@latest") || !word.text.hasText("@"))
      }
    }
    guard !edits.isEmpty else { return nil }
    let text = "Install it with its current path: `\(declared)`."
    if takesNewest, let image = site.state.image, image.official == "golang", image.digest == nil,
      let tag = image.tag,
      let newest = VersionRecipes.newestGo(site), let root = site.state.stages.first,
      let new = VersionRecipes.raised(tag, to: newest, "golang", on: site.day),
      let edit = VersionRecipes.tagEdit(of: root, from: tag, to: new, site)
    {
      return Proposal(
        text: text + " Its newest release may require the newest Go: use `golang:\(new)`.",
        changes: site.change(edits + [edit]))
    }
    return Proposal(text: text, changes: site.change(edits))
  }

  /// Files of the project that import a module.
  private static func importers(of module: String, _ site: RepairSite) -> [String] {
    (site.project.contextFiles ?? []).filter { $0.hasSuffix(".go") && !$0.hasText("vendor/") }.prefix(500)
      .filter { path in
        site.project.contents(path).map { String(decoding: $0, as: UTF8.self).hasText("\"\(module)") }
          ?? false
      }
  }

  /// Leaves the version stamp out, for which Go reads `.git`.
  static func noStamp(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil, !site.instructionText.hasText("-buildvcs") else {
      return nil
    }
    for command in site.script.commands where command.program == "go" {
      guard command.words.count > 1,
        ["build", "install", "test", "vet", "list"].contains(command.words[1].text)
      else { continue }
      return Proposal(
        text: "Build with `-buildvcs=false`: Go cannot read `.git` in the image to stamp the version.",
        changes: site.change([site.insert(" -buildvcs=false", at: command.words[1].range.upperBound)]))
    }
    return nil
  }

  /// Links a program without the C library, for a stage that has none or another one.
  static func linkStatically(_ site: RepairSite) -> Proposal? {
    guard let program = site.capture("path", "program", "file"),
      let copy = site.state.copies.last(where: { copy in
        copy.from != nil
          && (copy.destination == program
            || copy.sources.contains { PathText.join(copy.destination, PathText.name($0)) == program }
            // By its name alone, in a folder of PATH.
            || copy.destination.hasText("bin/")
              && [copy.destination, copy.sources.first ?? ""].contains { PathText.name($0) == program })
      }), let from = copy.from, let own = site.stage,
      let stage = site.file.stage(named: from, before: own),
      let image = site.state.image, isWithoutLoader(image)
    else { return nil }
    let source = copy.sources.first ?? ""
    for index in site.file.stages[stage].instructions.reversed() where site.isReal(index) {
      let instruction = site.file.instructions[index]
      guard site.file.state(before: index).environment["CGO_ENABLED"] == nil else { continue }
      for command in ShellScript(of: instruction, in: site.file).commands
      where command.program == "go" && command.has("build", "install") {
        let output = command.words.firstIndex { $0.text == "-o" }.map {
          command.words[min($0 + 1, command.words.count - 1)].text
        }
        guard output == nil || output == source || PathText.name(output ?? "") == PathText.name(source),
          !command.assignments.contains(where: { $0.text.hasPrefix("CGO_ENABLED=") })
        else { continue }
        return Proposal(
          text:
            "Build `\(PathText.name(source))` with `CGO_ENABLED=0`: it needs the C library of the stage that built it, and `\(image.repository)` has a different one or none.",
          changes: site.change([site.insert("CGO_ENABLED=0 ", at: command.range.lowerBound)]))
      }
    }
    return nil
  }

  /// Images without the loader of Debian's C library.
  private static func isWithoutLoader(_ image: ImageName) -> Bool {
    if image.official == "busybox" { return image.tag?.hasText("glibc") != true }
    return image.official == "alpine" || image.tag?.hasText("alpine") == true
  }

  /// Takes the modules from the proxy: the project has no `vendor` folder.
  static func noVendor(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    let context = ContextFiles(project: site.project)
    guard context.isKnown, !context.files.contains(where: { $0.hasSuffix("vendor/modules.txt") }) else {
      return nil
    }
    for command in site.script.commands where command.program == "go" {
      guard let index = command.words.firstIndex(where: { $0.text == "-mod=vendor" }), index > 0 else {
        continue
      }
      return Proposal(
        text: "Build without `-mod=vendor`: the project has no `vendor` folder.",
        changes: site.change([site.remove(index...index, of: command)]))
    }
    return nil
  }
}
