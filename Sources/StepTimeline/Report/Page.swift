/// The lines of a report, wrapped at its width.
struct Page {
  let width: Int
  let glyphs: Glyphs
  var lines: [StyledLine] = []

  init(width: Int, glyphs: Glyphs) {
    self.width = max(width, 20)
    self.glyphs = glyphs
  }

  mutating func blank() { lines.append(StyledLine()) }

  /// Adds a line that is wrapped if it has to be.
  ///
  /// - Parameters:
  ///   - indent: the column of the first line.
  ///   - hanging: how much further the other lines are indented.
  mutating func add(_ line: StyledLine, at indent: Int = 0, hanging: Int = 0) {
    var current = StyledLine()
    current.pad(to: indent)
    var isEmpty = true
    for (text, style) in line.spans {
      for word in Self.words(text) {
        let columns = TextWidth.columns(of: word)
        if !isEmpty, current.columns + TextWidth.columns(of: word.trimmedEnd) > width {
          lines.append(current)
          current = StyledLine()
          current.pad(to: indent + hanging)
          isEmpty = true
        }
        if isEmpty, current.columns + columns > width {
          // A word longer than a line.
          for part in TerminalText.wrap(word, columns: width - current.columns) {
            if !isEmpty {
              lines.append(current)
              current = StyledLine()
              current.pad(to: indent + hanging)
            }
            current.add(part, style)
            isEmpty = false
          }
          continue
        }
        if isEmpty, word.allSatisfy({ $0 == " " }) { continue }
        current.add(word, style)
        isEmpty = false
      }
    }
    lines.append(current)
  }

  /// Adds a text that is wrapped if it has to be.
  mutating func add(_ text: String, _ style: Style = .plain, at indent: Int = 0, hanging: Int = 0) {
    add(StyledLine(text, style), at: indent, hanging: hanging)
  }

  /// Adds text in a column of its own, with a label before its first line.
  mutating func add(
    label: String, _ text: StyledLine, at indent: Int, column: Int, hanging: Int = 0
  ) {
    let start = lines.count
    add(text, at: column, hanging: hanging)
    guard let body = lines[safe: start] else { return }
    var first = StyledLine()
    first.pad(to: indent)
    first.add(label, .label)
    first.pad(to: column)
    first.add(body.droppingFirst(column))
    lines[start] = first
  }

  /// Adds a line that someone will copy: it is never wrapped.
  mutating func add(verbatim text: String, _ style: Style, at indent: Int) {
    var line = StyledLine()
    line.pad(to: indent)
    line.add(text, style)
    lines.append(line)
  }

  /// Words with the spaces after them.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var wasSpace = false
    var index = start
    while index < bytes.endIndex {
      let isSpace = bytes[index] == UInt8(ascii: " ")
      if wasSpace, !isSpace {
        words.append(String(text[start..<index]))
        start = index
      }
      wasSpace = isSpace
      bytes.formIndex(after: &index)
    }
    if start < bytes.endIndex { words.append(String(text[start...])) }
    return words
  }
}

extension StyledLine {
  /// The line without its first columns, which are spaces.
  func droppingFirst(_ columns: Int) -> StyledLine {
    var result = StyledLine()
    var left = columns
    for (text, style) in spans {
      let dropped = text.prefix(left)
      left -= dropped.count
      result.add(String(text.dropFirst(dropped.count)), style)
    }
    return result
  }
}

extension String {
  var trimmedEnd: Substring {
    guard let end = lastIndex(where: { $0 != " " }) else { return "" }
    return self[...end]
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
