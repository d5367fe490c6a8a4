extension RuleCatalog {
  /// HTTP proxies between a build and a Go module proxy.
  static let goHTTPProxy: [Rule] = [
    Rule(
      id: "http-proxy-scheme", family: "dns-network", subject: .network,
      title: "HTTPS_PROXY begins with https://, and the proxy that it names speaks plain HTTP",
      level: 94, confidence: .likely,
      repairs: [.proxyScheme],
      patterns: [
        "proxyconnect tcp: tls: first record does not look like a TLS handshake",
        "proxyconnect tcp: tls: oversized record received",
        "proxyconnect tcp: http: server gave HTTP response to HTTPS client",
      ],
      causes: [
        """
        The name HTTPS_PROXY says which requests take the proxy, not how it is spoken to; most proxies are \
        spoken to by http:// for https sites, too.
        """
      ],
      fixes: [
        Fix(
          "Write http:// before the proxy's address.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        "If it comes from ~/.docker/config.json or the daemon's settings, correct `httpsProxy` there.",
      ],
      verify: ["curl -sSv -x http://<your proxy>:<port> https://proxy.golang.org/ -o /dev/null"],
      docs: [
        "https://docs.docker.com/engine/cli/proxy/",
        "https://docs.docker.com/engine/daemon/proxy/",
        "https://github.com/docker/for-linux/issues/415",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": \
        proxyconnect tcp: tls: first record does not look like a TLS handshake
        """
      ],
      implies: ["go-unknown-revision", "go-private-no-credentials", "go-direct-host-unreachable"]
    ),
    Rule(
      id: "go-proxy-env-localhost", partOf: "go-proxy-env-http", family: "dns-network", subject: .network,
      title:
        "The HTTP proxy of the build is on localhost ({proxy|see the line}), which inside a build is the build container itself",
      level: 93, confidence: .certain,
      repairs: [.hostAddress],
      patterns: .each(["127.0.0.1", "[::1]", "localhost"]) {
        Pattern("proxyconnect tcp: dial tcp \($0):{port#}: ", more: ["dial tcp {proxy}: "])
      },
      causes: [
        "The proxy listens on the host; a container reaches the host by another address, and only if the proxy listens on it.",
        "The setting is in ~/.docker/config.json, in the daemon's own settings, or is passed as a build argument.",
      ],
      fixes: [
        Fix(
          "Reach the proxy of the host by the host's name in containers (it must listen on more than localhost).",
          snippet: """
            docker build --add-host=host.docker.internal:host-gateway \\
                --build-arg HTTP_PROXY=http://host.docker.internal:{port} \\
                --build-arg HTTPS_PROXY=http://host.docker.internal:{port} .
            """),
        Fix("Or build in the network of the host.", snippet: "docker build --network=host ."),
        "Or remove the proxy from ~/.docker/config.json, if the build can do without.",
      ],
      verify: ["grep -A5 proxies ~/.docker/config.json", "docker run --rm busybox env | grep -i _proxy"],
      docs: [
        "https://docs.docker.com/engine/cli/proxy/",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#add-host",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": \
        proxyconnect tcp: dial tcp 127.0.0.1:3128: connect: connection refused
        """
      ]
    ),
    Rule(
      id: "go-proxy-env-http", family: "go-modules", subject: .network,
      title: "The HTTP proxy of the build, {proxy|HTTP(S)_PROXY}, does not work",
      level: 92, confidence: .certain, retryable: true,
      patterns: [
        Pattern("proxyconnect tcp: dial tcp: lookup {proxy} on {}: {reason...}", place: .output),
        Pattern("proxyconnect tcp: dial tcp: lookup {proxy}: {reason...}", place: .output),
        Pattern("proxyconnect tcp: dial tcp {proxy}: {reason...}", place: .output),
        Pattern("proxyconnect tcp: {reason...}", place: .output),
      ],
      causes: [
        "HTTPS_PROXY names localhost: inside a build that is the build container itself.",
        "The name of the proxy is only known inside the VPN.",
        "An old proxy setting in ~/.docker/config.json is passed into every build.",
      ],
      fixes: [
        Fix(
          "Take the proxy out of ~/.docker/config.json, or pass an address that a container can reach.",
          snippet: """
            docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> \\
                --build-arg NO_PROXY=localhost,<your domain> .
            """),
        Fix(
          "Reach a proxy on the host by its gateway name, or build in the network of the host.",
          snippet: """
            docker build --add-host=host.docker.internal:host-gateway \\
                --build-arg HTTPS_PROXY=http://host.docker.internal:<port> .
            """),
        "The proxy variables are predefined: they need no ARG line and stay out of the image.",
      ],
      verify: [
        "docker run --rm {image|<image>} env | grep -i _proxy",
        "grep -A5 proxies ~/.docker/config.json",
      ],
      docs: [
        "https://docs.docker.com/engine/cli/proxy/",
        "https://docs.docker.com/engine/daemon/proxy/",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#build-arg",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": \
        proxyconnect tcp: dial tcp 192.0.2.7:3128: connect: connection refused
        """
      ]
    ),
    Rule(
      id: "go-proxy-env-login", partOf: "go-proxy-env-http", family: "go-modules", subject: .network,
      title: "The build's HTTP proxy asks for a login (407), and HTTPS_PROXY holds none or a wrong one",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("Get {}: Proxy Authentication Required", place: .output),
        Pattern("proxyconnect tcp: Proxy Authentication Required", place: .output),
        Pattern("reading {}/@{}: 407 ", place: .output),
      ],
      causes: [
        "The proxy lets nobody through without a user and password, and the variable names only its address.",
        "The password changed, or a special character in it (`@`, `:`, `#`, `%`) is not written as `%40`, `%3A`, `%23`, `%25`.",
        "The proxy takes Kerberos or NTLM logins only, which Go does not speak.",
      ],
      fixes: [
        Fix(
          "Put the login into the proxy's address, with `%40` for an `@` in it. The proxy variables are predefined: they need no ARG line and stay out of the image's history.",
          snippet: """
            docker build --build-arg HTTP_PROXY=http://<user>:<password>@<your proxy>:<port> \\
                --build-arg HTTPS_PROXY=http://<user>:<password>@<your proxy>:<port> .
            """),
        "If the proxy takes Kerberos or NTLM logins only, run a small proxy on the host that logs in there (cntlm, px), and name that one.",
        Fix(
          "Or take the modules from a module proxy inside of your network, which needs no HTTP proxy.",
          snippet: "ENV GOPROXY=https://<your module proxy>"),
      ],
      verify: [
        "curl -sS -o /dev/null -x http://<user>:<password>@<your proxy>:<port> https://proxy.golang.org/ && echo reached"
      ],
      docs: [
        "https://docs.docker.com/engine/cli/proxy/",
        "https://docs.docker.com/build/building/variables/#pre-defined-build-arguments",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": Proxy \
        Authentication Required
        """
      ]
    ),
    Rule(
      id: "go-proxy-env-no-way", partOf: "go-proxy-env-http", family: "go-modules", subject: .network,
      title: "The build's HTTP proxy cannot reach {host|the module proxy}: {answer|see the line}",
      level: 93, confidence: .likely, retryable: true,
      repairs: [],
      patterns: ["Bad Gateway", "Service Unavailable", "Gateway Timeout"].flatMap { (answer: String) in
        ["/@", "?go-get=1"].map { (end: String) in
          Pattern(
            "Get \"https://{}\(end){}: \(answer)", place: .output,
            more: [#"Get "https://{host}/"#, "\": {answer...}"])
        }
      },
      causes: [
        "Words without a number are the HTTP proxy's own answer to the request for a way to the host: it is overloaded, or cannot reach the host itself.",
        "The host is inside of the network, and HTTPS_PROXY names a proxy that leads outside.",
      ],
      fixes: [
        "Run the build again; if it happens again, tell the owner of the proxy that it does not reach {host|the host}.",
        Fix(
          "If {host|the host} is inside of your network, leave it out of the HTTP proxy.",
          snippet: "docker build --build-arg NO_PROXY=localhost,<your domain> ."),
        Fix(
          "Or take the modules from a module proxy that the build reaches.",
          snippet: "ENV GOPROXY=https://<your module proxy>"),
      ],
      verify: [
        "curl -sSv -o /dev/null -x http://<your proxy>:<port> https://{host|proxy.golang.org}/ 2>&1 | grep HTTP/"
      ],
      docs: [
        "https://docs.docker.com/engine/cli/proxy/", "https://go.dev/ref/mod#environment-variables",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": Bad Gateway
        """
      ]
    ),
  ]
}
