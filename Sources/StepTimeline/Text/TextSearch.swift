extension StringProtocol {
  /// Whether a literal of ASCII is anywhere in the text.
  ///
  /// The standard library's search compares grapheme clusters and costs as much for one name as reading a hundred
  /// lines of log; if ASCII is looked for, bytes say the same.
  func holds(_ literal: StaticString) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.span.place(of: literal) != nil }
      ?? Array(utf8).contains(literal)
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
  func contains(_ text: StaticString) -> Bool { span.place(of: text) != nil }
}
