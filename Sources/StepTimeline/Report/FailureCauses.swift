/// Which diagnosis belongs to which failure of a build.
struct FailureCauses {
  /// A failure with what was found about it.
  struct Item {
    var failure: Failure
    /// What made it fail, where that is known.
    var cause: Diagnosis?
    /// Further matches.
    var others: [Diagnosis] = []
  }

  /// The failures, root cause first.
  var items: [Item]
  /// The cause where no failure has it: a build that failed outside any step, or was cancelled.
  var cause: Diagnosis?
  /// Matches that belong to no failure.
  var rest: [Diagnosis]

  init(_ build: Build) {
    var open = build.diagnoses
    items = []
    for failure in build.failures {
      let isMine = { (diagnosis: Diagnosis) in
        diagnosis.step == failure.step || diagnosis.isPrimary && build.failures.count == 1
      }
      var mine = open.filter(isMine)
      open.removeAll(where: isMine)
      var item = Item(failure: failure)
      if let best = mine.firstIndex(where: { $0.kind == .error && $0.isPrimary })
        ?? mine.firstIndex(where: { $0.kind == .error })
      {
        item.cause = mine.remove(at: best)
      }
      item.others = mine
      items.append(item)
    }
    if let primary = open.firstIndex(where: \.isPrimary) { cause = open.remove(at: primary) }
    rest = open
  }
}

extension Build {
  /// What is said of a failure that no rule explains.
  func unknownCause(of failure: Failure?) -> String {
    source.isOnlyEnd && failure?.tail.isEmpty != false
      ? "Unknown: the log holds only the end of the build, without the command's output."
      : "No known error message in the output."
  }
}

extension Failure {
  /// Whether the message says no more than that the step's command ended with its exit code.
  var isPlainExit: Bool {
    exitCode != nil && step != nil
      && (message.holds("did not complete successfully") || message.hasPrefix("executor failed running")
        || message.hasPrefix("The command '") && message.holds("' returned a non-zero code: "))
  }
}

extension Confidence {
  /// What it means, in a few words.
  var words: String {
    switch self {
    case .certain: "certain"
    case .likely: "likely: the usual cause of this text"
    case .possible: "possible: one of several causes of this text"
    }
  }
}
