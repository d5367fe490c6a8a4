/// Repairs of the order of a stage: the project is copied after the command that needs it.
enum LaterCopyRecipes {
  /// Copies the whole project before the command, not after it.
  static func moveUp(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun,
      let stage = site.stage, missesProject(site)
    else { return nil }
    for index in site.file.stages[stage].instructions where index > failing {
      let instruction = site.file.instructions[index]
      if instruction.keyword == "WORKDIR" || instruction.keyword == "USER" { return nil }
      guard instruction.keyword == "COPY", instruction.flag("from") == nil,
        instruction.words(in: site.file.bytes).dropLast().contains(where: {
          $0.text == "." || $0.text == "./"
        })
      else { continue }
      return Proposal(
        text: "Copy the project before this command, which needs it.",
        changes: site.change([
          site.insert(lines: [site.file.text(instruction.range)], before: failing),
          site.removeLines(of: index),
        ]))
    }
    return nil
  }

  private static func missesProject(_ site: RepairSite) -> Bool {
    guard
      !site.state.copies.contains(where: {
        $0.from == nil && ($0.sources.contains(".") || $0.sources.contains("./"))
      })
    else { return false }
    return [
      "neither 'setup.py' nor 'pyproject.toml'", "no makefile found",
      "does not appear to contain CMakeLists.txt",
      "could not find `Cargo.toml`", "there is no POM in this directory", "does not contain a Gradle build",
      "does not contain a project or solution file", "go.mod file not found", "no Go files in",
      "no modules specified", "Could not locate Gemfile", "could not find a pyproject.toml file",
      "could not find a composer.json file", "No rule to make target", "no such file or directory, open",
      "src refspec", "configure: not found", "can't open file", "No such file or directory",
      "annot find module",
      "no targets specified", "Couldn't find a package.json", "project.assets.json",
    ].contains { site.says($0) }
  }
}
