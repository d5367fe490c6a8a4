internal import BuildLogParser

/// Takes times from the engine's own record.
enum RecordedClock {
  static func place(_ build: inout Build, _ record: BuildRecord) {
    let starts = record.steps.flatMap { $0.recorded.map(\.start) }
    guard let first = starts.min() else { return }
    // If the clock is set back, steps seem to end before they began.
    let last = record.steps.flatMap { $0.recorded.map { max($0.start, $0.end ?? $0.start) } }.max() ?? first
    let seconds = { (moment: Int64) in Double(moment &- first) / 1e9 }
    build.startedAt = first
    build.wallSeconds = seconds(last)

    var indexOfNumber: [StepNumber: Int] = [:]
    for (index, step) in record.steps.enumerated() { indexOfNumber[step.number] = index }
    for (index, step) in record.steps.enumerated() {
      // A step that ended before it began ran while the clock was set back; its duration is unknown.
      let isPossible = step.recorded.allSatisfy { $0.start <= $0.end ?? last }
      let intervals = merged(isPossible ? step.recorded.map { ($0.start, $0.end ?? last) } : [])
        .map { Step.Interval(start: seconds($0.0), end: seconds($0.1)) }
      build.steps[index].intervals = intervals
      build.steps[index].startSeconds = intervals.first?.start
      build.steps[index].endSeconds = intervals.last?.end
      build.steps[index].busySeconds =
        intervals.isEmpty ? nil : intervals.reduce(0) { $0 + $1.end - $1.start }
      build.steps[index].uncertaintySeconds = intervals.isEmpty ? nil : 0
      build.steps[index].dependsOn = Array(Set(step.inputs.compactMap { indexOfNumber[$0] })).sorted()
    }
  }

  /// Joins intervals that touch or overlap (moby/buildkit util/progress/progressui/interval.go).
  private static func merged(_ intervals: [(Int64, Int64)]) -> [(Int64, Int64)] {
    var result: [(Int64, Int64)] = []
    for interval in intervals.sorted(by: { $0.0 < $1.0 }) {
      if let last = result.last, interval.0 <= last.1 {
        result[result.count - 1].1 = max(last.1, interval.1)
      } else {
        result.append(interval)
      }
    }
    return result
  }
}
