extension RuleCatalog {
  /// Targets of a Go build: C libraries, other processors, musl, and dependencies that a Go is too new for.
  static let goNative: [Rule] = [
    Rule(
      id: "go-tool-not-in-toolchain", partOf: "go-goroot-missing", family: "go-modules",
      title:
        "This Go has no tool {tool|of that name}: the version that Go fetched for go.mod ships fewer tools",
      level: 94, confidence: .likely,
      patterns: .each([
        "addr2line", "asm", "buildid", "cgo", "compile", "cover", "covdata", "fix", "link", "nm", "objdump",
        "pack",
        "pprof", "test2json", "trace", "vet",
      ]) { Pattern("go: no such tool \"\($0)\"", more: ["no such tool \"{tool}\""]) },
      causes: [
        """
        From Go 1.25 on some tools (covdata) are compiled when they are first used; a toolchain that Go fetched by \
        itself into the module cache, which cannot be written to, does not get there.
        """,
        "GOROOT points to another Go, or only bin/go was copied.",
      ],
      fixes: [
        Fix("Take the image of the version that go.mod names.", snippet: "FROM golang:1.25"),
        Fix(
          "Or name the version, with the image's own as a fallback.", snippet: "ENV GOTOOLCHAIN=go1.25.0+auto"
        ),
        "Or leave `-cover` or `-coverprofile` out of this step; and drop ENV GOROOT if there is one.",
      ],
      verify: [
        "docker run --rm {image|<image>} go env GOVERSION GOTOOLCHAIN GOROOT; grep -E '^(go|toolchain) ' go.mod"
      ],
      docs: ["https://go.dev/doc/toolchain", "https://github.com/golang/go/issues/75031"],
      examples: ["go: no such tool \"covdata\""]
    ),
    Rule(
      id: "go-race-needs-cgo", partOf: "go-cgo-no-compiler", family: "go-modules",
      title: "`-race` needs cgo, which is switched off here",
      level: 95, confidence: .certain,
      repairs: [.goEnableCgo, .installCompiler],
      patterns: ["-race requires cgo; enable cgo by setting CGO_ENABLED=1", "-race requires cgo"],
      causes: [
        "`CGO_ENABLED=0` is set for this step, as ENV or in the command.",
        "The image has no C compiler, so that Go switched cgo off.",
      ],
      fixes: [
        Fix(
          "Switch cgo on for the tests, with a C compiler.",
          snippet: "RUN apk add --no-cache gcc musl-dev && CGO_ENABLED=1 go test -race ./...", base: .apk),
        Fix(
          "Switch cgo on for the tests.", snippet: "RUN CGO_ENABLED=1 go test -race ./...", base: .apt,
          change: .variable("CGO_ENABLED=1", of: "go test", "go build")),
        "Or leave `-race` out of the image's build.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go env CGO_ENABLED; command -v gcc'"],
      docs: ["https://go.dev/doc/articles/race_detector#Requirements"],
      examples: ["go: -race requires cgo; enable cgo by setting CGO_ENABLED=1"]
    ),
    Rule(
      id: "go-gold-linker", family: "go-modules", subject: .program,
      title: "Go asks for the linker gold, which this image does not have",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("collect2: fatal error: cannot find 'ld'", with: ["-fuse-ld=gold"]),
        "clang: error: invalid linker name in argument '-fuse-ld=gold'",
        Pattern("ld.gold: not found"),
      ],
      causes: [
        "For arm64 Go asked for gold up to version 1.25; distributions have dropped it from binutils."
      ],
      fixes: [
        Fix("Install it.", snippet: "RUN apk add --no-cache binutils-gold", base: .apk),
        "Or take a newer Go, which no longer asks for it.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go version; command -v ld.gold'"],
      docs: ["https://github.com/golang/go/issues/52399"],
      examples: ["gcc -fuse-ld=gold -o a.out\ncollect2: fatal error: cannot find 'ld'"]
    ),
    Rule(
      id: "go-pkg-config-missing", partOf: "go-cgo-header-missing", family: "go-modules",
      title: "cgo asks pkg-config for {library|a C library}, and the image has no pkg-config",
      level: 92, confidence: .certain,
      repairs: [.installLibrary],
      patterns: [
        Pattern(
          #"pkg-config: exec: "pkg-config": executable file not found in $PATH"#,
          notOnLine: ["container process", "runc"],
          more: ["pkg-config --cflags  -- {library} ", "pkg-config --cflags -- {library} "])
      ],
      causes: ["A package in Go uses a C library and finds it by pkg-config; neither is installed."],
      fixes: [
        Fix(
          "Install both.", snippet: "RUN apk add --no-cache build-base pkgconf {apkPackages|<library>-dev}",
          base: .apk),
        Fix(
          "Install both.",
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
      title: "The Go program was built for x86-64-v{level}, which this processor is not",
      level: 95, confidence: .certain,
      patterns: ["This program can only be run on AMD64 processors with v{level} microarchitecture support"],
      causes: ["`GOAMD64=v{level}` was set when it was built; the machine or its emulator offers less."],
      fixes: [
        Fix(
          "Build for any x86-64.", snippet: "RUN GOAMD64=v1 go build <package>",
          change: .variable("GOAMD64=v1", of: "go build", "go install", "go test", "go vet")),
        "Or run it on a newer processor (a virtual machine: hand the host's processor through).",
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
            "is not in std", "is not in GOROOT", "imports ", "found packages", "error: ",
          ])
      ],
      causes: [
        "The dependency is older than the Go of the image, or newer than it.",
        "cgo is off, and the package's Go files without C lack something.",
        "A file of it is excluded by a build tag, GOOS or GOARCH.",
      ],
      fixes: [
        Fix(
          "If {module} uses a C library, build with cgo on, a C compiler and that library in this stage: without cgo its files with C are left out, and their names are undefined.",
          snippet: "RUN CGO_ENABLED=1 go build <package>", when: ["CGO_ENABLED=0", ": undefined: "],
          change: .variable("CGO_ENABLED=1", of: "go build", "go install", "go test", "go vet")),
        Fix("Raise it.", snippet: "go get {module}@latest && go mod tidy"),
        "Or compile with the Go that it was written for (see its go.mod), by the image's tag.",
      ],
      verify: ["docker run --rm {image|<image>} go version; grep '{module} ' go.mod"],
      docs: ["https://go.dev/ref/mod#go-get"],
      examples: ["/go/pkg/mod/example.com/fast@v1.13.3/stub.go:12:9: undefined: oldName"]
    ),
    Rule(
      id: "copy-from-system-file", partOf: "copy-from-stage-missing", family: "dockerfile", subject: .engine,
      title: "{file|The file} is not in the builder image: Alpine and slim images do not bring it",
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
          "Install it in that stage.", snippet: "RUN apk add --no-cache ca-certificates tzdata", base: .apk),
        Fix(
          "Install it in that stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates tzdata",
          base: .apt),
        Fix("Time zones can be compiled into a Go program instead.", snippet: "import _ \"time/tzdata\""),
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
      title:
        "cgo compiles for {processor|another architecture} with the image's own C compiler, which cannot",
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
      causes: ["GOARCH names another processor than the image's, cgo is on, and CC is the image's own gcc."],
      fixes: [
        Fix(
          "Build on a machine with that processor or with an emulator (`--platform`), or leave GOARCH out.",
          snippet: "docker build --platform linux/amd64 .", when: ["-m64"]),
        Fix(
          "If the program needs no C code, switch cgo off: then no C compiler is needed.",
          snippet: "RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build <package>",
          change: .variable("CGO_ENABLED=0", of: "go build", "go install", "go test", "go vet")),
        Fix(
          "With cgo, install the cross compiler and name it.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends gcc-aarch64-linux-gnu libc6-dev-arm64-cross
            RUN CC=aarch64-linux-gnu-gcc CGO_ENABLED=1 GOARCH=arm64 go build <package>
            """, base: .apt, when: ["gcc_arm64.S"]),
        Fix(
          "With cgo, install the cross compiler and name it.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends gcc-x86-64-linux-gnu libc6-dev-amd64-cross
            RUN CC=x86_64-linux-gnu-gcc CGO_ENABLED=1 GOARCH=amd64 go build <package>
            """, base: .apt, when: ["gcc_amd64.S"]),
        "Or drop GOARCH, and have Docker build each platform natively.",
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
      title: "{module|A dependency} is older than this Go can compile",
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
        golang.org/x/tools before 0.25, and what was built with it (controller-gen, mockgen, gotestsum), fails with \
        newer Go; the linker of Go 1.23 and later refuses references to names inside the runtime.
        """,
        "The image's tag moves (`golang:alpine`), so that Go became newer under an old go.mod or tool.",
      ],
      fixes: [
        Fix(
          "Raise the dependency or the tool.",
          snippet: "go get {module|golang.org/x/tools}@latest && go mod tidy"),
        Fix("Or pin the Go that still compiled it.", snippet: "FROM golang:1.22"),
        "For `invalid reference to runtime…` only: `-ldflags=-checklinkname=0`, until the module is updated.",
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
      title: "A value in -ldflags holds a space that is not quoted, so that the linker printed its usage",
      level: 91, confidence: .likely,
      patterns: [
        Pattern("usage: link [options] main.o"),
        Pattern("  -X definition", with: ["set the start address of text symbols"]),
      ],
      causes: ["`-X main.date=$(date)`: the date has spaces, and what follows the first is taken for files."],
      fixes: [
        Fix(
          "Quote the value inside the flags, or give the date without spaces.",
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
      causes: ["GOOS or GOARCH differs from the image's, and GOBIN would mix programs for two processors."],
      fixes: [
        Fix("Build to a file instead.", snippet: "RUN GOARCH=$TARGETARCH go build -o <file> <package>"),
        "Or unset GOBIN; the program is then in $GOPATH/bin/GOOS_GOARCH.",
      ],
      verify: ["docker run --rm {image|<image>} go env GOBIN GOARCH GOHOSTARCH"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Compile_and_install_packages_and_dependencies"],
      examples: ["go: cannot install cross-compiled binaries when GOBIN is set"]
    ),
    Rule(
      id: "tinygo-go-version", family: "go-modules",
      title: "This TinyGo works with Go {range}, and the image has {running}",
      level: 94, confidence: .certain,
      patterns: ["error: requires go version {range...}, got go{running}"],
      causes: ["Every release of TinyGo knows a range of Go versions."],
      fixes: ["Take a newer TinyGo.", Fix("Or the Go that fits.", snippet: "FROM golang:1.22")],
      verify: ["tinygo version"],
      docs: ["https://tinygo.org/docs/reference/go-compat-matrix/"],
      examples: ["error: requires go version 1.19 through 1.22, got go1.23"]
    ),
    Rule(
      id: "go-bootstrap-too-old", family: "go-modules",
      title: "Go's own sources want Go {version} to be compiled by, and the image has an older one",
      level: 94, confidence: .certain,
      patterns: ["building_Go_requires_Go_{version}_or_later"],
      causes: [
        "Every Go is compiled by the one of about a year before; GOROOT_BOOTSTRAP is older than that."
      ],
      fixes: [Fix("Compile in an image that has it.", snippet: "FROM golang:1.24 AS bootstrap")],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: ["https://go.dev/doc/install/source#go14"],
      examples: [
        "found packages main (build.go) and building_Go_requires_Go_1_24_6_or_later (notgo124.go) in /src/cmd/dist"
      ]
    ),
  ]
}
