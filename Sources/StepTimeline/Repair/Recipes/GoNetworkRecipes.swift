/// Repairs of the way to Go modules: proxies, checksum database, private modules.
enum GoNetworkRecipes {
  private static let mirror = "https://goproxy.cn,direct"
  private static let checksumMirror = "sum.golang.google.cn"

  /// Uses another module proxy if Google's cannot be reached.
  static func proxy(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil,
      site.says("proxy.golang.org"),
      // A connection that breaks off is not blocked.
      !["unexpected EOF", "stream error", ": EOF", "http2: "].contains(where: { site.says($0) }),
      // If the host uses another proxy, that one is the fix.
      site.environment?.setting != "GOPROXY"
    else { return nil }
    let present = site.state.environment["GOPROXY"] ?? ""
    guard present.isEmpty || present.hasText("proxy.golang.org"), !present.hasText("goproxy.cn"),
      var edits = SettingEdits(site: site).set("GOPROXY", to: mirror)
    else { return nil }
    var text =
      "Retry the build; if it fails again and proxy.golang.org is blocked on your network, use another module proxy: goproxy.cn has the public modules."
    if isSilent("sum.golang.org", site), let more = checksumEdits(site) {
      edits += more
      text += " The checksum database needs another address too."
    }
    return Proposal(text: text, changes: site.change(edits))
  }

  /// Asks the other address of the checksum database if the first cannot be reached.
  static func checksums(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil,
      site.says("sum.golang.org"),
      // If this name cannot be resolved, the other one cannot be either.
      !site.says("lookup sum.golang.org"), let edits = checksumEdits(site)
    else { return nil }
    return Proposal(
      text:
        "Use another address for the checksum database: sum.golang.org does not answer, or is blocked on your network.",
      changes: site.change(edits))
  }

  private static func checksumEdits(_ site: RepairSite) -> [Edit]? {
    let present = site.state.environment["GOSUMDB"] ?? ""
    guard present.isEmpty || present == "sum.golang.org" else { return nil }
    return SettingEdits(site: site).set("GOSUMDB", to: checksumMirror)
  }

  /// Whether a host did not answer.
  private static func isSilent(_ host: String, _ site: RepairSite) -> Bool {
    let ends = [
      "i/o timeout", "timed out", "TLS handshake timeout", "deadline exceeded", "connection refused",
      "connection reset", "unreachable",
    ]
    return (site.evidence + site.output).contains { line in
      line.hasText("://\(host)/") && ends.contains { line.hasText($0) }
    }
  }

  /// Makes Go ask the public proxy although the Dockerfile says `direct` or `off`.
  static func publicProxy(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil,
      let present = site.state.environment["GOPROXY"], present == "direct" || present == "off"
    else { return nil }
    // Vendored modules need no proxy, and the public proxy has no private modules.
    if present == "off",
      site.project.contextFiles?.contains(where: { $0.hasSuffix("vendor/modules.txt") }) != false
    {
      return nil
    }
    let paths = PrivateModules.paths(site)
    guard !paths.isEmpty, paths.allSatisfy(PrivateModules.isPublic),
      let edits = SettingEdits(site: site).set("GOPROXY", to: "https://proxy.golang.org,direct")
    else { return nil }
    return Proposal(
      text:
        present == "off"
        ? "Allow downloads: GOPROXY=off forbids them, and the project has no `vendor` folder."
        : "Let the module proxy download public modules: GOPROXY=direct makes each depend on its own host.",
      changes: site.change(edits))
  }

  /// Makes Go ask a module's own host if a mirror does not have the module.
  static func direct(_ site: RepairSite) -> Proposal? {
    guard site.editableRun != nil,
      let present = site.state.environment["GOPROXY"], !present.isEmpty,
      // The public proxy has all that is public.
      !present.hasText("direct"), !present.hasText("off"), !present.hasText("proxy.golang.org"),
      present.utf8.allSatisfy({ $0.isLetterOrDigit || $0.isOne(of: "-._/:,") })
    else { return nil }
    let paths = PrivateModules.paths(site)
    guard !paths.isEmpty, paths.allSatisfy(PrivateModules.isPublic),
      let edits = SettingEdits(site: site).set("GOPROXY", to: present + ",direct")
    else { return nil }
    return Proposal(
      text:
        "Add `direct` to GOPROXY, so Go downloads from the module's own host if the proxy does not have it.",
      changes: site.change(edits))
  }

  /// Keeps Go from asking the public proxy and checksum database for private modules.
  static func privateModules(_ site: RepairSite) -> Proposal? {
    guard site.instruction?.keyword == "RUN", let modules = PrivateModules(site: site), !modules.edits.isEmpty
    else { return nil }
    // A path that does not exist gets the same answer; a host in a company's network is not a typing error.
    let isSure = modules.isAsked || modules.patterns.allSatisfy(PrivateModules.isCompanys)
    return Proposal(
      text:
        "Add `\(modules.patterns.joined(separator: ","))` to GOPRIVATE: the public proxy and checksum database cannot access private modules.",
      applicability: isSure || site.says("/lookup/") ? .likely : .manual, changes: site.change(modules.edits))
  }
}

/// The private modules of a failed download, as GOPRIVATE names them.
struct PrivateModules {
  /// Hosts and owners.
  let patterns: [String]
  /// The edits that set GOPRIVATE; empty if it is set already.
  let edits: [Edit]
  /// Whether a server asked for a login.
  let isAsked: Bool

  /// Whether a module is one of a company's own git host, by the host's name.
  static func isCompanys(_ path: String) -> Bool {
    let host = String(path.prefix { $0 != "/" })
    guard !isPublic(path) else { return false }
    let first = host.prefix { $0 != "." }
    return CertificateRecipes.isInternal(host)
      || (["git", "gitlab", "bitbucket", "gitea", "stash", "scm", "vcs"].contains(first)
        && host.filter { $0 == "." }.count > 1)
  }

  /// Whether a module is one of a host that has public modules only, or mostly.
  static func isPublic(_ path: String) -> Bool {
    let host = String(path.prefix { $0 != "/" })
    return publicHosts.contains(host) || codeHosts.contains(host)
  }

  /// Hosts of public modules only: what is asked for there is not private.
  private static let publicHosts: Set<String> = [
    "golang.org", "google.golang.org", "gopkg.in", "go.uber.org", "k8s.io", "sigs.k8s.io", "rsc.io",
    "cloud.google.com", "go.opentelemetry.io", "modernc.org", "gonum.org", "honnef.co", "mvdan.cc",
    "go.etcd.io",
    "go.mongodb.org", "cel.dev", "lukechampine.com", "filippo.io", "go.opencensus.io", "gotest.tools",
  ]
  private static let codeHosts: Set<String> = [
    "github.com", "gitlab.com", "bitbucket.org", "gitee.com", "codeberg.org", "git.sr.ht",
  ]

  /// - Returns: `nil` if the step does not name a module that may be private.
  init?(site: RepairSite) {
    // A public code host hides private repositories; without a question for a login a path may be misspelled.
    isAsked =
      ["could not read Username", "terminal prompts disabled", "ermission denied (publickey", "Host key"]
      .contains { site.says($0) }
    if let host = Self.hostSetting(site) {
      guard let edits = SettingEdits(site: site).set("GOPRIVATE", to: host) else { return nil }
      (patterns, self.edits) = ([host], edits)
      return
    }
    var patterns: [String] = []
    for path in Self.paths(site) {
      let parts = path.split(separator: "/")
      guard let host = parts.first, !Self.publicHosts.contains(String(host)),
        isAsked || !Self.codeHosts.contains(String(host))
      else { continue }
      let pattern = parts.prefix(2).joined(separator: "/")
      if !patterns.contains(pattern), patterns.count < 8 { patterns.append(pattern) }
    }
    guard !patterns.isEmpty else { return nil }
    self.patterns = patterns
    let present = site.state.environment["GOPRIVATE"] ?? ""
    let missing = patterns.filter { GoPathPattern.match(present, path: $0) == nil }
    if missing.isEmpty {
      edits = []
      return
    }
    let kept = present.isEmpty ? "" : present + ","
    guard kept.utf8.allSatisfy({ $0.isLetterOrDigit || $0.isOne(of: "-._/*,") }),
      let edits = SettingEdits(site: site).set("GOPRIVATE", to: kept + missing.joined(separator: ","))
    else { return nil }
    self.edits = edits
  }

  /// The paths of the modules that could not be fetched, if they have the form of module paths.
  static func paths(_ site: RepairSite) -> [String] {
    var paths = [site.capture("module", "path")].compactMap(\.self)
    for line in site.evidence + site.output where line.hasPrefix("go: ") {
      let rest = line.dropFirst("go: ".count)
      if let at = rest.firstIndex(of: "@"), rest[at...].hasPrefix("@v") { paths.append(String(rest[..<at])) }
    }
    var seen: Set<String> = []
    return paths.filter { path in
      guard ValueForm.modulePath.bare(path) != nil, let slash = path.firstIndex(of: "/") else { return false }
      return path[..<slash].contains(".") && seen.insert(path).inserted
    }
  }

  /// The GOPRIVATE of the machine on which the same build works.
  private static func hostSetting(_ site: RepairSite) -> String? {
    guard let environment = site.environment, environment.setting == "GOPRIVATE",
      let value = environment.snippet?.between("ENV GOPRIVATE=", "\n")
        ?? environment.snippet.map({
          String($0.dropFirst("ENV GOPRIVATE=".count))
        }), !value.isEmpty,
      value.utf8.allSatisfy({ $0.isLetterOrDigit || $0.isOne(of: "-._/*?[],") })
    else { return nil }
    return value
  }
}
