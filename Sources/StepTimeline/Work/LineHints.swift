/// What a line of output may hold, found in one pass over its bytes.
///
/// Most lines hold none of it. Every line of a build is asked, so that a search for each sign would cost more than reading
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
      var at = 0
      let slashes = SIMD16<UInt8>(repeating: UInt8(ascii: "/"))
      let bars = SIMD16<UInt8>(repeating: UInt8(ascii: "|"))
      let ends = SIMD16<UInt8>(repeating: UInt8(ascii: "y"))
      while at + 16 <= bytes.count {
        let block = bytes.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
        if any((block .== slashes) .| (block .== bars) .| (block .== ends)) {
          for place in at..<at + 16 { look(at: place, in: bytes) }
        }
        at += 16
      }
      while at < bytes.count {
        look(at: at, in: bytes)
        at += 1
      }
    }
  }

  @inline(__always)
  private mutating func look(at place: Int, in bytes: UnsafeRawBufferPointer) {
    guard place > 0 else { return }
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
