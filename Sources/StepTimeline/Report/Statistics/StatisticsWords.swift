/// The words that all reports of statistics use.
enum StatisticsWords {
  /// `42 %`; `?` if unknown.
  static func percent(_ ratio: Double?) -> String? {
    guard let ratio, ratio.isFinite else { return nil }
    // 99.6 % is not all of them.
    let percent = ratio * 100
    let rounded = Int(percent.rounded())
    if rounded == 100, percent < 100 { return "99 %" }
    if rounded == 0, percent > 0 { return "1 %" }
    return "\(rounded) %"
  }

  /// The 95th percentile, or for few runs the longest one, marked as such.
  static func high(_ times: TimeSample) -> String {
    if let p95 = times.p95 { return DurationText.seconds(p95) }
    return times.most.map { "max \(DurationText.seconds($0))" } ?? ""
  }

  /// How the runs ended: `12 runs: 10 succeeded, 2 failed`.
  static func results(_ build: BuildStatistics) -> String {
    let results: [Build.Result] = [.succeeded, .failed, .canceled, .incomplete]
    let parts = results.compactMap { result in build.results[result].map { "\($0) \(result.rawValue)" } }
    return "\(counted(build.runs, "run")): \(parts.joined(separator: ", "))"
  }

  /// The wall times of the runs that succeeded, as a phrase; `nil` if none is known.
  static func wall(_ build: BuildStatistics, glyphs: Glyphs) -> String? {
    guard let median = build.wall.median else { return nil }
    let about = (build.clocks[.inferred] ?? 0) > 0 ? "\(glyphs.about) " : ""
    if build.wall.count == 1 { return "\(about)\(DurationText.words(median)) (one run that succeeded)" }
    let high =
      build.wall.p95.map { "95 % within \(DurationText.words($0))" }
      ?? "longest \(DurationText.words(build.wall.most))"
    return
      "\(about)\(DurationText.words(median)) median, \(high), \(DurationText.words(build.wall.least)) shortest"
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
    return "\(step.failed)" + (rules.isEmpty ? "" : " " + rules.joined(separator: ", "))
  }
}
