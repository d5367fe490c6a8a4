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
  private var commands: [[UInt8]: Command] = [:]
  private var error: HeldError?
  /// What a program may have printed as well: it counts if the build fails and nothing else says why.
  private var suspicion: HeldError?
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
      if phase == .begun { return readBare(line, at: context, into: &sink) }
      return readBehind(line, at: context, into: &sink)
    }
    if phase != .begun {
      if phase == .ended, found.isFailed {
        // What failed is repeated behind the end; behind a success it is the push that did.
        if !hasFailed, !hasClosed { close("FAILURE".utf8.span, at: context, into: &sink) }
        return true
      }
      guard found.isCertain(in: line) else { return false }
      begin(at: context, into: &sink)
    } else if failure != nil, !found.isFailed, found.isCertain(in: line) {
      // Behind the heading only what failed is repeated: somebody tries again.
      begin(at: context, into: &sink)
    }
    // A paste may lack the heading: what failed is repeated only behind it.
    if found.isFailed { failure = failure ?? context }
    let target = line.copy(found.name)
    if let held = error, held.target != target { tellError(into: &sink) }
    let text = line.extracting(found.textStart..<Swift.max(found.textStart, line.endWithoutBlanks()))
    if found.isFailed, hasFailed || hasClosed { return true }
    if let command = found.command(in: line), found.isOfTarget || text.hasPrefix("--> Load metadata ") {
      tellError(into: &sink)
      open(
        line.copy(command..<Swift.max(command, line.endWithoutBlanks())), of: target, found, at: context,
        into: &sink)
      return true
    }
    if readError(text, of: target, at: context, into: &sink) { return true }
    if found.isFailed, line.extracting(found.name).equals("_unknown") {
      close(text, at: context, into: &sink)
      return true
    }
    if commands[target] == nil, found.isOfTarget { open([], of: target, found, at: context, into: &sink) }
    if let command = commands[target] {
      sink.receive(.stepOutput(command.number, offset: nil, text: text), at: context)
    }
    return true
  }

  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    tellError(into: &sink)
    if !hasFailed, !hasClosed, failure != nil || isSuspicionOfCommand { tellSuspicion(into: &sink) }
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
    if isHeading(line, " FAILURE") {
      failure = context
      return true
    }
    if isHeading(line, " SUCCESS") {
      if !hasFailed, failure == nil {
        for (target, command) in commands.sorted(by: { $0.value.number < $1.value.number })
        where command.isOpen {
          end(target, at: context, into: &sink)
        }
        sink.receive(.buildSucceeded, at: context)
      }
      phase = .ended
      suspicion = nil
      return true
    }
    if line.hasPrefix("Error: "), !hasClosed,
      failure != nil || line.hasPrefix("build ", at: 7) || line.hasPrefix("solve ", at: 7)
    {
      close(line.extracting(7..<Swift.max(7, line.endWithoutBlanks())), at: context, into: &sink)
      return true
    }
    return start == line.count || line.hasPrefix("————", at: start)
      || line.hasPrefix("Init \u{1F680}", at: start) || line.hasPrefix("Build \u{1F527}", at: start)
  }

  /// Reads a line behind the heading that ends the build: images are pushed after it, and that may fail.
  private mutating func readBehind<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    guard phase == .ended, !hasFailed, !hasClosed else { return false }
    if isHeading(line, " FAILURE") {
      close("FAILURE".utf8.span, at: context, into: &sink)
      return true
    }
    guard line.hasPrefix("Error: build target: ") || line.hasPrefix("Error: build main: ") else {
      return false
    }
    close(line.extracting(7..<line.endWithoutBlanks()), at: context, into: &sink)
    return true
  }

  /// Whether the line is a heading between bars that holds the word, and no longer one: pytest's says `FAILURES`.
  private func isHeading(_ line: Span<UInt8>, _ word: StaticString) -> Bool {
    let start = line.indexAfterBlanks(from: 0)
    let text = line.extracting(start..<Swift.max(start, line.endWithoutBlanks()))
    guard text.hasPrefix("==========="), text.ends(with: "====="), let found = text.firstIndex(of: word)
    else {
      return false
    }
    let end = found + word.utf8CodeUnitCount
    return end < text.count && text[end] == ASCII.space
  }

  private mutating func begin<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    finish(at: context, into: &sink)
    self = EarthlyDialect()
    phase = .begun
    sink.receive(.buildBegan(.hosted), at: context)
  }

  /// A command is announced: for the first time, or again because another target printed in between.
  private mutating func open<Sink: BuildEventSink>(
    _ text: [UInt8], of target: [UInt8], _ found: EarthlyLine, at context: LineContext, into sink: inout Sink
  ) {
    let name = found.isOfTarget ? [ASCII.leftBracket] + target + Array("] ".utf8) + text : text
    if let last = commands[target] {
      if last.isOpen, last.text == text {
        sink.receive(.stepNamed(last.number, name: name.span), at: context)
        return
      }
      // The target went on: what a program said of a failure was survived.
      if suspicion?.target == target { suspicion = nil }
      end(target, at: context, into: &sink)
    }
    // What is known of a base image is known when it is taken.
    if text.span.hasPrefix("FROM ") { end(Array(text.dropFirst(5)), at: context, into: &sink) }
    guard commands.count < Self.mostTargets || commands[target] != nil else { return }
    number = number.next
    commands[target] = Command(number: number, text: text, isOpen: !found.isCached)
    sink.receive(.stepNamed(number, name: name.span), at: context)
    if found.isCached { sink.receive(.stepEnded(number, .cached, tenths: nil), at: context) }
  }

  private mutating func end<Sink: BuildEventSink>(
    _ target: [UInt8], _ end: StepEnd = .done, at context: LineContext, into sink: inout Sink
  ) {
    guard let command = commands[target], command.isOpen else { return }
    commands[target]?.isOpen = false
    sink.receive(.stepEnded(command.number, end, tenths: nil), at: context)
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
    let held = HeldError(target: target, context: context, text: text.copy(0..<text.count))
    if text.hasPrefix("ERROR Earthfile") {
      error = held
      if text.firstIndex(of: "command") != nil { tellError(into: &sink) }
      return true
    }
    if suspicion == nil, isSuspicious(text) { suspicion = held }
    return false
  }

  /// Whether the words are those of older releases, or of a command that may fail; a program can print them, too.
  private func isSuspicious(_ text: Span<UInt8>) -> Bool {
    text.hasPrefix(Self.oldError)
      || text.hasPrefix("Command /bin/sh -c ") && text.firstIndex(of: " failed with exit code ") != nil
      || text.hasPrefix("WARN Earthfile") && text.firstIndex(of: "' failed: ") != nil
  }

  /// Whether the suspicious words name the command that runs, as only Earthly can.
  private var isSuspicionOfCommand: Bool {
    guard let suspicion, let command = commands[suspicion.target], command.isOpen else { return false }
    let text = suspicion.text.span
    let start = Self.oldError.utf8CodeUnitCount
    return text.hasPrefix(Self.oldError) && text.extracting(start..<text.count).equals(command.text)
  }

  private static let oldError: StaticString = "ERROR: Command exited with non-zero code: "

  private mutating func tellSuspicion<Sink: BuildEventSink>(into sink: inout Sink) {
    guard suspicion != nil else { return }
    error = suspicion
    suspicion = nil
    tellError(into: &sink)
  }

  private mutating func tellError<Sink: BuildEventSink>(into sink: inout Sink) {
    guard let error else { return }
    self.error = nil
    hasFailed = true
    if let command = commands[error.target], command.isOpen {
      sink.receive(.stepError(command.number, text: error.text.span), at: error.context)
      end(error.target, .failed, at: error.context, into: &sink)
    } else {
      close(error.text.span, at: error.context, into: &sink)
    }
  }

  private mutating func close<Sink: BuildEventSink>(
    _ text: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    tellError(into: &sink)
    if !hasFailed { tellSuspicion(into: &sink) }
    hasClosed = true
    phase = .ended
    sink.receive(.closingError(text), at: context)
  }
}
