/// Explains error text that stands for itself, without the log it is from.
///
/// The text is taken as what a failed step printed, and as what the engine said: whoever pastes a line does not
/// say which, and often does not know.
///
/// - Parameters:
///   - text: one line or several that belong together; prefixes of a build log (`#8 0.345`) are passed over.
///   - rules: the rules to try.
/// - Returns: what was found, the best cause first, with secrets masked.
public func diagnose(pasted text: String, rules: [Rule]) -> [Diagnosis] {
  let pasted = PastedText(text)
  guard !pasted.lines.isEmpty else { return [] }
  let matcher = RuleMatcher(rules: rules)
  let surroundings = Surroundings(step: nil, in: .ofPastedText)

  var found: [(candidate: Judgement.Candidate, judgement: Judgement)] = []
  for step in [pasted.asOutput, pasted.asError] {
    let evidence = EvidenceText(step)
    // The pasted lines may name the step; as its name from the start they would count as quoted from it.
    var named = step
    named.name = text
    let judgement = Judgement(step: named, text: evidence, matcher: matcher)
    for candidate in judgement.ranked where !found.contains(where: { $0.candidate.rule == candidate.rule }) {
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
  let causes = ranked.filter { told.insert(rules[$0.element.candidate.rule].reportedID).inserted }
  build.diagnoses = causes.enumerated().map { position, entry in
    let (candidate, judgement) = entry.element
    return judgement.diagnosis(
      of: candidate, isPrimary: position == 0 && judgement.isCause(candidate), surroundings: surroundings)
  }
  Redactor().redact(&build)
  return build.diagnoses
}

extension Build {
  /// The build that a pasted text is from, of which nothing is known.
  static let ofPastedText = Build(
    source: .init(name: "", line: 1, lines: 0, dialect: "", envelope: ""), result: .failed, clock: .none,
    steps: [])
}

/// Lines out of a log, in the two ways in which they may have stood there.
private struct PastedText {
  private(set) var lines: [RetainedLine] = []
  private let exitCode: Int?

  init(_ text: String) {
    exitCode = ExitCode.read(text)
    lines = StepText.lines(of: text).map { line in
      RetainedLine(number: line.number, bytes: Array(Self.withoutPrefix(line.bytes[...])))
    }
    if !lines.contains(where: { !$0.bytes.allSatisfy(\.isBlank) }) { lines = [] }
  }

  var asOutput: StepText { StepText(step: nil, name: "", output: lines, exitCode: exitCode) }

  var asError: StepText {
    let errors = lines.compactMap { line -> RetainedLine? in
      var text = line.bytes[...]
      if text.starts(with: "ERROR: ") { text = text.dropFirst(7) }
      // Remarks of tools (`npm WARN`) are no words of the engine, which makes none.
      switch EvidenceStanding(of: text, inStepNamed: []) {
      case .evidence, .retry: return RetainedLine(number: line.number, bytes: Array(text))
      case .remark, .quotation, .testOutput: return nil
      }
    }
    return StepText(step: nil, name: "", error: errors, exitCode: exitCode)
  }

  /// Takes off a time stamp, the step's number and its clock: `2026-11-22T16:36:39.7Z #8 0.345 `.
  private static func withoutPrefix(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    for isPrefix in [isTimeStamp, isStepNumber, isOffset] {
      let text = rest.drop(while: \.isBlank)
      let word = text.prefix { !$0.isBlank }
      // The word must not be all there is.
      if word.count < text.count, isPrefix(word) { rest = text.dropFirst(word.count + 1) }
    }
    return rest
  }

  private static func isTimeStamp(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 20 && word.last == UInt8(ascii: "Z") && word.dropFirst(10).first == UInt8(ascii: "T")
      && word.first?.isDigit == true
  }

  private static func isStepNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1 && word.first == UInt8(ascii: "#") && word.dropFirst().allSatisfy(\.isDigit)
  }

  private static func isOffset(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }
}
