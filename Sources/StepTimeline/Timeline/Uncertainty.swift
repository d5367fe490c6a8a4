internal import BuildLogParser

/// How far the start and the end of a step may be off.
struct Uncertainty {
  /// The model leaves this much open even if all terms agree.
  private static let floor = 0.022
  /// Times the spread that the curvature at the optimum leaves.
  ///
  /// Calibrated, not derived: with this 95 % of the starts and ends of the recorded builds lie within. Pulls are
  /// over-confident at their corner, bounds the other way round.
  private static let scale = 2.6
  /// A failed step has no figure; its end is a guess from its last line, and without a line there is no sign.
  private static let failed = 0.45
  private static let failedSilently = 2.0
  /// A cancelled step without a failed one, and one whose end is missing.
  private static let open = 2.0...5.0
  private static let most = 10.0
  /// A machine that is slow at one step is slow at all of them: the errors of a chain add up.
  ///
  /// Calibrated over 46 builds of random graphs: with 20 ms a step 97 % of their times lie within, without it 91 %.
  private static let drift = 0.02
  /// What a slow engine adds: times its pace at once, and the factor of the drift for each second of it.
  ///
  /// Calibrated over 15 builds on a machine with other work: with it 95 % of their times lie within, without it 80 %.
  private static let startPace = 0.5
  private static let driftPace = 3.0

  /// Variances from the build's first start by variable; `nil` if the build was not solved.
  let variances: [Double]?
  /// Whether a step failed: cancelled ones ended with it.
  let hasFailed: Bool
  /// The length of the build in seconds.
  let wall: Double
  /// How slow the engine is (``TimelineModel/pace``).
  let pace: Double

  /// - Parameter depth: how many steps ran one after the other until this one ended.
  func seconds(from first: TimelineModel.Run, to last: TimelineModel.Run, depth: Int) -> Double {
    // One pass in the order of printing drifts with the build's length.
    guard let variances else { return min(max(2, 0.1 * wall), max(wall, 0.1)) }
    let variance = max(variances[first.start], variances[last.stop])
    let drift = Self.drift * (1 + Self.driftPace * pace)
    var seconds = Self.floor + Self.scale * variance.squareRoot()
    seconds += drift * Double(depth) + Self.startPace * pace
    if last.end == .failed {
      seconds = max(seconds, last.lastOffset == nil ? Self.failedSilently : Self.failed)
    }
    if last.end == nil || last.end == .canceled && !hasFailed {
      let least = last.end == .canceled ? TimelineConstants.canceledGap : Self.open.lowerBound
      seconds = max(least, min(seconds, Self.open.upperBound))
    }
    // No time can be off by more than the build took.
    return min(seconds, Self.most, max(wall, 0.1))
  }
}
