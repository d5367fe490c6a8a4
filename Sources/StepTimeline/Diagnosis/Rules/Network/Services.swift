extension RuleCatalog {
  /// Services of the application that a step asks for, and that do not run while an image is built.
  static let services: [Rule] = [
    Rule(
      id: "network-no-route", partOf: "network-refused-unreachable", family: "dns-network", subject: .network,
      title: "{host|A server} cannot be reached: this step has no route to it",
      level: 71, confidence: .likely, retryable: true,
      patterns: .each(
        [
          "dial tcp {host}: connect: network is unreachable", "dial tcp {host}: connect: no route to host",
          "ENETUNREACH {host}", "EHOSTUNREACH {host}", "etwork is unreachable", "o route to host",
          "ENETUNREACH",
          "EHOSTUNREACH",
        ],
        unless: ["onnection refused", "ECONNREFUSED"],
        notOnLine: ["tries remaining", "try remaining", "Retrying (Retry(", "[Errno 101]", "[Errno 113]"]),
      causes: [
        "The step has no network (`--network=none`), the address is IPv6 and the build has no IPv6, or the host's firewall or VPN blocks the containers' network."
      ],
      fixes: [
        Fix("Remove `--network=none` from this RUN: it takes the network away.", when: ["--network=none"])
      ]
        + [" 10.", " 172.1", " 172.2", " 172.3", " 192.168.", "tcp 10.", "tcp 172.", "tcp 192.168."].map {
          Fix(
            "If the server is your own service (database, API), move this work (migrations, seeds) to the start of the container: a build cannot reach it.",
            when: [$0])
        } + [
          Fix(
            "Build in the host network.", snippet: "docker build --network=host .", unless: ["--network=none"]
          ),
          Fix(
            "If the host needs a proxy, pass it to the build.",
            snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
          "If the firewall or VPN changed, restart Docker: the change removes Docker's rules.",
        ],
      verify: ["docker run --rm busybox ip route"],
      docs: ["https://docs.docker.com/engine/network/packet-filtering-firewalls/"],
      examples: [
        "dial tcp [2001:db8::1]:443: connect: network is unreachable",
        "connect to 192.0.2.7 port 443: No route to host",
      ]
    ),
    Rule(
      id: "network-socket-forbidden", family: "dns-network", subject: .network,
      title: "A security profile or the engine forbids network sockets in the build (permission denied)",
      level: 94, confidence: .likely,
      patterns: [
        Pattern("socket: permission denied", place: .output),
        Pattern("socket: operation not permitted", place: .output),
        // ping wants a socket of a kind that few may open.
        Pattern("socket: Operation not permitted", place: .output, notOnLine: ["ping: "]),
        Pattern("socket: Permission denied", place: .output, notOnLine: ["ping: "]),
      ],
      causes: [
        "The kernel refuses the socket, so neither DNS nor the server is the cause: seccomp, AppArmor or SELinux, or an old Docker that does not support the system calls of a newer image.",
        "The engine runs rootless or in a sandbox without a network.",
      ],
      fixes: [
        Fix(
          "Update Docker and libseccomp on the host; until then, build with the host network, or with the classic builder and no seccomp profile at all.",
          snippet:
            "docker build --network=host .\n# classic builder: docker build --security-opt seccomp=unconfined ."
        ),
        "Check the host's log for AppArmor or SELinux denials, and adjust that profile.",
      ],
      verify: [
        "dmesg | grep -iE 'apparmor|audit|seccomp' | tail", "docker info --format '{{.SecurityOptions}}'",
      ],
      docs: [
        "https://docs.docker.com/engine/security/seccomp/",
        "https://docs.docker.com/engine/security/apparmor/",
      ],
      examples: [
        "dial tcp: lookup proxy.example.org on 192.0.2.53:53: dial udp 192.0.2.53:53: socket: permission denied"
      ]
    ),
    Rule(
      id: "service-not-there-yet", partOf: "dns-resolution-failed", family: "dns-network", subject: .network,
      title:
        "The step needs the service {host|of the application}, which does not run while the image is built",
      level: 84, confidence: .likely,
      patterns: databaseMessages
        + [Pattern].each(names) { name in
          [Pattern].each(["getaddrinfo ENOTFOUND", "getaddrinfo EAI_AGAIN"]) { message in
            Pattern(
              "\(message) \(name)", notOnLine: ["\(name).", "\(name)-", "\(name)s"],
              more: ["hostname: '{host}'", "getaddrinfo {} {host}", "getaddrinfo {} {database}"])
          }
        }
        // A name without a dot is no server of the internet.
        + [Pattern].each(["getaddrinfo ENOTFOUND {host}", "getaddrinfo EAI_AGAIN {host}"]) {
          Pattern(
            $0,
            notOnLine: [".", "npm ", "request to ", "ERR_PNPM", "YN00", "localhost", "://"] + networkServers)
        },
      causes: [
        "The names of compose services exist only in the network of running containers. A build does not use that network, and the services may not be started."
      ],
      fixes: [
        Fix(
          "Run migrations, seeds and other database work when the container starts.",
          snippet: "CMD [\"sh\", \"-c\", \"./migrate && exec ./server\"]", when: ["{database}"],
          unless: ["fetch failed"]),
        Fix(
          "Run migrations and seeds when the container starts.",
          snippet: "CMD [\"sh\", \"-c\", \"./migrate && exec ./server\"]", when: ["migrat"],
          unless: ["fetch failed", "{database}"]),
        "Build pages and clients without the service: from files, or at the first request.",
      ],
      verify: ["docker compose up -d {host|db} && docker compose run --rm <service> <command>"],
      docs: ["https://docs.docker.com/compose/how-tos/networking/"],
      examples: [
        "django.db.utils.OperationalError: could not translate host name \"db\" to address: Name or service not known",
        "Error: getaddrinfo EAI_AGAIN redis",
      ]
    ),
    Rule(
      id: "host-shut", partOf: "dns-resolution-failed", family: "dns-network", subject: .download,
      title: "The host {host|of the download} was shut down permanently: its name no longer resolves",
      level: 93, confidence: .likely,
      repairs: [.movedAddress],
      patterns: .each([
        "download.gna.org", "repository.codehaus.org", "snapshots.repository.codehaus.org",
        "dist.codehaus.org",
        "svn.codehaus.org", "apt.dockerproject.org", "yum.dockerproject.org", "hg.netbeans.org",
        "files.rubyforge.org",
      ]) { (host: String) in
        [
          "resolve host: \(host)", "resolve host address '\(host)", "resolve '\(host)'",
          "resolving '\(host)'",
          "\(host): Name or service not known", "Unknown host: \(host)", "UnknownHostException: \(host)",
        ].map {
          Pattern($0, more: ["{host} port", "host: {host}", "address '{host}'", "'{host}'"])
        }
      },
      causes: ["The service has ended; another DNS server or proxy does not help."],
      fixes: [
        "Download the file from where the project publishes it now (GitHub releases, Maven Central), or install it from a distribution package.",
        "If nobody publishes the file, download it from web.archive.org, check its checksum, and store it in your project.",
      ],
      verify: ["getent hosts {host|<host>}"],
      docs: ["https://en.wikipedia.org/wiki/Gna!", "https://en.wikipedia.org/wiki/Codehaus"],
      examples: ["wget: unable to resolve host address 'download.gna.org'"]
    ),
  ]

  private static let databaseMessages: [Pattern] =
    [Pattern].each([
      ("could not translate host name \"", "\" to address"), ("failed to resolve host '", "'"),
      ("Unknown MySQL server host '", "'"), ("Unknown server host '", "'"),
      ("Can't reach database server at `", "`"),
    ]) { (before: String, after: String) in
      Pattern("\(before){host}\(after)", more: ["\(before){database}\(after)"])
    } + [
      Pattern(
        "php_network_getaddresses: getaddrinfo for {host} failed", with: ["SQLSTATE"],
        more: ["getaddrinfo for {database} failed"]),
      "php_network_getaddresses: getaddrinfo for {host} failed",
    ]

  /// Usual short names of servers that a company's network has, not the application.
  private static let networkServers = [
    " proxy", " squid", " nexus", " artifactory", " verdaccio", " gitlab", " gitea", " harbor", " registry",
    " mirror", " http-proxy", " webproxy", " sonatype",
  ]

  /// Usual names of services in compose files.
  private static let names = [
    "db", "database", "postgres", "mysql", "mariadb", "mongo", "mongodb", "redis", "rabbitmq",
    "elasticsearch",
  ]
}
