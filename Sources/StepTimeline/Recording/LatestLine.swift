internal import BuildLogParser

/// A line of output that a report shows alone, with those before it.
///
/// What it says may depend on them: it may be the value of the setting that they name, or the rest of a token.
struct LatestLine: Equatable {
  /// The line's beginning.
  var text: [UInt8]
  /// The ends of the lines before it, the latest first.
  private(set) var before: [[UInt8]] = []

  /// A sentence that announces a value is so far before it.
  private static let mostBefore = 3
  /// Bytes of a line before that are kept: the end of a token, a command's last words.
  private static let longestBefore = 256

  init(text: [UInt8]) { self.text = text }

  /// Whether so many lines are before it that no further one is kept.
  var isFull: Bool { before.count == Self.mostBefore }

  mutating func add(before line: Span<UInt8>) {
    guard !isFull else { return }
    before.append([UInt8](line.extracting(last: Self.longestBefore)))
  }

  /// Adds the lines of a run that come before a line.
  ///
  /// - Parameter start: where the line begins.
  mutating func add(linesBefore start: Int, of bytes: Span<UInt8>) {
    var end = start
    while !isFull, end > 0 {
      var first = end - 1
      while first > 0, bytes[first - 1] != UInt8(ascii: "\n") { first -= 1 }
      add(before: bytes.extracting(OutputRun.text(at: first, in: bytes)))
      end = first
    }
  }
}
