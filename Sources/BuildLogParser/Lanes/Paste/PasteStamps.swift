/// Removes the times that a page shows above each log line, if they were copied as separate lines.
enum PasteStamps {
  /// Fewer lines of that kind are a program's own output.
  private static let fewest = 4

  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    var others: [PastedLine] = []
    var stamped = 0
    var isBehindStamp = false
    var holdsBuilder = false
    for line in lines {
      let text = line.trimmed
      if isStamp(text.span) {
        isBehindStamp = true
        continue
      }
      others.append(line)
      if text.isEmpty { continue }
      // A program that prints the time has it at some of its lines; the page has it at each.
      if isBehindStamp {
        stamped += 1
        holdsBuilder = holdsBuilder || line.isOfBuild || ClosingBlock.isRule(text.span)
      }
      isBehindStamp = false
    }
    let count = others.count(where: { !$0.isBlank })
    guard stamped >= fewest, holdsBuilder, stamped * 10 >= count * 8, (lines.count - others.count) < 2 * count
    else { return nil }
    return others
  }

  /// Whether the text is a date and a time alone: `2026-Mar-02 17:16:30.867908`, `2026-03-02T17:16:30Z`.
  private static func isStamp(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 19, text.count <= 40, isDigits(text, 0..<4), text[4] == ASCII.hyphen else {
      return false
    }
    var i = 5
    while i < text.count, i < 8, text[i] != ASCII.hyphen { i += 1 }
    guard isDigits(text, 5..<i) && i == 7 || i == 8 && !ASCII.isDigit(text[5]), i + 12 <= text.count,
      text[i] == ASCII.hyphen, isDigits(text, i + 1..<i + 3),
      text[i + 3] == ASCII.space || text[i + 3] == UInt8(ascii: "T"), isDigits(text, i + 4..<i + 6),
      text[i + 6] == ASCII.colon, isDigits(text, i + 7..<i + 9), text[i + 9] == ASCII.colon,
      isDigits(text, i + 10..<i + 12)
    else { return false }
    i += 12
    if i < text.count, text[i] == UInt8(ascii: ".") {
      i += 1
      while i < text.count, ASCII.isDigit(text[i]) { i += 1 }
    }
    return i == text.count || i == text.count - 1 && text[i] == UInt8(ascii: "Z")
  }

  private static func isDigits(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.upperBound <= text.count && range.allSatisfy { ASCII.isDigit(text[$0]) }
  }
}
