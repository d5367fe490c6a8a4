internal import BuildLogParser

/// Times from the terminal display, which shows how long each step took but not in which order steps ended.
///
/// A step is placed behind the last of those that it had to wait for. Where the base of a stage is not told it
/// may have begun later, by as much as the build took.
enum TerminalClock {
  /// Figures are rounded to 0.1 s, and what lies between two steps is not shown.
  private static let errorOfStep = 0.06
  /// Names that wait for each other in a circle are no build's; the passes over them end here.
  private static let mostPasses = 64

  static func place(_ build: inout Build, graph: StepGraph) {
    let count = build.steps.count
    var starts = [Double](repeating: 0, count: count)
    var uncertainties = [Double](repeating: errorOfStep, count: count)
    let lengths = build.steps.map { $0.reportedSeconds ?? 0 }
    for _ in 0..<mostPasses {
      var changed = false
      for i in 0..<count {
        for other in graph.nodes[i].dependencies {
          let ended = starts[other] + lengths[other]
          guard ended > starts[i] + 1e-9 else { continue }
          starts[i] = ended
          uncertainties[i] = uncertainties[other] + errorOfStep
          changed = true
        }
      }
      if !changed { break }
    }
    let wall = (0..<count).map { starts[$0] + lengths[$0] }.max() ?? 0
    for i in 0..<count {
      build.steps[i].dependsOn = graph.nodes[i].dependencies
      build.steps[i].startSeconds = starts[i]
      build.steps[i].uncertaintySeconds = graph.nodes[i].needsBase ? max(wall, 1) : uncertainties[i]
      // A failed or cancelled step has no figure where the display was cut; then its length is not known.
      guard build.steps[i].reportedSeconds != nil || build.steps[i].status == .cached else { continue }
      let end = starts[i] + lengths[i]
      build.steps[i].endSeconds = build.steps[i].status == .running ? nil : end
      build.steps[i].intervals = [Step.Interval(start: starts[i], end: end)]
      build.steps[i].busySeconds = lengths[i]
    }
    build.wallSeconds = wall
  }
}
