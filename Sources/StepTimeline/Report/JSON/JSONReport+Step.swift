extension JSONWriter {
  /// A step as the schema has it.
  mutating func step(_ step: Step, _ names: StepNames) {
    object { json in
      json.member("id", step.id)
      json.member("name", step.name)
      json.member("kind", step.parts.kind.rawValue)
      json.member("target", step.parts.target)
      json.member("platform", step.parts.platform)
      json.member("stage", step.parts.stage)
      json.member("index", step.parts.index)
      json.member("count", step.parts.count)
      json.member("instruction", step.parts.instruction)
      json.member("status", step.status.rawValue)
      json.member("startSeconds", thousandths: step.startSeconds)
      json.member("endSeconds", thousandths: step.endSeconds)
      json.member("endIsLeast", step.isEndLeast)
      json.member("busySeconds", thousandths: step.busySeconds)
      json.member("uncertaintySeconds", thousandths: step.uncertaintySeconds)
      json.intervals(step.intervals)
      json.member("reportedSeconds", thousandths: step.reportedSeconds)
      json.member("onCriticalPath", step.isOnCriticalPath)
      json.key("dependsOn")
      json.onOneLine { $0.array(names[step.dependsOn]) { $0.value($1) } }
      json.member("logLines", step.logLines)
      json.member("logBytes", step.logBytes)
      json.member("logClipped", step.isLogClipped)
      json.key("longestSilence")
      json.silence(step.longestSilence)
      json.key("transfers")
      json.array(step.transfers) { json, transfer in json.onOneLine { $0.transfer(transfer) } }
      json.member("warnings", step.warnings)
      json.member("error", step.error)
      json.member("exitCode", step.exitCode)
      json.member("lastLine", step.lastLine)
      json.member("sourceLine", step.sourceLine)
    }
  }

  private mutating func intervals(_ intervals: [Step.Interval]) {
    key("intervals")
    onOneLine { json in
      json.array(intervals) { json, interval in
        json.array([interval.start, interval.end]) { $0.thousandths($1) }
      }
    }
  }

  private mutating func silence(_ silence: Step.Silence?) {
    guard let silence else { return value(nil as String?) }
    onOneLine { json in
      json.object { json in
        json.member("startSeconds", thousandths: silence.startSeconds)
        json.member("seconds", thousandths: silence.seconds)
        json.member("afterText", silence.afterText)
      }
    }
  }

  private mutating func transfer(_ transfer: Step.Transfer) {
    object { json in
      json.key("id")
      json.value(transfer.work)
      json.member("action", transfer.action.rawValue)
      json.member("bytes", transfer.bytes)
      json.member("totalBytes", transfer.totalBytes)
      json.member("seconds", thousandths: transfer.seconds)
      json.member("done", transfer.isDone)
    }
  }
}
