/// The build log of a Space of Hugging Face: BuildKit's steps by their instructions, without numbers.
///
/// ```
/// ===== Build Queued at 2024-03-05 10:37:47 / Commit SHA: 379fa57 =====
///
/// --> RUN pip install -r requirements.txt
/// Collecting …
/// DONE 6.2s
///
/// --> ERROR: process "/bin/sh -c …" did not complete successfully: exit code: 1
/// ```
///
/// Steps that run at the same time end in lines that do not say whose end they are: such ends have no duration.
struct SpacesDialect: ColoredDialect, Sendable {
  private enum Phase: Sendable {
    case none, begun, ended
  }

  private var phase = Phase.none
  private var number: StepNumber = 0
  private var isOpen = false
  /// What the client prints after the steps.
  private var closing = ClosingBlock()
  private var isPush = false
  /// What the open step's end says, if it came; `nil` for one without a duration.
  private var end: (end: StepEnd, tenths: Int?)?

  init() {}

  static func recognizesText(_ line: Span<UInt8>) -> Bool {
    guard line.count > 8 else { return false }
    if line.hasPrefix("===== Build Queued at ") || isJobFailure(line) { return true }
    guard line.hasPrefix("--> ") else { return false }
    // Applications log with the same arrow; a base image by its digest they do not.
    return line.hasPrefix("FROM ", at: 4) && line.firstIndex(of: "@sha256:") != nil
      || line.hasPrefix("ERROR: process \"", at: 4)
        && line.firstIndex(of: "did not complete successfully: ") != nil
  }

  /// `Job failed with exit code: 1. Reason: cache miss: [run 1/2] …`: what is shown if the log itself cannot be had.
  private static func isJobFailure(_ line: Span<UInt8>) -> Bool {
    line.hasPrefix("Job failed with exit code: ") && line.firstIndex(of: "Reason: cache miss: [") != nil
  }

  mutating func readText<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if Self.isJobFailure(line) {
      begin(at: context, into: &sink)
      fail(line.extracting(0..<line.endWithoutBlanks()), at: context, into: &sink)
      return true
    }
    if line.hasPrefix("===== ") {
      guard phase != .none || Self.recognizesText(line) else { return false }
      if line.hasPrefix("===== Build Queued at ") {
        begin(at: context, into: &sink)
        return true
      }
      guard phase == .begun, line.hasPrefix("===== Application Startup at ") else { return false }
      succeed(at: context, into: &sink)
      return true
    }
    if line.hasPrefix("--> ") {
      guard phase == .begun || Self.recognizesText(line) else { return false }
      if phase != .begun { begin(at: context, into: &sink) }
      let text = line.extracting(4..<Swift.max(4, line.endWithoutBlanks()))
      if text.hasPrefix("ERROR: ") {
        fail(text.extracting(7..<text.count), at: context, into: &sink)
      } else {
        openStep(text, at: context, into: &sink)
      }
      return true
    }
    guard phase == .begun else { return false }
    if OtherForm.isProgress(line) {
      // Another build, in another form.
      return false
    }
    if isOpen, let end = Self.end(of: line) {
      // One more end than steps: another step's.
      self.end = self.end == nil ? end : (self.end?.end ?? end.end, nil)
      return true
    }
    if !isOpen || end != nil || ClosingError.isCertain(line) {
      let isRead = closing.read(line, at: context, into: &sink)
      if closing.hasClosingError, isOpen, end == nil {
        isOpen = false
        sink.receive(.stepEnded(number, .failed, tenths: nil), at: context)
      }
      return isRead || line.endWithoutBlanks() == 0
    }
    sink.receive(.stepOutput(number, offset: nil, text: line), at: context)
    return true
  }

  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    if end != nil { endStep(at: context, into: &sink) }
  }

  private mutating func begin<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    finish(at: context, into: &sink)
    self = SpacesDialect()
    phase = .begun
    sink.receive(.buildBegan(.hosted), at: context)
  }

  private mutating func openStep<Sink: BuildEventSink>(
    _ name: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    endStep(at: context, into: &sink)
    number = number.next
    isOpen = true
    isPush = name.equals("Pushing image")
    sink.receive(.stepNamed(number, name: name), at: context)
  }

  private mutating func endStep<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    guard isOpen else { return }
    let (end, tenths) = self.end ?? (.done, nil)
    let hasEnded = self.end != nil
    isOpen = false
    self.end = nil
    sink.receive(.stepEnded(number, end, tenths: tenths), at: context)
    if isPush, hasEnded { sink.receive(.buildSucceeded, at: context) }
  }

  private mutating func succeed<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    endStep(at: context, into: &sink)
    sink.receive(.buildSucceeded, at: context)
    phase = .ended
  }

  private mutating func fail<Sink: BuildEventSink>(
    _ message: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    if isOpen, end != nil { endStep(at: context, into: &sink) }
    if isOpen {
      isOpen = false
      sink.receive(.stepError(number, text: message), at: context)
      sink.receive(.stepEnded(number, .failed, tenths: nil), at: context)
    }
    sink.receive(.closingError(message), at: context)
    phase = .ended
  }

  /// Reads `DONE 6.2s` and `CACHED`.
  private static func end(of line: Span<UInt8>) -> (end: StepEnd, tenths: Int?)? {
    let text = line.extracting(0..<line.endWithoutBlanks())
    if text.equals("CACHED") { return (.cached, nil) }
    guard text.hasPrefix("DONE "), let duration = HostedDuration(text.extracting(5..<text.count)) else {
      return nil
    }
    return (.done, duration.tenths)
  }
}
