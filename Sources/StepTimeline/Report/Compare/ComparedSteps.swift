/// Which steps a report of a comparison shows, in which order.
struct ComparedSteps {
  /// Indices into ``BuildComparison/steps``.
  var shown: [Int]
  /// The number of steps that are not worth a row.
  var hidden: Int

  /// With `all`, every step in the order of the second build; otherwise what changed, the weightiest first.
  init(_ comparison: BuildComparison, options: ReportOptions) {
    let all = Array(comparison.steps.indices)
    guard !options.all else {
      shown = all
      hidden = 0
      return
    }
    let told = all.filter { Self.isTold(comparison.steps[$0], comparison) }
    let ranks = Dictionary(uniqueKeysWithValues: told.map { ($0, Self.rank(comparison.steps[$0])) })
    shown = told.sorted { (ranks[$0] ?? (0, 0), $1) > (ranks[$1] ?? (0, 0), $0) }
    hidden = all.count - shown.count
  }

  private static func isTold(_ step: StepComparison, _ comparison: BuildComparison) -> Bool {
    let kind = (step.head.map { comparison.head.steps[$0] } ?? step.base.map { comparison.base.steps[$0] })?
      .parts.kind
    switch step.change {
    case .newlyFailed, .noLongerFailing, .stillFailing, .cacheLost, .cacheGained, .slower, .faster:
      return true
    case .added, .removed:
      // Engines read metadata and tokens as they need; only where it takes its time it is worth a row.
      guard kind == .internal || kind == .auth else { return true }
      return max(step.time.base ?? 0, step.time.head ?? 0) >= 1
    case .unfinished: return true
    case .same, .unknown:
      return step.match == .edited && kind != .internal && kind != .auth
        || step.match == .image && kind == .from || step.match == .moved
    }
  }

  /// Failures first, then by what it did to the wall time, then by its own time.
  private static func rank(_ step: StepComparison) -> (Double, Double) {
    let own = abs(step.time.delta ?? step.time.head ?? step.time.base ?? 0)
    switch step.change {
    case .newlyFailed: return (.infinity, own)
    case .stillFailing, .noLongerFailing: return (.greatestFiniteMagnitude, own)
    default: break
    }
    let wall = abs(step.wallContribution ?? 0)
    return (wall >= SecondsDifference.noiseFloor ? wall : 0, own)
  }
}

private func > (a: ((Double, Double), Int), b: ((Double, Double), Int)) -> Bool {
  a.0 == b.0 ? a.1 > b.1 : a.0 > b.0
}
