/// Finds where literals may be, of all rules in one pass over the text.
///
/// Each literal is represented by four of its bytes, the rarest in ordinary text. The pass looks up every
/// four bytes of the text in a bit set of 64 Ki bits, which stays in the processor's first cache; only if
/// the bit is set are the four bytes compared, and the literal is left to the caller. The time is linear in the text
/// and does not grow with the number of literals, and building the index costs one table entry a literal.
struct LiteralIndex: Sendable {
  private struct Entry: Sendable {
    /// The four bytes, letters in lower case.
    var bytes: UInt32
    /// Where in the literal they are.
    var offset: Int32
    var id: Int32
    var next: Int32
  }

  private var bits = [UInt64](repeating: 0, count: 1024)
  /// The newest entry of every bucket: by the hash without its lowest bits, as a short log should not have to
  /// touch a page for each of a few thousand literals.
  private var heads = [Int32](repeating: -1, count: 1 << 12)
  private var entries: [Entry] = []
  private static let frequencies = (0...255).map { frequency(of: UInt8($0)) }

  /// Adds a literal of four bytes or more; it is reported by its `id`.
  mutating func add(_ literal: UnsafeBufferPointer<UInt8>, id: Int) {
    guard literal.count >= 4 else { return }
    let offset = rarestWindow(of: literal)
    let bytes = Self.folded(UnsafeRawBufferPointer(literal), at: offset)
    let hash = Self.hash(bytes)
    bits[hash >> 6] |= 1 << (UInt64(hash) & 63)
    let bucket = hash >> 4
    entries.append(Entry(bytes: bytes, offset: Int32(clamping: offset), id: Int32(id), next: heads[bucket]))
    heads[bucket] = Int32(entries.count - 1)
  }

  /// Calls `found` with the id and the start of every literal with its four bytes in the text, ignoring letter case,
  /// in the order of the text.
  func scan(_ text: [UInt8], found: (_ id: Int, _ start: Int) -> Void) {
    guard text.count >= 4, !entries.isEmpty else { return }
    text.withUnsafeBytes { bytes in
      for i in 0...(bytes.count - 4) {
        let folded = Self.folded(bytes, at: i)
        let hash = Self.hash(folded)
        guard bits[hash >> 6] & (1 << (UInt64(hash) & 63)) != 0 else { continue }
        var at = heads[hash >> 4]
        while at >= 0 {
          let entry = entries[Int(at)]
          let start = i - Int(entry.offset)
          if entry.bytes == folded, start >= 0 { found(Int(entry.id), start) }
          at = entry.next
        }
      }
    }
  }

  /// Four bytes, with letters of both cases alike, so that one table serves patterns that ignore case.
  @inline(__always)
  private static func folded(_ bytes: UnsafeRawBufferPointer, at index: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)) | 0x2020_2020
  }

  @inline(__always)
  private static func hash(_ folded: UInt32) -> Int { Int((folded &* 0x9E37_79B1) >> 16) }

  private func rarestWindow(of literal: UnsafeBufferPointer<UInt8>) -> Int {
    Self.frequencies.withUnsafeBufferPointer { frequencies in
      var score: UInt8 = 0
      for i in 0..<4 { score &+= frequencies[Int(literal[i])] }
      var (best, bestScore) = (0, score)
      var start = 1
      while start + 3 < literal.count {
        score &+= frequencies[Int(literal[start + 3])] &- frequencies[Int(literal[start - 1])]
        if score < bestScore { (best, bestScore) = (start, score) }
        start += 1
      }
      return best
    }
  }

  /// How often a byte is in build output, roughly: spaces and vowels most, signs and capitals least.
  private static func frequency(of byte: UInt8) -> UInt8 {
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
