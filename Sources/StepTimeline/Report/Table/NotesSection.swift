/// Notes on a build however it ended: dropped output, warnings, advice.
struct NotesSection {
  let build: Build
  let options: ReportOptions

  /// The most lines of a patch without `--all`.
  private static let mostPatchLines = 8

  init(_ build: Build, options: ReportOptions) {
    self.build = build
    self.options = options
  }

  func write(on page: inout Page) {
    environment(on: &page)
    clippedOutput(on: &page)
    warnings(on: &page)
    insights(on: &page)
  }

  private func environment(on page: inout Page) {
    guard let report = build.environment else { return }
    page.blank()
    page.add("Differences from where it works", .label)
    if let explanation = report.explanation {
      page.add(label: page.glyphs.bullet, StyledLine(explanation), at: 2, column: 4)
    }
    for line in (report.snippet ?? "").split(separator: "\n") {
      page.add(verbatim: String(line), .code, at: 6)
    }
    if report.differences.isEmpty, report.explanation == nil {
      page.add(
        "No step printed a setting that differs. `RUN go env; env` before the failing step would show them.",
        at: 4)
    }
    list(report.differences.map { StyledLine($0) }, on: &page)
  }

  private func clippedOutput(on page: inout Page) {
    let ids = build.steps.filter(\.isLogClipped).map(\.id)
    guard !ids.isEmpty else { return }
    page.blank()
    let steps = ids.count == 1 ? "step \(ids[0])" : "steps \(ids.joined(separator: ", "))"
    heading(
      "BuildKit dropped output of \(steps): the log limit was reached. A builder without the limit:",
      on: &page)
    page.add(
      verbatim: "docker buildx create --use --driver-opt env.BUILDKIT_STEP_LOG_MAX_SIZE=-1"
        + " --driver-opt env.BUILDKIT_STEP_LOG_MAX_SPEED=-1", .code, at: 4)
  }

  private func warnings(on page: inout Page) {
    let told = build.toldWarnings
    var texts = build.warnings.map { warning in
      var line = StyledLine()
      if let rule = warning.rule { line.add("\(rule): ", .heading) }
      line.add(TerminalText.collapsed(warning.text))
      if let number = warning.line { line.add(" (line \(number))", .dim) }
      return line
    }
    for step in build.steps {
      for text in step.warnings where !told.contains(text) {
        var line = StyledLine(TerminalText.collapsed(text))
        line.add(" (step \(step.id))", .dim)
        texts.append(line)
      }
    }
    guard !texts.isEmpty else { return }
    page.blank()
    heading(counted(texts.count, "warning"), on: &page)
    list(texts, on: &page)
  }

  private func insights(on page: inout Page) {
    guard !build.insights.isEmpty else { return }
    page.blank()
    page.add("To make it faster", .label)
    let limit = options.all ? build.insights.count : 8
    // One change at a time: the first is the one that saves most.
    let first = build.insights.firstIndex { $0.patch != nil }
    for (place, insight) in build.insights.prefix(limit).enumerated() {
      let patch = options.all || place == first ? insight.patch : nil
      let words = InsightWords(insight, patch: patch, options: options)
      page.add(label: page.glyphs.bullet, advice(insight, words, page.glyphs), at: 2, column: 4)
      guard let below = words.lines else { continue }
      let lines =
        options.all || !below.isDiff
        ? below.lines : below.short(lines: Self.mostPatchLines, sign: page.glyphs.cut)
      for line in lines { page.add(verbatim: line, .code, at: 6) }
    }
    more(than: limit, of: build.insights.count, on: &page)
  }

  /// One piece of advice: `up to 14.5s · step 12: npm spends 14.5s on downloads whenever this step runs. …`.
  private func advice(_ insight: Insight, _ words: InsightWords, _ glyphs: Glyphs) -> StyledLine {
    var facts: [String] = []
    if insight.secondsAtStake >= 0.05 { facts.append("up to \(DurationText.words(insight.secondsAtStake))") }
    if let step = insight.step.flatMap({ build.steps[safe: $0] }) { facts.append("step \(step.id)") }
    var line = StyledLine()
    if !facts.isEmpty { line.add("\(facts.joined(separator: " \(glyphs.separator) ")): ", .heading) }
    line.add(words.text)
    if let lead = words.lead { line.add(" \(lead)") }
    return line
  }

  private func heading(_ text: String, on page: inout Page) {
    var line = StyledLine("\(page.glyphs.warning) ", .running)
    line.add(text, .running)
    page.add(line, hanging: 2)
  }

  private func list(_ texts: [StyledLine], on page: inout Page) {
    let limit = options.all ? texts.count : 8
    for text in texts.prefix(limit) {
      page.add(label: page.glyphs.bullet, text, at: 2, column: 4)
    }
    more(than: limit, of: texts.count, on: &page)
  }

  private func more(than limit: Int, of count: Int, on page: inout Page) {
    if count > limit { page.add("+ \(count - limit) more (--all shows them)", .dim, at: 4) }
  }
}
