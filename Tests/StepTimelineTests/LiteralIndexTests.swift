import Testing

@testable import StepTimeline

/// Finding all literals in one pass.
@Suite("Literal index") struct LiteralIndexTests {
  @Test("Every place of every literal is found, in the order of the text")
  func findsEveryPlace() {
    let text = "abcd no space left on device abcdabcd"
    let hits = Self.scan(text, for: ["abcd", "no space left", "device", "missing"])
    #expect(hits == [Hit(0, 0), Hit(1, 5), Hit(2, 22), Hit(0, 29), Hit(0, 33)])
  }

  @Test("Literals that overlap, share their beginning or are equal are all found")
  func overlapping() {
    #expect(Set(Self.scan("aaaaa", for: ["aaaa"])) == [Hit(0, 0), Hit(0, 1)])
    #expect(
      Set(Self.scan("error: exit code", for: ["error: exit", "error: ", "r: exit code", "error: exit"]))
        == [Hit(0, 0), Hit(1, 0), Hit(2, 4), Hit(3, 0)])
  }

  @Test("The first and the last four bytes of the text count; shorter texts hold nothing")
  func edges() {
    #expect(Self.scan("abcd", for: ["abcd"]) == [Hit(0, 0)])
    #expect(Self.scan("xxabcd", for: ["abcd"]) == [Hit(0, 2)])
    for text in ["", "a", "abc", "bcd", "abcx", "xbcd"] { #expect(Self.scan(text, for: ["abcd"]).isEmpty) }
  }

  @Test("A literal cut off by the end or the beginning of the text is none")
  func cutLiterals() {
    #expect(Self.scan("no space left on dev", for: ["no space left on device"]).isEmpty)
    #expect(Self.scan("space left on device", for: ["no space left on device"]).isEmpty)
  }

  @Test(
    "Letters of both cases are candidates; other bytes that differ in the same bit are told by the caller")
  func letterCase() {
    var index = LiteralIndex()
    Array("permission denied".utf8).withUnsafeBufferPointer { index.add($0, id: 3) }
    var hits: [Hit] = []
    index.scan(Array("- Permission DENIED".utf8)) { hits.append(Hit($0, $1)) }
    #expect(hits == [Hit(3, 2)])
    #expect(Self.scan("{abc]", for: ["[abc]"]).isEmpty)
  }

  @Test("Bytes that are no UTF-8 and zero bytes are bytes like others")
  func arbitraryBytes() {
    let text: [UInt8] = [0x00, 0xFF, 0x00, 0xC3, 0x28, 0x41, 0xFF]
    #expect(Self.scan(text, for: [[0xFF, 0x00, 0xC3, 0x28, 0x41]]) == [Hit(0, 1)])
  }

  @Test("The literal that a pattern is found by is the one that it is matched from")
  func sameLiteral() throws {
    for pattern in RuleCatalog.all.flatMap(\.patterns) where !pattern.text.isEmpty {
      let template = try PatternTemplate(pattern.text, ignoresCase: pattern.ignoresCase)
      var text = pattern.text
      let literal = text.withUTF8 { bytes in
        PatternTemplate.longestLiteral(in: bytes).map {
          bytes[$0].map { pattern.ignoresCase ? $0.lowercased : $0 }
        }
      }
      #expect(literal == template.literal, "\(pattern.text)")
    }
    for text in ["a{b}c", "{module", "${HOME}/longer", "^^abc{...}abcd{#}", "func main() { }", "{}abcd"] {
      var copy = text
      let range = copy.withUTF8 { PatternTemplate.longestLiteral(in: $0) }
      let expected = try? PatternTemplate(text).literal
      if let expected { #expect(range.map { Array(text.utf8)[$0] }.map(Array.init) == expected, "\(text)") }
    }
  }

  @Test("What a plain search finds, the index finds, for all literals of the catalog")
  func agreesWithPlainSearch() throws {
    let literals = try RuleCatalog.all.flatMap(\.patterns).filter { !$0.text.isEmpty && !$0.ignoresCase }
      .map { try PatternTemplate($0.text).literal }
    for place in stride(from: 0, to: RuleCatalog.all.count, by: 12) {
      let rule = RuleCatalog.all[place]
      let text = Array((rule.examples[0].output + "\n" + (rule.examples[0].error ?? "")).utf8)
      let found = Set(Self.scan(text, for: literals).map(\.id))
      let expected = Set(literals.indices.filter { text.contains(bytes: literals[$0][...]) })
      #expect(found == expected, "\(rule.id)")
    }
  }

  struct Hit: Hashable {
    var id: Int
    var start: Int
    init(_ id: Int, _ start: Int) { (self.id, self.start) = (id, start) }
  }

  private static func scan(_ text: String, for literals: [String]) -> [Hit] {
    scan(Array(text.utf8), for: literals.map { Array($0.utf8) })
  }

  /// Candidates that hold.
  private static func scan(_ text: [UInt8], for literals: [[UInt8]]) -> [Hit] {
    var index = LiteralIndex()
    for (id, literal) in literals.enumerated() {
      literal.withUnsafeBufferPointer { index.add($0, id: id) }
    }
    var hits: [Hit] = []
    index.scan(text) { id, start in
      if text[start...].starts(with: literals[id]) { hits.append(Hit(id, start)) }
    }
    return hits
  }
}
