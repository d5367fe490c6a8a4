/// Gives the engine's error a line of its own if a program had not ended its line before it: `Enter a name: The command '…'
/// returned a non-zero code: 1`.
///
/// Only in a text without any other line of a build, and only its last such line: programs quote such errors, too.
enum PasteEndings {
  static func parted(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild) else { return nil }
    for i in lines.indices.reversed() {
      guard
        let start = ClassicError.startBehindOutput(lines[i].text) ?? startOfService(lines[i].text)
          ?? startOfBuildah(lines[i].text)
      else { continue }
      return lines[..<i] + lines[i].parted(at: start, with: lines[i].text[start...]) + lines[(i + 1)...]
    }
    return nil
  }

  /// Where Compose's word on a service begins behind what the engine said: `… no space left on device ERROR: Service 'web' failed
  /// to build : Build failed`.
  private static func startOfService(_ text: [UInt8]) -> Int? {
    guard let start = text.span.firstIndex(of: " ERROR: Service '") else { return nil }
    return ClassicError.isOfService(text.span.extracting(start + 1..<text.count)) ? start + 1 : nil
  }

  /// Where Buildah's error begins behind the words of a program that calls it: `Build command failed with error: Error: error
  /// committing container for step {Env:[…`.
  private static func startOfBuildah(_ text: [UInt8]) -> Int? {
    let mark: StaticString = "rror: Error: "
    guard let found = text.span.firstIndex(of: mark) else { return nil }
    let start = found + 6
    return BuildahError.isBuildWithoutSteps(text.span.extracting(start..<text.count)) ? start : nil
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

  /// Gives BuildKit's error a line of its own where another program retells it: `building image: exit code: 1, stderr: ERROR:
  /// failed to solve: …`, `{"message":"failed to deploy a stack: failed to solve: …\n"}`, a commit's `fix: ERROR: failed to solve: …`.
  static func retold(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild) else { return nil }
    for i in lines.indices.reversed() {
      let text = lines[i].text
      guard let start = text.span.firstIndex(of: solving),
        isRetold(behind: text[..<start]) || isBehindDots(text[..<start])
      else { continue }
      let error = unquoted(text[start...])
      guard isWhole(error.span) || isBehindDots(text[..<start]) && error.span.hasPrefix(command) else {
        continue
      }
      return lines[..<i] + lines[i].parted(at: start, with: "ERROR: ".utf8 + error) + lines[(i + 1)...]
    }
    return nil
  }

  /// Whether the words before an error lead to it: `building image: `, `stderr: ERROR: `.
  ///
  /// A program that quotes it opens a quotation.
  private static func isRetold(behind text: ArraySlice<UInt8>) -> Bool {
    var words = text
    for mark in ["ERROR: ", "error: ", "Error: "] where words.suffix(mark.utf8.count).elementsEqual(mark.utf8)
    {
      words = words.dropLast(mark.utf8.count)
    }
    return words.suffix(2).elementsEqual(": ".utf8)
  }

  private static let solving: StaticString = "failed to solve: "
  private static let command: StaticString = "failed to solve: process \"/bin/"

  /// Whether a client's dots of progress are before the error: `Building project images.....failed to solve: …`.
  private static func isBehindDots(_ text: ArraySlice<UInt8>) -> Bool {
    text.suffix(3).elementsEqual("...".utf8)
  }

  /// Whether the error says what only the engine says, and nothing follows the exit code.
  static func isWhole(_ error: Span<UInt8>) -> Bool {
    for words: StaticString in ["did not complete successfully: exit code: ", "]: exit code: "] {
      guard let found = error.firstIndex(of: words) else { continue }
      guard let code = error.number(at: found + words.utf8CodeUnitCount) else { return false }
      return isEnd(error.extracting(code.end..<error.count))
    }
    for words: StaticString in [
      "dockerfile parse error on line ", "failed to read dockerfile: ", "failed to compute cache key: ",
      "failed to resolve source metadata for ", ": pull access denied, ", "failed to process \"",
    ]
    where error.firstIndex(of: words) != nil {
      return true
    }
    return false
  }

  /// Whether only signs follow the exit code, or what the engine adds.
  private static func isEnd(_ rest: Span<UInt8>) -> Bool {
    for words: StaticString in [": unknown", ": context canceled", ", "] where rest.hasPrefix(words) {
      return true
    }
    return (0..<rest.count).allSatisfy { !ASCII.isLetter(rest[$0]) && !ASCII.isDigit(rest[$0]) }
  }

  /// The error up to the end of its line, as it was before a string in JSON took signs for quotation marks and line ends.
  private static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let whole = Array(text)
    // BuildKit itself writes `process "/bin/sh -c echo \"hi\""`.
    guard whole.span.firstIndex(of: "process \"") == nil else { return whole }
    guard whole.span.firstIndex(of: "\\\"") != nil || whole.span.firstIndex(of: "\\n") != nil else {
      return whole
    }
    var error: [UInt8] = []
    var isEscaped = false
    for byte in whole {
      if isEscaped {
        if byte == UInt8(ascii: "n") { break }
        error.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == ASCII.quote {
        break
      } else {
        error.append(byte)
      }
    }
    while let last = error.last, last == ASCII.space { error.removeLast() }
    return error
  }

  private static let mostPieces = 8

  /// The engine's error on a long command, which a window cut at its right edge, as one line: with its end, if that is a later line,
  /// or with the words that follow the command.
  static func joined(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: \.isOfBuild),
      let first = lines.firstIndex(where: { ClassicError.beginsFailedCommand($0.text.span) })
        ?? cutAtEnd(lines)
    else { return nil }
    let end = lines[(first + 1)...].prefix(mostPieces).firstIndex {
      ClassicError.endsFailedCommand($0.text.span)
    }
    let last = end ?? first
    var text = Array(lines[first...last].map { Array($0.trimmed) }.joined(separator: [ASCII.space]))
    if end == nil { text += "' returned".utf8 }
    return lines[..<first] + [lines[first].with(text[...])] + lines[(last + 1)...]
  }

  /// The last line, if it is such an error of which the copy ends within the quotation.
  private static func cutAtEnd(_ lines: [PastedLine]) -> Int? {
    guard let last = lines.lastIndex(where: { !$0.isBlank && !$0.trimmed.span.hasPrefix("```") }),
      let before = lines[..<last].last(where: { !$0.isBlank }), before.complains
    else { return nil }
    let text = lines[last].trimmed
    let words: StaticString = "The command '/bin/sh -c "
    return text.span.hasPrefix(words)
      && text.span.firstIndex(of: UInt8(ascii: "'"), from: words.utf8CodeUnitCount) == nil ? last : nil
  }

  /// The error of another program in the words of the classic builder: OpenShift's imagebuilder has `running 'make' failed with
  /// exit code 2` after `--> RUN make`, others `returned a non-zero exit code: 2`.
  static func reworded(_ lines: [PastedLine]) -> [PastedLine]? {
    for (place, line) in lines.enumerated() {
      guard let error = withExitCode(line.text) ?? withFailedCommand(line.text, after: lines[..<place]) else {
        continue
      }
      var changed = lines
      changed[place] = line.with(error)
      return changed
    }
    return nil
  }

  private static func withExitCode(_ text: [UInt8]) -> [UInt8]? {
    let words: StaticString = "' returned a non-zero exit code: "
    guard text.span.firstIndex(of: "The command '/bin/") != nil, let found = text.span.firstIndex(of: words)
    else { return nil }
    return Array(text[..<found]) + Array("' returned a non-zero code: ".utf8)
      + text[(found + words.utf8CodeUnitCount)...]
  }

  private static func withFailedCommand(_ text: [UInt8], after lines: ArraySlice<PastedLine>) -> [UInt8]? {
    guard let command = command(of: text.span),
      let code = text.span.number(at: command.upperBound + failedWith.utf8CodeUnitCount)?.value,
      lines.contains(where: { $0.trimmed.elementsEqual("--> RUN ".utf8 + text[command]) })
    else { return nil }
    return Array("The command '/bin/sh -c ".utf8) + text[command]
      + Array("' returned a non-zero code: \(code)".utf8)
  }

  private static let failedWith: StaticString = "' failed with exit code "

  private static func command(of line: Span<UInt8>) -> Range<Int>? {
    let words: StaticString = "running '"
    guard line.hasPrefix(words), let end = line.firstIndex(of: failedWith) else { return nil }
    return words.utf8CodeUnitCount..<max(words.utf8CodeUnitCount, end)
  }
}

extension PastedLine {
  /// What is before an error, and the error, each on its own line.
  ///
  /// Words that only lead to the error (`Can't build web: `, `error reading build output: `) are no output of the step.
  fileprivate func parted(at start: Int, with error: some Sequence<UInt8>) -> [PastedLine] {
    let before = with(text[..<start])
    let words = before.trimmed
    let isLead =
      words.last == ASCII.colon && words.count < Self.longestLead
      && Self.leads.contains { words.span.firstIndex(of: $0) != nil }
    return isLead ? [with(error)] : [before, with(error)]
  }

  /// More words are a program's output on the same line.
  private static let longestLead = 140
  private static let leads: [StaticString] = [
    "an't build ", "rror reading build output", "uild command failed with error", "Failed: ImageBuild",
  ]
}
