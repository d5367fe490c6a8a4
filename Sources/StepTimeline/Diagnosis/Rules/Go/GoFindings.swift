extension RuleCatalog {
  /// Faults that the compiler or a linter finds in Go code, named by their place.
  static let goFindings: [Rule] = [
    Rule(
      id: "go-build-line-old-form", family: "go-modules", subject: .package,
      title: "This Go is older than 1.17: it wants a `// +build` line beside //go:build",
      level: 91, confidence: .likely,
      repairs: [.raiseImage],
      patterns: ["//go:build comment without // +build comment"],
      causes: [
        "Go 1.17 brought `//go:build`; releases before it read `// +build` only, and Go 1.16 refuses the new line alone."
      ],
      fixes: [
        Fix("Use a newer Go image.", snippet: "FROM golang:1.25"),
        "Or write both lines: a gofmt of Go 1.17 to 1.20 does it.",
      ],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: ["https://go.dev/doc/go1.17#gofmt"],
      examples: ["main.go:12:2: //go:build comment without // +build comment"]
    ),
    Rule(
      id: "go-finding-named", partOf: "golangci-issues", family: "go-modules", subject: .program,
      title: "golangci-lint finds in {source}.go, line {row}: {message}",
      level: 76, confidence: .certain,
      patterns: [
        "errcheck", "govet", "staticcheck", "unused", "gosimple", "ineffassign", "revive", "gosec", "gofmt",
        "goimports", "gocritic", "unparam", "gocyclo", "lll", "typecheck", "depguard", "bodyclose",
      ].map { Pattern("^{source}.go:{row#}:{column#}: {message...} (\($0))") },
      causes: [
        "The linters that are switched on find what the lines above name, each with its file and line."
      ],
      fixes: [
        "Correct {source}.go, line {row}: {message}; `golangci-lint run --fix` does some by itself.",
        "Pin the release of the linter, so that a new one does not find more than on your machine.",
      ],
      verify: ["golangci-lint run, outside of the build"],
      docs: ["https://golangci-lint.run/docs/linters/"],
      examples: ["main.go:10:2: ineffectual assignment to x (ineffassign)"]
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
        "The code has an error, or a file that has the missing name was not copied, was not generated, or is left out by a build tag.",
        "`go build main.go` compiles that one file only: the others of the package belong to it (`go build .`).",
      ],
      fixes: [
        Fix(
          "Build the package, not the one file: the missing names are in its other files.",
          snippet: "RUN go build <options> .",
          when: ["go build main.go"]),
        Fix(
          "Build the package, not the one file: the missing names are in its other files.",
          snippet: "RUN go run .",
          when: ["go run main.go"]),
        "Correct {source}.go, line {row} ({problem}); if the name is in a generated file, generate it before the build or commit it.",
      ],
      verify: ["go build ./...   # outside of the build"],
      docs: ["https://go.dev/ref/spec"],
      examples: ["# example.com/app/cmd/server\ncmd/server/main.go:21:9: undefined: handler"]
    ),
    Rule(
      id: "go-folder-missing", partOf: "go-no-go-files", family: "go-modules", subject: .file,
      title: "The folder {directory} that go is to build is not in the image",
      level: 89, confidence: .certain,
      repairs: [.goMainPackage, .nearestPath],
      patterns: [Pattern("stat {directory}: directory not found", notOnLine: ["//"])],
      causes: [
        ".dockerignore (or .gitignore, before the checkout) leaves it out: a line such as `server` or `app` also matches a folder of that name below another one.",
        "The path is misspelt, or the build context is another folder than the repository's root.",
        "It is not copied before this step.",
      ],
      fixes: [
        "See whether a line of .dockerignore or .gitignore leaves the folder out: a name alone matches in every folder, with a slash in front only in the root. Then compare the path in the command with the repository.",
        Fix(
          "If only go.mod was copied so far, copy the sources first.", snippet: "COPY . .",
          unless: ["COPY . "]),
      ],
      verify: [#"go list ./...   # in the build context"#, "grep -n '' .dockerignore .gitignore"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: ["stat /src/cmd/server: directory not found"]
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
        "The command names a folder by a build argument, and none was given: what is left is the folder above."
      ],
      fixes: [
        Fix(
          "Give the build argument that the path in the command ends with.",
          snippet: "docker build --build-arg <name>=<folder> ."),
        Fix("Or give it a default in this stage.", snippet: "ARG <name>=<folder>"),
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
      ],
      causes: [
        "The build fetches another version of {package} than your machine has: go.mod or go.sum is missing in the image, or the step takes the newest.",
        "{package} is the project's own, and the file with {name} is not copied or not generated yet.",
      ],
      fixes: [
        "If {package} is a dependency, pin the version that works (go.mod and go.sum in the image; `go get <module>@<version>`). If it is the project's own, copy or generate its files before this step."
      ],
      verify: ["go list -m all   # at home and in the image"],
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
        "The test found a fault. Errors that its log lines name are part of the test, not of the build.",
        "The test needs a network, a database or a file that the build does not have.",
      ],
      fixes: [
        Fix(
          "Run the tests in a stage or job of their own, where the services are.",
          snippet: """
            FROM {stage|<the stage that builds>} AS test
            RUN go test ./...
            """),
        Fix(
          "Skip what needs services while the image is built.", snippet: "RUN go test -short ./...",
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
        "go takes the named files for a package outside of the module, so that {package} may not be imported",
      level: 92, confidence: .likely,
      patterns: [
        Pattern("use of internal package {package} not allowed", with: ["package command-line-arguments"])
      ],
      causes: [
        "The module lies in the root folder (`WORKDIR /`), where older Go does not see its folders as inside of it.",
        "Files are named (`go build cmd/*.go`) in place of the package, or from another folder than the module's.",
      ],
      fixes: [
        Fix(
          "Build in a folder of the project's own, not in /, and name the package in place of its files.",
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
      title: "GOPATH mode: {package} is not below /go/src under this very path",
      level: 91, confidence: .likely,
      patterns: [
        Pattern(#"cannot find package "{package}" in any of:"#, inDockerfile: ["/go/src/"])
      ],
      causes: [
        "The project was copied to a path that differs from its imports: another owner or name, or capital letters, which Linux tells apart.",
        "The package is of another project, and was neither fetched nor is it in vendor/.",
      ],
      fixes: [
        Fix(
          "Copy the project to its import path, in the very letters of the imports; if the package is of another project, fetch it before.",
          snippet: """
            WORKDIR /go/src/<import path of the project>
            COPY . .
            RUN go get -d ./...
            """),
        "Use modules: a go.mod and a newer Go need no place below GOPATH.",
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
