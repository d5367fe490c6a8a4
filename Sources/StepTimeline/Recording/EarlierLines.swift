internal import BuildLogParser

/// The last lines of the job before a build.
///
/// Where a build's end is all that the log has of it, these may be what its command printed: people paste the
/// program's error and the engine's last line.
struct EarlierLines {
  /// Lines that are kept; an error with what it belongs to is shorter.
  private static let most = 40
  private static let longest = 1_024

  /// Whether the log has shown where a command of the job begins: it holds the whole job.
  private var hasSeenCommand = false
  private var lines: [RetainedLine] = []
  private var oldest = 0

  /// Keeps a line and drops the oldest one for it.
  ///
  /// A CI system's log with stamps may hold the whole job. If it shows where a command begins, only lines are kept
  /// that begin with an offset as the engine prints them. If not, it is a piece of a log, and the lines before the
  /// engine's error are its command's.
  ///
  /// - Parameter textStart: where the line begins behind the stamp.
  mutating func append(_ line: Span<UInt8>, line number: Int, isStamped: Bool, textStart: Int) {
    if isStamped {
      if let start = Self.textStart(behindStampOf: line) {
        return append(line.extracting(start..<line.count), line: number)
      }
      let text = line.extracting(min(textStart, line.count)..<line.count)
      if Self.beginsCommand(text) || Self.isOfWholeJob(text) {
        hasSeenCommand = true
        removeAll()
      }
      guard !hasSeenCommand else { return }
      return append(text, line: number)
    }
    // The engine's repetition of the output, without its heading.
    append(line.extracting((Self.textStart(behindOffsetAt: 0, of: line) ?? 0)..<line.count), line: number)
  }

  private mutating func append(_ text: Span<UInt8>, line: Int) {
    if Self.beginsCommand(text) { return removeAll() }
    guard lines.count == Self.most else {
      lines.append(RetainedLine(number: line, bytes: []))
      return fill(lines.count - 1, text, line)
    }
    fill(oldest, text, line)
    oldest = oldest + 1 == Self.most ? 0 : oldest + 1
  }

  mutating func removeAll() {
    lines.removeAll(keepingCapacity: true)
    oldest = 0
  }

  /// The lines, oldest first.
  var all: [RetainedLine] { Array(lines[oldest...] + lines[..<oldest]) }

  /// Writes into the line's own bytes, so that a long log costs no allocation for each of its lines.
  private mutating func fill(_ index: Int, _ text: Span<UInt8>, _ line: Int) {
    lines[index].number = line
    lines[index].bytes.removeAll(keepingCapacity: true)
    text.extracting(first: Self.longest).withUnsafeBufferPointer { lines[index].bytes.append(contentsOf: $0) }
  }

  /// Where the text begins after a stamp and an offset (`0.345 `).
  private static func textStart(behindStampOf line: Span<UInt8>) -> Int? {
    guard let space = (0..<min(line.count, 48)).first(where: { line[$0] == UInt8(ascii: " ") }) else {
      return nil
    }
    return textStart(behindOffsetAt: space + 1, of: line)
  }

  /// Where the text begins after an offset with three decimals at most, if there is one.
  private static func textStart(behindOffsetAt start: Int, of line: Span<UInt8>) -> Int? {
    var i = start
    while i < line.count, isDigit(line[i]) { i += 1 }
    guard i > start, i + 1 < line.count, line[i] == UInt8(ascii: "."), isDigit(line[i + 1]) else {
      return nil
    }
    let point = i
    i += 1
    while i < line.count, isDigit(line[i]) { i += 1 }
    return i < line.count && i - point < 5 && line[i] == UInt8(ascii: " ") ? i + 1 : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether only a log of a whole job has such a line.
  private static func isOfWholeJob(_ text: Span<UInt8>) -> Bool {
    for words: StaticString in [
      "##[", "[command]", "[Container] ", "[Pipeline]", "Current runner version", "Requested labels: ",
      "Running with gitlab-runner", "Job is about to start running", "Starting: ", "section_start:",
      "Post job cleanup.", "Finishing: ", "shell: /usr/bin/bash", "Run docker",
    ]
    where text.hasPrefix(words) && !text.hasPrefix("##[error]") && !text.hasPrefix("##[warning]") {
      return true
    }
    return false
  }

  /// Whether the job goes on to its next command: what was printed before is another one's.
  private static func beginsCommand(_ text: Span<UInt8>) -> Bool {
    guard text.count > 1 else { return false }
    switch text[0] {
    case UInt8(ascii: "$"): return text[1] == UInt8(ascii: " ")
    case UInt8(ascii: "+"): return text.hasPrefix("+ docker")
    case UInt8(ascii: "#"): return text.hasPrefix("##[group]") || text.hasPrefix("##[section]")
    case UInt8(ascii: ":"): return text.hasPrefix("::group::")
    default: return false
    }
  }
}
