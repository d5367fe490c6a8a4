extension RuleCatalog {
  /// The checksum database of Go: what it does not have, what it says, the way to it.
  static let goChecksumDatabase: [Rule] = [
    Rule(
      id: "go-sumdb-not-found", family: "go-modules",
      settings: [.goChecksums],
      title: "The checksum database does not have {module|the module}: it is most likely private",
      level: 98, confidence: .likely,
      repairs: [.goPrivate],
      patterns: ["reading {}/lookup/{module}@{}: 404 Not Found", "reading {}/lookup/{module}@{}: 410 Gone"],
      causes: [
        "The download succeeded, but the public checksum database cannot see a private module.",
        "go.sum has no entry for the module, so Go asks the checksum database.",
      ],
      fixes: [
        Fix(
          "Add the module to GOPRIVATE, which sets both GONOPROXY and GONOSUMDB.",
          snippet: "ENV GOPRIVATE={module|<module>}"),
        Fix(
          "Commit a complete go.sum: Go does not look up modules that have an entry.",
          snippet: "go mod tidy && git add go.mod go.sum"),
        "Do not set GOSUMDB=off for a private module: it disables the check for all public modules too.",
      ],
      verify: ["docker run --rm {image|<image>} go env GOPRIVATE GONOSUMDB GOSUMDB", "grep {module} go.sum"],
      docs: ["https://go.dev/ref/mod#checksum-database", "https://go.dev/ref/mod#private-module-privacy"],
      examples: [
        """
        go: corp.example/lib@v1.0.0: verifying module: corp.example/lib@v1.0.0: reading \
        https://sum.golang.org/lookup/corp.example/lib@v1.0.0: 404 Not Found
        """,
        """
        go: corp.example/lib@v1.0.0: verifying go.mod: corp.example/lib@v1.0.0/go.mod: reading \
        https://goproxy.corp.example/sumdb/sum.golang.org/lookup/corp.example/lib@v1.0.0: 410 Gone
        """,
      ]
    ),
    Rule(
      id: "go-sumdb-unreachable", family: "go-modules", subject: .network,
      settings: [.goChecksums, .goDirect],
      title: "The checksum database {host|of Go} cannot be reached",
      level: 93, confidence: .certain, retryable: true,
      repairs: [.goChecksums],
      patterns: [
        Pattern("Get {}://{host}/lookup/{module}@{}: ", notOnLine: ["x509:", "proxyconnect"]),
        Pattern("Get {}://sum.golang.{}/{}: ", notOnLine: ["x509:", "proxyconnect"]),
        // What it answers is a case of its own.
        Pattern("reading {}://{host}/lookup/{module}@{}: 5{#} ", confidence: .likely),
      ],
      causes: [
        "A mirror serves the modules, but a firewall blocks sum.golang.org.",
        "DNS or the network of the build does not work.",
      ],
      fixes: [
        Fix(
          "If sum.golang.org is blocked (mainland China), set GOSUMDB to its mirror in the stage that downloads; otherwise retry the build.",
          snippet: "ENV GOSUMDB=sum.golang.google.cn", when: ["://sum.golang.org/"],
          unless: ["sum.golang.google.cn", "lookup sum.golang.org"]),
        Fix(
          "Commit a complete go.sum: Go then looks nothing up.",
          snippet: "go mod tidy && git add go.mod go.sum"),
        Fix(
          "Or disable the database, but only if the build can reach nothing but your module proxy: modules that go.sum does not list are then unchecked.",
          snippet: "ENV GOSUMDB=off", when: ["lookup sum.golang.org"]),
        Fix(
          "Retry the build. If it fails again, use a GOPROXY that also serves the checksum database, or its mirror.",
          snippet: "ENV GOSUMDB=sum.golang.google.cn", unless: ["lookup sum.golang.org"]),
        Fix(
          "If only private modules are affected, set GONOSUMDB for them.",
          snippet: "ENV GONOSUMDB=<your domain>"),
      ],
      verify: ["docker run --rm busybox wget -qO - https://{host|sum.golang.org}/latest"],
      docs: ["https://go.dev/ref/mod#checksum-database", "https://go.dev/ref/mod#environment-variables"],
      examples: [
        """
        go: example.com/lib@v1.0.0: verifying go.mod: example.com/lib@v1.0.0/go.mod: Get \
        "https://sum.golang.org/lookup/example.com/lib@v1.0.0": dial tcp: lookup sum.golang.org on \
        192.0.2.53:53: no such host
        """
      ]
    ),
    Rule(
      id: "go-sumdb-failed", partOf: "go-sumdb-unreachable", family: "go-modules", subject: .network,
      title: "The checksum database at {host|of Go}, or a proxy before it, failed: {status|see the line}",
      level: 94, confidence: .certain, retryable: true,
      repairs: [],
      patterns: .each(["500 ", "502 ", "503 ", "504 ", "429 "]) {
        Pattern("reading {}://{host}/lookup/{module}@{}: \($0)", more: ["/lookup/{}@{}: {status...}"])
      },
      causes: [
        "The server, or the proxy through which Go asks it, is down or overloaded.",
        "go.sum has no entry for the module, so Go asks the checksum database.",
      ],
      fixes: [
        Fix(
          "Retry the build. If it fails again, commit a complete go.sum: Go then asks nothing.",
          snippet: "go mod tidy && git add go.mod go.sum"),
        Fix(
          "If GOPROXY is your own proxy, check that it can reach sum.golang.org, or let Go ask the database itself.",
          when: ["/sumdb/"]),
      ],
      verify: ["curl -sSI https://{host|sum.golang.org}/latest"],
      docs: ["https://go.dev/ref/mod#checksum-database"],
      examples: [
        """
        go: corp.example/lib@v1.0.0: verifying module: corp.example/lib@v1.0.0: reading \
        https://sum.golang.org/lookup/corp.example/lib@v1.0.0: 502 Bad Gateway
        """
      ]
    ),
    Rule(
      id: "go-sumdb-forbidden", partOf: "go-sumdb-unreachable", family: "go-modules", subject: .network,
      title:
        "Access to the checksum database at {host|its host} is forbidden (403), by its server or a filter in between",
      level: 94, confidence: .certain,
      repairs: [.goChecksums],
      patterns: ["reading {}://{host}/lookup/{module}@{}: {#} Forbidden"],
      causes: [
        "A filter of the network, or a policy of the module proxy, blocks the checksum database.",
        "go.sum has no entry for the module, so Go asks the checksum database.",
      ],
      fixes: [
        Fix(
          "Commit a complete go.sum: Go then asks nothing.", snippet: "go mod tidy && git add go.mod go.sum"),
        "Or ask the owner of the network or of the module proxy to allow sum.golang.org.",
        Fix(
          "If only private modules are affected, set GONOSUMDB for them.",
          snippet: "ENV GONOSUMDB=<your domain>"),
      ],
      verify: ["curl -sSI https://{host|sum.golang.org}/latest"],
      docs: ["https://go.dev/ref/mod#checksum-database", "https://go.dev/ref/mod#environment-variables"],
      examples: [
        """
        go: corp.example/lib@v1.0.0: verifying module: corp.example/lib@v1.0.0: reading \
        https://sum.golang.org/lookup/corp.example/lib@v1.0.0: 403 Forbidden
        """
      ]
    ),
    Rule(
      id: "go-sumdb-mismatch", family: "go-modules",
      title:
        "Checksum mismatch: {module|A module} {version|as downloaded} differs from what the checksum database recorded",
      level: 95, confidence: .certain,
      patterns: [
        Pattern(
          "This download does NOT match the one reported by the checksum server",
          more: ["verifying {module}@{version}: checksum mismatch"]),
        Pattern(
          "This download does NOT match one reported by the checksum server",
          more: ["verifying {module}@{version}: checksum mismatch"]),
        Pattern("verifying {module}@{version}: checksum mismatch", with: ["reported by the checksum server"]),
        // cmd/go/internal/modfetch/fetch.go words only the database's answer so.
        "{module}@{version}: verifying module: checksum mismatch",
        "{module}@{version}: verifying go.mod: checksum mismatch",
      ],
      causes: [
        "The author moved the tag after the database recorded it.",
        "A mirror or caching proxy serves modified or truncated content.",
        "Someone tampers with the connection.",
      ],
      fixes: [
        Fix(
          "Do not disable the check. Download the module directly from its origin, and compare it with what your proxy serves.",
          snippet: "GOPROXY=direct GOMODCACHE=/tmp/m go mod download {module|<module>}@{version|<version>}"),
        Fix(
          "If the proxy is wrong, delete the module from its cache; if the tag was moved, use a newer version.",
          snippet: "go get {module|<module>}@<newer version>"),
        Fix(
          "If another GOPROXY is set, use the default proxy of Go.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix(
          "If the module is private, set GOPRIVATE, so Go uses neither the public checksum database nor the public proxy.",
          snippet: "ENV GOPRIVATE={module|<module>}"),
      ],
      verify: [
        "GOPROXY=https://proxy.golang.org GOMODCACHE=/tmp/m2 go mod download {module}@{version|<version>}"
      ],
      docs: ["https://go.dev/ref/mod#authenticating", "https://go.dev/ref/mod#checksum-database"],
      examples: [
        """
        verifying example.com/lib@v1.0.0: checksum mismatch
        \tdownloaded: h1:T0dQJgU91NndRxIP3sxcqNm3X=
        \tsum.golang.org: h1:AbcQJgU91NndRxIP3sxcqNm3X=

        SECURITY ERROR
        This download does NOT match the one reported by the checksum server.
        """
      ]
    ),
    Rule(
      id: "go-sumdb-config", family: "go-modules",
      settings: [.goChecksums],
      title: "GOSUMDB has an invalid value",
      level: 92, confidence: .certain,
      patterns: [
        "invalid GOSUMDB: {reason...}",
        "invalid sumdb name (must be host[/path])",
        "missing GOSUMDB",
      ],
      causes: ["GOSUMDB names a database without its key; only sum.golang.org needs no key."],
      fixes: [
        Fix("Set GOSUMDB to the default database, or unset it.", snippet: "ENV GOSUMDB=sum.golang.org"),
        Fix(
          "For your own database, write the name, hash and key as one word, and its URL after a space.",
          snippet: #"ENV GOSUMDB="<your checksum database>+<hash>+<key> https://<your checksum database>""#),
      ],
      verify: ["docker run --rm {image|<image>} go env GOSUMDB"],
      docs: ["https://go.dev/ref/mod#environment-variables", "https://go.dev/ref/mod#checksum-database"],
      examples: ["go: example.com/lib@v1.0.0: verifying go.mod: invalid GOSUMDB: malformed verifier id"]
    ),
  ]
}
