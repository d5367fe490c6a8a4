/// The shapes of tokens by how their heads begin: nearly every word of a log is told from all of them by two bytes.
struct TokenTable: Sendable {
  /// Longer heads come before shorter ones.
  private let shapes: [TokenShape]
  /// The first eight bytes of each head, lowest first, and which of them it has.
  private let heads: [(word: UInt64, mask: UInt64)]
  /// For each first byte the place of its first shape, plus one; 0 if there is none.
  private var first = [UInt16](repeating: 0, count: 256)
  /// For each shape the next one with the same first byte, in the same way.
  private var next: [UInt16]
  /// Which pairs of bytes some head begins with, one bit each.
  private var pairs = [UInt64](repeating: 0, count: 1024)

  /// - Parameter others: heads that are looked for elsewhere; they count only for ``mayBegin(_:_:)``.
  init(_ all: [[TokenShape]], others: [StaticString]) {
    shapes = all.joined().sorted { $0.head.utf8CodeUnitCount > $1.head.utf8CodeUnitCount }
    heads = shapes.map { Self.word(of: $0.head.bytes, from: 0) }
    next = [UInt16](repeating: 0, count: shapes.count)
    for i in shapes.indices.reversed() {
      let head = shapes[i].head.bytes
      next[i] = first[Int(head[0])]
      first[Int(head[0])] = UInt16(i + 1)
      note(head)
    }
    for head in others { note(head.bytes) }
  }

  private mutating func note(_ head: UnsafeBufferPointer<UInt8>) {
    let pair = Int(head[0]) << 8 | Int(head[1])
    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  /// Whether some head begins with these two bytes.
  @inline(__always)
  func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    let pair = Int(first) << 8 | Int(second)
    return pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1
  }

  /// The first answer for a shape whose head may be at `start`: its first eight bytes are.
  func first(in bytes: [UInt8], at start: Int, where find: (TokenShape) -> Range<Int>?) -> Range<Int>? {
    var place = first[Int(bytes[start])]
    guard place > 0 else { return nil }
    let word = bytes.withUnsafeBufferPointer { Self.word(of: $0, from: start).word }
    while place > 0 {
      let i = Int(place) - 1
      if word & heads[i].mask == heads[i].word, let find = find(shapes[i]) { return find }
      place = next[i]
    }
    return nil
  }

  /// Up to eight bytes as one number, the first one lowest, and a mask of those that are there.
  private static func word(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (
    word: UInt64, mask: UInt64
  ) {
    var (word, mask) = (UInt64(0), UInt64(0))
    for i in 0..<min(8, bytes.count - start) {
      word |= UInt64(bytes[start + i]) << UInt64(8 * i)
      mask |= 0xFF << UInt64(8 * i)
    }
    return (word, mask)
  }
}
