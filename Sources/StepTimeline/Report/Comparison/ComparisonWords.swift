/// The words that all reports of a comparison use.
struct ComparisonWords {
  /// A piece of a sentence: words of the tool's own, or text from a log.
  enum Piece {
    case words(String)
    case code(String)
  }

  let comparison: BuildComparison

  init(_ comparison: BuildComparison) { self.comparison = comparison }

  /// `+3.2s`, `-1m 04s`; `?` where unknown.
  static func signed(_ seconds: Double?) -> String {
    guard let seconds, seconds.isFinite else { return "?" }
    let text = DurationText.words(abs(seconds))
    return text == "0.0s" ? text : (seconds < 0 ? "-" : "+") + text
  }

  /// `+40 %`; `nil` where unknown.
  static func percent(_ value: Double?) -> String? {
    guard let value, value.isFinite, abs(value) < 1e9 else { return nil }
    let whole = Int(value.rounded())
    return "\(whole > 0 ? "+" : "")\(whole) %"
  }

  /// The step as the second build has it, or the first one where it is gone.
  func step(_ pair: StepComparison) -> Step? {
    pair.head.flatMap { comparison.head.steps[safe: $0] }
      ?? pair.base.flatMap { comparison.base.steps[safe: $0] }
  }

  /// `base` and `head` of one step: its time, or that it was cached, failed, or is not there.
  static func time(of step: Step?, seconds: Double?, glyphs: Glyphs) -> String {
    guard let step else { return glyphs.dash }
    switch step.status {
    case .cached: return "cached"
    case .done: return DurationText.seconds(seconds)
    case .failed, .canceled, .running: return "\(glyphs.glyph(step.status)) \(DurationText.seconds(seconds))"
    }
  }

  /// What is to be said of a step.
  static func change(_ step: StepComparison) -> String {
    let change: String? =
      switch step.change {
      case .newlyFailed: "now fails"
      case .noLongerFailing: "no longer fails"
      case .stillFailing: "still fails"
      case .added: "added"
      case .removed: "removed"
      case .notReached: "not reached"
      case .notLogged: "not in the log"
      case .cacheLost: "cache lost"
      case .cacheGained: "newly cached"
      case .unfinished: "unfinished"
      case .slower: "slower"
      case .faster: "faster"
      case .same: nil
      case .unknown: "time unknown"
      }
    let match: String? =
      switch step.match {
      case .edited: "edited"
      case .image: "image changed"
      case .moved: "moved"
      case .same, .added, .removed: nil
      }
    let words = [change, match].compactMap(\.self)
    return words.isEmpty ? "same" : words.joined(separator: ", ")
  }

  /// `3 steps newly cached`, `2 slower`, `1 added`.
  var counts: [String] {
    let words: [(StepComparison.Change, String)] = [
      (.newlyFailed, "now failing"), (.noLongerFailing, "no longer failing"),
      (.stillFailing, "still failing"),
      (.cacheLost, "no longer cached"), (.cacheGained, "newly cached"), (.slower, "slower"),
      (.faster, "faster"), (.added, "added"), (.removed, "removed"),
      (.notReached, "not reached"), (.notLogged, "not in the log"),
    ]
    var texts: [String] = []
    for (change, word) in words {
      let count = comparison.count(of: change)
      if count > 0 { texts.append(texts.isEmpty ? "\(counted(count, "step")) \(word)" : "\(count) \(word)") }
    }
    let edited = comparison.steps.count { $0.match == .edited && !$0.isUnordered(comparison) }
    if edited > 0 { texts.append("\(edited) edited") }
    return texts
  }

  /// What became of the wall time, as a sentence without a full stop.
  func wall(_ glyphs: Glyphs) -> String {
    let wall = comparison.wall
    guard let delta = wall.delta else { return "wall times are unknown" }
    guard comparison.isWallComparable else {
      let ended = [("base", comparison.base), ("head", comparison.head)].filter { $0.1.result != .succeeded }
        .map { "\($0.0) \($0.1.result == .incomplete ? "is" : "was") \($0.1.result.rawValue)" }
        .map { $0.replacingLast("was failed", with: "failed") }
      return "wall times are not compared: \(ended.joined(separator: ", "))"
    }
    var facts: [String] = []
    if let percent = Self.percent(wall.percent) { facts.append(percent) }
    if let uncertainty = wall.uncertainty, uncertainty >= 0.05 {
      facts.append("\(glyphs.plusMinus) \(DurationText.seconds(uncertainty))")
    }
    let suffix = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    switch wall.verdict {
    case .slower: return "head is \(DurationText.words(delta)) slower\(suffix)"
    case .faster: return "head is \(DurationText.words(-delta)) faster\(suffix)"
    case .same, nil:
      let threshold = DurationText.words(wall.threshold)
      return
        "head took as long as base: the difference of \(Self.signed(delta)) is within the noise (\(threshold))"
    }
  }

  /// Why a step lost its cache, as pieces of a sentence without a full stop.
  func cause(of loss: CacheLoss) -> [Piece] {
    let because = loss.because.flatMap { comparison.steps[safe: $0] }
    let name = because.flatMap(step).map { Piece.code($0.instructionText) }
    switch loss.reason {
    case .instructionChanged:
      let pair = comparison.steps[loss.step]
      guard let before = pair.base.flatMap({ comparison.base.steps[safe: $0] }) else {
        return [.words("its instruction was edited")]
      }
      return [.words("its instruction was edited; it was "), .code(before.instructionText)]
    case .baseImageChanged:
      guard let pair = because, let before = pair.base.flatMap({ comparison.base.steps[safe: $0] }),
        let after = pair.head.flatMap({ comparison.head.steps[safe: $0] })
      else { return [.words("its base image changed")] }
      let (old, new) = (before.instructionText, after.instructionText)
      if old == new {
        return [.words("the image of "), .code(new), .words(" has a new digest")]
      }
      return [.words("its base image changed from "), .code(old), .words(" to "), .code(new)]
    case .earlierInstructionChanged:
      guard let pair = because, let name else { return [.words("an instruction before it changed")] }
      switch pair.match {
      case .added: return [name, .words(" was added before it")]
      case .removed: return [name, .words(" was removed before it")]
      case .moved where loss.because == loss.step: return [.words("it moved")]
      case .moved: return [name, .words(" before it moved")]
      default: return [name, .words(" before it was edited")]
      }
    case .copiedFilesChanged: return [.words("its text is the same, so the files that it copies changed")]
    case .earlierStepRan:
      guard let name else { return [.words("a step before it ran")] }
      return [name, .words(" before it ran, as in base, and its result may differ")]
    case .cacheImportFailed: return [.words("the cache could not be imported: ")] + (name.map { [$0] } ?? [])
    case .nothingCached:
      return [
        .words(
          "no step was cached in head; the builder is new, its cache was cleared, or --no-cache was used")
      ]
    case .unknown:
      return [
        .words(
          "the log does not say why: a build argument, an ENV or ARG before it, a mounted file, or a cache entry"
            + " that was removed")
      ]
    }
  }

  /// What losing the cache cost: `it and the 2 steps behind it ran for 31.0s`.
  func cost(of loss: CacheLoss) -> String? {
    guard let seconds = loss.seconds else { return nil }
    let who =
      switch loss.followers {
      case 0: "it"
      case 1: "it and 1 step after it"
      default: "it and \(loss.followers) steps after it"
      }
    return "\(who) ran for \(DurationText.words(seconds))"
  }

  /// How the outcome changed, with the cause where head failed.
  var resultChange: (words: String, cause: Diagnosis?)? {
    let (base, head) = (comparison.base, comparison.head)
    let cause = head.diagnoses.first(where: \.isPrimary)
    guard base.result != head.result else {
      return head.result == .succeeded
        ? nil : ("both \(head.result == .failed ? "failed" : "are \(head.result.rawValue)")", cause)
    }
    return ("base \(base.result.rawValue), head \(head.result.rawValue)", cause)
  }

  /// Remarks on what the figures can and cannot say.
  var remarks: [String] {
    var texts: [String] = []
    if !comparison.hasCommonSteps {
      texts.append(
        "The two builds have no instruction in common. They are probably not runs of the same build.")
    }
    if let outside = comparison.wallOutsideSteps, abs(outside) >= SecondsDifference.noiseFloor {
      texts.append(
        "\(Self.signed(outside)) of the wall time is outside the steps of the critical paths: waiting, or work that"
          + " no step shows.")
    }
    return texts
  }
}

extension StepComparison {
  /// Whether it is a step of the engine's own, outside the stages.
  func isUnordered(_ comparison: BuildComparison) -> Bool {
    guard let head else { return false }
    return comparison.head.steps[safe: head]?.placeInStage == nil
  }
}

extension String {
  fileprivate func replacingLast(_ end: String, with other: String) -> String {
    hasSuffix(end) ? dropLast(end.count) + other : self
  }
}
