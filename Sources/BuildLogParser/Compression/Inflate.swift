/// Unpacks deflate data (RFC 1951), piece by piece, however the pieces are cut.
///
/// It keeps the last 32 KiB of what it unpacked, which the data may refer to, and as much again that was not handed out
/// yet: its memory does not grow with the data.
struct Inflate: Sendable {
  /// How the data went on.
  enum Progress {
    /// All that the piece holds has been used.
    case needsMore
    /// The last block has ended; what follows belongs to the container.
    case ended
    /// The data hold something that is not allowed.
    case damaged
  }

  private enum Phase: Sendable {
    case blockHeader
    case storedHeader
    case stored(left: Int)
    case codeHeader
    case codes
    case ended
  }

  /// How far back the data may refer.
  private static let reach = 1 << 15
  /// The longest string that one symbol encodes.
  private static let longestMatch = 258
  private static let roomForNew = 1 << 16

  private var phase = Phase.blockHeader
  private var isLastBlock = false
  private var literals: HuffmanTable?
  private var distances: HuffmanTable?
  private var codes = CodeLengths()
  /// The bytes that were unpacked last, up to ``filled``.
  private var window = [UInt8](repeating: 0, count: reach + roomForNew)
  private var filled = 0
  /// Up to here the window was handed out.
  private var handedOut = 0

  /// Unpacks what a piece holds.
  ///
  /// - Parameters:
  ///   - piece: the piece that the reader is at.
  ///   - reader: its place in it.
  ///   - output: takes what was unpacked.
  mutating func unpack(
    _ piece: Span<UInt8>, _ reader: inout BitReader, output: (Span<UInt8>) -> Void
  ) -> Progress {
    let progress = run(piece, &reader, output)
    handOut(output)
    return progress
  }

  private mutating func run(
    _ piece: Span<UInt8>, _ reader: inout BitReader, _ output: (Span<UInt8>) -> Void
  ) -> Progress {
    while true {
      switch phase {
      case .blockHeader:
        if isLastBlock {
          phase = .ended
          continue
        }
        guard let header = reader.read(3, piece) else { return .needsMore }
        isLastBlock = header & 1 == 1
        switch header >> 1 {
        case 0:
          reader.skipToByte()
          phase = .storedHeader
        case 1:
          literals = Self.fixedLiterals
          distances = Self.fixedDistances
          phase = .codes
        case 2:
          codes = CodeLengths()
          phase = .codeHeader
        default: return .damaged
        }
      case .storedHeader:
        guard let lengths = reader.read(32, piece) else { return .needsMore }
        guard lengths & 0xFFFF == ~(lengths >> 16) & 0xFFFF else { return .damaged }
        phase = .stored(left: lengths & 0xFFFF)
      case .stored(let left):
        let rest = copyStored(left, piece, &reader, output)
        phase = rest == 0 ? .blockHeader : .stored(left: rest)
        if rest > 0 { return .needsMore }
      case .codeHeader:
        switch codes.read(piece, &reader) {
        case .needsMore: return .needsMore
        case .damaged: return .damaged
        case .ended:
          guard let tables = codes.tables() else { return .damaged }
          (literals, distances) = tables
          phase = .codes
        }
      case .codes:
        switch readCodes(piece, &reader, output) {
        case .needsMore: return .needsMore
        case .damaged: return .damaged
        case .ended: phase = .blockHeader
        }
      case .ended:
        return .ended
      }
    }
  }

  /// Reads literals and references up to the end of the block.
  private mutating func readCodes(
    _ piece: Span<UInt8>, _ reader: inout BitReader, _ output: (Span<UInt8>) -> Void
  ) -> Progress {
    guard let literals, let distances else { return .damaged }
    while true {
      if filled + Self.longestMatch > window.count { slide(output) }
      reader.fill(piece)
      // A symbol with all that belongs to it has at most 48 bits: it is read as a whole or not at all.
      var bits = reader.bits
      var left = reader.count
      guard case .symbol(let symbol, let length) = literals.find(bits, left) else {
        return isShort(literals.find(bits, left)) ? .needsMore : .damaged
      }
      if symbol < 256 {
        window[filled] = UInt8(truncatingIfNeeded: symbol)
        filled += 1
        reader.drop(length)
        continue
      }
      if symbol == 256 {
        reader.drop(length)
        return .ended
      }
      bits &>>= UInt64(truncatingIfNeeded: length)
      left -= length
      guard symbol - 257 < Self.lengthBases.count else { return .damaged }
      let lengthExtra = Int(Self.lengthExtras[symbol - 257])
      guard left >= lengthExtra else { return .needsMore }
      let count = Int(Self.lengthBases[symbol - 257]) + Self.low(bits, lengthExtra)
      bits &>>= UInt64(truncatingIfNeeded: lengthExtra)
      left -= lengthExtra

      guard case .symbol(let code, let codeLength) = distances.find(bits, left) else {
        return isShort(distances.find(bits, left)) ? .needsMore : .damaged
      }
      bits &>>= UInt64(truncatingIfNeeded: codeLength)
      left -= codeLength
      guard code < Self.distanceBases.count else { return .damaged }
      let distanceExtra = Int(Self.distanceExtras[code])
      guard left >= distanceExtra else { return .needsMore }
      let distance = Int(Self.distanceBases[code]) + Self.low(bits, distanceExtra)
      guard distance <= filled else { return .damaged }
      reader.drop(reader.count - (left - distanceExtra))
      repeatBytes(count, from: distance)
    }
  }

  private func isShort(_ found: HuffmanTable.Found) -> Bool {
    if case .tooFewBits = found { return true }
    return false
  }

  @inline(__always)
  private static func low(_ bits: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: bits & ((1 &<< UInt64(truncatingIfNeeded: count)) &- 1))
  }

  /// Appends bytes that are `distance` back; they may overlap with what is appended.
  @inline(__always)
  private mutating func repeatBytes(_ count: Int, from distance: Int) {
    var source = filled - distance
    for target in filled..<filled + count {
      window[target] = window[source]
      source += 1
    }
    filled += count
  }

  /// Copies bytes that were not compressed; returns how many are still to come.
  private mutating func copyStored(
    _ count: Int, _ piece: Span<UInt8>, _ reader: inout BitReader, _ output: (Span<UInt8>) -> Void
  ) -> Int {
    var left = count
    while left > 0 {
      if filled == window.count { slide(output) }
      if reader.count >= 8 {
        guard let byte = reader.read(8, piece) else { return left }
        window[filled] = UInt8(truncatingIfNeeded: byte)
        filled += 1
        left -= 1
        continue
      }
      let number = min(left, piece.count - reader.position, window.count - filled)
      guard number > 0 else { return left }
      for i in 0..<number { window[filled + i] = piece[reader.position + i] }
      reader.advance(by: number)
      filled += number
      left -= number
    }
    return 0
  }

  /// Makes room: what was unpacked is handed out, and only what may be referred to stays.
  private mutating func slide(_ output: (Span<UInt8>) -> Void) {
    handOut(output)
    let start = filled - Self.reach
    for i in 0..<Self.reach { window[i] = window[start + i] }
    filled = Self.reach
    handedOut = filled
  }

  private mutating func handOut(_ output: (Span<UInt8>) -> Void) {
    guard filled > handedOut else { return }
    output(window.span.extracting(handedOut..<filled))
    handedOut = filled
  }
}

extension Inflate {
  private static let lengthBases: [UInt16] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  private static let lengthExtras: [UInt8] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases: [UInt16] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceExtras: [UInt8] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]

  private static let fixedLiterals = HuffmanTable(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = HuffmanTable(lengths: [UInt8](repeating: 5, count: 32))
}
