extension RuleCatalog {
  /// The file of a Go module, go.mod: its place and its lines.
  static let goModFile: [Rule] = [
    Rule(
      id: "go-declares-path", family: "go-modules",
      title:
        "Module path mismatch: {required|A required module} calls itself {declared|by another path} in its go.mod",
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
        "You require a fork or a moved repository by its new path; its go.mod still has the old one. The name of your directory does not matter.",
        "The letter case differs, as with Sirupsen/logrus and sirupsen/logrus.",
        "The module moved to a /v2 path or to its own domain.",
      ],
      fixes: [
        Fix(
          "If the program has moved, install it from its new path, {declared}. If it is a fork, clone it and build it: `go install` does not support forks.",
          snippet: "RUN go install <path of the program>@latest", when: ["go install ", "{declared}"]),
        Fix(
          "Or pin the last version that has the old path in its go.mod.",
          snippet: "RUN go install {required}@<version>", when: ["go install "]),
        Fix(
          "If it is a fork, require the declared path and replace it with the fork. If the module was renamed, import it by the declared path.",
          snippet: """
            go mod edit -require={declared}@{version|<version>} \\
                -replace={declared}={required}@{version|<version>}
            go mod tidy
            """),
        Fix(
          "If the module was renamed, change every import to the declared path, then get it.",
          snippet: "go get {declared}@latest && go mod tidy"),
        Fix(
          "If `go get -u` upgraded the module in this step, remove `-u`: `go install <program>@<version>` keeps the versions that the program requires.",
          when: ["go get -u"]),
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
      title: "go.mod replaces {module|a module} with {replacement|a directory} that is not in the image",
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
        "go: {module}@{version}: parsing {replacement}/go.mod: open no such file or directory",
        "go: {module}@{version}: parsing {}go.mod: open {}: no such file or directory",
      ],
      causes: [
        "The local module is not copied before this step.",
        "The directory is not in the build context, or .dockerignore excludes it.",
        "WORKDIR has a different depth than the directory on your machine, so `../` points elsewhere.",
      ],
      fixes: [
        Fix(
          "If the folder is a git submodule, initialize it before the build. Otherwise remove it from .dockerignore, or use a build context that contains it.",
          snippet: "git submodule update --init --recursive", when: ["{directory}", "COPY . ."]),
        Fix(
          "Copy the folder of the replacement before this step. If it is copied already, it is probably an empty git submodule: initialize it before the build (`git submodule update --init`).",
          snippet: "COPY {directory|<directory>} ./{directory|<directory>}",
          when: ["{directory}"]),
        Fix(
          "Copy the folder of the replacement, {replacement}, before this step.",
          when: ["{replacement}"],
          unless: ["{directory}", "replaced by ..", "replacement directory ..", "parsing ../"]),
        Fix(
          "Build from the parent directory, and copy the application and {replacement|the replacement}.",
          snippet: """
            # docker build -f <app>/Dockerfile .
            COPY <replacement> /src/<replacement>
            COPY <app>/go.mod <app>/go.sum /src/<app>/
            WORKDIR /src/<app>
            RUN go mod download
            """, unless: ["replaced by ./", "replacement directory ./", "parsing ./"]),
        Fix(
          "Or remove the replacement in the image, and use go.work on your machine.",
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
      title: "go.mod file not found in the directory where the go command runs, or in its parents",
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
        "WORKDIR and the destination of COPY differ, or go.mod is in a subdirectory.",
        "go.mod is not in the build context, or .dockerignore excludes it.",
        "The project never had a go.mod. Since Go 1.16 this is an error.",
      ],
      fixes: [
        Fix(
          "Run the command in the directory of the cloned module that contains its go.mod.",
          snippet: "WORKDIR <folder of the clone>", when: ["git clone"]),
        Fix(
          "Run the command in the directory of the cloned module that contains its go.mod.",
          snippet: "WORKDIR <folder of the clone>", when: [" clone https://"], unless: ["git clone"]),
        Fix(
          "The project is older than modules: build it in GOPATH mode.",
          snippet: "ENV GO111MODULE=off", when: ["/src/github.com/", "git clone"],
          unless: ["go 1.2", "go1.2", "@latest"]),
        Fix(
          "Mount the sources at an absolute path, and run the command there: Podman and Buildah do not read `target=.` as the working directory.",
          snippet: "WORKDIR /src\nRUN --mount=type=bind,target=/src <command>", when: ["--mount=target=."]),
        Fix(
          "Copy go.mod before this step, and run the command in its directory (WORKDIR). Build in a clone of the repository that has it; if it has none, create it with `go mod init`.",
          snippet: """
            COPY go.mod go.sum ./
            RUN go mod download
            COPY . .
            """),
        Fix(
          "In a repository with several modules, set WORKDIR to the right one.",
          snippet: "WORKDIR <folder of the go.mod>"),
        Fix(
          "If the repository has no go.mod, create it on your machine, and commit it with go.sum.",
          snippet: "go mod init <module path> && go mod tidy"),
      ],
      verify: ["docker run --rm {image|<image>} go env GOMOD   # /dev/null means no go.mod was found"],
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
      title: "{directory} is not part of the module that the go command uses",
      level: 91, confidence: .certain,
      repairs: [.goCopyModule, .goModuleFolder],
      patterns: [
        "directory {directory} outside available modules",
        "directory {directory} outside main module or its selected dependencies",
        "directory {directory} outside modules listed in go.work",
        "directory {directory} is contained in a module that is not one of the workspace modules",
      ],
      causes: [
        "The command names a directory of another module; Go builds only packages of the current module.",
        "go.mod was copied to a different directory than the sources, as in a Dockerfile written for GOPATH.",
        "The directory has its own go.mod, and go.work does not list it.",
      ],
      fixes: [
        Fix(
          "Set WORKDIR to the directory with the go.mod, and use package paths relative to it.",
          snippet: """
            WORKDIR <folder of the go.mod>
            RUN go build <options> ./<directory of the main package>
            """),
        Fix(
          "To build several modules together, list them in go.work.", snippet: "go work use ./lib ./service"),
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
      causes: ["go.mod is copied after this step or to another directory."],
      fixes: [
        Fix(
          "Copy go.mod and go.sum before this step, to the same WORKDIR.",
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
      settings: [.goModules],
      title: "go.mod was copied to $GOPATH itself: the stage sets no WORKDIR",
      level: 95, confidence: .certain,
      patterns: [
        "$GOPATH/go.mod exists but should not",
        // It is a warning where no module is needed.
        Pattern("ignoring go.mod in $GOPATH", with: ["go.mod file not found"]),
        Pattern("ignoring go.mod in $GOPATH", with: ["no modules specified (see"]),
        Pattern("ignoring go.mod in $GOPATH", confidence: .likely),
      ],
      causes: [
        "The golang image starts in /go, which is also GOPATH, and without a WORKDIR COPY copies files there."
      ],
      fixes: [
        Fix(
          "Set WORKDIR to a directory outside /go.",
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
      settings: [.goFlags],
      title: "go.mod is out of date, and `go build` does not update it",
      level: 91, confidence: .certain,
      repairs: [.goTidy],
      patterns: ["updates to go.mod needed", "updates to go.sum needed"],
      causes: [
        "go.mod was merged or edited without `go mod tidy`.",
        "Another Go version than that of the image ran `go mod tidy`.",
        "GOFLAGS contains -mod=readonly or -mod=vendor.",
      ],
      fixes: [
        Fix(
          "Run `go mod tidy` with the Go version of the image, and commit go.mod and go.sum.",
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
      id: "go-mod-conflict-marks", partOf: "go-mod-syntax", family: "go-modules", subject: .program,
      title: "go.mod contains merge conflict markers",
      level: 90, confidence: .certain,
      patterns: .each([
        "go.mod:{line#}: unknown directive: <<<<<<<", "go.mod:{line#}: unknown directive: =======",
        "go.mod:{line#}: unknown directive: >>>>>>>",
      ]),
      causes: ["A merge or rebase was committed before its conflicts were resolved."],
      fixes: [
        Fix(
          "Remove the lines with `<<<<<<<`, `=======` and `>>>>>>>` from go.mod (and go.sum), keep the higher versions, and tidy.",
          snippet: "go mod tidy && git add go.mod go.sum")
      ],
      docs: ["https://git-scm.com/docs/git-merge#_how_conflicts_are_presented"],
      examples: [
        """
        go: errors parsing go.mod:
        /src/go.mod:1: unknown directive: <<<<<<<
        """
      ]
    ),
    Rule(
      id: "go-mod-syntax", family: "go-modules", subject: .program,
      title: "go.mod, go.sum or go.work cannot be parsed",
      level: 85, confidence: .certain,
      patterns: [
        "errors parsing go.mod",
        "go.mod:{number#}: unknown directive: {directive}",
        "go.work:{number#}: unknown directive: {directive}",
        "malformed go.sum:",
        Pattern("missing module declaration", with: ["go: "]),
      ],
      causes: [
        "The file contains merge conflict markers.",
        "A template placeholder was not filled in.",
        "The file uses a directive that this Go version does not support.",
      ],
      fixes: [
        Fix(
          "Fix the line that is named: remove merge conflict markers and template placeholders, or use a Go image that supports the directive. Then run `go mod tidy`.",
          snippet: "go mod edit -fmt && go mod tidy")
      ],
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
      title: "`go mod init` needs a module path",
      level: 92, confidence: .certain,
      patterns: ["cannot determine module path for source directory"],
      causes: ["The Dockerfile runs `go mod init` without a path, outside GOPATH."],
      fixes: [
        Fix(
          "Create go.mod once, outside the image, and commit it; or pass a module path to `go mod init`.",
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
      id: "go-path-with-leading-dot", partOf: "go-malformed-module-path", family: "go-modules",
      title:
        "Go finds no package {path}, and looks for a module of that name: no part of it may begin with a dot",
      level: 93, confidence: .likely,
      patterns: [#"malformed module path "{path}": leading dot in path element"#],
      causes: [
        "The folder is not in the image: generated code, often in `.gitignore` or `.dockerignore`.",
        "Newer releases of Go do not read such a folder in module mode.",
      ],
      fixes: [
        "Copy or generate the folder before this step. If it is there, rename the folder so that its name does not begin with a dot, or build with the older Go that the project was made for."
      ],
      verify: ["ls -a; cat .dockerignore"],
      docs: ["https://go.dev/ref/mod#go-mod-file-ident", "https://github.com/golang/go/issues/34992"],
      examples: [
        #"build command-line-arguments: cannot load example.com/shop/.gen/api: malformed module path "example.com/shop/.gen/api": leading dot in path element"#
      ]
    ),
    Rule(
      id: "go-malformed-module-path", family: "go-modules",
      title: "{path|A module path} is not a valid module or import path",
      level: 91, confidence: .certain,
      patterns: [
        Pattern(#"malformed module path "{path}": {reason...}"#, confidence: .likely),
        Pattern(#"malformed import path "{path}": {reason...}"#, notOnLine: ["...\": double dot"]),
        Pattern("missing dot in first path element", confidence: .likely),
      ],
      causes: [
        "A local module path has no host name, and go.mod requires it without a replacement.",
        "A variable in the path is empty, so the path contains two slashes or none.",
      ],
      fixes: [
        Fix(
          "If it is a local module, replace it with its directory, and copy that directory. If a variable in the path is empty, pass its value.",
          snippet: "go mod edit -replace={path}=./<its folder>"),
        "Check the ARG and ENV values in the command.",
      ],
      verify: [#"grep -rn "{path}" go.mod Dockerfile"#],
      docs: ["https://go.dev/ref/mod#go-mod-file-ident", "https://go.dev/ref/mod#go-mod-file-replace"],
      examples: [#"go: malformed module path "team/lib": missing dot in first path element"#]
    ),
  ]
}
