/// The name of a piece of work inside a step.
///
/// Most are digests of layers, of which a long log has tens of thousands: 32 bytes each instead of a text of 71.
enum WorkID: Sendable, Equatable {
  /// The 32 bytes of a digest, as four numbers: a vector of them would have to be at a multiple of 32.
  struct Digest: Sendable, Equatable {
    var words = InlineArray<4, UInt64>(repeating: 0)

    static func == (a: Self, b: Self) -> Bool { a.words.indices.allSatisfy { a.words[$0] == b.words[$0] } }
  }

  case digest(Digest)
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
    case .digest(let digest):
      return String(unsafeUninitializedCapacity: Self.digestLength) { buffer in
        buffer.baseAddress.map { Self.write(digest, to: $0) } ?? 0
      }
    }
  }

  /// The number of bytes of a digest's text.
  static let digestLength = 71

  /// Writes a digest's text.
  ///
  /// - Returns: the number of bytes written, ``digestLength``.
  static func write(_ digest: Digest, to text: UnsafeMutablePointer<UInt8>) -> Int {
    let head: StaticString = "sha256:"
    text.update(from: head.utf8Start, count: 7)
    for word in 0..<4 {
      let value = digest.words[word]
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * place)) & 15
        text[7 + word * 16 + place] = hexadecimal(digit)
      }
    }
    return digestLength
  }

  /// The sign of a digit below 16.
  @inline(__always)
  static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  /// Reads `sha256:` and 64 digits in lower case; anything else is not written back the same.
  private static func digest(of text: Span<UInt8>) -> Digest? {
    guard text.count == 71, text.hasPrefix("sha256:") else { return nil }
    var digest = Digest()
    for word in 0..<4 {
      var value: UInt64 = 0
      for place in 0..<16 {
        let byte = text[7 &+ word &* 16 &+ place]
        let digit = byte &- UInt8(ascii: "0")
        let letter = byte &- UInt8(ascii: "a")
        guard digit < 10 || letter < 6 else { return nil }
        value = value << 4 | UInt64(digit < 10 ? digit : letter &+ 10)
      }
      digest.words[word] = value
    }
    return digest
  }
}
