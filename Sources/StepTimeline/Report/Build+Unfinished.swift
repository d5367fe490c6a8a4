extension Build {
  /// The status of the steps that ran when the build was stopped, or when its log ended.
  var unfinishedStatus: Step.Status { result == .canceled ? .canceled : .running }

  /// Indices into ``steps`` of those steps.
  var unfinishedSteps: [Int] { steps.indices.filter { steps[$0].status == unfinishedStatus } }

  /// `1 step was running`.
  var unfinishedWords: String {
    let count = unfinishedSteps.count
    return count == 0
      ? "no step was running" : "\(counted(count, "step")) \(count == 1 ? "was" : "were") running"
  }

  /// `Canceled while 1 step was running`.
  var unfinishedSentence: String {
    "\(result == .canceled ? "Canceled" : "The log ends") while \(unfinishedWords)"
  }

  /// The sentence on a build whose log ends while no step runs.
  var cutBetweenSteps: String { resultReason ?? "The log ends before the build does; \(unfinishedWords)." }
}
