/// Puts back the characters for which an editor, a chat or a page wrote others: blanks that do not break, curved quotation
/// marks, dashes and arrows as one sign.
enum PasteCharacters {
  static func restored(_ lines: [PastedLine]) -> [PastedLine]? {
    guard lines.contains(where: { $0.text.contains { $0 >= 0xC2 } }) else { return nil }
    let isTypeset = !lines.contains { $0.contains(ASCII.quote) || $0.contains(UInt8(ascii: "'")) }
    var isChanged = false
    let restored = lines.map { line in
      guard line.text.contains(where: { $0 >= 0xC2 }) else { return line }
      var line = line
      let text = spaced(line.text)
      if text != line.text {
        line = line.with(text)
        isChanged = true
      }
      // Programs print such marks, too; only a builder's own line never has them, and no log has no others.
      let plain = line.with(straightened(line.text))
      if plain != line, isTypeset || !line.isOfBuild && plain.isOfBuild || quotesCommand(plain) {
        line = plain
        isChanged = true
      }
      return line
    }
    return isChanged ? restored : nil
  }

  /// Whether the line is the engine's error that quotes a command.
  private static func quotesCommand(_ line: PastedLine) -> Bool {
    line.text.span.firstIndex(of: "process \"/bin/") != nil
      || line.text.span.firstIndex(of: "The command '/bin/") != nil
  }

  /// The text with plain blanks, and without characters that have no width.
  private static func spaced(_ text: [UInt8]) -> [UInt8] {
    replaced(text, blanks)
  }

  private static let blanks: [(from: StaticString, to: StaticString)] = [
    ("\u{00A0}", " "), ("\u{202F}", " "), ("\u{3000}", " "), ("\u{200B}", ""), ("\u{2060}", ""),
    ("\u{FEFF}", ""),
  ]

  /// The text with the quotation marks of a keyboard, and with a builder's arrows and rules in its own signs.
  private static func straightened(_ text: [UInt8]) -> [UInt8] {
    var plain = replaced(text, signs)
    let first = text.span.indexAfterBlanks(from: 0)
    if dashes.contains(where: { text.span.hasPrefix($0, at: first) }) {
      plain = replaced(plain, [("\u{2013}", "--"), ("\u{2014}", "---")])
    }
    // A dash stands for two hyphens or three: the arrow before an image's ID has three.
    let start = plain.span.indexAfterBlanks(from: 0)
    var end = start
    while end < plain.count, plain[end] == ASCII.hyphen { end += 1 }
    if end > start, end < plain.count, plain[end] == ASCII.greaterThan, end - start != 2 || plain != text {
      plain.replaceSubrange(start..<end, with: "---".utf8)
      if start == 0 { plain.insert(ASCII.space, at: 0) }
    }
    return plain
  }

  private static let signs: [(from: StaticString, to: StaticString)] = [
    ("\u{2018}", "'"), ("\u{2019}", "'"), ("\u{201C}", "\""), ("\u{201D}", "\""), ("\u{201E}", "\""),
    ("\u{21D2}", "=>"), ("\u{2026}", "..."),
  ]

  private static let dashes: [StaticString] = ["\u{2013}", "\u{2014}"]

  private static func replaced(_ text: [UInt8], _ pairs: [(from: StaticString, to: StaticString)]) -> [UInt8]
  {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      if text[i] >= 0xC2, let pair = pairs.first(where: { text.span.hasPrefix($0.from, at: i) }) {
        pair.to.withUTF8Buffer { result += $0 }
        i += pair.from.utf8CodeUnitCount
      } else {
        result.append(text[i])
        i += 1
      }
    }
    return result
  }
}
