import StepTimeline

/// `buildlog [report] [OPTIONS] [FILE…]`: reads logs and reports every build in them.
struct ReportCommand {
  private let arguments: ReportArguments

  init(_ arguments: ReportArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    do throws(OutputError) {
      for path in arguments.exports.map(\.path) + [arguments.output].compactMap(\.self) {
        try Output.check(path)
      }
      switch RuleFiles.read(arguments.rules) {
      case .success(let rules):
        var options = BuildLogReader.Options(addedRules: rules, redactsSecrets: arguments.redact == .auto)
        if let path = arguments.hostEnvironment {
          guard let text = hostEnvironment(path) else { return .ioError }
          guard BuildLogReader.isEnvironment(text) else {
            Output.message(
              "\(path): no line of the form NAME=value; it should hold the output of 'go env' or 'env'")
            return .usage
          }
          options.hostEnvironment = text
        }
        let events = try EventStream(arguments)
        return try report(readAll(options, events), events)
      case .failure(let failure): return failure.status
      }
    } catch {
      Output.message(error.description)
      return .ioError
    }
  }

  private func hostEnvironment(_ path: String) -> String? {
    do throws(SystemError) {
      return String(decoding: try Platform.contents(of: path, atMost: 1 << 20), as: UTF8.self)
    } catch {
      Output.message("\(path): \(error.text)")
      return nil
    }
  }

  private func readAll(_ given: BuildLogReader.Options, _ events: EventStream?) -> [InputResult] {
    let inputs = arguments.inputs.isEmpty ? [.standardInput] : arguments.inputs
    var isTeeing = arguments.tee && !arguments.quiet
    var options = given
    options.tailLines = max(options.tailLines, arguments.report.tail)
    return inputs.map { input in
      let result = input.read(options, events: events) { bytes in
        guard isTeeing else { return }
        // Nobody reads the raw log any more; the report is still wanted.
        do { try Platform.writeAll(bytes, to: .standardError) } catch { isTeeing = false }
      }
      if let error = result.error {
        Output.message("\(input.name): \(error.text)")
      } else if result.builds.isEmpty {
        let lines = "\(result.lines) line\(result.lines == 1 ? "" : "s")"
        Output.message("\(input.name): no docker build found in \(lines)")
      }
      return result
    }
  }

  private func report(_ results: [InputResult], _ events: EventStream?) throws(OutputError) -> ExitStatus {
    defer { events?.abandon() }
    let builds = results.flatMap(\.builds)
    let hadError = results.contains { $0.error != nil }
    guard !builds.isEmpty else {
      if let failure = events?.failure { throw failure }
      return hadError ? .ioError : .noBuild
    }
    // Files first: a reader of standard output that has seen enough must not cost them.
    for export in arguments.exports where !export.format.isStreamed {
      try Output.toFile(export.path, render(builds, as: export.format, to: .file))
    }
    try events?.complete()
    if arguments.format.isStreamed {
      // It has been written while the logs were read.
    } else if let path = arguments.output {
      try Output.toFile(path, render(builds, as: arguments.format, to: .file))
    } else {
      try Output.toStandardOutput(render(builds, as: arguments.format, to: .standardOutput))
    }
    let status = judge(results)
    return hadError ? .ioError : status
  }

  private enum Destination {
    case standardOutput, file
  }

  private func render(_ builds: [Build], as format: ReportFormat, to destination: Destination)
    -> Output.Content
  {
    let terminal = destination == .standardOutput ? Platform.Descriptor.standardOutput : nil
    var options = arguments.report
    options.width = arguments.width ?? terminal?.terminalColumns ?? options.width
    // An exported file is for programs and editors; colour in it has to be asked for.
    options.color = arguments.color.isOn(isTerminal: terminal?.isTerminal ?? false) { name in
      terminal == nil && name == "CLICOLOR_FORCE" ? nil : Platform.environment(name)
    }
    return { [options] write throws(SystemError) in try format.write(builds, options: options, to: write) }
  }

  /// Checks the limits, says which are missed, and finds the exit status.
  private func judge(_ results: [InputResult]) -> ExitStatus {
    let outcome = Outcome(failOver: arguments.failOver, failCacheBelow: arguments.failCacheBelow)
    var missedGate = false
    var failed = false
    for result in results {
      // A pipeline must stay red; a program that reports on a saved log must not die of what it reports.
      let counts = arguments.outcomeCounts ?? (result.input == .standardInput)
      for build in result.builds {
        let gates = outcome.gates(build)
        for text in gates.missed + gates.unchecked { Output.message(text) }
        missedGate = missedGate || !gates.missed.isEmpty
        failed = failed || counts && build.result != .succeeded
      }
    }
    return failed ? .buildFailed : missedGate ? .gate : .success
  }
}
