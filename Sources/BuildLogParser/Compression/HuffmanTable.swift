/// A canonical Huffman code of at most 15 bits, for decoding (RFC 1951, 3.2.2).
struct HuffmanTable: Sendable {
  static let longestCode = 15
  /// Codes up to this length are found in one step; longer ones are rare.
  private static let directBits = 10

  /// For each value of the next bits: symbol × 16 + length, or 0 for codes that are longer or not in use.
  private var direct: [UInt16]
  /// How many codes there are of each length.
  private var counts: [UInt16]
  /// The symbols in the order of their codes.
  private var symbols: [UInt16]

  /// Creates the code whose symbols have these lengths; 0 is for symbols that do not occur.
  ///
  /// - Returns: `nil` for lengths that no code can have, and for a code with gaps, except for one of a single symbol or
  ///   none, which deflate allows.
  init?(lengths: some Collection<UInt8>) {
    counts = [UInt16](repeating: 0, count: Self.longestCode + 1)
    for length in lengths { counts[Int(length)] += 1 }
    let used = lengths.count - Int(counts[0])
    counts[0] = 0
    var room = 1
    for length in 1...Self.longestCode {
      room = room * 2 - Int(counts[length])
      if room < 0 { return nil }
    }
    guard room == 0 || used == 0 || used == 1 && counts[1] == 1 else { return nil }

    var next = [Int](repeating: 0, count: Self.longestCode + 2)
    for length in 1...Self.longestCode { next[length + 1] = next[length] + Int(counts[length]) }
    var code = 0
    var firstCode = [Int](repeating: 0, count: Self.longestCode + 1)
    for length in 1...Self.longestCode {
      code = (code + Int(counts[length - 1])) << 1
      firstCode[length] = code
    }
    symbols = [UInt16](repeating: 0, count: used)
    direct = [UInt16](repeating: 0, count: 1 << Self.directBits)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      symbols[next[length]] = UInt16(symbol)
      next[length] += 1
      let code = firstCode[length]
      firstCode[length] += 1
      guard length <= Self.directBits else { continue }
      var place = Self.reversed(code, bits: length)
      while place < direct.count {
        direct[place] = UInt16(symbol) << 4 | UInt16(length)
        place += 1 << length
      }
    }
  }

  /// A symbol, and how many bits its code has.
  enum Found {
    case symbol(Int, bits: Int)
    /// The bits at hand are the beginning of a code.
    case tooFewBits
    case noCode
  }

  /// Finds the code that the bits begin with.
  ///
  /// - Parameters:
  ///   - bits: the next bits, the first one lowest.
  ///   - count: how many they are.
  @inline(__always)
  func find(_ bits: UInt64, _ count: Int) -> Found {
    let entry = direct[Int(truncatingIfNeeded: bits) & (1 << Self.directBits - 1)]
    let length = Int(entry & 15)
    if length != 0 { return length <= count ? .symbol(Int(entry >> 4), bits: length) : .tooFewBits }
    return findLong(bits, count)
  }

  private func findLong(_ bits: UInt64, _ count: Int) -> Found {
    var code = 0
    var first = 0
    var index = 0
    for length in 1...Self.longestCode {
      guard length <= count else { return .tooFewBits }
      code |= Int(bits >> UInt64(length - 1) & 1)
      let number = Int(counts[length])
      if code - first < number { return .symbol(Int(symbols[index + code - first]), bits: length) }
      index += number
      first = (first + number) << 1
      code <<= 1
    }
    return .noCode
  }

  private static func reversed(_ code: Int, bits: Int) -> Int {
    var result = 0
    for i in 0..<bits where code >> i & 1 == 1 { result |= 1 << (bits - 1 - i) }
    return result
  }
}
