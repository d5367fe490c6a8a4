internal import BuildLogParser

/// Puts events together to builds, one for each lane at a time.
struct BuildAssembler: BuildEventSink {
  /// How many steps that print at the same time have their output kept; no Dockerfile has more.
  private static let mostTails = 32
  /// Tenths of a second below which the work of a step is not looked at.
  private static let fewTenths = 15
  /// How much of a build's output is read for what its steps worked on.
  private static let mostWorkBytes = 16 << 20
  private var workBytes: [Int: Int] = [:]
  /// Warnings, and repeated outputs of failed steps, that are kept of a build or a step.
  private static let mostRemarks = 1000

  /// Whether lines of `go env` and `env` are kept, also of steps that succeed.
  let keepsEnvironment: Bool
  private(set) var records: [BuildRecord] = []
  /// Index into ``records`` of the build that each lane is in.
  private var openBuilds: [(lane: BuildLane, build: Int)] = []
  private var latestLane = BuildLane(lane: -1, build: 0)
  private var latestBuild = -1
  private var earlier = EarlierLines()
  /// The log's last lines, as long as no build was found.
  private(set) var recent = RecentLines()
  /// Whether a step of any build was named.
  private var hasSteps = false
  private var freeTails: [OutputTail] = []
  private var tailCount = 0
  /// The size of the kept output, in bytes.
  private var keptOutput = 0
  /// Steps that ended well and whose output is kept all the same.
  private var hidingSteps = 0
  private static let mostHidingSteps = 64

  init(keepsEnvironment: Bool) { self.keepsEnvironment = keepsEnvironment }

  @inline(__always)
  mutating func receive(_ event: BuildEvent, at context: LineContext) {
    switch event {
    case .stepOutput(let number, let offset, let text):
      guard let build = build(of: context), let step = records[build].index(of: number) else { return }
      addOutput(build, step, offset, text, context)
    default:
      receiveRest(event, at: context)
    }
  }

  mutating func receive(_ run: OutputRun, bytes: Span<UInt8>, at context: LineContext) {
    guard let build = build(of: context), let step = records[build].index(of: run.step) else { return }
    if records[build].steps[step].tail == nil { records[build].steps[step].tail = takeTail() }
    records[build].steps[step].addOutput(run, bytes, line: context.line)
    records[build].lastLine = context.line + run.lines - 1
    if keepsEnvironment {
      OutputRun.forEachLine(in: bytes) { _, text, index in
        records[build].steps[step].keepEnvironment(text, line: context.line + index)
      }
    }
    let (moment, resolution) = records[build].moment(of: context)
    records[build].blocks.output(
      step, milliseconds: (run.firstOffset, run.smallestOffset, run.largestOffset), at: moment,
      resolution: resolution)
  }

  private mutating func addOutput(
    _ build: Int, _ step: Int, _ offset: LineOffset?, _ text: Span<UInt8>, _ context: LineContext
  ) {
    if records[build].steps[step].tail == nil { records[build].steps[step].tail = takeTail() }
    records[build].steps[step].addOutput(text, line: context.line, offset: offset)
    records[build].lastLine = context.line
    if keepsEnvironment { records[build].steps[step].keepEnvironment(text, line: context.line) }
    if let offset {
      let (moment, resolution) = records[build].moment(of: context)
      let milliseconds = offset.milliseconds
      records[build].blocks.output(
        step, milliseconds: (milliseconds, milliseconds, milliseconds), at: moment, resolution: resolution)
    }
  }

  private mutating func receiveRest(_ event: BuildEvent, at context: LineContext) {
    if case .buildBegan(let dialect) = event {
      begin(dialect, at: context)
      return
    }
    if case .outside(let text) = event {
      if !hasSteps {
        earlier.append(
          text, line: context.line, isStamped: context.stamp != nil, textStart: context.textStart)
      }
      // The notice on the classic builder begins a build that may never come.
      if !hasSteps {
        recent.append(text.extracting(context.textStart..<text.count), line: context.line)
      }
      return
    }
    if case .jobLine(let text) = event {
      for (place, build) in openBuilds where place.lane == context.lane {
        records[build].aftermath.add(text, line: context.line, isStamped: context.stamp != nil)
      }
      return
    }
    guard let build = build(of: context) else { return }
    if event.isOfStep { records[build].aftermath.takeBack() }
    if event.isOfFailure { records[build].aftermath.hasClosingWords = false }
    if case .jobEnded(let end, let text) = event {
      let (moment, _) = records[build].moment(of: context)
      records[build].aftermath.end(end, text, line: context.line, moment: moment)
      return
    }
    records[build].lastLine = context.line
    if records[build].envelope == .none { records[build].envelope = context.envelope }

    switch event {
    case .stepNamed(let number, let name):
      if let step = records[build].index(of: number) {
        records[build].steps[step].complete(name)
        let (moment, resolution) = records[build].moment(of: context)
        records[build].blocks.name(step, at: moment, resolution: resolution)
      } else {
        hasSteps = true
        let step = records[build].addStep(number, name: String(kept: name), line: context.line)
        let (moment, resolution) = records[build].moment(of: context)
        records[build].blocks.name(step, at: moment, resolution: resolution)
      }
    case .stepPaused(let number):
      guard let step = records[build].index(of: number) else { return }
      let (moment, resolution) = records[build].moment(of: context)
      records[build].blocks.pause(step, at: moment, resolution: resolution)
    case .stepStray(let number, let text):
      guard let step = records[build].index(of: number) else { return }
      if records[build].steps[step].tail == nil { records[build].steps[step].tail = takeTail() }
      records[build].steps[step].tail?.append(text, line: context.line, milliseconds: -1)
    case .stepStatus(let number, let status, let id):
      guard let step = records[build].index(of: number) else { return }
      let work = records[build].steps[step].addStatus(status, id: id)
      let (moment, resolution) = records[build].moment(of: context)
      records[build].blocks.status(
        step, id: work, milliseconds: status.milliseconds, at: moment, resolution: resolution)
    case .stepWarning(let number, let text):
      guard let step = records[build].index(of: number) else { return }
      guard records[build].steps[step].warnings.count < Self.mostRemarks else { return }
      records[build].steps[step].warnings.append(String(kept: text))
    case .stepError(let number, let text):
      guard let step = records[build].index(of: number) else { return }
      records[build].steps[step].error = [RetainedLine(number: context.line, text: text)]
    case .stepErrorContinued(let number, let text):
      guard let step = records[build].index(of: number) else { return }
      guard records[build].steps[step].error.count < 200 else { return }
      records[build].steps[step].error.append(RetainedLine(number: context.line, text: text))
    case .stepEnded(let number, let end, let tenths):
      if let step = records[build].index(of: number) { self.end(build, step, end, tenths, context) }
    case .stepStarted(let number, let moment):
      guard let step = records[build].index(of: number) else { return }
      records[build].steps[step].recorded.append((moment, nil))
      if records[build].steps[step].end != .failed { records[build].steps[step].end = nil }
      records[build].steps[step].latestOffset = 0
    case .stepCompleted(let number, let moment):
      guard let step = records[build].index(of: number) else { return }
      if let last = records[build].steps[step].recorded.indices.last {
        records[build].steps[step].recorded[last].end = moment
      }
    case .stepInput(let number, let other):
      if let step = records[build].index(of: number) { records[build].steps[step].inputs.append(other) }
    case .stepShown(let number, let moments):
      if let step = records[build].index(of: number) { records[build].steps[step].shown = moments }
    case .failedStepHeading(let name):
      guard records[build].repeated.count < Self.mostRemarks else { return }
      records[build].repeated.append(RepeatedStep(heading: String(kept: name), sourceLine: context.line))
    case .failedStepOutput(let offset, let text):
      guard let last = records[build].repeated.indices.last, records[build].repeated[last].lines.count < 1000
      else { return }
      records[build].repeated[last].lines.append(
        RetainedLine(
          number: context.line, text: text, seconds: offset.map { Double($0.milliseconds) / 1000 }))
    case .sourceLocation(let file, let line):
      guard records[build].sourceFile == nil else { return }
      records[build].sourceFile = String(kept: file)
      records[build].sourceLineNumber = line
    case .sourceLine(let number, let isMarked, let text):
      guard records[build].sourceLines.count < 200 else { return }
      records[build].sourceLines.append(.init(number: number, isMarked: isMarked, text: String(kept: text)))
    case .closingError(let text), .closingErrorContinued(let text):
      guard records[build].closing.count < 200 else { return }
      records[build].closing.append(RetainedLine(number: context.line, text: text))
    case .buildSucceeded:
      records[build].hasSucceeded = true
    case .checkWarning(let rule, let text, let line):
      guard records[build].warnings.count < Self.mostRemarks else { return }
      records[build].warnings.append(
        BuildWarning(rule: rule.isEmpty ? nil : String(kept: rule), text: String(kept: text), line: line))
    case .remark(let text):
      guard records[build].warnings.count < Self.mostRemarks else { return }
      records[build].warnings.append(BuildWarning(text: String(kept: text)))
      if text.hasPrefix("No output specified ") { records[build].aftermath.hasClosingWords = true }
    case .closingWords:
      records[build].aftermath.hasClosingWords = true
    case .stepsMixed:
      records[build].isMixed = true
    case .recordCutOff:
      records[build].aftermath.isRecordCut = true
    case .stepDigest, .description, .stepOutput, .buildBegan, .outside, .jobLine, .jobEnded:
      break
    }
  }

  /// The log ended: what was kept of steps that are still running goes into their records.
  mutating func finish() -> [BuildRecord] {
    for build in records.indices {
      for step in records[build].steps.indices {
        keepOutput(build, step)
        records[build].steps[step].endTransfers()
      }
    }
    freeTails = []
    return records
  }

  /// Takes up what the first reading of a pasted text found around its only build.
  mutating func takeProse(from first: BuildAssembler) {
    guard records.count == 1, first.records.count == 1 else { return }
    records[0].prose = (first.records[0].earlier + first.records[0].aftermath.lines).flatMap(\.quotedErrors)
    records[0].title = first.records[0].earlier.first { !$0.bytes.allSatisfy(\.isBlank) }
  }

  private mutating func begin(_ dialect: DialectName, at context: LineContext) {
    if let previous = build(of: context) {
      for step in records[previous].steps.indices { keepOutput(previous, step) }
      records[previous].aftermath.nextBuildBegan()
    }
    records.append(BuildRecord(dialect: dialect, line: context.line))
    records[records.count - 1].envelope = context.envelope
    records[records.count - 1].earlier = earlier.all
    earlier.removeAll()
    let lane = context.buildLane
    openBuilds.removeAll { $0.lane == lane }
    openBuilds.append((lane, records.count - 1))
    latestLane = context.buildLane
    latestBuild = records.count - 1
  }

  @inline(__always)
  private mutating func build(of context: LineContext) -> Int? {
    if context.buildLane == latestLane { return latestBuild }
    let lane = context.buildLane
    guard let build = openBuilds.first(where: { $0.lane == lane })?.build else { return nil }
    latestLane = context.buildLane
    latestBuild = build
    return build
  }

  private mutating func end(
    _ build: Int, _ step: Int, _ end: StepEnd, _ tenths: Int?, _ context: LineContext
  ) {
    // A failed step stays failed: a later line that says that it ended well belongs to another build.
    if records[build].steps[step].end != .failed, !records[build].steps[step].isCachedAndPulled(end) {
      records[build].steps[step].end = end
    }
    if let tenths { records[build].steps[step].tenths = tenths }
    let (moment, resolution) = records[build].moment(of: context)
    records[build].blocks.end(step, end, tenths: tenths, at: moment, resolution: resolution)
    if end == .failed || end == .canceled {
      keepOutput(build, step)
    } else if let tail = records[build].steps[step].tail {
      records[build].steps[step].latestLine = tail.latest(limit: StepRecord.longestText)
      // The time of a short step does not matter.
      if workBytes[build, default: 0] < Self.mostWorkBytes, tenths.map({ $0 >= Self.fewTenths }) ?? true {
        workBytes[build, default: 0] += tail.byteCount + tail.bytesRead
        records[build].steps[step].work = tail.work(until: tenths.map { $0 * 100 })
      }
      if end == .done, hidingSteps < Self.mostHidingSteps,
        HiddenFailure.mayHide(records[build].steps[step].name)
      {
        hidingSteps += 1
        let kept = KeptText.suffix(of: tail.lines(), most: KeptText.leastOutput)
        records[build].steps[step].hiding = Array(kept.lines)
      }
      records[build].steps[step].tail = nil
      release(tail)
    }
  }

  private mutating func keepOutput(_ build: Int, _ step: Int) {
    guard let tail = records[build].steps[step].tail else { return }
    // No build has thousands of failed steps; those after the first ones keep only their last lines.
    let room = max(KeptText.mostOutput - keptOutput, KeptText.leastOutput)
    let kept = KeptText.suffix(of: tail.lines(), most: room)
    keptOutput += kept.cost
    records[build].steps[step].output = Array(kept.lines)
    records[build].steps[step].latestLine = tail.latest(limit: StepRecord.longestText)
    records[build].steps[step].tail = nil
    release(tail)
  }

  private mutating func takeTail() -> OutputTail? {
    if let tail = freeTails.popLast() { return tail }
    guard tailCount < Self.mostTails else { return nil }
    tailCount += 1
    return OutputTail()
  }

  private mutating func release(_ tail: consuming OutputTail) {
    tail.removeAll()
    freeTails.append(tail)
  }
}
