/// Restores marks around a failed step's output that a page removed: lines of hyphens, and the `>` before the name.
enum PasteMarks {
  static func restored(_ lines: [PastedLine]) -> [PastedLine]? {
    if let list = fromDesktopList(lines) { return list }
    let headed = withLostHeading(lines)
    let lines = headed ?? lines
    // Of a log that holds its build such a line is another program's.
    let isPart = !lines.contains { line in
      let text = line.trimmed
      return KnownDialects.isProgress(text.span) && !ClosingBlock.isNumberedOutput(text.span)
    }
    var restored: [PastedLine] = []
    var isChanged = headed != nil
    var isInside = false
    var hasRule = false
    for (index, line) in lines.enumerated() {
      let trimmed = line.trimmed
      let text = trimmed.span
      if isRule(trimmed) {
        // The first one is before a heading, the second one after the output.
        hasRule = !isInside
        isInside = false
        restored.append(line)
        continue
      }
      if let name = heading(text),
        hasRule
          || outputFollows(index, lines)
            && (text[text.count - 1] == ASCII.colon || offsetFollows(index, lines))
      {
        if !hasRule { restored.append(rule(line)) }
        let mark = line.with(Array(" > ".utf8) + name + [ASCII.colon])
        let isWhole = text.hasPrefix("> ") && text[2] != ASCII.space && text[text.count - 1] == ASCII.colon
        isChanged = isChanged || !hasRule || !isWhole
        restored.append(isWhole ? line : mark)
        isInside = true
      } else if isPart, let name = failedWithoutArrow(trimmed),
        !lines[(index + 1)...].contains(where: isHeading)
      {
        restored += [rule(line), line.with(Array(" > ".utf8) + name + [ASCII.colon])]
        isInside = true
        isChanged = true
      } else if let name = failedRow(text), outputFollows(index, lines) {
        restored += [line, rule(line), line.with(Array(" > ".utf8) + name + [ASCII.colon])]
        isInside = true
        isChanged = true
      } else {
        if isInside, ClosingBlock.isCertainLocation(text) {
          restored.append(rule(line))
          isInside = false
          isChanged = true
        }
        restored.append(line)
      }
      hasRule = hasRule && trimmed.isEmpty
    }
    return isChanged ? restored : nil
  }

  /// Puts the rule before lines with offsets, if the text says that they are of a container's build: BuildKit repeats a failed
  /// step's last lines so.
  static func ruled(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: { KnownDialects.isProgressOrEnd($0.trimmed.span) }),
      let first = lines.firstIndex(where: isNumbered), let last = lines.lastIndex(where: isNumbered)
    else { return nil }
    let around = lines[..<first] + lines[(last + 1)...]
    // What a container prints has figures of its own.
    guard around.contains(where: speaksOfBuild), !around.contains(where: speaksOfRun),
      lines[first...last].contains(where: \.complains)
    else { return nil }
    let block = lines[first...last].filter { !$0.isBlank }
    let offsets = block.compactMap(offset)
    guard offsets.count >= fewestNumbered, offsets.count * 10 >= block.count * 8,
      zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    return lines[..<first] + [rule(lines[first])] + lines[first...]
  }

  private static let fewestNumbered = 4

  private static func speaksOfBuild(_ line: PastedLine) -> Bool {
    line.holdsAny([
      "ockerfile", "uildkit", "uildKit", "buildx", "ocker build", "ocker Build", "ocker image build",
      "ompose build",
    ])
  }

  private static func speaksOfRun(_ line: PastedLine) -> Bool {
    line.holdsAny([
      "ocker run", "ocker exec", "ocker logs", "ocker start", "ocker compose run", "ocker-compose run",
      "ocker compose up", "ocker-compose up", "ocker compose logs", "ocker-compose logs",
      "ocker container run",
    ])
  }

  private static func isNumbered(_ line: PastedLine) -> Bool { offset(of: line) != nil }

  /// The offset that the line begins with, if it has as many decimals as the engine writes.
  private static func offset(of line: PastedLine) -> Int? {
    let text = line.text
    guard let offset = LineOffset.read(text.span)?.value else { return nil }
    let decimals = offset.milliseconds < 10_000 ? 3 : offset.milliseconds < 100_000 ? 2 : 1
    return offset.decimals == decimals ? offset.milliseconds : nil
  }

  private static func rule(_ line: PastedLine) -> PastedLine { line.with("------".utf8) }

  private static func isRule(_ text: [UInt8]) -> Bool { text.span.equals("------") }

  /// The name of a failed step: `> [4/6] RUN make:`, `[4/6] RUN make:`, `> RUN make:`, `> [4/6] RUN make`.
  private static func heading(_ text: Span<UInt8>) -> [UInt8]? {
    let start = text.hasPrefix("> ") ? text.indexAfterBlanks(from: 2) : 0
    guard text.count > start + 4 else { return nil }
    let hasColon = text[text.count - 1] == ASCII.colon
    guard hasColon || start > 0 && text[start] == ASCII.leftBracket else { return nil }
    let name = text.extracting(start..<(hasColon ? text.count - 1 : text.count))
    guard StepBracket.isCertain(name) || start > 0 && StepBracket.isInstruction(name) else { return nil }
    return name.copy(0..<name.count)
  }

  /// The lines with the heading of the failed step, if the paste begins below it: the quoted instruction has its name.
  private static func withLostHeading(_ lines: [PastedLine]) -> [PastedLine]? {
    guard
      let end = lines.indices.dropLast().first(where: {
        isRule(lines[$0].trimmed) && location(behind: $0, in: lines) != nil
      }), end > 0, let place = location(behind: end, in: lines),
      !lines.contains(where: { line in
        let text = line.trimmed
        return KnownDialects.isProgress(text.span) && !ClosingBlock.isNumberedOutput(text.span)
          || ClosingBlock.isCertainHeading(line.text.span)
      })
    else { return nil }
    let name = instruction(quotedBelow: place, in: lines)
    var start = end
    while start > 0, ClosingBlock.isNumberedOutput(lines[start - 1].trimmed.span) { start -= 1 }
    guard start < end, !name.isEmpty || place > end + 1 else { return nil }
    // The quotation is cut: only the output and its place are known.
    let heading = name.isEmpty ? [] : [lines[start].with(Array(" > ".utf8) + name + [ASCII.colon])]
    return lines[..<start] + [rule(lines[start])] + heading + lines[start...]
  }

  /// The line with the place in the Dockerfile behind a rule: the engine's warnings may be between.
  private static func location(behind rule: Int, in lines: [PastedLine]) -> Int? {
    for index in lines.indices[(rule + 1)...].prefix(mostWarnings) {
      let text = lines[index].trimmed
      if text.isEmpty || text.span.hasPrefix("- ") || ClosingBlock.isWarningHeading(text.span) { continue }
      return ClosingBlock.isCertainLocation(text.span) ? index : nil
    }
    return nil
  }

  private static let mostWarnings = 20

  /// The instruction that the engine marked below its place in the Dockerfile, as the engine's headings have it.
  private static func instruction(quotedBelow place: Int, in lines: [PastedLine]) -> [UInt8] {
    var words: [[UInt8]] = []
    for line in lines[(place + 1)...].prefix(60) {
      let row = line.trimmed
      if !words.isEmpty, row.span.firstIndex(of: " | ") == nil { break }
      guard let text = markedInstruction(line) else { continue }
      // A comment between the lines is no part of it.
      if text.first != ASCII.hash { words.append(text) }
    }
    let whole = Array(words.joined(separator: [ASCII.space]))
    // Of a here-document the name has the first line.
    guard words.count > 1, let first = words.first, let last = words.last else { return whole }
    let isHereDocument = ["<<", "<<-"].contains { sign in
      first.suffix(sign.utf8.count + last.count).elementsEqual(Array(sign.utf8) + last)
    }
    return isHereDocument ? first : whole
  }

  /// The instruction on a line that the engine marked in its quotation of the Dockerfile: `   6 | >>> RUN make \`.
  private static func markedInstruction(_ line: PastedLine) -> [UInt8]? {
    let row = line.trimmed
    let text = row.span
    guard let number = text.number(at: 0), text.hasPrefix(" | >>> ", at: number.end) else { return nil }
    let start = text.indexAfterBlanks(from: number.end + 7)
    var end = text.endWithoutBlanks()
    if end > start, text[end - 1] == UInt8(ascii: "\\") {
      end = text.extracting(0..<end - 1).endWithoutBlanks()
    }
    return start < end ? text.copy(start..<end) : nil
  }

  /// The name on a row of a terminal's frame that failed.
  private static func failedRow(_ text: Span<UInt8>) -> [UInt8]? {
    guard case .step(.failed, let name, _)? = TerminalRow.row(text, at: 0) else { return nil }
    return text.copy(name)
  }

  /// The name in `ERROR [build 4/6] RUN make`: whoever copies begins behind the arrow, and tells the output below it.
  private static func failedWithoutArrow(_ line: [UInt8]) -> [UInt8]? {
    guard line.span.hasPrefix("ERROR [") else { return nil }
    let row = Array("=> ".utf8) + line
    let name = failedRow(row.span) ?? []
    guard StepBracket.isCertain(name.span), let bracket = name.firstIndex(of: ASCII.rightBracket) else {
      return nil
    }
    let words = Array(name[(bracket + 1)...].drop { $0 == ASCII.space })
    return StepBracket.isInstruction(words.span) ? name : nil
  }

  private static func isHeading(_ line: PastedLine) -> Bool {
    let text = line.trimmed
    return heading(text.span) != nil || ClosingBlock.isCertainHeading(line.text.span)
  }

  /// Whether the next line that is not blank has an offset as the engine writes it.
  private static func offsetFollows(_ index: Int, _ lines: [PastedLine]) -> Bool {
    guard let next = lines[(index + 1)...].first(where: { !$0.isBlank }) else { return false }
    let text = next.trimmed
    return offset(of: next.with(text[ClosingBlock.numberEnd(text.span)...])) != nil
  }

  /// Whether the next line that is not blank is a program's with its offset.
  private static func outputFollows(_ index: Int, _ lines: [PastedLine]) -> Bool {
    guard let next = lines[(index + 1)...].first(where: { !$0.isBlank })?.trimmed else { return false }
    return ClosingBlock.isNumberedOutput(next.span)
  }

  /// The same list of a build that failed at an image: its last name is of that image, and the page tells the error by itself.
  private static func fromDesktopListOfImages(_ lines: [PastedLine]) -> [PastedLine]? {
    let words: StaticString = ": failed to resolve source metadata for "
    guard let last = lines.lastIndex(where: { StepBracket.isCertain($0.trimmed.span) }),
      lines[last].trimmed.span.firstIndex(of: "] load metadata for ") != nil,
      !lines.contains(where: { KnownDialects.isProgressOrEnd($0.trimmed.span) }),
      let error = lines[last...].firstIndex(where: { $0.text.span.firstIndex(of: words) != nil })
    else { return nil }
    let name = lines[last]
    let heading = name.with(Array(" > ".utf8) + name.trimmed + [ASCII.colon])
    let message = lines[error].trimmed.filter { $0 != UInt8(ascii: "`") }
    return [
      rule(name), heading, rule(name), lines[error].with(Array("ERROR: failed to solve: ".utf8) + message),
    ]
  }

  /// Builds as Docker Desktop copies them: `[3/3] RUN ./run.sh`, and below it, after tabs, the step's output.
  private static func fromDesktopList(_ lines: [PastedLine]) -> [PastedLine]? {
    if let list = fromDesktopListOfImages(lines) { return list }
    guard let last = lines.lastIndex(where: { $0.text.first == ASCII.tab && !$0.isBlank }),
      !lines.contains(where: { KnownDialects.isProgressOrEnd($0.trimmed.span) }),
      let step = lines[..<last].lastIndex(where: { StepBracket.isCertain($0.trimmed.span) }),
      lines[(step + 1)...last].allSatisfy({ $0.text.first == ASCII.tab || $0.isBlank })
    else { return nil }
    let output = lines[(step + 1)...last].filter { !$0.isBlank }.map { $0.with($0.text.dropFirst()) }
    let name = lines[step]
    return [rule(name), name.with(Array(" > ".utf8) + name.trimmed + [ASCII.colon])] + output + [
      rule(lines[last])
    ]
  }
}
