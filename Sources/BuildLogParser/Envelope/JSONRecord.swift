/// A line of a log that a collector keeps as JSON: `{"log":"#5 [2/4] RUN make\n","stream":"stderr","time":"…"}`.
///
/// Docker's json-file driver, cluster and cloud collectors, programs that log in JSON. One object a line, or an
/// object over several lines with its text on one of them, or a list of lines (Ansible's `stderr_lines`). What comes out is the text as `kubectl logs --timestamps`
/// would show it, the record's time before it.
struct JSONRecord: Sendable {
  /// Docker cuts what it keeps into pieces of this size; only the last has a line end
  /// (moby/moby daemon/logger/copier.go, defaultBufSize).
  private static let pieceSize = 16 << 10
  private static let longestLine = 1 << 20

  /// Whether the log's lines were found to be records.
  private var isInForce = false
  /// Whether records have a line for each of their members, of which all but the text's are passed over.
  private var isSpread = false
  /// Whether each line of the build is an element of a list.
  private var isList = false
  private var text: [UInt8] = []
  /// The length of the time and the space before the text.
  private var timeLength = 0
  private var isContinued = false

  /// Whether a line may be a record: a look at its first byte.
  @inline(__always)
  static func mayBegin(_ line: Span<UInt8>) -> Bool {
    guard line.count > 0 else { return false }
    switch line[0] {
    case ASCII.leftBrace, UInt8(ascii: "}"), ASCII.leftBracket, ASCII.rightBracket, ASCII.quote, ASCII.space,
      ASCII.tab:
      return true
    default: return false
    }
  }

  /// Takes a record's text out of its line.
  ///
  /// The first record of a log must hold a line of a build's progress: an error alone is quoted in JSON of many kinds,
  /// this tool's reports among them.
  ///
  /// - Returns: the text; `nil` if the line is no record; a text without lines if more of it follows.
  mutating func open<Forms: ProgressForms>(_ line: Span<UInt8>, forms: Forms.Type) -> Text? {
    let start = line.indexAfterBlanks(from: 0)
    guard start < line.count, !forms.isEngineRecord(line) else { return nil }
    var members = Members()
    var json = JSONScanner(at: start)
    let isMember = line[start] == ASCII.quote
    var isElement = false
    if isMember, isList || !isInForce, let element = Self.element(of: line, from: start) {
      members.text = element
      isElement = true
    } else if isMember {
      members.readOne(&json, line)
    } else {
      guard line[start] == ASCII.leftBrace || isSpread else { return nil }
      if json.enter(ASCII.leftBrace, line) { members.read(&json, line, depth: 0) }
    }
    guard let place = members.text else {
      return isSpread && (isMember || line.isBrackets(from: start)) ? Text(bytes: nil, timeLength: 0) : nil
    }

    if !isContinued {
      text.removeAll(keepingCapacity: true)
      if let time = members.time, let stamp = line.rfc3339(at: time.lowerBound), stamp.end == time.upperBound
      {
        text += line.copy(time)
        // Seven decimals by themselves are how GitHub writes the time.
        if stamp.fractionDigits == 7 { text.insert(ASCII.zero, at: 27) }
        text.append(ASCII.space)
      }
      timeLength = text.count
    }
    let before = text.count
    JSONScanner.append(place, of: line, to: &text)
    isContinued =
      members.isDocker && text.count - before >= Self.pieceSize && text.last != ASCII.newline
      && text.count < Self.longestLine
    if isContinued { return isInForce ? Text(bytes: nil, timeLength: 0) : nil }
    if text.last == ASCII.newline, text.count > timeLength { text.removeLast() }
    if !isInForce {
      isInForce = holdsBuild(forms: forms)
      isSpread = isInForce && isMember
      isList = isInForce && isElement
    }
    return isInForce ? Text(bytes: text, timeLength: timeLength) : nil
  }

  /// `    "#5 [2/4] RUN make",`: a string and nothing else.
  private static func element(of line: Span<UInt8>, from start: Int) -> JSONScanner.StringPlace? {
    var end = line.endWithoutBlanks()
    if end > start, line[end - 1] == UInt8(ascii: ",") { end -= 1 }
    var json = JSONScanner(at: start)
    guard let place = json.string(line), json.index == end else { return nil }
    return place
  }

  /// The text of a record: the time, a space, and one or more lines.
  struct Text: Sendable {
    /// `nil` if more is to follow before any line ends.
    fileprivate let bytes: [UInt8]?
    fileprivate let timeLength: Int

    /// Calls `body` with each line, after the time.
    func forEachLine(_ body: (Span<UInt8>) -> Void) {
      guard let bytes else { return }
      var lines = bytes[timeLength...].split(separator: ASCII.newline, omittingEmptySubsequences: false)[...]
      guard let first = lines.popFirst() else { return }
      body(bytes.span.extracting(0..<first.endIndex - (first.last == ASCII.carriageReturn ? 1 : 0)))
      for line in lines {
        let whole = bytes[..<timeLength] + (line.last == ASCII.carriageReturn ? line.dropLast() : line)
        body(whole.span)
      }
    }
  }

  private func holdsBuild<Forms: ProgressForms>(forms: Forms.Type) -> Bool {
    let message = text.span.extracting(timeLength..<text.count)
    var prefix = EnvelopePrefix()
    return EnvelopeShape.detect(
      on: message, into: &prefix, forms: forms, isProgress: forms.isStepProgress) != nil
  }

  /// The members of a record that matter.
  private struct Members {
    private static let deepest = 3

    var text: JSONScanner.StringPlace?
    var time: Range<Int>?
    /// Whether the text is the json-file driver's.
    var isDocker = false

    mutating func read(_ json: inout JSONScanner, _ line: Span<UInt8>, depth: Int) {
      while let key = json.nextKey(line) { read(&json, line, key, depth) }
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
      case ASCII.quote where text == nil && Self.isText(name):
        text = json.string(line)
        isDocker = name.equals("log")
      case ASCII.quote where text == nil && name.equals("stream"):
        // The engine's answer to a build over its API has the text here, collectors the name of the output.
        let place = json.string(line)
        if let range = place?.range, !line.extracting(range).hasPrefix("std") { text = place }
      case ASCII.quote where time == nil && Self.isTime(name):
        time = json.string(line)?.range
      case ASCII.leftBrace where depth < Self.deepest:
        json.index += 1
        read(&json, line, depth: depth + 1)
      default:
        json.skipValue(line)
      }
    }

    /// Docker, Fluent Bit: `log`; Loki: `line`; Google: `textPayload`; OpenTelemetry: `body`; the journal: `MESSAGE`.
    private static func isText(_ name: Span<UInt8>) -> Bool {
      name.equals("log") || name.equals("message") || name.equals("msg") || name.equals("line")
        || name.equals("textPayload") || name.equals("text") || name.equals("body") || name.equals("MESSAGE")
    }

    private static func isTime(_ name: Span<UInt8>) -> Bool {
      name.equals("time") || name.equals("timestamp") || name.equals("@timestamp") || name.equals("ts")
        || name.equals("date")
    }
  }
}

extension Span<UInt8> {
  /// Whether nothing but brackets and commas is there.
  fileprivate func isBrackets(from start: Int) -> Bool {
    for i in start..<count {
      switch self[i] {
      case ASCII.leftBrace, UInt8(ascii: "}"), ASCII.leftBracket, ASCII.rightBracket, UInt8(ascii: ","),
        ASCII.space:
        continue
      default: return false
      }
    }
    return true
  }
}
