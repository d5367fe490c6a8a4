internal import BuildLogParser

/// The first line of every report on a build: how it ended, after how long, with how many steps.
struct Headline {
  /// `build failed`, or `build 2 of 3 failed` in a log of several.
  let outcome: String
  /// The word between the outcome and the duration: `in` or `after`.
  let preposition: String
  /// The wall time in words; `nil` if it is unknown.
  let duration: String?
  /// Whether the wall time is inferred.
  let isAbout: Bool
  /// `16 steps`, `3 of 9 cached`, `1 failed`; none of them is known if the log has only the build's end.
  let facts: [String]
  /// Where the build is: `ci.log:120`.
  let source: String

  init(_ build: Build, place: (number: Int, of: Int)?) {
    let which = place.map { " \($0.number) of \($0.of)" } ?? ""
    outcome = "build\(which) \(build.result.rawValue)"
    preposition = build.result == .succeeded ? "in" : "after"
    let least = build.isWallLeast ? "at least " : ""
    duration = build.clock == .none ? nil : build.wallSeconds.map { least + DurationText.words($0) }
    isAbout = build.clock == .inferred && !build.isWallLeast
    let summary = build.summary
    source = "\(build.source.name):\(build.source.line)"
    guard !build.source.isOnlyEnd else {
      facts = ["the log has only its end"]
      return
    }
    var facts = [counted(summary.steps, "step")]
    if summary.cacheableSteps > 0 { facts.append("\(summary.cacheHits) of \(summary.cacheableSteps) cached") }
    if summary.failed > 0 { facts.append("\(summary.failed) failed") }
    if summary.canceled > 0 { facts.append("\(summary.canceled) canceled") }
    if summary.running > 0 {
      facts.append("\(summary.running) \(build.result == .incomplete ? "" : "still ")running")
    }
    self.facts = facts
  }
}

extension Build {
  /// The kind of build, for a report that stands beside those of other programs: `docker build`, `kaniko build`.
  var kindWords: String {
    switch source.dialect {
    case .kaniko: "kaniko build"
    case .buildah: "Buildah build"
    case .hosted: "image build"
    case .plain, .rawJSON, .record, .terminal, .classic: "docker build"
    }
  }
}

/// The origin of a build's times, for builds that are not a record.
enum ClockNote {
  /// `nil` for times that need no remark.
  static func text(for build: Build, plusMinus: String = "±") -> String? {
    switch build.clock {
    case .inferred where build.wallSeconds != nil:
      let uncertainty = build.steps.compactMap(\.uncertaintySeconds).max() ?? 0
      let range = uncertainty >= 0.05 ? " (\(plusMinus) \(DurationText.seconds(uncertainty)))" : ""
      let source =
        build.source.dialect == .terminal ? "the terminal's frames" : "durations and line order"
      return "inferred from \(source)\(range)"
    case .arrival: return "times are the arrival times of the lines"
    case .none where build.steps.contains { $0.busySeconds != nil }:
      return "the log says how long each step took, not when it began"
    case .none, .inferred: return "the log has no times"
    case .recorded, .stamped: return nil
    }
  }
}
