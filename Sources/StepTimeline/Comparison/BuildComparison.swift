/// Two runs of a build, step by step.
public struct BuildComparison: Sendable, Equatable {
  /// Why the two builds cannot be compared as a whole.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Doubt: String, Sendable, Codable, CaseIterable {
    /// The first log does not hold the beginning of its build.
    case basePartial = "base-partial"
    /// The second log does not hold the beginning of its build.
    case headPartial = "head-partial"
    /// They have so little in common that they are hardly runs of the same build.
    case unrelated
  }

  /// The first build.
  public var base: Build
  /// The second build.
  public var head: Build
  /// Every step of both builds once: those of ``head`` in their order, removed ones at their old place.
  public var steps: [StepComparison]
  /// From the first event to the last.
  public var wall: SecondsDifference
  /// The change of ``wall`` outside the steps of the critical paths, in seconds: waiting, and work that no step
  /// shows.
  ///
  /// With the steps' ``StepComparison/wallContribution`` it adds up to the difference; `nil` if one of the builds
  /// has no critical path.
  public var wallOutsideSteps: Double?
  /// The steps whose cache was lost first: no step that they depend on lost its own.
  ///
  /// In the order in which they started; the first one is the one to look at.
  public var cacheLosses: [CacheLoss]
  /// Why the builds cannot be compared as a whole, so that no limit is checked; empty if they can.
  public var doubts: [Doubt] = []
  /// The runs of the first build that ``SecondsDifference/noise`` was measured from; empty if there was one alone.
  public var baseRuns: [Build.Source] = []

  /// Compares two builds.
  public init(base: Build, head: Build) {
    self.base = base
    self.head = head
    steps = StepMatcher.match(base.steps, head.steps).map { StepComparison($0, base.steps, head.steps) }
    wall = SecondsDifference(
      base: base.knownWallSeconds, head: head.knownWallSeconds,
      uncertainty: base.wallUncertainty + head.wallUncertainty)
    cacheLosses = []
    doubts = findDoubts()
    markUnreached()
    attributeWallTime()
    cacheLosses = CacheLossFinder(self).losses
  }

  /// Compares a build with several earlier runs of it: with the one in the middle, by the noise of all.
  ///
  /// - Precondition: there is at least one.
  init(bases: [Build], head: Build) {
    guard let runs = BaseRuns(bases) else { preconditionFailure("no build to compare with") }
    self.init(base: runs.middle, head: head)
    baseRuns = runs.measured.map(\.source)
    wall.noise = runs.wallNoise
    let noise = runs.stepNoise
    for i in steps.indices {
      if let base = steps[i].base, let noise = noise[base] { steps[i].take(noise: noise) }
    }
  }

  /// Whether the wall times say which build is quicker: both came to their end.
  ///
  /// A build that failed after a second is not faster.
  public var isWallComparable: Bool {
    base.result == .succeeded && head.result == .succeeded && wall.verdict != nil && doubts.isEmpty
  }

  private func findDoubts() -> [Doubt] {
    let (before, after) = (BuildContent(base), BuildContent(head))
    let isEmpty = before.isEmpty || after.isEmpty
    let isUnrelated = !hasCommonSteps || !isEmpty && before.likeness(to: after) < BuildContent.leastAlike
    var found: [Doubt] = []
    if base.lacksBeginning { found.append(.basePartial) }
    if head.lacksBeginning { found.append(.headPartial) }
    if isUnrelated { found.append(.unrelated) }
    return found
  }

  /// Whether the two have an instruction in common; if not, they are hardly runs of the same build.
  public var hasCommonSteps: Bool {
    let isEmpty =
      !base.steps.contains { $0.placeInStage != nil } || !head.steps.contains { $0.placeInStage != nil }
    return isEmpty
      || steps.contains { step in
        guard step.base != nil, let head = step.head.map({ head.steps[$0] }) else { return false }
        return head.placeInStage != nil && step.match != .edited
      }
  }

  /// The number of steps with the same first words.
  public func count(of change: StepComparison.Change) -> Int { steps.count { $0.change == change } }

  /// A build that did not come to its end says nothing about the steps after.
  private mutating func markUnreached() {
    for (match, other) in [(StepPair.Match.removed, head), (.added, base)] {
      let isPartial = other.source.isOnlyEnd || other.lacksBeginning
      guard isPartial || other.result != .succeeded else { continue }
      if isPartial {
        for i in steps.indices where steps[i].match == match && steps[i].change != .newlyFailed {
          steps[i].change = .notLogged
        }
        continue
      }
      // Where an instruction after it is there, the build did not stop before it.
      var passed: [StageKey: Int] = [:]
      for step in steps where step.base != nil && step.head != nil {
        guard let own = self.step(of: step, match), let place = own.placeInStage else { continue }
        passed[StageKey(own.parts)] = max(passed[StageKey(own.parts)] ?? 0, place)
      }
      for i in steps.indices where steps[i].match == match && steps[i].change != .newlyFailed {
        guard let own = step(of: steps[i], match),
          (own.placeInStage ?? .max) > (passed[StageKey(own.parts)] ?? 0)
        else {
          continue
        }
        steps[i].change = .notReached
      }
    }
  }

  private func step(of pair: StepComparison, _ match: StepPair.Match) -> Step? {
    match == .removed ? pair.base.map { base.steps[$0] } : pair.head.map { head.steps[$0] }
  }

  private mutating func attributeWallTime() {
    guard let delta = wall.delta, let before = base.criticalShares, let after = head.criticalShares else {
      return
    }
    var inSteps = 0.0
    for i in steps.indices {
      let share = { (shares: [Int: Double], step: Int?) in step.flatMap { shares[$0] } ?? 0 }
      let contribution = share(after, steps[i].head) - share(before, steps[i].base)
      steps[i].wallContribution = contribution
      inSteps += contribution
    }
    wallOutsideSteps = delta - inSteps
  }
}

extension Build {
  /// The wall time, if the log says the time at all.
  var knownWallSeconds: Double? { clock == .none ? nil : wallSeconds }

  /// How far ``wallSeconds`` may be off, in seconds.
  var wallUncertainty: Double { steps.compactMap(\.uncertaintySeconds).max() ?? 0 }

  /// How much of the wall time each step of the critical path accounts for, in seconds.
  fileprivate var criticalShares: [Int: Double]? {
    guard criticalPathSegments.isEmpty else {
      return criticalPathSegments.reduce(into: [:]) { shares, segment in
        if let step = segment.step { shares[step, default: 0] += segment.seconds }
      }
    }
    // A report of an older version has no segments. Overlaps count once.
    let pieces = criticalPath.filter(steps.indices.contains)
      .flatMap { step in steps[step].intervals.map { (step: step, interval: $0) } }
      .sorted { ($0.interval.start, $0.interval.end) < ($1.interval.start, $1.interval.end) }
    guard !pieces.isEmpty else { return nil }
    var shares: [Int: Double] = [:]
    var end = -Double.infinity
    for (step, interval) in pieces where interval.end > end {
      shares[step, default: 0] += interval.end - max(interval.start, end)
      end = interval.end
    }
    return shares
  }
}
