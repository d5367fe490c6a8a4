extension RuleCatalog {
  /// Names and connections, whatever the tool.
  static let network: [Rule] = [
    Rule(
      id: "dns-resolution-failed", family: "dns-network", subject: .network,
      title: "The host name {host|of a server} cannot be resolved in the build",
      level: 80, confidence: .certain, retryable: true,
      patterns: [
        Pattern(
          "dial tcp: lookup {host} on {...}: {reason...}",
          notOnLine: ["socket: ", "tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "dial tcp: lookup {host}: {reason...}",
          notOnLine: ["socket: ", "tries remaining", "try remaining", "Retrying (Retry("]),
        "Could not resolve host: {host}",
        "Couldn't resolve host '{host}'",
        "Couldn't resolve host name",
        "Temporary failure resolving '{host}'",
        // apt of Debian 9 and older.
        "Something wicked happened resolving '{host}:",
        "Could not resolve '{host}'",
        "unable to resolve host address '{host}'",
        "wget: bad address '{host}'",
        "getaddrinfo ENOTFOUND {host}",
        "getaddrinfo EAI_AGAIN {host}", Pattern("at GetAddrInfoReqWrap.onlookup", confidence: .likely),
        "Could not resolve hostname {host}",
        Pattern("failed to resolve address for {host}: ", notOnLine: ["tries remaining", "try remaining"]),
        "DNS lookup error",
        "DNS: transient error",
        "DNS: name does not exist",
        "failed to lookup address information",
        Pattern("UnknownHostException: {host}", notOnLine: ["buildkitsandbox"]),
        "nodename nor servname provided",
        "php_network_getaddresses: getaddrinfo failed",
        "No such host is known",
        Pattern(
          "UnknownHostError: no such name",
          more: ["no such name (https://{host}/", "no such name https://{host}/"]),
        "Could not contact DNS servers",
        Pattern(
          "Failed to resolve '{host}'",
          notOnLine: ["' from '", "@parcel", "tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "Temporary failure in name resolution",
          notOnLine: ["sudo: ", "buildkitsandbox", "tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "Name or service not known",
          notOnLine: ["sudo: ", "buildkitsandbox", "tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "Name does not resolve", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        "Retrying (Retry(total=0, {...}Temporary failure in name resolution",
        "Retrying (Retry(total=0, {...}Name or service not known",
        "Retrying (Retry(total=0, {...}Failed to resolve '{host}'",
      ],
      causes: [
        "The DNS server of build containers does not answer: VPN, a 127.0.0.53 stub, port 53 blocked.",
        "The builder has no internet access: an isolated network, --network=none, or access only through a proxy.",
        "Only this name fails: it is misspelled, no longer exists, or resolves only on an internal DNS server.",
      ],
      fixes: [
        Fix(
          "Retry the build and check the spelling of the name. If it fails again, set a DNS server for Docker that containers can reach.",
          snippet: """
            # /etc/docker/daemon.json, then restart docker
            "dns": ["8.8.8.8", "1.1.1.1"]
            """),
        Fix(
          "A docker-container builder has a separate DNS setting.",
          snippet: """
            # buildkitd.toml
            [dns]
              nameservers=["8.8.8.8", "1.1.1.1"]
            """),
        Fix(
          "Build in the host network to check if only containers have no DNS.",
          snippet: "docker build --network=host ."),
        Fix(
          "If internet access needs an HTTP proxy, pass it to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
      ],
      verify: [
        "docker run --rm busybox nslookup {host|<host>}",
        "docker run --rm --network host busybox nslookup {host|<host>}",
        "docker run --rm busybox cat /etc/resolv.conf",
      ],
      docs: [
        "https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file",
        "https://docs.docker.com/build/buildkit/configure/",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#network",
        "https://docs.docker.com/engine/daemon/troubleshoot/",
      ],
      examples: [
        "  failed to resolve address for git.corp.example: Name does not resolve; class=Net (12)",
        "curl: (6) Could not resolve host: downloads.corp.example",
        """
        W: Failed to fetch http://deb.example.com/dists/x/InRelease  Temporary failure resolving \
        'deb.example.com'
        E: Unable to locate package jq
        """,
        """
        WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after \
        connection broken by 'NewConnectionError(': Failed to establish a new connection: [Errno -3] \
        Temporary failure in name resolution')': /simple/x/
        """,
        "  Something wicked happened resolving 'deb.example.com:http' (-5 - No address associated with hostname)",
      ],
      implies: ["apt-not-found-no-update"]
    ),
    Rule(
      id: "network-timeout", family: "dns-network", subject: .network,
      title: "A server did not answer in time ({reason|connection timed out})",
      level: 70, confidence: .certain, retryable: true,
      patterns: [
        "curl: (28) {reason...}",
        // Ruby.
        "Failed to open TCP connection to {address} (execution expired)",
        Pattern(
          "dial tcp {address}: i/o timeout",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          ": i/o timeout", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "net/http: TLS handshake timeout",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          ": context deadline exceeded",
          notOnLine: ["DeadlineExceeded", "tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "Connection timed out", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "connection timed out", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "ETIMEDOUT", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "ERR_SOCKET_TIMEOUT", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "ESOCKETTIMEDOUT", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "ReadTimeoutError", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "Read timed out", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern("ownload timed out", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "connect timed out", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "Connect timed out", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "peration timed out", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern("peration too slow", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "The operation has timed out", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "The request timed out", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "Client.Timeout exceeded while awaiting headers",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern("network timeout at: ", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "canceled due to the configured HttpClient.Timeout",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        "Retrying (Retry(total=0, {...}ReadTimeoutError",
        "Retrying (Retry(total=0, {...}ConnectTimeoutError",
      ],
      causes: [
        "A firewall drops the packets.",
        "The mirror is slow or overloaded.",
        "The network needs an HTTP proxy that the build does not have.",
        "If the TLS handshake starts and never ends, the MTU of a VPN is smaller than Docker's.",
      ],
      fixes: [
        "Retry the build; if it fails every time, check the network: firewall, VPN, proxy, or the server itself.",
        Fix(
          "Pass the HTTP proxy to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        Fix(
          "Use a closer mirror, and let curl retry.",
          snippet: "RUN curl -fsSL --retry 5 --retry-all-errors --connect-timeout 20 -o <file> <address>",
          change: .option("--retry 5 --retry-all-errors --connect-timeout 20", of: "curl")),
        Fix(
          "Set Docker's MTU to that of the VPN.",
          snippet: """
            # /etc/docker/daemon.json, then restart docker
            "mtu": 1400
            """, when: ["handshake"]),
      ],
      verify: [
        "docker run --rm curlimages/curl -sSI --connect-timeout 10 URL   # with the URL from the log"
      ],
      docs: [
        "https://docs.docker.com/engine/cli/proxy/",
        "https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file",
        "https://curl.se/docs/manpage.html",
      ],
      examples: [
        "curl: (28) Operation timed out after 4001 milliseconds with 0 bytes received",
        "wget: download from downloads.example.com: connection timed out",
      ],
      implies: ["apt-not-found-no-update"]
    ),
    Rule(
      id: "network-refused-unreachable", family: "dns-network", subject: .network,
      title: "{host|A server} refused the connection or cannot be reached",
      level: 70, confidence: .certain, retryable: true,
      patterns: [
        Pattern("curl: (7) Failed to connect to {host} port {port}", notOnLine: ["imed out"]),
        Pattern("curl: (7) {reason...}", notOnLine: ["imed out"]),
        Pattern(
          "dial tcp {host}: connect: connection refused",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "dial tcp {host}: connect: network is unreachable",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "dial tcp {host}: connect: no route to host",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "dial tcp {host}: connect: cannot assign requested address",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern("ECONNREFUSED {host}", confidence: .likely),
        Pattern("ECONNREFUSED", confidence: .likely),
        Pattern("ENETUNREACH", confidence: .likely),
        Pattern("EHOSTUNREACH", confidence: .likely),
        "can't connect to remote host ({host})",
        "can't connect to remote host",
        Pattern("Could not connect to {host} (", notOnLine: ["timed out"]),
        Pattern("Failed to connect to {host} port {port}", notOnLine: ["imed out"]),
        Pattern(
          ": Connection refused", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          ": Network is unreachable",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("], confidence: .likely),
        Pattern(
          ": No route to host", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "[Errno 111] Connection refused",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("], confidence: .likely),
        Pattern(
          "[Errno 101] Network is unreachable",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("], confidence: .likely),
        Pattern(
          "[Errno 113] No route to host",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("], confidence: .likely),
        "Retrying (Retry(total=0, {...}Connection refused",
        "Retrying (Retry(total=0, {...}Network is unreachable",
      ],
      causes: [
        "In a build, localhost is the build container, not the host or another compose service.",
        "The service (database, API) does not run while images are built.",
        "The step has no network (--network=none), or the server's address is IPv6 and docker has no IPv6.",
      ],
      fixes: [
        Fix(
          "Pass the host's proxy to the build, or use the host network.",
          snippet: "docker build --network=host --build-arg HTTPS_PROXY=http://<your proxy>:<port> .",
          when: ["Network is unreachable", "Retrying (Retry("]),
        Fix(
          "If the server is your own service (database, API), move this work (migrations, seeds) to the start of the container; if it is on the internet, retry the build.",
          unless: ["Retrying (Retry(", ":443"]),
        Fix(
          "Retry the build. If it fails again, a firewall or proxy blocks it: pass the host's proxy to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> .", when: [":443"]),
        Fix(
          "To reach a server on the host, use its gateway name.",
          snippet: "docker build --add-host=host.docker.internal:host-gateway ."),
        Fix(
          "Or build in the host network.", snippet: "docker build --network=host .",
          unless: ["Network is unreachable", "Retrying (Retry("]),
      ],
      verify: ["docker run --rm busybox nc -vz {host|<host>} {port|<port>}"],
      docs: [
        "https://docs.docker.com/reference/cli/docker/buildx/build/#network",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#add-host",
      ],
      examples: [
        "curl: (7) Failed to connect to 127.0.0.1 port 8080 after 0 ms: Couldn't connect to server",
        "wget: can't connect to remote host (192.0.2.7): Connection refused",
      ]
    ),
    Rule(
      id: "network-reset-eof", family: "dns-network", subject: .network,
      title: "The connection was closed before the transfer was complete",
      level: 68, confidence: .certain, retryable: true,
      patterns: [
        Pattern(
          "onnection reset by peer",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("], confidence: .likely),
        Pattern(
          "ECONNRESET", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "socket hang up", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "Empty reply from server",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("], confidence: .likely),
        Pattern(
          "IncompleteRead(", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("],
          confidence: .likely),
        Pattern(
          "Remote host closed connection during handshake",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "unable to access '{url}': TLS connect error", notOnLine: ["certificate"],
          more: ["unable to access 'https://{host}/"]),
        Pattern(
          "Remote end closed connection without response",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern("early EOF", notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "RPC failed; {reason...}",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry(", "HTTP 4", "returned error: 4"]),
        Pattern(
          "hung up unexpectedly", unless: ["RPC failed; HTTP 4"],
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("], confidence: .likely),
        Pattern(
          "The TLS connection was non-properly terminated",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "SSL_ERROR_SYSCALL in connection to {host}",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "Premature end of Content-Length",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern(
          "ERR_STREAM_PREMATURE_CLOSE",
          notOnLine: ["tries remaining", "try remaining", "Retrying (Retry("]),
        Pattern("SSL routines::unexpected eof while reading", confidence: .likely),
        "curl: (18) {reason...}",
        "curl: (52) {reason...}",
        Pattern("curl: (56) {reason...}", notOnLine: ["returned error", "HTTP code"]),
        "curl: (92) {reason...}",
      ]
        // A parser says the same of a file.
        + [Pattern].each([
          "http", "ownload", "Get \"", "fetch", "blob", "layer", "clone", "pull", "push", "transport",
        ]) {
          Pattern(
            ": unexpected EOF", with: [$0],
            notOnLine: ["while looking for", "syntax error", "expecting", "pars", "decod"],
            confidence: .likely)
        },
      causes: [
        "A temporary error of the server, a CDN or a proxy.",
        "A proxy or firewall interrupts large downloads or TLS connections.",
        "The MTU of a VPN is smaller than Docker's.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, add retries to the step.",
          snippet: "RUN curl -fsSL --retry 5 --retry-all-errors -o <file> <address>",
          change: .option("--retry 5 --retry-all-errors", of: "curl")),
        Fix(
          "Download less: clone without the history.", snippet: "RUN git clone --depth 1 <address>",
          when: ["git clone"], change: .option("--depth 1", of: "git clone")),
        "If the step tries again already, build later or use another mirror.",
      ],
      verify: [
        "If a different download fails each time, the network is the cause: check the VPN, proxy and MTU."
      ],
      docs: ["https://curl.se/docs/manpage.html", "https://git-scm.com/docs/git-clone"],
      examples: [
        "curl: (56) Recv failure: Connection reset by peer",
        """
        error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly
        fatal: early EOF
        """,
      ]
    ),
    Rule(
      id: "http-proxy-unreachable", family: "dns-network", subject: .network,
      title: "The HTTP proxy {proxy|of the build} cannot be reached",
      level: 84, confidence: .certain, retryable: true,
      patterns: [
        "Could not resolve proxy: {proxy}",
        Pattern("Cannot connect to proxy", notOnLine: ["Tunnel connection failed"]),
        Pattern("Unable to connect to proxy", notOnLine: ["Tunnel connection failed"]),
        "Unable to connect to {proxy}:3128:",
        "Unable to connect to {proxy}:8080:",
      ],
      causes: [
        "The proxy is set to localhost or to a name that only resolves on the host or the VPN.",
        "An old proxy setting in ~/.docker/config.json is passed to every build.",
      ],
      fixes: [
        Fix(
          "Pass a proxy address that a container can reach, not localhost.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        Fix(
          "Or remove the proxy setting for this build.",
          snippet: "docker build --build-arg HTTP_PROXY= --build-arg HTTPS_PROXY= ."),
      ],
      verify: ["grep -A5 proxies ~/.docker/config.json"],
      docs: [
        "https://docs.docker.com/engine/cli/proxy/",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#build-arg",
      ],
      examples: ["curl: (5) Could not resolve proxy: proxy.corp.example"]
    ),
    Rule(
      id: "http-proxy-refused", family: "dns-network", subject: .network,
      title: "The HTTP proxy of the build refused the connection ({code|see the line})",
      level: 84, confidence: .certain,
      patterns: [
        "HTTP code {code#} from proxy after CONNECT",
        "CONNECT tunnel failed, response {code#}",
        "Proxy tunneling failed: {code...}",
        Pattern("tunneling socket could not be established", confidence: .likely),
        "Tunnel connection failed: {code#}",
        "HTTP/1.1 407 Proxy Authentication Required",
        "407 Proxy Authentication Required", "407  Proxy Authentication Required",
      ],
      causes: [
        "407: the proxy requires a user name and password.",
        "403: the proxy does not allow this server.",
        "502 or 503: the proxy cannot reach the server.",
      ],
      fixes: [
        Fix(
          "Pass the proxy with its login as a build argument. The image's history does not store it, but provenance with `mode=max` can list build arguments.",
          snippet: """
            docker build --build-arg HTTPS_PROXY=http://<user>:<password>@<your proxy>:<port> .
            """),
        Fix(
          "Exclude servers inside your network from the proxy.",
          snippet: "docker build --build-arg NO_PROXY=localhost,<your domain> ."),
        "Ask the proxy's administrator to allow the server.",
      ],
      verify: ["curl -v -x http://<your proxy>:<port> URL"],
      docs: [
        "https://docs.docker.com/engine/cli/proxy/",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#build-arg",
      ],
      examples: [
        "curl: (56) CONNECT tunnel failed, response 407",
        "curl: (56) Received HTTP code 403 from proxy after CONNECT",
      ]
    ),
  ]
}
