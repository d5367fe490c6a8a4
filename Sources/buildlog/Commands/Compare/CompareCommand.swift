import StepTimeline

/// `buildlog compare BASE HEAD`: two logs step by step.
struct CompareCommand {
  private let arguments: CompareArguments

  init(_ arguments: CompareArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    do throws(UsageError) {
      var plan = OutputPlan()
      plan.add([arguments.base, arguments.head])
      if let path = arguments.output {
        plan.add(path, by: "--output \(path)", format: arguments.format.rawValue)
      }
      try plan.check()
    } catch {
      Output.message(error.description)
      return .usage
    }
    do throws(OutputError) {
      if let path = arguments.output { try Output.check(path) }
      switch RuleFiles.read(arguments.rules) {
      case .success(let rules):
        let options = BuildLogReader.Options(
          addedRules: rules, tailLines: 0, redactsSecrets: arguments.redact == .auto)
        return try compare(options)
      case .failure(let failure): return failure.status
      }
    } catch {
      Output.message(error.description)
      return .ioError
    }
  }

  private func compare(_ options: BuildLogReader.Options) throws(OutputError) -> ExitStatus {
    var isUnreadable = false
    var isEmpty = false
    let logs = [("base", arguments.base), ("head", arguments.head)].map { side, input in
      let result = input.read(options)
      if let error = result.error {
        Output.message("\(input.name): \(error.text)")
        isUnreadable = true
      } else if result.builds.isEmpty {
        Output.message("\(input.name): no docker build found in \(result.lineCountText) (\(side))")
        isEmpty = true
      }
      return result.builds
    }
    // A log that was read in part would compare as one whose steps were removed.
    if isUnreadable { return .ioError }
    if isEmpty { return .noBuild }
    let comparison = LogComparison(base: logs[0], head: logs[1])
    if comparison.builds.isEmpty {
      Output.message("no build in \(arguments.base.name) matches a build in \(arguments.head.name)")
    }
    try SummaryOutput(color: arguments.color, width: arguments.width, path: arguments.output)
      .write(arguments.report) { arguments.format.render(comparison, options: $0) }
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

/// What the limits of `compare` mean for a pair of builds.
struct ComparisonGate {
  var failSlower: CompareArguments.Limit?
  var failCacheLost = false

  /// Why a build misses a limit: a sentence for each limit that is missed or cannot be checked.
  func check(_ comparison: BuildComparison) -> (missed: [String], unchecked: [String]) {
    var missed: [String] = []
    var unchecked: [String] = []
    let source = comparison.head.source
    let place = "\(source.name):\(source.line)"
    if let failSlower {
      if !comparison.isWallComparable {
        let why =
          comparison.wall.delta == nil ? "a build time is unknown" : "one of the builds did not succeed"
        unchecked.append("\(place): \(why), so --fail-slower was not checked")
      } else if let delta = comparison.wall.delta, comparison.wall.verdict == .slower,
        let limit = Self.seconds(failSlower, of: comparison.wall.base), delta > limit
      {
        missed.append(
          "\(place): \(Self.tenths(delta))s slower than base, more than \(Self.text(failSlower)) (--fail-slower)"
        )
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
    case .percent(let percent): "\(tenths(percent)) %"
    }
  }

  /// One decimal, none where it is 0.
  private static func tenths(_ value: Double) -> String {
    guard abs(value) < 1e15 else { return "\(value)" }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
