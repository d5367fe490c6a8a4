internal import BuildLogParser

/// One block of the display: a step's name, what was printed under it, and its end or `#N ...`.
///
/// All that a block says about time is kept, and nothing for each line: memory grows with the printer's turns.
/// Moments are nanoseconds on the build's clock, offsets are seconds from the step's latest start.
/// A long log has tens of thousands of them, so what is unknown is a number that cannot be, not an optional.
struct PrintedBlock: Sendable {
  private static let none = Int32.min

  private var stepIndex: Int32
  private var runIndex: Int32
  private var figureTenths = none
  private var firstMilliseconds = none
  private var lastMilliseconds = none
  private var workMilliseconds = none
  /// How the block's step ended in it; `nil` if the printer left it running.
  var end: StepEnd?
  /// Whether the printer left the block for another step (`#N ...`), or the log ended in it.
  var isPaused = false
  /// Whether the same status line came twice: the step was seen working through several refreshes.
  var isSeenWorking = false

  init(step: Int, run: Int) {
    stepIndex = Int32(clamping: step)
    runIndex = Int32(clamping: run)
  }

  /// Index of the step.
  var step: Int { Int(stepIndex) }
  /// Which run of the step: a step that ended and is named again runs again.
  var run: Int { Int(runIndex) }
  /// The busy time of a `DONE` line, in seconds.
  var figure: Double? { figureTenths == Self.none ? nil : Double(figureTenths) / 10 }
  /// The offset of its first line of output.
  var firstOffset: Double? { firstMilliseconds == Self.none ? nil : Double(firstMilliseconds) / 1000 }
  /// The largest offset of its output.
  var lastOffset: Double? { lastMilliseconds == Self.none ? nil : Double(lastMilliseconds) / 1000 }

  /// How long the oldest piece of work had been going on that was printed with the block's head, in seconds.
  var firstWork: Double? { workMilliseconds == Self.none ? nil : Double(workMilliseconds) / 1000 }

  mutating func end(_ end: StepEnd, tenths: Int?) {
    self.end = end
    figureTenths = tenths.map { Int32(clamping: $0) } ?? Self.none
  }

  mutating func work(milliseconds: Int) {
    workMilliseconds = max(workMilliseconds, Int32(clamping: milliseconds))
  }

  @inline(__always)
  mutating func output(first: Int, largest: Int) {
    if firstMilliseconds == Self.none { firstMilliseconds = Int32(clamping: first) }
    lastMilliseconds = max(lastMilliseconds, Int32(clamping: largest))
  }
}

/// When the lines of a block were printed, if the log's lines have stamps or arrived one by one.
struct BlockMoments: Sendable {
  private static let none = Int64.min

  private var values = SIMD8<Int64>(repeating: none)

  private subscript(index: Int) -> Int64? {
    get { values[index] == Self.none ? nil : values[index] }
    set { values[index] = newValue ?? Self.none }
  }

  /// When the name was printed, and the refresh before that.
  var head: Int64? {
    get { self[0] }
    set { self[0] = newValue }
  }
  var refreshBeforeHead: Int64? {
    get { self[1] }
    set { self[1] = newValue }
  }
  /// When the end was printed, and the refresh before that.
  var end: Int64? {
    get { self[2] }
    set { self[2] = newValue }
  }
  var refreshBeforeEnd: Int64? {
    get { self[3] }
    set { self[3] = newValue }
  }
  /// The step began at this moment at the latest: its lines cannot have been printed before they were written.
  var latestStart: Int64? {
    get { self[4] }
    set { self[4] = newValue }
  }
  /// The step began at this moment at the earliest: a line was not there yet at the refresh before, though the
  /// step was the one being shown.
  var earliestStart: Int64? {
    get { self[5] }
    set { self[5] = newValue }
  }
}

/// Puts blocks together while the log is read.
struct PrintedBlocks: Sendable {
  /// A log with more turns is cut: a timeline does not get better by a million of them.
  private static let most = 200_000
  /// Lines of one refresh arrive within this time (measured: 1 ms; CI runners add some).
  private static let oneRefresh: Int64 = 20_000_000
  /// Status lines of a block that are compared.
  private static let mostStatusLines = 20

  private(set) var all: [PrintedBlock] = []
  /// The moments of each block; none at all if a line had no stamp.
  private(set) var moments: [BlockMoments] = []
  /// The coarsest resolution of the stamps, in nanoseconds.
  private(set) var resolution: Int64 = 0
  /// Whether every block has a moment.
  private(set) var isStamped = true
  /// The first and the last moment.
  private(set) var firstMoment: Int64?
  private(set) var lastMoment: Int64?

  private var isOpen = false
  private var runs: [Int: Int] = [:]
  private var endedRuns: Set<Int> = []
  private var statusLines: [Int] = []
  /// How many pieces of work of each step have been printed.
  private var worksShown: [Int: Int] = [:]
  /// Whether all lines of the open block may have been printed with its head.
  private var isFirstRefresh = true
  private var refresh: Int64?
  private var refreshBefore: Int64?

  /// The step's name was printed.
  mutating func name(_ step: Int, at moment: Int64?, resolution: Int64) {
    take(moment, resolution)
    open(step)
  }

  /// Lines of output that were printed at the same moment, with offsets in milliseconds.
  @inline(__always)
  mutating func output(
    _ step: Int, milliseconds: (first: Int, smallest: Int, largest: Int), at moment: Int64?, resolution: Int64
  ) {
    take(moment, resolution)
    if !isOpen || all[all.count - 1].step != step { open(step) }
    guard isOpen else { return }
    let last = all.count - 1
    all[last].output(first: milliseconds.first, largest: milliseconds.largest)
    guard let moment = lastMoment, isStamped else { return }
    let start = moment &- Int64(milliseconds.largest) &* 1_000_000
    if start < moments[last].latestStart ?? .max { moments[last].latestStart = start }
    if let before = refreshBefore, let head = moments[last].head, before >= head {
      let earliest = before &- Int64(milliseconds.smallest) &* 1_000_000
      if earliest > moments[last].earliestStart ?? .min { moments[last].earliestStart = earliest }
    }
  }

  /// A status line; `milliseconds` since its piece of work began.
  mutating func status(_ step: Int, id: Int, milliseconds: Int?, at moment: Int64?, resolution: Int64) {
    take(moment, resolution)
    guard isOpen, all[all.count - 1].step == step else { return }
    let last = all.count - 1
    let isNew = !statusLines.contains(id)
    let isFirst = id >= worksShown[step, default: 0]
    if isFirst { worksShown[step] = id + 1 }
    if !isFirst { isFirstRefresh = false }
    // A line that is printed for the first time with the block's head shows for how long it had been hidden.
    if isFirst, isFirstRefresh, let milliseconds {
      all[last].work(milliseconds: milliseconds)
      if isStamped, let now = lastMoment {
        let start = now &- Int64(milliseconds) &* 1_000_000
        if start < moments[last].latestStart ?? .max { moments[last].latestStart = start }
      }
    }
    if !isNew {
      all[last].isSeenWorking = true
    } else if statusLines.count < Self.mostStatusLines {
      statusLines.append(id)
    }
  }

  /// The printer left the step.
  mutating func pause(_ step: Int, at moment: Int64?, resolution: Int64) {
    take(moment, resolution)
    guard isOpen, all[all.count - 1].step == step else { return }
    all[all.count - 1].isPaused = true
    isOpen = false
  }

  /// The step ended.
  mutating func end(_ step: Int, _ end: StepEnd, tenths: Int?, at moment: Int64?, resolution: Int64) {
    take(moment, resolution)
    if !isOpen || all[all.count - 1].step != step { open(step) }
    guard isOpen else { return }
    let last = all.count - 1
    all[last].end(end, tenths: tenths)
    if isStamped {
      moments[last].end = lastMoment
      moments[last].refreshBeforeEnd = refreshBefore
    }
    endedRuns.insert(step)
    isOpen = false
  }

  private mutating func open(_ step: Int) {
    if isOpen { all[all.count - 1].isPaused = true }
    isOpen = false
    guard all.count < Self.most else { return }
    if endedRuns.remove(step) != nil { runs[step, default: 0] += 1 }
    all.append(PrintedBlock(step: step, run: runs[step, default: 0]))
    if isStamped {
      moments.append(BlockMoments())
      moments[moments.count - 1].head = refresh
      moments[moments.count - 1].refreshBeforeHead = refreshBefore
    }
    isOpen = true
    statusLines.removeAll(keepingCapacity: true)
    isFirstRefresh = true
  }

  /// Notes when a line was printed.
  ///
  /// Clocks that go back are held.
  @inline(__always)
  private mutating func take(_ moment: Int64?, _ resolution: Int64) {
    guard let moment else {
      isStamped = false
      moments = []
      return
    }
    if resolution > self.resolution { self.resolution = resolution }
    guard let latest = lastMoment else {
      firstMoment = moment
      lastMoment = moment
      refresh = moment
      return
    }
    let now = max(moment, latest)
    if now &- latest > Self.oneRefresh {
      refreshBefore = latest
      refresh = now
    }
    lastMoment = now
  }
}
