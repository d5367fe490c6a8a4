/// The words that all reports of a comparison use.
struct ComparisonWords {
  /// A piece of a sentence: words of the tool's own, or text from a log.
  enum Piece {
    case words(String)
    case code(String)
  }

  let comparison: BuildComparison

  init(_ comparison: BuildComparison) { self.comparison = comparison }

  /// `+3.2s`, `-1m 04s`; `?` if unknown.
  static func signed(_ seconds: Double?) -> String {
    guard let seconds, seconds.isFinite else { return "?" }
    let text = DurationText.words(abs(seconds))
    return text == "0.0s" ? text : (seconds < 0 ? "-" : "+") + text
  }

  /// `+40%`, or `12 times as long` for what percentages do not make clear; `nil` if unknown.
  static func percent(_ value: Double?) -> String? {
    guard let value, value.isFinite, abs(value) < 1e9 else { return nil }
    guard value < 500 else { return "\(Int((value / 100 + 1).rounded())) times as long" }
    let whole = Int(value.rounded())
    return "\(whole > 0 ? "+" : "")\(whole)%"
  }

  /// The step as the second build has it, or as the first one has it if it is gone.
  func step(_ pair: StepComparison) -> Step? {
    pair.head.flatMap { comparison.head.steps[safe: $0] }
      ?? pair.base.flatMap { comparison.base.steps[safe: $0] }
  }

  /// `base` and `head` of one step: its time, or that it was cached, failed, or is not there.
  static func time(of step: Step?, seconds: Double?, glyphs: Glyphs) -> String {
    guard let step else { return glyphs.dash }
    switch step.status {
    case .cached: return "cached"
    case .done: return DurationText.cell(seconds)
    case .failed, .canceled, .running: return "\(glyphs.glyph(step.status)) \(DurationText.cell(seconds))"
    }
  }

  /// The description of a step's changes.
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

  /// The change of the wall time, as a sentence without a full stop.
  func wall(_ glyphs: Glyphs) -> String {
    let wall = comparison.wall
    guard let delta = wall.delta else { return "wall times are unknown" }
    if let doubt = comparison.doubts.first {
      switch doubt {
      case .basePartial: return "wall times are not compared: the log of base is not whole"
      case .headPartial: return "wall times are not compared: the log of head is not whole"
      case .unrelated: return "wall times are not compared: these are probably not runs of the same build"
      }
    }
    guard comparison.isWallComparable else {
      let ended = [("base", comparison.base), ("head", comparison.head)].filter { $0.1.result != .succeeded }
        .map { "\($0.0) \($0.1.result == .incomplete ? "is" : "was") \($0.1.result.rawValue)" }
        .map { $0.replacingLast("was failed", with: "failed") }
      return "wall times are not compared: \(ended.joined(separator: ", "))"
    }
    var facts: [String] = []
    if let percent = Self.percent(wall.percent) { facts.append(percent) }
    if wall.doubt >= 0.05 {
      let runs =
        comparison.baseRuns.isEmpty ? "" : ", measured from \(comparison.baseRuns.count) runs of base"
      facts.append("\(glyphs.plusMinus) \(DurationText.seconds(wall.doubt))\(runs)")
    }
    let suffix = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    switch wall.verdict {
    case .slower: return "head is \(DurationText.words(delta)) slower\(suffix)"
    case .faster: return "head is \(DurationText.words(-delta)) faster\(suffix)"
    case .same, nil:
      let threshold = DurationText.words(wall.threshold)
      let why =
        wall.noise.map { $0 >= wall.threshold ?? 0 } == true
        ? "is no more than runs of base differ anyway (\(threshold))"
        : wall.doubt >= SecondsDifference.noiseFloor
          ? "is within the uncertainty (\(threshold))" : "is below \(threshold)"
      return "head took as long as base: the difference of \(Self.signed(delta)) \(why)"
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
      guard let pair = because, let name else {
        let isMoved = comparison.steps[safe: loss.step]?.match == .moved
        return [.words(isMoved ? "it moved" : "an instruction before it changed")]
      }
      switch pair.match {
      case .added: return [name, .words(" was added before it")]
      case .removed: return [name, .words(" was removed before it")]
      case .moved, .same: return [name, .words(" before it moved")]
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

  /// The cost of losing the cache: `it and the 2 steps after it ran for 31.0s`.
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

  /// How the outcome changed, with the cause if head failed.
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
    guard comparison.isWallComparable, let outside = comparison.wallOutsideSteps,
      abs(outside) >= comparison.wall.threshold ?? SecondsDifference.noiseFloor
    else { return [] }
    return ["\(Self.signed(outside)) of the wall time is waiting that no step explains."]
  }

  /// Why the builds cannot be compared as a whole: what a reader has to know before all figures.
  var doubts: [String] {
    comparison.doubts.map { doubt in
      switch doubt {
      case .basePartial:
        "The log of base holds only a part of its build. The missing steps are not compared, and no limit is checked."
      case .headPartial:
        "The log of head holds only a part of its build. The missing steps are not compared, and no limit is checked."
      case .unrelated:
        "The two builds have \(comparison.hasCommonSteps ? "little" : "no instruction") in common. They are"
          + " probably not runs of the same build. No limit is checked."
      }
    }
  }

  /// The losses, each with its reason unless one before it has the same.
  func losses(atMost limit: Int) -> [(loss: CacheLoss, reason: [Piece]?)] {
    var told: Set<String> = []
    return comparison.cacheLosses.prefix(limit).map { loss in
      let reason = cause(of: loss)
      let text = reason.map { piece in
        switch piece {
        case .words(let text), .code(let text): text
        }
      }.joined(separator: "\u{0}")
      return (loss, told.insert(text).inserted ? reason : nil)
    }
  }

  /// The step's share of the difference in wall time: `+3.2s`, `0.0s` if nothing, a dash if neither build waited for it.
  func wall(of step: StepComparison, _ glyphs: Glyphs) -> String {
    guard let contribution = step.wallContribution else { return "?" }
    let isOnPath =
      step.base.flatMap { comparison.base.steps[safe: $0] }?.isOnCriticalPath == true
      || step.head.flatMap { comparison.head.steps[safe: $0] }?.isOnCriticalPath == true
    return isOnPath || abs(contribution) >= 0.05 ? Self.signed(contribution) : glyphs.dash
  }

  /// How much longer the step took; a dash if its times cannot be compared.
  func change(of step: StepComparison, _ glyphs: Glyphs) -> String {
    step.hasComparableTime && step.time.delta != nil ? Self.signed(step.time.delta) : glyphs.dash
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
