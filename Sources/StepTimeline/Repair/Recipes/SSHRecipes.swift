/// Repairs of steps that fetch over SSH.
enum SSHRecipes {
  /// Forwards the user's agent to the step, and makes the host's key known.
  static func agent(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil,
      BuildCommandLine(site: site).canMount, !site.says("REMOTE HOST IDENTIFICATION HAS CHANGED")
    else { return nil }
    let wantsKey = site.says("ermission denied (publickey")
    let wantsHost = site.says("Host key verification failed") || site.says("host key is known")
    guard wantsKey || wantsHost else { return nil }
    let mounts = MountEdits(site: site)
    let present = mounts.present.first { $0["type"] == "ssh" }
    let id = present?["id"] ?? "default"
    guard ValueForm.name.admits(id),
      let command = BuildCommandLine(site: site).line("--ssh \(id)", needsMounts: true)
    else { return nil }
    var edits: [Edit] = []
    if wantsHost {
      guard let host = host(site), let line = knownHost(host, site) else { return nil }
      edits.append(line)
    }
    if present == nil, !hasKey(site) {
      guard let mount = mounts.add("type=ssh" + (site.state.isRoot ? "" : ",mode=0666")) else { return nil }
      edits += (PrivateModules(site: site)?.edits ?? []) + [mount]
    }
    guard !edits.isEmpty else {
      return Proposal(
        text:
          "Forward your SSH agent, with a key in it (`ssh-add -l`): the step mounts it, but an agent that was not passed to the build is skipped without an error.",
        target: .command, snippet: command)
    }
    let text =
      wantsHost
      ? "Add the host's key to known_hosts (compare its fingerprint with the published one), and forward your SSH agent to this step."
      : "Forward your SSH agent to this step: a build does not have the host's keys."
    return LoginRecipes.proposal(text, command, edits, site)
  }

  /// Whether the stage brings a key of its own.
  private static func hasKey(_ site: RepairSite) -> Bool {
    site.state.copies.contains { copy in
      copy.sources.contains { PathText.name($0).hasPrefix("id_") || $0.hasText(".ssh") }
    }
  }

  private static func knownHost(_ host: (name: String, port: String?), _ site: RepairSite) -> Edit? {
    guard let failing = site.failing else { return nil }
    let isKnown = site.state.stages.contains { stage in
      site.file.stages[stage].instructions.contains { index in
        let text = site.file.text(site.file.instructions[index].range)
        return index <= failing && text.hasText("ssh-keyscan") && text.hasText(host.name)
      }
    }
    guard !isKnown else { return nil }
    let port = host.port.map { "-p \($0) " } ?? ""
    return site.insert(
      lines: ["RUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan \(port)\(host.name) >> ~/.ssh/known_hosts"],
      before: failing)
  }

  /// The host that the step fetches from: of an address in the instruction, in what was printed, or of git's settings.
  private static func host(_ site: RepairSite) -> (name: String, port: String?)? {
    var texts = [site.instructionText] + site.evidence + site.output
    for stage in site.state.stages {
      for index in site.file.stages[stage].instructions where index < site.failing ?? 0 {
        let text = site.file.text(site.file.instructions[index].range)
        if text.hasText("insteadOf") { texts.append(text) }
      }
    }
    for text in texts {
      for start in ["ssh://", "git@"] {
        guard var rest = text.rangeOfText(start).map({ text[$0.upperBound...] }) else { continue }
        if start == "ssh://", let at = rest.prefix(while: { $0 != "/" && $0 != " " }).firstIndex(of: "@") {
          rest = rest[rest.index(after: at)...]
        }
        let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
        guard ValueForm.host.admits(name), name.contains(".") else { continue }
        let digits = rest.dropFirst(name.count).dropFirst().prefix { $0.isNumber }
        let isPort = start == "ssh://" && rest.dropFirst(name.count).first == ":" && !digits.isEmpty
        return (name, isPort ? String(digits) : nil)
      }
    }
    // Modules that are fetched with a rewritten address show which host's key is needed.
    guard let module = PrivateModules.paths(site).first?.split(separator: "/").first else { return nil }
    return ValueForm.host.admits(String(module)) ? (String(module), nil) : nil
  }
}
