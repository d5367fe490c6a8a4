/// Notes on a build however it ended: advice, warnings, its environment.
struct HTMLNotes {
  let context: HTMLBuild
  private var build: Build { context.build }

  init(_ context: HTMLBuild) { self.context = context }

  func write(on page: inout Markup) {
    environment(on: &page)
    insights(on: &page)
    clippedOutput(on: &page)
    warnings(on: &page)
  }

  private func section(
    _ part: String, _ title: String, on page: inout Markup, _ body: (inout Markup) -> Void
  ) {
    let id = context.anchors.of(part)
    page.element("section", ["class": "notes", "aria-labelledby": id]) { page in
      context.heading(1, ["id": id], on: &page) { $0.text(title) }
      page.newline()
      body(&page)
      page.newline()
    }
    page.newline()
  }

  /// A list with a limit, the rest after a click.
  private func list<T>(_ items: [T], on page: inout Markup, _ body: (inout Markup, T) -> Void) {
    let limit = context.options.all ? items.count : 8
    func write(_ items: some Sequence<T>, on page: inout Markup) {
      page.element("ul") { page in
        for item in items {
          page.newline()
          page.element("li") { body(&$0, item) }
        }
        page.newline()
      }
    }
    write(items.prefix(limit), on: &page)
    guard items.count > limit else { return }
    page.element("details") { page in
      page.element("summary", text: "\(items.count - limit) more")
      write(items.dropFirst(limit).prefix(500), on: &page)
      if items.count - limit > 500 {
        page.element("p", ["class": "meta"], text: "\(items.count - limit - 500) more, not shown")
      }
    }
  }

  private func insights(on page: inout Markup) {
    guard !build.insights.isEmpty else { return }
    section("insights", "To make it faster", on: &page) { page in
      list(build.insights, on: &page) { page, insight in
        let words = InsightWords(insight, patch: insight.patch, options: context.options)
        page.prose(words.text)
        var facts: [String] = []
        if insight.secondsAtStake >= 0.05 {
          facts.append("up to \(DurationText.words(insight.secondsAtStake))")
        }
        page.text(" ")
        page.element("small", ["class": "facts"]) { page in
          page.text(facts.joined())
          guard let step = insight.step else { return }
          page.text(facts.isEmpty ? "" : ", ")
          context.link(to: step, "step \(build.steps[safe: step]?.id ?? "?")", on: &page)
        }
        if let lead = words.lead { page.text(" \(lead)") }
        if let patch = insight.patch {
          HTMLPatch(patch).write(on: &page)
        } else if let code = words.lines {
          HTMLDiagnosis.snippet(code.text, on: &page)
        }
      }
    }
  }

  private func clippedOutput(on page: inout Markup) {
    let clipped = build.steps.indices.filter { build.steps[$0].isLogClipped }
    guard !clipped.isEmpty else { return }
    section("clipped", "Dropped output", on: &page) { page in
      page.element("p") { page in
        page.text("BuildKit dropped output of ")
        context.links(to: clipped, on: &page)
        page.text(": the log limit was reached. A builder without the limit:")
      }
      HTMLDiagnosis.snippet(
        "docker buildx create --use --driver-opt env.BUILDKIT_STEP_LOG_MAX_SIZE=-1"
          + " --driver-opt env.BUILDKIT_STEP_LOG_MAX_SPEED=-1", on: &page)
    }
  }

  private func warnings(on page: inout Markup) {
    let told = build.toldWarnings
    let ofSteps = build.steps.indices.flatMap { index in
      build.steps[index].warnings.filter { !told.contains($0) }.map {
        (step: Int?.some(index), warning: BuildWarning(text: $0))
      }
    }
    let all = build.warnings.map { (step: Int?.none, warning: $0) } + ofSteps
    guard !all.isEmpty else { return }
    section("warnings", counted(all.count, "warning"), on: &page) { page in
      list(all, on: &page) { page, item in
        if let rule = item.warning.rule {
          page.element("b", text: "\(rule): ")
        }
        page.text(LogLines.cut(TerminalText.collapsed(Markup.clean(item.warning.text))))
        page.element("small") { page in
          if let line = item.warning.line { page.text(" Dockerfile line \(line)") }
          if let step = item.step {
            page.text(" ")
            context.link(to: step, "step \(build.steps[step].id)", on: &page)
          }
          if let url = item.warning.url, let address = SafeLink.address(url) {
            page.text(" ")
            page.element("a", ["href": address, "rel": "noopener noreferrer"], text: address)
          }
        }
      }
    }
  }

  private func environment(on page: inout Markup) {
    guard let report = build.environment else { return }
    section("environment", "Differences from where it works", on: &page) { page in
      if let explanation = report.explanation { page.element("p") { $0.prose(explanation) } }
      if let snippet = report.snippet { HTMLDiagnosis.snippet(snippet, on: &page) }
      if report.differences.isEmpty, report.explanation == nil {
        page.element("p") { page in
          page.prose(
            "No step printed a setting that differs. `RUN go env; env` before the failing step would show them."
          )
        }
      }
      if !report.differences.isEmpty { list(report.differences, on: &page) { $0.text($1) } }
    }
  }
}
