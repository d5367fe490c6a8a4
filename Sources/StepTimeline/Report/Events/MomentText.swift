/// Writes moments in RFC 3339, in UTC, quickly: most lines have the second of the line before.
struct MomentText {
  private static let second: Int64 = 1_000_000_000

  private var latestSecond: Int64?
  private var latest: [UInt8] = []

  /// `2026-11-22T16:36:39.764Z`, with three, six or nine decimals as the moment has them.
  ///
  /// - Parameter nanoseconds: since 1970-01-01T00:00:00Z.
  mutating func date(_ nanoseconds: Int64) -> [UInt8] {
    let fraction = (nanoseconds % Self.second + Self.second) % Self.second
    let second = (nanoseconds - fraction) / Self.second
    if second != latestSecond {
      latestSecond = second
      // `2026-11-22T16:36:39`
      latest = Array(rfc3339(nanoseconds).utf8.dropLast(5))
    }
    return latest + Self.decimals(fraction) + [UInt8(ascii: "Z")]
  }

  /// `16:36:39.764`, for a stamp whose day is unknown.
  mutating func timeOfDay(_ nanoseconds: Int64) -> [UInt8] {
    Array(date(nanoseconds).dropFirst(11).dropLast())
  }

  private static func decimals(_ fraction: Int64) -> [UInt8] {
    let count = fraction % 1_000_000 == 0 ? 3 : fraction % 1_000 == 0 ? 6 : 9
    var digits = [UInt8](repeating: UInt8(ascii: "0"), count: 10)
    digits[0] = UInt8(ascii: ".")
    var rest = fraction
    for place in (1...9).reversed() {
      digits[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    return Array(digits.prefix(count + 1))
  }
}
