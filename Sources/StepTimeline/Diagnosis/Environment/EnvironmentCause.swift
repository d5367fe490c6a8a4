/// Finds which difference between two environments explains a failure of a known kind.
struct EnvironmentCause {
  typealias Explanation = EnvironmentComparison.Explanation

  let build: EnvironmentListing?
  let host: EnvironmentListing
  let rule: Rule
  let captures: [String: String]

  /// The first difference that explains the failure, the surest first.
  var explanation: Explanation? {
    for candidate in candidates {
      if let found = candidate() { return found }
    }
    return nil
  }

  private var candidates: [() -> Explanation?] {
    var result: [() -> Explanation?] = []
    if rule.settings.contains(.goProxy) { result += [{ privateModule("GONOPROXY") }] }
    if rule.settings.contains(.goChecksums) { result += [{ privateModule("GONOSUMDB") }, checksumOff] }
    if rule.settings.contains(.goToolchain) { result += [toolchain, version] }
    if rule.settings.contains(.goFlags) { result += [{ differs("GOFLAGS", advice: Self.flagsAdvice) }] }
    if rule.settings.contains(.goModules) { result += [modulesOff] }
    if rule.settings.contains(.cgo) {
      result += [{ differs("CGO_ENABLED", advice: "Set it in the build to the host's value.") }]
    }
    // The engine pulls images and has other settings: the subject of those rules is the registry.
    if rule.subject == .network { result += [noProxy, missingProxy, extraProxy] }
    if rule.subject == .certificate { result += [certificates, insecure] }
    if rule.settings.contains(.goProxy) || rule.settings.contains(.goDirect) { result += [goProxy] }
    return result
  }

  // MARK: Go

  /// The host keeps the module away from the proxy or the checksum database, the build does not.
  private func privateModule(_ name: String) -> Explanation? {
    guard let module, let globs = host.effective(name), let glob = GoPathPattern.match(globs, path: module)
    else {
      return nil
    }
    if let inBuild = build?.effective(name), GoPathPattern.match(inBuild, path: module) != nil { return nil }
    // `go env` prints GOPRIVATE's value for the other two as well; GOPRIVATE is what to set.
    let isPrivate = host.effective("GOPRIVATE").flatMap { GoPathPattern.match($0, path: module) } != nil
    let source = isPrivate ? "GOPRIVATE" : name
    let value = isPrivate ? host.effective("GOPRIVATE") ?? globs : globs
    let partner = name == "GONOPROXY" ? "asks the proxy for it" : "asks the checksum database for it"
    return Explanation(
      name: source,
      text: "The host has \(shown(source, value)), and \(glob) matches \(module); \(inBuildText(source)),"
        + " so Go \(partner). Set it in the stage that downloads, and pass the credentials to the build too.",
      snippet: "ENV \(shown(source, value))")
  }

  private func checksumOff() -> Explanation? {
    for (name, value) in [("GOSUMDB", "off"), ("GONOSUMCHECK", "1")] where host.value(name) == value {
      guard build?.value(name) != value else { continue }
      return Explanation(
        name: name,
        text: "The host has \(name)=\(value) and never asks the checksum database; \(inBuildText(name))."
          + " Do not disable the check in the build; add the private modules to GONOSUMDB or GOPRIVATE.",
        snippet: module.map { "ENV GOPRIVATE=\($0)" })
    }
    return nil
  }

  private func goProxy() -> Explanation? {
    guard let onHost = host.effective("GOPROXY"), !onHost.isEmpty else { return nil }
    let inBuild = build?.effective("GOPROXY")
    guard inBuild != onHost else { return nil }
    // If the build says nothing, only a value that is not Go's default says anything.
    if inBuild == nil, onHost == "https://proxy.golang.org,direct" { return nil }
    return Explanation(
      name: "GOPROXY",
      text: "The host downloads modules through \(shown("GOPROXY", onHost)); \(inBuildText("GOPROXY")),"
        + " so they do not use the same servers.",
      snippet: "ENV \(shown("GOPROXY", onHost))")
  }

  private func toolchain() -> Explanation? {
    guard build?.value("GOTOOLCHAIN") == "local", let onHost = host.value("GOTOOLCHAIN"), !onHost.isEmpty,
      onHost != "local"
    else { return nil }
    return Explanation(
      name: "GOTOOLCHAIN",
      text:
        "The build has GOTOOLCHAIN=local and cannot download a newer Go; the host has GOTOOLCHAIN=\(onHost)."
        + " Use a newer golang image, or let go download the version that go.mod requires.",
      snippet: "ENV GOTOOLCHAIN=auto")
  }

  private func version() -> Explanation? {
    guard let inBuild = build?.value("GOVERSION"), let onHost = host.value("GOVERSION"),
      let old = Self.numbers(inBuild), let new = Self.numbers(onHost), old.lexicographicallyPrecedes(new)
    else { return nil }
    return Explanation(
      name: "GOVERSION",
      text: "The build has \(inBuild), the host \(onHost). Use the image of that version.",
      snippet: "FROM golang:\(new.map(String.init).joined(separator: "."))")
  }

  private func modulesOff() -> Explanation? {
    guard build?.value("GO111MODULE") == "off", host.value("GO111MODULE") != "off" else { return nil }
    return Explanation(
      name: "GO111MODULE",
      text: "The build has GO111MODULE=off and only looks for packages in GOPATH; the host does not.",
      snippet: "ENV GO111MODULE=on")
  }

  private func differs(_ name: String, advice: String) -> Explanation? {
    guard let inBuild = build?.value(name), let onHost = host.value(name), inBuild != onHost else {
      return nil
    }
    let value = onHost.isEmpty ? "not set" : shown(name, onHost)
    return Explanation(
      name: name, text: "\(name) differs: on the host it is \(value); \(inBuildText(name)). \(advice)",
      snippet: onHost.isEmpty ? nil : "ENV \(name)=\"\(Redactor().redact(onHost))\"")
  }

  // MARK: Networks

  private func missingProxy() -> Explanation? {
    for name in ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"] {
      guard let onHost = host.value(name), !onHost.isEmpty, build?.value(name) ?? "" == "" else { continue }
      if let target, Self.bypasses(host.value("NO_PROXY") ?? "", target) { return nil }
      return Explanation(
        name: name,
        text: "The host reaches the network through \(shown(name, onHost)); \(inBuildText(name)), so it"
          + " connects directly. Pass the proxy to the build, or set it once for all builds in ~/.docker/config.json (proxies).",
        snippet: "docker build --build-arg \(shown(name, onHost)) .")
    }
    return nil
  }

  private func extraProxy() -> Explanation? {
    for name in ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"] {
      guard let inBuild = build?.value(name), !inBuild.isEmpty, host.value(name) == "" else { continue }
      return Explanation(
        name: name,
        text:
          "The build uses \(shown(name, inBuild)), which the host does not have. Remove it (check"
          + " ~/.docker/config.json, ENV and --build-arg), or check that the build can reach that proxy.",
        snippet: "docker build --build-arg \(name)= .")
    }
    return nil
  }

  /// The host leaves the proxy out for a server, the build does not.
  private func noProxy() -> Explanation? {
    guard let target, let onHost = host.value("NO_PROXY"), Self.bypasses(onHost, target), let build,
      ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"].contains(where: { build.value($0)?.isEmpty == false }),
      let inBuild = build.value("NO_PROXY"), !Self.bypasses(inBuild, target)
    else { return nil }
    return Explanation(
      name: "NO_PROXY",
      text: "The host has \(shown("NO_PROXY", onHost)) and reaches \(target) without its proxy;"
        + " \(inBuildText("NO_PROXY")), so the build uses the proxy for it.",
      snippet: "docker build --build-arg \(shown("NO_PROXY", onHost)) .")
  }

  private func certificates() -> Explanation? {
    let names = [
      "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE",
      "NODE_EXTRA_CA_CERTS",
    ]
    for name in names {
      guard let onHost = host.value(name), !onHost.isEmpty, build?.value(name) ?? "" == "" else { continue }
      return Explanation(
        name: name,
        text:
          "The host trusts the certificates of \(name)=\(onHost); \(inBuildText(name)). Copy that file into the"
          + " image, not only the setting: the build does not see the host's files.",
        snippet: "COPY corp-ca.crt /usr/local/share/ca-certificates/\nRUN update-ca-certificates")
    }
    return nil
  }

  private func insecure() -> Explanation? {
    guard let module = module ?? target, let globs = host.value("GOINSECURE"),
      let glob = GoPathPattern.match(globs, path: module)
    else { return nil }
    if let inBuild = build?.value("GOINSECURE"), GoPathPattern.match(inBuild, path: module) != nil {
      return nil
    }
    return Explanation(
      name: "GOINSECURE",
      text:
        "The host has \(shown("GOINSECURE", globs)) and does not check the certificate for \(module) (\(glob));"
        + " \(inBuildText("GOINSECURE")). Install the server's CA certificate in the image instead.",
      snippet: nil)
  }
}
