internal import BuildLogParser

extension Build {
  /// Makes a build of what was read: names, statuses and places, without a result and without times.
  ///
  /// - Returns: `nil` for a record that holds no build (a heading and nothing else).
  init?(_ record: BuildRecord, source: String) {
    guard record.holdsBuild else { return nil }
    var steps = record.steps.map { Step($0) }
    if record.dialect == .terminal { CutImages.complete(&steps) }
    Self.assignTargets(&steps)
    self.init(
      source: Source(
        // A log with the newest line first has its end at its beginning.
        name: source, line: min(record.firstLine, record.lastLine),
        lines: abs(record.lastLine - record.firstLine) + 1, dialect: record.dialect, envelope: record.envelope
      ),
      result: .incomplete, clock: .none, steps: consume steps)
    self.source.isOnlyEnd = record.isOnlyEnd
    warnings = record.warnings
    closingError =
      record.closing.isEmpty ? nil : record.closing.map(\.text).joined(separator: "\n")
  }

  /// Which single words in brackets are targets shows only in the whole log.
  private static func assignTargets(_ steps: inout [Step]) {
    let targets = Set(steps.compactMap(\.parts.provenTarget))
    guard !targets.isEmpty else { return }
    for i in steps.indices { steps[i].parts.assign(targets: targets) }
  }
}

extension BuildRecord {
  /// Whether anything of a build was read.
  fileprivate var holdsBuild: Bool {
    let isStopped = aftermath.jobEnding.map { $0.end != .failed } ?? false
    guard !steps.isEmpty || !closing.isEmpty || hasSucceeded || isStopped else { return false }
    // `docker buildx inspect --bootstrap` prints the builder's start as if it were a build.
    let isBootOnly =
      !steps.isEmpty && steps.allSatisfy { $0.name == "[internal] booting buildkit" && $0.end != .failed }
    return !isBootOnly || !closing.isEmpty
  }
}
