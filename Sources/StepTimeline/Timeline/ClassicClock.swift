internal import BuildLogParser

/// Times of the classic builder, which runs one step after the other and prints none.
///
/// With stamps a step begins when its `Step n/m` line was printed and ends with its end's line. Without them
/// nothing is known but the order.
enum ClassicClock {
  /// The seconds that a line takes from the daemon to the program that stamps it, beside the stamps' own resolution.
  private static let delay = 0.1

  static func place(_ build: inout Build, _ record: BuildRecord) {
    for step in build.steps.indices { build.steps[step].dependsOn = step > 0 ? [step - 1] : [] }
    guard build.clock != .none, record.blocks.isStamped, let first = record.blocks.firstMoment,
      let last = record.blocks.lastMoment
    else {
      build.clock = .none
      return
    }
    build.wallSeconds = Double(last &- first) / 1e9
    if record.hasDates { build.startedAt = first }

    let uncertainty = Double(record.blocks.resolution) / 1e9 + delay
    for (block, moments) in zip(record.blocks.all, record.blocks.moments)
    where build.steps.indices.contains(block.step) {
      if build.steps[block.step].startSeconds == nil, let head = moments.head {
        build.steps[block.step].startSeconds = Double(head &- first) / 1e9
        build.steps[block.step].uncertaintySeconds = uncertainty
      }
      guard let start = build.steps[block.step].startSeconds, let moment = moments.end,
        build.steps[block.step].status != .running
      else { continue }
      let end = max(start, Double(moment &- first) / 1e9)
      build.steps[block.step].endSeconds = end
      build.steps[block.step].intervals = [Step.Interval(start: start, end: end)]
      build.steps[block.step].busySeconds = end - start
    }
  }
}
