/// The words that all reports of statistics use.
enum StatisticsWords {
  /// A time of a table's cell; empty if there is none.
  static func seconds(_ seconds: Double?) -> String { seconds.map { DurationText.cell($0) } ?? "" }

  /// The legend of the columns.
  static func notes(_ build: BuildStatistics) -> [String] {
    var notes = ["times of runs that were not cached"]
    // Where runs are too few, the column is empty or gone.
    if !build.steps.contains(where: { $0.times.count >= TimeSample.leastForP90 }) {
      notes.append("p90 from \(TimeSample.leastForP90) runs on")
    }
    if build.steps.contains(where: { $0.flakyFailures > 0 }) {
      notes.append("flaky: succeeded later, though nothing had changed as far as the logs tell")
    }
    return notes
  }

  /// `3 retries in the same log, 2 succeeded`; `nil` without any.
  static func retries(_ build: BuildStatistics) -> String? {
    guard build.retries > 0 else { return nil }
    let retries = build.retries == 1 ? "1 retry" : "\(build.retries) retries"
    return "\(retries) in the same log, \(build.successfulRetries) succeeded"
  }

  /// How the runs ended: `12 runs: 10 succeeded, 2 failed`.
  static func results(_ build: BuildStatistics) -> String {
    let results: [Build.Result] = [.succeeded, .failed, .canceled, .incomplete]
    let parts = results.compactMap { result in build.results[result].map { "\($0) \(result.rawValue)" } }
    let ended = build.endedBeforeSteps ? " ended before the first step" : ""
    return "\(counted(build.runs, "run"))\(ended): \(parts.joined(separator: ", "))"
  }

  /// The wall times of the runs that succeeded, as a phrase; `nil` if none is known.
  static func wall(_ build: BuildStatistics, glyphs: Glyphs) -> String? {
    guard let median = build.wall.median else { return nil }
    let about = (build.clocks[.inferred] ?? 0) > 0 ? "\(glyphs.about) " : ""
    if build.wall.count == 1 { return "\(about)\(DurationText.words(median)) (one run that succeeded)" }
    let high = [(90, build.wall.p90), (99, build.wall.p99)].compactMap { percent, seconds in
      seconds.map { "\(percent)% within \(DurationText.words($0))" }
    }
    let ends =
      "\(DurationText.words(build.wall.least)) shortest, \(DurationText.words(build.wall.most)) longest"
    return "\(about)\(DurationText.words(median)) median, " + (high + [ends]).joined(separator: ", ")
  }

  /// Which steps are worth a row: those that cost time, fail, or that the cache can hold.
  static func shown(_ build: BuildStatistics, options: ReportOptions) -> (indices: [Int], hidden: Int) {
    let all = build.stepsByCost
    guard !options.all else { return (all, 0) }
    let shown = all.filter { index in
      let step = build.steps[index]
      if step.failed > 0 { return true }
      switch step.latest.parts.kind {
      case .internal, .auth, .context: return (step.times.most ?? 0) >= 1
      default: return step.latest.isCacheable || (step.times.most ?? 0) >= 0.5
      }
    }
    return shown.isEmpty ? (all, 0) : (shown, all.count - shown.count)
  }

  /// `3 failed (go-unknown-revision 2, unknown 1)`.
  static func failures(_ step: StepStatistics) -> String {
    guard step.failed > 0 else { return "" }
    let rules = step.failuresByRule.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      .map { step.failuresByRule.count == 1 ? $0.key : "\($0.key) \($0.value)" }
    let flaky = step.flakyFailures > 0 ? " (\(step.flakyFailures) flaky)" : ""
    return "\(step.failed)" + (rules.isEmpty ? "" : " " + rules.joined(separator: ", ")) + flaky
  }
}
