/// Gives a log its error where another program tells it.
///
/// Before the log: `Can't build x: The command '…' returned a non-zero code: 1`, then `Build log:`; a Space's page shows
/// `Job failed with exit code: 137`. Behind it: `{"error": "The command '…' returned a non-zero code: 1"}`.
enum PasteOrder {
  static func restored(_ lines: [PastedLine]) -> [PastedLine]? {
    withEndOfSpace(lines) ?? withErrorOfClassicBuild(lines) ?? withErrorOfCopy(lines)
  }

  private static func withEndOfSpace(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let queued = lines.firstIndex(where: { $0.text.span.hasPrefix("===== Build Queued at ") }),
      let failed = lines[..<queued].last(where: { $0.text.span.hasPrefix("Job failed with exit code: ") }),
      !lines[queued...].contains(where: { $0.text.span.hasPrefix("--> ERROR: ") })
    else { return nil }
    return lines + [failed.with(Array("--> ERROR: ".utf8) + failed.text)]
  }

  /// A page with its newest line first: `COPY failed: stat root/: file does not exist`, then `Step 10/12 : COPY root/ /`.
  private static func withErrorOfCopy(_ lines: [PastedLine]) -> [PastedLine]? {
    let lines = withoutCloudBuildMarks(lines)
    guard let last = lines.lastIndex(where: isStep), lines.firstIndex(where: isStep) == last,
      !lines[last...].contains(where: hasEnded),
      let place = lines[..<last].lastIndex(where: { startOfCopyError($0.text) != nil }),
      let start = startOfCopyError(lines[place].text), let words = instruction(of: lines[last]),
      words.count > 1,
      words[0].elementsEqual("COPY".utf8) || words[0].elementsEqual("ADD".utf8),
      let name = words[1].split(separator: UInt8(ascii: "/")).last
    else { return nil }
    let told = lines[place]
    let said = told.text[start...].split { " /:".utf8.contains($0) }
    guard said.contains(where: { $0.elementsEqual(name) }) else { return nil }
    return lines[..<place] + lines[(place + 1)...] + [told.with(told.text[start...])]
  }

  /// Cloud Build's page has its newest line first, and a mark before each.
  private static func withoutCloudBuildMarks(_ lines: [PastedLine]) -> [PastedLine] {
    lines.map { line in
      var prefix = EnvelopePrefix()
      let quoted = line.text.span.hasPrefix("> Step #") ? 2 : 0
      guard let start = CloudBuildMark.read(line.text.span, at: quoted, into: &prefix) else { return line }
      return line.with(line.text[start...])
    }
  }

  private static func isStep(_ line: PastedLine) -> Bool { ClassicLine.step(line.text.span) != nil }

  private static func instruction(of line: PastedLine) -> [ArraySlice<UInt8>]? {
    let start = ClassicLine.step(line.text.span)?.nameStart
    return start.map { line.text[$0...].split(separator: ASCII.space) }
  }

  private static func startOfCopyError(_ text: [UInt8]) -> Int? {
    text.span.firstIndex(of: "COPY failed: ") ?? text.span.firstIndex(of: "ADD failed: ")
  }

  private static func withErrorOfClassicBuild(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let first = lines.firstIndex(where: { ClassicLine.step($0.text.span) != nil }),
      let last = lines.lastIndex(where: { ClassicLine.step($0.text.span) != nil }),
      let told = told(before: first, behind: last, lines),
      let start = ClassicError.startBehindOutput(told.text),
      !lines[first...].contains(where: { ClassicError.anywhere($0.text.span) != nil }),
      !lines[last...].contains(where: hasEnded), isOf(lines[last], told.text[start...])
    else { return nil }
    return lines + [told.with(told.text[start...])]
  }

  /// The line in which another program tells the error: before a log that ends with a complaint, or behind it, as a failure.
  private static func told(before first: Int, behind last: Int, _ lines: [PastedLine]) -> PastedLine? {
    if let told = lines[..<first].last(where: isTold) {
      return lines[last...].contains(where: \.complains) ? told : nil
    }
    return lines[last...].first { line in
      guard let start = ClassicError.startBehindOutput(line.text) else { return false }
      let before = Array(line.text[..<start])
      return !holds(before, "retr") && (holds(before, "build failed") || holds(before, "\"error\""))
    }
  }

  private static func holds(_ text: [UInt8], _ word: StaticString) -> Bool {
    text.span.firstIndex(of: word) != nil
  }

  private static func isTold(_ line: PastedLine) -> Bool { ClassicError.startBehindOutput(line.text) != nil }

  /// Whether a line says that the last step's layer, or the image, was made.
  private static func hasEnded(_ line: PastedLine) -> Bool {
    let text = line.trimmed.span
    return text.hasPrefix("Successfully ")
      || text.hasPrefix("---> ") && ClassicLine.isHex(text, from: 5, to: text.count)
  }

  /// Whether the error names the command of the step, blanks and what JSON escapes aside.
  private static func isOf(_ step: PastedLine, _ error: ArraySlice<UInt8>) -> Bool {
    guard let place = ClassicLine.step(step.text.span) else { return false }
    let words = step.text[place.nameStart...].filter(counts)
    let said = error.filter(counts)
    guard words.starts(with: Array("RUN".utf8)) else { return false }
    let command = Array(words.dropFirst(3).prefix(60))
    guard !command.isEmpty, said.count >= command.count else { return false }
    return (0...(said.count - command.count)).contains { said[$0...].starts(with: command) }
  }

  private static func counts(_ byte: UInt8) -> Bool {
    byte != ASCII.space && byte != ASCII.tab && byte != UInt8(ascii: "\\") && byte != ASCII.quote
  }
}
