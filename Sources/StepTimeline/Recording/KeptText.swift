internal import BuildLogParser

/// How much of a log's texts is kept, so that memory does not grow with the output.
enum KeptText {
  /// The longest part of one line that is kept, in bytes; the command of a step has a few hundred.
  static let longest = 16 << 10
  /// Output lines of failed steps that are kept in full, in bytes with what they take in memory.
  static let mostOutput = 32 << 20
  /// The bytes of a failed step's output that are kept beyond that.
  static let leastOutput = 4 << 10

  /// The memory that a line takes beside its bytes.
  private static let costOfLine = 96

  /// The last lines that fit into `most` bytes, at least one, and what they take.
  static func suffix(of lines: [RetainedLine], most: Int) -> (lines: ArraySlice<RetainedLine>, cost: Int) {
    var first = lines.endIndex
    var cost = 0
    while first > lines.startIndex {
      let more = lines[first - 1].bytes.count + costOfLine
      guard cost + more <= most || first == lines.endIndex else { break }
      cost += more
      first -= 1
    }
    return (lines[first...], cost)
  }
}

extension RetainedLine {
  /// Keeps a line, of a very long one beginning and end: the error follows a list of what was tried.
  init(number: Int, text: Span<UInt8>, seconds: Double? = nil) {
    self.init(number: number, bytes: [], seconds: seconds)
    guard text.count > KeptText.longest else {
      bytes = [UInt8](text)
      return
    }
    let half = KeptText.longest / 2
    bytes = [UInt8](text.extracting(first: half)) + [UInt8](text.extracting(last: half))
  }
}

extension String {
  /// The text, cut if it is very long, with bytes that are not UTF-8 replaced.
  init(kept text: Span<UInt8>) {
    guard text.count > KeptText.longest else {
      self.init(text)
      return
    }
    var end = KeptText.longest
    // Not within a character.
    while end > KeptText.longest - 4, text[end] & 0xC0 == 0x80 { end -= 1 }
    self.init(text.extracting(first: end))
    append("…")
  }
}
