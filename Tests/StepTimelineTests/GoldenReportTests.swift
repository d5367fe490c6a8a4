import Foundation
import StepTimeline
import Testing

/// The table of every sample is what `samples/expected` holds; `.ci/samples BINARY --record` writes it anew.
@Suite struct GoldenReportTests {
  static let logs = Samples.names(endingWith: ".log").map { $0 + ".log" }
    + Samples.names(endingWith: ".rawjson").map { $0 + ".rawjson" }

  @Test(arguments: logs)
  func tableIsAsExpected(log: String) throws {
    let name = log.hasSuffix(".log") ? String(log.dropLast(4)) : log
    let expected = try String(decoding: Samples.bytes("expected/\(name).txt"), as: UTF8.self)
    let found = builds(in: try Samples.bytes(log), name: "samples/" + log)
    let table = String(decoding: ReportFormat.table.render(found), as: UTF8.self)
    #expect(expected.hasPrefix(table.trimmingCharacters(in: .newlines)), "\(log)")
  }
}
