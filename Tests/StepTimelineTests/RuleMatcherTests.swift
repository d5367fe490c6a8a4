import Testing

@testable import StepTimeline

/// What a pattern asks for beside its line, and lists of patterns that are made from one.
@Suite("Conditions of patterns") struct RuleMatcherTests {
  private static func matches(_ patterns: [Pattern], _ line: String, step: String) -> [RuleMatch] {
    let matcher = RuleMatcher(rules: [
      Rule(
        id: "tool-fails", family: "tools", title: "It fails", level: 80, confidence: .certain,
        patterns: patterns, causes: ["It does."], fixes: ["Mend it."], docs: [],
        examples: [])
    ])
    let text = EvidenceText(
      StepText(step: nil, name: step, output: [RetainedLine(number: 1, bytes: Array(line.utf8))], error: []))
    return matcher.matches(
      in: text, holding: TextPieces(of: text.bytes), name: step, dockerfile: Array(step.utf8), exitCode: 1)
  }

  @Test("A condition is filled with what was captured, in every place, and with that alone")
  func filledConditions() {
    let line = "tool {word} rejects x"
    for condition in ["RUN {program} {word}", "{program} x && {program}"] {
      let step = "RUN {word} x && {word} y"
      for pattern in [
        Pattern("tool {program} rejects {word}", inStep: condition),
        Pattern("tool {program} rejects {word}", inDockerfile: [condition]),
      ] {
        #expect(Self.matches([pattern], line, step: step).count == 1, "\(condition)")
        #expect(Self.matches([pattern], line, step: "RUN x x && x").isEmpty, "\(condition)")
      }
    }
  }

  @Test("A condition that no capture fills is looked for as it is written")
  func writtenConditions() {
    let pattern = Pattern("tool {program} rejects", inStep: "${HOME}", inDockerfile: ["{other}"])
    #expect(Self.matches([pattern], "tool a rejects", step: "RUN ${HOME}/a {other}").count == 1)
    #expect(Self.matches([pattern], "tool a rejects", step: "RUN ${HOME}/a").isEmpty)
  }

  @Test("A pattern under conditions is likely without them")
  func certainUnderConditions() {
    let patterns = [Pattern("tool fails", unless: ["dry run"])].certain(
      with: ["at once"], unless: ["later"], notOnLine: ["W: "], inStep: "RUN", exitCodes: [2])
    #expect(
      patterns == [
        Pattern(
          "tool fails", with: ["at once"], unless: ["dry run", "later"], notOnLine: ["W: "], inStep: "RUN",
          exitCodes: [2]),
        Pattern("tool fails", unless: ["dry run"], confidence: .likely),
      ])
  }
}
