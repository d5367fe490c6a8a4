/// One build of a picture: its verdict, its rows on the time axis, and a legend.
struct SVGBuild {
  private let build: Build
  private let headline: Headline
  private let isOneOfSeveral: Bool
  private let waterfall: Waterfall
  private let layout: SVGLayout
  private let rows: [TableRows.Row]
  private let hundredths: Bool

  init(_ build: Build, place: (number: Int, of: Int)?, options: ReportOptions) {
    self.build = build
    headline = Headline(build, place: place)
    isOneOfSeveral = place != nil
    waterfall = Waterfall(build, options: options, marks: 8)
    let hundredths = build.wallSeconds.map { $0 < 1 } ?? false
    self.hundredths = hundredths
    rows = waterfall.rows.map { TableRows.Row(build.steps[$0.step], hundredths: hundredths) }
    layout = SVGLayout(rows, hasTimes: waterfall.hasTimes)
  }

  /// Draws the build at the upper left corner.
  ///
  /// - Returns: the elements, and the height that they take in pixels.
  func drawn() -> (markup: Markup, height: Double) {
    var body = Markup()
    var y = header(on: &body)
    let isChart = rows.count > 1 || !waterfall.folded.isEmpty
    if isChart { y = chart(from: y, on: &body) }
    // One row alone shows nothing that the verdict does not say.
    if isChart { y = SVGLegend(build, waterfall).draw(from: y + 8, on: &body) }
    let height = y + 12
    var page = Markup()
    let width = SVGReport.width
    page.shape(
      "rect",
      [
        "class": "ground line-line", "x": "0.5", "y": "0.5", "width": SVGReport.number(width - 1),
        "height": SVGReport.number(height - 1), "rx": "8", "fill": SVGPaint.ground.light,
        "stroke": SVGPaint.line.light,
      ])
    page.append(body)
    return (page, height)
  }

  private func header(on page: inout Markup) -> Double {
    PageIcon(build.result).draw(x: 20, y: 19, size: 20, on: &page)
    Self.text(
      SVGReport.verdict(headline).capitalizedAtStart, x: 47, y: 36,
      paint: .text, size: 19, isBold: true, on: &page)
    let room = SVGReport.width - 47 - 20
    var facts = headline.facts.joined(separator: ", ")
    if isOneOfSeveral {
      facts += " · \(TextWidth.fit(Markup.clean(headline.source), columns: 60, cut: .middle))"
    }
    Self.text(SVGText.fit(facts, width: room, size: 13), x: 47, y: 56, paint: .dim, size: 13, on: &page)
    var y = 66.0
    // The cause, which a reader of a red picture wants to know.
    if let cause = build.diagnoses.first(where: { $0.isPrimary }), build.result != .succeeded {
      let title = TerminalText.collapsed(Markup.clean(cause.title))
      let words = SVGText.fit("Cause: \(title)", width: room, size: 13, isBold: true)
      Self.text(words, x: 47, y: 76, paint: .failed, size: 13, isBold: true, on: &page)
      y += 20
    } else if let failure = build.failures.first {
      let step = failure.step.flatMap { build.steps[safe: $0] }
      let name = step.map { "step \($0.id) \($0.instructionText)" } ?? failure.message
      let text = TerminalText.collapsed(Markup.clean(name))
      let words = SVGText.fit("Failed: \(text)", width: room, size: 13, isBold: true)
      Self.text(words, x: 47, y: 76, paint: .failed, size: 13, isBold: true, on: &page)
      y += 20
    }
    return y
  }

  private func chart(from top: Double, on page: inout Markup) -> Double {
    let axis = waterfall.hasTimes ? 24.0 : 8
    let first = top + axis
    let hasFold = !waterfall.folded.isEmpty
    let bottom = first + layout.rowHeight * Double(rows.count + (hasFold ? 1 : 0))
    grid(top: first, bottom: bottom, on: &page)
    // The lines lie under the bars.
    if waterfall.hasTimes { lines(first: first, on: &page) }
    for (number, row) in waterfall.rows.enumerated() {
      page.newline()
      page.element("g") { page in
        self.row(rows[number], row, top: first + layout.rowHeight * Double(number), on: &page)
      }
    }
    page.newline()
    if hasFold, let facts = waterfall.foldedFacts {
      fold(facts, top: bottom - layout.rowHeight, on: &page)
    }
    return bottom + 4
  }

  private func grid(top: Double, bottom: Double, on page: inout Markup) {
    for tick in waterfall.ticks {
      let x = layout.x(tick.place)
      page.newline()
      Self.line(x, top - 4, x, bottom, paint: .faint, on: &page)
      if layout.chartEnd - x > 30 {
        Self.text(tick.label, x: x, y: top - 9, paint: .dim, size: 11.5, on: &page)
      }
    }
    Self.line(20, top - 3.5, SVGReport.width - 20, top - 3.5, paint: .line, on: &page)
  }

  private func lines(first: Double, on page: inout Markup) {
    let lines = waterfall.lines(of: build)
    let areFew = lines.count { !$0.isCritical } <= 120
    for line in lines where line.isCritical || areFew {
      let x = layout.x(line.start)
      let y = first + layout.rowHeight * (Double(line.from) + 0.5)
      let end = first + layout.rowHeight * (Double(line.to) + 0.5)
      let isMarked = line.isCritical && waterfall.marksPath
      let paint = isMarked ? SVGPaint.path : .link
      let number = SVGReport.number
      page.newline()
      page.shape(
        "path",
        [
          "class": "\(paint.name)-line",
          "d": "M\(number(x)) \(number(y))V\(number(end))H\(number(layout.x(line.end)))", "fill": "none",
          "stroke": paint.light, "stroke-width": isMarked ? "1.2" : "0.8",
        ])
    }
  }

  private func row(_ cells: TableRows.Row, _ row: Waterfall.Row, top: Double, on page: inout Markup) {
    let step = cells.step
    let isQuiet = step.parts.kind == .internal || step.parts.kind == .auth
    page.element("title", text: spoken(step, cells))
    let base = top + layout.rowHeight / 2 + 4
    let middle = top + layout.rowHeight / 2
    if isMarked(step) { PageIcon.critical.draw(x: layout.mark, y: middle - 4.5, size: 9, on: &page) }
    Self.text(
      TextWidth.fit(Markup.clean(step.id), columns: 5), x: layout.idEnd, y: base, paint: .dim, size: 11.5,
      anchor: "end", on: &page)
    PageIcon(step.status).draw(x: layout.status, y: middle - 6, size: 12, on: &page)
    if layout.stageColumns > 0 {
      Self.text(
        Markup.clean(cells.stage(columns: layout.stageColumns, sign: "…")), x: layout.stage, y: base,
        paint: .dim,
        size: 11.5, isMono: true, on: &page)
    }
    Self.text(
      Markup.clean(cells.instruction(columns: layout.nameColumns, sign: "…")), x: layout.name, y: base,
      paint: isQuiet ? .dim : step.status == .failed ? .failed : .text, size: 12, isMono: true,
      isBold: step.status == .failed, on: &page)
    guard waterfall.hasTimes else { return }
    Self.text(cells.time, x: layout.timeEnd, y: base, paint: .text, size: 12, anchor: "end", on: &page)
    bars(of: step, row, middle: middle, on: &page)
  }

  /// Whether a step has the colour and the sign of the critical path.
  private func isMarked(_ step: Step) -> Bool { waterfall.marksPath && step.isOnCriticalPath }

  private func bars(of step: Step, _ row: Waterfall.Row, middle: Double, on page: inout Markup) {
    if let doubt = row.doubt {
      SVGPaint.drawWhiskers(from: layout.x(doubt.start), to: layout.x(doubt.end), y: middle, on: &page)
    }
    for wait in row.waits { rect(wait, middle: middle, height: 1, fill: .dim, on: &page) }
    guard let first = row.bars.first, let last = row.bars.map(\.end).max() else { return }
    if row.isSign(of: step) {
      PageIcon.cached.draw(x: layout.x(first.start) - 6, y: middle - 6, size: 12, on: &page)
      return
    }
    let height = isMarked(step) ? 13.0 : 9
    for bar in row.bars {
      switch step.status {
      case .failed: rect(bar, middle: middle, height: height, fill: .failed, on: &page)
      case .done, .cached:
        rect(bar, middle: middle, height: height, fill: isMarked(step) ? .path : .done, on: &page)
      case .canceled: rect(bar, middle: middle, height: height, pattern: .canceled, on: &page)
      case .running: rect(bar, middle: middle, height: height, outline: .running, on: &page)
      }
    }
    switch step.status {
    case .failed, .canceled, .running:
      PageIcon(step.status).draw(x: layout.x(last) + 4, y: middle - 5.5, size: 11, on: &page)
    case .done, .cached: break
    }
  }

  private func rect(
    _ span: Waterfall.Span, middle: Double, height: Double, fill: SVGPaint? = nil, pattern: SVGPaint? = nil,
    outline: SVGPaint? = nil, opacity: String? = nil, on page: inout Markup
  ) {
    let x = layout.x(span.start)
    // However short, a step that ran is seen.
    let width = max(layout.x(span.end) - x, 1.5)
    let edge = pattern ?? outline
    page.shape(
      "rect",
      [
        "class": fill?.name ?? edge.map { outline == nil ? "\($0.name)-line" : "ground \($0.name)-line" },
        "x": SVGReport.number(x), "y": SVGReport.number(middle - height / 2),
        "width": SVGReport.number(width),
        "height": SVGReport.number(height), "rx": height > 4 ? "2" : nil,
        "fill": fill?.light ?? (outline == nil ? "url(#buildlog-hatch)" : SVGPaint.ground.light),
        "fill-opacity": opacity, "stroke": edge?.light, "stroke-dasharray": outline == nil ? nil : "4 3",
      ])
  }

  private func fold(_ facts: ShownSteps.Folded, top: Double, on page: inout Markup) {
    let base = top + layout.rowHeight / 2 + 4
    let what = facts.holdsOthers ? "more step" : "internal or short step"
    Self.text("+ \(counted(facts.count, what))", x: layout.status, y: base, paint: .dim, size: 12, on: &page)
    if waterfall.hasTimes {
      Self.text(
        DurationText.cell(facts.seconds, hundredths: hundredths),
        x: layout.timeEnd, y: base, paint: .dim,
        size: 12, anchor: "end", on: &page)
    }
  }

  /// A row in words, for a pointer that rests on it.
  private func spoken(_ step: Step, _ cells: TableRows.Row) -> String {
    let name = TextWidth.fit(TerminalText.collapsed(Markup.clean(step.name)), columns: 300)
    var text = "#\(step.id) \(name): \(step.status.rawValue)"
    guard waterfall.hasTimes else { return text }
    text += ", \(cells.time)"
    if let start = step.startSeconds {
      text += ", from \(DurationText.cell(start, hundredths: hundredths))"
      text += " to \(DurationText.cell(step.endSeconds, hundredths: hundredths))"
    }
    if let uncertainty = step.uncertaintySeconds, uncertainty >= 0.005 {
      text += " (± \(DurationText.seconds(uncertainty, hundredths: uncertainty < 1)))"
    }
    return step.isOnCriticalPath ? text + ", on the critical path" : text
  }

  static func text(
    _ text: String, x: Double, y: Double, paint: SVGPaint, size: Double, isMono: Bool = false,
    isBold: Bool = false, anchor: String? = nil, on page: inout Markup
  ) {
    page.element(
      "text",
      [
        "class": paint.name, "x": SVGReport.number(x), "y": SVGReport.number(y), "fill": paint.light,
        "font-size": size == 12 ? nil : SVGReport.number(size), "font-family": isMono ? SVGReport.mono : nil,
        "font-weight": isBold ? "600" : nil, "text-anchor": anchor,
      ], text: text)
  }

  private static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, paint: SVGPaint, on page: inout Markup
  ) {
    page.shape(
      "line",
      [
        "class": "\(paint.name)-line", "x1": SVGReport.number(x1), "y1": SVGReport.number(y1),
        "x2": SVGReport.number(x2), "y2": SVGReport.number(y2), "stroke": paint.light,
      ])
  }
}
