extension StringProtocol {
  /// Whether a literal of ASCII stands anywhere in the text.
  ///
  /// The standard library's search compares grapheme clusters and costs as much for one name as reading a hundred
  /// lines of log; where ASCII is looked for, bytes say the same.
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
