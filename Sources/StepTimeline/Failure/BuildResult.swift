internal import BuildLogParser

/// Decides how a build ended: the first row that holds.
///
/// | row | the log shows | result |
/// | --- | --- | --- |
/// | 1 | a closing error that says that the build was cancelled, and no failed step | canceled |
/// | 2 | any other closing error | failed |
/// | 3 | a failed step, whatever came after it; a cache that could not be read does not count | failed |
/// | 4 | an error of the client right after the steps, and no proof of success before it | failed |
/// | 5 | a push of the image that the registry refused | failed |
/// | 6 | a cancelled step; or the CI system stopped the job, and there is no proof of success | canceled |
/// | 7 | every step that was seen ended, and a proof of success (``Ending/Proof``) | succeeded |
/// | 8 | anything else: the log stops before the build does | incomplete |
///
/// Silence proves nothing: without an end the build may have failed in the lines that are missing.
enum BuildResult {
  /// One row of the table.
  private struct Row {
    let result: Build.Result
    let holds: (Ending) -> Bool

    init(_ result: Build.Result, if holds: @escaping (Ending) -> Bool) {
      self.result = result
      self.holds = holds
    }
  }

  private static func rows() -> [Row] {
    [
      Row(.canceled) { $0.closesWithCancel && $0.failed.isEmpty },
      Row(.failed) { $0.closingError != nil },
      Row(.failed) { !$0.failed.isEmpty },
      Row(.failed) { $0.clientError != nil && !$0.isProvenByBuilder && $0.open.isEmpty },
      Row(.failed) { $0.refusedRepository != nil },
      Row(.canceled) { !$0.canceled.isEmpty || $0.isStopped && $0.proof == nil },
      Row(.succeeded) { $0.proof != nil },
    ]
  }

  static func of(_ ending: Ending) -> Build.Result {
    rows().first { $0.holds(ending) }?.result ?? .incomplete
  }

  /// One sentence on why the result is what it is, if that cannot be seen from the steps.
  static func reason(_ ending: Ending, _ result: Build.Result, _ steps: [Step]) -> String? {
    switch result {
    case .failed:
      if let repository = ending.refusedRepository, ending.closingError == nil, ending.failed.isEmpty,
        ending.clientError == nil
      {
        let name = repository.isEmpty ? "" : " to \(repository)"
        return "The build itself went well, but the push\(name) was refused."
      }
      if ending.closingError == nil, let first = ending.failed.first,
        steps[(first + 1)...].contains(where: { $0.parts.kind == .export && $0.status == .done })
      {
        return "Step \(steps[first].id) failed; the export that came after it does not change that."
      }
      return nil
    case .incomplete:
      if !ending.open.isEmpty {
        let words =
          ending.open.count == 1 ? "step \(steps[ending.open[0]].id) runs" : "\(ending.open.count) steps run"
        return "The log ends while \(words)."
      }
      if ending.jobEnd == .failed {
        return "The job failed, but the log does not show how the build ended."
      }
      return "All steps in the log ended, but nothing shows that the build did."
    case .succeeded:
      guard let line = ending.laterFailure else {
        return ending.runError.map {
          "The build succeeded. What ran after it failed (line \($0.number)): \($0.text)"
        }
      }
      let words = ending.lastWords.map { ": \($0)" } ?? "."
      return "The build succeeded. The job failed later (line \(line))\(words)"
    case .canceled:
      return nil
    }
  }
}

extension Ending {
  /// Whether the closing error says that the build was cancelled.
  fileprivate var closesWithCancel: Bool {
    guard let closingError else { return false }
    if closingError.hasText("context canceled") { return true }
    return closingError.isEmpty && !canceled.isEmpty
  }

  /// Whether the builder itself said that the image is there, after which it has no error left to say.
  fileprivate var isProvenByBuilder: Bool { proof == .export || proof == .closingWords }

  /// Whether the CI system stopped the job.
  fileprivate var isStopped: Bool { jobEnd == .canceled || jobEnd == .timedOut }
}
