extension RuleCatalog {
  /// Go commands and flags that do not fit the place or the version.
  static let goCommand: [Rule] = [
    Rule(
      id: "go-linker-flags-unquoted", family: "go-modules",
      title: "The value of -ldflags is not in quotes: go takes {flag|its words} for options of its own",
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
      causes: ["The shell hands each word to go; only the first one belongs to `-ldflags`."],
      fixes: [
        Fix("Put the value into quotes.", snippet: "RUN go build -ldflags=\"-s -w -X main.version=1.0\" .")
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
      fixes: [Fix("Update go.work, and commit it.", snippet: "go work use")],
      docs: ["https://go.dev/ref/mod#go-work-file-go"],
      examples: [
        "go: module shared listed in go.work file requires go >= 1.25.0, but go.work lists go 1.22.0; to update it:"
      ]
    ),
    Rule(
      id: "go-flag-unknown", family: "go-modules",
      title: "The Go of the image does not know {flag|this flag or command}",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("flag provided but not defined: {flag}", with: ["usage: go "]),
        "^go {flag}: unknown command",
        "^go: unknown subcommand {flag}",
        #"go: unknown subcommand "{flag}""#,
      ],
      causes: [
        "It came with a later Go: `go mod` with 1.11, `go work` and -buildvcs with 1.18, -C with 1.20.",
        "It is misspelt, or stands behind the package instead of before it.",
      ],
      fixes: [
        Fix("Take an image with a newer Go.", snippet: "FROM golang:1.25"),
        "Or write the command without it.",
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
      id: "go-modules-off", family: "go-modules",
      title: "Modules are switched off (GO111MODULE=off)",
      level: 93, confidence: .certain,
      patterns: [
        "modules disabled by GO111MODULE=off",
        Pattern("modules disabled inside GOPATH/src by GO111MODULE=auto", confidence: .likely),
      ],
      causes: ["GO111MODULE=off comes from the base image, ENV, ARG or `go env -w`."],
      fixes: [
        Fix(
          "Switch modules on, or drop the setting: on is the default since Go 1.16.",
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
      causes: ["Since Go 1.18 `go get` only changes go.mod, and there is none here."],
      fixes: [
        Fix(
          "For a project that was written for GOPATH, make a module first.",
          snippet: "RUN go mod init <module path> && go mod tidy", when: ["go get", "./..."]),
        Fix(
          "For a program, use `go install` with a version; a library belongs into a go.mod.",
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
      title: "`go install` needs a version behind the package here",
      level: 93, confidence: .certain,
      repairs: [.goInstall],
      patterns: [
        "'go install' requires a version when current directory is not in a module",
        "go install: version is required when current directory is not in a module",
      ],
      causes: ["The package is named without @version, and the directory has no go.mod."],
      fixes: [
        Fix(
          "Name a version; a fixed one keeps the build the same every time.",
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
      causes: ["The program is a fork or uses local modules, and `go install PACKAGE@VERSION` refuses that."],
      fixes: [
        Fix(
          "Clone the repository and build it there.",
          snippet: #"""
            RUN git clone --depth 1 --branch <version> https://<repository> <folder> \
                && cd <folder> && go build -o /usr/local/bin/<program> ./<directory of its main package>
            """#),
        "Or download a ready binary of the program.",
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
      title: "A Go flag has a value that Go does not accept",
      level: 92, confidence: .certain,
      repairs: [.goDropMod, .goFlagQuotes],
      patterns: [
        "not supported (can be '', 'mod', 'readonly', or 'vendor')",
        "go: parsing $GOFLAGS: {reason...}",
        "-mod may only be set to readonly{...} when in workspace mode",
      ],
      causes: [
        "GOFLAGS was put together with commas, or holds a wrong -mod.",
        "-mod=mod is set, and a go.work is in force.",
      ],
      fixes: [
        Fix("Separate the flags of GOFLAGS by spaces.", snippet: #"ENV GOFLAGS="-mod=readonly -trimpath""#),
        Fix("Build without the workspace.", snippet: "ENV GOWORK=off"),
      ],
      verify: ["docker run --rm {image|<image>} go env GOFLAGS GOWORK"],
      docs: ["https://go.dev/ref/mod#environment-variables", "https://go.dev/ref/mod#build-commands"],
      examples: ["-mod=mod,foo not supported (can be '', 'mod', 'readonly', or 'vendor')"]
    ),
    Rule(
      id: "go-cache-modified", family: "go-modules", subject: .file,
      title: "The module cache holds changed files of {module}",
      level: 90, confidence: .certain,
      patterns: [
        "{module} {version}: dir has been modified (", "{module} {version}: zip has been modified (",
      ],
      causes: [
        "A cache mount or an earlier step changed files below /go/pkg/mod, or a copy of them is damaged."
      ],
      fixes: [
        Fix("Empty the cache, then download again.", snippet: "RUN go clean -modcache && go mod download"),
        "If it is a cache mount, give it another id, or remove it: docker builder prune --filter type=exec.cachemount.",
      ],
      docs: ["https://go.dev/ref/mod#go-mod-verify"],
      examples: ["example.com/errors v0.9.1: dir has been modified (/go/pkg/mod/example.com/errors@v0.9.1)"]
    ),
  ]
}
