/// The command of a step that failed, as engines quote it in their error.
enum FailedCommand {
  /// Reads `process "/bin/sh -c make" did not …`, `executor failed running [/bin/sh -c make]: exit …`,
  /// `The command '/bin/sh -c make' returned …`.
  static func quoted(in message: String) -> Substring? {
    for (open, close) in [
      ("process \"", "\" did not"), ("running [", "]: exit"), ("command '", "' returned"),
      ("building at STEP \"RUN ", "\": while"),
    ] {
      guard let start = message.lastRange(of: open)?.upperBound,
        let end = message.lastRange(of: close)?.lowerBound, start <= end
      else { continue }
      return message[start..<end]
    }
    return nil
  }
}
