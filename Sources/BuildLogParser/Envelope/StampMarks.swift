/// `2026-11-22T16:36:39.7648458Z ` and `2026-11-22 16:36:39 `: GitHub Actions, Azure Pipelines (7 decimals),
/// GitLab (6), kubectl and journals (9), `ts`; `2026/11/22 16:36:39 `: CodeBuild, programs in Go.
enum StampMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard start + 19 <= line.count, ASCII.isDigit(line[start]), let stamp = line.rfc3339(at: start) else {
      return nil
    }
    let end = stamp.end
    guard end == line.count || line[end] == ASCII.space || line[end] == ASCII.tab else { return nil }
    prefix.stamp = TimeStamp(stamp)
    if prefix.name == .none { prefix.name = stamp.fractionDigits == 7 ? .gitHubActions : .timestamp }
    return Swift.min(end + 1, line.count)
  }
}

/// `[2026-11-22T16:36:39.764Z] ` (Jenkins Timestamper) and `[2026-11-22 16:36:39] ` (`ts '[%F %T]'`).
enum BracketedStampMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard start + 21 <= line.count, line[start] == ASCII.leftBracket, let stamp = line.rfc3339(at: start + 1),
      stamp.end < line.count, line[stamp.end] == ASCII.rightBracket
    else { return nil }
    prefix.stamp = TimeStamp(stamp)
    if prefix.name == .none {
      prefix.name =
        stamp.fractionDigits == 3 && line[stamp.end - 1] == UInt8(ascii: "Z") ? .jenkins : .timestamp
    }
    let end = stamp.end + 1
    return end < line.count && line[end] == ASCII.space ? end + 1 : end
  }
}

/// `16:36:39  ` (Jenkins), `[16:36:39] ` and `[16:36:39]W:\t ` (TeamCity), `00:01:02.345 ` (`ts -s`); since the start of the
/// job: `[4711 ms] ` (Dev Containers), `[  108.21s] ` (Open Build Service).
enum ClockMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    let isBracketed = start < line.count && line[start] == ASCII.leftBracket
    var i = isBracketed ? start + 1 : start
    if isBracketed, let elapsed = line.number(at: i), line.hasPrefix(" ms]", at: elapsed.end) {
      let unit: Int64 = 1_000_000
      prefix.stamp = TimeStamp(
        nanoseconds: Int64(elapsed.value) * unit, resolution: unit, hasDate: false)
      if prefix.name == .none { prefix.name = .timestamp }
      return line.indexAfterOneSpace(from: elapsed.end + 4)
    }
    if isBracketed, let elapsed = Self.seconds(line, at: i) {
      prefix.stamp = elapsed.stamp
      if prefix.name == .none { prefix.name = .timestamp }
      return line.indexAfterOneSpace(from: elapsed.end)
    }
    guard let clock = line.clockTime(at: i) else { return nil }
    i = clock.end
    prefix.stamp = TimeStamp(nanoseconds: clock.nanoseconds, resolution: clock.resolution, hasDate: false)
    if isBracketed {
      guard i < line.count, line[i] == ASCII.rightBracket else { return nil }
      i += 1
      if prefix.name == .none { prefix.name = .timestamp }
      // TeamCity: the message's kind (`W`, `E`, `i` or a space), a colon and a tab.
      if i + 1 < line.count, line[i + 1] == ASCII.colon, ASCII.isLetter(line[i]) || line[i] == ASCII.space {
        return line.indexAfterBlanks(from: i + 2)
      }
      return line.indexAfterOneSpace(from: i)
    }
    if i == line.count { return i }
    guard line[i] == ASCII.space else { return nil }
    let isJenkins = i + 1 < line.count && line[i + 1] == ASCII.space
    if prefix.name == .none { prefix.name = isJenkins ? .jenkins : .timestamp }
    return isJenkins ? i + 2 : i + 1
  }

  /// Reads `  108.21s]`.
  private static func seconds(_ line: Span<UInt8>, at start: Int) -> (stamp: TimeStamp, end: Int)? {
    let first = line.indexAfterBlanks(from: start)
    guard first - start < 8, let whole = line.number(at: first) else { return nil }
    var (i, unit, nanoseconds) = (whole.end, Int64(1_000_000_000), Int64(whole.value) * 1_000_000_000)
    if i < line.count, line[i] == ASCII.period {
      i += 1
      while i < line.count, ASCII.isDigit(line[i]), unit > 1_000_000 {
        unit /= 10
        nanoseconds += Int64(line[i] - ASCII.zero) * unit
        i += 1
      }
    }
    guard line.hasPrefix("s]", at: i) else { return nil }
    return (TimeStamp(nanoseconds: nanoseconds, resolution: unit, hasDate: false), i + 2)
  }
}

/// `Nov 22 16:36:39 ` (`ts`), `Nov 22 16:36:39 host docker[123]: ` (journalctl).
enum SyslogMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    guard start + 15 <= line.count, let month = month(line, at: start), line[start + 3] == ASCII.space else {
      return nil
    }
    let dayStart = line.indexAfterBlanks(from: start + 4)
    guard let day = line.number(at: dayStart), (1...31).contains(day.value), day.end < line.count,
      line[day.end] == ASCII.space, var clock = line.clockTime(at: day.end + 1)
    else { return nil }
    // Render writes twelve hours: `Mar 19 01:20:26 PM  `.
    let isAfternoon = line.halfOfDay(at: clock.end)
    if let isAfternoon {
      let hour = 3_600_000_000_000 as Int64
      clock.nanoseconds %= 12 * hour
      if isAfternoon { clock.nanoseconds += 12 * hour }
      clock.end += 3
    }
    // The year is not written: days are counted in a leap year, so that February 29 has a place.
    let days = Int64(daysBefore[month] + day.value - 1)
    prefix.stamp = TimeStamp(
      nanoseconds: days * 86_400_000_000_000 + clock.nanoseconds, resolution: clock.resolution, hasDate: false
    )
    if prefix.name == .none { prefix.name = .timestamp }
    guard clock.end < line.count, line[clock.end] == ASCII.space else {
      return clock.end == line.count ? clock.end : nil
    }
    if isAfternoon != nil { return line.indexAfterOneSpace(from: clock.end + 1) }
    // journalctl adds `host unit[pid]: `.
    if let close = line.firstIndex(of: "]: ", from: clock.end + 1), close < clock.end + 100,
      let open = line.lastIndex(of: ASCII.leftBracket, before: close), open > clock.end,
      let pid = line.number(at: open + 1), pid.end == close
    {
      return close + 3
    }
    return clock.end + 1
  }

  private static let daysBefore = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]

  /// The place of a month's English abbreviation in the year, from 0.
  static func month(_ line: Span<UInt8>, at start: Int) -> Int? {
    let names: [StaticString] = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    for (index, name) in names.enumerated() where line.hasPrefix(name, at: start) { return index }
    return nil
  }
}

/// `Wed, 19 Feb 2025 22:43:23 GMT `: GitHub's page, if it shows times and its lines are copied.
enum HTTPDateMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    let end = start + 29
    guard end <= line.count, line.hasPrefix(", ", at: start + 3), line.hasPrefix(" GMT", at: end - 4),
      let day = line.number(at: start + 5), day.end == start + 7,
      let month = SyslogMark.month(line, at: start + 8), let year = line.number(at: start + 12),
      year.end == start + 16, let clock = line.clockTime(at: start + 17), clock.end == end - 4,
      let midnight = RFC3339Stamp.midnight(year: year.value, month: month + 1, day: day.value),
      end == line.count || line[end] == ASCII.space
    else { return nil }
    prefix.stamp = TimeStamp(
      nanoseconds: midnight + clock.nanoseconds, resolution: clock.resolution, hasDate: true)
    if prefix.name == .none { prefix.name = .gitHubActions }
    return Swift.min(end + 1, line.count)
  }
}

/// A job's or stage's name before the stamp: `Build (linux/arm64) 2026-11-22T… #10`.
enum LabelBeforeStampMark: EnvelopeMark {
  static func read(_ line: Span<UInt8>, at start: Int, into prefix: inout EnvelopePrefix) -> Int? {
    var i = start + 1
    let last = Swift.min(line.count - 19, start + 160)
    while i < last {
      if line[i - 1] == ASCII.space || line[i - 1] == ASCII.tab, ASCII.isDigit(line[i]),
        line[i + 7] == line[i + 4], line.rfc3339(at: i) != nil
      {
        prefix.label = start..<i
        return i
      }
      i += 1
    }
    return nil
  }
}

extension TimeStamp {
  /// A stamp with a date, as exact as its decimals.
  init(_ stamp: RFC3339Stamp) {
    var resolution: Int64 = 1_000_000_000
    for _ in 0..<Swift.min(stamp.fractionDigits, 9) { resolution /= 10 }
    self.init(nanoseconds: stamp.nanoseconds, resolution: resolution, hasDate: true)
  }
}

extension Span<UInt8> {
  /// Whether ` PM` is there, not ` AM`; `nil` if neither is.
  func halfOfDay(at start: Int) -> Bool? {
    guard start >= 0, start + 3 <= count else { return nil }
    return hasPrefix(" PM", at: start) ? true : hasPrefix(" AM", at: start) ? false : nil
  }

  /// Reads `16:36:39` with an optional fraction.
  func clockTime(at start: Int) -> (nanoseconds: Int64, resolution: Int64, end: Int)? {
    guard start >= 0, start + 8 <= count, self[start + 2] == ASCII.colon, self[start + 5] == ASCII.colon,
      let hour = twoDigits(at: start), let minute = twoDigits(at: start + 3),
      let second = twoDigits(at: start + 6), hour < 24, minute < 60, second < 61
    else { return nil }
    var nanoseconds = Int64(hour * 3600 + minute * 60 + second) * 1_000_000_000
    var resolution: Int64 = 1_000_000_000
    var end = start + 8
    if end + 1 < count, self[end] == ASCII.period || self[end] == UInt8(ascii: ","),
      ASCII.isDigit(self[end + 1])
    {
      end += 1
      while end < count, ASCII.isDigit(self[end]) {
        if resolution > 1 {
          resolution /= 10
          nanoseconds += Int64(self[end] &- ASCII.zero) * resolution
        }
        end += 1
      }
    }
    return (nanoseconds, resolution, end)
  }

  private func twoDigits(at i: Int) -> Int? {
    guard ASCII.isDigit(self[i]), ASCII.isDigit(self[i + 1]) else { return nil }
    return Int(self[i] &- ASCII.zero) * 10 + Int(self[i + 1] &- ASCII.zero)
  }
}
