/// Reads the tables of facts: a row a line, fields between `|`, words between spaces.
///
/// A table is one string literal. It costs nothing until it is asked; a question then looks at the beginnings of its lines, and
/// takes apart those that it needs.
enum FactTable {
  /// The lines of a table.
  static func lines(_ table: String) -> Lines { Lines(rest: table[...]) }

  /// The rows whose first field is this, taken apart.
  static func rows(_ table: String, of first: String) -> [[Substring]] {
    lines(table).filter { hasField(0, first, in: $0) }.map(fields)
  }

  /// The rows of which a field, which is not the last one, is in a text, taken apart: of a long table it is one or none.
  static func rows(_ table: String, whose index: Int, isIn text: String) -> [[Substring]] {
    var (table, text) = (table, text)
    let pieces = TextPieces(of: Array(text.utf8))
    return table.withUTF8 { table in
      text.withUTF8 { text in
        var rows: [[Substring]] = []
        var start = 0
        while start < table.count {
          let end = table.firstIndex(ofByte: UInt8(ascii: "\n"), from: start) ?? table.count
          let line = UnsafeBufferPointer(rebasing: table[start..<end])
          if let field = field(index, in: line), pieces.mayHold(field), text.firstIndex(of: field) != nil {
            rows.append(fields(String(decoding: line, as: UTF8.self)[...]))
          }
          start = end + 1
        }
        return rows
      }
    }
  }

  private static func field(_ index: Int, in line: UnsafeBufferPointer<UInt8>)
    -> UnsafeBufferPointer<UInt8>?
  {
    var start = 0
    for place in 0...index {
      guard let end = line.firstIndex(ofByte: UInt8(ascii: "|"), from: start) else { return nil }
      if place == index { return UnsafeBufferPointer(rebasing: line[start..<end]) }
      start = end + 1
    }
    return nil
  }

  /// All rows, taken apart.
  static func rows(_ table: String) -> [[Substring]] { lines(table).map(fields) }

  /// The fields of a row.
  static func fields(_ line: Substring) -> [Substring] { split(line, at: UInt8(ascii: "|"), keepEmpty: true) }

  /// The words of a field.
  static func words(_ field: Substring) -> [Substring] {
    split(field, at: UInt8(ascii: " "), keepEmpty: false)
  }

  /// If a field of a row is this text.
  static func hasField(_ index: Int, _ text: String, in line: Substring) -> Bool {
    var rest = line.utf8[...]
    for _ in 0..<index {
      guard let bar = rest.firstIndex(of: UInt8(ascii: "|")) else { return false }
      rest = rest[rest.index(after: bar)...]
    }
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return rest.first.map { $0 == UInt8(ascii: "|") } ?? true
  }

  /// The parts of a text between bytes that separate them.
  static func split(_ text: Substring, at mark: UInt8, keepEmpty: Bool) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    while let end = place(of: mark, in: text, from: start) {
      if keepEmpty || start < end { parts.append(text[start..<end]) }
      start = text.utf8.index(after: end)
    }
    if keepEmpty || start < text.endIndex { parts.append(text[start...]) }
    return parts
  }

  /// Where a byte comes first, by the bytes themselves: an index for each of them costs ten times as much.
  fileprivate static func place(of mark: UInt8, in text: Substring, from start: Substring.Index) -> Substring
    .Index?
  {
    let rest = text.utf8[start...]
    guard let found = rest.withContiguousStorageIfAvailable({ $0.firstIndex(of: mark) }) else {
      return rest.firstIndex(of: mark)
    }
    return found.map { rest.index(start, offsetBy: $0) }
  }

  /// Lines one after the other.
  struct Lines: Sequence, IteratorProtocol {
    fileprivate var rest: Substring

    mutating func next() -> Substring? {
      guard !rest.isEmpty else { return nil }
      let end = FactTable.place(of: UInt8(ascii: "\n"), in: rest, from: rest.startIndex) ?? rest.endIndex
      let line = rest[..<end]
      rest = end == rest.endIndex ? "" : rest[rest.utf8.index(after: end)...]
      return line
    }
  }
}
