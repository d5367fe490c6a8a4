/// Takes off who said it, where a chat was copied: ``bob: `#12 ERROR: …` ``.
///
/// Only a line of a build in a code span is taken for one, after a name and a colon. A single one beside a log is a remark on
/// it, and not a line of it.
enum PasteSpeakers {
  /// The longest name with its clock, in bytes.
  private static let longestName = 48

  static func removed(_ lines: [PastedLine]) -> [PastedLine]? {
    let said = lines.map { line in
      line.text.contains(UInt8(ascii: "`")) ? span(in: line) : nil
    }
    let found = said.count { $0 != nil }
    guard found > 1 || found == 1 && !lines.contains(where: \.isOfBuild) else { return nil }
    return zip(lines, said).map { line, text in text.map { line.with($0) } ?? line }
  }

  /// The build's line that somebody said; `nil` if the line is anything else.
  private static func span(in line: PastedLine) -> ArraySlice<UInt8>? {
    let text = line.trimmed
    guard let start = text.firstIndex(of: UInt8(ascii: "`")), start > 2, start <= longestName,
      text[start - 1] == ASCII.space,
      text[start - 2] == ASCII.colon || text[start - 2] == ASCII.greaterThan,
      // A name and a clock, no sentence.
      text[..<start].count(where: { $0 == ASCII.space }) <= 4
    else { return nil }
    let mark = text[start...].prefix { $0 == UInt8(ascii: "`") }
    let rest = text[(start + mark.count)...]
    guard mark.count <= 2, rest.count > mark.count, rest.suffix(mark.count).elementsEqual(mark) else {
      return nil
    }
    let said = rest.dropLast(mark.count)
    return line.with(said).isOfBuild ? said : nil
  }
}
