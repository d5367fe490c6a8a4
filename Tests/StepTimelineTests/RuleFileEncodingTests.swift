import Testing

@testable import StepTimeline

/// A rule file is UTF-8; what else it is, is said in one sentence.
@Suite struct RuleFileEncodingTests {
  private static let text = #"[{"id": "a", "title": "T", "patterns": "some text", "causes": "C"}]"#

  private func problems(_ bytes: [UInt8]) -> [String] {
    do throws(RuleFileError) {
      _ = try RuleFile.read(bytes, file: "r.json")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  /// The text with each character in so many bytes, the first or the last of which holds it.
  private func wide(_ width: Int, isLittle: Bool, mark: [UInt8]) -> [UInt8] {
    let zeros = [UInt8](repeating: 0, count: width - 1)
    return mark + Self.text.utf8.flatMap { isLittle ? [$0] + zeros : zeros + [$0] }
  }

  @Test func aFileInUTF16IsNamed() {
    let message = ["r.json:1: the file is in UTF-16; save it as UTF-8"]
    #expect(problems(wide(2, isLittle: true, mark: [0xFF, 0xFE])) == message)
    #expect(problems(wide(2, isLittle: false, mark: [0xFE, 0xFF])) == message)
    #expect(problems(wide(2, isLittle: true, mark: [])) == message)
    #expect(problems(wide(2, isLittle: false, mark: [])) == message)
  }

  @Test func aFileInUTF32IsNamed() {
    let message = ["r.json:1: the file is in UTF-32; save it as UTF-8"]
    #expect(problems(wide(4, isLittle: true, mark: [0xFF, 0xFE, 0, 0])) == message)
    #expect(problems(wide(4, isLittle: false, mark: [])) == message)
  }

  /// The byte may be in a value, where the decoder of a rule finds it, or in a key.
  @Test(arguments: [("T", 1), ("some text", 1), ("causes", 1)])
  func aByteThatIsNoUTF8IsNamedByItsLine(word: String, line: Int) throws {
    let place = try #require(Self.text.firstRange(of: word))
    let bytes =
      Array("\n".utf8) + Array(Self.text[..<place.upperBound].utf8) + [0xE9]
      + Array(Self.text[place.upperBound...].utf8)
    #expect(problems(bytes) == ["r.json:\(line + 1): the file is not UTF-8; save it as UTF-8"])
  }

  @Test func utf8OfAnyLanguageIsRead() {
    #expect(problems(Array(Self.text.replacing("T", with: "Zürich 東京 🚂").utf8)) == [])
    #expect(problems(Array(Self.text.replacing("T", with: "\\ud83d\\ude82").utf8)) == [])
  }
}
