/// A step as the schema has it.
struct JSONStep: Encodable {
  struct Silence: Encodable {
    @Nullable var startSeconds: Double?
    @Nullable var seconds: Double?
    @Nullable var afterText: String?
  }

  struct Transfer: Encodable {
    var id: String
    var action: Step.Transfer.Action
    @Nullable var bytes: Int64?
    @Nullable var totalBytes: Int64?
    @Nullable var seconds: Double?
    var done: Bool
  }

  var id: String
  var name: String
  var kind: Step.Kind
  @Nullable var target: String?
  @Nullable var platform: String?
  @Nullable var stage: String?
  @Nullable var index: Int?
  @Nullable var count: Int?
  @Nullable var instruction: String?
  var status: Step.Status
  @Nullable var startSeconds: Double?
  @Nullable var endSeconds: Double?
  @Nullable var busySeconds: Double?
  @Nullable var uncertaintySeconds: Double?
  var intervals: [[Double]]
  @Nullable var reportedSeconds: Double?
  var onCriticalPath: Bool
  var dependsOn: [String]
  var logLines: Int
  var logBytes: Int
  var logClipped: Bool
  @Nullable var longestSilence: Silence?
  var transfers: [Transfer]
  var warnings: [String]
  @Nullable var error: String?
  @Nullable var exitCode: Int?
  @Nullable var lastLine: String?
  var sourceLine: Int

  init(_ step: Step, _ names: StepNames) {
    id = step.id
    name = step.name
    kind = step.parts.kind
    target = step.parts.target
    platform = step.parts.platform
    stage = step.parts.stage
    index = step.parts.index
    count = step.parts.count
    instruction = step.parts.instruction
    status = step.status
    startSeconds = milliseconds(step.startSeconds)
    endSeconds = milliseconds(step.endSeconds)
    busySeconds = milliseconds(step.busySeconds)
    uncertaintySeconds = milliseconds(step.uncertaintySeconds)
    intervals = step.intervals.compactMap { interval in
      guard let start = milliseconds(interval.start), let end = milliseconds(interval.end) else { return nil }
      return [start, end]
    }
    reportedSeconds = milliseconds(step.reportedSeconds)
    onCriticalPath = step.isOnCriticalPath
    dependsOn = names[step.dependsOn]
    logLines = step.logLines
    logBytes = step.logBytes
    logClipped = step.isLogClipped
    longestSilence = step.longestSilence.map {
      Silence(
        startSeconds: milliseconds($0.startSeconds), seconds: milliseconds($0.seconds),
        afterText: $0.afterText)
    }
    transfers = step.transfers.map {
      Transfer(
        id: $0.id, action: $0.action, bytes: $0.bytes, totalBytes: $0.totalBytes,
        seconds: milliseconds($0.seconds), done: $0.isDone)
    }
    warnings = step.warnings
    error = step.error
    exitCode = step.exitCode
    lastLine = step.lastLine
    sourceLine = step.sourceLine
  }
}
