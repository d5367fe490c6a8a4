import BuildLogParser
import Testing

@testable import StepTimeline

/// A fix after which the build needs another command.
@Suite struct BuildCommandOfFixTests {
  private static let command = "docker build --ssh default ."

  private static func build(_ fix: Fix) -> Build {
    var build = Build(
      source: .init(name: "ci.log", line: 1, lines: 9, dialect: .plain, envelope: .none), result: .failed,
      clock: .none, steps: [Step(id: "1", name: "[1/1] RUN git fetch", status: .failed, sourceLine: 1)])
    build.failures = [Failure(step: 0, message: "exit code: 1", exitCode: 1)]
    build.diagnoses = [
      Diagnosis(
        rule: "x", title: "No key", kind: .error, step: 0, confidence: .certain, isPrimary: true,
        isRetryable: false, evidence: [.init(line: 2, text: "denied")], captures: [:], causes: [],
        fixes: [fix], verify: [], docs: [])
    ]
    return build
  }

  private static func text(_ format: ReportFormat, _ fix: Fix) -> String {
    String(decoding: format.render([build(fix)]), as: UTF8.self)
  }

  @Test(arguments: [ReportFormat.table, .markdown, .github])
  func theCommandHasALineOfItsOwn(_ format: ReportFormat) throws {
    var fix = Fix("Mount the key.")
    fix.command = Self.command
    let lines = Self.text(format, fix).replacing("%0A", with: "\n").split(separator: "\n")
    let line = try #require(lines.first { $0.contains(Self.command) })
    #expect(!line.contains("Mount the key."))
    #expect(lines.contains { $0.contains("Build with:") })
  }

  @Test func aSentenceOfARuleIsNoCommand() {
    let fix = Fix("Mount the key. Build with: `docker build .` or `podman build .`")
    for format in [ReportFormat.table, .github] {
      #expect(Self.text(format, fix).contains("Build with: `docker build .` or `podman build .`"))
    }
  }

  @Test func aReportInJSONHasItByItselfAndInTheText() throws {
    var fix = Fix("Mount the key.")
    fix.command = Self.command
    let report = ReportFormat.json.render([Self.build(fix)])
    let text = String(decoding: report, as: UTF8.self)
    #expect(text.contains("\"command\": \"\(Self.command)\""))
    #expect(text.contains("\"text\": \"Mount the key. Build with: `\(Self.command)`\""))
    #expect(!Self.text(.json, Fix("Mount the key.")).contains("\"command\""))
    let read = try #require(try ReportReader.builds(in: report).first?.diagnoses.first?.fixes.first)
    #expect(read.text == "Mount the key." && read.command == Self.command)
  }

  @Test(
    arguments: [
      ("RUN make", "dockerfile"), ("# syntax=docker/dockerfile:1\nFROM a", "dockerfile"),
      ("# or:\nCOPY a b", "dockerfile"), ("DOCKER_BUILDKIT=1 docker build .", "sh"),
      ("LDLIBS += -lm", "sh"), ("docker build .", "sh"), ("{\"dns\": []}", ""), ("[build]\njobs = 1", ""),
      ("# only a comment", "sh"),
    ])
  func theLanguageIsThatOfTheFirstLineWithWords(snippet: String, language: String) {
    #expect(FixLines(snippet: snippet).language == language)
  }
}
