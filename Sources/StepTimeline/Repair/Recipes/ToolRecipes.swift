/// Repairs of programs that no package of the distribution brings.
enum ToolRecipes {
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
}
