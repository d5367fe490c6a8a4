extension RuleCatalog {
  /// Several Go modules together: go.work and vendor/.
  static let goVendor: [Rule] = [
    Rule(
      id: "go-workspace", family: "go-modules",
      title: "go.work names modules that are not in the image",
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
      causes: ["go.work was copied, but not every module that it uses."],
      fixes: [
        Fix("Switch the workspace off in the image.", snippet: "ENV GOWORK=off"),
        "Or put go.work and go.work.sum into .dockerignore, or copy all its modules.",
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
        "vendor/ of {directory|another module} does not fit its go.mod: the sources are another project's",
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
        "The newest commit of that project is built, and its go.mod and vendor/ do not agree, or the image's Go reads them in another way."
      ],
      fixes: [
        Fix(
          "Install a release of {folder|it} instead (Go 1.16 and later).",
          snippet: "RUN go install <module>@<version>"
        ),
        Fix("Or check out a release, and let Go ignore vendor/.", snippet: "ENV GOFLAGS=-mod=mod"),
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
      title: "vendor/ does not fit go.mod, or is not in the image",
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
        "vendor/ was copied in part or not at all: .dockerignore names vendor or *.txt.",
        "GOFLAGS holds -mod=vendor, and the project has no vendor/.",
      ],
      fixes: [
        Fix("Bring vendor/ up to date and commit it.", snippet: "go mod vendor && git add vendor"),
        Fix(
          "Or leave vendor/ out of the image and let the build download.",
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
        "The Go of the image is older than the standard package that the code imports, {package|see the line}",
      level: 95, confidence: .certain,
      repairs: [.raiseImage],
      patterns: ["net/netip", "log/slog", "slices", "maps", "cmp", "iter", "unique", "embed", "io/fs"].map {
        Pattern(
          #"cannot find package "." in:"#, with: ["/vendor/\($0)"], more: ["/vendor/{package}"])
      },
      causes: ["The project's code imports a package that came with a later release of Go."],
      fixes: [
        "If the code is another project's, take a release of it that was made for this Go; else use an image with a newer Go."
      ],
      docs: ["https://go.dev/doc/devel/release"],
      examples: [
        """
        vendor/example.com/kit/netutil/netutil.go:6:2: cannot find package "." in:
        \t/src/vendor/net/netip
        """
      ]
    ),
  ]
}
