/// Repairs that use the settings of a machine on which the same build works.
enum HostRecipes {
  /// Whether the rule's own recipes come first: they set GOPRIVATE and give the login as well.
  static func isForLast(_ site: RepairSite) -> Bool { site.environment?.setting == "GOPRIVATE" }

  /// Gives the build the setting of the host that makes the difference.
  static func setting(_ site: RepairSite) -> Proposal? {
    guard let environment = site.environment, let name = environment.setting, let failing = site.editableRun,
      ValueForm.variable.admits(name)
    else { return nil }
    if name == "GOPROXY" { return moduleProxy(failing, site) }
    guard let snippet = environment.snippet, !snippet.hasText(Redactor.mask) else { return nil }
    if snippet.hasPrefix("docker build ") {
      return Proposal(
        text: "Pass the host's `\(name)` to the build: a build only sees what is passed to it.",
        target: .command,
        snippet: snippet)
    }
    let lines = Dockerfile(text: snippet)
    guard lines.instructions.count == 1, lines.instructions[0].keyword == "ENV",
      let value = lines.assignments(of: lines.instructions[0]).first(where: { $0.name == name })?.value,
      !value.isEmpty, value.utf8.allSatisfy({ $0.isLetterOrDigit || $0.isOne(of: "-._/*?[],:=@|+") }),
      site.state.environment[name] != value,
      let edits = SettingEdits(site: site).set(name, to: value.hasText("|") ? "\"\(value)\"" : value)
    else { return nil }
    return Proposal(
      text: "Set `\(name)` to the host's value: a build only sees what is passed to it.",
      changes: site.change(edits))
  }

  /// The host's module proxy, as a build argument: its address may contain a login, and differs between machines.
  private static func moduleProxy(_ failing: Int, _ site: RepairSite) -> Proposal? {
    guard
      let command = BuildCommandLine(site: site).line(
        "--build-arg GOPROXY=\"$(go env GOPROXY)\"", needsMounts: false)
    else { return nil }
    if site.state.arguments.contains("GOPROXY") {
      return Proposal(
        text: "Pass the host's module proxy: the stage declares `ARG GOPROXY`, but the build got no value.",
        target: .command, snippet: command)
    }
    guard site.state.environment["GOPROXY"] == nil, !site.instructionText.hasText("GOPROXY=") else {
      return nil
    }
    return Proposal(
      text:
        "Pass the host's module proxy to the build; it does not use the host's GOPROXY automatically.",
      changes: site.change([site.insert(lines: ["ARG GOPROXY"], before: failing)]), command: command)
  }

  // MARK: Addresses

  private static let proxies = [
    "HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "https_proxy", "http_proxy", "all_proxy",
  ]

  /// Replaces `localhost` in a setting with the name that the building machine has inside a container.
  static func address(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    let names = site.says("proxyconnect") ? proxies : ["GOPROXY"]
    var edits: [Edit] = []
    for name in names {
      guard let value = site.state.environment[name] else { continue }
      var new = value
      for own in ["://localhost", "://127.0.0.1", "://[::1]"] {
        if let place = new.rangeOfText(own) { new.replaceSubrange(place, with: "://host.docker.internal") }
      }
      guard new != value, ValueForm.url.bare(new.prefix { $0 != "," && $0 != "|" }.description) != nil,
        new.utf8.allSatisfy({ $0.isLetterOrDigit || $0.isOne(of: "-._/:,") }),
        let more = SettingEdits(site: site).set(name, to: new)
      else { continue }
      edits += more
    }
    guard !edits.isEmpty,
      let command = BuildCommandLine(site: site).line(
        "--add-host=host.docker.internal:host-gateway", needsMounts: false)
    else { return nil }
    return Proposal(
      text:
        "Use the host's name instead of `localhost`: inside a build, `localhost` is the build container. The server on the host must listen on more than localhost.",
      changes: site.change(edits), command: command)
  }

  /// Speaks plain HTTP to the proxy that a setting names with `https://`.
  static func scheme(_ site: RepairSite) -> Proposal? {
    guard site.editable != nil else { return nil }
    var edits: [Edit] = []
    for name in proxies {
      guard let value = site.state.environment[name], value.hasPrefix("https://"),
        let new = ValueForm.url.bare("http://" + value.dropFirst("https://".count)),
        let more = SettingEdits(site: site).set(name, to: new)
      else { continue }
      edits += more
    }
    guard !edits.isEmpty else { return nil }
    return Proposal(
      text:
        "Use `http://` in the proxy's URL: the proxy uses plain HTTP, also for https sites.",
      changes: site.change(edits))
  }
}
