extension RuleCatalog {
  /// Faults that the compiler or a linter finds in Go code, named by their place.
  static let goFindings: [Rule] = [
    Rule(
      id: "go-race-emulated", partOf: "go-test-failed", family: "go-modules", subject: .engine,
      title:
        "Go's race detector does not run here: ThreadSanitizer does not support the address size of this kernel or emulator",
      level: 90, confidence: .certain, repairs: [],
      patterns: .each(["FAIL\t", "go test", "-race"]) {
        Pattern("FATAL: ThreadSanitizer: unsupported VMA range", with: [$0])
      },
      causes: [
        "`go test -race` runs under QEMU (an emulated platform), or on an ARM64 kernel with an address size that ThreadSanitizer does not support."
      ],
      fixes: [
        "Run `go test` without `-race` in this image. Run the race detector in CI on a machine with the native platform.",
        Fix(
          "Or run the tests in their own stage on the build machine's platform.",
          snippet:
            "FROM --platform=$BUILDPLATFORM golang AS test\nWORKDIR /src\nCOPY . .\nRUN go test -race ./...\n# run it with: docker build --target test ."
        ),
      ],
      docs: [
        "https://go.dev/doc/articles/race_detector", "https://docs.docker.com/build/building/multi-platform/",
      ],
      examples: [
        "FATAL: ThreadSanitizer: unsupported VMA range\nFATAL: Found 47 - Supported 48\nFAIL\texample.com/a\t0.068s"
      ],
      implies: ["go-test-failed", "make-target-failed"]
    ),
    Rule(
      id: "go-build-line-old-form", family: "go-modules", subject: .package,
      title: "Go is older than 1.17: it needs a `// +build` line next to //go:build",
      level: 91, confidence: .likely,
      repairs: [.raiseImage],
      patterns: ["//go:build comment without // +build comment"],
      causes: [
        "Go 1.17 introduced `//go:build`; older releases read only `// +build`, and Go 1.16 rejects files that have only the new line."
      ],
      fixes: [
        Fix("Use a newer Go image.", snippet: "FROM golang:1.25"),
        "Or write both lines: gofmt of Go 1.17 to 1.20 adds the second one.",
      ],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: ["https://go.dev/doc/go1.17#gofmt"],
      examples: ["main.go:12:2: //go:build comment without // +build comment"]
    ),
    Rule(
      id: "go-finding-named", partOf: "golangci-issues", family: "go-modules", subject: .program,
      title: "golangci-lint reports in {source}.go, line {row}: {message}",
      level: 76, confidence: .certain,
      patterns: [
        "errcheck", "govet", "staticcheck", "unused", "gosimple", "ineffassign", "revive", "gosec", "gofmt",
        "goimports", "gocritic", "unparam", "gocyclo", "lll", "typecheck", "depguard", "bodyclose",
      ].map {
        Pattern("^{source}.go:{row#}:{column#}: {message...} (\($0))", notInDockerfile: findingsAllowed)
      },
      causes: [
        "The enabled linters report the problems above, each with its file and line."
      ],
      fixes: [
        "Fix {source}.go, line {row}: {message}. `golangci-lint run --fix` fixes some findings automatically.",
        "Pin the linter version, so a newer release does not report more than on your machine.",
      ],
      verify: ["golangci-lint run   # outside the build"],
      docs: ["https://golangci-lint.run/docs/linters/"],
      examples: ["main.go:10:2: ineffectual assignment to x (ineffassign)"]
    ),
    Rule(
      id: "go-redeclared", partOf: "go-compile-error", family: "go-modules", subject: .program,
      title: "{name} is declared twice in one Go package: in {source}.go and in {other|another file}",
      level: 81, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "{source}.go:{row#}:{column#}: {name} redeclared in this block",
          notOnLine: ["vendor/", "/pkg/mod/", "_cgo_"],
          more: [
            "previous declaration at {other}:{otherRow#}",
            "{other}:{otherRow#}:{otherColumn#}: other declaration of",
          ])
      ],
      causes: [
        "All .go files of a folder are one package, and two of them define the same name: two programs side by side, a copy of a file, or generated code that was also committed."
      ],
      fixes: [
        "Remove or rename one of the two. If one is a separate program, move it into its own folder. If only you need the file, list it in .dockerignore."
      ],
      verify: ["go vet ./..."],
      docs: ["https://go.dev/ref/spec#Declarations_and_scope"],
      examples: [
        "./main.go:10:6: main redeclared in this block\n\t./example.go:5:6: other declaration of main"
      ]
    ),
    Rule(
      id: "go-compile-named", partOf: "go-compile-error", family: "go-modules", subject: .program,
      title: "The Go code does not compile: {source}.go:{row}: {problem|see the line}",
      level: 80, confidence: .certain,
      patterns: [
        "undefined: {name}", "cannot use ", "declared and not used", "syntax error: ", "missing return",
        "not enough arguments in call", "too many arguments in call", "invalid operation: ",
        "assignment mismatch: ",
        "unknown field ", "imported and not used", " redeclared in this block", " undefined (type ",
        "declared but not used",
        "imported but not used",
      ].map {
        Pattern(
          "{source}.go:{row#}:{column#}: {...}\($0)",
          notOnLine: ["vendor/", "/pkg/mod/", "_cgo_"],
          more: ["{source}.go:{row#}:{column#}: {problem...}"])
      },
      causes: [
        "The code has an error, or a file that defines the missing name was not copied, was not generated, or is excluded by a build tag.",
        "`go build main.go` compiles only that file; `go build .` compiles all files of the package.",
      ],
      fixes: [
        Fix(
          "Build the package instead of one file: the missing names are in its other files.",
          snippet: "RUN go build <options> .",
          when: ["go build main.go"]),
        Fix(
          "Build the package instead of one file: the missing names are in its other files.",
          snippet: "RUN go run .",
          when: ["go run main.go"]),
        "Fix {source}.go, line {row} ({problem}); if the name is in a generated file, generate the file before the build or commit it.",
      ],
      verify: ["go build ./...   # outside the build"],
      docs: ["https://go.dev/ref/spec"],
      examples: ["# example.com/app/cmd/server\ncmd/server/main.go:21:9: undefined: handler"]
    ),
    Rule(
      id: "go-folder-missing", partOf: "go-no-go-files", family: "go-modules", subject: .file,
      title: "The directory {directory}, which go should build, is not in the image",
      level: 89, confidence: .certain,
      repairs: [.goMainPackage, .nearestPath],
      patterns: [Pattern("stat {directory}: directory not found", notOnLine: ["//"])],
      causes: [
        ".gitignore (before the checkout) or .dockerignore excludes it: in .gitignore, a line such as `server` or `app` also matches subdirectories of that name.",
        "The path is misspelled, or the build context is not the root of the repository.",
        "The directory is not copied before this step.",
      ],
      fixes: [
        "Remove the line in .dockerignore or .gitignore that excludes the folder; in .gitignore, a leading slash (`/<name>`) limits it to the root. If there is none, correct the path in the command.",
        Fix(
          "If only go.mod was copied so far, copy the sources before this step.", snippet: "COPY . .",
          unless: ["COPY . "]),
      ],
      verify: [#"go list ./...   # in the build context"#, "grep -n '' .dockerignore .gitignore"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: ["stat /src/cmd/server: directory not found"]
    ),
    Rule(
      id: "go-named-file-missing", partOf: "go-no-go-files", family: "go-modules", subject: .file,
      title: "{file}.go is not in the image, or the command runs in another folder",
      level: 89, confidence: .certain,
      repairs: [.goMainPackage, .letThrough],
      patterns: ["^stat {file}.go: no such file or directory"],
      causes: [
        "The sources are not copied before this step, or .dockerignore excludes the file.",
        "The file is in a subdirectory such as ./cmd/NAME, or WORKDIR is another folder.",
      ],
      fixes: [
        Fix(
          "Copy the sources before this step, and pass the path of the package as it is under WORKDIR.",
          snippet: "COPY . .", unless: ["COPY . "]),
        Fix(
          "Correct the path in the command: pass the directory of the main package as it is under WORKDIR.",
          snippet: "RUN go build <options> ./<directory of the main package>", when: ["COPY . "]),
        "If .dockerignore excludes the file, remove that line.",
      ],
      verify: ["git ls-files '*.go' | head", "cat .dockerignore"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns"],
      examples: ["stat cmd/worker.go: no such file or directory"]
    ),
    Rule(
      id: "go-folder-of-variable", partOf: "go-no-go-files", family: "go-modules", subject: .file,
      title:
        "There are no Go files in {directory|that folder}: the variable at the end of the path may be empty",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: ["cmd", "services", "apps"].flatMap { (folder: String) in
        [
          Pattern(
            "no Go files in {parent}/\(folder)", notOnLine: ["/\(folder)/"],
            more: ["no Go files in {directory}"], inStep: "\(folder)/$")
        ]
      },
      causes: [
        "The path in the command ends with a build argument that was not passed, so only the parent folder is left."
      ],
      fixes: [
        Fix(
          "Pass the build argument that is at the end of the path.",
          snippet: "docker build --build-arg <name>=<folder> ."),
        Fix("Or set a default for it in this stage.", snippet: "ARG <name>=<folder>"),
      ],
      verify: ["grep -nE '^(FROM|ARG)' Dockerfile"],
      docs: ["https://docs.docker.com/reference/dockerfile/#arg"],
      examples: [
        Example(
          "can't load package: package example.com/shop/cmd: no Go files in /go/src/example.com/shop/cmd",
          step: "[2/2] RUN cd /go/src/example.com/shop/cmd/$SERVICE && go build -o /exe")
      ]
    ),
    Rule(
      id: "go-package-lacks-name", partOf: "go-compile-error", family: "go-modules", subject: .program,
      title:
        "The Go code does not compile: {source}.go uses {package}.{name}, which this version of {package} does not have",
      level: 80, confidence: .likely,
      repairs: [.goGenerate],
      patterns: [
        Pattern(
          "{source}.go:{row#}:{column#}: undefined: {package}.{name}", unless: ["--- FAIL"], inStep: "go get"),
        Pattern(
          "{source}.go:{row#}:{column#}: undefined: {package}.{name}", unless: ["--- FAIL"],
          inDockerfile: ["go get"]),
        Pattern(
          "{source}.go:{row#}:{column#}: undefined: {package}.{name}", unless: ["--- FAIL"],
          inDockerfile: ["go-wrapper"]),
        Pattern("{source}.go:{row#}: undefined: {package}.{name}", unless: ["--- FAIL"]),
      ],
      causes: [
        "The build downloads a different version of {package} than your machine has: go.mod or go.sum is missing in the image, or the step installs the latest version.",
        "{package} is part of the project, and the file with {name} is not copied or not generated yet.",
      ],
      fixes: [
        "If {package} is a dependency, pin the version that works (`go get <module>@<version>`) and copy go.mod and go.sum. If it is part of the project, copy or generate its files before this step."
      ],
      verify: ["go list -m all   # on your machine and in the image"],
      docs: ["https://go.dev/ref/mod#go-mod-file"],
      examples: [
        Example("./plan.go:31:11: undefined: aurora.GrayFg", step: "[2/2] RUN go get -d ./... && go build")
      ]
    ),
    Rule(
      id: "go-test-failed", family: "go-modules", subject: .test,
      title: "A Go test failed: {test|see the output}",
      level: 89, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "^--- FAIL: {test} (",
        "^--- FAIL: {test}",
        "panic: test timed out after {limit}",
        Pattern("^FAIL\t{package}\t", unless: ["--- FAIL"]),
        Pattern(
          "^FAIL    {package}/{rest} ", unless: ["--- FAIL"],
          notOnLine: ["[build failed]", "[setup failed]", "(cached)"]),
      ],
      causes: [
        "The test found an error. Error lines that it logs are part of the test, not of the build.",
        "The test needs a network, database or file that is not available in the build.",
      ],
      fixes: [
        Fix(
          "Fix the failing test or the code that it tests. If the test needs a service, run the tests in a separate stage or CI job.",
          snippet: """
            FROM {stage|<the stage that builds>} AS test
            RUN go test ./...
            """),
        Fix(
          "Skip the tests that need services during the image build.", snippet: "RUN go test -short ./...",
          change: .option("-short", of: "go test")),
      ],
      verify: ["go test ./... -run {test|<name>} -v"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Test_packages", "https://pkg.go.dev/testing"],
      examples: [
        """
        --- FAIL: TestDial (0.00s)
            dial_test.go:5: want timeout error, got nil
        FAIL
        FAIL\texample.com/app\t0.003s
        """,
        """
        --- PASS: TestKind (0.00s)
        FAIL
        FAIL    example.com/app      1.227s
        """,
      ]
    ),
    Rule(
      id: "go-internal-of-files", partOf: "go-internal-package", family: "go-modules",
      title:
        "go treats the named files as a package outside the module, so {package} cannot be imported",
      level: 92, confidence: .likely,
      patterns: [
        Pattern("use of internal package {package} not allowed", with: ["package command-line-arguments"])
      ],
      causes: [
        "The module is in the root directory (`WORKDIR /`), where older Go versions do not see its folders as part of it.",
        "The command names files (`go build cmd/*.go`) instead of the package, or runs outside the module.",
      ],
      fixes: [
        Fix(
          "Build in a project directory instead of /, and pass the package instead of its files.",
          snippet: "WORKDIR /src\nCOPY . .\nRUN go build -o <program> ./<folder of package main>")
      ],
      verify: ["head -1 go.mod; go env GOMOD"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Internal_Directories"],
      examples: [
        """
        package command-line-arguments
        \tcmd/main.go:5:2: use of internal package example.com/shop/internal/db not allowed
        """
      ]
    ),
    Rule(
      id: "go-gopath-other-path", partOf: "go-gopath-cannot-find-package", family: "go-modules",
      title: "GOPATH mode: Go cannot find the package {package} under /go/src at this exact path",
      level: 91, confidence: .likely,
      patterns: [
        Pattern(
          #"cannot find package "{package}" in any of:"#, unless: [": exit status 128"],
          inDockerfile: ["/go/src/"])
      ],
      causes: [
        "The project was copied to a path that differs from its imports: another owner, name or letter case (paths are case-sensitive).",
        "The package is from another project, and is neither downloaded nor in vendor/.",
      ],
      fixes: [
        Fix(
          "Copy the project to its import path, with the same letter case. If the package is from another project, download it first (`go get -d`).",
          snippet: """
            WORKDIR /go/src/<import path of the project>
            COPY . .
            RUN go get -d ./...
            """),
        "Or use modules: with a go.mod and a newer Go, the project does not have to be in GOPATH.",
      ],
      verify: ["grep -rn '{package|<package>}' --include=*.go . | head -3"],
      docs: ["https://go.dev/ref/mod#mod-commands"],
      examples: [
        Example(
          #"main.go:8:2: cannot find package "example.com/Shop/stock" in any of:"#,
          dockerfile: "COPY . /go/src/example.com/shop")
      ]
    ),
  ]
}
