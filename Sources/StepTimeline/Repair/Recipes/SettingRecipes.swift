/// Repairs of commands that want a variable while an image is built.
enum SettingRecipes {
  /// Gives one command a value that is good enough for the build.
  static func buildValue(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing), site.instruction?.keyword == "RUN",
      let name = site.capture("variable"), ValueForm.variable.admits(name),
      site.state.environment[name] == nil, !site.state.arguments.contains(name)
    else { return nil }
    let commands = site.script.commands.filter { command in
      !["cd", "export", "set", "mkdir", "echo"].contains(command.program)
        && !command.assignments.contains { $0.text.hasPrefix(name + "=") }
    }
    let programs = [
      "python", "python3", "rails", "rake", "bundle", "npm", "yarn", "pnpm", "npx", "node", "php",
    ]
    guard
      let command = commands.last(where: {
        programs.contains(PathText.name($0.program)) || $0.program.hasSuffix("manage.py")
      })
        ?? (commands.count == 1 ? commands.first : nil)
    else { return nil }
    return Proposal(
      text:
        "Set a placeholder for `\(name)` in this command, which is enough for the build: the container gets the real value when it runs.",
      changes: site.change([site.insert("\(name)=build-only ", at: command.range.lowerBound)]))
  }

  /// Takes the script `prepare` out before npm runs it.
  static func dropPrepare(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing),
      !site.instructionText.hasText("scripts.prepare"),
      let command = site.script.commands.first(where: {
        $0.program == "npm" && $0.words.count > 1
          && ["ci", "install", "i", "clean-install"].contains($0.words[1].text)
      })
    else { return nil }
    return Proposal(
      text:
        "Remove the script `prepare` before the installation: it sets up git hooks, which an image does not need.",
      changes: site.change([site.insert("npm pkg delete scripts.prepare && ", at: command.range.lowerBound)]))
  }
}
