import Testing

@testable import StepTimeline

/// Which of a step's lines are searched, with the rules of ``JudgementTests``.
@Suite("Evidence") struct EvidenceTextTests {
  private typealias Case = JudgementTests

  @Test("The command that the engine repeats is none, however long it is")
  func longCommand() {
    let command = "echo name lookup failed: x; " + String(repeating: "true && ", count: 3000)
    let error = "process \"/bin/sh -c \(command)\" did not complete successfully: exit code: 1"
    #expect(Case.causes(Case.step([], error: [error])) == ["process-failed"])
  }

  @Test("The message behind a long progress meter is found")
  func longMeter() {
    let meter = (0..<200).map {
      "  \($0)  100M    0     0    0     0      0      0 --:--:--  0:00:01 --:--:--     0"
    }
    #expect(
      Case.causes(Case.step([meter.joined(separator: "\r") + "\rname lookup failed: x"])) == ["name-lookup"])
  }

  @Test("The mark of a package's task is taken off, and shown")
  func markedByTask() {
    for mark in ["web:build: ", "@acme/web:build: ", "apps/web build: ", "apps/web build:docs: "] {
      let lines = ["> next build", "compiled", "name lookup failed: x"].map {
        RetainedLine(number: 1, bytes: Array((mark + $0).utf8))
      }
      let text = EvidenceText(StepText(step: nil, name: "", output: lines))
      #expect(text.bytes[text.lines[2].range].elementsEqual("name lookup failed: x".utf8), "\(mark)")
      #expect(text.spelling(of: 2).elementsEqual((mark + "name lookup failed: x").utf8))
    }
    for mark in ["src/main.c:10: ", "ERROR:root: ", "make: ", "warning: unused: "] {
      let lines = ["one", "two", "three"].map { RetainedLine(number: 1, bytes: Array((mark + $0).utf8)) }
      let text = EvidenceText(StepText(step: nil, name: "", output: lines))
      #expect(text.bytes[text.lines[2].range].elementsEqual((mark + "three").utf8), "\(mark)")
    }
  }

  @Test("pnpm's command tells the mark of the lines behind it")
  func markTold() {
    let lines = ["apps/web install$ node-gyp-build", "apps/web install: sh: node-gyp-build: not found"].map {
      RetainedLine(number: 1, bytes: Array($0.utf8))
    }
    let text = EvidenceText(StepText(step: nil, name: "", output: lines))
    #expect(text.bytes[text.lines[1].range].elementsEqual("sh: node-gyp-build: not found".utf8))
  }

  @Test("Trace lines of any depth are none")
  func deepTrace() {
    #expect(Case.causes(Case.step(["+++ name lookup failed: x"])).isEmpty)
    #expect(Case.causes(Case.step(["+name lookup failed: x"])) == ["name-lookup"])
  }

  @Test("Counted tries are told from the last one")
  func countedTries() {
    for line in [
      "retry 1/3: name lookup failed: x", "Warning: name lookup failed: x. Will retry in 1 second.",
    ] {
      #expect(Case.causes(Case.step([line, "weak complaint"])).first == "weak", "\(line)")
    }
  }

  @Test("What a Java test that passed has logged is none; what one that failed has, is")
  func javaTests() {
    let log = "2026-11-22 10:00:00 ERROR name lookup failed: x"
    for banner in [["[INFO]  T E S T S"], []] {
      let green =
        banner + [log, "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s - in A"]
      #expect(Case.causes(Case.step(green + ["weak complaint"])).first == "weak")
      let red =
        banner + [log, "[ERROR] Tests run: 3, Failures: 0, Errors: 1, Skipped: 0, Time elapsed: 1 s - in A"]
      #expect(Case.causes(Case.step(red)).first == "name-lookup")
    }
    // Maven's own line before tests of another module.
    #expect(
      Case.causes(
        Case.step(["[ERROR] name lookup failed: x", "[INFO] Tests run: 3, Failures: 0, Errors: 0"]))
        == ["name-lookup"])
  }

  @Test("Typographic quotation marks are straight for the rules, and as they were in the report")
  func quotationMarks() throws {
    let log = """
      #5 [2/2] RUN chmod 755 /usr/local/bin/start
      #5 0.1 chmod: changing permissions of \u{2018}/usr/local/bin/start\u{2019}: Operation not permitted
      #5 ERROR: process "/bin/sh -c chmod 755 /usr/local/bin/start" did not complete successfully: exit code: 1
      """
    let cause = try #require(builds(in: log).first?.primaryDiagnosis)
    #expect(cause.title.hasSuffix("only root or its owner can change /usr/local/bin/start"))
    #expect(cause.evidence.first?.text.contains("\u{2018}/usr/local/bin/start\u{2019}") == true)
  }

  @Test(
    "A carriage return at the end of a word that is quoted belongs to the word",
    arguments: [
      "./build.sh: 2: npm\r: not found", "Error: Cannot find module '/srv/icons.js\r'",
      "Unknown command: \"ci\r\"", "Unknown command: \"ci\r\", see npm help",
    ])
  func carriageReturnsOfWords(line: String) throws {
    let causes = causes(of: line)
    #expect(causes.first?.rule == "script-not-found-crlf", "\(causes.map(\.rule))")
    #expect(causes.first?.evidence.first?.text.contains("␍") == true)
  }

  @Test(
    "A meter and the error after it stay two lines, also if the error begins with a quotation",
    arguments: [
      "  0  0 --:--:--\r'x' is no host\r50 %\rcurl: (6) Could not resolve host: corp.example",
      "` Loading\r' Loading\rcurl: (6) Could not resolve host: corp.example",
      "10%\r: 50%\r: 100%\rcurl: (6) Could not resolve host: corp.example",
      "X-Name: 'a'\r': b\rcurl: (6) Could not resolve host: corp.example",
    ])
  func carriageReturnsOfMeters(line: String) {
    let causes = causes(of: line)
    #expect(causes.first?.rule == "dns-resolution-failed", "\(causes.map(\.rule))")
  }

  private func causes(of line: String) -> [Diagnosis] {
    let log = """
      #5 [2/2] RUN ./build.sh
      #5 0.1 \(line)
      #5 ERROR: process "/bin/sh -c ./build.sh" did not complete successfully: exit code: 127
      """
    return builds(in: log).first?.diagnoses ?? []
  }
}
