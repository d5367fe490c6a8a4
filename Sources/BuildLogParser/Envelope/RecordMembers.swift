/// The members of a collector's record that matter: its texts and its time.
struct RecordMembers {
  private static let deepest = 4
  private static let mostTexts = 8

  /// A text that a record holds, and the name that it has there.
  struct Text {
    var name: Range<Int>
    var place: JSONScanner.StringPlace
  }

  /// The texts of the record itself, in order.
  private(set) var texts: [Text] = []
  private(set) var time: Range<Int>?
  /// The records in lists of this one, and the lines in its lists of lines.
  private(set) var inner: [RecordMembers] = []

  init() {}

  /// A line of a list, with its time if it has one.
  private init(line: JSONScanner.StringPlace, time: Range<Int>? = nil) {
    texts = [Text(name: 0..<0, place: line)]
    self.time = time
  }

  /// Reads an object, or a list of objects or lines.
  mutating func read(_ json: inout JSONScanner, _ line: Span<UInt8>, depth: Int = 0) {
    json.skipBlanks(line)
    guard json.index < line.count, depth < Self.deepest else {
      json.skipValue(line)
      return
    }
    switch line[json.index] {
    case ASCII.leftBrace:
      json.index += 1
      while let key = json.nextKey(line) { read(&json, line, key, depth) }
    case ASCII.leftBracket:
      json.index += 1
      readList(&json, line, depth)
    default:
      json.skipValue(line)
    }
  }

  /// Reads `"message": "…",`, a member on a line of its own.
  mutating func readOne(_ json: inout JSONScanner, _ line: Span<UInt8>) {
    if let key = json.nextKey(line) { read(&json, line, key, Self.deepest) }
  }

  private mutating func read(
    _ json: inout JSONScanner, _ line: Span<UInt8>, _ key: Range<Int>, _ depth: Int
  ) {
    json.skipBlanks(line)
    guard json.index < line.count else { return }
    let name = line.extracting(key)
    switch line[json.index] {
    case ASCII.quote where texts.count < Self.mostTexts && Self.isText(name):
      if let place = json.string(line) { texts.append(Text(name: key, place: place)) }
    case ASCII.quote where texts.isEmpty && name.equals("stream"):
      // The engine's answer to a build over its API has the text here, collectors the name of the output.
      if let place = json.string(line), !line.extracting(place.range).hasPrefix("std") {
        texts.append(Text(name: key, place: place))
      }
    case ASCII.quote where time == nil && Self.isTime(name):
      time = json.string(line)?.range
    case let byte where ASCII.isDigit(byte) && time == nil && Self.isTime(name):
      let start = json.index
      json.skipValue(line)
      time = start..<json.index
    case ASCII.leftBrace, ASCII.leftBracket:
      read(&json, line, depth: depth + 1)
    default:
      json.skipValue(line)
    }
  }

  private mutating func readList(_ json: inout JSONScanner, _ line: Span<UInt8>, _ depth: Int) {
    while json.nextElement(line) {
      json.skipBlanks(line)
      guard json.index < line.count else { return }
      switch line[json.index] {
      case ASCII.leftBrace:
        var members = RecordMembers()
        members.read(&json, line, depth: depth)
        inner.append(members)
      case ASCII.leftBracket:
        // Loki's `["1763829399764000000","#5 DONE"]`, or a list of something else.
        let start = json.index
        json.index += 1
        if json.nextElement(line), let first = json.string(line), json.nextElement(line),
          let second = json.string(line)
        {
          inner.append(RecordMembers(line: second, time: first.range))
        }
        json.index = start
        json.skipValue(line)
      case ASCII.quote:
        if let place = json.string(line) { inner.append(RecordMembers(line: place)) }
      default:
        json.skipValue(line)
      }
    }
  }

  /// Docker, Fluent Bit: `log`; Loki: `line`; Google: `textPayload`; OpenTelemetry: `body`; the journal: `MESSAGE`; Drone:
  /// `out`; Ansible: `stderr`.
  private static func isText(_ name: Span<UInt8>) -> Bool {
    name.equals("log") || name.equals("message") || name.equals("msg") || name.equals("line")
      || name.equals("textPayload") || name.equals("text") || name.equals("body") || name.equals("MESSAGE")
      || name.equals("out") || name.equals("output") || name.equals("stderr") || name.equals("stdout")
      || name.equals("content") || name.equals("logs")
  }

  private static func isTime(_ name: Span<UInt8>) -> Bool {
    name.equals("time") || name.equals("timestamp") || name.equals("@timestamp") || name.equals("ts")
      || name.equals("date")
  }
}
