import Testing

@testable import BuildLogParser

/// Logs whose lines a collector keeps as JSON.
@Suite("JSON records") struct JSONRecordTests {
  private static let first = "#1 [internal] load build definition from Dockerfile"

  @Test(
    "Records of many collectors are opened",
    arguments: [
      ##"{"log":"%\n","stream":"stderr","time":"2026-11-22T16:41:10.114227519Z"}"##,
      ##"{"stream":"stderr","logtag":"F","message":"%","time":"2026-11-22T16:41:10.114227519Z"}"##,
      ##"{"labels":{"stream":"stdout"},"line":"%","timestamp":"2026-11-22T16:41:10.114227519Z"}"##,
      ##"{"insertId":"a","jsonPayload":{"level":"info","message":"%"},"timestamp":"2026-11-22T16:41:10Z"}"##,
      ##"{"_index":"ci","_source":{"@timestamp":"2026-11-22T16:41:10.114Z","message":"%"}}"##,
      ##"{"_PID":"1","MESSAGE":"%","__REALTIME_TIMESTAMP":"1763829670114227"}"##,
      ##"{"stream":"%\n"}"##, ##"  "textPayload": "%","##, ##"  "message" : "%""##, ##"  { "msg" : "%" },"##,
    ])
  func opensRecords(_ form: String) {
    let parts = form.split(separator: "%")
    let text = Self.read([parts[0] + Self.first + parts[1]])
    #expect(text?.count == 1)
    #expect(text?[0].hasSuffix(Self.first) == true)
    #expect(text?[0].hasPrefix("2026-11-22T16:41:10") == form.contains("2026-"))
  }

  @Test("Escapes are resolved; a text of several lines is read line by line, each behind the time")
  func severalLines() {
    let record =
      ##"{"log":"#1 [internal] load build definition\r\n#1 0.1 \"\u00e9\\\n\n#1 DONE\n","time":"2026-11-22T16:41:10Z"}"##
    let time = "2026-11-22T16:41:10Z "
    #expect(
      Self.read([record])
        == ["#1 [internal] load build definition", "#1 0.1 \"é\\", "", "#1 DONE"].map { time + $0 })
  }

  @Test("Docker's pieces of a long line are put together")
  func longLines() {
    let piece = String(repeating: "x", count: 16384)
    let text = Self.read([
      ##"{"log":"\##(Self.first)\n"}"##, ##"{"log":"#2 0.1 \##(piece)"}"##, ##"{"log":"\##(piece)"}"##,
      ##"{"log":"y\n"}"##,
      ##"{"log":"#2 DONE 0.1s\n"}"##,
    ])
    #expect(text == [Self.first, "#2 0.1 " + piece + piece + "y", "#2 DONE 0.1s"])
  }

  @Test(
    "What is none stays as it is",
    arguments: [
      ##"{"msg":"request 1 done","time":"2026-11-22T16:41:10Z"}"##,
      ##"{"vertexes":[{"digest":"sha256:1"}]}"##,
      ##"{"log":"#1 [internal] load build definition from Docker"##, ##"{"log":12}"##, "{", "{}",
      ##"{"text":"The command '/bin/sh -c make' returned a non-zero code: 2"}"##,
      ##"{"text":"ERROR: failed to solve: process \"/bin/sh -c make\" did not complete successfully: exit code: 2"}"##,
      ##""a": "b","##,
      ##""name": "#1 [internal] load build definition from Dockerfile","##, "{{{{{{{{{", ##"{"log":}"##,
      "        ",
    ])
  func leavesOtherLines(_ line: String) {
    #expect(Self.read([line]) == nil)
  }

  @Test("A build in records is read, with the line numbers of the file and other output between")
  func readsABuild() {
    let lines = [
      ##"{"log":"Preparing\n","time":"2026-11-22T16:41:09Z"}"##,
      ##"{"log":"\##(Self.first)\n","time":"2026-11-22T16:41:10Z"}"##, "a line of something else",
      ##"{"log":"#1 DONE 0.1s\n","time":"2026-11-22T16:41:11Z"}"##,
    ]
    var parser = LogParser()
    var sink = RecordingSink()
    parser.feed(Array((lines.joined(separator: "\n") + "\n").utf8).span, into: &sink)
    parser.finish(into: &sink)
    let numbers = sink.lines
    #expect(numbers.contains(2) && numbers.contains(4) && numbers.allSatisfy { (1...4).contains($0) })
    #expect(sink.events.contains { $0.hasPrefix("done 1") || $0.hasPrefix("completed 1") })
  }

  /// The lines of the records' texts; `nil` if the last is none.
  private static func read(_ lines: [String]) -> [String]? {
    var record = JSONRecord()
    var all: [String]? = []
    for line in lines {
      let text = Array(line.utf8).withUnsafeBufferPointer { bytes in
        let span = Span(_unsafeElements: bytes)
        return JSONRecord.mayBegin(span) ? record.open(span, forms: KnownDialects.self) : nil
      }
      guard let text else {
        all = nil
        continue
      }
      text.forEachLine { all?.append(String(decoding: $0.copy(0..<$0.count), as: UTF8.self)) }
    }
    return all
  }
}
