import StepTimeline

/// What holds of every build, whatever the log said.
enum BuildChecks {
  static func check(_ build: Build) {
    require(build.source.line >= 1 && build.source.lines >= 1, "lines \(build.source)")
    checkTime(build.wallSeconds, "wall")
    let indices = build.steps.indices
    for step in build.steps { check(step, indices) }
    require(build.criticalPath.allSatisfy(indices.contains), "critical path \(build.criticalPath)")
    require(Set(build.criticalPath).count == build.criticalPath.count, "critical path has a step twice")
    for failure in build.failures {
      require(failure.step.map(indices.contains) ?? true, "failure of step \(failure.step ?? -1)")
    }
    for diagnosis in build.diagnoses {
      require(diagnosis.step.map(indices.contains) ?? true, "diagnosis of step \(diagnosis.step ?? -1)")
    }
    require(build.diagnoses.count { $0.isPrimary } <= 1, "two primary diagnoses")
    if build.result == .succeeded {
      require(!build.diagnoses.contains { $0.isPrimary }, "a cause of failure in a build that succeeded")
    }
    for insight in build.insights {
      checkTime(insight.secondsAtStake, "insight")
      require(insight.step.map(indices.contains) ?? true, "insight on step \(insight.step ?? -1)")
    }
    if build.clock == .none {
      require(build.steps.allSatisfy { $0.startSeconds == nil }, "times without a clock")
    }
  }

  private static func check(_ step: Step, _ indices: Range<Int>) {
    checkTime(step.startSeconds, "start")
    checkTime(step.endSeconds, "end")
    checkTime(step.busySeconds, "busy")
    checkTime(step.reportedSeconds, "reported")
    checkTime(step.uncertaintySeconds, "uncertainty")
    if let start = step.startSeconds, let end = step.endSeconds {
      require(start <= end, "step \(step.id): \(start) to \(end)")
    }
    for interval in step.intervals {
      checkTime(interval.start, "interval")
      checkTime(interval.end, "interval")
      require(interval.start <= interval.end, "step \(step.id): \(interval)")
    }
    require(step.dependsOn.allSatisfy(indices.contains), "step \(step.id) depends on \(step.dependsOn)")
    require(step.logLines >= 0 && step.logBytes >= 0, "step \(step.id): output below nothing")
    for transfer in step.transfers {
      require(transfer.bytes ?? 0 >= 0 && transfer.totalBytes ?? 0 >= 0, "transfer \(transfer)")
      checkTime(transfer.seconds, "transfer")
    }
    if let silence = step.longestSilence {
      checkTime(silence.startSeconds, "silence")
      checkTime(silence.seconds, "silence")
    }
  }

  private static func checkTime(_ seconds: Double?, _ what: String) {
    guard let seconds else { return }
    require(seconds.isFinite && seconds >= 0, "\(what): \(seconds) s")
  }
}
