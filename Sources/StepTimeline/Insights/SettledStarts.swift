/// Moves the start of a step to the moment when its inputs were ready, if the log does not show when it began.
///
/// Of a step that worked beside another one a log without time stamps shows little more than how long it took: it may be
/// placed later than it ran. BuildKit starts each step as soon as it can. Without this a step that was placed late would
/// seem to have held the build together with the one beside it, and neither would be worth a word.
enum SettledStarts {
  /// Delays below this are the engine's own, in seconds.
  private static let leastDelay = 0.5
  /// The longest pause between a step's end and the start of another that waited for it although no name says so, in seconds.
  private static let mostPause = 0.15

  static func settle(_ build: Build) -> Build {
    guard build.clock == .inferred else { return build }
    var result = build
    let order = build.steps.indices.sorted {
      (build.steps[$0].startSeconds ?? 0, $0) < (build.steps[$1].startSeconds ?? 0, $1)
    }
    // Lazily: a copy of thousands of steps is what a long log's memory would peak with.
    let ends = Array(build.steps.lazy.filter { ($0.busySeconds ?? 0) > 0.05 }.compactMap(\.endSeconds))
    for i in order {
      let step = result.steps[i]
      guard step.intervals.count == 1, let interval = step.intervals.first,
        step.status == .done || step.status == .cached
      else { continue }
      // A cached step is looked up when the next one is asked for: its time says nothing.
      let isLookedUp = step.status == .cached && interval.end - interval.start < leastDelay
      guard isLookedUp || !step.dependsOn.isEmpty else { continue }
      let inputs = step.dependsOn.filter(result.steps.indices.contains).compactMap {
        result.steps[$0].endSeconds
      }
      let delay = interval.start - (inputs.max() ?? (isLookedUp ? 0 : interval.start))
      let pause = mostPause + (step.uncertaintySeconds ?? 0)
      guard delay > max(leastDelay, 2 * (step.uncertaintySeconds ?? 0)),
        isLookedUp || !ends.contains(where: { abs($0 - interval.start) <= pause })
      else { continue }
      let moved = Step.Interval(start: interval.start - delay, end: interval.end - delay)
      result.steps[i].intervals = [moved]
      result.steps[i].startSeconds = moved.start
      result.steps[i].endSeconds = moved.end
    }
    return result
  }
}
