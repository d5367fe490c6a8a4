/// Where everything of a build's timeline is: rows, bars, marks of the axis, lines between steps.
///
/// All places along the time axis are fractions of its length, 0 to 1, so that a page and a picture can scale them.
struct Waterfall {
  /// A stretch of the axis.
  struct Span: Equatable {
    var start: Double
    var end: Double

    var length: Double { end - start }
  }

  /// The bar of one step.
  struct Row: Equatable {
    /// Index into ``Build/steps``.
    var step: Int
    /// When the step ran: several if it was restarted, none if no time is known.
    var bars: [Span] = []
    /// The times between the bars, in which the step waited.
    var waits: [Span] = []
    /// How far the step may really have begun earlier or ended later; `nil` for exact times and for doubts too
    /// small to be seen or as large as the axis.
    var doubt: Span?

    /// Whether the step is drawn as a sign and not as a bar: the cache answered, nothing ran.
    func isSign(of step: Step) -> Bool {
      step.status == .cached && (step.isCacheable || bars.first?.start == bars.map(\.end).max())
    }
  }

  /// A dependency between two rows.
  struct Line: Equatable {
    /// Indices into ``rows``.
    var from: Int
    var to: Int
    /// The times at which it leaves the first step and reaches the second.
    var start: Double
    var end: Double
    /// Whether both steps follow each other on the critical path.
    var isCritical: Bool
  }

  /// The marks of the axis; empty if the build has no times.
  let ticks: [WaterfallTick]
  /// The rows that are shown, in the order of the report.
  let rows: [Row]
  /// The rows after `n more steps`, in the order of their numbers.
  let folded: [Row]
  /// The common traits of the folded rows.
  let foldedFacts: ShownSteps.Folded?
  /// Whether the rows of the critical path are marked; see ``ShownSteps/marksCriticalPath(of:)``.
  let marksPath: Bool

  /// Whether there is an axis; without one only the order of steps is known.
  var hasTimes: Bool { !ticks.isEmpty }

  /// Places the steps of a build.
  ///
  /// - Parameters:
  ///   - options: which steps are shown, in which order.
  ///   - marks: the most marks that the axis has room for.
  init(_ build: Build, options: ReportOptions, marks: Int) {
    let ends = build.steps.compactMap(\.endSeconds).filter(\.isFinite)
    let seconds = max(build.wallSeconds ?? 0, ends.max() ?? 0)
    let hasTimes = build.clock != .none && seconds > 0 && seconds < 1e12
    ticks = hasTimes ? WaterfallTick.marks(seconds: seconds, atMost: marks) : []
    let shown = ShownSteps(build, options: options, mostRows: TableRows.mostRows)
    let visible = Set(shown.indices)
    let place = { (index: Int) in
      Self.row(index, of: build, seconds: hasTimes ? seconds : nil)
    }
    rows = shown.indices.map(place)
    folded = build.steps.indices.filter { !visible.contains($0) }.map(place)
    foldedFacts = shown.folded
    marksPath = shown.marksCriticalPath(of: build)
  }

  /// Doubts that cover more of the axis than this are not drawn: they would say nothing about single steps.
  ///
  /// The note on the times says how large they are.
  private static let mostDoubt = 0.2

  private static func row(_ index: Int, of build: Build, seconds: Double?) -> Row {
    let step = build.steps[index]
    var row = Row(step: index)
    guard let seconds else { return row }
    func place(_ time: Double) -> Double { time.isFinite ? min(max(time / seconds, 0), 1) : 0 }
    row.bars = step.intervals.map { Span(start: place($0.start), end: place(max($0.end, $0.start))) }
      .sorted { $0.start < $1.start }
    if row.bars.isEmpty, let start = step.startSeconds {
      row.bars = [Span(start: place(start), end: place(max(step.endSeconds ?? start, start)))]
    }
    for (bar, next) in zip(row.bars, row.bars.dropFirst()) where next.start > bar.end {
      row.waits.append(Span(start: bar.end, end: next.start))
    }
    if let first = row.bars.first, let last = row.bars.map(\.end).max(),
      let uncertainty = step.uncertaintySeconds, uncertainty.isFinite, uncertainty / seconds >= 0.004,
      uncertainty / seconds <= mostDoubt
    {
      let share = uncertainty / seconds
      row.doubt = Span(start: max(first.start - share, 0), end: min(last + share, 1))
    }
    return row
  }

  /// The dependencies between shown rows, those of the critical path last, so that they are drawn on top.
  func lines(of build: Build) -> [Line] {
    var places: [Int: Int] = [:]
    for (place, row) in rows.enumerated() where !row.bars.isEmpty { places[row.step] = place }
    let path = build.criticalPath.filter { places[$0] != nil }
    let critical = Set(zip(path, path.dropFirst()).map { Pair(from: $0, to: $1) })
    var others: [Line] = []
    for row in rows where !row.bars.isEmpty {
      for needed in build.steps[row.step].dependsOn {
        guard !critical.contains(Pair(from: needed, to: row.step)) else { continue }
        if let line = line(from: places[needed], to: places[row.step], critical: false) {
          others.append(line)
        }
      }
    }
    return others
      + zip(path, path.dropFirst()).compactMap { line(from: places[$0], to: places[$1], critical: true) }
  }

  private struct Pair: Hashable {
    var from: Int
    var to: Int
  }

  private func line(from: Int?, to: Int?, critical: Bool) -> Line? {
    guard let from, let to, from != to, let last = rows[from].bars.map(\.end).max(),
      let first = rows[to].bars.first
    else { return nil }
    // A step that was restarted may have waited for the other one between two of its bars.
    let reached = rows[to].bars.first { $0.start >= last - 0.002 } ?? first
    return Line(from: from, to: to, start: last, end: reached.start, isCritical: critical)
  }
}
