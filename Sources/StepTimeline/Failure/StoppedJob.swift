internal import BuildLogParser

/// Names the step at which a build hung that the CI system stopped: the first question about such a log.
enum StoppedJob {
  /// - Returns: `The CI system stopped the job while step 8 ran: for 6h 00m, without a line for the last 5h 59m.`
  static func reason(_ build: Build, _ record: BuildRecord) -> String? {
    guard build.result == .canceled, let ending = record.aftermath.jobEnding else { return nil }
    let event =
      switch ending.end {
      case .timedOut: "The job ran into its time limit"
      // A command of the job failed by itself: nobody stopped it.
      case .failed: "The job failed"
      default: "The CI system stopped the job"
      }
    let stopped = build.steps.indices.filter { build.steps[$0].status == .canceled }
    guard let index = stopped.max(by: { latest($0, record) < latest($1, record) }) else {
      return "\(event) while no step ran."
    }
    let step = build.steps[index]
    let others = stopped.count > 1 ? " and \(counted(stopped.count - 1, "other step"))" : ""
    var text = "\(event) while step \(step.id)\(others) ran"
    if build.clock != .none, !step.isEndLeast, let interval = step.intervals.last {
      text += ": for \(DurationText.words(interval.end - interval.start))"
      let heard = Double(record.steps[index].latestOffset) / 1000
      let silent = interval.end - interval.start - heard
      if silent >= 1 {
        text +=
          record.steps[index].logLines == 0
          ? ", without a line" : ", without a line for the last \(DurationText.words(silent))"
      }
    }
    return text + "."
  }

  /// The number of the last line of a step.
  private static func latest(_ index: Int, _ record: BuildRecord) -> Int {
    record.steps[index].output.last?.number ?? record.steps[index].sourceLine
  }
}
