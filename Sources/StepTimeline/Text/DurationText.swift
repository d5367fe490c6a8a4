/// Figures as a person reads them.
package enum DurationText {
  /// Seconds with one decimal (`7.3s`) or two, `?` if unknown.
  static func seconds(_ value: Double?, hundredths: Bool = false) -> String {
    guard let value, value.isFinite, abs(value) < 1e12 else { return "?" }
    let all = Int((max(value, 0) * (hundredths ? 100 : 10)).rounded())
    return hundredths ? "\(all / 100).\(padded(all % 100))s" : "\(all / 10).\(all % 10)s"
  }

  /// For a column: seconds up to a minute, from there on minutes and seconds (`2m 14s`); `?` if unknown.
  static func cell(_ value: Double?, hundredths: Bool = false) -> String {
    hundredths ? seconds(value, hundredths: true) : words(value)
  }

  /// `7.3s`, `2m 14s`, `1h 02m`; `?` if unknown.
  package static func words(_ value: Double?) -> String {
    guard let tenths = tenths(value) else { return "?" }
    if tenths < 600 { return seconds(value) }
    let all = (tenths + 5) / 10
    if all < 3600 { return "\(all / 60)m \(padded(all % 60))s" }
    let minutes = (all + 30) / 60
    return "\(minutes / 60)h \(padded(minutes % 60))m"
  }

  /// A mark on a time axis: `0.2s`, `5s`, `1m30s`, `2h`.
  package static func mark(_ value: Double, step: Double) -> String {
    if value < 0.0005 { return "0s" }
    if step < 1 {
      let thousandths = Int((value * 1000).rounded())
      var digits = String(thousandths % 1000)
      digits = String(repeating: "0", count: 3 - digits.count) + digits
      while digits.last == "0" { digits.removeLast() }
      return digits.isEmpty ? "\(thousandths / 1000)s" : "\(thousandths / 1000).\(digits)s"
    }
    let all = Int(value.rounded())
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60)
    var text = hours > 0 ? "\(hours)h" : ""
    if minutes > 0 { text += hours > 0 ? "\(padded(minutes))m" : "\(minutes)m" }
    if seconds > 0 { text += minutes > 0 ? "\(padded(seconds))s" : "\(seconds)s" }
    return text
  }

  private static func tenths(_ value: Double?) -> Int? {
    guard let value, value.isFinite, abs(value) < 1e12 else { return nil }
    return Int((max(value, 0) * 10).rounded())
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

/// `1 step`, `2 steps`.
package func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
