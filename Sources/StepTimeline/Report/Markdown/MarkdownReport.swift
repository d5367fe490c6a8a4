/// The report as a comment on a pull or merge request, or as a job's summary.
///
/// The verdict comes first, then the failure and its cause, then the timeline. What most readers
/// do not need is folded.
struct MarkdownReport {
  let options: ReportOptions
  let glyphs: Glyphs

  /// The most bytes if the user sets no limit: the 65,536 characters that GitHub allows a comment.
  static let defaultLimit = 65_536
  /// The fewest bytes into which a verdict always fits.
  static let leastLimit = 1_000

  init(_ options: ReportOptions) {
    self.options = options
    glyphs = options.ascii ? .ascii : .unicode
  }

  func render(_ builds: [Build]) -> [UInt8] {
    let limit = max(options.maxBytes ?? Self.defaultLimit, Self.leastLimit)
    let sections = builds.enumerated().map { index, build in
      section(build, place: builds.count > 1 ? (index + 1, builds.count) : nil)
    }
    let lines = MarkdownBudget.lines(opening(builds), sections, limit: limit)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The hidden line by which a bot finds its comment again, and the verdict on several builds.
  private func opening(_ builds: [Build]) -> [String] {
    let name = options.marker.unicodeScalars.filter { $0.isASCII && ReportOptions.isMarker(String($0)) }
      .prefix(100)
    let marker = "<!-- buildlog:\(String(String.UnicodeScalarView(name))) -->"
    guard builds.count > 1 else { return [marker] }
    let words: [(Build.Result, String)] = [
      (.failed, "failed"), (.incomplete, "incomplete"), (.canceled, "canceled"), (.succeeded, "succeeded"),
    ]
    let counts = words.compactMap { result, word -> String? in
      let count = builds.count { $0.result == result }
      return count > 0 ? "\(count) \(word)" : nil
    }
    let worst = words.first { word in builds.contains { $0.result == word.0 } }?.0 ?? .succeeded
    return [marker, "## \(sign(worst))\(builds.count) builds: \(counts.joined(separator: ", "))", ""]
  }

  private func section(_ build: Build, place: (number: Int, of: Int)?) -> MarkdownSection {
    var blocks = [verdict(on: build, place: place)]
    blocks += MarkdownFailure(build, options: options).blocks
    blocks += timeline(of: build)
    let notes = MarkdownNotes(build, options: options)
    blocks += notes.figures + MarkdownFailure(build, options: options).outputs + notes.folded
    return MarkdownSection(name: place.map { "build \($0.number)" }, blocks: blocks)
  }

  /// The heading: `### ❌ Build failed after ≈ 22.8s · 16 steps, 3 of 9 cached, 1 failed`.
  private func verdict(on build: Build, place: (number: Int, of: Int)?) -> MarkdownBlock {
    let headline = Headline(build, place: place)
    var line = "### \(sign(build.result))B\(headline.outcome.dropFirst())"
    if let duration = headline.duration {
      line += " \(headline.preposition) \(headline.isAbout ? "\(glyphs.about) " : "")\(duration)"
    }
    line += " \(glyphs.separator) \(headline.facts.joined(separator: ", "))"
    if place != nil {
      line += " \(glyphs.separator) \(MarkdownText.code(source(headline)))"
    }
    var lines = [line]
    if build.result == .succeeded, let reason = build.resultReason {
      lines += ["", MarkdownText.prose(reason)]
    }
    return MarkdownBlock(build.result == .failed ? .verdictOfFailure : .verdict, lines)
  }

  /// Where the build is; of a long path the end says more.
  private func source(_ headline: Headline) -> String {
    MarkdownText.clip(
      TextWidth.fit(TerminalText.safe(headline.source), columns: 50, cut: .middle), columns: 50)
  }

  /// The chart and what its signs mean.
  private func timeline(of build: Build) -> [MarkdownBlock] {
    guard !build.steps.isEmpty else { return [] }
    guard build.clock != .none, build.wallSeconds != nil else {
      let text =
        build.steps.contains { $0.busySeconds != nil }
        ? "The log says how long each step took, not when it began."
        : "The log has no times; only the order of the steps is known."
      return [MarkdownBlock(.timeline, ["#### Timeline", "", text])]
    }
    // One row alone shows nothing that the verdict does not say.
    guard build.steps.count > 1 else { return [] }
    var blocks: [MarkdownBlock] = []
    switch options.chart {
    case .none: return []
    case .mermaid:
      if let chart = GanttChart(build, options: options) {
        blocks.append(chart.block)
      } else if let bars = MarkdownBars(build, options: options) {
        blocks.append(bars.block)
      }
    case .bars:
      if let bars = MarkdownBars(build, options: options) { blocks.append(bars.block) }
    }
    return blocks
  }

  private func sign(_ result: Build.Result) -> String {
    if options.ascii { return "" }
    switch result {
    case .succeeded: return "✅ "
    case .failed: return "❌ "
    case .canceled: return "🚫 "
    case .incomplete: return "⏳ "
    }
  }
}

/// Folds parts of a report.
enum MarkdownFold {
  /// The opening of folded Markdown.
  static func opening(_ title: String) -> [String] {
    ["<details>", "<summary>\(MarkdownText.html(title))</summary>", ""]
  }

  /// The end of folded Markdown.
  static let closing = ["", "</details>"]

  /// The lines around a part with a title: a heading, or a fold.
  static func part(_ title: String, heading: String? = nil, isFolded: Bool) -> (
    head: [String], tail: [String]
  ) {
    isFolded ? (opening(title), closing) : ([heading ?? "#### \(title)", ""], [])
  }
}

extension Step {
  /// The step's number for headings: `step 7`, or the first word alone if it has no number.
  var spokenNumber: String {
    let isNumber = !id.isEmpty && id.utf8.count <= 8 && id.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? "step \(id)" : "step"
  }

  /// The step's number for a table.
  var numberCell: String {
    id.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? String(id.prefix(8)) : MarkdownText.code(MarkdownText.clip(id, columns: 12), inTable: true)
  }

  /// The step's name as code, cut to a length.
  func nameCode(columns: Int) -> String {
    MarkdownText.code(MarkdownText.clip(TerminalText.collapsed(name), columns: columns))
  }
}
