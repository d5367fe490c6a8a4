import BuildLogParser
import Testing

@testable import StepTimeline

/// The demands on every built-in rule.
@Suite struct RuleCatalogTests {
  /// All rules, whatever the index says of a text.
  private static let matcher = RuleMatcher(rules: RuleCatalog.all)

  @Test func thereAreEnoughRules() {
    #expect(RuleCatalog.all.count >= 240)
  }

  @Test func idsAreUniqueAndInKebabCase() {
    var seen: Set<String> = []
    for rule in RuleCatalog.all {
      #expect(seen.insert(rule.id).inserted, "\(rule.id) is there twice")
      let words = rule.id.split(separator: "-", omittingEmptySubsequences: false)
      #expect(
        words.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) } },
        "\(rule.id)")
    }
  }

  @Test func textsAreThere() {
    for rule in RuleCatalog.all {
      #expect((0...100).contains(rule.level), "\(rule.id)")
      #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."), "\(rule.id)")
      #expect(!rule.patterns.isEmpty && !rule.causes.isEmpty && !rule.examples.isEmpty, "\(rule.id)")
      #expect(rule.kind != .error || !rule.fixes.isEmpty, "\(rule.id) has no fix")
      #expect(
        rule.fixes.isEmpty || rule.fixes.contains { $0.when.isEmpty && $0.unless.isEmpty },
        "\(rule.id) may have no fix at all")
      #expect(rule.kind == .error || rule.level <= 20, "\(rule.id) is no cause but ranks like one")
      #expect(!rule.docs.isEmpty && rule.docs.allSatisfy { Self.isLink($0) }, "\(rule.id)")
    }
  }

  @Test func patternsCompile() throws {
    for rule in RuleCatalog.all {
      for pattern in rule.patterns where !pattern.text.isEmpty {
        _ = try PatternTemplate(pattern.text, ignoresCase: pattern.ignoresCase)
        for text in pattern.more { _ = try PatternTemplate(text, shortestLiteral: 1) }
      }
    }
  }

  /// A text may only ask for what some pattern of the rule captures, or what is always known.
  @Test func textsNameOnlyWhatIsCaptured() throws {
    for rule in RuleCatalog.all {
      var captured = RuleChecks.standingVariables
      for pattern in rule.patterns {
        if !pattern.text.isEmpty { captured.formUnion(try PatternTemplate(pattern.text).names) }
        for text in pattern.more { captured.formUnion(try PatternTemplate(text, shortestLiteral: 1).names) }
      }
      let texts =
        [rule.title] + rule.causes + rule.fixes.flatMap { [$0.text, $0.snippet ?? ""] } + rule.verify
      for text in texts {
        let unknown = TextTemplate.names(in: text).subtracting(captured)
        #expect(unknown.isEmpty, "\(rule.id) asks for \(unknown): \(text)")
      }
    }
  }

  /// A title reads well whichever pattern it was that matched: a hole that one of them does not fill has a fallback.
  @Test func titlesAreWholeForEveryPattern() throws {
    for rule in RuleCatalog.all {
      // Names that are always there are filled in, too.
      let always = ["instruction", "command"]
      for pattern in rule.patterns where !pattern.text.isEmpty {
        let names = try PatternTemplate(pattern.text).names + always
        let title = TextTemplate.fill(
          rule.title, Dictionary(names.map { ($0, "x") }, uniquingKeysWith: { $1 }))
        #expect(!title.contains("<") && !title.contains("{"), "\(rule.id): \(title), by \(pattern.text)")
      }
    }
  }

  @Test func aCaseIsPartOfARuleThatIsNone() {
    for rule in RuleCatalog.all {
      guard let broader = rule.partOf else { continue }
      let found = RuleCatalog.all.first { $0.id == broader }
      #expect(found != nil && found?.partOf == nil, "\(rule.id)")
      #expect(found.map { $0.level < rule.level } == true, "\(rule.id)")
    }
  }

  /// Each example leads to its own rule, whatever the rest of the catalog says.
  @Test func everyExampleIsWonByItsRule() {
    for rule in RuleCatalog.all {
      for example in rule.examples {
        let step = StepText(
          step: nil, name: example.step ?? "[2/2] RUN x",
          output: Self.lines(example.output), error: Self.lines(example.error ?? ""),
          exitCode: example.exitCode)
        let judgement = Judgement(
          step: step, text: EvidenceText(step), matcher: Self.matcher, dockerfile: example.instructions)
        // A case of the rule, which knows more of it, may win.
        let found = judgement.ranked.map { ranked in
          let found = judgement.rule(of: ranked)
          return found.partOf == rule.id ? rule.id : found.id
        }
        if rule.kind == .error {
          #expect(found.first == rule.id, "\(rule.id): \(example.output)\(example.error ?? "") → \(found)")
        } else {
          #expect(found.contains(rule.id), "\(rule.id): \(example.output)\(example.error ?? "") → \(found)")
        }
      }
    }
  }

  private static func lines(_ text: String) -> [RetainedLine] {
    text.isEmpty
      ? []
      : text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map {
        RetainedLine(number: $0.offset + 1, bytes: Array($0.element))
      }
  }

  private static func isLink(_ text: String) -> Bool {
    text.hasPrefix("https://") && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && text.count > 12
  }
}

/// A rule's subject decides, never its name.
@Suite struct SubjectTests {
  private static func rule(_ id: String, _ subject: Rule.Subject, level: Int, _ pattern: Pattern) -> Rule {
    Rule(
      id: id, family: "acme", subject: subject, title: id, level: level, confidence: .certain,
      patterns: [pattern], causes: ["x"], fixes: ["x"], docs: [], examples: [])
  }

  private static func primary(_ rules: [Rule], _ output: [String]) -> String? {
    var step = Step(id: "1", name: "[1/1] RUN make", status: .failed, sourceLine: 1)
    step.exitCode = 1
    let build = Build(
      source: .init(name: "", line: 1, lines: 9, dialect: .plain, envelope: .none), result: .failed,
      clock: .none, steps: [step])
    let lines = output.enumerated().map { RetainedLine(number: $0.offset + 2, bytes: Array($0.element.utf8)) }
    let text = FailureText(steps: [StepText(step: 0, name: step.name, output: lines, exitCode: 1)])
    return Diagnosis.all(in: text, of: build, by: RuleMatcher(rules: rules), firstLine: 1)
      .first(where: \.isPrimary)?.rule
  }

  @Test(arguments: ["acme-link-failed", "acme-upload-failed", "acme-test-failed"])
  func aProgramErrorOutranksANetworkErrorThatWasSurvived(id: String) {
    let network = Self.rule("acme-busy", .network, level: 90, "server is busy")
    let output = ["server is busy", "trying another one", "unit 7 is broken"]
    #expect(
      Self.primary([network, Self.rule(id, .program, level: 80, "unit {n} is broken")], output) == id)
    #expect(
      Self.primary([network, Self.rule(id, .other, level: 80, "unit {n} is broken")], output) == "acme-busy")
  }
}
