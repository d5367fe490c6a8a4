import StepTimeline

/// Runs a command, reads what it prints, and hands signals on to it.
///
/// Standard output and standard error of the command are one pipe, so that its lines stay in order and none of them
/// mixes with the report on standard output. Where a terminal controls the tool, the command stays in the tool's
/// process group: it may ask at the terminal, Ctrl-C and Ctrl-Z reach it from there, and pipelines and scripts around
/// the tool go on as ever. Otherwise, in a CI job, it gets a process group of its own, to which signals are handed on.
struct CommandRun {
  private static let glance: Int64 = 50_000_000
  private static let blockSize = 64 * 1024

  let words: [String]
  /// Whether it writes to a terminal of its own instead of a pipe.
  var usesPseudoTerminal = false
  /// Whether a second process of the tool ends the command if the tool itself is killed.
  var isWatched = false
  var shutdown = Shutdown()
  var stall: Stall?
  var leadsGroup = !Platform.hasControllingTerminal
  /// How long it may take, in nanoseconds; `nil` without limit.
  var timeLimit: Int64?
  /// A folder that is removed if the tool itself is killed.
  var temporaryFolder: String?

  static let signals: [Signal] =
    Signal.ending + [.childChanged, .terminalStop, .resume, .windowChanged]

  /// How long processes that a command left may hold its output open once it has ended, in nanoseconds.
  let grace: Int64

  init(_ words: [String], grace: Int64 = 1_000_000_000) {
    self.words = words
    self.grace = grace
  }

  /// The outcome of the command.
  struct Outcome: Equatable {
    var ending: CommandEnding
    /// Whether a process that the command left still holds its output.
    var outputIsHeld: Bool
    /// The first signal that asked the tool to end.
    var interrupt: Signal?
    /// Whether it was ended because it took too long.
    var isTooLong = false
    /// Whether it was stopped because it printed nothing.
    var isStalled = false
  }

  /// Runs the command to its end.
  ///
  /// - Parameter signals: the signals that the tool listens to, if it does so for longer than this command runs.
  /// - Throws: why it could not be started.
  func run(into log: inout LiveLog, signals: SignalQueue? = nil) throws(SystemError) -> Outcome {
    let queue: SignalQueue
    if let signals { queue = signals } else { queue = try SignalQueue(Self.signals) }
    defer { if signals == nil { queue.stop() } }
    let size = Platform.Descriptor.standardError.terminalSize ?? (80, 24)
    let ends =
      usesPseudoTerminal
      ? try Platform.makePseudoTerminal(columns: size.columns, rows: size.rows) : try Platform.makePipe()
    defer { try? Platform.closeFile(ends.reading) }
    // The watch is older than the command, so that it does not carry its mark.
    let mark = RunMark()
    let watch = isWatched ? RunWatch(mark, removing: temporaryFolder) : nil
    defer { watch?.stop() }
    var state = State(
      child: try start(ends.writing, mark), output: ends.reading, shutdown: shutdown, grace: grace)
    state.usesPseudoTerminal = usesPseudoTerminal
    state.timeEnds = timeLimit.map { Platform.uptime() + $0 }
    state.silence = stall.map { SilenceWatch($0, now: Platform.uptime()) }
    state.follow(queue, &log)
    return Outcome(
      ending: state.ending ?? .exited(0), outputIsHeld: !state.outputHasEnded, interrupt: state.interrupt,
      isTooLong: state.isTooLong, isStalled: state.isStalled)
  }

  private func start(_ output: Platform.Descriptor, _ mark: RunMark) throws(SystemError) -> ChildProcess {
    // The pipe ends only after every copy of its writing end is closed.
    defer { try? Platform.closeFile(output) }
    return try Platform.start(
      words, defaults: [("BUILDKIT_PROGRESS", "plain")], mark: mark, output: output, leadsGroup: leadsGroup)
  }

  /// A command that is running.
  private struct State {
    let child: ChildProcess
    let output: Platform.Descriptor
    let grace: Int64
    var usesPseudoTerminal = false
    var shutdown: Shutdown
    var silence: SilenceWatch?
    var ending: CommandEnding?
    var outputHasEnded = false
    /// When a command that has ended is left alone.
    private var graceEnds: Int64?
    private var leftWereTold = false
    /// When the command has taken too long.
    var timeEnds: Int64?
    private(set) var isTooLong = false
    private(set) var isStalled = false
    private(set) var interrupt: Signal?

    init(child: ChildProcess, output: Platform.Descriptor, shutdown: Shutdown, grace: Int64) {
      self.child = child
      self.output = output
      self.shutdown = shutdown
      self.grace = grace
    }

    mutating func follow(_ queue: SignalQueue, _ log: inout LiveLog) {
      let block = UnsafeMutableRawBufferPointer.allocate(byteCount: CommandRun.blockSize, alignment: 16)
      defer { block.deallocate() }
      while !isOver {
        let files = outputHasEnded ? [queue.descriptor] : [queue.descriptor, output]
        let ready = Platform.waitToRead(files, nanoseconds: pause(log))
        // A signal that ended the waiting is in the queue, though the waiting does not say.
        for signal in queue.take() { handle(signal, queue, &log) }
        if ready.count > 1, ready[1] { read(into: block, &log) }
        if ending == nil, let ending = child.ending() { ended(ending) }
        checkTime()
        checkSilence(&log)
        log.drawIfDue()
      }
    }

    private var isOver: Bool {
      guard ending != nil else { return false }
      if shutdown.isRequested, !shutdown.hasGivenUp, child.leftProcesses { return false }
      return outputHasEnded || Platform.uptime() >= graceEnds ?? 0
    }

    private func pause(_ log: LiveLog) -> Int64? {
      let now = Platform.uptime()
      var pause = log.pause ?? .max
      if let deadline = shutdown.deadline { pause = min(pause, deadline - now) }
      if let timeEnds, ending == nil { pause = min(pause, timeEnds - now) }
      if ending == nil, let deadline = silence?.deadline { pause = min(pause, max(deadline - now, 0)) }
      // No signal announces the end of the processes that it left.
      if ending != nil { pause = min(pause, CommandRun.glance) }
      return pause == .max ? nil : pause
    }

    private mutating func read(into block: UnsafeMutableRawBufferPointer, _ log: inout LiveLog) {
      let count = (try? Platform.readOutput(of: output, into: block)) ?? 0
      if count == 0 {
        outputHasEnded = true
      } else {
        silence?.heard(at: Platform.uptime())
        log.take(UnsafeRawBufferPointer(rebasing: block[..<count]))
      }
    }

    private mutating func ended(_ ending: CommandEnding) {
      self.ending = ending
      let now = Platform.uptime()
      graceEnds = now + grace
      // The rest of its group had the first signal too, and gets a last moment.
      if shutdown.isRequested { shutdown.hurry(now + grace) }
    }

    private mutating func checkTime() {
      let now = Platform.uptime()
      if let end = timeEnds, now >= end, ending == nil {
        timeEnds = nil
        isTooLong = true
        child.sendToAll(.terminate, hasEnded: false)
        _ = shutdown.request(.terminate, at: now)
      }
      guard let deadline = shutdown.deadline, now >= deadline else { return }
      guard let signal = shutdown.escalate(at: now) else { return }
      child.sendToAll(signal, hasEnded: ending != nil)
      // They close the output in a moment.
      if ending != nil { graceEnds = now + grace }
    }

    /// Says that the command prints nothing, and stops it if the user wants that.
    private mutating func checkSilence(_ log: inout LiveLog) {
      let now = Platform.uptime()
      guard ending == nil, !shutdown.isRequested, let stall = silence?.stall,
        silence?.isDue(at: now) == true
      else { return }
      log.leaveTerminal()
      if log.endsInsideLine { Output.toStandardError("\n") }
      let time = DurationText.words(stall.seconds)
      Output.message(stall.stops ? "no output for \(time); stopping the command" : "no output for \(time)")
      for step in log.runningSteps { Output.message("still running: \(step)") }
      guard stall.stops else { return }
      isStalled = true
      log.noteEnding()
      child.send(.terminate)
      if let signal = shutdown.request(.terminate, at: now) {
        child.sendToAll(signal, hasEnded: false)
      }
    }

    private mutating func handle(_ received: ReceivedSignal, _ queue: SignalQueue, _ log: inout LiveLog) {
      // A signal of the terminal has reached the command too, unless that is in another group.
      let isNews = received.isFromProcess || child.leadsGroup
      switch received.signal {
      case .childChanged: break
      case .windowChanged:
        if usesPseudoTerminal, let size = Platform.Descriptor.standardError.terminalSize {
          Platform.resize(output, columns: size.columns, rows: size.rows)
          child.send(.windowChanged)
        } else if isNews {
          child.send(.windowChanged)
        }
      case .terminalStop:
        log.leaveTerminal()
        if isNews { child.send(.terminalStop) }
        queue.stopProcess()
      case .resume: child.send(.resume)
      default:
        log.noteEnding()
        interrupt = interrupt ?? received.signal
        if isNews, ending == nil { child.send(received.signal) }
        if let signal = shutdown.request(received.signal, at: Platform.uptime()) {
          child.sendToAll(signal, hasEnded: ending != nil)
        }
        // The command may have died of the signal before the tool came to look at it.
        if ending != nil { shutdown.hurry(Platform.uptime() + grace) }
      }
    }
  }
}
