extension RuleCatalog {
  /// The ways on which Go gets a module: public proxies that are blocked or fail, hosts that no longer name a
  /// repository, repositories that a build may not read.
  static let goWays: [Rule] = [
    Rule(
      id: "go-unknown-revision-unreadable", partOf: "go-unknown-revision", family: "go-modules",
      title:
        "Go finds no {revision} of {module}: there is no such tag, or this build cannot read the private repository",
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
        Go asked git directly, and git could not read the revision: the repository is private and the \
        build has no valid credentials, or the tag does not exist (yet).
        """,
        "The module is in a subdirectory, and its tag does not have the prefix (`sub/v1.2.3`).",
        "Go used a GitLab subgroup as the repository: add .git to the end of the repository's path.",
      ],
      fixes: [
        Fix(
          "If the repository is private, pass credentials to this step as a secret, which does not stay in the image.",
          snippet: """
            # syntax=docker/dockerfile:1
            RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download
            # docker build --secret id=netrc,src=$HOME/.netrc .
            """, unless: ["type=secret", "type=ssh"]),
        Fix(
          "Check that the secret or SSH key that the step mounts is passed to this build and has read access to the repository.",
          snippet: """
            docker build --secret id=netrc,src=$HOME/.netrc .   # a token with read access to {module}
            """, when: ["type=secret"]),
        Fix(
          "If the repository is private, check that the SSH agent is passed to this build and its key has read access.",
          snippet: "docker build --ssh default .", when: ["type=ssh"], unless: ["type=secret"]),
        Fix(
          "If it is public, require a version that exists; push your own tags first.",
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
        "The proxy answered 404 because it could not download the module itself; another proxy may have it."
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, use another mirror, with `direct` after it.",
          snippet: "ENV GOPROXY=https://mirrors.aliyun.com/goproxy/,direct", when: ["goproxy.cn"]),
        Fix(
          "Retry the build; if it fails again, use another proxy, with `direct` after it.",
          snippet: "ENV GOPROXY=https://goproxy.cn,direct",
          unless: ["goproxy.cn"]),
        Fix("Or download the module directly from the code host.", snippet: "ENV GOPROXY=direct"),
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
        "The proxy is a separate mirror; it does not have the module, cannot download it, or serves only selected modules.",
        "The version does not exist: a typo, or a tag that was never pushed.",
        "The module is private, and the proxy cannot read it.",
      ],
      fixes: [
        Fix(
          "Add another source after this proxy in GOPROXY, which Go uses if the proxy does not have the module.",
          snippet: #"ENV GOPROXY="https://{host},https://proxy.golang.org,direct""#),
        Fix("Check that the version exists.", snippet: "go list -m -versions {module}"),
        Fix(
          "If the module is private, add it to GOPRIVATE, and pass credentials to the build.",
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
      id: "go-import-tag-other-path", partOf: "go-import-meta-missing", family: "go-modules",
      subject: .package,
      title: "The go-import tag of {path|the module} names another import path",
      level: 88, confidence: .likely, repairs: [],
      patterns: [
        #"unrecognized import path "{path}": parse {url}: no go-import meta tags (meta tag {tag} did not match import path"#,
        #"unrecognized import path "{path}" (parse {url}: no go-import meta tags (meta tag {tag} did not match import path"#,
      ],
      causes: [
        "The module has moved, or its host sends a wrong `go-import` tag. The project still uses the old path."
      ],
      fixes: [
        Fix(
          "Let Go download the module from the module proxy. It keeps modules that it served before.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct", when: ["GOPROXY=direct"]),
        "Build a newer version of the project that does not use this path.",
        Fix(
          "Or replace the path with the module's new location.",
          snippet: "go mod edit -replace={path}=<new path>@<version> && go mod tidy"),
      ],
      verify: ["curl -sS 'https://{path}?go-get=1' | grep go-import"],
      docs: ["https://go.dev/ref/mod#vcs-find", "https://go.dev/ref/mod#go-mod-file-replace"],
      examples: [
        #"modules/a.go:11:2: unrecognized import path "go.corp.example/pwn": parse https://go.corp.example/pwn?go-get=1: no go-import meta tags (meta tag go.corp.example/pwn?go-get=1 did not match import path go.corp.example/pwn)"#
      ]
    ),
    Rule(
      id: "go-import-public-host", partOf: "go-import-meta-missing", family: "go-modules", subject: .network,
      title:
        "{host|A public host of Go modules} did not say where the module's repository is",
      level: 88, confidence: .likely, retryable: true, repairs: [],
      patterns: .each(publicGoHosts) { host in
        .each([
          "unrecognized import path \"\(host){}\": parse {url}: no go-import meta tags ()",
          "unrecognized import path \"\(host){}\" (parse {url}: no go-import meta tags ()",
        ]) { Pattern($0, more: ["unrecognized import path \"{host}/"]) }
      },
      causes: [
        "The host was down or overloaded. gopkg.in needs GitHub: if GitHub is down, gopkg.in fails too.",
        "A company proxy or a firewall answered with a page of its own.",
        "The path is misspelled, or the module was removed.",
      ],
      fixes: [
        "Check the path on pkg.go.dev. If the module is there, retry the build later.",
        Fix(
          "If the project has a go.mod, use Go modules and the module proxy. Go then asks these hosts only if the proxy does not have the module.",
          snippet: "ENV GO111MODULE=on GOPROXY=https://proxy.golang.org,direct"),
      ],
      verify: ["curl -sS 'https://<module path>?go-get=1' | grep go-import"],
      docs: ["https://go.dev/ref/mod#vcs-find", "https://go.dev/ref/mod#module-proxy"],
      examples: [
        #"package gopkg.in/yaml.v2: unrecognized import path "gopkg.in/yaml.v2" (parse https://gopkg.in/yaml.v2?go-get=1: no go-import meta tags ())"#
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
        "The module has moved or was abandoned, and an old version of a dependency still requires its old path.",
        "The path is misspelled.",
        "The host hides its pages from users who are not logged in.",
      ],
      fixes: [
        Fix(
          "Upgrade the module that requires it; a newer version may no longer need the old path.",
          snippet: "go get {requirer}@latest && go mod tidy", when: ["{requirer}"]),
        Fix(
          "Replace the path with its new location.",
          snippet: "go mod edit -replace={path}=<new path>@<version> && go mod tidy"),
        Fix(
          "If the host is private, pass credentials for it to Go.",
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
        "{module|A module} requires authentication at {host|its git host}, and the step's token ({token|see the instruction}) is empty or wrong",
      level: 97, confidence: .likely,
      repairs: [.passArgument, .mountNetrc],
      patterns: .each(["://{token}:@{}/", "://{}:{token}@{}/", "://{token}@{}/"]) {
        Pattern(
          "could not read Username for 'https://{host}'", with: ["/cache/vcs/"],
          more: [$0, "^go: {module}@{version} ", "^go: {module}@{version}: "],
          inDockerfile: ["insteadOf", "://$"])
      },
      causes: [
        "The step writes the token from a build argument to the git configuration, and the argument is empty in this build.",
        "The argument is declared before FROM or in another stage; repeat its ARG line in this stage.",
      ],
      fixes: [
        Fix(
          "Declare the argument in this stage and pass its value: the step uses {token|the variable}.",
          snippet: """
            docker build --build-arg <name> .
            """),
        Fix(
          "Better: mount the credentials as a secret; a build argument stays in the image history.",
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
      title:
        "The go line of go.mod cannot be parsed: this Go accepts only a version of two numbers (go 1.23)",
      level: 96, confidence: .likely,
      patterns: ["go.mod:{#}: usage: go 1.23"],
      causes: [
        "An old Go reads go.mod, and the go line has three numbers (go 1.22.1) or other text after the version."
      ],
      fixes: [
        Fix(
          "Write the go line with two numbers, or use a Go image of version 1.21 or later, which accepts three.",
          snippet: "sed -i -E 's/^go ([0-9]+\\.[0-9]+).*/go \\1/' go.mod"),
        Fix(
          "If the module needs the Go version of its go line, build with the image of that version.",
          snippet: "FROM golang:<version of the go line>"),
      ],
      verify: ["grep -n '^go ' go.mod", "docker run --rm {image} go version"],
      docs: ["https://go.dev/ref/mod#go-mod-file-go", "https://go.dev/doc/toolchain"],
      examples: ["go: errors parsing go.mod:\n/src/go.mod:3: usage: go 1.23"],
      implies: ["go-mod-syntax"]
    ),
    Rule(
      id: "go-path-without-module", partOf: "go-no-required-module", family: "go-modules",
      title: "{package} is built by its path, and there is no go.mod: Go has built with modules since 1.16",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "^no required module provides package {package}: go.mod file not found in current directory or any parent",
          notInDockerfile: ["go run ", "go install "])
      ],
      causes: [
        "The project is from the time before modules: it is in a folder `src` under GOPATH and has no go.mod."
      ],
      fixes: [
        Fix(
          "If the project has a go.mod, copy it before this step. If it has none, turn modules off (it must be under GOPATH/src), or use a newer release.",
          snippet: "RUN GO111MODULE=off go build -o /out/<program> {package}"),
        "Or run the command in the folder of the module that contains go.mod.",
      ],
      verify: ["RUN go env GO111MODULE GOPATH && ls"],
      docs: ["https://go.dev/ref/mod#mod-commands", "https://go.dev/blog/go116-module-changes"],
      examples: [
        Example(
          "no required module provides package example.com/cli/cmd/cli: go.mod file not found in current directory or any parent directory; see 'go help modules'",
          step: "RUN go build -o /out/cli example.com/cli/cmd/cli")
      ]
    ),
    Rule(
      id: "go-main-package-moved", partOf: "go-no-required-module", family: "go-modules",
      title:
        "No module provides {package}, which the command names: the module path of the project is different",
      level: 90, confidence: .likely,
      repairs: [.goCopyPackage],
      patterns: [
        Pattern(
          "^no required module provides package {package}; to add it:", more: ["go build {} {package}"],
          inDockerfile: ["go build", "cmd/"])
      ],
      causes: [
        "The command uses a path for a project package that does not match its go.mod: the repository was renamed or moved.",
        "The package is from another project, and go.mod does not require it.",
      ],
      fixes: [
        Fix(
          "Use the directory of the package in the command (`./<directory>`), or correct the module path. For an old project without go.mod, set `GO111MODULE=off`.",
          snippet: """
            head -1 go.mod   # the module path
            RUN go build <options> ./<directory of the main package>
            """),
        Fix(
          "If it is a package from another project, add its module to go.mod.",
          snippet: "go get {package} && go mod tidy"),
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
      title: "The file mounted as go.sum is go.mod: the source of the mount is wrong",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "malformed go.sum:", inDockerfile: ["go.mod,target=", "go.sum"],
          notInDockerfile: ["source=go.sum", "/go.sum,target"])
      ],
      causes: ["The mount provides go.mod under the name go.sum, so its lines are not checksums."],
      fixes: [
        "Mount go.sum as go.sum: in the mount with `target=…go.sum`, write go.sum in place of go.mod after `source=`.",
        "If the mount is right, check the file: each line of go.sum has three fields.",
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
