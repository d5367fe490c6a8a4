import StepTimeline

/// `buildlog [report] [OPTIONS] [FILE…]`: reads logs and reports every build in them.
struct ReportCommand {
  private let arguments: ReportArguments

  init(_ arguments: ReportArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    switch readerOptions() {
    case .success(let options):
      do throws(OutputError) {
        let events = try arguments.openEventStream()
        return try report(readAll(options, events), events)
      } catch {
        Output.message(error.description)
        return .ioError
      }
    case .failure(let failure): return failure.status
    }
  }

  /// Checks, before a long build, all that the report needs, and says what is wrong.
  ///
  /// - Parameters:
  ///   - command: the command whose output is read instead of logs.
  ///   - log: the file that gets the log of the command.
  /// - Returns: what the reader is to do, or how the tool is to end.
  func readerOptions(running command: [String]? = nil, log: String? = nil) -> Result<
    BuildLogReader.Options, PreparationFailure
  > {
    do throws(UsageError) {
      try plan(running: command, log: log).check()
    } catch {
      Output.message(error.description)
      return .failure(PreparationFailure(status: .usage))
    }
    do throws(OutputError) {
      for path in arguments.exports.map(\.path) + [arguments.output].compactMap(\.self) {
        try Output.check(path)
      }
      if arguments.stepSummary {
        guard let summary = StepSummary() else {
          Output.message(
            "'--step-summary' needs the environment variable \(StepSummary.variable), but it is not set")
          return .failure(PreparationFailure(status: .usage))
        }
        try summary.check()
      }
    } catch {
      Output.message(error.description)
      return .failure(PreparationFailure(status: .ioError))
    }
    switch RuleFiles.read(arguments.rules) {
    case .success(let rules):
      var options = BuildLogReader.Options(addedRules: rules, redactsSecrets: arguments.redact == .auto)
      options.tailLines = max(options.tailLines, arguments.report.tail)
      if let path = arguments.hostEnvironment {
        guard let text = hostEnvironment(path) else {
          return .failure(PreparationFailure(status: .ioError))
        }
        guard BuildLogReader.isEnvironment(text) else {
          Output.message(
            "\(path): no line has the form NAME=value; expected the output of 'go env' or 'env'")
          return .failure(PreparationFailure(status: .usage))
        }
        options.hostEnvironment = text
      }
      return .success(options)
    case .failure(let failure): return .failure(PreparationFailure(status: failure.status))
    }
  }

  private func plan(running command: [String]?, log: String?) -> OutputPlan {
    var plan = OutputPlan()
    if let command {
      let build = try? BuildCommand(command)
      let dockerfile = build?.dockerfile { Platform.kind(of: $0) == .regular }
      if let dockerfile { plan.add(file: dockerfile, as: "Dockerfile") }
    } else {
      plan.add(logs)
    }
    for path in arguments.rules { plan.add(file: path, as: "rule file") }
    if let path = arguments.hostEnvironment { plan.add(file: path, as: "environment") }
    if let path = arguments.project.dockerfile { plan.add(file: path, as: "Dockerfile") }
    for export in arguments.exports {
      plan.add(
        export.path, by: "--export \(export.format.rawValue)=\(export.path)", format: export.format.rawValue)
    }
    if let path = arguments.output {
      plan.add(
        path, by: "--output \(path)", format: arguments.format.rawValue)
    }
    if let log { plan.add(log, by: "--log \(log)", format: nil) }
    if arguments.stepSummary, let summary = StepSummary() {
      plan.add(appendingTo: summary.path, by: "--step-summary", variable: StepSummary.variable)
    }
    return plan
  }

  private var logs: [Input] { arguments.inputs.isEmpty ? [.standardInput] : arguments.inputs }

  private func hostEnvironment(_ path: String) -> String? {
    do throws(SystemError) {
      return String(decoding: try Platform.contents(of: path, atMost: 1 << 20), as: UTF8.self)
    } catch {
      Output.message("\(path): \(error.text)")
      return nil
    }
  }

  private func readAll(_ options: BuildLogReader.Options, _ events: EventStream?) -> [InputResult] {
    logs.map { input in
      let result = input.read(options, for: arguments.audience(events))
      if let error = result.error {
        Output.message("\(input.name): \(error.text)")
      } else if result.builds.isEmpty {
        Output.message("\(input.name): \(result.noBuildText)")
        if input == .standardInput { showUnread(result.unread) }
      }
      return result
    }
  }

  /// Shows the end of piped input that is not a build; the input was shown nowhere else.
  private func showUnread(_ unread: UnreadLog?) {
    guard let lines = unread?.lastLines, lines.contains(where: { !$0.isEmpty }) else {
      Output.message("docker prints build progress to standard error; use: docker build . 2>&1 | buildlog")
      return
    }
    if arguments.audience(nil).passesOn { return }
    Output.message(lines.count > 1 ? "the last lines of the input:" : "the input:")
    for line in lines { Output.toStandardError("  \(TerminalText.safe(line))\n") }
  }

  private func report(_ results: [InputResult], _ events: EventStream?) throws(OutputError) -> ExitStatus {
    defer { events?.abandon() }
    let builds = results.flatMap(\.builds)
    let hadError = results.contains { $0.error != nil }
    let unread = results.compactMap(\.unread)
    guard !builds.isEmpty else {
      if let failure = events?.failure { throw failure }
      if !hadError { try writeUnread(unread) }
      return hadError ? .ioError : .noBuild
    }
    try write(builds, unread: unread, events)
    let status = judge(results)
    return hadError ? .ioError : status
  }

  /// Writes what the rules say of logs in which no build was found, in the formats that have a place for it.
  private func writeUnread(_ unread: [UnreadLog]) throws(OutputError) {
    for export in arguments.exports where holdsUnread(export.format, unread) {
      try Output.toFile(export.path, render([], unread: unread, as: export.format, to: .file))
    }
    guard holdsUnread(arguments.format, unread) else { return }
    if let path = arguments.output {
      try Output.toFile(path, render([], unread: unread, as: arguments.format, to: .file))
    } else {
      try Output.toStandardOutput(render([], unread: unread, as: arguments.format, to: .standardOutput))
    }
  }

  private func holdsUnread(_ format: ReportFormat, _ unread: [UnreadLog]) -> Bool {
    switch format {
    case .json: true
    case .table, .markdown, .brief, .github, .html: unread.contains { !$0.diagnoses.isEmpty }
    default: false
    }
  }

  /// Writes the report and the exports; those in a streamed format have been written and take their places.
  func write(
    _ builds: [Build], unread: [UnreadLog] = [], _ events: EventStream?
  ) throws(OutputError) {
    // Files first: a reader of standard output that has seen enough must not cost them. One output that cannot be
    // written must not cost the others: after a pipe the log is gone.
    var failures: [OutputError] = []
    func attempt(_ write: () throws(OutputError) -> Void) {
      do throws(OutputError) { try write() } catch { failures.append(error) }
    }
    for export in arguments.exports where !export.format.isStreamed {
      attempt { () throws(OutputError) in
        try Output.toFile(export.path, render(builds, unread: unread, as: export.format, to: .file))
      }
    }
    if arguments.stepSummary {
      attempt { () throws(OutputError) in try StepSummary()?.append(builds, options: arguments.report) }
    }
    attempt { () throws(OutputError) in try events?.complete() }
    if !arguments.format.isStreamed {
      attempt { () throws(OutputError) in
        if let path = arguments.output {
          try Output.toFile(path, render(builds, unread: unread, as: arguments.format, to: .file))
        } else {
          try Output.toStandardOutput(
            render(builds, unread: unread, as: arguments.format, to: .standardOutput))
        }
      }
    }
    guard let first = failures.first else { return }
    for failure in failures.dropFirst() { Output.message(failure.description) }
    throw first
  }

  private enum Destination {
    case standardOutput, file
  }

  private func render(
    _ builds: [Build], unread: [UnreadLog], as format: ReportFormat, to destination: Destination
  ) -> Output.Content {
    let terminal = destination == .standardOutput ? Platform.Descriptor.standardOutput : nil
    var options = arguments.report
    options.width = arguments.width ?? terminal?.terminalColumns ?? options.width
    options.wrapsQuotes = terminal?.isTerminal ?? false
    // An exported file is for programs and editors; colour in it has to be asked for.
    options.color = arguments.color.isOn(isTerminal: terminal?.isTerminal ?? false) { name in
      terminal == nil && name == "CLICOLOR_FORCE" ? nil : Platform.environment(name)
    }
    return { [options] write throws(SystemError) in
      try format.write(builds, unread: unread, options: options, to: write)
    }
  }

  /// Checks the limits, says which are missed, and finds the exit status.
  private func judge(_ results: [InputResult]) -> ExitStatus {
    var missedGate = false
    var failed = false
    for result in results {
      // A pipeline must stay red; a program that reports on a saved log must not die of what it reports.
      let counts = arguments.outcomeCounts ?? (result.input == .standardInput)
      missedGate = missesGate(result.builds) || missedGate
      failed = failed || counts && result.builds.contains { $0.result != .succeeded }
    }
    return failed ? .buildFailed : missedGate ? .gate : .success
  }

  /// Checks the limits and says which are missed.
  func missesGate(_ builds: [Build]) -> Bool {
    let outcome = Outcome(failOver: arguments.failOver, failCacheBelow: arguments.failCacheBelow)
    var isMissed = false
    for build in builds {
      let gates = outcome.gates(build)
      for text in gates.missed + gates.unchecked { Output.message(text) }
      isMissed = isMissed || !gates.missed.isEmpty
    }
    return isMissed
  }
}

/// A report cannot be made; why was said.
struct PreparationFailure: Error {
  var status: ExitStatus
}
