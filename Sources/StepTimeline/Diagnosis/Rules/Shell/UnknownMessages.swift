extension RuleCatalog {
  /// Messages that no other rule knows: they are said as they are, for a reader knows more than we do.
  static let unknownMessages: [Rule] = [
    Rule(
      id: "program-message", family: "shell",
      title: "The program says: {message}",
      level: 31, confidence: .possible,
      repairs: [.otherImage, .agedSource],
      patterns: .each(
        [
          "^error: {message...}", "^Error: {message...}", "^ERROR: {message...}", "^fatal: {message...}",
          "^FATAL: {message...}", "^fatal error: {message...}", "^Fatal error: {message...}",
          "^panic: {message...}",
          "^** ({}) {message...}", "^[error] {message...}", "^[ERROR] {message...}",
          "^Exception in thread \"main\" {message...}", "^thread 'main' panicked at {message...}",
          "^Uncaught {message...}", "^Caused by: {message...}",
          "^ERROR {message...}", "^Execution failed for {message...}", "error : {message...}",
        ], place: .output,
        notOnLine: [
          "ERROR: Service '", "ERROR: Job failed", "ERROR: script returned", "exit status", "exit code",
        ],
        exitCodes: Array(1...255))
        + [Pattern].each([
          "TypeError", "ReferenceError", "ValueError", "RuntimeError", "AttributeError", "KeyError",
          "OSError",
          "ImportError", "AssertionError", "IOError", "NameError", "SyntaxError", "NoMethodError",
          "ArgumentError",
        ]) {
          Pattern("^\($0): {message...}", place: .output, exitCodes: Array(1...255))
        },
      causes: [
        "This is the first line of the output that reads like an error; a later one may say more."
      ],
      fixes: ["Read this line and those after it: the program names what it misses."],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#progress"],
      examples: [
        Example("error: flux capacitor is inverted", exitCode: 1),
        Example("Traceback (most recent call last):\nValueError: no flux", exitCode: 1),
      ]
    ),
    Rule(
      id: "program-last-words", partOf: "program-message", family: "shell",
      title: "The program says: {message}",
      level: 22, confidence: .possible,
      repairs: [],
      patterns: .each([
        "^{message...} does not exist", "^{message...} doesn't exist", "^{message...} is not installed",
        "^{message...} has been removed", "^{message...} is no longer supported",
        "^{message...} is not supported",
        "^{message...} is required", "^{message...} not found", "^{message...} could not be found",
        "^{message...} is missing", "^{message...} is not allowed", "^{message...} is deprecated and",
      ]) {
        Pattern(
          $0, place: .output, notOnLine: passing,
          more: [String($0.dropFirst("^{message...}".count)) + "{rest...}"],
          exitCodes: Array(1...255))
      }
        + .each([
          "^Could not {rest...}", "^could not {rest...}", "^Cannot {rest...}", "^cannot {rest...}",
          "^Can't {rest...}",
          "^Unable to {rest...}", "^unable to {rest...}", "^Failed to {rest...}", "^failed to {rest...}",
          "^Invalid {rest...}", "^invalid {rest...}", "^Unknown {rest...}", "^unknown {rest...}",
          "^Unexpected {rest...}",
          "^Missing {rest...}", "^missing {rest...}", "^No such {rest...}", "^Unrecognized {rest...}",
          "^unrecognized {rest...}", "^Refusing to {rest...}", "^Unsupported {rest...}",
        ]) {
          Pattern($0, place: .output, notOnLine: passing, more: ["^{message...}"], exitCodes: Array(1...255))
        },
      causes: [
        "No rule knows this message; of the lines that the step printed it reads most like an error."
      ],
      fixes: ["Read this line and those around it: the program names what it misses."],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#progress"],
      examples: [
        Example("Setting flux.capacitor does not exist", exitCode: 1),
        Example("Cannot invert the flux", exitCode: 1),
      ]
    ),
  ]

  /// What is on lines that are remarks or steps on the way.
  private static let passing = [
    "arning", "WARN", "warn ", "checking ", "Checking ", "debug", "DEBUG", "ignor", "skipp", "Skipp",
    "optional", "info",
    "INFO", "note:",
  ]
}
