import BuildLogParser
import Testing

@testable import StepTimeline

/// Which of several matches is the cause, and what is no evidence at all.
@Suite("Judgement") struct JudgementTests {
  // MARK: The user's own text is no evidence

  @Test(
    "The command that the engine repeats is none",
    arguments: [
      "process \"/bin/sh -c echo name lookup failed: x\" did not complete successfully: exit code: 1",
      "failed to solve: executor failed running [/bin/sh -c echo name lookup failed: x]: exit code: 1",
      "The command '/bin/sh -c echo name lookup failed: x' returned a non-zero code: 1",
    ])
  func repeatedCommand(error: String) {
    #expect(Self.causes(Self.step([], error: [error])) == ["process-failed"])
  }

  @Test("Trace lines of the shell are none, not even as a condition")
  func trace() {
    for trace in [
      "+ echo name lookup failed: x", "++ echo name lookup failed: x",
    ] {
      #expect(Self.causes(Self.step([trace])).isEmpty, "\(trace)")
    }
    #expect(Self.causes(Self.step(["+ with the flag", "two of them"])).isEmpty)
    #expect(Self.causes(Self.step(["with the flag", "two of them"])) == ["two-of-them"])
    #expect(Self.causes(Self.step(["+ but not this", "one of them"])) == ["one-of-them"])
  }

  @Test("A line that stands in the step's own text is none")
  func heredoc() {
    let name = "[2/2] RUN <<EOF\nmake\necho name lookup failed: corp.example\nEOF"
    #expect(Self.causes(Self.step(["echo name lookup failed: corp.example"], name: name)).isEmpty)
    #expect(Self.causes(Self.step(["tool: name lookup failed: corp.example"], name: name)) == ["name-lookup"])
  }

  @Test("What passing tests print is none; a compiler's error in a test file is one")
  func tests() {
    #expect(Self.causes(Self.step(["=== RUN   TestNameLookup/name lookup failed: x"])).isEmpty)
    #expect(Self.causes(Self.step(["--- PASS: TestX/name lookup failed: x (0.00s)"])).isEmpty)
    let failing = Self.step([
      "--- FAIL: TestX (0.00s)", "    dial_test.go:12: name lookup failed: corp.example",
      "        Error: name lookup failed: corp.example", "FAIL", "FAIL\texample.com/a\t0.1s",
    ])
    #expect(Self.causes(failing).first == "go-test")
    let broken = Self.step([
      "# example.com/a [example.com/a.test]", "./a_test.go:12:3: error: undefined: bar",
    ])
    #expect(Self.causes(broken) == ["compile-error"])
  }

  @Test("Remarks of tools count only for rules that look for the remark")
  func remarks() {
    #expect(Self.causes(Self.step(["npm WARN name lookup failed: x"])).isEmpty)
    #expect(Self.causes(Self.step(["npm warn deprecated a@1: name lookup failed: x"])).isEmpty)
    #expect(Self.causes(Self.step(["npm WARN the remark itself"])) == ["npm-remark"])
  }

  // MARK: Terminal output

  @Test("Colours and titles are taken off, lines split by carriage returns tried one by one")
  func controls() {
    #expect(
      Self.causes(Self.step(["\u{1B}[91mname \u{1B}[1mlookup\u{1B}[0m failed: x\u{1B}[0m"])) == [
        "name-lookup"
      ])
    #expect(Self.causes(Self.step(["\u{1B}]0;title\u{07}name lookup failed: x"])) == ["name-lookup"])
    #expect(Self.causes(Self.step(["  0  0 --:--\r 10 20 --:--\rname lookup failed: x"])) == ["name-lookup"])
  }

  // MARK: Which one is the cause

  @Test("The highest level wins, then the earlier line; wrappers and remarks never do")
  func order() {
    #expect(Self.causes(Self.step(["name lookup failed: x", "bad version 1"])).first == "bad-version")
    #expect(Self.causes(Self.step(["bad option y", "bad version 1"])).first == "bad-option")
    #expect(Self.causes(Self.step(["bad version 1", "bad option y"])).first == "bad-version")
    let wrapper = Self.diagnoses(Self.step(["npm WARN the remark itself"], error: [Self.failedProcess]))
    #expect(wrapper.map(\.rule) == ["process-failed", "npm-remark"])
    #expect(wrapper.allSatisfy { !$0.isPrimary })
  }

  @Test("Of the two causes in a row both are told, once")
  func twoCauses() {
    let found = Self.diagnoses(
      Self.step(["name lookup failed: x", "E: unable to find package jq"], error: [Self.failedProcess]))
    #expect(found.map(\.rule) == ["name-lookup", "package-missing", "process-failed"])
    #expect(found.map(\.isPrimary) == [true, false, false])
  }

  @Test(
    "A network error that the step got over is not the cause of what came later",
    arguments: [
      "main.c:1:20: error: 'x' undeclared", "app.py: SyntaxError: invalid syntax",
      "2 tests failed in 0.2 s", "/src/app.ts 3:1 error no-undef (eslint)", "undefined reference to `f'",
    ])
  func overcome(line: String) {
    let found = Self.diagnoses(Self.step(["curl: (6) name lookup failed: x", "going on without", line]))
    #expect(found.first?.isPrimary == true)
    #expect(found.first?.rule != "name-lookup")
    #expect(found.contains { $0.rule == "name-lookup" && !$0.isPrimary })
  }

  @Test("A message that the tool tries again counts only where nothing else was found")
  func retries() {
    let retry = "WARNING: Retrying (Retry(total=4)) after: name lookup failed: x"
    #expect(Self.causes(Self.step([retry, "weak complaint"])).first == "weak")
    #expect(Self.causes(Self.step([retry])) == ["name-lookup"])
    // The last attempt is not announced as one.
    #expect(
      Self.causes(Self.step([retry, "name lookup failed: x", "weak complaint"])).first == "name-lookup")
    for line in [
      "warning: spurious network error (2 tries remaining): name lookup failed: x",
      "name lookup failed: x, will retry", "name lookup failed: x. Retrying in 5 s",
    ] {
      #expect(Self.causes(Self.step([line, "weak complaint"])).first == "weak", "\(line)")
    }
  }

  @Test("A general complaint long before the end is only possible")
  func farFromEnd() {
    let rest = (0..<300).map { "compiling \($0)" }
    let far = Self.diagnoses(Self.step(["weak complaint"] + rest))
    #expect(far.first?.confidence == .possible)
    #expect(Self.causes(Self.step(["weak complaint"] + rest + ["another weakness"])).first == "weaker")
    #expect(Self.diagnoses(Self.step(rest + ["weak complaint"])).first?.confidence == .certain)
  }

  @Test("The cause is found behind any number of other matches")
  func manyMatches() {
    let noise = (0..<10000).map { _ in "weak complaint weak complaint" }
    #expect(Self.causes(Self.step(noise + ["bad version 1"])).first == "bad-version")
    #expect(Self.causes(Self.step(noise, error: ["bad version 1"])).first == "bad-version")
  }

  @Test("Where a line may stand")
  func places() {
    #expect(Self.causes(Self.step(["\"/x\": not found by engine"])).isEmpty)
    #expect(Self.causes(Self.step([], error: ["\"/x\": not found by engine"])) == ["engine-only"])
    #expect(Self.causes(Self.step([], error: ["printed by a program"])).isEmpty)
    #expect(Self.causes(Self.step(["printed by a program"])) == ["output-only"])
    #expect(Self.causes(Self.step(["weird"], exitCode: 137)) == ["exit-137"])
    #expect(Self.causes(Self.step(["weird"], exitCode: 1)).isEmpty)
  }

  // MARK: Evidence and captures

  @Test("Repeated matches become one diagnosis with up to five different lines")
  func merging() {
    let lines = (0..<9).map { "bad version \($0 / 2)" } + ["bad version 7", "bad version 8"]
    let found = Self.diagnoses(Self.step(lines))
    #expect(found.count == 1)
    #expect(
      found[0].evidence.map(\.text)
        == ["bad version 0", "bad version 1", "bad version 2", "bad version 3", "bad version 4"])
    #expect(found[0].evidence.map(\.line) == [1, 3, 5, 7, 9])
    #expect(found[0].captures == ["version": "0"])
  }

  @Test("Names from afar complete a sentence only where all of it is about one thing")
  func captures() {
    let between = (0..<40).map { "line \($0)" }
    let revision = "odd at revision r2 of module"
    let one = Self.diagnoses(Self.step(["module a is odd"] + between + [revision]))
    #expect(one[0].captures == ["module": "a", "revision": "r2"])
    let two = Self.diagnoses(Self.step(["module a is odd"] + between + ["module b is odd", revision]))
    #expect(two[0].captures == ["module": "a"])
    let near = Self.diagnoses(Self.step(["module a is odd", revision] + between + ["module b is odd"]))
    #expect(near[0].captures == ["module": "a", "revision": "r2"])
    let none = Self.diagnoses(Self.step(["odd without a name"] + between + ["module b is odd"]))
    #expect(none[0].captures == ["module": "b"])
  }

  @Test("Dropped output lowers the confidence by one rank")
  func clipped() {
    var step = Self.step(["bad version 1"])
    step.isClipped = true
    #expect(Self.diagnoses(step).first?.confidence == .likely)
  }

  @Test("Each failed step gets its cause; that of the first one is the build's")
  func severalSteps() {
    let found = Diagnosis.all(
      in: FailureText(steps: [
        Self.step(["bad version 1"], number: 0), Self.step(["bad option y"], number: 1),
        Self.step(["bad version 2"], number: 2),
      ]), of: Self.build(.failed), by: Self.matcher, firstLine: 1)
    #expect(found.map(\.rule) == ["bad-version", "bad-option", "bad-version"])
    #expect(found.map(\.step) == [0, 1, 2])
    #expect(found.map(\.isPrimary) == [true, false, false])
    #expect(found.last?.captures == ["version": "2"])
  }

  @Test("A build that succeeded has no cause")
  func results() {
    let text = FailureText(steps: [Self.step(["bad version 1"], error: ["context canceled by engine"])])
    #expect(Diagnosis.all(in: text, of: Self.build(.succeeded), by: Self.matcher, firstLine: 1).isEmpty)
    // If the end is missing, what ran last may have got over the error.
    var cut = text
    cut.isEndMissing = true
    let incomplete = Diagnosis.all(in: cut, of: Self.build(.incomplete), by: Self.matcher, firstLine: 1)
    #expect(incomplete.first?.isPrimary == true)
    #expect(incomplete.allSatisfy { $0.confidence != .certain })
    // Who stops a build does not fail by what it had printed.
    let canceled = Diagnosis.all(in: text, of: Self.build(.canceled), by: Self.matcher, firstLine: 1)
    #expect(!canceled.contains { $0.isPrimary && $0.kind == .error })
    #expect(canceled.contains { $0.rule == "canceled" })
  }

  @Test("A failure outside any step is read from the closing error")
  func closingOnly() {
    let found = Diagnosis.all(
      in: FailureText(
        steps: [], closing: [RetainedLine(number: 9, bytes: Array("ERROR: bad version 3".utf8))]),
      of: Self.build(.failed), by: Self.matcher, firstLine: 1)
    #expect(found.map(\.rule) == ["bad-version"])
    #expect(found.first?.evidence.first?.line == 9)
    #expect(found.first?.isPrimary == true)
  }

  @Test("The same text gives the same answer")
  func deterministic() {
    let step = Self.step(["bad option y", "bad version 1", "name lookup failed: x", "weak complaint"])
    let first = Self.diagnoses(step)
    for _ in 0..<20 { #expect(Self.diagnoses(step) == first) }
  }

  @Test("Broken bytes end in valid text")
  func brokenBytes() {
    let bytes = Array("bad version ".utf8) + [0xC3, 0x28, 0xFF]
    let found = Self.diagnoses(
      StepText(step: nil, name: "x", output: [RetainedLine(number: 1, bytes: bytes)]))
    #expect(found.first?.captures["version"] == "\u{FFFD}(\u{FFFD}")
  }

  // MARK: Surroundings

  @Test("Texts are filled in; fixes for another base image are left out")
  func texts() {
    var build = Build(
      source: .init(name: "x", line: 1, lines: 1, dialect: .plain, envelope: .none),
      result: .failed,
      clock: .none,
      steps: [
        Step(id: "1", name: "[deps 1/2] FROM docker.io/library/alpine:3.20@sha256:ab", sourceLine: 1),
        Step(id: "2", name: "[deps 2/2] RUN make all", sourceLine: 2),
      ])
    build.failures = [
      Failure(step: 1, message: "m", dockerfile: .init(file: "Dockerfile", line: 4, endLine: 4, lines: []))
    ]
    let found = Diagnosis.all(
      in: FailureText(steps: [Self.step(["needs tool git"], number: 1)]), of: build, by: Self.matcher,
      firstLine: 1)
    #expect(
      found[0].title
        == "Stage deps of alpine:3.20 lacks git for make all, Dockerfile:4, <other>, fallback, ${x}")
    #expect(found[0].fixes.map(\.text) == ["apk add git", "anywhere"])
    let unknown = Self.diagnoses(Self.step(["needs tool git"]))
    #expect(unknown[0].fixes.map(\.base) == [.apt, .apk, .dnf, nil])
  }

  @Test("The file of a message is never taken for the Dockerfile, even where the message does not name it")
  func ownNames() {
    var build = Self.build(.failed)
    build.steps = [Step(id: "1", name: "[2/2] RUN x", sourceLine: 1)]
    build.failures = [
      Failure(step: 0, message: "m", dockerfile: .init(file: "Dockerfile", line: 4, endLine: 4, lines: []))
    ]
    let matcher = RuleMatcher(rules: [
      Self.rule("denied", 90, title: "{file|a file} at {line}", "open {file}: denied", "denied by policy")
    ])
    for (line, title) in [("open /a: denied", "/a at 4"), ("denied by policy", "a file at 4")] {
      let text = FailureText(steps: [Self.step([line], number: 0)])
      #expect(Diagnosis.all(in: text, of: build, by: matcher, firstLine: 1).map(\.title) == [title])
    }
  }

  @Test("An exit code that only the build's close tells counts where it can be of one step alone")
  func exitCodeOfClose() {
    var build = Self.build(.failed)
    build.failures = [
      Failure(step: nil, message: "executor failed running [x]: exit code: 137", exitCode: 137)
    ]
    build.steps = ["1", "2"].map { Step(id: $0, name: "[2/2] RUN x", sourceLine: 1) }
    func causes(_ steps: [StepText]) -> [String] {
      Diagnosis.all(in: FailureText(steps: steps), of: build, by: Self.matcher, firstLine: 1).map(\.rule)
    }
    #expect(causes([]) == ["exit-137"])
    #expect(causes([Self.step([], number: 0)]) == ["exit-137"])
    #expect(causes([Self.step([], number: 0), Self.step([], number: 1)]).isEmpty)
    build.steps[0].status = .failed
    #expect(causes([Self.step([], number: 0), Self.step([], number: 1)]) == ["exit-137"])
    #expect(causes([Self.step([], number: 0, exitCode: 1)]).isEmpty)
  }

  @Test("A failed rule file's pattern leaves the other rules working")
  func unusablePattern() {
    let matcher = RuleMatcher(rules: [
      Self.rule("broken", 99, "{a}{b}"), Self.rule("good", 50, "bad version {v}"),
    ])
    let found = Diagnosis.all(
      in: FailureText(steps: [Self.step(["bad version 1"])]), of: Self.build(.failed), by: matcher,
      firstLine: 1)
    #expect(found.map(\.rule) == ["good"])
  }
}

// MARK: - Rules and texts

extension JudgementTests {
  static let failedProcess = "process \"/bin/sh -c x\" did not complete successfully: exit code: 1"

  static let matcher = RuleMatcher(rules: [
    rule("bad-version", 92, "bad version {version}"),
    rule("bad-option", 92, "bad option {option}"),
    rule("go-test", 89, "--- FAIL: {test}", subject: .test),
    rule("name-lookup", 80, "name lookup failed: {host}", subject: .network, retryable: true),
    rule(
      "odd", 80, "module {module} is odd", "odd at revision {revision} of module",
      "odd without a name"),
    rule("exit-137", 80, .exitCode(137)),
    rule("needs-tool", 78, title: toolTitle, "needs tool {tool}", fixes: toolFixes),
    rule("engine-only", 77, Pattern("not found by engine", place: .error)),
    rule("output-only", 77, Pattern("printed by a program", place: .output)),
    rule("compile-error", 76, " error: {message...}", subject: .program),
    rule("linker-undefined-reference", 76, "undefined reference to", subject: .program),
    rule("eslint-errors", 74, "(eslint)", subject: .program),
    rule("unit-tests-failed", 72, "{n#} tests failed", subject: .test),
    rule("python-syntax-error", 70, "SyntaxError: {message...}", subject: .program),
    rule("package-missing", 67, "E: unable to find package {package}"),
    rule("two-of-them", 66, Pattern("two of them", with: ["with the flag"])),
    rule("one-of-them", 66, Pattern("one of them", unless: ["but not this"])),
    rule("npm-remark", 2, "npm WARN the remark itself", kind: .warning),
    rule("weak", 45, "weak complaint"),
    rule("weaker", 35, "another weakness"),
    rule(
      "process-failed", 10, "did not complete successfully: exit code: {code#}", "executor failed running [",
      "returned a non-zero code: {code#}", kind: .wrapper),
    rule("canceled", 8, "context canceled by engine", kind: .wrapper),
  ])

  private static let toolTitle =
    "Stage {stage} of {image} lacks {tool} for {command}, {file}:{line}, {other}, {other|fallback}, ${x}"

  private static let toolFixes: [Fix] = [
    Fix("apk add {tool}", base: .apk), Fix("apt-get install {tool}", base: .apt),
    Fix("dnf install {tool}", base: .dnf),
    "anywhere",
  ]

  static func rule(
    _ id: String, _ level: Int, title: String = "x", _ patterns: Pattern..., kind: Diagnosis.Kind = .error,
    subject: Rule.Subject = .other, retryable: Bool = false, fixes: [Fix] = []
  ) -> Rule {
    Rule(
      id: id, family: "x", subject: subject, title: title, kind: kind, level: level, confidence: .certain,
      retryable: retryable,
      patterns: patterns,
      causes: [], fixes: fixes, docs: [], examples: [])
  }

  /// apt tries again, and says so at its end if it never got what it looked for.
  @Test func aServerThatWasReachedLaterIsNotTheCause() throws {
    func rules(_ output: [String]) throws -> [String] {
      let lines = output.map { "#4 0.5 \($0)\n" }.joined()
      let log =
        "#4 [2/2] RUN apt-get update && zork\n\(lines)#4 ERROR: process \"/bin/sh -c x\" did not complete successfully: exit code: 3\n"
      return try #require(builds(in: log).first).diagnoses.map(\.rule)
    }
    let error = [
      "Err:1 http://deb.example.org/debian stable InRelease",
      "  Temporary failure resolving 'deb.example.org'",
    ]
    let end =
      "E: Failed to fetch http://deb.example.org/debian/stable/InRelease  Temporary failure resolving 'deb.example.org'"
    for fetched in [
      "Get:1 http://deb.example.org/debian stable InRelease [151 kB]",
      "Hit:1 https://deb.example.org:8443/debian stable",
    ] {
      #expect(try !rules(error + [fetched, "zork: flux inverted"]).contains("dns-resolution-failed"))
      #expect(try rules(error + [fetched, end]).contains("dns-resolution-failed"))
    }
    #expect(
      try rules(error + ["Get:2 http://other.example.org/debian stable InRelease"]).contains(
        "dns-resolution-failed"))
    #expect(try rules(error).contains("dns-resolution-failed"))
  }

  static func step(
    _ output: [String], error: [String] = [], name: String = "[2/2] RUN x", number: Int? = nil,
    exitCode: Int? = nil
  ) -> StepText {
    func lines(_ texts: [String], from first: Int) -> [RetainedLine] {
      texts.enumerated().map { RetainedLine(number: first + $0.offset, bytes: Array($0.element.utf8)) }
    }
    return StepText(
      step: number, name: name, output: lines(output, from: 1), error: lines(error, from: output.count + 1),
      exitCode: exitCode)
  }

  static func build(_ result: Build.Result) -> Build {
    Build(
      source: .init(name: "x", line: 1, lines: 1, dialect: .plain, envelope: .none),
      result: result,
      clock: .none, steps: [])
  }

  static func diagnoses(_ step: StepText) -> [Diagnosis] {
    Diagnosis.all(in: FailureText(steps: [step]), of: build(.failed), by: matcher, firstLine: 1)
  }

  static func causes(_ step: StepText) -> [String] { diagnoses(step).map(\.rule) }
}
