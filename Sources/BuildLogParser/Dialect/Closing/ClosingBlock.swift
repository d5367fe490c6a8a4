/// Reads what buildx, buildctl, bake and compose print after the steps.
///
/// ```
/// ------
///  > [4/6] RUN go mod download:
/// 0.071 go: …
/// ------
/// Dockerfile:6
/// --------------------
///    6 | >>> RUN go mod download
/// --------------------
/// ERROR: failed to build: failed to solve: …
/// ```
///
/// Sources: moby/buildkit util/progress/progressui/display.go (`printErrorLogs`), solver/errdefs/source.go
/// (the quoted instruction), docker/buildx commands/build.go (`printWarnings`, `printResult`).
///
/// The block is bare among other output of the job, so only the wordings of these tools are taken.
struct ClosingBlock: Sendable {
  private enum Place: Sendable {
    case outside
    /// A rule of six hyphens was read; the failed step's name comes next.
    case heading
    /// Among the repeated lines of a failed step.
    case failedOutput
    /// After a failed step's block.
    case behindFailedOutput
    /// After `Dockerfile:6`; the number counts blank lines.
    case location
    /// Among the quoted lines of the Dockerfile; the number counts lines that are of no known form.
    case source(strays: Int)
    /// After a line of the closing error; more lines of it may follow.
    case error(lines: Int, OpenError)
    /// In the list of warnings.
    case warnings
  }

  /// Lines of one closing error that are taken.
  private static let mostErrorLines = 20

  private var place = Place.outside
  /// The number of the quoted line that was read last, and whether it is the one that failed.
  private var sourceNumber = (value: 0, isMarked: false)
  /// Whether the closing error has been read.
  private(set) var hasClosingError = false
  /// Whether anything of the block has been read.
  private(set) var hasSeenText = false

  /// Whether lines of any form, blank ones too, belong to the block.
  var isInside: Bool {
    switch place {
    case .failedOutput, .location, .source: true
    default: false
    }
  }

  /// Whether the next line is on its own: it continues nothing.
  var isAtRest: Bool {
    if case .outside = place { true } else { false }
  }

  /// The next line is a heading, though no rule was before it.
  mutating func expectHeading() { place = .heading }

  /// Reads one line.
  ///
  /// - Returns: whether it is of the block.
  mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let isRead: Bool
    if line.holdsControls {
      let text = line.withoutControls()
      isRead = read(text.span, raw: line, at: context, into: &sink)
    } else {
      isRead = read(line, raw: line, at: context, into: &sink)
    }
    if isRead { hasSeenText = true }
    return isRead
  }

  private mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, raw: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    switch place {
    case .heading:
      if readHeading(line, at: context, into: &sink) { return true }
      place = .outside
      // A page that takes ` > ` for a quotation mark loses the heading.
      if Self.isNumberedOutput(raw) {
        sink.receive(.failedStepHeading(name: line.extracting(0..<0)), at: context)
        return readFailedOutput(line, raw: raw, at: context, into: &sink)
      }
    case .failedOutput:
      return readFailedOutput(line, raw: raw, at: context, into: &sink)
    case .behindFailedOutput:
      if line.endWithoutBlanks() == 0 { return true }
      // The rule was a line of the step's own output.
      if line.count > 3, ASCII.isDigit(line[0]), LineOffset.read(line) != nil {
        return readFailedOutput(line, raw: raw, at: context, into: &sink)
      }
    case .location:
      if line.endWithoutBlanks() == 0 { return true }
      if Self.isRule(line, 20) {
        place = .source(strays: 0)
        return true
      }
      place = .outside
    case .source(let strays):
      if readSource(line, strays: strays, at: context, into: &sink) { return true }
      place = .outside
    case .error(let lines, let open):
      if readErrorContinuation(line, lines, open, at: context, into: &sink) { return true }
      place = .outside
    case .warnings:
      if readWarning(line, at: context, into: &sink) { return true }
      place = .outside
    case .outside:
      break
    }
    return readBeginning(line, at: context, into: &sink)
  }

  /// Reads a line that may begin a part of the block.
  private mutating func readBeginning<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    guard line.count > 3 else { return false }
    if Self.isRule(line, 6) {
      place = .heading
      return true
    }
    // Some pages lose hyphens of the rule before it.
    if line[0] == ASCII.greaterThan || line[0] == ASCII.space, Self.isCertainHeading(line) {
      return readHeading(line, at: context, into: &sink)
    }
    if let start = ClosingError.textStart(line) {
      // CI actions repeat the error in words of their own.
      if hasClosingError, ClosingError.isRepeat(line) { return false }
      let text = line.extracting(start..<Swift.max(start, ClosingError.textEnd(line)))
      sink.receive(.closingError(text), at: context)
      hasClosingError = true
      place = OpenError(of: text).map { .error(lines: 1, $0) } ?? .outside
      return true
    }
    if Self.isWarningHeading(line) {
      place = .warnings
      return true
    }
    if Self.isRemark(line) {
      let start = line.firstIndex(of: ASCII.space) ?? 0
      sink.receive(.remark(line.extracting(start + 1..<line.count)), at: context)
      return true
    }
    if line.hasPrefix("View build details: ") {
      sink.receive(.closingWords(line), at: context)
      return hasSeenText
    }
    if let location = Self.location(line) {
      let file = line.extracting(0..<location.nameEnd)
      let isExpected = if case .behindFailedOutput = place { true } else { false }
      guard isExpected || Self.isDockerfile(file) else { return false }
      sink.receive(.sourceLocation(file: file, line: location.line), at: context)
      place = .location
      return true
    }
    // The engine of Docker 18.09 to 20.10 prints the bare error after the block.
    if case .behindFailedOutput = place, ClosingError.isBareError(line) {
      place = .outside
      sink.receive(.closingError(line), at: context)
      hasClosingError = true
      return true
    }
    return false
  }

  private mutating func readHeading<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let start = line.indexAfterBlanks(from: 0)
    guard start + 2 < line.count, line[start] == ASCII.greaterThan, line[start + 1] == ASCII.space else {
      return false
    }
    var end = line.endWithoutBlanks()
    if end > start + 2, line[end - 1] == ASCII.colon { end -= 1 }
    guard end > start + 2 else { return false }
    sink.receive(.failedStepHeading(name: line.extracting(start + 2..<end)), at: context)
    place = .failedOutput
    return true
  }

  private mutating func readFailedOutput<Sink: BuildEventSink>(
    _ line: Span<UInt8>, raw: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if Self.isRule(line, 6) {
      place = .behindFailedOutput
      return true
    }
    // The block's end is missing: the program's lines carry a figure, these do not.
    if line.hasPrefix("ERROR: failed to ") || line.hasPrefix("failed to solve: ")
      || line.hasPrefix("Error: failed to solve: ")
      || line.hasPrefix("failed to solve with frontend ")
    {
      place = .outside
      return readBeginning(line, at: context, into: &sink)
    }
    place = .failedOutput
    let text = raw.extracting(Self.numberEnd(raw)..<raw.count)
    if let offset = LineOffset.read(text) {
      sink.receive(
        .failedStepOutput(offset: offset.value, text: text.extracting(offset.end..<text.count)), at: context)
    } else {
      sink.receive(.failedStepOutput(offset: nil, text: text), at: context)
    }
    return true
  }

  /// Reads `   6 | >>> RUN make`; compose puts blank lines between.
  private mutating func readSource<Sink: BuildEventSink>(
    _ line: Span<UInt8>, strays: Int, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if line.endWithoutBlanks() == 0 { return true }
    if Self.isRule(line, 20) {
      place = .outside
      return true
    }
    let start = line.indexAfterBlanks(from: 0)
    if let number = line.number(at: start), line.hasPrefix(" |", at: number.end) {
      place = .source(strays: 0)
      let mark = number.end + 3
      let isMarked = line.hasPrefix(">>>", at: mark)
      let textStart = Swift.min(mark + 4, line.count)
      sourceNumber = (number.value, isMarked)
      tellSource(line.extracting(textStart..<line.count), at: context, into: &sink)
      return true
    }
    // A file with carriage returns as line ends is one line for the builder, and several in the log.
    if DockerfileWords.isInstruction(line, at: start, inCapitals: true) {
      tellSource(line, at: context, into: &sink)
      return true
    }
    // The rest of a line that a console wrapped.
    guard strays < 3, !Self.beginsPlain(line), line[0] != ASCII.hash else { return false }
    place = .source(strays: strays + 1)
    return true
  }

  /// Sends a line of the Dockerfile, or what is between its carriage returns.
  private func tellSource<Sink: BuildEventSink>(
    _ text: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    var start = 0
    while start <= text.count {
      let end = text.firstIndex(of: ASCII.carriageReturn, from: start) ?? text.count
      if end > start || start == 0 {
        sink.receive(
          .sourceLine(
            number: sourceNumber.value, isMarked: sourceNumber.isMarked, text: text.extracting(start..<end)),
          at: context)
      }
      start = end + 1
    }
  }

  private mutating func readErrorContinuation<Sink: BuildEventSink>(
    _ line: Span<UInt8>, _ lines: Int, _ open: OpenError, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    guard lines < Self.mostErrorLines, line.endWithoutBlanks() > 0, !Self.beginsPlain(line),
      !ClosingError.isOtherOutput(line)
    else { return false }
    let (isTaken, next) = open.next(line)
    guard isTaken else { return false }
    sink.receive(.closingErrorContinued(line.extracting(0..<ClosingError.textEnd(line))), at: context)
    place = next.map { .error(lines: lines + 1, $0) } ?? .outside
    return true
  }

  /// Reads ` - StageNameCasing: Stage name 'Build' should be lowercase (line 1)`.
  private mutating func readWarning<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let start = line.indexAfterBlanks(from: 0)
    guard line.hasPrefix("- ", at: start) else { return false }
    let end = line.endWithoutBlanks()
    let text = line.extracting(start + 2..<Swift.max(end, start + 2))
    var ruleEnd = 0
    while ruleEnd < text.count, ASCII.isLetter(text[ruleEnd]) || ASCII.isDigit(text[ruleEnd]) { ruleEnd += 1 }
    let hasRule = ruleEnd > 0 && text.hasPrefix(": ", at: ruleEnd)
    var messageEnd = text.count
    var number: Int?
    if let open = text.lastIndex(of: UInt8(ascii: "("), before: text.count),
      text.hasPrefix("(line ", at: open),
      let found = text.number(at: open + 6), found.end == text.count - 1
    {
      number = found.value
      messageEnd = open > 0 && text[open - 1] == ASCII.space ? open - 1 : open
    }
    let messageStart = hasRule ? ruleEnd + 2 : 0
    sink.receive(
      .checkWarning(
        rule: text.extracting(0..<(hasRule ? ruleEnd : 0)),
        text: text.extracting(messageStart..<Swift.max(messageStart, messageEnd)), line: number),
      at: context)
    return true
  }
}
