/// A rule that one of its patterns found in a step's text.
struct RuleMatch: Sendable, Equatable {
  /// Index into the matcher's rules.
  var rule: Int
  var confidence: Confidence
  /// Index into the text's lines; `nil` if the exit code alone was looked for.
  var line: Int?
  var captures: [String: String]
}

/// Tests all rules against a failed step's text in one pass.
///
/// Of thousands of patterns a text holds a few, and most logs have one failed step. So nothing is prepared: a pattern
/// whose four-byte pieces are not all in the text is passed over (``TextPieces``), of the others the
/// places are found (``LiteralIndex``), and what is there is taken apart.
struct RuleMatcher: Sendable {
  /// A pattern's place in the rules.
  private struct Address: Sendable {
    var rule: Int
    var pattern: Int
    /// Where in the pattern's text the literal is that lines are found by.
    var literal = 0..<0
  }

  /// A pattern that was taken apart.
  private struct Compiled {
    var rule: Int
    var pattern: Pattern
    /// `nil` for a pattern of exit codes alone.
    var template: PatternTemplate?
    var notOnLine: [[UInt8]]
    var more: [PatternTemplate]
    /// The pattern's `inStep` and `inDockerfile` that hold a name of it: what they ask for is known after the match.
    var lateInStep: String?
    var lateInDockerfile: [String] = []
  }

  /// How far around the evidence further names are looked for.
  static let neighborhood = 12
  /// Places on one line that a pattern is tried at; what has not fitted by then is a repetition.
  private static let mostTries = 16

  /// The matcher of the built-in rules, which has none before it knows the text (``fitting(_:exitCode:)``).
  static let builtIn = RuleMatcher(rules: [], isComplete: false)

  /// A rule's pattern that cannot be used is passed over; the catalog's tests and the reader of rule files report
  /// such patterns before.
  let rules: [Rule]
  /// Whether the rules are all that there are.
  var isComplete = true

  /// The matcher with all rules that may match in the text of a step that ended so.
  func fitting(_ pieces: TextPieces, exitCode: Int?) -> RuleMatcher {
    isComplete
      ? self : RuleMatcher(rules: RuleCatalog.rules(for: pieces, exitCode: exitCode), isComplete: false)
  }

  /// Every match in the text, in the order of the lines.
  ///
  /// - Parameters:
  ///   - text: what the step and the engine said.
  ///   - pieces: the runs of four bytes of the text.
  ///   - name: the step's name.
  ///   - dockerfile: the instructions that are known (``Surroundings/dockerfile``).
  ///   - exitCode: the code that the step ended with.
  ///   - isSilent: whether the log holds nothing that the step's program printed.
  func matches(
    in text: EvidenceText, holding pieces: TextPieces, name: String, dockerfile: [UInt8] = [], exitCode: Int?,
    isSilent: Bool = false
  ) -> [RuleMatch] {
    // A command that the Dockerfile breaks over lines has the blanks of each line's margin in it; others tell that a
    // variable is empty.
    var wordings = name + "\n"
    if name.hasText("  ") { wordings += name.split(separator: " ").joined(separator: " ") + "\n" }
    let (patterns, exitCodes) = candidates(holding: pieces)
    var index = LiteralIndex()
    for (id, address) in patterns.enumerated() {
      var wanted = rules[address.rule].patterns[address.pattern].text
      wanted.withUTF8 { index.add(UnsafeBufferPointer(rebasing: $0[address.literal]), id: id) }
    }

    var hits: [(pattern: Int, start: Int)] = []
    var compiled = [Compiled?](repeating: nil, count: patterns.count)
    // The limit holds for one pattern on one line: whatever a text repeats, its last line is still looked at.
    var tries = [(line: Int, count: Int)](repeating: (0, 0), count: patterns.count)
    index.scan(text.bytes) { id, start in
      guard literalStands(of: patterns[id], at: start, in: text.bytes) else { return }
      if compiled[id] == nil { compiled[id] = compile(patterns[id]) }
      guard compiled[id] != nil else { return }
      let line = text.line(at: start)
      let before = tries[id].line == line ? tries[id].count : 0
      guard before < Self.mostTries else { return }
      tries[id] = (line, before + 1)
      hits.append((id, start))
    }
    let alone = exitCodes.compactMap(compile)
    let found = compiled.compactMap { $0 }
    let conditions = MatchConditions(of: (found + alone).map(\.pattern), in: text, dockerfile: dockerfile)

    var matches: [RuleMatch] = []
    for (id, start) in hits {
      guard let compiled = compiled[id], isOpen(compiled, conditions, wordings, exitCode) else { continue }
      if let match = match(compiled, at: start, in: text, name: name),
        fits(match, compiled, conditions, wordings)
      {
        matches.append(match)
      }
    }
    for compiled in alone where isOpen(compiled, conditions, wordings, exitCode) {
      var captures = exitCode.map { ["code": String($0)] } ?? [:]
      for template in compiled.more { fill(&captures, with: template, from: name) }
      if exitCode == 127, isSilent { captures["program"] = Self.onlyProgram(of: name) }
      matches.append(
        RuleMatch(rule: compiled.rule, confidence: confidence(compiled), line: nil, captures: captures))
    }
    return matches
  }

  /// The program of a step that runs one command and printed nothing, if it is one that says so of what it starts itself:
  /// it is what exit code 127 is about.
  private static func onlyProgram(of step: String) -> String? {
    guard let run = step.rangeOfText("RUN ") else { return nil }
    let command = step[run.upperBound...]
    guard !command.utf8.contains(where: { $0.isOne(of: "&|;<>`$()\n\\") }) else { return nil }
    let word = command.split(separator: " ").first { !$0.hasPrefix("--") }
    return word.flatMap { saysMore.contains($0) ? String($0) : nil }
  }

  private static let saysMore: Set<Substring> = [
    "pip", "pip3", "curl", "wget", "git", "unzip", "jq", "gpg", "rsync", "envsubst", "openssl", "ssh-keyscan",
  ]

  /// The patterns that may be in the text, and those of exit codes alone.
  private func candidates(holding pieces: TextPieces) -> (patterns: [Address], exitCodes: [Address]) {
    var patterns: [Address] = []
    var exitCodes: [Address] = []
    for rule in rules.indices {
      let ofRule = rules[rule].patterns
      for pattern in ofRule.indices {
        var wanted = ofRule[pattern].text
        let literal = wanted.withUTF8 { wanted -> Range<Int>? in
          pieces.mayHold(wanted) ? PatternTemplate.longestLiteral(in: wanted) : nil
        }
        if let literal {
          patterns.append(Address(rule: rule, pattern: pattern, literal: literal))
        } else if wanted.isEmpty, !ofRule[pattern].exitCodes.isEmpty {
          exitCodes.append(Address(rule: rule, pattern: pattern))
        }
      }
    }
    return (patterns, exitCodes)
  }

  /// Whether the longest literal of a pattern is in the text, without taking the pattern apart: most places
  /// that hold four of its bytes hold no more of it.
  private func literalStands(of address: Address, at start: Int, in text: [UInt8]) -> Bool {
    let (from, count) = (address.literal.lowerBound, address.literal.count)
    guard text.count - start >= count else { return false }
    let ignoresCase = rules[address.rule].patterns[address.pattern].ignoresCase
    var wanted = rules[address.rule].patterns[address.pattern].text
    return wanted.withUTF8 { wanted in
      for i in 0..<count {
        let (byte, other) = (text[start + i], wanted[from + i])
        if byte != other, !ignoresCase || byte.lowercased != other.lowercased { return false }
      }
      return true
    }
  }

  private func compile(_ address: Address) -> Compiled? {
    let pattern = rules[address.rule].patterns[address.pattern]
    var template: PatternTemplate?
    if !pattern.text.isEmpty {
      template = try? PatternTemplate(pattern.text, ignoresCase: pattern.ignoresCase)
      guard template != nil else { return nil }
    }
    var compiled = Compiled(
      rule: address.rule, pattern: pattern, template: template,
      notOnLine: pattern.notOnLine.map { Array($0.utf8) },
      more: pattern.more.compactMap { try? PatternTemplate($0, shortestLiteral: 1) })
    if let names = template?.names {
      let isLate = { (condition: String) in
        condition.hasText("{") && !TextTemplate.names(in: condition).isDisjoint(with: names)
      }
      if let wanted = pattern.inStep, isLate(wanted) { compiled.lateInStep = wanted }
      compiled.lateInDockerfile = pattern.inDockerfile.filter(isLate)
    }
    return compiled
  }

  private func confidence(_ compiled: Compiled) -> Confidence {
    compiled.pattern.confidence ?? rules[compiled.rule].confidence
  }

  /// Whether what a pattern asks for beside its line is there.
  private func isOpen(
    _ compiled: Compiled, _ conditions: MatchConditions, _ name: String, _ exitCode: Int?
  ) -> Bool {
    let pattern = compiled.pattern
    if let wanted = pattern.inStep, compiled.lateInStep == nil, !name.hasText(wanted) { return false }
    if !pattern.exitCodes.isEmpty {
      // Windows has 32 bits, with or without a sign: -1073741819 is 3221225477.
      guard let exitCode,
        pattern.exitCodes.contains(where: {
          UInt32(truncatingIfNeeded: $0) == UInt32(truncatingIfNeeded: exitCode)
        })
      else { return false }
    }
    return pattern.with.allSatisfy(conditions.hold) && !pattern.unless.contains(where: conditions.hold)
      && pattern.inDockerfile.allSatisfy {
        compiled.lateInDockerfile.contains($0) || conditions.dockerfileHolds($0)
      }
      && !pattern.notInDockerfile.contains(where: conditions.dockerfileHolds)
  }

  /// Whether what a match captured is where the pattern wants it, in the step's name or in the Dockerfile.
  private func fits(
    _ match: RuleMatch, _ compiled: Compiled, _ conditions: MatchConditions, _ name: String
  ) -> Bool {
    if let wanted = compiled.lateInStep, !name.hasText(TextTemplate.fill(wanted, match.captures)) {
      return false
    }
    return compiled.lateInDockerfile.allSatisfy {
      conditions.dockerfileHolds(TextTemplate.fill($0, match.captures))
    }
  }

  private func match(_ compiled: Compiled, at start: Int, in text: EvidenceText, name: String) -> RuleMatch? {
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
    for literal in compiled.notOnLine where Array(bytes).contains(bytes: literal[...]) { return nil }
    guard let captured = compiled.template?.match(bytes, literalAt: start) else { return nil }

    var captures: [String: String] = [:]
    for capture in captured where !Self.isElided(text.bytes[capture.range]) {
      captures[capture.name] = String(decoding: text.bytes[capture.range], as: UTF8.self)
    }
    for template in compiled.more {
      fill(&captures, with: template, around: index, in: text)
      fill(&captures, with: template, from: name)
    }
    return RuleMatch(rule: compiled.rule, confidence: confidence(compiled), line: index, captures: captures)
  }

  private func isEvidence(_ line: EvidenceText.Line, _ bytes: ArraySlice<UInt8>, for compiled: Compiled)
    -> Bool
  {
    switch line.standing {
    case .evidence, .retry: return true
    case .quotation: return false
    case .assertion: return rules[compiled.rule].subject == .test
    case .testOutput:
      // A test's own words are indented; `a_test.go:5:2: no required module …` is the go command's.
      return bytes.first?.isBlank != true || rules[compiled.rule].subject == .test
    case .remark:
      // `npm WARN …` is evidence for a rule that looks for `npm WARN`, and for no other.
      let head = String(decoding: bytes.drop(while: \.isBlank).prefix(7), as: UTF8.self)
      return compiled.pattern.text.hasPrefix(head) || compiled.pattern.text.hasPrefix("^" + head)
    }
  }

  private func fill(_ captures: inout [String: String], with template: PatternTemplate, from name: String) {
    guard template.names.contains(where: { captures[$0] == nil }) else { return }
    let name = Array(name.utf8)
    for capture in template.match(name[...]) ?? [] where captures[capture.name] == nil {
      captures[capture.name] = String(decoding: name[capture.range], as: UTF8.self)
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
      for capture in captured
      where captures[capture.name] == nil && !Self.isElided(text.bytes[capture.range]) {
        captures[capture.name] = String(decoding: text.bytes[capture.range], as: UTF8.self)
      }
      return
    }
  }

  /// Whether whoever published the text left the value out: `...`, `[...]`.
  private static func isElided(_ value: ArraySlice<UInt8>) -> Bool {
    value.count > 2 && value.allSatisfy { $0.isOne(of: ".[]()\u{2026}") }
  }
}

/// Which of the literals that patterns ask for are in a text and in the instructions.
private struct MatchConditions {
  private var standing: Set<String> = []
  private let dockerfile: [UInt8]

  init(of patterns: [Pattern], in text: EvidenceText, dockerfile: [UInt8]) {
    self.dockerfile = dockerfile
    let wanted = Array(Set(patterns.flatMap { $0.with + $0.unless }))
    guard !wanted.isEmpty else { return }
    var index = LiteralIndex()
    let literals = wanted.map { Array($0.utf8) }
    for (id, literal) in literals.enumerated() {
      if literal.count < 4 {
        if text.bytes.contains(bytes: literal[...]) { standing.insert(wanted[id]) }
      } else {
        literal.withUnsafeBufferPointer { index.add($0, id: id) }
      }
    }
    index.scan(text.bytes) { id, start in
      guard !standing.contains(wanted[id]), text.bytes[start...].starts(with: literals[id]) else { return }
      // `+ curl …` of a trace is what the user wrote: neither evidence nor a condition.
      if text.lines[text.line(at: start)].standing != .quotation { standing.insert(wanted[id]) }
    }
  }

  func hold(_ literal: String) -> Bool { standing.contains(literal) }

  func dockerfileHolds(_ literal: String) -> Bool { dockerfile.contains(bytes: Array(literal.utf8)[...]) }
}
