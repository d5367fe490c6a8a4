/// Why a rule that is written correctly will not do what its author expects.
///
/// A rule file with warnings can be used. `buildlog rules check` shows them; they are not looked for otherwise.
struct RuleWarnings {
  private let rule: Rule
  private(set) var findings: [RuleChecks.Finding] = []

  /// - Parameters:
  ///   - rule: a rule without mistakes.
  ///   - catalog: all rules that reports use, this one among them.
  init(_ rule: Rule, in catalog: [Rule]) {
    self.rule = rule
    patterns()
    title()
    place(in: catalog)
    examples(in: catalog)
  }

  private mutating func add(_ path: [JSONOutline.Part], _ message: String) {
    findings.append(RuleChecks.Finding(path: path, message: message))
  }

  // MARK: Patterns

  private mutating func patterns() {
    for (index, pattern) in rule.patterns.enumerated() {
      let path: [JSONOutline.Part] = [.key("patterns"), .index(index)]
      for message in Self.habits(in: pattern.text) { add(path + [.key("text")], message) }
      let literals = Self.literals(of: pattern)
      for (index, text) in pattern.unless.enumerated()
      where !text.isEmpty && literals.contains(where: { $0.holds(Array(text.utf8)[...]) }) {
        add(
          path + [.key("unless"), .index(index)],
          "'\(text)' is part of the pattern itself, so the pattern can never match")
      }
      for (index, text) in pattern.notOnLine.enumerated()
      where !text.isEmpty && literals.contains(where: { $0.holds(Array(text.utf8)[...]) }) {
        add(
          path + [.key("notOnLine"), .index(index)],
          "'\(text)' is part of the pattern itself, so the pattern can never match")
      }
    }
  }

  private static func literals(of pattern: Pattern) -> [[UInt8]] {
    (try? PatternTemplate(pattern.text))?.literals ?? []
  }

  /// Signs that mean something in other languages of patterns, and nothing here.
  private static func habits(in text: String) -> [String] {
    var found: [String] = []
    let habits: [(sign: String, means: String)] = [
      (".*", "use {...} for any text"), (".+", "use {...} for any text"), ("\\d", "use {#} for digits"),
      ("\\s", "write the spaces themselves"), ("\\b", "patterns have no word boundaries"),
      ("\\w", "use {} for a word"), ("[a-z", "use {} for a word"), ("[0-9", "use {#} for digits"),
      ("(?:", "write two patterns instead"),
    ]
    for (sign, means) in habits where text.contains(sign) {
      found.append("'\(sign)' is taken literally; patterns are not regular expressions: \(means)")
    }
    if text.hasPrefix("^"), text.hasSuffix("$") {
      found.append("'$' is taken literally; a pattern cannot mark the end of a line")
    }
    if Self.hasStepPrefix(text) {
      found.append(
        "remove the step number and the seconds; lines are compared without them")
    }
    for hole in Self.badHoles(in: text) {
      found.append("'\(hole)' is taken literally: a hole is {name}, {name...} or {name#}, without spaces")
    }
    return found
  }

  /// `#4 0.100 text` or `12.34 text`.
  private static func hasStepPrefix(_ text: String) -> Bool {
    var words = text.drop { $0 == "^" }.split(separator: " ", maxSplits: 2)[...]
    if let first = words.first, first.hasPrefix("#"), first.count > 1,
      first.dropFirst().allSatisfy(\.isNumber)
    {
      return true
    }
    guard words.count > 1, let first = words.popFirst() else { return false }
    let parts = first.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }

  /// Text that looks like a hole but is not: `{ name }`, `{name.*}`.
  private static func badHoles(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let inside = rest[rest.index(after: open)..<close]
      let words = inside.split(separator: " ")
      let name = words.count == 1 ? words[0] : ""
      let isHole = inside.allSatisfy { $0.isLetter || $0.isNumber || "_.#".contains($0) }
      let looksLikeOne = name.first?.isLetter == true && name.count <= 20 && !inside.contains("\"")
      if !isHole, looksLikeOne, !inside.contains(":"), !inside.contains(";") { found.append("{\(inside)}") }
      rest = rest[rest.index(after: close)...]
    }
    return found
  }

  // MARK: Texts

  private mutating func title() {
    let names = TextTemplate.names(in: rule.title).subtracting(RuleChecks.standingVariables)
    for (index, pattern) in rule.patterns.enumerated() where !pattern.text.isEmpty {
      var filled: Set<String> = []
      for text in [pattern.text] + pattern.more {
        if let template = try? PatternTemplate(text, shortestLiteral: 1) { filled.formUnion(template.names) }
      }
      for name in names.subtracting(filled).sorted() where !rule.title.contains("{\(name)|") {
        add(
          [.key("title")],
          "patterns[\(index)] does not fill '{\(name)}'; write '{\(name)|other words}' to cover that case")
      }
    }
  }

  // MARK: Among the others

  private mutating func place(in catalog: [Rule]) {
    guard let id = rule.partOf else { return }
    guard let parent = catalog.first(where: { $0.id == id }) else {
      let hint = Suggestion.closest(to: id, among: catalog.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
      add([.key("partOf")], "no rule '\(id)'\(hint)")
      return
    }
    if parent.partOf != nil {
      add([.key("partOf")], "'\(id)' is itself part of '\(parent.partOf ?? "")': name that rule instead")
    } else if parent.level >= rule.level {
      add(
        [.key("level")],
        "\(rule.level) is not above the level of '\(id)' (\(parent.level)), which wins if both match")
    }
  }

  private mutating func examples(in catalog: [Rule]) {
    guard rule.kind == .error else { return }
    let matcher = RuleMatcher(rules: catalog)
    for (index, example) in rule.examples.enumerated() {
      let step = StepText(example)
      let judgement = Judgement(
        step: step, text: EvidenceText(step), matcher: matcher, dockerfile: example.instructions)
      guard let first = judgement.ranked.first, catalog[first.rule].id != rule.id else { continue }
      let winner = catalog[first.rule]
      add(
        [.key("examples"), .index(index)],
        "'\(winner.id)' (level \(winner.level)) is the cause of this text, not this rule (level \(rule.level))"
      )
    }
  }
}
