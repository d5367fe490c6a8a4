import Foundation
import Testing

@testable import StepTimeline

/// Rules that can be used and will not do what their author expects.
@Suite struct RuleWarningTests {
  private static func warnings(_ members: String) throws -> [String] {
    let file = """
      {"rules": [
        {"id": "acme-seat", "title": "No seat", "causes": ["All are taken."],
         \(members)}
      ]}
      """
    return try RuleFile.check(Array(file.utf8), file: "r.json").warnings.map(\.description)
  }

  @Test(arguments: [
    (#""patterns": ["no seat .* today"]"#, "'.*' is taken literally"),
    (#""patterns": ["^no seat today$"]"#, "'$' is taken literally"),
    (#""patterns": ["seat \\d is gone"]"#, "'\\d' is taken literally"),
    (##""patterns": ["#4 0.100 no seat for you"]"##, "lines are compared without them"),
    (#""patterns": ["0.100 no seat for you"]"#, "lines are compared without them"),
    (#""patterns": ["no seat for { tool }"]"#, "'{ tool }' is taken literally"),
    (#""patterns": ["no seat for {tool.*}"]"#, "'{tool.*}'"),
    (#""patterns": ["all sold", {"text": "no seat for you", "unless": ["seat for"]}]"#, "can never match"),
    (#""patterns": ["all sold", {"text": "no seat for you", "notOnLine": ["no seat"]}]"#, "can never match"),
    (
      #""patterns": ["no seat for you"], "partOf": "go-unknown-revison""#,
      "did you mean 'go-unknown-revision'?"
    ),
    (
      #""patterns": ["no seat for you"], "partOf": "go-unknown-revision", "level": 20"#,
      "is not above the level"
    ),
    (
      #""patterns": ["unknown revision v9"], "level": 5, "examples": ["go: example.com/a@v9: unknown revision v9"]"#,
      "is the cause of this text"
    ),
    (
      #""patterns": ["no seat for you"], "fixes": [{"text": "a", "change": {"kind": "set-variable", "text": "SEAT"}}]"#,
      "expected NAME=value"
    ),
  ])
  func warnsOf(members: String, message: String) throws {
    let warnings = try Self.warnings(members)
    #expect(warnings.contains { $0.hasPrefix("r.json:") && $0.contains(message) }, "\(warnings)")
  }

  @Test(arguments: [
    #""patterns": ["no seat for {tool} on {host...}"]"#,
    #""patterns": ["func main() { no seat }"]"#,
    #""patterns": ["1.2 seats are left"], "examples": ["only 1.2 seats are left"]"#,
    #""patterns": ["cost: $ 5 a seat"]"#,
    #""patterns": ["no {name} set"], "fixes": [{"text": "a", "change": {"kind": "set-variable", "text": "{name}=1"}}]"#,
    #""patterns": ["no flags"], "fixes": [{"text": "a", "change": {"kind": "set-variable", "text": "FLAGS=-a -b"}}]"#,
  ])
  func saysNothingOfARuleThatActs(members: String) throws {
    #expect(try Self.warnings(members).filter { !$0.contains("compared without them") } == [])
  }

  @Test func aNameThatOnePatternDoesNotFillIsTold() throws {
    let file = """
      [{"id": "acme-seat", "title": "No seat for {tool}", "causes": "x",
        "patterns": ["no seat for {tool}", "all seats are taken"]}]
      """
    let warnings = try RuleFile.check(Array(file.utf8), file: "r.json").warnings
    #expect(
      warnings.map(\.message) == [
        "patterns[1] does not fill '{tool}'; write '{tool|other words}' to cover that case"
      ])
    #expect(warnings.first?.line == 1)
  }

  @Test func allWrongKindsOfARuleAreTold() {
    let file = #"[{"id": 5, "title": true, "level": "high", "patterns": ["no seat for you"], "causes": "x"}]"#
    do throws(RuleFileError) {
      _ = try RuleFile.read(Array(file.utf8), file: "r.json")
      Issue.record("the file was read")
    } catch {
      #expect(error.problems.map(\.field).sorted() == ["[0].id", "[0].level", "[0].title"])
    }
  }

  @Test func rulesMadeInCodeAreChecked() {
    let rule = Rule(
      id: "Acme Seat", family: "acme", title: "No seat", level: 1000,
      patterns: ["no seat for {x", "{a}{b}", ""],
      causes: ["x"], fixes: ["x"], docs: [], examples: [])
    let found = RuleCatalog.validate([rule])
    #expect(found.contains { $0.hasPrefix("Acme Seat: id: ") })
    #expect(found.contains { $0.hasPrefix("Acme Seat: level: 1000") })
    #expect(found.count { $0.contains("patterns[") } == 3)
    #expect(RuleCatalog.validate(RuleCatalog.all) == [])
  }

  @Test func aPatternCanBeTried() throws {
    #expect(throws: PatternError.adjacentHoles("{a}{b} left")) { try Pattern(parsing: "{a}{b} left") }
    #expect(try Pattern(parsing: "{n#} left over").text == "{n#} left over")
  }

  /// The schema for editors has the keys and words that the reader knows.
  @Test func theSchemaIsThatOfTheReader() throws {
    let file = Samples.folder.deletingLastPathComponent().appending(path: "docs/rules.schema.json")
    let json = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let definitions = try #require(json["$defs"] as? [String: [String: Any]])
    func keys(_ name: String) -> [String] {
      ((definitions[name]?["properties"] as? [String: Any])?.keys).map { $0.sorted() } ?? []
    }
    func words(_ name: String, _ key: String) -> [String] {
      let property = (definitions[name]?["properties"] as? [String: [String: Any]])?[key]
      return (property?["enum"] as? [String])?.sorted() ?? []
    }
    #expect(keys("rule") == Rule.CodingKeys.allCases.map(\.rawValue).sorted())
    #expect(keys("pattern") == Pattern.CodingKeys.allCases.map(\.rawValue).sorted())
    #expect(keys("fix") == Fix.CodingKeys.allCases.map(\.rawValue).sorted())
    #expect(keys("change") == CommandChange.CodingKeys.allCases.map(\.rawValue).sorted())
    #expect(words("change", "kind") == CommandChange.Kind.allCases.map(\.rawValue).sorted())
    #expect(keys("example") == Example.CodingKeys.allCases.map(\.rawValue).sorted())
    #expect(words("rule", "subject") == Rule.Subject.allCases.map(\.rawValue).sorted())
    let settings = (definitions["rule"]?["properties"] as? [String: [String: Any]])?["settings"]
    let setting = (settings?["anyOf"] as? [[String: Any]])?.first
    #expect((setting?["enum"] as? [String])?.sorted() == Rule.Setting.allCases.map(\.rawValue).sorted())
    #expect(words("rule", "question") == Rule.Question.allCases.map(\.rawValue).sorted())
    #expect(words("rule", "kind") == Diagnosis.Kind.allCases.map(\.rawValue).sorted())
    #expect(words("rule", "confidence") == Confidence.allCases.map(\.rawValue).sorted())
    let repairs = (definitions["rule"]?["properties"] as? [String: [String: Any]])?["repairs"]
    let one = (repairs?["anyOf"] as? [[String: Any]])?.first
    #expect((one?["enum"] as? [String])?.sorted() == Recipe.allCases.map(\.rawValue).sorted())
    #expect(words("fix", "base") == Fix.Base.allCases.map(\.rawValue).sorted())
    #expect(words("pattern", "place") == Pattern.Place.allCases.map(\.rawValue).sorted())
  }
}
