import StepTimeline
import Testing

/// The table of every sample is what `samples/expected` holds; `.ci/samples BINARY --record` writes it anew.
@Suite struct GoldenReportTests {
  /// Stamped copies and records of the same builds are compared by `.ci/samples`, which is quicker.
  static let logs = Samples.names(endingWith: ".log").filter { !$0.hasSuffix(".gha") }.map { $0 + ".log" }

  @Test(arguments: logs)
  func tableIsAsExpected(log: String) throws {
    let builds = SampleBuilds.of(log)
    var options = ReportOptions()
    options.wrapsQuotes = false
    try Golden.expect(
      ReportFormat.table.render(builds, options: options), isFile: "\(log.dropLast(4)).txt",
      exitStatus: builds.allSatisfy { $0.result == .succeeded } ? 0 : 1)
  }

  @Test func thereAreSamples() {
    #expect(Self.logs.count >= 40)
  }
}
