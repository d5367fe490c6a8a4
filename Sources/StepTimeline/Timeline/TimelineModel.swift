internal import BuildLogParser

/// A build's runs and printed blocks, before times are known.
struct TimelineModel {
  /// One run of a step: from a start to an end.
  struct Run {
    var step: Int
    /// Which run of its step it is.
    var number: Int
    var end: StepEnd?
    /// The figure of its `DONE` line, in seconds: the step's busy time so far.
    var figure: Double?
    /// The figure of the run before it; `nil` if one of those before ended without.
    var figureBefore: Double? = 0
    var lastOffset: Double?
    /// How long a cached run worked at least to have its layer at hand, in seconds.
    var leastWork = 0.0
    /// Indices of its blocks.
    var blocks: [Int] = []
    /// The block in which it ended.
    var endBlock: Int?
    /// Runs that had to end before.
    var dependencies: [Int] = []
    /// Runs that a cached step depends on and that were printed after it: they ended at the same moment.
    var dependenciesPrintedLater: [Int] = []
    /// Whether what it waited for has to be guessed, and the guess.
    var needsGuess = false
    var guess: Int?
    /// Runs that explain its start nearly as well as the guess.
    var rivals: [Int] = []
    /// Variables of its start and its end.
    var start = -1
    var stop = -1
  }

  /// A printed block with its variables: when its name and when its end were printed.
  struct Block {
    var printed: PrintedBlock
    private var runIndex: Int32
    private var headIndex: Int32 = -1
    private var tailIndex: Int32 = -1
    /// Whether some step is known to run just after it, or to begin at once.
    var leavesRunning = false

    init(printed: PrintedBlock, run: Int) {
      self.printed = printed
      runIndex = Int32(run)
    }

    var run: Int { Int(runIndex) }
    var head: Int {
      get { Int(headIndex) }
      set { headIndex = Int32(newValue) }
    }
    var tail: Int {
      get { Int(tailIndex) }
      set { tailIndex = Int32(newValue) }
    }
    var isEnd: Bool { printed.end != nil }
  }

  private(set) var steps: [Step]
  let graph: StepGraph
  /// The image that the name of each `FROM` step names.
  let imageSizes: [ImageSize?]
  /// The number of each step.
  let numbers: [Int?]
  var runs: [Run] = []
  var blocks: [Block] = []
  /// The moments of each block; none without stamps.
  private(set) var moments: [BlockMoments] = []
  /// Runs of each step, in order.
  private(set) var runsOfStep: [[Int]]
  /// The number of variables of runs and blocks.
  private(set) var variables = 0
  let isStamped: Bool
  /// When the CI system ended the job, if a step was running then.
  var jobEnd: Int64?
  /// Resolution of the stamps in seconds.
  let resolution: Double
  /// The moment that is 0 on the solver's clock.
  let origin: Int64
  /// How slow the engine is, in seconds: the mean figure of what it reads itself before a build, which takes 0.01 s on
  /// an idle machine.
  let pace: Double

  init(_ steps: [Step], _ printed: PrintedBlocks, graph: StepGraph, isStamped: Bool) {
    self.steps = steps
    self.graph = graph
    imageSizes = steps.map { $0.parts.kind == .from ? ImageSize(from: $0.name) : nil }
    numbers = steps.map { Int($0.id) }
    self.isStamped = isStamped
    origin = printed.firstMoment ?? 0
    resolution = max(0.001, Double(printed.resolution) / 1e9)
    pace = Self.pace(of: steps, graph)
    runsOfStep = Array(repeating: [], count: steps.count)
    for (index, block) in printed.all.enumerated() where steps.indices.contains(block.step) {
      add(block)
      if isStamped { moments.append(printed.moments[index]) }
    }
    addPiecesOfWork()
    connect()
    addVariables()
  }

  /// A step without a figure ran at least as long as the longest piece of work in it (`exporting layers 5.1s`).
  private mutating func addPiecesOfWork() {
    for i in runs.indices where runs[i].end != .done && runs[i].end != .cached {
      guard let longest = steps[runs[i].step].transfers.compactMap(\.seconds).max() else { continue }
      runs[i].lastOffset = max(longest, runs[i].lastOffset ?? 0)
    }
    for i in runs.indices where runs[i].end == .cached {
      guard
        runs[i].blocks.contains(where: {
          blocks[$0].printed.isSeenWorking || blocks[$0].printed.firstWork != nil
        })
      else { continue }
      runs[i].leastWork = Self.leastSeconds(of: steps[runs[i].step].transfers)
    }
  }

  /// How long layers take at least that are unpacked one after the other, each as soon as it has been fetched.
  private static func leastSeconds(of transfers: [Step.Transfer]) -> Double {
    var unpacked = 0.0
    var longest = 0.0
    for transfer in transfers.reversed() {
      let seconds = max(0, transfer.seconds ?? 0)
      if transfer.action == .extract {
        unpacked += seconds
      } else {
        longest = max(longest, seconds + unpacked)
      }
    }
    return max(longest, unpacked)
  }

  /// An engine that is slow at its own work is slow between steps, too.
  private static func pace(of steps: [Step], _ graph: StepGraph) -> Double {
    let figures = steps.indices.compactMap { step -> Double? in
      let phase = graph.nodes[step].phase
      return phase == .definition || phase == .dockerignore ? steps[step].reportedSeconds : nil
    }
    // A slow network is not the engine's pace.
    return figures.isEmpty ? 0 : figures.reduce(0) { $0 + min(max($1, 0), 0.5) } / Double(figures.count)
  }

  /// Seconds on the solver's clock.
  func seconds(_ moment: Int64) -> Double { Double(moment &- origin) / 1e9 }

  private mutating func add(_ printed: PrintedBlock) {
    if runsOfStep[printed.step].isEmpty
      || runs[runsOfStep[printed.step][runsOfStep[printed.step].count - 1]].end != nil
    {
      var run = Run(step: printed.step, number: runsOfStep[printed.step].count)
      if let before = runsOfStep[printed.step].last.map({ runs[$0] }) {
        run.figureBefore = before.figure ?? (before.end == .cached ? before.figureBefore : nil)
        if before.figureBefore == nil { run.figureBefore = nil }
      }
      runsOfStep[printed.step].append(runs.count)
      runs.append(run)
    }
    let run = runsOfStep[printed.step][runsOfStep[printed.step].count - 1]
    let index = blocks.count
    blocks.append(Block(printed: printed, run: run))
    runs[run].blocks.append(index)
    if let last = printed.lastOffset { runs[run].lastOffset = max(last, runs[run].lastOffset ?? 0) }
    if let end = printed.end {
      runs[run].end = end
      runs[run].figure = printed.figure
      runs[run].endBlock = index
    }
  }

  /// Gives the steps up: the build that gets them must be their only owner, or all of them are copied.
  mutating func releaseSteps() { steps = [] }

  /// The first run of the step that follows in the stage, if there is one that needs this run's result.
  func next(after run: Run) -> Int? {
    guard steps.isEmpty || steps.indices.contains(run.step), let stage = graph.nodes[run.step].stage,
      runsOfStep[run.step].last.map({ runs[$0].number == run.number }) == true
    else { return nil }
    return graph.nodes.indices.first {
      graph.nodes[$0].previous == run.step && graph.nodes[$0].stage == stage
    }
    .flatMap { runsOfStep[$0].first }
  }

  /// Turns dependencies of steps into those of runs.
  ///
  /// A run counts only if its end was printed before the dependent's name: ends are printed first, so one that
  /// came later was not waited for. A chain of cached steps is the exception: it is found at one moment and printed in
  /// any order. Of a step that ran several times a cached step needs only the first run.
  private mutating func connect() {
    for step in steps.indices {
      guard let first = runsOfStep[step].first, let header = runs[first].blocks.first else { continue }
      for other in graph.nodes[step].dependencies {
        var picked: Int?
        for run in runsOfStep[other] {
          guard let end = runs[run].endBlock, end <= header else { continue }
          if runs[first].end == .cached, picked != nil { continue }
          picked = run
        }
        if let picked {
          if !runs[first].dependencies.contains(picked) { runs[first].dependencies.append(picked) }
        } else if runs[first].end == .cached, let later = runsOfStep[other].first {
          runs[first].dependenciesPrintedLater.append(later)
        }
      }
      let node = graph.nodes[step]
      // A FROM of an image derives from no stage.
      let isOpen = node.phase == .stage && steps[step].parts.kind != .from && runs[first].dependencies.isEmpty
      runs[first].needsGuess = node.needsBase || isOpen
      for later in runsOfStep[step].dropFirst() { runs[later].needsGuess = true }
    }
  }

  private mutating func addVariables() {
    for i in runs.indices {
      runs[i].start = variables
      runs[i].stop = variables + 1
      variables += 2
    }
    var running: Set<Int> = []
    for i in blocks.indices {
      blocks[i].head = variables
      variables += 1
      if blocks[i].isEnd {
        blocks[i].tail = variables
        variables += 1
        running.remove(blocks[i].run)
      } else {
        running.insert(blocks[i].run)
      }
      blocks[i].leavesRunning = !running.isEmpty
    }
    // A sum over the changes, since there may be as many runs as blocks.
    var changes = [Int32](repeating: 0, count: blocks.count + 1)
    for run in runs {
      guard let beginsAfter = blockBeforeStart(of: run), let end = run.endBlock, beginsAfter < end else {
        continue
      }
      changes[beginsAfter] += 1
      changes[end] -= 1
    }
    var beginning: Int32 = 0
    for i in blocks.indices {
      beginning += changes[i]
      if beginning > 0 { blocks[i].leavesRunning = true }
    }
  }

  /// The block with the last of the ends that the run waited for, if nothing else can have held it up.
  private func blockBeforeStart(of run: Run) -> Int? {
    let node = graph.nodes[run.step]
    guard run.number == 0, !run.needsGuess, run.end != .cached, !node.copiesFromStage,
      // A dependency whose end was printed later is in doubt, and with it when the run began.
      run.dependencies.count == node.dependencies.count
    else { return nil }
    return run.dependencies.map { runs[$0].endBlock ?? .max }.max()
  }
}
