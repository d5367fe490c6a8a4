/// `--progress=plain`: `#7 [2/3] RUN make`, `#7 0.123 output`, `#7 DONE 1.2s`.
///
/// The grammar is that of moby/buildkit util/progress/progressui/printer.go. A line says what it is only
/// together with what is known of its step: the first `#7 …` is a name, and so is the next one that repeats
/// it; everything that begins with a figure is output, whatever it looks like.
struct PlainDialect: Dialect, Sendable {
  /// The most steps of one build; no Dockerfile has more.
  static let mostSteps = 100_000
  /// Builds of one lane whose lines are mixed.
  static let mostMixedBuilds = 8

  private var builds: [PlainBuild] = []
  private var latest = 0
  /// Whether builds began at the same time, so that both count their steps alike: each line is then given to the one
  /// that it fits best.
  private var areTwins = false
  /// Whether the line to read may have been cut off anywhere.
  var isLineCut = false

  init() {}

  static func recognizes(_ line: Span<UInt8>) -> Bool {
    guard let (number, start) = StepPrefix.read(line) else { return false }
    let text = line.extracting(start..<line.count)
    if number == 0 { return text.hasPrefix("building with ") }
    if text.count > 0, ASCII.isDigit(text[0]) { return LineOffset.read(text) != nil }
    return PlainLine.isEnd(text) || PlainLine.looksLikeName(text) || text.equals("...")
      || PlainLine.isCertainStatus(text)
  }

  mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    guard let (number, start) = StepPrefix.read(line) else {
      guard !builds.isEmpty else { return false }
      return builds[latest].readUnnumbered(line, at: lane(latest, context), into: &sink)
    }
    let text = line.extracting(start..<line.count)

    if number == 0 {
      // BuildKit 0.9 and 0.10 repeat a failed step's output as `#0 12.3 text`.
      if !builds.isEmpty, builds[latest].isInsideClosing {
        return builds[latest].readUnnumbered(line, at: lane(latest, context), into: &sink)
      }
      // Docker Hub's builder numbers the steps, and prints what they say under 0.
      if !builds.isEmpty, builds[latest].shownStep > 0, LineOffset.read(text) != nil {
        return builds[latest].read(builds[latest].shownStep, text, at: lane(latest, context), into: &sink)
      }
      guard text.hasPrefix("building with ") else { return false }
      let isBeside = builds.contains { $0.isOpen }
      begin(at: context, into: &sink)
      if isBeside { becomeTwins(at: context, into: &sink) }
      sink.receive(.description(text), at: lane(latest, context))
      return true
    }
    guard number <= Self.mostSteps else { return false }
    // BuildKit up to 0.10 repeats a failed step's output under the step's number.
    if !builds.isEmpty, builds[latest].isInsideClosing, builds[latest].state(of: number).isEnded,
      LineOffset.read(text) != nil
    {
      return builds[latest].readUnnumbered(line, at: lane(latest, context), into: &sink)
    }
    if builds.isEmpty {
      guard Self.recognizes(line) else { return false }
      begin(at: context, into: &sink)
    }
    if !areTwins, builds[latest].printsTwice(number, text) {
      begin(at: context, into: &sink)
      becomeTwins(at: context, into: &sink)
      return builds[latest].read(number, text, at: lane(latest, context), into: &sink)
    }
    if areTwins, let twin = twin(for: number, text) {
      latest = twin
      _ = builds[twin].read(number, text, at: lane(twin, context), into: &sink)
      return true
    }
    if isLineCut, builds[latest].readCutName(number, text, at: lane(latest, context), into: &sink) {
      return true
    }
    if builds[latest].read(number, text, at: lane(latest, context), into: &sink) { return true }

    // The line does not fit the build that printed last: it is another one that runs beside it, or a new one.
    for i in builds.indices where i != latest && builds[i].isOpen && builds[i].expects(number, text) {
      latest = i
      return builds[i].read(number, text, at: lane(i, context), into: &sink)
    }
    guard PlainLine.looksLikeName(text) else { return false }
    begin(at: context, into: &sink)
    return builds[latest].read(number, text, at: lane(latest, context), into: &sink)
  }

  /// Reads lines of output of the step whose block is being printed.
  ///
  /// - Returns: how many lines were read and where the next one begins, or `nil` if none is.
  mutating func readRun<Sink: BuildEventSink>(
    _ chunk: UnsafeBufferPointer<UInt8>, from start: Int, at context: LineContext, into sink: inout Sink
  ) -> (lines: Int, end: Int)? {
    guard !areTwins, !builds.isEmpty, let (run, end) = builds[latest].readRun(chunk, from: start) else {
      return nil
    }
    let bytes = Span(_unsafeElements: UnsafeBufferPointer(rebasing: chunk[start..<end]))
    sink.receive(run, bytes: bytes, at: lane(latest, context))
    return (run.lines, end)
  }

  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    for i in builds.indices { builds[i].settle(at: lane(i, context), into: &sink) }
  }

  /// Calls for the place of each build that is being read.
  func forEachBuild(at context: LineContext, _ body: (LineContext) -> Void) {
    for build in builds.indices { body(lane(build, context)) }
  }

  /// Two builds print under the same numbers from now on.
  private mutating func becomeTwins<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    areTwins = true
    for i in builds.indices where builds[i].isOpen {
      builds[i].tracksOffsets = true
      sink.receive(.stepsMixed, at: lane(i, context))
    }
  }

  /// The twin that a line fits best; `nil` once only one is left, or if it fits none.
  private func twin(for number: Int, _ text: Span<UInt8>) -> Int? {
    var best: (build: Int, fit: Int)?
    for i in builds.indices where builds[i].isOpen || builds[i].isExpectingEnd {
      let fit = builds[i].fit(number, text) + (i == latest ? 1 : 0)
      if fit > best?.fit ?? 0 { best = (i, fit) }
    }
    return best?.build
  }

  /// Begins a build: in place of one that has ended, or beside those that are still running.
  private mutating func begin<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    if let ended = builds.firstIndex(where: { !$0.isOpen }) {
      builds[ended] = PlainBuild()
      latest = ended
    } else if builds.count < Self.mostMixedBuilds {
      builds.append(PlainBuild())
      latest = builds.count - 1
    } else {
      builds[latest] = PlainBuild()
    }
    sink.receive(.buildBegan(.plain), at: lane(latest, context))
  }

  /// The place of a build's events.
  private func lane(_ build: Int, _ context: LineContext) -> LineContext {
    guard build > 0 else { return context }
    var context = context
    context.build = build
    return context
  }
}
