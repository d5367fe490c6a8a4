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
    let isCopy = line.hasPrefix("COPY")
    return Proposal(
      text: isCopy
        ? "Copy `\(program)` from the image of its makers: the stage has none."
        : "Install `\(program)` before it is used: the stage has none.",
      changes: site.change([
        site.insert(lines: isCopy ? [line] : site.asRoot([line], user: site.state.user), before: failing)
      ]))
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
