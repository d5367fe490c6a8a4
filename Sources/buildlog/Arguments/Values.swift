/// Values that people write on a command line.
enum Values {
  /// A whole number in a range.
  static func number(_ range: ClosedRange<Int>) -> @Sendable (String) -> Int? {
    { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// A duration in seconds: `90`, `90s`, `1.5m`, `2h`, `1m30s`, `500ms`.
  static func duration(_ text: String) -> Double? {
    var sum = 0.0
    var rest = Substring(text)
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { "0123456789.".contains($0) }
      guard let number = decimal(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      let unit = rest.prefix { !"0123456789.".contains($0) }
      rest = rest.dropFirst(unit.count)
      switch unit {
      case "ms": sum += number / 1000
      case "s": sum += number
      // A number without a unit is the only one, and does not follow another one.
      case "" where digits.count == text.count: sum += number
      case "m", "min": sum += number * 60
      case "h": sum += number * 3600
      default: return nil
      }
    }
    return sum
  }

  /// A percentage: `80`, `80%`, `82.5`.
  static func percentage(_ text: String) -> Double? {
    guard let value = decimal(text.hasSuffix("%") ? text.dropLast() : text[...]), value <= 100 else {
      return nil
    }
    return value
  }

  private static func decimal(_ text: Substring) -> Double? {
    guard text.first?.isNumber == true, text.allSatisfy({ "0123456789.".contains($0) }) else { return nil }
    return Double(text)
  }
}
