extension RuleCatalog {
  /// Modules that Go fetches from their own hosts, without a module proxy.
  static let goDirect: [Rule] = [
    Rule(
      id: "go-bitbucket-forbidden", partOf: "go-private-no-credentials", family: "go-modules",
      subject: .registry,
      title:
        "Bitbucket refuses access to {path}: Go has no credentials, or the repository does not exist",
      level: 97, confidence: .certain,
      repairs: [],
      patterns: [
        "https://api.bitbucket.org/2.0/repositories/{path}?fields=scm: 403 Forbidden",
        Pattern(
          "https://api.bitbucket.org/2.0/repositories/{path}?fields=scm: 404 Not Found", confidence: .likely),

        "https://api.bitbucket.org/1.0/repositories/{path}: 403 Forbidden",
      ],
      causes: [
        "Go asks Bitbucket's API which version control a path uses. For a private repository the API answers only with credentials, which Go reads from .netrc."
      ],
      fixes: [
        Fix(
          "Mount a .netrc with a token for both hosts: `machine bitbucket.org` and `machine api.bitbucket.org`.",
          snippet: """
            # syntax=docker/dockerfile:1
            ENV GOPRIVATE=bitbucket.org/{path}
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            # docker build --secret id=netrc,src=$HOME/.netrc .
            """),
        Fix(
          "Or let git use SSH for Bitbucket: if the API refuses, Go asks git. Mount an SSH key (`RUN --mount=type=ssh`).",
          snippet: "git config --global url.\"ssh://git@bitbucket.org/\".insteadOf https://bitbucket.org/"),
      ],
      docs: ["https://go.dev/ref/mod#private-module-repo-auth"],
      examples: [
        "package bitbucket.org/acme/lib: https://api.bitbucket.org/2.0/repositories/acme/lib?fields=scm: 403 Forbidden"
      ]
    ),
    Rule(
      id: "go-import-example-host", partOf: "go-import-meta-missing", family: "go-modules",
      title: "There is no repository at {host}/{path}: this import path is a placeholder",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each(["example.com", "example.org", "your-domain.com", "yourdomain.com"]) {
        Pattern(
          #"unrecognized import path "{host}/{path}""#, with: ["unrecognized import path \"\($0)/"],
          // The host exists and answers: an error of the network is another cause.
          notOnLine: ["x509", "dial tcp", "imeout", "tls: ", "proxyconnect", "connection re", ": EOF"])
      },
      causes: [
        "The path was copied from an example, or it is a package of your own module, and go.mod has another module path."
      ],
      fixes: [
        Fix(
          "Replace the path in the imports with the real module path. For a package of your own, use the `module` line of go.mod.",
          snippet: "grep -rn '{host}/{path}' --include='*.go' . ; grep '^module' go.mod")
      ],
      docs: ["https://go.dev/ref/mod#module-path"],
      examples: [
        #"package example.com/shop: unrecognized import path "example.com/shop" (parse https://example.com/shop?go-get=1: no go-import meta tags ())"#
      ]
    ),
    Rule(
      id: "go-direct-host-no-connection", partOf: "go-direct-host-unreachable", family: "go-modules",
      title: "Go downloads {path} directly from {host|its host}, and cannot connect to it",
      level: 90, confidence: .certain, retryable: true,
      repairs: [.goPublicProxy],
      patterns: .each([
        "i/o timeout", "connect: connection timed out", "connect: connection refused",
        "connect: no route to host",
      ]) {
        Pattern(
          #"unrecognized import path "{path}"{...} fetch: Get {...}: dial tcp {address}: \#($0)"#,
          notOnLine: ["proxyconnect"], more: askedHost)
      },
      causes: [
        "Go asked the host directly: GOPROXY=direct or GOPRIVATE is set, or the proxy answered 404 or 410.",
        "The network allows the build out only through an HTTP proxy, which is not configured in the build.",
      ],
      fixes: publicGoHosts.map { host in
        Fix(
          "Use a module proxy for public modules.", snippet: "ENV GOPROXY=https://proxy.golang.org,direct",
          when: ["unrecognized import path \"\(host)"])
      } + [
        Fix(
          "Let the build reach the host: connect the build machine to its network (VPN), allow the connection in the firewall, and build with the host's network.",
          snippet: "docker build --network=host .",
          unless: publicGoHosts.map { "unrecognized import path \"\($0)" }),
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
      id: "go-get-host-no-connection", partOf: "go-direct-host-unreachable", family: "go-modules",
      subject: .network,
      title: "Go cannot connect to {host|the host} of the package {path}",
      level: 91, confidence: .certain, retryable: true,
      // Without modules no proxy is asked.
      repairs: [],
      patterns: .each(["package", "imports"]) { word in
        noConnection.map {
          Pattern(
            #"\#(word) {path}: unrecognized import path "{}"{...} fetch: Get {...}: \#($0)"#,
            notOnLine: ["proxyconnect"], more: askedHost)
        }
      },
      causes: [
        "A firewall, the network of the build's containers or the network of the host blocks the connection.",
        "The network allows connections only through an HTTP proxy, which is not configured in the build.",
      ],
      fixes: [
        Fix(
          "Run the build again. If it fails again, build with the host's network: if that works, repair Docker's network (DNS, firewall, MTU).",
          snippet: "docker build --network=host ."),
        Fix(
          "If the network requires an HTTP proxy, pass it to the build.",
          snippet:
            "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> --build-arg HTTP_PROXY=http://<your proxy>:<port> ."
        ),
        "Or commit the packages in vendor/, and copy that folder into the image.",
      ],
      verify: ["docker run --rm busybox wget -q -O /dev/null https://{host|<host>}/ && echo reached"],
      docs: [
        "https://go.dev/ref/mod#vcs-find", "https://docs.docker.com/engine/cli/proxy/",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#network",
      ],
      examples: [
        """
        package golang.org/x/text/width: unrecognized import path "golang.org/x/text/width" (https fetch: Get \
        https://golang.org/x/text/width?go-get=1: dial tcp: i/o timeout)
        """,
        """
        package corp.example/lib: unrecognized import path "corp.example/lib": https fetch: Get \
        "https://corp.example/lib?go-get=1": dial tcp 192.0.2.1:443: connect: connection refused
        """,
      ]
    ),
    Rule(
      id: "go-direct-host-unreachable", family: "go-modules", subject: .network,
      settings: [.goDirect],
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
    Rule(
      id: "go-unknown-revision-public", partOf: "go-unknown-revision", family: "go-modules",
      title: "Go cannot find revision {revision} of the public module {module|that is named}",
      level: 82, confidence: .likely, retryable: true,
      repairs: [],
      patterns: .each(publicOwners) { owner in
        [
          // Go 1.12 and older.
          Pattern("^go: \(owner){}: unknown revision {revision}", more: ["^go: {module}@{version}: "]),
          Pattern(
            "\(owner){}: invalid version: unknown revision {revision}",
            more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
          Pattern(
            "reading \(owner){}go.mod at revision {}: unknown revision {revision}", notOnLine: ["abort:"],
            more: ["^go: {module}@{version}: "]),
        ]
      },
      causes: [
        "Without a module proxy, Go asks git. If git cannot fetch the tag (network, an old or missing git), Go says only that the revision is unknown.",
        "The version does not exist: a typo, or its author deleted the tag.",
      ],
      fixes: [
        Fix(
          "Use Go 1.13 or later, which downloads public modules from proxy.golang.org; in this older Go, set GOPROXY to it.",
          snippet: "ENV GOPROXY=https://proxy.golang.org", when: ["go: finding "],
          unless: ["go: finding module for package", "invalid version: ", "reading "]),
        Fix(
          "Check that the version exists, and require one that does.",
          snippet: "go list -m -versions {module|<module>}"),
        "If the version exists, retry the build, and check that the image has git and that the build can reach the module's host.",
      ],
      verify: ["GOPROXY=https://proxy.golang.org go list -m -versions {module|<module>}"],
      docs: ["https://go.dev/ref/mod#module-proxy", "https://go.dev/doc/go1.13#modules"],
      examples: [
        """
        go: finding github.com/sirupsen/logrus v1.3.0
        go: github.com/sirupsen/logrus@v1.3.0: unknown revision v1.3.0
        """,
        "go: golang.org/x/text@v0.99.1: invalid version: unknown revision v0.99.1",
      ]
    ),
  ]

  /// Hosts that name the repositories of public modules.
  static let publicGoHosts = [
    "gopkg.in/", "golang.org/x/", "google.golang.org/", "go.uber.org/", "k8s.io/", "sigs.k8s.io/",
    "go.opentelemetry.io/", "modernc.org/", "rsc.io/", "gonum.org/", "go.etcd.io/", "cloud.google.com/go",
    "go.mongodb.org/", "gorm.io/", "github.com/",
  ]

  /// How the paths of modules begin that everybody can read.
  private static let publicOwners = [
    "golang.org/x/", "google.golang.org/", "gopkg.in/", "go.uber.org/", "k8s.io/", "sigs.k8s.io/",
    "go.opentelemetry.io/", "go.etcd.io/", "github.com/golang/", "github.com/google/", "github.com/gorilla/",
    "github.com/stretchr/", "github.com/sirupsen/", "github.com/spf13/", "github.com/pkg/errors",
    "github.com/gin-gonic/", "github.com/labstack/", "github.com/urfave/", "github.com/BurntSushi/",
    "github.com/fsnotify/", "github.com/davecgh/", "github.com/mattn/", "github.com/go-sql-driver/",
    "github.com/lib/pq", "github.com/jackc/", "github.com/go-redis/", "github.com/prometheus/",
    "github.com/grpc-ecosystem/", "github.com/opencontainers/", "github.com/containerd/",
    "github.com/docker/", "github.com/moby/", "github.com/hashicorp/",
  ]

  /// Where `go get` names the host; Go before 1.14 has no quotation marks around the address.
  private static let askedHost = ["Get https://{host}/", #"Get "https://{host}/"#]

  /// What Go says of a host that it knows the address of and gets no connection to.
  private static let noConnection = [
    "dial tcp: i/o timeout", "dial tcp {address}: i/o timeout",
    "dial tcp {address}: connect: connection timed out",
    "dial tcp {address}: getsockopt: connection timed out",
    "dial tcp {address}: connect: connection refused", "dial tcp {address}: getsockopt: connection refused",
    "dial tcp {address}: connect: no route to host", "dial tcp {address}: getsockopt: no route to host",
    "dial tcp {address}: connect: network is unreachable", "net/http: TLS handshake timeout",
  ]
}
