extension RuleCatalog {
  /// HTTP proxies between a build and a Go module proxy.
  static let goHTTPProxy: [Rule] = [
    Rule(
      id: "http-proxy-scheme", family: "dns-network", subject: .network,
      title: "HTTPS_PROXY begins with https://, but the proxy uses plain HTTP",
      level: 94, confidence: .likely,
      repairs: [.proxyScheme],
      patterns: [
        "proxyconnect tcp: tls: first record does not look like a TLS handshake",
        "proxyconnect tcp: tls: oversized record received",
        "proxyconnect tcp: http: server gave HTTP response to HTTPS client",
      ],
      causes: [
        """
        The name HTTPS_PROXY says which requests use the proxy, not how to connect to it; most proxies use \
        http:// for HTTPS sites too.
        """
      ],
      fixes: [
        Fix(
          "Use http:// instead of https:// in the proxy URL.",
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
        "The HTTP proxy of the build is on localhost ({proxy|see the line}), which is the build container itself",
      level: 93, confidence: .certain,
      repairs: [.hostAddress],
      patterns: .each(["127.0.0.1", "[::1]", "localhost"]) {
        Pattern("proxyconnect tcp: dial tcp \($0):{port#}: ", more: ["dial tcp {proxy}: "])
      },
      causes: [
        "The proxy runs on the host; a container reaches the host by a different address, and only if the proxy listens on that address.",
        "The setting is in ~/.docker/config.json, in the daemon's settings, or is passed as a build argument.",
      ],
      fixes: [
        Fix(
          "Use the name of the host inside containers instead of localhost; the proxy must listen on more than localhost.",
          snippet: """
            docker build --add-host=host.docker.internal:host-gateway \\
                --build-arg HTTP_PROXY=http://host.docker.internal:{port} \\
                --build-arg HTTPS_PROXY=http://host.docker.internal:{port} .
            """),
        Fix("Or build with the host network.", snippet: "docker build --network=host ."),
        "Or remove the proxy from ~/.docker/config.json, if the build does not need it.",
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
      settings: [.goDirect],
      title: "The HTTP proxy of the build, {proxy|HTTP(S)_PROXY}, does not work",
      level: 92, confidence: .certain, retryable: true,
      patterns: [
        Pattern("proxyconnect tcp: dial tcp: lookup {proxy} on {}: {reason...}", place: .output),
        Pattern("proxyconnect tcp: dial tcp: lookup {proxy}: {reason...}", place: .output),
        Pattern("proxyconnect tcp: dial tcp {proxy}: {reason...}", place: .output),
        Pattern("proxyconnect tcp: {reason...}", place: .output),
      ],
      causes: [
        "HTTPS_PROXY is set to localhost, which is the build container itself.",
        "The host name of the proxy is known only inside the VPN.",
        "An old proxy setting in ~/.docker/config.json is passed to every build.",
      ],
      fixes: [
        Fix(
          "Remove the proxy from ~/.docker/config.json if you do not need it, or pass a proxy URL that a container can reach.",
          snippet: """
            docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> \\
                --build-arg NO_PROXY=localhost,<your domain> .
            """),
        Fix(
          "If the proxy runs on the host, use its gateway name, or build with the host network.",
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
      title: "The HTTP proxy requires a login (407), and the credentials in HTTPS_PROXY are missing or wrong",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("Get {}: Proxy Authentication Required", place: .output),
        Pattern("proxyconnect tcp: Proxy Authentication Required", place: .output),
        Pattern("reading {}/@{}: 407 ", place: .output),
      ],
      causes: [
        "The proxy requires a user and password, and the variable contains only its address.",
        "The password has changed, or a special character in it (`@`, `:`, `#`, `%`) is not written as `%40`, `%3A`, `%23`, `%25`.",
        "The proxy accepts only Kerberos or NTLM logins, which Go does not support.",
      ],
      fixes: [
        Fix(
          "Add the user and password to the proxy URL, with `%40` for an `@`. The proxy variables are predefined: they need no ARG line and stay out of the image's history.",
          snippet: """
            docker build --build-arg HTTP_PROXY=http://<user>:<password>@<your proxy>:<port> \\
                --build-arg HTTPS_PROXY=http://<user>:<password>@<your proxy>:<port> .
            """),
        "If the proxy accepts only Kerberos or NTLM, run a local proxy on the host that logs in to it (cntlm, px), and use that one.",
        Fix(
          "Or use a module proxy inside your network, which needs no HTTP proxy.",
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
      title: "The build's HTTP proxy did not connect to {host|the module proxy}: {answer|see the line}",
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
        "Words without a status number are the HTTP proxy's answer to the request to connect to the host: it is overloaded, or cannot reach the host.",
        "The host is inside your network, and HTTPS_PROXY is a proxy for the internet.",
      ],
      fixes: [
        "Retry the build; if it fails again, ask the owner of the proxy to allow or repair the connection to {host|the host}.",
        Fix(
          "If {host|the host} is inside your network, add it to NO_PROXY.",
          snippet: "docker build --build-arg NO_PROXY=localhost,<your domain> ."),
        Fix(
          "Or use a module proxy that the build can reach.",
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
