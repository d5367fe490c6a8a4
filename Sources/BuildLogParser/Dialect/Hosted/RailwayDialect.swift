/// The build log of Railway, as its page shows it: BuildKit's steps by their names, each with its duration.
///
/// ```
/// using build driver railpack-v0.35.0
///
/// build
/// RUN npm run build
/// 8s
/// > vite build
/// Build Failed: build daemon returned an error < failed to solve: process "/bin/sh -c npm run build" did not … >
/// ```
///
/// A name is known by the duration in the line behind it, so each line waits for the next one.
struct RailwayDialect: ColoredDialect, Sendable {
  private enum Phase: Sendable {
    case none, begun, ended
  }

  /// A line that waits for the next one.
  private struct HeldLine: Sendable {
    var text: [UInt8]
    var context: LineContext
    /// Whether a step's name may be in this line: it follows a blank line, or the stage that follows one.
    var mayBeName: Bool
    /// Whether it may be a stage's name: one word behind a blank line.
    var mayBeStage: Bool
  }

  private static let longestName = 10_000

  private var phase = Phase.none
  private var number: StepNumber = 0
  private var isOpen = false
  private var isCached = false
  private var tenths = 0
  private var held: HeldLine?
  private var isBehindBlank = true
  /// A line that may be the name of a stage, with which a step's name goes on.
  private var stage: HeldLine?
  /// Whether the error goes on in the next line.
  private var isErrorOpen = false

  init() {}

  static func recognizesText(_ line: Span<UInt8>) -> Bool {
    guard line.count > 20 else { return false }
    switch line[0] {
    case UInt8(ascii: "u"):
      return line.hasPrefix("using build driver ")
    case UInt8(ascii: "s"):
      return line.hasPrefix("scheduling build on Metal builder \"")
    case UInt8(ascii: "l"):
      return line.hasPrefix("load build definition from ./railpack-plan.json")
    default:
      return false
    }
  }

  mutating func readText<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if isErrorOpen {
      isErrorOpen = false
      guard line.endWithoutBlanks() > 0 else { return false }
      sink.receive(.closingErrorContinued(line.extracting(0..<ClosingError.textEnd(line))), at: context)
      return true
    }
    if phase != .begun {
      guard Self.recognizesText(line) else { return false }
      // It says last, too, where the build ran.
      if phase == .ended, line.hasPrefix("scheduling build on ") { return true }
      self = RailwayDialect()
      phase = .begun
      sink.receive(.buildBegan(.hosted), at: context)
    }
    if let start = ClosingError.platformMessage(line) {
      fail(line.extracting(start..<Swift.max(start, ClosingError.textEnd(line))), at: context, into: &sink)
      return true
    }
    if line.hasPrefix("=== Successfully Built! ===") || line.hasPrefix("containerimage.digest: sha256:") {
      tellHeld(into: &sink)
      endStep(at: context, into: &sink)
      sink.receive(.buildSucceeded, at: context)
      return true
    }
    let end = line.endWithoutBlanks()
    if let held, held.mayBeName, let duration = HostedDuration(line.extracting(0..<end)) {
      self.held = nil
      stage = nil
      openStep(held, duration, into: &sink)
      return true
    }
    if let held, held.mayBeStage, end > 0 {
      tellStage(into: &sink)
      stage = held
      self.held = nil
    } else {
      tellHeld(into: &sink)
    }
    guard end > 0 else {
      isBehindBlank = true
      return true
    }
    hold(line, at: context)
    return true
  }

  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    tellHeld(into: &sink)
    endStep(at: context, into: &sink)
  }

  private mutating func hold(_ line: Span<UInt8>, at context: LineContext) {
    held = HeldLine(
      text: line.copy(0..<line.count), context: context,
      mayBeName: line.count < Self.longestName && (isBehindBlank || stage != nil),
      mayBeStage: isBehindBlank && line.firstIndex(of: ASCII.space) == nil)
    isBehindBlank = false
  }

  private mutating func tellHeld<Sink: BuildEventSink>(into sink: inout Sink) {
    tellStage(into: &sink)
    guard let held else { return }
    self.held = nil
    if isOpen { sink.receive(.stepOutput(number, offset: nil, text: held.text.span), at: held.context) }
  }

  private mutating func tellStage<Sink: BuildEventSink>(into sink: inout Sink) {
    guard let stage else { return }
    self.stage = nil
    if isOpen { sink.receive(.stepOutput(number, offset: nil, text: stage.text.span), at: stage.context) }
  }

  private mutating func openStep<Sink: BuildEventSink>(
    _ line: HeldLine, _ duration: HostedDuration, into sink: inout Sink
  ) {
    endStep(at: line.context, into: &sink)
    number = number.next
    isOpen = true
    var end = line.text.span.endWithoutBlanks()
    isCached = line.text.span.extracting(0..<end).ends(with: " cached")
    if isCached { end -= 7 }
    tenths = duration.tenths
    sink.receive(.stepNamed(number, name: line.text.span.extracting(0..<end)), at: line.context)
  }

  private mutating func endStep<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    guard isOpen else { return }
    isOpen = false
    sink.receive(.stepEnded(number, isCached ? .cached : .done, tenths: tenths), at: context)
  }

  private mutating func fail<Sink: BuildEventSink>(
    _ message: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    tellHeld(into: &sink)
    if isOpen, !isCached {
      isOpen = false
      sink.receive(.stepError(number, text: message), at: context)
      sink.receive(.stepEnded(number, .failed, tenths: tenths), at: context)
    }
    endStep(at: context, into: &sink)
    sink.receive(.closingError(message), at: context)
    phase = .ended
    isErrorOpen = message.ends(with: ":")
  }
}
