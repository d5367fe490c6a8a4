extension RuleCatalog {
  /// Targets of a Go build: C libraries, other processors, musl, and dependencies that a Go is too new for.
  static let goNative: [Rule] = [
    Rule(
      id: "go-tool-not-in-toolchain", partOf: "go-goroot-missing", family: "go-modules",
      title:
        "This Go has no tool {tool|of that name}: the version that Go downloaded for go.mod includes fewer tools",
      level: 94, confidence: .likely,
      patterns: .each([
        "addr2line", "asm", "buildid", "cgo", "compile", "cover", "covdata", "fix", "link", "nm", "objdump",
        "pack",
        "pprof", "test2json", "trace", "vet",
      ]) { Pattern("go: no such tool \"\($0)\"", more: ["no such tool \"{tool}\""]) },
      causes: [
        """
        From Go 1.25 on, some tools (covdata) are compiled at first use; a toolchain that Go downloaded \
        itself is in the read-only module cache, so they cannot be built.
        """,
        "GOROOT points to a different Go, or only bin/go was copied.",
      ],
      fixes: [
        Fix(
          "Use the Go image of the version in go.mod, so Go does not have to download a toolchain.",
          snippet: "FROM golang:<version in go.mod>"),
        Fix(
          "Or set GOTOOLCHAIN to that version, with the image's own as a fallback.",
          snippet: "ENV GOTOOLCHAIN=go<version in go.mod>+auto"
        ),
        "Or remove `-cover` or `-coverprofile` from this step; and remove ENV GOROOT if it is set.",
      ],
      verify: [
        "docker run --rm {image|<image>} go env GOVERSION GOTOOLCHAIN GOROOT; grep -E '^(go|toolchain) ' go.mod"
      ],
      docs: ["https://go.dev/doc/toolchain", "https://github.com/golang/go/issues/75031"],
      examples: ["go: no such tool \"covdata\""]
    ),
    Rule(
      id: "go-race-needs-cgo", partOf: "go-cgo-no-compiler", family: "go-modules",
      title: "`-race` needs cgo, which is disabled",
      level: 95, confidence: .certain,
      repairs: [.goEnableCgo, .installCompiler],
      patterns: ["-race requires cgo; enable cgo by setting CGO_ENABLED=1", "-race requires cgo"],
      causes: [
        "`CGO_ENABLED=0` is set for this step, as ENV or in the command.",
        "The image has no C compiler, so Go disabled cgo.",
      ],
      fixes: [
        Fix(
          "Set `CGO_ENABLED=1` for the tests, and install a C compiler.",
          snippet: "RUN apk add --no-cache gcc musl-dev && CGO_ENABLED=1 go test -race ./...", base: .apk),
        Fix(
          "Set `CGO_ENABLED=1` for the tests.", snippet: "RUN CGO_ENABLED=1 go test -race ./...", base: .apt,
          change: .variable("CGO_ENABLED=1", of: "go test", "go build")),
        "Or remove `-race` from the image build.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go env CGO_ENABLED; command -v gcc'"],
      docs: ["https://go.dev/doc/articles/race_detector#Requirements"],
      examples: ["go: -race requires cgo; enable cgo by setting CGO_ENABLED=1"]
    ),
    Rule(
      id: "go-gold-linker", family: "go-modules", subject: .program,
      title: "Go uses the gold linker, which is not installed in this image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("collect2: fatal error: cannot find 'ld'", with: ["-fuse-ld=gold"]),
        "clang: error: invalid linker name in argument '-fuse-ld=gold'",
        Pattern("ld.gold: not found"),
      ],
      causes: [
        "For arm64, Go up to version 1.25 uses gold; distributions have removed it from binutils."
      ],
      fixes: [
        Fix("Install binutils-gold.", snippet: "RUN apk add --no-cache binutils-gold", base: .apk),
        "Or use a newer Go, which no longer uses gold.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go version; command -v ld.gold'"],
      docs: ["https://github.com/golang/go/issues/52399"],
      examples: ["gcc -fuse-ld=gold -o a.out\ncollect2: fatal error: cannot find 'ld'"]
    ),
    Rule(
      id: "go-pkg-config-missing", partOf: "go-cgo-header-missing", family: "go-modules",
      title: "cgo runs pkg-config for {library|a C library}, and pkg-config is not installed",
      level: 92, confidence: .certain,
      repairs: [.installLibrary],
      patterns: [
        Pattern(
          #"pkg-config: exec: "pkg-config": executable file not found in $PATH"#,
          notOnLine: ["container process", "runc"],
          more: ["pkg-config --cflags  -- {library} ", "pkg-config --cflags -- {library} "])
      ],
      causes: ["A Go package uses a C library and finds it with pkg-config; neither is installed."],
      fixes: [
        Fix(
          "Install pkg-config, a C compiler and the development package of the library.",
          snippet: "RUN apk add --no-cache build-base pkgconf {apkPackages|<library>-dev}",
          base: .apk),
        Fix(
          "Install pkg-config, a C compiler and the development package of the library.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends gcc pkg-config {aptPackages|<library>-dev}",
          base: .apt),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v pkg-config'"],
      docs: ["https://pkg.go.dev/cmd/cgo"],
      examples: [
        """
        # [pkg-config --cflags  -- vips vips]
        pkg-config: exec: "pkg-config": executable file not found in $PATH
        """
      ]
    ),
    Rule(
      id: "go-amd64-level", family: "platform", subject: .engine,
      title: "The Go program was built for x86-64-v{level}, which this processor does not support",
      level: 95, confidence: .certain,
      patterns: ["This program can only be run on AMD64 processors with v{level} microarchitecture support"],
      causes: ["It was built with `GOAMD64=v{level}`; the machine or its emulator supports a lower level."],
      fixes: [
        Fix(
          "Build with `GOAMD64=v1`, which runs on every x86-64 processor.",
          snippet: "RUN GOAMD64=v1 go build <package>",
          change: .variable("GOAMD64=v1", of: "go build", "go install", "go test", "go vet")),
        "Or run it on a newer processor (in a virtual machine: pass through the host's CPU).",
      ],
      verify: ["grep -o -m1 'avx2' /proc/cpuinfo"],
      docs: ["https://go.dev/wiki/MinimumRequirements#amd64"],
      examples: ["This program can only be run on AMD64 processors with v3 microarchitecture support."]
    ),
    Rule(
      id: "go-dependency-does-not-compile", partOf: "go-compile-error", family: "go-modules",
      subject: .program,
      title: "{module} {version} does not compile with this Go",
      level: 83, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "/pkg/mod/{module}@{version}/{...}.go:{#}:{#}: {reason...}",
          notOnLine: [
            "fatal error:", "warning:", "no required module", "build constraints", "missing go.sum",
            "cannot find",
            "is not in std", "is not in GOROOT", "imports ", "found packages", "error: ", ": reading ",
            "unknown revision", ": module lookup disabled", ": Get \"",
          ])
      ],
      causes: [
        "The dependency is too old or too new for the Go version of the image.",
        "cgo is disabled, and without its C files the package is missing some names.",
        "One of its files is excluded by a build tag, GOOS or GOARCH.",
      ],
      fixes: [
        Fix(
          "If {module} uses a C library, build with cgo, and install a C compiler and that library in this stage: without cgo, Go skips the files that use C.",
          snippet: "RUN CGO_ENABLED=1 go build <package>", when: ["CGO_ENABLED=0", ": undefined: "],
          change: .variable("CGO_ENABLED=1", of: "go build", "go install", "go test", "go vet")),
        Fix(
          "Upgrade the module, or use a Go image that it supports (see the go line in its go.mod).",
          snippet: "go get {module}@latest && go mod tidy"),
      ],
      verify: ["docker run --rm {image|<image>} go version; grep '{module} ' go.mod"],
      docs: ["https://go.dev/ref/mod#go-get"],
      examples: ["/go/pkg/mod/example.com/fast@v1.13.3/stub.go:12:9: undefined: oldName"]
    ),
    Rule(
      id: "go-dependency-files-left-out", partOf: "go-compile-error", family: "go-modules",
      subject: .package,
      title: "{module} has files that Go leaves out of this build, so its own names are undefined",
      level: 84, confidence: .likely,
      repairs: [],
      // A name with a package before it (`strings.Cut`) is of another package, or of Go itself.
      patterns: .each("ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { String($0) }) { letter in
        Pattern("/pkg/mod/{module}@{version}/{...}.go:{#}:{#}: undefined: \(letter)")
      },
      causes: [
        "cgo is off (`CGO_ENABLED=0`, or the image has no C compiler): Go then skips the files that use C.",
        "A build tag, GOOS or GOARCH excludes the files.",
      ],
      fixes: [
        Fix(
          "If {module} uses a C library, build with cgo, and install a C compiler and that library in this stage.",
          snippet: "RUN CGO_ENABLED=1 go build <package>",
          change: .variable("CGO_ENABLED=1", of: "go build", "go install", "go test", "go vet")),
        "Or use a package that is written in Go alone.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go env CGO_ENABLED GOOS GOARCH; command -v gcc'"],
      docs: ["https://pkg.go.dev/cmd/cgo"],
      examples: ["/go/pkg/mod/example.com/sound@v1.2.0/streams.go:32:23: undefined: Stream"]
    ),
    Rule(
      id: "copy-from-system-file", partOf: "copy-from-stage-missing", family: "dockerfile", subject: .engine,
      title: "{file|The file} is not in the builder image: Alpine and slim images do not include it",
      level: 98, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "\"/usr/share/zoneinfo{...}\": not found", place: .error, more: ["\"{file}\": not found"],
          inStep: "--from"),
        Pattern(
          "\"/etc/ssl/certs/ca-certificates.crt\": not found", place: .error, more: ["\"{file}\": not found"],
          inStep: "--from"),
      ],
      causes: ["The package tzdata or ca-certificates is not installed in the stage that COPY --from names."],
      fixes: [
        Fix(
          "Install ca-certificates and tzdata in that stage.",
          snippet: "RUN apk add --no-cache ca-certificates tzdata", base: .apk),
        Fix(
          "Install ca-certificates and tzdata in that stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates tzdata",
          base: .apt),
        Fix("Or compile the time zones into the Go program.", snippet: "import _ \"time/tzdata\""),
      ],
      verify: ["docker run --rm {image|<image>} ls /usr/share/zoneinfo /etc/ssl/certs"],
      docs: ["https://pkg.go.dev/time/tzdata", "https://docs.docker.com/reference/dockerfile/#copy---from"],
      examples: [
        Example(
          error: """
            failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: \
            "/usr/share/zoneinfo": not found
            """,
          step: "[stage-1 2/3] COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo")
      ]
    ),
    Rule(
      id: "go-cgo-wrong-assembler", family: "go-modules",
      settings: [.cgo],
      title:
        "cgo compiles for {processor|another architecture} with the image's C compiler, which does not support it",
      level: 93, confidence: .certain,
      repairs: [.goDisableCgo],
      patterns: [
        "gcc_{processor}.S:{#}: Error: ", "gcc_{processor}.S: Assembler messages:",
        // Clang.
        "gcc_{processor}.S:{#}:{#}: error: ",
      ]
        + ["command-line", "command line"].flatMap { (words: String) in
          ["-m64", "-m32", "-marm"].flatMap { (option: String) in
            ["'\(option)'", "‘\(option)’"].map { quoted in
              Pattern("error: unrecognized \(words) option \(quoted)", with: ["# runtime/cgo"])
            }
          }
        },
      causes: [
        "GOARCH is a different architecture than the image's, cgo is enabled, and CC is the image's own gcc."
      ],
      fixes: [
        Fix(
          "Build on a machine of that architecture or with emulation (`--platform`), or do not set GOARCH.",
          snippet: "docker build --platform linux/amd64 .", when: ["-m64"]),
        Fix(
          "If the program needs no C code, disable cgo: then no C compiler is needed.",
          snippet: "RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build <package>",
          change: .variable("CGO_ENABLED=0", of: "go build", "go install", "go test", "go vet")),
        Fix(
          "To keep cgo, install the cross compiler and set CC to it.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends gcc-aarch64-linux-gnu libc6-dev-arm64-cross
            RUN CC=aarch64-linux-gnu-gcc CGO_ENABLED=1 GOARCH=arm64 go build <package>
            """, base: .apt, when: ["gcc_arm64.S"]),
        Fix(
          "To keep cgo, install the cross compiler and set CC to it.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends gcc-x86-64-linux-gnu libc6-dev-amd64-cross
            RUN CC=x86_64-linux-gnu-gcc CGO_ENABLED=1 GOARCH=amd64 go build <package>
            """, base: .apt, when: ["gcc_amd64.S"]),
        "Or remove GOARCH, and let Docker build each platform natively.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go env GOARCH GOHOSTARCH CC; uname -m'"],
      docs: [
        "https://pkg.go.dev/cmd/cgo",
        "https://docs.docker.com/build/building/multi-platform/#cross-compilation",
      ],
      examples: [
        "# runtime/cgo\ngcc_arm64.S:39: Error: no such instruction: `stp x21,x22,[sp,'"
      ]
    ),
    Rule(
      id: "go-dependency-too-old-for-go", family: "go-modules",
      title: "{module|A dependency} is too old for this Go version",
      level: 92, confidence: .likely,
      patterns: [
        "golang.org/x/tools@{version}/internal/tokeninternal/tokeninternal.go:{#}:{#}: invalid array length",
        Pattern("go/types.(*StdSizes).Sizeof(0x0,"),
        "internal error: package \"{}\" without types was imported from ",
        "internal error in importing \"{}\" (unsupported version: {#}); please report an issue",
        "{module}: invalid reference to runtime.{symbol}", "link: {module}: invalid reference to {symbol}",
        "The version of quic-go you're using can't be built on Go {version} yet",
        Pattern("internal/rt/{...}: undefined: GoMapIterator", confidence: .likely),
      ],
      causes: [
        """
        golang.org/x/tools before 0.25, and tools built with it (controller-gen, mockgen, gotestsum), fail \
        with newer Go; the linker of Go 1.23 and later rejects references to internal names of the \
        runtime.
        """,
        "The image tag moves (`golang:alpine`), so Go was upgraded while go.mod or the tool stayed old.",
      ],
      fixes: [
        Fix(
          "Upgrade the dependency or the tool, or pin the Go image to an older version.",
          snippet: "go get {module|golang.org/x/tools}@latest && go mod tidy"),
        Fix(
          "If you cannot upgrade the dependency, pin the last Go version that compiled it.",
          snippet: "FROM golang:1.22"),
        "For `invalid reference to runtime…` only: pass `-ldflags=-checklinkname=0` until the module is updated.",
      ],
      verify: ["docker run --rm {image|<image>} go version; grep x/tools go.mod"],
      docs: ["https://go.dev/doc/go1.23#linker", "https://github.com/golang/go/issues/74462"],
      examples: [
        "/go/pkg/mod/golang.org/x/tools@v0.24.0/internal/tokeninternal/tokeninternal.go:64:9: invalid array length -delta",
        "link: github.com/fjl/memsize: invalid reference to runtime.stopTheWorld",
        "internal error: package \"context\" without types was imported from \"example.com/shop/cart\"",
      ]
    ),
    Rule(
      id: "go-ldflags-quoting", family: "go-modules",
      title: "A value in -ldflags contains an unquoted space, so the linker printed its usage",
      level: 91, confidence: .likely,
      patterns: [
        Pattern("usage: link [options] main.o"),
        Pattern("  -X definition", with: ["set the start address of text symbols"]),
      ],
      causes: [
        "`-X main.date=$(date)`: the date contains spaces, and the linker reads the rest as file names."
      ],
      fixes: [
        Fix(
          "Quote the value inside `-ldflags`, or use a date format without spaces.",
          snippet: #"RUN go build -ldflags "-X '<variable>=<value with spaces>'" <package>"#)
      ],
      verify: ["go build -x -ldflags … 2>&1 | grep -- -X"],
      docs: ["https://pkg.go.dev/cmd/link"],
      examples: ["# example.com/app\nusage: link [options] main.o\n  -X definition"]
    ),
    Rule(
      id: "go-gobin-cross", family: "go-modules",
      title: "`go install` does not cross-compile while GOBIN is set",
      level: 94, confidence: .certain,
      patterns: [
        "go: cannot install cross-compiled binaries when GOBIN is set",
        "cannot install cross-compiled binaries when GOBIN is set",
      ],
      causes: ["GOOS or GOARCH differs from the image's, and GOBIN would mix programs for two platforms."],
      fixes: [
        Fix(
          "Use `go build -o <file>` instead of `go install`, or unset GOBIN.",
          snippet: "RUN GOARCH=$TARGETARCH go build -o <file> <package>"),
        "Or unset GOBIN; the program is then in $GOPATH/bin/GOOS_GOARCH.",
      ],
      verify: ["docker run --rm {image|<image>} go env GOBIN GOARCH GOHOSTARCH"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Compile_and_install_packages_and_dependencies"],
      examples: ["go: cannot install cross-compiled binaries when GOBIN is set"]
    ),
    Rule(
      id: "tinygo-go-version", family: "go-modules",
      title: "Version mismatch: this TinyGo supports Go {range}, and the image has {running}",
      level: 94, confidence: .certain,
      patterns: ["error: requires go version {range...}, got go{running}"],
      causes: ["Every release of TinyGo supports a range of Go versions."],
      fixes: [
        "Use a newer TinyGo release, or a Go image in the supported range.",
        Fix(
          "If you keep this TinyGo, use the image of a Go version in its range ({range}).",
          snippet: "FROM golang:<version in the range>"),
      ],
      verify: ["tinygo version"],
      docs: ["https://tinygo.org/docs/reference/go-compat-matrix/"],
      examples: ["error: requires go version 1.19 through 1.22, got go1.23"]
    ),
    Rule(
      id: "go-bootstrap-too-old", family: "go-modules",
      title: "Compiling Go from source needs Go {version}, and the image has an older one",
      level: 94, confidence: .certain,
      patterns: ["building_Go_requires_Go_{version}_or_later"],
      causes: [
        "Every Go release is compiled with a release about a year older; the Go in GOROOT_BOOTSTRAP is too old."
      ],
      fixes: [
        Fix(
          "Compile Go in an image that has that version or a newer one.",
          snippet: "FROM golang:{version} AS bootstrap")
      ],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: ["https://go.dev/doc/install/source#go14"],
      examples: [
        "found packages main (build.go) and building_Go_requires_Go_1_24_6_or_later (notgo124.go) in /src/cmd/dist"
      ]
    ),
  ]
}
