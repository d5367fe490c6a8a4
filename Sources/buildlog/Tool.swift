import StepTimeline

/// Finds the command that the arguments name and runs it.
enum Tool {
  static func run(_ arguments: [String]) -> ExitStatus {
    let words = DockerPlugin.withoutPluginName(arguments, environment: Platform.environment)
    if words.first == DockerPlugin.metadataCommand {
      return Output.toStandardOutput(DockerPlugin.metadata)
    }
    if (2...3).contains(words.count), words[0] == RunWatch.argument {
      RunWatch.watch(words[1], removing: words.count == 3 ? words[2] : nil)
      return .success
    }
    // A file of that name is `./explain`.
    let named = words.first.flatMap(Command.named)
    do throws(UsageError) {
      // `report` may come after options too, so it looks for its name itself.
      guard let named, named.name != Command.report.name else { return try Command.report.run(words) }
      return try named.run(Array(words.dropFirst()))
    } catch {
      Output.message(error.description)
      Output.toStandardError("See 'buildlog \(named.map { $0.name + " " } ?? "")--help'.\n")
      return .usage
    }
  }
}
