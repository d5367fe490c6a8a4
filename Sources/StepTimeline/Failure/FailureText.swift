/// Everything that a failed step said.
struct StepText: Sendable {
  /// Index into ``Build/steps``, or `nil` for text outside any step.
  var step: Int?
  /// The step's name: what the user wrote, so never evidence.
  var name: String
  /// The lines that the step's program printed, oldest first.
  var output: [RetainedLine]
  /// The engine's message (`ERROR: …`) and the lines that continue it.
  var error: [RetainedLine]
  /// The exit code of the step's command.
  var exitCode: Int?
  /// Whether the engine dropped output.
  var isClipped: Bool

  /// Creates a step's text.
  init(
    step: Int?, name: String, output: [RetainedLine] = [], error: [RetainedLine] = [], exitCode: Int? = nil,
    isClipped: Bool = false
  ) {
    self.step = step
    self.name = name
    self.output = output
    self.error = error
    self.exitCode = exitCode
    self.isClipped = isClipped
  }
}

/// Everything that the failure of a build can be explained from.
struct FailureText: Sendable {
  /// The failed steps, the root cause first.
  var steps: [StepText]
  /// The build's closing error and the other lines outside of steps.
  var closing: [RetainedLine]

  /// Whether the end of the steps is not in the log: what they printed may have been overcome.
  var isEndMissing = false
  /// The lines before and after the build in a pasted text: if the steps have no cause, it may be
  /// there.
  var around: [RetainedLine] = []
  /// The title of the report that the log was pasted into.
  var title: RetainedLine?
  /// Whether the CI system stopped the job.
  var isJobStopped = false
  /// Steps that ended well before the failed one though a command in them may have failed, the latest first.
  var hiding: [StepText] = []

  /// Creates a failure's text.
  init(steps: [StepText], closing: [RetainedLine] = []) {
    self.steps = steps
    self.closing = closing
  }
}
