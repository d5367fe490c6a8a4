extension StringProtocol {
  /// Whether a literal of ASCII is anywhere in the text.
  ///
  /// The standard library's search compares grapheme clusters and costs as much for one name as reading a hundred
  /// lines of log; if ASCII is looked for, bytes say the same.
  func holds(_ literal: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    return utf8.withContiguousStorageIfAvailable { Self.stands(wanted, in: $0) }
      ?? Array(utf8).withUnsafeBufferPointer { Self.stands(wanted, in: $0) }
  }

  private static func stands(
    _ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = wanted.first, text.count >= wanted.count else { return wanted.isEmpty }
    for start in 0...(text.count - wanted.count) where text[start] == first {
      var same = 1
      while same < wanted.count, text[start + same] == wanted[same] { same += 1 }
      if same == wanted.count { return true }
    }
    return false
  }
}

extension String {
  /// The last place of a text.
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
  /// Whether the text is somewhere in the bytes.
  func contains(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    for start in 0...(count - length) where self[start] == text.utf8Start[0] {
      if (0..<length).allSatisfy({ self[start + $0] == text.utf8Start[$0] }) { return true }
    }
    return false
  }
}
