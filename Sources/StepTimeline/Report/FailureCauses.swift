/// Which diagnosis belongs to which failure of a build.
struct FailureCauses {
  /// A failure with what was found about it.
  struct Item {
    var failure: Failure
    /// The cause, if it is known.
    var cause: Diagnosis?
    /// Further matches.
    var others: [Diagnosis] = []
  }

  /// The failures, root cause first.
  var items: [Item]
  /// The cause if no failure has it: a build that failed outside any step, or was cancelled.
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
      item.others = mine.filter { !Self.isImplied($0, by: item.cause, of: failure) }
      items.append(item)
    }
    if let primary = open.firstIndex(where: \.isPrimary) { cause = open.remove(at: primary) }
    let cause = cause
    rest = open.filter { !Self.isImplied($0, by: cause, of: nil) }
  }

  /// Whether a further match repeats in vaguer words what the cause says, or what the heading of the failure says.
  private static func isImplied(_ other: Diagnosis, by cause: Diagnosis?, of failure: Failure?) -> Bool {
    guard let cause else {
      // "The command ended with exit code 1", below a heading with the step and its exit code.
      guard let failure, Failure.isPlainExit(failure.message), other.kind == .wrapper else { return false }
      return other.evidence.allSatisfy { Failure.isPlainExit($0.text) }
    }
    switch other.kind {
    case .wrapper: return true
    case .error where other.rule == cause.rule: return true
    case .error, .warning:
      let lines = Set(cause.evidence.map(\.line))
      // A possible cause, on a line beside that of a certain one, is the same message read less well.
      let isSameMessage = other.confidence == .possible && cause.confidence == .certain
      return !other.evidence.isEmpty
        && other.evidence.allSatisfy { piece in
          lines.contains(piece.line)
            || isSameMessage && (lines.contains(piece.line - 1) || lines.contains(piece.line + 1))
        }
    }
  }
}

extension Build {
  /// The words on a failure that no rule explains, as a part of a sentence.
  func unknownCause(of failure: Failure?) -> String {
    source.isOnlyEnd && failure?.tail.isEmpty != false
      ? "unknown: the log holds only the end of the build, without the command's output"
      : "no known error message in the output"
  }
}

extension Failure {
  /// Whether the message says no more than that the step's command ended with its exit code.
  var isPlainExit: Bool {
    exitCode != nil && step != nil && Self.isPlainExit(message)
  }

  /// Whether a message of the engine says no more than that a command ended with its exit code.
  static func isPlainExit(_ message: String) -> Bool {
    message.hasText("did not complete successfully") || message.hasPrefix("executor failed running")
      || message.hasPrefix("The command '") && message.hasText("' returned a non-zero code: ")
      || message.hasText("waiting for process to exit: exit status ")
  }
}

extension Confidence {
  /// The meaning, in a few words.
  var words: String {
    switch self {
    case .certain: "certain"
    case .likely: "likely: the usual cause of this text"
    case .possible: "possible: one of several causes of this text"
    }
  }
}
