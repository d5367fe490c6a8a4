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

  private enum Total: Sendable {
    case none, last, alone
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

  /// A step as its name and duration show it.
  private struct ShownStep: Sendable {
    var number: StepNumber
    var name: [UInt8]
    var isCached: Bool
    var tenths: Int
  }

  private static let longestName = 10_000
  private static let mostSteps = 10_000
  /// What the client prints after the steps.
  private var closing = ClosingBlock()
  /// The instruction that the quoted Dockerfile marks as the one that failed.
  private var failing: [UInt8]?

  private var phase = Phase.none
  private var number: StepNumber = 0
  /// Steps whose ends are not told yet: the page does not say in its order which one failed.
  private var steps: [ShownStep] = []
  private var held: HeldLine?
  private var isBehindBlank = true
  /// Whether the page told last how long the build took: `Build time: 21.18 seconds`, between blank lines.
  private var total = Total.none
  /// A line that may be the name of a stage, with which a step's name goes on.
  private var stage: HeldLine?
  /// Whether the error goes on in the next line.
  private var isErrorOpen = false

  init() {}

  static func recognizesText(_ line: Span<UInt8>) -> Bool {
    guard line.count > 20 else { return false }
    switch line[0] {
    case UInt8(ascii: "u"):
      return isDriver(line)
    case UInt8(ascii: "s"):
      return line.hasPrefix("scheduling build on Metal builder \"")
    case UInt8(ascii: "l"):
      return line.hasPrefix("load build definition from ./railpack-plan.json")
    default:
      return false
    }
  }

  private static func isDriver(_ line: Span<UInt8>) -> Bool {
    for driver: StaticString in ["railpack", "nixpacks", "dockerfile"]
    where line.hasPrefix("using build driver ") && line.hasPrefix(driver, at: 19) {
      return true
    }
    return false
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
      begin(at: context, into: &sink)
    } else if number > 0, Self.isDriver(line) {
      finish(at: context, into: &sink)
      begin(at: context, into: &sink)
    } else if OtherForm.isProgress(line) {
      // Another build, in another form.
      return false
    }
    if let start = ClosingError.isCertain(line) ? ClosingError.textStart(line) : nil {
      fail(line.extracting(start..<Swift.max(start, ClosingError.textEnd(line))), at: context, into: &sink)
      return true
    }
    if closing.isInside || ClosingBlock.isCertainLocation(line) || line.firstIndex(of: "| >>> ") != nil {
      tellHeld(into: &sink)
      if let mark = line.firstIndex(of: "| >>> ") {
        failing = line.copy(line.indexAfterBlanks(from: mark + 6)..<line.endWithoutBlanks())
      }
      if closing.read(line, at: context, into: &sink) { return true }
    }
    if line.hasPrefix("=== Successfully Built! ===") || line.hasPrefix("containerimage.digest: sha256:") {
      tellHeld(into: &sink)
      endSteps(at: context, into: &sink)
      sink.receive(.buildSucceeded, at: context)
      phase = .ended
      return true
    }
    let end = line.endWithoutBlanks()
    noteTotal(line.extracting(0..<end))
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
    endSteps(at: context, into: &sink, failed: marked)
    if phase == .begun, total != .none, marked == nil { sink.receive(.buildSucceeded, at: context) }
  }

  private mutating func noteTotal(_ line: Span<UInt8>) {
    if isBehindBlank, number > 0, line.hasPrefix("Build time: "), line.ends(with: " seconds") {
      total = .last
    } else if total == .none {
      return
    } else if line.count == 0 {
      total = .alone
    } else if total == .last || line.firstIndex(of: "rror") != nil || line.firstIndex(of: "ERR!") != nil {
      total = .none
    }
  }

  private mutating func begin<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    self = RailwayDialect()
    phase = .begun
    sink.receive(.buildBegan(.hosted), at: context)
  }

  /// The step whose name ends as the marked instruction does.
  private var marked: Int? {
    guard let failing else { return nil }
    return steps.lastIndex {
      $0.name.count >= failing.count && $0.name.suffix(failing.count).elementsEqual(failing)
    }
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
    if !steps.isEmpty {
      sink.receive(.stepOutput(number, offset: nil, text: held.text.span), at: held.context)
    }
  }

  private mutating func tellStage<Sink: BuildEventSink>(into sink: inout Sink) {
    guard let stage else { return }
    self.stage = nil
    if !steps.isEmpty {
      sink.receive(.stepOutput(number, offset: nil, text: stage.text.span), at: stage.context)
    }
  }

  private mutating func openStep<Sink: BuildEventSink>(
    _ line: HeldLine, _ duration: HostedDuration, into sink: inout Sink
  ) {
    total = .none
    if steps.count == Self.mostSteps { endSteps(at: line.context, into: &sink) }
    number = number.next
    let text = line.text.span
    var end = text.endWithoutBlanks()
    let isCached = text.extracting(0..<end).ends(with: " cached")
    if isCached { end -= 7 }
    let name = text.copy(0..<end)
    steps.append(ShownStep(number: number, name: name, isCached: isCached, tenths: duration.tenths))
    sink.receive(.stepNamed(number, name: name.span), at: line.context)
  }

  private mutating func endSteps<Sink: BuildEventSink>(
    at context: LineContext, into sink: inout Sink, failed: Int? = nil
  ) {
    for (index, step) in steps.enumerated() {
      let end: StepEnd = index == failed ? .failed : step.isCached ? .cached : .done
      sink.receive(.stepEnded(step.number, end, tenths: step.tenths), at: context)
    }
    steps = []
  }

  private mutating func fail<Sink: BuildEventSink>(
    _ message: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    tellHeld(into: &sink)
    let failed = marked ?? steps.lastIndex { !$0.isCached }
    if let failed { sink.receive(.stepError(steps[failed].number, text: message), at: context) }
    endSteps(at: context, into: &sink, failed: failed)
    sink.receive(.closingError(message), at: context)
    phase = .ended
    isErrorOpen = message.ends(with: ":")
  }
}
