/// Letters and signs beyond ASCII that belong to a setting's name, and what a terminal does not show.
extension NormalForm {
  /// The full-width colon or equals sign at an index, as the plain one.
  static func fullWidth(_ raw: [UInt8], at i: Int) -> UInt8? {
    guard i + 2 < raw.count, raw[i + 1] == 0xBC else { return nil }
    return fullWidth(0xFF00 | Int(raw[i + 2] & 0x3F))
  }

  /// The same of a number in Unicode.
  static func fullWidth(_ value: Int) -> UInt8? {
    switch value {
    case 0xFF1A: UInt8(ascii: ":")
    case 0xFF1D: UInt8(ascii: "=")
    default: nil
    }
  }

  /// A letter with an accent that is escaped: `\u00f1`, `\xc3\xb1`, `%C3%B1`.
  ///
  /// Other characters beyond ASCII are in no name of a secret.
  static func accented(_ raw: [UInt8], at start: Int) -> (first: UInt8, second: UInt8, end: Int)? {
    guard raw[start] == UInt8(ascii: "%") || raw[start] == UInt8(ascii: "\\") else { return nil }
    if let digits = endOfMarks(raw, from: start, letter: UInt8(ascii: "u")),
      let value = codePoint(raw, at: digits)
    {
      guard (0xC0...0x17F).contains(value) else { return nil }
      return (0xC0 | UInt8(value >> 6), 0x80 | UInt8(value & 0x3F), digits + 4)
    }
    guard let first = encodedByte(raw, at: start), (0xC3...0xC5).contains(first.byte),
      let second = encodedByte(raw, at: first.end), second.byte & 0xC0 == 0x80
    else { return nil }
    return (first.byte, second.byte, second.end)
  }

  /// The four hexadecimal digits of `\u00f1`.
  static func codePoint(_ raw: [UInt8], at i: Int) -> Int? {
    guard let high = hexPair(raw, at: i), let low = hexPair(raw, at: i + 2) else { return nil }
    return Int(high) << 8 | Int(low)
  }

  /// A byte as `\xc3` or `%C3`.
  private static func encodedByte(_ raw: [UInt8], at start: Int) -> (byte: UInt8, end: Int)? {
    guard start < raw.count else { return nil }
    let first =
      raw[start] == UInt8(ascii: "%")
      ? start + 1 : endOfMarks(raw, from: start, letter: UInt8(ascii: "x")) ?? raw.count
    return hexPair(raw, at: first).map { ($0, first + 2) }
  }

  /// The index behind one backslash or several and a letter.
  private static func endOfMarks(_ raw: [UInt8], from start: Int, letter: UInt8) -> Int? {
    var i = start
    while i < raw.count, i - start < 16, raw[i] == UInt8(ascii: "\\") { i += 1 }
    return i > start && i < raw.count && raw[i] == letter ? i + 1 : nil
  }

  /// The end of a window's title or a link's address (`ESC ]`, to BEL or `ESC \`), if it ends in the line.
  static func endOfTitle(_ raw: [UInt8], at start: Int) -> Int? {
    guard start + 1 < raw.count, raw[start + 1] == UInt8(ascii: "]") else { return nil }
    var i = start + 2
    while i < raw.count {
      switch raw[i] {
      case 0x07: return i + 1
      case 0x1B: return i + 1 < raw.count && raw[i + 1] == UInt8(ascii: "\\") ? i + 2 : nil
      case 0x0A, 0x0D: return nil
      default: i += 1
      }
    }
    return nil
  }
}
