/// Why a rule that is written correctly will not do what its author expects.
///
/// A rule file with warnings can be used. `buildlog rules check` shows them; they are not looked for otherwise.
struct RuleWarnings {
  private let rule: Rule
  private(set) var findings: [RuleChecks.Finding] = []

  /// - Parameters:
  ///   - rule: the rule.
  ///   - rivals: all rules that reports use, this one among them; `nil` for a rule with mistakes, of which nobody knows
  ///     what others do to it.
  init(_ rule: Rule, among rivals: RuleRivals?) {
    self.rule = rule
    patterns()
    title()
    changes()
    guard let rivals else { return }
    place(in: rivals.all.rules)
    // A copy of a built-in rule acts as that one does: where another rule knows more of a line, that is meant.
    let isBuiltIn = RuleCatalog.rule(rule.id) == rule
    if !isBuiltIn { contradictions() }
    guard rule.kind == .error else { return }
    if !isBuiltIn { outranked(by: rivals.unconditional(beside: rule)) }
    examples(by: rivals.all)
  }

  private mutating func add(_ path: [JSONOutline.Part], _ message: String) {
    findings.append(RuleChecks.Finding(path: path, message: message))
  }

  // MARK: Patterns

  private mutating func patterns() {
    let habits = PatternHabits(rule)
    for (index, pattern) in rule.patterns.enumerated() {
      let path: [JSONOutline.Part] = [.key("patterns"), .index(index)]
      for message in habits.warnings(of: pattern.text) { add(path + [.key("text")], message) }
      for (index, text) in pattern.more.enumerated() {
        for message in habits.warnings(of: text) { add(path + [.key("more"), .index(index)], message) }
      }
      names(in: pattern, at: path)
    }
  }

  /// Names in conditions that the pattern's text does not keep.
  private mutating func names(in pattern: Pattern, at path: [JSONOutline.Part]) {
    guard let known = pattern.text.isEmpty ? [] : (try? PatternTemplate(pattern.text))?.names else { return }
    var conditions: [(path: [JSONOutline.Part], text: String)] = []
    if let text = pattern.inStep { conditions.append(([.key("inStep")], text)) }
    for (index, text) in pattern.inDockerfile.enumerated() {
      conditions.append(([.key("inDockerfile"), .index(index)], text))
    }
    for (part, text) in conditions {
      for name in TextTemplate.names(in: text).subtracting(known).sorted() {
        let hint = Suggestion.closest(to: name, among: known).map { "; did you mean '{\($0)}'?" } ?? ""
        add(
          path + part,
          "'{\(name)}' is taken literally: the pattern's 'text' does not capture '\(name)'\(hint)")
      }
    }
    for (key, texts) in [
      ("with", pattern.with), ("unless", pattern.unless), ("notOnLine", pattern.notOnLine),
    ] {
      for (index, text) in texts.enumerated() {
        for name in TextTemplate.names(in: text).intersection(known).sorted() {
          add(
            path + [.key(key), .index(index)],
            "'{\(name)}' is taken literally: '\(key)' takes plain text, not holes")
        }
      }
    }
  }

  // MARK: Texts

  /// Changes whose text has not the form that their kind needs.
  private mutating func changes() {
    for (index, fix) in rule.fixes.enumerated() {
      guard let change = fix.change, change.kind == .setVariable,
        // The form of what a pattern captures is known when it matches.
        !change.text.hasText("{"), VariableSetting.all(in: change.text).isEmpty
      else { continue }
      add(
        [.key("fixes"), .index(index), .key("change"), .key("text")],
        "expected NAME=value, or several with a blank between; the change is never made")
    }
  }

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

  /// Patterns that can never match, beside others that can, and those that pass over the line that they are written for.
  private mutating func contradictions() {
    for (index, pattern) in rule.patterns.enumerated() {
      let checks = PatternChecks(pattern, of: rule)
      for finding in checks.contradictions + (checks.doubt(in: rule).map { [$0] } ?? []) {
        add([.key("patterns"), .index(index)] + finding.path, finding.message)
      }
    }
  }

  /// Patterns whose every match another rule wins.
  private mutating func outranked(by matcher: RuleMatcher) {
    for (index, pattern) in rule.patterns.enumerated() {
      let own = RuleMatcher(rules: [rule.only(pattern)])
      var first: Rule?
      for probe in PatternProbe.all(of: pattern) where probe.winner(by: own) != nil {
        guard let winner = probe.winner(by: matcher), !isRelated(winner) else {
          first = nil
          break
        }
        first = first ?? winner
      }
      if let first {
        add([.key("patterns"), .index(index), .key("text")], wins(first, "all that the pattern finds"))
      }
    }
  }

  /// Whether a rule may win in the place of this one: it is the rule, a case of it, or the broader cause, of which ``place(in:)``
  /// says whether it is too high.
  private func isRelated(_ other: Rule) -> Bool {
    other.id == rule.id || other.partOf == rule.id || other.id == rule.partOf
  }

  private func wins(_ other: Rule, _ text: String) -> String {
    "'\(other.id)' (level \(other.level)) is the cause of \(text), not this rule (level \(rule.level))"
  }

  private mutating func examples(by matcher: RuleMatcher) {
    for (index, example) in rule.examples.enumerated() {
      let step = StepText(example)
      let judgement = Judgement(
        step: step, text: EvidenceText(step), matcher: matcher, dockerfile: example.instructions)
      guard let first = judgement.ranked.first else { continue }
      let winner = matcher.rules[first.rule]
      if winner.id != rule.id, winner.partOf != rule.id {
        add([.key("examples"), .index(index)], wins(winner, "this text"))
      }
    }
  }
}

/// The rules that reports use.
struct RuleRivals {
  let all: RuleMatcher
  /// The rules with those patterns alone that no other line, Dockerfile or word on the line keeps from matching.
  private let unconditional: [Rule]

  init(_ rules: [Rule]) {
    all = RuleMatcher(rules: rules)
    unconditional = rules.map { rule in
      var rule = rule
      rule.patterns.removeAll { !$0.unless.isEmpty || !$0.notOnLine.isEmpty || !$0.notInDockerfile.isEmpty }
      return rule
    }
  }

  /// What always wins against a rule wins with such patterns.
  func unconditional(beside rule: Rule) -> RuleMatcher {
    RuleMatcher(rules: unconditional.map { $0.id == rule.id ? rule : $0 })
  }
}
