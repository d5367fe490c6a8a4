/// Hints on what a line of output may hold, found in one pass over its bytes.
///
/// Most lines contain no sign. Every line of a build is checked, so that a search for each sign would cost more than reading
/// the log.
struct LineHints {
  /// `B/s`, as of `110.9 kB/s`.
  var hasRate = false
  /// `%|`, as of `45%|████`.
  var hasBar = false
  /// `etry`, as of `Retrying` and `will retry`.
  var hasRetry = false

  init(_ line: Span<UInt8>) {
    line.withUnsafeBytes { bytes in
      var at = 1
      // A sign shows in two bytes beside each other, which nearly no block of 16 has.
      let slashes = SIMD16<UInt8>(repeating: UInt8(ascii: "/"))
      let units = SIMD16<UInt8>(repeating: UInt8(ascii: "B"))
      let bars = SIMD16<UInt8>(repeating: UInt8(ascii: "|"))
      let percents = SIMD16<UInt8>(repeating: UInt8(ascii: "%"))
      let ends = SIMD16<UInt8>(repeating: UInt8(ascii: "y"))
      let letters = SIMD16<UInt8>(repeating: UInt8(ascii: "r"))
      while at < bytes.count {
        guard bytes.count > 16 else {
          look(at: at, in: bytes)
          at += 1
          continue
        }
        // The last block may begin within the one before it.
        at = min(at, bytes.count - 16)
        let block = bytes.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
        let before = bytes.loadUnaligned(fromByteOffset: at - 1, as: SIMD16<UInt8>.self)
        let rates = (block .== slashes) .& (before .== units)
        let meters = (block .== bars) .& (before .== percents)
        let tries = (block .== ends) .& (before .== letters)
        if Self.holdsAny(rates .| meters .| tries) {
          for place in at..<at + 16 { look(at: place, in: bytes) }
        }
        at += 16
      }
    }
  }

  /// Whether a lane is set, asked of eight lanes at a time.
  @inline(__always)
  private static func holdsAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves.x | halves.y != 0
  }

  @inline(__always)
  private mutating func look(at place: Int, in bytes: UnsafeRawBufferPointer) {
    switch bytes[place] {
    case UInt8(ascii: "/"):
      if bytes[place - 1] == UInt8(ascii: "B"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "s")
      {
        hasRate = true
      }
    case UInt8(ascii: "|"): if bytes[place - 1] == UInt8(ascii: "%") { hasBar = true }
    case UInt8(ascii: "y"):
      if place >= 3, bytes[place - 1] == UInt8(ascii: "r"), bytes[place - 2] == UInt8(ascii: "t"),
        bytes[place - 3] == UInt8(ascii: "e")
      {
        hasRetry = true
      }
    default: break
    }
  }
}
