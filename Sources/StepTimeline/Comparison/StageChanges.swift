/// The changed instructions of each stage, looked up once for all steps that lost their cache.
struct StageChanges: Sendable {
  /// An instruction that is gone, with its place in the comparison and in its stage of the first build.
  private struct Removed {
    var place: Int
    var index: Int
  }

  /// An instruction of both builds with its places in its stage.
  private struct Kept {
    var place: Int
    var before: Int
    var after: Int
  }

  private var removed: [StageKey: [Removed]] = [:]
  private var kept: [StageKey: [Kept]] = [:]
  private let comparison: BuildComparison
  /// The place in the comparison of a cache import that failed in the second build alone.
  private(set) var failedImport: Int?

  init(_ comparison: BuildComparison) {
    self.comparison = comparison
    for (place, pair) in comparison.steps.enumerated() {
      if let base = pair.base, pair.match == .removed, pair.change == .removed {
        let step = comparison.base.steps[base]
        if step.isCacheable {
          removed[StageKey(step.parts), default: []].append(
            Removed(place: place, index: step.placeInStage ?? .max))
        }
      }
      if pair.match != .edited, let (key, own) = Self.places(of: pair, at: place, in: comparison) {
        kept[key, default: []].append(own)
      }
      if failedImport == nil, let head = pair.head, comparison.head.steps[head].parts.kind == .cacheImport,
        comparison.head.steps[head].status == .failed,
        pair.base.map({ comparison.base.steps[$0].status != .failed }) ?? true
      {
        failedImport = place
      }
    }
  }

  /// An instruction that was before the step in its stage and is gone.
  func removedInstruction(before place: Int) -> Int? {
    guard let base = comparison.steps[place].base else { return nil }
    let step = comparison.base.steps[base]
    let index = step.placeInStage ?? 0
    return removed[StageKey(step.parts)]?.first { $0.index < index }?.place
  }

  /// An instruction that was before the step in its stage and comes after it now.
  func movedInstruction(from place: Int) -> Int? {
    guard let (key, own) = Self.places(of: comparison.steps[place], at: place, in: comparison) else {
      return nil
    }
    return kept[key]?.first { $0.before < own.before && $0.after > own.after }?.place
  }

  private static func places(of pair: StepComparison, at place: Int, in comparison: BuildComparison)
    -> (StageKey, Kept)?
  {
    guard let base = pair.base, let head = pair.head,
      let before = comparison.base.steps[base].placeInStage,
      let after = comparison.head.steps[head].placeInStage
    else { return nil }
    let key = StageKey(comparison.head.steps[head].parts)
    guard key == StageKey(comparison.base.steps[base].parts) else { return nil }
    return (key, Kept(place: place, before: before, after: after))
  }
}
