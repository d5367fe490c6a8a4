/// Puts an error behind its log that a supervisor told before it: `Can't build x: The command '…' returned a non-zero code: 1`,
/// then `Build log:`.
enum PasteOrder {
  static func restored(_ lines: [PastedLine]) -> [PastedLine]? {
    guard let first = lines.firstIndex(where: { ClassicLine.step($0.text.span) != nil }),
      !lines[first...].contains(where: { ClassicError.anywhere($0.text.span) != nil })
    else { return nil }
    for line in lines[..<first].reversed() {
      guard let start = ClassicError.startBehindOutput(line.text) else { continue }
      return lines + [line.with(line.text[start...])]
    }
    return nil
  }
}
