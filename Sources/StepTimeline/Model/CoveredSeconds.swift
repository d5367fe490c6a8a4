extension Sequence<Step.Interval> {
  /// The length of the time that the intervals cover, in seconds: what overlaps counts once.
  var coveredSeconds: Double {
    var covered = 0.0
    var end = -Double.infinity
    for interval in sorted(by: { $0.start < $1.start }) where interval.end > end {
      covered += interval.end - Swift.max(interval.start, end)
      end = interval.end
    }
    return covered
  }
}
