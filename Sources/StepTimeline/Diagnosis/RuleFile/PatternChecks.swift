internal import BuildLogParser

/// Why a pattern that is written correctly can never match.
struct PatternChecks {
  private let pattern: Pattern
  /// Values that no line or step has.
  private(set) var findings: [RuleChecks.Finding] = []
  /// Why the pattern is not found in a step of its own.
  private(set) var contradictions: [RuleChecks.Finding] = []

  /// - Parameters:
  ///   - pattern: a pattern whose text can be taken apart.
  ///   - rule: the rule that it belongs to.
  init(_ pattern: Pattern, of rule: Rule) {
    self.pattern = pattern
    controls()
    exitCodes()
    guard findings.isEmpty else { return }
    let matcher = RuleMatcher(rules: [rule.only(pattern)])
    if PatternProbe.all(of: pattern).allSatisfy({ $0.winner(by: matcher) == nil }) { findReason() }
  }

  private mutating func add(_ key: Pattern.CodingKeys, _ index: Int?, _ message: String) {
    findings.append(Self.finding(key, index, message))
  }

  private mutating func contradict(_ key: Pattern.CodingKeys, _ index: Int?, _ message: String) {
    contradictions.append(Self.finding(key, index, message))
  }

  private static func finding(_ key: Pattern.CodingKeys, _ index: Int?, _ message: String)
    -> RuleChecks.Finding
  {
    let path: [JSONOutline.Part] = [.key(key.rawValue)] + (index.map { [.index($0)] } ?? [])
    return RuleChecks.Finding(path: path, message: message)
  }

  /// Lines are compared without colours and control characters, and are cut at a carriage return.
  private mutating func controls() {
    let lists: [(key: Pattern.CodingKeys, texts: [String])] = [
      (.with, pattern.with), (.unless, pattern.unless), (.notOnLine, pattern.notOnLine),
      (.more, pattern.more),
    ]
    if let message = Self.control(in: pattern.text) { add(.text, nil, message) }
    for (key, texts) in lists {
      for (index, text) in texts.enumerated() {
        if let message = Self.control(in: text) { add(key, index, message) }
      }
    }
  }

  private static func control(in text: String) -> String? {
    let control = text.utf8.first { $0 < 0x20 && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\n") }
    guard let control else { return nil }
    let hex = String(control, radix: 16, uppercase: true)
    let name = "control character U+" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
    return "\(name): remove it; lines are compared without colours and control characters"
  }

  /// Linux has 1 to 255.
  ///
  /// Windows has all numbers of 32 bits, which some programs write with a sign (0xC0000005 as -1073741819).
  private mutating func exitCodes() {
    for (index, code) in pattern.exitCodes.enumerated() {
      if code == 0 {
        add(.exitCodes, index, "0: a step with exit code 0 has not failed")
      } else if !(-0x8000_0000...0xFFFF_FFFF).contains(code) {
        add(.exitCodes, index, "\(code): no exit code is as long")
      }
    }
  }

  /// Why a line of a step that begins with the pattern's own text is passed over, though others are not.
  func doubt(in rule: Rule) -> RuleChecks.Finding? {
    guard contradictions.isEmpty, findings.isEmpty, pattern.place != .error,
      let sample = (try? PatternTemplate(pattern.text))?.sample()
    else { return nil }
    let reason: String
    switch EvidenceStanding(of: sample[...], inStepNamed: []) {
    case .quotation: reason = "an echoed shell command or a passed test, which no rule matches"
    case .assertion where rule.subject != .test:
      reason = "what a test compared, which only a rule with \"subject\": \"test\" finds"
    default: return nil
    }
    // What an example holds is meant.
    let matcher = RuleMatcher(rules: [rule.only(pattern)])
    let isShown = rule.examples.contains { example in
      let step = StepText(example)
      return !Judgement(
        step: step, text: EvidenceText(step), matcher: matcher, dockerfile: example.instructions
      ).ranked.isEmpty
    }
    guard !isShown else { return nil }
    return Self.finding(.text, nil, "a step's line that begins so is \(reason); only other lines are found")
  }

  private mutating func findReason() {
    let literals = (try? PatternTemplate(pattern.text))?.literals ?? []
    func isOfLine(_ text: String) -> Bool {
      literals.contains { $0.contains(bytes: Array(text.utf8)[...]) }
    }
    let never = "so the pattern can never match"
    for (index, text) in pattern.unless.enumerated() {
      if isOfLine(text) {
        contradict(.unless, index, "'\(text)' is part of the pattern itself, \(never)")
      } else if let wanted = pattern.with.first(where: { $0.hasText(text) }) {
        contradict(.unless, index, "'\(text)' is part of '\(wanted)' in 'with', \(never)")
      }
    }
    for (index, text) in pattern.notOnLine.enumerated() where isOfLine(text) {
      contradict(.notOnLine, index, "'\(text)' is part of the pattern itself, \(never)")
    }
    for (index, text) in pattern.notInDockerfile.enumerated() {
      if let wanted = pattern.inDockerfile.first(where: { $0.hasText(text) }) {
        contradict(.notInDockerfile, index, "'\(text)' is part of '\(wanted)' in 'inDockerfile', \(never)")
      }
    }
    guard contradictions.isEmpty else { return }
    let texts =
      [(Pattern.CodingKeys.text, nil as Int?, pattern.text)]
      + pattern.with.enumerated().map { (.with, $0.offset, $0.element) }
    for (key, index, text) in texts where StraightQuotes.made(in: Array(text.utf8)[...]) != nil {
      contradict(key, index, "write ' and \" in place of curly quotes; lines are compared with straight ones")
    }
    if contradictions.isEmpty { contradict(.text, nil, lineIsNoEvidence) }
  }

  /// Why a line of the pattern's own words is passed over.
  private var lineIsNoEvidence: String {
    let sample = (try? PatternTemplate(pattern.text))?.sample() ?? []
    return switch EvidenceStanding(of: sample[...], inStepNamed: []) {
    case .assertion, .testOutput:
      "such a line shows values that a test compared; only a rule with \"subject\": \"test\" finds it"
    case .quotation:
      "such a line is an echoed shell command or a passed test; no rule matches it"
    default: "the pattern does not match a line made from its own text, so it can never match"
    }
  }
}
