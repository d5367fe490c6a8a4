extension RuleCatalog {
  /// Several Go modules together: go.work and vendor/.
  static let goVendor: [Rule] = [
    Rule(
      id: "go-workspace", family: "go-modules",
      title: "go.work lists modules that are not in the image",
      level: 92, confidence: .certain,
      repairs: [.goWorkUse, .copyWorkspaceModule, .goCopyReplacement],
      patterns: [
        "cannot load module {module} listed in go.work file",
        "cannot load module listed in go.work file",
        Pattern("not one of the workspace modules listed in go.work", confidence: .likely),
        Pattern("outside modules listed in go.work", confidence: .likely),
        Pattern("does not contain modules listed in go.work", confidence: .likely),
        Pattern("^go: open {path}/go.mod: no such file or directory", confidence: .likely),
        Pattern("errors parsing go.work", confidence: .likely),
      ],
      causes: ["go.work was copied, but not all modules that it lists."],
      fixes: [
        Fix(
          "Disable the workspace in the image (`GOWORK=off`), or copy all modules that go.work lists.",
          snippet: "ENV GOWORK=off"),
        "Or add go.work and go.work.sum to .dockerignore.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'go env GOWORK; cat go.work'"],
      docs: ["https://go.dev/ref/mod#workspaces", "https://go.dev/ref/mod#environment-variables"],
      examples: [
        "go: cannot load module lib listed in go.work file: open lib/go.mod: no such file or directory",
        "go: open /src/lib/go.mod: no such file or directory",
      ]
    ),
    Rule(
      id: "go-vendor-of-others", partOf: "go-vendor-inconsistent", family: "go-modules",
      title:
        "vendor/ of {directory|another module} does not match its go.mod: it is the source of another project",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("inconsistent vendoring in {directory}", inDockerfile: ["git clone"]),
        Pattern(
          "inconsistent vendoring in /go/src/{folder...}:", more: ["inconsistent vendoring in {directory}:"],
          inDockerfile: ["go get "], notInDockerfile: ["COPY ", "ADD "]),
        Pattern(
          "inconsistent vendoring in /go/pkg/mod/{folder...}:",
          more: ["inconsistent vendoring in {directory}:"]),
      ],
      causes: [
        "The latest commit of that project is built, and its go.mod and vendor/ do not match, or the image's Go reads them differently."
      ],
      fixes: [
        Fix(
          "Install a release of {folder|it} with `go install` instead (Go 1.16 and later).",
          snippet: "RUN go install <module>@<version>"
        ),
        Fix("Or check out a release, and ignore vendor/.", snippet: "ENV GOFLAGS=-mod=mod"),
      ],
      docs: ["https://go.dev/ref/mod#go-install"],
      examples: [
        Example(
          """
          go: inconsistent vendoring in /go/src/example.com/team/debugger:
          \texample.com/trie@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt
          """, dockerfile: "RUN git clone https://example.com/team/debugger.git")
      ]
    ),
    Rule(
      id: "go-vendor-inconsistent", family: "go-modules",
      settings: [.goFlags],
      title: "vendor/ does not match go.mod, or is not in the image",
      level: 92, confidence: .certain,
      repairs: [.goNoVendor, .goVendorAgain],
      patterns: [
        "inconsistent vendoring in {directory}",
        "in go.mod, but not marked as explicit in vendor/modules.txt",
        "in vendor/modules.txt, but not explicitly required in go.mod",
        "import lookup disabled by -mod=vendor",
        #"cannot find package "." in:"#,
        "cannot load {package}: open {directory}/vendor/{...}: no such file or directory",
      ],
      causes: [
        "go.mod was changed without `go mod vendor`.",
        "vendor/ was copied only in part or not at all: .dockerignore contains vendor or *.txt.",
        "GOFLAGS contains -mod=vendor, and the project has no vendor/.",
      ],
      fixes: [
        Fix(
          "Run `go mod vendor`, and commit vendor/. If it is up to date, check that .dockerignore does not exclude it.",
          snippet: "go mod vendor && git add vendor"),
        Fix(
          "Or ignore vendor/ with `-mod=mod`, so the build downloads the modules.",
          snippet: "RUN go build -mod=mod ./..."),
      ],
      verify: ["docker run --rm {image|<image>} go env GOFLAGS"],
      docs: [
        "https://go.dev/ref/mod#vendoring",
        "https://go.dev/ref/mod#go-mod-vendor",
        "https://docs.docker.com/build/concepts/context/",
      ],
      examples: [
        """
        go: inconsistent vendoring in /src:
        \texample.com/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in \
        vendor/modules.txt
        """,
        """
        main.go:2:8: cannot find module providing package example.com/lib: import lookup disabled by \
        -mod=vendor
        """,
      ]
    ),
    Rule(
      id: "go-vendored-too-new", partOf: "go-package-not-in-std", family: "go-modules",
      title:
        "Go is too old: the image's Go does not have the standard package that the code imports ({package|see the line})",
      level: 95, confidence: .certain,
      repairs: [.raiseImage],
      patterns: RuntimeNeeds.addedGoPackages.map { path, _ in
        Pattern(
          #"cannot find package "." in:"#, with: ["/vendor/\(path)"], more: ["/vendor/{package}"])
      },
      causes: ["The code imports a package that was added in a later Go release."],
      fixes: [
        "Use an image with a newer Go. If the code is from another project, you can also use an older release of it that supports this Go."
      ],
      docs: ["https://go.dev/doc/devel/release"],
      examples: [
        """
        vendor/example.com/kit/netutil/netutil.go:6:2: cannot find package "." in:
        \t/src/vendor/net/netip
        """
      ]
    ),
    Rule(
      id: "dep-project-missing", family: "go-modules", subject: .file,
      title: "dep cannot find Gopkg.toml in the current folder or any folder above it",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: ["could not find project Gopkg.toml"],
      causes: [
        "The build context is not a checkout of the project: it has no Gopkg.toml, perhaps only the Dockerfile.",
        "The project has moved from dep to Go modules: it has a go.mod now, and no Gopkg.toml.",
        "No COPY line copies the file to where the step runs, or .dockerignore excludes it.",
      ],
      fixes: [
        Fix(
          "Copy the project's files before this step, with Gopkg.toml; if it is not in the build context, run the build in the root folder of the project.",
          snippet: "COPY . ."),
        Fix(
          "Run the build in the root folder of the project, so that Gopkg.toml is in the build context.",
          snippet: "git clone <repository> && cd <its folder>\ndocker build ."),
        Fix(
          "If the project has a go.mod now, replace dep with Go modules.", snippet: "RUN go mod download"),
      ],
      verify: ["ls Gopkg.toml go.mod   # in the folder of the build context"],
      docs: [
        "https://golang.github.io/dep/docs/Gopkg.toml.html",
        "https://docs.docker.com/build/concepts/context/",
      ],
      examples: ["could not find project Gopkg.toml, use dep init to initiate a manifest"]
    ),
  ]
}
