/// One output of the job: its lines, in the dialect that they were found to be in.
struct Lane: Sendable {
  /// The dialect in force.
  ///
  /// A new dialect is a case and a property here, a line in ``KnownDialects`` and one in each switch.
  private enum Form: Sendable {
    case none, plain, rawJSON, classic, buildah, kaniko, spaces, railway, earthly, terminal, closing
  }

  private let number: Int
  private var form = Form.none
  /// Whether the CI system has ended the job: only progress belongs to the build from then on.
  private var isJobOver = false
  // Side by side and not as values of one enum: they are changed in place, never moved.
  private var plain: PlainDialect?
  private var rawJSON: RawJSONDialect?
  private var classic: ClassicDialect?
  private var buildah: BuildahDialect?
  private var kaniko: KanikoDialect?
  private var spaces: SpacesDialect?
  private var railway: RailwayDialect?
  private var earthly: EarthlyDialect?
  private var terminal: TerminalDialect?
  private var closing: ClosingDialect?

  init(number: Int) { self.number = number }

  /// Reads a line.
  ///
  /// - Returns: whether the line belongs to a build.
  mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if isJobOver, !resumes(line) { return false }
    if readInForce(line, at: context, into: &sink) { return true }
    guard takeUp(line, at: context, into: &sink) else { return false }
    return readInForce(line, at: context, into: &sink)
  }

  /// The CI system ended the job.
  ///
  /// - Returns: whether a build is open that ended with it.
  mutating func endJob<Sink: BuildEventSink>(
    _ end: JobEnd, _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    switch form {
    case .none:
      return false
    case .plain:
      plain?.forEachBuild(at: context) { sink.receive(.jobEnded(end, text: line), at: $0) }
    case .terminal:
      terminal?.tell(into: &sink)
      sink.receive(.jobEnded(end, text: line), at: context)
    case .buildah:
      buildah?.settle(into: &sink)
      sink.receive(.jobEnded(end, text: line), at: context)
    case .rawJSON, .classic, .kaniko, .spaces, .railway, .earthly, .closing:
      sink.receive(.jobEnded(end, text: line), at: context)
    }
    isJobOver = true
    return true
  }

  /// Whether the line is a build's, though the job is over: its client still prints what it had in hand.
  private mutating func resumes(_ line: Span<UInt8>) -> Bool {
    let isProgress =
      StepPrefix.read(line) != nil || KnownDialects.isProgressOrEnd(line)
      || form == .classic && ClassicLine.arrow(line) != nil
      || form == .buildah && BuildahLine.arrow(line) != nil
      || form == .kaniko && KanikoLine(line) != nil
    if isProgress { isJobOver = false }
    return isProgress
  }

  /// The next line may have been cut off anywhere.
  mutating func expectCutLine() { plain?.isLineCut = true }

  /// Reads several whole lines at once, if the dialect in force can.
  @inline(__always)
  mutating func readRun<Sink: BuildEventSink>(
    _ chunk: UnsafeBufferPointer<UInt8>, from start: Int, at context: LineContext, into sink: inout Sink
  ) -> (lines: Int, end: Int)? {
    plain?.readRun(chunk, from: start, at: context, into: &sink)
  }

  /// The log ended.
  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    switch form {
    case .none: break
    case .plain: plain?.finish(at: context, into: &sink)
    case .rawJSON: rawJSON?.finish(at: context, into: &sink)
    case .classic: classic?.finish(at: context, into: &sink)
    case .buildah: buildah?.finish(at: context, into: &sink)
    case .kaniko: kaniko?.finish(at: context, into: &sink)
    case .spaces: spaces?.finish(at: context, into: &sink)
    case .railway: railway?.finish(at: context, into: &sink)
    case .earthly: earthly?.finish(at: context, into: &sink)
    case .terminal: terminal?.finish(at: context, into: &sink)
    case .closing: closing?.finish(at: context, into: &sink)
    }
    form = .none
    plain = nil
    rawJSON = nil
    classic = nil
    buildah = nil
    kaniko = nil
    spaces = nil
    railway = nil
    earthly = nil
    terminal = nil
    closing = nil
  }

  private mutating func readInForce<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    switch form {
    case .none: false
    case .plain: plain?.read(line, at: context, into: &sink) ?? false
    case .rawJSON: rawJSON?.read(line, at: context, into: &sink) ?? false
    case .classic: classic?.read(line, at: context, into: &sink) ?? false
    case .buildah: buildah?.read(line, at: context, into: &sink) ?? false
    case .kaniko: kaniko?.read(line, at: context, into: &sink) ?? false
    case .spaces: spaces?.read(line, at: context, into: &sink) ?? false
    case .railway: railway?.read(line, at: context, into: &sink) ?? false
    case .earthly: earthly?.read(line, at: context, into: &sink) ?? false
    case .terminal: terminal?.read(line, at: context, into: &sink) ?? false
    case .closing: closing?.read(line, at: context, into: &sink) ?? false
    }
  }

  /// Takes up the dialect that recognizes the line, if it is another than the one in force.
  private mutating func takeUp<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    let next: Form
    if PlainDialect.recognizes(line) {
      next = .plain
    } else if RawJSONDialect.recognizes(line) {
      next = .rawJSON
    } else if TerminalDialect.recognizes(line) {
      next = .terminal
    } else if ClassicDialect.recognizes(line) {
      next = .classic
    } else if BuildahDialect.recognizes(line) {
      next = .buildah
    } else if KanikoDialect.recognizes(line) {
      next = .kaniko
    } else if SpacesDialect.recognizes(line) {
      next = .spaces
    } else if RailwayDialect.recognizes(line) {
      next = .railway
    } else if EarthlyDialect.recognizes(line) {
      next = .earthly
    } else if form == .none, RawJSONDialect.recognizesTail(line) {
      next = .rawJSON
    } else if form == .none, ClosingDialect.recognizes(line) {
      // The other dialects read what comes after their steps themselves.
      next = .closing
    } else {
      return false
    }
    guard next != form else { return false }
    finish(at: context, into: &sink)
    form = next
    switch next {
    case .none: break
    case .plain: plain = PlainDialect()
    case .rawJSON: rawJSON = RawJSONDialect()
    case .classic: classic = ClassicDialect()
    case .buildah: buildah = BuildahDialect()
    case .kaniko: kaniko = KanikoDialect()
    case .spaces: spaces = SpacesDialect()
    case .railway: railway = RailwayDialect()
    case .earthly: earthly = EarthlyDialect()
    case .terminal: terminal = TerminalDialect()
    case .closing: closing = ClosingDialect()
    }
    return true
  }
}
