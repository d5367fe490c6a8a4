/// The byte order mark that GitHub puts before the first line of each step's log.
enum ByteOrderMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard start + 3 <= line.count, line[start] == 0xEF, line[start + 1] == 0xBB, line[start + 2] == 0xBF
    else {
      return nil
    }
    return start + 3
  }
}

/// Colour set before the line begins (`ESC[36m`, `ESC[0K`).
enum ColorMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    var i = start
    while let end = line.controlSequence(at: i) { i = end }
    return i > start ? i : nil
  }
}

/// `> `: a log quoted in a mail or an issue.
enum QuoteMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    if start < line.count, line[start] == ASCII.greaterThan { return line.indexAfterBlanks(from: start + 1) }
    let end = line.indexAfterBlanks(from: start)
    return end > start ? end : nil
  }

  /// The index after the mark where lines are set in by so many blanks: others belong to the text.
  static func end(_ line: Span<UInt8>, at start: Int, indent: Int) -> Int? {
    var i = start
    if i < line.count, line[i] == ASCII.greaterThan { i += 1 }
    let last = Swift.min(line.count, i + indent)
    while i < last, line[i] == ASCII.space || line[i] == ASCII.tab { i += 1 }
    return i > start ? i : nil
  }
}

extension Span<UInt8> {
  /// The index after a terminal control sequence (ECMA-48: `ESC [` parameters, final byte).
  func controlSequence(at start: Int) -> Int? {
    guard start + 2 < count, self[start] == ASCII.escape, self[start + 1] == ASCII.leftBracket else {
      return nil
    }
    var i = start + 2
    while i < count, self[i] >= 0x20, self[i] < 0x40 { i += 1 }
    return i < count ? i + 1 : nil
  }

  /// The length of the line without the control sequences at its end.
  func countWithoutTrailingControls() -> Int {
    var end = count
    while end > 2, self[end - 1] == UInt8(ascii: "m") || self[end - 1] == UInt8(ascii: "K") {
      guard let escape = lastIndex(of: ASCII.escape, before: end), end - escape < 24,
        controlSequence(at: escape) == end
      else { break }
      end = escape
      while end > 0, self[end - 1] == ASCII.carriageReturn { end -= 1 }
    }
    return end
  }
}
