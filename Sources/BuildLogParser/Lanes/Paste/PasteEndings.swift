/// Gives the engine's error a line of its own if a program had not ended its line before it: `Enter a name: The command '…'
/// returned a non-zero code: 1`.
///
/// Only in a text without any other line of a build, and only its last such line: programs quote such errors, too.
enum PasteEndings {
  static func parted(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild) else { return nil }
    for i in lines.indices.reversed() {
      guard let start = ClassicError.startBehindOutput(lines[i].text) else { continue }
      let (output, error) = (lines[i].text[..<start], lines[i].text[start...])
      return lines[..<i] + [lines[i].with(output), lines[i].with(error)] + lines[(i + 1)...]
    }
    return nil
  }

  private static let mostPieces = 8

  /// The engine's error on a long command, which a window broke and cut at its right edge, as one line.
  static func joined(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let first = lines.firstIndex(where: { ClassicError.beginsFailedCommand($0.text.span) }) else {
      return nil
    }
    let last = lines[(first + 1)...].prefix(mostPieces).firstIndex {
      ClassicError.endsFailedCommand($0.text.span)
    }
    guard let last else { return nil }
    let text = lines[first...last].map { Array($0.trimmed) }.joined(separator: [ASCII.space])
    return lines[..<first] + [lines[first].with(Array(text)[...])] + lines[(last + 1)...]
  }
}
