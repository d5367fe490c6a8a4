internal import BuildLogParser

/// Whether the bytes of a rule file are text in UTF-8.
enum RuleFileEncoding {
  struct Problem {
    var line = 1
    var message: String
  }

  /// - Returns: `nil` for UTF-8.
  static func problem(of bytes: [UInt8]) -> Problem? {
    if let name = wideEncoding(of: bytes) {
      return Problem(message: "the file is in \(name); save it as UTF-8")
    }
    var line = 1
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      // Decoding replaces what is not UTF-8.
      if !String(decoding: text, as: UTF8.self).utf8.elementsEqual(text) {
        return Problem(line: line, message: "the file is not UTF-8; save it as UTF-8")
      }
      line += 1
    }
    return nil
  }

  /// UTF-16 and UTF-32 begin with a mark, or show by their zeros: JSON begins with an ASCII character.
  private static func wideEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let isZero = bytes.prefix(4).map { $0 == 0 }
    if isZero == [true, true, true, false] || isZero == [false, true, true, true] { return "UTF-32" }
    return isZero.count >= 2 && isZero[0] != isZero[1] ? "UTF-16" : nil
  }
}
