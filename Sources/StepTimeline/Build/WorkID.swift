/// The name of a piece of work inside a step.
///
/// Most are digests of layers, of which a long log has tens of thousands: 32 bytes each instead of a text of 71.
enum WorkID: Sendable, Equatable {
  case digest(SIMD4<UInt64>)
  case text(String)

  init(_ text: String) {
    var copy = text
    self = copy.withUTF8 { Self.digest(of: Span(_unsafeElements: $0)) }.map(Self.digest) ?? .text(text)
  }

  init(_ text: Span<UInt8>) {
    self = Self.digest(of: text).map(Self.digest) ?? .text(String(text))
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
        var at = buffer.update(fromContentsOf: "sha256:".utf8)
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
  private static func digest(of text: Span<UInt8>) -> SIMD4<UInt64>? {
    guard text.count == 71, text.begins(with: "sha256:") else { return nil }
    var words = SIMD4<UInt64>()
    for word in 0..<4 {
      var value: UInt64 = 0
      for place in 0..<16 {
        let byte = text[7 &+ word &* 16 &+ place]
        let digit = byte &- UInt8(ascii: "0")
        let letter = byte &- UInt8(ascii: "a")
        guard digit < 10 || letter < 6 else { return nil }
        value = value << 4 | UInt64(digit < 10 ? digit : letter &+ 10)
      }
      words[word] = value
    }
    return words
  }
}
