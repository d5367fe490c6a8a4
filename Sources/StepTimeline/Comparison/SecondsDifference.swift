/// How long something took in two builds, and whether the difference means anything.
public struct SecondsDifference: Sendable, Equatable {
  /// The meaning of the difference.
  public enum Verdict: String, Sendable, Codable, CaseIterable {
    /// Longer in the second build, by more than the threshold.
    case slower
    /// Shorter in the second build, by more than the threshold.
    case faster
    /// No difference beyond the threshold.
    case same
  }

  /// Differences below this many seconds are not worth a word, whatever the log says.
  public static let noiseFloor = 0.2

  /// The time in the first build, in seconds.
  public var base: Double?
  /// The time in the second build, in seconds.
  public var head: Double?
  /// How far the difference may be off, in seconds: the uncertainty of both times together.
  public var uncertainty: Double?
  /// How much several runs of the first build differ among themselves, in seconds; `nil` if it was not measured.
  public var noise: Double?

  /// Creates a difference.
  public init(base: Double?, head: Double?, uncertainty: Double? = nil, noise: Double? = nil) {
    self.base = base
    self.head = head
    self.uncertainty = uncertainty
    self.noise = noise
  }

  /// How many seconds more it took in the second build; `nil` if one of the times is unknown.
  public var delta: Double? {
    guard let base, let head else { return nil }
    return head - base
  }

  /// The difference in percent of the first build's time; `nil` if that is unknown or 0.
  public var percent: Double? {
    guard let delta, let base, base > 0 else { return nil }
    return delta / base * 100
  }

  /// The limit that a difference must exceed to mean anything, in seconds.
  ///
  /// The largest of ``noiseFloor``, ``uncertainty`` and ``noise``.
  public var threshold: Double? { base == nil ? nil : max(Self.noiseFloor, doubt) }

  /// How far the difference may be off, by the logs or by what runs differ anyway, in seconds.
  public var doubt: Double { max(uncertainty ?? 0, noise ?? 0) }

  /// The meaning of the difference; `nil` if one of the times is unknown.
  public var verdict: Verdict? {
    guard let delta, let threshold else { return nil }
    if abs(delta) <= threshold { return .same }
    return delta > 0 ? .slower : .faster
  }
}

extension Step {
  /// How long the step ran, if its figure may be compared with another run's.
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
