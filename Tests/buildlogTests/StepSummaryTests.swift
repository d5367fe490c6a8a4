import BuildLogParser
import Foundation
import StepTimeline
import Testing

@testable import buildlog

@Suite("The step summary")
struct StepSummaryTests {
  private let build: Build = {
    var step = Step(id: "1", name: "[1/1] RUN a", status: .done, sourceLine: 1)
    step.busySeconds = 3
    var build = Build(
      source: Build.Source(name: "ci.log", line: 7, lines: 9, dialect: .plain, envelope: .none),
      result: .succeeded, clock: .stamped, steps: [step])
    build.wallSeconds = 3
    return build
  }()

  private func withFile(_ bytes: Int?, _ body: (StepSummary, URL) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "buildlog-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    if let bytes { try Data(repeating: 0x61, count: bytes).write(to: file) }
    let summary = try #require(StepSummary { $0 == "GITHUB_STEP_SUMMARY" ? file.path : nil })
    try body(summary, file)
  }

  @Test("It needs the variable")
  func variable() {
    #expect(StepSummary { _ in nil } == nil)
    #expect(StepSummary { _ in "" } == nil)
  }

  @Test("It is written behind what is there, twice if called twice")
  func append() throws {
    try withFile(nil) { summary, file in
      try summary.check()
      try summary.append([build], options: ReportOptions())
      let once = try String(contentsOf: file, encoding: .utf8)
      #expect(once.hasPrefix("<!-- buildlog:default -->\n### ✅ Build succeeded in 3.0s"))
      try summary.append([build], options: ReportOptions())
      let twice = try String(contentsOf: file, encoding: .utf8)
      #expect(twice == once + "\n\n" + once)
    }
  }

  @Test(
    "It keeps to the room that is left, and says so where there is none", arguments: [1_047_000, 1_047_574])
  func room(size: Int) throws {
    var build = build
    build.insights = (0..<50).map { Insight(id: "\($0)", text: "text", step: 0, secondsAtStake: 1) }
    build.steps = Array(repeating: build.steps[0], count: 2000)
    try withFile(size) { summary, file in
      var options = ReportOptions()
      options.all = true
      try summary.append([build], options: options)
      let all = try Data(contentsOf: file).count
      #expect(all <= 1 << 20 && all > size + 200)
    }
    try withFile(1_047_575) { summary, file in
      #expect(throws: OutputError.self) { try summary.append([build], options: ReportOptions()) }
      let count = try Data(contentsOf: file).count
      #expect(count == 1_047_575)
    }
  }

  @Test("A folder, or a place where nothing can be written, is found out before")
  func check() throws {
    for path in [FileManager.default.temporaryDirectory.path, "/nowhere/at/all"] {
      let summary = try #require(StepSummary { _ in path })
      #expect(throws: OutputError.self) { try summary.check() }
    }
  }

  @Test("Options")
  func options() throws {
    let arguments = try ReportArguments(parsing: [
      "--step-summary", "--chart=bars", "--marker", "pr.1", "--max-chars=1000", "-f", "markdown",
    ])
    #expect(arguments.stepSummary && arguments.report.chart == .bars && arguments.report.marker == "pr.1")
    #expect(arguments.report.maxBytes == 1000 && arguments.format == .markdown)
    for words in [
      ["--marker", "a b"], ["--marker="], ["--max-chars", "999"], ["--chart", "pie"], ["--marker", "-->"],
    ] {
      #expect(throws: UsageError.self) { try ReportArguments(parsing: words) }
    }
  }
}
