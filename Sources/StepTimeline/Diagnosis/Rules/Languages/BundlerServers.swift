extension RuleCatalog {
  /// Gem servers that Bundler cannot reach, or that want a login.
  static let bundlerServers: [Rule] = [
    Rule(
      id: "bundler-server-unreachable", partOf: "ruby-bundler", family: "ruby", subject: .network,
      title: "Bundler cannot reach the gem server {host}",
      level: 89, confidence: .likely, retryable: true,
      patterns: ["Could not reach host {host}. Check your network", "Could not reach host {host}"],
      causes: [
        "The build has no DNS or no way to {host}: a VPN, a firewall, a proxy that is not handed over.",
        "A passing fault of the server or the network.",
      ],
      fixes: [
        "Build again; if it fails each time, check DNS and the proxy of the build.",
        Fix(
          "Hand a proxy over.", snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
      ],
      verify: ["docker run --rm busybox nslookup {host}"],
      docs: ["https://docs.docker.com/engine/cli/proxy/"],
      examples: ["Could not reach host rubygems.org. Check your network connection and try again."]
    ),
    Rule(
      id: "bundler-server-login", partOf: "ruby-bundler", family: "ruby", subject: .package,
      title: "The gem server {host} wants a login, and the build has none that works",
      level: 91, confidence: .certain,
      patterns: [
        "Authentication is required for {host}.", "Authentication is required for {host}",
        "Bad username or password for {host}.", "Bad username or password for {host}",
      ],
      causes: [
        "Bundler's credentials of your machine (`~/.bundle/config`) are not in the build.",
        "The token is empty, wrong or expired.",
      ],
      fixes: [
        Fix(
          "Mount the credentials as a secret for this step; the variable is BUNDLE_ and the host, with __ for each dot.",
          snippet: "RUN --mount=type=secret,id=gems,env=BUNDLE_<HOST> bundle install")
      ],
      docs: [
        "https://bundler.io/man/bundle-config.1.html",
        "https://docs.docker.com/build/building/secrets/",
      ],
      examples: ["Authentication is required for gems.corp.example."]
    ),
  ]
}
