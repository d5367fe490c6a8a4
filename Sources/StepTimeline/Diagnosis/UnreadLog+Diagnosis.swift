internal import BuildLogParser

extension UnreadLog {
  /// Asks the rules what they know of the text of a log without a build.
  ///
  /// - Parameters:
  ///   - recent: the log's last lines, without what a CI system put before them.
  ///   - source: the log's name.
  ///   - lines: how many lines the log has.
  ///   - matcher: the rules.
  ///   - redactsSecrets: whether secrets in ``lastLines`` are masked.
  init(_ recent: [RetainedLine], source: String, lines: Int, by matcher: RuleMatcher, redactsSecrets: Bool) {
    let texts = recent.map(\.text)
    var diagnoses = Diagnosis.all(inPasted: texts.joined(separator: "\n"), by: matcher)
    // Without a build, its words within a sentence are a text about builds.
    diagnoses.removeAll { diagnosis in
      diagnosis.rule == RuleCatalog.anyEngineMessage
        && diagnosis.evidence.allSatisfy { line in
          !["Error response from daemon: ", "failed to solve: ", "error building image: "].contains {
            line.text.hasPrefix($0)
          }
        }
    }
    for i in diagnoses.indices {
      // The text's lines are counted from one; the log's are others.
      for k in diagnoses[i].evidence.indices {
        let place = diagnoses[i].evidence[k].line - 1
        if recent.indices.contains(place) { diagnoses[i].evidence[k].line = recent[place].number }
      }
      diagnoses[i].confidence = min(diagnoses[i].confidence, .likely)
    }
    let last = Array(texts.suffix(20))
    self.init(
      source: source, lines: lines, lastLines: redactsSecrets ? Redactor().redact(last) : last,
      diagnoses: diagnoses)
  }
}
