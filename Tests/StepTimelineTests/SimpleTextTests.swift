import Testing

@testable import StepTimeline

/// Reading bytes must give the same answer as reading characters.
@Suite("Simple text") struct SimpleTextTests {
  @Test("Every byte that is not printable is seen, wherever it stands")
  func everyByteAtEveryPlace() {
    for length in [1, 7, 8, 9, 16, 19] {
      for place in 0..<length {
        for scalar in (0...0xFF).map({ Unicode.Scalar(UInt8($0)) }) {
          var text = String(repeating: "a", count: place)
          text.unicodeScalars.append(scalar)
          text += String(repeating: "~", count: length - place - 1)
          #expect(text.isASCII == text.utf8.allSatisfy { $0 < 0x80 })
          #expect(
            text.isPrintableASCII == text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "\(scalar.value)")
        }
      }
    }
  }

  @Test("A part of a text is asked about alone")
  func parts() {
    let text = "a\u{1B}bé"
    #expect(text.prefix(1).isPrintableASCII)
    #expect(!text.prefix(2).isPrintableASCII)
    #expect(text.prefix(3).isASCII)
    #expect(!text.isASCII)
    #expect("".isASCII && "".isPrintableASCII)
  }

  @Test(
    "A narrow scalar is a character of one column beside every other, and nothing that a terminal acts upon")
  func narrowScalars() {
    var narrow: [Unicode.Scalar] = []
    for value in (0 as UInt32)...0x3000 {
      guard let scalar = Unicode.Scalar(value), String(scalar).countOfNarrow != nil else { continue }
      narrow.append(scalar)
      #expect(String(scalar).countOfNarrow == 1)
      #expect(TextWidth.columns(of: Character(scalar)) == 1, "\(value)")
      #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
      #expect(
        !scalar.properties.isEmojiPresentation && scalar.properties.canonicalCombiningClass == .notReordered)
    }
    #expect(narrow.count > 1000)
    var text = ""
    for scalar in narrow { text.unicodeScalars += [scalar, "\u{2502}", scalar, "a"] }
    #expect(text.count == narrow.count * 4)
    #expect(text.countOfNarrow == text.count)
    #expect(TerminalText.safe(text) == text)
  }

  @Test("Anything else is left to the characters")
  func otherText() {
    for text in ["\u{1B}[1m", "e\u{301}", "日本", "🐳", "a\tb", "\u{202E}x", "\u{AD}", "\u{85}", "👩\u{200D}💻"] {
      #expect(text.countOfNarrow == nil)
      #expect(("→ " + text).countOfNarrow == nil)
    }
    #expect(TextWidth.columns(of: "→ 日本 é") == 8)
  }
}
