/// Takes off the marks with which Markdown sets a line off: `**#12 ERROR: …**`, `_#15 105.7 …_`, a code span of one line or
/// over several.
enum PasteEmphasis {
  /// Lines of one code span.
  private static let longestSpan = 200

  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    var changed = lines
    var marks: Set<[UInt8]> = []
    for i in lines.indices {
      guard let mark = mark(before: lines[i]) else { continue }
      let isWhole = strip(mark, &changed[i])
      marks.insert(mark)
      if !isWhole, let end = end(of: mark, after: i, lines) { changed[end] = without(end: mark, lines[end]) }
    }
    guard !marks.isEmpty else { return nil }
    // Each line of a log may be a span of its own, also those that no builder prints.
    for i in lines.indices where changed[i] == lines[i] {
      for mark in marks where isSpan(lines[i].trimmed, mark) { _ = strip(mark, &changed[i]) }
      if changed[i] == lines[i], marks.contains([UInt8(ascii: "`")]), let text = stressed(lines[i].trimmed) {
        changed[i] = lines[i].with(text)
      }
    }
    return changed
  }

  /// The text of a span that is set off among other spans, with an arrow behind it: **`invalid reference format`** **<---**.
  private static func stressed(_ text: [UInt8]) -> [UInt8]? {
    guard text.span.hasPrefix("**`"), let end = text.span.firstIndex(of: "`**", from: 3) else { return nil }
    return Array(text[3..<end])
  }

  /// The mark that a line of a build begins with.
  private static func mark(before line: PastedLine) -> [UInt8]? {
    let start = start(of: line)
    guard start < line.text.count, isMark(line.text[start]) else { return nil }
    let text = line.with(line.text[start...]).trimmed
    // One mark, or one within the other: _**`text`**_.
    let mark = Array(text.prefix(while: isMark))
    guard mark.count <= 6 else { return nil }
    var rest = Array(text.dropFirst(mark.count))
    if rest.count > mark.count, rest.suffix(mark.count).elementsEqual(mark.reversed()) {
      rest.removeLast(mark.count)
    }
    return line.with(rest).isOfBuild ? mark : nil
  }

  /// Where the line's text begins, behind blanks and the mark of a quotation.
  private static func start(of line: PastedLine) -> Int {
    let start = line.indent
    guard start < line.text.count, line.text[start] == UInt8(ascii: ">") else { return start }
    return line.text.span.indexAfterBlanks(from: start + 1)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "~")
  }

  /// Takes the mark off, at the line's end too if it is there.
  ///
  /// - Returns: whether it was.
  private static func strip(_ mark: [UInt8], _ line: inout PastedLine) -> Bool {
    let start = start(of: line)
    // The mark of a quotation stays, as all its lines have it.
    let quote = line.text[..<start].contains(UInt8(ascii: ">")) ? line.text[..<start] : []
    let whole = line.with(quote + line.text[(start + mark.count)...])
    line = without(end: mark, whole)
    return line != whole
  }

  private static func without(end mark: [UInt8], _ line: PastedLine) -> PastedLine {
    let text = line.text.dropLast(line.blanksAtEnd)
    guard text.suffix(mark.count).elementsEqual(mark.reversed()) else { return line }
    return line.with(text.dropLast(mark.count))
  }

  /// The last line of a span, if it ends before another one begins.
  private static func end(of mark: [UInt8], after start: Int, _ lines: [PastedLine]) -> Int? {
    for i in lines.indices.dropFirst(start + 1).prefix(longestSpan) {
      let text = lines[i].trimmed
      if text.suffix(mark.count).elementsEqual(mark.reversed()), closes(text, mark) { return i }
      if text.starts(with: mark) { return nil }
    }
    return nil
  }

  /// Whether the mark at the line's end closes a span that began before: within the line none is open.
  private static func closes(_ text: [UInt8], _ mark: [UInt8]) -> Bool {
    // An underscore is a part of many names.
    guard let sign = mark.first, sign != UInt8(ascii: "_"), mark.allSatisfy({ $0 == sign }) else {
      return true
    }
    return text.count { $0 == sign } / mark.count % 2 == 1
  }

  /// Whether a line is set off by itself; another mark within it belongs to one of the two.
  private static func isSpan(_ text: [UInt8], _ mark: [UInt8]) -> Bool {
    text.count > 2 * mark.count && text.starts(with: mark)
      && text.suffix(mark.count).elementsEqual(mark.reversed())
      && !text.dropFirst(mark.count).dropLast(mark.count).contains(mark[0])
      && (mark.contains(UInt8(ascii: "`"))
        || !text.isBlank(mark.count) && !text.isBlank(text.count - mark.count - 1))
  }
}

extension [UInt8] {
  /// Whether a blank is there: Markdown sets nothing off from inside a blank, as in `** BUILD FAILED **`.
  fileprivate func isBlank(_ index: Int) -> Bool { self[index] == ASCII.space || self[index] == ASCII.tab }
}
