import StepTimeline

/// Finds the command that the arguments name and runs it.
enum Tool {
  static func run(_ arguments: [String]) -> ExitStatus {
    let words = DockerPlugin.withoutPluginName(arguments, environment: Platform.environment)
    if words.first == DockerPlugin.metadataCommand {
      return Output.toStandardOutput(DockerPlugin.metadata)
    }
    do throws(UsageError) {
      // A file of that name is `./explain`.
      if words.first == "explain" { return try explain(Array(words.dropFirst())) }
      if words.first == "run" { return try run(command: Array(words.dropFirst())) }
      let arguments = try ReportArguments(parsing: words)
      switch arguments.request {
      case .help: return Output.toStandardOutput(HelpText.report)
      case .version: return Output.toStandardOutput("buildlog \(BuildLogVersion.current)\n")
      case .report: break
      }
      if arguments.inputs.isEmpty, Platform.Descriptor.standardInput.isTerminal {
        Output.toStandardError(HelpText.shortUsage)
        return .usage
      }
      return ReportCommand(arguments).run()
    } catch {
      Output.message(error.description)
      let command = words.first.flatMap { ["explain", "run"].contains($0) ? "\($0) " : nil } ?? ""
      Output.toStandardError("See 'buildlog \(command)--help'.\n")
      return .usage
    }
  }

  private static func run(command words: [String]) throws(UsageError) -> ExitStatus {
    let arguments = try RunArguments(parsing: words)
    switch arguments.report.request {
    case .help: return Output.toStandardOutput(HelpText.run)
    case .version: return Output.toStandardOutput("buildlog \(BuildLogVersion.current)\n")
    case .report: return RunCommand(arguments).run()
    }
  }

  private static func explain(_ words: [String]) throws(UsageError) -> ExitStatus {
    let arguments = try ExplainArguments(parsing: words)
    guard arguments.request == .explain else { return Output.toStandardOutput(HelpText.explain) }
    return try ExplainCommand(arguments).run()
  }
}
