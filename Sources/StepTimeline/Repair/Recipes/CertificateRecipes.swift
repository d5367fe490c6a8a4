/// Repairs of certificates that a step does not accept.
enum CertificateRecipes {
  // MARK: An authority that the image does not have

  /// Copies into the image the authority that signed the server's certificate.
  ///
  /// - Returns: `nil` if the image may only lack the public authorities.
  static func trustAuthority(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editableRun,
      isOwnAuthority(site), let store = store(site)
    else { return nil }
    let file = certificate(site)
    let name = file.map { PathText.name($0) } ?? "corp-ca.crt"
    // update-ca-certificates reads files that end in `.crt` only.
    let stem = name.hasSuffix(".pem") || name.hasSuffix(".cer") ? String(name.dropLast(4)) + ".crt" : name
    let copied = "\(store.folder)/\(stem)"
    guard !site.state.copies.contains(where: { $0.destination.hasPrefix(store.folder) }) else { return nil }
    var lines = ["COPY \(file ?? "<your-ca.crt>") \(copied)", "RUN " + store.command(copied)]
    if let setting = ownStore(site, copied), setting.names.allSatisfy({ site.state.environment[$0] == nil }) {
      lines.append(setting.line)
    }
    let host = site.capture("host").flatMap(ValueForm.host.bare)
    let who =
      isInternal(host ?? "")
      ? "\(host ?? "the server") has a certificate from your own CA"
      : "\(host ?? "the server") shows a certificate that no public CA signed, for example from a proxy that inspects TLS"
    return Proposal(
      text: "Copy your company's CA certificate into the image before this step: \(who).",
      applicability: file == nil ? .placeholder : .likely,
      changes: site.change([site.insert(lines: site.asRoot(lines, user: site.state.user), before: failing)]))
  }

  /// Whether the certificate is surely not of a public authority.
  private static func isOwnAuthority(_ site: RepairSite) -> Bool {
    let isSelfSigned = [
      "self-signed certificate in certificate chain", "self signed certificate in certificate chain",
      "SELF_SIGNED_CERT_IN_CHAIN", "DEPTH_ZERO_SELF_SIGNED_CERT",
    ].contains { site.says($0) }
    return isSelfSigned || isInternal(site.capture("host") ?? "") || hasAuthorities(site)
  }

  /// Whether the failing stage has the public authorities, as far as it is known.
  static func hasAuthorities(_ site: RepairSite) -> Bool {
    if site.state.installs("ca-certificates") { return true }
    guard let image = site.state.image, let official = image.official else { return false }
    // Node.js brings the public authorities in its program.
    let isNode = site.script.commands.contains {
      ["npm", "npx", "yarn", "pnpm", "node"].contains($0.program)
    }
    return brings.contains(official) || (official == "node" && (isNode || image.tag?.hasText("slim") != true))
  }

  /// Official images that have the public authorities in every variant.
  private static let brings: Set<String> = [
    "golang", "python", "ruby", "php", "rust", "maven", "gradle", "alpine", "buildpack-deps", "fedora",
    "rockylinux", "almalinux", "amazonlinux", "eclipse-temurin", "composer", "elixir", "erlang", "swift",
  ]

  /// Whether a host is one of a company's network, by its name.
  static func isInternal(_ host: String) -> Bool {
    let name = host.prefix { $0 != ":" }.lowercased()
    let labels = name.split(separator: ".")
    guard labels.count > 1, let last = labels.last else { return !name.isEmpty && name != "localhost" }
    return ["internal", "local", "lan", "corp", "intranet", "intra", "home", "private"].contains(last)
      || labels.dropLast().contains { ["corp", "internal", "intranet", "intra"].contains($0) }
  }

  /// The only file of the context that is a CA certificate by its name and its first line.
  private static func certificate(_ site: RepairSite) -> String? {
    let found = (site.project.contextFiles ?? []).filter { path in
      let name = PathText.name(path).lowercased()
      guard [".crt", ".pem", ".cer"].contains(where: { name.hasSuffix($0) }), PathRecipes.isPath(path),
        !path.hasText("node_modules/"), !path.hasText("vendor/"), !path.hasText("testdata/"),
        let bytes = site.project.contents(path)
      else { return false }
      return String(decoding: bytes.prefix(4_000), as: UTF8.self).hasText("-----BEGIN CERTIFICATE-----")
        && !authorityWords.isDisjoint(with: name.split { !$0.isLetter }.map(String.init))
    }
    return found.count == 1 ? found.first : nil
  }

  /// Words in the names of authorities' files; `server-cert.pem` is another thing.
  private static let authorityWords: Set<String> = [
    "ca", "cacert", "rootca", "root", "corp", "corporate", "company", "zscaler", "netskope",
  ]

  /// The folder in which a distribution keeps additional authorities, and the command that activates them.
  private static func store(_ site: RepairSite) -> (folder: String, command: (String) -> String)? {
    let bundle = "/etc/ssl/certs/ca-certificates.crt"
    switch site.manager {
    case .dnf, .yum, .microdnf:
      return ("/etc/pki/ca-trust/source/anchors", { _ in "update-ca-trust" })
    case .apk, .apt:
      let hasProgram =
        site.state.installs("ca-certificates")
        || (site.state.image?.official.map { brings.contains($0) && $0 != "alpine" } ?? false)
      // Without the program the bundle itself gets one more entry; no package can be fetched before it has.
      return (
        "/usr/local/share/ca-certificates",
        { hasProgram ? "update-ca-certificates" : "mkdir -p /etc/ssl/certs && cat \($0) >> \(bundle)" }
      )
    case .zypper, .pacman, nil: return nil
    }
  }

  /// The setting of a program that does not read the system's authorities.
  private static func ownStore(_ site: RepairSite, _ copied: String) -> (names: [String], line: String)? {
    let programs = Set(site.script.commands.map(\.program))
    if !programs.isDisjoint(with: ["npm", "npx", "yarn", "pnpm", "node", "corepack"]) {
      return (["NODE_EXTRA_CA_CERTS"], "ENV NODE_EXTRA_CA_CERTS=\(copied)")
    }
    let bundle =
      site.manager?.family == .dnf
      ? "/etc/pki/tls/certs/ca-bundle.crt" : "/etc/ssl/certs/ca-certificates.crt"
    if !programs.isDisjoint(with: ["pip", "pip3", "python", "python3", "poetry", "pipenv"]) {
      return (["PIP_CERT", "REQUESTS_CA_BUNDLE"], "ENV PIP_CERT=\(bundle) REQUESTS_CA_BUNDLE=\(bundle)")
    }
    if programs.contains("uv") { return (["SSL_CERT_FILE"], "ENV SSL_CERT_FILE=\(bundle)") }
    return nil
  }

  // MARK: The clock

  /// Sets the clock that a message shows to be wrong: the log was written on another day.
  static func setClock(_ site: RepairSite) -> Proposal? {
    guard let day = site.day, let now = site.capture("now"), let clock = Day(now),
      abs(day.sinceEpoch - clock.sinceEpoch) > 1
    else { return nil }
    return Proposal(
      text:
        "Set the clock of the machine or VM that builds: it said \(clock), and this log was written on \(day). A container uses that clock. Restart Docker Desktop; on Windows run `wsl --shutdown` first.",
      target: .host, applicability: .manual, snippet: "timedatectl set-ntp true")
  }
}
