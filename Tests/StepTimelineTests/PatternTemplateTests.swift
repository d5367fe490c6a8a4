import Testing

@testable import StepTimeline

/// The language that rules are written in: literals and holes.
@Suite("Pattern templates") struct PatternTemplateTests {
  @Test(
    "What a hole captures",
    arguments: [
      // A word ends before the next literal, or at white space at the end of the template.
      (
        "{module}@{version}: unknown revision {revision}",
        "go: example.com/a@v1.2.0: unknown revision v1.2.0",
        ["module": "example.com/a", "version": "v1.2.0", "revision": "v1.2.0"]
      ),
      // Punctuation after the last word is the sentence's, not the word's.
      ("could not open {file}", "could not open /a/b.txt: denied", ["file": "/a/b.txt"]),
      ("could not open {file}", "could not open '/a/b.txt').", ["file": "'/a/b.txt"]),
      // Before the first literal a word goes back to white space, a quote or a bracket.
      ("{host}: no such host", "dial (corp.example: no such host)", ["host": "corp.example"]),
      ("{host}: no such host", "lookup \"corp.example: no such host\"", ["host": "corp.example"]),
      // Any text runs to the next literal, the line's beginning or its end.
      (
        "lookup {host...} on {server}: no such host", "lookup a b c on 192.0.2.1:53: no such host",
        ["host": "a b c", "server": "192.0.2.1:53"]
      ),
      ("{what...} failed with status", "  the long thing failed with status", ["what": "the long thing"]),
      ("status code: {rest...}", "status code: 404 Not Found", ["rest": "404 Not Found"]),
      // Digits only.
      ("^line {line#}: syntax", "line 12: syntax error", ["line": "12"]),
      ("{file}:{line#}: parse error", "Dockerfile:7: parse error", ["file": "Dockerfile", "line": "7"]),
      // The nearest place of a literal is not always the right one.
      (
        "release {major#}.{rest} not found in upstream", "release 3.9.1 not found in upstream",
        ["major": "3", "rest": "9.1"]
      ),
      (
        "could not be compiled: {file}:{line#}: {what...}", "could not be compiled: C:/a:b.c:7: x",
        ["file": "C:/a:b.c", "line": "7", "what": "x"]
      ),
      // A hole without a name keeps nothing and may be empty.
      (
        "fetch {} failed for {url}", "fetch  failed for https://example.com",
        ["url": "https://example.com"]
      ),
      ("head{...}tail of it", "headtail of it", [:]),
      ("as short as {a...} may be", "as short as x may be and y may be", ["a": "x"]),
      // A line end is the end of the line, but for white space.
      ("undefined: {name}\n", "get.go:8:4: undefined: io.Reader \t", ["name": "io.Reader"]),
      ("no package {name} here\n", "no package a here, no package b here", ["name": "b"]),
      // White space in front does not count for `^`.
      ("^fatal: {what...}", "\t  fatal: broken", ["what": "broken"]),
    ] as [(String, String, [String: String])])
  func captures(text: String, line: String, expected: [String: String]) throws {
    #expect(try Self.match(text, line) == expected)
  }

  @Test(
    "Lines that do not fit",
    arguments: [
      ("{module}@{version}: unknown", "@v1: unknown"),  // a kept hole needs a byte
      ("^fatal: broken", "error: fatal: broken"),
      ("locate package apt\n", "E: Unable to locate package aptitude"),
      ("line {n#}: syntax", "line x: syntax"),
      ("open {file}: denied", "open two words: denied"),  // a word has no white space
      ("status code: {rest...}", "status code: "),
      ("Permission denied", "permission denied"),
      ("one two three {a} four", "one two three x"),
    ])
  func noMatch(text: String, line: String) throws {
    #expect(try Self.match(text, line) == nil)
  }

  @Test("Braces that are no holes stand for themselves")
  func literalBraces() throws {
    #expect(try Self.match("unexpected {\"code\": in", "unexpected {\"code\": in JSON") == [:])
    #expect(try Self.match("func main() {", "func main() {") == [:])
    #expect(try PatternTemplate("bad substitution ${HOME} here").names == [])
    #expect(try Self.match("bad substitution ${HOME} here", "bad substitution ${HOME} here") == [:])
    #expect(try Self.match("bad substitution ${HOME} here", "bad substitution $x here") == nil)
  }

  @Test("Letters of either case, where the pattern asks for it; captures keep theirs")
  func ignoresCase() throws {
    #expect(
      try Self.match("Permission Denied for {User}", "PERMISSION denied FOR Alice", ignoresCase: true)
        == ["User": "Alice"])
  }

  @Test("A later place of the literal is tried where the first does not fit")
  func laterPlace() throws {
    #expect(try Self.match("{n#} errors found", "some errors found; 12 errors found") == ["n": "12"])
  }

  @Test("What is wrong with a text is said")
  func errors() {
    #expect(throws: PatternError.noLiteral("{a} {b}")) { try PatternTemplate("{a} {b}") }
    #expect(throws: PatternError.noLiteral("abc")) { try PatternTemplate("abc") }
    #expect(throws: PatternError.noLiteral("")) { try PatternTemplate("") }
    #expect(throws: PatternError.adjacentHoles("found {a}{b...} there")) {
      try PatternTemplate("found {a}{b...} there")
    }
    #expect(throws: PatternError.unclosedBrace("no such module {module")) {
      try PatternTemplate("no such module {module")
    }
    #expect(throws: PatternError.badName("a.b")) { try PatternTemplate("no such module {a.b}") }
  }

  @Test("Captured text is valid whatever the bytes")
  func invalidUTF8() throws {
    let line = Array("open ".utf8) + [0xFF, 0xFE] + Array(": denied by policy".utf8)
    let captured = try #require(try PatternTemplate("open {file}: denied by policy").match(line[...]))
    #expect(String(decoding: line[captured[0].range], as: UTF8.self) == "\u{FFFD}\u{FFFD}")
  }

  @Test("A line of near misses is no match")
  func manyNearMisses() throws {
    let line = Array(String(repeating: "aaaa ", count: 3200).utf8)
    #expect(try PatternTemplate("{x}aaaa {y} aaaa!").match(line[...]) == nil)
  }

  private static func match(_ text: String, _ line: String, ignoresCase: Bool = false) throws -> [String:
    String]?
  {
    let bytes = Array(line.utf8)
    guard let captured = try PatternTemplate(text, ignoresCase: ignoresCase).match(bytes[...]) else {
      return nil
    }
    return Dictionary(captured.map { ($0.name, String(decoding: bytes[$0.range], as: UTF8.self)) }) {
      first, _ in first
    }
  }
}
