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
      let text = replaced(line.text, blanks)
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

  /// Blanks that are not plain ones, and characters that have no width.
  private static let blanks: [(from: StaticString, to: StaticString)] = [
    ("\u{00A0}", " "), ("\u{202F}", " "), ("\u{3000}", " "), ("\u{200B}", ""), ("\u{2060}", ""),
    ("\u{FEFF}", ""),
  ]

  /// The text with the quotation marks of a keyboard, and with a builder's arrows in its own signs.
  private static func straightened(_ text: [UInt8]) -> [UInt8] {
    var plain = replaced(text, signs)
    let start = plain.span.indexAfterBlanks(from: 0)
    // Before an image's ID: ` ---> 05455a08881e`.
    if let arrow = arrows.first(where: { plain.span.hasPrefix($0, at: start) }) {
      plain.replaceSubrange(0..<(start + arrow.utf8CodeUnitCount), with: " --->".utf8)
    }
    return plain
  }

  private static let signs: [(from: StaticString, to: StaticString)] = [
    ("\u{2018}", "'"), ("\u{2019}", "'"), ("\u{201C}", "\""), ("\u{201D}", "\""), ("\u{201E}", "\""),
    ("\u{21D2}", "=>"), ("\u{2026}", "..."),
  ]

  private static let arrows: [StaticString] = ["\u{2014}>", "\u{2013}>", "\u{2014}->", "\u{2013}->"]

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
