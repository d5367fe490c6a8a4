/// The name of a piece of work inside a step.
///
/// Most are digests of layers, of which a long log has tens of thousands: 32 bytes each instead of a text of 71.
enum WorkID: Sendable, Equatable {
  case digest(SIMD4<UInt64>)
  case text(String)

  private static let prefix = "sha256:"

  init(_ text: String) {
    self = Self.digest(of: text.utf8).map(Self.digest) ?? .text(text)
  }

  var isDigest: Bool {
    if case .digest = self { return true }
    return false
  }

  var text: String {
    switch self {
    case .text(let text): return text
    case .digest(let words):
      return String(unsafeUninitializedCapacity: 71) { buffer in
        var at = 0
        for byte in Self.prefix.utf8 {
          buffer[at] = byte
          at += 1
        }
        for word in 0..<4 {
          for shift in stride(from: UInt64(60), through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: words[word] >> shift) & 15
            buffer[at] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            at += 1
          }
        }
        return at
      }
    }
  }

  /// Reads `sha256:` and 64 digits in lower case; anything else is not written back the same.
  private static func digest(of text: String.UTF8View) -> SIMD4<UInt64>? {
    guard text.count == 71, text.starts(with: prefix.utf8) else { return nil }
    var words = SIMD4<UInt64>()
    for (index, byte) in text.dropFirst(7).enumerated() {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[index / 16] = words[index / 16] << 4 | UInt64(digit)
    }
    return words
  }
}
