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
      !lines[first...].contains(where: { ClassicError.anywhere($0.text.span) != nil })
    else { return nil }
    for line in lines[..<first].reversed() {
      guard let start = ClassicError.startBehindOutput(line.text) else { continue }
      return lines + [line.with(line.text[start...])]
    }
    return nil
  }
}
