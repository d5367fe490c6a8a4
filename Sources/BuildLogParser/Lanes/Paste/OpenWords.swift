/// Lines of a builder that cannot end where they do: a digest without all its digits, an error within the command that it
/// quotes.
enum OpenWords {
  /// Whether a line goes on in the next one.
  static func isOpen(_ line: [UInt8], before next: [UInt8]) -> Bool {
    if isInDigest(line) { return completesDigest(line, next) }
    if isNameCut(line) { return true }
    let text = line.span
    if text.ends(with: "failed to calculate checksum of ref") { return !next.isEmpty }
    for (start, end) in quotations {
      guard let open = text.firstIndex(of: start) else { continue }
      return text.firstIndex(of: end, from: open) == nil && !next.isEmpty && !isClosed(text, from: open)
    }
    return false
  }

  /// Whether only the instruction is left of a step's name, or the name ends with a blank, which no name does.
  static func isNameCut(_ line: [UInt8]) -> Bool {
    guard let (_, start) = StepPrefix.read(line.span), line.count > start, line[start] == ASCII.leftBracket,
      let bracket = line.lastIndex(of: ASCII.rightBracket)
    else { return false }
    let rest = line.span.extracting(bracket + 1..<line.count)
    return line.last == ASCII.space || rest.equals(" FROM") || rest.equals(" RUN") || rest.equals(" COPY")
  }

  /// Whether a command that the classic builder quotes does not end on the line; it has no line ends in it.
  static func isCommandCut(_ line: [UInt8]) -> Bool {
    let text = line.span
    guard let start = text.firstIndex(of: "The command '/bin/") else { return false }
    return text.firstIndex(of: "returned a non-zero code: ") == nil && !isClosed(text, from: start)
  }

  /// Whether the quotation of a command ends on the line: what follows is somebody's sentence.
  static func isClosed(_ text: Span<UInt8>, from start: Int) -> Bool {
    var (at, marks) = (start + 13, 1)
    while let quote = text.firstIndex(of: UInt8(ascii: "'"), from: at) {
      marks += 1
      // The quoted command has quotation marks in pairs.
      if marks.isMultiple(of: 2), quote + 2 < text.count, text[quote + 1] == ASCII.space,
        ASCII.isLetter(text[quote + 2])
      {
        return !text.hasPrefix("returned", at: quote + 2)
      }
      at = quote + 1
    }
    return false
  }

  /// Whether the line ends within a digest of an image.
  static func isInDigest(_ line: [UInt8]) -> Bool { digits(line).map { $0 < 64 } ?? false }

  /// The number of digits that a digest at the line's end has.
  private static func digits(_ line: [UInt8]) -> Int? {
    var start = line.count
    while start > 0, ASCII.isHexDigit(line[start - 1]) { start -= 1 }
    let digits = line.count - start
    return digits < 65 && line.span.hasPrefix("sha256:", at: start - 7) ? digits : nil
  }

  private static func completesDigest(_ line: [UInt8], _ next: [UInt8]) -> Bool {
    let rest = next.prefix { ASCII.isHexDigit($0) }.count
    return (digits(line) ?? 0) + rest == 64
  }

  /// How the quotation of a command begins and ends.
  private static let quotations: [(StaticString, StaticString)] = [
    ("The command '/bin/", "returned a non-zero code: "),
    ("process \"/bin/", "did not complete successfully: "),
    ("executor failed running [/bin/", "]: "),
    ("building at STEP \"", "\": "),
  ]
}
