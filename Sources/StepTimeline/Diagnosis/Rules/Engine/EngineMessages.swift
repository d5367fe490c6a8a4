extension RuleCatalog {
  /// The rule of the message of any builder.
  static let anyEngineMessage = "engine-message"

  /// What builders say and no other rule knows.
  static let engineMessages: [Rule] = [
    Rule(
      id: anyEngineMessage, family: "buildkit", subject: .engine,
      title: "The builder says: {message}",
      level: 20, confidence: .possible,
      repairs: [],
      patterns: .each(
        [
          "failed to solve: {message...}", "error building image: {message...}",
          "Error response from daemon: {message...}",
        ], place: .error,
        notOnLine: [
          "did not complete successfully", "returned a non-zero code", "executor failed running", "exit code",
          "exit status", "failed to solve: proces", "failed to solve: executor", "context canceled",
        ]),
      causes: ["No rule matches this message; it comes from the builder."],
      fixes: [
        "Correct the instruction, option or file that the message names; build with `--progress=plain` to see the full output."
      ],
      docs: ["https://docs.docker.com/build/"],
      examples: [Example(error: "failed to solve: the flux capacitor is inverted")]
    )
  ]
}
