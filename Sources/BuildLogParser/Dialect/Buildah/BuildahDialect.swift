/// Buildah's progress, which Podman and OpenShift's builds print too: `STEP 5/8: RUN npm install`.
///
/// A program's output is bare between the builder's lines, and no line says a time. A step goes on until the next
/// heading of its stage: Buildah commits a step's layer, and makes the container for the next step ready, before that.
/// Stages that are built at the same time (`--jobs`) print under each other; only headings name the stage.
struct BuildahDialect: ColoredDialect, Sendable {
  private enum Phase: Sendable {
    /// No build, or it has failed.
    case none
    case steps
    /// After the line that says which image is written.
    case commit
    /// The image is written; a push may follow.
    case ended
    case push
  }

  private struct OpenStep: Sendable {
    var number: StepNumber
    var stage: Int?
    var index: Int
    var total: Int?
    var isCached = false
    /// Whether its image was written.
    var isCommitted = false
    var instruction: [UInt8]
  }

  private var phase = Phase.none
  private var number: StepNumber = 0
  /// The steps that run: one, or one of each stage that is being built.
  private var open: [OpenStep] = []
  /// Of each stage the index of its last step.
  private var lastIndex: [Int: Int] = [:]
  private var stageCount: Int?
  private var stageNames: [Int: [UInt8]] = [:]
  /// A line that is the closing error unless more of the build follows.
  private var held: (line: [UInt8], context: LineContext)?
  /// The line before, if it says how a command ended.
  private var lastSubprocess: [UInt8] = []
  /// The error without any step before it: wrappers print it twice.
  private var onlyError: [UInt8] = []
  /// Whether the commit has a heading with a number, as in releases before 1.9: its image is the build's last word.
  private var countsCommit = false
  /// Whether the error's last word was a colon: its reasons may follow, one a line.
  private var listsErrors = false

  init() {}

  static func recognizesText(_ line: Span<UInt8>) -> Bool {
    guard line.count > 8 else { return false }
    switch line[0] {
    case UInt8(ascii: "S"), ASCII.leftBracket:
      return BuildahLine.heading(line)?.isInstruction == true
    // A log with only the end of a build.
    case UInt8(ascii: "-"): return BuildahLine.arrow(line) != nil
    default:
      return BuildahError.isBuildWithoutSteps(line)
    }
  }

  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    settle(into: &sink)
  }

  /// The log is over: a line that may have been the build's end was its end.
  mutating func settle<Sink: BuildEventSink>(into sink: inout Sink) {
    if let held { failHeld(held, into: &sink) }
  }

  mutating func readText<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if listsErrors {
      if line.hasPrefix(" * ") || line.hasPrefix("\t* ") || line.hasPrefix("\"/")
        || RegistryReason.isOn(line)
      {
        sink.receive(.closingError(line), at: context)
        return true
      }
      listsErrors = false
    }
    // Old releases say it twice; once, it may be a program's own word.
    if line.hasPrefix(BuildahError.subprocess) {
      if line.equals(lastSubprocess), !open.isEmpty, held == nil {
        held = (lastSubprocess, context)
        return true
      }
      lastSubprocess = line.copy(0..<line.count)
    } else if !lastSubprocess.isEmpty {
      lastSubprocess = []
    }
    if let held {
      self.held = nil
      if BuildahError.isBehindEnd(line) {
        failHeld(held, into: &sink)
        return false
      }
      tellOutput(held.line.span, at: held.context, into: &sink)
    }
    if let heading = BuildahLine.heading(line) {
      if phase == .steps, heading.total == nil, line.hasPrefix("COMMIT ", at: heading.nameStart) {
        endSteps(at: context, into: &sink) { _ in true }
        openStep(line.extracting(heading.nameStart..<line.count), at: context, into: &sink)
        (phase, countsCommit) = (.commit, true)
        return true
      }
      if readHeading(heading, line, at: context, into: &sink) { return true }
    }
    if phase == .none, BuildahLine.arrow(line) != nil {
      begin(at: context, into: &sink)
      return true
    }
    if phase == .none {
      guard BuildahError.isBuildWithoutSteps(line) else { return false }
      if line.equals(onlyError) { return true }
      begin(at: context, into: &sink)
      fail(line, at: context, into: &sink)
      onlyError = line.copy(0..<line.count)
      return true
    }
    if BuildahError.message(line) != nil {
      fail(line, at: context, into: &sink)
      return true
    }
    switch phase {
    case .none: return false
    case .steps: return readInSteps(line, at: context, into: &sink)
    case .commit: return readInCommit(line, at: context, into: &sink)
    case .ended, .push: return readBehind(line, at: context, into: &sink)
    }
  }

  private mutating func begin<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    self = BuildahDialect()
    phase = .steps
    sink.receive(.buildBegan(.buildah), at: context)
  }

  /// Reads a step's heading, unless it is a program's text.
  private mutating func readHeading<Sink: BuildEventSink>(
    _ heading: BuildahLine.Heading, _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let stage = heading.stage?.number
    let last = lastIndex[stage ?? 0]
    let isOfBuild =
      phase != .none && phase != .ended && phase != .push && heading.stage?.count == stageCount
      && last.map { heading.number > $0 } ?? (stage != nil)
    // The log may begin behind a step, with the arrow before its image.
    let isFirst = phase == .steps && number == 0
    guard
      isOfBuild
        || heading.isInstruction && (heading.number == 1 || phase != .steps || isFirst)
    else { return false }
    if !isOfBuild {
      if !isFirst { begin(at: context, into: &sink) }
      stageCount = heading.stage?.count
    }
    if phase == .commit { phase = .steps }
    // The stage's own step has ended; when a stage begins, every step that was the last of its stage.
    let beginsStage = heading.number == 1
    let name = line.extracting(heading.nameStart..<line.endWithoutBlanks())
    // Old releases begin the next stage before they say that the step before it has failed.
    let mayFail = stage == nil && name.hasPrefix("FROM ") && open.count == 1 && !open[0].isCommitted
    if !mayFail {
      endSteps(at: context, into: &sink) { step in
        step.stage == stage || beginsStage && step.total.map { step.index >= $0 } ?? true
      }
    }
    if let stage, let range = DockerfileWords.stageName(name) { stageNames[stage] = name.copy(range) }
    number = number.next
    lastIndex[stage ?? 0] = heading.number
    open.append(
      OpenStep(
        number: number, stage: stage, index: heading.number, total: heading.total,
        instruction: name.copy(0..<name.count)))
    let full = fullName(heading, name)
    sink.receive(.stepNamed(number, name: full.span), at: context)
    return true
  }

  /// The step's name with its place in brackets before it, as BuildKit writes it.
  private func fullName(_ heading: BuildahLine.Heading, _ name: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    if let total = heading.total {
      text.append(ASCII.leftBracket)
      if let stage = heading.stage {
        text += stageNames[stage.number] ?? Array("stage-\(stage.number - 1)".utf8)
        text.append(ASCII.space)
      }
      text += Array("\(heading.number)/\(total)] ".utf8)
    }
    name.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    return text
  }

  private mutating func readInSteps<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    // Another build of another form begins, though this one has not ended.
    if line.count > 1, line[0] == ASCII.hash, line.firstIndex(of: "[internal] load build definition") != nil {
      return false
    }
    if let arrow = BuildahLine.arrow(line) {
      if let last = open.indices.last {
        open[last].isCommitted = true
        if arrow == .usingCache { open[last].isCached = true }
      }
      return true
    }
    // The steps were in the part of the log that is gone.
    if number == 0, line.hasPrefix("Successfully tagged ") || BuildahLine.isImage(line) {
      sink.receive(.buildSucceeded, at: context)
      phase = .ended
      return true
    }
    if let commit = BuildahLine.commit(line) {
      endSteps(at: context, into: &sink) { _ in true }
      openStep(line.extracting(commit), at: context, into: &sink)
      phase = .commit
      return true
    }
    if BuildahError.mayEnd(line), !open.isEmpty {
      held = (line.copy(0..<line.count), context)
      return true
    }
    tellOutput(line, at: context, into: &sink)
    return true
  }

  private mutating func readInCommit<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if line.hasPrefix("Successfully tagged ") || BuildahLine.isImage(line)
      || countsCommit && BuildahLine.arrow(line) == .image
    {
      endSteps(at: context, into: &sink) { _ in true }
      sink.receive(.buildSucceeded, at: context)
      phase = .ended
      return true
    }
    if BuildahError.mayEnd(line) {
      held = (line.copy(0..<line.count), context)
      return true
    }
    return BuildahLine.arrow(line) != nil || Self.isCopying(line) || line.endWithoutBlanks() == 0
  }

  /// Reads what follows the build: further names of the image, its id, OpenShift's push.
  private mutating func readBehind<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if phase == .ended {
      // The last one is of a client that asks Podman as it would ask Docker.
      if line.hasPrefix("Successfully tagged ") || BuildahLine.isImage(line)
        || line.hasPrefix("Successfully built ")
      {
        return true
      }
      guard line.hasPrefix("Pushing image "), line.extracting(0..<line.endWithoutBlanks()).ends(with: " ...")
      else {
        return false
      }
      let end = line.endWithoutBlanks() - 4
      var name = Array("pushing image ".utf8)
      line.extracting(14..<Swift.max(14, end)).withUnsafeBufferPointer { name.append(contentsOf: $0) }
      openStep(name.span, at: context, into: &sink)
      phase = .push
      return true
    }
    if line.hasPrefix("Successfully pushed ") || line.hasPrefix("Push successful") {
      endSteps(at: context, into: &sink) { _ in true }
      sink.receive(.buildSucceeded, at: context)
      phase = .ended
      return true
    }
    guard Self.isCopying(line) || line.hasPrefix("Warning: Push failed") || line.hasPrefix("Registry server ")
    else {
      return false
    }
    tellOutput(line, at: context, into: &sink)
    return true
  }

  private mutating func openStep<Sink: BuildEventSink>(
    _ name: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    number = number.next
    open.append(
      OpenStep(number: number, stage: nil, index: 0, total: nil, instruction: name.copy(0..<name.count)))
    sink.receive(.stepNamed(number, name: name), at: context)
  }

  private mutating func endSteps<Sink: BuildEventSink>(
    at context: LineContext, into sink: inout Sink, where hasEnded: (OpenStep) -> Bool
  ) {
    for step in open where hasEnded(step) {
      sink.receive(.stepEnded(step.number, step.isCached ? .cached : .done, tenths: nil), at: context)
    }
    open.removeAll(where: hasEnded)
  }

  private func tellOutput<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    guard let step = open.last else { return }
    let isFrom = step.instruction.span.hasPrefix("FROM") || step.instruction.span.hasPrefix("from")
    if isFrom, let blob = BuildahLine.blob(line) {
      sink.receive(
        .stepStatus(step.number, StatusLine(isDone: blob.isDone), id: line.extracting(blob.id)), at: context)
    } else {
      sink.receive(.stepOutput(step.number, offset: nil, text: line), at: context)
    }
  }

  private mutating func failHeld<Sink: BuildEventSink>(
    _ held: (line: [UInt8], context: LineContext), into sink: inout Sink
  ) {
    self.held = nil
    fail(held.line.span, at: held.context, into: &sink)
  }

  private mutating func fail<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    // A log that was cut may end with the prefix and its blank.
    let end = line.endWithoutBlanks()
    let message = line.extracting(min(BuildahError.prefixEnd(line), end)..<end)
    let place = BuildahError.instruction(message)
    if open.isEmpty, number == 0 {
      if let place {
        openStep(message.extracting(place), at: context, into: &sink)
      } else if let command = BuildahError.command(message) {
        let instruction = Array("RUN ".utf8) + message.copy(command)
        openStep(instruction.span, at: context, into: &sink)
      }
    }
    // Of stages that were built at the same time the error names the instruction.
    let named = place.flatMap { place in
      open.lastIndex { message.extracting(place).equals($0.instruction) }
    }
    if let failed = named ?? open.indices.last {
      for (index, step) in open.enumerated() {
        if index == failed {
          sink.receive(.stepError(step.number, text: message), at: context)
          sink.receive(.stepEnded(step.number, .failed, tenths: nil), at: context)
        } else {
          sink.receive(.stepEnded(step.number, .canceled, tenths: nil), at: context)
        }
      }
    }
    sink.receive(.closingError(message), at: context)
    self = BuildahDialect()
    // A console may break the line before the folder that was looked into.
    listsErrors =
      message.count > 0 && message[message.count - 1] == ASCII.colon || message.ends(with: "sources under")
  }

  /// Whether the library that moves images says this.
  private static func isCopying(_ line: Span<UInt8>) -> Bool {
    for wording in copying where line.hasPrefix(wording) { return true }
    return false
  }

  private static let copying: [StaticString] = [
    "Getting image source signatures", "Copying blob ", "Copying config ",
    "Writing manifest to image destination",
    "Storing signatures", "Checking if image destination", "Copying from ", "time=\"",
  ]
}
