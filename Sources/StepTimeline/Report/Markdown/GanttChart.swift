/// The timeline as a Gantt chart that GitHub and GitLab draw from a block of Mermaid text.
///
/// Read by Mermaid 9 to 11, whose grammars differ: names hold nothing but letters, digits and a few signs,
/// everything else as `#` code `;`, which all of them read back. They begin with the step's sign or number, never
/// with one of the grammar's words.
struct GanttChart {
  private let build: Build
  private let wall: Double
  private let shown: ShownSteps
  private let glyphs: Glyphs
  private let options: ReportOptions

  /// More rows than this are not read in a comment.
  static let mostRows = 40
  /// Gitea draws no chart with more characters, GitLab asks before it does; the others allow 50,000.
  static let mostBytes = 4_900

  private static let nameColumns = 40

  /// Nothing if no step has a time, or if a day is over, which the axis cannot show.
  init?(_ build: Build, options: ReportOptions) {
    let ends = build.steps.compactMap(\.endSeconds).filter(\.isFinite)
    let wall = max(build.wallSeconds ?? 0, ends.max() ?? 0)
    guard wall.isFinite, wall >= 0.001, wall < 86_400 else { return nil }
    self.build = build
    self.wall = wall
    self.options = options
    glyphs = options.ascii ? .ascii : .unicode
    var limited = options
    limited.top = min(options.top ?? Self.mostRows, Self.mostRows)
    limited.sort = .start
    shown = ShownSteps(build, options: limited)
    guard shown.indices.contains(where: { !spans(of: build.steps[$0]).isEmpty }) else { return nil }
  }

  /// Whether the steps of the critical path have a mark.
  private var marksPath: Bool { shown.marksCriticalPath(of: build) }

  /// The chart and what its signs mean.
  var block: MarkdownBlock {
    var lines = MarkdownBlock(
      .timeline, named: "the chart",
      [
        "#### Timeline", "", "```mermaid", "gantt", "  dateFormat YYYY-MM-DD HH:mm:ss.SSS",
        "  axisFormat \(axisFormat)", "  todayMarker off",
      ])
    lines.rows = shown.indices.compactMap { index in
      let rows = rows(of: build.steps[index])
      return rows.isEmpty ? nil : .init(lines: rows, weight: weight(of: build.steps[index]))
    }
    lines.tail = ["```", "", caption]
    lines.omission = ({ "\(counted($0, "more step")) left out of the chart." }, true)
    lines.leastRows = 2
    let most = Self.mostBytes + MarkdownBlock.bytes(lines.tail)
    return lines.fitting(into: most) ?? lines
  }

  // MARK: Rows

  /// A row for each interval in which the step ran; there are few.
  private func rows(of step: Step) -> [String] {
    let spans = spans(of: step)
    let sign =
      step.status == .done
      ? (step.isOnCriticalPath && marksPath ? glyphs.critical : "") : glyphs.glyph(step.status)
    let row = TableRows.Row(step)
    let name = row.name(columns: Self.nameColumns, stage: 16)
    let time = step.status == .cached ? "" : " " + duration(step.busySeconds)
    return spans.enumerated().map { place, span in
      let id = MarkdownText.clip(step.id, columns: 8)
      let number = id.first?.isNumber == true ? id : "step \(id)"
      let part = spans.count > 1 ? " \(place + 1)/\(spans.count)" : ""
      let label = Self.escaped("\(sign.isEmpty ? "" : sign + " ")\(number) \(name)\(time)\(part)")
      return "  \(label) :\(tags(of: step))\(date(span.start)), \(milliseconds(span))ms"
    }
  }

  /// The stretches of a step; those with hardly a gap between them are one.
  private func spans(of step: Step) -> [Step.Interval] {
    var spans: [Step.Interval] = []
    for interval in step.intervals.isEmpty ? Self.whole(step) : step.intervals {
      guard interval.start.isFinite, interval.end.isFinite else { continue }
      let start = min(max(interval.start, 0), wall)
      let end = min(max(interval.end, start), wall)
      if let last = spans.last, start - last.end < wall * 0.04 {
        spans[spans.count - 1].end = max(last.end, end)
      } else {
        spans.append(Step.Interval(start: start, end: end))
      }
    }
    guard spans.count > 3, let last = spans.last else { return spans }
    return [spans[0], spans[1], Step.Interval(start: spans[2].start, end: last.end)]
  }

  private static func whole(_ step: Step) -> [Step.Interval] {
    guard let start = step.startSeconds else { return [] }
    return [Step.Interval(start: start, end: max(step.endSeconds ?? start, start))]
  }

  /// Where a chart has to lose rows, these are the last to go.
  private func weight(of step: Step) -> Double {
    switch step.status {
    case .failed: .infinity
    case .running, .canceled: .greatestFiniteMagnitude
    default: (step.busySeconds ?? 0) + (step.isOnCriticalPath ? wall : 0)
    }
  }

  /// Red for what failed, the usual colour for all others; their sign says the rest.
  ///
  /// Names of `active` and `done` tasks that are beside their bar are dark on dark in Mermaid's dark theme, and both
  /// are more prominent there than the usual colour, less so in the light theme.
  private func tags(of step: Step) -> String {
    switch step.status {
    case .failed: "crit, "
    case .cached: "milestone, "
    case .canceled, .running, .done: ""
    }
  }

  // MARK: Time

  /// Any day does: only the time of day is shown, in every time zone the same.
  private func date(_ seconds: Double) -> String {
    let all = Int((min(seconds, 86_399.999) * 1000).rounded(.down))
    func padded(_ value: Int, _ digits: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(digits - text.count, 0)) + text
    }
    let (hours, minutes, rest) = (all / 3_600_000, all / 60_000 % 60, all % 60_000)
    return
      "2001-01-01 \(padded(hours, 2)):\(padded(minutes, 2)):\(padded(rest / 1000, 2)).\(padded(rest % 1000, 3))"
  }

  /// However short, a step that ran is seen.
  private func milliseconds(_ span: Step.Interval) -> Int {
    max(Int(((span.end - span.start) * 1000).rounded()), Int((wall * 1000 / 200).rounded(.up)))
  }

  private func duration(_ seconds: Double?) -> String {
    DurationText.cell(seconds, hundredths: wall < 1)
  }

  private var axisFormat: String {
    switch wall {
    case ..<10: "%-S.%Ls"
    case ..<60: "%-Ss"
    case ..<3600: "%-M:%S"
    default: "%-H:%M:%S"
    }
  }

  // MARK: Text

  private var caption: String {
    var notes: [String] = []
    if !marksPath {
      notes += [CriticalPathNote.unmarked(for: build, shown: shown.indices)].compactMap(\.self)
    } else if let path = CriticalPathNote.text(for: build) {
      notes.append("\(glyphs.critical) \(path)")
    }
    let present = Set(shown.indices.map { build.steps[$0].status })
    for status in [Step.Status.failed, .canceled, .running, .cached] where present.contains(status) {
      notes.append("\(glyphs.glyph(status)) \(status.rawValue)")
    }
    if let folded = shown.folded {
      let what = folded.holdsOthers ? "more step" : "internal or short step"
      let time = folded.seconds.map { " (\(duration($0)))" } ?? ""
      notes.append("+ \(counted(folded.count, what))\(time)")
    }
    if let note = ClockNote.text(for: build, plusMinus: glyphs.plusMinus) { notes.append(note) }
    return notes.joined(separator: " \(glyphs.separator) ")
  }

  /// A name that means nothing to any of the grammars.
  static func escaped(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ".", "/", "-", "_", "=", "+", "(", ")", "@", ",", "'":
        result.unicodeScalars.append(scalar)
      case "▸", "✖", "■", "○", "…", "✔": result.unicodeScalars.append(scalar)
      default:
        let isLetter = scalar.value >= 0x80 && (scalar.properties.isAlphabetic || scalar.properties.isEmoji)
        if isLetter { result.unicodeScalars.append(scalar) } else { result += "#\(scalar.value);" }
      }
    }
    return result
  }
}
