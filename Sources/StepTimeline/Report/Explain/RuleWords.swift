/// How a rule is put into words if nothing was captured yet.
extension Rule {
  /// The rule as a cause with open places: `<module>` in sentences, `MODULE` in commands.
  var general: Diagnosis {
    let fill = { TextTemplate.fill($0, [:]) }
    return Diagnosis(
      rule: id, title: fill(title), kind: kind, step: nil, confidence: confidence, isPrimary: false,
      isRetryable: retryable, evidence: [], captures: [:], causes: causes.map(fill),
      fixes: fixes.map { $0.filled(baseIsKnown: false, with: [:]) },
      verify: verify.map { CommandTemplate.fill($0, [:]) }, docs: docs)
  }

  /// The rest in one line: family, broader cause, meaning, level, confidence.
  var facts: [String] {
    var facts = [family]
    if let partOf { facts.append("part of \(partOf)") }
    switch kind {
    case .error: break
    case .wrapper: facts.append("a consequence, not a cause")
    case .warning: facts.append("a warning: it does not fail a build")
    }
    facts += ["level \(level)", confidence.rawValue]
    if retryable { facts.append("retrying may help") }
    return facts
  }
}

extension Pattern {
  /// The line that is looked for, `nil` if the exit code alone counts.
  var readableText: String? {
    guard !text.isEmpty else { return nil }
    let template = try? PatternTemplate(text, ignoresCase: ignoresCase, shortestLiteral: 1)
    return template?.readable ?? text
  }

  /// The conditions beside the line, each as a few words.
  var conditions: [String] {
    var words: [String] = []
    if text.hasPrefix("^") { words.append("at the beginning of a line") }
    if text.hasSuffix("\n") { words.append("at the end of a line") }
    switch place {
    case .anywhere: break
    case .output: words.append("in the step's output")
    case .error: words.append("in the engine's message")
    }
    if ignoresCase { words.append("in upper or lower case") }
    if !exitCodes.isEmpty {
      words.append("exit code \(exitCodes.map(String.init).joined(separator: ", "))")
    }
    if let inStep { words.append("in a step named \"\(inStep)\"") }
    words += with.map { "together with \"\($0)\"" }
    words += unless.map { "without \"\($0)\"" }
    words += notOnLine.map { "without \"\($0)\" on the same line" }
    if let confidence { words.append("confidence \(confidence.rawValue)") }
    return words
  }
}
