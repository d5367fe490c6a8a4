/// The command of a step that failed, as engines quote it in their error.
enum FailedCommand {
  /// Reads `process "/bin/sh -c make" did not …`, `executor failed running [/bin/sh -c make]: exit …`,
  /// `The command '/bin/sh -c make' returned …`.
  static func quoted(in message: String) -> Substring? {
    for (open, close) in [
      ("process \"", "\" did not"), ("running [", "]: exit"), ("command '", "' returned"),
      ("building at STEP \"RUN ", "\": while"), ("running '", "' failed with exit code"),
    ] {
      guard let start = message.lastRange(of: open)?.upperBound,
        let end = message.lastRange(of: close)?.lowerBound, start <= end
      else { continue }
      return message[start..<end]
    }
    return nil
  }

  /// The instruction whose command an error quotes: `RUN make`.
  static func instruction(in message: String) -> String? {
    quoted(in: message).map { "RUN \(withoutShell($0))" }
  }

  /// The command that a shell of the image runs: what follows `/bin/sh -c `, or `/bin/bash -o pipefail -c `.
  private static func withoutShell(_ command: Substring) -> Substring {
    let words = command.split(separator: " ", maxSplits: 6)
    guard let shell = words.first, shells.contains(shell), let option = words.firstIndex(of: "-c"),
      words[1..<option].allSatisfy({ $0.hasPrefix("-") || $0 == "pipefail" }), option + 1 < words.count
    else { return command }
    return command[words[option + 1].startIndex...]
  }

  private static let shells: Set<Substring> = [
    "/bin/sh", "/bin/bash", "/bin/ash", "/bin/dash", "/usr/bin/bash", "/usr/bin/sh",
  ]
}
