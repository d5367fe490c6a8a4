internal import BuildLogParser

/// The end of a failed build's report: what failed, why, and the first fix, in a few lines.
///
/// The last lines are what stays on the screen. They repeat the most important of what is above them.
struct AnswerSection {
  let build: Build
  let glyphs: Glyphs

  /// A report up to this length is seen as a whole on a terminal of 24 lines, with the prompt.
  private static let shortestReport = 22
  /// The most builds that have a line.
  private static let mostBuilds = 8
  /// The most lines of a fix.
  private static let mostCode = 3
  /// Where the texts beside the labels begin, and the lines to copy below them.
  private static let column = 9
  private static let codeColumn = 11

  /// Adds the answer if the report is too long to be seen as a whole: of a build that succeeded, how long it took.
  ///
  /// - Parameter linesAbove: the length of the report so far.
  func write(on page: inout Page, linesAbove: Int) {
    guard linesAbove > Self.shortestReport else { return }
    page.blank()
    guard build.result != .succeeded else {
      page.add(success, hanging: 2)
      if let reason = build.resultReason { page.add(StyledLine(reason), at: 2) }
      return
    }
    page.add(verdict(columns: page.width), hanging: 2)
    guard let cause = build.primaryDiagnosis else {
      guard build.result == .failed else { return }
      row("cause", StyledLine(build.unknownCause(of: build.failures.first)), on: &page)
      if let last = build.failures.first?.tail.last(where: { !$0.allSatisfy(\.isWhitespace) }) {
        let room = page.width - Self.column
        row("output", StyledLine(TextWidth.fit(last, columns: room, sign: glyphs.cut)), on: &page)
      }
      return
    }
    guard isExplained(by: cause) else { return }
    var title = StyledLine(cause.title, .heading)
    title.add(" (\(cause.confidence.rawValue))", .dim)
    row("cause", title, on: &page)
    if let fix = cause.fixes.first { write(fix, on: &page) }
  }

  private func write(_ fix: Fix, on page: inout Page) {
    row("fix", StyledLine(Self.firstSentences(of: fix.text)), on: &page)
    for line in code(of: fix) { page.add(verbatim: line, .code, at: Self.codeColumn) }
    guard let command = fix.command else { return }
    page.add(Fix.leadOfCommand, at: Self.column)
    page.add(verbatim: command, .code, at: Self.codeColumn)
  }

  /// One line for each build of a log that holds several, and the first fix of the first one that failed.
  ///
  /// Of very many builds, those that failed are shown.
  static func list(_ builds: [Build], glyphs: Glyphs, on page: inout Page) {
    let isOneLog = Set(builds.map(\.source.name)).count == 1
    let ranked = builds.enumerated().sorted {
      (urgency($0.element), $0.offset) < (urgency($1.element), $1.offset)
    }
    let shown = ranked.prefix(mostBuilds).sorted { $0.offset < $1.offset }
    let repaired = ranked.first { AnswerSection(build: $0.element, glyphs: glyphs).fix != nil }
    for (index, build) in shown {
      let answer = AnswerSection(build: build, glyphs: glyphs)
      page.add(answer.line(number: isOneLog ? index + 1 : nil), hanging: 2)
      if index == repaired?.offset, let fix = answer.fix { answer.write(fix, on: &page) }
    }
    let rest = ranked.dropFirst(mostBuilds).map(\.element.result)
    guard !rest.isEmpty else { return }
    let failed = rest.count { $0 == .failed }
    let words = counted(rest.count, "more build") + (failed > 0 ? ", \(failed) failed" : "")
    page.add("\(glyphs.cut) and \(words)", .dim)
  }

  /// The order in which a reader wants to know of builds.
  private static func urgency(_ build: Build) -> Int {
    switch build.result {
    case .failed: 0
    case .incomplete, .canceled: 1
    case .succeeded: 2
    }
  }

  /// Whether a diagnosis says why the build did not succeed: that a canceled build was canceled is no cause.
  private func isExplained(by cause: Diagnosis) -> Bool { cause.kind == .error || build.result == .failed }

  /// The first fix of the cause.
  private var fix: Fix? {
    guard let cause = build.primaryDiagnosis, isExplained(by: cause) else { return nil }
    return cause.fixes.first
  }

  /// `✔ build succeeded in ≈ 1m 37s`.
  private var success: StyledLine {
    let headline = Headline(build, place: nil)
    var line = StyledLine("\(glyphs.glyph(build.result)) \(headline.outcome)", Style(build.result))
    line.add(duration(headline))
    return line
  }

  /// ` in ≈ 1m 37s`; nothing if unknown.
  private func duration(_ headline: Headline) -> String {
    guard let duration = headline.duration else { return "" }
    return " \(headline.preposition) \(headline.isAbout ? "\(glyphs.about) " : "")\(duration)"
  }

  /// The first sentence, and the next ones while they fit into two lines of 80 columns.
  private static func firstSentences(of text: String) -> String {
    var end = text.startIndex
    while let stop = text[end...].rangeOfText(". ") {
      guard end == text.startIndex || text.distance(from: text.startIndex, to: stop.lowerBound) < 140 else {
        return String(text[..<end])
      }
      end = stop.upperBound
    }
    guard end > text.startIndex, text.count > 140 else { return text }
    return String(text[..<end])
  }

  /// `✖ ci.log:120 failed after 2.1s: example.com/lib has no revision v1.9.9`; of one log, `✔ build 2 (line 5) …`.
  ///
  /// - Parameter number: the build's number in the one log that there is.
  private func line(number: Int?) -> StyledLine {
    var place = "\(build.source.name):\(build.source.line)"
    if let number {
      // A record has no lines.
      place = "build \(number)" + (build.source.dialect == .record ? "" : " (line \(build.source.line))")
    }
    var line = StyledLine("\(glyphs.glyph(build.result)) ", Style(build.result))
    line.add("\(place) \(build.result.rawValue)", Style(build.result))
    line.add(duration(Headline(build, place: nil)))
    if let cause = build.primaryDiagnosis { line.add(": \(cause.title)") }
    return line
  }

  /// `✖ step 8 [build 4/6] RUN go mod download failed · exit code 1 · Dockerfile:6`.
  private func verdict(columns: Int) -> StyledLine {
    let style = Style(build.result)
    var line = StyledLine("\(glyphs.glyph(build.result)) ", style)
    let failure = build.failures.first
    var facts: [String] = []
    if let code = failure?.exitCode { facts.append("exit code \(code)") }
    if let place = failure?.dockerfile { facts.append("\(place.file):\(place.line)") }
    let end = facts.map { " \(glyphs.separator) \($0)" }.joined()
    if let step = failure.flatMap({ build.step(of: $0) }) {
      let room = columns - line.columns - TextWidth.columns(of: " failed\(end)")
      line.add("\(named(step, columns: room)) failed", style)
    } else {
      line.add("build \(build.result.rawValue)", style)
      line.add(duration(Headline(build, place: nil)))
      if let reason = build.resultReason {
        line.add(": \(reason)")
      } else if let step = stopped {
        let room = columns - line.columns - TextWidth.columns(of: " while  was running\(end)")
        line.add(" while \(named(step, columns: room)) was running")
      }
    }
    line.add(end)
    return line
  }

  /// `step 8 [build 4/6] RUN go mod download`, in so many columns.
  ///
  /// Too few of them do not say what it is; then the line needs a second one, which has room.
  private func named(_ step: Step, columns: Int) -> String {
    let start = "step \(step.id) "
    let room = columns - TextWidth.columns(of: start)
    return start + TextWidth.fit(step.headingText, columns: room < 30 ? 40 : room, sign: glyphs.cut)
  }

  /// The step during which a build ended of which no step failed; `nil` if several were running.
  private var stopped: Step? {
    let steps = build.unfinishedSteps
    return steps.count == 1 ? build.steps[steps[0]] : nil
  }

  private func row(_ label: String, _ text: StyledLine, on page: inout Page) {
    page.add(label: label, text, at: 2, column: Self.column)
  }

  /// The changed lines of a patch, or the first lines of a snippet.
  private func code(of fix: Fix) -> [String] {
    let lines: [String]
    if let patch = fix.patch {
      lines = Self.changedLines(of: patch)
    } else {
      lines = (fix.snippet ?? "").split(separator: "\n").map(String.init)
    }
    return lines.count > Self.mostCode ? Array(lines.prefix(Self.mostCode - 1)) + [glyphs.cut] : lines
  }

  /// The lines that a patch takes away and adds.
  ///
  /// A line that only moves is shown with those that it moves past.
  static func changedLines(of patch: String) -> [String] {
    let lines = patch.split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("+++ ") && !$0.hasPrefix("--- ") }
    let changed = lines.filter { $0.hasPrefix("+") || $0.hasPrefix("-") }
    let removed = changed.filter { $0.hasPrefix("-") }.map { $0.dropFirst() }
    let added = changed.filter { $0.hasPrefix("+") }.map { $0.dropFirst() }
    let isChanged = { (line: String) in line.hasPrefix("+") || line.hasPrefix("-") }
    guard !removed.isEmpty, removed == added, let first = lines.firstIndex(where: isChanged),
      let last = lines.lastIndex(where: isChanged)
    else { return changed }
    return lines[first...last].filter { !$0.hasPrefix("@@") }
  }
}
