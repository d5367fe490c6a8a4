extension RuleCatalog {
  /// The way to a Go module proxy: names, connections, timeouts.
  static let goProxyNetwork: [Rule] = [
    Rule(
      id: "go-proxy-unreachable-dns", family: "go-modules", subject: .network,
      settings: [.goDirect],
      title: "DNS failure: the name of the module proxy, {host|its host}, cannot be resolved in the build",
      level: 88, confidence: .certain, retryable: true,
      patterns: [
        Pattern("Get {}/@{}: dial tcp: lookup {host} on {resolver}: {reason...}", notOnLine: ["socket: "]),
        Pattern("Get {}/@{}: dial tcp: lookup {host}: {reason...}", notOnLine: ["socket: "]),
      ],
      causes: [
        "The DNS server of build containers does not answer: VPN, a 127.0.0.53 stub, port 53 blocked.",
        "The builder has no internet access, only access to a company proxy or mirror.",
        "GOPROXY is misspelled, or its host is known only inside the VPN.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, configure docker to use a DNS server that works from containers.",
          snippet: """
            # /etc/docker/daemon.json, then restart docker
            "dns": ["8.8.8.8", "1.1.1.1"]
            """, when: ["lookup proxy.golang.org"], unless: [" on 8.8.8.8:53", " on 1.1.1.1:53"]),
        Fix(
          "Retry the build; if it fails again, configure docker to use a DNS server that works from containers.",
          snippet: """
            # /etc/docker/daemon.json, then restart docker
            "dns": ["8.8.8.8", "1.1.1.1"]
            """, when: ["lookup goproxy."], unless: [" on 8.8.8.8:53", " on 1.1.1.1:53"]),
        Fix(
          "Configure docker to use the DNS server of this machine (`resolvectl status`): the current one, {resolver|of the message}, does not answer.",
          snippet: """
            # /etc/docker/daemon.json, then restart docker
            "dns": ["<your resolver>"]
            """, when: [":53: read udp"]),
        Fix(
          "Check the spelling of GOPROXY, and configure docker to use a DNS server that can resolve {host|this name}, such as that of your VPN (`resolvectl status`).",
          snippet: """
            # /etc/docker/daemon.json, then restart docker
            "dns": ["<your resolver>"]
            """, unless: ["lookup proxy.golang.org", "lookup goproxy."]),
        Fix(
          "Or use a module proxy that your network allows.",
          snippet: "ENV GOPROXY=https://<your module proxy>,direct"),
        Fix(
          "Build with the host network, to check whether DNS fails only in the container.",
          snippet: "docker build --network=host ."),
        Fix(
          "If the network requires an HTTP proxy, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
      ],
      verify: [
        "docker run --rm busybox nslookup {host|proxy.golang.org}",
        "docker run --rm --network host busybox nslookup {host|proxy.golang.org}",
      ],
      docs: [
        "https://go.dev/ref/mod#environment-variables",
        "https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#network",
        "https://docs.docker.com/engine/cli/proxy/",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": dial \
        tcp: lookup proxy.golang.org on 192.0.2.53:53: no such host
        """,
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": dial \
        tcp: lookup proxy.golang.org: i/o timeout
        """,
      ]
    ),
    Rule(
      id: "go-proxy-no-route-to-dns", partOf: "go-proxy-unreachable-dns", family: "go-modules",
      subject: .network,
      title: "The build has no route to its DNS server {resolver}: its network is off, or has no IPv6",
      level: 89, confidence: .certain,
      repairs: [],
      patterns: .each(["network is unreachable", "cannot assign requested address"]) {
        Pattern("Get {}/@{}: dial tcp: lookup {host} on {resolver}: dial udp {}: connect: \($0)")
      },
      causes: [
        "The step or the build runs with `--network=none`.",
        "The DNS server has an IPv6 address, and the network of the build has no IPv6.",
        "The builder's machine has no network connection.",
      ],
      fixes: [
        Fix(
          "Build with a network: remove `--network=none` from the RUN and from the command, or use the network of the host.",
          snippet: "docker build --network=host ."),
        Fix(
          "If the address of the DNS server is IPv6, give docker one with an IPv4 address.",
          snippet: "# /etc/docker/daemon.json, then restart docker\n\"dns\": [\"<your resolver>\"]",
          when: [" on ["]),
        Fix("Or vendor the modules, and copy vendor/ into the image.", snippet: "go mod vendor"),
      ],
      verify: ["docker run --rm {image|<image>} cat /etc/resolv.conf"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#run---network",
        "https://docs.docker.com/engine/network/",
      ],
      examples: [
        """
        go: corp.example/lib@v1.0.0: Get "https://proxy.golang.org/corp.example/lib/@v/v1.0.0.mod": dial tcp: \
        lookup proxy.golang.org on 192.0.2.53:53: dial udp 192.0.2.53:53: connect: network is unreachable
        """
      ]
    ),
    Rule(
      id: "go-proxy-over-ipv6", partOf: "go-proxy-connect-refused", family: "go-modules",
      title:
        "The build connects to the module proxy {host|of GOPROXY} over IPv6, which its network does not support",
      level: 89, confidence: .certain, retryable: true,
      repairs: [],
      patterns: .each(["cannot assign requested address", "network is unreachable"]) {
        Pattern(
          "Get {}/@{}: dial tcp [{address}]:{port#}: connect: \($0)",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#])
      },
      causes: [
        "The name has an IPv6 address, and docker's build network has no IPv6.",
        "Go reports the address that it tried first: IPv4 failed too, or was not tried.",
      ],
      fixes: [
        Fix("Build with the host network.", snippet: "docker build --network=host ."),
        "Or enable IPv6 for docker, or configure the DNS server to return only IPv4 addresses.",
        "If IPv4 also fails, check the HTTP proxy and the DNS server of the build.",
      ],
      verify: [
        "docker run --rm busybox wget -q -O /dev/null https://{host|proxy.golang.org}/ && echo reached"
      ],
      docs: ["https://docs.docker.com/engine/daemon/ipv6/", "https://pkg.go.dev/net#Dialer"],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": dial tcp \
        [2001:db8::11]:443: connect: cannot assign requested address
        """
      ]
    ),
    Rule(
      id: "go-proxy-on-localhost", partOf: "go-proxy-connect-refused", family: "go-modules",
      title: "GOPROXY is set to {host|this machine}, which is the build container itself",
      level: 90, confidence: .certain,
      repairs: [.hostAddress],
      patterns: .each(["127.0.0.1", "[::1]"]) {
        Pattern(
          "Get {}/@{}: dial tcp \($0):{port#}: connect: ",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#])
      },
      causes: [
        "A module proxy on the host (Athens, Artifactory) is not reachable on localhost of the build."
      ],
      fixes: [
        Fix(
          "If the proxy runs on the host, use the host's gateway name instead of localhost.",
          snippet: """
            docker build --add-host=host.docker.internal:host-gateway \\
                --build-arg GOPROXY=http://host.docker.internal:{port|<port>},direct .
            """),
        Fix("Or build with the host network.", snippet: "docker build --network=host ."),
        Fix("Or use a public proxy.", snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
      ],
      verify: ["docker run --rm {image|golang:1.25} go env GOPROXY"],
      docs: [
        "https://docs.docker.com/reference/cli/docker/buildx/build/#add-host",
        "https://go.dev/ref/mod#environment-variables",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "http://127.0.0.1:3000/example.com/lib/@v/v1.0.0.mod": dial tcp \
        127.0.0.1:3000: connect: connection refused
        """
      ]
    ),
    Rule(
      id: "go-proxy-connect-refused", family: "go-modules", subject: .network,
      settings: [.goDirect],
      title: "Cannot connect to the module proxy {host|of GOPROXY}",
      level: 88, confidence: .certain, retryable: true,
      repairs: [.goProxy],
      patterns: [
        Pattern(
          "Get {}/@{}: dial tcp {address}: connect: {reason...}",
          notOnLine: ["timed out"], more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#])
      ],
      causes: [
        "The network allows the build out only through an HTTP proxy, or blocks the module proxy.",
        "GOPROXY is set to localhost, which is the build container itself.",
        "The proxy is down, or a firewall rejects the builder.",
        "The name has an IPv6 address, and the docker network has none (`cannot assign requested address`).",
        "The step runs with --network=none.",
      ],
      fixes: [
        Fix(
          """
          Use a module proxy that the build can reach, in the stage that downloads: a mirror, if \
          proxy.golang.org is blocked (mainland China). The host's GOPROXY is not passed to the build.
          """,
          snippet: "ENV GOPROXY=https://goproxy.cn,direct", when: ["proxy.golang.org"], unless: ["goproxy.cn"]
        ),
        Fix(
          "Use a module proxy that the builder can reach: your company's or a regional mirror.",
          snippet: "ARG GOPROXY\nENV GOPROXY=${GOPROXY:-https://<your module proxy>,direct}"),
        Fix(
          "If the network requires an HTTP proxy, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        "Enable IPv6 for docker, or configure the DNS server to return only IPv4 addresses.",
      ],
      verify: [
        "docker run --rm busybox wget -S -O - https://{host|proxy.golang.org}/golang.org/x/text/@v/list"
      ],
      docs: [
        "https://go.dev/ref/mod#environment-variables",
        "https://go.dev/ref/mod#goproxy-protocol",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#add-host",
        "https://docs.docker.com/engine/daemon/ipv6/",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod": dial tcp \
        192.0.2.7:443: connect: connection refused
        """
      ]
    ),
    Rule(
      id: "go-proxy-timeout", family: "go-modules", subject: .network,
      settings: [.goDirect],
      title: "Timeout: the module proxy {host|of GOPROXY} did not answer in time",
      level: 87, confidence: .certain, retryable: true,
      repairs: [.goProxy],
      patterns: [
        Pattern(
          "Get {}/@{}: net/http: TLS handshake timeout",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "Get {}/@{}: dial tcp {address}: i/o timeout",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "Get {}/@{}: dial tcp {address}: connect: connection timed out",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "Get {}/@{}: dial tcp {address}: connect: operation timed out",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "Get {}/@{}: context deadline exceeded",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "Get {}/@{}: net/http: timeout awaiting response headers",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "Get {}/@{}: net/http: request canceled",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "Get {}/@{}: read tcp {}: i/o timeout",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern("Get {}/@{}: {...}: i/o timeout", more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
      ],
      causes: [
        "The connection to the proxy is filtered or very slow, as in networks that block proxy.golang.org.",
        "The MTU of a VPN is smaller than docker's: the TLS handshake starts and never finishes.",
        "The proxy or its upstream is overloaded.",
      ],
      fixes: [
        Fix(
          """
          Retry the build. If it fails again because proxy.golang.org is blocked (mainland China), set a \
          mirror in the stage that downloads.
          """,
          snippet: "ENV GOPROXY=https://goproxy.cn,direct", when: ["proxy.golang.org"], unless: ["goproxy.cn"]
        ),
        Fix(
          "Retry the build; if it fails again, use another module proxy. With `|`, Go tries the next source after any error.",
          snippet: #"ENV GOPROXY="https://mirrors.aliyun.com/goproxy/|https://proxy.golang.org|direct""#,
          when: ["goproxy.cn"]),
        Fix(
          "The host's GOPROXY is not passed to the build automatically; pass it.",
          snippet: """
            ARG GOPROXY
            # docker build --build-arg GOPROXY="$(go env GOPROXY)" .
            """, when: ["proxy.golang.org"], unless: ["ARG GOPROXY", "ENV GOPROXY"]),
        Fix(
          "Retry the build, or retry the download in a loop within the step.",
          snippet: "RUN for i in 1 2 3; do go mod download && exit 0; sleep 10; done; exit 1",
          change: .tries(
            of: "go mod download", "go get", "go install", "go mod tidy", "go build", "go mod vendor")),
        Fix(
          "If the host uses a VPN, set docker's MTU to the MTU of the VPN.",
          snippet: """
            # /etc/docker/daemon.json, then restart docker
            "mtu": 1400
            """),
      ],
      verify: ["docker run --rm busybox wget -O - https://{host|proxy.golang.org}/golang.org/x/text/@v/list"],
      docs: [
        "https://go.dev/ref/mod#environment-variables",
        "https://go.dev/ref/mod#module-proxy",
        "https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": \
        net/http: TLS handshake timeout
        """,
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": dial \
        tcp 192.0.2.17:443: i/o timeout
        """,
      ]
    ),
    Rule(
      id: "go-proxy-connection-dropped", family: "go-modules", subject: .network,
      settings: [.goDirect],
      title: "The connection to the module proxy was closed during a download",
      level: 86, confidence: .certain, retryable: true,
      repairs: [.goProxy],
      patterns: [
        #"read "http{}.zip": unexpected EOF"#,
        #"read "http{}.zip": stream error: {reason...}"#,
        #"{module}@{version}: read "http{}.zip": unexpected EOF"#,
        Pattern(#"read "http{}.zip": read tcp {reason...}"#, notOnLine: ["no space left"]),
        Pattern("Get {}/@{}: EOF", more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern("Get {}/@{}: unexpected EOF", more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern("Get {}/@{}: http2: {reason...}", more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "Get {}/@{}: stream error: {reason...}",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "Get {}/@{}: read tcp {}: read: connection reset by peer",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "Get {}/@{}: read tcp {}: connection reset by peer",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
        Pattern(
          "stream error: stream ID {#}; {reason}; received from peer", with: ["go: "], confidence: .likely),
        // Go 1.15 and older name neither themselves nor the address.
        "{module}@v{version}: stream error: stream ID {#}; {reason...}",
        "{module}@v{version}: read tcp {}: connection reset by peer",
        "{module}@v{version}: unexpected EOF",
      ],
      causes: [
        "A temporary failure of the proxy or network.",
        "A firewall or virus scanner cuts TLS connections or large downloads.",
        "The MTU of a VPN is smaller than that of the docker network.",
      ],
      fixes: [
        Fix(
          "Retry the build, or retry the download in a loop within the step.",
          snippet: "RUN for i in 1 2 3; do go mod download && exit 0; sleep 10; done; exit 1",
          change: .tries(
            of: "go mod download", "go get", "go install", "go mod tidy", "go build", "go mod vendor")),
        Fix(
          "Keep the downloaded modules for the next try in a cache mount.",
          snippet: "RUN --mount=type=cache,target=/go/pkg/mod go mod download"),
        Fix(
          "Fall back to the next source on any error with `|`; a comma does so only for 404 and 410.",
          snippet: #"ENV GOPROXY="https://proxy.golang.org|direct""#),
      ],
      verify: ["Retry the build: if a different module fails each time, the network is the cause."],
      docs: [
        "https://go.dev/ref/mod#module-proxy",
        "https://go.dev/ref/mod#environment-variables",
        "https://docs.docker.com/reference/dockerfile/#run---mounttypecache",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: read "https://proxy.golang.org/example.com/lib/@v/v1.0.0.zip": \
        unexpected EOF
        """,
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.info": read \
        tcp 192.0.2.3:49718->192.0.2.9:443: read: connection reset by peer
        """,
        "example.com/lib@v0.3.0: stream error: stream ID 7; INTERNAL_ERROR",
      ]
    ),
  ]
}
