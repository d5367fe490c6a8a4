/// Weighs the matches of one failed step against each other.
struct Judgement {
  /// A rule with all its matches in the step.
  struct Candidate {
    var rule: Int
    var level: Int
    var confidence: Confidence
    var captures: [String: String]
    /// Indices of the lines, in order.
    var lines: [Int]
  }

  /// Causes of one step that are reported; what comes after is noise.
  static let mostCauses = 6
  /// A general error so many lines before a step's end was most likely overcome.
  private static let farFromEnd = 200
  private static let generalLevel = 70

  let step: StepText
  let text: EvidenceText
  let matcher: RuleMatcher
  let dockerfile: [UInt8]
  private let isPasted: Bool
  /// The rules with a match, also those that do not count.
  private let matched: Set<String>
  /// The step's causes, the best first, then wrappers and warnings.
  private(set) var ranked: [Candidate]

  /// - Parameter isPasted: whether the lines of the text are in the order in which they were printed, also those that are
  ///   taken for the engine's.
  init(
    step: StepText, text: EvidenceText, matcher: RuleMatcher, dockerfile: [UInt8] = [], isPasted: Bool = false
  ) {
    self.step = step
    self.text = text
    let pieces = TextPieces(of: text.bytes)
    let matcher = matcher.fitting(pieces, exitCode: step.exitCode)
    self.matcher = matcher
    self.dockerfile = dockerfile
    self.isPasted = isPasted
    var candidates = Self.candidates(step, text, pieces, matcher, dockerfile)
    matched = Set(candidates.map { matcher.rules[$0.rule].id })
    Self.removeFetchedLater(&candidates, text, matcher.rules)
    Self.demoteOvercome(&candidates, text, matcher.rules, isPasted: isPasted)
    Self.demoteFirstTry(&candidates, step, matcher.rules)
    Self.demoteForgivenTests(&candidates, step, dockerfile, matcher.rules)
    Self.doubtMissingPrograms(&candidates, step, text)
    let sorted = candidates.sorted { a, b in
      let (first, second) = (matcher.rules[a.rule].kind == .error, matcher.rules[b.rule].kind == .error)
      if first != second { return first }
      if a.level != b.level { return a.level > b.level }
      return (a.lines.first ?? .max) < (b.lines.first ?? .max)
    }
    ranked = Self.withoutImplied(sorted, matcher.rules)
  }

  /// What a step that failed says of its error in words that no rule knows.
  var unknownError: Candidate? {
    guard let code = step.exitCode, code != 0, step.step != nil,
      let line = ErrorLine.index(in: text, ofStepNamed: step.name),
      let rule = matcher.rules.firstIndex(where: { $0.id == RuleCatalog.anyMessage })
    else { return nil }
    let message = String(decoding: text.bytes[text.lines[line].range].drop(while: \.isBlank), as: UTF8.self)
    return Candidate(
      rule: rule, level: matcher.rules[rule].level, confidence: .possible, captures: ["message": message],
      lines: [line])
  }

  /// Whether no rule of a certain message names a cause: what is found says no more than that something failed.
  var saysLittle: Bool { bestLevel < Self.tellingLevel }

  private static let tellingLevel = 60
  private static let vagueLevel = 45

  private var bestLevel: Int { ranked.first.map { isCause($0) ? $0.level : 0 } ?? 0 }

  /// Judges the text again with its lines joined where a window may have broken them, and keeps what that finds if it says
  /// more.
  mutating func retryJoined(adding closing: [RetainedLine]) {
    let ends = BrokenLines.joined(closing)
    guard let whole = step.withoutBreaks() ?? ends.map({ _ in step }) else { return }
    var evidence = EvidenceText(whole)
    evidence.addClosing(ends ?? closing)
    let known = Set((step.output + step.error + closing).map(\.bytes))
    let joined = Set(
      (whole.output + whole.error + (ends ?? [])).filter { !known.contains($0.bytes) }.map(\.number))
    var again = Judgement(
      step: whole, text: evidence, matcher: matcher, dockerfile: dockerfile,
      isPasted: isPasted)
    guard again.bestLevel > max(bestLevel, Self.tellingLevel), let best = again.ranked.first,
      // What the lines say by themselves was weighed already.
      !matched.contains(again.rule(of: best).id),
      best.lines.contains(where: { joined.contains(evidence.lines[$0].number) })
    else { return }
    for i in again.ranked.indices {
      again.ranked[i].confidence = .possible
    }
    self = again
  }

  /// Leaves out what a better cause says already: the same lines in vaguer words, the exit code alone, or what
  /// follows from it.
  private static func withoutImplied(_ sorted: [Candidate], _ rules: [Rule]) -> [Candidate] {
    var told: Set<Int> = []
    var consequences: Set<String> = []
    let isExplained = sorted.first.map { $0.level >= tellingLevel && $0.confidence != .possible } ?? false
    return sorted.filter { candidate in
      let rule = rules[candidate.rule]
      guard rule.kind == .error else { return !consequences.contains(rule.id) }
      // Beside a known cause a message that any failure has says nothing; a user's own rule does.
      if isExplained, rule.level < Self.vagueLevel, RuleCatalog.rule(rule.id) != nil { return false }
      let isImplied =
        !told.isEmpty && candidate.lines.allSatisfy(told.contains)
        || consequences.contains(rule.id) || consequences.contains(rule.reportedID)
      told.formUnion(candidate.lines)
      consequences.formUnion(rule.implies)
      return !isImplied
    }
  }

  /// Whether the rule names a cause, not a consequence or a remark.
  func isCause(_ candidate: Candidate) -> Bool { rule(of: candidate).kind == .error }

  func rule(of candidate: Candidate) -> Rule { matcher.rules[candidate.rule] }

  private static func candidates(
    _ step: StepText, _ text: EvidenceText, _ pieces: TextPieces, _ matcher: RuleMatcher,
    _ dockerfile: [UInt8]
  ) -> [Candidate] {
    var index: [Int: Int] = [:]
    var candidates: [Candidate] = []
    var values: [[String: Set<String>]] = []
    var distant: [[String: String]] = []
    // Of a step that the log does not hold, what stands around it is not its output.
    let isSilent = step.step == nil || step.output.allSatisfy { $0.bytes.allSatisfy(\.isBlank) }
    var matches = matcher.matches(
      in: text, holding: pieces, name: step.name, dockerfile: dockerfile, exitCode: step.exitCode,
      isSilent: isSilent)
    // Of `A || B` the names of the last try count: that one failed the step.
    let isReversed = hasSecondTry(step.name)
    if isReversed { matches.reverse() }
    for match in matches {
      guard let known = index[match.rule] else {
        index[match.rule] = candidates.count
        candidates.append(
          Candidate(
            rule: match.rule, level: matcher.rules[match.rule].level, confidence: match.confidence,
            captures: match.captures, lines: match.line.map { [$0] } ?? []))
        values.append(match.captures.mapValues { [$0] })
        distant.append([:])
        continue
      }
      for (name, value) in match.captures { values[known][name, default: []].insert(value) }
      // An exit code (no line) and what is beside the first match are of the same message.
      if abs((match.line ?? 0) - (candidates[known].lines.first ?? 0)) <= RuleMatcher.neighborhood {
        candidates[known].captures.merge(match.captures) { first, _ in first }
      } else {
        distant[known].merge(match.captures) { first, _ in first }
      }
      if let line = match.line, candidates[known].lines.last != line { candidates[known].lines.append(line) }
      candidates[known].confidence = max(candidates[known].confidence, match.confidence)
    }
    if isReversed { for i in candidates.indices { candidates[i].lines.sort() } }
    // A module's name from one message and a revision from another would make a false sentence:
    // names from afar are taken only if the rule speaks of a single thing throughout.
    for i in candidates.indices where !distant[i].isEmpty {
      let isSingle = values[i].values.allSatisfy { $0.count == 1 }
      guard isSingle || candidates[i].captures.isEmpty else { continue }
      candidates[i].captures.merge(distant[i]) { first, _ in first }
    }
    return candidates
  }

  /// Lowers what was followed by proof that the step had gone on.
  ///
  /// A network error before a compiler's error was survived: the compiler ran. A message that says the tool
  /// tries again counts only if nothing else was found, for the next try may have succeeded; unless the
  /// tries were used up, as pip counts them.
  private static func demoteOvercome(
    _ candidates: inout [Candidate], _ text: EvidenceText, _ rules: [Rule], isPasted: Bool
  ) {
    let program = candidates.filter { rules[$0.rule].isProgramError }.compactMap(\.lines.first).max()
    let count = text.lines.count(where: { !$0.isError })
    let isRetry = candidates.map { candidate in
      !candidate.lines.isEmpty && candidate.lines.allSatisfy { text.lines[$0].standing == .retry }
    }
    let hasOther = candidates.indices.contains { rules[candidates[$0].rule].kind == .error && !isRetry[$0] }
    for i in candidates.indices {
      guard let last = candidates[i].lines.last, isPasted || !text.lines[last].isError else { continue }
      let rule = rules[candidates[i].rule]
      if let program, rule.isTransient, last < program { candidates[i].level = min(candidates[i].level, 25) }
      if rule.level < generalLevel, !text.lines[last].isError, count - last > farFromEnd {
        candidates[i].level = min(candidates[i].level, 25)
        candidates[i].confidence = .possible
      }
      if isRetry[i] {
        candidates[i].confidence = min(candidates[i].confidence, .likely)
        if hasOther, !isUsedUp(text.bytes[text.lines[last].range]) {
          candidates[i].level = min(candidates[i].level, 25)
        }
      }
    }
  }

  /// How much lower a later error may be to take the place of one that a second command was to make good.
  private static let levelsBelow = 8

  /// Lowers what the first command of `A || B` said if B failed too: B's error is the one that ended the step.
  private static func demoteFirstTry(_ candidates: inout [Candidate], _ step: StepText, _ rules: [Rule]) {
    guard hasSecondTry(step.name) else { return }
    let errors = candidates.indices.filter {
      rules[candidates[$0].rule].kind == .error && !candidates[$0].lines.isEmpty
    }
    guard let best = errors.max(by: { candidates[$0].level < candidates[$1].level }),
      let end = candidates[best].lines.last
    else { return }
    let later = errors.filter {
      candidates[$0].lines[0] > end && candidates[$0].level >= max(80, candidates[best].level - levelsBelow)
    }
    guard let second = later.max(by: { candidates[$0].level < candidates[$1].level }) else { return }
    let (start, level) = (candidates[second].lines[0], candidates[second].level)
    for i in errors where candidates[i].lines.allSatisfy({ $0 < start }) {
      candidates[i].level = min(candidates[i].level, level - 1)
    }
  }

  /// Whether a step has a command that runs if another one fails, and that may fail itself.
  private static func hasSecondTry(_ name: String) -> Bool {
    var rest = name[...]
    while let found = rest.rangeOfText(" || ") {
      rest = rest[found.upperBound...].drop { $0 == " " }
      let word = rest.prefix { $0 != " " && $0 != ";" && $0 != ")" }
      if !["true", "exit", "echo", ":", "(exit", "false", "(echo", "{"].contains(word) { return true }
    }
    return false
  }

  /// Whether no try is left: `Retrying (Retry(total=0, …`.
  private static func isUsedUp(_ line: ArraySlice<UInt8>) -> Bool { line.contains("Retry(total=0,") }
}

extension Rule {
  /// The id that reports name.
  var reportedID: String { partOf ?? id }

  /// Whether the rule is about the user's own code: a compiler, linker, linter or test ran and said no.
  var isProgramError: Bool { subject == .program || subject == .test }

  /// Whether some pattern of the rule has a hole of that name.
  func catches(_ name: String) -> Bool {
    let holes = ["{\(name)}", "{\(name)...}", "{\(name)#}"].map { Array($0.utf8)[...] }
    return patterns.contains { pattern in
      ([pattern.text] + pattern.more).contains { text in
        let bytes = Array(text.utf8)
        return holes.contains { bytes.contains(bytes: $0) }
      }
    }
  }

  /// Whether the rule is about reaching something over a network.
  var isTransient: Bool {
    retryable || subject == .network || subject == .certificate || subject == .download
  }
}
