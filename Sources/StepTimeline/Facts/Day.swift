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

  /// The day on which these facts were last renewed.
  ///
  /// What is said of later days is what was known then.
  static let factsRenewed = Day(number: 2026_11_28)

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  var description: String {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(number / 10_000)-\(padded(number / 100 % 100))-\(padded(number % 100))"
  }
}
