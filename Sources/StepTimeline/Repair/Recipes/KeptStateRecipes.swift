/// Repairs for settings that end with a command's shell, and for programs outside `PATH`.
enum KeptStateRecipes {
  // MARK: Commands of a RUN of their own

  /// Replaces `RUN cd`, `RUN export` and `RUN . activate`, which only change their own shell, with an instruction that lasts.
  static func keep(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.instruction?.keyword == "RUN" else { return nil }
    if let proposal = homeFolder(site, failing) { return proposal }
    for stage in site.state.stages.reversed() {
      for index in site.file.stages[stage].instructions.reversed()
      where index < failing && site.file.instructions[index].keyword == "RUN" && site.isReal(index) {
        let instruction = site.file.instructions[index]
        guard instruction.flags.isEmpty, instruction.heredocs.isEmpty,
          instruction.jsonWords(in: site.file.bytes) == nil
        else { continue }
        let commands = ShellScript(of: instruction, in: site.file).commands
        guard commands.count == 1, let command = commands.first, command.redirections.isEmpty,
          let (line, text) = lasting(command, site)
        else { continue }
        return Proposal(text: text, changes: site.change([site.replace(instruction.range, with: line)]))
      }
    }
    return nil
  }

  /// Writes the home folder for the `~` of a `WORKDIR`, which only a shell replaces.
  private static func homeFolder(_ site: RepairSite, _ failing: Int) -> Proposal? {
    guard speaksOfFiles(site) else { return nil }
    for stage in site.state.stages {
      for index in site.file.stages[stage].instructions
      where index < failing && site.file.instructions[index].keyword == "WORKDIR" && site.isReal(index) {
        guard let word = site.file.instructions[index].words(in: site.file.bytes).first,
          word.text == "~" || word.text.hasPrefix("~/"), let home = home(site.file.state(before: index))
        else { continue }
        let new = home + word.text.dropFirst()
        return Proposal(
          text: "Use `\(new)`: `WORKDIR` creates a folder named `~`.",
          changes: site.change([site.replace(word.range, with: new)]))
      }
    }
    return nil
  }

  /// Whether the failing step itself says in which folder it works.
  private static func changesFolder(_ site: RepairSite) -> Bool {
    site.script.commands.contains { command in
      command.program == "cd"
        || command.words.contains {
          ["-C", "--prefix", "--directory", "--chdir", "--manifest-path"].contains($0.text)
        }
    }
  }

  private static func lasting(_ command: SimpleCommand, _ site: RepairSite) -> (String, String)? {
    switch command.program {
    case "cd":
      guard let folder = command.operands.first, PathRecipes.isPath(folder.text), speaksOfFiles(site),
        PathText.join(site.state.workdir, folder.text) != site.state.workdir, !changesFolder(site)
      else { return nil }
      return (
        "WORKDIR \(folder.text)",
        "Change the folder with `WORKDIR`: a `cd` only lasts until the end of its RUN."
      )
    case "export":
      let words = command.words.dropFirst().map { site.file.text($0.range) }
      guard !words.isEmpty, words.allSatisfy({ isPlainSetting($0) }),
        words.contains(where: { isUsed(String($0.prefix { $0 != "=" }), site) })
      else { return nil }
      return (
        "ENV " + words.joined(separator: " "),
        "Set it with `ENV`: an `export` only lasts until the end of its RUN."
      )
    case ".", "source":
      guard let script = command.operands.first?.text, script.hasSuffix("/bin/activate"),
        PathRecipes.isPath(script),
        site.instructionText.hasText("pip") || site.instructionText.hasText("python")
          || PackageRecipes.missingProgram(site) != nil
      else { return nil }
      let folder = PathText.folder(PathText.join(site.state.workdir, script))
      return (
        "ENV PATH=\(folder):$PATH",
        "Put the environment's programs first in `PATH`: an `activate` only lasts until the end of its RUN."
      )
    default: return nil
    }
  }

  private static func isPlainSetting(_ word: String) -> Bool {
    guard let equals = word.firstIndex(of: "="), ValueForm.variable.admits(String(word[..<equals])) else {
      return false
    }
    return !word.hasText("$(") && !word.hasText("`")
  }

  private static func isUsed(_ name: String, _ site: RepairSite) -> Bool {
    if name == "PATH" { return PackageRecipes.missingProgram(site) != nil }
    return site.instructionText.hasText("$" + name) || site.instructionText.hasText("${" + name)
      || site.says(name)
  }

  /// Whether the failure is about a file or a folder that is not there.
  private static func speaksOfFiles(_ site: RepairSite) -> Bool {
    [
      "o such file", "not found", "no makefile", "does not exist", "can't cd", "annot find", "o rule to make",
      "no modules", "annot open", "not a directory", "does not appear to", "o Go files",
      "no buildable Go source", "no POM", "ould not find", "ould not locate", "ould not open",
    ].contains { site.says($0) }
  }

  // MARK: PATH

  /// Adds the folder to `PATH` into which an earlier command put the program.
  static func addToPath(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable, let program = PackageRecipes.missingProgram(site),
      let folder = folder(of: program, site) ?? folderOfInstaller(of: program, before: failing, site),
      PathRecipes.isPath(folder),
      site.state.environment["PATH"]?.split(separator: ":").contains(Substring(folder)) != true
    else { return nil }
    return Proposal(
      text: "Add `\(folder)` to `PATH`: `\(program)` was installed there.",
      changes: site.change([site.insert(lines: ["ENV PATH=\(folder):$PATH"], before: failing)]))
  }

  /// Installers that put programs into a folder outside of PATH, by a text in the Dockerfile.
  private static let installers: [(text: String, programs: Set<String>, folder: String)] = [
    ("rustup", ["cargo", "rustc", "rustup"], "/root/.cargo/bin"),
    ("install.python-poetry.org", ["poetry"], "/root/.local/bin"),
    ("astral.sh/uv", ["uv", "uvx"], "/root/.local/bin"),
    ("bun.sh/install", ["bun", "bunx"], "/root/.bun/bin"),
    ("deno.land", ["deno"], "/root/.deno/bin"), ("pipx", ["poetry", "uv", "ruff"], "/root/.local/bin"),
    ("get.pnpm.io", ["pnpm"], "/root/.local/share/pnpm"),
    ("go.dev/dl", ["go", "gofmt"], "/usr/local/go/bin"),
    ("golang.org/dl", ["go", "gofmt"], "/usr/local/go/bin"),
    ("pip install --user", ["gunicorn", "uvicorn", "flask", "pytest"], "/root/.local/bin"),
  ]

  /// The folder into which a known installer put the program.
  private static func folderOfInstaller(of program: String, before failing: Int, _ site: RepairSite)
    -> String?
  {
    guard site.state.isRoot else { return nil }
    return installers.first { installer in
      installer.programs.contains(program)
        && site.file.instructions[..<failing].contains { site.file.text($0.range).hasText(installer.text) }
    }?.folder
  }

  private static func folder(of program: String, _ site: RepairSite) -> String? {
    let copied = CopiedFiles(site).files.filter { PathText.name($0) == program }
    if copied.count == 1, let file = copied.first { return PathText.folder(file) }
    for stage in site.state.stages.reversed() {
      for index in site.file.stages[stage].instructions.reversed()
      where index < site.failing ?? 0 && site.file.instructions[index].keyword == "RUN" {
        let state = site.file.state(before: index)
        for command in ShellScript(of: site.file.instructions[index], in: site.file).commands {
          if let folder = folder(of: program, putBy: command, state) { return folder }
        }
      }
    }
    return nil
  }

  private static func folder(of program: String, putBy command: SimpleCommand, _ state: StageState) -> String?
  {
    let names = command.operands.dropFirst().map { operand in
      String(PathText.name(operand.text).prefix { !"@=<>~[".contains($0) })
    }
    switch command.program {
    case "go" where command.has("install") && names.contains(program):
      if let bin = state.environment["GOBIN"] { return bin }
      if let path = state.environment["GOPATH"] { return path + "/bin" }
      let isOfficial = state.image?.official == "golang"
      return isOfficial ? "/go/bin" : home(state).map { $0 + "/go/bin" }
    case "cargo" where command.has("install") && names.contains(program):
      if let home = state.environment["CARGO_HOME"] { return home + "/bin" }
      return home(state).map { $0 + "/.cargo/bin" }
    case "npm" where command.has("install", "i", "ci"):
      guard !command.has("-g", "--global"), names.contains(program) || command.operands.count == 1 else {
        return nil
      }
      return PathText.join(state.workdir, "node_modules/.bin")
    case let pip where pip.hasPrefix("pip") || pip.hasPrefix("python"):
      guard command.has("install"),
        names.contains(program) || names.contains(program.replacing("_", with: "-"))
      else { return nil }
      if let first = command.words.first?.text, first.hasPrefix("/"), !first.hasPrefix("/usr/") {
        return PathText.folder(first)
      }
      // pip installs for the user alone if it may not write elsewhere.
      guard command.has("--user") || !state.isRoot else { return nil }
      return home(state).map { $0 + "/.local/bin" }
    default: return nil
    }
  }

  /// The home of the stage's user, as `useradd` makes it.
  private static func home(_ state: StageState) -> String? {
    if state.isRoot { return "/root" }
    guard let user = state.user?.prefix(while: { $0 != ":" }), ValueForm.name.admits(String(user)),
      Int(user) == nil
    else { return nil }
    return state.environment["HOME"] ?? "/home/\(user)"
  }
}
