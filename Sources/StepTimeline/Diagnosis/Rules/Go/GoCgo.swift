extension RuleCatalog {
  /// Go packages with C code: compiler, headers, libraries.
  static let goCgo: [Rule] = [
    Rule(
      id: "go-cgo-no-compiler", family: "go-modules",
      settings: [.cgo],
      title: "cgo needs a C compiler ({compiler|gcc}), which is not installed in the image",
      level: 94, confidence: .certain,
      repairs: [.installCompiler],
      patterns: [
        #"cgo: C compiler "{compiler}" not found"#,
        Pattern(
          #"exec: "gcc": executable file not found in $PATH"#,
          notOnLine: ["container process", "runc"]),
        Pattern(
          #"exec: "cc": executable file not found in $PATH"#, notOnLine: ["container process", "runc"]),
        Pattern(
          #"exec: "clang": executable file not found in $PATH"#, notOnLine: ["container process", "runc"],
          confidence: .likely),
        Pattern(
          #"exec: "g++": executable file not found in $PATH"#,
          notOnLine: ["container process", "runc"]),
        Pattern(
          #"exec: "{compiler}-linux-{}": executable file not found in $PATH"#,
          notOnLine: ["container process", "runc"]),
      ],
      causes: [
        "Alpine and slim images do not include gcc.",
        "CC names a cross compiler that is not installed.",
      ],
      fixes: [
        Fix(
          "If no package needs C code, disable cgo (`CGO_ENABLED=0`).",
          snippet: "ENV CGO_ENABLED=0",
          unless: ["ENV CGO_ENABLED", "CGO_ENABLED=1", "go-sqlite3"]),
        Fix(
          "If a package needs C code, install a C compiler.", snippet: "RUN apk add --no-cache build-base",
          base: .apk),
        Fix(
          "If a package needs C code, install a C compiler.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev
            """, base: .apt),
        Fix(
          "If a package needs C code, install a C compiler.", snippet: "RUN dnf install -y gcc glibc-devel",
          base: .dnf),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go env CGO_ENABLED CC; command -v gcc'"],
      docs: ["https://pkg.go.dev/cmd/cgo", "https://hub.docker.com/_/golang"],
      examples: [
        """
        # runtime/cgo
        cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH
        """
      ]
    ),
    Rule(
      id: "go-cgo-other-system", partOf: "go-cgo-no-compiler", family: "go-modules", subject: .program,
      title: "Go compiles for macOS or a BSD (GOOS), and needs clang, which is not in this Linux image",
      level: 97, confidence: .likely,
      repairs: [],
      patterns: [
        #"cgo: C compiler "clang" not found"#,
        #"cgo: C compiler "clang": exec: "clang": executable file not found"#,
      ],
      causes: [
        "GOOS is not linux: it came from the host (`go env GOOS`, `uname`), or TARGETOS was set by hand. Programs in a Linux container must be built for Linux.",
        "Or CC is set to clang.",
      ],
      fixes: [
        Fix(
          "Build for Linux: do not set TARGETOS by hand, or set it to `linux`.",
          snippet: "docker build --build-arg TARGETOS=linux ."),
        "If CC is set to clang on purpose, install clang in this stage.",
      ],
      verify: ["RUN go env GOOS CC CGO_ENABLED"],
      docs: ["https://pkg.go.dev/cmd/cgo"],
      examples: [#"cgo: C compiler "clang" not found: exec: "clang": executable file not found in $PATH"#]
    ),
    Rule(
      id: "go-cgo-header-missing", family: "go-modules",
      settings: [.cgo],
      title: "cgo does not find {header|a C header or library}",
      level: 85, confidence: .certain,
      repairs: [.cgoPackages, .installLibrary],
      patterns: [
        "{source}.go:{row#}:{column#}: fatal error: {header}: No such file or directory",
        "_cgo_export.c:{row#}:{column#}: fatal error: {header}: No such file or directory",
        Pattern("fatal error: {header}: No such file or directory", with: ["# runtime/cgo"]),
        Pattern("Package {header} was not found in the pkg-config search path", with: ["# pkg-config"]),
        Pattern("Package '{header}', required by 'virtual:world', not found", with: ["# pkg-config"]),
        Pattern(
          #"exec: "pkg-config": executable file not found in $PATH"#,
          notOnLine: ["container process", "runc"]),
        Pattern("cannot find -l{header}", with: ["/pkg/tool/"]),
      ],
      causes: [
        "The C library for {header|the message} is missing in the stage that compiles: its development package (-dev, -devel) is not installed.",
        "On Alpine, if stdlib.h or errno.h is missing: gcc is installed without musl-dev.",
      ],
      fixes: [
        Fix(
          "Install a C compiler and the development package of the library.",
          snippet: "RUN apk add --no-cache build-base pkgconf {apkPackages|<library>-dev}", base: .apk),
        Fix(
          "Install a C compiler and the development package of the library.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends \\
                gcc libc6-dev pkg-config {aptPackages|<library>-dev}
            """, base: .apt),
        Fix(
          "Or use a pure Go package, and disable cgo.",
          snippet: "RUN CGO_ENABLED=0 go build <package>",
          change: .variable("CGO_ENABLED=0", of: "go build", "go install", "go test", "go vet")),
      ],
      verify: [#"docker run --rm {image|<image>} sh -c 'find / -name "{header}" 2>/dev/null'"#],
      docs: [
        "https://pkg.go.dev/cmd/cgo",
        "https://pkgs.alpinelinux.org/contents",
        "https://www.debian.org/distrib/packages#search_contents",
      ],
      examples: [
        """
        # example.com/app
        ./main.go:5:11: fatal error: librdkafka/rdkafka.h: No such file or directory
        """,
        """
        # runtime/cgo
        _cgo_export.c:3:10: fatal error: stdlib.h: No such file or directory
        """,
      ]
    ),
    Rule(
      id: "go-cgo-musl-symbols", family: "go-modules",
      settings: [.cgo],
      title: "C code uses glibc names that Alpine (musl) no longer has: {symbol|the *64 functions}",
      level: 93, confidence: .certain,
      patterns: [
        "'pread64' undeclared",
        "'pwrite64' undeclared",
        "'off64_t' undeclared",
        "'mmap64' undeclared",
        "'stat64' undeclared",
        "unknown type name 'off64_t'", "note: in expansion of macro 'osPread64'",
        "note: in expansion of macro 'osPwrite64'",
        "undefined reference to `pread64",
        "undefined reference to `pwrite64",
        "undefined reference to `mmap64",
        "undefined reference to `lstat64",
        "undefined reference to `stat64",
        "undefined reference to `fopen64",
        "undefined reference to `fcntl64",
        Pattern("undefined reference to `__{symbol}_chk", confidence: .likely),
      ],
      causes: [
        "musl 1.2.4 (Alpine 3.19) removed the *64 names; old versions of go-sqlite3 use them.",
        "A prebuilt .a library was compiled against glibc.",
      ],
      fixes: [
        Fix(
          "Build on Debian: the prebuilt library of the module was compiled for glibc.",
          snippet: "FROM golang:1.25-bookworm", when: [".a("]),
        Fix(
          "Upgrade the dependency: go-sqlite3 works since version 1.14.18.",
          snippet: "go get github.com/mattn/go-sqlite3@latest && go mod tidy", unless: [".a("]),
        Fix(
          "Or define the old names again.", snippet: #"ENV CGO_CFLAGS="-D_LARGEFILE64_SOURCE""#,
          unless: [".a("]),
        Fix("Or build on Debian.", snippet: "FROM golang:1.25-bookworm"),
      ],
      verify: ["docker run --rm {image|<image>} cat /etc/alpine-release"],
      docs: [
        "https://hub.docker.com/_/golang",
        "https://wiki.musl-libc.org/functional-differences-from-glibc.html",
      ],
      examples: [
        """
        sqlite3-binding.c:38268:42: error: 'pread64' undeclared here (not in a function); did you mean \
        'pread'?
        """
      ]
    ),
    Rule(
      id: "go-cgo-disabled-stub", family: "go-modules",
      settings: [.cgo],
      title: "A package that needs cgo was built without it",
      level: 90, confidence: .certain,
      patterns: [
        "undefined: SQLiteConn",
        // Another version of the package may lack the name.
        Pattern("undefined: sqlite3.", confidence: .likely),
        "Binary was compiled with 'CGO_ENABLED=0'",
        ".go:{row#}:{column#}: undefined: C.",
        // A stray C file in the folder of a Go package gives the same.
        Pattern("C source files not allowed when not using cgo or SWIG", confidence: .likely),
      ],
      causes: [
        "`CGO_ENABLED=0` is set.",
        "Go builds for another platform or finds no C compiler; cgo is then disabled by default.",
      ],
      fixes: [
        Fix(
          "Set `CGO_ENABLED=1` and install a C compiler.",
          snippet: """
            RUN apk add --no-cache build-base
            ENV CGO_ENABLED=1
            """, base: .apk),
        Fix(
          "Set `CGO_ENABLED=1` and install a C compiler.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev
            ENV CGO_ENABLED=1
            """, base: .apt),
        "Or use a pure Go package, such as modernc.org/sqlite for SQLite.",
      ],
      verify: ["docker run --rm {image|<image>} go env CGO_ENABLED CC"],
      docs: ["https://pkg.go.dev/cmd/cgo"],
      examples: ["../mattn/go-sqlite3/sqlite3_opt_preupdate.go:12:16: undefined: SQLiteConn"]
    ),
    Rule(
      id: "go-cgo-names-missing", partOf: "go-cgo-disabled-stub", family: "go-modules", subject: .program,
      title:
        "Names of the Go package {package|in the line} are undefined: it calls a C library, and cgo is disabled in this build",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: .each(wrapperNames) {
        Pattern(
          ".go:{row#}:{column#}: undefined: \($0)", more: [".go:{#}:{#}: undefined: {package}.{name}"])
      }
        + .each(wrappers) {
          Pattern(
            ".go:{row#}:{column#}: undefined: \($0).",
            more: [".go:{#}:{#}: undefined: {package}.{name}"], inDockerfile: ["CGO_ENABLED=0"])
        }
        // Another platform's build has no C compiler.
        + .each(wrappers) {
          Pattern(
            ".go:{row#}:{column#}: undefined: \($0).",
            more: [".go:{#}:{#}: undefined: {package}.{name}"], inStep: "GOARCH=",
            notInDockerfile: ["CGO_ENABLED=1"])
        },
      causes: [
        "`CGO_ENABLED=0` excludes every file that uses C, and {package|the package} consists of such files.",
        "The image has no C compiler, or Go builds for another platform: cgo is then disabled by default.",
      ],
      fixes: [
        Fix(
          "Enable cgo, and install a C compiler (Alpine: `apk add build-base`) and the C library, unless the module includes it. The final stage needs that library too: not `scratch` or `distroless/static`.",
          snippet: "RUN CGO_ENABLED=1 go build <package>",
          change: .variable("CGO_ENABLED=1", of: "go build", "go install", "go test", "go vet")),
        Fix(
          "On Alpine, add the build tag `musl`, so confluent-kafka-go links its musl library.",
          snippet: "RUN CGO_ENABLED=1 go build -tags musl <package>", base: .apk,
          when: ["undefined: kafka."]),
        Fix(
          "Or use a pure Go client (segmentio/kafka-go, franz-go, sarama).",
          when: ["undefined: kafka."]),
        Fix("Or use a pure Go package.", unless: ["undefined: kafka."]),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go env CGO_ENABLED CC; command -v gcc'"],
      docs: ["https://pkg.go.dev/cmd/cgo"],
      examples: [
        "internal/bus/out.go:12:20: undefined: kafka.ConfigMap",
        Example(
          "scan/cam.go:9:14: undefined: gocv.VideoCapture",
          step: "[build 4/4] RUN CGO_ENABLED=0 go build -o /out/scan ./cmd/scan"),
      ],
      implies: ["go-too-old-for-dependency"]
    ),
    Rule(
      id: "go-cgo-compiler-failed", family: "go-modules", subject: .program,
      settings: [.cgo],
      title: "Go compiles its own C code (runtime/cgo), and {compiler} fails",
      level: 84, confidence: .likely,
      repairs: [],
      patterns: ["go build runtime/cgo: {compiler}: exit status "],
      causes: [
        "cgo is enabled for this command. The C compiler fails, often because the build is for a different platform and runs under emulation (QEMU).",
        "The C library's headers are missing.",
      ],
      fixes: [
        Fix(
          "If the program needs no C code, disable cgo for all Go commands of the stage. Otherwise install a C compiler with the C library's headers.",
          snippet: "ENV CGO_ENABLED=0"),
        Fix(
          "If the build is for several platforms, compile on the build machine's own platform.",
          snippet: "FROM --platform=$BUILDPLATFORM golang:<version> AS build\nARG TARGETOS TARGETARCH",
          when: ["qemu"]),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go env CGO_ENABLED CC; command -v gcc'"],
      docs: ["https://pkg.go.dev/cmd/cgo", "https://docs.docker.com/build/building/multi-platform/"],
      examples: ["go build runtime/cgo: gcc: exit status 1"]
    ),
    Rule(
      id: "go-link-failed", family: "go-modules", subject: .program,
      title: "The C linker failed for a Go binary",
      level: 82, confidence: .likely,
      patterns: ["/pkg/tool/{platform}/link: running {linker} failed: {reason...}"],
      causes: [
        "A C library is missing in its static or shared form; the lines below name it.",
        #"The binary must be static (-extldflags "-static"), and only the shared library is installed."#,
      ],
      fixes: [
        Fix(
          "Install the development package of the library that the linker names (`cannot find -l…`). For a static binary, install the static library too.",
          snippet: "RUN apk add --no-cache build-base <library>-dev <library>-static", base: .apk),
        Fix(
          "Install the development package of the library that the linker names (`cannot find -l…`). For a static binary, install the static library too.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends <library>-dev
            """, base: .apt),
        Fix(
          "If no package needs C code, disable cgo: the binary is then static.",
          snippet: "RUN CGO_ENABLED=0 go build <package>",
          change: .variable("CGO_ENABLED=0", of: "go build", "go install", "go test", "go vet")),
      ],
      verify: ["docker run --rm {image|<image>} go env CGO_ENABLED CGO_LDFLAGS"],
      docs: ["https://pkg.go.dev/cmd/cgo"],
      examples: [
        """
        /usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1
        /usr/bin/ld: /tmp/go-link-1/000001.o: in function `run': undefined reference to `run_it'
        """
      ]
    ),
  ]

  /// Names that only a package with C has.
  ///
  /// Not `kafka.NewProducer`, which many projects' own packages have, too.
  private static let wrapperNames = [
    "kafka.ConfigMap", "kafka.TopicPartition", "gocv.NewMat", "gocv.IMRead", "pcap.OpenLive",
    "pcap.OpenOffline", "bimg.NewImage", "gosseract.NewClient", "imagick.NewMagickWand", "grocksdb.OpenDb",
    "gorocksdb.OpenDb", "vips.Startup", "vips.NewImageFromFile", "libvirt.NewConnect", "rados.NewConn",
    "zmq4.NewSocket", "secp256k1.RecoverPubkey", "secp256k1.VerifySignature",
  ]

  /// Packages that are made of files with C: their names, if the build is without cgo, do not exist.
  ///
  /// Only names that no package in Go alone has, and hardly a package of the project itself.
  private static let wrappers = [
    "gocv", "bimg", "imagick", "gosseract", "gorocksdb", "grocksdb", "goczmq", "portaudio", "wasmtime",
    "wasmer", "v8go", "sdjournal", "godror", "lilliput", "gousb", "glfw", "gozstd", "onnxruntime_go",
    "duktape", "gdal", "godal", "geos", "pcap",
  ]
}
