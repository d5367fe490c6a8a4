/// How long the critical path is, and what part of the wall time no step explains.
enum CriticalPathNote {
  /// Waiting below this part of the wall time, or of these seconds, is not worth a word.
  private static let leastShare = 0.05
  private static let leastSeconds = 0.5

  /// `critical path 11.1s` or `critical path 11.1s + 2.4s of waiting that no step explains`; `nil` without a path.
  static func text(for build: Build) -> String? {
    guard let seconds = build.criticalPathSeconds else { return nil }
    let path = "critical path \(DurationText.words(seconds))"
    return waiting(in: build).map { "\(path) + \(DurationText.words($0)) of waiting that no step explains" }
      ?? path
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
