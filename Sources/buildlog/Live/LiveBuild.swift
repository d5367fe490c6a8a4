import BuildLogParser
import StepTimeline

/// The known facts of the builds in a log while it is being written.
///
/// It observes the reader's events and keeps the steps that run, what they printed last, and counts. Texts are kept
/// as the log has them and are made safe, and free of secrets, where they are shown: only a few of them ever are.
final class LiveBuild: BuildEventSink {
  /// The steps of the build that a lane of the log is in.
  struct Lane {
    var steps: [StepNumber: LiveStep] = [:]
    /// Numbers of steps that run, in the order of their beginning.
    var running: [StepNumber] = []
    /// Numbers of steps that failed, the first of them first.
    var failed: [StepNumber] = []
    /// Steps that ended in any way, cached ones among them.
    var finished = 0
    var cached = 0
  }

  private(set) var lanes: [BuildLane: Lane] = [:]
  /// The builds that began.
  private(set) var buildCount = 0
  /// Whether the log is made for a terminal and redraws itself.
  private(set) var isTerminalDisplay = false
  /// The last line before the first build.
  private(set) var outside = LiveStep(name: "", at: 0)
  /// Masks secrets, or `nil` if the user wants them shown.
  private var redactor: LineRedactor?
  /// How many lines are searched for secrets between two frames: a log from a file must not be slowed down.
  private static let linesPerFrame = 1000
  private var linesToSearch = LiveBuild.linesPerFrame

  init(redacts: Bool) { redactor = redacts ? LineRedactor() : nil }

  /// A text with its secrets masked, in one safe line.
  func shown(_ bytes: [UInt8]) -> String {
    linesToSearch = Self.linesPerFrame
    return TerminalText.safe(masked(TerminalText.safe(String(decoding: bytes, as: UTF8.self))))
  }

  /// A text that is on its own.
  private func masked(_ text: String) -> String {
    let place = LineRedactor.Place(build: -1, step: -1)
    defer { redactor?.close(place) }
    return redactor?.masked(text, at: place) ?? text
  }

  /// Masks the secrets of a line that a step has just printed, and remembers them for the lines that follow.
  private func mask(_ step: inout LiveStep, _ number: StepNumber, _ context: LineContext) {
    guard redactor != nil, linesToSearch > 0 else { return }
    linesToSearch -= 1
    let place = LineRedactor.Place(build: context.lane, step: number.rawValue)
    if let masked = redactor?.masked(step.latest, at: place) { step.replaceLatest(masked) }
  }

  func receive(_ event: borrowing BuildEvent, at context: LineContext) {
    let moment = context.arrival ?? 0
    switch event {
    case .stepOutput(let number, let offset, let text):
      change(number, context) { step in
        step.show(text)
        mask(&step, number, context)
        // The offset is exact; the step's name may have been printed later than it began.
        if let offset {
          step.startedAt = min(step.startedAt, moment - Int64(offset.milliseconds) * 1_000_000)
        }
      }
    case .stepStray(let number, let text), .stepWarning(let number, let text):
      change(number, context) { step in
        step.show(text)
        mask(&step, number, context)
      }
    case .stepStatus(let number, let status, let id):
      let text = status.text(id: String(id))
      change(number, context) { $0.show(text) }
    case .stepError(let number, let text):
      change(number, context) { $0.show(text) }
    case .stepNamed(let number, let name): begin(number, name: String(name), context)
    case .stepStarted(let number, _): resume(number, context)
    case .stepEnded(let number, let end, _): finish(number, end, context)
    case .buildBegan(let dialect):
      buildCount += 1
      lanes[context.buildLane] = Lane()
      isTerminalDisplay = dialect == .terminal
    case .outside(let text):
      if buildCount == 0 { outside.show(text) }
    default: break
    }
  }

  /// The steps that run, each with its last line.
  var runningSteps: [String] {
    let lanes = lanes.sorted { ($0.key.lane, $0.key.build) < ($1.key.lane, $1.key.build) }
    return lanes.flatMap { _, lane in
      lane.running.compactMap { number in
        guard let step = lane.steps[number] else { return nil }
        let name = step.place.isEmpty ? step.instruction : "[\(step.place)] \(step.instruction)"
        let last = step.latest.isEmpty ? "it printed nothing" : "last line: \(shown(step.latest))"
        return "step \(number) \(name); \(last)"
      }
    }
  }

  private func change(_ number: StepNumber, _ context: LineContext, _ edit: (inout LiveStep) -> Void) {
    guard var step = lanes[context.buildLane]?.steps.removeValue(forKey: number) else { return }
    edit(&step)
    step.activeAt = context.arrival ?? step.activeAt
    lanes[context.buildLane]?.steps[number] = step
  }

  private func begin(_ number: StepNumber, name: String, _ context: LineContext) {
    guard var lane = lanes.removeValue(forKey: context.buildLane) else { return }
    defer { lanes[context.buildLane] = lane }
    if lane.steps[number] == nil {
      let name = masked(name)
      lane.steps[number] = LiveStep(name: name, at: context.arrival ?? 0)
      lane.running.append(number)
    } else {
      lane.resume(number, at: context.arrival ?? 0)
    }
  }

  private func resume(_ number: StepNumber, _ context: LineContext) {
    lanes[context.buildLane]?.resume(number, at: context.arrival ?? 0)
  }

  private func finish(_ number: StepNumber, _ end: StepEnd, _ context: LineContext) {
    guard var lane = lanes.removeValue(forKey: context.buildLane) else { return }
    defer { lanes[context.buildLane] = lane }
    guard lane.steps[number] != nil else { return }
    lane.leave(number)
    lane.steps[number]?.end = end
    lane.finished += 1
    if end == .cached { lane.cached += 1 }
    if end == .failed { lane.failed.append(number) }
  }
}

extension LiveBuild.Lane {
  /// A step's name was printed again: it runs, even if it had ended, as a step that waited for another one does.
  fileprivate mutating func resume(_ number: StepNumber, at moment: Int64) {
    guard let step = steps[number] else { return }
    if step.end != nil {
      leave(number)
      running.append(number)
    }
    steps[number]?.resume(at: moment)
  }

  /// Takes a step out of the counts.
  fileprivate mutating func leave(_ number: StepNumber) {
    guard let end = steps[number]?.end else {
      running.removeAll { $0 == number }
      return
    }
    finished -= 1
    if end == .cached { cached -= 1 }
    if end == .failed { failed.removeAll { $0 == number } }
  }
}
