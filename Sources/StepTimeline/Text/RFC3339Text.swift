/// A moment in RFC 3339 with milliseconds, in UTC.
///
/// - Parameter nanoseconds: since 1970-01-01T00:00:00Z.
func rfc3339(_ nanoseconds: Int64) -> String {
  let (seconds, fraction) = floorDivided(nanoseconds, 1_000_000_000)
  let (days, time) = floorDivided(seconds, 86_400)
  // Civil date from days, after Howard Hinnant: years begin in March, eras have 400 years.
  let shifted = days + 719_468
  let (era, dayOfEra) = floorDivided(shifted, 146_097)
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * dayOfYear + 2) / 153
  let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    + "T\(digits(time / 3600, 2)):\(digits(time / 60 % 60, 2)):\(digits(time % 60, 2))"
    + ".\(digits(fraction / 1_000_000, 3))Z"
}

private func floorDivided(_ value: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
  // Without a detour over `value - remainder`, which the earliest moments do not have.
  let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

private func digits(_ value: Int64, _ count: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, count - text.count)) + text
}
