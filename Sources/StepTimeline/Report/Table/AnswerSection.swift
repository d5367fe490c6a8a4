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
      row("cause", StyledLine("not recognized: the output has no known error message"), on: &page)
      if let last = build.failures.first?.tail.last(where: { !$0.allSatisfy(\.isWhitespace) }) {
        row("output", StyledLine(TextWidth.fit(last, columns: page.width - 9, sign: glyphs.cut)), on: &page)
      }
      return
    }
    // That a canceled build was canceled is no cause.
    if cause.kind == .error || build.result == .failed {
      var title = StyledLine(cause.title, .heading)
      title.add(" (\(cause.confidence.rawValue))", .dim)
      row("cause", title, on: &page)
    }
    guard let fix = cause.fixes.first else { return }
    write(fix, on: &page)
  }

  private func write(_ fix: Fix, on page: inout Page) {
    row("fix", StyledLine(Self.firstSentences(of: fix.text)), on: &page)
    for line in code(of: fix) { page.add(verbatim: line, .code, at: 11) }
    guard let command = fix.command else { return }
    page.add(Fix.leadOfCommand, at: 9)
    page.add(verbatim: command, .code, at: 11)
  }

  /// One line for each build of a log that holds several, and the first fix of the first one that failed.
  static func list(_ builds: [Build], glyphs: Glyphs, on page: inout Page) {
    let isOneLog = Set(builds.map(\.source.name)).count == 1
    let shown = builds.enumerated().suffix(mostBuilds)
    let repaired = shown.first { $0.element.primaryDiagnosis?.fixes.isEmpty == false }?.offset
    for (index, build) in shown {
      let answer = AnswerSection(build: build, glyphs: glyphs)
      page.add(answer.line(number: isOneLog ? index + 1 : nil), hanging: 2)
      if index == repaired, let fix = build.primaryDiagnosis?.fixes.first { answer.write(fix, on: &page) }
    }
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
      let room = columns - TextWidth.columns(of: "x step \(step.id)  failed\(end)")
      line.add("\(named(step, columns: room)) failed", style)
    } else {
      line.add("build \(build.result.rawValue)", style)
      line.add(duration(Headline(build, place: nil)))
      if let reason = build.resultReason {
        line.add(": \(reason)")
      } else if let step = stopped {
        line.add(" while \(named(step, columns: columns - 20)) was running")
      }
    }
    line.add(end)
    return line
  }

  /// `step 8 [build 4/6] RUN go mod download`, in about so many columns.
  private func named(_ step: Step, columns: Int) -> String {
    "step \(step.id) \(TextWidth.fit(step.headingText, columns: max(columns, 40), sign: glyphs.cut))"
  }

  /// The step during which a build without a failure ended; `nil` if several were running.
  private var stopped: Step? {
    let steps = build.steps.filter { $0.status == (build.result == .canceled ? .canceled : .running) }
    return steps.count == 1 ? steps[0] : nil
  }

  private func row(_ label: String, _ text: StyledLine, on page: inout Page) {
    page.add(label: label, text, at: 2, column: 9)
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
