/// The changes of one step from one build to another.
public struct StepComparison: Sendable, Equatable {
  /// The change of a step's cache.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum CacheChange: String, Sendable, Codable, CaseIterable {
    /// Cached in the first build, run in the second.
    case lost
    /// Run in the first build, cached in the second.
    case gained
  }

  /// The most important change of a step.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Change: String, Sendable, Codable, CaseIterable {
    /// It failed in the second build and did not in the first.
    case newlyFailed = "newly-failed"
    /// It failed in the first build and ended well in the second.
    case noLongerFailing = "no-longer-failing"
    /// It failed in both.
    case stillFailing = "still-failing"
    /// Only the second build has it.
    case added
    /// Only the first build has it.
    case removed
    /// Only one build has it, and the other one stopped before it may have come to it.
    case notReached = "not-reached"
    /// Only one build has it, and of the other one the log holds only the end.
    case notLogged = "not-logged"
    /// It was cached and had to run.
    case cacheLost = "cache-lost"
    /// It ran and is cached now.
    case cacheGained = "cache-gained"
    /// It was cancelled, or has no end in the log, in one of the builds; its times cannot be compared.
    case unfinished
    /// It took longer.
    case slower
    /// It took less time.
    case faster
    /// Nothing that counts.
    case same
    /// A time is unknown.
    case unknown
  }

  /// Index into the first build's steps; `nil` for an added step.
  public var base: Int?
  /// Index into the second build's steps; `nil` for a removed step.
  public var head: Int?
  /// How the two were found to be the same.
  public var match: StepPair.Match
  /// The most important change.
  public var change: Change
  /// The change of its cache; `nil` if there is none, or if the step cannot be cached.
  public var cache: CacheChange?
  /// How long it took.
  public var time: SecondsDifference
  /// The seconds that the step added to the wall time: its share of the second build's critical path less its
  /// share of the first one's.
  ///
  /// `nil` if one of the builds has no critical path.
  public var wallContribution: Double?
}

extension StepComparison {
  /// Whether the times say which one was quicker: both came to their end by themselves.
  var hasComparableTime: Bool {
    switch change {
    case .newlyFailed, .noLongerFailing, .stillFailing, .unfinished: false
    default: true
    }
  }

  init(_ pair: StepPair, _ base: [Step], _ head: [Step]) {
    let before = pair.base.map { base[$0] }
    let after = pair.head.map { head[$0] }
    self.base = pair.base
    self.head = pair.head
    match = pair.match
    time = SecondsDifference(
      base: before?.comparableSeconds, head: after?.comparableSeconds,
      uncertainty: before.flatMap { one in after.map { one.durationUncertainty + $0.durationUncertainty } })
    cache = Self.cacheChange(before, after)
    change = .same
    change = changeInOneWord(before, after)
  }

  /// Takes how much runs of the first build differ in the step, in seconds.
  mutating func take(noise: Double) {
    time.noise = noise
    if change == .slower || change == .faster, time.verdict == .same { change = .same }
  }

  private static func cacheChange(_ before: Step?, _ after: Step?) -> CacheChange? {
    // Of an image, "cached" only says that it was there already.
    guard let before, let after, before.isCacheable || after.isCacheable else { return nil }
    switch (before.status == .cached, after.status == .cached) {
    case (true, false): return .lost
    case (false, true): return .gained
    default: return nil
    }
  }

  private func changeInOneWord(_ before: Step?, _ after: Step?) -> Change {
    let failed = (before: before?.status == .failed, after: after?.status == .failed)
    if failed.after { return failed.before ? .stillFailing : .newlyFailed }
    guard let before else { return .added }
    guard let after else { return .removed }
    let hasEnded = { (step: Step) in step.status == .done || step.status == .cached }
    if failed.before { return hasEnded(after) ? .noLongerFailing : .unfinished }
    guard hasEnded(before), hasEnded(after) else { return cache == .lost ? .cacheLost : .unfinished }
    switch cache {
    case .lost: return .cacheLost
    case .gained: return .cacheGained
    case nil: break
    }
    switch time.verdict {
    case .slower: return .slower
    case .faster: return .faster
    case .same: return .same
    case nil: return .unknown
    }
  }
}
