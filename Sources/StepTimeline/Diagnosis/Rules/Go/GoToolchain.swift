extension RuleCatalog {
  /// The version and installation of Go, and the platform it builds for.
  static let goToolchain: [Rule] = [
    Rule(
      id: "go-toolchain-too-old", family: "go-modules",
      settings: [.goToolchain],
      title:
        "Go is too old: {module|go.mod} needs Go {needed|of a newer version}, and the image has {running|an older one}",
      level: 95, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "^go: {module}@{version} requires go >= {needed} (running go {running}",
        "^go: {}: {module}@{version} requires go >= {needed} (running go {running}",
        "requires go >= {needed} (running go {running}",
      ],
      causes: [
        "go.mod requires a newer Go than the base image has; its go line is a minimum since Go 1.21.",
        "A dependency was upgraded, and its new version requires a newer Go.",
        "A tool that is installed with `@latest` requires it, whatever go.mod says.",
        "The golang images set GOTOOLCHAIN=local, so Go does not download a newer version of itself.",
      ],
      fixes: [
        Fix(
          "Upgrade the Go image to the required version, or set `GOTOOLCHAIN=auto`, so Go downloads it.",
          snippet: "FROM golang:{needed}"),
        Fix(
          "Or let Go download the required version; the step then needs access to the module proxy.",
          snippet: "ENV GOTOOLCHAIN=auto"),
        Fix(
          "Or install the last version of the program that this Go can build.",
          snippet: "RUN go install <path of the program>@<older version>", when: ["{module}", "go install "]),
        Fix(
          "Or use the last version of the dependency that your Go can build.",
          snippet: "go get {module}@<older version> && go mod tidy", when: ["{module}"],
          unless: ["go install "]),
      ],
      verify: [
        "docker run --rm {image|<image>} go env GOVERSION GOTOOLCHAIN",
        "grep -E '^(go|toolchain) ' go.mod",
      ],
      docs: [
        "https://go.dev/doc/toolchain",
        "https://go.dev/ref/mod#go-mod-file-go",
        "https://hub.docker.com/_/golang",
      ],
      examples: [
        "go: go.mod requires go >= 1.26.0 (running go 1.24.3; GOTOOLCHAIN=local)",
        "go: example.com/lib@v1.0.0 requires go >= 1.26 (running go 1.24.3; GOTOOLCHAIN=local)",
        """
        go: example.com/tool/cmd/tool@latest: example.com/tool@v1.9.0 requires go >= 1.26 (running go 1.24.3; \
        GOTOOLCHAIN=local)
        """,
      ]
    ),
    Rule(
      id: "go-directive-too-new-old-go", family: "go-modules",
      settings: [.goToolchain],
      title:
        "Go is too old: go.mod requires a newer version than the image has ({needed|it uses a newer directive})",
      level: 95, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "invalid go version '{needed}': must match format 1.",
        "go.mod file indicates go {needed}, but maximum supported version is {version}",
        // The message of Go 1.13 and older.
        "unknown directive: toolchain",
        "unknown directive: tool",
        "unknown directive: ignore",
        "unknown directive: godebug",
        "unknown block type: tool",
        "unknown block type: ignore",
        "unknown block type: godebug",
      ],
      causes: [
        "Go 1.20 and older do not support a go line with three numbers, or a toolchain line.",
        "Go 1.23 and older do not support tool lines, Go 1.24 and older no ignore lines.",
        "The Go package of the distribution (apt, apk) is older than the Go version that wrote go.mod.",
      ],
      fixes: [
        Fix(
          "Use a Go image that is at least as new as the go line in go.mod.", snippet: "FROM golang:{needed}",
          when: ["{needed}"]),
        Fix(
          "Use a newer Go image: the directive was added in Go 1.21, and the go line of go.mod shows the version that the project needs.",
          snippet: "FROM golang:<the version of the go line>", when: [": toolchain"], unless: ["{needed}"]),
        Fix(
          "Use a newer Go image: the directive was added in Go 1.23, and the go line of go.mod shows the version that the project needs.",
          snippet: "FROM golang:<the version of the go line>", when: [": godebug"], unless: ["{needed}"]),
        Fix(
          "Use a newer Go image: the directive was added in Go 1.24, and the go line of go.mod shows the version that the project needs.",
          snippet: "FROM golang:<the version of the go line>", when: [": tool"],
          unless: ["{needed}", ": toolchain"]),
        Fix(
          "Use a newer Go image: the directive was added in Go 1.25, and the go line of go.mod shows the version that the project needs.",
          snippet: "FROM golang:<the version of the go line>", when: [": ignore"], unless: ["{needed}"]),
        Fix(
          "Or lower the version in the go line, if the code allows it.",
          snippet: "go mod edit -go=1.20 -toolchain=none"),
      ],
      verify: [
        "docker run --rm {image|<image>} go version", "grep -E '^(go|toolchain|tool|ignore) ' go.mod",
      ],
      docs: [
        "https://go.dev/doc/toolchain",
        "https://go.dev/ref/mod#go-mod-file-go",
        "https://hub.docker.com/_/golang",
      ],
      examples: [
        """
        go: errors parsing go.mod:
        /src/go.mod:3: invalid go version '1.26.0': must match format 1.23
        """,
        """
        go: errors parsing go.mod:
        /src/go.mod:5: unknown directive: toolchain
        """,
      ],
      implies: ["go-mod-syntax"]
    ),
    Rule(
      id: "go-toolchain-download", family: "go-modules",
      settings: [.goToolchain],
      title: "Go could not download the toolchain {toolchain|that go.mod names}",
      level: 94, confidence: .certain, retryable: true,
      repairs: [.goOwnToolchain, .raiseImage, .goProxy],
      patterns: [
        "go: download go{toolchain} for {platform}: toolchain not available",
        Pattern("go: download go{toolchain}: {reason...}", notOnLine: ["x509:", "proxyconnect"]),
        Pattern("toolchain not available", confidence: .likely),
      ],
      causes: [
        "GOTOOLCHAIN=auto needs the version in go.mod, and GOPROXY is unreachable or `off`.",
        "The mirror does not serve golang.org/toolchain, or the checksum database is disabled.",
        "There is no such version for this platform: it is misspelled or not released yet.",
      ],
      fixes: [
        Fix("Use a Go image of that version, which avoids the download.", snippet: "FROM golang:{toolchain}"),
        Fix(
          "Or use a proxy that serves golang.org/toolchain.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix("Or remove the toolchain line, if nothing needs it.", snippet: "go mod edit -toolchain=none"),
      ],
      verify: ["docker run --rm {image|<image>} go env GOTOOLCHAIN GOPROXY GOSUMDB"],
      docs: ["https://go.dev/doc/toolchain", "https://go.dev/doc/toolchain#select"],
      examples: [
        """
        go: download go1.26.1: golang.org/toolchain@v0.0.1-go1.26.1.linux-amd64: Get \
        "https://proxy.golang.org/golang.org/toolchain/@v/v0.0.1-go1.26.1.linux-amd64.zip": dial tcp: \
        lookup proxy.golang.org on 192.0.2.53:53: no such host
        """,
        "go: download go1.99.1 for linux/amd64: toolchain not available",
      ]
    ),
    Rule(
      id: "go-toolchain-two-numbers", partOf: "go-toolchain-download", family: "go-modules",
      title:
        "go.mod requires Go {major}.{minor}, which is not a release: the first one is {major}.{minor}.0",
      level: 95, confidence: .likely,
      repairs: [.goOwnToolchain, .raiseImage],
      patterns: ["go: download go{major#}.{minor#} for {}: toolchain not available"],
      causes: [
        "Since Go 1.21, the first release of a version has a third number. The Go of the image is older than {major}.{minor}, and tries to download exactly what the go line says."
      ],
      fixes: [
        Fix(
          "Write all three numbers in go.mod, and commit it: Go then downloads that release.",
          snippet: "go mod edit -go={major}.{minor}.0"),
        Fix("Or use a Go image of that version.", snippet: "FROM golang:{major}.{minor}"),
      ],
      verify: ["docker run --rm {image|<image>} go version; grep -E '^(go|toolchain) ' go.mod"],
      docs: ["https://go.dev/doc/toolchain#version", "https://github.com/golang/go/issues/62278"],
      examples: ["go: download go1.23 for linux/arm64: toolchain not available"]
    ),
    Rule(
      id: "go-too-old-for-dependency", family: "go-modules",
      settings: [.goToolchain],
      title: "Go is too old: the code needs Go {needed|of a later version}, and the image has an older one",
      level: 92, confidence: .likely,
      repairs: [.goInstall, .raiseImage],
      patterns: [
        // It stands below any error of a module that wants a later Go.
        "note: module requires Go {needed}",
        Pattern("note: imported by a module that requires go {needed}", confidence: .certain),
        Pattern("^go build {package}: module requires Go {needed}", confidence: .certain),
        Pattern("requires at least Go version {needed}", notOnLine: ["warn", "WARN", "disabled"]),
        Pattern(" undefined (type *tls.Config has no field or method Clone", unless: ["--- FAIL"]),
        Pattern(" undefined (type *json.Encoder has no field or method SetIndent", unless: ["--- FAIL"]),
        // Methods that later releases added to types of the standard library.
        Pattern(
          "undefined (type *url.URL has no field or method", with: ["/src/golang.org/"],
          notOnLine: ["but does have"]),
        Pattern(
          "undefined (type *http.Request has no field or method", with: ["/src/golang.org/"],
          notOnLine: ["but does have"]),
        Pattern(
          "undefined (type *http.Transport has no field or method", with: ["/src/golang.org/"],
          notOnLine: ["but does have"]),
        Pattern(
          "undefined (type *tls.Config has no field or method", with: ["/src/golang.org/"],
          notOnLine: ["but does have"]),
        Pattern(
          "undefined (type *sql.DB has no field or method", with: ["/src/golang.org/"],
          notOnLine: ["but does have"]),
        Pattern(
          "undefined (type *big.Int has no field or method", with: ["/src/golang.org/"],
          notOnLine: ["but does have"]),
        Pattern(
          "undefined (type *testing.T has no field or method", with: ["/src/golang.org/"],
          notOnLine: ["but does have"]),
        Pattern(
          "undefined (type time.Time has no field or method", with: ["/src/golang.org/"],
          notOnLine: ["but does have"]),
        Pattern(
          "undefined (type reflect.Value has no field or method", with: ["/src/golang.org/"],
          notOnLine: ["but does have"]),
        #"unrecognized import path "context""#,
        #"cannot find package "context" in any of:"#,
        #"cannot find package "embed" in any of:"#,
        #"cannot find package "io/fs" in any of:"#,
      ]
        // The whole name: `errors.IsNotFound` is of another package, and so is each in an image that has the name.
        + .each(GoNames.additions) { addition in
          .each(
            ["undefined: \(addition.name)\n", "undefined: \(addition.name) (typecheck)\n"],
            unless: ["--- FAIL"], notInDockerfile: addition.images)
        },
      causes: [
        "The build downloads the latest version of a dependency, which needs a newer Go.",
        "The base image is old, or Go comes from the packages of an old distribution.",
      ],
      fixes: [
        Fix("Use an image with a newer Go.", snippet: "FROM golang:{needed|1.25}"),
        Fix(
          "Or pin the dependency to an older version that your Go supports.",
          snippet: "go get <module>@<older version> && go mod tidy"),
      ],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: [
        "https://go.dev/doc/devel/release",
        "https://hub.docker.com/_/golang",
        "https://go.dev/ref/mod#go-mod-file-go",
      ],
      examples: [
        """
        # example.com/lib
        /go/pkg/mod/example.com/lib@v0.7.0/a.go:39:15: syntax error: unexpected p, expecting semicolon or \
        newline or )
        note: module requires Go 1.13
        """,
        """
        # example.com/app
        ./main.go:9:12: undefined: os.ReadFile
        """,
      ]
    ),
    Rule(
      id: "go-language-version", family: "go-modules",
      settings: [.goToolchain],
      title: """
        The go line of the module allows only language features of Go {allowed|of an older version}, and \
        the code needs Go {needed|of a newer one}
        """,
      level: 91, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "requires go{needed} or later (-lang was set to go{allowed}; check go.mod)",
        "requires go{needed} or later (-lang was set to go{allowed}",
      ],
      causes: [
        "The go line of go.mod is older than a language feature in the code.",
        "A dependency without a go line, or without one in vendor/modules.txt, is treated as Go 1.16.",
      ],
      fixes: [
        Fix(
          "Upgrade the dependency that the path names: its own go.mod is too old for its code, and yours does not count there.",
          snippet: "go get <module>@latest && go mod tidy", when: ["/pkg/mod/"]),
        Fix(
          "Run `go mod vendor` again and commit vendor/: modules.txt then says the go line of each dependency. If that does not help, upgrade the dependency.",
          snippet: "go mod vendor && git add vendor", when: ["vendor/"], unless: ["/pkg/mod/"]),
        Fix(
          "Raise the go line in go.mod to the version that the code needs, and use a Go image of that version or newer.",
          snippet: "go mod edit -go={needed} && go mod tidy", unless: ["/pkg/mod/", "vendor/"]),
        "Or use a version of the code that does without the newer feature.",
      ],
      verify: ["grep '^go ' go.mod"],
      docs: ["https://go.dev/ref/mod#go-mod-file-go", "https://go.dev/ref/spec"],
      examples: [
        "./main.go:6:14: type parameter requires go1.18 or later (-lang was set to go1.16; check go.mod)",
        "./vendor/corp.example/set/set.go:6:14: type parameter requires go1.18 or later (-lang was set to go1.16; check go.mod)",
      ]
    ),
    Rule(
      id: "go-goroot-missing", family: "go-modules",
      title: "GOROOT is wrong: Go cannot find its own files",
      level: 93, confidence: .certain,
      patterns: [
        "cannot find GOROOT directory: {directory}",
        "cannot find GOROOT directory",
      ],
      causes: [
        "ENV GOROOT is set to a directory where Go is not installed.",
        "Only bin/go was copied from a golang image.",
      ],
      fixes: [
        "Remove ENV GOROOT: Go finds its directory without it.",
        Fix(
          "If only bin/go was copied, copy the whole Go directory.",
          snippet: """
            COPY --from=golang:1.25 /usr/local/go /usr/local/go
            ENV PATH=/usr/local/go/bin:$PATH
            """),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go env GOROOT; ls /usr/local/go'"],
      docs: ["https://go.dev/doc/install", "https://hub.docker.com/_/golang"],
      examples: ["go: cannot find GOROOT directory: /opt/go"]
    ),
    Rule(
      id: "go-toolchain-not-executable", family: "go-modules",
      title: "Permission denied: this user cannot execute the Go tools",
      level: 93, confidence: .certain,
      patterns: [
        "error obtaining buildID for go tool {tool}: fork/exec {path}: permission denied",
        "fork/exec {path}/pkg/tool/{file}: permission denied",
        Pattern("go: exec go{}: fork/exec {path}: permission denied"),
      ],
      causes: [
        "Root unpacked Go with restrictive file permissions, and another USER runs the build.",
        "GOROOT is on a mount with noexec.",
      ],
      fixes: [
        Fix(
          "Use the Go image of the version in go.mod. The Go that was downloaded is in a folder from which this user may not run programs (another owner, or a mount with noexec).",
          snippet: "FROM golang:<version in go.mod>", when: ["/toolchain@"]),
        Fix(
          "Make the Go directory readable and executable for all users.",
          snippet: "RUN chmod -R a+rX /usr/local/go", unless: ["/toolchain@"]),
        "Or run the step as root.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'id; ls -l /usr/local/go/pkg/tool/*/compile'"],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: [
        """
        go: error obtaining buildID for go tool compile: fork/exec \
        /usr/local/go/pkg/tool/linux_amd64/compile: permission denied
        """
      ]
    ),
    Rule(
      id: "go-unsupported-target", family: "go-modules",
      title: "Go does not support the target {target|this GOOS and GOARCH}",
      level: 92, confidence: .certain,
      repairs: [.goTarget],
      patterns: [
        "unsupported GOOS/GOARCH pair {target}",
        "cmd/go: unsupported GOOS",
        "invalid GOARM: must ",
        "invalid GOAMD64: must be ",
      ],
      causes: [
        "TARGETPLATFORM is used instead of TARGETARCH: linux/arm/v7 is GOARCH=arm and GOARM=7.",
        "The value came from `uname -m`: Go uses amd64 and arm64, not x86_64 and aarch64.",
      ],
      fixes: [
        Fix(
          "Use TARGETOS and TARGETARCH, which BuildKit sets.",
          snippet: """
            ARG TARGETOS TARGETARCH
            RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build <options> <package>
            """)
      ],
      verify: ["go tool dist list"],
      docs: [
        "https://docs.docker.com/build/building/multi-platform/",
        "https://go.dev/doc/install/source#environment",
      ],
      examples: ["go: unsupported GOOS/GOARCH pair linux/armv7"]
    ),
  ]
}
