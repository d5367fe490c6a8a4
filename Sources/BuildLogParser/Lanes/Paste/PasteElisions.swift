/// Gives the output of the failed step its heading back, if whoever pasted the log left it out: the row of the display names the
/// step.
///
///      => ERROR [build 5/6] RUN gradle build                       162.0s
///     ------
///     .
///     #13 161.4 FAILURE: Build failed with an exception.
enum PasteElisions {
  /// Lines that stand for others, between the rule and the output.
  private static let most = 6

  static func headed(_ lines: [PastedLine]) -> [PastedLine]? {
    let failed = lines.indices.filter { failedStep(in: lines[$0]) != nil }
    guard failed.count == 1, let row = failed.first, let name = failedStep(in: lines[row]),
      let rule = lines[(row + 1)...].firstIndex(where: isRule),
      let output = lines[(rule + 1)...].prefix(most + 1).firstIndex(where: { !isElision($0) }),
      isOutput(lines[output])
    else { return nil }
    let heading = lines[rule].with(" > ".utf8 + name + ":".utf8)
    return lines[...rule] + [heading] + lines[output...]
  }

  /// Gives the heading of a failed step's output the mark and the rule back, if the paste has only the instruction.
  ///
  ///     RUN apk add python:
  ///     #0 2.871 ERROR: unable to select packages:
  static func marked(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: isProgress) else { return nil }
    for place in lines.indices.dropLast() {
      let line = lines[place]
      let name = line.trimmed
      guard name.last == ASCII.colon, StepBracket.isInstruction(name.span),
        lines[(place + 1)...].prefix(2).allSatisfy(hasOffset)
      else { continue }
      return lines[..<place] + heading(name[...], lines, at: place)
        + lines[(place + 1)...].map { isOutput(unindented($0)) ? unindented($0) : $0 }
    }
    return nil
  }

  /// Gives the step of Tilt's error its heading, and takes off the arrows before what the program said.
  ///
  ///     ╎ ERROR IN: [builder 7/7] RUN go build ./...
  ///     ╎   → main.go:3:8: package shop is not in std
  static func ofTilt(_ lines: [PastedLine]) -> [PastedLine]? {
    guard !lines.contains(where: isProgress) else { return nil }
    let words: StaticString = "ERROR IN: "
    for place in lines.indices {
      let text = lines[place].text
      guard let start = text.span.firstIndex(of: words) else { continue }
      let name = Array(text[(start + words.utf8CodeUnitCount)...])
      guard StepBracket.isCertain(name.span) else { continue }
      let below = lines[(place + 1)...].map { line in
        said(on: line).map { line.with($0) } ?? line
      }
      return lines[..<place] + heading((name + [ASCII.colon])[...], lines, at: place) + below
    }
    return nil
  }

  /// What follows Tilt's arrow.
  private static func said(on line: PastedLine) -> ArraySlice<UInt8>? {
    let arrow: StaticString = "\u{2192} "
    let text = line.text
    guard let start = text.span.firstIndex(of: arrow), start <= most * 2 else { return nil }
    return text[(start + arrow.utf8CodeUnitCount)...]
  }

  /// The engine's heading above a failed step's output, with the rule unless it is there.
  private static func heading(
    _ name: ArraySlice<UInt8>, _ lines: [PastedLine], at place: Int
  ) -> [PastedLine] {
    let rule = lines[place].with([UInt8](repeating: ASCII.hyphen, count: 6))
    let isBehindRule = place > 0 && isRule(lines[place - 1])
    return (isBehindRule ? [] : [rule]) + [lines[place].with(" > ".utf8 + name)]
  }

  private static func isProgress(_ line: PastedLine) -> Bool { KnownDialects.isProgress(line.text.span) }

  /// Whether the line begins with a time of the engine's, which has four figures: `0.204`, `46.36`, `161.4`.
  private static func hasOffset(_ line: PastedLine) -> Bool {
    let text = unindented(line).text
    let start = ClosingBlock.numberEnd(text.span)
    let figures = text[start...].prefix { ASCII.isDigit($0) || $0 == ASCII.period }
    return figures.count == 5 && figures.contains(ASCII.period) && isOutput(unindented(line))
  }

  private static func unindented(_ line: PastedLine) -> PastedLine { line.with(line.text[line.indent...]) }

  /// Gives the engine's quotation of a Dockerfile the line with its place back: whoever retells the error begins below
  /// it, with the rule of the quotation or with that of the output above it.
  ///
  ///     Error : --------------------
  ///       76 |
  ///       77 | >>> COPY ./docs/ ./docs/
  static func located(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let marked = lines.firstIndex(where: { quotedNumber($0, isMarked: true) != nil }),
      let number = quotedNumber(lines[marked], isMarked: true)
    else { return nil }
    var first = marked
    while first > 0, quotedNumber(lines[first - 1], isMarked: false) != nil { first -= 1 }
    guard first > 0, !lines[..<first].contains(where: isLocation) else { return nil }
    let (rule, above) = (lines[first - 1], lines[..<(first - 1)])
    let location = rule.with("Dockerfile:\(number)".utf8)
    let hyphens = rule.with([UInt8](repeating: ASCII.hyphen, count: 20))
    if isRule(rule) { return above + [rule, location, hyphens] + lines[first...] }
    guard endsWithRule(rule), lines[marked...].contains(where: isClosingError) else { return nil }
    let words = rule.text.prefix { $0 != ASCII.hyphen }
    return above + [rule.with(words), location, hyphens] + lines[first...]
  }

  /// Gives the rule below the output a line of its own: the copy joined the lines.
  ///
  ///     4.6 E: Some index files failed to download. ------
  ///     Dockerfile:10
  ///     --------------------
  ///       10 | >>> RUN apt-get update
  static func ruled(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let place = lines.firstIndex(where: isLocation), place > 0, place + 1 < lines.count,
      endsWithRule(lines[place + 1]), isOutput(lines[place - 1])
    else { return nil }
    let (output, hyphens) = (lines[place - 1], [UInt8](repeating: ASCII.hyphen, count: 6))
    guard output.trimmed.suffix(7).elementsEqual([ASCII.space] + hyphens) else { return nil }
    return lines[..<(place - 1)] + [output.with(output.trimmed.dropLast(7)), output.with(hyphens)]
      + lines[place...]
  }

  /// The number of a line of the Dockerfile that the engine quotes: `  77 | >>> COPY a b`.
  private static func quotedNumber(_ line: PastedLine, isMarked: Bool) -> Int? {
    let text = line.text.span
    guard let number = text.number(at: line.indent), text.hasPrefix(" |", at: number.end) else { return nil }
    return !isMarked || text.hasPrefix(" | >>> ", at: number.end) ? number.value : nil
  }

  private static func endsWithRule(_ line: PastedLine) -> Bool {
    line.text.span.extracting(0..<line.text.span.endWithoutBlanks()).ends(with: "--------------------")
  }

  private static func isLocation(_ line: PastedLine) -> Bool {
    ClosingBlock.isCertainLocation(line.text.span)
  }

  private static func isClosingError(_ line: PastedLine) -> Bool { ClosingError.isCertain(line.text.span) }

  private static func failedStep(in line: PastedLine) -> [UInt8]? {
    let text = line.text.span
    guard case .step(.failed, let name, _)? = TerminalRow.row(text, at: line.indent) else { return nil }
    return Array(line.text[name])
  }

  private static func isRule(_ line: PastedLine) -> Bool { ClosingBlock.isRule(line.text.span) }

  private static func isOutput(_ line: PastedLine) -> Bool { ClosingBlock.isNumberedOutput(line.text.span) }

  /// `.`, `…`, `[...]`, or nothing.
  private static func isElision(_ line: PastedLine) -> Bool {
    line.trimmed.allSatisfy { signs.contains($0) }
  }

  private static let signs = Array(".[]()\u{2026}".utf8)
}
