internal import BuildLogParser

/// Works out when steps ran from durations, dependencies and the order of lines, with stamps or without.
enum InferredClock {
  /// Steps and blocks beyond which one pass in the order of printing is all there is.
  private static let mostSteps = 5_000
  private static let mostBlocks = 20_000
  /// Rounds of guessing what starts waited for and solving again; they settle after two or three.
  private static let mostRounds = 4
  /// Doubtful guesses of which the other choice is weighed too, and the variables beyond which none is: each costs
  /// a solution.
  private static let mostWeighed = 4
  private static let mostBasesWeighed = 48
  private static let mostVariablesWeighed = 500
  /// By how much another choice must fit the log better to be taken, and worse to be out of the question: the cost
  /// is a negative logarithm of likelihood.
  private static let better = 0.5
  private static let clearlyWorse = 1.0
  /// The same for a rough solution, which is off itself.
  private static let hopeless = 4.0

  static func place(_ build: inout Build, _ record: BuildRecord, graph: StepGraph) {
    let isStamped = (build.clock == .stamped || build.clock == .arrival) && record.blocks.isStamped
    let isSolved = build.steps.count <= mostSteps && record.blocks.all.count <= mostBlocks
    var model = TimelineModel(build.steps, record.blocks, graph: graph, isStamped: isStamped)
    guard !model.runs.isEmpty else { return }
    model.jobEnd = isStamped ? record.aftermath.jobEnding?.moment : nil
    let start = model.startValues()
    if isSolved {
      let (solver, doubt) = solve(&model, start)
      model.releaseSteps()
      fill(&build, model, solver.x, solver.factor, doubt, record)
    } else {
      model.releaseSteps()
      fill(&build, model, start, nil, nil, record)
    }
  }

  /// - Returns: the solution, and by how much each variable lies elsewhere under a choice that fits nearly as well.
  private static func solve(
    _ model: inout TimelineModel, _ start: [Double]
  ) -> (solver: TimelineSolver, doubt: [Double]?) {
    var solver = TimelineSolver(model, start: start)
    solver.minimize(model, radii: TimelineSolver.radii[...])
    for _ in 0..<mostRounds {
      guard !solver.isExhausted, model.chooseGuesses(solver.x) else { break }
      solver.minimize(model, radii: TimelineSolver.radii[2...])
    }
    weighImages(&model, &solver)
    let doubt = weighBases(&model, &solver)
    solver.minimize(model, radii: TimelineSolver.radii[1...])
    return (solver, doubt)
  }

  /// Takes another base for a stage that derives from one if that fits the log better.
  ///
  /// The end nearest before a start is a poor guess if nothing was printed while the step ran: then the start
  /// is at the time that the base gives it. A choice that fits nearly as well stays in doubt.
  private static func weighBases(_ model: inout TimelineModel, _ solver: inout TimelineSolver) -> [Double]? {
    guard !model.isStamped, solver.x.count <= mostVariablesWeighed else { return nil }
    weighCommonBase(&model, &solver)
    var weighed = 0
    for _ in 0..<mostRounds {
      var doubt: [Double]?
      var hasChanged = false
      for run in model.doubtfulBases(solver.x) {
        for base in model.otherBases(of: run, solver.x) {
          guard weighed < mostBasesWeighed else { return doubt }
          weighed += 1
          var other = (model: model, solver: solver)
          other.model.runs[run].guess = base
          // A rough solution is enough to drop most of them.
          other.solver.minimize(other.model, radii: TimelineSolver.radii[..<2])
          let rough = TimelineSolver.radii[1]
          let roughGain =
            solver.cost(model, radius: rough) - other.solver.cost(other.model, radius: rough)
          guard roughGain > -hopeless else { continue }
          other.solver.minimize(other.model, radii: TimelineSolver.radii[2...])
          guard !other.solver.isExhausted else { return doubt }
          let gain =
            solver.cost(model) - other.solver.cost(other.model) + model.likelihood(ofBase: base, of: run)
          guard gain > -clearlyWorse else { continue }
          if gain < clearlyWorse {
            let found = zip(solver.x, other.solver.x).map { abs($0 - $1) }
            doubt = doubt.map { zip($0, found).map(max) } ?? found
          }
          if gain > better {
            (model, solver) = other
            hasChanged = true
          }
        }
      }
      if !hasChanged { return doubt }
    }
    return nil
  }

  /// Makes all stages derive at once from a stage that nothing is copied from, if that fits the log: steps that were
  /// printed alternately fix each other's times.
  private static func weighCommonBase(_ model: inout TimelineModel, _ solver: inout TimelineSolver) {
    let bases = model.commonBases(solver.x)
    guard bases.count > 1 else { return }
    var other = (model: model, solver: solver)
    var gain = 0.0
    for (run, base) in bases {
      gain += model.likelihood(ofBase: base, of: run)
      other.model.runs[run].guess = base
    }
    other.solver.minimize(other.model, radii: TimelineSolver.radii[...])
    guard !other.solver.isExhausted else { return }
    gain += solver.cost(model) - other.solver.cost(other.model)
    if gain > better { (model, solver) = other }
  }

  /// Takes the image as the base of a stage's second step if that fits the log better than the guess.
  ///
  /// A start that was guessed wrong pulls the estimate along, and then looks right.
  private static func weighImages(_ model: inout TimelineModel, _ solver: inout TimelineSolver) {
    guard solver.x.count <= mostVariablesWeighed else { return }
    for (run, image) in model.doubtfulImages(solver.x).prefix(mostWeighed) {
      var other = (model: model, solver: solver)
      other.model.runs[run].guess = image
      other.solver.minimize(other.model, radii: TimelineSolver.radii[1...])
      guard !other.solver.isExhausted else { return }
      if other.solver.cost(other.model) < solver.cost(model) { (model, solver) = other }
    }
  }

  private static func fill(
    _ build: inout Build, _ model: TimelineModel, _ x: [Double], _ factor: SparseCholesky?,
    _ doubt: [Double]?, _ record: BuildRecord
  ) {
    let zero = model.runs.min { x[$0.start] < x[$1.start] }?.start ?? 0
    let origin = x[zero]
    let wall = model.runs.reduce(0) { max($0, x[$1.stop] - origin) }
    let uncertainty = Uncertainty(
      variances: factor?.variances(from: zero), hasFailed: model.runs.contains { $0.end == .failed },
      wall: wall, pace: model.pace)
    for step in build.steps.indices { build.steps[step].dependsOn = dependencies(of: step, model) }
    let failure = model.runs.first { $0.end == .failed && model.graph.nodes[$0.step].phase == .stage }
      .map { x[$0.start] - origin + ($0.lastOffset ?? 0) }
    let depths = model.isStamped ? [] : depths(of: build.steps, model, x)
    for step in build.steps.indices {
      let runs = model.runsOfStep[step].map { model.runs[$0] }
      guard let first = runs.first, let last = runs.last else { continue }
      var intervals: [Step.Interval] = []
      for run in runs {
        let start = max(0, x[run.start] - origin, intervals.last?.end ?? 0)
        intervals.append(Step.Interval(start: start, end: max(start, x[run.stop] - origin)))
      }
      // An error has no figure: without a clock only the last line says how long the step ran at the least.
      if !model.isStamped, last.end == .failed || build.steps[step].status == .canceled {
        let start = intervals[intervals.count - 1].start
        var least = start + (last.lastOffset ?? 0)
        // A cancelled step ended with the failure.
        if last.end == .canceled, let failure, failure > start { least = max(least, failure) }
        intervals[intervals.count - 1].end = least
        build.steps[step].isEndLeast = true
      }
      build.steps[step].intervals = intervals
      build.steps[step].startSeconds = intervals[0].start
      var open = uncertainty.seconds(from: first, to: last, depth: depths.isEmpty ? 0 : depths[step])
      if let doubt { open = max(open, doubt[first.start], doubt[last.stop]) }
      build.steps[step].uncertaintySeconds = open
      build.steps[step].busySeconds = busy(build.steps[step], build.steps[step].intervals)
      build.wallSeconds = max(build.wallSeconds ?? 0, intervals[intervals.count - 1].end)
      // A step that was running when the log ended has no end; its interval goes on to the log's last moment.
      build.steps[step].endSeconds =
        build.steps[step].status == .running ? nil : intervals[intervals.count - 1].end
    }
    let open = build.steps.filter { $0.isEndLeast || $0.status == .running }
    let lastEnd = open.compactMap { $0.intervals.last?.end }.max()
    build.isWallLeast = !model.isStamped && lastEnd.map { $0 >= (build.wallSeconds ?? 0) - 0.05 } == true
    if model.isStamped, record.hasDates {
      build.startedAt = model.origin &+ Int64(max(-1e9, min(1e9, origin)) * 1e9)
    }
  }

  /// How many steps with work of their own ran one after the other until each one ended.
  private static func depths(of steps: [Step], _ model: TimelineModel, _ x: [Double]) -> [Int] {
    var depths = [Int](repeating: 0, count: steps.count)
    let order = steps.indices.filter { !model.runsOfStep[$0].isEmpty }
      .sorted { x[model.runs[model.runsOfStep[$0][0]].start] < x[model.runs[model.runsOfStep[$1][0]].start] }
    for step in order {
      let before = steps[step].dependsOn.map { depths[$0] }.max() ?? 0
      let hasWork = steps[step].status != .cached && model.graph.nodes[step].phase >= .stage
      depths[step] = before + (hasWork ? 1 : 0)
    }
    return depths
  }

  /// What the names say, as far as the order of lines agrees, and the base that was guessed for a stage that
  /// derives from another.
  private static func dependencies(of step: Int, _ model: TimelineModel) -> [Int] {
    guard let first = model.runsOfStep[step].first.map({ model.runs[$0] }) else {
      return model.graph.nodes[step].dependencies
    }
    var dependencies = Set(first.dependencies.map { model.runs[$0].step })
    if let guess = first.guess { dependencies.insert(model.runs[guess].step) }
    // An image that is still being pulled ends after instructions on it began; they follow it all the same.
    if let previous = model.graph.nodes[step].previous { dependencies.insert(previous) }
    dependencies.remove(step)
    return dependencies.sorted()
  }

  /// The printed figure if it covers the whole step, otherwise the sum of the intervals.
  private static func busy(_ step: Step, _ intervals: [Step.Interval]) -> Double {
    let sum = intervals.reduce(0) { $0 + $1.end - $1.start }
    if let reported = step.reportedSeconds, abs(sum - reported) > TimelineConstants.figureHalf {
      return reported
    }
    return sum
  }
}
