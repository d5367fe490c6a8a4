extension Span<UInt8> {
  /// Whether the text begins with the literal.
  func begins(with literal: StaticString) -> Bool { stands(literal, at: 0) }

  /// Whether the literal is at an index.
  func stands(_ literal: StaticString, at start: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard start >= 0, count - start >= length else { return false }
    for i in 0..<length where self[start + i] != literal.utf8Start[i] { return false }
    return true
  }

  /// Where the literal first is from an index on.
  func place(of literal: StaticString, from start: Int = 0) -> Int? {
    withUnsafeBytes { bytes in
      let first = SIMD16<UInt8>(repeating: literal.utf8Start[0])
      let length = literal.utf8CodeUnitCount
      let last = bytes.count - length
      var i = start
      while i <= last {
        // Sixteen places at a time: most lines do not contain the byte.
        if i + 16 <= bytes.count,
          !any(bytes.loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self) .== first)
        {
          i += 16
          continue
        }
        let end = min(i + 16, last + 1)
        while i < end {
          if bytes[i] == literal.utf8Start[0] {
            var same = 1
            while same < length, bytes[i + same] == literal.utf8Start[same] { same += 1 }
            if same == length { return i }
          }
          i += 1
        }
      }
      return nil
    }
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
