/// A line of a log that a collector keeps as JSON: `{"log":"#5 [2/4] RUN make\n","stream":"stderr","time":"…"}`.
///
/// Docker's json-file driver, cluster and cloud collectors, programs that log in JSON, a CI system's answer over its API. One
/// object a line, a list of them on one line, an object over several lines with its text on one of them, or a list of lines
/// (Ansible's `stderr_lines`). What comes out is the text as `kubectl logs --timestamps` would show it, the record's time
/// before it.
struct JSONRecord: Sendable {
  /// Docker cuts what it keeps into pieces of this size; only the last has a line end
  /// (moby/moby daemon/logger/copier.go, defaultBufSize).
  private static let pieceSize = 16 << 10
  private static let longestLine = 1 << 20

  /// Whether the log's lines were found to be records.
  private var isInForce = false
  /// Whether records have a line for each member; only the line of the text is read.
  private var isSpread = false
  /// Whether each line of the build is an element of a list.
  private var isList = false
  /// The name of the member that holds the text.
  private var textName: [UInt8] = []
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
    // `fatal: [host]: FAILED! => {"stderr": "…"}`
    case UInt8(ascii: "f"), UInt8(ascii: "c"), UInt8(ascii: "o"):
      return line.hasPrefix("fatal: [") || line.hasPrefix("changed: [") || line.hasPrefix("ok: [")
    default: return false
    }
  }

  /// Takes a record's text out of its line.
  ///
  /// The first record of a log must hold a line of a build's progress: an error alone is quoted in JSON of many kinds,
  /// this tool's reports among them.
  ///
  /// - Returns: the text; `nil` if the line is not a record; a text without lines if more of it follows.
  mutating func open<Forms: ProgressForms>(_ line: Span<UInt8>, forms: Forms.Type) -> RecordText? {
    guard let start = Self.start(of: line), !forms.isEngineRecord(line) else { return nil }
    var members = RecordMembers()
    var json = JSONScanner(at: start)
    let isMember = line[start] == ASCII.quote
    if isMember, isList || !isInForce, let element = Self.element(of: line, from: start) {
      return open(element, time: nil, of: line, isElement: true, forms: forms)
    }
    if isMember {
      members.readOne(&json, line)
    } else if line[start] == ASCII.leftBrace || line[start] == ASCII.leftBracket || isSpread {
      members.read(&json, line)
    }
    if let place = choose(members, line, forms: forms) {
      return open(place, time: members.time, of: line, isMember: isMember, forms: forms)
    }
    if !members.inner.isEmpty, let listed = open(members.inner, of: line, forms: forms) { return listed }
    return isSpread && (isMember || line.isBrackets(from: start)) ? RecordText() : nil
  }

  /// Where a record begins on a line.
  private static func start(of line: Span<UInt8>) -> Int? {
    let start = line.indexAfterBlanks(from: 0)
    guard start < line.count else { return nil }
    switch line[start] {
    case ASCII.leftBrace, UInt8(ascii: "}"), ASCII.leftBracket, ASCII.rightBracket, ASCII.quote:
      return start
    default:
      return start == 0 ? line.firstIndex(of: " => {").map { $0 + 4 } : nil
    }
  }

  /// The member with the text: the same one as before, otherwise the first with a line of a build.
  private mutating func choose<Forms: ProgressForms>(
    _ members: RecordMembers, _ line: Span<UInt8>, forms: Forms.Type
  ) -> JSONScanner.StringPlace? {
    if isInForce {
      return (members.texts.first { line.extracting($0.name).equals(textName) } ?? members.texts.first)?.place
    }
    guard members.texts.count > 1 || !members.inner.isEmpty else {
      textName = members.texts.first.map { line.copy($0.name) } ?? []
      return members.texts.first?.place
    }
    for member in members.texts {
      var text: [UInt8] = []
      JSONScanner.append(member.place, of: line, to: &text)
      if RecordText.holdsBuild(text[...], forms: forms) {
        textName = line.copy(member.name)
        return member.place
      }
    }
    return nil
  }

  /// Takes the texts out of a list of records.
  private mutating func open<Forms: ProgressForms>(
    _ records: [RecordMembers], of line: Span<UInt8>, forms: Forms.Type
  ) -> RecordText? {
    var all = RecordText()
    var rest = records[...]
    while let record = rest.popFirst() {
      if let place = record.texts.first?.place {
        var text: [UInt8] = []
        if let time = record.time { RecordTime.append(line.extracting(time), to: &text) }
        let timeLength = text.count
        JSONScanner.append(place, of: line, to: &text)
        all.add(text, timeLength: timeLength)
      } else {
        rest = record.inner + rest
      }
    }
    if !isInForce { isInForce = all.holdsBuild(forms: forms) }
    return isInForce ? all : nil
  }

  private mutating func open<Forms: ProgressForms>(
    _ place: JSONScanner.StringPlace, time: Range<Int>?, of line: Span<UInt8>, isMember: Bool = false,
    isElement: Bool = false, forms: Forms.Type
  ) -> RecordText? {
    if !isContinued {
      text.removeAll(keepingCapacity: true)
      if let time { RecordTime.append(line.extracting(time), to: &text) }
      timeLength = text.count
    }
    let before = text.count
    JSONScanner.append(place, of: line, to: &text)
    isContinued =
      textName.elementsEqual("log".utf8) && text.count - before >= Self.pieceSize
      && text.last != ASCII.newline && text.count < Self.longestLine
    if isContinued { return isInForce ? RecordText() : nil }
    var record = RecordText()
    record.add(text, timeLength: timeLength)
    if !isInForce {
      isInForce = record.holdsBuild(forms: forms)
      isSpread = isInForce && isMember
      isList = isInForce && isElement
    }
    return isInForce ? record : nil
  }

  /// `    "#5 [2/4] RUN make",`: only a string.
  private static func element(of line: Span<UInt8>, from start: Int) -> JSONScanner.StringPlace? {
    var end = line.endWithoutBlanks()
    if end > start, line[end - 1] == UInt8(ascii: ",") { end -= 1 }
    var json = JSONScanner(at: start)
    guard let place = json.string(line), json.index == end else { return nil }
    return place
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
