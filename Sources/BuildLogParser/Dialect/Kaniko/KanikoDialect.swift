/// kaniko, which builds images inside a container: `INFO[0003] RUN npm install`.
///
/// It runs one instruction after the other and logs each before it runs; a program's output is bare between its
/// lines. A step goes on until the next instruction, with the snapshot that kaniko takes of the file system.
struct KanikoDialect: ColoredDialect, Sendable {
  private enum Phase: Sendable {
    /// No build, or it has ended.
    case none
    /// Before the stages: base images are looked up.
    case preparing
    case stages
    case push
  }

  private var phase = Phase.none
  private var number: StepNumber = 0
  private var isOpen = false
  private var isCached = false
  private var name: [UInt8] = []
  /// The names that stages were given, with their bases, in the order of the Dockerfile.
  private var stageNames: [(base: [UInt8], name: [UInt8])] = []
  /// Images that are pushed to be a cache.
  private var cacheTargets: [[UInt8]] = []
  /// Whether the build ended well; another push may follow.
  private var hasSucceeded = false
  private var latestStamp: TimeStamp?
  /// The first instruction of the stage that needs files, until an instruction is shown.
  private var firstCommand: [UInt8] = []

  init() {}

  static func recognizesText(_ line: Span<UInt8>) -> Bool {
    guard line.count > 12 else { return false }
    switch line[0] {
    case UInt8(ascii: "I"):
      guard let found = KanikoLine(line), found.level == .info else { return false }
      return mayBegin(line.extracting(found.start..<line.count))
    case UInt8(ascii: "t"), ASCII.leftBrace:
      guard let found = KanikoLine.structured(line), found.line.level == .info else { return false }
      return isCertain(found.text.span)
    case UInt8(ascii: "e"), UInt8(ascii: "E"), ASCII.space:
      return KanikoError.isBuildWithoutSteps(line)
    default: return false
    }
  }

  /// Whether only kaniko logs such a text.
  private static func isCertain(_ text: Span<UInt8>) -> Bool {
    switch KanikoText(text) {
    case .retrieving, .stageName, .dependenciesBuilt, .stage, .unpacking, .cachedCommand, .foundInCache,
      .command:
      true
    default:
      text.hasPrefix("Using dockerignore file: /") || text.hasPrefix("Returning cached image manifest")
        || text.hasPrefix("Taking snapshot of full filesystem")
    }
  }

  /// Whether a piece of a log may begin with such a text: an instruction that nothing else logs.
  private static func mayBegin(_ text: Span<UInt8>) -> Bool {
    isCertain(text) || text.hasPrefix("Using files from context: [")
      || (text.hasPrefix("RUN ") || text.hasPrefix("COPY ") || text.hasPrefix("WORKDIR /"))
  }

  mutating func readText<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if let found = KanikoLine(line) {
      return readLog(found, line.extracting(found.start..<line.count), line, at: context, into: &sink)
    }
    if let found = KanikoLine.structured(line) {
      return readLog(found.line, found.text.span, line, at: context, into: &sink)
    }
    if let start = KanikoError.message(line, isInBuild: phase != .none) {
      if phase == .none { begin(at: context, into: &sink) }
      fail(line.extracting(start..<line.endWithoutBlanks()), at: stamped(context), into: &sink)
      return true
    }
    // No command of the Dockerfile runs yet: kaniko itself crashed.
    if phase == .preparing, line.hasPrefix("panic: ") {
      fail(line.extracting(0..<line.endWithoutBlanks()), at: stamped(context), into: &sink)
      return true
    }
    guard phase != .none, isOpen else { return false }
    sink.receive(.stepOutput(number, offset: nil, text: line), at: context)
    return true
  }

  /// Reads a line of the logger.
  private mutating func readLog<Sink: BuildEventSink>(
    _ found: KanikoLine, _ text: Span<UInt8>, _ line: Span<UInt8>, at context: LineContext,
    into sink: inout Sink
  ) -> Bool {
    let said = KanikoText(text)
    if phase == .none {
      guard said != nil, Self.mayBegin(text) else {
        // The words of a failure may come in the logger's form too.
        guard found.level == .error, let start = KanikoError.message(text, isInBuild: false) else {
          return false
        }
        begin(at: context, into: &sink)
        fail(text.extracting(start..<text.endWithoutBlanks()), at: stamped(context), into: &sink)
        return true
      }
      begin(at: context, into: &sink)
    } else if hasSucceeded, Self.isCertain(text) {
      begin(at: context, into: &sink)
    }
    latestStamp = found.stamp ?? latestStamp
    let context = stamped(context)
    switch found.level {
    case .error:
      if let start = KanikoError.message(text, isInBuild: true) {
        fail(text.extracting(start..<text.endWithoutBlanks()), at: context, into: &sink)
        return true
      }
      fallthrough
    case .warning:
      let text = text.extracting(0..<text.endWithoutBlanks())
      if isOpen {
        sink.receive(.stepWarning(number, text: text), at: context)
      } else {
        sink.receive(.remark(text), at: context)
      }
      return true
    case .other: return true
    case .info: break
    }
    guard let said else {
      // A program in a RUN may log in the same form.
      if isOpen { sink.receive(.stepOutput(number, offset: nil, text: line), at: context) }
      return true
    }
    tell(said, text, at: context, into: &sink)
    return true
  }

  private mutating func tell<Sink: BuildEventSink>(
    _ said: KanikoText, _ text: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    switch said {
    case .stageName(let base, let name):
      if stageNames.count < 1000 { stageNames.append((text.copy(base), text.copy(name))) }
    case .retrieving(let range):
      if phase == .preparing {
        openStep(Array("[internal] load metadata for ".utf8) + text.copy(range), at: context, into: &sink)
      } else if phase == .stages, !isInFrom {
        openFrom(text.copy(range), at: context, into: &sink)
      }
    case .dependenciesBuilt:
      endStep(at: context, into: &sink)
      phase = .stages
    case .stage(let base):
      phase = .stages
      if !isInFrom { openFrom(text.copy(base), at: context, into: &sink) }
    case .unpacking(let command):
      phase = .stages
      if !isOpen { openFrom([], at: context, into: &sink) }
      firstCommand = command.map { text.copy($0) } ?? []
    case .cachedCommand: break
    case .foundInCache: isCached = isOpen
    case .instruction:
      phase = .stages
      firstCommand = []
      openStep(text.copy(0..<text.endWithoutBlanks()), at: context, into: &sink)
    case .stageEnd:
      // The base images of `COPY --from=image` are kept before the first stage.
      if phase == .stages { endStep(at: context, into: &sink) }
    case .cachePush(let range):
      if cacheTargets.count < 10_000 { cacheTargets.append(text.copy(range)) }
    case .push(let range):
      if let index = cacheTargets.firstIndex(where: { text.extracting(range).equals($0) }) {
        cacheTargets.remove(at: index)
      } else {
        openStep(Array("pushing image to ".utf8) + text.copy(range), at: context, into: &sink)
        phase = .push
      }
    case .pushed:
      if phase == .push { succeed(at: context, into: &sink) }
    case .notPushed:
      // A cache that is written to a folder is said to be skipped too.
      if let index = cacheTargets.firstIndex(where: { $0.span.hasPrefix("oci:") }) {
        cacheTargets.remove(at: index)
      } else {
        succeed(at: context, into: &sink)
      }
    case .command(let range):
      // The line of its instruction is in the part of the log that is gone.
      if !isOpen {
        phase = .stages
        openStep(Array("RUN ".utf8) + text.copy(range), at: context, into: &sink)
      }
    case .remark:
      // An instruction ran; its line is in the part of the log that is gone.
      if phase == .preparing, text.hasPrefix("Taking snapshot of full") {
        phase = .stages
        openStep([], at: context, into: &sink)
      }
    }
  }

  private mutating func begin<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    self = KanikoDialect()
    phase = .preparing
    sink.receive(.buildBegan(.kaniko), at: context)
  }

  private var isInFrom: Bool { isOpen && name.span.hasPrefix("FROM") }

  private mutating func openFrom<Sink: BuildEventSink>(
    _ base: [UInt8], at context: LineContext, into sink: inout Sink
  ) {
    var text = Array("FROM ".utf8) + (base.isEmpty ? Array("?".utf8) : base)
    if let index = stageNames.firstIndex(where: { $0.base == base && $0.name != base }) {
      text += Array(" AS ".utf8) + stageNames.remove(at: index).name
    }
    openStep(text, at: context, into: &sink)
  }

  private mutating func openStep<Sink: BuildEventSink>(
    _ text: [UInt8], at context: LineContext, into sink: inout Sink
  ) {
    if isOpen, name == text, phase == .preparing { return }
    endStep(at: context, into: &sink)
    number = number.next
    isOpen = true
    isCached = false
    name = text
    sink.receive(.stepNamed(number, name: text.span), at: context)
  }

  private mutating func endStep<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    guard isOpen else { return }
    isOpen = false
    sink.receive(.stepEnded(number, isCached ? .cached : .done, tenths: nil), at: context)
  }

  private mutating func succeed<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    endStep(at: context, into: &sink)
    hasSucceeded = true
    sink.receive(.buildSucceeded, at: context)
  }

  private mutating func fail<Sink: BuildEventSink>(
    _ message: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    if isOpen {
      if message.firstIndex(of: "failed to optimize instructions") != nil {
        sink.receive(.stepEnded(number, .canceled, tenths: nil), at: context)
      } else if message.firstIndex(of: "failed to get files used from context") != nil {
        // The files of an instruction are looked up before it is shown; the one that was shown last had ended.
        sink.receive(.stepEnded(number, isCached ? .cached : .done, tenths: nil), at: context)
        if !firstCommand.isEmpty {
          number = number.next
          sink.receive(.stepNamed(number, name: firstCommand.span), at: context)
          tellFailure(message, at: context, into: &sink)
        }
      } else {
        tellFailure(message, at: context, into: &sink)
      }
    }
    sink.receive(.closingError(message), at: context)
    self = KanikoDialect()
  }

  private func tellFailure<Sink: BuildEventSink>(
    _ message: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    sink.receive(.stepError(number, text: message), at: context)
    sink.receive(.stepEnded(number, .failed, tenths: nil), at: context)
  }

  /// The line's own time, unless something put a better one before the line.
  private func stamped(_ context: LineContext) -> LineContext {
    guard context.stamp == nil, context.arrival == nil, let latestStamp else { return context }
    var context = context
    context.stamp = latestStamp
    return context
  }
}
