extension RuleCatalog {
  /// Programs that look for weaknesses and doubtful code: gosec, govulncheck, staticcheck, go vet.
  static let goCheckers: [Rule] = [
    Rule(
      id: "go-tool-built-with-older-go", family: "go-modules",
      title:
        "{tool|A tool that reads Go code} was built with Go {running}, which is too old: the code needs Go {needed}",
      level: 93, confidence: .certain,
      patterns: [
        "module requires at least go{needed}, but {tool} was built with go{running}",
        Pattern("requires newer Go version go{needed} (application built with go{running})"),
      ],
      causes: [
        "A program that reads Go code (staticcheck, govulncheck, gopls, mockgen, wire) supports no Go version newer than the one it was compiled with, whatever Go the image has."
      ],
      fixes: [
        Fix(
          "Reinstall staticcheck with Go {needed} or newer, so it replaces the old program.",
          snippet: "RUN go install honnef.co/go/tools/cmd/staticcheck@latest",
          when: ["Staticcheck was built"]),
        Fix(
          "Reinstall the tool with Go {needed} or newer, so it replaces the old program.",
          snippet: "RUN go install <package of the tool>@latest", unless: ["Staticcheck was built"]),
        "If the tool is part of an image, use a newer tag of that image.",
      ],
      verify: ["docker run --rm {image|<image>} go version; grep '^go ' go.mod"],
      docs: [
        "https://staticcheck.dev/docs/getting-started/",
        "https://pkg.go.dev/cmd/go#hdr-Compile_and_install_packages_and_dependencies",
      ],
      examples: [
        "-: module requires at least go1.24.0, but Staticcheck was built with go1.22.5 (compile)",
        "govulncheck: loading packages: /src/cart.go:1:1: package requires newer Go version go1.25 (application built with go1.24)",
      ]
    ),
    Rule(
      id: "gosec-issues", family: "go-modules", subject: .program,
      title: "gosec reports in {file}.go, line {row}: {message}",
      level: 77, confidence: .certain,
      patterns: .each(
        [
          "[{file}.go:{row#}] - G{number#} (CWE-{}): {message...} (Confidence:",
          "[{file}.go:{row#}] - G{number#}: {message...} (Confidence:",
        ], notInDockerfile: goesOn, exitCodes: [1]),
      causes: ["gosec fails if one finding is as severe as the options specify."],
      fixes: [
        Fix(
          "Use crypto/rand if the random bytes must be secret (a token, password or key); otherwise mark the line with `#nosec`.",
          snippet: "// #nosec G404 -- <why it need not be secret>", when: ["] - G404 "]),
        Fix(
          "Fix {file}.go, line {row}; if the finding is a false positive, mark the line with `#nosec`.",
          snippet: "// #nosec G{number} -- <why it does no harm>"),
        "Or run gosec outside the image build, or let it report without an error (`-no-fail`, `-exclude=G{number}`).",
      ],
      verify: ["gosec ./...   # outside the build"],
      docs: ["https://github.com/securego/gosec#readme"],
      examples: [
        Example(
          "[/src/auth/key.go:31] - G401 (CWE-328): Use of weak cryptographic primitive (Confidence: HIGH, Severity: MEDIUM)",
          exitCode: 1)
      ]
    ),
    Rule(
      id: "govulncheck-standard-library", family: "go-modules", subject: .program,
      title:
        "govulncheck: the standard library of Go {have} has a known vulnerability, fixed in Go {fixed|a newer release}",
      level: 80, confidence: .certain,
      repairs: [],
      patterns: ended.map {
        Pattern(
          "^Found in: {package}@go{have}", with: ["Vulnerability #1:"] + $0.with,
          unless: ["affected by 0 "], more: ["Fixed in: {}@go{fixed}", "Vulnerability #{}: {advisory}"],
          exitCodes: [$0.code])
      },
      causes: [
        "The code calls a function of {package} that {advisory|an advisory} reports as vulnerable. The standard library is part of the Go toolchain: in go.mod only the `toolchain` line changes it."
      ],
      fixes: [
        Fix(
          "Use an image with Go {fixed} or newer; if there are several findings, use the highest version.",
          snippet: "FROM golang:{fixed}", when: ["{fixed}"]),
        Fix("Use an image with the newest patch release of this Go version.", unless: ["{fixed}"]),
        "Or run govulncheck outside the image build, on a schedule: new advisories then do not break builds.",
      ],
      verify: ["docker run --rm {image|<image>} go version"],
      docs: ["https://go.dev/doc/security/vuln/", "https://go.dev/doc/devel/release"],
      examples: [
        Example(
          """
          Vulnerability #1: GO-2024-9999
              More info: https://pkg.go.dev/vuln/GO-2024-9999
            Standard library
              Found in: net/mail@go1.21.5
              Fixed in: net/mail@go1.21.8
          Your code is affected by 1 vulnerability from the Go standard library.
          """, exitCode: 3)
      ]
    ),
    Rule(
      id: "govulncheck-module", family: "go-modules", subject: .program,
      title: "govulncheck: {module} {have|in go.mod} has a known vulnerability that the code can reach",
      level: 79, confidence: .certain,
      repairs: [],
      patterns: ended.map {
        Pattern(
          "^Found in: {module}@v", with: ["Vulnerability #1:"] + $0.with, unless: ["affected by 0 "],
          more: ["Found in: {}@{have}", "Fixed in: {}@{fixed}", "Vulnerability #{}: {advisory}"],
          exitCodes: [$0.code])
      },
      causes: [
        "The code calls a function of {module} that {advisory|an advisory} reports as vulnerable."
      ],
      fixes: [
        Fix(
          "Upgrade the module on your machine, and commit go.mod and go.sum.",
          snippet: "go get {module}@{fixed} && go mod tidy", when: ["{fixed}"]),
        Fix(
          "Remove the call of the vulnerable function, or use another module: no release has a fix yet.",
          unless: ["{fixed}"]),
        "Or run govulncheck outside the image build, on a schedule: new advisories then do not break builds.",
      ],
      verify: ["govulncheck ./...   # outside the build"],
      docs: ["https://go.dev/doc/security/vuln/"],
      examples: [
        Example(
          """
          Vulnerability #1: GO-2023-9998
              More info: https://pkg.go.dev/vuln/GO-2023-9998
            Module: example.com/wire/http
              Found in: example.com/wire/http@v0.7.0
              Fixed in: example.com/wire/http@v0.17.0
          Your code is affected by 1 vulnerability from 1 module.
          exit status 3
          """, exitCode: 1)
      ]
    ),
    Rule(
      id: "govulncheck-findings", family: "go-modules", subject: .program,
      title: "govulncheck finds a vulnerability in {package}",
      level: 28, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "^Found in: {package}@", with: ["Vulnerability #1:"], unless: ["affected by 0 "],
          more: ["Fixed in: {}@{fixed}", "Vulnerability #{}: {advisory}"])
      ],
      causes: [
        "govulncheck exits with 3 if the code can reach a vulnerability; a later command of the step may have failed instead."
      ],
      fixes: [
        "Fix the command that ended the step: the last lines of its output show whether it was govulncheck or a later command.",
        Fix("Upgrade {package} to {fixed} or newer.", when: ["{fixed}"]),
      ],
      verify: ["govulncheck ./...   # outside the build"],
      docs: ["https://go.dev/doc/security/vuln/"],
      examples: [
        """
        Vulnerability #1: GO-2023-9998
            More info: https://pkg.go.dev/vuln/GO-2023-9998
          Module: example.com/wire/http
            Found in: example.com/wire/http@v0.7.0
            Fixed in: example.com/wire/http@v0.17.0
        Your code is affected by 1 vulnerability from 1 module.
        """
      ]
    ),
    Rule(
      id: "staticcheck-issues", family: "go-modules", subject: .program,
      title: "staticcheck reports in {source}.go, line {row}: {message}",
      level: 76, confidence: .certain,
      patterns: .each(checks.map(\.text), notInDockerfile: goesOn, exitCodes: [1]),
      causes: ["staticcheck exits with 1 if it finds a problem; the line names the file, line and check."],
      fixes: [
        "Fix {source}.go, line {row}: {message}.",
        Fix(
          "If it is a false positive, add a comment on the line above.",
          snippet: "//lint:ignore <check> <why it is right as it stands>"),
        "Pin the linter version, so a newer release does not report more than on your machine.",
      ],
      verify: ["staticcheck ./...   # outside the build"],
      docs: ["https://staticcheck.dev/docs/checks/"],
      examples: [Example("cart/read.go:12:2: this value of err is never used (SA4006)", exitCode: 1)]
    ),
    Rule(
      id: "go-checker-findings", family: "go-modules", subject: .program,
      title: "A Go linter reports in {source}.go, line {row}: {message}",
      level: 28, confidence: .likely,
      patterns: checks + ["[{source}.go:{row#}] - G{#} (CWE-{}): {message...} (Confidence:"],
      causes: [
        "staticcheck and gosec exit with 1 if they find a problem; a later command of the step may have failed instead."
      ],
      fixes: [
        "Fix the command that ended the step: the last lines of its output show whether it was the linter or a later command.",
        "If the linter ended the step, fix {source}.go, line {row}: {message}.",
      ],
      verify: ["staticcheck ./...   # outside the build"],
      docs: ["https://staticcheck.dev/docs/checks/"],
      examples: [
        "cart/read.go:12:2: this value of err is never used (SA4006)",
        "[/src/auth/key.go:31] - G401 (CWE-328): Use of weak cryptographic primitive (Confidence: HIGH, Severity: MEDIUM)",
      ]
    ),
    Rule(
      id: "go-vet-finding", family: "go-modules", subject: .program,
      title: "go vet reports in {source}.go, line {row}: {message}",
      level: 77, confidence: .certain,
      patterns: [
        Pattern(
          "{source}.go:{row#}:{column#}: {message...}", unless: ["make: ***", "make["], inStep: "go vet",
          notInDockerfile: goesOn)
      ],
      causes: ["go vet exits with an error if it finds a problem; the line names the file and line."],
      fixes: ["Fix {source}.go, line {row}: {message}."],
      verify: ["go vet ./...   # outside the build"],
      docs: ["https://pkg.go.dev/cmd/vet"],
      examples: [
        Example(
          "./main.go:8:2: fmt.Printf format %d has arg name of wrong type string",
          step: "[test 3/3] RUN go vet ./...")
      ]
    ),
    Rule(
      id: "go-test-vet", partOf: "go-package-does-not-compile", family: "go-modules", subject: .program,
      title: "go vet, which `go test` runs, reports in {source}.go, line {row}: {message|see the line}",
      level: 78, confidence: .likely,
      repairs: [],
      patterns: [
        // Since Go 1.21, vet heads its findings so.
        Pattern("^{source}.go:{row#}:{column#}: {message...}", with: ["[build failed]", "# ["])
      ]
        + .each([
          " format %", "possible formatting directive", " call has arguments but no formatting directives",
          " call needs ", " wrong type for ", "argument to errors.As must be",
          "conversion from int to string",
          "arg list ends with redundant newline", "redundant or: ", "redundant and: ", "suspect or: ",
        ]) { words in
          Pattern(
            "^{source}.go:{row#}:{column#}: {...}\(words)", with: ["[build failed]"],
            more: ["{source}.go:{row#}:{column#}: {message...}"])
        },
      causes: [
        "Before it runs the tests of a package, `go test` runs some checks of `go vet` and fails if they find a problem. `go build` does not run them."
      ],
      fixes: [
        "Fix {source}.go, line {row}: {message|see the line}.",
        Fix(
          "As a workaround, run the tests without vet.", snippet: "RUN go test -vet=off ./...",
          change: .option("-vet=off", of: "go test")),
      ],
      verify: ["go vet ./...   # outside the build"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Test_packages"],
      examples: [
        """
        # corp.example/app/store
        # [corp.example/app/store]
        store/open.go:41:3: fmt.Printf format %s has arg n of wrong type int
        FAIL\tcorp.example/app/store [build failed]
        """,
        "store/open.go:41:3: Printf format %s has arg n of wrong type int\nFAIL\tcorp.example/app/store [build failed]",
      ]
    ),
  ]

  /// How a step ends for what govulncheck finds: by its own code, or below `go run`, which ends with 1.
  private static let ended: [(code: Int, with: [String])] = [(3, []), (1, ["exit status 3"])]

  /// Signs that a step goes on after a checker, whatever that finds: its end is that of another command.
  private static let goesOn = ["|| true", "|| :", "|| echo", "./...;", "./... ;", "set +e"]

  /// Signs that findings do not fail a step with golangci-lint.
  static let findingsAllowed = goesOn + ["issues-exit-code 0", "issues-exit-code=0"]

  private static let checks: [Pattern] = .each(["SA", "ST", "QF", "S", "U"]) {
    Pattern("^{source}.go:{row#}:{column#}: {message...} (\($0){#})")
  }
}
