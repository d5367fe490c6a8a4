import BuildLogParser
import StepTimeline

/// A log that is read while it is being written: stamps what arrives, passes it on, and shows what it says.
struct LiveLog {
  private var reader: BuildLogReader
  private(set) var view: LiveView?
  private var passesOn: Bool
  /// The outputs for the events of the lines, while they are read.
  private let events: EventStream?
  /// Keeps the lines of the steps.
  private let lines: LineKeeper?
  /// Gets the log's bytes as they are.
  var copy: LogCopy?
  /// The known facts of the steps if there is no view.
  private var steps: LiveBuild?
  private let clock: ArrivalClock
  /// Whether the time at which something arrives says anything.
  private let isStamped: Bool
  /// Whether what went to standard error ends within a line.
  private(set) var endsInsideLine = false

  /// Creates a log at its beginning.
  ///
  /// - Parameters:
  ///   - reader: takes the log.
  ///   - isStamped: whether the time at which something arrives is the time at which it was printed.
  ///   - settings: how the live view looks; `nil` for none.
  ///   - passesOn: whether the log goes on to standard error.
  ///   - events: the outputs for the events of the lines, while they are read.
  ///   - lines: keeps the lines of the steps.
  init(
    _ reader: BuildLogReader, isStamped: Bool = true, view settings: LiveView.Settings?, passesOn: Bool,
    events: EventStream? = nil, lines: LineKeeper? = nil
  ) {
    self.reader = reader
    self.events = events
    self.lines = lines
    self.isStamped = isStamped
    self.passesOn = passesOn
    clock = ArrivalClock()
    let now = clock.now()
    view = settings.flatMap { LiveView($0, passesOn: passesOn, now: now) }
  }

  var lineCount: Int { reader.lineCount }
  /// The known facts of the log if no build was found in it.
  var unread: UnreadLog? { reader.unread }

  /// Why the log could not be read to its end.
  var problem: InputProblem? { reader.problem }

  /// Reads what just arrived.
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    if passesOn, let last = bytes.last { endsInsideLine = last != 0x0A }
    copy?.write(bytes)
    if view == nil, events == nil, lines == nil, steps == nil {
      reader.feed(bytes, arrivedAt: isStamped ? clock.now() : nil)
      pass(bytes)
      return
    }
    let now = clock.now()
    var observers = LogObservers(view: view?.build ?? steps, events: events, lines: lines)
    reader.feed(bytes, arrivedAt: isStamped ? now : nil, observer: &observers)
    events?.flush()
    if view == nil { pass(bytes) }
    view?.hasNews = true
    view?.pass(bytes, at: now)
  }

  /// Follows the steps, also if nobody looks at a view.
  mutating func watchSteps() {
    if view == nil { steps = LiveBuild(redacts: true) }
  }

  /// The steps that run, with their last lines.
  var runningSteps: [String] { (view?.build ?? steps)?.runningSteps ?? [] }

  private mutating func pass(_ bytes: UnsafeRawBufferPointer) {
    guard passesOn else { return }
    // The reader of the raw log is gone; the report is still wanted.
    do throws(SystemError) { try Platform.writeAll(bytes, to: .standardError) } catch { passesOn = false }
  }

  /// How long nothing needs to be drawn, in nanoseconds; `nil` without end.
  var pause: Int64? { view?.deadline.map { max($0 - clock.now(), 0) } }

  mutating func drawIfDue() { view?.drawIfDue(clock.now()) }

  /// Gives the terminal back before the tool is stopped.
  mutating func leaveTerminal() { view?.pause() }

  /// The build was asked to end and is given time to.
  mutating func noteEnding() { view?.isEnding = true }

  /// The log ended; the terminal is as it was.
  mutating func finish() -> [Build] {
    // A view leaves the cursor at the beginning of a line.
    if view != nil { endsInsideLine = false }
    view?.close()
    let now = isStamped ? clock.now() : nil
    guard events != nil || lines != nil else { return reader.finish(arrivedAt: now) }
    var observers = LogObservers(events: events, lines: lines)
    return reader.finish(arrivedAt: now, observer: &observers)
  }

  /// Removes the view if the log is not read to its end.
  mutating func abandon() { view?.close() }
}

/// Those who want to know what the lines of a log say while it is read.
private struct LogObservers: BuildEventSink {
  var view: LiveBuild?
  var events: EventStream?
  var lines: LineKeeper?

  mutating func receive(_ event: borrowing BuildEvent, at context: LineContext) {
    view?.receive(event, at: context)
    events?.lines.receive(event, at: context)
    lines?.log.receive(event, at: context)
  }
}

/// The time of arrival, in nanoseconds since 1970, without the jumps of a clock that is being set.
struct ArrivalClock {
  private let offset = Platform.now() - Platform.uptime()

  func now() -> Int64 { Platform.uptime() + offset }
}
