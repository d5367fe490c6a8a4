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
