import StepTimeline

/// `buildlog run [OPTIONS] -- COMMAND [ARG…]`: runs a command and reports the builds in what it prints.
struct RunCommand {
  private let arguments: RunArguments

  init(_ arguments: RunArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    Platform.occupyStandardDescriptors()
    let report = ReportCommand(arguments.report)
    let options: BuildLogReader.Options
    switch report.readerOptions(running: arguments.command, log: arguments.log) {
    case .success(let given): options = given
    case .failure(let failure): return failure.status
    }
    // A reader of the log that goes away must not cost the build.
    Platform.surviveBrokenPipes()
    let events: EventStream?
    do throws(OutputError) {
      events = try arguments.report.openEventStream()
    } catch {
      Output.message(error.description)
      return .ioError
    }
    defer { events?.abandon() }
    events?.begin(source: source)
    let copy: LogCopy?
    do throws(OutputError) {
      copy = try arguments.log.map { path throws(OutputError) in try LogCopy(path) }
    } catch {
      Output.message(error.description)
      return .ioError
    }
    let reader = BuildLogReader(source: source, options: options)
    var log = LiveLog(
      reader, view: arguments.report.view, passesOn: !arguments.report.quiet, events: events)
    log.copy = copy
    if arguments.stall != nil { log.watchSteps() }
    var command = CommandRun(arguments.command)
    command.usesPseudoTerminal = arguments.usesPseudoTerminal
    command.isWatched = true
    command.stall = arguments.stall
    do throws(SystemError) {
      let outcome = try command.run(into: &log)
      var builds = log.finish()
      if outcome.isStalled, let stall = arguments.stall {
        for i in builds.indices { builds[i].noteStall(seconds: stall.seconds) }
      }
      for message in arguments.report.project.addRepairs(to: &builds) { Output.message(message) }
      events?.end(builds, lines: log.lineCount)
      // The log stays as it is, unless the tool has something to say after it.
      let lineEnd = log.endsInsideLine ? "\n" : ""
      if outcome.outputIsHeld || builds.isEmpty { Output.toStandardError(lineEnd) }
      let status = finish(outcome, builds, lines: log.lineCount, report, events)
      guard let failure = copy?.close() else { return status }
      Output.message(failure.description)
      return status == .success ? .ioError : status
    } catch {
      log.abandon()
      Output.message("\(arguments.command[0]): \(error.reasonOfFailedStart(arguments.command[0]))")
      return ExitStatus(rawValue: error.statusOfFailedStart)
    }
  }

  /// The log's name: that of the program, marked as being no file.
  private var source: String {
    "<\(arguments.command[0].split(separator: "/").last.map(String.init) ?? arguments.command[0])>"
  }

  private func finish(
    _ outcome: CommandRun.Outcome, _ builds: [Build], lines: Int, _ report: ReportCommand,
    _ events: EventStream?
  ) -> ExitStatus {
    if outcome.outputIsHeld {
      Output.message(
        "\(source): the command ended, but a process that it started still holds the output; "
          + "the rest was not read")
    }
    let own = ExitStatus(rawValue: outcome.ending.status)
    let counts = arguments.report.outcomeCounts
    guard !builds.isEmpty else {
      Output.message("\(source): no docker build found in \(counted(lines, "line"))")
      if counts == true, own == .success { return .noBuild }
      return counts == false ? .success : own
    }
    do throws(OutputError) {
      try report.write(builds, events)
    } catch {
      // A closed pipe ends the tool silently, but not as if the command had not failed.
      if error.reason.isBrokenPipe, own == .success { Platform.endAsBrokenPipe() }
      if !error.reason.isBrokenPipe { Output.message(error.description) }
      return own == .success ? .ioError : own
    }
    if counts == false { return .success }
    let isMissed = report.missesGate(builds)
    guard own == .success else { return own }
    if counts == true, builds.contains(where: { $0.result != .succeeded }) { return .buildFailed }
    return isMissed ? .gate : .success
  }
}
