/// A rule that one of its patterns found in a step's text.
struct RuleMatch: Sendable, Equatable {
  /// Index into the matcher's rules.
  var rule: Int
  var confidence: Confidence
  /// Index into the text's lines; `nil` where the exit code alone was looked for.
  var line: Int?
  var captures: [String: String]
}

/// Tests all rules against a failed step's text in one pass.
struct RuleMatcher: Sendable {
  private struct Compiled: Sendable {
    var rule: Int
    var pattern: Pattern
    /// `nil` for a pattern of exit codes alone.
    var template: PatternTemplate?
    /// Ids of the literals in ``Pattern/with`` and ``Pattern/unless``.
    var with: [Int]
    var unless: [Int]
    var notOnLine: [[UInt8]]
    var more: [PatternTemplate]
  }

  /// How far around the evidence further names are looked for.
  static let neighborhood = 12
  /// Places on one line that a pattern is tried at; what has not fitted by then is a repetition.
  private static let mostTries = 16

  /// The matcher of the built-in rules, compiled when the first build fails.
  static let catalog = RuleMatcher(rules: RuleCatalog.all)

  let rules: [Rule]
  private var patterns: [Compiled] = []
  private var index = LiteralIndex()
  /// Literals of ``Pattern/with`` and ``Pattern/unless`` with their ids behind those of the patterns.
  private var conditions: [[UInt8]] = []

  /// Compiles the rules.
  ///
  /// A pattern that cannot be used is left out; the catalog's tests and the reader of rule files report such
  /// patterns before.
  init(rules: [Rule]) {
    self.rules = rules
    var conditionID: [[UInt8]: Int] = [:]
    func condition(_ text: String) -> Int {
      let literal = Array(text.utf8)
      if let id = conditionID[literal] { return id }
      conditions.append(literal)
      conditionID[literal] = conditions.count - 1
      return conditions.count - 1
    }
    for (rule, value) in rules.enumerated() {
      for pattern in value.patterns {
        let template =
          pattern.text.isEmpty ? nil : try? PatternTemplate(pattern.text, ignoresCase: pattern.ignoresCase)
        guard template != nil || pattern.text.isEmpty && !pattern.exitCodes.isEmpty else { continue }
        patterns.append(
          Compiled(
            rule: rule, pattern: pattern, template: template, with: pattern.with.map(condition),
            unless: pattern.unless.map(condition), notOnLine: pattern.notOnLine.map { Array($0.utf8) },
            more: pattern.more.compactMap { try? PatternTemplate($0, shortestLiteral: 1) }))
      }
    }
    for (id, compiled) in patterns.enumerated() {
      if let template = compiled.template {
        index.add(template.literal, ignoresCase: template.ignoresCase, id: id)
      }
    }
    for (id, literal) in conditions.enumerated() {
      index.add(literal, ignoresCase: false, id: patterns.count + id)
    }
  }

  /// Every match in the text, in the order of the lines.
  func matches(in text: EvidenceText, name: String, exitCode: Int?) -> [RuleMatch] {
    var hits: [(pattern: Int, start: Int)] = []
    var holds = [Bool](repeating: false, count: conditions.count)
    // The limit holds for one pattern on one line: whatever a text repeats, its last line is still looked at.
    var tries = [(line: Int, count: Int)](repeating: (-1, 0), count: patterns.count)
    index.scan(text.bytes) { id, start in
      let line = text.line(at: start)
      if id >= patterns.count {
        // `+ curl …` of a trace is what the user wrote: neither evidence nor a condition.
        if text.lines[line].standing != .quotation { holds[id - patterns.count] = true }
        return
      }
      if tries[id].line != line { tries[id] = (line, 0) }
      guard tries[id].count < Self.mostTries else { return }
      tries[id].count += 1
      hits.append((id, start))
    }
    for (id, literal) in conditions.enumerated() where literal.count < 4 {
      holds[id] = text.bytes.holds(literal[...])
    }

    var matches: [RuleMatch] = []
    for (pattern, start) in hits {
      let compiled = patterns[pattern]
      guard isOpen(compiled, holds, name, exitCode) else { continue }
      if let match = match(compiled, at: start, in: text) { matches.append(match) }
    }
    for compiled in patterns where compiled.template == nil && isOpen(compiled, holds, name, exitCode) {
      matches.append(
        RuleMatch(
          rule: compiled.rule, confidence: confidence(compiled), line: nil,
          captures: exitCode.map { ["code": String($0)] } ?? [:]))
    }
    return matches
  }

  private func confidence(_ compiled: Compiled) -> Confidence {
    compiled.pattern.confidence ?? rules[compiled.rule].confidence
  }

  /// Whether what a pattern asks for beside its line is there.
  private func isOpen(_ compiled: Compiled, _ holds: [Bool], _ name: String, _ exitCode: Int?) -> Bool {
    let pattern = compiled.pattern
    if let wanted = pattern.inStep, !Array(name.utf8).holds(Array(wanted.utf8)[...]) { return false }
    if !pattern.exitCodes.isEmpty {
      guard let exitCode, pattern.exitCodes.contains(exitCode) else { return false }
    }
    return compiled.with.allSatisfy { holds[$0] } && !compiled.unless.contains { holds[$0] }
  }

  private func match(_ compiled: Compiled, at start: Int, in text: EvidenceText) -> RuleMatch? {
    let index = text.line(at: start)
    let line = text.lines[index]
    guard start + (compiled.template?.literal.count ?? 0) <= line.range.upperBound else { return nil }
    switch compiled.pattern.place {
    case .anywhere: break
    case .output: if line.isError { return nil }
    case .error: if !line.isError { return nil }
    }
    let bytes = text.bytes[line.range]
    guard isEvidence(line, bytes, for: compiled) else { return nil }
    for literal in compiled.notOnLine where Array(bytes).holds(literal[...]) { return nil }
    guard let captured = compiled.template?.match(bytes, literalAt: start) else { return nil }

    var captures: [String: String] = [:]
    for (name, range) in captured { captures[name] = String(decoding: text.bytes[range], as: UTF8.self) }
    for template in compiled.more { fill(&captures, with: template, around: index, in: text) }
    return RuleMatch(rule: compiled.rule, confidence: confidence(compiled), line: index, captures: captures)
  }

  private func isEvidence(_ line: EvidenceText.Line, _ bytes: ArraySlice<UInt8>, for compiled: Compiled)
    -> Bool
  {
    switch line.standing {
    case .evidence, .retry: return true
    case .quotation: return false
    case .testOutput:
      // A test's own words are indented; `a_test.go:5:2: no required module …` is the go command's.
      return bytes.first?.isBlank != true || rules[compiled.rule].id.contains("test")
    case .remark:
      // `npm WARN …` is evidence for a rule that looks for `npm WARN`, and for no other.
      let head = String(decoding: bytes.drop(while: \.isBlank).prefix(7), as: UTF8.self)
      return compiled.pattern.text.hasPrefix(head) || compiled.pattern.text.hasPrefix("^" + head)
    }
  }

  private func fill(
    _ captures: inout [String: String], with template: PatternTemplate, around index: Int,
    in text: EvidenceText
  ) {
    guard template.names.contains(where: { captures[$0] == nil }) else { return }
    let nearby = (0...Self.neighborhood).flatMap { $0 == 0 ? [index] : [index + $0, index - $0] }
    for other in nearby where text.lines.indices.contains(other) {
      guard let captured = template.match(text.bytes[text.lines[other].range]) else { continue }
      for (name, range) in captured where captures[name] == nil {
        captures[name] = String(decoding: text.bytes[range], as: UTF8.self)
      }
      return
    }
  }
}
