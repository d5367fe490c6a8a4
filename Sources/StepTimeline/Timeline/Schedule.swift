/// When the steps of a build ran and what each one waited for, as a graph that can be solved again.
///
/// Take it from a build whose times are known. Each stretch in which a step ran begins when the last thing that it waited
/// for has ended, and after the same delay as in the log. So if a step is shorter, only the steps that waited for it start
/// earlier.
package struct Schedule: Sendable {
  /// Time that a step could do without.
  package struct Cut: Sendable, Equatable {
    /// The index of the step.
    package var step: Int
    /// By how many seconds the step would be shorter; not more than it ran.
    package var seconds: Double
    /// The stretch of the step that would be shorter; `nil` if any part of it may be.
    package var stretch: Step.Interval?

    /// Creates a cut.
    package init(step: Int, seconds: Double, within stretch: Step.Interval? = nil) {
      self.step = step
      self.seconds = seconds
      self.stretch = stretch
    }
  }

  let pieces: [SchedulePiece]

  /// The piece that the build ended with; of those that end together the one that waited for the others.
  var last: Int? {
    pieces.indices.filter { pieces[$0].endsBuild }.max { pieces[$0].end <= pieces[$1].end }
  }

  /// Takes the times and the graph of a build.
  package init(of build: Build) { pieces = SchedulePiece.all(in: build.steps) }

  /// By how much the build would end earlier if a step took less time, in seconds.
  ///
  /// - Parameters:
  ///   - step: the index of the step.
  ///   - seconds: by how much it would be shorter.
  ///   - stretch: the part of the step that would be shorter; `nil` if it does not matter.
  /// - Returns: 0 if the build did not wait for it, and if its times are unknown.
  package func wallSaved(shortening step: Int, by seconds: Double, within stretch: Step.Interval? = nil)
    -> Double
  {
    wallSaved(by: [Cut(step: step, seconds: seconds, within: stretch)])
  }

  /// By how much the build would end earlier if several steps took less time, in seconds.
  package func wallSaved(by cuts: [Cut]) -> Double {
    var shorter = [Double](repeating: 0, count: pieces.count)
    for cut in cuts { take(cut, from: &shorter) }
    var times: [(start: Double, end: Double)] = []
    var latest = -Double.infinity
    var latestBefore = -Double.infinity
    for (i, piece) in pieces.enumerated() {
      let start = piece.start(after: times)
      times.append((start, start + max(0, piece.workSeconds - shorter[i])))
      guard piece.endsBuild else { continue }
      latest = max(latest, times[i].end)
      latestBefore = max(latestBefore, piece.end)
    }
    return latest.isFinite ? max(0, latestBefore - latest) : 0
  }

  /// Spreads a cut over the pieces of its step, to each as much as it has of the time.
  private func take(_ cut: Cut, from shorter: inout [Double]) {
    guard cut.seconds > 0 else { return }
    var available: [(piece: Int, seconds: Double)] = []
    for (i, piece) in pieces.enumerated() where piece.step == cut.step {
      let from = max(piece.workStart, cut.stretch?.start ?? -.infinity)
      let to = min(piece.end, cut.stretch?.end ?? .infinity)
      let left = min(to - from, piece.workSeconds - shorter[i])
      if left > 0 { available.append((i, left)) }
    }
    let all = available.reduce(0) { $0 + $1.seconds }
    guard all > 0 else { return }
    let share = min(1, cut.seconds / all)
    for (piece, seconds) in available { shorter[piece] += seconds * share }
  }
}
