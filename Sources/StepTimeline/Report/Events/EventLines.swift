public import BuildLogParser

/// Writes what each line of a log says as a line of JSON, while the log is read: schema `buildlog.events/1`.
///
/// ```swift
/// var events = EventLines()
/// events.begin(source: "ci.log")
/// var reader = BuildLogReader(source: "ci.log")
/// while let chunk = nextChunk() {
///   reader.feed(chunk.span, observer: &events)
///   events.drain { write($0) }
/// }
/// let builds = reader.finish(observer: &events)
/// events.end(builds, lines: reader.lineCount) { write($0) }
/// ```
///
/// The events of a log are between `begin` and `end`; before `end` comes each build as in
/// ``ReportFormat/json``. Lines that belong to no build are left out. A key whose value is unknown is left out.
/// `docs/events.md` describes all events and keys. The lines are the same however the log is cut into chunks.
public struct EventLines: BuildEventSink {
  /// A build whose lines are being read, or were.
  private struct OpenBuild {
    var number: Int
    var firstLine: Int
    var lastLine: Int
    var named: Set<StepNumber> = []
  }

  private let toolVersion: String
  private var redactor: LineRedactor?
  private var json = JSONWriter(.line)
  private var moments = MomentText()
  /// The builds of the log that is being read, in the order in which they began.
  private var builds: [OpenBuild] = []
  /// Index into `builds` of the build that each lane is in.
  private var buildOfLane: [BuildLane: Int] = [:]
  private var buildsBefore = 0
  private var source = ""

  /// Creates a writer that has written nothing.
  ///
  /// - Parameters:
  ///   - redactsSecrets: whether tokens, passwords and keys are masked in every text.
  ///   - toolVersion: the version that the events name as their maker.
  public init(redactsSecrets: Bool = true, toolVersion: String = BuildLogVersion.current) {
    self.toolVersion = toolVersion
    redactor = redactsSecrets ? LineRedactor() : nil
  }

  /// Hands over the lines that have been written since the last time.
  ///
  /// - Parameter output: takes the lines, UTF-8, each with its line end; it is not called if there are none.
  public mutating func drain<Failure: Error>(
    to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if json.count > 0 {
      try json.drain { (bytes: [UInt8]) throws(Failure) in try output(WorkflowGuard.json(bytes)) }
    }
  }

  /// A log begins.
  ///
  /// - Parameter source: the log's name.
  public mutating func begin(source: String) {
    self.source = redactor == nil ? source : Redactor().redact(source)
    buildsBefore += builds.count
    builds = []
    buildOfLane = [:]
    json.object { json in
      json.member("event", "begin")
      json.member("schema", "buildlog.events/1")
      json.key("tool")
      json.object { json in
        json.member("name", "buildlog")
        json.member("version", toolVersion)
      }
      json.member("source", self.source)
    }
    json.endLine()
  }

  /// Ends the log and writes the builds that were found in it.
  ///
  /// - Parameters:
  ///   - found: the builds, in the order of the log.
  ///   - lines: the number of lines of the log, if it is known.
  ///   - error: why reading stopped before the end.
  ///   - output: takes the lines that are still to be written, piece by piece.
  public mutating func end<Failure: Error>(
    _ found: [Build], lines: Int?, error: String? = nil, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var next = 0
    for build in found {
      // A heading without anything after it was an event but is not a build.
      if let index = builds[next...].firstIndex(where: { Self.isSame($0, build) }) { next = index }
      let number = next < builds.count ? builds[next].number : buildsBefore + next + 1
      next = min(next + 1, builds.count)
      json.open(UInt8(ascii: "{"))
      json.member("event", "build")
      json.member("build", number)
      json.key("report")
      try JSONReport.write(build, to: &json, output)
      json.close(UInt8(ascii: "}"))
      json.endLine()
      try drain(to: output)
    }
    json.object { json in
      json.member("event", "end")
      json.member("source", source)
      if let lines { json.member("lines", lines) }
      json.member("builds", found.count)
      if let error { json.member("error", error) }
    }
    json.endLine()
    try drain(to: output)
  }

  /// Writes what is left to say of builds that have been read: a stream without the lines' events.
  static func write<Failure: Error>(
    _ builds: [Build], toolVersion: String, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var events = EventLines(redactsSecrets: false, toolVersion: toolVersion)
    var rest = builds[...]
    repeat {
      let source = rest.first?.source.name ?? ""
      let same = rest.prefix { $0.source.name == source }
      rest = rest.dropFirst(same.count)
      events.begin(source: source)
      for build in same {
        events.builds.append(
          OpenBuild(
            number: events.buildsBefore + events.builds.count + 1, firstLine: build.source.line,
            lastLine: build.source.line))
      }
      try events.end(Array(same), lines: nil, to: output)
    } while !rest.isEmpty
  }

  /// In a log with the newest line first a build begins at its last line.
  private static func isSame(_ open: OpenBuild, _ build: Build) -> Bool {
    min(open.firstLine, open.lastLine) == build.source.line
  }

  // MARK: Events

  /// Writes the event as a line.
  public mutating func receive(_ event: BuildEvent, at context: LineContext) {
    switch event {
    case .outside, .jobLine: return
    default: break
    }
    if case .buildBegan(let dialect) = event {
      builds.append(
        OpenBuild(
          number: buildsBefore + builds.count + 1, firstLine: context.line, lastLine: context.line))
      buildOfLane[context.buildLane] = builds.count - 1
      open("build-began", builds.count - 1, context)
      json.member("dialect", dialect.rawValue)
      if context.envelope != .none { json.member("envelope", context.envelope.rawValue) }
      close()
      return
    }
    guard let build = buildOfLane[context.buildLane] else { return }
    builds[build].lastLine = context.line
    write(event, build, context)
  }

  private mutating func write(_ event: BuildEvent, _ build: Int, _ context: LineContext) {
    switch event {
    case .stepOutput(let step, let offset, let text):
      open("output", build, context, step: step)
      self.offset(offset)
      member("text", text, build, step)
    case .stepStray(let step, let text):
      open("output", build, context, step: step)
      json.member("stray", true)
      member("text", text, build, step)
    case .stepStatus(let step, let status, let id):
      open("status", build, context, step: step)
      member("id", id, build, step, isAlone: true)
      if let current = status.current { json.member("bytes", current) }
      if let total = status.total { json.member("totalBytes", total) }
      if let milliseconds = status.milliseconds {
        json.member("seconds", thousandths: Double(milliseconds) / 1000)
      }
      json.member("done", status.isDone)
    case .stepNamed(let step, let name):
      open("step-named", build, context, step: step)
      member("name", name, build, step, isAlone: true)
      if !builds[build].named.insert(step).inserted { json.member("again", true) }
    case .stepDigest(let step, let digest):
      open("step-digest", build, context, step: step)
      member("digest", digest, build, step, isAlone: true)
    case .stepPaused(let step):
      open("step-paused", build, context, step: step)
    case .stepWarning(let step, let text):
      open("step-warning", build, context, step: step)
      member("text", text, build, step, isAlone: true)
    case .stepEnded(let step, let end, let tenths):
      open("step-ended", build, context, step: step)
      json.member("status", Self.name(of: end))
      if let tenths { json.member("seconds", thousandths: Double(tenths) / 10) }
      redactor?.close(LineRedactor.Place(build: builds[build].number, step: step.rawValue))
    case .stepError(let step, let text):
      open("step-error", build, context, step: step)
      member("text", text, build, step)
    case .stepErrorContinued(let step, let text):
      open("step-error", build, context, step: step)
      json.member("continued", true)
      member("text", text, build, step)
    case .stepStarted(let step, let moment):
      open("step-started", build, context, step: step)
      self.moment("at", moment)
    case .stepCompleted(let step, let moment):
      open("step-completed", build, context, step: step)
      self.moment("at", moment)
    case .stepInput(let step, let other):
      open("step-input", build, context, step: step)
      json.member("from", other.description)
    case .stepShown(let step, let moments):
      open("step-shown", build, context, step: step)
      seconds("startFrom", moments.earliestStart)
      seconds("startTo", moments.latestStart)
      seconds("endFrom", moments.earliestEnd)
      seconds("endTo", moments.latestEnd)
      if moments.hasRestarted { json.member("restarted", true) }
    default:
      writeClosing(event, build, context)
      return
    }
    close()
  }

  /// Events of the text after a build's steps.
  private mutating func writeClosing(_ event: BuildEvent, _ build: Int, _ context: LineContext) {
    let outside: StepNumber? = nil
    switch event {
    case .description(let text):
      open("description", build, context)
      member("text", text, build, outside)
    case .failedStepHeading(let name):
      open("failed-step", build, context)
      member("name", name, build, outside, isAlone: true)
    case .failedStepOutput(let offset, let text):
      open("failed-step-output", build, context)
      self.offset(offset)
      member("text", text, build, outside)
    case .sourceLocation(let file, let line):
      open("source-location", build, context)
      member("file", file, build, outside, isAlone: true)
      json.member("fileLine", line)
    case .sourceLine(let number, let isMarked, let text):
      open("source-line", build, context)
      json.member("fileLine", number)
      json.member("marked", isMarked)
      member("text", text, build, outside)
    case .closingError(let text):
      open("closing-error", build, context)
      member("text", text, build, outside)
    case .closingErrorContinued(let text):
      open("closing-error", build, context)
      json.member("continued", true)
      member("text", text, build, outside)
    case .buildSucceeded:
      open("build-succeeded", build, context)
    case .checkWarning(let rule, let text, let line):
      open("check-warning", build, context)
      if !rule.isEmpty { member("rule", rule, build, outside) }
      member("text", text, build, outside)
      if let line { json.member("fileLine", line) }
    case .remark(let text), .closingWords(let text):
      open("remark", build, context)
      member("text", text, build, outside)
    case .jobEnded(let end, let text):
      open("job-ended", build, context)
      json.member("how", Self.name(of: end))
      member("text", text, build, outside)
    default:
      return
    }
    close()
  }

  // MARK: Keys

  private mutating func open(_ event: String, _ build: Int, _ context: LineContext, step: StepNumber? = nil) {
    json.open(UInt8(ascii: "{"))
    json.member("event", event)
    json.member("build", builds[build].number)
    json.member("line", context.line)
    if let stamp = context.stamp {
      if stamp.hasDate {
        moment("stamp", stamp.nanoseconds)
      } else {
        json.key("timeOfDay")
        json.value(utf8: moments.timeOfDay(stamp.nanoseconds))
      }
    }
    if let arrival = context.arrival { moment("arrival", arrival) }
    if let step { json.member("step", step.description) }
  }

  private mutating func close() {
    json.close(UInt8(ascii: "}"))
    json.endLine()
  }

  private mutating func moment(_ key: StaticString, _ nanoseconds: Int64) {
    json.key(key)
    json.value(utf8: moments.date(nanoseconds))
  }

  private mutating func seconds(_ key: StaticString, _ milliseconds: Int?) {
    if let milliseconds { json.member(key, thousandths: Double(milliseconds) / 1000) }
  }

  private mutating func offset(_ offset: LineOffset?) {
    guard let offset else { return }
    json.member("offset", thousandths: Double(offset.milliseconds) / 1000)
  }

  /// - Parameter isAlone: whether the text is on its own, such as a name, and not a line of a step's output.
  private mutating func member(
    _ key: StaticString, _ text: Span<UInt8>, _ build: Int, _ step: StepNumber?, isAlone: Bool = false
  ) {
    json.key(key)
    let place = LineRedactor.Place(build: builds[build].number, step: isAlone ? -2 : step?.rawValue ?? -1)
    if isAlone { redactor?.close(place) }
    if let masked = redactor?.masked(text, at: place) {
      json.value(utf8: masked)
    } else {
      text.withUnsafeBufferPointer { json.value(utf8: $0) }
    }
  }

  private static func name(of end: JobEnd) -> String {
    switch end {
    case .canceled: "canceled"
    case .timedOut: "timed-out"
    case .failed: "failed"
    }
  }

  private static func name(of end: StepEnd) -> String {
    switch end {
    case .done: Step.Status.done.rawValue
    case .cached: Step.Status.cached.rawValue
    case .failed: Step.Status.failed.rawValue
    case .canceled: Step.Status.canceled.rawValue
    }
  }
}

extension JSONWriter {
  /// Writes a text; bytes that are not UTF-8 are replaced.
  mutating func value(utf8 bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { value(utf8: $0) }
  }
}
