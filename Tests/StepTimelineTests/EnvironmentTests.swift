import Testing

@testable import StepTimeline

@Suite("Environment check")
struct EnvironmentTests {
  private func listing(_ text: String) throws -> EnvironmentListing {
    try #require(EnvironmentListing(text: text))
  }

  private static let goEnv = """
    GO111MODULE=''
    GOARCH='amd64'
    GOFLAGS=''
    GONOPROXY='*.corp.example'
    GONOSUMDB='*.corp.example'
    GOOS='linux'
    GOPATH='/go'
    GOPRIVATE='*.corp.example'
    GOPROXY='https://proxy.golang.org,direct'
    GOROOT='/usr/local/go'
    GOSUMDB='sum.golang.org'
    GOTOOLCHAIN='local'
    GOVERSION='go1.26.3'
    """

  private static func without(private text: String) -> String {
    text.split(separator: "\n").map { line in
      line.hasPrefix("GOPRIVATE") || line.hasPrefix("GONO") ? line.prefix { $0 != "=" } + "=''" : line
    }.joined(separator: "\n")
  }

  // MARK: Reading

  @Test("go env in all its forms")
  func goEnv() throws {
    let forms = [
      Self.goEnv, Self.goEnv.replacing("'", with: "\""),
      Self.goEnv.split(separator: "\n").map { "set " + $0.filter { $0 != "'" } }.joined(separator: "\r\n"),
      "{\n"
        + Self.goEnv.split(separator: "\n").map { line in
          let parts = line.filter { $0 != "'" }.split(separator: "=", omittingEmptySubsequences: false)
          return "\t\"\(parts[0])\": \"\(parts[1])\""
        }.joined(separator: ",\n") + "\n}",
    ]
    for form in forms {
      let listing = try listing(form)
      #expect(listing.isGoComplete)
      #expect(listing.value("GOPROXY") == "https://proxy.golang.org,direct")
      #expect(listing.value("GOPRIVATE") == "*.corp.example")
      #expect(listing.value("GO111MODULE") == "")
      #expect(listing.value("GOINSECURE") == "", "not printed, so not set")
      #expect(listing.value("HTTPS_PROXY") == nil, "go env does not print it")
      #expect(listing.value("PATH") == nil)
    }
  }

  @Test("env, among other output, with line numbers and proxies in either case")
  func env() throws {
    let lines = [
      (7, "+ env"), (8, "PATH=/usr/bin"), (9, "HOME=/root"), (10, "https_proxy=http://proxy:3128"),
      (11, "GOFLAGS=-mod=mod -v"), (12, "go: downloading example.com/lib v1.0.0"),
    ]
    let listing = try #require(EnvironmentListing(lines: lines.map { (line: $0.0, text: $0.1) }))
    #expect(listing.isComplete)
    #expect(listing.settings["HTTPS_PROXY"] == .init(value: "http://proxy:3128", line: 10))
    #expect(listing.value("GOFLAGS") == "-mod=mod -v")
    #expect(listing.value("NO_PROXY") == "")
    #expect(listing.value("GOPRIVATE") == nil, "go may have it from its own settings file")
    #expect(listing.effective("GOPROXY") == "https://proxy.golang.org,direct")
  }

  @Test("A single line counts when it is of interest and no command")
  func single() throws {
    #expect(try listing("GOPROXY=off").value("GOPROXY") == "off")
    #expect(try listing("GOPROXY=off").value("GOPRIVATE") == nil)
    #expect(EnvironmentListing(text: "GOFLAGS=-mod=mod go build ./...") == nil)
    #expect(EnvironmentListing(text: "CC=gcc\nmake -j4") == nil)
    #expect(EnvironmentListing(text: "the value GOPROXY=off is wrong") == nil)
    #expect(EnvironmentListing(text: "+ GOPROXY=off") == nil)
    #expect(EnvironmentListing(text: "") == nil)
    #expect(EnvironmentListing(text: "a=1\nb=2\nc=3") == nil)
  }

  @Test("Lines that are worth keeping")
  func mayHold() {
    for (text, wanted) in [
      ("GOPROXY='x'", true), ("set GOPROXY=x", true), ("declare -x GOPROXY=\"x\"", true),
      ("\t\"GOPROXY\": \"x\",", true),
      ("go: downloading x v1", true), ("#12 0.1 a", false), ("+ env", false), ("", false),
      ("no sign here", false),
    ] {
      #expect(EnvironmentLine.isPossible(text.utf8.span) == wanted, "\(text)")
    }
  }

  @Test(
    "Go's globs match the beginning of a path, element by element",
    arguments: [
      ("*.corp.example", "git.corp.example/team/lib", true), ("*.corp.example", "corp.example/lib", false),
      ("*.corp.example", "git.corp.example.org/lib", false), ("corp.example", "corp.example", true),
      ("corp.example/private", "corp.example/private/lib", true),
      ("corp.example/private", "corp.example/public", false),
      ("corp.example/private", "corp.example", false), ("corp.example/", "corp.example/lib", true),
      ("github.com/me/*", "github.com/me/x/y", true), ("github.com/me/*", "github.com/me", false),
      (",,a.b, github.com/[m-o]e", "github.com/me/x", true), ("github.com/[^m]e", "github.com/me", false),
      ("g?t.com", "git.com/x", true), ("*", "git.com/x", true), ("[", "git.com/x", false),
      ("", "git.com", false),
      ("*a*b*c", "xaybzc/q", true), ("*a*b*c", "xaybzd", false), ("git\\.com", "git.com", true),
      ("github.com", "githubxcom", false),
    ])
  func globs(globs: String, path: String, wanted: Bool) {
    #expect((GoPathPattern.match(globs, path: path) != nil) == wanted)
  }

  // MARK: Comparing

  @Test("A private module that only the host keeps from the proxy")
  func privateModule() throws {
    let host = try listing(Self.goEnv)
    let build = try listing(Self.without(private: Self.goEnv))
    let comparison = EnvironmentComparison(
      build: build, host: host, rule: "go-proxy-not-found",
      captures: ["module": "git.corp.example/lib@v1.0.0"])
    #expect(comparison.differences.map(\.name) == ["GONOPROXY", "GONOSUMDB", "GOPRIVATE"])
    #expect(
      comparison.differences.last?.text == "GOPRIVATE: *.corp.example on the host, not set in the build")
    let explanation = try #require(comparison.explanation)
    #expect(explanation.name == "GOPRIVATE")
    #expect(explanation.snippet == "ENV GOPRIVATE=*.corp.example")
    #expect(explanation.text.contains("*.corp.example matches git.corp.example/lib; the build has none"))
    let sums = EnvironmentComparison(
      build: build, host: host, rule: "go-sumdb-not-found", captures: ["module": "git.corp.example/lib"])
    #expect(sums.explanation?.name == "GOPRIVATE")
    #expect(sums.explanation?.text.contains("checksum database") == true)
    // Another module, the same settings, another cause: no explanation.
    for (rule, module) in [
      ("go-proxy-not-found", "github.com/x/y"), ("go-compile-error", "git.corp.example/lib"),
      ("npm-e404", "x"),
    ] {
      let other = EnvironmentComparison(build: build, host: host, rule: rule, captures: ["module": module])
      #expect(other.explanation == nil, "\(rule) \(module)")
    }
    #expect(EnvironmentComparison(build: host, host: host, rule: "go-proxy-not-found").differences.isEmpty)
    let unknown = EnvironmentComparison(
      build: nil, host: host, rule: "go-proxy-not-found", captures: ["module": "git.corp.example/lib"])
    #expect(unknown.differences.isEmpty)
    #expect(unknown.explanation?.text.contains("does not show") == true)
  }

  @Test(
    "One difference explains one kind of failure",
    arguments: [
      ("network-timeout", "HTTPS_PROXY=http://p:1", "HTTPS_PROXY=", "HTTPS_PROXY"),
      ("go-proxy-unreachable-dns", "HTTPS_PROXY=http://p:1", "GOPROXY=direct", "HTTPS_PROXY"),
      ("dns-resolution-failed", "https_proxy=http://p:1", "https_proxy=", "HTTPS_PROXY"),
      ("http-proxy-refused", "HTTP_PROXY=", "HTTP_PROXY=http://p:1", "HTTP_PROXY"),
      (
        "go-proxy-server-error", "GOPROXY=https://goproxy.corp", "GOPROXY=https://proxy.golang.org", "GOPROXY"
      ),
      ("go-private-no-credentials", "GOPROXY=https://goproxy.corp", "GOPROXY=direct", "GOPROXY"),
      ("go-modules-off", "GO111MODULE=on", "GO111MODULE=off", "GO111MODULE"),
      ("go-toolchain-too-old", "GOTOOLCHAIN=auto", "GOTOOLCHAIN=local", "GOTOOLCHAIN"),
      ("go-toolchain-too-old", "GOVERSION=go1.26.1", "GOVERSION=go1.21.13", "GOVERSION"),
      ("go-vendor-inconsistent", "GOFLAGS=-mod=mod", "GOFLAGS=-mod=vendor", "GOFLAGS"),
      ("go-sumdb-unreachable", "GOSUMDB=off", "GOSUMDB=sum.golang.org", "GOSUMDB"),
      ("tls-unknown-authority", "SSL_CERT_FILE=/etc/corp.pem", "SSL_CERT_FILE=", "SSL_CERT_FILE"),
      // The same, if nothing follows from it.
      ("network-timeout", "HTTPS_PROXY=http://p:1", "HTTPS_PROXY=http://p:1", ""),
      ("registry-dns", "HTTPS_PROXY=http://p:1", "HTTPS_PROXY=", ""),
      ("go-toolchain-too-old", "GOTOOLCHAIN=local", "GOTOOLCHAIN=local", ""),
      ("go-toolchain-too-old", "GOVERSION=go1.21.13", "GOVERSION=go1.26.1", ""),
      ("go-vendor-inconsistent", "GOFLAGS=", "GOPROXY=direct", ""),
      ("go-modules-off", "GO111MODULE=off", "GO111MODULE=off", ""),
      ("go-compile-error", "GOPROXY=https://goproxy.corp", "GOPROXY=direct", ""),
    ])
  func explanations(rule: String, host: String, build: String, wanted: String) throws {
    let comparison = try EnvironmentComparison(build: listing(build), host: listing(host), rule: rule)
    #expect((comparison.explanation?.name ?? "") == wanted)
  }

  @Test("NO_PROXY decides by the server")
  func noProxy() throws {
    let host = try listing("HTTPS_PROXY=http://p:1\nNO_PROXY=.corp.example,localhost")
    let build = try listing("HTTPS_PROXY=http://p:1\nNO_PROXY=localhost")
    let inside = EnvironmentComparison(
      build: build, host: host, rule: "go-proxy-timeout", captures: ["host": "git.corp.example"])
    #expect(inside.explanation?.name == "NO_PROXY")
    let outside = EnvironmentComparison(
      build: build, host: host, rule: "go-proxy-timeout", captures: ["host": "proxy.golang.org"])
    #expect(outside.explanation == nil)
  }

  @Test("Secrets in values are masked in what is shown")
  func secrets() throws {
    let host = try listing("GOPROXY=https://bob:hunter2@goproxy.corp\nHTTPS_PROXY=http://u:pw99@p:1")
    let build = try listing("GOPROXY=direct\nHTTPS_PROXY=")
    let comparison = EnvironmentComparison(build: build, host: host, rule: "go-private-no-credentials")
    let shown =
      comparison.differences.map(\.text).joined() + (comparison.explanation?.text ?? "")
      + (comparison.explanation?.snippet ?? "")
    #expect(shown.contains("https://bob:****@goproxy.corp"))
    #expect(!shown.contains("hunter2") && !shown.contains("pw99"))
  }
}
