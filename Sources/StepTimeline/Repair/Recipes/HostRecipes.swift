/// Repairs by what a machine has on which the same build works.
enum HostRecipes {
  /// Whether the rule's own recipes come first: they set GOPRIVATE and give the login as well.
  static func isForLast(_ site: RepairSite) -> Bool { site.environment?.setting == "GOPRIVATE" }

  /// Gives the build the setting of the host that makes the difference.
  static func setting(_ site: RepairSite) -> Proposal? {
    guard let environment = site.environment, let name = environment.setting, let failing = site.failing,
      site.isReal(failing), site.instruction?.keyword == "RUN", ValueForm.variable.admits(name)
    else { return nil }
    if name == "GOPROXY" { return moduleProxy(failing, site) }
    guard let snippet = environment.snippet, !snippet.hasText(Redactor.mask) else { return nil }
    if snippet.hasPrefix("docker build ") {
      return Proposal(
        text: "Give the build the host's `\(name)`: a build sees only what it is given.", target: .command,
        snippet: snippet)
    }
    let lines = Dockerfile(text: snippet)
    guard lines.instructions.count == 1, lines.instructions[0].keyword == "ENV",
      let value = lines.assignments(of: lines.instructions[0]).first(where: { $0.name == name })?.value,
      !value.isEmpty, value.utf8.allSatisfy({ $0.isLetterOrDigit || "-._/*?[],:=@|+".utf8.contains($0) }),
      site.state.environment[name] != value,
      let edits = SettingEdits(site: site).set(name, to: value.hasText("|") ? "\"\(value)\"" : value)
    else { return nil }
    return Proposal(
      text: "Set `\(name)` as on the host: a build sees only what it is given.", changes: site.change(edits))
  }

  /// The host's module proxy, through a build argument: its address may hold a login, and differs from place to place.
  private static func moduleProxy(_ failing: Int, _ site: RepairSite) -> Proposal? {
    guard
      let command = BuildCommand(site: site).line(
        "--build-arg GOPROXY=\"$(go env GOPROXY)\"", needsMounts: false)
    else { return nil }
    if site.state.arguments.contains("GOPROXY") {
      return Proposal(
        text: "Pass the host's module proxy: the stage declares `ARG GOPROXY`, and the build got no value.",
        target: .command, snippet: command)
    }
    guard site.state.environment["GOPROXY"] == nil, !site.instructionText.hasText("GOPROXY=") else {
      return nil
    }
    return Proposal(
      text:
        "Let the build take the host's module proxy; the host's GOPROXY does not reach it by itself. Build with `\(command)`.",
      changes: site.change([site.insert(lines: ["ARG GOPROXY"], before: failing)]))
  }
}
