import Foundation
import StepTimeline
import Testing

/// A log that stops early is one of a build that failed or did not come to its end, never of one that succeeded.
@Suite struct TruncationTests {
  private static let files =
    Samples.names(endingWith: ".log").map { $0 + ".log" }
    + Samples.names(endingWith: ".rawjson").map { $0 + ".rawjson" }

  /// Lines of a sample at which it is cut, beside its last ones; with `BUILDLOG_EVERY_CUT=1`, all of them but in the
  /// largest sample.
  private static let mostCuts =
    ProcessInfo.processInfo.environment["BUILDLOG_EVERY_CUT"] == nil ? 3 : 1000

  /// A cut log may be a success only if it holds all that the whole one has of the build's steps.
  ///
  /// Steps after the exports of all targets (attestations, the cache) are not missed: nothing announces them.
  private func check(_ name: String, log: [UInt8], cuts: [Int]) throws {
    let whole = SampleBuilds.of(name)
    var reader = BuildEnds()
    var start = 0
    for cut in cuts.sorted() where cut > start && cut < log.count {
      reader.feed(log[start..<cut])
      start = cut
      // The log before the cut is read once; for the copy it ends here.
      var ended = reader
      let found = ended.finish()
      #expect(found.count <= whole.count, "\(name) cut at \(cut)")
      for (build, whole) in zip(found, whole) where build.result == .succeeded {
        #expect(whole.result == .succeeded, "\(name) cut at \(cut): \(whole.result) became a success")
        let isExported = build.steps.contains { $0.parts.kind == .export }
        #expect(
          isExported || build.steps.map(\.status) == whole.steps.map(\.status),
          "\(name) cut at \(cut) lacks a step's end")
      }
    }
  }

  @Test func noWholeSampleLosesItsSuccess() {
    let succeeded = Self.files.filter { SampleBuilds.of($0).contains { $0.result == .succeeded } }
    #expect(succeeded.count > 40)
    let open = Self.files.filter { SampleBuilds.of($0).contains { $0.result == .incomplete } }
    #expect(open.isEmpty)
  }

  @Test(arguments: files)
  func noCutIsASuccess(name: String) throws {
    let log = try Samples.bytes(name)
    let ends = log.indices.filter { log[$0] == UInt8(ascii: "\n") }
    let chosen = stride(from: 0, to: ends.count, by: max(1, ends.count / Self.mostCuts)).map { ends[$0] }
    // Before and after the end of a line, more of the last ones, and some places inside lines.
    let lines = (chosen + ends.dropLast().suffix(3)).flatMap { [$0, $0 + 1] }
    let inside = (1..<5).map { log.count * $0 / 5 }
    let cuts = Set(lines + inside).sorted().enumerated().filter { Thoroughness.takes($0.offset, oneOf: 4) }
    try check(name, log: log, cuts: cuts.map(\.element))
  }

  @Test func anEngineRecordCutBeforeTheErrorIsNoSuccess() throws {
    let log = try Samples.bytes("oom-killed.rawjson")
    let text = String(decoding: log, as: UTF8.self)
    let completed = try #require(text.range(of: #"","completed":"2026-11-22T16:39:39.611338364Z""#))
    let end = text.utf8.distance(from: text.startIndex, to: completed.upperBound)
    for cut in end..<min(end + 100, log.count) {
      #expect(!BuildEnds.of(Array(log[..<cut])).contains { $0.result == .succeeded }, "cut at \(cut)")
    }
  }
}
