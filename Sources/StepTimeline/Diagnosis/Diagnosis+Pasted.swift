extension Diagnosis {
  /// Explains error text alone, without the log that it is from.
  ///
  /// The text is taken as what a failed step printed, and as what the engine said: whoever pastes a line does not
  /// say which, and often does not know.
  ///
  /// - Parameters:
  ///   - text: one line or several that belong together; prefixes of a build log (`#8 0.345`) are passed over.
  ///   - rules: the rules to try.
  /// - Returns: what was found, the best cause first, with secrets masked.
  public static func all(inPasted text: String, rules: [Rule]) -> [Diagnosis] {
    all(inPasted: text, by: RuleMatcher(rules: rules))
  }

  static func all(inPasted text: String, by matcher: RuleMatcher) -> [Diagnosis] {
    let pasted = PastedText(text)
    guard !pasted.lines.isEmpty else { return [] }
    let surroundings = Surroundings(
      step: nil, in: .ofPastedText, output: EvidenceText(pasted.asOutput))

    var found: [(candidate: Judgement.Candidate, judgement: Judgement)] = []
    var known: Set<String> = []
    for step in [pasted.asOutput, pasted.asError] {
      let evidence = EvidenceText(step)
      // The pasted lines may name the step; as its name from the start they would count as quoted from it.
      var named = step
      named.name = text
      var judgement = Judgement(
        step: named, text: evidence, matcher: matcher, dockerfile: Array(text.utf8), isPasted: true)
      if judgement.saysLittle { judgement.retryJoined(adding: []) }
      for candidate in judgement.ranked where known.insert(judgement.rule(of: candidate).id).inserted {
        found.append((candidate, judgement))
      }
    }
    let ranked = found.enumerated().sorted { a, b in
      let (first, second) = (a.element, b.element)
      let isCause = (first.judgement.isCause(first.candidate), second.judgement.isCause(second.candidate))
      if isCause.0 != isCause.1 { return isCause.0 }
      if first.candidate.level != second.candidate.level {
        return first.candidate.level > second.candidate.level
      }
      return a.offset < b.offset
    }
    var build = Build.ofPastedText
    var told: Set<String> = []
    let causes = ranked.filter {
      told.insert($0.element.judgement.rule(of: $0.element.candidate).reportedID).inserted
    }
    build.diagnoses = causes.enumerated().map { position, entry in
      let (candidate, judgement) = entry.element
      return judgement.diagnosis(
        of: candidate, isPrimary: position == 0 && judgement.isCause(candidate), surroundings: surroundings)
    }
    Redactor().redact(&build)
    return build.diagnoses
  }
}
