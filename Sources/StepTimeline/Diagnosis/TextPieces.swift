/// Which runs of four bytes are in a text: enough to say of most patterns that they do not.
///
/// A bit set by a hash of the four bytes, sized so that a sixteenth of its bits is set at most. To ask for all
/// patterns of the catalog costs a tenth of what it costs to prepare them for a search.
struct TextPieces: Sendable {
  private var bits: [UInt64]
  private let shift: UInt32

  /// Notes what is in a text, letter case aside.
  init(of text: [UInt8]) {
    // At most half a megabyte: a longer text fills more of it, and more patterns are looked for.
    var width: UInt32 = 12
    while width < 22, 1 << width < 16 * text.count { width += 1 }
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
    var piece: UInt32 = 0
    var length = 0
    var i = pattern.first == UInt8(ascii: "^") ? 1 : 0
    while i < pattern.count {
      if pattern[i] == UInt8(ascii: "{") {
        // Text in braces is always passed over, even if it is no hole: fewer pieces are asked for, never wrong ones.
        while i < pattern.count, pattern[i] != UInt8(ascii: "}") { i += 1 }
        i += 1
        length = 0
        continue
      }
      piece = piece << 8 | UInt32(pattern[i] | 0x20)
      i += 1
      length += 1
      if length == 4 {
        let hash = Self.hash(piece, shift)
        if bits[hash >> 6] & (1 << (UInt64(hash) & 63)) == 0 { return false }
        length = 0
      }
    }
    return true
  }

  @inline(__always)
  private static func hash(_ piece: UInt32, _ shift: UInt32) -> Int {
    Int((piece &* 0x9E37_79B1) >> shift)
  }
}
