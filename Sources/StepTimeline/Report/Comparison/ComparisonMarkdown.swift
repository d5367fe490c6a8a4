/// A comparison as Markdown for a pull request's comment or a job summary.
struct ComparisonMarkdown {
  let options: ReportOptions

  /// Comments have a limit (65,536 characters on GitHub), and a longer table is not read.
  private var mostRows: Int { options.all ? 300 : 40 }

  init(_ options: ReportOptions) { self.options = options }

  func render(_ comparison: LogComparison) -> [UInt8] {
    var lines: [String] = []
    for build in comparison.builds {
      if !lines.isEmpty { lines.append("") }
      lines += section(build)
    }
    for (side, builds) in [("base", comparison.onlyInBase), ("head", comparison.onlyInHead)] {
      for build in builds {
        if !lines.isEmpty { lines.append("") }
        lines.append("Only in \(side), nothing to compare with: \(headline(build))")
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func section(_ comparison: BuildComparison) -> [String] {
    let words = ComparisonWords(comparison)
    let wall = words.wall(.unicode)
    var lines = ["### \(wall.prefix(1).uppercased() + wall.dropFirst())", ""]
    for doubt in words.doubts { lines += ["> \(doubt)", ""] }
    lines.append("- **base** \(headline(comparison.base))")
    lines.append("- **head** \(headline(comparison.head))")
    if !words.counts.isEmpty { lines += ["", words.counts.joined(separator: ", ")] }
    if let change = words.resultChange {
      var text = "**\(change.words)**"
      if comparison.head.result != .succeeded, let cause = change.cause {
        text +=
          ": \(MarkdownText.prose(cause.title)) (\(cause.confidence.rawValue), \(MarkdownText.code(cause.rule)))"
      }
      lines += ["", text]
    }
    lines += table(comparison, words)
    lines += cache(comparison, words)
    for remark in words.remarks { lines += ["", "> \(remark)"] }
    return lines
  }

  private func headline(_ build: Build) -> String {
    let headline = Headline(build, place: nil)
    var text = headline.outcome.replacingPrefix("build ", with: "")
    if let duration = headline.duration {
      text += " \(headline.preposition) \(headline.isAbout ? "≈ " : "")**\(duration)**"
    }
    return text + " · \(headline.facts.joined(separator: ", ")) · \(MarkdownText.code(headline.source))"
  }

  private func table(_ comparison: BuildComparison, _ words: ComparisonWords) -> [String] {
    let selection = ComparedSteps(comparison, options: options)
    guard !selection.shown.isEmpty else {
      return [
        "", comparison.steps.isEmpty ? "Neither build has a step." : "No step changed significantly.",
      ]
    }
    let hasWall = comparison.isWallComparable && comparison.steps.contains { $0.wallContribution != nil }
    var lines = ["", "| step | base | head | change | \(hasWall ? "wall | " : "")|"]
    lines.append("| --- | ---: | ---: | ---: | \(hasWall ? "---: | " : "")--- |")
    for index in selection.shown.prefix(mostRows) {
      let step = comparison.steps[index]
      let before = step.base.flatMap { comparison.base.steps[safe: $0] }
      let after = step.head.flatMap { comparison.head.steps[safe: $0] }
      guard let shown = after ?? before else { continue }
      let place = shown.placeText.isEmpty ? "" : MarkdownText.prose(shown.placeText, inTable: true) + " "
      let delta = words.change(of: step, .unicode)
      let wall = words.wall(of: step, .unicode)
      var cells = [
        place + MarkdownText.code(shown.instructionText, columns: 80, inTable: true),
        ComparisonWords.time(of: before, seconds: step.time.base, glyphs: .unicode),
        ComparisonWords.time(of: after, seconds: step.time.head, glyphs: .unicode), delta,
      ]
      if hasWall { cells.append(wall) }
      cells.append(ComparisonWords.change(step))
      lines.append("| \(cells.joined(separator: " | ")) |")
    }
    var notes: [String] = []
    let cut = selection.shown.count - mostRows
    if cut > 0 { notes.append("\(cut) more \(cut == 1 ? "step" : "steps") that changed") }
    notes += selection.hiddenNotes
    if hasWall { notes.append("wall: change of the step's share of the critical path") }
    if !notes.isEmpty { lines += ["", "<sub>\(notes.joined(separator: " · "))</sub>"] }
    return lines
  }

  private func cache(_ comparison: BuildComparison, _ words: ComparisonWords) -> [String] {
    var lines: [String] = []
    for (index, (loss, reason)) in words.losses(atMost: 3).enumerated() {
      guard let step = comparison.steps[safe: loss.step].flatMap(words.step) else { continue }
      if lines.isEmpty { lines.append("") }
      let place = step.placeText.isEmpty ? "" : " (\(MarkdownText.prose(step.placeText)))"
      let why = (reason ?? [.words("for the same reason")]).map { piece in
        switch piece {
        case .words(let text): text
        case .code(let text): MarkdownText.code(text, columns: 160)
        }
      }.joined()
      let facts = [loss.confidence?.rawValue, words.cost(of: loss)].compactMap(\.self)
      let suffix = facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))"
      let start = index == 0 ? "**Cache first lost** at " : "also at "
      lines.append(
        "- \(start)\(MarkdownText.code(step.instructionText, columns: 120))\(place): \(why)\(suffix)")
    }
    return lines
  }
}

extension String {
  fileprivate func replacingPrefix(_ start: String, with other: String) -> String {
    hasPrefix(start) ? other + dropFirst(start.count) : self
  }
}
