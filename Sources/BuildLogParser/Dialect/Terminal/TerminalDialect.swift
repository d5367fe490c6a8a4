/// The terminal display, pasted from a window or captured with its cursor moves (script(1), asciinema).
///
/// ```
/// [+] Building 22.8s (16/16) FINISHED                    docker:default
///  => [internal] load build definition from Dockerfile             0.0s
///  => => transferring dockerfile: 238B                             0.0s
///  => [build 2/5] RUN make                                        11.4s
/// ```
///
/// Only as much of a terminal is emulated as is needed: a heading begins a frame, and what a later frame says
/// of a step replaces what an earlier one said. Steps are reported once other text follows, the next build begins
/// or the log ends.
struct TerminalDialect: Dialect, Sendable {
  private var hasBuild = false
  private var frame = TerminalFrame()
  private var closing = ClosingBlock()
  /// Rows and headings since the steps were reported.
  private var changes = 0
  private var hasToldSuccess = false
  private var headerContext: LineContext?
  /// A row without a time, which the next line may go on with.
  private var openRow: (text: [UInt8], context: LineContext)?

  init() {}

  static func recognizes(_ line: Span<UInt8>) -> Bool {
    let start = TerminalRow.beginning(line).start
    guard start + 4 < line.count else { return false }
    if line[start] == ASCII.leftBracket { return TerminalRow.header(line, at: start) != nil }
    guard line[start] == UInt8(ascii: "=") else { return false }
    if line.holdsControls {
      let text = line.withoutControls()
      return TerminalRow.isCertain(text.span, at: text.span.indexAfterBlanks(from: 0))
    }
    return TerminalRow.isCertain(line, at: start)
  }

  mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let beginning = TerminalRow.beginning(line)
    let rest = line.extracting(beginning.start..<line.count)
    if rest.holdsControls {
      let text = rest.withoutControls()
      return read(text.span, raw: line, beginning, at: context, into: &sink)
    }
    return read(rest, raw: line, beginning, at: context, into: &sink)
  }

  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    tell(into: &sink)
  }

  /// Reads a line's text, which begins with neither blanks nor control sequences.
  private mutating func read<Sink: BuildEventSink>(
    _ text: Span<UInt8>, raw: Span<UInt8>, _ beginning: TerminalRow.Beginning, at context: LineContext,
    into sink: inout Sink
  ) -> Bool {
    if let header = TerminalRow.header(text, at: 0) {
      closeRow()
      if isOther(header) { begin(at: context, into: &sink) }
      frame.begin(header)
      headerContext = context
      changes += 1
      return true
    }
    // Inside the repeated output of a failed step everything is output.
    if !closing.isInside, TerminalRow.isRow(text, at: 0) {
      if !hasBuild {
        guard TerminalRow.isCertain(text, at: 0) else { return false }
        begin(at: context, into: &sink)
      }
      closeRow()
      add(text, beginning, at: context)
      return true
    }
    guard hasBuild else { return false }
    if text.endWithoutBlanks() == 0 {
      closeRow()
      return closing.isInside ? closing.read(raw, at: context, into: &sink) : true
    }
    if let row = openRow, goOn(row.text, row.context, with: text) { return true }
    // Reporting goes through all steps; a few rows between other lines must not cost that each time.
    if changes > frame.stepCount / 8 || changes > 0 && frame.header?.isFinished == true
      || changes > 0 && !closing.hasSeenText && ClosingBlock.begins(raw)
    {
      tell(into: &sink)
    }
    if closing.read(raw, at: context, into: &sink) { return true }
    return readCompose(text, at: context, into: &sink)
  }

  private func isOther(_ header: TerminalRow.Header) -> Bool {
    guard hasBuild, !closing.hasClosingError else { return true }
    guard let last = frame.header else { return false }
    // A frame that is painted again is the same build's; any other one after the last is not.
    if last.isFinished { return header != last }
    return header.tenths < last.tenths
  }

  private mutating func begin<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    tell(into: &sink)
    self = TerminalDialect()
    hasBuild = true
    sink.receive(.buildBegan(.terminal), at: context)
  }

  private mutating func add(
    _ text: Span<UInt8>, _ beginning: TerminalRow.Beginning, at context: LineContext
  ) {
    guard let row = TerminalRow.row(text, at: 0) else { return }
    changes += 1
    // A window that was narrower than the frame wrapped the row; its time is on the next line.
    if case .step(_, _, nil) = row, text.count >= 40, text.count <= 4096, !beginning.hasColor {
      openRow = (text.copy(0..<text.count), context)
      return
    }
    frame.add(row, of: text, beginning, at: context)
  }

  /// Goes on with a row that its window wrapped.
  private mutating func goOn(_ row: [UInt8], _ context: LineContext, with text: Span<UInt8>) -> Bool {
    guard text.count <= 4096 - row.count else { return false }
    var joined = row
    for i in 0..<text.count { joined.append(text[i]) }
    let span = joined.span
    guard case .step(_, _, let tenths?) = TerminalRow.row(span, at: 0), tenths >= 0 else { return false }
    openRow = nil
    add(span, TerminalRow.Beginning(start: 0, isColored: false, hasColor: false), at: context)
    return true
  }

  private mutating func closeRow() {
    guard let (text, context) = openRow else { return }
    openRow = nil
    guard let row = TerminalRow.row(text.span, at: 0) else { return }
    frame.add(
      row, of: text.span, TerminalRow.Beginning(start: 0, isColored: false, hasColor: false), at: context)
  }

  /// Reports what is known of the steps.
  mutating func tell<Sink: BuildEventSink>(into sink: inout Sink) {
    closeRow()
    guard hasBuild else { return }
    changes = 0
    frame.tell(into: &sink)
    if let headerContext, frame.header?.isFinished == true, !frame.hasFailed, !hasToldSuccess {
      hasToldSuccess = true
      sink.receive(.buildSucceeded, at: headerContext)
      if !frame.isWhole { sink.receive(.recordCutOff, at: headerContext) }
    }
  }

  /// Reads compose's own frame around the build: `[+] build 1/1`, ` ✔ Image web Built 12.3s`.
  private mutating func readCompose<Sink: BuildEventSink>(
    _ text: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if text.hasPrefix("[+] build ") || text.hasPrefix("[+] Building ") { return true }
    // A spinner or tick of three bytes, then what it is about.
    guard text.count > 8, text[0] >= 0xE2 else { return false }
    let start = text.indexAfterBlanks(from: 3)
    let end = text.endWithoutBlanks()
    guard text.hasPrefix("Image ", at: start) || text.hasPrefix("Service ", at: start) else { return false }
    let rest = text.extracting(start..<end)
    return rest.firstIndex(of: " Built") != nil || rest.firstIndex(of: " Building") != nil
  }
}
