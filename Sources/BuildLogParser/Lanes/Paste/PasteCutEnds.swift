/// Completes the last line of a text that ends within words of the system: `write /usr/lib/libx.so: no space left on dev`.
///
/// Texts are cut where a form or a page has no more room.
enum PasteCutEnds {
  static func completed(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let last = lines.lastIndex(where: { !$0.isBlank && !isFence($0) }) else { return nil }
    let text = lines[last].text
    guard let whole = phrase(text) else { return nil }
    return lines[..<last] + [lines[last].with(whole)] + lines[(last + 1)...]
  }

  private static func isFence(_ line: PastedLine) -> Bool { line.trimmed.span.hasPrefix("```") }

  /// Phrases, each with the fewest letters after which nothing else can follow.
  private static let phrases: [(fewest: Int, words: StaticString)] = [
    (6, "no space left on device"), (9, "no such file or directory"), (12, "permission denied"),
    (23, "certificate signed by unknown authority"), (15, "connection refused"), (13, "command not found"),
  ]

  private static func phrase(_ text: [UInt8]) -> [UInt8]? {
    let line = text.span
    for phrase in phrases {
      let start = beginning(of: phrase.words, at: line)
      let length = text.count - start
      guard length >= phrase.fewest, length < phrase.words.utf8CodeUnitCount, start > 0,
        text[start - 1] == ASCII.space
      else { continue }
      return text[..<start] + phrase.words.withUTF8Buffer { Array($0) }
    }
    return nil
  }

  /// Where the longest beginning of some words starts that the line ends with; the line's end if it ends with none.
  private static func beginning(of words: StaticString, at line: Span<UInt8>) -> Int {
    for start in max(line.count - words.utf8CodeUnitCount, 0)..<line.count
    where line.isBeginning(start..<line.count, of: words) {
      return start
    }
    return line.count
  }
}
