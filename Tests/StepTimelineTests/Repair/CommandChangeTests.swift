import Testing

@testable import StepTimeline

/// A fix that names a change changes the failed step's own command.
@Suite struct CommandChangeTests {
  /// A `RUN` in an image of Go after a change.
  private func changed(_ command: String, _ change: CommandChange, settings: String = "") throws -> String {
    let dockerfile = "FROM golang:1.27\n\(settings)RUN \(command)\n"
    let scenario = RepairCase(.goTidy, dockerfile, failing: "RUN", "no known error of any rule")
    let build = try #require(scenario.build())
    var diagnosis = Diagnosis(
      rule: "x", title: "x", kind: .error, step: build.failures.first?.step, confidence: .likely,
      isPrimary: true,
      isRetryable: false, evidence: [], captures: [:], causes: [],
      fixes: [Fix("Do it.", snippet: "RUN <example>", change: change)], verify: [], docs: [])
    diagnosis.repairs = []
    let finder = SiteFinder(build: build, project: scenario.project)
    let site = try #require(finder.site(in: scenario.project.dockerfiles[0], for: diagnosis))
    let fix = try #require(RepairPlan(diagnosis: diagnosis, site: site, masksSecrets: true).fixes.first)
    guard let patch = fix.patch else { return fix.snippet ?? "" }
    #expect(fix.snippet == nil, "an example stands beside the patch")
    return patch.split(separator: "\n").filter { $0.hasPrefix("+") && !$0.hasPrefix("+++") }
      .map { String($0.dropFirst()) }.joined(separator: "\n")
  }

  private static let made: [(String, CommandChange, String)] = [
    ("go build ./...", CommandChange.option("-p 2", of: "go build", "go test"), "RUN go build -p 2 ./..."),
    (
      "cd a && CGO_ENABLED=0 go build -o x .", .option("-p 2", of: "go build"),
      "RUN cd a && CGO_ENABLED=0 go build -p 2 -o x ."
    ),
    ("go build -p 8 .", .option("-p 2", of: "go build"), "RUN go build -p 2 ."),
    ("make -j8 all", .option("-j2", of: "make"), "RUN make -j2 all"),
    (
      "pnpm --filter=shop --prod deploy /out", .option("--legacy", of: "pnpm deploy"),
      "RUN pnpm --filter=shop --prod deploy --legacy /out"
    ),
    (
      "npm --prefix web ci", .option("--no-audit", of: "npm ci"), "RUN npm --prefix web ci --no-audit"
    ),
    // The word is another command's argument.
    ("npm run ci", .option("--no-audit", of: "npm ci"), "RUN <example>"),
    ("npm -s run ci", .option("--no-audit", of: "npm ci"), "RUN <example>"),
    ("make -j $(nproc)", .option("-j2", of: "make"), "RUN make -j2"),
    (
      "curl -fo a b && curl -fo c d", .option("--retry 5", of: "curl"),
      "RUN curl --retry 5 -fo a b && curl --retry 5 -fo c d"
    ),
    ("tar xf a.tar", .option("--no-same-owner", of: "tar"), "RUN tar xf a.tar --no-same-owner"),
    ("go build .", .variable("CGO_ENABLED=0", of: "go build"), "RUN CGO_ENABLED=0 go build ."),
    ("CGO_ENABLED=1 go build .", .variable("CGO_ENABLED=0", of: "go build"), "RUN CGO_ENABLED=0 go build ."),
    (
      "GOOS=linux CGO_ENABLED=1 go build .",
      .variable("CGO_ENABLED=0 GOOS=linux GOARCH=arm64", of: "go build"),
      "RUN GOOS=linux CGO_ENABLED=0 GOARCH=arm64 go build ."
    ),
    ("make all", .variable("CGO_ENABLED=0", of: "go build"), "ENV CGO_ENABLED=0"),
    (
      "make all", .variable("CGO_ENABLED=0 GOOS=linux", of: "go build"), "ENV CGO_ENABLED=0\nENV GOOS=linux"
    ),
    // A blank in a value.
    ("make all", .variable("CFLAGS=-O2 -g", of: "go build"), "ENV CFLAGS=\"-O2 -g\""),
    ("make all", .variable("CFLAGS=-O2 -g", of: "make"), "RUN CFLAGS=\"-O2 -g\" make all"),
    ("A='x y' make all", .variable("A='x y' B=2", of: "make"), "RUN A='x y' B=2 make all"),
    ("make all", .variable("A='x y' B=2", of: "go build"), "ENV A='x y'\nENV B=2"),
    ("npm ci --omit=dev", .words("npm install", insteadOf: "npm ci"), "RUN npm install --omit=dev"),
    (
      "cd a && go build .", .before("go build", run: "go generate ./..."),
      "RUN cd a && go generate ./... && go build ."
    ),
    (
      "cd a && go mod download -x", .tries(of: "go mod download"),
      "RUN cd a && (for i in 1 2 3; do go mod download -x && exit 0; sleep 10; done; exit 1)"
    ),
  ]

  @Test(arguments: made)
  func aChangeIsMadeInTheStepsOwnCommand(command: String, change: CommandChange, expected: String) throws {
    #expect(try changed(command, change) == expected)
  }

  private static let without: [(String, CommandChange)] = [
    // No such command, or one whose meaning would change.
    ("make all", CommandChange.option("-p 2", of: "go build")),
    ("go build -ldflags=-w .", .option("-ldflags=\"-s -w\"", of: "go build")),
    ("echo a | go run b", .before("go run", run: "go generate ./...")),
    ("go list | xargs x", .tries(of: "go list")),
    // Not the form of a variable.
    ("go build .", .variable("verbose", of: "go build")),
    ("go build .", .variable("-x A=1", of: "go build")),
    ("go build .", .variable("A=b 'c d'", of: "go build")),
    // A value that nobody knows.
    ("go build .", .option("-tags <tag>", of: "go build")),
  ]

  @Test(arguments: without)
  func whereThereIsNoPlaceTheExampleStays(command: String, change: CommandChange) throws {
    #expect(try changed(command, change) == "RUN <example>")
  }

  @Test func aRuleFileMayNameAChange() throws {
    let text = """
      {"rules": [{"id": "team-oom", "title": "The compiler was killed", "patterns": ["compiler: killed by team-oom"], \
      "causes": ["No memory."], "examples": ["compiler: killed by team-oom"], "fixes": [{"text": "Compile less at once.", \
      "change": {"kind": "add-option", "text": "-p 2", "commands": "go build"}}]}]}
      """
    let rules = try RuleFile.read(Array(text.utf8), file: "team.json")
    #expect(rules.first?.fixes.first?.change == .option("-p 2", of: "go build"))
  }
}
