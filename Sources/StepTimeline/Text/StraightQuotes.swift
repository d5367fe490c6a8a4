/// Makes the quotation marks of typography straight: GNU's tools print ‘x’ where the locale allows it, and 'x' elsewhere.
///
/// Patterns are written with straight ones.
enum StraightQuotes {
  /// - Returns: `nil` if the text has none of the others.
  static func made(in text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let first = text.indices.first(where: { Self.quote(text, at: $0) != nil }) else { return nil }
    var result = Array(text[..<first])
    var i = first
    while i < text.endIndex {
      if let quote = quote(text, at: i) {
        result.append(quote)
        i += 3
      } else {
        result.append(text[i])
        i += 1
      }
    }
    return result
  }

  static func made(in text: String) -> String {
    made(in: Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  private static func quote(_ text: ArraySlice<UInt8>, at i: Int) -> UInt8? {
    guard text[i] == 0xE2, i + 2 < text.endIndex, text[i + 1] == 0x80 else { return nil }
    switch text[i + 2] {
    case 0x98, 0x99: return UInt8(ascii: "'")
    case 0x9C, 0x9D: return UInt8(ascii: "\"")
    default: return nil
    }
  }
}
