extension RuleCatalog {
  /// Checksums of Go modules: go.sum, the checksum database, damaged downloads.
  static let goChecksums: [Rule] = [
    Rule(
      id: "go-sum-mismatch", family: "go-modules",
      title: "Checksum mismatch: {module|A module} {version|as downloaded} does not match go.sum",
      level: 95, confidence: .certain,
      patterns: [
        Pattern("verifying {module}@{version}/go.mod: checksum mismatch", with: ["go.sum:"]),
        Pattern(
          "verifying {module}@{version}: checksum mismatch",
          with: ["go.sum:"], notOnLine: ["/go.mod: checksum"]),
        Pattern(
          "This download does NOT match an earlier download recorded in go.sum",
          more: ["verifying {module}@{version}: checksum mismatch"]),
      ] + cutMismatches,
      causes: [
        "The author moved the tag, or re-tagged a private repository, after go.sum was written.",
        "A mirror serves different content than the origin.",
        "go.sum was merged incorrectly or edited by hand.",
        "A cache mount contains a damaged module.",
      ],
      fixes: [
        Fix(
          "Check whether the author moved the tag: compare the entry in go.sum with the checksum of the origin.",
          snippet: """
            grep '^{module|<module>} ' go.sum
            GOPROXY=direct GOMODCACHE=/tmp/m go mod download -json {module|<module>}@{version|<version>}
            """),
        Fix(
          "If the tag was moved and you trust the new content, remove the entry from go.sum, run `go mod tidy`, and review the difference.",
          snippet: """
            grep -v '^{module|<module>} {version|<version>}' go.sum > go.sum.new && mv go.sum.new go.sum
            go mod tidy && git diff go.sum
            """),
        Fix(
          "If the module in a cache mount is damaged, clear the cache mounts.",
          snippet: "docker buildx prune --filter type=exec.cachemount"),
      ],
      verify: ["grep {module} go.sum"],
      docs: ["https://go.dev/ref/mod#authenticating", "https://go.dev/ref/mod#go-mod-tidy"],
      examples: [
        """
        verifying example.com/lib@v1.0.0/go.mod: checksum mismatch
        \tdownloaded: h1:T0dQJgU91NndRxIP3sxcqNm3X=
        \tgo.sum:     h1:AbcQJgU91NndRxIP3sxcqNm3X=

        SECURITY ERROR
        This download does NOT match an earlier download recorded in go.sum.
        """,
        "verifying example.com/lib@v1.0.0/go.mod: checksum mismatch\n\tdownloaded:",
      ]
    ),
    Rule(
      id: "go-missing-gosum-for-package", partOf: "go-missing-gosum", family: "go-modules",
      title: "go.sum has no entry for the module that provides {package}",
      level: 93, confidence: .certain,
      repairs: [.goCopySums, .goTidy],
      patterns: [
        Pattern(
          "missing go.sum entry for module providing package {package} (imported by {importer});",
          more: ["^go get {get...}"]),
        Pattern("missing go.sum entry for module providing package {package}", more: ["^go get {get...}"]),
      ],
      causes: [
        "A tool or dependency imports the package, and `go mod tidy` did not see that import when it wrote go.sum.",
        "Only go.mod was copied, or go.sum is older than go.mod.",
      ],
      fixes: [
        Fix(
          "Run the `go get` command that Go printed, outside the image, and commit go.mod and go.sum.",
          snippet: "go get {get}\ngo mod tidy && git add go.mod go.sum"),
        Fix(
          "If `go generate` runs the package as a tool, add it to go.mod, so `go mod tidy` keeps its entries.",
          snippet:
            "go get -tool {importer|<package of the tool>}   # before Go 1.24: a tools.go that imports it"),
        Fix("If only go.mod was copied, copy go.sum too.", snippet: "COPY go.mod go.sum ./"),
      ],
      verify: ["go mod verify; go mod why -m {package}"],
      docs: ["https://go.dev/ref/mod#go-mod-tidy", "https://go.dev/doc/modules/managing-dependencies#tools"],
      examples: [
        """
        main.go:20:2: missing go.sum entry for module providing package example.com/cli/v2 (imported by \
        example.com/tool); to add:
        \tgo get example.com/tool@v0.17.20
        """
      ]
    ),
    Rule(
      id: "go-sum-not-copied", partOf: "go-missing-gosum", family: "go-modules", subject: .file,
      title: "go.sum is not in the image: COPY copies only go.mod",
      level: 94, confidence: .likely,
      repairs: [.goCopySums],
      patterns: .each(["COPY go.mod .", "COPY ./go.mod .", "ADD go.mod .", "COPY go.mod /"]) {
        Pattern(
          "missing go.sum entry", inDockerfile: [$0],
          notInDockerfile: ["go.sum", "COPY . ", "COPY ./ ", "ADD . ", "go mod tidy"] + copiedFolders)
      },
      causes: [
        "No COPY line includes go.sum, which contains the checksum of every module that Go uses.",
        "If the project has no go.sum, it was never generated or not committed.",
      ],
      fixes: [
        Fix(
          "Copy go.mod and go.sum. If there is no go.sum, run `go mod tidy` and commit it.",
          snippet: "COPY go.mod go.sum ./"),
        Fix(
          "If there is no go.sum, run this on your machine, in the folder with go.mod.",
          snippet: "go mod tidy && git add go.sum"),
      ],
      verify: ["git ls-files go.sum"],
      docs: ["https://go.dev/ref/mod#go-sum-files"],
      examples: [
        Example(
          "main.go:7:2: missing go.sum entry for module providing package example.com/lib; to add:",
          dockerfile: "COPY go.mod ./\nRUN go mod download\nCOPY *.go ./"),
        Example(
          "main.go:7:2: missing go.sum entry for module providing package example.com/lib; to add:",
          dockerfile: "COPY go.mod ./\nRUN go mod download\nCOPY cmd/ ./cmd/"),
      ]
    ),
    Rule(
      id: "go-missing-gosum", family: "go-modules",
      settings: [.goFlags],
      title: "go.sum has no entry for {module|a module of this build}",
      level: 92, confidence: .certain,
      repairs: [.goCopySums, .goTidy],
      patterns: [
        Pattern("{module}@{version}: missing go.sum entry", notOnLine: ["module providing package"]),
        "missing go.sum entry needed to verify package {module}",
        Pattern("missing go.sum entry", notOnLine: ["module providing package"]),
      ],
      causes: [
        "Only go.mod was copied, or go.sum is in .dockerignore or .gitignore.",
        "go.mod was changed without `go mod tidy`.",
        "A later COPY replaced the go.sum that `go mod download` had completed.",
      ],
      fixes: [
        Fix(
          "Copy go.mod and go.sum. If go.sum is copied already, run `go mod tidy` on your machine and commit both files.",
          snippet: """
            COPY go.mod go.sum ./
            RUN go mod download
            """),
        Fix(
          "If go.sum is copied but not complete, run this on your machine, and commit.",
          snippet: "go mod tidy && git add go.mod go.sum"),
        "Do not run `go mod tidy` in the Dockerfile: the build is then no longer reproducible.",
      ],
      verify: ["git ls-files go.sum", "go mod verify"],
      docs: [
        "https://go.dev/ref/mod#go-mod-tidy",
        "https://go.dev/ref/mod#authenticating",
        "https://go.dev/ref/mod#build-commands",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: missing go.sum entry for go.mod file; to add it:
        \tgo mod download example.com/lib
        """
      ]
    ),
    Rule(
      id: "go-zip-corrupt", family: "go-modules",
      title: "A downloaded module zip is damaged or not a zip file",
      level: 90, confidence: .certain, retryable: true,
      patterns: [
        "^go: {...}zip: not a valid zip file",
        "^go: {...}zip: checksum error",
        "^go: {...}zip: unsupported compression",
        "zip for {module}@{version} has unexpected file {file}",
      ],
      causes: [
        "A proxy or mirror sent an error page or a truncated file with status 200.",
        "The module cache in a layer or cache mount is damaged, for example because the disk was full.",
      ],
      fixes: [
        Fix(
          "Clear the module cache, and download the modules again from the default proxy.",
          snippet: """
            RUN go clean -modcache && GOPROXY=https://proxy.golang.org,direct go mod download
            """),
        Fix("Clear the cache mounts.", snippet: "docker buildx prune --filter type=exec.cachemount"),
      ],
      verify: ["curl -sSL GOPROXY/MODULE/@v/VERSION.zip | file -   # with the values from the log"],
      docs: ["https://go.dev/ref/mod#module-cache", "https://go.dev/ref/mod#goproxy-protocol"],
      examples: [
        "go: example.com/lib@v1.0.0: zip: not a valid zip file",
        "go: zip for example.com/lib@v1.0.0 has unexpected file lib.go",
      ]
    ),
    Rule(
      id: "go-module-too-large", family: "go-modules",
      title: "{module|A module} is larger than Go allows (500 MiB)",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("module source tree too large (max size is", more: ["^go: {module}@{version}: "]),
        "downloaded zip file too large",
      ],
      causes: ["The repository of the module contains large files: models, videos, data sets."],
      fixes: [
        Fix(
          "Use a version from before the large files were added.",
          snippet: "go get {module|<module>}@<older version>"),
        "If it is your module, add an empty go.mod to the directory of the large files, which excludes it from the module.",
      ],
      verify: ["git ls-tree -r -l HEAD | sort -k4 -n | tail   # in a clone of {module}"],
      docs: ["https://go.dev/ref/mod#zip-path-size-constraints", "https://go.dev/ref/mod#vcs-dir"],
      examples: [
        "go: example.com/lib@v1.0.0: create zip: module source tree too large (max size is 524288000 bytes)"
      ]
    ),
  ]

  /// Parts of a `COPY` that takes a folder to where go.mod is: it may well bring go.sum.
  private static let copiedFolders = [
    "/ .\n", "/ ./\n", "/ /", " . .", " . /", "COPY $", "} .", "COPY src .", "COPY app .", "COPY server .",
    "COPY backend .", "COPY api .", "COPY service .",
  ]

  /// A mismatch of which the lines are missing that say what differs: go.sum more often than the database.
  private static let cutMismatches: [Pattern] = [
    ("GOSUMDB=off", Confidence.likely), ("", Confidence.possible),
  ].flatMap { setting, confidence in
    [
      Pattern(
        "verifying {module}@{version}/go.mod: checksum mismatch", unless: otherSides,
        inDockerfile: setting.isEmpty ? [] : [setting], confidence: confidence),
      Pattern(
        "verifying {module}@{version}: checksum mismatch", unless: otherSides,
        notOnLine: ["/go.mod: checksum"], inDockerfile: setting.isEmpty ? [] : [setting],
        confidence: confidence),
    ]
  }

  /// What names the other side of a mismatch.
  private static let otherSides = ["go.sum:", "go.sum.", "sum.golang.org", "checksum server"]
}
