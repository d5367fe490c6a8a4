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

  /// A cut log may be a success only if it holds all that the whole one has of the build's steps.
  ///
  /// What follows the exports of all targets (attestations, the cache) is not missed: nothing tells of it beforehand.
  private func check(_ name: String, cuts: (Int) -> [Int]) throws {
    let log = try Samples.bytes(name)
    let whole = builds(in: log)
    for cut in cuts(log.count) {
      let found = builds(in: Array(log[..<cut]))
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
  func someCuts(name: String) throws {
    let log = try Samples.bytes(name)
    let ends = log.indices.filter { log[$0] == UInt8(ascii: "\n") }
    // Some lines of the whole, the last ones, and some places inside lines.
    let lines = stride(from: 0, to: ends.count, by: max(1, ends.count / 4)).map { ends[$0] + 1 }
    let last = ends.dropLast().suffix(3).map { $0 + 1 }
    try check(name) { count in lines + last + [count / 3, count * 4 / 5] }
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
