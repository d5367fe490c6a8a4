/// Finds all literals of all rules in one pass over the text.
///
/// Each literal is represented by four of its bytes, the rarest in ordinary text. The pass looks up every
/// four bytes of the text in a bit set of 64 Ki bits, which stays in the processor's first cache; only where
/// the bit is set are literals compared. The time is linear in the text and does not grow with the number of
/// rules, and building the index costs one table entry a literal.
struct LiteralIndex: Sendable {
  private struct Entry: Sendable {
    var literal: [UInt8]
    var ignoresCase: Bool
    /// Where in the literal the four bytes stand.
    var offset: Int
    var id: Int
    var next: Int32

    @inline(__always)
    func stands(in text: UnsafeRawBufferPointer, at start: Int) -> Bool {
      guard start >= 0, text.count - start >= literal.count else { return false }
      if ignoresCase {
        for k in literal.indices where text[start + k].lowercased != literal[k] { return false }
      } else {
        for k in literal.indices where text[start + k] != literal[k] { return false }
      }
      return true
    }
  }

  private var bits = [UInt64](repeating: 0, count: 1024)
  private var heads = [Int32](repeating: -1, count: 1 << 16)
  private var entries: [Entry] = []

  /// Adds a literal of four bytes or more; it is reported by its `id`.
  mutating func add(_ literal: [UInt8], ignoresCase: Bool, id: Int) {
    guard literal.count >= 4 else { return }
    let offset = Self.rarestWindow(of: literal)
    let hash = literal.withUnsafeBytes { Self.hash($0, at: offset) }
    bits[hash >> 6] |= 1 << (UInt64(hash) & 63)
    entries.append(
      Entry(literal: literal, ignoresCase: ignoresCase, offset: offset, id: id, next: heads[hash]))
    heads[hash] = Int32(entries.count - 1)
  }

  /// Calls `found` with the id and the start of every literal in the text, in the order of the text.
  func scan(_ text: [UInt8], found: (_ id: Int, _ start: Int) -> Void) {
    guard text.count >= 4 else { return }
    text.withUnsafeBytes { bytes in
      for i in 0...(bytes.count - 4) {
        let hash = Self.hash(bytes, at: i)
        guard bits[hash >> 6] & (1 << (UInt64(hash) & 63)) != 0 else { continue }
        var at = heads[hash]
        while at >= 0 {
          let entry = entries[Int(at)]
          if entry.stands(in: bytes, at: i - entry.offset) { found(entry.id, i - entry.offset) }
          at = entry.next
        }
      }
    }
  }

  /// Letters of both cases hash alike, so that one table serves patterns that ignore case.
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let word = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)) | 0x2020_2020
    return Int((word &* 0x9E37_79B1) >> 16)
  }

  private static func rarestWindow(of literal: [UInt8]) -> Int {
    var best = 0
    var bestScore = Int.max
    for start in 0...(literal.count - 4) {
      let score = literal[start..<(start + 4)].reduce(0) { $0 + frequency(of: $1) }
      if score < bestScore {
        best = start
        bestScore = score
      }
    }
    return best
  }

  /// How often a byte stands in build output, roughly: spaces and vowels most, signs and capitals least.
  private static func frequency(of byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "e"): 12
    case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "s"):
      9
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 5
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"): 7
    default: 2
    }
  }
}
