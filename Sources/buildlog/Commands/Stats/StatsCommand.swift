import StepTimeline

/// `buildlog stats FILE…`: what many logs of one build say.
struct StatsCommand {
  private let arguments: StatsArguments

  init(_ arguments: StatsArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    do throws(UsageError) {
      var plan = OutputPlan()
      plan.add(arguments.inputs)
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
        return try gather(
          BuildLogReader.Options(addedRules: rules, tailLines: 0, redactsSecrets: arguments.redact == .auto))
      case .failure(let failure): return failure.status
      }
    } catch {
      Output.message(error.description)
      return .ioError
    }
  }

  /// Reads one log after the other; of each only what the figures need is kept.
  private func gather(_ options: BuildLogReader.Options) throws(OutputError) -> ExitStatus {
    var statistics = LogStatistics()
    var isUnreadable = false
    for input in arguments.inputs {
      let result = input.read(options)
      if let error = result.error {
        // What was read of it is a build that seems to stop; it would count as one that did.
        Output.message("\(input.name): \(error.text), skipped")
        isUnreadable = true
        continue
      }
      if result.builds.isEmpty {
        Output.message("\(input.name): no docker build found in \(result.lineCountText), skipped")
      }
      statistics.add(result.builds)
    }
    guard !statistics.builds.isEmpty else { return isUnreadable ? .ioError : .noBuild }
    try SummaryOutput(color: arguments.color, width: arguments.width, path: arguments.output)
      .write(arguments.report) { arguments.format.render(statistics, options: $0) }
    return isUnreadable ? .ioError : .success
  }
}
