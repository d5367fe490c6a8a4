internal import BuildLogParser

/// One block of the display: a step's name, what was printed under it, and its end or `#N ...`.
///
/// All that a block tells about time is kept, and nothing for each line: memory grows with the printer's turns.
/// Moments are nanoseconds on the build's clock, offsets are seconds from the step's latest start.
struct PrintedBlock: Sendable {
  /// Index of the step.
  var step: Int
  /// Which run of the step: a step that ended and is named again runs again.
  var run: Int
  /// How the block's step ended in it; `nil` where the printer left it running.
  var end: StepEnd?
  /// Whether the printer left the block for another step (`#N ...`), or the log ended in it.
  var isPaused = false
  /// The busy time of a `DONE` line, in seconds.
  var figure: Double?
  /// The smallest and the largest offset of its output.
  var firstOffset: Double?
  var lastOffset: Double?
  /// Whether the same status line came twice: the step was seen working through several refreshes.
  var isSeenWorking = false

  /// When the name was printed, and the refresh before that.
  var head: Int64?
  var refreshBeforeHead: Int64?
  /// When the end was printed, and the refresh before that.
  var endMoment: Int64?
  var refreshBeforeEnd: Int64?
  /// The step began at this moment at the latest: its lines cannot have been printed before they were written.
  var latestStart: Int64?
  /// The step began at this moment at the earliest: a line was not there yet at the refresh before, though the
  /// step was the one being shown.
  var earliestStart: Int64?
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
    if all[last].firstOffset == nil { all[last].firstOffset = Double(milliseconds.first) / 1000 }
    let largest = Double(milliseconds.largest) / 1000
    if largest > all[last].lastOffset ?? -1 { all[last].lastOffset = largest }
    guard let moment = lastMoment, isStamped else { return }
    let start = moment &- Int64(milliseconds.largest) &* 1_000_000
    if start < all[last].latestStart ?? .max { all[last].latestStart = start }
    if let before = refreshBefore, let head = all[last].head, before >= head {
      let earliest = before &- Int64(milliseconds.smallest) &* 1_000_000
      if earliest > all[last].earliestStart ?? .min { all[last].earliestStart = earliest }
    }
  }

  /// A status line.
  mutating func status(_ step: Int, id: Int, at moment: Int64?, resolution: Int64) {
    take(moment, resolution)
    guard isOpen, all[all.count - 1].step == step else { return }
    if statusLines.contains(id) {
      all[all.count - 1].isSeenWorking = true
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
    all[last].end = end
    all[last].figure = tenths.map { Double($0) / 10 }
    all[last].endMoment = isStamped ? lastMoment : nil
    all[last].refreshBeforeEnd = refreshBefore
    endedRuns.insert(step)
    isOpen = false
  }

  private mutating func open(_ step: Int) {
    if isOpen { all[all.count - 1].isPaused = true }
    isOpen = false
    guard all.count < Self.most else { return }
    if endedRuns.remove(step) != nil { runs[step, default: 0] += 1 }
    var block = PrintedBlock(step: step, run: runs[step, default: 0])
    block.head = isStamped ? refresh : nil
    block.refreshBeforeHead = refreshBefore
    all.append(block)
    isOpen = true
    statusLines.removeAll(keepingCapacity: true)
  }

  /// Notes when a line was printed.
  ///
  /// Clocks that go back are held.
  @inline(__always)
  private mutating func take(_ moment: Int64?, _ resolution: Int64) {
    guard let moment else {
      isStamped = false
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
