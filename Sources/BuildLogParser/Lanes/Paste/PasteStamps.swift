/// Removes the times that a page shows above each log line, if they were copied as separate lines, and the level below the time.
///
/// Of kaniko's lines the level is kept: it tells them from a program's.
enum PasteStamps {
  /// Fewer lines of that kind are a program's own output.
  private static let fewest = 4

  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    var others: [PastedLine] = []
    var (stamped, marked) = (0, 0)
    var isBehindStamp = false
    var isInfo = false
    var holdsBuilder = false
    let isOfKaniko = lines.contains { isKaniko($0.trimmed.span) }
    let hasLevels = isEachStampAboveALevel(lines)
    for line in lines {
      let text = line.trimmed
      if isStamp(text.span) {
        isBehindStamp = true
        isInfo = false
        continue
      }
      if hasLevels, isBehindStamp, levels.contains(where: { text.elementsEqual($0.utf8) }) {
        isInfo = text.first == UInt8(ascii: "I")
        marked += 1
        continue
      }
      let line =
        isBehindStamp && isInfo && isOfKaniko && !text.isEmpty && !text.starts(with: "error ".utf8)
        ? line.with("INFO ".utf8 + text) : line
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
    guard stamped >= fewest, holdsBuilder, stamped * 10 >= count * 8,
      (lines.count - others.count - marked) < 2 * count
    else { return nil }
    return others
  }

  /// Gives the first line the stamp of the next one, if the copy of a stamped log began behind the first stamp.
  static func completed(_ lines: [PastedLine]) -> [PastedLine]? {
    let written = lines.indices.filter { !lines[$0].isBlank }
    guard written.count > fewest, let first = written.first, lines[first].isOfBuild,
      written.dropFirst().allSatisfy({ isStamped(lines[$0]) }),
      let end = endOfStamp(lines[written[1]])
    else { return nil }
    var changed = lines
    changed[first] = lines[first].with(lines[written[1]].text[..<end] + lines[first].text)
    return changed
  }

  private static func isStamped(_ line: PastedLine) -> Bool { endOfStamp(line) != nil }

  /// Where the text after a line's own stamp begins: `2026-03-02T17:16:30Z #7 DONE 0.1s`.
  private static func endOfStamp(_ line: PastedLine) -> Int? {
    guard let stamp = line.text.span.rfc3339(at: 0), stamp.end < line.text.count,
      line.text[stamp.end] == ASCII.space
    else { return nil }
    return stamp.end + 1
  }

  private static func isEachStampAboveALevel(_ lines: [PastedLine]) -> Bool {
    for i in lines.indices where isStamp(lines[i].trimmed.span) {
      guard i + 1 < lines.count else { continue }
      let next = lines[i + 1].trimmed
      guard levels.contains(where: { next.elementsEqual($0.utf8) }) else { return false }
    }
    return true
  }

  private static let levels = ["INFO", "WARN", "WARNING", "ERROR", "DEBUG", "SYSTEM"]

  /// Whether a line can be nothing but kaniko's.
  private static func isKaniko(_ line: Span<UInt8>) -> Bool {
    line.hasPrefix("Taking snapshot of ") || line.hasPrefix("Args: [-c ")
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
