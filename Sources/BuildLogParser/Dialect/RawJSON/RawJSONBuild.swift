/// The known facts of one build while the engine's own record of it is read.
///
/// One update may hold a whole build (`docker buildx history logs`), so what it says is reported in the order
/// of its moments: starts, output, ends.
struct RawJSONBuild: Sendable {
  /// The most steps of one build.
  private static let mostVertexes = 100_000
  /// Dependencies that wait until both steps have begun.
  private static let mostInputs = 1_000_000

  private struct Vertex: Sendable {
    var name: [UInt8] = []
    var number: StepNumber?
    var hasInputs = false
    var inputs: [Int] = []
    /// Steps that began before this one and need it; their number waits for this one's.
    var dependents: [StepNumber] = []
    /// The latest start that was reported.
    var started: Int64?
    /// The latest start that was read; another one if intervals overlap.
    var latestStart: Int64?
    /// The end of that interval, as it was reported.
    var completed: Int64?
    var isCached = false
    var error: [UInt8] = []
    var hasToldError = false
    var toldEnd: StepEnd?
    var output = OutputJoiner()
    /// The intervals in the update at hand.
    var intervals: [Interval] = []
    var isTouched = false
  }

  private struct Interval: Sendable {
    var started: Int64
    var completed: Int64?
    /// The start of the last of the intervals that were joined here.
    var latestStart: Int64
  }

  private enum Kind: UInt8 {
    case started, status, warning, log, ended
  }

  /// Something to report; `index` is into the update's list of its kind, or the vertex.
  private struct Entry: Sendable {
    var time: Int64
    var kind: Kind
    var index: Int
    var vertex: Int
    var order = 0
  }

  private var vertexes: [Vertex] = []
  private var indices: [[UInt8]: Int] = [:]
  private var numbered = 0
  private var running = 0
  private var inputCount = 0
  private var touched: [Int] = []
  private var entries: [Entry] = []
  private var definition: [UInt8]?

  /// Whether the update is the first one of another build.
  func isOther(_ update: SolveStatus) -> Bool {
    guard let definition, running == 0 else { return false }
    let texts = update.texts.span
    for vertex in update.vertexes {
      let name = texts.extracting(vertex.name)
      guard Self.isDefinition(name) else { continue }
      return !texts.extracting(vertex.digest).equals(definition)
    }
    return false
  }

  private static func isDefinition(_ name: Span<UInt8>) -> Bool {
    name.hasPrefix("[internal] load build definition") || name.hasPrefix("[internal] load local bake")
  }

  /// Reads an update.
  mutating func read<Sink: BuildEventSink>(
    _ update: SolveStatus, at context: LineContext, into sink: inout Sink
  ) {
    let texts = update.texts.span
    for vertex in update.vertexes { note(vertex, update, texts) }
    collectEntries(update)
    for entry in entries { tell(entry, update, texts, at: context, into: &sink) }
    entries.removeAll(keepingCapacity: entries.count < 1000)
    for index in touched {
      vertexes[index].isTouched = false
      vertexes[index].intervals = []
    }
    touched.removeAll()
  }

  /// Whether every step that the engine announced has ended.
  var isWhole: Bool { vertexes.allSatisfy { $0.name.isEmpty || $0.toldEnd != nil } }

  /// The log ended: output lines without an end are reported.
  mutating func finish<Sink: BuildEventSink>(at context: LineContext, into sink: inout Sink) {
    for index in vertexes.indices { tellPartials(index, at: context, into: &sink) }
  }

  private mutating func index(of digest: Span<UInt8>) -> Int? {
    guard digest.count > 0, digest.count <= 256 else { return nil }
    let key = digest.copy(0..<digest.count)
    if let index = indices[key] { return index }
    guard vertexes.count < Self.mostVertexes else { return nil }
    indices[key] = vertexes.count
    vertexes.append(Vertex())
    return vertexes.count - 1
  }

  /// Keeps what an update says of a step.
  private mutating func note(_ update: SolveStatus.Vertex, _ all: SolveStatus, _ texts: Span<UInt8>) {
    let digest = texts.extracting(update.digest)
    guard let index = index(of: digest) else { return }
    let name = texts.extracting(update.name)
    if vertexes[index].name.isEmpty, name.count > 0 {
      vertexes[index].name = name.copy(0..<name.count)
      if definition == nil, Self.isDefinition(name) { definition = digest.copy(0..<digest.count) }
    }
    if update.isCached { vertexes[index].isCached = true }
    if !update.error.isEmpty { vertexes[index].error = texts.copy(update.error) }
    if update.hasInputs, !vertexes[index].hasInputs, inputCount + update.inputs.count <= Self.mostInputs {
      vertexes[index].hasInputs = true
      inputCount += update.inputs.count
      for range in all.inputs[update.inputs] {
        if let input = self.index(of: texts.extracting(range)), input != index {
          vertexes[index].inputs.append(input)
        }
      }
    }
    if let started = update.started {
      if let last = vertexes[index].intervals.last, last.started == started {
        if let completed = update.completed {
          vertexes[index].intervals[vertexes[index].intervals.count - 1].completed = completed
        }
      } else {
        vertexes[index].intervals.append(
          Interval(started: started, completed: update.completed, latestStart: started))
      }
    }
    if !vertexes[index].isTouched {
      vertexes[index].isTouched = true
      touched.append(index)
    }
  }

  private mutating func collectEntries(_ update: SolveStatus) {
    let texts = update.texts.span
    for index in touched {
      mergeIntervals(of: index)
      for (place, interval) in vertexes[index].intervals.enumerated() {
        entries.append(Entry(time: interval.started, kind: .started, index: place, vertex: index))
        if let completed = interval.completed {
          entries.append(
            Entry(time: Swift.max(completed, interval.started), kind: .ended, index: place, vertex: index))
        }
      }
      if vertexes[index].intervals.last?.completed == nil,
        vertexes[index].isCached || !vertexes[index].error.isEmpty
      {
        entries.append(Entry(time: .max, kind: .ended, index: -1, vertex: index))
      }
    }
    for (place, status) in update.statuses.enumerated() {
      guard let index = index(of: texts.extracting(status.vertex)) else { continue }
      entries.append(
        Entry(time: clamped(status.timestamp, index), kind: .status, index: place, vertex: index))
    }
    for (place, log) in update.logs.enumerated() {
      guard let index = index(of: texts.extracting(log.vertex)) else { continue }
      entries.append(Entry(time: clamped(log.timestamp, index), kind: .log, index: place, vertex: index))
    }
    for (place, warning) in update.warnings.enumerated() {
      let index = index(of: texts.extracting(warning.vertex)) ?? -1
      entries.append(Entry(time: clamped(nil, index), kind: .warning, index: place, vertex: index))
    }
    if entries.count > 1 {
      for place in entries.indices { entries[place].order = place }
      entries.sort {
        ($0.time, $0.kind.rawValue, $0.order) < ($1.time, $1.kind.rawValue, $1.order)
      }
    }
  }

  /// Output that is stamped after the step's end, because it took time to come through, belongs before it.
  private func clamped(_ time: Int64?, _ index: Int) -> Int64 {
    guard index >= 0, let last = vertexes[index].intervals.last else { return time ?? .min }
    guard let time else { return last.completed ?? last.started }
    guard let completed = last.completed else { return Swift.max(time, vertexes[index].intervals[0].started) }
    return Swift.min(Swift.max(time, vertexes[index].intervals[0].started), completed)
  }

  /// Sorts the update's intervals of a step, joins those that overlap and drops those that were reported.
  private mutating func mergeIntervals(of index: Int) {
    guard vertexes[index].intervals.count > 0 else { return }
    let sorted = vertexes[index].intervals.sorted { $0.started < $1.started }
    var merged: [Interval] = []
    for var interval in sorted {
      if let latest = vertexes[index].latestStart, let told = vertexes[index].started {
        if interval.started < latest { continue }
        if interval.started == latest { interval.started = told }
      }
      guard var last = merged.popLast() else {
        merged.append(interval)
        continue
      }
      if interval.started == last.started || last.completed.map({ interval.started <= $0 }) == true {
        // A step that goes on has no end yet, whatever the earlier of the joined intervals had.
        let isSame = interval.latestStart == last.latestStart
        if let end = last.completed {
          last.completed = interval.completed.map { Swift.max($0, end) } ?? (isSame ? end : nil)
        } else {
          last.completed = interval.completed
        }
        last.latestStart = Swift.max(last.latestStart, interval.latestStart)
        merged.append(last)
      } else {
        merged.append(last)
        merged.append(interval)
      }
    }
    vertexes[index].intervals = merged
  }

  private mutating func tell<Sink: BuildEventSink>(
    _ entry: Entry, _ update: SolveStatus, _ texts: Span<UInt8>, at context: LineContext,
    into sink: inout Sink
  ) {
    let index = entry.vertex
    switch entry.kind {
    case .started:
      guard vertexes[index].intervals.indices.contains(entry.index) else { return }
      tellStart(index, vertexes[index].intervals[entry.index], at: context, into: &sink)
    case .ended:
      let interval =
        vertexes[index].intervals.indices.contains(entry.index) ? vertexes[index].intervals[entry.index] : nil
      tellEnd(index, interval, at: context, into: &sink)
    case .status:
      guard let number = vertexes[index].number else { return }
      tellStatus(update.statuses[entry.index], number, texts, at: context, into: &sink)
    case .log:
      let log = update.logs[entry.index]
      let number = number(index, at: context, into: &sink)
      tellOutput(log, index, number, texts, at: context, into: &sink)
    case .warning:
      let text = texts.extracting(update.warnings[entry.index].short)
      if index >= 0, let number = vertexes[index].number {
        sink.receive(.stepWarning(number, text: text), at: context)
      } else {
        sink.receive(.remark(text), at: context)
      }
    }
  }

  /// The step's number; a step that has none gets the next one and is named.
  private mutating func number<Sink: BuildEventSink>(
    _ index: Int, at context: LineContext, into sink: inout Sink
  ) -> StepNumber {
    if let number = vertexes[index].number { return number }
    numbered += 1
    let number = StepNumber(numbered)
    vertexes[index].number = number
    let name = vertexes[index].name
    sink.receive(.stepNamed(number, name: name.span), at: context)
    for input in vertexes[index].inputs {
      if let from = vertexes[input].number {
        sink.receive(.stepInput(number, from: from), at: context)
      } else {
        vertexes[input].dependents.append(number)
      }
    }
    for dependent in vertexes[index].dependents {
      sink.receive(.stepInput(dependent, from: number), at: context)
    }
    vertexes[index].dependents = []
    return number
  }

  private mutating func tellStart<Sink: BuildEventSink>(
    _ index: Int, _ interval: Interval, at context: LineContext, into sink: inout Sink
  ) {
    vertexes[index].latestStart = interval.latestStart
    let started = interval.started
    if let told = vertexes[index].started, told >= started { return }
    let number = number(index, at: context, into: &sink)
    if vertexes[index].toldEnd != nil || vertexes[index].started == nil { running += 1 }
    vertexes[index].started = started
    vertexes[index].completed = nil
    vertexes[index].toldEnd = nil
    sink.receive(.stepStarted(number, at: started), at: context)
  }

  private mutating func tellEnd<Sink: BuildEventSink>(
    _ index: Int, _ interval: Interval?, at context: LineContext, into sink: inout Sink
  ) {
    let number = number(index, at: context, into: &sink)
    tellPartials(index, at: context, into: &sink)
    var isNews = false
    if let completed = interval?.completed, vertexes[index].completed != completed {
      vertexes[index].completed = completed
      isNews = true
      sink.receive(.stepCompleted(number, at: completed), at: context)
    }
    let error = vertexes[index].error
    let end: StepEnd
    if error.isEmpty {
      end = vertexes[index].isCached ? .cached : .done
    } else {
      end = error.span.ends(with: "context canceled") ? .canceled : .failed
    }
    guard isNews || vertexes[index].toldEnd != end else { return }
    if vertexes[index].toldEnd == nil, vertexes[index].started != nil { running -= 1 }
    vertexes[index].toldEnd = end
    if end == .failed, !vertexes[index].hasToldError {
      vertexes[index].hasToldError = true
      tellError(error.span, number, at: context, into: &sink)
    }
    sink.receive(.stepEnded(number, end, tenths: nil), at: context)
  }

  private func tellError<Sink: BuildEventSink>(
    _ error: Span<UInt8>, _ number: StepNumber, at context: LineContext, into sink: inout Sink
  ) {
    var start = 0
    while start <= error.count {
      let end = error.firstIndex(of: ASCII.newline, from: start) ?? error.count
      let text = error.extracting(start..<end)
      if start == 0 {
        sink.receive(.stepError(number, text: text), at: context)
      } else if end > start {
        sink.receive(.stepErrorContinued(number, text: text), at: context)
      }
      start = end + 1
    }
  }

  private func tellStatus<Sink: BuildEventSink>(
    _ status: SolveStatus.Status, _ number: StepNumber, _ texts: Span<UInt8>, at context: LineContext,
    into sink: inout Sink
  ) {
    var line = StatusLine(isDone: status.isCompleted)
    if status.total > 0 { line.total = status.total }
    if status.current > 0 || status.total > 0 { line.current = status.current }
    if let started = status.started, let timestamp = status.timestamp {
      let (elapsed, overflow) = timestamp.subtractingReportingOverflow(started)
      if !overflow, elapsed >= 0 { line.milliseconds = Int(elapsed / 1_000_000) }
    }
    sink.receive(.stepStatus(number, line, id: texts.extracting(status.id)), at: context)
  }

  private mutating func tellOutput<Sink: BuildEventSink>(
    _ log: SolveStatus.Log, _ index: Int, _ number: StepNumber, _ texts: Span<UInt8>, at context: LineContext,
    into sink: inout Sink
  ) {
    var offset: LineOffset?
    if let timestamp = log.timestamp, let started = vertexes[index].started {
      let (elapsed, overflow) = timestamp.subtractingReportingOverflow(started)
      if !overflow { offset = LineOffset(milliseconds: Int(Swift.max(0, elapsed) / 1_000_000), decimals: 3) }
    }
    vertexes[index].output.add(
      texts.extracting(log.data), of: number, stream: log.stream, offset, at: context, into: &sink)
  }

  private mutating func tellPartials<Sink: BuildEventSink>(
    _ index: Int, at context: LineContext, into sink: inout Sink
  ) {
    guard let number = vertexes[index].number else { return }
    vertexes[index].output.finish(number, at: context, into: &sink)
  }
}
