/// One mark of a time axis.
struct WaterfallTick: Equatable {
  /// Where it is on the axis, 0 to 1.
  var place: Double
  /// The time that it marks: `0s`, `1m30s`.
  var label: String

  /// Marks at round times from zero on.
  ///
  /// - Parameters:
  ///   - seconds: the length of the axis, more than 0.
  ///   - count: the most marks to return, at least 2.
  static func marks(seconds: Double, atMost count: Int) -> [WaterfallTick] {
    guard seconds.isFinite, seconds > 0 else { return [] }
    let count = max(count, 2)
    let widest = steps.first { seconds / $0 < Double(count) }
    // Days: a build that long is a log with wrong dates, which is to show and not to crash.
    let step = widest ?? (seconds / Double(count - 1) / 86_400).rounded(.up) * 86_400
    return (0...Int(seconds / step)).map { number in
      let time = Double(number) * step
      return WaterfallTick(place: time / seconds, label: DurationText.mark(time, step: step))
    }
  }

  private static let steps: [Double] = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900,
    1200,
    1800, 3600, 7200, 14400, 21600, 43200, 86400,
  ]
}
