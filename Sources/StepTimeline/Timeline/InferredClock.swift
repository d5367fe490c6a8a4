internal import BuildLogParser

/// Works out when steps ran from durations, dependencies and the order of lines, with stamps or without.
enum InferredClock {
  /// Steps beyond which the starting estimate is all there is.
  private static let mostSteps = 1_500
  private static let mostBlocks = 4_000

  static func place(_ build: inout Build, _ record: BuildRecord, graph: StepGraph) {
    let isStamped = (build.clock == .stamped || build.clock == .arrival) && record.blocks.isStamped
    var model = TimelineModel(build.steps, record.blocks, graph: graph, isStamped: isStamped)
    guard !model.runs.isEmpty else { return }
    var solution = Solution(model.startValues())
    if build.steps.count <= mostSteps, model.blocks.count <= mostBlocks {
      solve(&model, &solution)
    }
    fill(&build, model, solution, record)
  }

  private struct Solution {
    var x: [Double]
    var factor: EnvelopeFactor?

    init(_ x: [Double]) { self.x = x }
  }

  private static func solve(_ model: inout TimelineModel, _ solution: inout Solution) {
    var solver = TimelineSolver(model, start: solution.x)
    solver.minimize(model, radii: TimelineSolver.radii[...])
    for _ in 0..<4 {
      guard !solver.isTooLarge, model.chooseGuesses(solver.x) else { break }
      solver.minimize(model, radii: TimelineSolver.radii[2...])
    }
    if !solver.isTooLarge { solver.minimize(model, radii: TimelineSolver.radii[1...]) }
    guard !solver.isTooLarge else { return }
    solution.x = solver.x
    solution.factor = solver.factor
  }

  private static func fill(
    _ build: inout Build, _ model: TimelineModel, _ solution: Solution, _ record: BuildRecord
  ) {
    let x = solution.x
    let zero = model.runs.min { x[$0.start] < x[$1.start] }?.start ?? 0
    let origin = x[zero]
    let hasFailed = model.runs.contains { $0.end == .failed }
    var wall = 0.0
    for step in build.steps.indices {
      build.steps[step].dependsOn = dependencies(of: step, model)
      let runs = model.runsOfStep[step].map { model.runs[$0] }
      guard let first = runs.first, let last = runs.last else { continue }
      var intervals: [Step.Interval] = []
      for run in runs {
        let start = max(0, x[run.start] - origin, intervals.last?.end ?? 0)
        intervals.append(Step.Interval(start: start, end: max(start, x[run.stop] - origin)))
      }
      build.steps[step].intervals = intervals
      build.steps[step].startSeconds = intervals[0].start
      build.steps[step].uncertaintySeconds = uncertainty(first, last, zero, solution, hasFailed: hasFailed)
      build.steps[step].busySeconds = busy(build.steps[step], intervals)
      wall = max(wall, intervals[intervals.count - 1].end)
      // A step that was running when the log ended has no end.
      build.steps[step].endSeconds =
        build.steps[step].status == .running ? nil : intervals[intervals.count - 1].end
    }
    build.wallSeconds = wall
    // Nothing can be off by more than the build took.
    for step in build.steps.indices {
      build.steps[step].uncertaintySeconds = build.steps[step].uncertaintySeconds.map {
        min($0, max(wall, 0.1))
      }
    }
    if model.isStamped, record.hasDates {
      build.startedAt = model.origin &+ Int64(max(-1e9, min(1e9, origin)) * 1e9)
    }
  }

  /// What the names tell, and the base that was guessed for a stage that derives from another.
  private static func dependencies(of step: Int, _ model: TimelineModel) -> [Int] {
    var dependencies = model.graph.nodes[step].dependencies
    if let guess = model.runsOfStep[step].first.flatMap({ model.runs[$0].guess }) {
      let base = model.runs[guess].step
      if base != step, !dependencies.contains(base) { dependencies.append(base) }
    }
    return dependencies.sorted()
  }

  /// The printed figure where it is the whole of it, else the sum of the intervals.
  private static func busy(_ step: Step, _ intervals: [Step.Interval]) -> Double {
    let sum = intervals.reduce(0) { $0 + $1.end - $1.start }
    if let reported = step.reportedSeconds, abs(sum - reported) > TimelineConstants.figureHalf {
      return reported
    }
    return sum
  }

  /// Twice and a half the spread that the curvature at the optimum leaves; calibrated so that 95 % of recorded
  /// starts and ends lie within.
  private static func uncertainty(
    _ first: TimelineModel.Run, _ last: TimelineModel.Run, _ zero: Int, _ solution: Solution, hasFailed: Bool
  ) -> Double {
    guard let factor = solution.factor else { return 2 }
    let variance = max(factor.variance(first.start, minus: zero), factor.variance(last.stop, minus: zero))
    var uncertainty = 0.012 + 2.4 * variance.squareRoot()
    // An error has no figure, and without a line of output no sign of its length; a cancelled step without a
    // failed one has no end either.
    if last.end == .failed { uncertainty = max(uncertainty, last.lastOffset == nil ? 2 : 0.45) }
    if last.end == nil || last.end == .canceled && !hasFailed { uncertainty = max(2, min(uncertainty, 5)) }
    return min(uncertainty, 10)
  }
}
