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

  /// Takes the error out of the engine's answer over its API: `{"errorDetail":{"message":"COPY failed: …"},"error":"…"}`.
  static func unwrapped(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild) else { return nil }
    for i in lines.indices.reversed() {
      guard let message = engineError(lines[i].text) else { continue }
      return lines[..<i] + [lines[i].with(message)] + lines[(i + 1)...]
    }
    return nil
  }

  private static func engineError(_ text: [UInt8]) -> [UInt8]? {
    let line = text.span
    let name: StaticString = "\"message\":"
    guard let start = line.firstIndex(of: "{\"errorDetail\":{"),
      let found = line.firstIndex(of: name, from: start)
    else { return nil }
    var json = JSONScanner(at: found + name.utf8CodeUnitCount)
    guard let place = json.string(line) else { return nil }
    var message: [UInt8] = []
    JSONScanner.append(place, of: line, to: &message)
    return message
  }

  private static let mostPieces = 8

  /// The engine's error on a long command, which a window cut at its right edge, as one line: with its end, if that is a later line,
  /// or with the words that follow the command.
  static func joined(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild),
      let first = lines.firstIndex(where: { ClassicError.beginsFailedCommand($0.text.span) })
    else { return nil }
    let end = lines[(first + 1)...].prefix(mostPieces).firstIndex {
      ClassicError.endsFailedCommand($0.text.span)
    }
    let last = end ?? first
    var text = Array(lines[first...last].map { Array($0.trimmed) }.joined(separator: [ASCII.space]))
    if end == nil { text += "' returned".utf8 }
    return lines[..<first] + [lines[first].with(text[...])] + lines[(last + 1)...]
  }

  /// The error of OpenShift's imagebuilder in the words of the classic builder: `running 'make' failed with exit code 2` after
  /// `--> RUN make`.
  static func reworded(_ lines: [PastedLine]) -> [PastedLine]? {
    for (place, line) in lines.enumerated() {
      guard let command = command(of: line.text.span),
        let code = line.text.span.number(at: command.upperBound + failedWith.utf8CodeUnitCount)?.value,
        lines[..<place].contains(where: { $0.trimmed.elementsEqual("--> RUN ".utf8 + line.text[command]) })
      else { continue }
      var changed = lines
      changed[place] = line.with(
        ("The command '/bin/sh -c ".utf8 + line.text[command] + "' returned a non-zero code: \(code)".utf8)[
          ...])
      return changed
    }
    return nil
  }

  private static let failedWith: StaticString = "' failed with exit code "

  private static func command(of line: Span<UInt8>) -> Range<Int>? {
    let words: StaticString = "running '"
    guard line.hasPrefix(words), let end = line.firstIndex(of: failedWith) else { return nil }
    return words.utf8CodeUnitCount..<max(words.utf8CodeUnitCount, end)
  }
}
