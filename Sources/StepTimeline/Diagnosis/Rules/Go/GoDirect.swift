extension RuleCatalog {
  /// Modules that Go fetches from their own hosts, without a module proxy.
  static let goDirect: [Rule] = [
    Rule(
      id: "go-direct-host-no-connection", partOf: "go-direct-host-unreachable", family: "go-modules",
      title: "Go downloads {path} directly from {host}, and cannot connect to it",
      level: 90, confidence: .certain, retryable: true,
      repairs: [.goPublicProxy],
      patterns: .each([
        "i/o timeout", "connect: connection timed out", "connect: connection refused",
        "connect: no route to host",
      ]) {
        Pattern(
          #"unrecognized import path "{path}"{...} fetch: Get "https://{host}/{...}: dial tcp {address}: "#
            + $0,
          notOnLine: ["proxyconnect"])
      },
      causes: [
        "Go asked the host directly: GOPROXY=direct or GOPRIVATE is set, or the proxy answered 404 or 410.",
        "The network allows the build out only through an HTTP proxy, which is not configured in the build.",
      ],
      fixes: [
        Fix(
          "Use a module proxy for public modules.", snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix(
          "If the network requires an HTTP proxy, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        Fix("Or vendor the modules, and copy vendor/ into the image.", snippet: "go mod vendor"),
      ],
      verify: ["docker run --rm busybox wget -q -O /dev/null https://{host|<host>}/ && echo reached"],
      docs: [
        "https://go.dev/ref/mod#private-module-proxy-direct", "https://docs.docker.com/engine/cli/proxy/",
      ],
      examples: [
        """
        go: golang.org/x/sys@v0.1.0: unrecognized import path "golang.org/x/sys": https fetch: Get \
        "https://golang.org/x/sys?go-get=1": dial tcp 192.0.2.1:443: i/o timeout
        """
      ]
    ),
    Rule(
      id: "go-direct-host-unreachable", family: "go-modules", subject: .network,
      title: "Go downloads {path|a module} directly from {host|the code host}, and cannot reach it",
      level: 89, confidence: .certain, retryable: true,
      repairs: [.goPublicProxy],
      patterns: [
        Pattern(
          #"unrecognized import path "{path}"{...} fetch: Get {url}: dial tcp: lookup {host} on {...}"#,
          notOnLine: ["proxyconnect"]),
        Pattern(
          #"unrecognized import path "{path}"{...} fetch: Get {url}: dial tcp: lookup {host}: "#,
          notOnLine: ["proxyconnect"]),
        Pattern(
          #"unrecognized import path "{path}"{...} fetch: Get {url}: dial tcp {host}: "#,
          notOnLine: ["proxyconnect"]),
        #"unrecognized import path "{path}"{...} fetch: Get {url}: net/http: "#,
        #"unrecognized import path "{path}"{...} fetch: Get {url}: read tcp "#,
        #"unrecognized import path "{path}"{...} fetch: Get {url}: EOF"#,
        #"unrecognized import path "{path}"{...} fetch: Get {url}: context deadline exceeded"#,
        Pattern(
          "unable to access '{}': Could not resolve host: {host}",
          with: ["/cache/vcs/"], more: ["^go: {path}@{version}: "]),
        Pattern(
          "unable to access '{}': Failed to connect to {host} port",
          with: ["/cache/vcs/"], more: ["^go: {path}@{version}: "]),
      ],
      causes: [
        "Go asked the host directly: GOPROXY=direct or GOPRIVATE is set, or the proxy answered 404 or 410.",
        "Only a VPN or an internal DNS server knows the name, and the build uses neither.",
        "A firewall allows the builder to reach only the proxy.",
      ],
      fixes: [
        Fix(
          "Configure docker to use your internal DNS server, or pass the IP address of the host with `--add-host`.",
          snippet: """
            # /etc/docker/daemon.json, then restart docker: "dns": ["<your resolver>"]
            docker build --add-host={host}:<address> .
            """),
        Fix(
          "Or get the module from a module proxy that the builder can reach.",
          snippet: "ENV GOPROXY=https://<your module proxy>"),
        Fix("Or vendor the modules, and copy vendor/ into the image.", snippet: "go mod vendor"),
      ],
      verify: ["docker run --rm {image|<image>} getent hosts {host|<host>}"],
      docs: [
        "https://go.dev/ref/mod#private-module-proxy-direct",
        "https://go.dev/ref/mod#vcs-find",
        "https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#add-host",
      ],
      examples: [
        """
        go: corp.example/lib@v1.4.0: unrecognized import path "corp.example/lib": https fetch: Get \
        "https://corp.example/lib?go-get=1": dial tcp: lookup git.corp.example on 192.0.2.53:53: no such \
        host
        """,
        """
        go: example.com/lib@v1.4.0: invalid version: git ls-remote -q origin in \
        /go/pkg/mod/cache/vcs/3ca1e12a: exit status 128:
        \tfatal: unable to access 'https://example.com/lib/': Could not resolve host: git.example.com
        """,
      ]
    ),
  ]
}
