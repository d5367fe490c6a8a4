/// Several runs of one build, and how much they differ among themselves.
struct BaseRuns: Sendable {
  /// The run in the middle of those that succeeded by their wall times; the last one if none did.
  let middle: Build
  /// The runs that were measured: those that succeeded and whose logs are whole; none if there are fewer than two.
  private(set) var measured: [Build] = []

  init?(_ runs: [Build]) {
    guard let last = runs.last else { return nil }
    let whole = runs.filter { $0.result == .succeeded && $0.knownWallSeconds != nil && !$0.lacksBeginning }
      .sorted { ($0.wallSeconds ?? 0) < ($1.wallSeconds ?? 0) }
    middle = whole.isEmpty ? last : whole[whole.count / 2]
    if whole.count > 1 { measured = whole }
  }

  /// The largest difference of a wall time from that in the middle, in seconds.
  var wallNoise: Double? {
    guard let wall = middle.wallSeconds, !measured.isEmpty else { return nil }
    return measured.compactMap { $0.wallSeconds.map { abs($0 - wall) } }.max()
  }

  /// The same for each step of the run in the middle, of those runs in which it was not cached.
  var stepNoise: [Int: Double] {
    var noise: [Int: Double] = [:]
    for run in measured {
      for pair in StepMatcher.match(middle.steps, run.steps) {
        guard let base = pair.base, let other = pair.head.map({ run.steps[$0] }),
          middle.steps[base].status == .done, other.status == .done,
          let seconds = middle.steps[base].comparableSeconds, let otherSeconds = other.comparableSeconds
        else { continue }
        noise[base] = max(noise[base] ?? 0, abs(seconds - otherSeconds))
      }
    }
    return noise
  }
}
