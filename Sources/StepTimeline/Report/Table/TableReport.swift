/// The report for a terminal: a heading, the timeline, and notes on the build.
struct TableReport {
  let options: ReportOptions
  let glyphs: Glyphs

  init(_ options: ReportOptions) {
    self.options = options
    glyphs = options.ascii ? .ascii : .unicode
  }

  func render(_ builds: [Build]) -> [UInt8] {
    var writer = TerminalWriter(color: options.color)
    var endsBlank = false
    for (index, build) in builds.enumerated() {
      if index > 0, !endsBlank { writer.writeBlankLine() }
      let place = builds.count > 1 ? (index + 1, builds.count) : nil
      var page = Page(width: options.width, glyphs: glyphs)
      heading(of: build, place: place, on: &page)
      timeline(of: build, on: &page)
      // A failure comes last: the end of the report is what stays on the screen.
      NotesSection(build, options: options).write(on: &page)
      FailureSection(build, options: options).write(on: &page)
      AnswerSection(build: build, glyphs: glyphs).write(on: &page, linesAbove: page.lines.count)
      for line in page.lines { writer.write(line) }
      endsBlank = page.lines.last?.spans.isEmpty ?? false
    }
    if builds.count > 1 {
      if !endsBlank { writer.writeBlankLine() }
      var page = Page(width: options.width, glyphs: glyphs)
      AnswerSection.list(builds, glyphs: glyphs, on: &page)
      for line in page.lines { writer.write(line) }
    }
    return writer.bytes
  }

  /// The heading: `✖ build 2 of 3 failed after ≈ 22.8s · 16 steps, 3 of 9 cached · ci.log:120`.
  private func heading(of build: Build, place: (number: Int, of: Int)?, on page: inout Page) {
    let style = Style(build.result)
    let headline = Headline(build, place: place)
    var line = StyledLine("\(glyphs.glyph(build.result)) ", style)
    line.add(headline.outcome, style)
    if let duration = headline.duration {
      line.add(" \(headline.preposition) ")
      if headline.isAbout { line.add("\(glyphs.about) ") }
      line.add(duration, .heading)
    }
    line.add(" \(glyphs.separator) \(headline.facts.joined(separator: ", "))")
    if place != nil { line.add(" \(glyphs.separator) \(headline.source)", .dim) }
    page.add(line, hanging: 2)
    if build.result == .succeeded, let reason = build.resultReason { page.add(StyledLine(reason), at: 2) }
  }

  private func timeline(of build: Build, on page: inout Page) {
    guard !build.steps.isEmpty else { return }
    page.blank()
    let rows = TableRows(build, options: options)
    let ends = build.steps.compactMap(\.endSeconds)
    let wall = max(build.wallSeconds ?? 0, ends.max() ?? 0)
    let layout = TableLayout(
      rows, width: options.width, hasCriticalPath: rows.marksCriticalPath,
      hasTimes: build.clock != .none && wall > 0 && rows.isWorthAChart)
    let axis = TimeAxis(seconds: wall, cells: layout.chart)

    header(layout, axis, on: &page)
    for row in rows.rows { page.lines.append(line(row, layout, axis)) }
    if let folded = rows.folded { page.lines.append(line(folded, layout, hundredths: rows.hundredths)) }
    legend(of: build, rows, layout, on: &page)
  }

  private func header(_ layout: TableLayout, _ axis: TimeAxis?, on page: inout Page) {
    var line = StyledLine()
    func column(_ title: String, at start: Int, width: Int, right: Bool = false) {
      guard width >= title.count else { return }
      line.pad(to: right ? start + width - title.count : start)
      line.add(title, .dim)
    }
    column("#", at: layout.mark, width: layout.id, right: true)
    column("stage", at: layout.stageStart, width: layout.stage)
    column("step", at: layout.stepStart, width: layout.step)
    column("status", at: layout.statusStart, width: layout.status)
    column("time", at: layout.timeStart, width: layout.time, right: true)
    if let axis {
      line.pad(to: layout.chartStart)
      line.add(axis.labels(), .dim)
    }
    page.lines.append(line)
    var rule = StyledLine(
      String(repeating: glyphs.rule, count: axis == nil ? layout.end : layout.chartStart), .dim)
    if let axis { rule.add(axis.line(glyphs) + glyphs.rule, .dim) }
    page.lines.append(rule)
  }

  private func line(_ row: TableRows.Row, _ layout: TableLayout, _ axis: TimeAxis?) -> StyledLine {
    let step = row.step
    let status = Style(step.status)
    let isQuiet = step.parts.kind == .internal || step.parts.kind == .auth
    var line = StyledLine()
    if layout.mark > 0, step.isOnCriticalPath { line.add(glyphs.critical, .critical) }
    let id = TextWidth.fit(TerminalText.safe(step.id), columns: layout.id, sign: glyphs.cut)
    line.pad(to: layout.mark + layout.id - TextWidth.columns(of: id))
    line.add(id, .dim)
    line.pad(to: layout.stageStart)
    if layout.stage > 0 {
      line.add(row.stage(columns: layout.stage, sign: glyphs.cut), isQuiet ? .dim : .plain)
      line.pad(to: layout.stepStart)
    }
    let text = row.instruction(columns: layout.step, sign: glyphs.cut)
    line.add(text, step.status == .failed ? .heading : isQuiet ? .dim : .plain)
    line.pad(to: layout.statusStart)
    line.add(glyphs.glyph(step.status), status)
    if layout.hasStatusWords {
      line.add(" \(step.status.rawValue)", step.status == .done ? .dim : status)
    }
    line.pad(to: layout.timeStart + layout.time - TextWidth.columns(of: row.time))
    line.add(row.time)
    if let axis {
      line.pad(to: layout.chartStart)
      line.add(BarChart(axis: axis, glyphs: glyphs).bar(of: step))
    }
    return line
  }

  private func line(
    _ folded: ShownSteps.Folded, _ layout: TableLayout, hundredths: Bool
  ) -> StyledLine {
    let what = folded.holdsOthers ? "more step" : "internal or short step"
    let time = DurationText.cell(folded.seconds, hundredths: hundredths)
    var line = StyledLine()
    let text = counted(folded.count, what)
    line.pad(to: layout.mark)
    let room = layout.timeStart - layout.mark - 1
    line.add(TextWidth.fit("+ " + text, columns: room, sign: glyphs.cut), .dim)
    line.pad(to: layout.timeStart + layout.time - time.count)
    line.add(time, .dim)
    return line
  }

  /// The legend of the table, and how far its times can be trusted.
  private func legend(of build: Build, _ rows: TableRows, _ layout: TableLayout, on page: inout Page) {
    var notes: [String] = []
    if layout.mark > 0 {
      if let path = CriticalPathNote.text(for: build) { notes.append("\(glyphs.critical) \(path)") }
    } else if !rows.marksCriticalPath, let path = CriticalPathNote.unmarked(for: build, shown: rows.indices) {
      notes.append(path)
    }
    if let note = ClockNote.text(for: build, plusMinus: glyphs.plusMinus) {
      notes.append(build.clock == .inferred && build.wallSeconds != nil ? "\(glyphs.about) \(note)" : note)
    }
    guard !notes.isEmpty else { return }
    page.add(StyledLine(notes.joined(separator: " \(glyphs.separator) "), .dim), at: layout.mark)
  }
}
