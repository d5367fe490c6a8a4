internal import BuildLogParser

/// Decides how a build ended.
enum BuildResult {
  /// The build's own words come first: a closing error, or the word that it succeeded.
  ///
  /// Without them, where the log was cut, what became of the steps decides.
  static func of(_ record: BuildRecord, _ steps: [Step]) -> Build.Result {
    let failed = steps.filter { $0.status == .failed && mustSucceed($0) }
    let isCanceled = steps.contains { $0.status == .canceled }

    if let closing = record.closing.first {
      let isCancel = record.closing.contains { $0.bytes.contains("context canceled") }
      if failed.isEmpty, isCancel { return .canceled }
      return closing.bytes.isEmpty && failed.isEmpty && isCanceled ? .canceled : .failed
    }
    if record.hasSucceeded { return .succeeded }
    if !failed.isEmpty { return hasGoneOn(record, steps) ? .succeeded : .failed }
    if isCanceled { return .canceled }
    // A step whose last line is missing (the CI system dropped it) has ended all the same when something
    // that needs everything has.
    if let running = steps.lastIndex(where: { $0.status == .running }) {
      return steps[running...].contains { $0.parts.kind == .export && $0.status == .done }
        ? .succeeded : .incomplete
    }
    return isWhole(steps) ? .succeeded : .incomplete
  }

  /// Whether the build fails with the step.
  ///
  /// A cache that cannot be read is no reason: the build goes on (moby/buildkit solver/llbsolver: importing
  /// is best effort).
  static func mustSucceed(_ step: Step) -> Bool { step.parts.kind != .cacheImport }

  /// Whether steps ended well after the last failed one, up to an export: the failure did not matter.
  private static func hasGoneOn(_ record: BuildRecord, _ steps: [Step]) -> Bool {
    guard let lastFailed = steps.lastIndex(where: { $0.status == .failed && mustSucceed($0) }) else {
      return true
    }
    let later = steps[(lastFailed + 1)...]
    return later.contains { $0.parts.kind == .export && $0.status == .done }
      && !later.contains { $0.status == .running || $0.status == .canceled }
  }

  /// Whether nothing is missing at the end: something was exported, or every stage reached its last
  /// instruction.
  private static func isWhole(_ steps: [Step]) -> Bool {
    if steps.contains(where: { $0.parts.kind == .export && $0.status == .done }) { return true }
    // Targets share stages, and a shared step is printed under one of them; so a named stage is the same
    // whatever the target.
    struct StageKey: Hashable {
      var target, platform, stage: String?
    }
    var reached: [StageKey: Bool] = [:]
    for step in steps {
      guard let index = step.parts.index, let count = step.parts.count else { continue }
      let key = StageKey(
        target: step.parts.stage == nil ? step.parts.target : nil, platform: step.parts.platform,
        stage: step.parts.stage)
      reached[key] = reached[key, default: false] || index == count
    }
    return !reached.isEmpty && reached.values.allSatisfy(\.self)
  }
}
