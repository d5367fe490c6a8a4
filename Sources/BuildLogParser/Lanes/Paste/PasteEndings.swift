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
}
