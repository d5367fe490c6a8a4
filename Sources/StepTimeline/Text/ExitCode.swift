/// The exit code at the end of an engine's message.
enum ExitCode {
  /// Reads `… exit code: 1`, `… returned a non-zero code: 1`, `… exit status 1`.
  static func read(_ message: String) -> Int? {
    for word in [
      "exit code: ", "non-zero code: ", "exit status ", "exited with status ", "exit code ", "Exit code ",
    ] {
      guard let range = message.lastRange(of: word) else { continue }
      let digits = message[range.upperBound...].prefix { $0.isASCII && $0.isNumber }
      if let code = Int(digits) { return code }
    }
    return nil
  }
}
