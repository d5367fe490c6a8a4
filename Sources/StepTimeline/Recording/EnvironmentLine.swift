internal import BuildLogParser

/// A line that `go env` or `env` may have printed.
enum EnvironmentLine {
  /// Whether a line of output may belong to a listing; cheap enough to ask of each line of a log.
  static func isPossible(_ text: Span<UInt8>) -> Bool {
    var i = 0
    while i < text.count, i < 64 {
      let byte = text[i]
      if byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":") { return i >= 2 }
      guard
        isWord(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\"")
          || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "-")
      else { return false }
      i += 1
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
