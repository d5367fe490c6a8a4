/// Repairs of what npm, Yarn and pnpm install.
enum DevelopmentPackageRecipes {
  /// Installs the development packages that a build script needs.
  static func developmentPackages(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun, let stage = site.state.stages.last else { return nil }
    for index in site.file.stages[stage].instructions.reversed() where index <= failing && site.isReal(index)
    {
      for command in ShellScript(of: site.file.instructions[index], in: site.file).commands.reversed()
      where isInstallation(command) {
        return included(in: command, before: index, site)
      }
    }
    return nil
  }

  /// Installs the development packages if a script of package.json does not find its program.
  static func scriptProgram(_ site: RepairSite) -> Proposal? {
    let isScript = site.output.contains { $0.hasPrefix("> ") && $0.hasText("@") }
    return isScript ? developmentPackages(site) : nil
  }

  private static func included(in command: SimpleCommand, before index: Int, _ site: RepairSite) -> Proposal?
  {
    let text = "Install the development packages too, in the stage that builds: "
    if let omit = omission(in: command), let place = command.words.firstIndex(of: omit), place > 0 {
      let cut = command.words[place - 1].range.upperBound..<omit.range.upperBound
      return Proposal(
        text: text + "`\(omit.text)` skips them.", changes: site.change([site.replace(cut, with: "")]))
    }
    guard site.file.state(before: index).environment["NODE_ENV"] == "production",
      !command.has("--include=dev", "--production=false", "--prod=false"), let program = command.words.first
    else { return nil }
    let option =
      switch command.program {
      case "npm": " --include=dev"
      case "yarn": " --production=false"
      default: " --prod=false"
      }
    let end = command.words.count > 1 ? command.words[1] : program
    return Proposal(
      text: text + "`NODE_ENV=production` skips them.",
      changes: site.change([site.insert(option, at: end.range.upperBound)]))
  }

  /// Whether a command installs what package.json names.
  private static func isInstallation(_ command: SimpleCommand) -> Bool {
    let first = command.words.count > 1 ? command.words[1].text : ""
    // With the name of a package it installs that one.
    guard command.operands.count <= 1, !command.has("-g", "--global") else { return false }
    switch command.program {
    case "npm": return ["ci", "install", "i", "clean-install"].contains(first)
    case "yarn": return first.isEmpty || first == "install" || first.hasPrefix("--")
    case "pnpm": return ["install", "i"].contains(first)
    default: return false
    }
  }

  /// The option that leaves the development packages out.
  private static func omission(in command: SimpleCommand) -> ShellWord? {
    command.words.dropFirst().first {
      ["--omit=dev", "--only=production", "--only=prod", "--production", "--production=true", "--prod", "-P"]
        .contains($0.text)
    }
  }
}
