/// Repairs of steps that need a login: secrets and build arguments.
enum LoginRecipes {
  /// Passes an argument that the failing step uses for its login and that the build did not get.
  static func passArgument(_ site: RepairSite) -> Proposal? {
    guard let failing = site.failing, site.instruction?.keyword == "RUN",
      ["could not read Username", "could not read Password", "Failed to replace env"].contains(where: {
        site.says($0)
      })
    else { return nil }
    var texts = [site.instructionText]
    for stage in site.state.stages {
      for index in site.file.stages[stage].instructions where index < failing {
        let text = site.file.text(site.file.instructions[index].range)
        if ["insteadOf", ".netrc", "credential", ".npmrc"].contains(where: { text.hasText($0) }) {
          texts.append(text)
        }
      }
    }
    for name in texts.flatMap({ VariableText.names(in: $0) }) + namedByNpm(site)
    where isLogin(name) && (site.state.environment[name] ?? "").isEmpty && ValueForm.variable.admits(name) {
      // BuildKit's steps show no ARG.
      let isDeclared = site.state.arguments.contains(name)
      guard isDeclared || (site.hidesSettings && site.instructionText.hasText("insteadOf")) else { continue }
      guard
        let command = BuildCommandLine(site: site).line(
          "--build-arg \(name)=\"$\(name)\"", needsMounts: false)
      else { return nil }
      return Proposal(
        text: isDeclared
          ? "Pass a value for `\(name)`: the stage declares it, but this build got none."
          : "Pass a value for `\(name)`, and declare it in this stage (`ARG \(name)`): the step logs in with it.",
        target: .command, snippet: command)
    }
    return nil
  }

  private static func namedByNpm(_ site: RepairSite) -> [String] {
    (site.evidence + site.output).compactMap { $0.between("Failed to replace env in config: ${", "}") }
  }

  /// Whether a variable is one for logins, by its name.
  private static func isLogin(_ name: String) -> Bool {
    let name = name.uppercased()
    return ["TOKEN", "PASS", "PAT", "KEY", "AUTH", "CRED", "SECRET", "USER", "LOGIN"].contains {
      name.hasText($0)
    }
  }

  /// Mounts the user's `.netrc`, which Go and git read, for the step that needs a login.
  static func netrc(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil,
      BuildCommandLine(site: site).canMount
    else { return nil }
    let isProxy = site.says("401 Unauthorized") && !site.says("could not read Username")
    // git gives the same answer for a repository that it may not read and for a revision that does not exist.
    let isUnsure =
      site.says("unknown revision") && !isProxy && !site.says("could not read Username")
      && PrivateModules.paths(site).first.map(PrivateModules.isCompanys) == true
    guard
      isProxy || isUnsure || site.says("could not read Username") || site.says("unrecognized import path")
    else { return nil }
    // A copied file is a login already, though perhaps a wrong one.
    guard !site.state.copies.contains(where: { $0.sources.contains { PathText.name($0) == ".netrc" } }) else {
      return nil
    }
    let mounts = MountEdits(site: site)
    if let command = passSecret(mounts, ".netrc", site) { return command }
    guard let home = mounts.home, let mount = mounts.add(mounts.secret("netrc", target: home + "/.netrc")),
      let command = BuildCommandLine(site: site).line("--secret id=netrc,src=$HOME/.netrc", needsMounts: true)
    else { return nil }
    let modules = isProxy ? nil : PrivateModules(site: site)
    let setting = modules?.edits ?? []
    let reason =
      isProxy
      ? "the module proxy requires one."
      : setting.isEmpty || modules == nil
        ? "the git host requires one, and a build does not have yours."
        : "its git host requires one. `GOPRIVATE` keeps the module from the public proxy and checksum database."
          + misspelt(site)
    if isUnsure {
      var unsure = proposal(
        "If the repository is private, pass a login to this step by mounting your .netrc: git finds no revision without read permission.",
        command, setting + [mount], site)
      unsure.applicability = .manual
      return unsure
    }
    return proposal(
      "Pass a login to this step by mounting your .netrc: \(reason)", command, setting + [mount], site)
  }

  /// A public host hides what is private: it asks for a login for a path that does not exist, too.
  private static func misspelt(_ site: RepairSite) -> String {
    let paths = PrivateModules.paths(site)
    guard paths.contains(where: PrivateModules.isPublic), site.state.environment["GOPRIVATE"] == nil else {
      return ""
    }
    return
      " If the module is public, correct its path: the host also asks for a login if the path is misspelled."
  }

  /// Mounts the user's `.npmrc`, or the token that the project's own asks for.
  static func npmrc(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil,
      BuildCommandLine(site: site).canMount,
      // A refused token is no missing one.
      !site.says("E403"), !site.says("FETCH_403"), !site.says("Incorrect or missing password")
    else { return nil }
    let mounts = MountEdits(site: site)
    if let command = passSecret(mounts, ".npmrc", site) { return command }
    if let name = namedByNpm(site).first, ValueForm.variable.admits(name) {
      return npmToken(name, mounts, site)
    }
    guard let home = mounts.home, let mount = mounts.add(mounts.secret("npmrc", target: home + "/.npmrc")),
      let command = BuildCommandLine(site: site).line("--secret id=npmrc,src=$HOME/.npmrc", needsMounts: true)
    else { return nil }
    return proposal(
      "Pass your login to this step by mounting your .npmrc: the registry requires one, and a build does not have the host's.",
      command, [mount], site)
  }

  /// A token that `.npmrc` reads from the environment.
  private static func npmToken(_ name: String, _ mounts: MountEdits, _ site: RepairSite) -> Proposal? {
    guard site.state.environment[name] == nil, !site.state.arguments.contains(name), site.state.isRoot,
      let call = site.script.commands.first(where: {
        ["npm", "npx", "yarn", "pnpm"].contains($0.program) && $0.assignments.isEmpty
      }),
      let mount = mounts.add("type=secret,id=\(name)"),
      let command = BuildCommandLine(site: site).line("--secret id=\(name),env=\(name)", needsMounts: true)
    else { return nil }
    let value = site.insert("\(name)=\"$(cat /run/secrets/\(name))\" ", at: call.range.lowerBound)
    return proposal(
      "Pass the token `\(name)` to this step as a secret: .npmrc reads it, and the step does not have it.",
      command, [mount, value], site)
  }

  /// The step mounts a secret already: the build was called without it.
  private static func passSecret(_ mounts: MountEdits, _ file: String, _ site: RepairSite) -> Proposal? {
    let secrets = mounts.present.filter { $0["type"] == "secret" }
    guard !secrets.isEmpty else { return nil }
    for secret in secrets {
      let target = secret["target"] ?? ""
      guard let id = secret["id"] ?? secret["source"] ?? target.split(separator: "/").last.map(String.init),
        ValueForm.name.admits(id)
      else { continue }
      let isFile = target.hasSuffix(file) || id == file || "." + id == file
      let source = isFile ? "src=$HOME/\(file)" : "src=<file>"
      guard let command = BuildCommandLine(site: site).line("--secret id=\(id),\(source)", needsMounts: true)
      else {
        return nil
      }
      return Proposal(
        text:
          "Pass the secret `\(id)`, and check that it contains a login for this host: the step mounts it, but a secret that was not passed is skipped without an error.",
        target: .command, applicability: isFile ? .likely : .placeholder, snippet: command)
    }
    return nil
  }

  /// A change that needs the builder to be called in another way.
  static func proposal(_ text: String, _ command: String, _ edits: [Edit], _ site: RepairSite) -> Proposal {
    let hasMounts = BuildCommandLine(site: site).hasMounts
    return Proposal(
      text: hasMounts ? text : "\(text) Mounts need BuildKit.",
      // The classic builder would refuse the patched file.
      applicability: hasMounts ? .likely : .manual, changes: site.change(edits), command: command)
  }
}
