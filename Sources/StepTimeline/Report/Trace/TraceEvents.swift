/// The trace events of one build.
///
/// The processes' and threads' numbers count on through all builds of a trace, because Perfetto knows a thread by
/// its number alone. The first track has the number of its process, which makes it the main thread: the build, and
/// below it which step of the critical path it was waiting for.
struct TraceEvents {
  /// A name is drawn in a bar; a longer one is whole in the event's arguments.
  private static let longestName = 160
  /// A shorter silence is not worth a mark.
  private static let shortestSilence = 1.0

  let build: Build
  let lanes: TraceTracks
  let process: Int
  /// Where on the trace's clock the build begins, in microseconds.
  let beginning: Int64
  /// The build's place among several.
  let place: (number: Int, of: Int)?

  private let names: StepNames
  private let end: Int64
  /// Arrows between steps, and which of them begin and end at each step.
  private let arrows: [Arrow]
  private var arrowsFrom: [Int: [Int]] = [:]
  private var arrowsTo: [Int: [Int]] = [:]

  private struct Arrow {
    var start: Int64
    var end: Int64
  }

  init(build: Build, lanes: TraceTracks, process: Int, beginning: Int64, place: (number: Int, of: Int)?) {
    self.build = build
    self.lanes = lanes
    self.process = process
    self.beginning = beginning
    self.place = place
    names = StepNames(build)
    let lastEnd = lanes.stretches.compactMap { $0.last?.end }.max() ?? 0
    end = max(lastEnd, Microseconds.of(build.wallSeconds) ?? 0)

    order = lanes.stretches.indices.filter { lanes.laneOfStep[$0] != nil }.sorted {
      let (a, b) = (lanes.stretches[$0][0], lanes.stretches[$1][0])
      return (a.start, a.end, $0) < (b.start, b.end, $1)
    }
    var rank = Array(repeating: 0, count: build.steps.count)
    for (number, step) in order.enumerated() { rank[step] = number }
    var arrows: [Arrow] = []
    for to in build.steps.indices {
      guard let head = lanes.stretches[to].first else { continue }
      for from in build.steps[to].dependsOn where lanes.stretches.indices.contains(from) {
        guard let tail = lanes.stretches[from].last else { continue }
        // An arrow begins inside the bar that it comes from, and no later than it ends.
        let start = min(max(tail.start, tail.end - 1), head.start)
        guard start >= tail.start, start < head.start || rank[from] < rank[to] else { continue }
        arrowsFrom[from, default: []].append(arrows.count)
        arrowsTo[to, default: []].append(arrows.count)
        arrows.append(Arrow(start: start, end: head.start))
      }
    }
    self.arrows = arrows
  }

  /// Whether anything of the build has a time.
  var isPlaced: Bool { build.clock != .none && (build.wallSeconds != nil || !order.isEmpty) }

  /// The steps that are drawn, in the order in which they began.
  let order: [Int]

  // MARK: Names of tracks

  func writeNames(to json: inout JSONWriter) {
    let headline = Headline(build, place: place)
    var name = "\(headline.outcome) - \(build.source.name):\(build.source.line)"
    if !isPlaced { name += " (no times)" }
    name = TerminalText.safe(name)
    metadata("process_name", thread: process, to: &json) { $0.member("name", name) }
    metadata("process_sort_index", thread: process, to: &json) { $0.member("sort_index", process) }
    if let note = ClockNote.text(for: build, plusMinus: "+/-") {
      metadata("process_labels", thread: process, to: &json) { $0.member("labels", note) }
    }
    guard isPlaced else { return }
    metadata("thread_name", thread: process, to: &json) { $0.member("name", "build") }
    metadata("thread_sort_index", thread: process, to: &json) { $0.member("sort_index", 0) }
    for (lane, name) in lanes.names.enumerated() {
      metadata("thread_name", thread: thread(of: lane), to: &json) { $0.member("name", name) }
      metadata("thread_sort_index", thread: thread(of: lane), to: &json) { $0.member("sort_index", lane + 1) }
    }
    if build.steps.indices.contains(where: { silence(of: $0) != nil }) {
      let lane = lanes.names.count
      metadata("thread_name", thread: thread(of: lane), to: &json) { $0.member("name", "silence") }
      metadata("thread_sort_index", thread: thread(of: lane), to: &json) { $0.member("sort_index", lane + 1) }
    }
  }

  private func thread(of lane: Int) -> Int { process + 1 + lane }

  private func metadata(
    _ name: String, thread: Int, to json: inout JSONWriter, _ arguments: (inout JSONWriter) -> Void
  ) {
    event(
      "M", name: name, category: "__metadata", at: 0, thread: thread, to: &json, rest: { _ in },
      arguments: arguments)
  }

  // MARK: The build

  /// The build as one bar, and below it the critical path without overlaps.
  func writeBuild(to json: inout JSONWriter) {
    let headline = Headline(build, place: place)
    event(
      "X", name: headline.outcome, category: "build", at: beginning, thread: process, to: &json,
      rest: { json in
        json.member("dur", end)
        json.member("cname", build.result == .succeeded ? "good" : "terrible")
      },
      arguments: { json in
        json.member("result", build.result.rawValue)
        json.member("facts", headline.facts.joined(separator: ", "))
        json.member("source", headline.source)
        json.member("clock", build.clock.rawValue)
        if let startedAt = build.startedAt { json.member("startedAt", rfc3339(startedAt)) }
        if let error = build.closingError { json.member("error", error) }
        if let cause = build.diagnoses.first(where: \.isPrimary) {
          json.member("cause", cause.title)
          json.member("rule", cause.rule)
          if let link = cause.docs.first { json.member("docs", link) }
        }
        if !build.warnings.isEmpty { json.member("warnings", build.warnings.map(\.text)) }
        if !build.insights.isEmpty { json.member("insights", build.insights.map(\.text)) }
      })
    var last: Int64 = 0
    let path = build.criticalPath.filter { lanes.stretches.indices.contains($0) }
    for (step, stretch) in path.flatMap({ step in lanes.stretches[step].map { (step, $0) } })
      .sorted(by: { ($0.1.start, $0.1.end) < ($1.1.start, $1.1.end) })
    {
      let start = max(stretch.start, last)
      guard stretch.end > start else { continue }
      last = stretch.end
      event(
        "X", name: title(of: step), category: "critical-path", at: beginning &+ start, thread: process,
        to: &json,
        rest: { json in
          json.member("dur", stretch.end - start)
          json.member("cname", "rail_response")
        }, arguments: { $0.member("step", names[step]) })
    }
  }

  // MARK: Steps

  /// A step: its pieces, what they waited for, what was remarkable.
  func write(_ index: Int, to json: inout JSONWriter) {
    guard let lane = lanes.laneOfStep[index] else { return }
    let step = build.steps[index]
    let pieces = lanes.stretches[index]
    for (number, piece) in pieces.enumerated() {
      event(
        "X", name: title(of: index), category: step.isOnCriticalPath ? "step,critical-path" : "step",
        at: beginning &+ piece.start, thread: thread(of: lane), to: &json,
        rest: { json in
          json.member("dur", piece.end - piece.start)
          json.member("cname", Self.color(of: step))
        },
        arguments: { json in
          json.member("id", step.id)
          json.member("status", step.status.rawValue)
          if pieces.count > 1 { json.member("piece", "\(number + 1) of \(pieces.count)") }
          if number == 0 { describe(step, index, to: &json) }
        })
      // Viewers that tie an arrow to the latest bar of its track find the right one when it comes after it.
      if number == 0 { writeArrows(arrowsTo[index], "f", lane, to: &json) }
      if number == pieces.count - 1 { writeArrows(arrowsFrom[index], "s", lane, to: &json) }
    }
    // On a track of its own: beside the bar, the next arrow would be tied to the mark.
    if let (start, silence) = silence(of: index) {
      instant(
        "step \(step.id) prints nothing for \(DurationText.words(silence.seconds))", category: "silence",
        at: start, thread: thread(of: lanes.names.count), scope: "t", to: &json
      ) { json in
        json.member("step", step.id)
        json.member("name", title(of: index))
        json.member("seconds", thousandths: silence.seconds)
        if let text = silence.afterText { json.member("afterText", text) }
      }
    }
  }

  /// The longest silence of a step, if it is worth a mark and its time is known.
  private func silence(of index: Int) -> (start: Int64, silence: Step.Silence)? {
    guard let silence = build.steps[index].longestSilence, silence.seconds >= Self.shortestSilence,
      let start = Microseconds.of(silence.startSeconds),
      lanes.stretches[index].contains(where: { $0.start <= start && start < $0.end })
    else { return nil }
    return (start, silence)
  }

  /// Beginnings (`s`) or ends (`f`) of arrows.
  private func writeArrows(_ indices: [Int]?, _ phase: String, _ lane: Int, to json: inout JSONWriter) {
    for index in indices ?? [] {
      let at = phase == "s" ? arrows[index].start : arrows[index].end
      event(
        phase, name: "needs", category: "dependency", at: beginning &+ at, thread: thread(of: lane), to: &json
      ) { json in
        // The numbers of different builds' arrows must differ.
        json.member("id", Int64(process) << 32 | Int64(index))
        if phase == "f" { json.member("bp", "e") }
      }
    }
  }

  /// The failed step, at its end.
  func writeFailures(to json: inout JSONWriter) {
    for failure in build.failures {
      let step = failure.step.flatMap { lanes.laneOfStep.indices.contains($0) ? $0 : nil }
      let lane = step.flatMap { lanes.laneOfStep[$0] }
      let at = step.flatMap { lanes.stretches[$0].last?.end } ?? end
      let text = TextWidth.fit(TerminalText.collapsed(failure.message), columns: Self.longestName)
      instant(
        "failed: \(text)", category: "failure", at: at, thread: lane.map(thread) ?? process,
        scope: lane == nil ? "p" : "t", to: &json
      ) { json in
        if let step { json.member("step", names[step]) }
        json.member("message", failure.message)
        if let code = failure.exitCode { json.member("exitCode", code) }
        if let excerpt = failure.dockerfile { json.member("dockerfile", "\(excerpt.file):\(excerpt.line)") }
        if let cause = build.diagnoses.first(where: { $0.isPrimary && $0.step == failure.step }) {
          json.member("cause", cause.title)
          json.member("rule", cause.rule)
        }
      }
    }
  }

  private func describe(_ step: Step, _ index: Int, to json: inout JSONWriter) {
    let parts = step.parts
    if title(of: index) != step.name { json.member("name", step.name) }
    json.member("kind", parts.kind.rawValue)
    if let target = parts.target { json.member("target", target) }
    if let platform = parts.platform { json.member("platform", platform) }
    if let stage = parts.stage { json.member("stage", stage) }
    if step.isOnCriticalPath { json.member("criticalPath", true) }
    if let busy = step.busySeconds { json.member("busySeconds", thousandths: busy) }
    if let reported = step.reportedSeconds { json.member("reportedSeconds", thousandths: reported) }
    if let range = step.uncertaintySeconds { json.member("uncertaintySeconds", thousandths: range) }
    if !step.dependsOn.isEmpty { json.member("dependsOn", names[step.dependsOn]) }
    if step.logLines > 0 { json.member("logLines", step.logLines) }
    if let line = step.lastLine { json.member("lastLine", line) }
    if !step.warnings.isEmpty { json.member("warnings", step.warnings) }
    if let error = step.error { json.member("error", error) }
    if let code = step.exitCode { json.member("exitCode", code) }
    json.member("sourceLine", step.sourceLine)
  }

  /// Names of the viewer's fixed colours; Perfetto has colours of its own.
  private static func color(of step: Step) -> String {
    switch step.status {
    case .failed: "terrible"
    case .canceled: "bad"
    case .running: "yellow"
    case .cached: "good"
    case .done: step.isOnCriticalPath ? "rail_response" : "thread_state_runnable"
    }
  }

  private func title(of index: Int) -> String {
    let name = TerminalText.collapsed(build.steps[index].name)
    return name.isEmpty
      ? "step \(build.steps[index].id)" : TextWidth.fit(name, columns: Self.longestName, cut: .middle)
  }

  // MARK: Events

  private func instant(
    _ name: String, category: String, at moment: Int64, thread: Int, scope: String, to json: inout JSONWriter,
    _ arguments: (inout JSONWriter) -> Void
  ) {
    event(
      "i", name: name, category: category, at: beginning &+ moment, thread: thread, to: &json,
      rest: { $0.member("s", scope) }, arguments: arguments)
  }

  private func event(
    _ phase: String, name: String, category: String, at moment: Int64, thread: Int, to json: inout JSONWriter,
    rest: (inout JSONWriter) -> Void, arguments: (inout JSONWriter) -> Void
  ) {
    event(phase, name: name, category: category, at: moment, thread: thread, to: &json) { json in
      rest(&json)
      json.key("args")
      json.object(arguments)
    }
  }

  private func event(
    _ phase: String, name: String, category: String, at moment: Int64, thread: Int, to json: inout JSONWriter,
    rest: (inout JSONWriter) -> Void
  ) {
    json.onOneLine { json in
      json.object { json in
        json.member("ph", phase)
        json.member("name", name)
        json.member("cat", category)
        json.member("ts", moment)
        json.member("pid", process)
        json.member("tid", thread)
        rest(&json)
      }
    }
  }
}
