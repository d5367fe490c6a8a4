/// Lines of a program that a window, a mail or a form may have broken at a blank.
///
/// Nothing but the width shows it, and that is no proof: two of them are joined only for a second look, if the lines as they
/// are say nothing. A message that is found across the two is proof enough.
enum BrokenLines {
  private static let narrowest = 60
  private static let widest = 140
  private static let most = 400

  /// The lines, those that begin like an error joined with the next one if its first word would not have fitted; `nil` if
  /// there is none.
  static func joined(_ lines: [RetainedLine]) -> [RetainedLine]? {
    guard lines.count > 1, lines.count <= most, let width = lines.map(\.bytes.count).max(),
      (narrowest...widest).contains(width)
    else { return nil }
    var joined: [RetainedLine] = []
    var i = 0
    while i < lines.count {
      var line = lines[i]
      if i + 1 < lines.count, isBroken(line.bytes, before: lines[i + 1].bytes, width) {
        line.bytes += [UInt8(ascii: " ")] + lines[i + 1].bytes
        i += 1
      }
      joined.append(line)
      i += 1
    }
    return joined.count < lines.count ? joined : nil
  }

  private static func isBroken(_ line: [UInt8], before next: [UInt8], _ width: Int) -> Bool {
    guard let last = line.last, let first = next.first, !last.isBlank, !first.isBlank, line.count * 2 >= width
    else { return false }
    guard line.count + 1 + next.prefix(while: { !$0.isBlank }).count > width else { return false }
    let text = line.map(\.lowercased)
    return errorWords.contains { text.contains(bytes: Array($0.utf8)[...]) }
  }

  private static let errorWords = [
    "error", "fatal", "fail", "cannot", "can't", "could not", "unable", "denied", "invalid", "missing",
    "unknown",
    "err!",
  ]
}

extension StepText {
  /// The text with its broken lines joined; `nil` if none looks broken.
  func withoutBreaks() -> StepText? {
    let (output, error) = (BrokenLines.joined(self.output), BrokenLines.joined(self.error))
    guard output != nil || error != nil else { return nil }
    var whole = self
    whole.output = output ?? self.output
    whole.error = error ?? self.error
    return whole
  }
}
