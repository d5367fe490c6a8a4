extension RuleCatalog {
  /// The file of a Go module, go.mod: its place and its lines.
  static let goModFile: [Rule] = [
    Rule(
      id: "go-declares-path", family: "go-modules",
      title: "{required|A required module} calls itself {declared|by another path} in its own go.mod",
      level: 95, confidence: .certain,
      repairs: [.goDeclaredPath],
      patterns: [
        Pattern(
          "module declares its path as: {declared}",
          more: ["but was required as: {required}", "{module}@{version}: parsing go.mod:"]),
        "but was required as: {required}",
        #"{required}@{version}: parsing go.mod: unexpected module path "{declared}""#,
      ],
      causes: [
        "You require a fork or a moved repository by its new address; its go.mod has the old one.",
        "The letter case differs, as with Sirupsen/logrus and sirupsen/logrus.",
        "The module moved on to a /v2 path or to a domain of its own.",
      ],
      fixes: [
        Fix(
          "If the program has moved, install it by its new path, {declared}. A fork cannot be installed like this: clone it and build it there.",
          snippet: "RUN go install <path of the program>@latest", when: ["go install ", "{declared}"]),
        Fix(
          "Or pin the last version that has the old path in its go.mod.",
          snippet: "RUN go install {required}@<version>", when: ["go install "]),
        Fix(
          "Require the path that the module declares, and replace it by the fork.",
          snippet: """
            go mod edit -require={declared}@{version|<version>} \\
                -replace={declared}={required}@{version|<version>}
            go mod tidy
            """),
        Fix(
          "Or write the declared path into every import, if nothing has to be replaced.",
          snippet: "go get {declared}@latest && go mod tidy"),
        "`go install fork@version` cannot replace: clone the fork and build it there.",
        "The name of your own directory has nothing to do with it: it is the go.mod of the dependency.",
        "If `go get -u` raised it in this step, leave `-u` out: `go install <program>@<version>` keeps what the program wants.",
      ],
      verify: [#"grep -rn "{required|module}" --include=*.go --include=go.mod ."#],
      docs: [
        "https://go.dev/ref/mod#go-mod-file-replace",
        "https://go.dev/ref/mod#go-mod-file-module",
        "https://go.dev/ref/mod#major-version-suffixes",
      ],
      examples: [
        """
        go: example.com/fork@v1.0.0: parsing go.mod:
        \tmodule declares its path as: example.com/original
        \t        but was required as: example.com/fork
        """
      ]
    ),
    Rule(
      id: "go-replace-dir-missing", family: "go-modules",
      title: "go.mod replaces {module|a module} by {replacement|a directory} that is not in the image",
      level: 95, confidence: .certain,
      repairs: [.goCopyReplacement],
      patterns: [
        Pattern(
          "{module}@{version} (replaced by {replacement}): reading {}: open {}: no such file or directory",
          more: ["(replaced by ./{directory}):"]),
        " (replaced by {replacement}): reading {}: open {}: no such file or directory",
        "replacement directory {replacement} does not exist",
        // Go 1.12 and older; the main module's own file is only read in the folder where it was found.
        "go: parsing {replacement}/go.mod: open {}: no such file or directory",
        "go: parsing {}go.mod: open {}: no such file or directory",
        "go: {module}@{version}: parsing {replacement}/go.mod: open {}: no such file or directory",
        "go: {module}@{version}: parsing {}go.mod: open {}: no such file or directory",
      ],
      causes: [
        "The local module is not copied before this step.",
        "The directory lies outside the build context, or .dockerignore leaves it out.",
        "WORKDIR is at another depth than the directory outside, so `../` leads elsewhere.",
      ],
      fixes: [
        Fix(
          "A COPY brings the whole context, and the folder is not in it: if it is a git submodule, fetch it before the build.",
          snippet: "git submodule update --init --recursive", when: ["{directory}", "COPY . ."]),
        Fix(
          "Copy the folder of the replacement before this step. If a COPY brings it already, it is an empty git submodule: fetch that before the build (`git submodule update --init`).",
          snippet: "COPY {directory|<directory>} ./{directory|<directory>}",
          when: ["{directory}"]),
        Fix(
          "Copy the folder of the replacement, {replacement}, before this step.",
          when: ["{replacement}"],
          unless: ["{directory}", "replaced by ..", "replacement directory ..", "parsing ../"]),
        Fix(
          "Build from the directory above both, and copy both, {replacement|the replacement} too.",
          snippet: """
            # docker build -f <app>/Dockerfile .
            COPY <replacement> /src/<replacement>
            COPY <app>/go.mod <app>/go.sum /src/<app>/
            WORKDIR /src/<app>
            RUN go mod download
            """, unless: ["replaced by ./", "replacement directory ./", "parsing ./"]),
        Fix(
          "Or drop the replacement for the image, and use go.work on your own machine.",
          snippet: "RUN go mod edit -dropreplace={module|<module>} && go mod download"),
      ],
      verify: [#"grep -n '=> \.' go.mod"#],
      docs: [
        "https://go.dev/ref/mod#go-mod-file-replace",
        "https://docs.docker.com/build/concepts/context/",
        "https://go.dev/ref/mod#workspaces",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0 (replaced by ../lib): reading ../lib/go.mod: open /lib/go.mod: no such \
        file or directory
        """,
        "go: parsing ../lib/go.mod: open /src/lib/go.mod: no such file or directory",
      ]
    ),
    Rule(
      id: "go-mod-file-not-found", family: "go-modules",
      title: "There is no go.mod where the go command runs",
      level: 92, confidence: .certain,
      repairs: [.goCopyModule, .goModuleFolder, .goInitModule],
      patterns: [
        "go.mod file not found in current directory or any parent directory",
        "go: cannot find main module, but found {found} in {directory}",
        Pattern("go: cannot find main module", notOnLine: ["but found"]),
        "directory prefix {directory} does not contain main module",
        "directory prefix {directory} outside main module",
      ],
      causes: [
        "WORKDIR and the destination of COPY differ, or go.mod is in a sub-directory.",
        "go.mod is not in the build context, or .dockerignore leaves it out.",
        "The project never had one. Since Go 1.16 that is an error; Go does not make a go.mod by itself.",
      ],
      fixes: [
        Fix(
          "Run the command in the folder of the cloned module, where its go.mod is.",
          snippet: "WORKDIR <folder of the clone>", when: ["git clone"]),
        Fix(
          "Run the command in the folder of the cloned module, where its go.mod is.",
          snippet: "WORKDIR <folder of the clone>", when: [" clone https://"], unless: ["git clone"]),
        Fix(
          "The project is older than modules: build it in GOPATH's way.",
          snippet: "ENV GO111MODULE=off", when: ["/src/github.com/", "git clone"],
          unless: ["go 1.2", "go1.2", "@latest"]),
        Fix(
          "Copy go.mod first, and run in its directory; build in a checkout of the repository that has it.",
          snippet: """
            COPY go.mod go.sum ./
            RUN go mod download
            COPY . .
            """),
        Fix(
          "In a repository of many modules, go to the right one.", snippet: "WORKDIR <folder of the go.mod>"),
        Fix(
          "For an old project, make go.mod once and commit it.",
          snippet: "go mod init <module path> && go mod tidy"),
      ],
      verify: ["docker run --rm {image|<image>} go env GOMOD   # /dev/null means: none found"],
      docs: [
        "https://go.dev/ref/mod#go-mod-file",
        "https://go.dev/ref/mod#build-commands",
        "https://docs.docker.com/build/cache/optimize/",
      ],
      examples: [
        "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
        "pattern ./...: directory prefix . does not contain main module or its selected dependencies",
        """
        go: cannot find main module, but found .git/config in /app
        \tto create a module there, run:
        \tgo mod init
        """,
      ]
    ),
    Rule(
      id: "go-directory-outside-module", family: "go-modules",
      title: "{directory} does not belong to the module that the go command works in",
      level: 91, confidence: .certain,
      repairs: [.goCopyModule, .goModuleFolder],
      patterns: [
        "directory {directory} outside available modules",
        "directory {directory} outside main module or its selected dependencies",
        "directory {directory} outside modules listed in go.work",
        "directory {directory} is contained in a module that is not one of the workspace modules",
      ],
      causes: [
        "The command names a directory of another module; Go builds only what its own go.mod covers.",
        "go.mod was copied to another directory than the source, as in a Dockerfile written for GOPATH.",
        "The directory has a go.mod of its own, and go.work does not list it.",
      ],
      fixes: [
        Fix(
          "Go to the directory of the go.mod, and name packages relative to it.",
          snippet: """
            WORKDIR <folder of the go.mod>
            RUN go build <options> ./<directory of the main package>
            """),
        Fix("For several modules together, list them in go.work.", snippet: "go work use ./lib ./service"),
      ],
      verify: ["RUN go env GOMOD GOWORK && pwd"],
      docs: [
        "https://go.dev/ref/mod#build-commands",
        "https://go.dev/ref/mod#workspaces",
      ],
      examples: [
        "go: directory /go/src/shop outside available modules",
        "directory ../lib/cmd outside main module or its selected dependencies",
      ]
    ),
    Rule(
      id: "go-mod-download-no-modules", family: "go-modules",
      title: "`go mod download` found no go.mod",
      level: 93, confidence: .certain,
      repairs: [.goCopyModule, .goModuleFolder, .goInitModule],
      patterns: ["no modules specified (see 'go help mod download')"],
      causes: ["go.mod is copied after this step, or into another directory."],
      fixes: [
        Fix(
          "Copy go.mod and go.sum before it, into the same WORKDIR.",
          snippet: """
            COPY go.mod go.sum ./
            RUN go mod download
            """)
      ],
      verify: ["docker run --rm {image|<image>} go env GOMOD"],
      docs: ["https://go.dev/ref/mod#go-mod-download", "https://docs.docker.com/build/cache/optimize/"],
      examples: ["go: no modules specified (see 'go help mod download')"]
    ),
    Rule(
      id: "go-gopath-gomod", family: "go-modules",
      title: "go.mod was copied into $GOPATH itself: the stage sets no WORKDIR",
      level: 95, confidence: .certain,
      patterns: [
        "$GOPATH/go.mod exists but should not",
        // It is a warning where no module is needed.
        Pattern("ignoring go.mod in $GOPATH", with: ["go.mod file not found"]),
        Pattern("ignoring go.mod in $GOPATH", with: ["no modules specified (see"]),
        Pattern("ignoring go.mod in $GOPATH", confidence: .likely),
      ],
      causes: ["The golang image starts in /go, which is also GOPATH; COPY goes there without a WORKDIR."],
      fixes: [
        Fix(
          "Work in a directory outside /go.",
          snippet: """
            WORKDIR <folder outside of /go>
            COPY go.mod go.sum ./
            RUN go mod download
            """)
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'pwd; go env GOPATH'"],
      docs: ["https://hub.docker.com/_/golang", "https://go.dev/ref/mod#environment-variables"],
      examples: [
        "$GOPATH/go.mod exists but should not",
        """
        go: warning: ignoring go.mod in $GOPATH /go
        go: no modules specified (see 'go help mod download')
        """,
      ]
    ),
    Rule(
      id: "go-updates-to-gomod", family: "go-modules",
      title: "go.mod is out of date, and a build does not change it",
      level: 91, confidence: .certain,
      repairs: [.goTidy],
      patterns: ["updates to go.mod needed", "updates to go.sum needed"],
      causes: [
        "go.mod was merged or edited without `go mod tidy`.",
        "It was tidied by another version of Go than the image has.",
        "GOFLAGS holds -mod=readonly or -mod=vendor.",
      ],
      fixes: [
        Fix(
          "Tidy with the Go version of the image and commit the result.",
          snippet: "go mod tidy && git add go.mod go.sum")
      ],
      verify: ["go mod tidy -diff   # Go 1.23 and later"],
      docs: ["https://go.dev/ref/mod#go-mod-tidy", "https://go.dev/ref/mod#build-commands"],
      examples: [
        """
        go: updates to go.mod needed; to update it:
        \tgo mod tidy
        """
      ]
    ),
    Rule(
      id: "go-mod-syntax", family: "go-modules", subject: .program,
      title: "go.mod, go.sum or go.work cannot be read",
      level: 85, confidence: .certain,
      patterns: [
        "errors parsing go.mod",
        "go.mod:{number#}: unknown directive: {directive}",
        "go.work:{number#}: unknown directive: {directive}",
        "malformed go.sum:",
        Pattern("missing module declaration", with: ["go: "]),
      ],
      causes: [
        "Conflict marks of a merge are in the file.",
        "A placeholder of a template was not filled in.",
        "The file uses a directive that this Go does not know yet.",
      ],
      fixes: [Fix("Repair the file, then tidy.", snippet: "go mod edit -fmt && go mod tidy")],
      verify: ["go mod edit -json"],
      docs: ["https://go.dev/ref/mod#go-mod-file"],
      examples: [
        """
        go: errors parsing go.mod:
        /src/go.mod:1: unknown directive: <<<<<<<
        """
      ]
    ),
    Rule(
      id: "go-mod-init-no-path", family: "go-modules",
      title: "`go mod init` was not told a module path",
      level: 92, confidence: .certain,
      patterns: ["cannot determine module path for source directory"],
      causes: ["The Dockerfile runs `go mod init` without a name, outside of GOPATH."],
      fixes: [
        Fix(
          "Make go.mod once, outside the image, and commit it.",
          snippet: "go mod init <module path> && go mod tidy")
      ],
      docs: ["https://go.dev/ref/mod#go-mod-init"],
      examples: [
        """
        go: cannot determine module path for source directory /src (outside GOPATH, module path must be \
        specified)
        """
      ]
    ),
    Rule(
      id: "go-malformed-module-path", family: "go-modules",
      title: "{path|A module path} is not a valid module or import path",
      level: 91, confidence: .certain,
      patterns: [
        Pattern(#"malformed module path "{path}": {reason...}"#, confidence: .likely),
        Pattern(#"malformed import path "{path}": {reason...}"#, notOnLine: ["double dot"]),
        Pattern("missing dot in first path element", confidence: .likely),
      ],
      causes: [
        "The path of a local module has no host name, and go.mod requires it without a replacement.",
        "A variable inside the path is empty, so that it holds two slashes or none where one should be.",
      ],
      fixes: [
        Fix(
          "Replace the local module by its directory, and copy that directory.",
          snippet: "go mod edit -replace={path}=./<its folder>"),
        "Check the ARG and ENV values in the command.",
      ],
      verify: [#"grep -rn "{path}" go.mod Dockerfile"#],
      docs: ["https://go.dev/ref/mod#go-mod-file-ident", "https://go.dev/ref/mod#go-mod-file-replace"],
      examples: [#"go: malformed module path "team/lib": missing dot in first path element"#]
    ),
  ]
}
