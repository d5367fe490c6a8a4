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
