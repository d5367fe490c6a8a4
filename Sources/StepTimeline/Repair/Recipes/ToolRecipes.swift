/// Repairs of programs that no package of the distribution brings.
enum ToolRecipes {
  /// Installs a program in the way in which its makers do.
  static func installTool(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing), site.instruction?.keyword == "RUN",
      let program = PackageRecipes.missingProgram(site), let tool = ToolInstallations.tool(program),
      tool.needs.map({ has($0, site) }) ?? true
    else { return nil }
    var line = tool.line
    // Node.js 25 and later come without Corepack.
    if line == "RUN corepack enable", let major = nodeMajor(site), !(16...24).contains(major) {
      line = "RUN npm install -g " + program
    }
    guard !site.file.text(0..<site.file.bytes.count).hasText(line) else { return nil }
    let isCopy = line.hasPrefix("COPY")
    return Proposal(
      text: isCopy
        ? "Copy `\(program)` from the image of its makers: the stage has none."
        : "Install `\(program)` before it is used: the stage has none.",
      changes: site.change([
        site.insert(lines: isCopy ? [line] : site.asRoot([line], user: site.state.user), before: failing)
      ]))
  }

  /// Installs the Bundler that Gemfile.lock names.
  static func installBundler(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing), site.instruction?.keyword == "RUN",
      let version = site.capture("version"), VersionRecipes.isVersion(version),
      !site.instructionText.hasText("bundler:" + version),
      let command = site.script.commands.first(where: { $0.program == "bundle" || $0.program == "bundler" })
    else { return nil }
    return Proposal(
      text: "Install Bundler \(version) first: Gemfile.lock names it.",
      changes: site.change([site.insert("gem install bundler:\(version) && ", at: command.range.lowerBound)]))
  }

  /// Lets dnf replace the packages that are in the way, as it proposes.
  static func allowErasing(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing) else { return nil }
    for command in site.script.commands {
      guard let tool = PackageTool(program: command.program), tool == .dnf || tool == .yum,
        !command.has("--allowerasing"),
        let verb = command.words.first(where: { ["install", "update", "upgrade"].contains($0.text) })
      else { continue }
      return Proposal(
        text:
          "Let \(command.program) replace the package that is in the way with `--allowerasing`, or leave the new one out.",
        changes: site.change([site.insert(" --allowerasing", at: verb.range.upperBound)]))
    }
    return nil
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

  /// Names the folder of a program that an installer put outside of PATH.
  static func installerPath(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing), site.state.isRoot,
      let program = PackageRecipes.missingProgram(site),
      let installer = installers.first(where: { found in
        found.programs.contains(program)
          && site.file.instructions[..<failing].contains { site.file.text($0.range).hasText(found.text) }
      }), site.state.environment["PATH"]?.hasText(installer.folder) != true
    else { return nil }
    return Proposal(
      text:
        "Name `\(installer.folder)` in PATH: the installer put `\(program)` there, and each RUN is a new shell.",
      changes: site.change([site.insert(lines: ["ENV PATH=\(installer.folder):$PATH"], before: failing)]))
  }

  /// Whether the stage has what installs the tool.
  private static func has(_ runtime: ToolInstallations.Runtime, _ site: RepairSite) -> Bool {
    if site.state.image?.official == runtime.rawValue { return true }
    let programs: [String]
    switch runtime {
    case .node: programs = ["npm", "nodejs"]
    case .python: programs = ["python3-pip", "py3-pip"]
    case .php: programs = ["php", "php-cli"]
    case .golang: programs = ["golang", "go", "golang-go"]
    case .rust: programs = ["cargo"]
    case .ruby: programs = ["ruby"]
    }
    return programs.contains(where: site.state.installs)
  }

  private static func nodeMajor(_ site: RepairSite) -> Int? {
    guard site.state.image?.official == "node", let tag = site.state.image?.tag else { return nil }
    return Int(tag.prefix { $0.isNumber })
  }
}
