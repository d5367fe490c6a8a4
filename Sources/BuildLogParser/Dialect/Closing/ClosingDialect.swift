/// The end of a BuildKit build whose steps the log does not hold: pasted in an issue, left by a log viewer that
/// shows the last lines only, or printed by `docker build --quiet`.
///
/// ```
///  > [build 4/6] RUN go mod download:
/// 0.345 go: …
/// ------
/// ERROR: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1
/// ```
///
/// Only what no other tool prints begins such a build; see ``ClosingBlock`` for the rest of its form.
struct ClosingDialect: Dialect, Sendable {
  private var closing = ClosingBlock()
  private var hasBuild = false
  /// Whether the line before was a rule of hyphens.
  private var isBehindRule = false
  /// The beginning of the closing error, by which a repetition of it is known.
  private var error: [UInt8] = []
  /// A client's complaint about its daemon, and where it is, until the next line shows whose it is.
  private var complaint: (text: [UInt8], context: LineContext)?

  private static let longestError = 4_096

  init() {}

  /// Whether the line may be the first one: also a rule of hyphens, if a step's name follows.
  static func recognizes(_ line: Span<UInt8>) -> Bool { ClosingBlock.isRule(line) || isCertain(line) }

  /// Whether the line is of a build's end beyond doubt.
  static func isCertain(_ line: Span<UInt8>) -> Bool {
    guard line.count >= 12, mayBegin(line) else { return false }
    if line.holdsControls {
      let text = line.withoutControls()
      return begins(text.span)
    }
    return begins(line)
  }

  /// Whether the line's first byte allows it to begin the end of a build; most lines of a job do not.
  @inline(__always)
  private static func mayBegin(_ line: Span<UInt8>) -> Bool {
    switch line[0] {
    case ASCII.space, ASCII.tab, ASCII.escape, ASCII.greaterThan, UInt8(ascii: "<"), ASCII.hash,
      UInt8(ascii: "E"),
      UInt8(ascii: "e"), UInt8(ascii: "f"), UInt8(ascii: "t"), UInt8(ascii: "S"), UInt8(ascii: "p"),
      UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "G"), UInt8(ascii: "R"), UInt8(ascii: "F"),
      UInt8(ascii: "i"), UInt8(ascii: "d"):
      true
    default:
      // `Dockerfile:6`, whatever the file is called.
      ASCII.isDigit(line[Swift.max(line.endWithoutBlanks() - 1, 0)])
    }
  }

  private static func begins(_ line: Span<UInt8>) -> Bool {
    ClosingBlock.isCertainHeading(line) || ClosingError.isCertain(line)
      || ClosingBlock.isCertainLocation(line) || ClientComplaint.isOne(line)
  }

  mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if line.holdsControls {
      let text = line.withoutControls()
      return read(text.span, raw: line, at: context, into: &sink)
    }
    return read(line, raw: line, at: context, into: &sink)
  }

  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    tellComplaint(into: &sink)
  }

  private mutating func read<Sink: BuildEventSink>(
    _ text: Span<UInt8>, raw: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if complaint != nil {
      // `docker info` complains in the same words.
      if text.hasPrefix("errors pretty printing info") {
        complaint = nil
        return true
      }
      tellComplaint(into: &sink)
    }
    let isHeading =
      ClosingBlock.isCertainHeading(text)
      || isBehindRule && (ClosingBlock.isHeading(text) || ClosingBlock.isNumberedOutput(raw))
    isBehindRule = !closing.isInside && ClosingBlock.isRule(text)
    if isHeading, !closing.isInside {
      if !hasBuild || closing.hasClosingError { begin(at: context, into: &sink) }
      closing.expectHeading()
    } else if isOther(text, raw) {
      return false
    } else if ClosingError.isCertain(text) {
      if closing.hasClosingError {
        if isRepeated(text) { return false }
        begin(at: context, into: &sink)
      }
      if !hasBuild { begin(at: context, into: &sink) }
      keep(text)
    } else if ClientComplaint.isOne(text), !hasBuild || closing.hasClosingError {
      complaint = (text.copy(ClientComplaint.textStart(text)..<text.endWithoutBlanks()), context)
      return true
    } else if ClosingBlock.isCertainLocation(text), !hasBuild || closing.hasClosingError {
      begin(at: context, into: &sink)
    } else if closing.isAtRest, !hasBuild || closing.hasClosingError {
      return false
    }
    return closing.read(raw, at: context, into: &sink)
  }

  /// Whether the line is of another form; a step's repeated output looks like plain output of old engines.
  private func isOther(_ text: Span<UInt8>, _ raw: Span<UInt8>) -> Bool {
    if RawJSONDialect.recognizes(raw) || TerminalDialect.recognizes(raw) || ClassicDialect.recognizes(raw) {
      return true
    }
    guard PlainDialect.recognizes(raw), let (_, start) = StepPrefix.read(text) else { return false }
    return !closing.isInside || LineOffset.read(text.extracting(start..<text.count)) == nil
  }

  private mutating func begin<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    self = ClosingDialect()
    hasBuild = true
    sink.receive(.buildBegan(.plain), at: context)
  }

  private mutating func tellComplaint<Sink: BuildEventSink>(into sink: inout Sink) {
    guard let (text, context) = complaint else { return }
    complaint = nil
    begin(at: context, into: &sink)
    sink.receive(.closingError(text.span), at: context)
    // It is all that such a build says.
    hasBuild = false
  }

  private mutating func keep(_ text: Span<UInt8>) {
    let start = ClosingError.textStart(text) ?? 0
    error = text.copy(start..<Swift.max(start, Swift.min(text.endWithoutBlanks(), start + Self.longestError)))
  }

  /// Whether the line says again what closed the build: each client on the way to the user has words to put
  /// before it.
  private func isRepeated(_ text: Span<UInt8>) -> Bool {
    if ClosingError.isRepeat(text) || text.firstIndex(of: "ervice '") != nil { return true }
    let start = ClosingError.textStart(text) ?? 0
    let again = text.copy(start..<Swift.max(start, text.endWithoutBlanks()))
    return error.ends(with: again) || again.ends(with: error)
  }
}

extension [UInt8] {
  fileprivate func ends(with other: [UInt8]) -> Bool {
    count >= other.count && self[(count - other.count)...].elementsEqual(other)
  }
}
