/// Buildkite's inline stamp: `ESC _bk;t=1763829399764 BEL`, milliseconds since 1970.
enum BuildkiteMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard start < line.count, line[start] == ASCII.escape, line.hasPrefix("\u{1B}_bk;t=", at: start) else {
      return nil
    }
    var i = start + 7
    var milliseconds: Int64 = 0
    while i < line.count, ASCII.isDigit(line[i]), i - start < 20 {
      milliseconds = milliseconds * 10 + Int64(line[i] - ASCII.zero)
      i += 1
    }
    // Beyond the year 2255 nanoseconds no longer fit.
    guard i > start + 7, i < line.count, line[i] == ASCII.bell, milliseconds < 9_000_000_000_000 else {
      return nil
    }
    prefix.stamp = TimeStamp(nanoseconds: milliseconds * 1_000_000, resolution: 1_000_000, hasDate: true)
    prefix.name = .buildkite
    return i + 1
  }
}
