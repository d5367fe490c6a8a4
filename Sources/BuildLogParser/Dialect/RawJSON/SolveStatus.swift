/// One update of the engine's own record; here it is read from its JSON form.
///
/// The fields are those of moby/buildkit client/graph.go (`SolveStatus`, `Vertex`, `VertexStatus`,
/// `VertexLog`, `VertexWarning`); what is not needed is skipped.
struct SolveStatus: Sendable {
  /// A step as one update has it; digests and texts are ranges of ``texts``.
  struct Vertex: Sendable {
    var digest = 0..<0
    var name = 0..<0
    var inputs = 0..<0
    var hasInputs = false
    var started: Int64?
    var completed: Int64?
    var isCached = false
    var error = 0..<0
  }

  /// A transfer or other piece of work.
  struct Status: Sendable {
    var vertex = 0..<0
    var id = 0..<0
    var current: Int64 = 0
    var total: Int64 = 0
    var timestamp: Int64?
    var started: Int64?
    var isCompleted = false
  }

  /// A piece of a step's output.
  struct Log: Sendable {
    var vertex = 0..<0
    var stream = 0
    var data = 0..<0
    var timestamp: Int64?
  }

  /// A remark on a step.
  struct Warning: Sendable {
    var vertex = 0..<0
    var short = 0..<0
  }

  var vertexes: [Vertex] = []
  /// The digests of the inputs of all ``vertexes``.
  var inputs: [Range<Int>] = []
  var statuses: [Status] = []
  var logs: [Log] = []
  var warnings: [Warning] = []
  /// Everything that was written as text, with escapes and base 64 resolved.
  var texts: [UInt8] = []

  /// Whether the update says anything.
  var isEmpty: Bool { vertexes.isEmpty && statuses.isEmpty && logs.isEmpty && warnings.isEmpty }

  /// Forgets everything.
  mutating func removeAll() {
    let isSmall = texts.capacity <= 1 << 16
    vertexes.removeAll(keepingCapacity: isSmall)
    inputs.removeAll(keepingCapacity: isSmall)
    statuses.removeAll(keepingCapacity: isSmall)
    logs.removeAll(keepingCapacity: isSmall)
    warnings.removeAll(keepingCapacity: isSmall)
    texts.removeAll(keepingCapacity: isSmall)
  }

  /// Reads the object at the scanner's place; an object that is cut gives what it holds.
  mutating func read(_ json: inout JSONScanner, _ text: Span<UInt8>) {
    removeAll()
    guard json.enter(ASCII.leftBrace, text) else { return }
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("vertexes") {
        readArray(&json, text) { $0.readVertex(&$1, text) }
      } else if key.equals("statuses") {
        readArray(&json, text) { $0.readStatus(&$1, text) }
      } else if key.equals("logs") {
        readArray(&json, text) { $0.readLog(&$1, text) }
      } else if key.equals("warnings") {
        readArray(&json, text) { $0.readWarning(&$1, text) }
      } else {
        json.skipValue(text)
      }
    }
  }

  /// Whether an object with one of the record's keys begins at `start`.
  static func begins(_ text: Span<UInt8>, at start: Int) -> Bool {
    var i = start
    guard i < text.count, text[i] == ASCII.leftBrace else { return false }
    i = text.indexAfterBlanks(from: i + 1)
    return beginsMember(text, at: i)
  }

  /// Whether `"vertexes": [` or another of the record's members begins at `start`.
  static func beginsMember(_ text: Span<UInt8>, at start: Int) -> Bool {
    for (key, mark) in members where text.hasPrefix(key, at: start) {
      var i = text.indexAfterBlanks(from: start + key.utf8CodeUnitCount)
      guard i < text.count, text[i] == ASCII.colon else { return false }
      i = text.indexAfterBlanks(from: i + 1)
      guard i < text.count, text[i] == ASCII.leftBracket else { return false }
      i = text.indexAfterBlanks(from: i + 1)
      // Other programs keep `logs` too, but not of vertexes.
      guard i < text.count else { return true }
      guard text[i] == ASCII.leftBrace else { return false }
      return text.extracting(i..<Swift.min(text.count, i + 16_384)).firstIndex(of: mark) != nil
    }
    return false
  }

  /// The record's members, and what is in each of their elements.
  private static let members: [(StaticString, StaticString)] = [
    ("\"vertexes\"", "\"digest\""), ("\"statuses\"", "\"vertex\""), ("\"logs\"", "\"vertex\""),
    ("\"warnings\"", "\"vertex\""),
  ]

  private mutating func readArray(
    _ json: inout JSONScanner, _ text: Span<UInt8>, element: (inout SolveStatus, inout JSONScanner) -> Void
  ) {
    guard json.enter(ASCII.leftBracket, text) else { return }
    while json.nextElement(text) { element(&self, &json) }
  }

  private mutating func readVertex(_ json: inout JSONScanner, _ text: Span<UInt8>) {
    guard json.enter(ASCII.leftBrace, text) else { return }
    var vertex = Vertex()
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("digest") {
        vertex.digest = string(&json, text)
      } else if key.equals("name") {
        vertex.name = string(&json, text)
      } else if key.equals("inputs") {
        vertex.hasInputs = true
        let first = inputs.count
        if json.enter(ASCII.leftBracket, text) {
          while json.nextElement(text) { inputs.append(string(&json, text)) }
        }
        vertex.inputs = first..<inputs.count
      } else if key.equals("started") {
        vertex.started = moment(&json, text)
      } else if key.equals("completed") {
        vertex.completed = moment(&json, text)
      } else if key.equals("cached") {
        vertex.isCached = json.isTrue(text)
      } else if key.equals("error") {
        vertex.error = string(&json, text)
      } else {
        json.skipValue(text)
      }
    }
    // After the cut may be the error: what has only ended would count as done.
    if json.isBroken, vertex.error.isEmpty { vertex.completed = nil }
    if !vertex.digest.isEmpty { vertexes.append(vertex) }
  }

  private mutating func readStatus(_ json: inout JSONScanner, _ text: Span<UInt8>) {
    guard json.enter(ASCII.leftBrace, text) else { return }
    var status = Status()
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("id") {
        status.id = string(&json, text)
      } else if key.equals("vertex") {
        status.vertex = string(&json, text)
      } else if key.equals("current") {
        status.current = json.integer(text) ?? 0
      } else if key.equals("total") {
        status.total = json.integer(text) ?? 0
      } else if key.equals("timestamp") {
        status.timestamp = moment(&json, text)
      } else if key.equals("started") {
        status.started = moment(&json, text)
      } else if key.equals("completed") {
        let completed = moment(&json, text)
        status.isCompleted = completed != nil
        if let completed { status.timestamp = completed }
      } else {
        json.skipValue(text)
      }
    }
    if !status.vertex.isEmpty { statuses.append(status) }
  }

  private mutating func readLog(_ json: inout JSONScanner, _ text: Span<UInt8>) {
    guard json.enter(ASCII.leftBrace, text) else { return }
    var log = Log()
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("vertex") {
        log.vertex = string(&json, text)
      } else if key.equals("stream") {
        log.stream = Int(truncatingIfNeeded: json.integer(text) ?? 0)
      } else if key.equals("data") || key.equals("msg") {
        // Tilt keeps the output as `msg`.
        log.data = base64(&json, text)
      } else if key.equals("timestamp") {
        log.timestamp = moment(&json, text)
      } else {
        json.skipValue(text)
      }
    }
    if !log.vertex.isEmpty, !log.data.isEmpty { logs.append(log) }
  }

  private mutating func readWarning(_ json: inout JSONScanner, _ text: Span<UInt8>) {
    guard json.enter(ASCII.leftBrace, text) else { return }
    var warning = Warning()
    while let key = json.nextKey(text) {
      let key = text.extracting(key)
      if key.equals("vertex") {
        warning.vertex = string(&json, text)
      } else if key.equals("short") {
        warning.short = base64(&json, text)
      } else {
        json.skipValue(text)
      }
    }
    if !warning.short.isEmpty { warnings.append(warning) }
  }

  private mutating func string(_ json: inout JSONScanner, _ text: Span<UInt8>) -> Range<Int> {
    guard let place = json.string(text) else { return 0..<0 }
    let start = texts.count
    JSONScanner.append(place, of: text, to: &texts)
    return start..<texts.count
  }

  private mutating func base64(_ json: inout JSONScanner, _ text: Span<UInt8>) -> Range<Int> {
    guard let place = json.string(text) else { return 0..<0 }
    let start = texts.count
    if place.hasEscapes {
      var plain: [UInt8] = []
      JSONScanner.append(place, of: text, to: &plain)
      Base64.append(plain.span, to: &texts)
    } else {
      Base64.append(text.extracting(place.range), to: &texts)
    }
    return start..<texts.count
  }

  private func moment(_ json: inout JSONScanner, _ text: Span<UInt8>) -> Int64? {
    guard let place = json.string(text) else { return nil }
    return parseRFC3339(text.extracting(place.range))
  }
}
