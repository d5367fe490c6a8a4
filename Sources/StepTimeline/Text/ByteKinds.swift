extension UInt8 {
  var isDigit: Bool { self &- 48 < 10 }
  var isLetterOrDigit: Bool { isDigit || (self | 0x20) &- 97 < 26 }
  var isBlank: Bool { self == 32 || self == 9 || self == 13 }
  var lowercased: UInt8 { self &- 65 < 26 ? self | 0x20 : self }

  /// Whether the byte is one of the literal's; `"…".utf8.contains(byte)` takes ten times as long.
  @inline(__always)
  func isOne(of signs: StaticString) -> Bool {
    for sign in signs.bytes where sign == self { return true }
    return false
  }
}
