/// Statistics for a terminal.
struct StatisticsTable {
  let options: ReportOptions
  let glyphs: Glyphs

  init(_ options: ReportOptions) {
    self.options = options
    glyphs = options.ascii ? .ascii : .unicode
  }

  func render(_ statistics: LogStatistics) -> [UInt8] {
    var page = Page(width: options.width, glyphs: glyphs)
    let builds = statistics.builds
    for (index, build) in builds.enumerated() {
      if index > 0 { page.blank() }
      if builds.count > 1 {
        var line = StyledLine("build \(index + 1) of \(builds.count)", .heading)
        if let first = build.sources.first {
          line.add(" \(glyphs.separator) first in \(first.name):\(first.line)", .dim)
        }
        page.add(line, hanging: 2)
      }
      write(build, on: &page)
    }
    var writer = TerminalWriter(color: options.color)
    for line in page.lines { writer.write(line) }
    return writer.bytes
  }

  private func write(_ build: BuildStatistics, on page: inout Page) {
    var line = StyledLine(StatisticsWords.results(build), .heading)
    if !build.endedBeforeSteps, let rate = PercentText.of(build.successRate) {
      line.add(" \(glyphs.separator) success rate \(rate)", build.successRate == 1 ? .success : .failure)
    }
    page.add(line, hanging: 2)
    if !build.endedBeforeSteps {
      page.add("wall time " + (StatisticsWords.wall(build, glyphs: glyphs) ?? "unknown"), hanging: 2)
      if let retries = StatisticsWords.retries(build) { page.add(retries, hanging: 2) }
      steps(of: build, on: &page)
    }
    causes(of: build, on: &page)
  }

  private func steps(of build: BuildStatistics, on page: inout Page) {
    let selection = StatisticsWords.shown(build, options: options)
    guard !selection.indices.isEmpty else { return }
    page.blank()
    var grid = Grid(columns: [
      Grid.Column(title: "stage", dropsAt: 2, limit: max(options.width / 7, 14)),
      Grid.Column(title: "step", isFlexible: true),
      Grid.Column(title: "runs", isRight: true, dropsAt: 4),
      Grid.Column(title: "cached", isRight: true, dropsAt: 8),
      Grid.Column(title: "p50", isRight: true),
      Grid.Column(title: "p90", isRight: true, dropsAt: 3),
      Grid.Column(title: "p99", isRight: true, dropsAt: 5),
      Grid.Column(title: "max", isRight: true, dropsAt: 6),
      Grid.Column(title: "total", isRight: true, dropsAt: 7),
      Grid.Column(title: "failed", dropsAt: 1, limit: 40),
    ])
    for index in selection.indices {
      let step = build.steps[index]
      let row = TableRows.Row(step.latest)
      grid.rows.append([
        Grid.Cell(row.stage, fitted: { row.stage(columns: $0, sign: $1) }),
        Grid.Cell(row.instruction, fitted: { row.instruction(columns: $0, sign: $1) }),
        Grid.Cell("\(step.runs)"),
        Grid.Cell(PercentText.of(step.cacheHitRate) ?? "", .cached),
        Grid.Cell(step.times.median.map { DurationText.cell($0) } ?? (step.done > 0 ? "?" : "")),
        Grid.Cell(StatisticsWords.seconds(step.times.p90)),
        Grid.Cell(StatisticsWords.seconds(step.times.p99)),
        Grid.Cell(StatisticsWords.seconds(step.times.most)),
        Grid.Cell(step.totalSeconds.map { DurationText.words($0) } ?? (step.cached == step.runs ? "" : "?")),
        Grid.Cell(StatisticsWords.failures(step), .failure),
      ])
    }
    grid.write(on: &page)
    var notes: [String] = []
    if selection.hidden > 0 { notes.append("+ \(counted(selection.hidden, "internal or short step"))") }
    notes += StatisticsWords.notes(build)
    page.add(StyledLine(notes.joined(separator: " \(glyphs.separator) "), .dim))
  }

  private func causes(of build: BuildStatistics, on page: inout Page) {
    guard !build.causes.isEmpty else { return }
    page.blank()
    page.add("Why builds failed", .label)
    let digits = build.causes.map { String($0.count).count }.max() ?? 1
    for cause in build.causes.prefix(options.all ? build.causes.count : 10) {
      var line = StyledLine()
      if let title = cause.title {
        line.add(title)
        line.add(" (\(cause.rule)\(cause.isRetryable == true ? ", retrying may help" : ""))", .dim)
      } else {
        line.add("no known error message (\(cause.rule))")
      }
      line.add(" \(glyphs.separator) last in \(cause.lastSource)", .dim)
      let count = String(cause.count)
      let pad = String(repeating: " ", count: digits - count.count)
      page.add(label: pad + count, line, at: 2, column: 4 + digits)
    }
    if !options.all, build.causes.count > 10 {
      page.add("+ \(build.causes.count - 10) more (--all shows them)", .dim, at: 4 + digits)
    }
  }
}
