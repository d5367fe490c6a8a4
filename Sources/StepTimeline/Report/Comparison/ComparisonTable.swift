/// A comparison for a terminal: both builds in a line each, what became of the wall time, and the steps after it.
struct ComparisonTable {
  let options: ReportOptions
  let glyphs: Glyphs

  init(_ options: ReportOptions) {
    self.options = options
    glyphs = options.ascii ? .ascii : .unicode
  }

  func render(_ comparison: LogComparison) -> [UInt8] {
    var page = Page(width: options.width, glyphs: glyphs)
    for (index, build) in comparison.builds.enumerated() {
      if index > 0 { page.blank() }
      write(build, on: &page)
    }
    for (side, builds) in [("base", comparison.onlyInBase), ("head", comparison.onlyInHead)] {
      for build in builds {
        if !page.lines.isEmpty { page.blank() }
        page.add("Only in \(side), nothing to compare with:", .label)
        headline(side, build, on: &page)
      }
    }
    var writer = TerminalWriter(color: options.color)
    for line in page.lines { writer.write(line) }
    return writer.bytes
  }

  private func write(_ comparison: BuildComparison, on page: inout Page) {
    let words = ComparisonWords(comparison)
    for text in words.doubts { page.add(label: glyphs.warning, StyledLine(text), at: 0, column: 2) }
    headline("base", comparison.base, on: &page)
    headline("head", comparison.head, on: &page)
    page.blank()
    verdict(comparison, words, on: &page)
    result(words, on: &page)
    steps(comparison, words, on: &page)
    cache(comparison, words, on: &page)
    for text in words.remarks {
      page.blank()
      page.add(label: glyphs.warning, StyledLine(text), at: 0, column: 2)
    }
  }

  /// One build: `✔ base build succeeded in ≈ 23.0s · 16 steps, 0 of 8 cached · base.log:1`.
  private func headline(_ side: String, _ build: Build, on page: inout Page) {
    let headline = Headline(build, place: nil)
    let style = Style(build.result)
    var line = StyledLine("\(glyphs.glyph(build.result)) ", style)
    line.add("\(side) \(headline.outcome)", style)
    if let duration = headline.duration {
      line.add(" \(headline.preposition) ")
      if headline.isAbout { line.add("\(glyphs.about) ") }
      line.add(duration, .heading)
    }
    line.add(" \(glyphs.separator) \(headline.facts.joined(separator: ", "))")
    line.add(" \(glyphs.separator) \(headline.source)", .dim)
    page.add(line, hanging: 2)
  }

  private func verdict(_ comparison: BuildComparison, _ words: ComparisonWords, on page: inout Page) {
    let style: Style =
      switch comparison.isWallComparable ? comparison.wall.verdict : nil {
      case .slower: .failure
      case .faster: .success
      case .same, nil: .heading
      }
    var line = StyledLine(words.wall(glyphs), style)
    let counts = words.counts
    if !counts.isEmpty { line.add(" \(glyphs.separator) \(counts.joined(separator: ", "))") }
    page.add(line, hanging: 2)
  }

  private func result(_ words: ComparisonWords, on page: inout Page) {
    guard let change = words.resultChange else { return }
    page.blank()
    page.add(label: "Result", StyledLine(change.words, .heading), at: 2, column: 9)
    guard words.comparison.head.result != .succeeded else { return }
    guard let cause = change.cause else {
      if words.comparison.head.result == .failed {
        page.add(label: "Cause", StyledLine("No known error message in the output."), at: 2, column: 9)
      }
      return
    }
    var line = StyledLine(cause.title)
    line.add(" (\(cause.confidence.rawValue), \(cause.rule))", .dim)
    page.add(label: "Cause", line, at: 2, column: 9)
  }

  private func steps(_ comparison: BuildComparison, _ words: ComparisonWords, on page: inout Page) {
    let selection = ComparedSteps(comparison, options: options)
    let hasWall = comparison.isWallComparable && comparison.steps.contains { $0.wallContribution != nil }
    var grid = Grid(columns: [
      Grid.Column(title: "#", isRight: true, dropsAt: 2, limit: 8),
      Grid.Column(title: "stage", dropsAt: 3, limit: max(options.width / 7, 14)),
      Grid.Column(title: "step", isFlexible: true),
      Grid.Column(title: "base", isRight: true, dropsAt: 4),
      Grid.Column(title: "head", isRight: true, dropsAt: 5),
      Grid.Column(title: "change", isRight: true),
      Grid.Column(title: hasWall ? "wall" : "", isRight: true, dropsAt: 1),
      Grid.Column(title: "", dropsAt: 6, limit: 30),
    ])
    for index in selection.shown { grid.rows.append(row(comparison.steps[index], comparison, words)) }
    page.blank()
    if grid.rows.isEmpty {
      let what =
        comparison.steps.isEmpty ? "Neither build has a step." : "No step changed significantly."
      page.add(what, at: 2)
      return
    }
    grid.write(on: &page)
    var notes: [String] = []
    notes += selection.hiddenNotes.map { "+ " + $0 }
    if hasWall { notes.append("wall: change of the step's share of the critical path") }
    if !notes.isEmpty {
      page.add(StyledLine(notes.joined(separator: " \(glyphs.separator) "), .dim), at: 2)
    }
  }

  private func row(_ step: StepComparison, _ comparison: BuildComparison, _ words: ComparisonWords) -> [Grid
    .Cell]
  {
    let before = step.base.flatMap { comparison.base.steps[safe: $0] }
    let after = step.head.flatMap { comparison.head.steps[safe: $0] }
    guard let shown = after ?? before else { return Array(repeating: Grid.Cell(""), count: 8) }
    let texts = TableRows.Row(shown)
    let style = Self.style(step)
    let wall = comparison.isWallComparable ? words.wall(of: step, glyphs) : ""
    let delta = words.change(of: step, glyphs)
    return [
      Grid.Cell(TerminalText.safe(shown.id), .dim),
      Grid.Cell(texts.stage, fitted: { texts.stage(columns: $0, sign: $1) }),
      Grid.Cell(texts.instruction, fitted: { texts.instruction(columns: $0, sign: $1) }),
      Grid.Cell(ComparisonWords.time(of: before, seconds: step.time.base, glyphs: glyphs)),
      Grid.Cell(ComparisonWords.time(of: after, seconds: step.time.head, glyphs: glyphs)),
      Grid.Cell(delta, style), Grid.Cell(wall),
      Grid.Cell(ComparisonWords.change(step), style),
    ]
  }

  private static func style(_ step: StepComparison) -> Style {
    switch step.change {
    case .newlyFailed, .stillFailing, .slower, .cacheLost: .failure
    case .noLongerFailing, .faster, .cacheGained: .success
    case .added, .removed: .cached
    case .unfinished, .notReached, .notLogged: .running
    case .same, .unknown: .plain
    }
  }

  private func cache(_ comparison: BuildComparison, _ words: ComparisonWords, on page: inout Page) {
    guard !comparison.cacheLosses.isEmpty else { return }
    page.blank()
    let limit = options.all ? comparison.cacheLosses.count : 3
    for (index, (loss, reason)) in words.losses(atMost: limit).enumerated() {
      guard let step = comparison.steps[safe: loss.step].flatMap(words.step) else { continue }
      var line = StyledLine(index == 0 ? "first lost at " : "also at ")
      line.add(
        TextWidth.fit(step.instructionText, columns: 120, sign: glyphs.cut), .heading)
      line.add(" (step \(step.id)" + (step.placeText.isEmpty ? "" : ", \(step.placeText)") + ")")
      let facts = [loss.confidence?.rawValue, words.cost(of: loss)].compactMap(\.self)
      guard let reason else {
        line.add(", for the same reason")
        if !facts.isEmpty { line.add(" (\(facts.joined(separator: "; ")))", .dim) }
        page.add(label: "", line, at: 2, column: 9)
        continue
      }
      page.add(label: index == 0 ? "Cache" : "", line, at: 2, column: 9)
      var why = StyledLine()
      for piece in reason {
        switch piece {
        case .words(let text): why.add(text)
        case .code(let text): why.add("`\(TextWidth.fit(text, columns: 160, sign: glyphs.cut))`", .code)
        }
      }
      if !facts.isEmpty { why.add(" (\(facts.joined(separator: "; ")))", .dim) }
      page.add(why, at: 9, hanging: 2)
    }
    let rest = comparison.cacheLosses.count - limit
    if rest > 0 { page.add("+ \(rest) more (--all shows them)", .dim, at: 9) }
  }
}
