/// Statistics of one step over many runs.
public struct StepStatistics: Sendable, Equatable {
  /// The step as the last log that has it names it; its times and outcome are that run's.
  public var latest: Step
  /// The number of builds that have the step.
  public var runs = 0
  /// Runs in which it came to its end by itself.
  public var done = 0
  /// Runs in which its result was in the cache.
  public var cached = 0
  /// Runs in which it failed.
  public var failed = 0
  /// Runs in which it was cancelled or has no end in the log.
  public var unfinished = 0
  /// How often its instruction was another one than in the run before.
  public var edits = 0
  /// How long it took when it ran to its end.
  public var times = TimeSample()
  /// All time spent on it, failed and cancelled runs too, in seconds; `nil` if none is known.
  public var totalSeconds: Double?
  /// Failures after which the step ran to its end in a later run, although nothing that it is made from had changed.
  public var flakyFailures = 0
  /// The causes of its failures and how often each was found; `unknown` if no rule fits.
  public var failuresByRule: [String: Int] = [:]

  /// The part of the runs in which it was cached, 0 to 1; `nil` for a step that the cache cannot hold.
  public var cacheHitRate: Double? {
    latest.isCacheable && runs > 0 ? Double(cached) / Double(runs) : nil
  }
}

extension StepStatistics {
  mutating func add(_ step: Step) {
    // No figure needs what a run transferred or printed.
    latest = step.withoutDetails
    runs += 1
    switch step.status {
    case .done:
      done += 1
      times.add(step.comparableSeconds)
    case .cached: cached += 1
    case .failed: failed += 1
    case .canceled, .running: unfinished += 1
    }
    if step.status != .cached, let seconds = step.comparableSeconds {
      totalSeconds = (totalSeconds ?? 0) + seconds
    }
  }
}

extension Step {
  fileprivate var withoutDetails: Step {
    var step = self
    step.transfers = []
    step.warnings = []
    step.dependsOn = []
    step.longestSilence = nil
    step.lastLine = nil
    step.error = nil
    return step
  }
}
