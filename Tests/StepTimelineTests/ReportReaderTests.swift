import Foundation
import Testing

@testable import StepTimeline

/// A report read back is the same report.
@Suite struct ReportReaderTests {
  static let samples =
    Samples.names(endingWith: ".log").map { $0 + ".log" }
    + Samples.names(endingWith: ".rawjson").map { $0 + ".rawjson" }

  @Test(arguments: samples.enumerated().filter { Thoroughness.takes($0.offset, oneOf: 3) }.map(\.element))
  func aReportReadBackIsWrittenTheSame(sample: String) throws {
    let report = ReportFormat.json.render(SampleBuilds.of(sample))
    #expect(ReportReader.mayRead(report))
    let again = ReportFormat.json.render(try ReportReader.builds(in: report))
    let (before, after) = (
      try JSONSerialization.jsonObject(with: Data(report)),
      try JSONSerialization.jsonObject(with: Data(again))
    )
    #expect(Self.difference(before, after, "") == nil, "\(sample)")
  }

  /// The first place at which two values differ; sums of rounded times may be off by some milliseconds.
  private static func difference(_ a: Any, _ b: Any, _ path: String) -> String? {
    switch (a, b) {
    case (let a as [String: Any], let b as [String: Any]):
      guard a.keys.sorted() == b.keys.sorted() else { return "\(path): other keys" }
      for key in a.keys.sorted() {
        guard let one = a[key], let other = b[key] else { continue }
        if let found = difference(one, other, "\(path).\(key)") { return found }
      }
      return nil
    case (let a as [Any], let b as [Any]):
      guard a.count == b.count else { return "\(path): \(a.count) and \(b.count) elements" }
      for i in a.indices {
        if let found = difference(a[i], b[i], "\(path)[\(i)]") { return found }
      }
      return nil
    case (let a as NSNumber, let b as NSNumber):
      return abs(a.doubleValue - b.doubleValue) < 0.02 ? nil : "\(path): \(a) and \(b)"
    case (let a as String, let b as String): return a == b ? nil : "\(path): \(a) and \(b)"
    default: return a is NSNull && b is NSNull ? nil : "\(path): \(a) and \(b)"
    }
  }

  @Test func reportsOneALineAreReadInOrder() throws {
    let names = ["go-unknown-revision.plain.log", "dag-100.plain.log"]
    let lines = try names.map { name in
      let report = ReportFormat.json.render(SampleBuilds.of(name))
      let object = try JSONSerialization.jsonObject(with: Data(report))
      return try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    }
    let builds = try ReportReader.builds(in: lines.flatMap { Array($0) + [0x0A] })
    #expect(builds.map(\.result) == [.failed, .succeeded])
  }

  @Test(arguments: [
    ("", "not a JSON report of buildlog: it is not JSON"),
    ("{}", "not a JSON report of buildlog: 'schema' is missing"),
    (
      #"{"schema": "buildlog.report/2", "builds": []}"#,
      "the report has schema 'buildlog.report/2'; this version reads 'buildlog.report/1'"
    ),
    (
      #"{"schema": "buildlog.report/1", "builds": [{"source": 5}]}"#,
      "not a JSON report of buildlog: 'builds[0].source' has the wrong type"
    ),
    (#"{"schema": "buildlog.report/1", "builds": ["#, "not a JSON report of buildlog: it is not JSON"),
  ])
  func saysWhyATextIsNoReport(text: String, message: String) {
    do throws(ReportReader.Problem) {
      _ = try ReportReader.builds(in: Array(text.utf8))
      Issue.record("it was read")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test func otherTextsAreNotTakenForReports() {
    #expect(!ReportReader.mayRead(Array("#1 [internal] load build definition\n".utf8)))
    #expect(!ReportReader.mayRead(Array(#"{"vertexes":[]}"#.utf8)))
  }
}
