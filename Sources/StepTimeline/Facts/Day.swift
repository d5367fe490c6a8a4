/// A day of the calendar, for facts that hold from one day on or up to one.
struct Day: Comparable, Hashable, Sendable {
  /// Year, month and day as one number: 20240630.
  let number: Int

  /// Reads `2024-06-30`, and the day of a longer time (`2024-06-30T12:00:00Z`).
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes.count == 10 || !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[10])
    else { return nil }
    var number = 0
    for index in [0, 1, 2, 3, 5, 6, 8, 9] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    guard (1...12).contains(number / 100 % 100), (1...31).contains(number % 100) else { return nil }
    self.number = number
  }

  /// A day by the number of its year, month and day (20240630).
  init(number: Int) { self.number = number }

  /// The day of a moment, in nanoseconds since 1970-01-01T00:00:00Z.
  init(nanoseconds: Int64) {
    // Days counted from 0000-03-01, so that a leap day ends its year ("days from civil", Howard Hinnant).
    let days =
      Int(nanoseconds / 86_400_000_000_000) - (nanoseconds % 86_400_000_000_000 < 0 ? 1 : 0) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    number = (year * 100 + month) * 100 + dayOfYear - (153 * shifted + 2) / 5 + 1
  }

  /// Days since 1970-01-01.
  var sinceEpoch: Int {
    let month = number / 100 % 100
    let year = number / 10_000 - (month <= 2 ? 1 : 0)
    let era = (year >= 0 ? year : year - 399) / 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + number % 100 - 1
    let yearOfEra = year - era * 400
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day on which these facts were last renewed.
  ///
  /// Facts on later days are what was known then.
  static let factsRenewed = Day(number: 2026_11_28)

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  var description: String {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(number / 10_000)-\(padded(number / 100 % 100))-\(padded(number % 100))"
  }
}
