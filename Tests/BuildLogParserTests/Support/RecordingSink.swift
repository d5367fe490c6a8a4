@testable import BuildLogParser

/// Writes each event down as one readable line.
struct RecordingSink: BuildEventSink {
  /// The events, such as `named 7 "[2/3] RUN make"`.
  private(set) var events: [String] = []
  /// The line that each event came from.
  private(set) var lines: [Int] = []

  mutating func receive(_ event: BuildEvent, at context: LineContext) {
    lines.append(context.line)
    events.append(Self.describe(event))
  }

  private static func describe(_ event: BuildEvent) -> String {
    switch event {
    case .buildBegan(let dialect): "build \(dialect.rawValue)"
    case .description(let text): "description \(quote(text))"
    case .stepNamed(let number, let name): "named \(number) \(quote(name))"
    case .stepDigest(let number, let digest): "digest \(number) \(quote(digest))"
    case .stepPaused(let number): "paused \(number)"
    case .stepOutput(let number, let offset, let text): "output \(number) \(time(offset))\(quote(text))"
    case .stepStray(let number, let text): "stray \(number) \(quote(text))"
    case .stepStatus(let number, let status, let id): "status \(number) \(quote(id))\(figures(status))"
    case .stepWarning(let number, let text): "warning \(number) \(quote(text))"
    case .stepEnded(let number, let end, let tenths): "\(end) \(number)\(tenths.map { " \($0)" } ?? "")"
    case .stepError(let number, let text): "error \(number) \(quote(text))"
    case .stepErrorContinued(let number, let text): "error+ \(number) \(quote(text))"
    case .stepStarted(let number, let moment): "started \(number) \(moment)"
    case .stepCompleted(let number, let moment): "completed \(number) \(moment)"
    case .stepInput(let number, let other): "input \(number) \(other)"
    case .stepShown(let number, let moments):
      "shown \(number) \(moments.earliestStart)-\(moments.latestStart ?? -1) \(moments.earliestEnd)-\(moments.latestEnd ?? -1)"
    case .failedStepHeading(let name): "failed-step \(quote(name))"
    case .failedStepOutput(let offset, let text): "failed-output \(time(offset))\(quote(text))"
    case .sourceLocation(let file, let line): "location \(quote(file)) \(line)"
    case .sourceLine(let number, let isMarked, let text):
      "source \(number)\(isMarked ? "!" : "") \(quote(text))"
    case .closingError(let text): "closing \(quote(text))"
    case .closingErrorContinued(let text): "closing+ \(quote(text))"
    case .buildSucceeded: "succeeded"
    case .checkWarning(let rule, let text, let line):
      "check \(quote(rule)) \(quote(text))\(line.map { " \($0)" } ?? "")"
    case .remark(let text): "remark \(quote(text))"
    case .closingWords(let text): "closing words \(quote(text))"
    case .recordCutOff: "record cut off"
    case .stepsMixed: "steps mixed"
    case .jobEnded(let end, let text): "job ended \(end) \(quote(text))"
    case .jobLine(let text): "job line \(quote(text))"
    case .outside(let text): "outside \(quote(text))"
    }
  }

  private static func quote(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    for i in 0..<text.count { bytes.append(text[i]) }
    return "\"\(String(decoding: bytes, as: UTF8.self))\""
  }

  private static func time(_ offset: LineOffset?) -> String {
    offset.map { "\($0.milliseconds)/\($0.decimals) " } ?? ""
  }

  private static func figures(_ status: StatusLine) -> String {
    var text = ""
    if let current = status.current { text += " \(current)" }
    if let total = status.total { text += "/\(total)" }
    if let milliseconds = status.milliseconds { text += " \(milliseconds)ms" }
    return status.isDone ? text + " done" : text
  }
}

/// Reads lines with one dialect, as a lane would.
func events<Reader: Dialect>(_ text: String, with type: Reader.Type) -> [String] {
  record(text, with: type).events
}

/// Reads lines with one dialect; what it does not take is recorded as outside.
func record<Reader: Dialect>(_ text: String, with type: Reader.Type) -> RecordingSink {
  var sink = RecordingSink()
  var dialect = Reader()
  var number = 0
  for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    number += 1
    let bytes = Array(line)
    let context = LineContext(line: number)
    if !dialect.read(bytes.span, at: context, into: &sink) { sink.receive(.outside(bytes.span), at: context) }
  }
  dialect.finish(at: LineContext(line: number), into: &sink)
  return sink
}

/// Gives a dialect broken variants of a log; nothing but a trap can make this fail.
func readBroken<Reader: Dialect>(_ text: String, with type: Reader.Type, rounds: Int = 400) {
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(bound, 1)))
  }
  let original = Array(text.utf8)
  let tokens: [[UInt8]] = [
    [0x1B], Array("\u{1B}[999999999999A".utf8), Array("99999999999999999999".utf8), [0], [0xFF, 0xFE], [0x0D],
    Array("\n".utf8), Array("\"".utf8), Array("\\u".utf8), Array("[[[[".utf8), Array("{".utf8),
    Array(" ".utf8),
  ]
  for _ in 0..<rounds {
    var bytes = original
    for _ in 0...next(12) {
      let place = next(bytes.count)
      switch next(4) {
      case 0 where place < bytes.count: bytes[place] = UInt8(next(256))
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(20)))
      case 2: bytes.insert(contentsOf: tokens[next(tokens.count)], at: place)
      default: bytes.append(contentsOf: bytes[place..<min(bytes.count, place + next(60))])
      }
    }
    var sink = RecordingSink()
    var dialect = Reader()
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = Array(line)
      _ = Reader.recognizes(line.span)
      _ = dialect.read(line.span, at: LineContext(line: 1), into: &sink)
    }
    dialect.finish(at: LineContext(line: 1), into: &sink)
  }
}
