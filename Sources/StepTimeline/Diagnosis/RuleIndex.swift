/// Says of each family of rules whether one of its patterns may be in a text, without making the family.
///
/// Each process makes its rules anew. Making all of them takes as long as everything else that a small log needs. So the
/// table has two runs of four bytes of each pattern: if the text has both runs of no pattern of a family, no rule of it
/// matches. `.ci/rule-index` writes the table, and a test fails if it lacks a pattern.
enum RuleIndex {
  /// A family's line: its name, `!` for a family that every failure needs or `!137!139` for one that these exit codes
  /// need, four hexadecimal digits for the id of each rule, a bar, and eight bytes for each pattern.
  private struct Line: Sendable {
    /// The family's place in ``RuleCatalog/families``.
    var place: Int
    /// Whether every failure needs the family.
    var isAlways = false
    /// Where in the table the exit codes are, each after a `!`.
    var codes = 0..<0
    /// Where in the table the ids are; `nil` for a family that the table does not know yet.
    var ids: Range<Int>?
    /// Where the pieces are.
    var pieces = 0..<0
  }

  /// The places in ``RuleCatalog/families`` of those with a pattern that may be in a text or that asks for the exit
  /// code alone.
  ///
  /// - Parameters:
  ///   - held: the runs of four bytes of the text.
  ///   - exitCode: what the step ended with.
  static func families(for held: TextPieces, exitCode: Int?) -> [Int] {
    return places { line, table in
      if line.isAlways || exitCode.map({ holds($0, table[line.codes]) }) == true { return true }
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

  private static func holds(_ code: Int, _ codes: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard !codes.isEmpty else { return false }
    // Windows has 32 bits, with or without a sign.
    let wanted = UInt32(truncatingIfNeeded: code)
    var value: UInt32 = 0
    for byte in codes.dropFirst() {
      if byte != UInt8(ascii: "!") {
        value = value &* 10 &+ UInt32(byte - 48)
      } else if value == wanted {
        return true
      } else {
        value = 0
      }
    }
    return value == wanted
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
      var mark = start
      while table[mark] != UInt8(ascii: " "), table[mark] != UInt8(ascii: "!") { mark += 1 }
      var blank = mark
      while table[blank] != UInt8(ascii: " ") { blank += 1 }
      let bar = table.firstIndex(ofByte: UInt8(ascii: "|"), from: blank) ?? blank
      let end = table.firstIndex(ofByte: UInt8(ascii: "\n"), from: bar) ?? table.count
      let name = UnsafeBufferPointer(rebasing: table[start..<mark])
      if let place = families[lines.count...].firstIndex(where: { $0.name.holds(name) }) {
        while lines.count < place { lines.append(Line(place: lines.count, isAlways: true)) }
        lines.append(
          Line(
            place: place, isAlways: blank - mark == 1, codes: mark..<blank, ids: (blank + 1)..<bar,
            pieces: (bar + 1)..<end))
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
