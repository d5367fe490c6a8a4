import Foundation
import Testing

@testable import StepTimeline

/// `docs/report.schema.json` and `docs/report.md` describe what the JSON report holds.
@Suite("The schema of the report")
struct ReportSchemaTests {
  private static func document(_ name: String) throws -> Data {
    try Data(contentsOf: Samples.folder.deletingLastPathComponent().appending(path: "docs/\(name)"))
  }

  @Test(
    "Every sample's report fits", arguments: Thoroughness.some(Samples.names(endingWith: ".log"), oneOf: 2))
  func samplesFit(name: String) throws {
    let checker = try SchemaChecker(Self.document("report.schema.json"))
    let report = ReportFormat.json.render(SampleBuilds.of(name + ".log"))
    #expect(try checker.faults(in: Data(report)).prefix(5) == [])
  }

  @Test("What does not fit is found")
  func faults() throws {
    let checker = try SchemaChecker(Self.document("report.schema.json"))
    #expect(
      try checker.faults(
        in: Data(#"{"schema": "x", "tool": {"name": "buildlog"}, "builds": [], "more": 1}"#.utf8)
      )
      .sorted() == [
        ".more is not in the schema", ".schema: x is not buildlog.report/1", ".tool.version is missing",
      ])
  }

  @Test("The page names every key")
  func page() throws {
    let page = String(decoding: try Self.document("report.md"), as: UTF8.self)
    let checker = try SchemaChecker(Self.document("report.schema.json"))
    #expect(checker.keys.filter { !page.contains("\($0)`") }.sorted() == [])
  }
}
