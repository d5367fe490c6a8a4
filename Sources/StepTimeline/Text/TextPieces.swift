/// Which runs of four bytes are in a text: enough to say of most patterns that they do not.
///
/// A bit set by a hash of the four bytes, sized so that few of its bits are set: of thousands of patterns hardly one is then
/// looked for that is not there. To ask for all patterns of the catalog costs a tenth of what it costs to prepare them for a
/// search.
struct TextPieces: Sendable {
  private var bits: [UInt64]
  private let shift: UInt32

  /// Notes the runs of four bytes in a text, ignoring letter case.
  init(of text: [UInt8]) {
    // Four pages of memory at the least, and at most half a megabyte: a longer text fills more of it, and more patterns are
    // looked for.
    var width: UInt32 = 17
    while width < 22, 1 << width < 32 * text.count { width += 1 }
    shift = 32 - width
    bits = [UInt64](repeating: 0, count: 1 << (width - 6))
    guard text.count >= 4 else { return }
    var piece: UInt32 = 0
    for i in text.indices {
      piece = piece << 8 | UInt32(text[i] | 0x20)
      if i >= 3 {
        let hash = Self.hash(piece, shift)
        bits[hash >> 6] |= 1 << (UInt64(hash) & 63)
      }
    }
  }

  /// Whether a pattern can be in the text: `false` only if some four bytes between its holes do not.
  func mayHold(_ pattern: UnsafeBufferPointer<UInt8>) -> Bool {
    // A line end at the end is none of the text, but a condition.
    let count = pattern.last == UInt8(ascii: "\n") ? pattern.count - 1 : pattern.count
    var i = count > 0 && pattern[0] == UInt8(ascii: "^") ? 1 : 0
    while i + 4 <= count {
      let word = UnsafeRawBufferPointer(pattern).loadUnaligned(fromByteOffset: i, as: UInt32.self)
      guard let brace = Self.firstBrace(in: word) else {
        if !holds(word) { return false }
        i += 4
        continue
      }
      // Text in braces is always skipped, even if it is not a hole: that asks for fewer pieces, never for wrong ones.
      i += brace
      while i < count, pattern[i] != UInt8(ascii: "}") { i += 1 }
      i += 1
    }
    return true
  }

  /// Whether four bytes of text, as they lie in memory, may be in the text.
  func holds(_ bytes: UInt32) -> Bool {
    let hash = Self.hash(UInt32(bigEndian: bytes) | 0x2020_2020, shift)
    return bits[hash >> 6] & (1 << (UInt64(hash) & 63)) != 0
  }

  /// Where the first opening brace is among four bytes of a text.
  @inline(__always)
  private static func firstBrace(in word: UInt32) -> Int? {
    // A byte that is a brace becomes 0; the subtraction then sets its highest bit, and no other's before it.
    let other = UInt32(littleEndian: word) ^ 0x7B7B_7B7B
    let zeros = (other &- 0x0101_0101) & ~other & 0x8080_8080
    return zeros == 0 ? nil : zeros.trailingZeroBitCount >> 3
  }

  @inline(__always)
  private static func hash(_ piece: UInt32, _ shift: UInt32) -> Int {
    Int((piece &* 0x9E37_79B1) >> shift)
  }
}
