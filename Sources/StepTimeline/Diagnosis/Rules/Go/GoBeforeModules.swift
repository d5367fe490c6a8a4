extension RuleCatalog {
  /// GOPATH's tools before Go had modules: dep, glide and `go get` that updates a checkout.
  static let goBeforeModules: [Rule] = [
    Rule(
      id: "go-get-without-package", family: "go-modules", subject: .file,
      title: "`go get` runs in a folder without Go files: the code is copied later",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "go get .: path {folder} is not a package in module rooted at {}",
          notInDockerfile: ["COPY . ", "ADD . "])
      ],
      causes: [
        "`go get` without an argument means the package in the current folder. Only go.mod and go.sum are there."
      ],
      fixes: [
        Fix(
          "Download the modules with `go mod download`: it needs only go.mod and go.sum.",
          snippet: "RUN go mod download"),
        Fix("Or copy the code before this step.", snippet: "COPY . ."),
      ],
      docs: ["https://go.dev/ref/mod#go-mod-download", "https://go.dev/ref/mod#go-get"],
      examples: ["go get .: path /srv is not a package in module rooted at /srv"]
    ),
    Rule(
      id: "go-get-not-a-checkout", family: "go-modules", subject: .file,
      title:
        "`go get -u` updates {package}, and its folder {directory} is no git checkout: `.git` is not in the image",
      level: 91, confidence: .certain,
      patterns: [
        "package {package}: directory \"{directory}\" is not using a known version control system"
      ],
      causes: [
        "The folder was copied into GOPATH without `.git` (`.dockerignore` excludes it, or only a part was copied), and `-u` makes Go update it with git."
      ],
      fixes: [
        Fix(
          "Get only what is missing: run `go get` without `-u` for a folder that is already copied.",
          snippet: "RUN go get -d -v ./..."),
        "Or build with modules: add go.mod, and use Go 1.16 or later.",
      ],
      verify: ["docker run --rm {image|<image>} ls -a {directory}"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Legacy_GOPATH_go_get"],
      examples: [
        "package example.com/team/app: directory \"/go/src/example.com/team/app\" is not using a known version control system"
      ]
    ),
    Rule(
      id: "dep-in-gopath-itself", family: "go-modules", subject: .file,
      title: "dep runs in GOPATH/src itself: the project needs a folder of its own below it",
      level: 91, confidence: .certain,
      patterns: ["dep does not currently support using GOPATH/src as the project root"],
      causes: [
        "The folder's name comes from a variable that is empty in this stage (`cd /go/src/$PROJECT`), or WORKDIR is /go/src."
      ],
      fixes: [
        Fix(
          "Give the variable a value in this stage with ARG or ENV, or write the folder's name.",
          snippet: "ARG PROJECT=<host>/<team>/<project>", when: ["/src/$"]),
        Fix(
          "Work in the folder that the import path names.",
          snippet: "WORKDIR /go/src/<host>/<team>/<project>\nCOPY . ."),
      ],
      docs: ["https://golang.github.io/dep/docs/failure-modes.html"],
      examples: ["root project import: dep does not currently support using GOPATH/src as the project root"]
    ),
    Rule(
      id: "glide-no-gopath-bin", partOf: "command-not-found", family: "go-modules", subject: .file,
      title: "glide's installer needs the folder {directory|$GOPATH/bin}, and it does not exist",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: ["{directory} ($GOPATH/bin) folder not found. Please create it before continue"],
      causes: ["The image sets GOPATH, and nothing has created its `bin` folder yet."],
      fixes: [
        Fix("Create the folder before the installer runs.", snippet: "RUN mkdir -p \"$GOPATH/bin\""),
        Fix(
          "Install `which` too: the installer looks for its tools with it.",
          snippet: "RUN yum install -y which", base: .dnf, when: ["which: command not found"]),
      ],
      docs: ["https://github.com/Masterminds/glide"],
      examples: ["/build/go/bin ($GOPATH/bin) folder not found. Please create it before continue."]
    ),
    Rule(
      id: "glide-missing", partOf: "command-not-found", family: "go-modules", subject: .package,
      title: "glide is not installed in the image",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        "make: glide: Command not found", "sh: {#}: glide: not found", "sh: glide: not found",
        "glide: command not found", "exec: \"glide\": executable file not found in $PATH",
      ],
      causes: ["The Go images never had glide. It is no longer developed, and modules replace it."],
      fixes: [
        Fix(
          "Install glide before this step.",
          snippet: "RUN mkdir -p \"$GOPATH/bin\" && go get github.com/Masterminds/glide"),
        Fix("Better: move to modules; Go reads glide.lock.", snippet: "go mod init <module> && go mod tidy"),
      ],
      docs: ["https://github.com/Masterminds/glide"],
      examples: ["make: glide: Command not found"],
      implies: ["git-not-a-repo"]
    ),
  ]
}
