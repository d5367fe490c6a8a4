internal import BuildLogParser

/// The lines of the log after the last line of a build's steps.
///
/// A build that succeeded prints nothing of it. What comes next shows: the client's last words, another command, or the CI
/// system's own line. Whatever a step says takes all of it back.
struct Aftermath {
  /// The CI system's line that ended the job.
  struct JobEnding {
    var end: JobEnd
    var line: RetainedLine
    /// When it was printed, in nanoseconds on the build's clock.
    var moment: Int64?
  }

  /// Whether anything was printed after the steps.
  private var isTouched: Bool {
    hasOtherCommand || hasClosingWords || clientError != nil || isRecordCut || jobEnding != nil
      || push.repository != nil
  }
  /// Whether the client said its last words, which it has only for a build that went well.
  var hasClosingWords = false
  /// Whether another command of the job printed a line.
  private(set) var hasOtherCommand = false
  /// An error of the client that no wording is known of, if it is the first line after the steps.
  private(set) var clientError: RetainedLine?
  /// The first line that says of a command which builds that it failed, whatever was printed before it.
  private(set) var buildCommandError: RetainedLine?
  /// Whether the engine's own record stops within an update, or before the end of a step that it announced.
  var isRecordCut = false
  /// How the job ended, and whether it did before anything else was printed.
  private(set) var jobEnding: JobEnding?
  /// The line that says that the job failed after other commands of it had run.
  private var laterFailure: Int?
  /// The line after the build that says that the job failed.
  var failureLine: Int? {
    laterFailure ?? jobEnding.flatMap { $0.end == .failed ? $0.line.number : nil }
  }
  /// What another command of the job said last before the job failed; `nil` if none did.
  var lastWords: String? {
    if failureLine == nil { return nil }
    if let runError { return runError.text }
    return lastOutput.isEmpty ? nil : String(decoding: lastOutput, as: UTF8.self)
  }
  /// What the client said last of a container that it could not run, or that ended with an error.
  private(set) var runError: RetainedLine?
  private var lastOutput: [UInt8] = []
  private static let longestWords = 200
  private static let longestError = 500
  private(set) var push = Push()
  /// The first lines after the build.
  private(set) var lines: [RetainedLine] = []
  private static let mostLines = 40

  /// A step printed something: the build was not over.
  mutating func takeBack() {
    guard isTouched else { return }
    let stop = jobEnding.flatMap { $0.end == .failed ? nil : $0 }
    self = Aftermath()
    // Steps that are being stopped still print.
    jobEnding = stop
  }

  /// The CI system ended the job.
  mutating func end(_ end: JobEnd, _ text: Span<UInt8>, line: Int, moment: Int64?) {
    if let jobEnding, jobEnding.end != .failed { return }
    if hasOtherCommand, end == .failed, laterFailure == nil { laterFailure = line }
    // A stop after other commands ran did not stop this build.
    guard !hasOtherCommand, end != .failed || jobEnding == nil else { return }
    jobEnding = JobEnding(end: end, line: RetainedLine(number: line, text: text), moment: moment)
  }

  /// The error that closed the build was the job's: something after the build failed.
  mutating func failLater(_ line: RetainedLine) { if laterFailure == nil { laterFailure = line.number } }

  /// Another build begins.
  mutating func nextBuildBegan() { if jobEnding == nil { hasOtherCommand = true } }

  /// Another command of the job printed a line, or one that the log does not show to be the build's.
  ///
  /// - Parameter isStamped: whether a CI system put a time before it: its log holds the whole job, and what follows is
  ///   another command's. Somebody may have picked out bare lines.
  mutating func add(_ line: Span<UInt8>, line number: Int, isStamped: Bool) {
    // A block that was pasted into a list is indented.
    var start = 0
    while start < line.count, line[start] == UInt8(ascii: " ") { start += 1 }
    add(unindented: line.extracting(start..<line.count), line: number, isStamped: isStamped)
  }

  private mutating func add(unindented text: Span<UInt8>, line: Int, isStamped: Bool) {
    if !isStamped, lines.count < Self.mostLines { lines.append(RetainedLine(number: line, text: text)) }
    push.add(text, line: line)
    keepLast(text)
    if text.holdsControls {
      // Compose clears the line before it writes.
      let plain = text.withoutControls().drop { $0 == UInt8(ascii: "\r") }
      keepRunError(Array(plain).span, line)
    } else {
      keepRunError(text, line)
    }
    // A task of Azure's registry tests or pushes what it has built.
    if let start = ClosingError.taskMessage(text), ClosingError.isOfTask(text.extracting(start..<text.count))
    {
      failLater(RetainedLine(number: line, text: text))
      return
    }
    if buildCommandError == nil, CallerFailure.isOfBuildCommand(text) {
      buildCommandError = RetainedLine(number: line, text: text)
    }
    guard jobEnding == nil, !hasOtherCommand, clientError == nil else { return }
    if !hasClosingWords, Self.isError(text) {
      clientError = RetainedLine(number: line, text: text)
    } else if CallerFailure.isStated(text) {
      jobEnding = JobEnding(end: .failed, line: RetainedLine(number: line, text: text), moment: nil)
    } else {
      hasOtherCommand = true
    }
  }

  private mutating func keepLast(_ text: Span<UInt8>) {
    guard laterFailure == nil, text.count > 0, text.count <= Self.longestWords, !text.hasPrefix("##[") else {
      return
    }
    lastOutput.removeAll(keepingCapacity: true)
    for i in 0..<text.count { lastOutput.append(text[i]) }
  }

  private mutating func keepRunError(_ text: Span<UInt8>, _ line: Int) {
    if laterFailure == nil, text.count <= Self.longestError, RunFailure.isStated(text) {
      // What comes next repeats the error for each service.
      let isRepeated = runError.map { RunFailure.isRefusal($0.bytes.span) } ?? false
      if !isRepeated { runError = RetainedLine(number: line, text: text) }
    } else if let error = runError, RunFailure.isRefusal(error.bytes.span), !RunFailure.isBehind(text) {
      // Another command ran: this one was allowed to fail.
      runError = nil
    }
  }

  /// Whether a client says that something went wrong.
  private static func isError(_ text: Span<UInt8>) -> Bool {
    for word: StaticString in [
      "ERROR: ", "error: ", "Error: ", "failed to ", "Error response from daemon: ", "FATA[",
    ]
    where text.hasPrefix(word) {
      return true
    }
    return false
  }
}

extension Aftermath {
  /// A push of images after the build: `docker push` has an output format of its own.
  ///
  /// Source: docker/cli cli/command/image/push.go; moby/moby distribution/push.go and push_v2.go.
  struct Push {
    private static let mostLines = 100
    private static let longestName = 300

    /// The repository that the last push went to.
    private(set) var repository: String?
    /// The lines of the push that was refused, its error last; none if none was.
    private(set) var refused: [RetainedLine] = []
    private var lines: [RetainedLine] = []
    private var isOpen = false

    mutating func add(_ text: Span<UInt8>, line: Int) {
      if text.hasPrefix("The push refers to ") {
        let name = Self.repository(of: text)
        // Another try for the same image: its outcome counts.
        if name == repository { refused = [] }
        if refused.isEmpty { repository = name }
        lines = []
        isOpen = true
      }
      guard isOpen, refused.isEmpty else { return }
      if lines.count < Self.mostLines { lines.append(RetainedLine(number: line, text: text)) }
      if text.firstIndex(of: ": digest: sha256:") != nil {
        isOpen = false
      } else if Self.isRefusal(text) {
        refused = lines
        isOpen = false
      }
    }

    /// Reads `The push refers to repository [registry.example.com/x]`.
    private static func repository(of text: Span<UInt8>) -> String {
      var start = 0
      while start < text.count, text[start] != UInt8(ascii: "[") { start += 1 }
      var end = min(start + 1, text.count)
      while end < text.count, text[end] != UInt8(ascii: "]"), end - start < longestName { end += 1 }
      return String(text.extracting(min(start + 1, text.count)..<end))
    }

    private static func isRefusal(_ text: Span<UInt8>) -> Bool {
      if RegistryReason.isRefusal(text) { return true }
      for words in refusals where text.hasPrefix(words) { return true }
      return false
    }

    private static let refusals: [StaticString] = [
      "An image does not exist locally with the tag", "error parsing HTTP ",
      "received unexpected HTTP status",
      "manifest invalid", "manifest blob unknown", "blob upload ", "Get \"http", "Put \"http", "Head \"http",
      "Post \"http", "Patch \"http",
      "dial tcp", "net/http: ", "http: server gave HTTP response", "x509: ", "unexpected EOF",
      "server message: ", "errors:", "failed to do request: ", "failed commit on ref ", "failed to copy: ",
      "failed to push ", "push access denied", "authentication required", "quota exceeded",
      "Error: ", "ERROR: ",
    ]
  }
}

extension BuildEvent {
  /// Whether the event says that a step of the build goes on or ends.
  var isOfStep: Bool {
    switch self {
    case .stepNamed, .stepPaused, .stepOutput, .stepStray, .stepStatus, .stepError, .stepEnded, .stepStarted,
      .stepCompleted:
      true
    default:
      false
    }
  }

  /// Whether the event is of the text that the client prints for a build that failed.
  var isOfFailure: Bool {
    switch self {
    case .failedStepHeading, .failedStepOutput, .sourceLocation, .sourceLine: true
    default: false
    }
  }
}
