extension RuleCatalog {
  /// The rule of the message of any program.
  static let anyMessage = "program-message"

  /// Messages that no other rule knows: they are said as they are, for a reader knows more than we do.
  static let unknownMessages: [Rule] = [
    Rule(
      id: "program-asks-to-run", family: "shell",
      title: "The program asks to run `{command}` first",
      level: 34, confidence: .possible,
      repairs: [],
      patterns: .each(
        ["\"", "'", "`"].flatMap { quote in
          [
            "lease run \(quote){command...}\(quote)", "eed to run \(quote){command...}\(quote)",
            "ust run \(quote){command...}\(quote)", "orgot to run \(quote){command...}\(quote)",
            "ry running \(quote){command...}\(quote)", "ave you run \(quote){command...}\(quote)",
            "^Run \(quote){command...}\(quote)", "un \(quote){command...}\(quote) first",
            "un \(quote){command...}\(quote) to fix",
          ]
        }, place: .output,
        notOnLine: [
          "To update", "to get", "WARN", "warn", "some day", "later", "optional", "upgrade", "update",
          "audit", "fund", "for details", "for more", "notice", "--help", "autoremove", "self update",
          "available",
          "daemon-reload",
        ],
        exitCodes: Array(1...255)),
      causes: [
        "The program stopped and named a command to run first. The output of that command is not in the image."
      ],
      fixes: [
        "Run `{command}` in an earlier step, or in the same `RUN` before the command that failed."
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#run"],
      examples: [Example("Flux is not calibrated. Please run `flux calibrate` first.", exitCode: 1)]
    ),
    Rule(
      id: anyMessage, family: "shell",
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
          "^ERROR {message...}", "^[ERR_{}] {message...}", "^ERR_{}  {message...}",
          "^Execution failed for {message...}", "error : {message...}", "^{}: error: {message...}",
          "^{}: fatal error: {message...}", "^{}: fatal: {message...}", "^{}: ERROR: {message...}",
          "^{} ERROR {message...}", "^TypeError [{}]: {message...}", "^Error [{}]: {message...}",
          "^[FAIL. Reason: {message...}", "^[FAIL: {message...}",
        ], place: .output,
        notOnLine: [
          "exited (", "ERROR: Service '", "ERROR: Job failed", "ERROR: script returned", "exit status",
          "exit code", "exited with code", "build step ", "<Service: ", "returned a non-zero code",
          "ERROR IN: [",
          "failed to fetch an image or build from source",
          // What started the build says no more than that it failed.
          "ocker build failed", "ocker build exited", "Error: Job '", "building the image",
          "image raised an error",
          "REPORT TEMPLATE", "lockfile entries failed verification:", "error reading build output",
          "RECURSIVE_RUN_FIRST_FAIL",
          "ImageBuild:",
        ],
        exitCodes: Array(1...255))
        + [Pattern].each([
          "TypeError", "ReferenceError", "ValueError", "RuntimeError", "AttributeError", "KeyError",
          "OSError",
          "ImportError", "AssertionError", "IOError", "NameError", "SyntaxError", "NoMethodError",
          "ArgumentError",
        ]) {
          Pattern("^\($0): {message...}", place: .output, exitCodes: Array(1...255))
        }
        // Next.js says that it failed; the log may end before the step does.
        + ["TypeError", "ReferenceError", "SyntaxError"].map {
          Pattern("^\($0): {message...}", place: .output, with: ["> Build error occurred"])
        },
      causes: [
        "This is the first line of the output that looks like an error. A later line may say more."
      ],
      fixes: [
        "Fix the error in this line: often a file, a package or an environment variable is missing. The lines after it may give details."
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#progress"],
      examples: [
        Example("error: flux capacitor is inverted", exitCode: 1),
        Example("Traceback (most recent call last):\nValueError: no flux", exitCode: 1),
      ]
    ),
  ]
}
