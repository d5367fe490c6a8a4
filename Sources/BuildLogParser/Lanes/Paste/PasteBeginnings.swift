/// Gives the beginning of a copy what was not copied with it: the mark that all other steps have.
///
///     Step 1/36 : FROM alpine
///     [main]     ---> eabf902914f1
///     [main]     Step 2/36 : RUN make
enum PasteBeginnings {
  private static let longest = 48

  static func marked(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let first = lines.firstIndex(where: { ClassicLine.step($0.text.span) != nil }) else { return nil }
    let text = lines[first].text
    guard let step = ClassicLine.step(text.span), let total = step.total,
      !lines[(first + 1)...].contains(where: { ClassicLine.step($0.text.span) != nil })
    else { return nil }
    for line in lines[(first + 1)...] {
      guard let start = start(of: "Step \(step.number + 1)/\(total) : ", in: line) else { continue }
      let mark = Array(line.text[..<start])
      guard lines.count(where: { $0.text.starts(with: mark) }) > 2 else { return nil }
      var changed = lines
      changed[first] = lines[first].with(mark + lines[first].text)
      return changed
    }
    return nil
  }

  /// Puts the first line of Railway's log before a part of it that begins at a step.
  ///
  ///     build
  ///     RUN corepack enable cached
  ///     0ms
  ///
  static func opened(_ lines: [PastedLine]) -> [PastedLine]? {
    var steps = 0
    for (place, line) in lines.enumerated().dropLast() {
      let (name, duration) = (line.trimmed, lines[place + 1].trimmed)
      guard StepBracket.isInstruction(name.span), HostedDuration(duration.span) != nil,
        isBehindBlank(place, lines)
      else { continue }
      steps += 1
    }
    guard steps > 1, let first = lines.first,
      !lines.contains(where: {
        KnownDialects.isStepProgress($0.trimmed.span) || RailwayDialect.recognizesText($0.trimmed.span)
      })
    else { return nil }
    return [first.with(Array("using build driver dockerfile".utf8)), first.with([])] + lines
  }

  /// Whether a name follows a blank line or the beginning, with the stage's name between them or without.
  private static func isBehindBlank(_ place: Int, _ lines: [PastedLine]) -> Bool {
    if place == 0 || lines[place - 1].isBlank { return true }
    return (place == 1 || lines[place - 2].isBlank) && !lines[place - 1].trimmed.contains(ASCII.space)
  }

  /// Where the step begins after a mark in brackets.
  private static func start(of step: String, in line: PastedLine) -> Int? {
    let wanted = Array(step.utf8)
    guard line.text.first == ASCII.leftBracket, line.text.count > wanted.count else { return nil }
    for start in 1...min(longest, line.text.count - wanted.count)
    where line.text[start...].starts(with: wanted) {
      return start
    }
    return nil
  }
}
