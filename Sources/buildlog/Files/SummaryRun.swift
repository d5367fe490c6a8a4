import StepTimeline

extension SummaryArguments {
  /// Checks the report's destination, reads the rules, and lets a command do its work.
  ///
  /// - Parameters:
  ///   - inputs: the logs that the command reads.
  ///   - lists: files with names of logs.
  ///   - work: the command's own part.
  func run(
    reading inputs: [Input], lists: [Input] = [],
    _ work: (BuildLogReader.Options) throws(OutputError) -> ExitStatus
  ) -> ExitStatus {
    do throws(UsageError) {
      var plan = OutputPlan()
      plan.add(inputs)
      for case .file(let path) in lists { plan.add(file: path, as: "list") }
      for path in rules { plan.add(file: path, as: "rule file") }
      if let output {
        plan.add(
          output, by: "--output \(output)", format: format.rawValue)
      }
      try plan.check()
    } catch {
      Output.message(error.description)
      return .usage
    }
    do throws(OutputError) {
      if let output { try Output.check(output) }
      switch RuleFiles.read(rules) {
      case .success(let rules):
        return try work(
          BuildLogReader.Options(addedRules: rules, tailLines: 0, redactsSecrets: redact == .auto))
      case .failure(let failure): return failure.status
      }
    } catch {
      Output.message(error.description)
      return .ioError
    }
  }

  /// Renders for the report's destination, and writes.
  func write(_ render: (ReportOptions) -> [UInt8]) throws(OutputError) {
    try SummaryOutput(color: color, width: width, path: output).write(report, render)
  }
}
