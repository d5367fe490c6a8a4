/// A line of a pasted text.
struct PastedLine: Sendable, Equatable {
  /// The 1-based number of the line in the text.
  var number: Int
  /// The line's text without its end.
  var text: [UInt8]

  /// Cuts a text into lines.
  ///
  /// - Returns: the lines, and whether they end with carriage returns alone, which no other reader takes for line ends.
  static func split(_ bytes: [UInt8]) -> (lines: [PastedLine], hasLoneReturns: Bool) {
    let text = bytes.span
    let (first, last) = (
      text.firstIndex(of: ASCII.carriageReturn), text.lastIndex(of: ASCII.carriageReturn, before: text.count)
    )
    let isOld = text.firstIndex(of: ASCII.newline) == nil && first != last
    let lineEnd = isOld ? ASCII.carriageReturn : ASCII.newline
    var lines: [PastedLine] = []
    var start = 0
    while start < text.count {
      let next = text.firstIndex(of: lineEnd, from: start) ?? text.count
      var end = next
      while end > start, text[end - 1] == ASCII.carriageReturn { end -= 1 }
      lines.append(PastedLine(number: lines.count + 1, text: text.copy(start..<end)))
      start = next + 1
    }
    return (lines, isOld)
  }

  /// Whether nothing but blanks is on the line.
  var isBlank: Bool { indent == text.count }

  /// How many blanks the line begins with.
  var indent: Int { text.span.indexAfterBlanks(from: 0) }

  /// How many blanks the line ends with.
  var blanksAtEnd: Int { text.count - text.span.endWithoutBlanks() }

  /// The line without blanks at both ends.
  var trimmed: [UInt8] {
    let (start, end) = (indent, text.span.endWithoutBlanks())
    return start < end ? text.span.copy(start..<end) : []
  }

  /// Whether a byte is on the line.
  func contains(_ byte: UInt8) -> Bool { text.span.firstIndex(of: byte) != nil }

  /// Whether any of the words is on the line.
  func holdsAny(_ words: [StaticString]) -> Bool {
    let text = text.span
    for word in words where text.firstIndex(of: word) != nil { return true }
    return false
  }

  /// Whether the line says that something went wrong, in the words of any program.
  var complains: Bool { holdsAny(Self.complaints) || text.span.hasPrefix("E: ") }

  private static let complaints: [StaticString] = [
    "rror", "ERR", "ailed", "FAIL", "***", "ot found", "nable to ", "annot ", "an't ", "ould not", "atal",
    "o such ", "denied", "nvalid ",
  ]

  /// Whether a space is between its first and its last word.
  var isSeveralWords: Bool {
    let space = text.span.firstIndex(of: ASCII.space, from: indent)
    return space.map { $0 < text.span.endWithoutBlanks() } ?? false
  }

  /// The line with another text.
  func with(_ text: some Sequence<UInt8>) -> PastedLine { PastedLine(number: number, text: Array(text)) }

  /// Whether the line certainly belongs to a build, at any indentation.
  var isOfBuild: Bool {
    let (start, end) = (indent, text.span.endWithoutBlanks())
    guard start < end else { return false }
    let line = text.span.extracting(start..<end)
    return KnownDialects.isProgressOrEnd(line) || line.hasPrefix("=> ") || ClosingBlock.isNumberedOutput(line)
  }
}
