internal import BuildLogParser

/// Places a build's steps in time, by the best clock that the log has.
enum Timeline {
  static func place(_ build: inout Build, _ record: BuildRecord) {
    build.clock = .best(of: record, isOnlyEnd: build.source.isOnlyEnd)
    let graph = StepGraph(build.steps)
    if build.clock == .arrival, !record.blocks.arrivedLive(record.steps) {
      build.clock = record.dialect.runsStepByStep ? .none : .inferred
    }
    switch (record.dialect, build.clock) {
    case (.rawJSON, _), (.record, _):
      RecordedClock.place(&build, record)
      // The engine records no inputs for what it does itself.
      for i in build.steps.indices where build.steps[i].dependsOn.isEmpty {
        build.steps[i].dependsOn = graph.nodes[i].dependencies.filter { precedes($0, i, build.steps) }
      }
    // Of a build's end alone nothing says when.
    case (.plain, .none):
      break
    case (.classic, _), (.buildah, _), (.kaniko, _):
      ClassicClock.place(&build, record)
    // The platform prints how long each step took, and nothing of when.
    case (.hosted, _):
      build.clock = .none
      for i in build.steps.indices { build.steps[i].busySeconds = build.steps[i].reportedSeconds }
    // Rows without a heading and without a figure say nothing of when, nor do lines without a figure and a stamp.
    case (.terminal, _) where !record.steps.contains(where: \.showsMoment),
      (.plain, .inferred) where !record.steps.contains(where: \.showsTime):
      build.clock = .none
    case (.terminal, _):
      build.clock = .inferred
      TerminalClock.place(&build, record, graph: graph)
    case (.plain, _):
      InferredClock.place(&build, record, graph: graph)
    }
    for i in build.steps.indices { LongestSilence.place(&build.steps[i], record.steps[i]) }
    build.place(path: CriticalPath.find(in: Schedule(of: build), wall: build.wallSeconds))
  }

  private static func precedes(_ a: Int, _ b: Int, _ steps: [Step]) -> Bool {
    guard let end = steps[a].intervals.first?.end, let start = steps[b].startSeconds else { return false }
    return end <= start + 0.01
  }
}

extension PrintedBlocks {
  /// The shortest time that lines of a build take to arrive while it runs, in seconds.
  private static let shortest = 0.02

  /// Whether the lines arrived while the build ran; `cat log | buildlog` delivers all at once.
  func arrivedLive(_ steps: [StepRecord]) -> Bool {
    guard let first = firstMoment, let last = lastMoment else { return false }
    let taken = Double(last &- first) / 1e9
    // A step that failed or was cancelled has no figure, but its lines may have offsets.
    let longest = steps.map { max(Double($0.tenths ?? 0) / 10, Double($0.latestOffset) / 1000) }.max() ?? 0
    return taken >= Self.shortest && (longest <= 0.3 || taken >= 0.7 * longest)
  }
}

extension DialectName {
  /// Whether the builder runs one step after the other and prints no times of its own.
  var runsStepByStep: Bool { self == .classic || self == .buildah || self == .kaniko || self == .hosted }
}
