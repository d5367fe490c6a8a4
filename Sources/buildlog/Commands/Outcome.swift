import StepTimeline

/// The exit status that follows from the builds and from the user's limits.
struct Outcome {
  var failOver: Double?
  var failCacheBelow: Double?

  /// Why a build misses a limit.
  ///
  /// - Returns: a sentence for each limit that is missed or cannot be checked.
  func gates(_ build: Build) -> (missed: [String], unchecked: [String]) {
    var missed: [String] = []
    var unchecked: [String] = []
    let place = "\(build.source.name):\(build.source.line)"
    if let failOver {
      if let wall = build.wallSeconds, build.clock != .none {
        if wall > failOver {
          missed.append(
            "\(place): the build took \(tenths(wall))s, more than \(tenths(failOver))s (--fail-over)")
        }
      } else {
        unchecked.append("\(place): the build time is unknown, so --fail-over was not checked")
      }
    }
    if let failCacheBelow {
      let summary = build.summary
      if let ratio = summary.cacheHitRatio {
        if ratio * 100 < failCacheBelow {
          missed.append(
            "\(place): \(tenths(ratio * 100)) % of \(summary.cacheableSteps) cacheable steps were cached, "
              + "less than \(tenths(failCacheBelow)) % (--fail-cache-below)")
        }
      } else {
        unchecked.append("\(place): no step can be cached, so --fail-cache-below was not checked")
      }
    }
    return (missed, unchecked)
  }

  /// One decimal, none if it is 0.
  private func tenths(_ value: Double) -> String {
    guard abs(value) < 1e15 else { return "\(value)" }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
