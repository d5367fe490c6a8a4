/// Takes off what is around a line and gives the rest to the lane that the line belongs to.
struct LineReader: Sendable {
  /// The most outputs that are distinguished by their prefixes; a CI log has at most a few dozen.
  private static let mostLanes = 256

  private(set) var lineCount = 0
  private var shape = EnvelopeShape()
  private var lanes: [Lane] = [Lane(number: 0)]
  private var labels = [LaneLabel(bytes: [])]
  private var isAzure = false
  private var newestFirst = NewestFirst()
  private var record = JSONRecord()
  private var table = CSVRecord()
  private var keptLines = 0
  /// Whether any line was a build's.
  private(set) var hasBuild = false
  /// Whether the line at hand may have been cut off anywhere.
  private var isLineCut = false

  /// Reads one line without its line end.
  mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, arrivedAt arrival: Int64?, into sink: inout Sink
  ) {
    lineCount += 1
    if line.count > 3, line[0] == 0 || line[1] == 0 || line[0] == 0xFF && line[1] == 0xFE {
      // PowerShell's `>>` appends UTF-16 to whatever the file holds.
      let text = line.withoutNulls()
      readInOrder(text.span, arrivedAt: arrival, into: &sink)
      return
    }
    if JSONRecord.mayBegin(line), let text = record.open(line, forms: KnownDialects.self) {
      readRecord(text, arrivedAt: arrival, into: &sink)
    } else if table.mayHold(lineAt: lineCount), let text = table.open(line) {
      readRecord(text, arrivedAt: arrival, into: &sink)
    } else {
      readInOrder(line, arrivedAt: arrival, into: &sink)
    }
  }

  /// Reads a line of a log whose lines are numbered otherwise than they come.
  mutating func read<Sink: BuildEventSink>(_ line: Span<UInt8>, number: Int, into sink: inout Sink) {
    lineCount = number - 1
    read(line, arrivedAt: nil, into: &sink)
  }

  /// Reads the lines of a record's text, each after the record's time.
  private mutating func readRecord<Sink: BuildEventSink>(
    _ record: RecordText, arrivedAt arrival: Int64?, into sink: inout Sink
  ) {
    record.forEachLine { readInOrder($0, arrivedAt: arrival, into: &sink) }
  }

  private mutating func readInOrder<Sink: BuildEventSink>(
    _ line: Span<UInt8>, arrivedAt arrival: Int64?, into sink: inout Sink
  ) {
    if !newestFirst.isOldestFirst {
      if newestFirst.keep(line) {
        keptLines += 1
        return
      }
      releaseKept(before: lineCount, arrivedAt: arrival, into: &sink)
    }
    read(line, number: lineCount, arrivedAt: arrival, into: &sink)
  }

  /// The next line is the log's last one and has no line end: it may have been cut off anywhere.
  mutating func expectCutLine() {
    isLineCut = true
    for i in lanes.indices { lanes[i].expectCutLine() }
  }

  /// Reads several whole lines at once, if they are output of the step whose block is being printed.
  ///
  /// - Returns: the index of the first line that was not read.
  @inline(__always)
  mutating func readRun<Sink: BuildEventSink>(
    _ chunk: UnsafeBufferPointer<UInt8>, from start: Int, arrivedAt arrival: Int64?, into sink: inout Sink
  ) -> Int {
    guard newestFirst.isOldestFirst, shape.isBare else { return start }
    let context = LineContext(line: lineCount + 1, arrival: arrival)
    guard let read = lanes[0].readRun(chunk, from: start, at: context, into: &sink) else { return start }
    lineCount += read.lines
    return read.end
  }

  private mutating func releaseKept<Sink: BuildEventSink>(
    before number: Int, arrivedAt arrival: Int64?, into sink: inout Sink
  ) {
    guard keptLines > 0 else { return }
    keptLines = 0
    var kept = newestFirst
    newestFirst = NewestFirst()
    kept.release { read($0, number: number - 1 - $1, arrivedAt: arrival, into: &sink) }
    newestFirst = kept
  }

  private mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, number: Int, arrivedAt arrival: Int64?, into sink: inout Sink
  ) {
    var context = LineContext(line: number, arrival: arrival)

    // The usual case: a bare log's progress line.
    if shape.isBare, line.count > 1, line[0] == ASCII.hash, ASCII.isDigit(line[1]) {
      if lanes[0].read(line, at: context, into: &sink) {
        hasBuild = true
        return
      }
    }

    var prefix = EnvelopePrefix()
    var textStart: Int?
    if let start = shape.open(line, into: &prefix) {
      let lane = lane(of: line, prefix)
      fill(&context, from: prefix)
      context.lane = lane
      textStart = start
      let text = line.extracting(start..<line.countWithoutTrailingControls(from: start))
      if hasBuild, readJobEnd(text, lane..<(lane + 1), at: context, into: &sink) { return }
      if readAfterKeys(text, lane, at: context, into: &sink)
        || lanes[lane].read(text, at: context, into: &sink)
      {
        hasBuild = true
        return
      }
    }

    // Not progress in the shape that the log had so far: another prefix may begin here.
    var found = EnvelopePrefix()
    // A build's end is only searched until one is found: jobs print errors again, after other marks.
    let isProgress = hasBuild ? KnownDialects.isProgress : KnownDialects.isProgressOrEnd
    if let (shape, start) = EnvelopeShape.detect(
      on: line, into: &found, forms: KnownDialects.self, isProgress: isProgress),
      shape != self.shape
    {
      self.shape = shape.keeping(self.shape)
      let lane = lane(of: line, found)
      fill(&context, from: found)
      context.lane = lane
      let text = line.extracting(start..<line.countWithoutTrailingControls(from: start))
      if lanes[lane].read(text, at: context, into: &sink) {
        hasBuild = true
        return
      }
    }

    // After the stamp, if there is one.
    if !isAzure, line.extracting(first: 48).firstIndex(of: "##[section]") != nil { isAzure = true }
    if shape.isBare, prefix.stamp == nil { textStart = Self.textStart(of: line, into: &prefix) }
    fill(&context, from: prefix)
    context.textStart = textStart ?? 0
    if hasBuild {
      let start = context.textStart
      let text = line.extracting(start..<line.countWithoutTrailingControls(from: start))
      // A line in another shape than the build's is not of one output: it ends all of them.
      if textStart == nil, readJobEnd(text, 0..<lanes.count, at: context, into: &sink) { return }
      // A line that may have been cut off proves nothing; a refusal is one from its first word on.
      if !isLineCut || RegistryReason.isRefusal(text), !JobEndLine.saysNothing(text) {
        sink.receive(.jobLine(text), at: context)
      }
    }
    sink.receive(.outside(line), at: context)
  }

  /// Reads a line of the build that the terminal put the echo of keys before: `^C#7 CANCELED`.
  private mutating func readAfterKeys<Sink: BuildEventSink>(
    _ text: Span<UInt8>, _ lane: Int, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let keys = text.endOfKeyEchoes()
    guard keys > 0, keys < text.count else { return false }
    let rest = text.extracting(keys..<text.count)
    guard KnownDialects.isProgressOrEnd(rest) else { return false }
    _ = readJobEnd(text.extracting(first: keys), lane..<(lane + 1), at: context, into: &sink)
    return lanes[lane].read(rest, at: context, into: &sink)
  }

  /// Reads the line with which a CI system ends a job.
  private mutating func readJobEnd<Sink: BuildEventSink>(
    _ text: Span<UInt8>, _ ended: Range<Int>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if text.count > 1, text[0] == ASCII.hash, ASCII.isDigit(text[1]) { return false }
    guard let end = JobEndLine.read(text) else { return false }
    var isBuilds = false
    for lane in ended {
      var place = context
      place.lane = lane
      if lanes[lane].endJob(end, text, at: place, into: &sink) { isBuilds = true }
    }
    return isBuilds
  }

  /// The log ended.
  mutating func finish<Sink: BuildEventSink>(arrivedAt arrival: Int64?, into sink: inout Sink) {
    releaseKept(before: lineCount + 1, arrivedAt: arrival, into: &sink)
    for i in lanes.indices {
      lanes[i].finish(at: LineContext(line: lineCount, lane: i, arrival: arrival), into: &sink)
    }
  }

  /// Where a line's text begins after columns, colours and stamps, if no build has shown what precedes the lines.
  private static func textStart(of line: Span<UInt8>, into prefix: inout EnvelopePrefix) -> Int {
    let marks: [EnvelopeMarks.Kind] = [
      .gitHubColumns, .byteOrderMark, .buildkite, .color, .stamp, .bracketedStamp,
    ]
    var start = 0
    for mark in marks {
      if let end = EnvelopeMarks.read(mark, line, at: start, into: &prefix) { start = end }
    }
    return Swift.min(start, line.count)
  }

  private func fill(_ context: inout LineContext, from prefix: EnvelopePrefix) {
    context.stamp = prefix.stamp
    context.envelope = isAzure && prefix.name == .gitHubActions ? .azure : prefix.name
  }

  private mutating func lane(of line: Span<UInt8>, _ prefix: EnvelopePrefix) -> Int {
    guard let label = prefix.label else { return 0 }
    let text = line.extracting(label)
    for i in labels.indices where labels[i].isSame(text, prefix.lineNumber) { return i }
    if let number = prefix.lineNumber {
      for i in labels.indices where labels[i].goesOn(text, with: number) { return i }
    }
    guard labels.count < Self.mostLanes else { return 0 }
    labels.append(LaneLabel(bytes: line.copy(label), number: prefix.lineNumber))
    lanes.append(Lane(number: labels.count - 1))
    return labels.count - 1
  }
}

extension Span<UInt8> {
  /// The end of the line without control sequences, at `start` at the least.
  func countWithoutTrailingControls(from start: Int) -> Int {
    guard let last = count > start ? self[count - 1] : nil,
      last == UInt8(ascii: "m") || last == UInt8(ascii: "K")
    else { return count }
    return Swift.max(start, countWithoutTrailingControls())
  }
}

extension Span<UInt8> {
  /// The ASCII text of a line in UTF-16: without the other byte of each character, and without a byte order mark.
  fileprivate func withoutNulls() -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count / 2)
    for i in 0..<count
    where self[i] != 0 && self[i] != 0xFF && self[i] != 0xFE && self[i] != ASCII.carriageReturn {
      text.append(self[i])
    }
    return text
  }
}
