import Testing

@testable import StepTimeline

@Suite("Width and safety of text in a terminal")
struct TextWidthTests {
  @Test(
    "Columns are counted as terminals draw them",
    arguments: [
      ("", 0), ("plain", 5), ("日本語", 6), ("한국어", 6), ("é", 1), ("e\u{301}", 1), ("ｗｉｄｅ", 8), ("👩‍👩‍👧", 2),
      ("🇩🇪", 2), ("✔", 1), ("✔️", 2), ("1️⃣", 2), ("👍🏽", 2), ("█▏", 2), ("ᄒ\u{1161}\u{11AB}", 2), ("…", 1),
      ("a\u{200B}b", 2),
    ])
  func columns(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test("A text is cut so that it fits, never through a wide character")
  func fit() {
    #expect(TextWidth.fit("short", columns: 5) == "short")
    #expect(TextWidth.fit("longer", columns: 5) == "long…")
    #expect(TextWidth.fit("日本語", columns: 5) == "日本…")
    #expect(TextWidth.fit("日本語", columns: 4) == "日…")
    #expect(TextWidth.fit("COPY source target", columns: 11, cut: .middle) == "COPY …arget")
    #expect(TextWidth.fit("abc", columns: 2, sign: "...") == "..")
    #expect(TextWidth.fit("abc", columns: 0) == "")
    for width in 0...12 {
      for cut in [TextWidth.Cut.end, .middle] {
        #expect(TextWidth.columns(of: TextWidth.fit("a日b本c語d👩‍👩‍👧", columns: width, cut: cut)) <= width)
      }
    }
  }

  @Test(
    "Nothing that a terminal acts upon is left",
    arguments: [
      ("\u{1B}[1;31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{07}x", "x"),
      ("\u{1B}]8;;http://a\u{1B}\\l", "l"),
      ("\u{1B}_bk;t=1\u{07}x", "x"), ("\u{1B}(Bx", "x"), ("a\u{1B}", "a␛"), ("\u{1B}[31", "␛[31"),
      ("\u{1B}]0;never ended", "␛]0;never ended"), ("10%\r50%\r100%", "100%"), ("whole\r", "whole"),
      ("a\tb", "a       b"), ("a\nb", "a b"), ("a\u{0}\u{8}\u{7F}b", "ab"), ("a\u{9B}31mb", "a31mb"),
      ("a\u{202E}b", "ab"), ("\u{FEFF}a", "a"), ("日本", "日本"), ("a\r\nb", "a b"),
    ])
  func safe(text: String, expected: String) {
    #expect(TerminalText.safe(text) == expected)
  }

  @Test("Lines break at spaces, and inside a word only where it is longer than a line")
  func wrap() {
    #expect(TerminalText.wrap("one two three", columns: 8) == ["one two", "three"])
    #expect(TerminalText.wrap("12345678 90", columns: 8) == ["12345678", "90"])
    #expect(TerminalText.wrap("1234567890", columns: 8) == ["12345678", "90"])
    #expect(TerminalText.wrap("", columns: 8) == [""])
    #expect(TerminalText.wrap("    indented text here", columns: 12) == ["    indented", "text here"])
    #expect(TerminalText.wrap("one two three four", columns: 8, limit: 2) == ["one two", "three f…"])
  }

  @Test("Colour follows the option, the environment and the terminal, in that order")
  func color() {
    func isOn(_ choice: ColorChoice, _ isTerminal: Bool, _ environment: [String: String] = [:]) -> Bool {
      choice.isOn(isTerminal: isTerminal) { environment[$0] }
    }
    #expect(isOn(.auto, true))
    #expect(!isOn(.auto, false))
    #expect(isOn(.always, false, ["NO_COLOR": "1"]))
    #expect(!isOn(.never, true, ["CLICOLOR_FORCE": "1"]))
    #expect(!isOn(.auto, true, ["NO_COLOR": "1"]))
    #expect(isOn(.auto, true, ["NO_COLOR": ""]))
    #expect(isOn(.auto, false, ["CLICOLOR_FORCE": "1"]))
    #expect(!isOn(.auto, false, ["CLICOLOR_FORCE": "0"]))
    #expect(!isOn(.auto, true, ["TERM": "dumb"]))
  }

  @Test(
    "Durations are written in the unit that fits",
    arguments: [
      (0.04, "0.0s"), (7.25, "7.3s"), (59.94, "59.9s"), (59.96, "1m 00s"), (80, "1m 20s"), (3599.8, "1h 00m"),
      (3720, "1h 02m"), (-1, "0.0s"), (.nan, "?"), (.infinity, "?"),
    ])
  func durations(seconds: Double, text: String) {
    #expect(DurationText.words(seconds) == text)
  }
}
