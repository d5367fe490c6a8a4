import Foundation
import Testing

@testable import StepTimeline

/// If a rule or a pattern is new or another, `.ci/rule-index` writes the table anew, through the first of these tests.
@Suite("Index of the rules", .serialized) struct RuleIndexTests {
  @Test("The table knows each family, rule and pattern; if not, run .ci/rule-index")
  func tableIsComplete() throws {
    if ProcessInfo.processInfo.environment["BUILDLOG_WRITE_RULE_INDEX"] != nil { return try Self.write() }
    let lines = "\(RuleIndex.table)".split(separator: "\n")
    #expect(
      lines.map { String($0.prefix { $0 != " " && $0 != "!" }) } == RuleCatalog.families.map { "\($0.name)" })
    for (place, family) in RuleCatalog.families.enumerated() {
      for rule in family.rules() {
        #expect(RuleIndex.families(ofRule: rule.id).contains(place), "\(rule.id)")
      }
    }
  }

  @Test(
    "Two of the table's runs are in each pattern, or its family is for every text; if not, run .ci/rule-index"
  )
  func knowsEveryPattern() throws {
    for (line, family) in zip(
      "\(RuleIndex.table)".utf8.split(separator: UInt8(ascii: "\n")), RuleCatalog.families)
    {
      guard !line.prefix(while: { $0 != UInt8(ascii: " ") }).contains(UInt8(ascii: "!")) else { continue }
      let folded = line.drop { $0 != UInt8(ascii: "|") }.dropFirst().map { $0 | 0x20 }
      let pairs = stride(from: 0, to: folded.count, by: 8).map { at in
        (Self.piece(of: folded, at: at), Self.piece(of: folded, at: at + 4))
      }
      for rule in family.rules() {
        for pattern in rule.patterns {
          let literals = try PatternTemplate(pattern.text).literals.map { $0.map { $0 | 0x20 } }
          let pieces = Set(
            literals.flatMap { literal in literal.indices.dropLast(3).map { Self.piece(of: literal, at: $0) }
            })
          #expect(
            pairs.contains { pieces.contains($0.0) && pieces.contains($0.1) }, "\(rule.id): \(pattern.text)")
        }
      }
    }
  }

  @Test("A text without words opens what it needs only: exit codes, and what no rule knows")
  func fewOpen() {
    let open = RuleIndex.families(for: Array("#8 0.1 go: unknown revision v1.9.9".utf8))
    #expect(open.count < RuleCatalog.families.count / 4, "\(open.count)")
    let rules = RuleCatalog.rules(for: []).map(\.id)
    #expect(rules.contains(RuleCatalog.anyMessage))
    let silent = RuleCatalog.all.filter { $0.patterns.contains { $0.text.isEmpty } }.map(\.id)
    #expect(Set(silent).isSubset(of: rules))
  }

  @Test("An id leads to its rule")
  func findsRules() {
    for rule in Thoroughness.some(RuleCatalog.all, oneOf: 20) { #expect(RuleCatalog.rule(rule.id) == rule) }
    #expect(RuleCatalog.rule("no-such-rule") == nil)
  }

  private static func piece(of bytes: [UInt8], at start: Int) -> UInt32 {
    bytes[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func write() throws {
    let file = Samples.folder.deletingLastPathComponent()
      .appending(path: "Sources/StepTimeline/Diagnosis/RuleIndex+Table.swift")
    let rows = try RuleIndexMaker().table().map { "    \($0)\n" }.joined()
    let text = """
      extension RuleIndex {
        /// Written by `.ci/rule-index`; ``RuleIndex`` says how it is read.
        static let table: StaticString = #\"""
      \(rows)
          \"""#
      }

      """
    try Data(text.utf8).write(to: file)
  }
}
