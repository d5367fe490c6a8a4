/// Private keys in PEM: `-----BEGIN … PRIVATE KEY-----`, lines of base64, `-----END … PRIVATE KEY-----`
/// (RFC 7468; OpenSSH and PGP use the same frame).
enum PrivateKey {
  private static let begin = Array("-----BEGIN ".utf8)
  private static let dashes = Array("-----".utf8)
  /// Fewer bytes behind a heading are no key but a sentence that quotes the heading.
  private static let shortestBody = 16

  /// What to mask of the key whose heading begins at `start`: everything between the heading and the closing
  /// line, or to the end of the text where that is cut off.
  ///
  /// The line breaks next to the dashes stay, so that the frame still reads as one.
  static func body(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard var first = endOfHeading(in: bytes, at: start) else { return nil }
    var end = first
    while end < bytes.count, !isDashes(bytes, at: end) { end += 1 }
    let isClosed = end < bytes.count
    // In one line (an environment variable) line breaks may be written as `\n`.
    while first < end, isBreak(bytes, at: first) { first += 1 }
    if first > 0, first < end, bytes[first] == UInt8(ascii: "n"), bytes[first - 1] == UInt8(ascii: "\\") {
      first += 1
    }
    if isClosed {
      while end > first, isBreak(bytes, at: end - 1) { end -= 1 }
      if end >= first + 2, bytes[end - 1] == UInt8(ascii: "n"), bytes[end - 2] == UInt8(ascii: "\\") {
        end -= 2
      }
    } else {
      end = endOfBase64(in: bytes, from: first)
      guard end - first >= shortestBody else { return nil }
    }
    return first < end ? first..<end : nil
  }

  /// Whether a line holds the heading of a key and not its end.
  static func isLeftOpen(by line: String) -> Bool {
    guard line.utf8.count >= begin.count, line.holds("-----BEGIN ") else { return false }
    let bytes = Array(line.utf8)
    var latest: Int?
    for i in bytes.indices where bytes[i] == UInt8(ascii: "-") {
      if let end = endOfHeading(in: bytes, at: i) { latest = end }
    }
    guard let latest else { return false }
    // A sentence that quotes the heading opens no key.
    return bytes[latest...].allSatisfy { SecretBytes.isBlank($0) || SecretBytes.isLineEnd($0) }
  }

  private static func endOfHeading(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes[start...].starts(with: begin) else { return nil }
    var i = start + begin.count
    let name = i
    while i < bytes.count, i - name < 40, SecretBytes.isUpper(bytes[i]) || bytes[i] == UInt8(ascii: " ") {
      i += 1
    }
    guard bytes[i...].starts(with: dashes) else { return nil }
    let label = bytes[name..<i]
    let key = Array("PRIVATE KEY".utf8)
    guard label.suffix(key.count).elementsEqual(key) || label.elementsEqual("PGP PRIVATE KEY BLOCK".utf8)
    else {
      return nil
    }
    return i + dashes.count
  }

  private static func isDashes(_ bytes: [UInt8], at i: Int) -> Bool {
    bytes[i] == UInt8(ascii: "-") && bytes[i...].starts(with: dashes)
  }

  private static func isBreak(_ bytes: [UInt8], at i: Int) -> Bool {
    SecretBytes.isBlank(bytes[i]) || SecretBytes.isLineEnd(bytes[i])
      || (bytes[i] == UInt8(ascii: "\\") && i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "n"))
  }

  private static func endOfBase64(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, isBase64(bytes[end]) || SecretBytes.isLineEnd(bytes[end]) || bytes[end] == 0x5C {
      end += 1
    }
    while end > start, SecretBytes.isLineEnd(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    SecretBytes.isDigit(byte) || SecretBytes.isLetter(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
  }
}
