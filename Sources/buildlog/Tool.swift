import StepTimeline

/// Finds the command that the arguments name and runs it.
enum Tool {
  static func run(_ arguments: [String]) -> ExitStatus {
    let words = DockerPlugin.withoutPluginName(arguments, environment: Platform.environment)
    if words.first == DockerPlugin.metadataCommand {
      return Output.toStandardOutput(DockerPlugin.metadata)
    }
    do throws(UsageError) {
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
      Output.toStandardError("See 'buildlog --help'.\n")
      return .usage
    }
  }
}
