/// A stretch in which a step ran.
struct SchedulePiece: Sendable {
  /// A piece that had to end before.
  struct Wait: Sendable {
    var piece: Int
    /// By how much it ended after this one began, if it cannot be that this one waited for its end.
    var excess: Double
  }

  /// The index of the step.
  var step: Int
  /// When it began and ended, in seconds from the build's first event.
  var start: Double
  var end: Double
  /// When it had all that it waited for: a step may be announced before.
  var workStart: Double
  /// From the last thing that it waited for, or from the build's beginning, to ``workStart``, in seconds.
  var delay = 0.0
  /// What it waited for; all of it comes before in the list of pieces.
  var waits: [Wait] = []
  /// Whether the build ends with it if it ends last.
  var endsBuild = true

  var workSeconds: Double { end - workStart }

  /// When its work begins if the pieces before it end at these times.
  func start(afterEnds ends: [Double]) -> Double {
    (waits.map { ends[$0.piece] - $0.excess }.max() ?? 0) + delay
  }

  /// The pieces of a build, each after those that it waited for.
  static func all(in steps: [Step]) -> [SchedulePiece] {
    let ranks = ranks(of: steps)
    let endsByFailure =
      steps.contains { $0.status == .failed && $0.parts.kind != .cacheImport && !$0.intervals.isEmpty }
      && steps.contains { $0.status == .canceled }
    var pieces = steps.enumerated().flatMap { index, step in
      step.intervals.map { interval in
        var piece = SchedulePiece(
          step: index, start: interval.start, end: max(interval.start, interval.end),
          workStart: interval.start)
        piece.endsBuild = !endsByFailure || step.status == .failed
        return piece
      }
    }
    pieces.sort { ($0.start, ranks[$0.step], $0.end) < ($1.start, ranks[$1.step], $1.end) }
    var ofStep = [[Int]](repeating: [], count: steps.count)
    for (i, piece) in pieces.enumerated() { ofStep[piece.step].append(i) }
    for i in pieces.indices {
      var before = Set(steps[pieces[i].step].dependsOn)
      before.insert(pieces[i].step)
      pieces[i].wait(
        for: before.filter(steps.indices.contains).flatMap { ofStep[$0] }.filter { $0 < i }, pieces)
    }
    return pieces
  }

  private mutating func wait(for candidates: [Int], _ pieces: [SchedulePiece]) {
    for other in candidates.sorted() {
      // What still ran after this one had ended was not waited for to its end.
      waits.append(Wait(piece: other, excess: pieces[other].end > end ? pieces[other].end - start : 0))
    }
    let hold = waits.map { pieces[$0.piece].end - $0.excess }.max() ?? 0
    workStart = max(start, hold)
    delay = workStart - hold
  }

  /// The place of each step in an order in which dependencies come first; steps of a cycle in their own order.
  private static func ranks(of steps: [Step]) -> [Int] {
    var open = steps.map { step in step.dependsOn.count(where: steps.indices.contains) }
    var dependents = [[Int]](repeating: [], count: steps.count)
    for (i, step) in steps.enumerated() {
      for other in step.dependsOn where steps.indices.contains(other) { dependents[other].append(i) }
    }
    var order = open.indices.filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      for dependent in dependents[order[next]] {
        open[dependent] -= 1
        if open[dependent] == 0 { order.append(dependent) }
      }
      next += 1
    }
    var ranks = Array(steps.indices)
    for (rank, step) in order.enumerated() { ranks[step] = rank }
    return ranks
  }
}
