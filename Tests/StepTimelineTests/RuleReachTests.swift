import Testing

@testable import StepTimeline

/// A file that passes means that its rules act: each pattern is tried on a line of its own words.
@Suite struct RuleReachTests {
  private static func file(_ rules: String...) -> [UInt8] {
    let rules = rules.enumerated().map {
      #"{"id": "acme-\#($0.offset)", "title": "T", "causes": "C", \#($0.element)}"#
    }
    return Array("[\n\(rules.joined(separator: ",\n"))\n]".utf8)
  }

  private static func mistakes(_ members: String) -> [String] {
    do throws(RuleFileError) {
      _ = try RuleFile.read(file(members), file: "r.json")
      return []
    } catch {
      return error.problems.map { String($0.description.dropFirst("r.json:2: [0].".count)) }
    }
  }

  private static func warnings(_ rules: String...) throws -> [String] {
    let report = try #require(
      RuleFile.check([("r.json", rules.count == 1 ? file(rules[0]) : file(rules[0], rules[1]))]).first)
    #expect(report.mistakes == [])
    return report.warnings.map { String($0.description.dropFirst("r.json:".count)) }
  }

  @Test(arguments: [
    (
      #"{"text": "gate is shut", "with": ["tower 7"], "unless": ["wind", "tower"]}"#,
      "unless[1]: 'tower' is part of 'tower 7' in 'with', so the pattern can never match"
    ),
    (
      #"{"text": "gate is shut", "unless": ["is shut"]}"#,
      "unless[0]: 'is shut' is part of the pattern itself, so the pattern can never match"
    ),
    (
      #"{"text": "gate is shut", "inDockerfile": ["FROM gate"], "notInDockerfile": ["FROM"]}"#,
      "notInDockerfile[0]: 'FROM' is part of 'FROM gate' in 'inDockerfile', so the pattern can never match"
    ),
    (
      #"{"text": "gate is shut", "exitCodes": [1, 0]}"#,
      "exitCodes[1]: 0: a step with exit code 0 has not failed"
    ),
    (#"{"exitCodes": [4294967296]}"#, "exitCodes[0]: 4294967296: no exit code is as long"),
    (#"{"exitCodes": [-2147483649]}"#, "exitCodes[0]: -2147483649: no exit code is as long"),
    (
      #"{"text": "gate \u001b[31mis shut"}"#,
      "text: control character U+001B: remove it; lines are compared without colours and control characters"
    ),
    (
      #"{"text": "gate is shut", "with": ["tower\u0007"]}"#,
      "with[0]: control character U+0007: remove it; lines are compared without colours and control characters"
    ),
    (
      #"{"text": "gate ‘{gate}’ is shut"}"#,
      "text: write ' and \" in place of curly quotes; lines are compared with straight ones"
    ),
    (
      #"{"text": "^+ gate --shut", "place": "output"}"#,
      "text: such a line is an echoed shell command or a passed test; no rule matches it"
    ),
    (
      #"{"text": "^Expected: gate is shut", "place": "output"}"#,
      "text: such a line shows values that a test compared; only a rule with \"subject\": \"test\" finds it"
    ),
  ])
  func aPatternThatCanNeverMatchIsAMistake(pattern: String, message: String) {
    #expect(Self.mistakes("\"patterns\": [\(pattern)]") == ["patterns[0].\(message)"])
  }

  /// Conditions that look like contradictions and are none.
  @Test(arguments: [
    #"{"text": "gate {n#} is shut", "notOnLine": ["gate 7 is"]}"#,
    #"{"text": "gate is shut", "unless": ["Gate"], "ignoresCase": true}"#,
    #"{"text": "+ gate --shut", "with": ["--- PASS"]}"#,
    #"{"text": "gate\tis shut", "exitCodes": [255, 3221225477]}"#,
    #"{"text": "gate is shut", "exitCodes": [300, 1603, 3010, 9009, 4294967295, -1, -1073741819]}"#,
    #"{"text": "gate {gate} is shut", "inStep": "RUN open {gate}", "inDockerfile": ["ENV GATE={gate}"]}"#,
    #"{"text": "^Expected: {x} gates", "place": "error"}"#,
    #"{"text": "npm WARN gate is shut"}"#,
    #"{"text": "{gate...}: gate is shut"}"#,
  ])
  func aPatternThatMatchesSomeLineIsNone(pattern: String) {
    #expect(Self.mistakes("\"patterns\": [\(pattern)]") == [])
  }

  @Test func aPatternThatNeverMatchesBesideOneThatDoesIsAWarning() throws {
    let members = #""patterns": ["gate ‘{x}’ is shut", "gate '{x}' is shut"]"#
    #expect(
      try Self.warnings(members) == [
        "2: [0].patterns[0]: write ' and \" in place of curly quotes; lines are compared with straight ones"
      ])
  }

  /// `set -x` and tests print lines that are no evidence; other lines may hold the same words.
  @Test(arguments: [
    ("+ gate --shut", "an echoed shell command"), ("^+ gate --shut", "an echoed shell command"),
    ("PASS gate {n#}", "a passed test"), ("Expected: {x} gates", "\"subject\": \"test\""),
    ("expected {n#} gates", "what a test compared"),
  ])
  func aPatternThatPassesOverItsOwnLineIsAWarning(text: String, part: String) throws {
    let warnings = try Self.warnings("\"patterns\": [\"\(text)\"]")
    #expect(warnings.count == 1 && warnings[0].contains(part), "\(warnings)")
    #expect(warnings.allSatisfy { $0.hasSuffix("only other lines are found") })
    #expect(try Self.warnings("\"patterns\": [{\"text\": \"\(text)\", \"place\": \"error\"}]") == [])
  }

  /// Windows shows a status with a sign, the engine without.
  @Test(arguments: [(-1_073_741_819, 3_221_225_477), (3_221_225_477, -1_073_741_819), (9009, 9009)])
  func anExitCodeHasASignOrNone(ofRule: Int, ofStep: Int) {
    let members =
      #""patterns": [{"text": "gate is shut", "exitCodes": \#(ofRule)}], "#
      + #""examples": [{"output": "gate is shut", "exitCode": \#(ofStep)}]"#
    #expect(Self.mistakes(members) == [])
  }

  @Test func aLineOfAnExampleIsMeant() throws {
    let members = #""patterns": ["expected a gate"], "examples": ["yard.c:7: error: expected a gate"]"#
    #expect(try Self.warnings(members) == [])
    #expect(try Self.warnings(#""patterns": ["Expected: a gate"], "subject": "test""#) == [])
  }

  @Test(arguments: [
    ("(?i)gate is shut", "(?i)"), ("gate|door is shut", "'|' in 'gate|door'"),
    ("^^gate is shut", "second '^'"),
    ("gate %s is shut", "'%s'"), ("gate * is shut", "'*'"), ("gate tow* is shut", "'*'"),
    ("gate ${x} is shut", "a hole is {x}"), ("gate is shut\\\\.", "write '.' without"),
    ("=> ERROR [1/2] RUN gate", "the build engine adds"), ("Step 1/2 : RUN gate", "the build engine adds"),
    ("ERROR [build 1/2] RUN gate", "the build engine adds"),
  ])
  func signsOfOtherLanguagesAreTold(text: String, part: String) throws {
    let warnings = try Self.warnings("\"patterns\": [\"\(text)\"]")
    #expect(warnings.count == 1 && warnings[0].contains(part), "\(warnings)")
    // What an example holds is meant.
    let example = text.hasPrefix("^^") ? nil : text
    guard let example, !text.contains("ERROR [") else { return }
    #expect(try Self.warnings("\"patterns\": [\"\(text)\"], \"examples\": [\"\(example)\"]") == [])
  }

  @Test(arguments: [
    "cost: 5% small gates", "gate ${HOME}/x is shut", "* gate is shut", "a || gate is shut", "| gate is shut",
    "gate: *.key is shut",
  ])
  func signsThatMeanThemselvesAreNot(text: String) throws {
    #expect(try Self.warnings("\"patterns\": [\"\(text)\"]") == [])
  }

  @Test func namesInConditionsAreThoseOfTheText() throws {
    #expect(
      try Self.warnings(#""patterns": [{"text": "gate {gate} is shut", "inStep": "RUN {gat}"}]"#) == [
        "2: [0].patterns[0].inStep: '{gat}' is taken literally: the pattern's 'text' does not capture 'gat'; did you mean '{gate}'?"
      ])
    #expect(
      try Self.warnings(#""patterns": [{"text": "gate {gate} is shut", "with": ["no {gate}"]}]"#) == [
        "2: [0].patterns[0].with[0]: '{gate}' is taken literally: 'with' takes plain text, not holes"
      ])
  }

  @Test func aRuleThatWinsEverywhereIsNamed() throws {
    let low = #""level": 50, "patterns": ["the north gate {x} is shut today"]"#
    let high = #""level": 90, "patterns": ["gate {} is shut"]"#
    let message =
      "'acme-1' (level 90) is the cause of all that the pattern finds, not this rule (level 50)"
    #expect(try Self.warnings(low, high) == ["2: [0].patterns[0]: \(message)"])
    // It may be in a file that is read later.
    let other = String(decoding: Self.file(high), as: UTF8.self).replacing("acme-0", with: "acme-1")
    let reports = RuleFile.check([("a.json", Self.file(low)), ("b.json", Array(other.utf8))])
    #expect(reports.map { $0.warnings.map(\.message) } == [[message], []])
    #expect(
      try Self.warnings(#""level": 50, "patterns": ["zorp: {x}: invalid version: unknown revision v7"]"#)
        .map { $0.contains("'go-unknown-revision' (level ") } == [true])
  }

  /// Another rule that wins some of the lines is what levels are for.
  @Test(arguments: [
    #""level": 90, "patterns": ["gate {} is shut"], "partOf": "acme-0""#,
    #""level": 90, "patterns": ["gate 7 is shut"]"#,
    #""level": 90, "patterns": [{"text": "gate {} is shut", "with": ["storm"]}]"#,
    #""level": 90, "patterns": ["^gate {} is shut"]"#,
    #""level": 90, "patterns": [{"text": "gate {} is shut", "unless": ["storm"]}]"#,
    #""level": 90, "patterns": [{"text": "gate {} is shut", "notOnLine": ["north"]}]"#,
  ])
  func aRuleThatWinsSometimesIsNot(other: String) throws {
    #expect(try Self.warnings(#""level": 50, "patterns": ["gate {x} is shut"]"#, other) == [])
  }

  @Test func mistakesAndWarningsAreToldAtOnce() {
    let bytes = Self.file(
      #""patterns": ["gate .* is shut"], "level": 200"#, #""patterns": ["door .* is shut"]"#)
    let lines = RuleFile.check([("r.json", bytes)]).first?.lines ?? []
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("r.json:2: [0].level: 200") == true)
    #expect(lines.dropFirst().allSatisfy { $0.contains("'.*'") && $0.hasSuffix("(warning)") })
    do throws(RuleFileError) {
      _ = try RuleFile.check(bytes, file: "r.json")
      Issue.record("the file was read")
    } catch {
      #expect(error.problems.count == 1 && error.warnings.count == 2)
    }
  }

  /// A rule that was copied from the catalog passes.
  @Test func theCatalogPasses() throws {
    let rules = Thoroughness.some(RuleCatalog.all, oneOf: 40)
    let checked = try RuleFile.check(RuleFile.encode(rules), file: "all.json")
    #expect(checked.warnings.map(\.description) == [])
  }

  /// Also if something of it was changed: what its patterns find is won by them, or by a rule that knows more of some of it.
  @Test func changedRulesOfTheCatalogAreFound() throws {
    let rules = RuleCatalog.all.enumerated().filter { $0.offset.isMultiple(of: 40) }.map { _, rule in
      var rule = rule
      rule.family = "acme"
      return rule
    }
    let checked = try RuleFile.check(RuleFile.encode(rules), file: "all.json")
    let patterns = rules.reduce(0) { $0 + $1.patterns.count }
    #expect(checked.warnings.count * 50 < patterns, "\(checked.warnings.map(\.description))")
  }
}
