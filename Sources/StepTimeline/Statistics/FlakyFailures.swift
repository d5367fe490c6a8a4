/// Finds failures that passed by themselves.
enum FlakyFailures {
  /// A step with what it was made from.
  private struct Made: Hashable {
    var step: Int
    var inputs: StepInputs.Key
  }

  /// Counts, for each step, the failures after which it ran to its end in a later run with the same inputs.
  ///
  /// The instructions, down to the base image, have to be the same. What no log shows (files of the build context) may have
  /// been mended in between: then a failure counts only if the build was tried again in the same log, or if its cause is
  /// one that passes by itself.
  ///
  /// - Parameter records: the runs, as they were read.
  /// - Returns: the numbers of failures, by ``StepRun/step``.
  static func count(in records: [BuildRun]) -> [Int: Int] {
    // Without all dates the order of the logs is the best that is known.
    let isDated = records.allSatisfy { $0.startedAt != nil }
    let ordered =
      isDated
      ? records.enumerated().sorted {
        ($0.element.startedAt ?? 0, $0.offset) < ($1.element.startedAt ?? 0, $1.offset)
      }.map(\.element)
      : records
    var open: [Made: [(source: String, isRetryable: Bool)]] = [:]
    var counts: [Int: Int] = [:]
    for record in ordered {
      for step in record.steps {
        let made = Made(step: step.step, inputs: step.inputs)
        switch step.status {
        case .failed:
          open[made, default: []].append((record.source.name, step.isRetryable))
        case .done:
          guard let failures = open[made] else { continue }
          let passed = failures.filter {
            !step.inputs.hasUnseen || $0.isRetryable || $0.source == record.source.name
          }
          if !passed.isEmpty { counts[step.step, default: 0] += passed.count }
          open[made] = nil
        case .cached, .canceled, .running: break
        }
      }
    }
    return counts
  }
}
