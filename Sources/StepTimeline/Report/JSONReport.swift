#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The report in schema `buildlog.report/1`.
///
/// The types mirror the schema key by key, so that the encoder can neither rename nor forget one. Optional
/// values are marked ``Nullable``: the schema says that what is unknown is there as `null`. Keys never
/// change their meaning within `/1`; new ones may be added.
struct JSONReport: Encodable {
  struct Tool: Encodable {
    var name = "buildlog"
    var version: String
  }

  var schema = "buildlog.report/1"
  var tool: Tool
  var builds: [JSONBuild]

  init(_ builds: [Build], toolVersion: String) {
    tool = Tool(version: toolVersion)
    self.builds = builds.map { JSONBuild($0) }
  }

  /// The report as UTF-8 with a line end.
  func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return try [UInt8](encoder.encode(self)) + [0x0A]
    } catch {
      // Numbers are the only values that an encoder can refuse; `milliseconds` lets no bad one through.
      preconditionFailure("Expected that every report can be encoded: \(error)")
    }
  }
}

/// An optional value that is written as `null` where it is missing, instead of being left out.
@propertyWrapper
struct Nullable<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}

/// Seconds rounded to milliseconds; `nil` for what is no number.
func milliseconds(_ seconds: Double?) -> Double? {
  guard let seconds, seconds.isFinite, abs(seconds) < 1e12 else { return nil }
  return (seconds * 1000).rounded() / 1000
}

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
  let remainder = (value % divisor + divisor) % divisor
  return ((value - remainder) / divisor, remainder)
}

private func digits(_ value: Int64, _ count: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, count - text.count)) + text
}
