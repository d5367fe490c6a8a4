extension RuleCatalog {
  /// Programs that look for weaknesses and doubtful code: gosec, govulncheck, staticcheck, go vet.
  static let goCheckers: [Rule] = [
    Rule(
      id: "go-tool-built-with-older-go", family: "go-modules",
      title: "{tool|A tool that reads Go code} was built with Go {running}, and the code is for Go {needed}",
      level: 93, confidence: .certain,
      patterns: [
        "module requires at least go{needed}, but {tool} was built with go{running}",
        Pattern("requires newer Go version go{needed} (application built with go{running})"),
      ],
      causes: [
        "A program that reads Go code (staticcheck, govulncheck, gopls, mockgen, wire) knows no Go version newer than the one it was compiled with, whatever Go the image has."
      ],
      fixes: [
        Fix(
          "Compile it again with Go {needed} or newer, and replace the program that is there.",
          snippet: "RUN go install honnef.co/go/tools/cmd/staticcheck@latest",
          when: ["Staticcheck was built"]),
        Fix(
          "Compile the tool again with Go {needed} or newer, and replace the program that is there.",
          snippet: "RUN go install <package of the tool>@latest", unless: ["Staticcheck was built"]),
        "If the tool comes with an image, use a newer tag of it.",
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
      causes: ["gosec ends with an error as soon as one finding is as severe as the options ask for."],
      fixes: [
        Fix(
          "Take the random bytes from crypto/rand, if they are to be secret (a token, a password, a key); otherwise mark the line.",
          snippet: "// #nosec G404 -- <why it need not be secret>", when: ["] - G404 "]),
        Fix(
          "Correct {file}.go, line {row}; if the finding is wrong, mark the line.",
          snippet: "// #nosec G{number} -- <why it does no harm>"),
        "Or run gosec beside the image's build (`-no-fail`, `-exclude=G{number}`), where it stops nobody.",
      ],
      verify: ["gosec ./...   # outside of the build"],
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
        "The code calls a function of {package} in which {advisory|an advisory} finds a weakness. The standard library comes with the Go that compiles: no line of go.mod but `toolchain` changes it."
      ],
      fixes: [
        Fix(
          "Take an image with Go {fixed} or newer; of several findings, the highest version counts.",
          snippet: "FROM golang:{fixed}", when: ["{fixed}"]),
        Fix("Take an image with the newest Go of this line.", unless: ["{fixed}"]),
        "Or run govulncheck beside the image's build, on a schedule: new advisories then stop no build.",
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
        "The code calls a function of {module} in which {advisory|an advisory} finds a weakness."
      ],
      fixes: [
        Fix(
          "Raise the module on your machine, and commit go.mod and go.sum.",
          snippet: "go get {module}@{fixed} && go mod tidy", when: ["{fixed}"]),
        Fix(
          "Leave the function out or use another module: no release is fixed yet.", unless: ["{fixed}"]),
        "Or run govulncheck beside the image's build, on a schedule: new advisories then stop no build.",
      ],
      verify: ["govulncheck ./...   # outside of the build"],
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
        "govulncheck ends with 3 if the code can reach a weakness; a later command of the step may have failed instead."
      ],
      fixes: [
        "Read the last lines of the step first: fix the command that ended it.",
        Fix("Raise {package} to {fixed} or newer.", when: ["{fixed}"]),
      ],
      verify: ["govulncheck ./...   # outside of the build"],
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
      title: "staticcheck finds in {source}.go, line {row}: {message}",
      level: 76, confidence: .certain,
      patterns: .each(checks.map(\.text), notInDockerfile: goesOn, exitCodes: [1]),
      causes: ["staticcheck ends with 1 as soon as it finds something; the line names file, line and check."],
      fixes: [
        "Correct {source}.go, line {row}: {message}.",
        Fix(
          "If the finding is wrong, say so in the line above.",
          snippet: "//lint:ignore <check> <why it is right as it stands>"),
        "Pin the release of the linter, so that a new one does not find more than on your machine.",
      ],
      verify: ["staticcheck ./...   # outside of the build"],
      docs: ["https://staticcheck.dev/docs/checks/"],
      examples: [Example("cart/read.go:12:2: this value of err is never used (SA4006)", exitCode: 1)]
    ),
    Rule(
      id: "go-checker-findings", family: "go-modules", subject: .program,
      title: "A program that checks Go code reports in {source}.go, line {row}: {message}",
      level: 28, confidence: .likely,
      patterns: checks + ["[{source}.go:{row#}] - G{#} (CWE-{}): {message...} (Confidence:"],
      causes: [
        "staticcheck and gosec end with 1 as soon as they find something; a later command of the step may have failed instead."
      ],
      fixes: [
        "Read the last lines of the step first: fix the command that ended it.",
        "If it is this finding, correct {source}.go, line {row}: {message}.",
      ],
      verify: ["staticcheck ./...   # outside of the build"],
      docs: ["https://staticcheck.dev/docs/checks/"],
      examples: [
        "cart/read.go:12:2: this value of err is never used (SA4006)",
        "[/src/auth/key.go:31] - G401 (CWE-328): Use of weak cryptographic primitive (Confidence: HIGH, Severity: MEDIUM)",
      ]
    ),
    Rule(
      id: "go-vet-finding", family: "go-modules", subject: .program,
      title: "go vet finds in {source}.go, line {row}: {message}",
      level: 77, confidence: .certain,
      patterns: [
        Pattern(
          "{source}.go:{row#}:{column#}: {message...}", unless: ["make: ***", "make["], inStep: "go vet",
          notInDockerfile: goesOn)
      ],
      causes: ["go vet ends with an error as soon as it finds something; the line names file and line."],
      fixes: ["Correct {source}.go, line {row}: {message}."],
      verify: ["go vet ./...   # outside of the build"],
      docs: ["https://pkg.go.dev/cmd/vet"],
      examples: [
        Example(
          "./main.go:8:2: fmt.Printf format %d has arg name of wrong type string",
          step: "[test 3/3] RUN go vet ./...")
      ]
    ),
  ]

  /// How a step ends for what govulncheck finds: by its own code, or below `go run`, which ends with 1.
  private static let ended: [(code: Int, with: [String])] = [(3, []), (1, ["exit status 3"])]

  /// Signs that a step goes on after a checker, whatever that finds: its end is that of another command.
  private static let goesOn = ["|| true", "|| :", "|| echo", "./...;", "./... ;", "set +e"]

  private static let checks: [Pattern] = .each(["SA", "ST", "QF", "S", "U"]) {
    Pattern("^{source}.go:{row#}:{column#}: {message...} (\($0){#})")
  }
}
