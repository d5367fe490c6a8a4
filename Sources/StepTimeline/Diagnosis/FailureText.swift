/// A line of the log that was kept because its step failed.
public struct RetainedLine: Sendable, Equatable {
  /// The 1-based number of the line in the log.
  public var number: Int
  /// The line's text, without line end and time prefix.
  public var bytes: [UInt8]
  /// Seconds since the step's start, where the line has an offset.
  public var seconds: Double?

  /// Creates a kept line.
  public init(number: Int, bytes: [UInt8], seconds: Double? = nil) {
    self.number = number
    self.bytes = bytes
    self.seconds = seconds
  }
}

/// Everything that a failed step said.
public struct StepText: Sendable {
  /// Index into ``Build/steps``, or `nil` for text outside any step.
  public var step: Int?
  /// The step's name: what the user wrote, so never evidence.
  public var name: String
  /// What the step's program printed, oldest first.
  public var output: [RetainedLine]
  /// The engine's message (`ERROR: …`) and the lines that continue it.
  public var error: [RetainedLine]
  /// The exit code of the step's command.
  public var exitCode: Int?
  /// Whether the engine dropped output.
  public var isClipped: Bool

  /// Creates a step's text.
  public init(
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
public struct FailureText: Sendable {
  /// The failed steps, the root cause first.
  public var steps: [StepText]
  /// The build's closing error and what else stands outside steps.
  public var closing: [RetainedLine]

  /// Creates a failure's text.
  public init(steps: [StepText], closing: [RetainedLine] = []) {
    self.steps = steps
    self.closing = closing
  }
}
