/// One build of a record.
///
/// Each update counts as a line, as it is one in the record's other form, rawjson.
struct RecordBuild {
  /// Bytes of one update; gRPC, through which it came, carries 16 MiB at most.
  private static let longestUpdate = 16 << 20

  /// The number of the last update.
  private(set) var line: Int
  private var build = RawJSONBuild()
  private var update = SolveStatus()

  init(firstLine: Int) { line = firstLine }

  private var context: LineContext { LineContext(line: line) }

  /// Reads the build's status: messages after their lengths, four bytes with the lowest first.
  ///
  /// - Returns: `false` if it is damaged; what was read until then is reported.
  mutating func read<Sink: BuildEventSink>(_ status: Span<UInt8>, into sink: inout Sink) -> Bool {
    line += 1
    sink.receive(.buildBegan(.record), at: context)
    var i = 0
    var isFirst = true
    while i < status.count {
      guard status.count - i >= 4 else { return false }
      var length = 0
      for k in 0..<4 { length |= Int(status[i + k]) << (8 * k) }
      i += 4
      guard length <= min(Self.longestUpdate, status.count - i) else { return false }
      let isWhole = update.read(status, in: i..<i + length)
      i += length
      if !isFirst { line += 1 }
      isFirst = false
      if !update.isEmpty { build.read(update, at: context, into: &sink) }
      guard isWhole else { return false }
    }
    return true
  }

  /// The status ended: reports how the build ended.
  ///
  /// - Parameter record: the history record; empty if there is none.
  mutating func finish<Sink: BuildEventSink>(_ record: Span<UInt8>, into sink: inout Sink) {
    build.finish(at: context, into: &sink)
    update.removeAll()
    let history = HistoryRecord(record)
    if let error = history.error {
      for place in history.sources { place.tell(at: context, into: &sink) }
      tellError(error.span, into: &sink)
    } else if history.isCompleted {
      sink.receive(.buildSucceeded, at: context)
    }
  }

  private func tellError<Sink: BuildEventSink>(_ error: Span<UInt8>, into sink: inout Sink) {
    var start = 0
    while start <= error.count {
      let end = error.firstIndex(of: ASCII.newline, from: start) ?? error.count
      let text = error.extracting(start..<end)
      if start == 0 {
        sink.receive(.closingError(text), at: context)
      } else if end > start {
        sink.receive(.closingErrorContinued(text), at: context)
      }
      start = end + 1
    }
  }
}
