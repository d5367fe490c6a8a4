/// Which steps a report of a comparison shows, in which order.
struct ComparedSteps {
  /// A longer list of changes is not read; `--all` prints it.
  private static let mostRows = 40

  /// Indices into ``BuildComparison/steps``.
  var shown: [Int]
  /// The number of steps that changed and are left out, the least weighty ones.
  var cut = 0
  /// The number of steps that are not worth a row.
  var hidden: Int
  /// Whether wall times can be compared at all.
  private let isWallShown: Bool
  /// Their sum of the wall time, in seconds; `nil` if it is unknown.
  var hiddenWall: Double?

  /// With `all`, every step in the order of the second build; otherwise what changed, the weightiest first.
  init(_ comparison: BuildComparison, options: ReportOptions) {
    let all = Array(comparison.steps.indices)
    isWallShown = comparison.isWallComparable
    guard !options.all else {
      shown = all
      hidden = 0
      return
    }
    let told = all.filter { Self.isTold(comparison.steps[$0], comparison) }
    let isWallShown = isWallShown
    let ranks = Dictionary(
      uniqueKeysWithValues: told.map { ($0, Self.rank(comparison.steps[$0], isWallShown: isWallShown)) })
    shown = told.sorted { (ranks[$0] ?? (0, 0), $1) > (ranks[$1] ?? (0, 0), $0) }
    hidden = all.count - shown.count
    cut = max(0, shown.count - Self.mostRows)
    shown.removeLast(cut)
    let toldSet = Set(told)
    let walls = all.filter { !toldSet.contains($0) }.compactMap { comparison.steps[$0].wallContribution }
    hiddenWall = walls.isEmpty ? nil : walls.reduce(0, +)
  }

  private static func isTold(_ step: StepComparison, _ comparison: BuildComparison) -> Bool {
    let kind = (step.head.map { comparison.head.steps[$0] } ?? step.base.map { comparison.base.steps[$0] })?
      .parts.kind
    switch step.change {
    case .newlyFailed, .noLongerFailing, .stillFailing, .cacheLost, .cacheGained, .slower, .faster:
      return true
    case .added, .removed:
      // Engines read metadata and tokens as they need; only if it takes its time it is worth a row.
      guard kind == .internal || kind == .auth else { return true }
      return max(step.time.base ?? 0, step.time.head ?? 0) >= 1
    case .unfinished: return true
    case .notReached, .notLogged: return false
    case .same, .unknown:
      return step.match == .edited && kind != .internal && kind != .auth
        || step.match == .image && kind == .from || step.match == .moved
    }
  }

  /// The note on steps that are not shown: `10 steps without a change that counts (wall -1.1s)`.
  var hiddenNotes: [String] {
    let more = cut > 0 ? ["\(counted(cut, "more changed step")) (--all shows them)"] : []
    guard hidden > 0 else { return more }
    let wall =
      (isWallShown ? hiddenWall : nil).flatMap {
        abs($0) < 0.05 ? nil : " (wall \(ComparisonWords.signed($0)))"
      } ?? ""
    return more + ["\(counted(hidden, "step")) without a significant change\(wall)"]
  }

  /// Failures first, then by what it did to the wall time, then by its own time.
  private static func rank(_ step: StepComparison, isWallShown: Bool) -> (Double, Double) {
    let own = abs(step.time.delta ?? step.time.head ?? step.time.base ?? 0)
    switch step.change {
    case .newlyFailed: return (.infinity, own)
    case .stillFailing, .noLongerFailing: return (.greatestFiniteMagnitude, own)
    default: break
    }
    let wall = isWallShown ? abs(step.wallContribution ?? 0) : 0
    return (wall >= SecondsDifference.noiseFloor ? wall : 0, own)
  }
}

private func > (a: ((Double, Double), Int), b: ((Double, Double), Int)) -> Bool {
  a.0 == b.0 ? a.1 > b.1 : a.0 > b.0
}
