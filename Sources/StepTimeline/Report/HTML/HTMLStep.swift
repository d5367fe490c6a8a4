/// A row of the timeline: what the step is, how it ended, how long it took, when it ran.
struct HTMLStep {
  private let row: Waterfall.Row
  private let context: HTMLBuild
  private let dependents: [Int]
  private let hasTimes: Bool
  /// The step before it on the critical path, of those with a row.
  private let before: Int?
  private let step: Step

  init(_ row: Waterfall.Row, context: HTMLBuild, dependents: [Int], before: Int?, hasTimes: Bool) {
    self.row = row
    self.context = context
    self.dependents = dependents
    self.hasTimes = hasTimes
    self.before = before
    step = context.build.steps[row.step]
  }

  /// Whether the row has the colour and the sign of the critical path.
  private var isMarked: Bool { context.marksPath && step.isOnCriticalPath }

  func write(on page: inout Markup) {
    let needs = step.dependsOn.prefix(200).map { context.anchors.step($0) }
    page.element(
      "li",
      [
        "id": context.anchors.step(row.step),
        "class": "step \(step.status.rawValue)" + (isMarked ? " critical" : "")
          + ([.internal, .auth].contains(step.parts.kind) ? " quiet" : ""),
        "data-path": before.map { context.anchors.step($0) },
        "data-needs": needs.isEmpty ? nil : needs.joined(separator: " "),
      ]
    ) { page in
      page.element("details") { page in
        page.element("summary") { page in cells(on: &page) }
        page.newline()
        HTMLStepDetails(step, index: row.step, context: context, dependents: dependents).write(on: &page)
      }
    }
  }

  private func cells(on page: inout Markup) {
    page.element("span", ["class": "id"]) { page in
      if isMarked { PageIcon.critical.write(on: &page) }
      page.element("span", ["class": "vh"], text: "#")
      page.text(TextWidth.fit(Markup.clean(step.id), columns: 12))
    }
    page.element("span", ["class": "status"]) { page in
      PageIcon(step.status).write(on: &page)
      page.element("span", ["class": "word"], text: " \(step.status.rawValue)")
    }
    stage(on: &page)
    // The command says more than the values of its flags, which the opened row has.
    let name = TextWidth.fit(TableRows.Row(step).withShortFlags("…"), columns: 160)
    page.element("code", ["class": "name"], text: name.isEmpty ? "(no name)" : name)
    guard hasTimes else { return }
    page.element("span", ["class": "time"]) { page in
      page.text((step.isEndLeast ? "≥ " : "") + context.time(step.busySeconds))
      page.element("span", ["class": "vh"], text: spoken)
    }
    page.element("svg", ["class": "bars", "aria-hidden": "true"]) { page in bars(on: &page) }
  }

  /// Where the step is; a narrow column cuts the stage's name, and never the count after it (`2/5`).
  private func stage(on page: inout Markup) {
    let place = step.placeText
    page.element("span", ["class": "stage"]) { page in
      if place.isEmpty { return }
      guard step.parts.index != nil, let space = place.lastIndex(of: " ") else {
        page.element(
          "span", ["class": step.parts.index == nil ? "cut" : nil],
          text: TextWidth.fit(place, columns: 60, cut: .middle))
        return
      }
      page.element(
        "span", ["class": "cut"], text: TextWidth.fit(String(place[..<space]), columns: 60, cut: .middle))
      page.element("span", text: " " + place[place.index(after: space)...])
    }
  }

  /// The bars in words, for those who hear the page.
  private var spoken: String {
    var text = ""
    if let start = step.startSeconds {
      text += ", from \(context.time(start))"
      if let end = step.endSeconds { text += " to \(context.time(end))" }
    }
    if step.isOnCriticalPath { text += ", on the critical path" }
    return text
  }

  private func bars(on page: inout Markup) {
    let isTall = isMarked
    if let doubt = row.doubt { whiskers(doubt, on: &page) }
    for wait in row.waits { rect("wait", wait, y: "9.5", height: "1", on: &page) }
    guard let last = row.bars.map(\.end).max(), let first = row.bars.first else { return }
    if row.isSign(of: step) {
      // Nothing ran; the ring says when the cache answered.
      sign(.cached, "bar at", first.start, on: &page)
      return
    }
    for bar in row.bars {
      rect("bar", bar, y: isTall ? "4" : "6", height: isTall ? "12" : "8", on: &page)
    }
    switch step.status {
    case .failed, .canceled, .running:
      sign(PageIcon(step.status), "end", last, on: &page)
    case .done, .cached: break
    }
  }

  /// A thin line with an end at both sides, as error bars have it.
  private func whiskers(_ doubt: Waterfall.Span, on page: inout Markup) {
    let (start, end) = (HTMLTimeline.percent(doubt.start), HTMLTimeline.percent(doubt.end))
    for (x1, y1, x2, y2) in [
      (start, "10", end, "10"), (start, "6.5", start, "13.5"), (end, "6.5", end, "13.5"),
    ] {
      page.shape("line", ["class": "doubt", "x1": x1, "y1": y1, "x2": x2, "y2": y2])
    }
  }

  private func sign(_ icon: PageIcon, _ look: String, _ place: Double, on page: inout Markup) {
    page.element("svg", ["class": "sign \(look) \(icon.rawValue)", "x": HTMLTimeline.percent(place)]) {
      page in
      page.shape("use", ["href": "#g-\(icon.rawValue)", "width": "11", "height": "11"])
    }
  }

  private func rect(
    _ look: String, _ span: Waterfall.Span, y: String, height: String, on page: inout Markup
  ) {
    page.shape(
      "rect",
      [
        "class": look, "x": HTMLTimeline.percent(span.start), "y": y,
        "width": HTMLTimeline.percent(span.length), "height": height,
      ])
  }
}
