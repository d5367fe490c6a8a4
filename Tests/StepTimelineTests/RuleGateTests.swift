import Testing

@testable import StepTimeline

@Suite struct RuleGateTests {
  private static func rules(behind gate: RuleGate) -> [Rule] {
    switch gate {
    case .movedImages: RuleCatalog.movedImageRules
    case .aptCandidates: RuleCatalog.aptCandidates
    case .aptVendors: RuleCatalog.aptVendors
    case .aptForeign: RuleCatalog.aptForeign
    case .npmPrograms: RuleCatalog.npmPrograms
    case .agedTools: RuleCatalog.agedTools
    case .rpmCandidates: RuleCatalog.rpmCandidates
    case .pythonAged: RuleCatalog.pythonAged
    case .phpExtensions: RuleCatalog.phpExtensions
    }
  }

  /// A pattern that fails here needs a word of its own among the gate's.
  @Test(arguments: RuleGate.allCases)
  func everyPatternOpensItsGate(gate: RuleGate) {
    for rule in Self.rules(behind: gate) {
      for pattern in rule.patterns {
        var text: [UInt8] = []
        var isHole = false
        for byte in pattern.text.utf8.drop(while: { $0 == UInt8(ascii: "^") }) {
          if byte == UInt8(ascii: "{") { isHole = true }
          if !isHole { text.append(byte) }
          if byte == UInt8(ascii: "}") { isHole = false }
        }
        #expect(RuleGate.open(for: text).contains(gate), "\(rule.id): \(pattern.text)")
      }
    }
  }

  @Test func noOtherRuleIsPartOfOneBehindAGate() {
    let behind = Set(RuleGate.allCases.flatMap(Self.rules).map(\.id))
    let common = RuleCatalog.common
    #expect(common.count + behind.count == RuleCatalog.all.count)
    #expect(common.allSatisfy { !behind.contains($0.id) && !behind.contains($0.partOf ?? "") })
    #expect(RuleCatalog.all.filter { !behind.contains($0.id) } == common)
  }

  @Test func mostFailuresOpenNoGate() {
    let text = EvidenceText(
      StepText(
        step: nil, name: "",
        output: [RetainedLine(number: 1, bytes: Array("go: unknown revision v1.9.9: not found".utf8))]))
    #expect(RuleMatcher.common.fitting(text).rules.count == RuleCatalog.common.count)
    let other = EvidenceText(
      StepText(
        step: nil, name: "",
        output: [RetainedLine(number: 1, bytes: Array("E: Package 'git' has no candidate".utf8))]))
    #expect(RuleMatcher.common.fitting(other).rules.count == RuleCatalog.all.count)
  }
}
