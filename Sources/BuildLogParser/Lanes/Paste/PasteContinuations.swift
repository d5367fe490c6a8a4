/// Joins the lines of a step's command that was written as in the Dockerfile, one line after each backslash.
///
/// BuildKit prints a command on one line, however the Dockerfile breaks it; who types a report breaks it again.
enum PasteContinuations {
  static func joined(_ lines: [PastedLine]) -> [PastedLine]? {
    var joined: [PastedLine] = []
    var goesOn = false
    for line in lines {
      if goesOn, line.indent > 1, !isMarked(line), let last = joined.indices.last {
        joined[last].text.removeLast()
        joined[last].text += line.trimmed
      } else {
        joined.append(line)
        goesOn = isName(line)
      }
      goesOn = goesOn && joined.last?.text.suffix(2).elementsEqual(" \\".utf8) == true
    }
    return joined.count < lines.count ? joined : nil
  }

  private static func isMarked(_ line: PastedLine) -> Bool {
    line.trimmed.isEmpty || StepPrefix.read(line.text.span) != nil
  }

  /// Whether the line is a step's name: `#7 [build 4/6] RUN …`.
  private static func isName(_ line: PastedLine) -> Bool {
    let text = line.text.span
    guard let (_, start) = StepPrefix.read(text), text.count > start else { return false }
    return StepBracket.isCertain(text.extracting(start..<text.count))
  }
}
