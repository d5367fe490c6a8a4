/// The insights that the tool knows, one file each.
enum InsightCatalog {
  /// What would make a build faster, the most seconds at stake first.
  ///
  /// Every figure comes from this build's own times: where they are unknown there is nothing to say. What is below
  /// 2 % of the wall time or half a second is left out, and of the rest the first eight are kept.
  static func insights(for build: Build) -> [Insight] {
    guard let wall = build.wallSeconds, wall > 0 else { return [] }
    let context = InsightContext(build)
    var found: [Insight] = []
    for entry in all where entry.results.contains(build.result) {
      found += entry.find(context)
    }
    let least = max(leastShare * wall, leastSeconds)
    found = found.filter { $0.secondsAtStake >= least }.map {
      var insight = $0
      insight.secondsAtStake = min(insight.secondsAtStake, wall)
      return insight
    }
    found = withoutRepetition(found, in: build)
    found.sort {
      if $0.secondsAtStake != $1.secondsAtStake { return $0.secondsAtStake > $1.secondsAtStake }
      return ($0.id, $0.step ?? -1) < ($1.id, $1.step ?? -1)
    }
    return Array(found.prefix(most))
  }

  /// Less than this share of the wall time is not worth a reader's attention.
  static let leastShare = 0.02
  /// Seconds below which a figure is mostly noise.
  static let leastSeconds = 0.5
  /// A longer list is not read.
  static let most = 8

  /// One insight: for which builds it is asked, and what it finds.
  struct Entry: Sendable {
    var results: [Build.Result]
    var find: @Sendable (InsightContext) -> [Insight]
  }

  /// All insights.
  ///
  /// A failed build's reader wants the cause; what it would have cost to finish is not known. A build that was
  /// stopped may have been stopped because a step was silent.
  static let all: [Entry] = [
    Entry(results: [.succeeded], find: CacheBroken.find),
    Entry(results: [.succeeded], find: CacheMounts.find),
    Entry(results: [.succeeded], find: LargeContext.find),
    Entry(results: [.succeeded], find: SlowPull.find),
    Entry(results: [.succeeded], find: SlowExport.find),
    Entry(results: [.succeeded], find: UnusedParallelism.find),
    Entry(results: [.succeeded, .canceled, .incomplete], find: LongSilence.find),
  ]

  /// Says a thing once: platforms of one build repeat the same steps, and a dependency step that a swap of two
  /// lines saves needs no cache mount besides.
  static func withoutRepetition(_ insights: [Insight], in build: Build) -> [Insight] {
    let swapped = Set(insights.filter { CacheBroken.swapNames.contains($0.id) }.map(\.step))
    var best: [String: Int] = [:]
    var result: [Insight] = []
    for insight in insights {
      if insight.id == CacheMounts.id, swapped.contains(insight.step) { continue }
      let instruction = insight.step.flatMap { build.steps[$0].parts.instruction } ?? ""
      let stage = insight.step.flatMap { build.steps[$0].parts.stage } ?? ""
      let key = "\(insight.id)\n\(stage)\n\(instruction)"
      if let known = best[key] {
        if result[known].secondsAtStake < insight.secondsAtStake { result[known] = insight }
      } else {
        best[key] = result.count
        result.append(insight)
      }
    }
    return result
  }
}
