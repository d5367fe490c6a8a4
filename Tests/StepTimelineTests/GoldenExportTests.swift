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
    try Golden.expect(
      format.render(SampleBuilds.of(name + ".log")), isFile: "\(name).\(format.rawValue)")
  }

  @Test(arguments: names)
  func eventsAreAsExpected(name: String) throws {
    let lines = EventLinesTests().lines(try Samples.bytes(name + ".log"), source: "samples/\(name).log")
    try Golden.expect(lines, isFile: "\(name).jsonl")
  }

  @Test(arguments: [
    "go-unknown-revision.plain", "bake-one-target-fails.plain", "canceled-by-user.plain",
    "go-multistage-source-edit.plain", "lint-warnings.plain", "engine2010-classic-go-multistage-cold.plain",
  ])
  func commentsAndAnnotationsAreAsExpected(name: String) throws {
    let builds = SampleBuilds.of(name + ".log")
    try Golden.expect(ReportFormat.markdown.render(builds), isFile: "\(name).md")
    try Golden.expect(ReportFormat.github.render(builds), isFile: "\(name).github.txt")
  }
}
