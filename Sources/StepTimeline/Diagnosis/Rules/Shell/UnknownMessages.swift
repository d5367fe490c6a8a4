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
    )
  ]
}
