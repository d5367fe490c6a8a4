extension Span<UInt8> {
  /// Whether the literal is at an index.
  func hasPrefix(_ literal: StaticString, at start: Int = 0) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard start >= 0, count - start >= length else { return false }
    for i in 0..<length where self[start + i] != literal.utf8Start[i] { return false }
    return true
  }

  /// The index at which the literal first occurs, from an index on.
  func firstIndex(of literal: StaticString, from start: Int = 0) -> Int? {
    withUnsafeBufferPointer { $0.firstIndex(of: literal.bytes, from: start) }
  }
}

extension [UInt8] {
  /// A copy of the text.
  init(_ text: Span<UInt8>) {
    self = text.withUnsafeBufferPointer { Array($0) }
  }
}

extension String {
  /// The text, with bytes that are not UTF-8 replaced.
  package init(_ text: Span<UInt8>) {
    self = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
