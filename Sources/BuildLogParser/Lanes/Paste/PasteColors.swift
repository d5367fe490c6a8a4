/// Takes off the colours of a terminal whose first byte a page dropped: `[34m│[0m [36mINFO[0m[0403] RUN make`.
enum PasteColors {
  /// Without a colour they are something else.
  private static let fewest = 1

  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    var changed = lines
    var (count, resets) = (0, 0)
    for i in lines.indices {
      guard lines[i].contains(ASCII.leftBracket) else { continue }
      // The colours of this line are whole.
      if lines[i].contains(ASCII.escape) { return nil }
      var (text, from) = ([UInt8](), 0)
      let all = lines[i].text
      while let start = all[from...].firstIndex(of: ASCII.leftBracket) {
        // A page may put its sign for what it cannot show there.
        let sign: StaticString = "\u{FFFD}"
        let isSigned = start - from >= 3 && all.span.hasPrefix(sign, at: start - 3)
        text += all[from..<(isSigned && end(of: all.span, at: start) != nil ? start - 3 : start)]
        guard let end = end(of: all.span, at: start) else {
          text.append(ASCII.leftBracket)
          from = start + 1
          continue
        }
        // A command that prints colours writes their first byte out: `\033[31m`, `$E[31m`.
        let before = all[max(from, start - 6)..<start]
        if before.contains(UInt8(ascii: "\\")) || before.contains(UInt8(ascii: "$")) { return nil }
        if isColor(all.span, from: start + 1, to: end - 1) { count += 1 }
        if end == start + 3, all[start + 1] == ASCII.zero { resets += 1 }
        from = end
      }
      if from > 0 { changed[i] = lines[i].with(text + all[from...]) }
    }
    return count >= fewest && resets > 0 ? changed : nil
  }

  /// Whether one of the numbers is a colour's: `31`, `1;92`.
  private static func isColor(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var i = start
    while i < end, let number = text.number(at: i) {
      if 30...37 ~= number.value || 90...97 ~= number.value { return true }
      i = number.end + 1
    }
    return false
  }

  /// The end of `[1;31m`.
  private static func end(of text: Span<UInt8>, at start: Int) -> Int? {
    var i = start + 1
    while i < text.count, i - start < 16, ASCII.isDigit(text[i]) || text[i] == UInt8(ascii: ";") { i += 1 }
    return i > start + 1 && i < text.count && text[i] == UInt8(ascii: "m") ? i + 1 : nil
  }
}
