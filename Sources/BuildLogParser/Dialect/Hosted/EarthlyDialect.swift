/// The output of Earthly, which runs the targets of an Earthfile in BuildKit.
///
///     +build | --> RUN make
///     +build | compiling
///     +build | ERROR Earthfile line 12:4
///     +build |       The command
///     +build |           RUN make
///     +build |       did not complete successfully. Exit code 2
///     ================================ FAILURE ================================
///
/// A command is announced before it runs. Its end is not told: the next command of the same target follows it.
struct EarthlyDialect: ColoredDialect, Sendable {
  private enum Phase: Sendable {
    case none, begun, ended
  }

  /// The latest command of a target.
  private struct Command: Sendable {
    let target: [UInt8]
    let number: StepNumber
    let text: [UInt8]
    var isOpen: Bool
  }

  /// An error of several lines that is not told yet.
  private struct HeldError: Sendable {
    let target: [UInt8]
    let context: LineContext
    var text: [UInt8]
  }

  private static let mostTargets = 10_000
  private static let longestError = 8_000

  private var phase = Phase.none
  private var number: StepNumber = 0
  private var commands: [Command] = []
  private var error: HeldError?
  private var hasFailed = false
  private var hasClosed = false
  /// The line that says that the build failed, which it says before it says why.
  private var failure: LineContext?

  init() {}

  static func recognizesText(_ line: Span<UInt8>) -> Bool {
    guard line.count > 8, let found = EarthlyLine(line) else { return false }
    return found.isCertain(in: line)
  }

  mutating func readText<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    guard let found = EarthlyLine(line) else {
      return phase == .begun && readBare(line, at: context, into: &sink)
    }
    if phase != .begun {
      guard found.isCertain(in: line) || phase == .ended && found.isFailed else { return false }
      // What failed is repeated behind the end.
      if phase == .ended, found.isFailed { return true }
      begin(at: context, into: &sink)
    }
    let target = line.copy(found.name)
    if let held = error, held.target != target { tellError(into: &sink) }
    let text = line.extracting(found.textStart..<Swift.max(found.textStart, line.endWithoutBlanks()))
    if found.isFailed, hasFailed || hasClosed { return true }
    if let command = found.command(in: line) {
      tellError(into: &sink)
      open(
        line.copy(command..<Swift.max(command, line.endWithoutBlanks())), of: target, found, at: context,
        into: &sink)
      return true
    }
    if readError(text, of: target, at: context, into: &sink) { return true }
    if !found.isOfTarget, line.extracting(found.name).equals("_unknown"), found.isFailed {
      close(text, at: context, into: &sink)
      return true
    }
    if let command = commands.last(where: { $0.target == target }) {
      sink.receive(.stepOutput(command.number, offset: nil, text: text), at: context)
    }
    return true
  }

  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    tellError(into: &sink)
    if let failure, !hasFailed, !hasClosed {
      sink.receive(.closingError("FAILURE".utf8.span), at: failure)
    }
  }

  /// Reads a line without a name: a heading, or the program's last words.
  private mutating func readBare<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    tellError(into: &sink)
    let start = line.indexAfterBlanks(from: 0)
    if line.hasPrefix("=====", at: start) {
      if line.firstIndex(of: " FAILURE") != nil {
        failure = context
        return true
      }
      guard line.firstIndex(of: " SUCCESS") != nil else { return false }
      guard !hasFailed, failure == nil else { return true }
      endAll(at: context, into: &sink)
      sink.receive(.buildSucceeded, at: context)
      return true
    }
    if line.hasPrefix("Error: "), !hasClosed {
      close(line.extracting(7..<Swift.max(7, line.endWithoutBlanks())), at: context, into: &sink)
      return true
    }
    return start == line.count || line.hasPrefix("————", at: start)
      || line.hasPrefix("Init \u{1F680}", at: start) || line.hasPrefix("Build \u{1F527}", at: start)
  }

  private mutating func begin<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    self = EarthlyDialect()
    phase = .begun
    sink.receive(.buildBegan(.hosted), at: context)
  }

  /// A command is announced: for the first time, or again because another target printed in between.
  private mutating func open<Sink: BuildEventSink>(
    _ text: [UInt8], of target: [UInt8], _ found: EarthlyLine, at context: LineContext, into sink: inout Sink
  ) {
    let name = found.isOfTarget ? [ASCII.leftBracket] + target + Array("] ".utf8) + text : text
    if let place = commands.lastIndex(where: { $0.target == target }) {
      let last = commands[place]
      if last.isOpen, last.text == text {
        sink.receive(.stepNamed(last.number, name: name.span), at: context)
        return
      }
      end(place, at: context, into: &sink)
      commands.remove(at: place)
    }
    // What is known of a base image is known when it is taken.
    if text.span.hasPrefix("FROM "),
      let place = commands.firstIndex(where: { text.dropFirst(5).elementsEqual($0.target) })
    {
      end(place, at: context, into: &sink)
    }
    guard commands.count < Self.mostTargets else { return }
    number = number.next
    commands.append(Command(target: target, number: number, text: text, isOpen: !found.isCached))
    sink.receive(.stepNamed(number, name: name.span), at: context)
    if found.isCached { sink.receive(.stepEnded(number, .cached, tenths: nil), at: context) }
  }

  private mutating func end<Sink: BuildEventSink>(
    _ place: Int, _ end: StepEnd = .done, at context: LineContext, into sink: inout Sink
  ) {
    guard commands[place].isOpen else { return }
    commands[place].isOpen = false
    sink.receive(.stepEnded(commands[place].number, end, tenths: nil), at: context)
  }

  private mutating func endAll<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    for place in commands.indices { end(place, at: context, into: &sink) }
  }

  /// Reads the error of a target's command.
  private mutating func readError<Sink: BuildEventSink>(
    _ text: Span<UInt8>, of target: [UInt8], at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if error != nil {
      guard text.hasPrefix("  ") else {
        tellError(into: &sink)
        return readError(text, of: target, at: context, into: &sink)
      }
      let start = text.indexAfterBlanks(from: 0)
      if let count = error?.text.count, count < Self.longestError {
        error?.text += [ASCII.space] + text.copy(start..<text.count)
      }
      if text.hasPrefix("did not complete successfully", at: start) { tellError(into: &sink) }
      return true
    }
    let isPlaced = text.hasPrefix("ERROR Earthfile") || text.hasPrefix("WARN Earthfile")
    guard
      isPlaced || text.hasPrefix("ERROR: Command exited with non-zero code: ")
        || text.hasPrefix("Command /bin/sh -c ") && text.firstIndex(of: " failed with exit code ") != nil
    else { return false }
    // A command that may fail is only warned of.
    if text.hasPrefix("WARN "), text.firstIndex(of: "' failed: ") == nil { return false }
    error = HeldError(target: target, context: context, text: text.copy(0..<text.count))
    if !isPlaced || text.firstIndex(of: "command") != nil { tellError(into: &sink) }
    return true
  }

  private mutating func tellError<Sink: BuildEventSink>(into sink: inout Sink) {
    guard let error else { return }
    self.error = nil
    hasFailed = true
    if let place = commands.lastIndex(where: { $0.target == error.target }), commands[place].isOpen {
      sink.receive(.stepError(commands[place].number, text: error.text.span), at: error.context)
      end(place, .failed, at: error.context, into: &sink)
    } else {
      close(error.text.span, at: error.context, into: &sink)
    }
  }

  private mutating func close<Sink: BuildEventSink>(
    _ text: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    tellError(into: &sink)
    hasClosed = true
    phase = .ended
    sink.receive(.closingError(text), at: context)
  }
}
