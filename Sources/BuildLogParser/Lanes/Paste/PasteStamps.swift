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

  /// Whether the text is a date and a time alone: `2026-03-02T17:16:30Z`, `2026-Mar-02 17:16:30.867908`.
  private static func isStamp(_ text: Span<UInt8>) -> Bool {
    if let stamp = text.rfc3339(at: 0) { return stamp.end == text.count }
    guard text.count > 12, text.number(at: 0)?.end == 4, text[4] == ASCII.hyphen, !ASCII.isDigit(text[5]),
      text[8] == ASCII.hyphen, text.number(at: 9)?.end == 11, text[11] == ASCII.space
    else { return false }
    return text.clockTime(at: 12)?.end == text.count
  }
}
