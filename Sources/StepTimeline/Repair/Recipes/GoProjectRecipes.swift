/// Repairs of Go projects: a module that is missing or elsewhere, cgo, vendored modules, versions of Go.
enum GoProjectRecipes {
  private static let building = ["build", "test", "install", "vet", "run"]

  /// The commands of the failing `RUN` that call Go.
  private static func commands(_ site: RepairSite) -> [SimpleCommand] {
    guard site.editableRun != nil else {
      return []
    }
    return site.script.commands.filter { $0.program == "go" && $0.words.count > 1 }
  }

  // MARK: cgo

  /// Enables cgo if the stage or the command has disabled it.
  static func enableCgo(_ site: RepairSite) -> Proposal? {
    let isRace = site.says("-race requires cgo")
    guard isRace || usesCgo(site) else { return nil }
    // Without a compiler Go itself switches cgo off, as on Alpine; a line that the log does not quote may do so too.
    let compiler =
      isRace && site.manager?.family == .apk
      ? PackageEdits(site: site, manager: .apk).install(["gcc", "musl-dev"]) : nil
    var edits: [Edit] = []
    for command in commands(site)
    where building.contains(command.words[1].text) && (!isRace || command.has("-race")) {
      if let off = command.assignments.first(where: { $0.text == "CGO_ENABLED=0" }) {
        edits.append(site.replace(off.range, with: "CGO_ENABLED=1"))
      } else if site.state.environment["CGO_ENABLED"] == "0" || compiler != nil {
        edits.append(site.insert("CGO_ENABLED=1 ", at: command.range.lowerBound))
      }
    }
    guard !edits.isEmpty else { return nil }
    let tools = compiler == nil ? "" : ", and install `gcc` and `musl-dev`"
    return Proposal(
      text: "Enable cgo (`CGO_ENABLED=1`)\(tools): \(isRace ? "`-race`" : "the package") requires it.",
      changes: site.change(edits + (compiler ?? [])))
  }

  /// Whether the folder without Go files for this build has some that use cgo.
  private static func usesCgo(_ site: RepairSite) -> Bool {
    guard let directory = site.capture("directory") else { return false }
    let name = PathText.name(directory)
    return ContextFiles(project: site.project).files.contains { file in
      file.hasSuffix(".go") && (PathText.name(PathText.folder(file)) == name || PathText.folder(file).isEmpty)
        && site.project.contents(file).map { String(decoding: $0, as: UTF8.self).hasText("\nimport \"C\"") }
          ?? false
    }
  }

  /// Switches cgo off for another processor than that of the compiler.
  static func disableCgo(_ site: RepairSite) -> Proposal? {
    guard site.state.environment["CGO_ENABLED"] == "1",
      site.state.environment["GOARCH"] != nil || site.state.environment["GOOS"] != nil
        || site.instructionText.hasText("GOARCH="),
      !ContextFiles(project: site.project).files.contains(where: { file in
        file.hasSuffix(".go")
          && site.project.contents(file).map { String(decoding: $0, as: UTF8.self).hasText("import \"C\"") }
            ?? false
      }), let edits = SettingEdits(site: site).set("CGO_ENABLED", to: "0")
    else { return nil }
    let reason = "the image's C compiler only builds for its own processor"
    return Proposal(
      text: ContextFiles(project: site.project).isKnown
        ? "Disable cgo (`CGO_ENABLED=0`): \(reason), and the project has no C code."
        : "Disable cgo (`CGO_ENABLED=0`) if the program needs no C code: \(reason).",
      changes: site.change(edits))
  }

  // MARK: go.mod

  /// Makes the module that a project without go.mod lacks.
  static func initModule(_ site: RepairSite) -> Proposal? {
    let context = ContextFiles(project: site.project)
    if let whole = initWhole(site, context) { return whole }
    let sources = context.files.filter { $0.hasSuffix(".go") && !$0.hasText("vendor/") }
    guard context.isKnown, !sources.isEmpty,
      !context.files.contains(where: { PathText.name($0) == "go.mod" }),
      let first = commands(site).first,
      !site.script.commands.contains(where: { $0.program == "go" && $0.has("init") })
    else { return nil }
    let imports = Set(
      sources.prefix(200).flatMap { file in
        site.project.contents(file).map { Self.imports(in: String(decoding: $0, as: UTF8.self)) } ?? []
      })
    let folders = Set(sources.map(PathText.folder)).filter { !$0.isEmpty }
    // A package of the project is imported by the module's path and its folder.
    let own = imports.lazy.compactMap { path in
      folders.first { path.hasSuffix("/" + $0) }.map { String(path.dropLast($0.utf8.count + 1)) }
    }.min()
    let name = own ?? pathOfFolder(site) ?? output(of: commands(site)) ?? "app"
    guard ValueForm.modulePath.admits(name) else { return nil }
    let isForeign = imports.contains { path in
      path.prefix { $0 != "/" }.hasText(".") && path != name && !path.hasPrefix(name + "/")
    }
    let tidy = isForeign ? "go mod tidy && " : ""
    return Proposal(
      text:
        "Create a module with `go mod init`, preferably in the repository: the project has no go.mod. This change creates it in the build.",
      changes: site.change([site.insert("go mod init \(name) && \(tidy)", at: first.range.lowerBound)]))
  }

  /// `go get ./...` of a project that was written for GOPATH: without a module it gets nothing.
  private static func initWhole(_ site: RepairSite, _ context: ContextFiles) -> Proposal? {
    guard !context.files.contains(where: { $0.hasSuffix(".go") }),
      site.says("no longer supported outside a module") || site.says("go.mod file not found"),
      let failing = site.editableRun, let name = pathOfFolder(site), ValueForm.modulePath.admits(name),
      site.script.commands.contains(where: { command in
        command.program == "go" && command.has("get")
          && command.words.contains { $0.text == "./..." || $0.text == "." }
      }), site.state.copies.contains(where: { $0.from == nil && $0.sources.contains(".") })
    else { return nil }
    return Proposal(
      text:
        "Create a module before `go get`: the project was written for GOPATH, which current Go does not use by default.",
      changes: site.change([site.insert(lines: ["RUN go mod init \(name) && go mod tidy"], before: failing)]))
  }

  /// The import path of a folder below `$GOPATH/src`; for other folders, the folder's name.
  private static func pathOfFolder(_ site: RepairSite) -> String? {
    let folder = site.state.workdir
    if folder.hasPrefix("/go/src/") { return String(folder.dropFirst("/go/src/".count)) }
    let name = PathText.name(folder)
    return ["", "/", "src", "app", "build", "work", "workspace", "code", "go"].contains(name) ? nil : name
  }

  private static func output(of commands: [SimpleCommand]) -> String? {
    for command in commands {
      if let index = command.words.firstIndex(where: { $0.text == "-o" }), index + 1 < command.words.count {
        let name = PathText.name(command.words[index + 1].text)
        if ValueForm.name.admits(name) { return name }
      }
    }
    return nil
  }

  /// The paths that a Go file imports.
  private static func imports(in text: String) -> [String] {
    var found: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("func ") || line.hasPrefix("type ") { break }
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 3, ValueForm.modulePath.admits(String(parts[1])) else { continue }
      found.append(String(parts[1]))
    }
    return found
  }

  /// Works in the folder that has the module.
  static func moduleFolder(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, let stage = site.stage, let first = commands(site).first else {
      return nil
    }
    let copied = CopiedFiles(site)
    let modules = copied.files.filter {
      PathText.name($0) == "go.mod" && !$0.hasText("/vendor/") && !$0.hasText("/testdata/")
        && !$0.hasText("/node_modules/")
    }
    guard modules.count == 1, let file = modules.first, case let folder = PathText.folder(file),
      folder != site.state.workdir, PathRecipes.isPath(folder),
      !site.script.commands.contains(where: { $0.program == "cd" })
    else { return nil }
    let text = "Run the command in `\(folder)`: that folder has the go.mod."
    let later = site.file.stages[stage].instructions.filter { $0 > failing }
    let copiesLater = later.contains { ["COPY", "ADD"].contains(site.file.instructions[$0].keyword) }
    // A later COPY means the folder that the stage has now.
    if copiesLater {
      return Proposal(
        text: text, changes: site.change([site.insert("cd \(folder) && ", at: first.range.lowerBound)]))
    }
    return Proposal(
      text: text, changes: site.change([site.insert(lines: ["WORKDIR \(folder)"], before: failing)]))
  }

  // MARK: Modules and programs

  /// Makes the `vendor` folder again if it does not agree with go.mod.
  static func vendorAgain(_ site: RepairSite) -> Proposal? {
    let context = ContextFiles(project: site.project)
    guard context.files.contains(where: { PathText.name($0) == "modules.txt" && $0.hasText("vendor/") }),
      let command = commands(site).first(where: { building.contains($0.words[1].text) }),
      !site.script.commands.contains(where: { $0.program == "go" && $0.has("vendor", "tidy") })
    else { return nil }
    return Proposal(
      text:
        "Run `go mod vendor` again, preferably in the repository, and commit the result. This change runs it in the build.",
      changes: site.change([
        site.insert("go mod tidy && go mod vendor && ", at: command.range.lowerBound)
      ]))
  }

  /// Uses the `vendor` folder of the project where nothing may be downloaded.
  static func useVendor(_ site: RepairSite) -> Proposal? {
    let context = ContextFiles(project: site.project)
    guard context.has("vendor/modules.txt") else { return nil }
    for command in commands(site) {
      if let option = command.words.first(where: { $0.text == "-mod=mod" || $0.text == "-mod=readonly" }) {
        return proposal(useVendorText, site.change([site.replace(option.range, with: "-mod=vendor")]))
      }
    }
    guard let flags = site.state.environment["GOFLAGS"], flags.hasText("-mod=mod"),
      let edits = SettingEdits(site: site).set(
        "GOFLAGS",
        to: flags == "-mod=mod"
          ? "-mod=vendor" : "\"" + flags.replacing("-mod=mod", with: "-mod=vendor") + "\"")
    else { return nil }
    return proposal(useVendorText, site.change(edits))
  }

  private static let useVendorText =
    "Build with the modules in `vendor` (`-mod=vendor`), which needs no download."

  private static func proposal(_ text: String, _ changes: [FileChange]) -> Proposal {
    Proposal(text: text, changes: changes)
  }

  /// Builds with the image's own Go, if go.mod only suggests a newer one.
  static func ownToolchain(_ site: RepairSite) -> Proposal? {
    let context = ContextFiles(project: site.project)
    let files = context.files.filter { PathText.name($0) == "go.mod" && !$0.hasText("vendor/") }
    guard files.count == 1, let bytes = site.project.contents(files[0]),
      let tag = site.state.image.flatMap({ $0.official == "golang" ? $0.tag : nil })
    else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard lines.contains(where: { $0.hasPrefix("toolchain go") }),
      let wanted = lines.first(where: { $0.hasPrefix("go ") }).map({ numbers($0.dropFirst(3)) }),
      case let own = numbers(tag[...]), own.count >= 2, !wanted.isEmpty,
      // `1.26` means the latest release of 1.26.
      (own + (own.count == 2 ? [.max] : [])).lexicographicallyPrecedes(wanted) == false,
      let edits = SettingEdits(site: site).set("GOTOOLCHAIN", to: "local")
    else { return nil }
    return Proposal(
      text:
        "Build with the image's own Go (`GOTOOLCHAIN=local`): go.mod requires Go \(wanted.map(String.init).joined(separator: ".")), and its `toolchain` line only suggests a newer one.",
      changes: site.change(edits))
  }

  private static func numbers(_ text: Substring) -> [Int] {
    text.prefix { $0.isNumber || $0 == "." }.split(separator: ".").compactMap { Int($0) }
  }

  /// Builds the one program that the output is named after.
  static func namedProgram(_ site: RepairSite) -> Proposal? {
    guard let name = output(of: commands(site)) else { return nil }
    let context = ContextFiles(project: site.project)
    let mains = Set(
      context.files.filter { PathText.name($0) == "main.go" && !$0.hasText("vendor/") }.map(PathText.folder))
    let named = mains.filter { PathText.name($0) == name }
    guard named.count == 1, let folder = named.first, PathRecipes.isPath(folder) else { return nil }
    for command in commands(site) where command.words[1].text == "build" {
      guard let last = command.words.last, last.text.hasPrefix(".") else { continue }
      return Proposal(
        text: "Build only `./\(folder)`: `-o` names one program, and `\(last.text)` contains several.",
        changes: site.change([site.replace(last.range, with: "./" + folder)]))
    }
    return nil
  }

  /// The path of the program that `go build` writes if no `-o` names it.
  static func builtProgram(_ command: SimpleCommand, in folder: String, _ site: RepairSite) -> String? {
    guard command.program == "go", command.words.count > 1, command.words[1].text == "build",
      !command.words.contains(where: { $0.text.hasPrefix("-o") })
    else { return nil }
    let operand = command.words.dropFirst(2).last.flatMap { $0.text.hasPrefix("-") ? nil : $0.text } ?? "."
    if operand != ".", operand != "./" {
      return BuiltProgram.name(of: operand).map { PathText.join(folder, $0) }
    }
    guard let bytes = site.project.contents("go.mod"),
      let line = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .first(where: { $0.hasPrefix("module ") }),
      let path = line.split(separator: " ").dropFirst().first.map(String.init),
      ValueForm.modulePath.admits(path)
    else { return nil }
    return BuiltProgram.name(ofPackage: path).map { PathText.join(folder, $0) }
  }
}
