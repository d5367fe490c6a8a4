/// Lines of a program that a window, a mail or a form may have broken at blanks.
///
/// Nothing but the width shows it, and that is no proof: they are joined only for a second look, if the lines as they are
/// say nothing. A message that is found across two of them is proof enough.
enum BrokenLines {
  private static let narrowest = 40
  private static let widest = 140
  private static let most = 400

  /// The lines joined where the next word would not have fitted; `nil` if there is no such place.
  static func joined(_ lines: [RetainedLine]) -> [RetainedLine]? {
    guard lines.count > 1, lines.count <= most, let width = lines.map(\.bytes.count).max(),
      (narrowest...widest).contains(width)
    else { return nil }
    var joined: [RetainedLine] = []
    var wasBroken = false
    for (i, line) in lines.enumerated() {
      if wasBroken, let last = joined.indices.last {
        joined[last].bytes += [UInt8(ascii: " ")] + line.bytes
      } else {
        joined.append(line)
      }
      wasBroken = i + 1 < lines.count && isBroken(line.bytes, before: lines[i + 1].bytes, width)
    }
    return joined.count < lines.count ? joined : nil
  }

  private static func isBroken(_ line: [UInt8], before next: [UInt8], _ width: Int) -> Bool {
    guard let last = line.last, let first = next.first, !last.isBlank, !first.isBlank else { return false }
    return line.count + 1 + next.prefix { !$0.isBlank }.count > width
  }
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
