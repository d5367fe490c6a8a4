extension RuleCatalog {
  /// Checksums of Go modules: go.sum, the checksum database, damaged downloads.
  static let goChecksums: [Rule] = [
    Rule(
      id: "go-sumdb-not-found", family: "go-modules",
      title: "The checksum database does not know {module|the module}: it is most likely private",
      level: 98, confidence: .likely,
      repairs: [.goPrivate],
      patterns: ["reading {}/lookup/{module}@{}: 404 Not Found", "reading {}/lookup/{module}@{}: 410 Gone"],
      causes: [
        "The download itself worked, but the public checksum database cannot see a private module.",
        "go.sum has no entry for the module, so Go has to look it up.",
      ],
      fixes: [
        Fix(
          "Exempt the module; GOPRIVATE sets GONOPROXY and GONOSUMDB in one.",
          snippet: "ENV GOPRIVATE={module|<module>}"),
        Fix(
          "Commit a complete go.sum: an entry that is there is not looked up.",
          snippet: "go mod tidy && git add go.mod go.sum"),
        "Leave GOSUMDB=off alone: it ends the check of all public modules, too.",
      ],
      verify: ["docker run --rm {image|<image>} go env GOPRIVATE GONOSUMDB GOSUMDB", "grep {module} go.sum"],
      docs: ["https://go.dev/ref/mod#checksum-database", "https://go.dev/ref/mod#private-module-privacy"],
      examples: [
        """
        go: corp.example/lib@v1.0.0: verifying module: corp.example/lib@v1.0.0: reading \
        https://sum.golang.org/lookup/corp.example/lib@v1.0.0: 404 Not Found
        """,
        """
        go: corp.example/lib@v1.0.0: verifying go.mod: corp.example/lib@v1.0.0/go.mod: reading \
        https://goproxy.corp.example/sumdb/sum.golang.org/lookup/corp.example/lib@v1.0.0: 410 Gone
        """,
      ]
    ),
    Rule(
      id: "go-sumdb-unreachable", family: "go-modules", subject: .network,
      title: "The checksum database {host|of Go} cannot be reached",
      level: 93, confidence: .certain, retryable: true,
      repairs: [.goChecksums],
      patterns: [
        Pattern("Get {}://{host}/lookup/{module}@{}: ", notOnLine: ["x509:", "proxyconnect"]),
        Pattern("Get {}://sum.golang.{}/{}: ", notOnLine: ["x509:", "proxyconnect"]),
        "reading {}://{host}/lookup/{module}@{}: 5{#} ",
        "reading {}://{host}/lookup/{module}@{}: {#} Forbidden",
      ],
      causes: [
        "A mirror serves the modules, but a firewall blocks sum.golang.org.",
        "Name resolution or the network of the build does not work.",
      ],
      fixes: [
        Fix(
          "Where sum.golang.org is blocked (mainland China), use the other address of the same database, in the stage that downloads.",
          snippet: "ENV GOSUMDB=sum.golang.google.cn", when: ["://sum.golang.org/"],
          unless: ["sum.golang.google.cn", "lookup sum.golang.org"]),
        Fix(
          "Commit a complete go.sum: then nothing is looked up.",
          snippet: "go mod tidy && git add go.mod go.sum"),
        Fix(
          "Or do without the database, if the build reaches nothing but your own module proxy; go.sum still protects what it has.",
          snippet: "ENV GOSUMDB=off", when: ["lookup sum.golang.org"]),
        Fix(
          "Use a GOPROXY that passes the checksum database on, or the other address of the same database.",
          snippet: "ENV GOSUMDB=sum.golang.google.cn", unless: ["lookup sum.golang.org"]),
        Fix("For private modules only, name them.", snippet: "ENV GONOSUMDB=<your domain>"),
      ],
      verify: ["docker run --rm busybox wget -qO - https://{host|sum.golang.org}/latest"],
      docs: ["https://go.dev/ref/mod#checksum-database", "https://go.dev/ref/mod#environment-variables"],
      examples: [
        """
        go: example.com/lib@v1.0.0: verifying go.mod: example.com/lib@v1.0.0/go.mod: Get \
        "https://sum.golang.org/lookup/example.com/lib@v1.0.0": dial tcp: lookup sum.golang.org on \
        192.0.2.53:53: no such host
        """
      ]
    ),
    Rule(
      id: "go-sumdb-mismatch", family: "go-modules",
      title: "{module|A module} {version|as downloaded} differs from what the checksum database recorded",
      level: 95, confidence: .certain,
      patterns: [
        Pattern(
          "This download does NOT match the one reported by the checksum server",
          more: ["verifying {module}@{version}: checksum mismatch"]),
        Pattern(
          "This download does NOT match one reported by the checksum server",
          more: ["verifying {module}@{version}: checksum mismatch"]),
        Pattern("verifying {module}@{version}: checksum mismatch", with: ["reported by the checksum server"]),
        // cmd/go/internal/modfetch/fetch.go words only the database's answer so.
        "{module}@{version}: verifying module: checksum mismatch",
        "{module}@{version}: verifying go.mod: checksum mismatch",
      ],
      causes: [
        "The author moved the tag after the database had recorded it.",
        "A mirror or caching proxy serves altered or cut-off content.",
        "Someone tampers with the connection.",
      ],
      fixes: [
        Fix(
          "Do not switch the check off. See whether the origin and your proxy serve the same.",
          snippet: "GOPROXY=direct GOMODCACHE=/tmp/m go mod download {module|<module>}@{version|<version>}"),
        Fix(
          "If the proxy is wrong, have its copy deleted; if the tag was moved, ask for a new one.",
          snippet: "go get {module|<module>}@<newer version>"),
        Fix(
          "If another GOPROXY is set, take Go's own, or none.",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix(
          "Only if the module is private to you: keep it from the public database (GONOSUMDB) and the public proxy.",
          snippet: "ENV GOPRIVATE={module|<module>}"),
      ],
      verify: [
        "GOPROXY=https://proxy.golang.org GOMODCACHE=/tmp/m2 go mod download {module}@{version|<version>}"
      ],
      docs: ["https://go.dev/ref/mod#authenticating", "https://go.dev/ref/mod#checksum-database"],
      examples: [
        """
        verifying example.com/lib@v1.0.0: checksum mismatch
        \tdownloaded: h1:T0dQJgU91NndRxIP3sxcqNm3X=
        \tsum.golang.org: h1:AbcQJgU91NndRxIP3sxcqNm3X=

        SECURITY ERROR
        This download does NOT match the one reported by the checksum server.
        """
      ]
    ),
    Rule(
      id: "go-sum-mismatch", family: "go-modules",
      title: "{module|A module} {version|as downloaded} does not match the checksum in go.sum",
      level: 95, confidence: .certain,
      patterns: [
        Pattern("verifying {module}@{version}/go.mod: checksum mismatch", with: ["go.sum:"]),
        Pattern(
          "verifying {module}@{version}: checksum mismatch",
          with: ["go.sum:"], notOnLine: ["/go.mod: checksum"]),
        Pattern(
          "This download does NOT match an earlier download recorded in go.sum",
          more: ["verifying {module}@{version}: checksum mismatch"]),
      ],
      causes: [
        "The author moved the tag, or tagged a private repository again, and your go.sum is from before.",
        "A mirror serves other content than the origin.",
        "go.sum was merged wrongly or edited by hand.",
        "A cache mount holds a damaged module.",
      ],
      fixes: [
        Fix(
          "See whether the author moved the tag: compare what go.sum recorded with what the origin has today.",
          snippet: """
            grep '^{module|<module>} ' go.sum
            GOPROXY=direct GOMODCACHE=/tmp/m go mod download -json {module|<module>}@{version|<version>}
            """),
        Fix(
          "If the author moved it, take the new content: remove the entry from go.sum, let Go write it again, and review the difference.",
          snippet: """
            grep -v '^{module|<module>} {version|<version>}' go.sum > go.sum.new && mv go.sum.new go.sum
            go mod tidy && git diff go.sum
            """),
        Fix("Empty the cache mounts once.", snippet: "docker buildx prune --filter type=exec.cachemount"),
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
        """
      ]
    ),
    Rule(
      id: "go-sumdb-config", family: "go-modules",
      title: "GOSUMDB has a value that Go cannot use",
      level: 92, confidence: .certain,
      patterns: [
        "invalid GOSUMDB: {reason...}",
        "invalid sumdb name (must be host[/path])",
        "missing GOSUMDB",
      ],
      causes: ["GOSUMDB names a database without its key; only sum.golang.org needs none."],
      fixes: [
        Fix("Use a known database.", snippet: "ENV GOSUMDB=sum.golang.org"),
        Fix(
          "For a database of your own, give name, hash and key in one word, and its URL after a space.",
          snippet: #"ENV GOSUMDB="<your checksum database>+<hash>+<key> https://<your checksum database>""#),
      ],
      verify: ["docker run --rm {image|<image>} go env GOSUMDB"],
      docs: ["https://go.dev/ref/mod#environment-variables", "https://go.dev/ref/mod#checksum-database"],
      examples: ["go: example.com/lib@v1.0.0: verifying go.mod: invalid GOSUMDB: malformed verifier id"]
    ),
    Rule(
      id: "go-missing-gosum-for-package", partOf: "go-missing-gosum", family: "go-modules",
      title: "go.sum has no entry for the module that brings {package}",
      level: 93, confidence: .certain,
      repairs: [.goCopySums, .goTidy],
      patterns: [
        Pattern(
          "missing go.sum entry for module providing package {package} (imported by {importer});",
          more: ["^go get {get...}"]),
        Pattern("missing go.sum entry for module providing package {package}", more: ["^go get {get...}"]),
      ],
      causes: [
        "The package is imported by a tool or dependency that `go mod tidy` did not see when go.sum was written.",
        "Only go.mod was copied, or go.sum is older than go.mod.",
      ],
      fixes: [
        Fix(
          "Run what Go printed, outside of the image, and commit both files.",
          snippet: "go get {get}\ngo mod tidy && git add go.mod go.sum"),
        Fix(
          "For a tool that `go generate` runs, have go.mod name it, so that tidy keeps its entries.",
          snippet:
            "go get -tool {importer|<package of the tool>}   # before Go 1.24: a tools.go that imports it"),
        Fix("If only go.mod was copied, copy both.", snippet: "COPY go.mod go.sum ./"),
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
      title: "go.sum is not in the image: COPY takes only go.mod",
      level: 94, confidence: .likely,
      repairs: [.goCopySums],
      patterns: .each(["COPY go.mod .", "COPY ./go.mod .", "ADD go.mod .", "COPY go.mod /"]) {
        Pattern(
          "missing go.sum entry", inDockerfile: [$0],
          notInDockerfile: ["go.sum", "COPY . ", "COPY ./ ", "ADD . ", "go mod tidy"] + copiedFolders)
      },
      causes: [
        "No COPY line names go.sum, in which Go looks for the checksum of every module that it uses.",
        "If the project has no go.sum, it was never written or not committed.",
      ],
      fixes: [
        Fix("Copy both files.", snippet: "COPY go.mod go.sum ./"),
        Fix("If there is no go.sum, write it and commit it.", snippet: "go mod tidy && git add go.sum"),
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
          "Copy both files.",
          snippet: """
            COPY go.mod go.sum ./
            RUN go mod download
            """),
        Fix(
          "Complete go.sum outside the image and commit it.",
          snippet: "go mod tidy && git add go.mod go.sum"),
        "Do not run `go mod tidy` in the Dockerfile: the build would no longer be the same every time.",
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
      title: "A downloaded module zip is damaged, or not a zip file",
      level: 90, confidence: .certain, retryable: true,
      patterns: [
        "^go: {...}zip: not a valid zip file",
        "^go: {...}zip: checksum error",
        "^go: {...}zip: unsupported compression",
        "zip for {module}@{version} has unexpected file {file}",
      ],
      causes: [
        "A proxy or mirror sent an error page or a cut-off file with status 200.",
        "The module cache in a layer or cache mount was damaged, as when the disk was full.",
      ],
      fixes: [
        Fix(
          "Empty the cache and fetch from another proxy once.",
          snippet: """
            RUN go clean -modcache && GOPROXY=https://proxy.golang.org,direct go mod download
            """),
        Fix("Empty the cache mounts.", snippet: "docker buildx prune --filter type=exec.cachemount"),
      ],
      verify: ["curl -sSL GOPROXY/MODULE/@v/VERSION.zip | file -   # with the values of this build"],
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
      causes: ["The repository of the module holds large files: models, videos, data sets."],
      fixes: [
        Fix(
          "Require a version from before the large files.",
          snippet: "go get {module|<module>}@<older version>"),
        "If it is your module, an empty go.mod in the directory of the large files leaves them out.",
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
}
