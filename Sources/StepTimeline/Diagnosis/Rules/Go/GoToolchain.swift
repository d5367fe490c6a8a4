extension RuleCatalog {
  /// The version and installation of Go, and the platform it builds for.
  static let goToolchain: [Rule] = [
    Rule(
      id: "go-toolchain-too-old", family: "go-modules",
      title: "{module|go.mod} needs Go {needed|of a newer version}, and the image has {running|an older one}",
      level: 95, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "^go: {module}@{version} requires go >= {needed} (running go {running}",
        "^go: {}: {module}@{version} requires go >= {needed} (running go {running}",
        "requires go >= {needed} (running go {running}",
      ],
      causes: [
        "go.mod asks for a newer Go than the base image has; its go line is a minimum since Go 1.21.",
        "A dependency was raised, and its new version asks for a newer Go.",
        "A tool that is installed by `@latest` asks for it, whatever go.mod says.",
        "The golang images set GOTOOLCHAIN=local, so Go does not fetch a newer version of itself.",
      ],
      fixes: [
        Fix("Take an image that is new enough.", snippet: "FROM golang:{needed}"),
        Fix(
          "Or let Go fetch the version that go.mod names; the step needs the module proxy for that.",
          snippet: "ENV GOTOOLCHAIN=auto"),
        Fix(
          "Or install the last version of the program that this Go can build.",
          snippet: "RUN go install <path of the program>@<older version>", when: ["{module}", "go install "]),
        Fix(
          "Or stay with the last version of the dependency that your Go can build.",
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
      title: "go.mod is written for a newer Go than the image has ({needed|it uses a newer directive})",
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
        "Go 1.20 and older cannot read a go line of three numbers, nor a toolchain line.",
        "Go 1.23 and older do not know tool lines, Go 1.24 and older no ignore lines.",
        "The Go of the distribution (apt, apk) is older than the one that wrote go.mod.",
      ],
      fixes: [
        Fix(
          "Take an image that is as new as the go line.", snippet: "FROM golang:{needed}", when: ["{needed}"]),
        Fix(
          "Take a newer Go image: the directive came with Go 1.21, and the go line of go.mod says which version the project wants.",
          snippet: "FROM golang:<the version of the go line>", when: [": toolchain"], unless: ["{needed}"]),
        Fix(
          "Take a newer Go image: the directive came with Go 1.23, and the go line of go.mod says which version the project wants.",
          snippet: "FROM golang:<the version of the go line>", when: [": godebug"], unless: ["{needed}"]),
        Fix(
          "Take a newer Go image: the directive came with Go 1.24, and the go line of go.mod says which version the project wants.",
          snippet: "FROM golang:<the version of the go line>", when: [": tool"],
          unless: ["{needed}", ": toolchain"]),
        Fix(
          "Take a newer Go image: the directive came with Go 1.25, and the go line of go.mod says which version the project wants.",
          snippet: "FROM golang:<the version of the go line>", when: [": ignore"], unless: ["{needed}"]),
        Fix("Or lower the go line, if the code allows it.", snippet: "go mod edit -go=1.20 -toolchain=none"),
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
      title: "Go could not download its own version {toolchain|that go.mod names}",
      level: 94, confidence: .certain, retryable: true,
      repairs: [.goOwnToolchain, .raiseImage, .goProxy],
      patterns: [
        "go: download go{toolchain} for {platform}: toolchain not available",
        Pattern("go: download go{toolchain}: {reason...}", notOnLine: ["x509:", "proxyconnect"]),
        Pattern("toolchain not available", confidence: .likely),
      ],
      causes: [
        "GOTOOLCHAIN=auto wants the version of go.mod, and GOPROXY cannot be reached or is `off`.",
        "The mirror does not carry golang.org/toolchain, or the checksum database is switched off.",
        "There is no such version for this platform: misspelt, or not released yet.",
      ],
      fixes: [
        Fix("Avoid the download with an image of that version.", snippet: "FROM golang:{toolchain}"),
        Fix(
          "Use a proxy that serves golang.org/toolchain.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix("Drop the toolchain line, if nothing needs it.", snippet: "go mod edit -toolchain=none"),
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
        "go.mod asks for Go {major}.{minor}, and there is no release of that name: the first one is {major}.{minor}.0",
      level: 95, confidence: .likely,
      repairs: [.goOwnToolchain, .raiseImage],
      patterns: ["go: download go{major#}.{minor#} for {}: toolchain not available"],
      causes: [
        "From 1.21 on the first release has a third number. The Go of the image is older than {major}.{minor} and wants to fetch what the go line names, letter by letter."
      ],
      fixes: [
        Fix(
          "Write all three numbers into go.mod, and commit it: Go then fetches that release.",
          snippet: "go mod edit -go={major}.{minor}.0"),
        Fix("Or take an image of that version.", snippet: "FROM golang:{major}.{minor}"),
      ],
      verify: ["docker run --rm {image|<image>} go version; grep -E '^(go|toolchain) ' go.mod"],
      docs: ["https://go.dev/doc/toolchain#version", "https://github.com/golang/go/issues/62278"],
      examples: ["go: download go1.23 for linux/arm64: toolchain not available"]
    ),
    Rule(
      id: "go-too-old-for-dependency", family: "go-modules",
      title: "The code needs Go {needed|of a later version}, and the image has an older one",
      level: 92, confidence: .likely,
      repairs: [.goInstall, .raiseImage],
      patterns: [
        Pattern("note: module requires Go {needed}", confidence: .certain),
        Pattern("note: imported by a module that requires go {needed}", confidence: .certain),
        Pattern("^go build {package}: module requires Go {needed}", confidence: .certain),
        Pattern("undefined: unsafe.Slice", unless: ["--- FAIL"]),
        Pattern("undefined: unsafe.Add", unless: ["--- FAIL"]),
        Pattern("undefined: unsafe.String", unless: ["--- FAIL"]),
        Pattern("undefined: strings.ReplaceAll", unless: ["--- FAIL"]),
        Pattern("undefined: strings.Builder", unless: ["--- FAIL"]),
        Pattern("undefined: strings.Cut", unless: ["--- FAIL"]),
        Pattern("undefined: bits.Add64", unless: ["--- FAIL"]),
        Pattern("undefined: bits.Mul64", unless: ["--- FAIL"]),
        Pattern("undefined: driver.Connector", unless: ["--- FAIL"]),
        Pattern("undefined: os.ReadFile", unless: ["--- FAIL"]),
        Pattern("undefined: os.WriteFile", unless: ["--- FAIL"]),
        Pattern("undefined: os.ReadDir", unless: ["--- FAIL"]),
        Pattern("undefined: os.MkdirTemp", unless: ["--- FAIL"]),
        Pattern("undefined: io.ReadAll", unless: ["--- FAIL"]),
        Pattern("undefined: io.Discard", unless: ["--- FAIL"]),
        Pattern("undefined: io.NopCloser", unless: ["--- FAIL"]),
        Pattern("undefined: sort.Slice", unless: ["--- FAIL"]),
        Pattern("undefined: sync.Map", unless: ["--- FAIL"]),
        Pattern("undefined: sync.OnceFunc", unless: ["--- FAIL"]),
        Pattern("undefined: atomic.Int64", unless: ["--- FAIL"]),
        Pattern("undefined: atomic.Pointer", unless: ["--- FAIL"]),
        Pattern("undefined: errors.Join", unless: ["--- FAIL"]),
        Pattern("undefined: time.DateOnly", unless: ["--- FAIL"]),
        Pattern("undefined: context.WithCancelCause", unless: ["--- FAIL"]),
        Pattern("undefined: errors.Is", unless: ["--- FAIL"]),
        Pattern("undefined: errors.As", unless: ["--- FAIL"]),
        Pattern("undefined: errors.Unwrap", unless: ["--- FAIL"]),
        Pattern("undefined: http.NewRequestWithContext", unless: ["--- FAIL"]),
        Pattern("undefined: ed25519.PrivateKey", unless: ["--- FAIL"]),
        Pattern("undefined: os.CreateTemp", unless: ["--- FAIL"]),
        Pattern("undefined: filepath.WalkDir", unless: ["--- FAIL"]),
        Pattern("undefined: bytes.Cut", unless: ["--- FAIL"]),
        Pattern("undefined: strings.Clone", unless: ["--- FAIL"]),
        Pattern("undefined: strings.CutPrefix", unless: ["--- FAIL"]),
        Pattern("undefined: strings.CutSuffix", unless: ["--- FAIL"]),
        Pattern("undefined: atomic.Bool", unless: ["--- FAIL"]),
        Pattern("undefined: url.JoinPath", unless: ["--- FAIL"]),
        Pattern("undefined: fmt.Appendf", unless: ["--- FAIL"]),
        Pattern("undefined: context.WithoutCancel", unless: ["--- FAIL"]),
        Pattern("undefined: reflect.Pointer", unless: ["--- FAIL"]),
        Pattern("undefined: time.DateTime", unless: ["--- FAIL"]),
        Pattern("undefined: sync.OnceValue", unless: ["--- FAIL"]),
        Pattern("undefined: slog.DiscardHandler", unless: ["--- FAIL"]),
        Pattern("undefined: strings.SplitSeq", unless: ["--- FAIL"]),
        Pattern("undefined: os.UserHomeDir", unless: ["--- FAIL"]),
        Pattern("undefined: reflect.TypeFor", unless: ["--- FAIL"]),
        Pattern("undefined: filepath.IsLocal", unless: ["--- FAIL"]),
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
      ],
      causes: [
        "A dependency is fetched in its newest version, which needs a newer Go.",
        "The base image is old, or Go comes from the packages of an old distribution.",
      ],
      fixes: [
        Fix("Take an image with a newer Go.", snippet: "FROM golang:{needed|1.25}"),
        Fix(
          "Or pin the dependency to a version from the time of your Go.",
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
      title: """
        go.mod allows only language features of {allowed|an older Go}; the code needs {needed|a newer one}
        """,
      level: 91, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "requires {needed} or later (-lang was set to {allowed}; check go.mod)",
        "requires {needed} or later (-lang was set to {allowed}",
        "requires {needed} or later (file declares ",
      ],
      causes: [
        "The go line of go.mod is older than a language feature that the code uses.",
        "vendor/modules.txt or a dependency without a go line counts as Go 1.16.",
      ],
      fixes: [
        Fix("Raise the go line of the module.", snippet: "go mod edit -go=1.21 && go mod tidy"),
        "If it is a dependency, take a newer version of it, and run `go mod vendor` again if you vendor.",
      ],
      verify: ["grep '^go ' go.mod"],
      docs: ["https://go.dev/ref/mod#go-mod-file-go", "https://go.dev/ref/spec"],
      examples: [
        "./main.go:6:14: type parameter requires go1.18 or later (-lang was set to go1.16; check go.mod)"
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
        "ENV GOROOT points at another place than the one Go lies in.",
        "Only bin/go was copied out of a golang image.",
      ],
      fixes: [
        "Drop ENV GOROOT; Go finds its place by itself.",
        Fix(
          "Copy the whole tree.",
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
      title: "The tools of Go may not be executed by this user",
      level: 93, confidence: .certain,
      patterns: [
        "error obtaining buildID for go tool {tool}: fork/exec {path}: permission denied",
        "fork/exec {path}/pkg/tool/{file}: permission denied",
      ],
      causes: [
        "Go was unpacked by root with narrow file modes, and another USER builds.",
        "GOROOT is on a mount with noexec.",
      ],
      fixes: [
        Fix(
          "Make the tree readable and executable for everyone.",
          snippet: "RUN chmod -R a+rX /usr/local/go")
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
      title: "Go cannot build for {target|this GOOS and GOARCH}",
      level: 92, confidence: .certain,
      repairs: [.goTarget],
      patterns: [
        "unsupported GOOS/GOARCH pair {target}",
        "cmd/go: unsupported GOOS",
        "invalid GOARM: must ",
        "invalid GOAMD64: must be ",
      ],
      causes: [
        "TARGETPLATFORM stands where TARGETARCH belongs: linux/arm/v7 is GOARCH=arm and GOARM=7.",
        "The value came from `uname -m`: Go says amd64 and arm64, not x86_64 and aarch64.",
      ],
      fixes: [
        Fix(
          "Use what BuildKit sets.",
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
