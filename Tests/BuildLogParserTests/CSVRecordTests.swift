import Testing

@testable import BuildLogParser

/// Logs that a collector's page exports as a table.
@Suite("Tables of log lines") struct CSVRecordTests {
  @Test("Rows are opened by the names of the columns")
  func rows() {
    let rows = [
      "Date,Line", ##"2026-11-22T16:41:10Z,"#1 [2/4] RUN echo ""a, b""""##,
      "2026-11-22T16:41:11Z,#1 DONE 0.1s",
    ]
    #expect(
      Self.read(rows) == [
        ##"2026-11-22T16:41:10Z #1 [2/4] RUN echo "a, b""##, "2026-11-22T16:41:11Z #1 DONE 0.1s",
      ])
  }

  @Test("A quotation goes on over lines; a time may be a number")
  func quotedLineEnds() {
    #expect(
      Self.read(["timestamp;message", "1795365670114;\"#1 DONE 0.1s", "\""])
        == ["2026-11-22T16:41:10.114Z #1 DONE 0.1s"])
  }

  @Test("Without names nothing is a row", arguments: ["a,b", "#1 DONE 0.1s", "Line", "", "message"])
  func others(_ line: String) {
    var record = CSVRecord()
    #expect(Array(line.utf8).withUnsafeBufferPointer { record.open(Span(_unsafeElements: $0)) == nil })
  }

  @Test("A build in a table is read, the newest row first as well")
  func aBuild() {
    let rows = (0..<3).flatMap { step in
      [
        "2026-11-22T16:41:1\(step).000Z,\"#\(step + 3) [\(step + 1)/3] RUN make\"",
        "2026-11-22T16:41:1\(step).500Z,#\(step + 3) DONE 0.5s",
      ]
    }
    for table in [rows, rows.reversed()] {
      var parser = LogParser()
      var sink = RecordingSink()
      parser.feed(Array((["time,message"] + table).joined(separator: "\n").utf8).span, into: &sink)
      parser.finish(into: &sink)
      #expect(sink.events.count { $0.hasPrefix("done ") || $0.hasPrefix("completed ") } == 3)
    }
  }

  private static func read(_ lines: [String]) -> [String] {
    var record = CSVRecord()
    var all: [String] = []
    for line in lines {
      let text = Array(line.utf8).withUnsafeBufferPointer { record.open(Span(_unsafeElements: $0)) }
      text?.forEachLine { all.append(String(decoding: $0.copy(0..<$0.count), as: UTF8.self)) }
    }
    return all
  }
}
