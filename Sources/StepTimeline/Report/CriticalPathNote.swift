/// How long the critical path is, and what part of the wall time no step explains.
enum CriticalPathNote {
  /// Waiting below this part of the wall time, or of these seconds, is not worth a word.
  private static let leastShare = 0.05
  private static let leastSeconds = 0.5

  /// `critical path 11.1s` or `critical path 11.1s + 2.4s of waiting that no step explains`; `nil` without a path.
  static func text(for build: Build) -> String? {
    guard let length = length(of: build) else { return nil }
    let path = "critical path \(length)"
    return waiting(in: build).map { "\(path) + \(DurationText.words($0)) of waiting that no step explains" }
      ?? path
  }

  /// `one step after another: 11.1s`, for a report in which no row has the path's mark; `nil` if there is nothing to say.
  ///
  /// - Parameter shown: the steps that have a row.
  static func unmarked(for build: Build, shown: [Int]) -> String? {
    let ran = shown.filter { build.steps[$0].status != .cached }
    guard let length = length(of: build), !ran.isEmpty,
      ran.allSatisfy({ build.steps[$0].isOnCriticalPath })
    else { return nil }
    guard ran.count > 1 else { return text(for: build) }
    let steps = "one step after another: \(length)"
    return waiting(in: build).map {
      "\(steps), and \(DurationText.words($0)) of waiting that no step explains"
    }
      ?? steps
  }

  /// The path's length in words; that of a build whose end is not known is a lower bound.
  static func length(of build: Build) -> String? {
    build.criticalPathSeconds.map { (build.isWallLeast ? "at least " : "") + DurationText.words($0) }
  }

  /// The waiting that no step explains, in seconds; `nil` if there is too little of it.
  static func waiting(in build: Build) -> Double? {
    let seconds = build.criticalPathSegments.reduce(0) { $0 + ($1.step == nil ? $1.seconds : 0) }
    guard let wall = build.wallSeconds, seconds >= leastSeconds, seconds >= leastShare * wall else {
      return nil
    }
    return seconds
  }
}
