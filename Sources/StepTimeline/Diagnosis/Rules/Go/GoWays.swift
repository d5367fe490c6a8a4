extension RuleCatalog {
  /// The ways on which Go gets a module: public proxies that are blocked or fail, hosts that no longer name a
  /// repository, repositories that a build may not read.
  static let goWays: [Rule] = [
    Rule(
      id: "go-unknown-revision-unreadable", partOf: "go-unknown-revision", family: "go-modules",
      title:
        "Go finds no {revision} of {module}: no such tag, or a private repository that this build cannot read",
      level: 81, confidence: .likely,
      repairs: [.mountNetrc],
      patterns: [
        // Go 1.12 and older.
        "^go: {module}@{version}: unknown revision {revision}",
        Pattern(
          "{module}@{version}: reading {}go.mod at revision {}: unknown revision {revision}",
          notOnLine: ["abort:"]),
      ],
      causes: [
        """
        Git was asked directly, and the revision is not in what it could read: the repository is private and \
        the build has no valid login, or the tag does not exist (yet).
        """,
        "The module is in a sub-directory, and its tag lacks the prefix (`sub/v1.2.3`).",
        "Go took a GitLab subgroup for the repository: end the repository's path with .git.",
      ],
      fixes: [
        Fix(
          "If the repository is private, give this step a login for it; the secret stays out of the image.",
          snippet: """
            # syntax=docker/dockerfile:1
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            # docker build --secret id=netrc,src=$HOME/.netrc .
            """, unless: ["type=secret", "type=ssh"]),
        Fix(
          "Check that the secret or SSH key that the step mounts is handed to this build and may read the repository.",
          snippet: """
            docker build --secret id=netrc,src=$HOME/.netrc .   # a token with read access to {module}
            """, when: ["type=secret"]),
        Fix(
          "If the repository is private, check that the SSH agent is handed to this build and its key may read it.",
          snippet: "docker build --ssh default .", when: ["type=ssh"], unless: ["type=secret"]),
        Fix(
          "If it is public, require a version that exists; a tag of your own has to be pushed first.",
          snippet: "go list -m -versions {module}"),
      ],
      verify: [
        "git ls-remote --tags https://{module} | grep {revision|v1}",
        "GOPROXY=direct go list -m {module}@{revision|<version>}",
      ],
      docs: [
        "https://go.dev/ref/mod#private-modules", "https://go.dev/ref/mod#vcs-version",
        "https://go.dev/doc/faq#git_https",
      ],
      examples: [
        """
        go: example.com/team/lib@v1.9.9: reading example.com/team/lib/go.mod at revision v1.9.9: unknown \
        revision v1.9.9
        """
      ]
    ),
    Rule(
      id: "go-proxy-mirror-failed", partOf: "go-proxy-not-found", family: "go-modules",
      title:
        "The module proxy {host|of GOPROXY} cannot get {module|the module} from its own source (bad upstream)",
      level: 85, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "not found: bad upstream",
          more: [
            "reading https://{host}/", "module {module}: reading ", "{module}@{version}: reading ",
          ])
      ],
      causes: [
        "The proxy answered 404 because it could not fetch the module itself; a proxy of another operator may have it."
      ],
      fixes: [
        Fix(
          "Use another mirror, with `direct` after it.",
          snippet: "ENV GOPROXY=https://mirrors.aliyun.com/goproxy/,direct", when: ["goproxy.cn"]),
        Fix(
          "Use another proxy, with `direct` after it.", snippet: "ENV GOPROXY=https://goproxy.cn,direct",
          unless: ["goproxy.cn"]),
        Fix("Or ask the code host itself.", snippet: "ENV GOPROXY=direct"),
        "Or build again later.",
      ],
      verify: ["GOPROXY=https://proxy.golang.org go list -m -versions {module}"],
      docs: ["https://go.dev/ref/mod#goproxy-protocol", "https://goproxy.cn/"],
      examples: [
        """
        go: example.com/lib/cmd/tool@latest: module example.com/lib/cmd/tool: reading \
        https://goproxy.cn/example.com/lib/cmd/tool/@v/list: 404 Not Found
        \tserver response: not found: bad upstream
        """
      ]
    ),
    Rule(
      id: "go-mirror-lacks-public-module", partOf: "go-proxy-not-found", family: "go-modules",
      title: "The module proxy {host} does not have the public module {module|that was asked for}",
      level: 83, confidence: .likely, retryable: true,
      patterns: .each(["github.com/", "golang.org/x/", "gopkg.in/", "google.golang.org/", "go.uber.org/"]) {
        owner in
        [Pattern].each(["404 Not Found", "410 Gone"]) {
          Pattern(
            "reading https://{host}/\(owner){}/@{}: \($0)",
            unless: ["unknown revision", "could not read Username", "bad upstream"],
            notOnLine: ["://proxy.golang.org/", "://sum.golang.org/", "/lookup/"],
            more: ["^go: {module}@{version}: ", "{module}@{version}: invalid version: "])
        }
      },
      causes: [
        "The proxy is a mirror of its own; it lacks the module, cannot fetch it, or serves only what it was told to.",
        "The version does not exist: a typo, or a tag that was never pushed.",
        "The module is private, and the proxy cannot see it.",
      ],
      fixes: [
        Fix(
          "Let Go go on to another source where this proxy has nothing.",
          snippet: #"ENV GOPROXY="https://{host},https://proxy.golang.org,direct""#),
        Fix("Check that the version exists.", snippet: "go list -m -versions {module}"),
        Fix(
          "If the module is private, keep it away from the proxy and give the build a login.",
          snippet: "ENV GOPRIVATE={module}"),
      ],
      verify: ["GOPROXY=https://proxy.golang.org go list -m {module}@{version}"],
      docs: ["https://go.dev/ref/mod#goproxy-protocol", "https://go.dev/ref/mod#private-modules"],
      examples: [
        """
        go: github.com/team/lib@v1.2.0: reading https://goproxy.io/github.com/team/lib/@v/v1.2.0.mod: 404 \
        Not Found
        """
      ]
    ),
    Rule(
      id: "go-import-path-gone", partOf: "go-import-meta-missing", family: "go-modules",
      title: "{path} no longer says where its repository is: its page is not found (404)",
      level: 88, confidence: .likely,
      patterns: .each(["404 Not Found", "410 Gone"]) {
        Pattern(
          #"unrecognized import path "{path}": reading {url}?go-get=1: \#($0)"#,
          more: ["go: {requirer}@{required} requires", "^{requirer}@{required} requires"])
      },
      causes: [
        "The module has moved or was given up, and an old version of a dependency still asks for its old path.",
        "The path is misspelt.",
        "The host hides its pages from those who are not logged in.",
      ],
      fixes: [
        Fix(
          "Raise the module that asks for it; a newer version may no longer need the dead path.",
          snippet: "go get {requirer}@latest && go mod tidy", when: ["{requirer}"]),
        Fix(
          "Point the path at its new home.",
          snippet: "go mod edit -replace={path}=<new path>@<version> && go mod tidy"),
        Fix(
          "If the host is private, give Go a login for it.",
          snippet: """
            # syntax=docker/dockerfile:1
            ENV GOPRIVATE={path}
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            """),
      ],
      verify: ["curl -sSI 'https://{path}?go-get=1'", "go mod why -m {path}"],
      docs: ["https://go.dev/ref/mod#vcs-find", "https://go.dev/ref/mod#go-mod-file-replace"],
      examples: [
        """
        go: example.com/tool@v0.13.0 requires
        \tgone.example/lib@v0.1.0: unrecognized import path "gone.example/lib": reading \
        https://gone.example/lib?go-get=1: 404 Not Found
        """
      ]
    ),
    Rule(
      id: "go-private-token-empty", partOf: "go-private-no-credentials", family: "go-modules",
      title:
        "{module|A module} needs a login at {host|its git host}, and the token of the step ({token|see the instruction}) is empty or wrong",
      level: 97, confidence: .likely,
      repairs: [.passArgument, .mountNetrc],
      patterns: .each(["://{token}:@{}/", "://{}:{token}@{}/", "://{token}@{}/"]) {
        Pattern(
          "could not read Username for 'https://{host}'", with: ["/cache/vcs/"],
          more: [$0, "^go: {module}@{version} ", "^go: {module}@{version}: "],
          inDockerfile: ["insteadOf", "://$"])
      },
      causes: [
        "The step writes the token from a build argument into git's configuration, and the argument is empty in this build.",
        "The argument is declared before FROM, or in another stage: repeat its ARG line in this stage.",
      ],
      fixes: [
        Fix(
          "Declare the argument in this stage and pass its value: the step uses {token|the variable}.",
          snippet: """
            docker build --build-arg <name> .
            """),
        Fix(
          "Better, mount the login as a secret; a build argument stays in the image's history.",
          snippet: """
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            # DOCKER_BUILDKIT=1 docker build --secret id=netrc,src=$HOME/.netrc .
            """),
      ],
      verify: ["docker history --no-trunc <image> | grep ARG"],
      docs: [
        "https://docs.docker.com/build/building/variables/#scoping",
        "https://docs.docker.com/build/building/secrets/", "https://go.dev/doc/faq#git_https",
      ],
      examples: [
        Example(
          """
          go: example.com/team/lib@v1.0.0: invalid version: git ls-remote -q origin in \
          /go/pkg/mod/cache/vcs/1f: exit status 128:
          \tfatal: could not read Username for 'https://example.com': terminal prompts disabled
          """,
          step: """
            [build 3/4] RUN git config --global url."https://$TEAM_TOKEN:@example.com/".insteadOf \
            "https://example.com/" && go mod download
            """)
      ]
    ),
    Rule(
      id: "go-line-three-numbers", partOf: "go-directive-too-new-old-go", family: "go-modules",
      title: "The go line of go.mod cannot be read: this Go takes a version of two numbers only (go 1.23)",
      level: 96, confidence: .likely,
      patterns: ["go.mod:{#}: usage: go 1.23"],
      causes: [
        "An old Go reads go.mod, and the go line has three numbers (go 1.22.1) or something else behind the version."
      ],
      fixes: [
        Fix(
          "Write the go line with two numbers, or take it out.",
          snippet: "sed -i -E 's/^go ([0-9]+\\.[0-9]+).*/go \\1/' go.mod"),
        Fix(
          "Or build with a Go of 1.21 or later, which takes three.",
          snippet: "FROM golang:<version of the go line>"),
      ],
      verify: ["grep -n '^go ' go.mod", "docker run --rm {image} go version"],
      docs: ["https://go.dev/ref/mod#go-mod-file-go", "https://go.dev/doc/toolchain"],
      examples: ["go: errors parsing go.mod:\n/src/go.mod:3: usage: go 1.23"],
      implies: ["go-mod-syntax"]
    ),
    Rule(
      id: "go-gopath-new-std-package", partOf: "go-package-not-in-std", family: "go-modules",
      title: "This Go is too old: it does not have the standard package {package}",
      level: 94, confidence: .certain,
      repairs: [.raiseImage],
      patterns: .each(["embed", "io/fs", "log/slog", "slices", "maps", "net/netip", "math/rand/v2"]) {
        Pattern(
          #"unrecognized import path "{package}": import path does not begin with hostname"#,
          with: [#"unrecognized import path "\#($0)""#])
      },
      causes: [
        "A dependency was fetched in its newest version, which uses packages that came with a later Go (embed and io/fs: 1.16, log/slog and slices: 1.21)."
      ],
      fixes: [
        Fix(
          "Use a newer Go; embed and io/fs came with 1.16, slices and log/slog with 1.21.",
          snippet: "FROM golang:1.21"),
        "Or pin the dependency to a version from the time of this Go.",
      ],
      verify: ["docker run --rm {image} go version"],
      docs: ["https://go.dev/doc/go1.16", "https://go.dev/doc/go1.21"],
      examples: [
        #"package example.com/plot: unrecognized import path "embed": import path does not begin with hostname"#
      ]
    ),
    Rule(
      id: "go-main-package-moved", partOf: "go-no-required-module", family: "go-modules",
      title:
        "No module provides {package}, which the command names: the project's own module path is another",
      level: 90, confidence: .likely,
      repairs: [.goCopyPackage],
      patterns: [
        Pattern(
          "^no required module provides package {package}; to add it:", more: ["go build {} {package}"],
          inDockerfile: ["go build", "cmd/"])
      ],
      causes: [
        "The command names a package of the project by a path that is not the one of its go.mod: the repository was renamed or moved.",
        "The package is another project's, and go.mod does not require it.",
      ],
      fixes: [
        Fix(
          "Name the package by its directory, or correct the module path in the command.",
          snippet: """
            head -1 go.mod   # the module path
            RUN go build <options> ./<directory of the main package>
            """),
        Fix("If it is another project's package, require it.", snippet: "go get {package} && go mod tidy"),
      ],
      verify: ["head -1 go.mod"],
      docs: ["https://go.dev/ref/mod#go-mod-file-module", "https://go.dev/ref/mod#go-build"],
      examples: [
        Example(
          "no required module provides package example.com/old/app/cmd/app; to add it:\n\tgo get example.com/old/app/cmd/app",
          step: "[build 4/4] RUN CGO_ENABLED=0 go build -o /app example.com/old/app/cmd/app")
      ]
    ),
    Rule(
      id: "go-sum-mount-wrong", partOf: "go-mod-syntax", family: "go-modules",
      title: "What is mounted as go.sum is the go.mod: the source of the mount is wrong",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "malformed go.sum:", inDockerfile: ["go.mod,target=", "go.sum"],
          notInDockerfile: ["source=go.sum", "/go.sum,target"])
      ],
      causes: ["The mount gives the file go.mod under the name go.sum, so that its lines are no checksums."],
      fixes: [
        Fix(
          "Mount go.sum as go.sum.",
          snippet: "--mount=type=bind,source=go.sum,target=go.sum", unless: ["source=/src/go.mod"]),
        Fix(
          "Mount go.sum as go.sum: change the source of the mount.",
          snippet: "--mount=type=bind,from=<stage>,source=<folder>/go.sum,target=<folder>/go.sum",
          when: ["source=/src/go.mod"]),
        "If the mount is right, look at the file: go.sum has three fields a line.",
      ],
      verify: ["head -3 go.sum"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#run---mounttypebind",
        "https://go.dev/ref/mod#go-sum-files",
      ],
      examples: [
        Example(
          "malformed go.sum:\n/src/go.sum:1: wrong number of fields 2",
          step: """
            [build 2/3] RUN --mount=type=bind,source=go.mod,target=go.mod \
            --mount=type=bind,source=go.mod,target=go.sum go mod download
            """)
      ]
    ),
  ]
}
