/// Joins the engine's error on a command that whoever wrote it down broke over several lines, each set in.
///
///     #20 ERROR: process "/bin/sh -c make all"
///               did not complete successfully: exit code: 2
enum PasteErrors {
  /// Lines of one error.
  private static let longest = 8

  static func joined(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let first = lines.firstIndex(where: isOpen), let end = end(of: lines, after: first) else {
      return nil
    }
    let text = lines[first...end].map { Array($0.trimmed) }.joined(separator: [ASCII.space])
    let rest = Array(lines[(end + 1)...])
    return lines[..<first] + [lines[first].with(text)] + (joined(rest) ?? rest)
  }

  private static let ending: StaticString = "did not complete successfully: exit code: "

  /// Whether the line begins an error and does not hold its end.
  private static func isOpen(_ line: PastedLine) -> Bool {
    let text = line.text.span
    if isBeforeReason(text) { return true }
    if isOpenExecutor(text) { return true }
    guard let quote = text.firstIndex(of: "process \"/"),
      text.firstIndex(of: "did not complete", from: quote) == nil
    else { return false }
    return text.hasPrefix("ERROR: process \"/") || text.hasPrefix("ERROR: failed to solve: process \"/")
      || text.hasPrefix("#") && text.firstIndex(of: " ERROR: process \"/") != nil
  }

  /// Whether the line begins the error of an older engine and does not hold its end: `#6 ERROR: executor failed running
  /// [/bin/sh -c dnf install -y`.
  private static func isOpenExecutor(_ text: Span<UInt8>) -> Bool {
    guard let words = text.firstIndex(of: "executor failed running [/bin/") else { return false }
    return text[0] == ASCII.hash && text.firstIndex(of: endOfExecutor, from: words) == nil
  }

  private static let endOfExecutor: StaticString = "]: exit code: "

  /// Whether flyctl's words in front of the engine's error are all that is on the line.
  private static func isBeforeReason(_ text: Span<UInt8>) -> Bool {
    let words: StaticString = "Error: failed to fetch an image or build from source: error building:"
    return text.hasPrefix(words) && text.endWithoutBlanks() == words.utf8CodeUnitCount
  }

  /// The last line of an error whose other lines are set in.
  private static func end(of lines: [PastedLine], after first: Int) -> Int? {
    let text = lines[first].text
    let (isExecutor, isBeforeReason) = (isOpenExecutor(text.span), isBeforeReason(text.span))
    for i in lines.indices.dropFirst(first + 1).prefix(longest) {
      let text = lines[i].text
      if isBeforeReason {
        guard i > first + 1 || text.span.hasPrefix("failed to solve: ") else { return nil }
      } else if lines[i].isOfBuild || lines[i].indent < 2 && !isExecutor {
        return nil
      }
      if text.span.firstIndex(of: isExecutor ? endOfExecutor : ending) != nil { return i }
    }
    return nil
  }
}
