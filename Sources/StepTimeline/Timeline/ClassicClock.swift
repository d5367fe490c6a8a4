internal import BuildLogParser

/// Times of the classic builder, which runs one step after the other and prints none.
///
/// With stamps a step begins when its `Step n/m` line was printed and ends with its end's line. Without them
/// nothing is known but the order.
enum ClassicClock {
  static func place(_ build: inout Build, _ record: BuildRecord) {
    for (step, runs) in (0..<build.steps.count).map({ step in
      (step, record.blocks.all.filter { $0.step == step })
    }) {
      build.steps[step].dependsOn = step > 0 ? [step - 1] : []
      guard record.blocks.isStamped, let origin = record.blocks.firstMoment, let head = runs.first?.head
      else { continue }
      let end = runs.last { $0.endMoment != nil }?.endMoment
      let resolution = Double(record.blocks.resolution) / 1e9
      let start = Double(head &- origin) / 1e9
      build.steps[step].startSeconds = start
      build.steps[step].uncertaintySeconds = resolution + 0.1
      guard let end, build.steps[step].status != .running else { continue }
      let stop = max(start, Double(end &- origin) / 1e9)
      build.steps[step].endSeconds = stop
      build.steps[step].intervals = [Step.Interval(start: start, end: stop)]
      build.steps[step].busySeconds = stop - start
    }
    guard record.blocks.isStamped, let first = record.blocks.firstMoment, let last = record.blocks.lastMoment
    else {
      build.clock = .none
      return
    }
    build.wallSeconds = Double(last &- first) / 1e9
    if record.hasDates { build.startedAt = first }
  }
}
