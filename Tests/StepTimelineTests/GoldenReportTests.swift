import Foundation
import StepTimeline
import Testing

/// The table of every sample is what `samples/expected` holds; `.ci/samples BINARY --record` writes it anew.
@Suite struct GoldenReportTests {
  /// Stamped copies and records of the same builds are compared by `.ci/samples`, which is quicker.
  static let logs = Samples.names(endingWith: ".log").filter { !$0.hasSuffix(".gha") }.map { $0 + ".log" }

  @Test(arguments: logs)
  func tableIsAsExpected(log: String) throws {
    let name = String(log.dropLast(4))
    let expected = try String(decoding: Samples.bytes("expected/\(name).txt"), as: UTF8.self)
    let table = String(decoding: ReportFormat.table.render(SampleBuilds.of(log)), as: UTF8.self)
    #expect(expected.hasPrefix(table.trimmingCharacters(in: .newlines)), "\(log)")
  }
}
