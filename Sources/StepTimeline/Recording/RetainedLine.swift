/// A line of the log that was kept because its step failed.
struct RetainedLine: Sendable, Equatable {
  /// The 1-based number of the line in the log.
  var number: Int
  /// The line's text, without line end and time prefix.
  var bytes: [UInt8]
  /// Seconds since the step's start, if the line has an offset.
  var seconds: Double?

  /// Creates a kept line.
  init(number: Int, bytes: [UInt8], seconds: Double? = nil) {
    self.number = number
    self.bytes = bytes
    self.seconds = seconds
  }
}

extension RetainedLine {
  /// The line as text, with bytes that are not UTF-8 replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension RetainedLine {
  /// The shortest text in a sentence that is taken for a quoted message; shorter ones are names and codes.
  private static let shortestMessage = 40

  /// The messages that a sentence quotes between backticks; what it says in its own words is no evidence.
  var quotedErrors: [RetainedLine] {
    let parts = bytes.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
    guard parts.count > 2 else { return [] }
    return stride(from: 1, to: parts.count - 1, by: 2).compactMap { i in
      parts[i].count >= Self.shortestMessage && (parts[i].contains("error") || parts[i].contains("ERROR"))
        ? RetainedLine(number: number, bytes: Array(parts[i])) : nil
    }
  }
}
