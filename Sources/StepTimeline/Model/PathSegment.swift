/// A stretch of a build's wall time, and what the build waited for in it.
public struct PathSegment: Sendable, Equatable {
  /// The index of the step in ``Build/steps``; `nil` for waiting that no step explains.
  public var step: Int?
  /// When it began, in seconds from the build's first event.
  public var startSeconds: Double
  /// When it ended, in seconds from the build's first event.
  public var endSeconds: Double

  /// Creates a segment.
  public init(step: Int?, startSeconds: Double, endSeconds: Double) {
    self.step = step
    self.startSeconds = startSeconds
    self.endSeconds = endSeconds
  }

  /// How long it was, in seconds.
  public var seconds: Double { endSeconds - startSeconds }
}

extension Build {
  /// Takes the path and marks its steps.
  mutating func place(path: [PathSegment]) {
    criticalPathSegments = path
    var seen: Set<Int> = []
    criticalPath = path.compactMap(\.step).filter { seen.insert($0).inserted }
    for i in criticalPath { steps[i].isOnCriticalPath = true }
  }

  /// The part of the wall time that steps of the critical path explain, in seconds; `nil` if there is no path.
  var criticalPathSeconds: Double? {
    guard criticalPathSegments.isEmpty else {
      return criticalPathSegments.reduce(0) { $0 + ($1.step == nil ? 0 : $1.seconds) }
    }
    // A report of an older version has no segments.
    let intervals = criticalPath.flatMap { steps.indices.contains($0) ? steps[$0].intervals : [] }
    return intervals.isEmpty ? nil : intervals.coveredSeconds
  }
}
