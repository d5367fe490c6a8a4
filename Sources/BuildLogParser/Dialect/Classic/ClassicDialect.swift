/// The classic builder (`DOCKER_BUILDKIT=0`, engines before 23.0): `Step 5/8 : RUN npm install`.
///
/// A program's output is bare between the engine's lines, its standard error in red, and the engine
/// prints no times. All lines up to the engine's next one belong to a step.
struct ClassicDialect: ColoredDialect, Sendable {
  /// Lines of a server's answer; only the first ones are reported.
  private static let mostPageLines = 20_000
  private static let mostToldLines = 200

  private enum Phase: Sendable {
    /// No build, or it has ended.
    case none
    /// Before the first step.
    case begun
    /// In a step whose container does not run (yet).
    case step
    /// In a step whose container runs.
    case running
    /// After a step.
    case between
  }

  private var phase = Phase.none
  /// The step's number in this build's events.
  private var number: StepNumber = 0
  /// The last heading's own figures.
  private var heading: ClassicLine.Step?
  private var name: [UInt8] = []
  private var isCached = false
  /// Whether the base image's ONBUILD triggers run, each with arrows of its own, inside the one step.
  private var hasTriggers = false
  /// The trigger's instruction that runs, if the engine has named it.
  private var trigger: [UInt8] = []
  /// Where a step with triggers ended, unless another trigger follows.
  private var pendingEnd: LineContext?
  /// The last line of the running step's output and its place, if these are the engine's words: after a container
  /// they end the log, and a program's output goes on.
  private var lastWords: (text: [UInt8], context: LineContext)?
  /// Whether the last build went well: Compose may tell of another service's behind it.
  private var hasSucceeded = false
  /// The error that was all of a build, and names the folder of its context: clients tell it twice.
  private var contextError: [UInt8] = []
  private var errorLines = 0
  /// Whether the line before was `stderr:`, the heading that a caller gives the standard error.
  private var isBelowStandardError = false
  private var isInPage = false

  init() {}

  static func recognizesText(_ line: Span<UInt8>) -> Bool {
    guard line.count > 8 else { return false }
    switch line[0] {
    case UInt8(ascii: "S"):
      return ClassicLine.step(line) != nil || ClassicLine.isContext(line)
        || ClassicLine.isBuiltImage(line) || line.hasPrefix("Starting build of index.docker.io/")
    case UInt8(ascii: "D"):
      return line.hasPrefix("DEPRECATED: The legacy builder is deprecated")
        || ClassicError.isBuildWithoutSteps(line)
    default:
      let mark = ClassicLine.mark(line)
      let rest = line.extracting(mark.end..<line.count)
      return mark.isLogger ? ClassicError.isOfLogger(rest) : ClassicError.isBuildWithoutSteps(rest)
    }
  }

  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    endPending(into: &sink)
    guard phase == .running, let lastWords else { return }
    fail(lastWords.text.span, from: 0, at: lastWords.context, into: &sink)
  }

  mutating func readText<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if lastWords != nil, !JobEndLine.saysNothing(line), JobEndLine.read(line) == nil { lastWords = nil }
    let mark = ClassicLine.mark(line)
    if mark.end > 0 {
      let rest = line.extracting(mark.end..<line.count)
      let isError =
        mark.isLogger
        ? ClassicError.isOfLogger(rest)
        : ClassicError.isFailedCommand(rest) || line[0] == ASCII.hash && rest.hasPrefix("The command '")
          || phase != .running
            && (ClassicError.isBuildWithoutSteps(rest) || phase != .none && ClassicError.isCertainly(rest))
      if isError {
        return readText(rest, at: context, into: &sink)
      }
    }
    if errorLines > 0, readPage(line, at: context, into: &sink) { return true }
    // Output that did not end its line is followed by the engine's text on the same line.
    if phase == .running {
      let start = ClassicLine.engineStart(line)
      if start > 0 {
        let isError = line.hasPrefix("The command ", at: start)
        sink.receive(.stepOutput(number, offset: nil, text: line.extracting(0..<start)), at: context)
        if !isError { return true }
        return readEngine(line.extracting(start..<line.count), at: context, into: &sink)
      }
    }
    return readEngine(line, at: context, into: &sink)
  }

  private mutating func readEngine<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let isBelowHeading = isBelowStandardError
    isBelowStandardError = line.hasPrefix("stderr:") && line.endWithoutBlanks() == 7
    if let step = ClassicLine.step(line), readStep(step, line, at: context, into: &sink) { return true }
    if ClassicLine.isContext(line) || line.hasPrefix("Starting build of index.docker.io/") {
      if phase != .begun { begin(at: context, into: &sink) }
      return true
    }
    if line.hasPrefix("DEPRECATED: The legacy builder is deprecated") {
      // A caller may show the standard error below the output of the same build.
      if phase != .begun, !(isBelowHeading && phase != .none) { begin(at: context, into: &sink) }
      sink.receive(.remark(line), at: context)
      return true
    }
    if phase == .none,
      ClassicError.isBuildWithoutSteps(line) || hasSucceeded && ClassicError.isOfService(line)
    {
      if !contextError.isEmpty, line.copy(0..<line.count).starts(with: contextError) { return true }
      begin(at: context, into: &sink)
      contextError = ClassicError.namesContext(line) ? line.copy(0..<line.endWithoutBlanks()) : []
      fail(line, from: ClassicError.anywhere(line) ?? 0, at: context, into: &sink)
      return true
    }
    if phase == .none, hasSucceeded, let start = ClassicError.pushByBuilder(line) {
      sink.receive(
        .closingError(line.extracting(start..<Swift.max(line.endWithoutBlanks(), start))), at: context)
      return true
    }
    // Its steps were in the part of the log that is gone.
    if phase == .none, heading == nil, ClassicLine.isBuiltImage(line) {
      begin(at: context, into: &sink)
      sink.receive(.buildSucceeded, at: context)
      phase = .none
      hasSucceeded = true
      return true
    }
    guard phase != .none else {
      if line.hasPrefix("Successfully tagged ") { return heading != nil }
      if line.hasPrefix("SECURITY WARNING: You are building a Docker image from Windows") {
        sink.receive(.remark(line), at: context)
        return true
      }
      return false
    }
    // Another build of another form begins, though this one has not ended.
    if line.count > 1, line[0] == ASCII.hash, line.firstIndex(of: "[internal] load build definition") != nil {
      return false
    }
    if line.hasPrefix("[+] Building ") { return false }
    if let arrow = ClassicLine.arrow(line) { return readArrow(arrow, line, at: context, into: &sink) }
    if readEnd(line, at: context, into: &sink) { return true }
    return readOutput(line, at: context, into: &sink)
  }

  private mutating func begin<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    endPending(into: &sink)
    self = ClassicDialect()
    phase = .begun
    sink.receive(.buildBegan(.classic), at: context)
  }

  /// Reads a step's heading, unless it is a program's text.
  private mutating func readStep<Sink: BuildEventSink>(
    _ step: ClassicLine.Step, _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let isFirst = step.number <= 1
    if let heading, phase != .none, phase != .begun {
      if hasTriggers, isTrigger(step, of: heading, line) {
        trigger = line.copy(step.nameStart..<Swift.max(line.endWithoutBlanks(), step.nameStart))
        return false
      }
      let isNext = step.total == heading.total && step.number > heading.number
      if !isNext, !isFirst, phase == .running { return false }
      if !isNext { begin(at: context, into: &sink) }
    } else if phase == .none {
      begin(at: context, into: &sink)
    }
    endStep(at: context, into: &sink)
    number = StepNumber(step.number)
    heading = step
    phase = .step
    isCached = false
    hasTriggers = false
    trigger = []
    let end = line.endWithoutBlanks()
    name = line.copy(step.nameStart..<Swift.max(end, step.nameStart))
    let copy = name
    sink.receive(.stepNamed(number, name: copy.span), at: context)
    return true
  }

  /// Whether the heading is that of a trigger: engines before 1.10 give it the number of its FROM, later ones say
  /// `Step 1/1` of each.
  private func isTrigger(
    _ step: ClassicLine.Step, of heading: ClassicLine.Step, _ line: borrowing Span<UInt8>
  ) -> Bool {
    guard let total = step.total else { return step.number == heading.number }
    return total == 1 && !line.hasPrefix("FROM ", at: step.nameStart)
  }

  private mutating func readArrow<Sink: BuildEventSink>(
    _ arrow: ClassicLine.Arrow, _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    switch arrow {
    case .usingCache:
      isCached = true
    case .running:
      pendingEnd = nil
      isCached = false
      if phase == .step || phase == .running { phase = .running }
    case .removed:
      break
    case .warning(let start):
      if isInStep {
        sink.receive(.stepWarning(number, text: line.extracting(start..<line.count)), at: context)
      }
    case .image:
      if hasTriggers {
        pendingEnd = context
        phase = .step
        trigger = []
      } else {
        endStep(at: context, into: &sink)
      }
    }
    return true
  }

  /// Reads the lines that end the build.
  private mutating func readEnd<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if line.hasPrefix("Successfully built ") && phase != .running {
      endStep(at: context, into: &sink)
      sink.receive(.buildSucceeded, at: context)
      phase = .none
      hasSucceeded = true
      return true
    }
    if line.hasPrefix("Successfully tagged "), phase != .running { return true }
    if line.hasPrefix("Removing intermediate container ")
      || line.hasPrefix("Error removing intermediate container ")
    {
      return true
    }
    if line.hasPrefix("[Warning] One or more build-args ") {
      sink.receive(.remark(line.extracting(10..<line.count)), at: context)
      return true
    }
    if let start = ClassicError.anywhere(line) ?? ClosingError.taskMessage(line) {
      fail(line, from: start, at: context, into: &sink)
      return true
    }
    if phase == .running, ClassicError.isCutOff(line, of: name) {
      fail(line, from: 0, at: context, into: &sink)
      return true
    }
    let isEngines =
      phase == .running
      ? isSilent && ClassicError.isAfterContainer(line) || hasTriggers && ClassicError.namesContext(line)
      : ClassicError.isBeforeContainer(line)
    if isEngines {
      fail(line, from: 0, at: context, into: &sink)
      return true
    }
    let isPulling = ClassicLine.isInstruction(name, "FROM") || ClassicLine.isInstruction(name, "COPY")
    if phase == .step, isPulling || phase == .begun, ClassicError.isPull(line) {
      fail(line, from: 0, at: context, into: &sink)
      return true
    }
    if phase == .begun, ClassicError.isBuildWithoutSteps(line) {
      fail(line, from: 0, at: context, into: &sink)
      return true
    }
    return false
  }

  private mutating func readOutput<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if line.hasPrefix("# Executing "), line.firstIndex(of: " build trigger") != nil {
      hasTriggers = true
      return true
    }
    if line.endWithoutBlanks() == 0, phase != .running { return true }
    switch phase {
    case .step:
      if let layer = ClassicLine.layer(line) {
        sink.receive(
          .stepStatus(number, StatusLine(isDone: layer.isDone), id: line.extracting(0..<layer.idEnd)),
          at: context)
      } else {
        sink.receive(.stepOutput(number, offset: nil, text: line), at: context)
      }
      return true
    case .running:
      if ClassicError.isAfterContainer(line) {
        lastWords = (line.copy(0..<line.endWithoutBlanks()), context)
      }
      sink.receive(.stepOutput(number, offset: nil, text: line), at: context)
      return true
    case .begun, .between:
      // The library that talks to the engine prints some of its messages as they are.
      return line.hasPrefix("{\"aux\":") || line.hasPrefix("            ")
    case .none:
      return false
    }
  }

  private var isInStep: Bool { phase == .step || phase == .running }

  /// Whether the step's container runs no program: whatever is printed is the engine's.
  private var isSilent: Bool {
    !hasTriggers && !name.isEmpty && !ClassicLine.isInstruction(name, "RUN")
  }

  private mutating func endPending<Sink: BuildEventSink>(into sink: inout Sink) {
    guard let pendingEnd else { return }
    self.pendingEnd = nil
    guard isInStep else { return }
    phase = .between
    sink.receive(.stepEnded(number, .done, tenths: nil), at: pendingEnd)
  }

  private mutating func endStep<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    endPending(into: &sink)
    guard isInStep else { return }
    phase = .between
    sink.receive(.stepEnded(number, isCached ? .cached : .done, tenths: nil), at: context)
  }

  private mutating func fail<Sink: BuildEventSink>(
    _ line: Span<UInt8>, from start: Int, at context: LineContext, into sink: inout Sink
  ) {
    let message = line.extracting(start..<Swift.max(line.endWithoutBlanks(), start))
    if pendingEnd != nil, ClassicError.anywhere(line) == nil { endPending(into: &sink) }
    pendingEnd = nil
    if isInStep {
      if !trigger.isEmpty {
        let whole = name + " (ONBUILD ".utf8 + trigger + ")".utf8
        sink.receive(.stepNamed(number, name: whole.span), at: context)
      }
      sink.receive(.stepError(number, text: message), at: context)
      sink.receive(.stepEnded(number, .failed, tenths: nil), at: context)
    }
    sink.receive(.closingError(message), at: context)
    phase = .none
    errorLines = 1
    isInPage =
      message.firstIndex(of: "<html") != nil || message.firstIndex(of: "<!DOCTYPE") != nil
      || message.firstIndex(of: "<HTML") != nil
  }

  /// Reads the page that a server answered with, which the engine prints as it is.
  private mutating func readPage<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let isFirst = errorLines == 1
    errorLines = isInPage && errorLines < Self.mostPageLines ? errorLines + 1 : 0
    if !isInPage, isFirst, line.hasPrefix("<!DOCTYPE") || line.hasPrefix("<html") || line.hasPrefix("<HTML") {
      isInPage = true
      errorLines = 2
    }
    guard isInPage, errorLines > 0, !Self.recognizes(line) else {
      errorLines = 0
      isInPage = false
      return false
    }
    if errorLines < Self.mostToldLines { sink.receive(.closingErrorContinued(line), at: context) }
    if line.firstIndex(of: "</html>") != nil || line.firstIndex(of: "</HTML>") != nil {
      errorLines = 0
      isInPage = false
    }
    return true
  }
}
