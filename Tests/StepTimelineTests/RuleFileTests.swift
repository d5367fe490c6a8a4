import Testing

@testable import StepTimeline

@Suite struct RuleFileTests {
  /// The reader's messages on a file, a line each.
  private func problems(in text: String, after earlier: [Rule] = []) -> [String] {
    do throws(RuleFileError) {
      _ = try RuleFile.read(Array(text.utf8), file: "r.json", after: earlier)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  /// The problems of one rule with a further line, which is the seventh of the file.
  private func problems(ofRuleWith line: String) -> [String] {
    problems(
      in: """
        {"rules": [
          {
            "id": "a-b",
            "title": "T",
            "patterns": ["cannot find {thing}"],
            "causes": ["C"],
            \(line)
          }
        ]}
        """)
  }

  @Test func theSampleIsRead() throws {
    let rules = try RuleFile.read(Samples.bytes("rules/example.json"), file: "example.json")
    #expect(rules.map(\.id) == ["acme-registry-login-expired", "acme-license-server-busy"])
    #expect(rules[0].verify == ["acme-sso status --registry {registry}"])
    #expect(rules[0].patterns[0].place == .error && rules[0].confidence == .certain)
    #expect(rules[1].level == 80 && rules[1].confidence == .likely && rules[1].retryable)
  }

  @Test func whatIsLeftOutHasItsUsualValue() throws {
    let text = #"[{"id": "a", "title": "T", "patterns": "some text", "causes": "C", "fixes": "F"}]"#
    let rules = try RuleFile.read(Array(text.utf8), file: "r.json")
    let expected = Rule(
      id: "a", family: "custom", title: "T", kind: .error, level: 80, confidence: .likely, retryable: false,
      patterns: ["some text"], causes: ["C"], fixes: ["F"], verify: [], docs: [], examples: [])
    #expect(rules == [expected])
  }

  @Test func everyBuiltInRuleSurvivesBeingWrittenAndRead() throws {
    let rules = try RuleFile.read(RuleFile.encode(RuleCatalog.all), file: "all.json")
    #expect(rules == RuleCatalog.all)
  }

  @Test func usualValuesAreNotWritten() throws {
    let text = #"[{"id": "a", "title": "T", "patterns": "some text", "causes": "C"}]"#
    let rules = try RuleFile.read(Array(text.utf8), file: "r.json")
    let written = String(decoding: RuleFile.encode(rules), as: UTF8.self)
    #expect(!written.contains("level") && !written.contains("kind") && !written.contains("fixes"))
    #expect(written.contains("\"some text\""))
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    let text = "\u{FEFF}" + #"[{"id": "a", "title": "T", "patterns": "some text", "causes": "C"}]"#
    #expect(try RuleFile.read(Array(text.utf8), file: "r.json").count == 1)
  }

  @Test(
    "Mistakes in a value are named with line and field",
    arguments: [
      (#""level": 101"#, #"level: 101: expected a number from 0 to 100"#),
      (#""level": "high""#, #"level: expected a whole number, not text"#),
      (#""level": 1.5"#, #"level: expected a whole number"#),
      (#""retryable": 1"#, #"retryable: expected true or false, not a number"#),
      (#""kind": "eror""#, #"kind: unknown value 'eror'; did you mean 'error'?"#),
      (#""confidence": "x""#, #"confidence: unknown value 'x': expected certain, likely, possible"#),
      (#""levl": 3"#, #"levl: unknown key; did you mean 'level'?"#),
      (
        #""fixes": [{"text": "F", "snipet": "S"}]"#, #"fixes[0].snipet: unknown key; did you mean 'snippet'?"#
      ),
      (#""fixes": [{"snippet": "S"}]"#, #"fixes[0].text: missing"#),
      (#""fixes": [3]"#, #"fixes[0]: expected text in quotes or an object, not a number"#),
      (#""verify": ["a", 3]"#, #"verify[1]: expected text in quotes, not a number"#),
      (#""verify": "look for {thang}""#, #"verify: no pattern captures '{thang}'; did you mean '{thing}'?"#),
      (#""fixes": ["a", "{nothing-here} {zzz}"]"#, #"fixes[1]: no pattern captures '{zzz}'"#),
      (
        #""docs": ["https://a.example", "wiki/x"]"#,
        #"docs[1]: 'wiki/x': expected a link that begins with https:// or http://"#
      ),
      (
        #""examples": ["cannot find x", "other"]"#,
        #"examples[1]: no pattern of the rule matches the example"#
      ),
      (#""examples": [{"exitCode": "1"}]"#, #"examples[0].exitCode: expected a whole number, not text"#),
      (#""family": " ""#, #"family: empty"#),
      (
        #""repairs": ["install-program", "instal-library"]"#,
        #"repairs[1]: unknown value 'instal-library'; did you mean 'install-library'?"#
      ),
    ])
  func mistakes(line: String, message: String) {
    #expect(problems(ofRuleWith: line) == ["r.json:7: rules[0].\(message)"])
  }

  @Test(
    "Mistakes in patterns",
    arguments: [
      (#""{a} x {b}""#, #"patterns[0]: no literal text of four characters or more"#),
      (#"{"text": "{a} x"}"#, #"patterns[0].text: no literal text of four characters or more"#),
      (
        #""text {a}{b}""#,
        #"patterns[0]: two adjacent holes: nothing shows where the first one ends"#
      ),
      (#""two\nlines""#, #"patterns[0]: a pattern is one line"#),
      (#"{"with": "x"}"#, #"patterns[0]: expected a text or exitCodes"#),
      (#"{"text": "some text", "more": ["{a}"]}"#, #"patterns[0].more[0]: no literal text"#),
      (#"{"text": "some text", "with": [""]}"#, #"patterns[0].with[0]: empty"#),
      (
        #"{"text": "some text", "exitcodes": [1]}"#,
        #"patterns[0].exitcodes: unknown key; did you mean 'exitCodes'?"#
      ),
    ])
  func patternMistakes(pattern: String, message: String) {
    let text = """
      [
        {"id": "a", "title": "T", "causes": "C", "patterns": [
          \(pattern)
        ]}
      ]
      """
    #expect(problems(in: text) == ["r.json:3: [0].\(message)"])
  }

  @Test func everythingThatIsWrongIsTold() {
    let text = """
      {"rules": [
        {"id": "Bad Id", "title": "", "patterns": [], "causes": []},
        {"title": "T"},
        {
          "id": "a", "title": "T", "causes": "C",
          "patterns": "some text"
        },
        {"id": "a", "title": "T", "causes": "C", "patterns": "some text"}
      ]}
      """
    #expect(
      problems(in: text) == [
        "r.json:2: rules[0].id: 'Bad Id': expected lower-case words joined by hyphens (registry-login-expired)",
        "r.json:2: rules[0].patterns: expected one pattern at least",
        "r.json:2: rules[0].title: empty",
        "r.json:2: rules[0].causes: expected one cause at least",
        "r.json:3: rules[1].id: missing", "r.json:3: rules[1].patterns: missing",
        "r.json:3: rules[1].causes: missing",
        "r.json:8: rules[3].id: duplicate id 'a'",
      ])
  }

  /// What cannot be read does not hide other mistakes, and is no second mistake in the checks of its value.
  @Test func mistakesOfEveryKindAreToldAtOnce() {
    let text = """
      [{
        "id": "Acme License",
        "title": "No seat for {user}",
        "level": "95",
        "confidence": "sure",
        "patterns": ["no seat for {x", {"text": 5, "exitCodes": ["1"]}],
        "causes": 3,
        "fixes": [{"snippet": "RUN x"}],
        "docs": ["wiki/seats"],
        "verify": ["ask {nobody}"]
      }]
      """
    #expect(
      problems(in: text).map { String($0.dropFirst("r.json:".count)) } == [
        "2: [0].id: 'Acme License': expected lower-case words joined by hyphens (registry-login-expired)",
        "4: [0].level: expected a whole number, not text",
        "5: [0].confidence: unknown value 'sure': expected certain, likely, possible",
        "6: [0].patterns[1].text: expected text in quotes, not a number",
        "6: [0].patterns[1].exitCodes[0]: expected a whole number, not text",
        "6: [0].patterns[0]: \(PatternError.unclosedBrace("no seat for {x").description)",
        "7: [0].causes: expected text in quotes, not a number",
        "8: [0].fixes[0].text: missing",
        "9: [0].docs[0]: 'wiki/seats': expected a link that begins with https:// or http://",
      ])
  }

  @Test func theSchemaMayBeNamed() throws {
    let text =
      #"{"$schema": "rules.schema.json", "rules": [{"id": "a", "title": "T", "patterns": "some text", "causes": "C"}]}"#
    #expect(try RuleFile.read(Array(text.utf8), file: "r.json").count == 1)
  }

  @Test func idsAreUniqueAcrossFiles() throws {
    let text = #"[{"id": "a", "title": "T", "patterns": "some text", "causes": "C"}]"#
    let first = try RuleFile.read(Array(text.utf8), file: "first.json")
    #expect(problems(in: text, after: first) == ["r.json:1: [0].id: duplicate id 'a'"])
    do throws(RuleFileError) {
      _ = try RuleFile.read([("first.json", Array(text.utf8)), ("r.json", Array(text.utf8))])
      Issue.record("the files were read")
    } catch {
      #expect(error.description == "r.json:1: [0].id: duplicate id 'a', also used in first.json")
    }
  }

  @Test(
    "What is no JSON is named with line and column",
    arguments: [
      ("", "1:1: the file is empty"),
      ("{\"rules\": [\n  {\"id\": \"a\",}\n]}", "2:14: a comma before '}'"),
      ("[\n  1,\n]", "3:1: a comma before ']'"),
      ("[\n  // rules\n]", "2:3: JSON has no comments"),
      ("[\"ä\" \"b\"]", "1:6: expected ',' or ']'"),
      ("{'a': 1}", "1:2: expected a key in quotes"),
      ("['a']", "1:2: use double quotes"),
      ("{\"a\" 1}", "1:6: expected ':' after the key"),
      ("{\"a\": 1, \"a\": 2}", "1:10: duplicate key 'a'"),
      ("[\"a\n\"]", "1:2: this text has no closing quote on its line"),
      ("[\"\\ud83d\"]", "1:3: half of a surrogate pair; write the character itself"),
      ("[\"\\ud83d\\ud83d\"]", "1:3: half of a surrogate pair; write the character itself"),
      ("[\"C:\\Users\"]", "1:5: unknown escape; write a backslash as \\\\"),
      ("[01]", "1:2: not a JSON number"),
      ("[] []", "1:4: text after the end"),
      ("rules:\n- id: a\n", "1:1: not JSON: expected '{' or '['"),
      ("[1, , 2]", "1:5: expected a value before ','"),
      ("[{\"a\": [", "1:9: the file ends too early"),
    ])
  func badJSON(text: String, message: String) {
    #expect(problems(in: text) == ["r.json:\(message)"])
  }

  @Test func deepNestingIsRefusedNotFollowed() {
    let text = String(repeating: "[", count: 1_000_000)
    #expect(problems(in: text) == ["r.json:1:101: nested too deeply"])
  }

  @Test(
    "Other JSON is no rule file",
    arguments: [#"{"rule": []}"#, #"3"#, #"{"rules": {"id": "a"}}"#])
  func otherJSON(text: String) {
    #expect(problems(in: text) == [#"r.json:1: expected {"rules": […]} or a list of rules"#])
  }

  @Test func anAddedRuleTakesThePlaceOfTheBuiltInOne() {
    let own = Rule(
      id: "oom-killed", family: "acme", title: "Ours", level: 50, patterns: ["some text"], causes: ["C"],
      fixes: [],
      docs: [], examples: [])
    let rules = RuleCatalog.all(adding: [own])
    #expect(rules.count == RuleCatalog.all.count)
    #expect(rules.filter { $0.id == "oom-killed" } == [own])
  }

  @Test func addedRulesExplainBuilds() throws {
    let rules = try RuleFile.read(Samples.bytes("rules/example.json"), file: "example.json")
    let log = """
      #5 [synth 2/2] RUN make bitstream
      #5 0.210 lmclient: 12 seats on lic1.acme.example
      #5 0.350 lmclient: no seat for vhdl-synth
      #5 ERROR: process "/bin/sh -c make bitstream" did not complete successfully: exit code: 3
      """
    var reader = BuildLogReader(source: "test.log", options: .init(addedRules: rules))
    Array(log.utf8).withUnsafeBytes { reader.feed($0) }
    let diagnosis = try #require(reader.finish().first?.diagnoses.first)
    #expect(diagnosis.title == "No free license for vhdl-synth")
    #expect(diagnosis.causes == ["All 12 seats on lic1.acme.example are taken by other builds."])
    #expect(diagnosis.fixes.map(\.text) == ["Run stage synth again later, or ask for more seats."])
    #expect(diagnosis.isPrimary && diagnosis.isRetryable)
  }
}
