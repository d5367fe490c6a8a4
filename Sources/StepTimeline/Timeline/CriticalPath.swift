/// The chain of steps that the wall time was spent on.
enum CriticalPath {
  /// Shorter steps, in seconds, pass the path on and are not named: cached and empty steps, and what the engine takes
  /// between two steps.
  private static let least = 0.005

  /// Pauses below this may be none if the times are uncertain, in seconds.
  private static let mostDoubtful = 0.1

  /// Walks back from the end of the build, each time to what was waited for.
  ///
  /// A failed build ended with its failed step; those cancelled with it only end later.
  ///
  /// - Parameter wall: when the build ended, in seconds from its first event.
  /// - Returns: segments that join without gaps from the build's first event to its end; none if the times are not known.
  static func find(in schedule: Schedule, wall: Double?) -> [PathSegment] {
    let pieces = schedule.pieces
    guard let wall, wall > 0, let last = schedule.last else { return [] }
    var segments: [PathSegment] = []
    // The end of what is not yet accounted for.
    var cursor = wall
    func add(_ step: Int?, from start: Double) {
      // The step that the build ended with is named even if it took no time.
      guard start < cursor || step == pieces[last].step && start == cursor else { return }
      segments.append(PathSegment(step: step, startSeconds: start, endSeconds: cursor))
      cursor = start
    }
    if wall - pieces[last].end >= least { add(nil, from: pieces[last].end) }
    var next: Int? = last
    while let at = next {
      let piece = pieces[at]
      let hold = max(0, piece.hold(pieces))
      next = piece.holder(pieces)
      if at == last || next == nil || cursor - piece.workStart >= least {
        add(piece.step, from: max(0, piece.workStart))
      }
      // Between worked out times a short pause may be none.
      if cursor - hold >= max(least, min(piece.uncertainty, mostDoubtful)) { add(nil, from: hold) }
    }
    // The first moments belong to the first step.
    if let first = segments.last, first.startSeconds > 0 { segments[segments.count - 1].startSeconds = 0 }
    return joined(segments.reversed())
  }

  /// The segments, with consecutive ones of the same step joined.
  private static func joined(_ segments: some Sequence<PathSegment>) -> [PathSegment] {
    var result: [PathSegment] = []
    for segment in segments {
      if let last = result.last, last.step == segment.step {
        result[result.count - 1].endSeconds = segment.endSeconds
      } else {
        result.append(segment)
      }
    }
    return result
  }
}
