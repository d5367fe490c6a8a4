internal import BuildLogParser

/// One build on a page: the verdict, why it failed, the timeline, and what follows from it.
struct HTMLBuild {
  let build: Build
  let options: ReportOptions
  let headline: Headline
  let anchors: StepAnchors
  /// Whether the page holds this build only, whose heading is then the page's.
  let isAlone: Bool
  /// Whether times have two decimals: those of a build that took less than a second.
  let hundredths: Bool
  /// Whether the rows of the critical path are marked.
  let marksPath: Bool

  init(_ build: Build, number: Int, of count: Int, options: ReportOptions) {
    self.build = build
    self.options = options
    isAlone = count == 1
    headline = Headline(build, place: count > 1 ? (number, count) : nil)
    anchors = StepAnchors(build, number: number)
    hundredths = build.wallSeconds.map { $0 < 1 } ?? false
    marksPath = ShownSteps(build, options: options, mostRows: TableRows.mostRows).marksCriticalPath(of: build)
  }

  /// `build failed after ≈ 0.2s`.
  var verdict: String {
    guard let duration = headline.duration else { return headline.outcome }
    return "\(headline.outcome) \(headline.preposition) \(headline.isAbout ? "≈ " : "")\(duration)"
  }

  func write(on page: inout Markup) {
    page.element(
      "section",
      [
        "class": "build \(build.result.rawValue)", "id": anchors.build,
        "aria-labelledby": anchors.of("title"),
      ]
    ) { page in
      page.newline()
      header(on: &page)
      HTMLFailures(self).write(on: &page)
      HTMLTimeline(self).write(on: &page)
      HTMLNotes(self).write(on: &page)
      HTMLFigures(self).write(on: &page)
    }
  }

  private func header(on page: inout Markup) {
    page.element("div", ["class": "verdict"]) { page in
      heading(0, ["id": anchors.of("title")], on: &page) { page in
        PageIcon(build.result).write(on: &page)
        page.text(" " + headline.outcome.capitalizedAtStart)
        if let duration = headline.duration {
          page.text(" \(headline.preposition) ")
          page.element("strong", text: (headline.isAbout ? "≈ " : "") + duration)
        }
      }
      page.newline()
      page.element("p", ["class": "meta"]) { page in
        var facts = [
          "\(headline.source), \(counted(build.source.lines, "line")), \(build.source.dialect.rawValue)"
        ]
        if build.source.isOnlyEnd { facts.append("only its end is in the log") }
        if build.source.envelope != .none { facts.append(build.source.envelope.rawValue) }
        if let started = build.startedAt { facts.append("began \(rfc3339(started))") }
        if let note = ClockNote.text(for: build) { facts.append("times: \(note)") }
        page.text(facts.joined(separator: " · "))
      }
      page.newline()
      if build.result == .succeeded, let reason = build.resultReason {
        page.element("p", text: reason)
        page.newline()
      }
      figures(on: &page)
    }
    page.newline()
  }

  /// The figures that are asked for first.
  private func figures(on page: inout Markup) {
    let summary = build.summary
    var tiles: [(name: String, value: String, note: String?)] = []
    let others: [(Int, String)] = [
      (summary.failed, "failed"), (summary.canceled, "canceled"), (summary.running, "running"),
    ]
    let ended = others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    tiles.append(
      (
        "Steps", summary.isOnlyEnd ? "?" : "\(summary.steps)",
        ended.isEmpty ? nil : ended.joined(separator: ", ")
      ))
    if let percent = PercentText.of(summary.cacheHitRatio) {
      tiles.append(("From cache", "\(summary.cacheHits) of \(summary.cacheableSteps)", percent))
    }
    if build.clock != .none {
      if let path = summary.criticalPathSeconds {
        let count = counted(build.criticalPath.count, "step")
        let waiting = CriticalPathNote.waiting(in: build).map { " and \(time($0)) of waiting" } ?? ""
        tiles.append(("Critical path", (build.isWallLeast ? "≥ " : "") + time(path), count + waiting))
      }
      if let busy = summary.busySeconds {
        let parallel = build.wallSeconds.flatMap { $0 > 0 ? busy / $0 : nil }
        let isOneByOne = parallel.map { $0 < 1.05 } ?? false
        tiles.append(
          (
            "Sum of all steps", time(busy),
            isOneByOne ? "one at a time" : parallel.map { "on average \(Self.decimal($0)) at a time" }
          ))
      }
    }
    page.element("dl", ["class": "tiles"]) { page in
      for tile in tiles {
        page.newline()
        page.element("div") { page in
          page.element("dt", text: tile.name)
          page.element("dd") { page in
            page.element("b", text: tile.value)
            if let note = tile.note { page.element("small", text: " \(note)") }
          }
        }
      }
      page.newline()
    }
  }

  /// Writes a heading: 0 is the build's own, 1 that of a part of it, and so on.
  func heading(
    _ depth: Int, _ attributes: Markup.Attributes = [:], on page: inout Markup, _ body: (inout Markup) -> Void
  ) {
    switch depth + (isAlone ? 1 : 2) {
    case 1: page.element("h1", attributes, body)
    case 2: page.element("h2", attributes, body)
    case 3: page.element("h3", attributes, body)
    case 4: page.element("h4", attributes, body)
    default: page.element("h5", attributes, body)
    }
  }

  /// A duration or a moment: with two decimals in a build of less than a second.
  func time(_ seconds: Double?) -> String { DurationText.cell(seconds, hundredths: hundredths) }

  /// Writes a link to a step's row.
  func link(to index: Int, _ text: String? = nil, on page: inout Markup) {
    guard let step = build.steps[safe: index] else { return }
    page.element("a", ["href": "#\(anchors.step(index))"], text: text ?? "#\(step.id)")
  }

  /// Writes links to some steps, the first of them if there are very many.
  func links(to indices: [Int], on page: inout Markup) {
    let shown = indices.filter { build.steps.indices.contains($0) }.prefix(40)
    for (place, index) in shown.enumerated() {
      if place > 0 { page.text(", ") }
      link(to: index, on: &page)
    }
    if indices.count > shown.count { page.text(" and \(indices.count - shown.count) more") }
  }

  /// One decimal.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "?" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}

/// The names by which a page links to a build, its parts and its steps.
struct StepAnchors {
  /// The build's own.
  let build: String
  private let steps: [String]

  init(_ build: Build, number: Int) {
    let prefix = "b\(number)"
    self.build = prefix
    let ids = build.steps.map(\.id)
    let areNumbers = ids.allSatisfy { id in
      !id.isEmpty && id.utf8.count < 9 && id.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    // Numbers of a log are used as they are only if they are numbers, and each of them once.
    let names = areNumbers && Set(ids).count == ids.count ? ids : ids.indices.map { "x\($0)" }
    steps = names.map { "\(prefix)-s\($0)" }
  }

  /// The anchor of a step's row.
  func step(_ index: Int) -> String { steps[safe: index] ?? build }

  /// The anchor of a part of the build.
  func of(_ part: String) -> String { "\(build)-\(part)" }
}
