/// The failures and their causes; for a cancelled build or a cut log, the running steps.
struct MarkdownFailure {
  private let build: Build
  private let options: ReportOptions
  private let causes: FailureCauses
  private let glyphs: Glyphs

  /// How many failures are reported in full; a build has more than one only if steps fail at the same moment.
  private static let fullFailures = 3

  init(_ build: Build, options: ReportOptions) {
    self.build = build
    self.options = options
    causes = FailureCauses(build)
    glyphs = options.ascii ? .ascii : .unicode
  }

  /// The parts before the timeline.
  var blocks: [MarkdownBlock] {
    guard build.result != .succeeded else { return [] }
    var blocks: [MarkdownBlock] = []
    for item in causes.items.prefix(Self.fullFailures) { blocks += block(for: item) }
    let more = causes.items.count - Self.fullFailures
    if more > 0 {
      blocks.append(
        MarkdownBlock(.failure, ["\(counted(more, "more step")) failed; the steps below name them."]))
    }
    if causes.items.isEmpty, build.result == .failed {
      let text = build.closingError.map { MarkdownText.block(MarkdownText.clip($0, columns: 500)) }
      blocks.append(MarkdownBlock(.failure, text ?? ["The log does not say which step failed."]))
      if causes.cause == nil { blocks.append(unknown(nil)) }
    }
    if build.result == .incomplete || build.result == .canceled && build.failures.isEmpty {
      blocks.append(running)
    }
    if let cause = causes.cause { blocks += block(for: cause) }
    if let report = build.environment { blocks.append(block(for: report)) }
    return blocks
  }

  // MARK: A failed step

  private func block(for item: FailureCauses.Item) -> [MarkdownBlock] {
    let failure = item.failure
    let step = failure.step.flatMap { build.steps[safe: $0] }
    var line = "**"
    if let step {
      line += "Step\(step.spokenNumber.dropFirst(4)) failed:** \(step.nameCode(columns: 200))"
    } else {
      line += build.source.isOnlyEnd ? "The build failed**" : "The build failed outside any step**"
    }
    if let code = failure.exitCode { line += " \(glyphs.dash) exit code \(code)" }
    if let place = failure.dockerfile { line += " \(glyphs.separator) \(Self.place(place))" }
    var lines = [line]
    if !failure.isPlainExit {
      var words = failure.message.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
      if words.isEmpty, let error = step?.error { words = [error] }
      let message = words.prefix(12).map { MarkdownText.clip($0, columns: 300) }
      if !message.isEmpty { lines += [""] + MarkdownText.block(message.joined(separator: "\n")) }
    }
    var blocks = [MarkdownBlock(.failure, named: "the failed step", lines)]
    blocks += item.cause.map(block(for:)) ?? [unknown(failure)] + [output(of: item)].compactMap(\.self)
    if let place = failure.dockerfile, let excerpt = excerpt(place) { blocks.append(excerpt) }
    return blocks
  }

  /// `Dockerfile:6`.
  private static func place(_ place: Failure.Excerpt) -> String {
    MarkdownText.code("\(MarkdownText.clip(place.file, columns: 100)):\(place.line)")
  }

  private func excerpt(_ place: Failure.Excerpt) -> MarkdownBlock? {
    guard !place.lines.isEmpty else { return nil }
    let digits = place.lines.map { String($0.number).count }.max() ?? 1
    let lines = place.lines.prefix(60).map { quoted in
      let number = String(quoted.number)
      let mark =
        (quoted.isMarked ? glyphs.critical : " ") + String(repeating: " ", count: digits - number.count)
      return "\(mark) \(number) \(glyphs.rail) \(MarkdownText.clip(quoted.text, columns: 160))"
    }
    return MarkdownBlock(
      .place, named: "the Dockerfile's lines",
      ["\(Self.place(place))", ""] + MarkdownText.block(lines.joined(separator: "\n")))
  }

  private func unknown(_ failure: Failure?) -> MarkdownBlock {
    var text = "**Cause:** \(build.unknownCause(of: failure))."
    if let exitCode = failure?.exitCode {
      text += " Exit code \(exitCode): \(MarkdownText.prose(ExitCodeMeaning.of(exitCode)))"
    }
    return MarkdownBlock(.cause, [text])
  }

  // MARK: A cause

  private func block(for cause: Diagnosis) -> [MarkdownBlock] {
    let label = cause.kind == .error || cause.isPrimary ? "Cause" : "Note"
    var lines = ["#### \(label): \(MarkdownText.prose(MarkdownText.clip(cause.title, columns: 300)))", ""]
    var facts = [MarkdownText.code(cause.rule), cause.confidence.words]
    if cause.isRetryable { facts.append("retrying may help") }
    lines.append(facts.joined(separator: " \(glyphs.separator) "))
    let evidence = cause.evidence.prefix(options.all ? 20 : 3).map {
      "line \($0.line) \(glyphs.rail) \(MarkdownText.clip($0.text, columns: 400))"
    }
    if !evidence.isEmpty { lines += [""] + MarkdownText.block(evidence.joined(separator: "\n")) }
    var blocks = [MarkdownBlock(.cause, named: "the cause", lines)]

    let fixes = MarkdownAdvice.fixes(cause.fixes, limit: options.all ? .max : 3)
    if !fixes.isEmpty {
      var block = MarkdownBlock(.fix, named: "the fix", ["**Fix**"])
      block.rows = fixes.enumerated().map { .init(lines: [""] + $1, weight: -Double($0)) }
      block.omission = ({ "\($0) more \($0 == 1 ? "fix" : "fixes") left out." }, true)
      blocks.append(block)
    }
    return blocks
  }

  private func block(for report: EnvironmentReport) -> MarkdownBlock {
    var lines = ["#### Differences from where it works", ""]
    if let explanation = report.explanation { lines += [MarkdownText.prose(explanation), ""] }
    if let code = report.snippet.map(FixLines.init(snippet:)) {
      lines += MarkdownText.block(code.text, language: code.language) + [""]
    }
    if report.differences.isEmpty, report.explanation == nil {
      lines.append(
        "No step printed a setting that differs. `RUN go env; env` before the failing step would show them.")
    }
    lines += report.differences.prefix(options.all ? .max : 8).map {
      "- \(MarkdownText.prose(MarkdownText.clip($0, columns: 400)))"
    }
    if lines.last == "" { lines.removeLast() }
    return MarkdownBlock(.place, named: "the comparison of environments", lines)
  }

  // MARK: No end

  /// The steps that ran in a build that was cancelled or whose log stops.
  private var running: MarkdownBlock {
    let steps = build.unfinishedSteps.map { build.steps[$0] }
    guard !steps.isEmpty else {
      let text =
        build.result == .canceled
        ? "\(build.unfinishedWords.capitalizedAtStart) when it was canceled." : build.cutBetweenSteps
      return MarkdownBlock(.failure, [MarkdownText.prose(text)])
    }
    var block = MarkdownBlock(
      .failure, named: "the running steps", ["**\(build.unfinishedSentence):**", ""])
    block.rows = steps.enumerated().map { .init(lines: running($1), weight: -Double($0)) }
    block.omission = ({ "- and \(counted($0, "more step"))" }, false)
    return block
  }

  private func running(_ step: Step) -> [String] {
    var line = "- \(step.spokenNumber) \(step.nameCode(columns: 160))"
    if let start = step.startSeconds, build.clock != .none {
      line += ", began at \(DurationText.words(start))"
      if let end = build.wallSeconds {
        line += ", ran for \(step.isEndLeast ? "at least " : "")\(DurationText.words(end - start))"
      }
    }
    if let text = step.lastLine {
      line += ", last line \(MarkdownText.code(MarkdownText.clip(text, columns: 160)))"
    }
    if let silence = step.longestSilence, silence.seconds >= 1 {
      line += ", silent for \(DurationText.words(silence.seconds))"
      if let start = silence.startSeconds, let wall = build.wallSeconds, start + silence.seconds >= wall - 0.2
      {
        line += " at the end of the log"
      }
    }
    return [line]
  }

  // MARK: Folded

  /// The end of what the failed steps with a known cause printed, folded.
  var outputs: [MarkdownBlock] {
    causes.items.prefix(Self.fullFailures).filter { $0.cause != nil }.compactMap(output(of:))
  }

  /// The end of what a failed step printed: folded below a cause, in full view if there is none.
  private func output(of item: FailureCauses.Item) -> MarkdownBlock? {
    let lines = item.failure.tail.suffix(options.tail)
    guard !lines.isEmpty else { return nil }
    let step = item.failure.step.flatMap { build.steps[safe: $0] }
    let all = max(step?.logLines ?? 0, lines.count)
    let whose = step.map { "Output of \($0.spokenNumber)" } ?? "Output"
    let title = lines.count < all ? "\(whose): the last \(counted(lines.count, "line")) of \(all)" : whose
    let texts = lines.map { MarkdownText.fenced(MarkdownText.clip($0, columns: 1000)) }
    let fence = MarkdownText.fence(for: texts)
    let isFolded = item.cause != nil
    let frame = MarkdownFold.part(title, heading: "**\(title)**", isFolded: isFolded)
    var block = MarkdownBlock(
      isFolded ? .output : .cause, named: step.map { "the output of \($0.spokenNumber)" } ?? "the output",
      frame.head + [fence + "text"])
    block.rows = texts.enumerated().map { .init(lines: [$1], weight: Double($0)) }
    block.tail = [fence] + frame.tail
    block.omission = ({ "… \(counted($0, "line")) left out" }, false)
    return block
  }

  /// Possible reasons, checks, links and other matches, folded.
  var details: [MarkdownBlock] {
    guard build.result != .succeeded else { return [] }
    var blocks: [MarkdownBlock] = []
    for cause in causes.items.prefix(Self.fullFailures).compactMap(\.cause)
      + [causes.cause].compactMap(\.self)
    {
      let lines = MarkdownAdvice.background(cause, docs: options.shownDocs(of: cause))
      guard !lines.isEmpty else { continue }
      let title = "Why it happens, how to check (\(cause.rule))"
      blocks.append(
        MarkdownBlock(
          .advice, named: "reasons and checks", MarkdownFold.opening(title) + lines + MarkdownFold.closing))
    }
    let others = causes.items.flatMap(\.others) + causes.rest
    guard !others.isEmpty else { return blocks }
    var block = MarkdownBlock(
      .details, named: "other matches", MarkdownFold.opening("Also found: \(others.count)"))
    block.rows = others.enumerated().map { index, diagnosis in
      var facts = [diagnosis.confidence.rawValue]
      if let line = diagnosis.evidence.first?.line { facts.append("line \(line)") }
      facts.append(MarkdownText.code(diagnosis.rule))
      let title = MarkdownText.prose(MarkdownText.clip(diagnosis.title, columns: 300))
      return .init(lines: ["- \(title) (\(facts.joined(separator: ", ")))"], weight: -Double(index))
    }
    block.tail = MarkdownFold.closing
    block.omission = ({ "- and \($0) more" }, false)
    return blocks + [block]
  }
}
