/// A moment as RFC 3339 and its looser relatives write it.
struct RFC3339Stamp: Equatable, Sendable {
  /// Nanoseconds since 1970-01-01T00:00:00Z.
  var nanoseconds: Int64
  /// How many digits of a second's fraction were written; beyond nine they do not count.
  var fractionDigits: Int
  /// The index after the stamp.
  var end: Int
}

extension RFC3339Stamp {
  /// The beginning of a day of the years 1970 to 2261, in nanoseconds since 1970.
  static func midnight(year: Int, month: Int, day: Int) -> Int64? {
    guard (1970...2261).contains(year), (1...12).contains(month), day >= 1,
      day <= Calendar.days(inMonth: month, of: year)
    else { return nil }
    return Calendar.daysSince1970(year: year, month: month, day: day) * 86_400_000_000_000
  }

  /// The date of a day, counted from 1970-01-01 on.
  static func date(ofDay days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    Calendar.date(ofDay: days)
  }
}

/// Reads a moment that is the whole text (`2026-11-22T16:36:39.764845123Z`).
///
/// - Returns: nanoseconds since 1970, or `nil` if it is none or does not fit (years 1678 to 2261 do).
package func parseRFC3339(_ text: Span<UInt8>) -> Int64? {
  guard let stamp = text.rfc3339(at: 0), stamp.end == text.count else { return nil }
  return stamp.nanoseconds
}

extension Span<UInt8> {
  /// Reads `2026-11-22T16:36:39.764845123Z`.
  ///
  /// A space may replace the `T` (`ts`, log frameworks), a comma the period (Python), slashes the hyphens
  /// (Go's log package), and the zone may be written without a colon or be missing, which is taken as UTC. The 29th of February and the leap
  /// second are as in the calendar; a text with an impossible day is not a stamp.
  func rfc3339(at start: Int) -> RFC3339Stamp? {
    guard start >= 0, count - start >= 19 else { return nil }
    let separator = self[start + 10]
    guard self[start + 4] == ASCII.hyphen || self[start + 4] == ASCII.slash,
      self[start + 7] == self[start + 4],
      separator == UInt8(ascii: "T") || separator == ASCII.space || separator == UInt8(ascii: "t"),
      self[start + 13] == ASCII.colon, self[start + 16] == ASCII.colon,
      let century = pair(at: start), let yearOfCentury = pair(at: start + 2),
      let month = pair(at: start + 5), let day = pair(at: start + 8), let hour = pair(at: start + 11),
      let minute = pair(at: start + 14), let second = pair(at: start + 17)
    else { return nil }
    let year = century * 100 + yearOfCentury
    guard (1...12).contains(month), day >= 1, day <= Calendar.days(inMonth: month, of: year), hour < 24,
      minute < 60, second <= 60
    else { return nil }

    var end = start + 19
    var fraction: Int64 = 0
    var fractionDigits = 0
    if end + 1 < count, self[end] == ASCII.period || self[end] == UInt8(ascii: ","),
      ASCII.isDigit(self[end + 1])
    {
      end += 1
      var unit: Int64 = 100_000_000
      while end < count, ASCII.isDigit(self[end]) {
        fraction += Int64(self[end] &- ASCII.zero) * unit
        unit /= 10
        fractionDigits += 1
        end += 1
      }
    }

    var seconds = Int64(hour * 3600 + minute * 60 + second)
    seconds += Calendar.daysSince1970(year: year, month: month, day: day) * 86_400
    if let zone = zone(at: end) {
      seconds -= Int64(zone.seconds)
      end = zone.end
    }
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (nanoseconds, overflow2) = whole.addingReportingOverflow(fraction)
    guard !overflow, !overflow2 else { return nil }
    return RFC3339Stamp(nanoseconds: nanoseconds, fractionDigits: fractionDigits, end: end)
  }

  /// Reads `Z`, `+02:00`, `-0700`.
  private func zone(at start: Int) -> (seconds: Int, end: Int)? {
    guard start < count else { return nil }
    switch self[start] {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      return (0, start + 1)
    case UInt8(ascii: "+"), ASCII.hyphen:
      guard start + 5 <= count, let hours = pair(at: start + 1) else { return nil }
      let minutesStart = self[start + 3] == ASCII.colon ? start + 4 : start + 3
      guard minutesStart + 2 <= count, let minutes = pair(at: minutesStart), hours < 24, minutes < 60 else {
        return nil
      }
      let seconds = hours * 3600 + minutes * 60
      return (self[start] == ASCII.hyphen ? -seconds : seconds, minutesStart + 2)
    default:
      return nil
    }
  }

  /// Two digits; the caller has made sure that both bytes are there.
  @inline(__always)
  private func pair(at i: Int) -> Int? {
    guard ASCII.isDigit(self[i]), ASCII.isDigit(self[i + 1]) else { return nil }
    return Int(self[i] &- ASCII.zero) * 10 + Int(self[i + 1] &- ASCII.zero)
  }
}

/// The Gregorian calendar, also before it was in force.
private enum Calendar {
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 on, counted in 400-year cycles that begin on a March 1st, so that the leap day is
  /// a year's last.
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int64 {
    // Years 0 to 9999: one cycle is added so that nothing here is negative.
    let shifted = year + 400 - (month <= 2 ? 1 : 0)
    let cycle = shifted / 400
    let yearOfCycle = shifted % 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return Int64((cycle - 1) * 146_097 + dayOfCycle) - 719_468
  }

  /// The way back; the day must not be before 0000-03-01.
  static func date(ofDay days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let dayOfCycle = shifted % 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = shifted / 146_097 * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
