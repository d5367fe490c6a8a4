/// Gives a builder's last words a line of their own where a sentence or a program's line ends with them.
///
///     It stops with `failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2`.
///
/// Only in a text without any line of a build but a program's output: a remark on a log is not a line of it. The last such
/// words count. Output below them is of the step that failed: a report's title quotes how it ended.
enum PasteQuotations {
  static func told(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: { $0.isOfBuild && !isOutput($0) || saysSuccess($0) }) else { return nil }
    for place in lines.indices.reversed() where !isOfOther(lines[place]) {
      guard let words = lastWords(in: lines[place]) else { continue }
      let before = lines[..<place] + [lines[place].with(lines[place].text[..<words.lowerBound])]
      let last = lines[place].with(lines[place].text[words])
      let below = lines[(place + 1)...]
      let end = below.lastIndex(where: isOutput).map { $0 + 1 } ?? place + 1
      return before + lines[(place + 1)..<end] + [last] + lines[end...]
    }
    return nil
  }

  /// Whether the line says that something went well: a test that expects an error prints it, too.
  private static func saysSuccess(_ line: PastedLine) -> Bool {
    holdsAny(
      ["PASS", "passed", "ok  \t", "ok \t", "SUCCESS", " succeed", "\u{2713}", "\u{2714}"], line)
  }

  /// Whether the line is a test's, a change's or a question's: `expected error: …`, `- Fixed …`.
  private static func isOfOther(_ line: PastedLine) -> Bool {
    if line.trimmed.last == UInt8(ascii: "?") { return true }
    return holdsAny(
      [
        "xpected", "xpects", "assert", "Fix", "fixes ", "test_", "_test", "Test", "Handle", "previous ",
        "used to ",
      ],
      line)
  }

  private static func holdsAny(_ words: [StaticString], _ line: PastedLine) -> Bool {
    let text = line.text
    return words.contains { text.span.firstIndex(of: $0) != nil }
  }

  /// The builder's last words that the line quotes.
  static func quoted(on line: PastedLine) -> PastedLine? {
    lastWords(in: line).map { line.with(line.text[$0]) }
  }

  /// Whether the line is a program's, with the time since its step began.
  static func isOutput(_ line: PastedLine) -> Bool { ClosingBlock.isNumberedOutput(line.text.span) }

  /// Where a builder's last words are on the line, without the quotation's end.
  private static func lastWords(in line: PastedLine) -> Range<Int>? {
    let text = line.text.span
    for beginning in beginnings {
      guard let start = text.firstIndex(of: beginning), start > 0, let end = end(of: line.text, from: start)
      else { continue }
      let words = line.with(line.text[start..<end])
      if words.isOfBuild, !isOutput(words), isWhole(words.text.span) { return start..<end }
    }
    return nil
  }

  /// Whether the words are a builder's from the beginning to the end; other programs fail to solve things, too.
  ///
  /// In a string of a program's source the quotation marks are escaped.
  private static func isWhole(_ words: Span<UInt8>) -> Bool {
    guard words.firstIndex(of: "\\\"") == nil else { return false }
    for beginning in beginningsOfBuildKit where words.hasPrefix(beginning) {
      return PasteEndings.isWhole(words)
    }
    return true
  }

  /// Where the quotation ends that a sign before the words opens, or else the line; `nil` if the sentence goes on.
  private static func end(of text: [UInt8], from start: Int) -> Int? {
    let end = text.span.endWithoutBlanks()
    let sign = text[start - 1]
    guard signs.contains(sign) else { return end }
    guard let close = text[start..<end].lastIndex(of: sign), close > start else { return end }
    return text[(close + 1)..<end].allSatisfy { !ASCII.isLetter($0) && !ASCII.isDigit($0) } ? close : nil
  }

  private static let signs = Array("`\"'".utf8)

  private static let beginningsOfBuildKit: [StaticString] = [
    "failed to solve: ", "failed to solve with frontend ", "executor failed running [", "process \"/bin/",
    "ImageBuild: failed to ",
  ]

  /// How such words begin: BuildKit, the classic builder, Buildah, kaniko.
  private static let beginnings: [StaticString] =
    beginningsOfBuildKit + [
      "The command '/bin/", "COPY failed: ", "ADD failed: ", "building at STEP \"",
      "error building at STEP \"", "error building image: ", "failed to read downloaded context: ",
      "Error response from daemon: ", "error during connect: ",
    ]
}
