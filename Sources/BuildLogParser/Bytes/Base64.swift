/// Base 64 (RFC 4648), as JSON carries bytes.
enum Base64 {
  /// Appends the decoded bytes.
  ///
  /// Both alphabets are read and blanks are passed over; padding or anything else ends the text.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var bits: UInt32 = 0
    var count = 0
    for i in 0..<text.count {
      guard let value = value(text[i]) else {
        if text[i] == ASCII.space || text[i] == ASCII.newline || text[i] == ASCII.carriageReturn { continue }
        break
      }
      bits = bits << 6 | value
      count += 1
      if count == 4 {
        bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
        bytes.append(UInt8(truncatingIfNeeded: bits))
        count = 0
      }
    }
    if count == 3 {
      bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
    } else if count == 2 {
      bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
    }
  }

  @inline(__always)
  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case ASCII.zero...ASCII.nine: UInt32(byte - ASCII.zero) + 52
    case UInt8(ascii: "+"), ASCII.hyphen: 62
    case ASCII.slash, UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
