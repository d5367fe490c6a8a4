/// Notes on a build however it ended: where its time went, the cache, advice, warnings.
///
/// A build that succeeded shows what helps to make it faster, and folds the rest. One that failed folds the times and
/// the advice.
struct MarkdownNotes {
  private let build: Build
  private let options: ReportOptions
  private let glyphs: Glyphs
  private let about: String

  private static let slowestSteps = 5
  /// The table of all steps has the others.
  private static let mostSlowSteps = 20

  init(_ build: Build, options: ReportOptions) {
    self.build = build
    self.options = options
    glyphs = options.ascii ? .ascii : .unicode
    about = build.clock == .inferred ? "\(glyphs.about) " : ""
  }

  /// The first part: times, cache and advice; of a build that did not succeed, the warnings too.
  var figures: [MarkdownBlock] {
    var blocks = [slowest, cache, insights]
    if build.result != .succeeded { blocks += [warnings, clippedOutput] }
    return blocks.compactMap(\.self)
  }

  /// The last part, all of it folded.
  var folded: [MarkdownBlock] {
    var blocks: [MarkdownBlock?] = []
    if build.result == .succeeded { blocks += [warnings, clippedOutput] }
    return blocks.compactMap(\.self) + MarkdownFailure(build, options: options).details
      + [steps].compactMap(\.self)
  }

  /// Whether times and advice are folded: the reader of a failure looks for its cause.
  private var isFailed: Bool { build.result == .failed }

  // MARK: Where the time went

  /// Whether the critical path sets rows apart: a build of one step after another has it everywhere.
  private var marksPath: Bool { ShownSteps(build, options: options).marksCriticalPath(of: build) }

  private var slowest: MarkdownBlock? {
    guard build.clock != .none, let wall = build.wallSeconds, wall > 0 else { return nil }
    let ran = build.steps.filter {
      $0.status != .cached && ($0.busySeconds ?? 0) >= wall * 0.01 && !ShownSteps.isFoldable($0, wall: wall)
    }
    guard ran.count > 1 else { return nil }
    let longest = ran.enumerated().sorted {
      ($0.element.busySeconds ?? 0, $1.offset) > ($1.element.busySeconds ?? 0, $0.offset)
    }
    let count = min(options.top ?? Self.slowestSteps, Self.mostSlowSteps)
    let hundredths = wall < 1
    let frame = MarkdownFold.part("Slowest steps", isFolded: isFailed)
    var block = MarkdownBlock(
      .figures, named: "the slowest steps",
      frame.head + ["| # | step | time | share of build |", "| ---: | --- | ---: | ---: |"])
    let marksPath = marksPath
    block.rows = longest.prefix(count).enumerated().map { place, item in
      let step = item.element
      let mark = marksPath && step.isOnCriticalPath ? "\(glyphs.critical) " : ""
      let seconds = step.busySeconds ?? 0
      let time = about + DurationText.cell(seconds, hundredths: hundredths)
      let cells = [
        "\(mark)\(step.numberCell)", Self.nameCell(step), time, PercentText.of(seconds / wall) ?? "?",
      ]
      return .init(lines: ["| \(cells.joined(separator: " | ")) |"], weight: -Double(place))
    }
    block.omission = ({ "| | \(counted($0, "more step")) | | |" }, false)
    block.tail = frame.tail
    return block
  }

  /// Stage and instruction, as code.
  private static func nameCell(_ step: Step) -> String {
    let name = [step.placeText, step.instructionText].filter { !$0.isEmpty }.joined(separator: " ")
    return MarkdownText.code(MarkdownText.clip(name, columns: 90), inTable: true)
  }

  // MARK: Cache and advice

  private var cache: MarkdownBlock? {
    let summary = build.summary
    guard let share = PercentText.of(summary.cacheHitRatio) else { return nil }
    let figures =
      "**Cache:** \(summary.cacheHits) of \(counted(summary.cacheableSteps, "cacheable step")) cached (\(share))"
    let lost = CacheBroken.lost(in: build).compactMap { build.steps[safe: $0] }
    guard !lost.isEmpty else { return MarkdownBlock(.figures, [figures + "."]) }
    let shown = lost.prefix(3).map { "\($0.spokenNumber) \($0.nameCode(columns: 80))" }
    let more = lost.count > shown.count ? ", and \(lost.count - shown.count) more" : ""
    return MarkdownBlock(.figures, ["\(figures), lost at \(shown.joined(separator: ", "))\(more)."])
  }

  private var insights: MarkdownBlock? {
    guard !build.insights.isEmpty else { return nil }
    let frame = MarkdownFold.part("To make it faster", isFolded: isFailed)
    var block = MarkdownBlock(.figures, named: "advice", frame.head)
    let shown = build.insights.prefix(options.all ? .max : 5)
    let first = build.insights.firstIndex { $0.patch != nil }
    block.rows = shown.enumerated().map { place, insight in
      var facts: [String] = []
      if let step = insight.step.flatMap({ build.steps[safe: $0] }) { facts.append(step.spokenNumber) }
      if insight.secondsAtStake >= 0.05 {
        facts.append("up to \(about)\(DurationText.words(insight.secondsAtStake))")
      }
      let end = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
      let patch = options.all || place == first ? insight.patch : nil
      let words = InsightWords(insight, patch: patch, options: options)
      let text = MarkdownText.prose(MarkdownText.clip(words.text, columns: 1500))
      var lines = ["- \(text)\(end)" + (words.lead.map { " \($0)" } ?? "")]
      if let code = words.lines {
        let block = MarkdownText.block(code.text, language: code.language)
        lines += [""] + block.map { $0.isEmpty ? "" : "  " + $0 }
      }
      return .init(lines: lines, weight: -Double(place))
    }
    let rest = build.insights.count - shown.count
    if rest > 0 { block.tail = ["- and \(rest) more, shown with `--all`"] }
    block.tail += frame.tail
    block.omission = ({ "- and \($0) more" }, false)
    return block
  }

  // MARK: Warnings

  private var warnings: MarkdownBlock? {
    let told = build.toldWarnings
    var texts: [String] = []
    for warning in build.warnings {
      let text = MarkdownText.clip(TerminalText.collapsed(warning.text), columns: 400)
      var line = MarkdownText.prose(text)
      if let rule = warning.rule {
        line = "\(MarkdownText.code(MarkdownText.clip(rule, columns: 60))): \(line)"
      }
      if let number = warning.line { line += " (line \(number))" }
      if let link = Self.checkLink(warning.url) { line += " \(link)" }
      texts.append(line)
    }
    for step in build.steps {
      for text in step.warnings where !told.contains(text) {
        texts.append(
          "\(MarkdownText.prose(MarkdownText.clip(TerminalText.collapsed(text), columns: 400))) (\(step.spokenNumber))"
        )
      }
    }
    guard !texts.isEmpty else { return nil }
    let isFolded = build.result == .succeeded
    let title = counted(texts.count, "warning")
    let frame = MarkdownFold.part(title, isFolded: isFolded)
    var block = MarkdownBlock(.details, named: "the warnings", frame.head)
    block.rows = texts.prefix(options.all || isFolded ? 200 : 8).enumerated().map {
      .init(lines: ["- \($1)"], weight: -Double($0))
    }
    if texts.count > block.rows.count { block.tail = ["- and \(texts.count - block.rows.count) more"] }
    block.tail += frame.tail
    block.omission = ({ "- and \($0) more, left out" }, false)
    return block
  }

  /// The page of a Dockerfile check.
  ///
  /// Any other address in a log may be anybody's.
  private static func checkLink(_ url: String?) -> String? {
    guard let url, url.hasPrefix("https://docs.docker.com/"), url.utf8.count < 200,
      url.utf8.allSatisfy({ MarkdownText.isWordByte($0) && $0 < 0x80 || $0.isOne(of: "/.:-") })
    else { return nil }
    return "([docs](\(url)))"
  }

  private var clippedOutput: MarkdownBlock? {
    let steps = build.steps.filter(\.isLogClipped)
    guard !steps.isEmpty else { return nil }
    let names = steps.prefix(5).map(\.spokenNumber).joined(separator: ", ")
    let more = steps.count > 5 ? " and \(steps.count - 5) more" : ""
    let text =
      "BuildKit dropped output of \(names)\(more): the log limit was reached. A builder without the limit:"
    return MarkdownBlock(
      .details, named: "a note on dropped output",
      [text, ""]
        + MarkdownText.block(
          "docker buildx create --use --driver-opt env.BUILDKIT_STEP_LOG_MAX_SIZE=-1"
            + " --driver-opt env.BUILDKIT_STEP_LOG_MAX_SPEED=-1", language: "sh"))
  }

  // MARK: Steps

  private var steps: MarkdownBlock? {
    guard !build.steps.isEmpty else { return nil }
    let shown = ShownSteps(build, options: options)
    let hundredths = build.wallSeconds.map { $0 < 1 } ?? false
    let title = shown.folded == nil ? "All steps" : "\(shown.indices.count) of \(build.steps.count) steps"
    var block = MarkdownBlock(
      .details, named: "the table of steps",
      MarkdownFold.opening(title) + ["| # | step | status | time |", "| ---: | --- | --- | ---: |"])
    let marksPath = shown.marksCriticalPath(of: build)
    block.rows = shown.indices.map { index in
      let step = build.steps[index]
      let mark = marksPath && step.isOnCriticalPath ? "\(glyphs.critical) " : ""
      let time =
        step.busySeconds.map {
          (step.isEndLeast ? "\(glyphs.atLeast) " : about) + DurationText.cell($0, hundredths: hundredths)
        } ?? "?"
      let cells = [
        "\(mark)\(step.numberCell)", Self.nameCell(step),
        "\(glyphs.glyph(step.status)) \(step.status.rawValue)", time,
      ]
      let isUrgent = step.status == .failed || step.status == .running
      return .init(
        lines: ["| \(cells.joined(separator: " | ")) |"],
        weight: isUrgent ? .infinity : step.busySeconds ?? -1)
    }
    if let folded = shown.folded {
      let what = folded.holdsOthers ? "more step" : "internal or short step"
      let time = folded.seconds.map { about + DurationText.cell($0, hundredths: hundredths) } ?? "?"
      block.tail = ["| | + \(counted(folded.count, what)) | | \(time) |"]
    }
    block.tail += MarkdownFold.closing
    block.omission = ({ "| | + \(counted($0, "step")) left out | | |" }, false)
    return block
  }
}
