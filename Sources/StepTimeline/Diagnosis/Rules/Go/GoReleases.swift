extension RuleCatalog {
  /// Programs that release and run Go projects, and what they refuse: GoReleaser, TinyGo, golang-migrate.
  static let goReleases: [Rule] = [
    Rule(
      id: "go-linker-other-release", family: "go-modules", subject: .program,
      title:
        "The compiled Go packages come from another Go version than the linker (readSym out of sync)",
      level: 86, confidence: .likely,
      repairs: [],
      patterns: ["readSym out of sync"],
      causes: [
        "The base image mixes files of two Go releases (an unpacked archive over an older one, a development image), or GOPATH/pkg holds packages of an older release."
      ],
      fixes: [
        Fix("Build with an official Go image of one release.", snippet: "FROM golang:<version>"),
        Fix(
          "Or remove the compiled packages first.",
          snippet: "RUN rm -rf \"$(go env GOCACHE)\" \"$(go env GOPATH)/pkg/$(go env GOOS)_$(go env GOARCH)\""
        ),
      ],
      verify: ["RUN go version && cat \"$(go env GOROOT)/VERSION\""],
      docs: ["https://go.dev/doc/install"],
      examples: ["2018/03/07 15:26:39 readSym out of sync"]
    ),
    Rule(
      id: "go-gopath-newest-mixed", family: "go-modules", subject: .package,
      title:
        "`go get` downloaded the newest commits, and they are not compatible: {package|a package} does not compile ({problem|see the line})",
      level: 85, confidence: .likely,
      repairs: [],
      patterns: .each(["github.com", "golang.org", "k8s.io", "google.golang.org", "gopkg.in"]) {
        Pattern(
          "src/\($0)/{}.go:{row#}:{column#}: {problem...}", more: ["^# {package}"], inStep: "go get",
          notInDockerfile: ["go build", "go install"])
      },
      causes: [
        "Without modules (GOPATH mode), `go get` knows no versions. It downloads the newest commit of each repository, and these commits may be incompatible."
      ],
      fixes: [
        Fix(
          "Use modules, so that go.mod keeps versions that fit: a Go image of 1.16 or later, and no `go get -u`.",
          snippet: "go mod init <module path> && go mod tidy   # commit go.mod and go.sum"),
        "If you must use GOPATH mode, run `go get -d <package>`, check out a release tag in that repository, and then run `go install <package>`.",
      ],
      verify: ["RUN go version && go env GO111MODULE GOPATH"],
      docs: ["https://go.dev/ref/mod#mod-commands"],
      examples: [
        Example(
          "# k8s.io/acme/transport\nsrc/k8s.io/acme/transport/round_trippers.go:70:11: cannot convert klog.V(9) (type klog.Verbose) to type bool",
          step: "RUN go get -u k8s.io/acme/kubernetes")
      ]
    ),
    Rule(
      id: "go-emulated-signature", family: "go-modules", subject: .engine,
      title: "Go rejects a TLS signature that is probably valid: the emulator (QEMU) may compute it wrongly",
      level: 97, confidence: .likely,
      repairs: [],
      patterns: [
        "tls: invalid signature by the server certificate: ECDSA verification failure",
        "tls: invalid signature by the server certificate: crypto/rsa: verification error",
      ],
      causes: [
        "The image is for another processor than the build machine, and the emulator runs a cryptographic instruction wrongly. If a proxy had replaced the certificate, Go would report an `x509` error."
      ],
      fixes: [
        Fix(
          "Compile on the machine's own platform, and cross-compile with GOARCH.",
          snippet:
            "FROM --platform=$BUILDPLATFORM golang:<version> AS build\nARG TARGETOS TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build ."
        ),
        Fix(
          "Or update the emulators.",
          snippet:
            "docker run --privileged --rm --pull always tonistiigi/binfmt --uninstall 'qemu-*'\ndocker run --privileged --rm tonistiigi/binfmt --install all"
        ),
      ],
      verify: ["uname -m; docker run --rm {image|golang} uname -m"],
      docs: [
        "https://docs.docker.com/build/building/multi-platform/#cross-compilation",
        "https://go.dev/issue/40949",
      ],
      examples: [
        #"verifying module: Get "https://sum.golang.org/lookup/rsc.io/quote@v1.5.2": tls: invalid signature by the server certificate: ECDSA verification failure"#
      ],
      implies: ["go-sumdb-unreachable"]
    ),
    Rule(
      id: "goreleaser-dirty", family: "go-modules", subject: .file,
      title: "GoReleaser: git is in a dirty state, because files in the image differ from the commit",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: ["git is in a dirty state", "git is currently in a dirty state"].map {
        Pattern($0, with: ["failed after"])
      },
      causes: [
        "The context contains `.git`, but .dockerignore excludes files that git tracks: git reports them as deleted (` D ` in the list).",
        "An earlier step changed files that git tracks (` M `: go.mod, go.sum, generated code) or created new ones (`??`).",
      ],
      fixes: [
        "Check the file list under the message: remove ` D ` files from .dockerignore, commit the changes of ` M ` files, and add `??` files to .gitignore or commit them.",
        Fix(
          "If the image needs only the program, build it without a release.",
          snippet: "RUN goreleaser build --single-target --snapshot --clean"),
        "Or disable the check: add `validate` to `--skip`.",
      ],
      verify: ["Add `RUN git status --short` before the step that fails.", "grep -n '' .dockerignore"],
      docs: [
        "https://goreleaser.com/errors/dirty/",
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
      ],
      examples: [
        """
          ⨯ release failed after 0s                  error=git is in a dirty state
        Please check in your pipeline what can be changing the following files:
         M go.sum
        """
      ]
    ),
    Rule(
      id: "goreleaser-git", family: "go-modules", subject: .file,
      title: "GoReleaser finds no version in git: {problem|see the line}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        "git doesn't contain any tags", "current folder is not a git repository",
        "git tag {tag} was not made against commit",
      ].map { Pattern($0, with: ["failed after"], more: ["error={problem...}", "│ {problem...}"]) },
      causes: [
        ".dockerignore excludes `.git`, or the CI checkout is shallow and has no tags.",
        "The current commit has no tag.",
      ],
      fixes: [
        Fix(
          "If this is not a release, build a snapshot, which needs no tag. For a release, fetch the tags and tag the commit.",
          snippet: "RUN goreleaser release --snapshot --clean",
          change: .option("--snapshot", of: "goreleaser release", "goreleaser build")),
        "Check out the full history and the tags (`fetch-depth: 0`), tag the commit, and remove `.git` from .dockerignore.",
      ],
      verify: ["git describe --tags --exact-match; grep -n git .dockerignore"],
      docs: ["https://goreleaser.com/customization/snapshots/", "https://goreleaser.com/errors/no-git/"],
      examples: [
        "  ⨯ release failed after 0s                  error=git doesn't contain any tags - either add a tag or use --snapshot"
      ]
    ),
    Rule(
      id: "goreleaser-config-version", family: "go-modules",
      title: "Version mismatch: this GoReleaser supports only configuration version {needed}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        "only version: {needed} configuration files are supported, yours is version: {}"
      ],
      causes: ["`latest` has a different major version than the one that .goreleaser.yaml was written for."],
      fixes: [
        Fix(
          "Set the version in .goreleaser.yaml and rename the options that the new version renamed, or pin the older GoReleaser.",
          snippet: "version: {needed}"),
        "Or pin the GoReleaser version that the file was written for.",
      ],
      verify: ["goreleaser check"],
      docs: ["https://goreleaser.com/deprecations/", "https://goreleaser.com/errors/version/"],
      examples: [
        "error=only version: 2 configuration files are supported, yours is version: 0, please update your configuration"
      ]
    ),
    Rule(
      id: "tinygo-wasm-opt-missing", family: "go-modules",
      title: "TinyGo needs wasm-opt (Binaryen) for WebAssembly, which is not installed in the image",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: ["could not find wasm-opt, set the WASMOPT environment variable"],
      causes: ["TinyGo runs it as a separate program, which is neither next to TinyGo nor in PATH."],
      fixes: [
        Fix("Install binaryen.", snippet: "RUN apk add --no-cache binaryen", base: .apk),
        Fix(
          "Install binaryen.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends binaryen", base: .apt),
        Fix("Install binaryen.", snippet: "RUN dnf install -y binaryen", base: .dnf),
        Fix("Or build in the TinyGo image, which includes it.", snippet: "FROM tinygo/tinygo:<version>"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v wasm-opt; wasm-opt --version'"],
      docs: ["https://tinygo.org/docs/guides/webassembly/"],
      examples: ["error: could not find wasm-opt, set the WASMOPT environment variable to override"]
    ),
    Rule(
      id: "migrate-driver-missing", family: "go-modules",
      title: "`migrate` was built without the driver {driver}",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        "database driver: unknown driver {driver} (forgotten import?)",
        "source driver: unknown driver '{driver}' (forgotten import?)",
        "source driver: unknown driver {driver} (forgotten import?)",
      ],
      causes: [
        "`go install` builds golang-migrate without database drivers: each needs the build tag with its name.",
        "The scheme of the URL is misspelled, or is not the driver's name.",
      ],
      fixes: [
        Fix(
          "Pass the driver as a build tag to `go install` (for several, separate them with spaces and quote them). The tag sqlite3 needs cgo, sqlite does not.",
          snippet:
            "RUN go install -tags '{driver}' github.com/golang-migrate/migrate/v4/cmd/migrate@<version>"),
        Fix(
          "Or download the released binary, which includes the usual drivers.",
          snippet: "COPY --from=migrate/migrate:<version> /usr/local/bin/migrate /usr/local/bin/migrate"),
      ],
      verify: ["migrate -help 2>&1 | grep drivers"],
      docs: ["https://github.com/golang-migrate/migrate/tree/master/cmd/migrate#readme"],
      examples: ["error: database driver: unknown driver pgx5 (forgotten import?)"]
    ),
    Rule(
      id: "go-sql-driver-missing", family: "go-modules", subject: .program,
      title: "The Go program has no SQL driver named {driver}",
      level: 84, confidence: .likely,
      repairs: [],
      patterns: [#"sql: unknown driver "{driver}" (forgotten import?)"#],
      causes: [
        "The program was built without the driver: its import (`_ \"…\"`) is missing, or needs a build tag that was not passed.",
        "The driver registers itself under a different name (pgx instead of postgres, sqlite instead of sqlite3).",
      ],
      fixes: [
        "Import the driver's package in the program, or build with the driver's tag. If it is imported already, use the name under which it registers itself."
      ],
      verify: ["go version -m <program> | grep -i '{driver}\\|tags'"],
      docs: ["https://pkg.go.dev/database/sql#Register", "https://go.dev/wiki/SQLDrivers"],
      examples: [#"goose: sql: unknown driver "sqlite3" (forgotten import?)"#]
    ),
  ]
}
