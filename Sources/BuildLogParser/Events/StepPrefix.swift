/// The text that BuildKit puts before each line of a step: `#7 ` before all of them, `0.123 ` before its output.
///
/// Source: moby/buildkit util/progress/progressui/printer.go.
enum StepPrefix {
  /// The step's number and where the text after it begins.
  @inline(__always)
  static func read(_ line: Span<UInt8>) -> (number: Int, textStart: Int)? {
    guard line.count > 1, line[0] == ASCII.hash, let number = line.number(at: 1) else { return nil }
    if number.end == line.count { return nil }
    guard line[number.end] == ASCII.space else { return nil }
    return (number.value, number.end + 1)
  }
}

extension LineOffset {
  /// Reads the figure before a line of output: `0.068 `, `12.34 `, `103.9 `.
  ///
  /// Before BuildKit 0.9 other white space may follow; if trailing blanks were cut off, nothing does.
  @inline(__always)
  static func read(_ text: Span<UInt8>) -> (value: LineOffset?, end: Int)? {
    guard text.count > 2 else { return nil }
    guard ASCII.isDigit(text[0]) else { return masked(text) }
    var i = 0
    var value = 0
    while i < text.count, ASCII.isDigit(text[i]), i < 8 {
      value = value &* 10 &+ Int(text[i] &- ASCII.zero)
      i += 1
    }
    guard i < text.count, text[i] == ASCII.period else { return nil }
    i += 1
    let fraction = i
    while i < text.count, ASCII.isDigit(text[i]), i - fraction < 3 {
      value = value &* 10 &+ Int(text[i] &- ASCII.zero)
      i += 1
    }
    let decimals = i - fraction
    guard decimals > 0 else { return nil }
    for _ in decimals..<3 { value = value &* 10 }
    let offset = LineOffset(milliseconds: value, decimals: decimals)
    if i == text.count { return (offset, i) }
    guard text[i] == ASCII.space || text[i] == ASCII.tab else { return nil }
    return (offset, i + 1)
  }

  /// A figure that the CI system took for a secret: `***.54 `.
  private static func masked(_ text: Span<UInt8>) -> (value: LineOffset?, end: Int)? {
    guard text[0] == UInt8(ascii: "*") else { return nil }
    var i = 0
    var hasPeriod = false
    while i < text.count, i < 16,
      text[i] == UInt8(ascii: "*") || text[i] == ASCII.period || ASCII.isDigit(text[i])
    {
      hasPeriod = hasPeriod || text[i] == ASCII.period
      i += 1
    }
    guard hasPeriod, i < text.count, text[i] == ASCII.space else { return nil }
    return (nil, i + 1)
  }
}
