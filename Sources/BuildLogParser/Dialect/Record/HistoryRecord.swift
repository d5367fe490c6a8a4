/// The engine's record of a build as a whole.
///
/// It is `BuildHistoryRecord` of moby/buildkit api/services/control/control.proto as Go's encoder writes it, so the keys
/// come in either case. An error brings details along; one kind says the place in the Dockerfile
/// (`errdefs.Source` of moby/buildkit solver/errdefs).
struct HistoryRecord {
  /// The error that ended the build.
  private(set) var error: [UInt8]?
  /// Whether the engine wrote down when the build ended.
  private(set) var isCompleted = false
  /// The instructions that failed.
  private(set) var sources: [FailedSource] = []

  init(_ text: Span<UInt8>) {
    var json = JSONScanner(at: 0)
    guard json.enter(ASCII.leftBrace, text) else { return }
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("error") || key.equals("Error") {
        readError(&json, text)
      } else if key.equals("CompletedAt") || key.equals("completedAt") {
        if let place = json.string(text) { isCompleted = parseRFC3339(text.extracting(place.range)) != nil }
      } else {
        json.skipValue(text)
      }
    }
    // If the document is cut, it is unknown whether an error followed.
    if json.isBroken { isCompleted = false }
  }

  private mutating func readError(_ json: inout JSONScanner, _ text: Span<UInt8>) {
    guard json.enter(ASCII.leftBrace, text) else { return }
    var message: [UInt8] = []
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("message") {
        if let place = json.string(text) { JSONScanner.append(place, of: text, to: &message) }
      } else if key.equals("details"), json.enter(ASCII.leftBracket, text) {
        while json.nextElement(text) { readDetail(&json, text) }
      } else if !key.equals("details") {
        json.skipValue(text)
      }
    }
    error = message
  }

  private mutating func readDetail(_ json: inout JSONScanner, _ text: Span<UInt8>) {
    guard json.enter(ASCII.leftBrace, text) else { return }
    var isSource = false
    var value: [UInt8] = []
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("type_url") {
        guard let place = json.string(text) else { continue }
        isSource = text.extracting(place.range).firstIndex(of: "errdefs.Source+json") != nil
      } else if key.equals("value") {
        guard let place = json.string(text) else { continue }
        Base64.append(text.extracting(place.range), to: &value)
      } else {
        json.skipValue(text)
      }
    }
    if isSource, sources.count < 100, let source = FailedSource(value.span) { sources.append(source) }
  }
}

/// The place of a failed instruction, with the file that it is in.
struct FailedSource {
  /// Lines before and after the instruction that are shown, as many as the client prints.
  private static let surroundings = 2

  private var file: [UInt8] = []
  private var content: [UInt8] = []
  private var lines: ClosedRange<Int>?

  /// Reads `{"info": {"filename": "Dockerfile", "data": "…"}, "ranges": [{"start": {"line": 6}, "end": {"line": 6}}]}`.
  init?(_ text: Span<UInt8>) {
    var json = JSONScanner(at: 0)
    guard json.enter(ASCII.leftBrace, text) else { return nil }
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("info"), json.enter(ASCII.leftBrace, text) {
        readInfo(&json, text)
      } else if key.equals("ranges"), json.enter(ASCII.leftBracket, text) {
        while json.nextElement(text) { readRange(&json, text) }
      } else if !key.equals("info"), !key.equals("ranges") {
        json.skipValue(text)
      }
    }
    guard lines != nil, !file.isEmpty else { return nil }
  }

  private mutating func readInfo(_ json: inout JSONScanner, _ text: Span<UInt8>) {
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("filename") {
        if let place = json.string(text) { JSONScanner.append(place, of: text, to: &file) }
      } else if key.equals("data") {
        if let place = json.string(text) { Base64.append(text.extracting(place.range), to: &content) }
      } else {
        json.skipValue(text)
      }
    }
  }

  private mutating func readRange(_ json: inout JSONScanner, _ text: Span<UInt8>) {
    guard json.enter(ASCII.leftBrace, text) else { return }
    var (first, last): (Int?, Int?)
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("start") {
        first = Self.line(&json, text)
      } else if key.equals("end") {
        last = Self.line(&json, text)
      } else {
        json.skipValue(text)
      }
    }
    guard let first, first > 0, lines == nil else { return }
    lines = first...max(first, last ?? first)
  }

  private static func line(_ json: inout JSONScanner, _ text: Span<UInt8>) -> Int? {
    guard json.enter(ASCII.leftBrace, text) else { return nil }
    var line: Int?
    while let key = json.nextKey(text) {
      if text.extracting(key).equals("line") {
        line = json.integer(text).flatMap { $0 < 1 << 30 ? Int($0) : nil }
      } else {
        json.skipValue(text)
      }
    }
    return line
  }

  /// Reports the place and the lines around it, as the client prints them.
  func tell<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    guard let lines else { return }
    sink.receive(.sourceLocation(file: file.span, line: lines.lowerBound), at: context)
    let shown = lines.lowerBound - Self.surroundings...lines.upperBound + Self.surroundings
    var start = 0
    var number = 1
    while start < content.count, number <= shown.upperBound {
      let end = content.span.firstIndex(of: ASCII.newline, from: start) ?? content.count
      if shown.contains(number) {
        let text = content.span.extracting(start..<end)
        sink.receive(
          .sourceLine(
            number: number, isMarked: lines.contains(number),
            text: text.extracting(0..<text.endWithoutBlanks())), at: context)
      }
      number += 1
      start = end + 1
    }
  }
}
