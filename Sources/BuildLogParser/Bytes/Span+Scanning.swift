/// Questions that are asked of a line again and again. Indices are from the line's first byte.
extension Span<UInt8> {
  /// Eight bytes as one number, the first one lowest.
  @inline(__always)
  func eightBytes(at start: Int) -> UInt64 {
    withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self)) }
  }

  /// Whether the literal is at `start`.
  @inline(__always)
  func hasPrefix(_ literal: StaticString, at start: Int = 0) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard start >= 0, count - start >= length else { return false }
    let bytes = UnsafeBufferPointer(start: literal.utf8Start, count: length)
    var i = 0
    while i < length {
      guard self[start + i] == bytes[i] else { return false }
      i += 1
    }
    return true
  }

  /// Whether the line ends with the literal.
  func ends(with literal: StaticString) -> Bool {
    hasPrefix(literal, at: count - literal.utf8CodeUnitCount)
  }

  /// Whether the line is exactly the literal.
  func equals(_ literal: StaticString) -> Bool {
    count == literal.utf8CodeUnitCount && hasPrefix(literal)
  }

  /// Whether both hold the same bytes.
  func equals(_ bytes: [UInt8]) -> Bool {
    guard count == bytes.count else { return false }
    for i in 0..<count where self[i] != bytes[i] { return false }
    return true
  }

  /// The index of the first such byte from `start` on.
  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    var i = start
    while i < count {
      if self[i] == byte { return i }
      i += 1
    }
    return nil
  }

  /// The index of the last such byte before `end`.
  func lastIndex(of byte: UInt8, before end: Int) -> Int? {
    var i = Swift.min(end, count) - 1
    while i >= 0 {
      if self[i] == byte { return i }
      i -= 1
    }
    return nil
  }

  /// The first index from `start` on at which the literal begins.
  func firstIndex(of literal: StaticString, from start: Int = 0) -> Int? {
    let last = count - literal.utf8CodeUnitCount
    var i = start
    while i <= last {
      if hasPrefix(literal, at: i) { return i }
      i += 1
    }
    return nil
  }

  /// The first index from `start` on that holds neither space nor tab.
  func indexAfterBlanks(from start: Int) -> Int {
    var i = start
    while i < count, self[i] == ASCII.space || self[i] == ASCII.tab { i += 1 }
    return i
  }

  /// The index after one space, if it is there: what follows may be the line's own indentation.
  func indexAfterOneSpace(from start: Int) -> Int {
    start < count && self[start] == ASCII.space ? start + 1 : start
  }

  /// The index after the last byte that is neither space, tab nor carriage return.
  func endWithoutBlanks() -> Int {
    var end = count
    while end > 0,
      self[end - 1] == ASCII.space || self[end - 1] == ASCII.tab
        || self[end - 1] == ASCII.carriageReturn
    { end -= 1 }
    return end
  }

  /// Reads a whole number of at most nine digits.
  ///
  /// - Returns: the number and the index after it, or `nil` if there is no digit or too many.
  @inline(__always)
  package func number(at start: Int) -> (value: Int, end: Int)? {
    var i = start
    var value = 0
    while i < count, ASCII.isDigit(self[i]) {
      value = value &* 10 &+ Int(self[i] &- ASCII.zero)
      i += 1
      if i - start > 9 { return nil }
    }
    return i > start ? (value, i) : nil
  }

  /// Whether the bytes of a range are the first ones of some words, or all of them.
  func isBeginning(_ range: Range<Int>, of words: StaticString) -> Bool {
    range.count <= words.utf8CodeUnitCount
      && range.allSatisfy { self[$0] == words.utf8Start[$0 - range.lowerBound] }
  }

  /// A copy of a part of the line.
  func copy(_ range: Range<Int>) -> [UInt8] {
    extracting(range).withUnsafeBufferPointer { Array($0) }
  }
}
