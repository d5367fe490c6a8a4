#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The search for a literal text: all others in this file and in `SpanText.swift` are forms of it.
///
/// The standard library's search compares grapheme clusters and costs as much for one name as reading a hundred lines of
/// log. Bytes give the same answer for a literal of ASCII, and the C library finds them fastest.
extension UnsafeBufferPointer<UInt8> {
  /// The index of the first such byte, from an index on.
  func firstIndex(ofByte byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The index at which other bytes first occur, from an index on; `nil` if there are no other bytes.
  func firstIndex(of wanted: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard let base = baseAddress, let literal = wanted.baseAddress, !wanted.isEmpty else { return nil }
    let places = count - wanted.count + 1
    var i = start
    while i < places {
      guard let found = memchr(base + i, Int32(literal[0]), places - i) else { return nil }
      i = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + i, literal, wanted.count) == 0 { return i }
      i += 1
    }
    return nil
  }
}

extension StaticString {
  /// The literal's bytes; a literal lives as long as the program.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}

extension StringProtocol {
  /// Whether the text contains another, byte by byte.
  func hasText(_ text: String) -> Bool { rangeOfText(text) != nil }

  /// Whether the text contains a literal, byte by byte.
  func hasText(_ literal: StaticString) -> Bool {
    withBytes(of: utf8[...]) { $0.firstIndex(of: literal.bytes) } != nil
  }

  /// The range in which another text first occurs, byte by byte.
  func rangeOfText(_ text: String, from start: Index? = nil) -> Range<Index>? {
    let start = start ?? startIndex
    var wanted = text
    let place = wanted.withUTF8 { wanted in withBytes(of: utf8[start...]) { $0.firstIndex(of: wanted) } }
    guard let place else { return nil }
    let first = utf8.index(start, offsetBy: place)
    return first..<utf8.index(first, offsetBy: text.utf8.count)
  }

  /// The text between two others.
  func between(_ open: String, _ close: String) -> String? {
    guard let start = rangeOfText(open)?.upperBound,
      let end = rangeOfText(close, from: start)?.lowerBound
    else { return nil }
    return String(self[start..<end])
  }

  /// Gives the bytes of a part in place, if they are in one.
  private func withBytes<Result>(
    of part: UTF8View.SubSequence, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    part.withContiguousStorageIfAvailable(body) ?? Array(part).withUnsafeBufferPointer(body)
  }
}

extension String {
  /// The last range of a text.
  func lastRange(of text: String) -> Range<Index>? {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    var start = bytes.count - wanted.count
    while start >= 0 {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) {
        let lower = utf8.index(utf8.startIndex, offsetBy: start)
        return lower..<utf8.index(lower, offsetBy: wanted.count)
      }
      start -= 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether a literal is in the text.
  func contains(_ literal: StaticString) -> Bool { span.firstIndex(of: literal) != nil }

  /// The index at which a literal first occurs.
  func firstIndex(of literal: StaticString) -> Int? { span.firstIndex(of: literal) }

  /// The index at which a literal last occurs.
  func lastIndex(of literal: StaticString) -> Int? {
    var i = count - literal.utf8CodeUnitCount
    while i >= 0 {
      if span.hasPrefix(literal, at: i) { return i }
      i -= 1
    }
    return nil
  }

  /// The index at which other bytes first occur, from an index on.
  func firstIndex(of other: [UInt8], from start: Int) -> Int? {
    withUnsafeBufferPointer { text in
      other.withUnsafeBufferPointer { text.firstIndex(of: $0, from: start) }
    }
  }

  /// Whether other bytes are in these.
  func contains(bytes other: ArraySlice<UInt8>) -> Bool {
    withUnsafeBufferPointer { text in
      other.withUnsafeBufferPointer { text.firstIndex(of: $0) != nil }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the text begins with a literal.
  func starts(with literal: StaticString) -> Bool { span.hasPrefix(literal) }

  /// Whether a literal is in the text.
  func contains(_ literal: StaticString) -> Bool { span.firstIndex(of: literal) != nil }
}
