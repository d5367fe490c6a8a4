extension RuleCatalog {
  /// Building and testing Go packages.
  static let goBuild: [Rule] = [
    Rule(
      id: "go-compile-error", family: "go-modules", subject: .program,
      title: "The Go code does not compile: {source}.go",
      level: 79, confidence: .certain,
      repairs: [.goWholePackage, .goGenerate],
      patterns: [Pattern].each(compileErrors, notOnLine: foreignCode)
        // Code of others compiles with the Go and the versions that it was written for.
        + [Pattern].each(compileErrors, confidence: .likely),
      causes: [
        "The code in the build context has an error.",
        "A file of the package is missing: it was not copied, is ignored, or `go build` was given a single file.",
        "The image has an older Go, or different module versions, than your machine.",
      ],
      fixes: [
        Fix(
          "Remove the unused import or variable in the line that is named: Go does not compile a file that has one.",
          when: ["and not used"]),
        Fix(
          "Fix the line that is named. If the code compiles on your machine, compile it with the Go version of the image, and copy or commit the files that are missing.",
          snippet: #"docker run --rm -v "$PWD":/src -w /src {image|<the image of the stage>} go build ./..."#),
        Fix(
          "Build the package instead of one file: `go build main.go` ignores the other files of the package.",
          snippet: "RUN go build <options> ."),
        "Check .dockerignore for directories that contain source files.",
      ],
      verify: ["git status --short --ignored"],
      docs: [
        "https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies",
        "https://go.dev/ref/spec",
        "https://docs.docker.com/build/concepts/context/",
      ],
      examples: [
        """
        # example.com/app
        ./main.go:12:5: undefined: startServer
        """,
        #"store/a.go:7:2: "fmt" imported and not used"#,
        "a/csr.go:26:26: cert.URIs undefined (type *x509.Certificate has no field or method URIs)",
      ], implies: ["go-package-does-not-compile"]
    ),
    Rule(
      id: "go-package-does-not-compile", family: "go-modules", subject: .program,
      title: "The Go package {package|or its test} does not compile",
      level: 77, confidence: .likely,
      patterns: [
        "^FAIL\t{package} [build failed]", "^FAIL\t{package} [setup failed]", "^FAIL{...} [build failed]",
      ],
      causes: [
        "The code or its test in the build context has an error; the lines above name the file and line.",
        "A file of the package is missing: it was not copied or is ignored.",
        "The image has an older Go, or different module versions, than your machine.",
      ],
      fixes: [
        Fix(
          "Fix the compile errors that are printed above this line, in the code or in its tests. `go vet` prints them again.",
          snippet: "RUN go vet {package|./...}"),
        "Check .dockerignore for files that the package or its test needs.",
      ],
      verify: ["go vet {package|./...}", "git status --short --ignored"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Test_packages"],
      examples: ["FAIL\tcorp.example/app/store [build failed]"]
    ),
    Rule(
      id: "go-main-function-missing", partOf: "go-compile-error", family: "go-modules", subject: .program,
      title: "Package main has no function main",
      level: 80, confidence: .certain, repairs: [.goWholePackage],
      patterns: ["function main is undeclared in the main package"],
      causes: [
        "The file with `func main` was not copied, is ignored, or is excluded by a build tag.",
        "`go build` was given a single file, and `func main` is in another one.",
      ],
      fixes: [
        Fix(
          "Build the package instead of one file: pass the directory of the main package.",
          snippet: "RUN go build <options> ./<directory of the main package>"
        ),
        "Check .dockerignore for the file that contains `func main`.",
      ],
      verify: ["grep -rn 'func main()' --include='*.go' ."],
      docs: ["https://go.dev/ref/spec#Program_execution"],
      examples: ["runtime.main_main·f: function main is undeclared in the main package"]
    ),
    Rule(
      id: "go-embed-outside", partOf: "go-embed-no-match", family: "go-modules",
      title: "//go:embed cannot use {pattern}: it accepts only files under the directory of the Go file",
      level: 93, confidence: .certain, repairs: [],
      patterns: ["pattern {pattern}: invalid pattern syntax"],
      causes: [
        "The pattern contains `..`, begins with `/`, or has a character that go:embed does not allow."
      ],
      fixes: [
        "Move the files into the directory of the package, or move the `//go:embed` line into a Go file next to them."
      ],
      docs: ["https://pkg.go.dev/embed"],
      examples: ["cmd/mail/main.go:8:12: pattern ../../templates/mail.txt: invalid pattern syntax"]
    ),
    Rule(
      id: "go-embed-no-match", family: "go-modules",
      title: "//go:embed finds no file for {pattern|its pattern}",
      level: 92, confidence: .certain,
      repairs: [.unignore, .goEmbeddedFolder, .copyBefore],
      patterns: [
        "{source}.go:{row#}:{column#}: pattern {pattern}: no matching files found",
        "pattern {pattern}: no matching files found",
        "pattern {pattern}: cannot embed directory",
        "pattern {pattern}: cannot embed irregular file",
      ],
      causes: [
        "The files are built by another stage (such as a web front end) and not copied before `go build`.",
        "The directory is in .dockerignore or .gitignore, as dist/ and build/ often are.",
        "The directory contains only files that start with a dot or underscore; these need the `all:` prefix.",
      ],
      fixes: [
        "Create the files before `go build`: copy the front end's output from its stage, or run `go generate` or the script that makes the assets. Or commit them.",
        "If the folder exists on your machine, remove it from .dockerignore.",
        Fix(
          "If another stage builds the files, copy them before `go build`.",
          snippet: "COPY --from=<stage> <its folder> <the folder of the pattern>"),
      ],
      verify: [#"grep -n "" .dockerignore"#],
      docs: [
        "https://pkg.go.dev/embed",
        "https://docs.docker.com/build/concepts/context/",
        "https://docs.docker.com/build/building/multi-stage/",
      ],
      examples: ["main.go:9:12: pattern dist/*: no matching files found"]
    ),
    Rule(
      id: "go-no-go-files", family: "go-modules",
      title: "There are no Go files to build in {directory|that directory}",
      level: 88, confidence: .certain,
      repairs: [.goMainPackage],
      patterns: [
        "no Go files in {directory}",
        "no non-test Go files in {directory}",
        "no buildable Go source files in {directory}",
        "stat {directory}: directory not found",
      ],
      causes: [
        "The main package is in a subdirectory such as ./cmd/NAME.",
        "Only go.mod has been copied so far.",
        ".dockerignore excludes the directory: names such as bin, cmd or app also match source directories.",
      ],
      fixes: [
        Fix(
          "Pass the directory of the main package to `go build`. If only go.mod was copied so far, copy the sources first.",
          snippet: "RUN go build <options> ./<directory of the main package>"),
        Fix("If only go.mod was copied so far, copy all sources before this step.", snippet: "COPY . ."),
      ],
      verify: [#"go list -f "" ./...   # in the build context"#, #"grep -n "" .dockerignore"#],
      docs: [
        "https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns",
        "https://docs.docker.com/build/concepts/context/",
      ],
      examples: ["no Go files in /src", "stat /src/cmd/server: directory not found"]
    ),
    Rule(
      id: "go-not-a-program", partOf: "go-no-go-files", family: "go-modules", subject: .file,
      title: "{package|The package} is a library, not a program: it is not `package main`",
      level: 90, confidence: .certain,
      repairs: [.goMainPackage],
      patterns: [
        "package {package} is not a main package",
        "importpath \"ko://{package}\" is not supported: importpath is not `package main`",
        "go run: cannot run non-main package",
      ],
      causes: [
        "The command names a library package of the project; the program is in another directory, usually under cmd/."
      ],
      fixes: [
        Fix(
          "Pass the directory with `package main` and `func main` (usually ./cmd/<program>).",
          snippet: "git grep -l '^package main' -- '*.go'   # shows the folders with programs")
      ],
      verify: ["go list -f '{{.Name}} {{.ImportPath}}' ./... | grep ^main"],
      docs: ["https://go.dev/ref/spec#Program_execution", "https://ko.build/get-started/"],
      examples: [
        "package example.com/team/tool/pkg/run is not a main package",
        "Error: failed to publish images: importpath \"ko://example.com/team/tool/pkg/run\" is not supported: importpath is not `package main`",
      ]
    ),
    Rule(
      id: "go-several-programs", family: "go-modules",
      title: "`go build` cannot write several packages to one file ({path|the name after -o})",
      level: 92, confidence: .certain,
      repairs: [.goNamedProgram],
      patterns: [
        "go: cannot write multiple packages to non-directory {path}",
        "go: cannot write multiple packages to non-directory", "go build: cannot write multiple packages",
      ],
      causes: [
        "`./...` matches all packages of the module, but `-o` names a file, which can hold only one program."
      ],
      fixes: [
        Fix(
          "Pass only the package of the program.", snippet: "RUN go build -o /out/<program> ./cmd/<program>"),
        Fix(
          "Or write all programs to a directory: end the `-o` path with a slash.",
          snippet: "RUN go build -o /out/ ./..."),
      ],
      verify: ["go list -f '{{.Name}} {{.Dir}}' ./... | grep ^main"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies"],
      examples: ["go: cannot write multiple packages to non-directory /usr/local/bin/api"]
    ),
    Rule(
      id: "go-empty-build-arg", family: "go-modules",
      title: "A variable in the path of the Go package is empty: {directory|the path}//{name|…}",
      level: 90, confidence: .likely,
      patterns: [
        Pattern("^stat {directory}//{name}: no such file or directory", place: .output),
        Pattern("^stat {directory}//{name}: directory not found", place: .output),
      ],
      causes: [
        "The build argument was not passed, or has no default.",
        "ARG is declared before FROM or in another stage; the stage that uses it must declare it again.",
      ],
      fixes: [
        Fix(
          "Declare the argument in this stage with `ARG`, and pass it with `--build-arg`. The test stops the build if it is empty.",
          snippet: """
            ARG <name>
            RUN test -n "$<name>"
            """),
        Fix(
          "If the argument has no default, pass its value in every build.",
          snippet: "docker build --build-arg <name>=<value> ."),
      ],
      verify: [#"grep -nE "^(FROM|ARG)" Dockerfile"#],
      docs: [
        "https://docs.docker.com/build/building/variables/",
        "https://docs.docker.com/reference/dockerfile/#arg",
      ],
      examples: ["stat cmd//main.go: no such file or directory"]
    ),
    Rule(
      id: "go-build-constraints", family: "go-modules",
      settings: [.cgo],
      title: "Build constraints exclude all Go files in {directory|a package}",
      level: 91, confidence: .certain,
      repairs: [.goEnableCgo],
      patterns: [
        // A standard package that is missing as well says that this Go is too old for all of them.
        Pattern(
          "build constraints exclude all Go files in {directory}", unless: [#"cannot find package "." in:"#])
      ],
      causes: [
        "CGO_ENABLED=0 is set, and the package needs cgo.",
        "The files do not support this GOOS or GOARCH (--platform, TARGETARCH).",
        "The files need a build tag that was not passed.",
      ],
      fixes: [
        Fix(
          "If the package uses cgo, set `CGO_ENABLED=1` and install a C compiler.",
          snippet: """
            RUN apk add --no-cache build-base
            ENV CGO_ENABLED=1
            """, base: .apk),
        Fix(
          "If the package uses cgo, set `CGO_ENABLED=1` and install a C compiler.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev
            ENV CGO_ENABLED=1
            """, base: .apt),
        Fix(
          "Or build only the packages that support this platform, and pass their build tags.",
          snippet: "RUN go build -tags <tag> <packages for this platform>"),
      ],
      verify: ["docker run --rm {image|<image>} go env CGO_ENABLED GOOS GOARCH"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Build_constraints", "https://pkg.go.dev/cmd/cgo"],
      examples: ["main.go:7:2: build constraints exclude all Go files in /usr/local/go/src/syscall/js"]
    ),
    Rule(
      id: "go-generate-tool-missing", family: "go-modules",
      title: "`go generate` needs {tool|a program}, which is not installed in the image",
      level: 92, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        #"{source}.go:{row#}:{column#}: running "{tool}": exec: "{}": executable file not found in $PATH"#,
        #"{source}.go:{row#}: running "{tool}": exec: "{}": executable file not found in $PATH"#,
      ],
      causes: ["The generator (mockgen, protoc, stringer, …) is installed only on your machine."],
      fixes: [
        Fix("Install the generator before this step.", snippet: "RUN {install}", when: ["{install}"]),
        "Or commit the generated files and remove `go generate` from the build.",
      ],
      verify: [#"docker run --rm {image|<image>} sh -c "command -v {tool|<program>}""#],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Generate_Go_files_by_processing_source"],
      examples: [
        #"store/store.go:3: running "mockgen": exec: "mockgen": executable file not found in $PATH"#
      ]
    ),
    Rule(
      id: "go-compiler-killed", family: "go-modules",
      title: "Go was killed while it ran {tool|compile or link}, most likely out of memory",
      level: 92, confidence: .likely,
      patterns: [
        "/pkg/tool/{platform}/{tool}: signal: killed",
        "go build {package}: {tool}: signal: killed",
        // Before Go 1.5.
        Pattern("^go build {package}: signal: killed"),
        Pattern("fatal error: runtime: out of memory", with: ["/pkg/tool/"]),
      ]
        // Of any program that was stopped it is said so: the tool or the step must be Go's.
        + .each(["compile", "link", "asm", "cgo", "vet"]) {
          Pattern(": \($0): signal: killed", more: [": {tool}: signal: killed"])
        }
        + .each(["go build", "go install", "go test", "go vet", "go get"]) {
          Pattern(": signal: killed", inStep: $0)
        },
      causes: [
        "The machine or VM has too little memory for so many parallel compilations, or for linking.",
        "The builder container has a memory limit.",
      ],
      fixes: [
        Fix(
          "Compile one package at a time (`-p 1`), or increase the memory limit of the builder (in Docker Desktop: Settings, Resources).",
          snippet: "RUN go build -p 1 <package>",
          change: .option("-p 1", of: "go build", "go install", "go test", "go vet")),
        Fix(
          "Omit debug data, which reduces the memory for linking.",
          snippet: #"RUN go build -ldflags="-s -w" <package>"#,
          change: .option("-ldflags=\"-s -w\"", of: "go build", "go install")),
      ],
      verify: [
        #"dmesg | grep -i "killed process"   # on the build machine"#,
        #"docker info | grep "Total Memory""#,
      ],
      docs: [
        "https://pkg.go.dev/runtime#hdr-Environment_Variables",
        "https://docs.docker.com/engine/containers/resource_constraints/",
      ],
      examples: ["example.com/sdk/service: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed"]
    ),
    Rule(
      id: "go-vcs-stamp", family: "go-modules",
      title: "Go cannot read the .git directory to stamp the version into the binary",
      level: 92, confidence: .certain,
      repairs: [.goNoStamp],
      patterns: ["error obtaining VCS status: {reason...}", "Use -buildvcs=false to disable VCS stamping"],
      causes: [
        ".git is owned by a different user than the one who runs the build, so git does not trust it.",
        ".git was copied only in part, or is the pointer file of a submodule or worktree.",
      ],
      fixes: [
        Fix(
          "Exclude .git from the build context with .dockerignore, or pass `-buildvcs=false`. Then Go stamps nothing.",
          snippet: """
            # .dockerignore
            .git
            """),
        Fix(
          "Or disable the version stamp.", snippet: "RUN go build -buildvcs=false <package>",
          change: .option("-buildvcs=false", of: "go build", "go install", "go test", "go vet")),
        Fix(
          "Or configure git to trust the directory.",
          snippet: "RUN git config --global --add safe.directory <folder of the repository>"),
      ],
      verify: [#"docker run --rm -v "$PWD":/src -w /src {image|<image>} git status"#],
      docs: [
        "https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies",
        "https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory",
      ],
      examples: [
        """
        error obtaining VCS status: exit status 128
        \tUse -buildvcs=false to disable VCS stamping.
        """
      ]
    ),
    Rule(
      id: "go-unexpected-module-error", family: "go-modules",
      title: "Go could not use {module|a module}: {reason|see the line}",
      level: 40, confidence: .possible,
      patterns: [Pattern("^go: {module}@{version}: {reason...}", notOnLine: ["downloading", "warning"])],
      causes: ["The text after the second colon states the reason; no rule covers it."],
      fixes: [
        Fix(
          "Check the path and version of the module, and run the download with `-x` to see which URL fails.",
          snippet: "RUN go mod download -x")
      ],
      verify: ["go mod download -x {module}@{version|<version>}   # outside Docker"],
      docs: ["https://go.dev/ref/mod#go-mod-download"],
      examples: ["go: example.com/lib@v1.0.0: something that nobody has seen before"]
    ),
  ]

  /// What marks a file of a dependency.
  private static let foreignCode = ["../", "/pkg/mod/", "golang.org/", "github.com/", "vendor/"]

  private static let compileErrors = [
    "{source}.go:{row#}:{column#}: undefined: {name}",
    "{source}.go:{row#}:{column#}: cannot use {what...}",
    "{source}.go:{row#}:{column#}: declared and not used",
    "{source}.go:{row#}:{column#}: syntax error: {what...}",
    // What is no Go at all, already the reader of the files refuses.
    "{source}.go:{row#}:{column#}: string literal not terminated",
    "{source}.go:{row#}:{column#}: raw string literal not terminated",
    "{source}.go:{row#}:{column#}: rune literal not terminated",
    "{source}.go:{row#}:{column#}: comment not terminated",
    "{source}.go:{row#}:{column#}: illegal character {what...}",
    "{source}.go:{row#}:{column#}: newline in string",
    "{source}.go:{row#}:{column#}: expected {what...}, found {what...}",
    "{source}.go:{row#}:{column#}: missing return",
    "{source}.go:{row#}:{column#}: not enough arguments in call",
    "{source}.go:{row#}:{column#}: too many arguments in call",
    "{source}.go:{row#}:{column#}: not enough return values",
    "{source}.go:{row#}:{column#}: too many return values",
    "{source}.go:{row#}:{column#}: invalid operation: {what...}",
    "{source}.go:{row#}:{column#}: assignment mismatch: {what...}",
    "{source}.go:{row#}:{column#}: cannot assign to ",
    "{source}.go:{row#}:{column#}: unknown field {name}",
    "{source}.go:{row#}:{column#}: undeclared name: {name}",
    "{source}.go:{row#}:{column#}: cannot infer ",
    "{source}.go:{row#}:{column#}: {name} redeclared in this block",
    "{source}.go:{row#}:{column#}: {name} undefined (type ",
    "{source}.go:{row#}:{column#}: {name} declared and not used",
    "{source}.go:{row#}:{column#}: {name} declared but not used",
    "{source}.go:{row#}:{column#}: {name} imported and not used",
    "{source}.go:{row#}:{column#}: {name} imported as {alias} and not used",
    "{source}.go:{row#}:{column#}: {name} imported but not used",
    "{source}.go:{row#}:{column#}: {name} is not a type",
    "{source}.go:{row#}:{column#}: {name} already declared",
    // Go before 1.9 names no column.
    "{source}.go:{row#}: undefined: {name}",
    "{source}.go:{row#}: cannot use {what...}",
    "{source}.go:{row#}: {name} undefined (type ",
    "{source}.go:{row#}: not enough arguments in call",
    "{source}.go:{row#}: too many arguments in call",
    "{source}.go:{row#}: syntax error: {what...}",
  ]
}
