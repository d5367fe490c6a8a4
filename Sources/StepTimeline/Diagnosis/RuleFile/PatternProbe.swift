internal import BuildLogParser

/// A failed step that holds what a pattern asks for, and nothing else.
///
/// A pattern that is not found in any step of its own can never match. A rule that wins in each of them wins wherever the
/// pattern matches.
struct PatternProbe {
  let step: StepText
  private let dockerfile: [UInt8]

  /// The steps that a pattern should match: its line alone or amid other words, as the program's or the engine's.
  static func all(of pattern: Pattern) -> some Sequence<PatternProbe> {
    let matcher = try? PatternTemplate(pattern.text, ignoresCase: pattern.ignoresCase)
    let lines = lines(of: pattern)
    let places: [Bool] =
      switch pattern.place {
      case .anywhere: [false, true]
      case .output: [false]
      case .error: [true]
      }
    let forms = places.flatMap { isError in lines.map { (line: $0, isError: isError) } }
    // The first one decides of most patterns.
    return forms.lazy.map { PatternProbe(of: pattern, line: $0.line, isError: $0.isError, matcher: matcher) }
  }

  /// The lines that a pattern should match; one that is `nil` for exit codes alone.
  private static func lines(of pattern: Pattern) -> [[UInt8]?] {
    if pattern.text.isEmpty { return [nil] }
    guard let template = try? PatternTemplate(pattern.text) else { return [] }
    let capital = { (byte: UInt8) in byte &- UInt8(ascii: "a") < 26 ? byte & ~0x20 : byte }
    // What stands in a hole decides about other patterns, and about words that must not be there.
    let samples = [template.sample(), template.sample(word: "qz.example/kxv-2.1", digits: "4711")]
    let spellings = samples.flatMap { sample in
      pattern.ignoresCase ? [sample, sample.map(\.lowercased), sample.map(capital)] : [sample]
    }
    return spellings.flatMap {
      [$0, amid($0, isAtStart: pattern.text.hasPrefix("^"), isAtEnd: pattern.text.hasSuffix("\n"))]
    }
  }

  private static func amid(_ line: [UInt8], isAtStart: Bool = false, isAtEnd: Bool = false) -> [UInt8] {
    (isAtStart ? [] : Array("kxv ".utf8)) + line + (isAtEnd ? [] : Array(" kxv".utf8))
  }

  private init(of pattern: Pattern, line: [UInt8]?, isError: Bool, matcher: PatternTemplate?) {
    var captures: [String: String] = [:]
    if let line {
      for capture in matcher?.match(line[...]) ?? [] {
        captures[capture.name] = String(decoding: line[capture.range], as: UTF8.self)
      }
    }
    let fill = { TextTemplate.fill($0, captures) }
    // A condition without a name that the pattern keeps is taken as it is.
    let filled = { (condition: String) in
      TextTemplate.names(in: condition).isDisjoint(with: captures.keys) ? condition : fill(condition)
    }
    let beside = pattern.with.flatMap { text -> [[UInt8]] in
      let text = Array(text.utf8)
      return [text, Self.amid(text)]
    }
    let lines = { (texts: [[UInt8]]) in
      texts.flatMap { $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) }
        .enumerated().map { RetainedLine(number: $0.offset + 1, bytes: Array($0.element)) }
    }
    let own = line.map { [$0] } ?? []
    step = StepText(
      step: nil, name: pattern.inStep.map(filled) ?? "", output: lines((isError ? [] : own) + beside),
      error: lines(isError ? own : []), exitCode: pattern.exitCodes.first)
    dockerfile = Array(pattern.inDockerfile.map(filled).joined(separator: "\n").utf8)
  }

  /// The rule that explains the step best.
  func winner(by matcher: RuleMatcher) -> Rule? {
    let judgement = Judgement(
      step: step, text: EvidenceText(step), matcher: matcher, dockerfile: dockerfile)
    return judgement.ranked.first.map { matcher.rules[$0.rule] }
  }
}

extension Rule {
  /// The rule with one of its patterns alone.
  func only(_ pattern: Pattern) -> Rule {
    var rule = self
    rule.patterns = [pattern]
    return rule
  }
}
