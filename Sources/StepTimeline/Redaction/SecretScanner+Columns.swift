/// Secrets in tables without bars, whose headings are underlined with hyphens.
extension SecretScanner {
  /// Where a column of secrets begins, counted from the line's start.
  struct Ruled: Equatable {
    var start: Int
    /// Whether the line of hyphens has been read: rows follow.
    var hasRuler: Bool
  }

  /// The cell of such a column in a line; headings are noted.
  mutating func ruledCell(_ line: Range<Int>) -> Range<Int>? {
    guard let ruled = state.ruled else {
      state.ruled = heading(in: line).map { Ruled(start: $0, hasRuler: false) }
      return nil
    }
    let start = line.lowerBound + ruled.start
    guard start < line.upperBound, start == line.lowerBound || SecretBytes.isBlank(bytes[start - 1]) else {
      state.ruled = nil
      return nil
    }
    guard ruled.hasRuler else {
      let isRuler =
        line.count >= 8 && bytes[start] == UInt8(ascii: "-")
        && bytes[line].allSatisfy { SecretBytes.isBlank($0) || $0 == UInt8(ascii: "-") }
      state.ruled = isRuler ? Ruled(start: ruled.start, hasRuler: true) : nil
      return nil
    }
    guard let find = value(from: start, until: .endOfWord, name: nil), find.upperBound <= line.upperBound,
      SecretValue.isCredential(bytes[find]), bytes[find].count >= Self.shortestText
    else { return nil }
    return find
  }

  /// Where the first word of a heading begins that is a secret's name; columns have two blanks between.
  private func heading(in line: Range<Int>) -> Int? {
    guard line.count <= 512 else { return nil }
    var i = line.lowerBound
    var (found, isTable): (Int?, Bool) = (nil, false)
    while i < line.upperBound {
      let first = i
      while i < line.upperBound, !SecretBytes.isBlank(bytes[i]) {
        guard SecretBytes.isName(bytes[i]) || bytes[i].isOne(of: "()/") else { return nil }
        i += 1
      }
      if found == nil, SecretName.isSecret(bytes[first..<i]) { found = first - line.lowerBound }
      let end = i
      while i < line.upperBound, SecretBytes.isBlank(bytes[i]) { i += 1 }
      isTable = isTable || i > end + 1
    }
    return isTable ? found : nil
  }
}
