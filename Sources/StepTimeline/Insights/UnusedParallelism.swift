internal import BuildLogParser

/// Stages that do not depend on each other and still ran one after another.
///
/// Said only if the log has real times: inferred ones are placed by the dependencies, so that they would prove
/// what they assume. A stage counts as waiting from the moment all it needs was done until its first step began.
enum UnusedParallelism {
  static func find(_ context: InsightContext) -> [Advice] {
    switch context.build.clock {
    case .recorded, .stamped, .arrival: break
    case .inferred, .none: return []
    }
    let stages = context.stages.compactMap { Work($0, context) }
    guard stages.count > 1 else { return [] }
    let needed = stages.map { ancestors(of: $0.steps, in: context.build) }
    var best: (first: Int, second: Int, seconds: Double)?
    for (second, waiting) in stages.enumerated() {
      guard let ready = readyTime(of: waiting, context.build) else { continue }
      for (first, working) in stages.enumerated() where first != second {
        guard needed[second].isDisjoint(with: working.steps), needed[first].isDisjoint(with: waiting.steps)
        else { continue }
        // The time in which it waited while the other one worked, and both could have run.
        let meanwhile = working.intervals.compactMap {
          let start = max($0.start, ready)
          let end = min($0.end, waiting.start)
          return end > start ? Step.Interval(start: start, end: end) : nil
        }.coveredSeconds
        let seconds = min(meanwhile, waiting.seconds)
        if seconds > best?.seconds ?? 0 { best = (first, second, seconds) }
      }
    }
    guard let best else { return [] }
    let (working, waiting) = (stages[best.first], stages[best.second])
    let isClassic = context.build.source.dialect.runsStepByStep
    let advice =
      isClassic
      ? "Build with BuildKit (docker buildx build), which runs such stages in parallel."
      : "Increase the builder's max-parallelism, or remove what makes one stage wait for the other."
    var result = Advice(
      "unused-parallelism", waiting.steps[0], saving: best.seconds,
      "\(waiting.title.prefix(1).uppercased())\(waiting.title.dropFirst()) needs nothing from \(working.title) but"
        + " started only after it: \(context.text(best.seconds)) that could have run in parallel. \(advice)")
    result.knownSeconds = best.seconds
    return [result]
  }

  /// The executed instructions of a stage.
  private struct Work {
    var title: String
    /// Indices of the steps that ran.
    var steps: [Int]
    var intervals: [Step.Interval]
    var start: Double
    var seconds: Double

    init?(_ stage: InsightContext.Stage, _ context: InsightContext) {
      guard !stage.title.isEmpty else { return nil }
      let steps = stage.steps.filter { index in
        let step = context.build.steps[index]
        return step.parts.kind != .from && context.wasExecuted(index) && !step.intervals.isEmpty
      }
      let intervals = steps.flatMap { context.build.steps[$0].intervals }
      guard let start = intervals.map(\.start).min() else { return nil }
      title = stage.title
      self.steps = steps
      self.intervals = intervals
      self.start = start
      seconds = intervals.coveredSeconds
    }
  }

  /// When everything that a stage's first step depends on was done; `nil` if that is not known.
  private static func readyTime(of work: Work, _ build: Build) -> Double? {
    let first = work.steps.min { (build.steps[$0].startSeconds ?? 0) < (build.steps[$1].startSeconds ?? 0) }
    guard let first, !build.steps[first].dependsOn.isEmpty else { return nil }
    let ends = build.steps[first].dependsOn.map { build.steps[$0].endSeconds }
    guard ends.allSatisfy({ $0 != nil }) else { return nil }
    return ends.compactMap { $0 }.max()
  }

  /// All steps that had to end before one of these.
  private static func ancestors(of steps: [Int], in build: Build) -> Set<Int> {
    var seen: Set<Int> = []
    var open = steps
    while let next = open.popLast() {
      for other in build.steps[next].dependsOn where build.steps.indices.contains(other) {
        if seen.insert(other).inserted { open.append(other) }
      }
    }
    return seen
  }
}
