import Testing

@testable import StepTimeline

/// Ruling out patterns that are not in a text.
@Suite("Text pieces") struct TextPiecesTests {
  @Test("No rule is passed over in a text that it is the cause of")
  func findsEveryExample() {
    for rule in RuleCatalog.all {
      for example in rule.examples {
        let lines = (example.output + "\n" + (example.error ?? "")).split(separator: "\n")
        let step = StepText(
          step: nil, name: "", output: lines.map { RetainedLine(number: 1, bytes: Array($0.utf8)) }, error: []
        )
        let pieces = TextPieces(of: EvidenceText(step).bytes)
        let mayStand = rule.patterns.contains { pattern in
          var text = pattern.text
          return text.isEmpty || text.withUTF8 { pieces.mayHold($0) }
        }
        #expect(mayStand, "\(rule.id)")
      }
    }
  }

  @Test("What the text holds may stand, in either case and with any hole, brace or anchor")
  func mayStand() {
    for pattern in [
      "no space left", "NO SPACE left", "^write {path}: no space", "no {what...} left", "write /{}: no space",
      "${HOME} no space", "abc", "", "{name}", "{", "}", "^",
    ] {
      #expect(Self.mayHold(pattern, in: "write /tmp/a: no space left on device"), "\(pattern)")
    }
  }

  @Test("What lacks four bytes in a row does not stand")
  func doesNotStand() {
    for pattern in ["no such file", "write {path}: no such file", "permission", "^permission {} denied"] {
      #expect(!Self.mayHold(pattern, in: "write /tmp/a: no space left on device"), "\(pattern)")
    }
    #expect(!Self.mayHold("abcd", in: ""))
    #expect(!Self.mayHold("abcd", in: "abc"))
  }

  @Test("Of the catalog's patterns few may stand in a usual text, and none that does is passed over")
  func fewStand() throws {
    let text = Array(
      """
      go: downloading github.com/acme/lib v1.4.2
      go: github.com/acme/lib@v1.4.2: reading github.com/acme/lib/go.mod at revision v1.4.2: unknown revision v1.4.2
      """.utf8)
    let pieces = TextPieces(of: text)
    let patterns = RuleCatalog.all.flatMap(\.patterns).filter { !$0.text.isEmpty }
    var standing = 0
    for pattern in patterns {
      var wanted = pattern.text
      let may = wanted.withUTF8 { pieces.mayHold($0) }
      if may { standing += 1 }
      let template = try PatternTemplate(pattern.text, ignoresCase: pattern.ignoresCase)
      if !may { #expect(template.match(text[...]) == nil, "\(pattern.text)") }
    }
    #expect(standing < patterns.count / 50, "\(standing) of \(patterns.count)")
  }

  private static func mayHold(_ pattern: String, in text: String) -> Bool {
    var pattern = pattern
    let pieces = TextPieces(of: Array(text.utf8))
    return pattern.withUTF8 { pieces.mayHold($0) }
  }
}
