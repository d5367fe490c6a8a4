extension Span<UInt8> {
  /// Whether the text begins with the literal.
  func begins(with literal: StaticString) -> Bool { stands(literal, at: 0) }

  /// Whether the literal stands at an index.
  func stands(_ literal: StaticString, at start: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard start >= 0, count - start >= length else { return false }
    for i in 0..<length where self[start + i] != literal.utf8Start[i] { return false }
    return true
  }

  /// Where the literal first stands from an index on.
  func place(of literal: StaticString, from start: Int = 0) -> Int? {
    let first = literal.utf8Start[0]
    let last = count - literal.utf8CodeUnitCount
    var i = start
    while i <= last {
      if self[i] == first, stands(literal, at: i) { return i }
      i += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// A copy of the text.
  init(_ text: Span<UInt8>) {
    self = text.withUnsafeBufferPointer { Array($0) }
  }
}

extension String {
  /// The text with bytes that are no UTF-8 replaced.
  package init(_ text: Span<UInt8>) {
    self = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
