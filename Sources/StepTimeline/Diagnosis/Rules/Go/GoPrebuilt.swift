extension RuleCatalog {
  /// Ready-made C libraries that Go modules bring, and the C library that they were made for.
  static let goPrebuilt: [Rule] = [
    Rule(
      id: "go-librdkafka", family: "go-modules",
      title: "Version mismatch: librdkafka in this image does not match confluent-kafka-go",
      level: 93, confidence: .certain,
      patterns: [
        "confluent-kafka-go requires librdkafka v{version} or later",
        "librdkafka-static.a: No such file or directory",
      ],
      causes: [
        "`-tags dynamic` links the distribution's librdkafka, which is often older than the module requires.",
        "`-tags static` is only for old versions of the module.",
      ],
      fixes: [
        Fix(
          "On Alpine, build with `-tags musl` (not `-tags dynamic`), which links the bundled librdkafka for musl.",
          snippet: "RUN go build -tags musl <package>", base: .apk,
          change: .option("-tags musl", of: "go build", "go install", "go test", "go vet")),
        "On other distributions, remove the tags: the module includes librdkafka for glibc.",
        "To keep `-tags dynamic`, install librdkafka-dev in the version that the message requires, or newer.",
      ],
      verify: [
        "grep confluent-kafka-go go.mod; docker run --rm {image|<image>} pkg-config --modversion rdkafka"
      ],
      docs: ["https://github.com/confluentinc/confluent-kafka-go#librdkafka"],
      examples: [
        "gcc: error: /usr/lib/librdkafka-static.a: No such file or directory",
        "#error \"confluent-kafka-go requires librdkafka v1.6.0 or later. Install the latest version of librdkafka\"",
      ]
    ),
    Rule(
      id: "go-librdkafka-musl", partOf: "go-librdkafka", family: "go-modules",
      title:
        "confluent-kafka-go links its bundled librdkafka for glibc, and this image (Alpine) has musl",
      level: 95, confidence: .certain,
      patterns: .each(["", "_amd64", "_arm64"]) {
        Pattern(
          "librdkafka_glibc_linux\($0).a({}", with: ["-linux-musl", "undefined reference to"])
      },
      causes: [
        "The module includes librdkafka for glibc and for musl, and links the glibc one unless the build tag `musl` is set."
      ],
      fixes: [
        Fix(
          "Build with `-tags musl`, which links the library for musl.",
          snippet: "RUN go build -tags musl <package>",
          change: .option("-tags musl", of: "go build", "go install", "go test", "go vet")),
        "Or build in an image with glibc (Debian); the final stage then needs glibc too.",
      ],
      verify: ["grep confluent-kafka-go go.mod; docker run --rm {image|<image>} cat /etc/alpine-release"],
      docs: ["https://github.com/confluentinc/confluent-kafka-go#librdkafka"],
      examples: [
        """
        /usr/lib/gcc/aarch64-alpine-linux-musl/14.2.0/../../../../aarch64-alpine-linux-musl/bin/ld: \
        /go/pkg/mod/github.com/confluentinc/confluent-kafka-go@v1.9.2/kafka/librdkafka_vendor/librdkafka_glibc_linux_arm64.a(rdkafka_conf.o): in function `set':
        (.text+0x81): undefined reference to `__sprintf_chk'
        """
      ]
    ),
    Rule(
      id: "go-archive-for-glibc", partOf: "go-cgo-musl-symbols", family: "go-modules",
      title: "{module} includes a C library prebuilt for glibc, and this image (Alpine) has musl",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "/pkg/mod/{module}@{version}/{}.a({}", with: ["-linux-musl", "undefined reference to"],
          notOnLine: ["librdkafka_", "_musl"])
      ],
      causes: [
        "The module is linked with an archive (`.a`) that was compiled for glibc, so the linker does not find names that only glibc has."
      ],
      fixes: [
        Fix(
          "Build in an image with glibc, and use glibc in the final stage too (Debian, `distroless/cc`).",
          snippet: "FROM golang:<version>-bookworm"),
        "Or check in the module's README whether it has a build tag for musl or for the distribution's library.",
      ],
      verify: ["docker run --rm {image|<image>} cat /etc/alpine-release"],
      docs: [
        "https://hub.docker.com/_/golang",
        "https://wiki.musl-libc.org/functional-differences-from-glibc.html",
      ],
      examples: [
        """
        /usr/lib/gcc/x86_64-alpine-linux-musl/14.2.0/../../../../x86_64-alpine-linux-musl/bin/ld: \
        /go/pkg/mod/example.com/team/columns@v1.8.0/deps/linux_amd64/libcolumns.a(os.cpp.o): in function `now':
        os.cpp:(.text+0x1c): undefined reference to `__memcpy_chk'
        """
      ]
    ),
    Rule(
      id: "go-wasmvm-muslc", family: "go-modules",
      title: "The static libwasmvm for musl is missing, or its version does not match go.mod",
      level: 93, confidence: .certain,
      patterns: [
        "cannot find -lwasmvm.{arch}", "cannot find -lwasmvm_muslc",
        "libwasmvm.{arch}.so: undefined reference to `{symbol}@GLIBC_",
      ],
      causes: [
        "On Alpine, wasmvm must be linked from libwasmvm_muslc, which the Dockerfile downloads and the tag `muslc` selects.",
        "The downloaded version is not the one in go.mod.",
      ],
      fixes: [
        Fix(
          "Download the libwasmvm_muslc version that go.mod requires, and build with `-tags muslc`.",
          snippet: #"""
            RUN V=$(go list -m -f '{{ .Version }}' github.com/CosmWasm/wasmvm/v2) && \
                wget -O /lib/libwasmvm_muslc.$(uname -m).a \
                https://github.com/CosmWasm/wasmvm/releases/download/$V/libwasmvm_muslc.$(uname -m).a
            RUN go build -tags muslc -ldflags '-linkmode external -extldflags "-static"' <package>
            """#)
      ],
      verify: ["grep wasmvm go.mod; grep -n wasmvm Dockerfile"],
      docs: ["https://github.com/CosmWasm/wasmvm#readme"],
      examples: ["/usr/bin/ld: cannot find -lwasmvm.aarch64: No such file or directory"]
    ),
    Rule(
      id: "go-race-on-musl", family: "go-modules",
      title: "The race detector needs glibc, and this image has musl",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("undefined reference to `__libc_stack_end'", with: ["race_linux"]),
        Pattern("undefined reference to `__libc_stack_end'", confidence: .likely),
        "race_linux_{arch}.syso: in function `__{function}",
      ],
      causes: ["Up to Go 1.20, the race detector's library supports only glibc; Alpine has musl."],
      fixes: [
        Fix(
          "Run these tests in an image with glibc (`-bookworm` instead of `-alpine`), or use a newer Go.",
          snippet: "FROM golang:1.22-bookworm AS test\nRUN go test -race ./..."),
        "Or use a newer Go, or remove `-race`.",
      ],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: ["https://go.dev/doc/articles/race_detector"],
      examples: ["gotsan.cc:(.text+0x4183): undefined reference to `__libc_stack_end'"]
    ),
    Rule(
      id: "go-cgo-quoted-header", partOf: "go-cgo-header-missing", family: "go-modules",
      settings: [.cgo],
      title:
        "cgo does not find {header}, which the code names in quotes: most likely a file of the project or the module",
      level: 86, confidence: .likely,
      repairs: [],
      patterns: .each(["No such file or directory", "file not found"]) {
        Pattern(
          "| {...}#include \"{header}\"", with: ["fatal error: ", $0, ".go:"],
          notOnLine: ["sqlite3", "rdkafka", "openssl", "libpq", "zlib", "curl/"])
      },
      causes: [
        "The header's folder is not copied, .dockerignore excludes it, or it is in a git submodule that is empty.",
        "The code is in vendor/: `go mod vendor` leaves out folders without Go files.",
        "It belongs to a C library whose development package is not installed.",
      ],
      fixes: [
        Fix(
          "Build without vendor/: `go mod vendor` leaves out folders that contain only C files.",
          snippet: "RUN go build -mod=mod <options> <package>", when: ["vendor/"]),
        Fix(
          "Copy the header's folder before this step (a git submodule must be checked out). If the header belongs to a C library, install its development package.",
          snippet: "COPY . .", unless: ["vendor/", "COPY . "]),
        Fix(
          "Remove the header's folder from .dockerignore, and check out its git submodule before the build. If the header belongs to a C library, install its development package.",
          snippet: "git submodule update --init --recursive", when: ["COPY . "], unless: ["vendor/"]),
        "Or use a package that is written in Go alone.",
      ],
      verify: ["git ls-files '*.h' | head"],
      docs: ["https://pkg.go.dev/cmd/cgo", "https://go.dev/ref/mod#go-mod-vendor"],
      examples: [
        """
        # corp.example/app/codec
        codec/codec.go:7:11: fatal error: lib/codec.h: No such file or directory
            7 | // #include "lib/codec.h"
              |           ^~~~~~~~~~~~~
        """
      ]
    ),
  ]
}
