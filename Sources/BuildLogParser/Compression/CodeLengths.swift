/// Reads the lengths of the codes that a deflate block brings along (RFC 1951, 3.2.7).
struct CodeLengths: Sendable {
  private enum Phase: Sendable {
    case counts, ownCode, lengths
  }

  private var phase = Phase.counts
  private var literalCount = 0
  private var distanceCount = 0
  private var ownCount = 0
  /// The lengths of the code in which the lengths are written.
  private var own = [UInt8](repeating: 0, count: 19)
  private var ownRead = 0
  private var ownTable: HuffmanTable?
  private var lengths: [UInt8] = []

  /// Reads as much as the piece holds.
  mutating func read(_ piece: Span<UInt8>, _ reader: inout BitReader) -> Inflate.Progress {
    if phase == .counts {
      guard let counts = reader.read(14, piece) else { return .needsMore }
      literalCount = counts & 31 + 257
      distanceCount = counts >> 5 & 31 + 1
      ownCount = counts >> 10 + 4
      // 286 and 287 and the distances 30 and 31 have no meaning.
      guard literalCount <= 286, distanceCount <= 30 else { return .damaged }
      phase = .ownCode
    }
    if phase == .ownCode {
      while ownRead < ownCount {
        guard let length = reader.read(3, piece) else { return .needsMore }
        own[Self.order[ownRead]] = UInt8(truncatingIfNeeded: length)
        ownRead += 1
      }
      ownTable = HuffmanTable(lengths: own)
      phase = .lengths
    }
    guard let ownTable else { return .damaged }
    while lengths.count < literalCount + distanceCount {
      let progress = readLength(by: ownTable, piece, &reader)
      guard case .ended = progress else { return progress }
    }
    return lengths.count == literalCount + distanceCount ? .ended : .damaged
  }

  private mutating func readLength(
    by table: HuffmanTable, _ piece: Span<UInt8>, _ reader: inout BitReader
  ) -> Inflate.Progress {
    reader.fill(piece)
    let symbol: Int
    let bits: Int
    switch table.find(reader.bits, reader.count) {
    case .symbol(let found, let length): (symbol, bits) = (found, length)
    case .tooFewBits: return .needsMore
    case .noCode: return .damaged
    }
    guard symbol > 15 else {
      reader.drop(bits)
      lengths.append(UInt8(truncatingIfNeeded: symbol))
      return .ended
    }
    let (extra, base) = symbol == 16 ? (2, 3) : symbol == 17 ? (3, 3) : (7, 11)
    guard reader.count >= bits + extra else { return .needsMore }
    reader.drop(bits)
    guard let more = reader.read(extra, piece) else { return .needsMore }
    var length: UInt8 = 0
    if symbol == 16 {
      guard let last = lengths.last else { return .damaged }
      length = last
    }
    lengths.append(contentsOf: repeatElement(length, count: base + more))
    return .ended
  }

  /// The codes for literals and lengths, and for distances; `nil` for lengths that no code can have.
  func tables() -> (literals: HuffmanTable, distances: HuffmanTable)? {
    // Without a code for the end of the block it has none.
    guard lengths.count > 256, lengths[256] > 0,
      let literals = HuffmanTable(lengths: lengths[..<literalCount]),
      let distances = HuffmanTable(lengths: lengths[literalCount...])
    else { return nil }
    return (literals, distances)
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
}
