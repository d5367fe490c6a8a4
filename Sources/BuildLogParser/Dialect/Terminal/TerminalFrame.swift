/// The steps of one build, put together from the frames that the terminal display painted.
///
/// A capture contains thousands of frames, each with the steps that fit the window. The latest word on
/// each step counts; steps that scrolled off keep what was shown last.
struct TerminalFrame: Sendable {
  private static let mostSteps = 4096
  private static let longestText = 1024
  private static let mostStatuses = 64
  private static let mostOutputLines = 64
  /// The most steps whose names begin alike.
  private static let mostAlike = 64
  /// Bytes of a name that do not change when the console's width cuts it.
  private static let keyLength = 24

  private struct Line: Sendable {
    var text: [UInt8]
    var context: LineContext
  }

  private struct Status: Sendable {
    var line: StatusLine
    var id: [UInt8]
    var context: LineContext
    var isTold = false
  }

  private struct Step: Sendable {
    var name: [UInt8]
    var mark = TerminalRow.Mark.none
    var tenths: Int?
    var isColored = false
    /// Where it was shown first and last.
    var first: LineContext
    var last: LineContext
    var lastFrame: Int
    /// The frame and place where it was first shown as ended.
    var ended: (frame: Int, context: LineContext)?
    var firstFrame: Int
    /// Whether its time was another one in an earlier frame, and in which it changed.
    var changedFrame: Int
    /// The heading of the frame before, if that shows the step too, and its time there.
    var before: (moment: Int, tenths: Int)?
    var moments = ShownMoments()
    var toldMoments = ShownMoments()
    var statuses: [Status] = []
    var output: [Line] = []
    /// The last frame that showed output under it.
    var outputFrame: Int?
    var warnings: [Line] = []
    var isNamed = false
    var toldEnd: StepEnd?
    var toldTenths: Int?
  }

  private var steps: [Step] = []
  private var byKey: [[UInt8]: [Int]] = [:]
  private var frame = 0
  private var current: Int?
  /// The rows of output under the current step in this frame.
  private var window: [Line] = []
  private var hasColors = false
  private(set) var header: TerminalRow.Header?
  /// The frame before the current one, in milliseconds of its heading.
  private var momentBefore: Int?
  /// Whether the current frame has shown a step that had ended in the frame before, too.
  private var hasSeenEnded = false

  /// How many steps were shown.
  var stepCount: Int { steps.count }

  /// Whether a step failed, other than one that a build can do without.
  var hasFailed: Bool {
    steps.contains { $0.mark == .failed && !$0.name.span.hasPrefix("importing cache manifest from ") }
  }

  /// Whether the last frame is the build's last one, and all of its rows are there.
  var isWhole: Bool {
    guard let header, header.isFinished else { return false }
    return steps.count(where: { $0.lastFrame == frame }) >= header.total
  }

  /// Begins the next frame.
  mutating func begin(_ header: TerminalRow.Header) {
    endWindow()
    frame += 1
    current = nil
    momentBefore = self.header.map { $0.tenths * 100 }
    hasSeenEnded = false
    self.header = header
  }

  /// Takes a row.
  mutating func add(
    _ row: TerminalRow.Kind, of text: Span<UInt8>, _ beginning: TerminalRow.Beginning, at context: LineContext
  ) {
    if beginning.hasColor, beginning.isColored { hasColors = true }
    switch row {
    case .step(let mark, let name, let tenths):
      endWindow()
      addStep(mark, text.extracting(name), tenths, beginning.isColored, at: context)
    case .output(let range):
      addUnnamed(at: context)
      guard current != nil, window.count < Self.mostOutputLines else { return }
      window.append(Line(text: Self.kept(text.extracting(range)), context: context))
    case .status(let range, let tenths):
      addStatus(text.extracting(range), tenths, beginning.isColored, at: context)
    case .warning(let range):
      guard let current else { return }
      let warning = Self.kept(text.extracting(range))
      if let place = steps[current].warnings.firstIndex(where: { $0.text == warning }) {
        steps[current].warnings[place].context = context
      } else if steps[current].warnings.count < Self.mostStatuses {
        steps[current].warnings.append(Line(text: warning, context: context))
      }
    }
  }

  /// Adds the step of rows that come first in the text: the row with its name is cut off.
  private mutating func addUnnamed(at context: LineContext) {
    guard steps.isEmpty else { return }
    current = 0
    steps = [
      Step(name: [], first: context, last: context, lastFrame: frame, firstFrame: frame, changedFrame: frame)
    ]
  }

  private mutating func addStep(
    _ mark: TerminalRow.Mark, _ name: Span<UInt8>, _ tenths: Int?, _ isColored: Bool, at context: LineContext
  ) {
    let key = name.copy(0..<Swift.min(name.count, Self.keyLength))
    let alike = byKey[key] ?? []
    var found: Int?
    for index in alike where steps[index].lastFrame != frame && name.equals(steps[index].name) {
      found = index
      break
    }
    if found == nil {
      // The console's width left more or less of the name beside another mark or a longer time.
      for index in alike where steps[index].lastFrame != frame && Self.isCutAlike(name, steps[index].name) {
        found = index
        break
      }
    }
    guard let index = found else {
      guard steps.count < Self.mostSteps, alike.count < Self.mostAlike else {
        current = nil
        return
      }
      byKey[key, default: []].append(steps.count)
      current = steps.count
      steps.append(
        Step(
          name: Self.kept(name), mark: mark, tenths: tenths, isColored: isColored, first: context,
          last: context,
          lastFrame: frame, ended: mark != .none || isColored ? (frame, context) : nil, firstFrame: frame,
          changedFrame: frame))
      show(steps.count - 1, tenths, wasEnded: false, isNew: true)
      return
    }
    current = index
    let wasEnded = steps[index].ended != nil && steps[index].lastFrame + 1 == frame
    if name.count > steps[index].name.count { steps[index].name = Self.kept(name) }
    if steps[index].tenths != tenths { steps[index].changedFrame = frame }
    let isEnded = mark != .none || isColored
    if !isEnded {
      steps[index].ended = nil
    } else if steps[index].ended == nil {
      steps[index].ended = (frame, context)
    }
    steps[index].mark = mark
    steps[index].tenths = tenths ?? steps[index].tenths
    steps[index].isColored = isColored
    steps[index].last = context
    steps[index].lastFrame = frame
    show(index, tenths, wasEnded: wasEnded, isNew: false)
  }

  /// Takes up what this frame says of a step's start and end.
  private mutating func show(_ index: Int, _ tenths: Int?, wasEnded: Bool, isNew: Bool) {
    guard let header else { return }
    let moment = header.tenths * 100
    let isEnded = steps[index].ended != nil || header.isFinished
    steps[index].moments.wasShown(at: moment, tenths: tenths)
    // The rows that a small window leaves out are those of the steps that ended first, so one below another
    // that had ended would have been shown before if it had begun.
    if isNew, let momentBefore, hasSeenEnded || hasColors && !isEnded {
      steps[index].moments.hadNotBegun(at: momentBefore)
    }
    if let tenths {
      // Without colours a step that ended looks like one that runs, until its time changes.
      if let before = steps[index].before, hasColors || tenths != before.tenths {
        steps[index].moments.wasRunning(at: before.moment, tenths: before.tenths)
      }
      steps[index].before = isEnded ? nil : (moment, tenths)
    }
    if isEnded {
      steps[index].moments.hadEnded(at: moment)
      if wasEnded { hasSeenEnded = true }
    }
  }

  private mutating func addStatus(
    _ text: Span<UInt8>, _ tenths: Int?, _ isColored: Bool, at context: LineContext
  ) {
    addUnnamed(at: context)
    guard let current else { return }
    var (line, idEnd) = PlainLine.status(text)
    idEnd = Swift.min(idEnd, Self.longestText)
    line.milliseconds = tenths.map { $0 * 100 } ?? line.milliseconds
    line.isDone = line.isDone || isColored
    let id = text.extracting(0..<idEnd)
    let width = Swift.min(id.count, 32)
    for place in steps[current].statuses.indices {
      // Longer figures cut more off a digest.
      let known = steps[current].statuses[place].id
      guard known.count >= width, id.extracting(0..<width).equals(Array(known.prefix(width))) else {
        continue
      }
      if id.equals(known) || width == 32 {
        let isNews = steps[current].statuses[place].line != line
        steps[current].statuses[place].line = line
        steps[current].statuses[place].context = context
        if isNews { steps[current].statuses[place].isTold = false }
        return
      }
    }
    guard steps[current].statuses.count < Self.mostStatuses else { return }
    steps[current].statuses.append(Status(line: line, id: Self.kept(id), context: context))
  }

  /// Adds what the window under the current step shows beyond what was seen of it.
  private mutating func endWindow() {
    guard !window.isEmpty else { return }
    defer { window.removeAll(keepingCapacity: true) }
    guard let current else { return }
    steps[current].outputFrame = frame
    let seen = steps[current].output
    var overlap = Swift.min(seen.count, window.count)
    while overlap > 0 {
      if (0..<overlap).allSatisfy({ seen[seen.count - overlap + $0].text == window[$0].text }) { break }
      overlap -= 1
    }
    for i in 0..<overlap {
      steps[current].output[seen.count - overlap + i].context.line = window[i].context.line
    }
    steps[current].output.append(contentsOf: window[overlap...])
    let excess = steps[current].output.count - Self.mostOutputLines
    if excess > 0 { steps[current].output.removeFirst(excess) }
  }

  private static func kept(_ text: Span<UInt8>) -> [UInt8] {
    text.copy(0..<Swift.min(text.count, longestText))
  }

  /// Whether one name is the other one cut off by the window's edge.
  private static func isCutAlike(_ name: Span<UInt8>, _ known: [UInt8]) -> Bool {
    let length = Swift.min(name.count, known.count)
    guard length >= keyLength, Swift.max(name.count, known.count) - length <= 16 else { return false }
    for i in 0..<length where name[i] != known[i] { return false }
    return true
  }

  // MARK: - Reporting

  private struct Entry {
    var frame: Int
    var order: Int
    var step: Int
    var kind: Kind
    enum Kind { case named, rest, ended(StepEnd) }
  }

  /// Reports what was not reported yet: names, transfers, output and ends, in the order in which they appeared.
  mutating func tell<Sink: BuildEventSink>(into sink: inout Sink) {
    endWindow()
    let running = runningSteps()
    var entries: [Entry] = []
    for index in steps.indices {
      if hasColors, running.contains(index), let before = steps[index].before {
        steps[index].moments.wasRunning(at: before.moment, tenths: before.tenths)
      } else if header == nil, running.contains(index), let tenths = steps[index].tenths {
        // No heading says when: the build took at least as long as the step has run.
        steps[index].moments.wasRunning(at: tenths * 100, tenths: tenths)
      }
      let step = steps[index]
      if !step.isNamed {
        entries.append(Entry(frame: step.firstFrame, order: index, step: index, kind: .named))
      }
      let end: StepEnd? =
        switch step.mark {
        case .cached: .cached
        case .failed: .failed
        case .canceled: .canceled
        case .none: running.contains(index) ? nil : .done
        }
      let frame = step.ended?.frame ?? step.lastFrame
      entries.append(Entry(frame: frame, order: steps.count + index * 2, step: index, kind: .rest))
      if let end, end != step.toldEnd || step.tenths != step.toldTenths {
        entries.append(
          Entry(frame: frame, order: steps.count + index * 2 + 1, step: index, kind: .ended(end)))
      }
    }
    entries.sort { ($0.frame, $0.order) < ($1.frame, $1.order) }
    for entry in entries { tell(entry, into: &sink) }
  }

  private mutating func tell<Sink: BuildEventSink>(_ entry: Entry, into sink: inout Sink) {
    let step = steps[entry.step]
    let number = StepNumber(entry.step + 1)
    switch entry.kind {
    case .named:
      steps[entry.step].isNamed = true
      sink.receive(.stepNamed(number, name: step.name.span), at: Self.place(step.first, line: step.last.line))
    case .rest:
      for (place, status) in step.statuses.enumerated() where !status.isTold {
        steps[entry.step].statuses[place].isTold = true
        sink.receive(.stepStatus(number, status.line, id: status.id.span), at: status.context)
      }
      for warning in step.warnings {
        sink.receive(.stepWarning(number, text: warning.text.span), at: warning.context)
      }
      steps[entry.step].warnings = []
      for line in step.output {
        sink.receive(.stepOutput(number, offset: nil, text: line.text.span), at: line.context)
      }
      steps[entry.step].output = []
      if step.moments != step.toldMoments {
        steps[entry.step].toldMoments = step.moments
        sink.receive(.stepShown(number, step.moments), at: Self.place(step.last, line: step.last.line))
      }
    case .ended(let end):
      steps[entry.step].toldEnd = end
      steps[entry.step].toldTenths = step.tenths
      let tenths = end == .cached ? nil : step.tenths
      sink.receive(
        .stepEnded(number, end, tenths: tenths),
        at: Self.place(step.ended?.context ?? step.last, line: step.last.line))
    }
  }

  /// The moment of one row and the line of another, where the text was shown last.
  private static func place(_ moment: LineContext, line: Int) -> LineContext {
    var context = moment
    context.line = line
    return context
  }

  /// Whether no row under an export says that more than its layers was written.
  private func isExporting(_ step: Step) -> Bool {
    step.name.span.hasPrefix("exporting to ")
      && step.statuses.allSatisfy {
        $0.id.span.hasPrefix("exporting layers") || $0.id.span.hasPrefix("preparing layers")
      }
  }

  /// The steps that run in the last frame.
  ///
  /// A frame says it by colour; it always shows those that run. Pasted text has none: then output is shown under steps that run only
  /// (moby/buildkit, `setupTerminals`), the heading says how many have ended, and the steps whose time changed last, or else the ones
  /// that began last, are taken for the others: a guess.
  private func runningSteps() -> Set<Int> {
    let open = steps.indices.filter { steps[$0].mark == .none && !steps[$0].isColored }
    // A piece of a frame: its heading is not in the text, and the steps below the last output may all have ended.
    guard let header else {
      return Set(
        open.suffix(1).filter {
          steps[$0].name.isEmpty
            || $0 == steps.count - 1 && (steps[$0].outputFrame != nil || isExporting(steps[$0]))
        })
    }
    guard !header.isFinished else { return [] }
    if hasColors { return Set(open.filter { steps[$0].lastFrame + 1 >= frame }) }
    let withOutput = open.count { steps[$0].outputFrame == frame }
    // Of steps that scrolled off, the heading counts those that ended, too.
    let isBehind = header.completed < header.total ? 1 : 0
    let count = Swift.min(Swift.max(steps.count - header.completed, withOutput, isBehind), open.count)
    guard count > 0 else { return [] }
    let byChange = open.sorted {
      let (a, b) = (steps[$0], steps[$1])
      return (a.outputFrame == frame ? 1 : 0, a.changedFrame, $0) > (
        b.outputFrame == frame ? 1 : 0, b.changedFrame, $1
      )
    }
    return Set(byChange.prefix(count))
  }
}
