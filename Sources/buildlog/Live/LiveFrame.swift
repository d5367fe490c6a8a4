import BuildLogParser
import StepTimeline

/// One picture of the live view.
struct LiveFrame {
  /// A step that prints nothing for as long is pointed out, in seconds.
  static let silenceLimit = 30.0
  /// From this width on a step's output is beside it and not below.
  private static let wide = 110
  /// The columns up to where a step's text begins.
  private static let indent = 10
  /// The picture stays a small part of a large screen.
  private static let mostRows = 20
  private static let mostFailures = 3
  private static let mostHanging = 2

  let width: Int
  let height: Int
  let glyphs: Glyphs
  /// When the log began, and the present, in nanoseconds since 1970.
  let startedAt: Int64
  let now: Int64
  /// Whether the log itself is shown above the view, so that lines outside the build need not be repeated.
  var logIsAbove = false
  /// Whether the build was asked to end and is given time to.
  var isEnding = false

  /// The rows, none of them wider than the terminal and none in its last column, where a cursor may wrap.
  ///
  /// There are at least two rows fewer than the terminal has, so that what is above is not pushed away.
  func rows(_ build: LiveBuild) -> [StyledLine] {
    let lanes = build.lanes.sorted { $0.key < $1.key }.map(\.value)
    let failed = lanes.flatMap { lane in lane.failed.compactMap { lane.steps[$0] } }.prefix(Self.mostFailures)
    let running = lanes.flatMap { lane in lane.running.compactMap { lane.steps[$0] } }
    let space = min(height - 2, Self.mostRows)
    var rows = [header(build, lanes)]
    guard space > 1 else { return rows }
    if build.buildCount == 0 {
      guard !logIsAbove else { return rows }
      let text = build.shown(build.outside.latest)
      if !text.isEmpty { rows.append(output(text, indent: 2)) }
      return rows
    }

    // Steps that hang are what a reader looks for.
    let (silent, lively) = (running.filter(isSilent), running.filter { !isSilent($0) })
    let steps = failed + silent + lively
    let isBeside = width >= Self.wide
    let showsOutput = isBeside || steps.count * 2 < space
    // Steps that hang show their output even if there is no room for others'.
    var hanging = showsOutput ? 0 : min(silent.count, Self.mostHanging, max(space - 4, 0))
    let fits =
      showsOutput && !isBeside || steps.count + hanging < space ? steps.count : space - 2 - hanging
    let column = isBeside ? outputColumn(steps.prefix(fits)) : nil
    for step in steps.prefix(fits) {
      // The end of an engine's message has the exit code.
      let cut = step.end == .failed ? TextWidth.Cut.middle : .end
      let text = build.shown(step.latest)
      var row = line(step, columns: column ?? width)
      if let column, !text.isEmpty {
        row.pad(to: column)
        row.add(output(text, indent: 0, columns: width - column, cut: cut))
      }
      rows.append(row)
      guard !isBeside, !text.isEmpty, showsOutput || hanging > 0 && isSilent(step) else { continue }
      rows.append(output(text, indent: Self.indent, cut: cut))
      hanging -= 1
    }
    if fits < steps.count {
      rows.append(StyledLine("\(pad("+"))  \(counted(steps.count - fits, "more running step"))", .dim))
    }
    return rows
  }

  /// `building 12.3s · 9 steps done · 2 running · 3 cached`.
  private func header(_ build: LiveBuild, _ lanes: [LiveBuild.Lane]) -> StyledLine {
    let elapsed = DurationText.words(seconds(since: startedAt))
    var row = StyledLine()
    var facts: [(String, Style)] = []
    if build.buildCount == 0 {
      row.add("no build yet ")
    } else {
      let mixed = lanes.count > 1 ? "\(lanes.count) builds " : nil
      row.add(mixed ?? (build.buildCount > 1 ? "build \(build.buildCount) " : "building "))
      // How many steps are to come is not known before they begin.
      facts.append(("\(counted(lanes.reduce(0) { $0 + $1.finished }, "step")) done", .plain))
      let running = lanes.reduce(0) { $0 + $1.running.count }
      if running > 0 { facts.append(("\(running) running", .plain)) }
      let cached = lanes.reduce(0) { $0 + $1.cached }
      if cached > 0 { facts.append(("\(cached) cached", .cached)) }
      let failed = lanes.reduce(0) { $0 + $1.failed.count }
      if failed > 0 { facts.append(("\(failed) failed", .failure)) }
    }
    row.add(elapsed, .heading)
    if isEnding { facts.append(("stopping; press Ctrl-C again to stop at once", .running)) }
    for (text, style) in facts {
      let columns = 3 + text.count
      guard row.columns + columns < width else { break }
      row.add(" \(glyphs.separator) ")
      row.add(text, style)
    }
    return row
  }

  /// `   45.1s  build 2/2 RUN go build -v -o /out/app .  silent for 31s`.
  private func line(_ step: LiveStep, columns: Int) -> StyledLine {
    var row: StyledLine
    if step.end == .failed {
      row = StyledLine(pad(glyphs.failed), .failure)
    } else {
      row = StyledLine(pad(DurationText.words(seconds(since: step.startedAt))), .heading)
    }
    row.add("  ")
    let silence = seconds(since: step.activeAt)
    let warning =
      isSilent(step)
      ? "  silent for \(DurationText.mark(silence.rounded(.down), step: 1))" : ""
    let room = columns - 1 - row.columns - warning.count
    if room > 0 {
      let place = TextWidth.fit(step.place, columns: room - 1, sign: glyphs.cut)
      if !place.isEmpty { row.add(place + " ", .dim) }
      let left = columns - 1 - row.columns - warning.count
      if left > 0 { row.add(TextWidth.fit(step.instruction, columns: left, sign: glyphs.cut)) }
    }
    if row.columns + warning.count < columns { row.add(warning, .running) }
    return row
  }

  /// Where the output begins that is beside the steps.
  private func outputColumn(_ steps: some Collection<LiveStep>) -> Int {
    let silence = "  silent for 59m59s".count
    let widest = steps.map { step in
      Self.indent + TextWidth.columns(of: step.place) + 1 + TextWidth.columns(of: step.instruction) + silence
    }
    return min(max(widest.max() ?? 0, width / 3), width / 2)
  }

  /// A line of a step's output, after a rail.
  private func output(
    _ text: String, indent: Int, columns: Int? = nil, cut: TextWidth.Cut = .end
  ) -> StyledLine {
    var row = StyledLine(String(repeating: " ", count: indent))
    let room = (columns ?? width) - 1 - indent - 2
    if room > 0 {
      row.add("\(glyphs.rail) " + TextWidth.fit(text, columns: room, cut: cut, sign: glyphs.cut), .dim)
    }
    return row
  }

  /// Whether a running step has printed nothing for long.
  private func isSilent(_ step: LiveStep) -> Bool {
    step.end == nil && seconds(since: step.activeAt) >= Self.silenceLimit
  }

  private func seconds(since moment: Int64) -> Double { Double(max(now - moment, 0)) / 1e9 }

  private func pad(_ text: String) -> String {
    String(repeating: " ", count: max(0, Self.indent - 2 - text.count)) + text
  }
}
