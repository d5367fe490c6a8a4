/// The text in brackets before a step's name: `[internal]`, `[auth]`, `[build 2/5]`.
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

  /// The stage and the number of its instructions in `[build 2/5] RUN make`.
  static func stageCount(_ name: Span<UInt8>) -> (stage: Range<Int>, count: Int)? {
    guard isCertain(name), let close = name.firstIndex(of: ASCII.rightBracket),
      let slash = name.lastIndex(of: ASCII.slash, before: close), let count = name.number(at: slash + 1),
      count.end == close
    else { return nil }
    var end = slash
    while end > 1, ASCII.isDigit(name[end - 1]) { end -= 1 }
    while end > 1, name[end - 1] == ASCII.space { end -= 1 }
    return (1..<end, count.value)
  }

  /// Whether the text is an instruction that runs or copies, as the engine of Docker 18.09 names a step by it alone.
  static func isInstruction(_ text: Span<UInt8>) -> Bool {
    text.hasPrefix("RUN ") || text.hasPrefix("COPY ") || text.hasPrefix("ADD ") || text.hasPrefix("WORKDIR ")
      || text.hasPrefix("FROM ")
  }

  /// Whether the bracket ends with `2/5`.
  private static func isFraction(_ bracket: Span<UInt8>) -> Bool {
    var i = bracket.count
    while i > 0, ASCII.isDigit(bracket[i - 1]) { i -= 1 }
    guard i < bracket.count, i > 1, bracket[i - 1] == ASCII.slash else { return false }
    return ASCII.isDigit(bracket[i - 2])
  }
}
