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
      id: "program-last-words", family: "shell",
      title: "The program says: {said}",
      level: 22, confidence: .possible,
      repairs: [],
      patterns: .each([
        "^{...} does not exist", "^{...} doesn't exist", "^{...} is not installed",
        "^{...} has been removed", "^{...} is no longer supported",
        "^{...} is not supported",
        "^{...} is required", "^{...} not found", "^{...} could not be found",
        "^{...} is missing", "^{...} is not allowed", "^{...} is deprecated and",
      ]) {
        Pattern(
          $0, place: .output, notOnLine: passing,
          exitCodes: Array(1...255))
      }
        + .each([
          "^Could not {...}", "^could not {...}", "^Cannot {...}", "^cannot {...}",
          "^Can't {...}",
          "^Unable to {...}", "^unable to {...}", "^Failed to {...}", "^failed to {...}",
          "^Invalid {...}", "^invalid {...}", "^Unknown {...}", "^unknown {...}",
          "^Unexpected {...}",
          "^Missing {...}", "^missing {...}", "^No such {...}", "^Unrecognized {...}",
          "^unrecognized {...}", "^Refusing to {...}", "^Unsupported {...}",
        ]) {
          Pattern($0, place: .output, notOnLine: passing, exitCodes: Array(1...255))
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
