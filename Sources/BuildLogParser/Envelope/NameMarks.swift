/// A name and a bar before each line: `web-1  | ` (Docker Compose), `     web │ ` (Tilt), or the bar alone, as the left side of
/// a box: `│ Error: …` (Terraform).
enum ComposeNameMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    let first = line.indexAfterBlanks(from: start)
    var i = first
    while i < line.count, i - first < 80, line[i].isNamePart { i += 1 }
    let end = i
    i = line.indexAfterBlanks(from: i)
    guard i < line.count else { return nil }
    let isDrawn = line.hasPrefix("│", at: i)
    guard isDrawn || line[i] == ASCII.bar && first == start && end > first && i > end else { return nil }
    if end > first { prefix.label = first..<end }
    prefix.name = .compose
    return line.indexAfterOneSpace(from: i + (isDrawn ? 3 : 1))
  }
}

/// A name in brackets before each line: `[build] `, `[web:api] ` (make -j wrappers, turborepo), `[INFO] `.
enum BracketedNameMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard start < line.count, line[start] == ASCII.leftBracket else { return nil }
    var i = start + 1
    while i < line.count, i - start < 80,
      line[i].isNamePart || line[i] == ASCII.space || line[i] == ASCII.colon
    {
      i += 1
    }
    guard i > start + 1, i < line.count, line[i] == ASCII.rightBracket else { return nil }
    if !Self.isLevel(line, start + 1..<i) {
      prefix.label = start..<i
      if prefix.name == .none || prefix.name == .timestamp && prefix.stamp == nil { prefix.name = .compose }
    }
    return line.indexAfterOneSpace(from: i + 1)
  }

  /// A log level does not distinguish outputs.
  private static func isLevel(_ line: Span<UInt8>, _ name: Range<Int>) -> Bool {
    let word = line.extracting(name)
    return word.equals("INFO") || word.equals("DEBUG") || word.equals("ERROR") || word.equals("WARN")
      || word.equals("info") || word.equals("debug") || word.equals("error") || word.equals("warn")
  }
}

/// TeamCity's `[Step 1/3] ` after the stamp, and its tabs for nested blocks.
enum TeamCityBlockMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard line.hasPrefix("[Step ", at: start), let number = line.number(at: start + 6),
      number.end < line.count,
      line[number.end] == ASCII.slash, let count = line.number(at: number.end + 1), count.end < line.count,
      line[count.end] == ASCII.rightBracket
    else { return nil }
    return line.indexAfterOneSpace(from: count.end + 1)
  }
}

extension UInt8 {
  /// Whether a name of a service, job or step may hold the byte.
  var isNamePart: Bool {
    ASCII.isLetter(self) || ASCII.isDigit(self) || self == ASCII.hyphen || self == ASCII.period
      || self == UInt8(ascii: "_") || self == ASCII.slash
  }
}
