import Testing

@testable import StepTimeline

@Suite struct ExplainTests {
  private func text(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  private func options(width: Int, ascii: Bool = false) -> ReportOptions {
    var options = ReportOptions()
    options.width = width
    options.ascii = ascii
    return options
  }

  private func rule(_ id: String) throws -> Rule {
    try #require(RuleCatalog.all.first { $0.id == id })
  }

  @Test(
    "The list names every rule once, by family, within its width",
    arguments: Thoroughness.some([40, 80, 160], oneOf: 2))
  func list(width: Int) {
    let lines = text(ExplainFormat.table.list(RuleCatalog.all, options: options(width: width)))
    let words = lines.flatMap { $0.split(separator: " ").prefix(1) }.map(String.init)
    for rule in RuleCatalog.all { #expect(words.count { $0 == rule.id } == 1, "\(rule.id)") }
    for line in lines where line.hasPrefix("   ") { #expect(TextWidth.columns(of: line) <= width, "\(line)") }
    #expect(lines.count { $0.hasPrefix("go-modules · ") } == 1)
  }

  @Test func aPageHoldsEverythingThatTheRuleKnows() throws {
    let rule = try rule("go-unknown-revision")
    let page = text(ExplainFormat.table.pages([rule], options: options(width: 400)))
    #expect(page[0] == "  Rule   go-unknown-revision")
    #expect(page[1] == "         The module has no revision of that name")
    #expect(page[2] == "         go-modules · level 80 · certain")
    #expect(page[3] == "  Finds  • <module>@<version>: invalid version: unknown revision <revision>")
    let whole = page.joined(separator: "\n")
    for text in rule.causes + rule.docs + ["ENV GOPRIVATE=<module>", "E.g.   \(rule.examples[0].output)"] {
      #expect(whole.contains(text))
    }
  }

  @Test(arguments: ExplainFormat.allCases) func aPageNamesTheBroaderCause(format: ExplainFormat) throws {
    let rule = Rule(
      id: "acme-b", partOf: "acme-a", family: "gates", title: "T", level: 7, patterns: ["gate is shut"],
      causes: ["C"], fixes: [], docs: [], examples: [])
    let page = text(format.pages([rule], options: options(width: 80))).joined(separator: "\n")
    let wanted = format == .json ? "\"partOf\" : \"acme-a\"" : "gates · part of acme-a · level 7"
    #expect(page.contains(wanted), "\(page)")
  }

  @Test func everyRuleHasAPageInEveryFormat() {
    for (place, rule) in RuleCatalog.all.enumerated() {
      for (turn, format) in ExplainFormat.allCases.enumerated()
      where Thoroughness.takes(place + turn, oneOf: 5) {
        let page = String(
          decoding: format.pages([rule], options: options(width: 60, ascii: true)), as: UTF8.self)
        #expect(page.contains(rule.id) && page.hasSuffix("\n"), "\(rule.id) \(format)")
        #expect(format != .table || !page.contains("\u{1B}"))
      }
    }
  }

  @Test func conditionsAreReadable() {
    let pattern = Pattern(
      "^E: cannot {...} of {file}", place: .error, with: ["a b"], unless: ["c"], notOnLine: ["d"],
      inStep: "load", exitCodes: [1, 2], ignoresCase: true, confidence: .possible)
    #expect(pattern.readableText == "e: cannot … of <file>")
    #expect(
      pattern.conditions == [
        "at the beginning of a line", "in the engine's message", "in upper or lower case", "exit code 1, 2",
        #"in a step named "load""#, #"together with "a b""#, #"without "c""#,
        #"without "d" on the same line"#,
        "confidence possible",
      ])
    #expect(Pattern.exitCode(137).readableText == nil)
  }

  @Test func markdownShowsHolesAsText() throws {
    let page = text(ExplainFormat.markdown.pages([try rule("go-unknown-revision")]))
    #expect(page[0] == "## The module has no revision of that name")
    #expect(page.contains("- `<module>@<version>: invalid version: unknown revision <revision>`"))
    #expect(page.contains("   ENV GOPRIVATE=<module>"))
    let own = Rule(
      id: "a", family: "x", title: "{a} | `<b>` *c*", level: 1, patterns: ["some {a}"], causes: ["a_b < c"],
      fixes: [],
      docs: [], examples: [])
    let list = text(ExplainFormat.markdown.list([own]))
    #expect(list.contains(#"| `a` | &lt;a&gt; \| `<b>` \*c\* |"#))
    #expect(text(ExplainFormat.markdown.pages([own])).contains(#"- a\_b &lt; c"#))
  }

  @Test func jsonIsARuleFile() throws {
    let rules = [try rule("oom-killed"), try rule("go-unknown-revision")]
    #expect(try RuleFile.read(ExplainFormat.json.pages(rules), file: "r.json") == rules)
    #expect(try RuleFile.read(ExplainFormat.json.list(rules), file: "r.json") == rules)
  }

  @Test(
    "A pasted line is found with or without what the log puts before it",
    arguments: [
      "", "#8 ", "#8 0.345 ", "0.345 ", "2026-11-22T16:36:39.7640000Z #8 0.345 ",
    ])
  func pastedLine(prefix: String) throws {
    let line = prefix + "go: example.com/lib@v1.9.9: invalid version: unknown revision v1.9.9"
    let found = Diagnosis.all(inPasted: line, rules: RuleCatalog.all)
    let first = try #require(found.first)
    #expect(first.rule == "go-unknown-revision" && first.isPrimary)
    #expect(first.title == "example.com/lib has no revision v1.9.9")
    #expect(found.dropFirst().allSatisfy { !$0.isPrimary })
  }

  /// Every example of the catalog that needs no step and no exit code is found if it is pasted.
  @Test func pastedExamplesLeadToTheirRules() {
    for (place, rule) in RuleCatalog.all.enumerated()
    where rule.kind == .error && Thoroughness.takes(place, oneOf: 5) {
      for example in rule.examples
      where example.step == nil && example.dockerfile == nil && example.exitCode == nil {
        let text = [example.output, example.error ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
        let found = Diagnosis.all(inPasted: text, rules: [rule])
        #expect(found.first?.rule == rule.partOf ?? rule.id, "\(rule.id): \(text)")
      }
    }
  }

  @Test func theEnginesWordsAreFound() {
    let line = #"ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 137"#
    #expect(Diagnosis.all(inPasted: line, rules: RuleCatalog.all).first?.rule == "oom-killed")
  }

  @Test(
    "Text without a cause has none",
    arguments: ["", " \n ", "hello world", "npm WARN deprecated a@1: no more"])
  func nothing(text: String) {
    #expect(Diagnosis.all(inPasted: text, rules: RuleCatalog.all).filter { $0.kind == .error }.isEmpty)
  }

  @Test func secretsInPastedTextAreMasked() {
    let line = "fatal: Authentication failed for 'https://bot:hunter2hunter2@git.example.com/a/b.git/'"
    let found = Diagnosis.all(inPasted: line, rules: RuleCatalog.all)
    #expect(!found.isEmpty)
    for format in ExplainFormat.allCases {
      #expect(!String(decoding: format.diagnoses(found), as: UTF8.self).contains("hunter2hunter2"))
    }
  }

  /// The same line in the words of a vaguer rule is nothing further.
  @Test func aLineIsExplainedOnce() {
    let line = "go: example.com/lib@v1.9.9: invalid version: unknown revision v1.9.9"
    #expect(Diagnosis.all(inPasted: line, rules: RuleCatalog.all).count { $0.kind == .error } == 1)
  }

  @Test func furtherCausesAreNamed() {
    let lines = """
      go: example.com/lib@v1.9.9: invalid version: unknown revision v1.9.9
      curl: (22) The requested URL returned error: 404
      """
    let found = Diagnosis.all(inPasted: lines, rules: RuleCatalog.all)
    #expect(found.count > 1)
    let page = text(ExplainFormat.table.diagnoses(found, options: options(width: 200)))
    #expect(page[0] == "  Cause  example.com/lib has no revision v1.9.9")
    #expect(page.contains { $0.hasPrefix("  Also   ") })
    var all = options(width: 200)
    all.all = true
    let full = text(ExplainFormat.table.diagnoses(found, options: all))
    #expect(full.count { $0.hasPrefix("  Cause  ") } == found.count { $0.kind == .error })
  }
}
