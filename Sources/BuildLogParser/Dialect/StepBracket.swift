/// What stands in brackets before a step's name: `[internal]`, `[auth]`, `[build 2/5]`.
///
/// Source: moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go (`prefixCommand`).
enum StepBracket {
  /// Whether the text is a step's name beyond doubt, for what its bracket says.
  static func isCertain(_ name: Span<UInt8>) -> Bool {
    guard name.count > 0, name[0] == ASCII.leftBracket,
      let close = name.firstIndex(of: ASCII.rightBracket), close + 1 < name.count,
      name[close + 1] == ASCII.space
    else { return false }
    let bracket = name.extracting(1..<close)
    return bracket.ends(with: "internal") || bracket.ends(with: "auth") || isFraction(bracket)
  }

  /// Whether the bracket ends with `2/5`.
  private static func isFraction(_ bracket: Span<UInt8>) -> Bool {
    var i = bracket.count
    while i > 0, ASCII.isDigit(bracket[i - 1]) { i -= 1 }
    guard i < bracket.count, i > 1, bracket[i - 1] == ASCII.slash else { return false }
    return ASCII.isDigit(bracket[i - 2])
  }
}
