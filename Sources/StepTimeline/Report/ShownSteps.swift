/// Which steps of a build a report shows, in which order.
struct ShownSteps {
  /// The steps that share one row at the end.
  struct Folded {
    var count = 0
    var seconds: Double?
    /// Whether rows were left out because of `--top` too.
    var holdsOthers = false
  }

  /// Indices into ``Build/steps`` in the order of the report.
  var indices: [Int]
  var folded: Folded?

  /// Whether the rows of the critical path need a mark.
  ///
  /// In a build of one step after another each row would have it.
  func marksCriticalPath(of build: Build) -> Bool {
    let ran = indices.filter { build.steps[$0].status != .cached }
    return ran.contains { build.steps[$0].isOnCriticalPath }
      && !ran.allSatisfy { build.steps[$0].isOnCriticalPath }
  }

  /// - Parameter mostRows: a limit of the format itself; `--all` and `--top` take its place.
  init(_ build: Build, options: ReportOptions, mostRows: Int? = nil) {
    var shown = Array(build.steps.indices)
    var hidden: [Int] = []
    var holdsOthers = false
    if !options.all {
      let foldable = shown.filter { Self.isFoldable(build.steps[$0], wall: build.wallSeconds) }
      // A row for one step saves nothing.
      if foldable.count > 1, foldable.count < shown.count {
        hidden = foldable
        let folded = Set(foldable)
        shown.removeAll { folded.contains($0) }
      }
    }
    // Without `--top`, the critical path explains the time best: its seconds count twice.
    let weight = options.top == nil ? 2.0 : 1
    if let top = options.top ?? (options.all ? nil : mostRows), shown.count > top {
      let ranked = shown.sorted {
        (Self.rank(build.steps[$0], weight), $1) > (Self.rank(build.steps[$1], weight), $0)
      }
      let kept = Set(ranked.prefix(max(top, 0)))
      hidden += shown.filter { !kept.contains($0) }
      shown = shown.filter { kept.contains($0) }
      holdsOthers = true
    }
    indices = Self.sorted(shown, of: build, by: options.sort)
    if !hidden.isEmpty {
      let times = hidden.compactMap { build.steps[$0].busySeconds }
      folded = Folded(
        count: hidden.count, seconds: times.isEmpty ? nil : times.reduce(0, +), holdsOthers: holdsOthers)
    }
  }

  /// Whether a step is not worth a row: internal and quick, or too short to be seen.
  ///
  /// A long internal step is shown: it may be what the build waited for. Cached instructions are shown:
  /// which ones the cache served is what a reader looks for.
  static func isFoldable(_ step: Step, wall: Double?) -> Bool {
    switch step.status {
    case .failed, .running, .canceled: return false
    case .cached where step.isCacheable: return false
    case .cached, .done: break
    }
    let wall = wall ?? 0
    switch step.parts.kind {
    case .internal, .auth:
      guard let busy = step.busySeconds else { return true }
      return busy < max(1, wall * 0.05)
    default:
      guard let busy = step.busySeconds else { return false }
      return busy < 0.1 && busy < wall * 0.005
    }
  }

  private static func rank(_ step: Step, _ weight: Double) -> Double {
    switch step.status {
    case .failed: .infinity
    case .running: .greatestFiniteMagnitude
    default: (step.busySeconds ?? -1) * (step.isOnCriticalPath ? weight : 1)
    }
  }

  private static func sorted(_ indices: [Int], of build: Build, by sort: ReportOptions.Sort) -> [Int] {
    switch sort {
    case .id: return indices
    case .time:
      return indices.sorted {
        (build.steps[$0].busySeconds ?? -1, $1) > (build.steps[$1].busySeconds ?? -1, $0)
      }
    case .start:
      // A step without a start stays after the step before it.
      var starts: [Int: Double] = [:]
      var last = 0.0
      for index in build.steps.indices {
        last = build.steps[index].startSeconds ?? last
        starts[index] = last
      }
      return indices.sorted { (starts[$0] ?? 0, $0) < (starts[$1] ?? 0, $1) }
    }
  }
}
