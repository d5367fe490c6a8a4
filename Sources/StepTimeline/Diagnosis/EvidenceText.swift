/// A failed step's text, ready to be searched: without colours, one line after the other.
struct EvidenceText: Sendable {
  struct Line: Sendable {
    /// Where the line is in ``EvidenceText/bytes``.
    var range: Range<Int>
    /// The number of the line in the log.
    var number: Int
    /// Whether the engine said it, not the step's program.
    var isError: Bool
    /// The kind of line, as far as evidence goes.
    var standing: EvidenceStanding
  }

  /// A longer piece between two carriage returns is minified code or data; a message is at its beginning.
  private static let longestSegment = 8 << 10

  private(set) var bytes: [UInt8] = []
  private(set) var lines: [Line] = []
  /// Lines whose quotation marks were made straight or whose mark of a task was taken off, as they were.
  private var spellings: [Int: [UInt8]] = [:]

  init(_ step: StepText) {
    let name = Array(step.name.utf8)
    let tasks = TaskPrefixes(of: step.output)
    for line in step.output { add(line, isError: false, name: name, tasks: tasks) }
    quotePassingTests()
    for line in step.error { add(line, isError: true, name: name) }
  }

  /// Lines that passing Java tests have logged are no evidence.
  ///
  /// It is between Surefire's banner and a summary without failures or errors (apache/maven-surefire,
  /// ConsoleReporter). If the banner is missing, lines of Maven itself, which begin with a bracket, stay.
  private mutating func quotePassingTests() {
    guard bytes.contains("Tests run: ") else { return }
    var first = 0
    var hasBanner = false
    for index in lines.indices where !lines[index].isError {
      let text = bytes[lines[index].range]
      if text.contains(" T E S T S") { (first, hasBanner) = (index + 1, true) }
      guard text.contains("Tests run: ") else { continue }
      if text.contains("Failures: 0, Errors: 0") {
        for passed in first..<index
        where hasBanner || bytes[lines[passed].range].first != UInt8(ascii: "[") {
          lines[passed].standing = .quotation
        }
      }
      first = index + 1
    }
  }

  /// A line as the log has it, without colours.
  func spelling(of index: Int) -> ArraySlice<UInt8> {
    spellings[index].map { $0[...] } ?? bytes[lines[index].range]
  }

  /// Adds what closes the build.
  mutating func addClosing(_ closing: [RetainedLine]) {
    for line in closing { add(line, isError: true, name: []) }
  }

  /// The index of the line that holds the byte.
  func line(at position: Int) -> Int {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].range.lowerBound <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Whether a line of apt has lost its `E`: apt writes the letter on its own, and an engine may print the two on two lines.
  private static func lacksLevel(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: ": ".utf8) else { return false }
    let rest = line.dropFirst(2)
    return [
      "Package '", "Unable to locate package ", "The value '", "Version '", "Couldn't find ",
      "The repository '",
      "Failed to fetch ", "Some index files ", "Unable to correct problems", "Command line option ",
      "Release '", "Sub-process ",
    ].contains { rest.starts(with: $0.utf8) }
  }

  /// A message with a longer command is shown without it.
  private static let longestSpelling = 240

  /// - Parameter tasks: the marks of tasks that the output's lines have.
  private mutating func add(_ line: RetainedLine, isError: Bool, name: [UInt8], tasks: TaskPrefixes? = nil) {
    let clean = TerminalControls.removed(from: line.bytes[...])
    // Before anything is cut off: the text after the command shows whether it is a repeated command or a message.
    let text = isError ? EngineMessage.withoutCommand(clean) : clean
    for whole in CarriageReturns.pieces(of: text[...]) {
      let spelled = whole.prefix(Self.longestSegment)
      let straight = StraightQuotes.made(in: spelled)
      let quoted = straight.map { $0[...] } ?? spelled
      let unmarked = tasks?.removed(from: quoted)
      if straight != nil || unmarked != nil {
        spellings[lines.count] = Array(spelled)
      } else if isError, text.count != clean.count, clean.count <= Self.longestSpelling {
        spellings[lines.count] = clean
      }
      let segment = unmarked ?? quoted
      let start = bytes.count
      if !isError, Self.lacksLevel(segment) { bytes.append(UInt8(ascii: "E")) }
      bytes.append(contentsOf: segment)
      lines.append(
        Line(
          range: start..<bytes.count, number: line.number, isError: isError,
          standing: isError ? .evidence : EvidenceStanding(of: segment, inStepNamed: name)))
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}

/// Whether a line of output can be evidence of a cause.
enum EvidenceStanding: Sendable, Equatable {
  /// It can.
  case evidence
  /// It is a remark of a tool; only a rule that looks for the remark itself may use it.
  case remark
  /// It says that a tool tries again.
  case retry
  /// It is the text of the command, or of a test that passed; never evidence.
  case quotation
  /// It is what a test printed.
  case testOutput
  /// It is what a test compared, which may quote any error.
  case assertion

  init(of line: ArraySlice<UInt8>, inStepNamed name: [UInt8]) {
    let text = line.drop(while: \.isBlank)
    if text.first == UInt8(ascii: "+"),
      text.drop(while: { $0 == UInt8(ascii: "+") }).first == UInt8(ascii: " ")
    {
      self = .quotation  // `set -x`, one plus sign a level
    } else if Self.passing.contains(where: { text.starts(with: $0) }) {
      self = .quotation
    } else if Self.remarks.contains(where: { text.starts(with: $0) }) {
      self = .remark
    } else if Self.isAssertion(text) {
      self = .assertion
    } else if text.contains("_test.go:") {
      self = .testOutput
    } else if text.contains("Retrying (Retry(total=") || text.contains("tries remaining)")
      || text.contains("will retry") || text.contains("Will retry in ") || text.contains("Retrying in ")
      || text.starts(with: "retry ") || text.starts(with: "Retry ") || text.contains(", retrying")
    {
      self = .retry
    } else if text.count >= 12, name.count > text.count, name.contains(bytes: text) {
      self = .quotation
    } else {
      self = .evidence
    }
  }

  /// Whether a line shows what a test compared, or how to react to a message that it quotes.
  private static func isAssertion(_ text: ArraySlice<UInt8>) -> Bool {
    if text.starts(with: "expected ") || text.starts(with: "Expected: ") || text.starts(with: "Received: ")
      || text.starts(with: "Failure/Error: ") || text.starts(with: "E       assert ")
      || text.starts(with: "If you see ") || text.starts(with: "If you get ")
    {
      return true
    }
    return text.contains("expect(") || text.contains("assertion `left")
  }

  private static let passing: [StaticString] = [
    "--- PASS", "=== RUN", "=== CONT", "=== PAUSE", "ok  \t", "PASS ",
  ]

  private static let remarks: [StaticString] = [
    "npm WARN", "npm warn", "npm notice", "debconf:", "[notice]", "WARNING: Running pip as",
    "WARNING: apt does not have", "update-alternatives: warning", "invoke-rc.d:", "warning ",
  ]
}

/// Takes terminal control sequences out of a line.
enum TerminalControls {
  static func removed(from line: ArraySlice<UInt8>) -> [UInt8] {
    guard line.contains(0x1B) || line.contains(where: { $0 < 0x20 && !$0.isBlank }) else {
      return Array(line)
    }
    var text: [UInt8] = []
    text.reserveCapacity(line.count)
    var i = line.startIndex
    while i < line.endIndex {
      let byte = line[i]
      guard byte == 0x1B else {
        if byte >= 0x20 || byte.isBlank { text.append(byte) }
        i += 1
        continue
      }
      i = end(ofSequenceAt: i, in: line)
    }
    return text
  }

  /// ECMA-48: `ESC [ … final`, `ESC ] … BEL` or `ESC ] … ESC \`, otherwise two bytes.
  private static func end(ofSequenceAt start: Int, in line: ArraySlice<UInt8>) -> Int {
    var i = start + 1
    guard i < line.endIndex else { return i }
    switch line[i] {
    case UInt8(ascii: "["):
      i += 1
      while i < line.endIndex, line[i] < 0x40 { i += 1 }
      return min(i + 1, line.endIndex)
    case UInt8(ascii: "]"):
      while i < line.endIndex, line[i] != 0x07, line[i] != 0x1B { i += 1 }
      if i < line.endIndex, line[i] == 0x1B { i += 1 }
      return min(i + 1, line.endIndex)
    default:
      return i + 1
    }
  }
}

/// The engine's message on a failed command, without the command itself, which is the user's text.
enum EngineMessage {
  static func withoutCommand(_ text: [UInt8]) -> [UInt8] {
    cut(text, from: "process \"", to: "\" did not complete successfully")
      ?? cut(text, from: "executor failed running [", to: "]: ")
      ?? cut(text, from: "The command '", to: "' returned a non-zero code")
      ?? cut(text, from: "building at STEP \"", to: "\": while running runtime")
      ?? cut(text, from: "building at STEP \"", toFirst: "\": ") ?? text
  }

  private static func cut(_ text: [UInt8], from opening: StaticString, to closing: StaticString) -> [UInt8]? {
    guard let start = text.firstIndex(of: opening) else { return nil }
    var command = start + opening.utf8CodeUnitCount
    // BuildKit puts its emulator before a command for another processor.
    let emulator: StaticString = "/dev/.buildkit_qemu_emulator "
    if text[command...].starts(with: Array("\(emulator)".utf8)) { command += emulator.utf8CodeUnitCount }
    guard let end = text.lastIndex(of: closing), end >= command else { return nil }
    return Array(text[..<command] + text[end...])
  }

  /// The same for a message that may hold further quotations after the command.
  private static func cut(
    _ text: [UInt8], from opening: StaticString, toFirst closing: StaticString
  ) -> [UInt8]? {
    guard let start = text.firstIndex(of: opening) else { return nil }
    let command = start + opening.utf8CodeUnitCount
    guard let end = Array(text[command...]).firstIndex(of: closing) else { return nil }
    return Array(text[..<command] + text[(command + end)...])
  }
}
