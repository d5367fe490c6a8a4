import BuildLogParser
import Foundation
import Testing

@testable import StepTimeline

@Suite("The JSON report, schema buildlog.report/1")
struct JSONReportTests {
  private func object(_ builds: [Build]) throws -> [String: Any] {
    let bytes = ReportFormat.json.render(builds)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func build() -> Build {
    var step = Step(id: "7", name: "[deps 2/4] RUN make", status: .failed, sourceLine: 41)
    step.startSeconds = 0.31049
    step.endSeconds = 7.6204
    step.busySeconds = 3.1
    step.intervals = [.init(start: 0.31049, end: 0.72), .init(start: 4.9, end: 7.6204)]
    step.isOnCriticalPath = true
    step.dependsOn = [0]
    step.longestSilence = Step.Silence(startSeconds: nil, seconds: 14, afterText: nil)
    step.transfers = [Step.Transfer(id: "sha256:9a", action: .download, bytes: 69_040_000, isDone: true)]
    step.lastLine = "make: ***"
    let from = Step(id: "3", name: "[deps 1/4] FROM golang", status: .cached, sourceLine: 40)
    let copy = Step(id: "8", name: "[deps 3/4] COPY a b", status: .cached, sourceLine: 50)
    var build = Build(
      source: Build.Source(
        name: "ci.log", line: 120, lines: 155, dialect: .plain, envelope: .none),
      result: .failed, clock: .stamped, steps: [from, step, copy])
    build.startedAt = 1_795_365_399_764_845_123
    build.wallSeconds = 22.79
    build.criticalPath = [0, 1]
    build.failures = [
      Failure(
        step: 1, message: "exit code: 1", exitCode: 1,
        dockerfile: Failure.Excerpt(
          file: "Dockerfile", line: 6, endLine: 7,
          lines: [.init(number: 5, isMarked: false, text: "A"), .init(number: 6, isMarked: true, text: "B")]),
        tail: ["x/y"])
    ]
    build.diagnoses = [
      Diagnosis(
        rule: "r", title: "T", kind: .error, step: 1, confidence: .likely, isPrimary: true, isRetryable: true,
        evidence: [.init(line: 45, text: "e")], captures: ["a": "b"], causes: ["c"],
        fixes: [Fix("f"), Fix("g", snippet: "h")], verify: ["v"], docs: ["https://example.com"])
    ]
    build.insights = [Insight(id: "i", text: "t", step: nil, secondsAtStake: 38.2)]
    build.warnings = [BuildWarning(text: "w")]
    return build
  }

  @Test("Every key of the schema is there")
  func keys() throws {
    let report = try object([build()])
    #expect(Set(report.keys) == ["schema", "tool", "builds"])
    #expect(report["schema"] as? String == "buildlog.report/1")
    let build = try #require((report["builds"] as? [[String: Any]])?.first)
    func expect(_ object: Any?, _ keys: String, _ comment: Comment) throws {
      let object = try #require((object as? [[String: Any]])?.first ?? object as? [String: Any], comment)
      let missing = Set(keys.split(separator: " ").map(String.init)).subtracting(object.keys)
      #expect(missing.isEmpty, comment)
    }
    try expect(report["tool"], "name version", "tool")
    try expect(
      build,
      "source result clock startedAt wallSeconds summary steps criticalPath failures diagnoses insights warnings",
      "build")
    try expect(build["source"], "name line lines dialect envelope onlyEnd", "source")
    try expect(
      build["summary"],
      "steps done cached failed canceled running cacheableSteps cacheHits cacheHitRatio busySeconds "
        + "criticalPathSeconds", "summary")
    for step in try #require(build["steps"] as? [[String: Any]]) {
      try expect(
        step,
        "id name kind target platform stage index count instruction status startSeconds endSeconds busySeconds "
          + "uncertaintySeconds intervals reportedSeconds onCriticalPath dependsOn logLines logBytes logClipped "
          + "longestSilence transfers warnings error exitCode sourceLine lastLine", "step")
    }
    try expect(build["failures"], "step message exitCode dockerfile tail", "failure")
    try expect(
      build["diagnoses"],
      "rule title step confidence primary evidence captures causes fixes verify docs retryable", "diagnosis")
    try expect(build["insights"], "id text step secondsAtStake snippet applicability patch", "insight")
    try expect(build["warnings"], "rule text line url", "warning")
  }

  @Test("Unknown values are null, times are rounded, references are ids")
  func values() throws {
    let report = try object([build()])
    let build = try #require((report["builds"] as? [[String: Any]])?.first)
    #expect(build["startedAt"] as? String == "2026-11-22T16:36:39.764Z")
    #expect(build["wallSeconds"] as? Double == 22.79)
    #expect(build["criticalPath"] as? [String] == ["3", "7"])
    let steps = try #require(build["steps"] as? [[String: Any]])
    #expect(steps[0]["startSeconds"] is NSNull)
    #expect(steps[0]["longestSilence"] is NSNull)
    #expect(steps[1]["startSeconds"] as? Double == 0.31)
    #expect(steps[1]["intervals"] as? [[Double]] == [[0.31, 0.72], [4.9, 7.62]])
    #expect(steps[1]["dependsOn"] as? [String] == ["3"])
    #expect(steps[1]["kind"] as? String == "run")
    let silence = try #require(steps[1]["longestSilence"] as? [String: Any])
    #expect(silence["startSeconds"] is NSNull && silence["seconds"] as? Double == 14)
    let failure = try #require((build["failures"] as? [[String: Any]])?.first)
    #expect(failure["step"] as? String == "7")
    #expect((failure["dockerfile"] as? [String: Any])?["excerpt"] as? [String] == ["A", "B"])
    let insight = try #require((build["insights"] as? [[String: Any]])?.first)
    #expect(insight["step"] is NSNull)
    #expect(String(decoding: ReportFormat.json.render([self.build()]), as: UTF8.self).contains("\"x/y\""))
  }

  @Test("FROM cannot be cached; without a cacheable step there is no ratio")
  func cache() {
    let summary = build().summary
    #expect(summary.cacheableSteps == 2)
    #expect(summary.cacheHits == 1)
    #expect(summary.cached == 2)
    #expect(summary.cacheHitRatio == 0.5)
    #expect(summary.criticalPathSeconds.map { abs($0 - 3.13) < 0.001 } == true)
    var none = build()
    none.steps = []
    #expect(none.summary.cacheHitRatio == nil)
    #expect(none.summary.busySeconds == nil)
  }

  @Test("No build is a report too")
  func empty() throws {
    #expect(try (object([])["builds"] as? [Any])?.isEmpty == true)
  }

  @Test(
    "Moments are written in UTC with milliseconds",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (951_782_400_000_000_000, "2000-02-29T00:00:00.000Z"),
      (4_107_542_399_999_999_999, "2100-02-28T23:59:59.999Z"),
    ] as [(Int64, String)])
  func moments(nanoseconds: Int64, text: String) {
    #expect(rfc3339(nanoseconds) == text)
  }
}
