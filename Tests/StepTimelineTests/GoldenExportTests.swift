import StepTimeline
import Testing

/// The formats for programs are what `samples/expected` holds; `.ci/samples BINARY --record` writes it anew.
@Suite struct GoldenExportTests {
  static let names = [
    "go-unknown-revision.plain", "bake-three-targets.plain", "parallel-one-fails-others-cancel.gha",
    "engine2010-classic-go-unknown-revision.plain",
  ]

  @Test(arguments: names, [ReportFormat.trace, .otlp, .csv])
  func reportIsAsExpected(name: String, format: ReportFormat) throws {
    let expected = try Samples.bytes("expected/\(name).\(format.rawValue)")
    #expect(expected.starts(with: format.render(SampleBuilds.of(name + ".log"))), "\(name) \(format)")
  }

  @Test(arguments: names)
  func eventsAreAsExpected(name: String) throws {
    let expected = try Samples.bytes("expected/\(name).jsonl")
    let lines = EventLinesTests().lines(try Samples.bytes(name + ".log"), source: "samples/\(name).log")
    #expect(expected.starts(with: lines), "\(name)")
  }

  @Test(arguments: [
    "go-unknown-revision.plain", "bake-one-target-fails.plain", "canceled-by-user.plain",
    "go-multistage-source-edit.plain", "lint-warnings.plain", "engine2010-classic-go-multistage-cold.plain",
  ])
  func commentsAndAnnotationsAreAsExpected(name: String) throws {
    let builds = SampleBuilds.of(name + ".log")
    #expect(try Samples.bytes("expected/\(name).md").starts(with: ReportFormat.markdown.render(builds)))
    #expect(try Samples.bytes("expected/\(name).github.txt").starts(with: ReportFormat.github.render(builds)))
  }
}
