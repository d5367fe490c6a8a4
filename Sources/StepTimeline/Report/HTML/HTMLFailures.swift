/// Why a build did not succeed: a card for each failed step, or what ran when it was stopped.
struct HTMLFailures {
  let context: HTMLBuild
  private var build: Build { context.build }
  private var options: ReportOptions { context.options }

  init(_ context: HTMLBuild) { self.context = context }

  func write(on page: inout Markup) {
    guard build.result != .succeeded else { return }
    let found = FailureCauses(build)
    for (number, item) in found.items.enumerated() { card(item, number: number + 1, on: &page) }
    let open = [found.cause].compactMap(\.self) + found.rest
    if build.failures.isEmpty, build.result == .failed {
      card("failure", "bad", title: { $0.text("Why it failed") }, on: &page) { page in
        page.element("p", ["class": "error"]) { page in
          page.text(build.closingError ?? "The log does not say which step failed.")
        }
        if open.isEmpty { unknown(nil, on: &page) }
        causes(open, on: &page)
      }
      return
    }
    let isStopped = build.result == .incomplete || build.result == .canceled && build.failures.isEmpty
    guard isStopped || !open.isEmpty else { return }
    let isCanceled = build.result == .canceled
    let title = isStopped ? (isCanceled ? "Canceled" : "The log ends before the build does") : "Also found"
    card("stopped", isStopped ? (isCanceled ? "stopped" : "cut") : "", title: { $0.text(title) }, on: &page) {
      page in
      if isStopped { running(on: &page) }
      causes(open, on: &page)
    }
  }

  private func card(
    _ part: String, _ look: String, title: (inout Markup) -> Void, on page: inout Markup,
    _ body: (inout Markup) -> Void
  ) {
    let id = context.anchors.of(part)
    page.element("section", ["class": "card \(look)", "aria-labelledby": id]) { page in
      context.heading(1, ["id": id], on: &page, title)
      page.newline()
      body(&page)
    }
    page.newline()
  }

  private func card(_ item: FailureCauses.Item, number: Int, on page: inout Markup) {
    let failure = item.failure
    let step = failure.step.flatMap { build.steps[safe: $0] }
    card(
      "failure\(number)", "bad",
      title: { page in
        PageIcon.failed.write(on: &page)
        page.text(step.map { " Step \($0.id) failed: " } ?? " Build failed")
        if let step { page.code(step.headingText) }
      }, on: &page
    ) { page in
      facts(failure, on: &page)
      let first = item.cause.map { HTMLDiagnosis($0, context: context) }
      page.element("div", ["class": "columns"]) { page in
        page.element("div") { page in
          message(failure, on: &page)
          if first == nil { unknown(failure, on: &page) }
          first?.verdict(on: &page)
          first?.fixes(on: &page)
          if first == nil { evidence(of: failure, step, on: &page) }
        }
        page.newline()
        guard first != nil else { return }
        page.element("div") { page in
          evidence(of: failure, step, on: &page)
          first?.background(on: &page)
        }
      }
      others(item.others, on: &page)
    }
  }

  /// The failed instruction in its Dockerfile, and what it printed.
  private func evidence(of failure: Failure, _ step: Step?, on page: inout Markup) {
    if let excerpt = failure.dockerfile, !excerpt.lines.isEmpty { dockerfile(excerpt, on: &page) }
    output(failure, of: step, on: &page)
  }

  private func facts(_ failure: Failure, on page: inout Markup) {
    var texts: [String] = []
    if let code = failure.exitCode { texts.append("exit code \(code)") }
    if let excerpt = failure.dockerfile { texts.append("\(excerpt.file):\(excerpt.line)") }
    guard !texts.isEmpty || failure.step != nil else { return }
    page.element("p", ["class": "meta"]) { page in
      page.text(texts.joined(separator: " · "))
      guard let step = failure.step else { return }
      if !texts.isEmpty { page.text(" · ") }
      context.link(to: step, "in the timeline", on: &page)
    }
    page.newline()
  }

  /// The engine's words, unless the heading has said it all.
  private func message(_ failure: Failure, on page: inout Markup) {
    if failure.isPlainExit { return }
    let step = failure.step.flatMap { build.steps[safe: $0] }
    let text = failure.message.isEmpty ? step?.error ?? "" : failure.message
    let lines = LogLines(text, limit: 12)
    guard !lines.isEmpty else { return }
    page.element("pre", ["class": "log error"]) { $0.lines(lines) }
    page.newline()
  }

  /// The causes in full, the first one open; consequences and remarks folded.
  private func causes(_ diagnoses: [Diagnosis], on page: inout Markup) {
    let first = Self.first(of: diagnoses)
    if let first { HTMLDiagnosis(first, context: context).write(on: &page) }
    others(diagnoses.filter { $0 != first }, on: &page)
  }

  /// The cause to show in full.
  private static func first(of diagnoses: [Diagnosis]) -> Diagnosis? {
    diagnoses.first(where: \.isPrimary) ?? diagnoses.first { $0.kind == .error }
  }

  /// Further matches, each after a click.
  private func others(_ others: [Diagnosis], on page: inout Markup) {
    guard !others.isEmpty else { return }
    context.heading(2, ["class": "label"], on: &page) { $0.text("Also found") }
    page.newline()
    for other in others.prefix(options.all ? .max : 12) {
      HTMLDiagnosis(other, context: context).writeFolded(on: &page)
    }
    if !options.all, others.count > 12 {
      page.element("p", ["class": "meta"], text: "\(others.count - 12) more (--all shows them)")
    }
  }

  private func unknown(_ failure: Failure?, on page: inout Markup) {
    context.heading(2, ["class": "label"], on: &page) { $0.text("Cause") }
    page.element("p", ["class": "cause"], text: build.unknownCause(of: failure).asSentence)
    if let exitCode = failure?.exitCode {
      page.element("p", text: "Exit code \(exitCode): \(ExitCodeMeaning.of(exitCode))")
    }
    page.newline()
  }

  private func dockerfile(_ excerpt: Failure.Excerpt, on page: inout Markup) {
    let lines = excerpt.lines.prefix(200)
    page.element("figure") { page in
      page.element("figcaption", ["class": "label"], text: "\(excerpt.file), line \(excerpt.line)")
      page.element("pre", ["class": "log numbered"]) { page in
        for (place, line) in lines.enumerated() {
          if place > 0 { page.newline() }
          let content = { (page: inout Markup) in
            page.element("span", ["class": "ln"]) { page in
              page.text("\(line.isMarked ? "▸ " : "")\(line.number)")
            }
            page.text(LogLines.cut(line.text))
          }
          if line.isMarked {
            page.element("mark", ["class": "l"], content)
          } else {
            page.element("span", ["class": "l"], content)
          }
        }
      }
    }
    page.newline()
  }

  /// The last lines of the output, and all that were kept of it after a click.
  private func output(_ failure: Failure, of step: Step?, on page: inout Markup) {
    guard !failure.tail.isEmpty else { return }
    let lines = failure.tail.suffix(options.tail)
    let all = max(step?.logLines ?? 0, failure.tail.count)
    if !lines.isEmpty {
      page.element("figure") { page in
        let title = lines.count < all ? "Last \(counted(lines.count, "line")) of \(all)" : "Output"
        page.element("figcaption", ["class": "label"], text: title)
        page.element("pre", ["class": "log"]) { $0.lines(lines.map { LogLines.cut($0) }) }
      }
      page.newline()
    }
    let before = failure.tail.dropLast(lines.count)
    guard !before.isEmpty else { return }
    page.element("details", ["class": "earlier"]) { page in
      page.element("summary", text: "\(counted(before.count, "line")) before")
      page.element("pre", ["class": "log"]) { $0.lines(before.map { LogLines.cut($0) }) }
    }
    page.newline()
  }

  /// The steps that ran in a build that was cancelled or whose log stops.
  private func running(on page: inout Markup) {
    let status = build.unfinishedStatus
    let steps = build.unfinishedSteps
    guard !steps.isEmpty else {
      if status != .canceled { page.element("p", text: build.unfinishedWords.asSentence) }
      return
    }
    page.element("p", text: "\(build.unfinishedWords):")
    page.element("ul", ["class": "steps-running"]) { page in
      for index in steps.prefix(options.all ? .max : 20) {
        page.newline()
        page.element("li") { page in running(index, status, on: &page) }
      }
      page.newline()
    }
    if !options.all, steps.count > 20 {
      page.element("p", ["class": "meta"], text: "\(steps.count - 20) more, see the timeline")
    }
    page.newline()
  }

  private func running(_ index: Int, _ status: Step.Status, on page: inout Markup) {
    let step = build.steps[index]
    PageIcon(status).write(on: &page)
    page.text(" ")
    context.link(to: index, "step \(step.id)", on: &page)
    page.text(" ")
    page.code(step.headingText)
    if let start = step.startSeconds, build.clock != .none {
      page.text(" began at \(context.time(start))")
      if let end = build.wallSeconds {
        page.text(", ran for \(step.isEndLeast ? "at least " : "")\(context.time(end - start))")
      }
    }
    if let line = step.lastLine {
      page.element("pre", ["class": "log"], text: LogLines.cut(line))
    }
    if let silence = step.longestSilence, silence.seconds >= 1 {
      page.element("p", ["class": "meta"], text: "silent for \(context.time(silence.seconds)) at most")
    }
  }
}
