internal import BuildLogParser

/// Times from the terminal display.
///
/// Its rows show how long each step took, its headings when each frame was painted: a capture with many frames
/// says within some hundredths of a second when steps began, see ``ShownMoments``. A single frame does not, nor in
/// which order steps ended. There a step is placed after the last of those that it had to wait for; where the base
/// of a stage is not known it may have begun later, by as much as the build took.
struct TerminalClock {
  /// Figures are rounded to 0.1 s, and what lies between two steps is not shown.
  private static let errorOfStep = 0.08
  private static let half = 0.05
  /// In a build, steps do not wait for each other in a circle; if names say so, the passes end here.
  private static let mostPasses = 64
  /// A start is known, rather than only bounded, if it is exact to this many seconds.
  private static let narrow = 0.22
  /// A stage that derives from another begins this soon after its base.
  private static let nearBase = 0.2

  /// Bounds on a step's start and end, in seconds since the build's first step began.
  private struct Bounds {
    var start: ClosedRange<Double>
    var end: ClosedRange<Double>
    /// Its time from start to end, if that is its figure.
    var length: Double?
  }

  private var bounds: [Bounds]
  /// The dependencies that the frames do not contradict.
  private var dependencies: [[Int]]

  static func place(_ build: inout Build, _ record: BuildRecord, graph: StepGraph) {
    var clock = Self(build, record, graph)
    clock.drawTogether()
    clock.fill(&build, record, graph)
  }

  private init(_ build: Build, _ record: BuildRecord, _ graph: StepGraph) {
    bounds = build.steps.indices.map { i in
      let shown = record.steps[i].shown ?? ShownMoments()
      return Bounds(
        start: Self.range(shown.earliestStart, shown.latestStart),
        end: Self.range(shown.earliestEnd, shown.latestEnd),
        length: shown.hasRestarted ? nil : build.steps[i].reportedSeconds)
    }
    dependencies = []
    for i in build.steps.indices {
      dependencies.append(
        graph.nodes[i].dependencies.filter { bounds[$0].end.lowerBound <= bounds[i].start.upperBound })
    }
  }

  private static func range(_ from: Int, _ to: Int?) -> ClosedRange<Double> {
    let from = Double(from) / 1000
    return from...max(from, to.map { Double($0) / 1000 } ?? .infinity)
  }

  /// Draws the bounds together: a step takes what its figure says and begins after its dependencies ended.
  private mutating func drawTogether() {
    for _ in 0..<Self.mostPasses {
      var hasChanged = false
      for i in bounds.indices {
        let before = bounds[i]
        for other in dependencies[i] {
          bounds[i].start = bounds[i].start.raised(to: bounds[other].end.lowerBound)
          bounds[other].end = bounds[other].end.lowered(to: bounds[i].start.upperBound)
        }
        if let length = bounds[i].length {
          let (least, most) = (max(0, length - Self.half), length + Self.half)
          bounds[i].start = bounds[i].start.raised(to: bounds[i].end.lowerBound - most)
            .lowered(to: bounds[i].end.upperBound - least)
          bounds[i].end = bounds[i].end.raised(to: bounds[i].start.lowerBound + least)
            .lowered(to: bounds[i].start.upperBound + most)
        } else {
          bounds[i].end = bounds[i].end.raised(to: bounds[i].start.lowerBound)
        }
        if bounds[i].start != before.start || bounds[i].end != before.end { hasChanged = true }
      }
      if !hasChanged { break }
    }
  }

  /// Chooses a moment within the bounds: the middle of narrow ones, otherwise the earliest after the dependencies.
  private func fill(_ build: inout Build, _ record: BuildRecord, _ graph: StepGraph) {
    let count = bounds.count
    var starts = bounds.map { $0.start.width <= Self.narrow ? $0.start.middle : $0.start.lowerBound }
    // The first step of a stage may have waited for anything, but the step after it may be known.
    for i in 0..<count {
      guard let first = graph.nodes[i].previous, graph.nodes[first].needsBase,
        bounds[i].start.width <= Self.narrow, bounds[first].start.width > Self.narrow
      else { continue }
      let latest = starts[i] - (bounds[first].length ?? 0) - Self.half
      starts[first] = max(starts[first], min(latest, bounds[first].start.upperBound))
    }
    var errors = [Double](repeating: Self.errorOfStep, count: count)
    // Whether nothing says what it waited for, or what that waited for.
    var isLoose = bounds.indices.map { graph.nodes[$0].needsBase && bounds[$0].start.width > Self.narrow }
    var ends = starts
    for _ in 0..<Self.mostPasses {
      var hasChanged = false
      for i in 0..<count {
        let isWide = bounds[i].start.width > Self.narrow
        if isWide, !isLoose[i], dependencies[i].contains(where: { isLoose[$0] }) {
          isLoose[i] = true
          hasChanged = true
        }
        for other in dependencies[i] where ends[other] > starts[i] + 1e-9 {
          let start = min(ends[other], bounds[i].start.upperBound)
          guard start > starts[i] + 1e-9 else { continue }
          starts[i] = start
          hasChanged = true
          if isWide { errors[i] = errors[other] + Self.errorOfStep }
        }
        // A cached step has no figure; it takes next to no time.
        let isKnown = bounds[i].end.width <= Self.narrow && build.steps[i].status != .cached
        let end = bounds[i].length.map { starts[i] + $0 } ?? (isKnown ? bounds[i].end.middle : starts[i])
        let kept = max(starts[i], min(max(end, bounds[i].end.lowerBound), bounds[i].end.upperBound))
        if abs(kept - ends[i]) > 1e-9 {
          ends[i] = kept
          hasChanged = true
        }
      }
      if !hasChanged { break }
    }
    let wall = max(ends.max() ?? 0, record.steps.map { Double($0.shown?.lastShown ?? 0) / 1000 }.max() ?? 0)
    for i in 0..<count {
      let isNarrow = bounds[i].start.width <= Self.narrow
      var error = errors[i]
      if isNarrow {
        error = max(bounds[i].start.farthest(from: starts[i]), bounds[i].end.farthest(from: ends[i]))
      } else if isLoose[i] {
        error = max(error, min(bounds[i].start.upperBound - starts[i], max(wall, 1)))
      }
      build.steps[i].dependsOn = dependencies[i]
      build.steps[i].startSeconds = starts[i]
      build.steps[i].uncertaintySeconds = max(error, Self.half)
      if isNarrow, graph.nodes[i].needsBase, let base = base(of: i, starts, ends, graph) {
        build.steps[i].dependsOn = (dependencies[i] + [base]).sorted()
      }
      // A failed or cancelled step has no figure if the display was cut; then its length is not known.
      guard build.steps[i].reportedSeconds != nil || build.steps[i].status == .cached else { continue }
      build.steps[i].endSeconds = build.steps[i].status == .running ? nil : ends[i]
      build.steps[i].intervals = [Step.Interval(start: starts[i], end: ends[i])]
      build.steps[i].busySeconds = build.steps[i].reportedSeconds ?? 0
    }
    build.wallSeconds = wall
  }

  /// The step that a stage most likely derives from: the last one of a stage, or an image, that ended just before.
  private func base(of step: Int, _ starts: [Double], _ ends: [Double], _ graph: StepGraph) -> Int? {
    let candidates = bounds.indices.filter {
      graph.nodes[$0].phase == .stage && graph.nodes[$0].stage != graph.nodes[step].stage
        && (graph.nodes[$0].endsStage || graph.nodes[$0].index == 1)
        && abs(ends[$0] - starts[step]) <= Self.nearBase && starts[$0] <= starts[step]
    }
    return candidates.max { ends[$0] < ends[$1] }
  }
}

extension ClosedRange<Double> {
  fileprivate var width: Double { upperBound - lowerBound }
  fileprivate var middle: Double { (lowerBound + upperBound) / 2 }

  /// How far the end that is farther off lies; nothing of one that is not known.
  fileprivate func farthest(from value: Double) -> Double {
    Swift.max(value - lowerBound, upperBound.isFinite ? upperBound - value : 0)
  }

  /// Without what is below; if nothing would be left the other end stays.
  fileprivate func raised(to bound: Double) -> Self {
    Swift.max(lowerBound, Swift.min(bound, upperBound))...upperBound
  }

  fileprivate func lowered(to bound: Double) -> Self {
    lowerBound...Swift.max(lowerBound, Swift.min(bound, upperBound))
  }
}
