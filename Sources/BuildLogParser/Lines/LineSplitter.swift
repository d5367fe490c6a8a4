/// Cuts chunks into lines, however the chunks were cut.
///
/// Only a line that is cut by a chunk's end is copied, and of a line that is longer than
/// ``longestLine`` bytes only the beginning is kept.
struct LineSplitter {
  /// Bytes of one line that are kept.
  ///
  /// The engine's own record (`rawjson`) puts a burst of output into one line; 4 MiB holds twice what a step
  /// may print before the engine clips it.
  static let longestLine = 4 << 20

  private var partial: [UInt8] = []
  private var isPartial = false

  /// Cuts a chunk and hands out each line without its line end.
  ///
  /// - Parameters:
  ///   - chunk: the next bytes.
  ///   - run: is asked before each line that begins at an index whether it can take several whole lines at
  ///     once, and returns the index of the line after them.
  ///   - line: takes a line.
  @inline(__always)
  mutating func feed(
    _ chunk: UnsafeBufferPointer<UInt8>, run: (Int) -> Int, line: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    if isPartial {
      guard let end = NewlineSearch.next(in: chunk, from: 0) else {
        keep(chunk, 0..<chunk.count)
        return
      }
      keep(chunk, 0..<end)
      flush(line: line)
      start = end + 1
    }
    while true {
      start = run(start)
      guard let end = NewlineSearch.next(in: chunk, from: start) else { break }
      var last = end
      while last > start, chunk[last - 1] == ASCII.carriageReturn { last -= 1 }
      line(UnsafeBufferPointer(rebasing: chunk[start..<Swift.min(last, start + Self.longestLine)]))
      start = end + 1
    }
    if start < chunk.count { keep(chunk, start..<chunk.count) }
  }

  /// The log ended: hands out a last line that has no line end.
  mutating func finish(line: (UnsafeBufferPointer<UInt8>) -> Void) {
    if isPartial { flush(line: line) }
  }

  private mutating func keep(_ chunk: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    isPartial = true
    let room = Self.longestLine - partial.count
    if room > 0 { partial.append(contentsOf: chunk[range].prefix(room)) }
  }

  private mutating func flush(line: (UnsafeBufferPointer<UInt8>) -> Void) {
    while partial.last == ASCII.carriageReturn { partial.removeLast() }
    partial.withUnsafeBufferPointer(line)
    // A long line's room is given back; a usual one's is used again.
    partial.removeAll(keepingCapacity: partial.capacity <= 1 << 16)
    isPartial = false
  }
}
