/// The known facts of one build while its plain progress is read.
struct PlainBuild: Sendable {
  fileprivate struct Step: Sendable {
    var name: [UInt8] = []
    var isKnown = false
    var isEnded = false
    /// Milliseconds of the latest line of output, if they are kept.
    var offset = 0
    /// Whether its record was begun, as Docker 18.09 prints it.
    var hasRecord = false
  }

  /// Whether another build prints under the same numbers, so that offsets are needed to separate the two.
  var tracksOffsets = false

  private var steps: [Step] = []
  private var known = 0
  private var running = 0
  /// Whether a step ended in another way than from the cache.
  private var hasRun = false
  /// The step whose block is being printed; 0 for none.
  private var current = 0 {
    didSet { if current != oldValue { output = OutputRunReader(step: current) } }
  }
  /// Finds lines of that step's output.
  private var output: OutputRunReader?
  /// The step whose error text may go on.
  private var failing = 0
  /// The step that ended by its record, and after how many tenths: an error may be the record's next member.
  private var held: (number: Int, tenths: Int?)?
  private var closing = ClosingBlock()
  private var hasClosed = false

  /// Whether the build may still print: it has not begun, a step runs, or nothing has closed it.
  var isOpen: Bool { !hasClosed && (known == 0 || running > 0) }

  /// The known facts of one step.
  struct State {
    fileprivate var step: Step?
    var isKnown: Bool { step?.isKnown == true }
    var isEnded: Bool { step?.isEnded == true }
    var offset: Int { step?.offset ?? 0 }
    /// Whether the text repeats the step's name.
    func isNamed(_ text: Span<UInt8>) -> Bool { step.map { PlainLine.isSameName(text, $0.name) } ?? false }
  }

  /// The known facts of a step.
  func state(of number: Int) -> State { State(step: number < steps.count ? steps[number] : nil) }

  /// The step whose block is being printed; 0 for none.
  var shownStep: Int { current }
  /// How many steps are known, and how many numbers they take.
  var knownSteps: Int { known }
  var stepCount: Int { steps.count }
  /// The names of the steps.
  var names: [[UInt8]] { steps.map(\.name) }
  /// Whether all steps have ended, and nothing has closed the build: it may go on.
  var isExpectingEnd: Bool { !hasClosed && known > 0 && running == 0 }

  /// Whether the block after the steps is being read.
  var isInsideClosing: Bool { closing.isInside }

  /// Whether the line fits what this build prints next.
  func expects(_ number: Int, _ text: Span<UInt8>) -> Bool {
    guard number < steps.count, steps[number].isKnown else {
      return number == known + 1 && PlainLine.looksLikeName(text)
    }
    return PlainLine.isSameName(text, steps[number].name)
      || number == current && !PlainLine.looksLikeName(text)
  }

  /// Reads a line `#number text`.
  ///
  /// - Returns: `false` if the line cannot be of this build.
  mutating func read<Sink: BuildEventSink>(
    _ number: Int, _ text: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if let held, held.number != number || PlainRecord(text)?.isError != true {
      settle(at: context, into: &sink)
    }
    if number == current, text.count > 0, ASCII.isDigit(text[0]), let offset = LineOffset.read(text) {
      failing = 0
      if tracksOffsets { steps[number].offset = offset.value?.milliseconds ?? steps[number].offset }
      sink.receive(
        .stepOutput(StepNumber(number), offset: offset.value, text: text.extracting(offset.end..<text.count)),
        at: context
      )
      return true
    }
    guard number < steps.count, steps[number].isKnown else {
      return readFirst(number, text, at: context, into: &sink)
    }
    return readKnown(number, text, at: context, into: &sink)
  }

  /// Reads lines of output of the step whose block is being printed.
  mutating func readRun(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> (run: OutputRun, end: Int)? {
    guard held == nil, let read = output?.read(chunk, from: start) else { return nil }
    failing = 0
    return read
  }

  /// Reads the beginning of a name that was printed before: the log was cut off within it.
  ///
  /// - Returns: `false` if the line is anything else.
  mutating func readCutName<Sink: BuildEventSink>(
    _ number: Int, _ text: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    guard number < steps.count, steps[number].isKnown, text.count > 0, text.count < steps[number].name.count
    else { return false }
    for i in 0..<text.count where text[i] != steps[number].name[i] { return false }
    current = number
    sink.receive(.stepNamed(StepNumber(number), name: text), at: context)
    return true
  }

  /// The first line of a step: its name, unless the log's beginning is missing.
  private mutating func readFirst<Sink: BuildEventSink>(
    _ number: Int, _ text: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    // Docker 20.10 may print #2 before #1, and first of all a cached step that a build beside this one has loaded; once a
    // higher step ran, #1 begins another build.
    let isBeginning =
      text.hasPrefix("[internal] load build definition") || text.hasPrefix("[internal] load local bake")
    if isBeginning, hasClosed || hasRun && steps.count > 4 && running == 0 && number == 1 { return false }
    failing = 0
    while steps.count <= number { steps.append(Step()) }
    steps[number].isKnown = true
    known += 1
    running += 1
    if LineOffset.read(text) != nil || PlainLine.isEnd(text) || text.equals("...") || PlainLine.isStatus(text)
    {
      // The log's first lines were cut off: the name is in them.
      sink.receive(.stepNamed(StepNumber(number), name: text.extracting(0..<0)), at: context)
      return readKnown(number, text, at: context, into: &sink)
    }
    // A page that fills its lines up adds blanks.
    let name = text.extracting(0..<text.endWithoutBlanks())
    steps[number].name = name.copy(0..<min(name.count, PlainLine.longestName))
    current = number
    sink.receive(.stepNamed(StepNumber(number), name: name), at: context)
    return true
  }

  private mutating func readKnown<Sink: BuildEventSink>(
    _ number: Int, _ text: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let isFirstName = steps[number].name.isEmpty && PlainLine.looksLikeName(text)
    // The log's first lines were cut off, and the printer comes back to the step.
    if isFirstName { steps[number].name = text.copy(0..<min(text.count, PlainLine.longestName)) }
    if isFirstName || PlainLine.isSameName(text, steps[number].name) {
      // The same first step after the build was closed, or after all other steps had ended: the same build again.
      if hasClosed || number == 1 && running == 0 && steps.count > 4 {
        return false
      }
      failing = 0
      if steps[number].isEnded {
        steps[number].isEnded = false
        running += 1
      }
      current = number
      sink.receive(.stepNamed(StepNumber(number), name: text), at: context)
      return true
    }
    if let offset = LineOffset.read(text) {
      failing = 0
      if tracksOffsets { steps[number].offset = offset.value?.milliseconds ?? steps[number].offset }
      if steps[number].name.isEmpty { current = number }
      sink.receive(
        .stepOutput(StepNumber(number), offset: offset.value, text: text.extracting(offset.end..<text.count)),
        at: context
      )
      return true
    }
    if text.equals("...") {
      current = 0
      sink.receive(.stepPaused(StepNumber(number)), at: context)
      return true
    }
    if let end = PlainLine.end(text) {
      finish(number)
      if end.kind != .cached { hasRun = true }
      if end.kind == .failed, text.hasPrefix("ERROR: ") {
        failing = number
        sink.receive(.stepError(StepNumber(number), text: text.extracting(7..<text.count)), at: context)
      }
      sink.receive(.stepEnded(StepNumber(number), end.kind, tenths: end.tenths), at: context)
      return true
    }
    if text.hasPrefix("WARN: ") {
      sink.receive(.stepWarning(StepNumber(number), text: text.extracting(6..<text.count)), at: context)
      return true
    }
    if PlainLine.isDigest(text) {
      sink.receive(.stepDigest(StepNumber(number), text), at: context)
      return true
    }
    if text.count > 0, text[0] == ASCII.space, let record = PlainRecord(text),
      read(record, of: number, text, at: context, into: &sink)
    {
      return true
    }
    // Another name under the same number is another build's. A status line's words are free too, but it is
    // printed only inside its step's block.
    if number != current || text.count > 0 && text[0] == ASCII.leftBracket, PlainLine.looksLikeName(text) {
      return false
    }
    if number != current, steps[number].isEnded { return false }
    let status = PlainLine.status(text)
    sink.receive(
      .stepStatus(StepNumber(number), status.line, id: text.extracting(0..<status.idEnd)), at: context)
    return true
  }

  /// Reads a member of the step's record.
  ///
  /// - Returns: `false` if no record was begun: the text is a program's.
  private mutating func read<Sink: BuildEventSink>(
    _ record: PlainRecord, of number: Int, _ text: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if case .beginning = record { steps[number].hasRecord = true }
    guard steps[number].hasRecord else { return false }
    failing = 0
    switch record {
    case .beginning, .other: break
    case .cached:
      finish(number)
      sink.receive(.stepEnded(StepNumber(number), .cached, tenths: nil), at: context)
    case .duration(let tenths):
      if !steps[number].isEnded { held = (number, tenths) }
    case .error(let range):
      let tenths = held?.tenths
      held = nil
      finish(number)
      let error = text.extracting(range)
      sink.receive(.stepError(StepNumber(number), text: error), at: context)
      let end: StepEnd = error.equals("context canceled") ? .canceled : .failed
      sink.receive(.stepEnded(StepNumber(number), end, tenths: tenths), at: context)
    }
    return true
  }

  /// No error follows in the record of the step that ended.
  mutating func settle<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    guard let ended = held else { return }
    held = nil
    finish(ended.number)
    hasRun = true
    sink.receive(.stepEnded(StepNumber(ended.number), .done, tenths: ended.tenths), at: context)
  }

  /// Reads a line that carries no step number.
  mutating func readUnnumbered<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let isBlank = line.endWithoutBlanks() == 0
    if !isBlank { settle(at: context, into: &sink) }
    if isBlank, failing == 0 || current == 0 {
      if failing != 0 { failing = 0 }
      return closing.isInside ? closing.read(line, at: context, into: &sink) : true
    }
    if failing != 0 {
      if !line.equals("------"), !ClosingBlock.begins(line), !ClosingBlock.isCertainHeading(line),
        !ClosingBlock.isShortRule(line)
      {
        sink.receive(.stepErrorContinued(StepNumber(failing), text: line), at: context)
        return true
      }
      failing = 0
    }
    if closing.read(line, at: context, into: &sink) {
      if closing.hasClosingError { hasClosed = true }
      return true
    }
    if current != 0, running > 0 {
      sink.receive(.stepStray(StepNumber(current), text: line), at: context)
      return true
    }
    return false
  }

  private mutating func finish(_ number: Int) {
    if !steps[number].isEnded { running -= 1 }
    steps[number].isEnded = true
    failing = 0
    if current == number { current = 0 }
  }
}
