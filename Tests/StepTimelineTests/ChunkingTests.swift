import StepTimeline
import Testing

/// However the log is cut into chunks and wherever it ends, the reader keeps its head.
@Suite struct ChunkingTests {
  static let samples = [
    "go-unknown-revision.plain.log", "parallel-one-fails-others-cancel.gha.log",
    "go-multistage-cold.plain.log",
    "heredoc-and-multiline.plain.log", "progress-bars-ansi-utf8.plain.log", "parallel-six-stages.rawjson",
    "engine2010-classic-go-unknown-revision.plain.log", "tty-capture-go-unknown-revision.plain.log",
  ]

  @Test(arguments: samples)
  func anyChunkingGivesTheSameBuilds(of name: String) throws {
    let log = try Samples.bytes(name)
    let whole = builds(in: log)
    for size in Thoroughness.takesAll ? [1, 3, 61, 1000] : [1, 61] {
      var reader = BuildLogReader(source: "test.log")
      for start in stride(from: 0, to: log.count, by: size) {
        Array(log[start..<min(start + size, log.count)]).withUnsafeBytes { reader.feed($0) }
      }
      #expect(reader.finish() == whole, "\(name) in chunks of \(size)")
    }
  }

  @Test(arguments: samples)
  func cuttingTheLogNeverTurnsAFailureIntoASuccess(of name: String) throws {
    let log = try Samples.bytes(name)
    let isFailed = BuildEnds.of(log).contains { $0.result == .failed }
    let step = max(1, log.count / 60)
    for end in stride(from: 0, to: log.count, by: step) {
      let cut = BuildEnds.of(Array(log[..<end]))
      if isFailed { #expect(!cut.contains { $0.result == .succeeded }, "\(name) cut at \(end)") }
    }
  }

  @Test(arguments: [true, false])
  func utf16IsReadLikeUTF8(bigEndian: Bool) throws {
    let text = String(decoding: try Samples.bytes("progress-bars-ansi-utf8.plain.log"), as: UTF8.self)
    var log: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.replacing("\n", with: "\r\n").utf16 {
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      log += bigEndian ? bytes : bytes.reversed()
    }
    #expect(builds(in: log).map(Essence.init) == builds(in: Array(text.utf8)).map(Essence.init))
  }
}
