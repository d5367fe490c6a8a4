/// The details of a step, shown when its row is opened.
struct HTMLStepDetails {
  private let step: Step
  private let index: Int
  private let context: HTMLBuild
  private let dependents: [Int]
  private var build: Build { context.build }

  init(_ step: Step, index: Int, context: HTMLBuild, dependents: [Int]) {
    self.step = step
    self.index = index
    self.context = context
    self.dependents = dependents
  }

  func write(on page: inout Markup) {
    page.element("div", ["class": "more"]) { page in
      page.element("pre", ["class": "command"]) { page in
        page.lines(LogLines(step.name.isEmpty ? "(no name)" : step.name))
      }
      page.newline()
      page.element("dl") { page in
        place(on: &page)
        times(on: &page)
        relations(on: &page)
        output(on: &page)
      }
      transfers(on: &page)
    }
  }

  private func entry(_ name: String, on page: inout Markup, _ body: (inout Markup) -> Void) {
    page.element("dt", text: name)
    page.element("dd", [:], body)
    page.newline()
  }

  private func entry(_ name: String, _ text: String?, on page: inout Markup) {
    guard let text, !text.isEmpty else { return }
    entry(name, on: &page) { $0.text(text) }
  }

  private func place(on page: inout Markup) {
    entry("Target", step.parts.target, on: &page)
    entry("Platform", step.parts.platform, on: &page)
    if let stage = step.parts.stage {
      let number = step.parts.index.map { index in
        ", instruction \(index)" + (step.parts.count.map { " of \($0)" } ?? "")
      }
      entry("Stage", stage + (number ?? ""), on: &page)
    }
    var status = "\(step.status.rawValue), \(step.parts.kind.rawValue)"
    if let code = step.exitCode { status += ", exit code \(code)" }
    if step.isOnCriticalPath { status += ", on the critical path" }
    entry("Status", status, on: &page)
    if let error = step.error, !error.isEmpty {
      entry("Error", on: &page) { page in
        page.element("pre", ["class": "log error"]) { $0.lines(LogLines(error, limit: 40)) }
      }
    }
    if let failure = build.failures.firstIndex(where: { $0.step == index }) {
      entry("Why", on: &page) { page in
        let anchor = context.anchors.of("failure\(failure + 1)")
        page.element("a", ["href": "#\(anchor)"], text: "cause, fix and output")
      }
    }
  }

  private func times(on page: inout Markup) {
    guard build.clock != .none else { return }
    if let start = step.startSeconds {
      let end = step.endSeconds.map { context.time($0) } ?? "?"
      var text = "\(context.time(start)) to \(end)"
      if let uncertainty = step.uncertaintySeconds, uncertainty >= 0.005 {
        text += " (± \(DurationText.seconds(uncertainty, hundredths: uncertainty < 1)))"
      }
      entry("When", text, on: &page)
    }
    entry(
      "Busy",
      step.busySeconds.map { seconds in
        var text = context.time(seconds)
        if step.intervals.count > 1 { text += " in \(step.intervals.count) runs" }
        return text
      }, on: &page)
    if step.intervals.count > 1 {
      let runs = step.intervals.prefix(20).map { "\(context.time($0.start))–\(context.time($0.end))" }
      let rest = step.intervals.count > 20 ? " and \(step.intervals.count - 20) more" : ""
      entry("Runs", runs.joined(separator: ", ") + rest, on: &page)
    }
    if let silence = step.longestSilence, silence.seconds >= 0.1 {
      var text = context.time(silence.seconds)
      if let start = silence.startSeconds { text += " from \(context.time(start))" }
      entry("Longest silence", on: &page) { page in
        page.text(text)
        guard let after = silence.afterText else { return }
        page.text(", after ")
        page.element("code", text: LogLines.cut(after, limit: 300))
      }
    }
  }

  private func relations(on page: inout Markup) {
    if !step.dependsOn.isEmpty {
      entry("Needs", on: &page) { context.links(to: step.dependsOn, on: &$0) }
    }
    if !dependents.isEmpty {
      entry("Needed by", on: &page) { context.links(to: dependents, on: &$0) }
    }
  }

  private func output(on page: inout Markup) {
    if step.logLines > 0 {
      var text = "\(counted(step.logLines, "line")), \(InsightContext.size(Int64(step.logBytes)))"
      if step.isLogClipped { text += ", clipped by the engine" }
      let isKept = build.failures.contains { $0.step == index && !$0.tail.isEmpty }
      if !isKept { text += "; not kept here" }
      entry("Output", text, on: &page)
    }
    if let line = step.lastLine {
      entry("Last line", on: &page) { $0.element("code", text: LogLines.cut(line, limit: 600)) }
    }
    for warning in step.warnings.prefix(20) { entry("Warning", LogLines.cut(warning), on: &page) }
    entry("In the log", "line \(step.sourceLine)", on: &page)
  }

  private func transfers(on page: inout Markup) {
    guard !step.transfers.isEmpty else { return }
    page.element("div", ["class": "table"]) { page in
      page.element("table") { page in
        page.element("caption", ["class": "label"], text: "Transfers")
        page.element("thead") { page in
          page.element("tr") { page in
            for (title, look) in [("What", nil), ("Of", nil), ("Size", "number"), ("Time", "number")] {
              page.element("th", ["scope": "col", "class": look], text: title)
            }
          }
        }
        page.element("tbody") { page in
          for transfer in step.transfers.prefix(60) {
            page.newline()
            page.element("tr") { page in row(transfer, on: &page) }
          }
          page.newline()
        }
      }
    }
    if step.transfers.count > 60 {
      page.element("p", ["class": "meta"], text: "\(step.transfers.count - 60) more")
    }
    page.newline()
  }

  private func row(_ transfer: Step.Transfer, on page: inout Markup) {
    page.element("td", text: transfer.action.rawValue + (transfer.isDone ? "" : ", unfinished"))
    page.element("td") { page in
      page.element("code", text: TextWidth.fit(Markup.clean(transfer.id), columns: 60, cut: .middle))
    }
    var size = transfer.bytes.map { InsightContext.size($0) } ?? "?"
    if let total = transfer.totalBytes, total != transfer.bytes {
      size += " of \(InsightContext.size(total))"
    }
    page.element("td", ["class": "number"], text: size)
    page.element("td", ["class": "number"], text: context.time(transfer.seconds))
  }
}
