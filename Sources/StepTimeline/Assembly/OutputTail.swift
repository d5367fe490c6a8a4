/// The last part of what a running step printed, kept in case that the step fails.
///
/// Two blocks of 256 KiB take turns: when one is full, the other, older one is given up. So between 256 and
/// 512 KiB of the end are there at any time, at the price of one copy a line. BuildKit itself drops a step's
/// output from 2 MiB on (util/progress/logs), and the cause of a failure stands near its end.
final class OutputTail {
  private static let blockSize = 256 << 10
  /// The longest part of one line that is kept.
  static let longestLine = 16 << 10

  private struct Record {
    var line: Int
    var milliseconds: Int
    var length: Int
  }

  private var block = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: 8)
  private var used = 0
  private var older: UnsafeMutableRawPointer?
  private var olderUsed = 0
  private var lastRecord: UnsafeMutableRawPointer?

  deinit {
    block.deallocate()
    older?.deallocate()
  }

  /// Forgets everything; the blocks are used again.
  func removeAll() {
    used = 0
    olderUsed = 0
    lastRecord = nil
  }

  /// Adds a line; `milliseconds` is its offset, or -1.
  @inline(__always)
  func append(_ text: Span<UInt8>, line: Int, milliseconds: Int) {
    let length = min(text.count, Self.longestLine)
    let needed = (MemoryLayout<Record>.stride + length + 7) & ~7
    if used + needed > Self.blockSize { turn() }
    let record = block + used
    record.storeBytes(of: Record(line: line, milliseconds: milliseconds, length: length), as: Record.self)
    text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      let kept = record + MemoryLayout<Record>.stride
      if length == bytes.count {
        kept.copyMemory(from: base, byteCount: length)
      } else {
        // Beginning and end: behind a progress meter that redraws its line stands the error.
        let half = length / 2
        kept.copyMemory(from: base, byteCount: half)
        (kept + half).copyMemory(from: base + (bytes.count - half), byteCount: length - half)
      }
    }
    lastRecord = record
    used += needed
  }

  /// The text of the latest line, up to `limit` bytes.
  func lastText(limit: Int) -> [UInt8]? {
    guard let record = lastRecord else { return nil }
    return text(at: record, limit: limit)
  }

  /// The kept lines, oldest first.
  func lines() -> [RetainedLine] {
    var lines: [RetainedLine] = []
    if let older { read(older, olderUsed, into: &lines) }
    read(block, used, into: &lines)
    return lines
  }

  private func turn() {
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
      lines.append(
        RetainedLine(
          number: record.line, bytes: text(at: block + at, limit: record.length),
          seconds: record.milliseconds < 0 ? nil : Double(record.milliseconds) / 1000))
      at += (MemoryLayout<Record>.stride + record.length + 7) & ~7
    }
  }

  private func text(at record: UnsafeMutableRawPointer, limit: Int) -> [UInt8] {
    let length = min(record.load(as: Record.self).length, limit)
    return [UInt8](UnsafeRawBufferPointer(start: record + MemoryLayout<Record>.stride, count: length))
  }
}
