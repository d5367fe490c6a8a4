extension RuleCatalog {
  /// Module proxies that want no login.
  private static let publicGoProxies = [
    "https://proxy.golang.org/", "https://goproxy.cn/", "https://goproxy.io/",
    "https://mirrors.aliyun.com/goproxy/",
  ]

  /// Answers of a Go module proxy, and values of GOPROXY.
  static let goProxy: [Rule] = [
    Rule(
      id: "go-proxy-not-found", family: "go-modules",
      title: "The module proxy does not know {module|the module} {version|in that version}",
      level: 82, confidence: .likely,
      repairs: [.goDirect, .goPrivate],
      patterns: [
        Pattern("{module}@{version}: reading {}/@{}: 404 Not Found", unless: ["unknown revision"]),
        Pattern("{module}@{version}: reading {}/@{}: 410 Gone", unless: ["unknown revision"]),
        Pattern(
          "reading {}/@{}: 404 Not Found",
          unless: ["unknown revision"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "reading {}/@{}: 410 Gone",
          unless: ["unknown revision"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "unexpected status ({}/@{}): 404 Not Found",
          unless: ["unknown revision"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "unexpected status ({}/@{}): 410 Gone",
          unless: ["unknown revision"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
      ],
      causes: [
        "The module or the version does not exist: a typo, a renamed owner, a tag that was never pushed.",
        "The module is private, and a public proxy cannot see it.",
        "GOPROXY names one mirror without `direct` behind it, and the mirror lacks the module.",
        "The base URL is wrong: the repository part of an Artifactory or Nexus URL is missing.",
      ],
      fixes: [
        Fix("Check path and version.", snippet: "go list -m -versions {module}"),
        Fix(
          "If it is private, keep it away from the proxy and give the build a credential.",
          snippet: "ENV GOPRIVATE={module}"),
        Fix(
          "Let Go ask the code host where the proxy has nothing.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
      ],
      verify: ["curl -sSi https://proxy.golang.org/{module}/@v/list"],
      docs: [
        "https://go.dev/ref/mod#goproxy-protocol",
        "https://go.dev/ref/mod#module-proxy",
        "https://go.dev/ref/mod#private-modules",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: reading https://proxy.golang.org/example.com/lib/@v/v1.0.0.info: 404 \
        Not Found
        \tserver response: not found: temporarily unavailable
        """,
        """
        go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod: \
        410 Gone
        """,
      ]
    ),
    Rule(
      id: "go-proxy-private-module", family: "go-modules",
      title: "A proxy was asked for {module|a module} that it may not read: private, or not there",
      level: 97, confidence: .likely,
      repairs: [.mountNetrc, .goPrivate],
      patterns: [
        Pattern(
          "could not read Username for '",
          with: ["server response:"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern("not found: {module}@{version}: unrecognized import path ", with: ["server response:"]),
        Pattern(
          "git ls-remote -q",
          with: ["server response:"],
          unless: ["Repository not found", "unknown revision"],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
      ],
      causes: [
        "GOPRIVATE is not set in this stage, so Go asks the public proxy, which has no login for it.",
        "A company proxy (Athens, Artifactory, Nexus) has no credential for the git host.",
        "The repository does not exist under this path.",
      ],
      fixes: [
        Fix(
          "Set GOPRIVATE in the stage that downloads, and give that step a credential.",
          snippet: """
            ENV GOPRIVATE={module}
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            """),
        Fix(
          "With a company proxy, store the credential there and exempt the path from the checksum database.",
          snippet: "ENV GONOSUMDB={module}"),
        "Setting GONOPROXY alone is not enough: the checksum database would still be asked.",
      ],
      verify: ["docker run --rm {image|<image>} go env GOPRIVATE GONOPROXY GOPROXY"],
      docs: [
        "https://go.dev/ref/mod#private-modules",
        "https://go.dev/ref/mod#private-module-privacy",
        "https://go.dev/ref/mod#private-module-repo-auth",
        "https://docs.docker.com/build/building/secrets/",
      ],
      examples: [
        """
        go: corp.example/lib@v1.2.0: reading https://proxy.golang.org/corp.example/lib/@v/v1.2.0.info: \
        404 Not Found
        \tserver response:
        \tnot found: corp.example/lib@v1.2.0: invalid version: git ls-remote -q origin in \
        /tmp/gopath/pkg/mod/cache/vcs/3ca1: exit status 128:
        \t\tfatal: could not read Username for 'https://git.corp.example': terminal prompts disabled
        """,
        """
        go: corp.example/lib@v1.2.0: reading https://proxy.golang.org/corp.example/lib/@v/v1.2.0.mod: 404 \
        Not Found
        \tserver response: not found: corp.example/lib@v1.2.0: unrecognized import path \
        "corp.example/lib": https fetch: Get "https://corp.example/lib?go-get=1": dial tcp: lookup \
        git.corp.example on 192.0.2.53:53: no such host
        """,
      ]
    ),
    Rule(
      id: "go-proxy-auth", family: "go-modules",
      title: "The module proxy {host|of GOPROXY} refuses the request for {module|a module} ({status|403})",
      level: 90, confidence: .certain,
      repairs: [.mountNetrc],
      patterns: [
        Pattern(
          "reading {}/@{}: {status#} Unauthorized",
          more: ["reading https://{host}/", "reading http://{host}/", "^go: {module}@{version}: "]),
        Pattern(
          "reading {}/@{}: {status#} Forbidden",
          more: ["reading https://{host}/", "reading http://{host}/", "^go: {module}@{version}: "]),
        Pattern("unexpected status ({}/@{}): {status#} Forbidden", more: ["^go: {module}@{version}: "]),
        Pattern(
          "{module}@{version}: Get {}/@{}: Forbidden",
          more: [#"Get "https://{host}/"#, #"Get "http://{host}/"#]),
      ],
      causes: [
        "401: the proxy wants a login that the build does not have, or another one.",
        """
        403: a policy of the proxy blocks this module or this client. proxy.golang.org itself refuses few \
        modules, but clients of some countries; or a filter on the way answers in its name.
        """,
        "`Forbidden` without a number: an HTTP proxy on the way refused to connect to that host.",
      ],
      fixes: [
        Fix(
          "Go on to the modules' own hosts: `|` does that after any error. The public proxy wants no login, and refuses some networks.",
          snippet: #"ENV GOPROXY="https://proxy.golang.org|direct""#, when: ["https://proxy.golang.org/"]),
        Fix(
          "Mount a .netrc with the login for this step; the proxy URL must be https then.",
          snippet: """
            RUN --mount=type=secret,id=netrc,target=/root/.netrc,required go mod download
            """, unless: publicGoProxies),
        Fix(
          "Do not write user and password into ENV GOPROXY: they stay in the image history.",
          unless: publicGoProxies),
        Fix(
          "403: ask the owner of the proxy whether the module is blocked; or use a proxy that serves you.",
          snippet: "ENV GOPROXY=https://<your module proxy>,direct"),
      ],
      verify: ["curl -sSi --netrc https://{host|GOPROXY}/golang.org/x/text/@v/list"],
      docs: [
        "https://go.dev/ref/mod#private-module-proxy-auth",
        "https://github.com/golang/go/issues/80655",
        "https://docs.docker.com/build/building/secrets/",
        "https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/example.com/lib/@v/v1.0.0.info: \
        401 Unauthorized
        """,
        """
        go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": Forbidden
        """,
      ]
    ),
    Rule(
      id: "go-proxy-server-error", family: "go-modules",
      title: "The module proxy {host|of GOPROXY} failed with {status|an error of its own}",
      level: 86, confidence: .certain, retryable: true,
      patterns: [
        Pattern(
          "reading {}/@{}: {status#} Internal Server Error",
          more: ["reading {scheme}://{host}/"]),
        Pattern(
          "reading {}/@{}: {status#} Bad Gateway",
          more: ["reading {scheme}://{host}/"]),
        Pattern(
          "reading {}/@{}: {status#} Service Unavailable",
          more: ["reading {scheme}://{host}/"]),
        Pattern(
          "reading {}/@{}: {status#} Gateway Time",
          more: ["reading {scheme}://{host}/"]),
        Pattern(
          "reading {}/@{}: {status#} Too Many Requests",
          more: ["reading {scheme}://{host}/"]),
        "unexpected status ({}/@{}): 5{#} ",
      ],
      causes: [
        "The proxy, or the server behind it, is down or overloaded.",
        "429: too many requests from this address.",
      ],
      fixes: [
        "Run the build again later, or tell the owner of the proxy.",
        Fix(
          "Go on to another source after any error: `|` does that, `,direct` does not help against a 5xx.",
          snippet: """
            ENV GOPROXY="{scheme|https}://{host}|https://proxy.golang.org|direct"
            """),
        Fix(
          "Keep modules in a cache mount, so that fewer are asked for.",
          snippet: "RUN --mount=type=cache,target=/go/pkg/mod go mod download"),
      ],
      verify: ["curl -sSI https://{host|GOPROXY}/golang.org/x/text/@v/list"],
      docs: ["https://go.dev/ref/mod#environment-variables", "https://go.dev/ref/mod#goproxy-protocol"],
      examples: [
        """
        go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod: \
        502 Bad Gateway
        \tserver response: Bad Gateway
        """,
        """
        go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod: \
        429 Too Many Requests
        """,
      ]
    ),
    Rule(
      id: "go-proxy-html-response", family: "go-modules",
      title: "{proxy|The module proxy} answered with a web page instead of module data",
      level: 91, confidence: .certain,
      patterns: [
        Pattern(
          #"invalid response from proxy "{proxy}""#,
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "]),
        Pattern(
          "invalid character '<' looking for beginning of value", with: ["go: "],
          more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "], confidence: .likely),
      ],
      causes: [
        "GOPROXY is the address of a web interface, not of the Go endpoint behind it.",
        "A login page, captive portal or filter answers with status 200.",
      ],
      fixes: [
        Fix(
          "Use the Go endpoint of the proxy.",
          snippet: """
            ENV GOPROXY=https://<your Artifactory>/artifactory/api/go/<repository>
            """),
        "Log the builder in, or let it pass the portal.",
      ],
      verify: ["curl -sS {proxy|GOPROXY}/golang.org/x/text/@v/list | head   # must be plain text"],
      docs: ["https://go.dev/ref/mod#goproxy-protocol", "https://go.dev/ref/mod#private-module-proxy-auth"],
      examples: [
        """
        go: example.com/lib@v1.0.0: invalid response from proxy "https://goproxy.corp.example": invalid \
        character '<' looking for beginning of value
        """
      ]
    ),
    Rule(
      id: "go-proxy-bad-config", family: "go-modules",
      title: "GOPROXY has a value that Go cannot use",
      level: 92, confidence: .certain,
      patterns: [
        "GOPROXY list is not the empty string, but contains no entries",
        "invalid proxy URL missing scheme",
        "invalid proxy URL scheme (must be https, http, file): {proxy}",
        "invalid file:// proxy URL with non-path elements",
      ],
      causes: [
        "A build argument without a value left only a comma in the list.",
        "The scheme is not http, https or file.",
      ],
      fixes: [
        Fix(
          "Give the argument a default.",
          snippet: """
            ARG GOPROXY=https://proxy.golang.org,direct
            ENV GOPROXY=$GOPROXY
            """),
        "An empty GOPROXY is fine: it means https://proxy.golang.org,direct.",
      ],
      verify: ["docker run --rm {image|<image>} go env GOPROXY"],
      docs: [
        "https://go.dev/ref/mod#environment-variables",
        "https://docs.docker.com/reference/dockerfile/#arg",
      ],
      examples: [
        "go: GOPROXY list is not the empty string, but contains no entries",
        "go: invalid proxy URL scheme (must be https, http, file): ftp://goproxy.corp.example",
      ]
    ),
    Rule(
      id: "go-proxy-off", family: "go-modules",
      title: "Module downloads are switched off (GOPROXY=off)",
      level: 92, confidence: .certain,
      repairs: [.goUseVendor, .goPublicProxy],
      patterns: ["module lookup disabled by GOPROXY=off"],
      causes: [
        "GOPROXY=off is set in the image, and the module is not in the module cache of this step.",
        "A vendored build is meant, and -mod=vendor is not in force or vendor/ was not copied.",
      ],
      fixes: [
        Fix("Allow downloads.", snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix(
          "Or copy vendor/ and build from it.",
          snippet: """
            COPY . .
            RUN go build -mod=vendor ./...
            """),
        "Download with the same user, GOPATH and cache mount as the offline step.",
      ],
      verify: ["docker run --rm {image|<image>} go env GOPROXY GOFLAGS GOMODCACHE"],
      docs: ["https://go.dev/ref/mod#environment-variables", "https://go.dev/ref/mod#vendoring"],
      examples: ["go: example.com/lib@v1.0.0: module lookup disabled by GOPROXY=off"]
    ),
  ]
}
