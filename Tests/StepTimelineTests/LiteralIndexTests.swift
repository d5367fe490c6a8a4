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

  @Test("Case matters unless the literal says otherwise")
  func letterCase() {
    #expect(Self.scan("Permission Denied", for: ["permission denied"]).isEmpty)
    #expect(Self.scan("Permission Denied", for: ["permission denied"], ignoresCase: true) == [Hit(0, 0)])
    // The hash treats '[' and '{' alike; the comparison must not.
    #expect(Self.scan("{abc]", for: ["[abc]"]).isEmpty)
    #expect(Self.scan("{abc]", for: ["[abc]"], ignoresCase: true).isEmpty)
  }

  @Test("Bytes that are no UTF-8 and zero bytes are bytes like others")
  func arbitraryBytes() {
    var index = LiteralIndex()
    index.add([0xFF, 0x00, 0xC3, 0x28, 0x41], ignoresCase: false, id: 7)
    var hits: [Hit] = []
    index.scan([0x00, 0xFF, 0x00, 0xC3, 0x28, 0x41, 0xFF]) { hits.append(Hit($0, $1)) }
    #expect(hits == [Hit(7, 1)])
  }

  @Test("What a plain search finds, the index finds, for all literals of the catalog")
  func agreesWithPlainSearch() throws {
    let literals = try RuleCatalog.all.flatMap(\.patterns).filter { !$0.text.isEmpty && !$0.ignoresCase }
      .map { try PatternTemplate($0.text).literal }
    var index = LiteralIndex()
    for (id, literal) in literals.enumerated() { index.add(literal, ignoresCase: false, id: id) }
    for rule in RuleCatalog.all.prefix(120) {
      let text = Array((rule.examples[0].output + "\n" + (rule.examples[0].error ?? "")).utf8)
      var found: Set<Int> = []
      index.scan(text) { id, _ in found.insert(id) }
      let expected = Set(literals.indices.filter { text.holds(literals[$0][...]) })
      #expect(found == expected, "\(rule.id)")
    }
  }

  struct Hit: Hashable {
    var id: Int
    var start: Int
    init(_ id: Int, _ start: Int) { (self.id, self.start) = (id, start) }
  }

  private static func scan(_ text: String, for literals: [String], ignoresCase: Bool = false) -> [Hit] {
    var index = LiteralIndex()
    for (id, literal) in literals.enumerated() {
      index.add(Array(literal.utf8), ignoresCase: ignoresCase, id: id)
    }
    var hits: [Hit] = []
    index.scan(Array(text.utf8)) { hits.append(Hit($0, $1)) }
    return hits
  }
}
