/// Puts an error behind its log that was told before it: `Can't build x: The command '…' returned a non-zero code: 1`, then
/// `Build log:`; a Space's page shows `Job failed with exit code: 137` above the log.
enum PasteOrder {
  static func restored(_ lines: [PastedLine]) -> [PastedLine]? {
    if let queued = lines.firstIndex(where: { $0.text.span.hasPrefix("===== Build Queued at ") }),
      let failed = lines[..<queued].last(where: { $0.text.span.hasPrefix("Job failed with exit code: ") }),
      !lines[queued...].contains(where: { $0.text.span.hasPrefix("--> ERROR: ") })
    {
      return lines + [failed.with(Array("--> ERROR: ".utf8) + failed.text)]
    }
    guard let first = lines.firstIndex(where: { ClassicLine.step($0.text.span) != nil }),
      let last = lines.lastIndex(where: { ClassicLine.step($0.text.span) != nil }),
      !lines[first...].contains(where: { ClassicError.anywhere($0.text.span) != nil }),
      !lines[last...].contains(where: hasEnded)
    else { return nil }
    for line in lines[..<first].reversed() {
      guard let start = ClassicError.startBehindOutput(line.text) else { continue }
      let error = line.text[start...]
      return isOf(lines[last], error) ? lines + [line.with(error)] : nil
    }
    return nil
  }

  /// Whether a line says that the last step's layer, or the image, was made.
  private static func hasEnded(_ line: PastedLine) -> Bool {
    let text = line.trimmed.span
    return text.hasPrefix("Successfully ")
      || text.hasPrefix("---> ") && ClassicLine.isHex(text, from: 5, to: text.count)
  }

  /// Whether the error names the command of the step, blanks aside.
  private static func isOf(_ step: PastedLine, _ error: ArraySlice<UInt8>) -> Bool {
    guard let place = ClassicLine.step(step.text.span) else { return false }
    let words = step.text[place.nameStart...].filter { $0 != ASCII.space && $0 != ASCII.tab }
    let said = error.filter { $0 != ASCII.space && $0 != ASCII.tab }
    guard words.starts(with: Array("RUN".utf8)) else { return false }
    let command = Array(words.dropFirst(3).prefix(60))
    guard !command.isEmpty, said.count >= command.count else { return false }
    return (0...(said.count - command.count)).contains { said[$0...].starts(with: command) }
  }
}
