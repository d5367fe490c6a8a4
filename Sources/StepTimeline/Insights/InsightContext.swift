/// A build as the insights look at it: its stages, and how long its steps took.
package struct InsightContext: Sendable {
  /// The instructions of one stage for one platform, in the order of the Dockerfile.
  struct Stage: Sendable {
    /// The name as a reader knows it (`stage build`), empty for a Dockerfile of one unnamed stage.
    var title: String
    /// Indices into ``Build/steps``, `FROM` included.
    var steps: [Int]
  }

  let build: Build
  /// Stages in the order of their first steps.
  let stages: [Stage]

  init(_ build: Build) {
    self.build = build
    stages = StageSteps.all(in: build.steps.map(\.parts)).map { stage in
      Stage(title: stage.key.stage.map { "stage \($0)" } ?? "", steps: stage.members)
    }
  }

  /// How long a step ran, in seconds.
  func seconds(_ index: Int) -> Double? {
    let step = build.steps[index]
    return step.busySeconds ?? step.reportedSeconds
  }

  /// How long at least one of the steps ran, in seconds: what ran side by side counts once.
  func seconds(together indices: [Int]) -> Double? {
    let known = indices.filter { seconds($0) != nil }
    guard !known.isEmpty else { return nil }
    guard known.allSatisfy({ !build.steps[$0].intervals.isEmpty }) else {
      return known.reduce(0) { $0 + (seconds($1) ?? 0) }
    }
    return known.flatMap { build.steps[$0].intervals }.coveredSeconds
  }

  /// Whether the step's work was done in this build.
  func wasExecuted(_ index: Int) -> Bool { build.steps[index].status == .done }

  /// An instruction short enough for a sentence.
  func instruction(_ index: Int, limit: Int = 72) -> String {
    let text = build.steps[index].parts.instruction ?? build.steps[index].name
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }

  /// ` in stage build`, or nothing.
  func place(_ stage: Stage) -> String { stage.title.isEmpty ? "" : " in \(stage.title)" }

  /// `7.3s`.
  func text(_ seconds: Double) -> String { DurationText.words(seconds) }

  /// `157 MB`, in powers of ten as BuildKit counts.
  package static func size(_ bytes: Int64) -> String {
    let units: [(Int64, String)] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
    for (unit, name) in units where bytes >= unit {
      let tenths = (bytes / (unit / 10))
      return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(name)" : "\((tenths + 5) / 10) \(name)"
    }
    return "\(bytes) B"
  }
}
