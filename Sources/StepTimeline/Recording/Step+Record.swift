internal import BuildLogParser

extension Step {
  /// Makes a step of what was read of it; its times follow in the timeline.
  init(_ record: StepRecord) {
    self.init(id: record.number.description, name: record.name, sourceLine: record.sourceLine)
    switch record.end {
    case .done: status = .done
    case .cached: status = .cached
    case .failed: status = .failed
    case .canceled: status = .canceled
    case nil: status = .running
    }
    reportedSeconds = record.tenths.map { Double($0) / 10 }
    logLines = record.logLines
    logBytes = record.logBytes
    isLogClipped = record.isClipped
    transfers = record.transfers
    warnings = record.warnings
    if !record.error.isEmpty { error = record.error.map(\.text).joined(separator: "\n") }
    exitCode = error.flatMap(ExitCode.read)
    lastLine = record.output.last { !$0.bytes.isEmpty }?.text
    if record.silence > 0 {
      longestSilence = Step.Silence(
        startSeconds: nil, seconds: Double(record.silence) / 1000,
        afterText: record.silenceAfter.map { String(decoding: $0.text, as: UTF8.self) })
    }
  }
}
