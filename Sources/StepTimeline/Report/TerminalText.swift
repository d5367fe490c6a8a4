/// Makes text from a log safe and fit for a terminal.
package enum TerminalText {
  /// The text without anything that a terminal acts upon.
  ///
  /// Complete escape sequences are dropped, other control characters too; a lone escape shows as `␛`. Of a
  /// line that was overwritten with carriage returns the last version stays, tabs become spaces, line
  /// ends one space. Characters that change the direction of writing or are invisible are dropped: they can make
  /// a command look like another one. Joiners stay between letters that need them, and a letter keeps four marks.
  package static func safe(_ text: String) -> String {
    if text.countOfNarrow != nil { return text }
    var result = String.UnicodeScalarView()
    // Where the line begins that a carriage return goes back to.
    var returned = false
    // After the last tab.
    var stop = result.startIndex
    let scalars = Array(text.unicodeScalars)
    var marks = 0
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      if scalar == "\u{1B}" {
        if let end = endOfEscape(scalars, from: i) {
          i = end
        } else {
          result.append("␛")
          i += 1
        }
        continue
      }
      i += 1
      switch scalar.value {
      case 0x0D:
        returned = true
        continue
      case 0x09:
        restart(&result, &stop, if: &returned)
        // The text before the last tab ends at a tab stop.
        let column = TextWidth.columns(of: String(result[stop...]))
        for _ in 0..<(8 - column % 8) { result.append(" ") }
        stop = result.endIndex
      case 0x0A, 0x85, 0x2028, 0x2029:
        returned = false
        result.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: continue
      case let value where UnseenCharacters.contains(value): continue
      case let value where UnseenCharacters.isJoiner(value):
        guard let before = result.last, i < scalars.count,
          UnseenCharacters.joins(before.value, scalars[i].value)
        else { continue }
        result.append(scalar)
      default:
        restart(&result, &stop, if: &returned)
        marks = UnseenCharacters.isMark(scalar) ? marks + 1 : 0
        guard marks <= UnseenCharacters.mostMarks else { continue }
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func restart(
    _ line: inout String.UnicodeScalarView, _ stop: inout String.Index, if returned: inout Bool
  ) {
    if returned {
      line.removeAll()
      stop = line.startIndex
    }
    returned = false
  }

  /// The index after a complete escape sequence, or `nil` if there is none.
  private static func endOfEscape(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start + 1 < scalars.count else { return nil }
    var i = start + 2
    switch scalars[start + 1] {
    case "[":
      while i < scalars.count {
        switch scalars[i].value {
        case 0x20...0x3F: i += 1
        case 0x40...0x7E: return i + 1
        default: return nil
        }
      }
      return nil
    case "]", "P", "_", "^", "X":
      while i < scalars.count {
        if scalars[i].value == 0x07 { return i + 1 }
        if scalars[i] == "\u{1B}" {
          return i + 1 < scalars.count && scalars[i + 1] == "\\" ? i + 2 : nil
        }
        i += 1
      }
      return nil
    default:
      i = start + 1
      while i < scalars.count, (0x20...0x2F).contains(scalars[i].value) { i += 1 }
      guard i < scalars.count, (0x30...0x7E).contains(scalars[i].value) else { return nil }
      return i + 1
    }
  }

  /// The text on one line, with every run of white space as one space.
  package static func collapsed(_ text: String) -> String {
    let text = safe(text)
    // One space between words is what most instructions have already.
    var wasSpace = true
    let isCollapsed = text.utf8.allSatisfy { byte in
      defer { wasSpace = byte == 0x20 }
      return byte < 0x80 && !(wasSpace && byte == 0x20)
    }
    if isCollapsed, !wasSpace { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Breaks a text into lines that fit, at spaces if there are some.
  ///
  /// - Parameter limit: the most lines to return; the last one then ends in `sign`.
  static func wrap(_ text: String, columns: Int, limit: Int = .max, sign: String = "…") -> [String] {
    let columns = max(columns, 8)
    var lines: [String] = []
    var rest = Substring(text)
    while TextWidth.columns(of: rest) > columns {
      if lines.count + 1 == limit {
        lines.append(TextWidth.fit(String(rest), columns: columns, sign: sign))
        return lines
      }
      let head = TextWidth.prefix(of: rest, columns: columns)
      var end = rest.index(rest.startIndex, offsetBy: head.count)
      // A space right after the line is as good a place as one inside it.
      if rest[end] != " ", let space = head.lastIndex(of: " "),
        head[..<space].contains(where: { $0 != " " })
      {
        end = rest.index(rest.startIndex, offsetBy: head.distance(from: head.startIndex, to: space))
      }
      var line = rest[..<end]
      while line.last == " " { line.removeLast() }
      lines.append(String(line))
      rest = rest[end...].drop { $0 == " " }
    }
    if !rest.isEmpty || lines.isEmpty { lines.append(String(rest)) }
    return lines
  }
}
