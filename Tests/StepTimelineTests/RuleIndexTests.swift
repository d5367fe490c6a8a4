import Foundation
import Testing

@testable import StepTimeline

/// If a rule or a pattern is new or another, `.ci/rule-index` writes the table anew, through the first of these tests.
@Suite("Index of the rules", .serialized) struct RuleIndexTests {
  @Test("The table knows each family and rule")
  func knowsEveryRule() throws {
    if ProcessInfo.processInfo.environment["BUILDLOG_WRITE_RULE_INDEX"] != nil { return try Self.write() }
    let names = "\(RuleIndex.table)".split(separator: "\n").map { $0.prefix { $0 != " " && $0 != "!" } }
    #expect(names == RuleCatalog.families.map { "\($0.name)"[...] }, "run .ci/rule-index")
    var unknown: [String] = []
    for (place, family) in RuleCatalog.families.enumerated() {
      unknown += family.rules().map(\.id).filter { !RuleIndex.families(ofRule: $0).contains(place) }
    }
    #expect(unknown == [], "run .ci/rule-index")
  }

  @Test("Two of the table's runs are in each pattern, or its family is for every text")
  func knowsEveryPattern() throws {
    var unknown: [String] = []
    let lines = "\(RuleIndex.table)".utf8.split(separator: UInt8(ascii: "\n"))
    for (line, family) in zip(lines, RuleCatalog.families) {
      guard line.prefix(while: { $0 != UInt8(ascii: " ") }).last != UInt8(ascii: "!") else { continue }
      let folded = line.drop { $0 != UInt8(ascii: "|") }.dropFirst().map { $0 | 0x20 }
      let pairs = stride(from: 0, to: folded.count, by: 8).map { at in
        (Self.piece(of: folded, at: at), Self.piece(of: folded, at: at + 4))
      }
      for rule in family.rules() {
        for pattern in rule.patterns where !pattern.text.isEmpty {
          let literals = try PatternTemplate(pattern.text).literals.map { $0.map { $0 | 0x20 } }
          let pieces = Set(
            literals.flatMap { literal in
              literal.indices.dropLast(3).map { Self.piece(of: literal, at: $0) }
            })
          if !pairs.contains(where: { pieces.contains($0.0) && pieces.contains($0.1) }) {
            unknown.append("\(rule.id): \(pattern.text)")
          }
        }
      }
    }
    #expect(unknown == [], "run .ci/rule-index")
  }

  @Test("An exit code opens the families that have a rule for it alone, with or without a sign")
  func exitCodesOpen() {
    for (place, family) in RuleCatalog.families.enumerated() {
      for pattern in family.rules().flatMap(\.patterns) where pattern.text.isEmpty {
        for code in pattern.exitCodes {
          for code in [code, Int(UInt32(truncatingIfNeeded: code))] {
            #expect(
              RuleIndex.families(for: TextPieces(of: []), exitCode: code).contains(place),
              "\(family.name) \(code)")
          }
        }
      }
    }
    #expect(RuleIndex.families(for: TextPieces(of: []), exitCode: 13_713).count < 4)
  }

  @Test("A failure needs few families, and the one for what no rule knows")
  func fewOpen() {
    let text = Array("#8 0.1 go: unknown revision v1.9.9".utf8)
    #expect(RuleIndex.families(for: TextPieces(of: text), exitCode: 1).count < RuleCatalog.families.count / 6)
    #expect(
      RuleCatalog.rules(for: TextPieces(of: []), exitCode: nil).contains { $0.id == RuleCatalog.anyMessage })
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
    let rows = RuleIndexMaker().table().map { "    \($0)\n" }.joined()
    let text = """
      extension RuleIndex {
        /// Written by `.ci/rule-index`; ``RuleIndex`` says how it is read.
        static let table: StaticString = #\"""
      \(rows)    \"""#
      }

      """
    try Data(text.utf8).write(to: file)
  }
}
