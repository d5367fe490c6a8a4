/// Hands out the bits of a stream that comes in pieces: within a byte the lowest bit first, as deflate has them.
///
/// The rest of a piece stays here, so that the next piece goes on in the middle of a byte.
struct BitReader: Sendable {
  /// Bits that were taken from the piece and not used yet, the next one lowest.
  private(set) var bits: UInt64 = 0
  /// How many they are; never more than 63.
  private(set) var count = 0
  /// The next byte of the piece.
  private(set) var position = 0

  /// Goes to the beginning of another piece; the last one must have been used up.
  mutating func beginPiece() { position = 0 }

  /// Takes up as many whole bytes as there is room for: after that 56 bits are at hand, or all that the piece has.
  @inline(__always)
  mutating func fill(_ piece: Span<UInt8>) {
    if position + 8 <= piece.count {
      let start = position
      let word = piece.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: UInt64.self) }
      bits |= UInt64(littleEndian: word) &<< UInt64(truncatingIfNeeded: count)
      position += (63 - count) >> 3
      count |= 56
      // Above `count` are bits of a byte that is taken up again.
      bits &= (1 &<< UInt64(truncatingIfNeeded: count)) &- 1
    } else {
      while count <= 55, position < piece.count {
        bits |= UInt64(piece[position]) &<< UInt64(truncatingIfNeeded: count)
        position += 1
        count += 8
      }
    }
  }

  /// Uses bits that are at hand.
  @inline(__always)
  mutating func drop(_ number: Int) {
    bits &>>= UInt64(truncatingIfNeeded: number)
    count -= number
  }

  /// Reads a number of at most 32 bits, or `nil` if the piece does not have them; nothing is used then.
  @inline(__always)
  mutating func read(_ number: Int, _ piece: Span<UInt8>) -> Int? {
    if count < number {
      fill(piece)
      if count < number { return nil }
    }
    let value = Int(truncatingIfNeeded: bits & ((1 &<< UInt64(truncatingIfNeeded: number)) &- 1))
    drop(number)
    return value
  }

  /// Goes to the next whole byte.
  mutating func skipToByte() { drop(count & 7) }

  /// Passes over bytes of the piece that were used directly, while no bits are at hand.
  mutating func advance(by bytes: Int) { position += bytes }
}
