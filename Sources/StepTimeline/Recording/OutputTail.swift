internal import BuildLogParser

/// The last part of what a running step printed, kept in case that the step fails.
///
/// Two blocks of 256 KiB take turns: when one is full, the other, older one is given up. So between 256 and
/// 512 KiB of the end are there at any time, at the price of one copy. BuildKit itself drops a step's output from
/// 2 MiB on (util/progress/logs), and the cause of a failure is near its end.
///
/// A value: a copy that is changed gets blocks of its own.
struct OutputTail {
  /// The longest part of one line that is kept.
  static let longestLine = KeptText.longest

  private var blocks = OutputBlocks()

  /// Forgets everything; the blocks are used again.
  mutating func removeAll() {
    if isKnownUniquelyReferenced(&blocks) { blocks.removeAll() } else { blocks = OutputBlocks() }
  }

  /// Adds a line; `milliseconds` is its offset, or -1.
  @inline(__always)
  mutating func append(_ text: Span<UInt8>, line: Int, milliseconds: Int) {
    makeUnique()
    blocks.append(text, line: line, milliseconds: milliseconds)
  }

  /// Adds lines as they are in the log.
  mutating func append(_ bytes: Span<UInt8>, lines: Int, firstLine: Int) {
    makeUnique()
    blocks.append(bytes, lines: lines, firstLine: firstLine)
  }

  /// The latest line, up to `limit` bytes of its text.
  func latest(limit: Int) -> LatestLine? { blocks.latest(limit: limit) }

  /// Adds the latest lines to those before a line that comes next.
  func add(before latest: inout LatestLine) { blocks.add(before: &latest) }

  /// The kept lines, oldest first.
  func lines() -> [RetainedLine] { blocks.lines() }

  /// The step's work, as the kept lines show it.
  ///
  /// - Parameter milliseconds: how long the step ran.
  func work(until milliseconds: Int?) -> StepWork? { blocks.work(until: milliseconds) }

  /// The bytes that are kept.
  var byteCount: Int { blocks.byteCount }

  /// The bytes that were read for the step's work when they were given up.
  var bytesRead: Int { blocks.bytesRead }

  @inline(__always)
  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&blocks) { blocks = OutputBlocks(copying: blocks) }
  }
}

/// The blocks of one tail.
private final class OutputBlocks {
  private static let blockSize = 256 << 10

  private static let longestLine = OutputTail.longestLine

  /// The most bytes of several lines that are kept as one record; no line of them is that long.
  private static let longestPiece = 64 << 10

  /// Comes before the bytes of one line, or of several as they are in the log.
  private struct Record {
    /// The number of the first line.
    var line: Int
    /// The offset, or -1; of several lines each has its own in its text.
    var milliseconds: Int
    /// The number of bytes.
    var length: Int
    /// The number of lines as they are in the log; 0 for the text of one.
    var lines: Int
    /// How far before it the record before it begins; 0 if it is the first one of its block.
    var back: Int
  }

  private var block = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: 8)
  private var used = 0
  private var older: UnsafeMutableRawPointer?
  private var olderUsed = 0
  private var lastRecord: UnsafeMutableRawPointer?
  /// The step's work, as the lines that were given up showed it.
  private var givenUp = WorkReader()
  private var bytesGivenUp = 0
  /// BuildKit drops a step's output from 2 MiB on; beyond that the middle is not read.
  private static let mostRead = 4 << 20

  init() {}

  var byteCount: Int { used + olderUsed }
  var bytesRead: Int { bytesGivenUp }

  /// Copies what another tail keeps.
  init(copying other: OutputBlocks) {
    block.copyMemory(from: other.block, byteCount: other.used)
    used = other.used
    if let old = other.older {
      let copy = UnsafeMutableRawPointer.allocate(byteCount: Self.blockSize, alignment: 8)
      copy.copyMemory(from: old, byteCount: other.olderUsed)
      older = copy
      olderUsed = other.olderUsed
    }
    givenUp = other.givenUp
    bytesGivenUp = other.bytesGivenUp
    lastRecord = other.lastRecord.map {
      $0 >= other.block && $0 < other.block + other.used
        ? block + ($0 - other.block) : (older ?? block) + ($0 - (other.older ?? other.block))
    }
  }

  deinit {
    block.deallocate()
    older?.deallocate()
  }

  /// Forgets everything; the blocks are used again.
  func removeAll() {
    used = 0
    olderUsed = 0
    lastRecord = nil
    givenUp = WorkReader()
    bytesGivenUp = 0
  }

  /// Adds a line; `milliseconds` is its offset, or -1.
  @inline(__always)
  func append(_ text: Span<UInt8>, line: Int, milliseconds: Int) {
    let length = min(text.count, Self.longestLine)
    let kept = add(Record(line: line, milliseconds: milliseconds, length: length, lines: 0, back: 0))
    text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      if length == bytes.count {
        kept.copyMemory(from: base, byteCount: length)
      } else {
        // Beginning and end: the error follows a progress meter that redraws its line.
        let half = length / 2
        kept.copyMemory(from: base, byteCount: half)
        (kept + half).copyMemory(from: base + (bytes.count - half), byteCount: length - half)
      }
    }
  }

  /// Adds lines as they are in the log.
  func append(_ bytes: Span<UInt8>, lines: Int, firstLine: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      var line = firstLine
      while start < buffer.count {
        // Pieces, so that what is kept does not depend on how the log was cut into chunks.
        var end = buffer.count
        var count = firstLine + lines - line
        if end - start > Self.longestPiece {
          end = start + Self.longestPiece
          while end > start, buffer[end - 1] != UInt8(ascii: "\n") { end -= 1 }
          count = buffer[start..<end].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        }
        guard end > start else { return }
        let kept = add(Record(line: line, milliseconds: -1, length: end - start, lines: count, back: 0))
        kept.copyMemory(from: base + start, byteCount: end - start)
        start = end
        line += count
      }
    }
  }

  /// The latest line, up to `limit` bytes of its text.
  func latest(limit: Int) -> LatestLine? {
    guard let record = lastRecord else { return nil }
    let bytes = bytes(at: record)
    var latest: LatestLine
    if record.load(as: Record.self).lines > 0 {
      let start = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let span = Span<UInt8>(_unsafeElements: bytes)
      latest = LatestLine(text: [UInt8](bytes[OutputRun.text(at: start, in: span)].prefix(limit)))
      latest.add(linesBefore: start, of: span)
    } else {
      latest = LatestLine(text: [UInt8](bytes.prefix(limit)))
    }
    addLines(beforeRecord: record, before: &latest)
    return latest
  }

  /// Adds the latest lines to those before a line that comes next.
  func add(before latest: inout LatestLine) {
    guard let record = lastRecord else { return }
    addLines(of: record, before: &latest)
    addLines(beforeRecord: record, before: &latest)
  }

  private func addLines(beforeRecord last: UnsafeMutableRawPointer, before latest: inout LatestLine) {
    var record = last
    while !latest.isFull, case let back = record.load(as: Record.self).back, back > 0 {
      record -= back
      addLines(of: record, before: &latest)
    }
  }

  private func addLines(of record: UnsafeMutableRawPointer, before latest: inout LatestLine) {
    let span = Span<UInt8>(_unsafeElements: bytes(at: record))
    if record.load(as: Record.self).lines > 0 {
      latest.add(linesBefore: span.count, of: span)
    } else {
      latest.add(before: span)
    }
  }

  /// The kept lines, oldest first.
  func lines() -> [RetainedLine] {
    var lines: [RetainedLine] = []
    if let older { read(older, olderUsed, into: &lines) }
    read(block, used, into: &lines)
    return lines
  }

  /// The step's work, as the kept lines show it.
  func work(until milliseconds: Int?) -> StepWork? {
    var reader = givenUp
    if bytesGivenUp > Self.mostRead { reader.skip() }
    if let older { forEachLine(older, olderUsed) { reader.read($0, milliseconds: $1) } }
    forEachLine(block, used) { reader.read($0, milliseconds: $1) }
    return reader.finish(milliseconds: milliseconds)
  }

  /// Reads what is about to be given up.
  private func readOlder() {
    guard let older, bytesGivenUp <= Self.mostRead else { return }
    bytesGivenUp += olderUsed
    var reader = givenUp
    forEachLine(older, olderUsed) { reader.read($0, milliseconds: $1) }
    givenUp = reader
  }

  private func forEachLine(
    _ block: UnsafeMutableRawPointer, _ used: Int, _ line: (Span<UInt8>, Int?) -> Void
  ) {
    var at = 0
    while at < used {
      let record = (block + at).load(as: Record.self)
      let bytes = Span(_unsafeElements: bytes(at: block + at))
      if record.lines > 0 {
        OutputRun.forEachLine(in: bytes) { offset, text, _ in line(text, offset?.milliseconds) }
      } else {
        line(bytes, record.milliseconds < 0 ? nil : record.milliseconds)
      }
      at += Self.size(of: record)
    }
  }

  /// Makes room for a record and returns where its bytes go.
  @inline(__always)
  private func add(_ new: Record) -> UnsafeMutableRawPointer {
    let needed = Self.size(of: new)
    if used + needed > Self.blockSize { turn() }
    let record = block + used
    var new = new
    if used > 0, let lastRecord { new.back = record - lastRecord }
    record.storeBytes(of: new, as: Record.self)
    lastRecord = record
    used += needed
    return record + MemoryLayout<Record>.stride
  }

  private static func size(of record: Record) -> Int {
    (MemoryLayout<Record>.stride + record.length + 7) & ~7
  }

  private func turn() {
    readOlder()
    let free = older ?? UnsafeMutableRawPointer.allocate(byteCount: Self.blockSize, alignment: 8)
    older = block
    olderUsed = used
    block = free
    used = 0
  }

  private func read(_ block: UnsafeMutableRawPointer, _ used: Int, into lines: inout [RetainedLine]) {
    var at = 0
    while at < used {
      let record = (block + at).load(as: Record.self)
      let bytes = bytes(at: block + at)
      if record.lines > 0 {
        OutputRun.forEachLine(in: Span(_unsafeElements: bytes)) { offset, text, index in
          lines.append(
            RetainedLine(
              number: record.line + index, bytes: [UInt8](text),
              seconds: offset.map { Double($0.milliseconds) / 1000 }))
        }
      } else {
        lines.append(
          RetainedLine(
            number: record.line, bytes: [UInt8](bytes),
            seconds: record.milliseconds < 0 ? nil : Double(record.milliseconds) / 1000))
      }
      at += Self.size(of: record)
    }
  }

  private func bytes(at record: UnsafeMutableRawPointer) -> UnsafeBufferPointer<UInt8> {
    let length = record.load(as: Record.self).length
    let start = (record + MemoryLayout<Record>.stride).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: length)
  }
}
