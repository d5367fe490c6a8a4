/// A line of Earthly's output: who prints it, and what.
///
///     +build | --> RUN make
///     +build *failed* | Repeating the failure error...
///
/// Source: earthly/earthly conslogging/conslogging.go, logbus/formatter/formatter.go.
struct EarthlyLine {
  private static let longestName = 160

  /// Where the name of the target, the image or the program's own part is.
  let name: Range<Int>
  /// Whether the line repeats what failed.
  let isFailed: Bool
  /// Whether the step's result was in the cache.
  let isCached: Bool
  /// Where the text begins.
  let textStart: Int
  /// Whether the name is a target's: `+build`, `./web+build`.
  let isOfTarget: Bool

  init?(_ line: Span<UInt8>) {
    let start = line.indexAfterBlanks(from: 0)
    guard let bar = Self.bar(of: line, from: start), bar > start + 1 else { return nil }
    var end = bar
    let mark: StaticString = " *failed*"
    isFailed = line.hasPrefix(mark, at: bar - mark.utf8CodeUnitCount)
    if isFailed { end -= mark.utf8CodeUnitCount }
    guard end > start, let plus = Self.plus(of: line, from: start, to: end) else { return nil }
    name = start..<end
    isOfTarget = plus < end
    var text = Swift.min(bar + 3, line.count)
    var isCached = false
    while text < line.count, line[text] == UInt8(ascii: "*") {
      if line.hasPrefix("*cached* ", at: text) {
        isCached = true
        text += 9
      } else if line.hasPrefix("*local* ", at: text) {
        text += 8
      } else {
        break
      }
    }
    self.isCached = isCached
    textStart = text
  }

  /// Where the command begins, if the line announces one.
  func command(in line: Span<UInt8>) -> Int? {
    line.hasPrefix("--> ", at: textStart) && textStart + 4 < line.count ? textStart + 4 : nil
  }

  /// Whether only Earthly prints such a line.
  func isCertain(in line: Span<UInt8>) -> Bool {
    guard isOfTarget else {
      if line.hasPrefix("--> Load metadata ", at: textStart) { return true }
      return line.extracting(name).equals("buildkitd")
        && (line.hasPrefix("Found buildkit daemon as ", at: textStart)
          || line.hasPrefix("Starting buildkit daemon as ", at: textStart))
    }
    if let command = command(in: line) { return Self.isCommand(line, at: command) }
    return line.hasPrefix("ERROR Earthfile", at: textStart)
      || isFailed && line.hasPrefix("Repeating the ", at: textStart)
  }

  /// Whether a command of an Earthfile is there, with its argument.
  private static func isCommand(_ line: Span<UInt8>, at start: Int) -> Bool {
    for word in commands where line.hasPrefix(word, at: start) { return true }
    return false
  }

  private static let commands: [StaticString] = [
    "FROM ", "RUN ", "COPY ", "SAVE ARTIFACT ", "SAVE IMAGE", "BUILD +", "BUILD .", "WORKDIR ", "ARG ",
    "ENV ",
    "WITH DOCKER", "IF ", "FOR ", "GIT CLONE ", "DO ", "CACHE ", "LOCALLY",
  ]

  /// The place of ` | `, or of a ` |` at the line's end.
  private static func bar(of line: Span<UInt8>, from start: Int) -> Int? {
    let last = Swift.min(line.count - 1, start + longestName)
    var i = start
    while i < last {
      if line[i] == ASCII.space, line[i + 1] == UInt8(ascii: "|") {
        return i + 2 == line.count || line[i + 2] == ASCII.space ? i : nil
      }
      i += 1
    }
    return nil
  }

  /// The place of a target's `+`, or `end` for a name of one word without one; `nil` if it is no name.
  private static func plus(of line: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var plus = end
    for i in start..<end {
      switch line[i] {
      case UInt8(ascii: "+"):
        if plus == end, i + 1 < end, ASCII.isLetter(line[i + 1]) { plus = i }
      // The arguments of a target, in brackets, may hold blanks.
      case UInt8(ascii: "("):
        return plus
      case ASCII.space, ASCII.tab:
        return nil
      default: break
      }
    }
    return plus
  }
}
