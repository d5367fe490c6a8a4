/// Repairs of installations with npm.
enum NodeRecipes {
  /// Makes npm accept peer dependencies that do not fit, as it did before version 7.
  static func legacyPeers(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.isReal(failing) else { return nil }
    let commands = site.script.commands.filter {
      $0.program == "npm" && $0.words.count > 1
        && ["ci", "clean-install", "install", "i", "add"].contains($0.words[1].text)
        && !$0.has("--legacy-peer-deps", "--force", "-f", "-g", "--global")
    }
    guard !commands.isEmpty else { return nil }
    let asker = site.capture("asker").map { " (`\($0)` requires another version of its peer)" } ?? ""
    return Proposal(
      text:
        "Let npm ignore the conflict with `--legacy-peer-deps`\(asker); better, update the packages so they are compatible.",
      changes: site.change(
        commands.map { site.insert(" --legacy-peer-deps", at: $0.words[1].range.upperBound) }))
  }

  /// Leaves out the global installation of a program that the image already has.
  static func dropGlobal(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil, let path = site.capture("path") else { return nil }
    let program = PathText.name(path) == "yarnpkg" ? "yarn" : PathText.name(path)
    guard ["yarn", "corepack", "npm", "npx"].contains(program) else { return nil }
    for command in site.script.commands
    where command.program == "npm" && command.has("-g", "--global") && !command.has("-f", "--force") {
      let packages = command.operands.dropFirst()
      guard let word = packages.first(where: { $0.text.prefix { $0 != "@" } == program[...] }) else {
        continue
      }
      let edits =
        packages.count > 1 ? PackageListRecipes.removal(of: word, site) : site.remove(command).map { [$0] }
      guard let edits else { return nil }
      return Proposal(
        text: "Remove the installation of `\(program)`: the image already has it.",
        changes: site.change(edits))
    }
    return nil
  }

  /// Names the lock file that is missing: in the `COPY` that takes only package.json, or for a commit if the `COPY`
  /// would take it.
  static func commitLockFile(_ site: RepairSite) -> Proposal? {
    guard !ContextFiles(project: site.project).isKnown else { return nil }
    for copy in site.state.copies.reversed() where copy.from == nil {
      guard let manifest = copy.sources.first(where: { isManifest(PathText.name($0)) }) else { continue }
      let folder = PathText.folder(ContextFiles.clean(manifest))
      let lock = (folder.isEmpty ? "" : folder + "/") + "package-lock.json"
      guard PathRecipes.isPath(lock) else { return nil }
      if copy.sources.contains(where: {
        ContextFiles.clean($0) == lock || PathText.name($0).hasPrefix("package*")
      }) {
        let into = folder.isEmpty ? "" : " --prefix " + folder
        return Proposal(
          text:
            "Create `\(lock)` and commit it: COPY includes it if it is in the build context. Check .gitignore and .dockerignore for it too.",
          target: .file, applicability: .manual,
          snippet: "npm install --package-lock-only\(into) && git add -f \(lock)")
      }
      guard site.isReal(copy.instruction) else { return nil }
      let words = site.file.instructions[copy.instruction].words(in: site.file.bytes)
      guard let word = words.dropLast().first(where: { $0.text == manifest }),
        words.last?.text.hasSuffix("/") == true || words.last?.text == "."
      else { return nil }
      return Proposal(
        text: "Copy `\(lock)` with package.json: `npm ci` needs it. Commit it if the project has none.",
        changes: site.change([site.insert(" \(lock)", at: word.range.upperBound)]))
    }
    return nil
  }

  private static func isManifest(_ name: String) -> Bool {
    name == "package.json" || name.hasPrefix("package*")
  }
}
