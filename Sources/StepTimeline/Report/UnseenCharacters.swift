/// Characters that can make a text look like another one: nobody sees them, or they turn the direction of writing.
///
/// Reports for people leave them out (``TerminalText``); reports for programs write them as escapes (``JSONWriter``), so
/// that the text is the log's and yet shows what is in it.
enum UnseenCharacters {
  /// Marks on one letter; more are there to be seen on the lines above and below.
  static let mostMarks = 4

  static func contains(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Persian and Indic words and joined emoji need these between their letters.
  static func isJoiner(_ value: UInt32) -> Bool { value == 0x200C || value == 0x200D }

  /// Whether a joiner has something to join.
  ///
  /// - Parameters:
  ///   - before: the character before it, which is in the text too.
  ///   - after: the character after it.
  static func joins(_ before: UInt32, _ after: UInt32) -> Bool {
    before > 0x2FF && after > 0x2FF && !isJoiner(before)
  }

  /// Whether the character is put on the letter before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // No marks, and most of what is beyond ASCII in a log: arrows, boxes, ticks, East Asian letters, emoji.
    case ..<0x300, 0x2100..<0x2CEF, 0x3100..<0xA66F, 0xAC00..<0xFB1E, 0x1F000..<0xE0000: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
