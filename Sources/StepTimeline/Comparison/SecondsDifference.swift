/// How long something took in two builds, and whether the difference means anything.
public struct SecondsDifference: Sendable, Equatable {
  /// What the difference says.
  public enum Verdict: String, Sendable, Codable, CaseIterable {
    /// Longer in the second build, by more than the noise.
    case slower
    /// Shorter in the second build, by more than the noise.
    case faster
    /// No difference beyond the noise.
    case same
  }

  /// Differences below this many seconds are noise whatever the log says.
  public static let noiseFloor = 0.2
  /// Differences below this part of the first build's time are noise: runners differ from minute to minute.
  public static let noiseShare = 0.1

  /// The time in the first build, in seconds.
  public var base: Double?
  /// The time in the second build, in seconds.
  public var head: Double?
  /// How far the difference may be off because of how the logs tell the time, in seconds: both sides together.
  public var uncertainty: Double?

  /// Creates a difference.
  public init(base: Double?, head: Double?, uncertainty: Double? = nil) {
    self.base = base
    self.head = head
    self.uncertainty = uncertainty
  }

  /// How many seconds more it took in the second build; `nil` where one of the times is unknown.
  public var delta: Double? {
    guard let base, let head else { return nil }
    return head - base
  }

  /// The difference in percent of the first build's time; `nil` where that is unknown or 0.
  public var percent: Double? {
    guard let delta, let base, base > 0 else { return nil }
    return delta / base * 100
  }

  /// What a difference has to exceed to mean anything, in seconds.
  ///
  /// The largest of ``noiseFloor``, ``noiseShare`` of the first build's time, and ``uncertainty``.
  public var threshold: Double? {
    guard let base else { return nil }
    return max(Self.noiseFloor, Self.noiseShare * base, uncertainty ?? 0)
  }

  /// What the difference says; `nil` where one of the times is unknown.
  public var verdict: Verdict? {
    guard let delta, let threshold else { return nil }
    if abs(delta) <= threshold { return .same }
    return delta > 0 ? .slower : .faster
  }
}

extension Step {
  /// How long the step ran, where its figure may be compared with another run's.
  ///
  /// A log without a clock still has the figures of its `DONE` lines.
  var comparableSeconds: Double? { busySeconds ?? reportedSeconds }

  /// How far ``comparableSeconds`` may be off.
  ///
  /// BuildKit prints the time of a step with one decimal. Where that figure is the whole time, it is better known
  /// than the step's place on the axis.
  var durationUncertainty: Double {
    let rounding = 0.05
    guard let placed = uncertaintySeconds else { return rounding }
    if placed > rounding, status == .done || status == .cached, intervals.count <= 1,
      let reportedSeconds, let busySeconds, abs(busySeconds - reportedSeconds) <= 2 * rounding
    {
      return rounding
    }
    return placed
  }
}
