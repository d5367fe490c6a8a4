/// Statistics as Markdown.
struct StatisticsMarkdown {
  let options: ReportOptions

  private static let mostRows = 60

  init(_ options: ReportOptions) { self.options = options }

  func render(_ statistics: LogStatistics) -> [UInt8] {
    var lines: [String] = []
    let builds = statistics.builds
    for (index, build) in builds.enumerated() {
      if index > 0 { lines.append("") }
      let place = builds.count > 1 ? "Build \(index + 1) of \(builds.count), " : ""
      lines += ["### \(place)\(StatisticsWords.results(build))", ""]
      if builds.count > 1, let first = build.sources.first {
        lines.append("- first in \(MarkdownText.code("\(first.name):\(first.line)"))")
      }
      if !build.endedBeforeSteps {
        if let rate = PercentText.of(build.successRate) {
          lines.append("- success rate **\(rate)**")
        }
        lines.append("- wall time " + (StatisticsWords.wall(build, glyphs: .unicode) ?? "unknown"))
        if let retries = StatisticsWords.retries(build) { lines.append("- \(retries)") }
        lines += table(build)
      }
      lines += causes(build)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func table(_ build: BuildStatistics) -> [String] {
    let selection = StatisticsWords.shown(build, options: options)
    guard !selection.indices.isEmpty else { return [] }
    var lines = [
      "", "| step | runs | cached | p50 | p90 | p99 | max | total | failed |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    for index in selection.indices.prefix(Self.mostRows) {
      let step = build.steps[index]
      let place =
        step.latest.placeText.isEmpty ? "" : MarkdownText.prose(step.latest.placeText, inTable: true) + " "
      let cells = [
        place + MarkdownText.code(step.latest.instructionText, columns: 80, inTable: true), "\(step.runs)",
        PercentText.of(step.cacheHitRate) ?? "",
        step.times.median.map { DurationText.cell($0) } ?? (step.done > 0 ? "?" : ""),
        StatisticsWords.seconds(step.times.p90), StatisticsWords.seconds(step.times.p99),
        StatisticsWords.seconds(step.times.most),
        step.totalSeconds.map { DurationText.words($0) } ?? (step.cached == step.runs ? "" : "?"),
        MarkdownText.prose(StatisticsWords.failures(step), inTable: true),
      ]
      lines.append("| \(cells.joined(separator: " | ")) |")
    }
    var notes: [String] = []
    let cut = selection.indices.count - Self.mostRows
    if cut > 0 { notes.append("\(cut) more \(cut == 1 ? "step" : "steps") that cost less") }
    if selection.hidden > 0 {
      notes.append("\(counted(selection.hidden, "internal or short step")) not shown")
    }
    notes += StatisticsWords.notes(build)
    return lines + ["", "<sub>\(notes.joined(separator: " · "))</sub>"]
  }

  private func causes(_ build: BuildStatistics) -> [String] {
    guard !build.causes.isEmpty else { return [] }
    var lines = ["", "| failed | cause | rule | last in |", "| ---: | --- | --- | --- |"]
    for cause in build.causes.prefix(Self.mostRows) {
      let title = cause.title.map { MarkdownText.prose($0, inTable: true) } ?? "no known error message"
      let retry = cause.isRetryable == true ? " (retrying may help)" : ""
      lines.append(
        "| \(cause.count) | \(title)\(retry) | \(MarkdownText.code(cause.rule, inTable: true)) | \(MarkdownText.code(cause.lastSource, inTable: true)) |"
      )
    }
    return lines
  }
}
