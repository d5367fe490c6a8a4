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
    guard let quote = text.firstIndex(of: "process \"/"),
      text.firstIndex(of: "did not complete", from: quote) == nil
    else { return false }
    return text.hasPrefix("ERROR: process \"/") || text.hasPrefix("ERROR: failed to solve: process \"/")
      || text.hasPrefix("#") && text.firstIndex(of: " ERROR: process \"/") != nil
  }

  /// The last line of an error whose other lines are set in.
  private static func end(of lines: [PastedLine], after first: Int) -> Int? {
    for i in lines.indices.dropFirst(first + 1).prefix(longest) {
      let text = lines[i].text
      guard lines[i].indent > 1, !lines[i].isOfBuild else { return nil }
      if text.span.firstIndex(of: ending) != nil { return i }
    }
    return nil
  }
}
