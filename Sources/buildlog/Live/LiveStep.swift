import BuildLogParser
import StepTimeline

/// A step as the live view knows it.
struct LiveStep {
  /// How many bytes of a line are kept: more columns than any terminal has.
  private static let longestText = 1024

  /// Where it is and what it does, free of secrets (`build 2/2`, `RUN make`).
  var place: String
  var instruction: String
  /// When it began, as far as the lines say, in nanoseconds since 1970.
  var startedAt: Int64
  /// When it last said anything.
  var activeAt: Int64
  /// How it ended; `nil` while it runs.
  var end: StepEnd?
  /// The latest line of its output.
  private(set) var latest: [UInt8] = []

  init(name: String, at moment: Int64) {
    let step = Step(id: "", name: name, sourceLine: 0)
    place = step.placeText
    instruction = step.instructionText
    startedAt = moment
    activeAt = moment
  }

  /// The step runs (again), in the background of another one or not.
  mutating func resume(at moment: Int64) {
    if end != nil {
      startedAt = moment
      end = nil
    }
    activeAt = moment
  }

  mutating func show(_ text: Span<UInt8>) {
    let shown = visiblePart(of: text)
    guard !shown.isEmpty else { return }
    latest.removeAll(keepingCapacity: true)
    for i in shown { latest.append(text[i]) }
  }

  mutating func show(_ text: String) { latest = Array(text.utf8) }

  /// Puts a text without secrets in place of the latest line.
  mutating func replaceLatest(_ text: [UInt8]) { latest = text }

  /// The part of a long line that is looked at: after carriage returns, only the last version.
  private func visiblePart(of text: Span<UInt8>) -> Range<Int> {
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    var start = 0
    if end > Self.longestText {
      for i in stride(from: end - 1, through: 0, by: -1) where text[i] == 0x0D {
        start = i + 1
        break
      }
    }
    while start < end, text[start] <= 0x20, text[start] != 0x1B { start += 1 }
    return start..<min(end, start + Self.longestText)
  }
}
