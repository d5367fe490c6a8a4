/// The engine's own record of a build: `--progress=rawjson`, `docker buildx history logs --progress rawjson`,
/// `buildctl --trace`.
///
/// Usually each line is one update; several updates on one line, and one that is spread over many lines, are
/// read as well. The form is that of moby/buildkit client/graph.go.
struct RawJSONDialect: Dialect, Sendable {
  /// Bytes of one update that is spread over lines.
  private static let longestUpdate = 4 << 20

  private var build: RawJSONBuild?
  private var update = SolveStatus()
  private var closing = ClosingBlock()
  /// The lines so far of an update that is spread over lines.
  private var spread: [UInt8] = []
  private var spreadState = JSONDepth()

  init() {}

  static func recognizes(_ line: Span<UInt8>) -> Bool {
    let start = line.indexAfterBlanks(from: 0)
    guard start < line.count else { return false }
    if line[start] == ASCII.leftBrace { return SolveStatus.begins(line, at: start) }
    // The second line of an update that is spread over lines.
    return line[start] == ASCII.quote && SolveStatus.beginsMember(line, at: start)
      && line[line.endWithoutBlanks() - 1] == ASCII.leftBracket
  }

  /// Whether the line is the rest of an update whose beginning was cut off.
  static func recognizesTail(_ line: Span<UInt8>) -> Bool { tail(of: line) != nil }

  /// The rest of an update whose beginning was cut off, as an update of its own: from the next element of its lists on.
  private static func tail(of line: Span<UInt8>) -> [UInt8]? {
    let end = line.endWithoutBlanks()
    guard end > shortestTail, line[end - 1] == UInt8(ascii: "}"), line[0] != ASCII.leftBrace,
      line.firstIndex(of: "\"vertex\":\"sha256:") != nil || line.firstIndex(of: "\",\"inputs\":[") != nil,
      !beginnings.contains(where: { line.firstIndex(of: $0) != nil })
    else { return nil }
    var first: (start: Int, list: String)?
    for (words, list) in elements {
      guard let start = line.firstIndex(of: words), start < first?.start ?? .max else { continue }
      first = (start + 1, list)
    }
    guard let first, first.start < mostLost else { return nil }
    return Array("{\"\(first.list)\":[".utf8) + line.copy(first.start..<end)
  }

  private static let shortestTail = 200
  /// If one of these is found, the update is whole, with other text before it.
  private static let beginnings: [StaticString] = [
    "{\"vertexes\":[", "{\"statuses\":[", "{\"logs\":[", "{\"warnings\":[",
  ]
  /// The most bytes of an incomplete update; a step's output may be as long.
  private static let mostLost = 1 << 20
  /// How the elements of each list begin.
  private static let elements: [(StaticString, String)] = [
    (",{\"digest\":\"sha256:", "vertexes"), (",{\"vertex\":\"sha256:", "logs"),
    (",{\"id\":\"", "statuses"),
  ]

  mutating func read<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) -> Bool {
    if !spread.isEmpty {
      addSpread(line, at: context, into: &sink)
      return true
    }
    let start = line.indexAfterBlanks(from: 0)
    guard start < line.count else { return false }
    if line[start] == ASCII.leftBrace, SolveStatus.begins(line, at: start) {
      readUpdates(line, from: start, at: context, into: &sink)
      return true
    }
    if line[start] == ASCII.leftBrace, build != nil, line.endWithoutBlanks() == start + 1 {
      addSpread(line, at: context, into: &sink)
      return true
    }
    if line[start] == ASCII.quote, Self.recognizes(line) {
      // The line with the opening brace came before this dialect was found.
      spread = [ASCII.leftBrace]
      spreadState = JSONDepth(depth: 1)
      addSpread(line, at: context, into: &sink)
      return true
    }
    if build == nil, let tail = Self.tail(of: line) {
      readUpdates(tail.span, from: 0, at: context, into: &sink)
      if build != nil { sink.receive(.recordCutOff, at: context) }
      return build != nil
    }
    guard build != nil else { return false }
    return closing.read(line, at: context, into: &sink)
  }

  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    let isCut = !spread.isEmpty
    if isCut { readSpread(at: context, into: &sink) }
    build?.finish(at: context, into: &sink)
    if build != nil, isCut || build?.isWhole == false { sink.receive(.recordCutOff, at: context) }
  }

  private mutating func addSpread<Sink: BuildEventSink>(
    _ line: Span<UInt8>, at context: LineContext, into sink: inout Sink
  ) {
    guard spread.count + line.count < Self.longestUpdate else {
      readSpread(at: context, into: &sink)
      return
    }
    for i in 0..<line.count {
      spread.append(line[i])
      spreadState.read(line[i])
    }
    spread.append(ASCII.newline)
    if spreadState.depth <= 0 { readSpread(at: context, into: &sink) }
  }

  private mutating func readSpread<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    let text = spread
    spread = []
    spreadState = JSONDepth()
    readUpdates(text.span, from: 0, at: context, into: &sink)
  }

  private mutating func readUpdates<Sink: BuildEventSink>(
    _ text: Span<UInt8>, from start: Int, at context: LineContext, into sink: inout Sink
  ) {
    var json = JSONScanner(at: start)
    while json.index < text.count, text[json.index] == ASCII.leftBrace, !json.isBroken {
      update.read(&json, text)
      if !update.isEmpty { tell(at: context, into: &sink) }
      if json.isBroken, build != nil { sink.receive(.recordCutOff, at: context) }
      json.skipBlanks(text)
    }
    update.removeAll()
  }

  private mutating func tell<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    if closing.hasClosingError || build?.isOther(update) != false {
      build?.finish(at: context, into: &sink)
      build = RawJSONBuild()
      closing = ClosingBlock()
      sink.receive(.buildBegan(.rawJSON), at: context)
    }
    // Taken out while it reads, so that it is changed in place.
    guard var current = build.take() else { return }
    current.read(update, at: context, into: &sink)
    build = current
  }
}

/// How many brackets are open at a place of JSON text.
private struct JSONDepth: Sendable {
  var depth = 0
  private var isInString = false
  private var isEscaped = false

  init(depth: Int = 0) { self.depth = depth }

  mutating func read(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == ASCII.quote {
        isInString = false
      }
      return
    }
    switch byte {
    case ASCII.quote: isInString = true
    case ASCII.leftBrace, ASCII.leftBracket: depth += 1
    case UInt8(ascii: "}"), ASCII.rightBracket: depth -= 1
    default: break
    }
  }
}
