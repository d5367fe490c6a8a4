/// Terminal control sequences inside a line (ECMA-48 and xterm's).
extension Span<UInt8> {
  /// Whether the line holds an escape character.
  package var holdsControls: Bool { firstIndex(of: ASCII.escape) != nil }

  /// The index after the control sequence that begins with the escape character at `start`.
  ///
  /// `ESC [ … m`, `ESC ] … BEL` (titles, links), `ESC ( B`, `ESC 7`. A sequence that the line does not
  /// finish ends with the line.
  func endOfControl(at start: Int) -> Int {
    guard start + 1 < count else { return count }
    var i = start + 2
    switch self[start + 1] {
    case ASCII.leftBracket:
      while i < count, self[i] >= 0x20, self[i] < 0x40 { i += 1 }
      // A byte that cannot end a sequence does not belong to it: the sequence is broken.
      return i < count && self[i] >= 0x40 && self[i] < 0x7F ? i + 1 : i
    case ASCII.rightBracket, UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      while i < count {
        if self[i] == ASCII.bell { return i + 1 }
        if self[i] == ASCII.escape, i + 1 < count, self[i + 1] == UInt8(ascii: "\\") { return i + 2 }
        i += 1
      }
      return count
    case UInt8(ascii: "("), UInt8(ascii: ")"), ASCII.hash:
      return Swift.min(i + 1, count)
    default:
      return i
    }
  }

  /// The index after keys that the terminal echoed in caret notation at the line's beginning: `^C`, `^[[A`.
  ///
  /// Somebody pressed them while the program printed (termios, ECHOCTL).
  func endOfKeyEchoes() -> Int {
    var i = 0
    while i + 1 < count, self[i] == UInt8(ascii: "^"), self[i + 1] >= 0x3F, self[i + 1] <= 0x5F {
      let isEscape = self[i + 1] == ASCII.leftBracket
      i += 2
      // `^[[1;5A`, `^[OP`: the rest of a key's sequence is printed as it is.
      guard isEscape, i < count, self[i] == ASCII.leftBracket || self[i] == UInt8(ascii: "O") else {
        continue
      }
      i += 1
      while i < count, self[i] >= 0x20, self[i] < 0x40 { i += 1 }
      i = Swift.min(i + 1, count)
    }
    return i
  }

  /// The line's text without control sequences.
  package func withoutControls() -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count)
    var i = 0
    while i < count {
      if self[i] == ASCII.escape {
        i = endOfControl(at: i)
      } else {
        text.append(self[i])
        i += 1
      }
    }
    return text
  }
}
