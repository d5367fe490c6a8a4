import StepTimeline

/// `buildlog compare BASE HEAD`: two logs step by step.
struct CompareCommand {
  private let arguments: CompareArguments

  init(_ arguments: CompareArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    arguments.summary.run(reading: arguments.bases + [arguments.head]) { options throws(OutputError) in
      try compare(options)
    }
  }

  private func compare(_ options: BuildLogReader.Options) throws(OutputError) -> ExitStatus {
    var isUnreadable = false
    var isEmpty = false
    let inputs = arguments.bases + [arguments.head]
    let results = Platform.inParallel(inputs, jobs: arguments.summary.jobs) { $0.readBuilds(options) }
    for (input, result) in zip(inputs, results) {
      if let error = result.error {
        Output.message("\(input.name): \(error.text)")
        isUnreadable = true
      } else if result.builds.isEmpty {
        let side = input == arguments.head ? "head" : "base"
        Output.message("\(input.name): \(result.noBuildText) (\(side))")
        isEmpty = true
      }
    }
    let bases = results.dropLast().map(\.builds)
    let head = results.last?.builds ?? []
    // A log that was read in part would compare as one whose steps were removed.
    if isUnreadable { return .ioError }
    if isEmpty { return .noBuild }
    let comparison = LogComparison(bases: bases, head: head)
    if comparison.builds.isEmpty {
      let names = arguments.bases.map(\.name).joined(separator: ", ")
      Output.message("no build in \(names) matches a build in \(arguments.head.name)")
    }
    try arguments.summary.write { arguments.summary.format.render(comparison, options: $0) }
    return judge(comparison)
  }

  /// Checks the limits and says which are missed.
  private func judge(_ comparison: LogComparison) -> ExitStatus {
    let gate = ComparisonGate(failSlower: arguments.failSlower, failCacheLost: arguments.failCacheLost)
    var isMissed = false
    for build in comparison.builds {
      let found = gate.check(build)
      for text in found.missed + found.unchecked { Output.message(text) }
      isMissed = isMissed || !found.missed.isEmpty
    }
    return isMissed ? .gate : .success
  }
}

/// Whether a pair of builds keeps the limits of `compare`.
struct ComparisonGate {
  var failSlower: CompareArguments.Limit?
  var failCacheLost = false

  /// Why a build misses a limit: a sentence for each limit that is missed or cannot be checked.
  func check(_ comparison: BuildComparison) -> (missed: [String], unchecked: [String]) {
    var missed: [String] = []
    var unchecked: [String] = []
    let source = comparison.head.source
    let place = "\(source.name):\(source.line)"
    if !comparison.doubts.isEmpty {
      let why =
        comparison.doubts.contains(.unrelated)
        ? "these are probably not runs of the same build" : "a log holds only a part of its build"
      if failSlower != nil { unchecked.append("\(place): \(why), so --fail-slower was not checked") }
      if failCacheLost { unchecked.append("\(place): \(why), so --fail-cache-lost was not checked") }
      return (missed, unchecked)
    }
    if let failSlower {
      if !comparison.isWallComparable {
        let why =
          comparison.wall.delta == nil ? "a build time is unknown" : "one of the builds did not succeed"
        unchecked.append("\(place): \(why), so --fail-slower was not checked")
      } else if let delta = comparison.wall.delta,
        let limit = Self.seconds(failSlower, of: comparison.wall.base),
        delta > 0, delta > limit
      {
        // A build must not turn red because the logs leave something open.
        let doubt = comparison.wall.doubt
        let sign = doubt >= 0.05 ? " (± \(Self.tenths(doubt))s)" : ""
        let text = "\(place): \(Self.tenths(delta))s\(sign) slower than base"
        if delta - doubt > limit {
          missed.append("\(text), more than \(Self.text(failSlower)) (--fail-slower)")
        } else {
          unchecked.append("\(text), which may be less than \(Self.text(failSlower)) (--fail-slower)")
        }
      }
    }
    if failCacheLost {
      let lost = comparison.steps.count { $0.cache == .lost }
      if lost > 0 {
        missed.append(
          "\(place): \(lost) \(lost == 1 ? "step is" : "steps are") no longer cached (--fail-cache-lost)")
      }
    }
    return (missed, unchecked)
  }

  private static func seconds(_ limit: CompareArguments.Limit, of base: Double?) -> Double? {
    switch limit {
    case .seconds(let seconds): seconds
    case .percent(let percent): base.map { $0 * percent / 100 }
    }
  }

  private static func text(_ limit: CompareArguments.Limit) -> String {
    switch limit {
    case .seconds(let seconds): "\(tenths(seconds))s"
    case .percent(let percent): "\(tenths(percent))%"
    }
  }

  /// One decimal, none if it is 0.
  private static func tenths(_ value: Double) -> String {
    guard abs(value) < 1e15 else { return "\(value)" }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
