import Foundation
import StepTimeline
import Testing

/// A log that stops early is one of a build that failed or did not come to its end, never of one that succeeded.
@Suite struct TruncationTests {
  private static let files =
    Samples.names(endingWith: ".log").map { $0 + ".log" }
    + Samples.names(endingWith: ".rawjson").map { $0 + ".rawjson" }

  /// Small ones of every dialect, cut behind every line.
  private static let everywhere = files.filter { name in
    ["go-unknown-revision", "copy-source-missing", "canceled-by-user", "tty-capture-go-unknown-revision"]
      .contains { name.hasPrefix($0) } || name.hasPrefix("engine2010-classic-go-unknown-revision")
  }

  private func check(_ name: String, cuts: (Int) -> [Int]) throws {
    let log = try Samples.bytes(name)
    let whole = builds(in: log).map(\.result)
    for cut in cuts(log.count) {
      let results = builds(in: Array(log[..<cut])).map(\.result)
      #expect(results.count <= whole.count, "\(name) cut at \(cut)")
      for (result, end) in zip(results, whole) where end != .succeeded {
        #expect(result != .succeeded, "\(name) cut at \(cut): \(end) became \(result)")
      }
    }
  }

  @Test(arguments: files)
  func someCuts(name: String) throws {
    try check(name) { count in (1...4).map { count * $0 / 5 } }
  }

  @Test(arguments: everywhere)
  func behindEveryLine(name: String) throws {
    let log = try Samples.bytes(name)
    let ends = log.indices.filter { log[$0] == UInt8(ascii: "\n") }
    // Of a long log the cuts are spread evenly.
    let step = max(1, ends.count / 40)
    let chosen = stride(from: 0, to: ends.count, by: step).map { ends[$0] }
    try check(name) { _ in chosen.flatMap { [$0, $0 + 1] } }
  }

  @Test func anEngineRecordCutBeforeTheErrorIsNoSuccess() throws {
    let log = try Samples.bytes("oom-killed.rawjson")
    let text = String(decoding: log, as: UTF8.self)
    let completed = try #require(text.range(of: #"","completed":"2026-11-22T16:39:39.611338364Z""#))
    let end = text.utf8.distance(from: text.startIndex, to: completed.upperBound)
    for cut in end..<min(end + 100, log.count) {
      #expect(!builds(in: Array(log[..<cut])).contains { $0.result == .succeeded }, "cut at \(cut)")
    }
  }
}
