extension RuleCatalog {
  /// Go commands and flags that do not fit the place or the version.
  static let goCommand: [Rule] = [
    Rule(
      id: "go-linker-flags-unquoted", family: "go-modules",
      title: "The value of -ldflags is not quoted: go reads {flag|its words} as separate options",
      level: 94, confidence: .certain,
      repairs: [.goLinkerFlags],
      patterns: ["-s", "-w", "-X", "-extldflags", "-linkmode"].map {
        Pattern(
          "flag provided but not defined: \($0)", with: ["usage: go "],
          more: ["flag provided but not defined: {flag}"], inDockerfile: ["ldflags"])
      }
        + ["-s", "-w", "-X"].map {
          Pattern("malformed import path \"\($0)\": leading dash", inDockerfile: ["ldflags"])
        },
      causes: ["The shell passes each word to go separately; only the first one belongs to `-ldflags`."],
      fixes: [
        Fix(
          "Quote the value of `-ldflags`.", snippet: "RUN go build -ldflags=\"-s -w -X main.version=1.0\" .")
      ],
      verify: ["go build -ldflags=\"-s -w\" -x ."],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies"],
      examples: [
        Example(
          "flag provided but not defined: -w\nusage: go build [-o output] [build flags] [packages]",
          dockerfile: "RUN go build -ldflags -s -w .")
      ]
    ),
    Rule(
      id: "go-work-too-low", family: "go-modules",
      title: "go.work lists Go {version}, and its module {module} requires {needed}",
      level: 94, confidence: .certain,
      repairs: [.goWorkVersion],
      patterns: [
        "go: module {module} listed in go.work file requires go >= {needed}, but go.work lists go {version}; to update it"
      ],
      causes: ["The module was updated, and go.work was not."],
      fixes: [Fix("Run `go work use` to update go.work, and commit it.", snippet: "go work use")],
      docs: ["https://go.dev/ref/mod#go-work-file-go"],
      examples: [
        "go: module shared listed in go.work file requires go >= 1.25.0, but go.work lists go 1.22.0; to update it:"
      ]
    ),
    Rule(
      id: "go-flag-unknown", family: "go-modules",
      settings: [.goFlags],
      title: "The image's Go does not know {flag|this flag or command}",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("flag provided but not defined: {flag}", with: ["usage: go "]),
        "^go {flag}: unknown command",
        "^go: unknown subcommand {flag}",
        #"go: unknown subcommand "{flag}""#,
      ],
      causes: [
        "It is misspelled, or belongs to another command.",
        "A later Go version added it, or removed it.",
      ],
      fixes: newerFlags.map { flag, version, command in
        Fix(
          "Use a Go image of version \(version) or newer, which has `\(flag)`, or remove it from the command.",
          snippet: "FROM golang:<\(version) or newer>",
          when: ["defined: \(flag)\n"] + (command.map { ["usage: go \($0) "] } ?? []))
      }
        + newerCommands.map { command, version in
          Fix(
            "Use a Go image of version \(version) or newer, which has `go \(command)`.",
            snippet: "FROM golang:<\(version) or newer>", when: ["go \(command): unknown command"])
        } + [
          Fix(
            "Correct the spelling of {flag|it}: `go help` lists the commands, and `go help <command>` lists the flags. If it is right, use a newer Go image, or remove it.",
            snippet: "go help build",
            unless: newerFlags.filter { $0.command == nil }.map { "defined: \($0.flag)\n" }
              + newerCommands.map { "go \($0.command): unknown command" }),
          "Or run the command without it.",
        ],
      verify: ["docker run --rm {image|<image>} sh -c 'go version; go help build'"],
      docs: ["https://pkg.go.dev/cmd/go", "https://go.dev/doc/devel/release"],
      examples: [
        """
        flag provided but not defined: -buildvcs
        usage: go build [-o output] [build flags] [packages]
        Run 'go help build' for details.
        """,
        "go work: unknown command",
      ]
    ),
    Rule(
      id: "go-flag-removed", partOf: "go-flag-unknown", family: "go-modules",
      title: "Go 1.20 and newer have no flag `-i`",
      level: 93, confidence: .certain,
      patterns: .each(["build", "install", "test"]) {
        Pattern("flag provided but not defined: -i\n", with: ["usage: go \($0) "])
      },
      causes: [
        "`-i` installed the packages that the command compiled. Go has a build cache since 1.10, and Go 1.20 removed the flag."
      ],
      fixes: ["Remove `-i` from the command: Go keeps what it compiles in its build cache."],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: ["https://go.dev/doc/go1.20#go-command"],
      examples: [
        "flag provided but not defined: -i\nusage: go install [build flags] [packages]\nRun 'go help install' for details."
      ]
    ),
    Rule(
      id: "go-modules-off", family: "go-modules",
      settings: [.goModules],
      title: "Go modules are disabled (GO111MODULE=off)",
      level: 93, confidence: .certain,
      patterns: [
        "modules disabled by GO111MODULE=off",
        Pattern("modules disabled inside GOPATH/src by GO111MODULE=auto", confidence: .likely),
      ],
      causes: ["GO111MODULE=off comes from the base image, ENV, ARG or `go env -w`."],
      fixes: [
        Fix(
          "Enable modules, or remove the setting: modules are on by default since Go 1.16.",
          snippet: "ENV GO111MODULE=on")
      ],
      verify: ["docker run --rm {image|<image>} go env GO111MODULE"],
      docs: ["https://go.dev/ref/mod#mod-commands", "https://go.dev/ref/mod#environment-variables"],
      examples: ["go: modules disabled by GO111MODULE=off; see 'go help modules'"]
    ),
    Rule(
      id: "go-get-outside-module", family: "go-modules",
      title: "`go get` no longer installs programs",
      level: 94, confidence: .certain,
      repairs: [.goInstall, .goInitModule],
      patterns: ["'go get' is no longer supported outside a module"],
      causes: ["Since Go 1.18, `go get` only changes go.mod, and this directory has none."],
      fixes: [
        Fix(
          "For a project that was written for GOPATH, create a go.mod first.",
          snippet: "RUN go mod init <module path> && go mod tidy", when: ["go get", "./..."]),
        Fix(
          "To install a program, use `go install` with a version; to add a library, run `go get` in a directory with a go.mod.",
          snippet: "RUN go install <path of the program>@latest"),
      ],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: ["https://go.dev/doc/go-get-install-deprecation", "https://go.dev/ref/mod#go-install"],
      examples: [
        """
        go: go.mod file not found in current directory or any parent directory.
        \t'go get' is no longer supported outside a module.
        \tTo build and install a command, use 'go install' with a version,
        """
      ]
    ),
    Rule(
      id: "go-install-needs-version", family: "go-modules",
      title: "`go install` needs a version after the package here",
      level: 93, confidence: .certain,
      repairs: [.goInstall],
      patterns: [
        "'go install' requires a version when current directory is not in a module",
        "go install: version is required when current directory is not in a module",
      ],
      causes: ["The package has no @version, and the directory has no go.mod."],
      fixes: [
        Fix(
          "Add a version after the package; a fixed one (instead of `@latest`) keeps the build reproducible.",
          snippet: "RUN go install <path of the program>@latest")
      ],
      verify: ["docker run --rm {image|<image>} go env GOMOD"],
      docs: ["https://go.dev/ref/mod#go-install"],
      examples: [
        """
        go: 'go install' requires a version when current directory is not in a module
        \tTry 'go install example.com/tool@latest' to install the latest version
        """,
        """
        go install: version is required when current directory is not in a module
        \tTry 'go install example.com/tool@latest' to install the latest version
        """,
      ]
    ),
    Rule(
      id: "go-install-has-replace", family: "go-modules",
      title: "`go install` cannot build a program whose go.mod has replace or exclude lines",
      level: 94, confidence: .certain,
      patterns: ["The go.mod file for the module providing named packages contains one or"],
      causes: [
        "The program is a fork or uses local modules; `go install PACKAGE@VERSION` does not support this."
      ],
      fixes: [
        Fix(
          "Clone the repository and build the program in it.",
          snippet: #"""
            RUN git clone --depth 1 --branch <version> https://<repository> <folder> \
                && cd <folder> && go build -o /usr/local/bin/<program> ./<directory of its main package>
            """#),
        "Or download a prebuilt binary of the program.",
      ],
      docs: ["https://go.dev/ref/mod#go-install"],
      examples: [
        """
        go: example.com/tool@latest (in example.com/tool@v1.2.3):
        \tThe go.mod file for the module providing named packages contains one or
        \tmore replace directives. It must not contain directives that would cause
        \tit to be interpreted differently than if it were the main module.
        """
      ]
    ),
    Rule(
      id: "go-bad-mod-flag", family: "go-modules",
      settings: [.goFlags],
      title: "A Go flag has an unsupported value",
      level: 92, confidence: .certain,
      repairs: [.goDropMod, .goFlagQuotes],
      patterns: [
        "not supported (can be '', 'mod', 'readonly', or 'vendor')",
        "go: parsing $GOFLAGS: {reason...}",
        "-mod may only be set to readonly{...} when in workspace mode",
      ],
      causes: [
        "GOFLAGS separates flags with commas, or contains an invalid -mod value.",
        "-mod=mod is set, and a go.work file is active.",
      ],
      fixes: [
        Fix(
          "Separate the flags in GOFLAGS with spaces, and set `-mod` to `mod`, `readonly` or `vendor`.",
          snippet: #"ENV GOFLAGS="-mod=readonly -trimpath""#),
        Fix("If a go.work file is active, disable the workspace.", snippet: "ENV GOWORK=off"),
      ],
      verify: ["docker run --rm {image|<image>} go env GOFLAGS GOWORK"],
      docs: ["https://go.dev/ref/mod#environment-variables", "https://go.dev/ref/mod#build-commands"],
      examples: ["-mod=mod,foo not supported (can be '', 'mod', 'readonly', or 'vendor')"]
    ),
    Rule(
      id: "go-cache-modified", family: "go-modules", subject: .file,
      title: "The module cache contains modified files of {module}",
      level: 90, confidence: .certain,
      patterns: [
        "{module} {version}: dir has been modified (", "{module} {version}: zip has been modified (",
      ],
      causes: [
        "A cache mount or an earlier step modified files under /go/pkg/mod, or the cached copy is damaged."
      ],
      fixes: [
        Fix(
          "Clear the module cache, then download the modules again.",
          snippet: "RUN go clean -modcache && go mod download"),
        "If it is a cache mount, change its id, or clear it: docker builder prune --filter type=exec.cachemount.",
      ],
      docs: ["https://go.dev/ref/mod#go-mod-verify"],
      examples: ["example.com/errors v0.9.1: dir has been modified (/go/pkg/mod/example.com/errors@v0.9.1)"]
    ),
    Rule(
      id: "go-get-double-dot", family: "go-modules", subject: .engine,
      title: "Go 1.11.3 and 1.10.6 have a bug: `go get` refuses the pattern `...` as \"double dot\"",
      level: 92, confidence: .certain,
      // Two dots elsewhere in a path were never allowed.
      patterns: ["malformed import path \"{path}...\": double dot"],
      causes: [
        "A security fix in these two releases also refused the pattern. 1.11.4 and 1.10.7 repaired it."
      ],
      fixes: [
        Fix("Use a newer Go image.", snippet: "FROM golang:1"),
        "If you must stay with this release, name the packages one by one instead of `...`.",
      ],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: ["https://github.com/golang/go/issues/29241", "https://go.dev/doc/devel/release#go1.11.minor"],
      examples: [
        "package example.com/shop/cmd/...: invalid import path: malformed import path \"example.com/shop/cmd/...\": double dot"
      ]
    ),
    Rule(
      id: "go-relative-import", family: "go-modules", subject: .program,
      title:
        "The Go code imports {path|a package} by a relative path, which only works outside GOPATH and modules",
      level: 91, confidence: .certain,
      patterns: [
        "local import \"{path}\" in non-local package",
        "\"{path}\" is relative, but relative import paths are not supported in module mode",
      ],
      causes: [
        "A relative path such as `./controllers` is not an import path: in GOPATH and in a module, packages are imported by their full path."
      ],
      fixes: [
        Fix(
          "Import the package by its full path: the module's path of go.mod (in GOPATH, the folder below `src`), then the folder.",
          snippet: "import \"<module>/<folder>\""),
        Fix(
          "If there is no go.mod, create it on your machine, and commit it.", snippet: "go mod init <module>"),
      ],
      verify: ["grep -rn '\"\\./' --include='*.go' ."],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Relative_import_paths", "https://go.dev/doc/code"],
      examples: [
        "main.go:7:2: local import \"./controllers\" in non-local package",
        "main.go:6:2: \"./store\" is relative, but relative import paths are not supported in module mode",
      ]
    ),
    Rule(
      id: "go-import-comment-folder", family: "go-modules", subject: .file,
      title: "The sources of {expected} are in the wrong folder of GOPATH: {folder}",
      level: 90, confidence: .likely,
      patterns: ["code in directory {folder} expects import \"{expected}\""],
      causes: [
        "The package declares its import path, and in GOPATH its folder must have that path.",
        "The package was renamed, and the command uses its old path.",
      ],
      fixes: [
        Fix(
          "Copy the sources to the folder of their import path.",
          snippet: "WORKDIR /go/src/{expected}\nCOPY . ."),
        "If the package was renamed, use its new path in the command and in all imports.",
      ],
      verify: ["go env GOPATH GO111MODULE"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Import_path_checking"],
      examples: [
        "can't load package: package app: code in directory /go/src/app expects import \"github.com/acme/app\""
      ]
    ),
    Rule(
      id: "go-import-comment", family: "go-modules", subject: .package,
      title: "The Go package has moved: import it as {expected}",
      level: 91, confidence: .likely,
      patterns: ["go get ", "go install "].map {
        // A package of the context has a path without a host.
        Pattern(
          "package {old}/{rest}: code in directory {folder} expects import \"{expected}\"", inStep: $0)
      },
      causes: [
        "The package declares its import path, and the command or the code uses its old path."
      ],
      fixes: [
        Fix(
          "Use the path {expected} in the command and in all imports.", snippet: "RUN go get {expected}")
      ],
      verify: ["grep -rn '{expected}' --include='*.go' . | head"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Import_path_checking"],
      examples: [
        Example(
          "package github.com/acme/lint: code in directory /go/src/github.com/acme/lint expects import \"example.org/x/lint\"",
          step: "RUN go get github.com/acme/lint")
      ]
    ),
    Rule(
      id: "go-import-case-collision", family: "go-modules",
      title: "{first|A module} is imported with two different letter cases",
      level: 92, confidence: .certain,
      patterns: [#"case-insensitive import collision: "{first}" and "{second}""#],
      causes: [
        "An owner changed the letter case of its name (Sirupsen, sirupsen), and a dependency has the old one."
      ],
      fixes: [
        Fix(
          "Use the lowercase path everywhere, and upgrade the dependency that does not.",
          snippet: "go get -u ./... && go mod tidy")
      ],
      verify: ["go mod graph | grep -i {first}"],
      docs: ["https://go.dev/ref/mod#module-path"],
      examples: [
        #"main.go:6:2: case-insensitive import collision: "example.com/Team/lib" and "example.com/team/lib""#
      ]
    ),
  ]

  /// Flags of the go command, the release that brought them (the release notes at go.dev/doc), and the command that has
  /// them if it is one alone.
  private static let newerFlags: [(flag: String, version: String, command: String?)] = [
    ("-trimpath", "1.13", nil), ("-modfile", "1.14", nil), ("-overlay", "1.16", nil),
    ("-shuffle", "1.17", "test"), ("-compat", "1.17", "mod tidy"), ("-buildvcs", "1.18", nil),
    ("-fuzz", "1.18", "test"), ("-asan", "1.18", nil), ("-C", "1.20", nil), ("-pgo", "1.20", nil),
    ("-skip", "1.20", "test"), ("-fullpath", "1.21", "test"), ("-diff", "1.23", "mod tidy"),
    ("-changed", "1.23", "env"), ("-tool", "1.24", "get"),
  ]

  /// Commands of Go, and the release that brought them.
  private static let newerCommands: [(command: String, version: String)] = [
    ("mod", "1.11"), ("work", "1.18"), ("telemetry", "1.23"),
  ]
}
