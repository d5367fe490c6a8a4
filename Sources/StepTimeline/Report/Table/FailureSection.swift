/// The failure: the step, its place in the Dockerfile, its last output, the cause; or, in a log that
/// stops, what was running.
struct FailureSection {
  let build: Build
  let options: ReportOptions

  init(_ build: Build, options: ReportOptions) {
    self.build = build
    self.options = options
  }

  func write(on page: inout Page) {
    guard build.result != .succeeded else { return }
    let found = FailureCauses(build)
    for item in found.items {
      let failure = item.failure
      page.blank()
      heading(of: failure, on: &page)
      message(of: failure, on: &page)
      if let excerpt = failure.dockerfile { dockerfile(excerpt, on: &page) }
      output(of: failure, on: &page)
      cause(of: item, on: &page)
    }
    if build.failures.isEmpty, build.result == .failed {
      page.blank()
      page.add(build.closingError ?? "The log does not say which step failed.", .failure)
      if found.cause == nil, found.rest.isEmpty { unknown(nil, on: &page) }
    }
    if build.result == .incomplete || build.result == .canceled && build.failures.isEmpty {
      running(on: &page)
    }
    if let cause = found.cause {
      page.blank()
      DiagnosisSection(cause, options: options).write(on: &page)
    }
    others(found.rest, on: &page)
  }

  /// The heading: `✖ step 8 [4/6] RUN go mod download — exit code 1 (Dockerfile:6)`.
  private func heading(of failure: Failure, on page: inout Page) {
    var line = StyledLine("\(page.glyphs.failed) ", .failure)
    if let step = step(failure.step) {
      line.add("step \(step.id) ", .failure)
      line.add(step.headingText, .heading)
    } else {
      line.add("build failed", .failure)
    }
    if let code = failure.exitCode { line.add(" \(page.glyphs.dash) exit code \(code)", .failure) }
    if let excerpt = failure.dockerfile { line.add(" (\(excerpt.file):\(excerpt.line))") }
    page.add(line, hanging: 2)
  }

  /// The engine's words, unless the heading has said it all.
  private func message(of failure: Failure, on page: inout Page) {
    if failure.isPlainExit { return }
    var lines = failure.message.split(separator: "\n", omittingEmptySubsequences: true).prefix(12)
    if lines.isEmpty, let error = step(failure.step)?.error { lines = [Substring(error)] }
    for line in lines { clipped(String(line), .plain, at: 2, on: &page) }
  }

  private func dockerfile(_ excerpt: Failure.Excerpt, on page: inout Page) {
    guard !excerpt.lines.isEmpty else { return }
    page.blank()
    let digits = excerpt.lines.map { String($0.number).count }.max() ?? 1
    for quoted in excerpt.lines {
      var line = StyledLine("  ")
      line.add(quoted.isMarked ? page.glyphs.critical : " ", .failure)
      line.pad(to: 4 + digits - String(quoted.number).count)
      line.add("\(quoted.number) \(page.glyphs.rail) ", .dim)
      let text = TerminalText.safe(quoted.text)
      line.add(
        TextWidth.fit(text, columns: page.width - line.columns, sign: page.glyphs.cut),
        quoted.isMarked ? .heading : .plain)
      page.lines.append(line)
    }
  }

  private func output(of failure: Failure, on page: inout Page) {
    let lines = failure.tail.suffix(options.tail)
    guard !lines.isEmpty else { return }
    page.blank()
    let all = step(failure.step)?.logLines ?? 0
    let title =
      lines.count < all
      ? "Last \(counted(lines.count, "line")) of \(all):" : "Output:"
    page.add(title, .label, at: 2)
    for line in lines { clipped(line, .plain, at: 2, rail: true, on: &page) }
  }

  /// A line of the log, wrapped, and cut after a few rows.
  private func clipped(
    _ text: String, _ style: Style, at indent: Int, rail: Bool = false, on page: inout Page
  ) {
    let columns = page.width - indent - (rail ? 4 : 0)
    let rows = options.rows(ofQuote: text, columns: columns, limit: 6, sign: page.glyphs.cut)
    for (index, row) in rows.enumerated() {
      var line = StyledLine()
      line.pad(to: indent)
      if rail { line.add("\(page.glyphs.rail) " + (index > 0 ? "  " : ""), .dim) }
      line.add(row, style)
      page.lines.append(line)
    }
  }

  private func cause(of item: FailureCauses.Item, on page: inout Page) {
    if let cause = item.cause {
      page.blank()
      DiagnosisSection(cause, options: options).write(on: &page)
    } else {
      unknown(item.failure, on: &page)
    }
    others(item.others, on: &page)
  }

  private func unknown(_ failure: Failure?, on page: inout Page) {
    page.blank()
    page.add(label: "Cause", StyledLine(build.unknownCause(of: failure).asSentence), at: 2, column: 9)
    guard let exitCode = failure?.exitCode else { return }
    page.add("Exit code \(exitCode): \(ExitCodeMeaning.of(exitCode))", at: 9)
  }

  /// Further matches, a line each.
  private func others(_ diagnoses: [Diagnosis], on page: inout Page) {
    guard !diagnoses.isEmpty else { return }
    page.blank()
    for (index, diagnosis) in diagnoses.enumerated() {
      var line = StyledLine(diagnosis.title)
      let place = diagnosis.evidence.first.map { "line \($0.line)" }
      let words = [diagnosis.confidence.rawValue, place, diagnosis.rule].compactMap(\.self)
      line.add(" (\(words.joined(separator: ", ")))", .dim)
      page.add(label: index == 0 ? "Also" : "", line, at: 2, column: 9)
    }
  }

  /// The steps that ran in a build that was cancelled or whose log stops.
  private func running(on page: inout Page) {
    let isCanceled = build.result == .canceled
    let status = build.unfinishedStatus
    let steps = build.unfinishedSteps.map { build.steps[$0] }
    guard !steps.isEmpty else {
      if isCanceled { return }
      page.blank()
      page.add(build.cutBetweenSteps, .running)
      return
    }
    page.blank()
    if isCanceled, let reason = build.resultReason { page.add(StyledLine(reason), hanging: 0) }
    page.add("\(build.unfinishedSentence):", Style(status))
    for step in steps {
      var line = StyledLine("\(page.glyphs.glyph(status)) step \(step.id) ", Style(status))
      line.add(step.headingText, .heading)
      if let start = step.startSeconds, build.clock != .none {
        line.add(" \(page.glyphs.dash) began at \(DurationText.words(start))")
        if let end = build.wallSeconds {
          line.add(", ran for \(step.isEndLeast ? "at least " : "")\(DurationText.words(end - start))")
        }
      }
      page.add(line, at: 2, hanging: 2)
      silence(of: step, on: &page)
    }
  }

  private func silence(of step: Step, on page: inout Page) {
    if let text = step.lastLine {
      page.add(label: "last line", StyledLine(TerminalText.safe(text)), at: 4, column: 14)
    }
    guard let silence = step.longestSilence, silence.seconds >= 1 else { return }
    var text = DurationText.words(silence.seconds)
    if let start = silence.startSeconds, let wall = build.wallSeconds, start + silence.seconds >= wall - 0.2 {
      text += " at the end of the log"
    } else if let after = silence.afterText {
      text += " at most, after: \(TextWidth.fit(TerminalText.safe(after), columns: 120))"
    }
    page.add(label: "silent", StyledLine(text), at: 4, column: 14)
  }

  private func step(_ index: Int?) -> Step? { index.flatMap { build.steps[safe: $0] } }
}
