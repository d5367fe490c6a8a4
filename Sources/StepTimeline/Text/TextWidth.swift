/// How many terminal columns a text takes.
///
/// Counted by grapheme cluster, as terminals of today draw them: an emoji sequence is two columns wide
/// however many scalars it is made of, combining marks take none. Characters of ambiguous East Asian
/// width count as one.
package enum TextWidth {
  /// The columns of a text without control characters.
  package static func columns(of text: some StringProtocol) -> Int {
    if let count = text.countOfNarrow { return count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one character.
  package static func columns(of character: Character) -> Int {
    if character.isASCII { return 1 }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return columns(of: first) }
    var sum = 0
    for scalar in scalars {
      switch scalar.value {
      case 0xFE0F where first.properties.isEmoji: return 2
      case 0x200D where first.properties.isEmoji: return 2
      case 0x1F3FB...0x1F3FF: return 2
      case 0xFE0E: return 1
      default: sum += columns(of: scalar)
      }
    }
    return sum
  }

  /// The longest beginning of a text that fits.
  static func prefix(of text: some StringProtocol, columns limit: Int) -> String {
    if text.isASCII { return String(decoding: text.utf8.prefix(max(limit, 0)), as: UTF8.self) }
    var result = ""
    var used = 0
    for character in text {
      used += columns(of: character)
      if used > limit { break }
      result.append(character)
    }
    return result
  }

  /// The longest end of a text that fits.
  static func suffix(of text: some StringProtocol, columns limit: Int) -> String {
    if text.isASCII { return String(decoding: text.utf8.suffix(max(limit, 0)), as: UTF8.self) }
    var used = 0
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      used += columns(of: text[before])
      if used > limit { break }
      start = before
    }
    return String(text[start...])
  }

  /// Where a text that does not fit is cut.
  package enum Cut {
    case start, middle, end
  }

  /// The text, cut to a width with a sign in the place of what is missing.
  package static func fit(_ text: String, columns limit: Int, cut: Cut = .end, sign: String = "…") -> String {
    if columns(of: text) <= limit { return text }
    let room = limit - columns(of: sign)
    guard room > 0 else { return prefix(of: sign, columns: max(limit, 0)) }
    switch cut {
    case .start: return sign + suffix(of: text, columns: room)
    case .end: return prefix(of: text, columns: room) + sign
    case .middle:
      let head = prefix(of: text, columns: (room + 1) / 2)
      return head + sign + suffix(of: text, columns: room - columns(of: head))
    }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    // Vowels and finals of decomposed Hangul join the initial before them.
    if (0x1160...0x11FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation, !(0x1F1E6...0x1F1FF).contains(value) { return 2 }
    return isWide(value) ? 2 : 1
  }

  /// East Asian Wide and Fullwidth, without emoji; unassigned code points between them are included.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0xA4CF, 0xAC00...0xD7A3, 0x3041...0x4DBF, 0x2E80...0x303E, 0xFF01...0xFF60, 0x1100...0x115F,
      0x2329...0x232A, 0xA960...0xA97F, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
