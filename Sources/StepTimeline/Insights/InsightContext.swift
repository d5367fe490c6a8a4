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
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (index, step) in build.steps.enumerated() where step.parts.index != nil {
      let key = [step.parts.target, step.parts.platform, step.parts.stage].map { $0 ?? "" }.joined(
        separator: "\n")
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(index)
    }
    stages = order.map { key in
      let steps = (members[key] ?? []).sorted {
        (build.steps[$0].parts.index ?? 0, $0) < (build.steps[$1].parts.index ?? 0, $1)
      }
      let name = steps.first.flatMap { build.steps[$0].parts.stage }
      return Stage(title: name.map { "stage \($0)" } ?? "", steps: steps)
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
    return Self.length(known.flatMap { build.steps[$0].intervals })
  }

  /// The length of what the intervals cover, in seconds.
  static func length(_ intervals: [Step.Interval]) -> Double {
    var covered = 0.0
    var end = -Double.infinity
    for interval in intervals.sorted(by: { $0.start < $1.start }) {
      covered += max(0, interval.end - max(interval.start, end))
      end = max(end, interval.end)
    }
    return covered
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
