import StepTimeline
import Testing

@testable import buildlog

@Suite("buildlog rules check")
struct RulesCommandTests {
  private func files(_ words: String...) throws(UsageError) -> [Input] {
    try RulesArguments(parsing: ["check"] + words).files
  }

  @Test("A hyphen is standard input, once")
  func standardInput() throws {
    #expect(try files("a.json", "-") == [.file("a.json"), .standardInput])
    #expect(throws: UsageError.operands("standard input ('-') can be given only once")) {
      try files("-", "a.json", "-")
    }
  }

  @Test("A file with mistakes is not called one without")
  func lines() {
    let good = Array(#"[{"id": "a", "title": "T", "patterns": "gate .* shut", "causes": "C"}]"#.utf8)
    let reports = RuleFile.check([("a.json", good), ("b.json", good)])
    let lines = reports.flatMap(RulesCommand.lines)
    #expect(lines.last?.contains("(warning)") == true)
    #expect(lines.contains("a.json: 1 rule, no mistakes"))
    #expect(lines.contains("b.json:1: [0].id: duplicate id 'a', also used in a.json"))
    #expect(!lines.contains { $0.hasPrefix("b.json: ") })
  }
}
