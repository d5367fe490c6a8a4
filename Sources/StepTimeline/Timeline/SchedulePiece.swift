/// A stretch in which a step ran.
struct SchedulePiece: Sendable {
  /// A piece that had to end before.
  struct Wait: Sendable {
    var piece: Int
    /// How far that one had come, from its ``SchedulePiece/workStart``, if it cannot be that this one waited for its end.
    var progress: Double?
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
  /// The pieces that it waited for; all of them come before it in the list of pieces.
  var waits: [Wait] = []
  /// How far its times may be off, in seconds.
  var uncertainty = 0.0
  /// Whether the build ends with it if it ends last.
  var endsBuild = true

  var workSeconds: Double { end - workStart }

  /// When the last thing that it waited for ended; 0 if there is none.
  func hold(_ pieces: [SchedulePiece]) -> Double { waits.map { Self.time(of: $0, pieces) }.max() ?? 0 }

  /// The step that it waited for last; of steps that ended together, the one that had waited for the others.
  func holder(_ pieces: [SchedulePiece]) -> Int? {
    waits.max { Self.time(of: $0, pieces) <= Self.time(of: $1, pieces) }?.piece
  }

  private static func time(of wait: Wait, _ pieces: [SchedulePiece]) -> Double {
    wait.progress.map { pieces[wait.piece].workStart + $0 } ?? pieces[wait.piece].end
  }

  /// When its work begins if that of the pieces before it begins and ends at these times.
  func start(after times: [(start: Double, end: Double)]) -> Double {
    (waits.map { wait in wait.progress.map { times[wait.piece].start + $0 } ?? times[wait.piece].end }.max()
      ?? 0)
      + delay
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
        piece.uncertainty = step.uncertaintySeconds ?? 0
        piece.endsBuild = !endsByFailure || step.status == .failed
        return piece
      }
    }
    pieces.sort { ($0.start, ranks[$0.step], $0.end) < ($1.start, ranks[$1.step], $1.end) }
    let others = UnnamedWaits(pieces)
    // The latest piece of each step so far: what came before that had ended when it began.
    var latest = [Int?](repeating: nil, count: steps.count)
    let needs = steps.map { Set($0.dependsOn).filter(steps.indices.contains) }
    for i in pieces.indices {
      // A copy: to change a member of an array that is read meanwhile would copy the whole array.
      var piece = pieces[i]
      let previous = latest[piece.step]
      // The step's previous piece waited for all that ended before it began.
      let settled = previous.map { pieces[$0].start } ?? -.infinity
      let before = needs[piece.step].compactMap { latest[$0] }.filter { pieces[$0].end > settled }
      for other in (before + (previous.map { [$0] } ?? [])).sorted() { piece.wait(for: other, pieces) }
      pieces[i] = piece
      if let other = others.likely(for: i, pieces) {
        piece.wait(for: other, pieces)
        pieces[i] = piece
      }
      let hold = piece.hold(pieces)
      pieces[i].workStart = max(piece.start, hold)
      pieces[i].delay = pieces[i].workStart - hold
      latest[piece.step] = i
    }
    return pieces
  }

  private mutating func wait(for other: Int, _ pieces: [SchedulePiece]) {
    // No step waits for the end of one that still ran after it had ended.
    let isLonger = pieces[other].end > end
    waits.append(Wait(piece: other, progress: isLonger ? start - pieces[other].workStart : nil))
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

/// Waits of steps that their names do not show.
///
/// A log does not hold the whole graph: a cached step is looked up when the step after it is asked for, not when its own
/// inputs are there; two commands share a locked cache mount; the base of a stage is not always known. If a step began as
/// another one ended, and long after all that it is known to need, it waited for that one.
struct UnnamedWaits: Sendable {
  /// Delays below this are the engine's own, in seconds.
  private static let leastDelay = 0.05
  /// How soon after another's end a step begins that waited for it, in seconds.
  private static let mostPause = 0.1
  /// Steps below this do no work of their own, in seconds.
  private static let leastWork = 0.05
  private static let leastOwnWork = 0.005
  private static let mostTried = 16

  /// Pieces with work of their own in the order of their ends.
  private let ended: [Int]

  init(_ pieces: [SchedulePiece]) {
    ended = pieces.indices.filter { pieces[$0].end - pieces[$0].start > Self.leastOwnWork }
      .sorted { (pieces[$0].end, $0) < (pieces[$1].end, $1) }
  }

  /// The piece that piece `i` waited for in all likelihood; `nil` if its known waits explain when it began.
  func likely(for i: Int, _ pieces: [SchedulePiece]) -> Int? {
    let piece = pieces[i]
    let uncertainty = piece.uncertainty
    let hold = piece.hold(pieces)
    let least = piece.waits.isEmpty ? Self.leastOwnWork : max(Self.leastDelay, uncertainty)
    guard piece.start - hold > least else { return nil }
    let isFree = piece.waits.isEmpty || piece.end - piece.start < Self.leastWork
    let earliest = isFree ? hold : max(hold, piece.start - Self.mostPause - uncertainty)
    // Worked out times may be off by some.
    let latest = piece.start + min(uncertainty, Self.mostPause)
    var low = 0
    var high = ended.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[ended[middle]].end <= latest { low = middle + 1 } else { high = middle }
    }
    for other in ended[..<low].reversed().prefix(Self.mostTried) {
      guard pieces[other].end > earliest else { return nil }
      if other < i, pieces[other].step != piece.step { return other }
    }
    return nil
  }
}
