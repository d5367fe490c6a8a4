/// Finds the longest time for which a running step printed nothing.
enum LongestSilence {
  /// A silence that is shorter says nothing.
  private static let shortest = 0.1

  /// Weighs what was seen between two lines against the time before the first and after the last one.
  ///
  /// Only for instructions that run programs: BuildKit's own work shows its progress differently.
  static func place(_ step: inout Step, _ record: StepRecord) {
    guard step.parts.kind == .run, step.status != .cached else {
      step.longestSilence = nil
      return
    }
    guard let last = step.intervals.last else { return }
    let between = step.longestSilence?.seconds ?? 0
    let heard = Double(record.latestOffset) / 1000
    let after = (last.end - last.start) - heard
    if after > between, after >= shortest {
      step.longestSilence = Step.Silence(
        startSeconds: last.start + heard, seconds: after,
        afterText: record.logLines == 0
          ? nil : record.latestLine.map { String(decoding: $0.text, as: UTF8.self) })
    } else if between >= shortest {
      step.longestSilence?.startSeconds = last.start + Double(record.silenceStart) / 1000
    } else {
      step.longestSilence = nil
    }
  }
}
