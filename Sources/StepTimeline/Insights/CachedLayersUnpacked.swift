/// Layers of cached steps that had to be fetched and unpacked all the same, because a later step needs their files.
enum CachedLayersUnpacked {
  static let id = "cached-layers-unpacked"

  static func find(_ context: InsightContext) -> [Advice] {
    let steps = context.build.steps
    var found: [(step: Int, seconds: Double, fetch: Double, unpack: Double)] = []
    for (i, step) in steps.enumerated() where step.status == .cached && step.parts.kind != .from {
      let fetch = step.transfers.filter { $0.action == .download }.compactMap(\.seconds).max() ?? 0
      let unpack = step.transfers.filter { $0.action == .extract }.compactMap(\.seconds).reduce(0, +)
      let covered = step.intervals.coveredSeconds
      let seconds = covered >= 0.5 ? covered : fetch + unpack
      if fetch + unpack > 0 { found.append((i, seconds, fetch, unpack)) }
    }
    guard let worst = found.max(by: { $0.seconds < $1.seconds }), worst.seconds >= context.leastSeconds else {
      return []
    }
    let most = worst.unpack >= worst.fetch ? "unpacking" : "downloading"
    var advice = Advice(
      id: id,
      text: "\(context.text(worst.seconds)) went into downloading and unpacking layers of cached steps"
        + " (mostly \(most)), because a later step needs their files: make those layers smaller, or"
        + " \(InsightContext.keptBuilder).",
      step: worst.step, cuts: found.map { Schedule.Cut(step: $0.step, seconds: $0.seconds) })
    advice.snippet = InsightContext.remoteBuilder
    // Such a step may have no time of its own in the timeline: then the build waited while nothing else ran.
    if context.schedule.wallSaved(by: advice.cuts) < context.leastSeconds, !runsBeside(worst.step, context) {
      advice.knownSeconds = worst.seconds
    }
    return [advice]
  }

  /// Whether other steps ran long enough to hide the unpacking.
  private static func runsBeside(_ step: Int, _ context: InsightContext) -> Bool {
    let others = context.build.steps.indices.filter { $0 != step }.flatMap {
      context.build.steps[$0].intervals
    }
    guard let wall = context.build.wallSeconds else { return true }
    return others.coveredSeconds > 0.5 * wall
  }
}
