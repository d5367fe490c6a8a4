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
      settings: [.goProxy],
      title: "Not found: the module proxy does not have {module|the module} {version|in that version}",
      level: 82, confidence: .likely,
      repairs: [.goDirect, .goPrivate],
      patterns: [
        Pattern("{module}@{version}: reading {}/@{}: 404 Not Found", unless: ["unknown revision"]),
        Pattern("{module}@{version}: reading {}/@{}: 410 Gone", unless: ["unknown revision"]),
        // GOPROXY is a folder.
        "{module}@{version}: reading file://{}/@{}: no such file or directory",
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
        "GOPROXY lists one mirror without `direct` after it, and the mirror does not have the module.",
        "The base URL is wrong: the repository part of an Artifactory or Nexus URL is missing.",
      ],
      fixes: [
        Fix(
          "Check the module path and version for a typo or a tag that was not pushed; if the module is private, set GOPRIVATE.",
          snippet: "go list -m -versions {module}"),
        Fix(
          "If it is private, add it to GOPRIVATE, and pass credentials to the build.",
          snippet: "ENV GOPRIVATE={module}"),
        Fix(
          "If the proxy does not have the module, let Go download it from the code host (`direct`).",
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
      settings: [.goProxy],
      title: "The module proxy cannot read {module|a module}: it is private or does not exist",
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
        "GOPRIVATE is not set in this stage, so Go asks the public proxy, which has no access to the module.",
        "A company proxy (Athens, Artifactory, Nexus) has no credentials for the git host.",
        "The repository does not exist at this path.",
      ],
      fixes: [
        Fix(
          "Set GOPRIVATE in the stage that downloads, and pass credentials to that step.",
          snippet: """
            ENV GOPRIVATE={module}
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            """),
        Fix(
          "With a company proxy, store the credentials in the proxy, and exempt the path from the checksum database.",
          snippet: "ENV GONOSUMDB={module}"),
        "GONOPROXY is not enough: Go would still ask the checksum database.",
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
      settings: [.goProxy],
      title: "The module proxy {host|of GOPROXY} denies access to {module|a module} ({status|403})",
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
        "401: the proxy requires credentials, and the build has none or wrong ones.",
        """
        403: a policy of the proxy blocks this module or client. proxy.golang.org blocks few modules, but \
        clients of some countries; or a filter in the network answers instead of it.
        """,
        "`Forbidden` without a number: an HTTP proxy in between refused to connect to that host.",
      ],
      fixes: [
        Fix(
          "Fall back to the code hosts: after `|`, Go tries the next source on any error. The public proxy needs no login, but blocks some networks.",
          snippet: #"ENV GOPROXY="https://proxy.golang.org|direct""#, when: ["https://proxy.golang.org/"]),
        Fix(
          "Mount a .netrc with the credentials for this step; the proxy URL must use https.",
          snippet: """
            RUN --mount=type=secret,id=netrc,target=/root/.netrc,required go mod download
            """, unless: publicGoProxies),
        Fix(
          "Do not write a user and password into ENV GOPROXY: they stay in the image history.",
          unless: publicGoProxies),
        Fix(
          "For a 403, ask the owner of the proxy whether the module is blocked, or use a different proxy.",
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
      id: "go-proxy-refuses", family: "go-modules",
      settings: [.goProxy],
      title: "The module proxy {host} refuses {module|the module}: {status|see the line}",
      level: 84, confidence: .likely,
      patterns: .each(["400 ", "402 ", "405 ", "406 ", "409 ", "412 ", "422 ", "423 ", "451 "]) {
        Pattern(
          "reading {}://{host}/{}/@{}: \($0)", notOnLine: ["/lookup/"],
          more: ["/@{}: {status...}", "^go: {module}@{version}: "])
      },
      causes: [
        "A policy of the proxy (licenses, quarantine, age of the release) blocks this module or version.",
        "The proxy, or the repository behind its URL, is not set up for Go.",
      ],
      fixes: [
        "Ask the owner of the proxy why it refuses this module, or require another version that it serves.",
        Fix(
          "Or use another module proxy, if your network allows it.",
          snippet: "ENV GOPROXY=https://<your module proxy>,direct"),
      ],
      verify: ["curl -sSi https://{host|GOPROXY}/golang.org/x/text/@v/list"],
      docs: ["https://go.dev/ref/mod#goproxy-protocol"],
      examples: [
        """
        go: corp.example/lib@v1.0.0: reading https://goproxy.corp.example/corp.example/lib/@v/v1.0.0.zip: \
        451 Unavailable For Legal Reasons
        """
      ]
    ),
    Rule(
      id: "go-proxy-server-error", family: "go-modules",
      settings: [.goProxy],
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
        "429: rate limit, too many requests from this IP address.",
      ],
      fixes: [
        "Retry the build; if it fails again, use another module proxy, or report it to the owner of this one.",
        Fix(
          "Add another source to fall back to on any error: use `|`, as `,direct` has no effect for a 5xx error.",
          snippet: """
            ENV GOPROXY="{scheme|https}://{host}|https://proxy.golang.org|direct"
            """),
        Fix(
          "Keep modules in a cache mount, to reduce the number of requests.",
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
      settings: [.goProxy],
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
        "GOPROXY is the URL of a web interface, not of the Go endpoint of the proxy.",
        "A login page, captive portal or filter answers with status 200.",
      ],
      fixes: [
        Fix(
          "Set GOPROXY to the Go endpoint of the proxy, not to its web page.",
          snippet: """
            ENV GOPROXY=https://<your Artifactory>/artifactory/api/go/<repository>
            """),
        "Log in to the captive portal, or exempt the builder from it.",
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
      settings: [.goProxy],
      title: "GOPROXY has an invalid value",
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
          "Set a default for the argument, and begin each proxy URL with `https://` or `http://`.",
          snippet: """
            ARG GOPROXY=https://proxy.golang.org,direct
            ENV GOPROXY=$GOPROXY
            """),
        "An empty GOPROXY is valid: it means https://proxy.golang.org,direct.",
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
      settings: [.goProxy],
      title: "Module downloads are disabled (GOPROXY=off)",
      level: 92, confidence: .certain,
      repairs: [.goUseVendor, .goPublicProxy],
      patterns: ["module lookup disabled by GOPROXY=off"],
      causes: [
        "GOPROXY=off is set in the image, and the module is not in the module cache of this step.",
        "The build should use vendor/, but -mod=vendor is not set or vendor/ was not copied.",
      ],
      fixes: [
        Fix(
          "Allow downloads: set GOPROXY to the default, or remove `GOPROXY=off`.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix(
          "Or copy vendor/, and build with `-mod=vendor`.",
          snippet: """
            COPY . .
            RUN go build -mod=vendor ./...
            """),
        "Or download the modules first, with the same user, GOPATH and cache mount as the offline step.",
      ],
      verify: ["docker run --rm {image|<image>} go env GOPROXY GOFLAGS GOMODCACHE"],
      docs: ["https://go.dev/ref/mod#environment-variables", "https://go.dev/ref/mod#vendoring"],
      examples: ["go: example.com/lib@v1.0.0: module lookup disabled by GOPROXY=off"]
    ),
  ]
}
