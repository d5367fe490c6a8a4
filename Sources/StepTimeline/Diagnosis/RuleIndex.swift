/// Says of each family of rules whether one of its patterns may be in a text, without making the family.
///
/// Each process makes the rules that it needs anew; to make all takes as long as all else that a small log takes. So the
/// table has, for each family, two runs of four bytes of each pattern: if no pattern has both in the text, none matches.
/// `.ci/rule-index` writes the table, and a test tells if it lacks a pattern.
enum RuleIndex {
  /// A family's line: its name, `!` for a family that every text needs, four hexadecimal digits for the id of each rule,
  /// a bar, and eight bytes for each pattern.
  private struct Line: Sendable {
    /// The family's place in ``RuleCatalog/families``.
    var place: Int
    var isAlways: Bool
    /// Where in the table the ids are; `nil` for a family that the table does not know yet.
    var ids: Range<Int>?
    /// Where the pieces are.
    var pieces = 0..<0
  }

  /// The places in ``RuleCatalog/families`` of those with a pattern that may be in the text.
  static func families(for text: [UInt8]) -> [Int] {
    let held = TextPieces(of: text)
    return places { line, table in
      if line.isAlways { return true }
      for at in stride(from: line.pieces.lowerBound, to: line.pieces.upperBound, by: 8)
      where held.holds(table.loadUnaligned(fromByteOffset: at, as: UInt32.self))
        && held.holds(table.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self))
      { return true }
      return false
    }
  }

  /// The places of the families that may have a rule of that id: the one that has it, and hardly ever another.
  static func families(ofRule id: String) -> [Int] {
    let wanted = digits(of: id)
    return places { line, table in
      guard let ids = line.ids else { return true }
      for at in stride(from: ids.lowerBound, to: ids.upperBound, by: 4)
      where table.loadUnaligned(fromByteOffset: at, as: UInt32.self) == wanted { return true }
      return false
    }
  }

  /// Four hexadecimal digits that tell one id from most others (FNV-1a, folded), as bytes in their order.
  static func digits(of id: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let folded = (hash >> 16 ^ hash) & 0xFFFF
    let digits = (0..<4).reduce(UInt32(0)) { digits, place in
      let digit = UInt8(truncatingIfNeeded: folded >> UInt32(12 - 4 * place) & 15)
      return digits << 8 | UInt32(digit < 10 ? 48 + digit : 87 + digit)
    }
    return UInt32(bigEndian: digits)
  }

  private static func places(where fits: (Line, UnsafeRawBufferPointer) -> Bool) -> [Int] {
    table.withUTF8Buffer { table in
      lines.filter { fits($0, UnsafeRawBufferPointer(table)) }.map(\.place)
    }
  }

  /// The lines of the table, which is in the order of the families.
  private static let lines: [Line] = table.withUTF8Buffer { table in
    var lines: [Line] = []
    let families = RuleCatalog.families
    lines.reserveCapacity(families.count)
    var start = 0
    while start < table.count {
      var blank = start
      while table[blank] != UInt8(ascii: " ") { blank += 1 }
      var bar = blank
      while table[bar] != UInt8(ascii: "|") { bar += 1 }
      var end = bar
      while end < table.count, table[end] != UInt8(ascii: "\n") { end += 1 }
      let isAlways = table[blank - 1] == UInt8(ascii: "!")
      let name = UnsafeBufferPointer(rebasing: table[start..<(isAlways ? blank - 1 : blank)])
      if let place = families[lines.count...].firstIndex(where: { $0.name.holds(name) }) {
        while lines.count < place { lines.append(Line(place: lines.count, isAlways: true)) }
        lines.append(
          Line(place: place, isAlways: isAlways, ids: (blank + 1)..<bar, pieces: (bar + 1)..<end))
      }
      start = end + 1
    }
    while lines.count < families.count { lines.append(Line(place: lines.count, isAlways: true)) }
    return lines
  }
}

extension StaticString {
  fileprivate func holds(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8CodeUnitCount == name.count else { return false }
    for i in name.indices where utf8Start[i] != name[i] { return false }
    return true
  }
}
