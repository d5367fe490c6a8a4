import StepTimeline

/// `buildlog stats FILE…`: what many logs of one build say.
struct StatsCommand {
  private let arguments: StatsArguments

  init(_ arguments: StatsArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    arguments.summary.run(reading: arguments.inputs, lists: arguments.lists) {
      options throws(OutputError) in try gather(options)
    }
  }

  /// Reads the logs, several at the same time; of each only what the figures need is kept.
  private func gather(_ options: BuildLogReader.Options) throws(OutputError) -> ExitStatus {
    var statistics = LogStatistics(by: arguments.grouping)
    var isUnreadable = false
    var inputs = arguments.inputs.flatMap(\.withFolders)
    for list in arguments.lists {
      do throws(SystemError) {
        inputs += try list.namedLogs().flatMap(\.withFolders)
      } catch {
        Output.message("\(list.name): \(error.text)")
        isUnreadable = true
      }
    }
    if inputs.isEmpty, !isUnreadable { Output.message("no log in the folders that were named") }
    let results = Platform.inParallel(inputs, jobs: arguments.summary.jobs) { input in
      var result = input.readBuilds(options)
      for i in result.builds.indices { result.builds[i].keepFigures() }
      return result
    }
    for (input, result) in zip(inputs, results) {
      if let error = result.error {
        // The part that was read looks like a build that stopped, and would count as one.
        Output.message("\(input.name): \(error.text), skipped")
        isUnreadable = true
        continue
      }
      if result.builds.isEmpty {
        Output.message("\(input.name): \(result.noBuildText), skipped")
      }
      statistics.add(result.builds)
    }
    guard !statistics.isEmpty else { return isUnreadable ? .ioError : .noBuild }
    try arguments.summary.write { arguments.summary.format.render(statistics, options: $0) }
    return isUnreadable ? .ioError : .success
  }
}
