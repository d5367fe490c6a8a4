/// Times of several runs, in seconds.
public struct TimeSample: Sendable, Equatable {
  /// From this many runs on a 90th percentile says something: below, it is the slowest run under another name.
  public static let leastForP90 = 10
  /// The same for the 95th percentile.
  public static let leastForP95 = 20
  /// The same for the 99th percentile.
  public static let leastForP99 = 100

  private var values: [Double] = []

  /// Creates an empty sample.
  public init() {}

  /// Adds the time of a run; a value that is not a number is left out.
  public mutating func add(_ seconds: Double?) {
    guard let seconds, seconds.isFinite, seconds >= 0 else { return }
    values.append(seconds)
  }

  /// The number of runs whose time is known.
  public var count: Int { values.count }
  /// All times together; `nil` if none is known.
  public var total: Double? { values.isEmpty ? nil : values.reduce(0, +) }
  /// The shortest time.
  public var least: Double? { values.min() }
  /// The longest time.
  public var most: Double? { values.max() }

  /// The time in the middle; of an even number the mean of the two in the middle.
  public var median: Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The time that 90 % of the runs did not exceed, by the nearest rank; `nil` for fewer than ``leastForP90`` runs.
  public var p90: Double? { values.count >= Self.leastForP90 ? percentile(90) : nil }

  /// The time that 99 % of the runs did not exceed, by the nearest rank; `nil` for fewer than ``leastForP99`` runs.
  public var p99: Double? { values.count >= Self.leastForP99 ? percentile(99) : nil }

  /// The time that 95 % of the runs did not exceed, by the nearest rank: always a time that was measured.
  ///
  /// `nil` for fewer than ``leastForP95`` runs.
  public var p95: Double? { values.count >= Self.leastForP95 ? percentile(95) : nil }

  /// The value at the rank ⌈n · percent / 100⌉; `nil` for an empty sample.
  func percentile(_ percent: Int) -> Double? {
    guard !values.isEmpty else { return nil }
    let rank = (values.count * percent + 99) / 100
    return values.sorted()[min(max(rank, 1), values.count) - 1]
  }
}
