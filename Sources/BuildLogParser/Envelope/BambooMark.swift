/// `build<tab>22-Nov-2026 16:36:39<tab>`: Bamboo's kind of line and time, in columns.
enum BambooMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    var i = start
    while i < line.count, i - start < 24, ASCII.isLetter(line[i]) { i += 1 }
    guard i > start, i + 21 < line.count, line[i] == ASCII.tab, line[i + 3] == ASCII.hyphen,
      line[i + 7] == ASCII.hyphen, line[i + 12] == ASCII.space, line[i + 21] == ASCII.tab,
      let day = line.number(at: i + 1), day.end == i + 3, let month = SyslogMark.month(line, at: i + 4),
      let year = line.number(at: i + 8), year.end == i + 12, let clock = line.clockTime(at: i + 13),
      clock.end == i + 21,
      let midnight = RFC3339Stamp.midnight(year: year.value, month: month + 1, day: day.value)
    else { return nil }
    prefix.stamp = TimeStamp(
      nanoseconds: midnight + clock.nanoseconds, resolution: clock.resolution, hasDate: true)
    if prefix.name == .none { prefix.name = .timestamp }
    return i + 22
  }
}
