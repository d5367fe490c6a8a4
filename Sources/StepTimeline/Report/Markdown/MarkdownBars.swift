/// The timeline as bars of text in a block of code, for readers that draw no Mermaid.
struct MarkdownBars {
  private let build: Build
  private let axis: TimeAxis
  private let shown: ShownSteps
  private let glyphs: Glyphs

  /// Together with the time about what a comment shows without scrolling.
  private static let labelColumns = 38
  private static let chartColumns = 42
  /// A block of code with more rows than this is not read in a comment.
  private static let mostRows = 60

  /// Nothing if no step has a time.
  init?(_ build: Build, options: ReportOptions) {
    let ends = build.steps.compactMap(\.endSeconds).filter(\.isFinite)
    let wall = max(build.wallSeconds ?? 0, ends.max() ?? 0)
    guard let axis = TimeAxis(seconds: wall, cells: Self.chartColumns) else { return nil }
    self.build = build
    self.axis = axis
    glyphs = options.ascii ? .ascii : .unicode
    var limited = options
    if !options.all { limited.top = min(options.top ?? Self.mostRows, Self.mostRows) }
    shown = ShownSteps(build, options: limited)
  }

  /// Whether the steps of the critical path have a mark.
  private var marksPath: Bool { shown.marksCriticalPath(of: build) }

  var block: MarkdownBlock {
    let hundredths = axis.seconds < 1
    let start = String(repeating: " ", count: Self.labelColumns + 9)
    var block = MarkdownBlock(
      .timeline, named: "the chart",
      ["#### Timeline", "", "", start + axis.labels(), start + axis.line(glyphs) + glyphs.rule])
    block.rows = shown.indices.map { row(build.steps[$0], hundredths: hundredths) }
    let texts = block.rows.flatMap(\.lines)
    let fence = MarkdownText.fence(for: texts)
    block.head[2] = fence + "text"
    if let folded = shown.folded {
      let what = folded.holdsOthers ? "more step" : "internal or short step"
      block.tail.append(
        "+ \(counted(folded.count, what)), \(DurationText.cell(folded.seconds, hundredths: hundredths))")
    }
    block.tail.append(fence)
    let notes = [criticalPath, ClockNote.text(for: build, plusMinus: glyphs.plusMinus)].compactMap(\.self)
    if !notes.isEmpty { block.tail += ["", notes.joined(separator: " \(glyphs.separator) ")] }
    block.omission = ({ "+ \(counted($0, "step")) left out" }, false)
    block.leastRows = 2
    return block
  }

  private func row(_ step: Step, hundredths: Bool) -> MarkdownBlock.Row {
    let id = MarkdownText.clip(step.id, columns: 8)
    let room = Self.labelColumns - 3 - TextWidth.columns(of: id)
    let row = TableRows.Row(step)
    var line = StyledLine(step.isOnCriticalPath && marksPath ? "\(glyphs.critical) " : "  ")
    line.add("\(id) \(row.name(columns: room, stage: 14))")
    let time = DurationText.cell(step.busySeconds, hundredths: hundredths)
    line.pad(to: Self.labelColumns + 7 - time.count)
    line.add(time)
    line.pad(to: Self.labelColumns + 9)
    line.add(BarChart(axis: axis, glyphs: glyphs).bar(of: step))
    let text = line.spans.map(\.text).joined()
    let isUrgent = [.failed, .running, .canceled].contains(step.status)
    return .init(lines: [String(text.trimmedEnd)], weight: isUrgent ? .infinity : step.busySeconds ?? -1)
  }

  private var criticalPath: String? {
    guard marksPath else { return CriticalPathNote.unmarked(for: build, shown: shown.indices) }
    return CriticalPathNote.text(for: build).map { "\(glyphs.critical) \($0)" }
  }
}

extension TableRows.Row {
  /// Stage and instruction together, the stage cut to a width of its own.
  func name(columns: Int, stage most: Int) -> String {
    let stage = stage(columns: most, sign: "…")
    let rest = columns - (stage.isEmpty ? 0 : TextWidth.columns(of: stage) + 1)
    let name = [stage, instruction(columns: rest, sign: "…")].filter { !$0.isEmpty }.joined(separator: " ")
    return MarkdownText.clip(name, columns: columns)
  }
}
