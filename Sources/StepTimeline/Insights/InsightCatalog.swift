/// The kinds of advice that the tool knows, one file each.
enum InsightCatalog {
  /// All kinds.
  ///
  /// Of two that concern the same time of the same step the earlier one is said: it is the more exact.
  ///
  /// A failed build's reader wants the cause; what it would have cost to finish is not known. A build that was
  /// stopped may have been stopped because a step was silent.
  static let all: [AdviceKind] = [
    AdviceKind(find: EmulatedPlatform.find),
    AdviceKind(find: BackOff.find),
    AdviceKind(find: CUDAWheels.find),
    AdviceKind(find: PackagesFromSource.find),
    AdviceKind(find: ChownRewrite.find),
    AdviceKind(find: SlowSolving.find),
    AdviceKind(find: SlowMirror.find),
    AdviceKind(find: CopyBeforeInstall.find),
    AdviceKind(find: CacheMounts.find),
    AdviceKind(find: CompilerCache.find),
    AdviceKind(find: SlowDisk.find),
    AdviceKind(find: LargeDownload.find),
    AdviceKind(find: SerialVariants.find),
    AdviceKind(find: SlowCopy.find),
    AdviceKind(find: SlowContext.find),
    AdviceKind(find: CachedLayersUnpacked.find),
    AdviceKind(find: SlowPull.find),
    AdviceKind(find: ExportedTwice.find),
    AdviceKind(find: SlowExport.find),
    AdviceKind(find: CacheNotImported.find),
    AdviceKind(find: CacheBroken.find),
    AdviceKind(find: UnusedParallelism.find),
    AdviceKind(find: LongestStep.find),
    AdviceKind(results: [.canceled, .incomplete], find: LongSilence.find),
  ]

  /// A build that is over sooner needs no advice.
  static let shortestBuild = 5.0
  /// A longer list is not read.
  static let most = 5

  /// The advice that would make a build faster, the most seconds at stake first.
  ///
  /// The seconds are what the wall time would lose: the build's graph is solved again with shorter steps. What the
  /// build did not wait for is not said.
  static func insights(for build: Build, works: [StepWork?] = []) -> [Insight] {
    let context = InsightContext(build, works: works)
    guard let wall = build.wallSeconds, wall > 0, build.clock != .none else {
      return build.result == .succeeded ? withoutTimes(context) : []
    }
    guard wall >= shortestBuild else { return [] }
    var found: [Candidate] = []
    for (rank, kind) in all.enumerated() where kind.results.contains(build.result) {
      found += candidates(kind.find(context), rank: rank, context)
    }
    return chosen(found, wall: wall)
  }

  /// Advice with what it would save.
  private struct Candidate {
    var advice: Advice
    var rank: Int
    var seconds: Double
  }

  /// The order of lines is right or wrong whatever the clock says.
  private static func withoutTimes(_ context: InsightContext) -> [Insight] {
    guard context.build.source.isOnlyEnd == false else { return [] }
    let found = all.flatMap { $0.find(context) }.filter(\.needsNoTimes)
    return found.prefix(most).map { Insight($0, seconds: 0) }
  }

  /// Solves the graph for each piece of advice; for the same change in steps that run side by side, for all of them.
  private static func candidates(_ advice: [Advice], rank: Int, _ context: InsightContext) -> [Candidate] {
    guard context.build.result == .succeeded else {
      return advice.map { Candidate(advice: $0, rank: rank, seconds: $0.cuts.reduce(0) { $0 + $1.seconds }) }
    }
    var result = advice.map {
      Candidate(
        advice: $0, rank: rank, seconds: $0.knownSeconds ?? context.schedule.wallSaved(by: $0.cuts))
    }
    for group in Set(advice.compactMap(\.group)) {
      let members = result.indices.filter { result[$0].advice.group == group }
      guard members.count > 1,
        let best = members.max(by: { order(result[$0], context) < order(result[$1], context) })
      else { continue }
      let together = context.schedule.wallSaved(by: members.flatMap { result[$0].advice.cuts })
      guard together > 1.2 * members.reduce(0, { $0 + result[$1].seconds }), together >= context.leastSeconds
      else { continue }
      let others = members.filter { $0 != best }.map { context.build.steps[result[$0].advice.step] }
      let names = others.prefix(2).map { "step \($0.id)" }.joined(separator: " and ")
      result[best].advice.text +=
        " The same applies to \(names), which ran at the same time: only changing both saves the time."
      result[best].seconds = together
      for member in members where member != best { result[member].seconds = 0 }
    }
    return result.filter { $0.seconds >= context.leastSeconds }
  }

  private static func order(_ candidate: Candidate, _ context: InsightContext) -> (Int, Double) {
    (
      context.build.steps[candidate.advice.step].isOnCriticalPath ? 1 : 0,
      candidate.advice.cuts.reduce(0) { $0 + $1.seconds }
    )
  }

  /// Of each step the most exact advice among those that are worth about as much, the most seconds first.
  private static func chosen(_ found: [Candidate], wall: Double) -> [Insight] {
    var result: [Candidate] = []
    for (_, all) in Dictionary(grouping: found, by: \.advice.step) {
      let exact = all.filter { !$0.advice.isGeneral }
      let candidates = exact.isEmpty ? all : exact
      let most = candidates.map(\.seconds).max() ?? 0
      let near = candidates.filter { $0.seconds >= 0.4 * most }
      if let best = near.min(by: { $0.rank < $1.rank }) { result.append(best) }
    }
    // A way to save half as much is worth more than the remark that a step is slow.
    let weight = { (candidate: Candidate) in candidate.seconds * (candidate.advice.isGeneral ? 0.5 : 1) }
    result.sort {
      if weight($0) != weight($1) { return weight($0) > weight($1) }
      return ($0.rank, $0.advice.step) < ($1.rank, $1.advice.step)
    }
    var kinds: [String: Int] = [:]
    result = result.filter {
      kinds[$0.advice.id, default: 0] += 1
      // Further advice of the same kind says nothing new.
      return kinds[$0.advice.id, default: 0] <= 2
    }
    return result.prefix(most).map { Insight($0.advice, seconds: min($0.seconds, wall)) }
  }
}

extension Insight {
  /// The text of a report on a piece of advice.
  init(_ advice: Advice, seconds: Double) {
    self.init(id: advice.id, text: advice.text, step: advice.step, secondsAtStake: seconds)
    snippet = advice.snippet
    applicability = advice.applicability
    edit = advice.edit
  }
}
