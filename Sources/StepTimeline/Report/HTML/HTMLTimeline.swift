/// The steps of a build on a time axis; each can be opened for details.
struct HTMLTimeline {
  let context: HTMLBuild
  private let waterfall: Waterfall
  private let dependents: [[Int]]
  /// The step before a step on the critical path, of those with a row.
  private let before: [Int: Int]
  private var build: Build { context.build }

  init(_ context: HTMLBuild) {
    self.context = context
    waterfall = Waterfall(context.build, options: context.options, marks: 6)
    var dependents = [[Int]](repeating: [], count: context.build.steps.count)
    for (index, step) in context.build.steps.enumerated() {
      for needed in step.dependsOn where dependents.indices.contains(needed) {
        dependents[needed].append(index)
      }
    }
    self.dependents = dependents
    let shown = Set(waterfall.rows.map(\.step))
    let path = context.build.criticalPath.filter { shown.contains($0) }
    before = Dictionary(zip(path.dropFirst(), path), uniquingKeysWith: { first, _ in first })
  }

  func write(on page: inout Markup) {
    let id = context.anchors.of("timeline")
    page.element("section", ["class": "timeline", "aria-labelledby": id]) { page in
      page.newline()
      context.heading(1, ["id": id], on: &page) {
        $0.text(waterfall.hasTimes ? "Timeline" : "Steps in order")
      }
      page.newline()
      if build.steps.isEmpty {
        page.element("p", text: "The log names no steps.")
      } else {
        legend(on: &page)
        tools(on: &page)
        chart(on: &page)
      }
      page.newline()
    }
    page.newline()
  }

  /// The legend; only signs that occur.
  private func legend(on page: inout Markup) {
    let statuses = Set(build.steps.map(\.status))
    page.element("ul", ["class": "legend", "aria-label": "Legend"]) { page in
      for status in [Step.Status.done, .cached, .failed, .canceled, .running] where statuses.contains(status)
      {
        page.element("li") { page in
          PageIcon(status).write(on: &page)
          page.text(" \(status.rawValue)")
        }
      }
      if waterfall.marksPath {
        page.element("li") { page in
          PageIcon.critical.write(on: &page)
          page.text(" critical path: the steps that determined the build's time")
        }
      }
      if (waterfall.rows + waterfall.folded).contains(where: { !$0.waits.isEmpty }) {
        sample("wait", on: &page, " waiting between two runs") { page in
          page.shape("rect", ["class": "wait", "y": "5.5", "width": "24", "height": "1"])
        }
      }
      if (waterfall.rows + waterfall.folded).contains(where: { $0.doubt != nil }) {
        sample("doubt", on: &page, " may have begun or ended anywhere in this range") { page in
          page.shape("path", ["class": "doubt", "d": "M1 2v8M1 6h22M23 2v8"])
        }
      }
    }
    page.newline()
  }

  private func sample(
    _ name: String, on page: inout Markup, _ text: String, _ body: (inout Markup) -> Void
  ) {
    page.element("li") { page in
      page.element("svg", ["class": "sample", "aria-hidden": "true"], body)
      page.text(text)
    }
  }

  /// The filter; shown by the script, without which it could do nothing.
  private func tools(on page: inout Markup) {
    guard build.steps.count > 5 else { return }
    let field = context.anchors.of("filter")
    page.element("div", ["class": "tools", "role": "search", "hidden": ""]) { page in
      page.element("label", ["for": field], text: "Filter steps")
      page.text(" ")
      page.void(
        "input",
        [
          "type": "search", "id": field, "autocomplete": "off", "spellcheck": "false",
          "placeholder": "name, stage, #7, failed, critical …",
        ])
      page.text(" ")
      page.element("output", ["for": field])
    }
    page.newline()
  }

  private func chart(on page: inout Markup) {
    var look = "chart"
    if !waterfall.hasTimes { look += " untimed" }
    let widest = waterfall.rows.map { build.steps[$0.step].placeText.count }.max() ?? 0
    if widest == 0 { look += " stageless" } else if widest < 9 { look += " short-stages" }
    page.element("div", ["class": look]) { page in
      page.newline()
      if waterfall.hasTimes { axis(on: &page) }
      list(waterfall.rows, on: &page)
      page.newline()
      if let facts = waterfall.foldedFacts, !waterfall.folded.isEmpty {
        page.element("details", ["class": "fold"]) { page in
          page.element("summary") { page in
            let what = facts.holdsOthers ? "more step" : "internal or short step"
            page.text("+ \(counted(facts.count, what))")
            if let seconds = facts.seconds { page.element("small", text: " \(context.time(seconds))") }
          }
          page.newline()
          list(waterfall.folded, on: &page)
          page.newline()
        }
        page.newline()
      }
    }
  }

  private func axis(on page: inout Markup) {
    page.element("div", ["class": "axis", "aria-hidden": "true"]) { page in
      page.element("svg", ["class": "marks", "width": "100%", "height": "20"]) { page in
        for tick in waterfall.ticks {
          // A label that would be over the edge is left out; its line is there.
          guard tick.place < 0.94 else { continue }
          page.element("text", ["x": Self.percent(tick.place), "dx": "4", "y": "14"], text: tick.label)
        }
      }
    }
    page.newline()
    page.element("svg", ["class": "grid", "aria-hidden": "true"]) { page in
      for tick in waterfall.ticks {
        let x = Self.percent(tick.place)
        page.shape("line", ["x1": x, "x2": x, "y1": "0", "y2": "100%"])
      }
    }
    page.newline()
  }

  private func list(_ rows: [Waterfall.Row], on page: inout Markup) {
    page.element("ol", ["class": "rows"]) { page in
      for row in rows {
        page.newline()
        HTMLStep(
          row, context: context, dependents: dependents[row.step], before: before[row.step],
          hasTimes: waterfall.hasTimes
        ).write(on: &page)
      }
      page.newline()
    }
  }

  /// A place on the axis as SVG takes it: `12.34%`.
  static func percent(_ fraction: Double) -> String {
    guard fraction.isFinite else { return "0%" }
    let all = Int((min(max(fraction, 0), 1) * 10_000).rounded())
    let rest = all % 100
    if rest == 0 { return "\(all / 100)%" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(all / 100).\(digits)%"
  }
}
