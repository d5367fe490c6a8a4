/// Whole microseconds, the unit of traces.
enum Microseconds {
  /// A time in seconds as whole microseconds; `nil` if it is not finite.
  static func of(_ seconds: Double?) -> Int64? {
    guard let seconds, seconds.isFinite, seconds < 1e12 else { return nil }
    return Int64((max(seconds, 0) * 1e6).rounded())
  }
}
