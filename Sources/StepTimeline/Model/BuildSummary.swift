/// The figures of a build that all reports show.
public struct BuildSummary: Sendable, Equatable {
  /// The number of steps.
  public var steps = 0
  /// Steps that ran to their end.
  public var done = 0
  /// Steps whose result was in the cache.
  public var cached = 0
  /// Steps that failed.
  public var failed = 0
  /// Steps that were stopped.
  public var canceled = 0
  /// Steps without an end in the log.
  public var running = 0
  /// Steps that the cache can hold: the instructions of the Dockerfile except `FROM`.
  public var cacheableSteps = 0
  /// Those of them that were in the cache.
  public var cacheHits = 0
  /// The sum of all steps' time in seconds; `nil` if no time is known.
  public var busySeconds: Double?
  /// The part of the wall time that steps of the critical path explain, in seconds; `nil` if there is no path.
  public var criticalPathSeconds: Double?

  /// Whether the log holds only the build's end, and so none but the failed steps.
  public var isOnlyEnd = false

  /// The part of the cacheable steps that were in the cache, 0 to 1; `nil` if there are none or only
  /// the failed steps are known.
  public var cacheHitRatio: Double? {
    !isOnlyEnd && cacheableSteps > 0 ? Double(cacheHits) / Double(cacheableSteps) : nil
  }
}

extension Build {
  /// The build's figures.
  public var summary: BuildSummary {
    var summary = BuildSummary()
    summary.steps = steps.count
    summary.isOnlyEnd = source.isOnlyEnd
    for step in steps {
      switch step.status {
      case .done: summary.done += 1
      case .cached: summary.cached += 1
      case .failed: summary.failed += 1
      case .canceled: summary.canceled += 1
      case .running: summary.running += 1
      }
      if step.isCacheable {
        summary.cacheableSteps += 1
        if step.status == .cached { summary.cacheHits += 1 }
      }
      if let busy = step.busySeconds { summary.busySeconds = (summary.busySeconds ?? 0) + busy }
    }
    summary.criticalPathSeconds = criticalPathSeconds
    return summary
  }
}

extension Step {
  /// Whether the cache can hold the step's result.
  var isCacheable: Bool {
    switch parts.kind {
    case .run, .copy, .add, .workdir, .otherInstruction: true
    default: false
    }
  }
}
