/// One run of a build among many.
public struct BuildRun: Sendable, Equatable {
  /// Where it was found.
  public var source: Build.Source
  /// How it ended.
  public var result: Build.Result
  /// Where its times come from.
  public var clock: Build.Clock
  /// When it began, in nanoseconds since 1970; `nil` if the log does not say.
  public var startedAt: Int64?
  /// How long it took, in seconds; `nil` if unknown, or if the log holds only a part of it.
  public var wallSeconds: Double?
  /// The rule that is the cause of its failure; `nil` if it did not fail.
  public var rule: String?
  /// Its steps, in its own order.
  public var steps: [StepRun]

  init(_ build: Build, steps: [StepRun]) {
    source = build.source
    result = build.result
    clock = build.clock
    startedAt = build.startedAt
    wallSeconds = build.lacksBeginning ? nil : build.knownWallSeconds
    if build.result == .failed {
      rule = build.diagnoses.first(where: \.isPrimary)?.rule ?? BuildStatistics.unknownRule
    }
    self.steps = steps
  }
}

/// One step of one run.
public struct StepRun: Sendable, Equatable {
  /// Index into ``BuildStatistics/steps``: the same step has the same in all runs.
  public var step: Int
  /// The number that the engine printed in this run.
  public var id: String
  /// The instruction as this run has it; `nil` if its name has none.
  public var instruction: String?
  /// How it ended.
  public var status: Step.Status
  /// How long it took, in seconds; `nil` if unknown.
  public var seconds: Double?
  /// Whether the build waited for it; `nil` without times.
  public var isOnCriticalPath: Bool?
  /// The rule that is the cause of its failure; `nil` if it did not fail.
  public var rule: String?
  /// Its inputs.
  var inputs: StepInputs.Key
  /// Whether the same build may succeed when run again.
  var isRetryable = false

  init(_ step: Step, step number: Int, cause: Diagnosis?, inputs: StepInputs.Key) {
    self.step = number
    self.inputs = inputs
    id = step.id
    instruction = step.parts.instruction
    status = step.status
    seconds = step.comparableSeconds
    if step.busySeconds != nil { isOnCriticalPath = step.isOnCriticalPath }
    if step.status == .failed { rule = cause?.rule ?? BuildStatistics.unknownRule }
    isRetryable = cause?.isRetryable ?? false
  }
}
