/// Takes out the times that a page shows above each line of a log, where they were copied as lines of their own.
enum PasteStamps {
  /// Fewer lines of that kind are a program's own output.
  private static let fewest = 4

  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    let others = lines.filter { !isStamp($0.trimmed.span) }
    let count = lines.count - others.count
    guard count >= fewest, count * 3 >= others.count(where: { !$0.isBlank }) else { return nil }
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
