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
    if let after = secondsAtEnd(of: step, record), after > between, after >= shortest {
      step.longestSilence = Step.Silence(
        startSeconds: last.start + Double(record.latestOffset) / 1000, seconds: after,
        afterText: record.logLines == 0
          ? nil : record.latestLine.map { String(decoding: $0.text, as: UTF8.self) })
    } else if between >= shortest {
      step.longestSilence?.startSeconds = last.start + Double(record.silenceStart) / 1000
    } else {
      step.longestSilence = nil
    }
  }

  /// The line of output before the silence of a step that was placed; `nil` if none is known.
  static func lineBefore(_ silence: Step.Silence, of step: Step, _ record: StepRecord) -> LatestLine? {
    silence.seconds == secondsAtEnd(of: step, record) ? record.latestLine : record.silenceAfter
  }

  /// How long the step printed nothing before it ended.
  private static func secondsAtEnd(of step: Step, _ record: StepRecord) -> Double? {
    step.intervals.last.map { $0.end - $0.start - Double(record.latestOffset) / 1000 }
  }
}
