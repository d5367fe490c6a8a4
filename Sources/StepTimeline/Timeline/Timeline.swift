internal import BuildLogParser

/// Places a build's steps in time.
enum Timeline {
  static func place(_ build: inout Build, _ record: BuildRecord) {
    if build.clock == .recorded { RecordedClock.place(&build, record) }
    for i in build.steps.indices { Silence.place(&build.steps[i], record.steps[i]) }
    build.criticalPath = CriticalPath.find(in: build.steps)
    for i in build.criticalPath { build.steps[i].isOnCriticalPath = true }
  }
}
