import StepTimeline

/// `buildlog fix --prove -- COMMAND …`: builds with one fix after another until the build succeeds.
struct ProveCommand {
  private let arguments: FixArguments
  private let command: BuildCommand

  /// - Throws: why the command builds no Dockerfile that could be changed.
  init(_ arguments: FixArguments) throws(UsageError) {
    self.arguments = arguments
    command = try BuildCommand(arguments.command)
  }

  func run() throws(UsageError) -> ExitStatus {
    Platform.occupyStandardDescriptors()
    // If standard error cannot be written, the proof goes on.
    Platform.surviveBrokenPipes()
    // The user's environment may ask for output on a screen, or for none at all (`quiet`).
    if Platform.environment("BUILDKIT_PROGRESS") != "rawjson" {
      Platform.setEnvironment("BUILDKIT_PROGRESS", to: "plain")
    }
    guard Platform.kind(of: command.context) == .directory else {
      throw .operands("\(command.context): the context is no folder")
    }
    guard let path = command.dockerfile({ Platform.kind(of: $0) == .regular }) else {
      throw .operands("\(command.named ?? "Dockerfile"): there is no such Dockerfile")
    }
    let rules: [Rule]
    switch RuleFiles.read(arguments.rules) {
    case .success(let added): rules = added
    case .failure(let failure): return failure.status
    }
    do throws(SystemError) {
      let project = try ProjectReader.files(dockerfile: path, context: command.context)
      let folder: TemporaryFolder
      do throws(SystemError) { folder = try TemporaryFolder() } catch {
        Output.message("\(Platform.temporaryFolder): \(error.text)")
        return .ioError
      }
      defer { folder.remove() }
      var builder = try TryBuilder(
        command, dockerfile: path, project: project, folder: folder.path, timeLimit: arguments.timeLimit,
        rules: rules)
      defer { builder.signals.stop() }
      return prove(&builder, in: project)
    } catch {
      Output.message("\(path): \(error.text)")
      return .ioError
    }
  }

  private func prove(_ builder: inout TryBuilder, in project: ProjectFiles) -> ExitStatus {
    let story = ProofStory(limit: arguments.tries)
    story.begins()
    let first: Build
    switch builder.buildAsItIs() {
    case .succeeded(let seconds):
      story.isGreen(after: seconds)
      return .success
    case .failed(let build, _): first = build
    case .stopped(let stop): return end(stop, story)
    case .tookTooLong:
      story.firstTookTooLong()
      return .noPatch
    }
    var search = ProofSearch(of: first, in: project, tries: arguments.tries)
    builder.learn(from: first)
    story.failed(search.firstFault, after: first.wallSeconds)
    while let candidate = search.next() {
      story.tries(candidate, number: search.tryCount + 1)
      let outcome: ProofSearch.Outcome
      var seconds: Double?
      switch builder.build(candidate.files) {
      case .succeeded(let time): (outcome, seconds) = (.succeeded, time)
      case .failed(let build, let time): (outcome, seconds) = (.failed(build), time)
      case .tookTooLong: outcome = .tookTooLong
      case .stopped(.skipped(let reason)): outcome = .skipped(reason)
      case .stopped(let stop):
        // An engine that did not answer says nothing about the change.
        if stop.endsEverything { return end(stop, story) }
        story.engineEnded(stop)
        return unproved(search, story)
      }
      if let verdict = search.record(outcome) {
        story.verdict(verdict, number: search.tryCount, after: seconds)
      }
    }
    guard let proof = search.proof else { return unproved(search, story) }
    story.proved(search, proof, applies: arguments.applies)
    return proof.changes.isEmpty ? .success : give(proof, search)
  }

  /// The build cannot be judged.
  private func end(_ stop: TryBuilder.Stop, _ story: ProofStory) -> ExitStatus {
    switch stop {
    case .interrupted(let signal): return ExitStatus(rawValue: 128 + signal.number)
    case .notStarted(let error):
      let program = arguments.command[0]
      Output.message("\(program): \(error.reasonOfFailedStart(program))")
      return ExitStatus(rawValue: error.statusOfFailedStart)
    case .unwritable(let path, let error):
      Output.message("\(path): \(error.text)")
      return .ioError
    case .noBuild(let lines):
      story.engineEnded(stop)
      Output.message("no docker build found in \(counted(lines.count, "line"))")
      return .noBuild
    case .died(let status):
      story.engineEnded(stop)
      return ExitStatus(rawValue: status)
    case .unreadable, .withoutFailure, .skipped:
      story.engineEnded(stop)
      return .noPatch
    }
  }

  private func unproved(_ search: ProofSearch, _ story: ProofStory) -> ExitStatus {
    let furthest = search.furthest
    story.unproved(search, isPartial: arguments.isPartial)
    guard arguments.isPartial, !furthest.files.changes.isEmpty else { return .noPatch }
    let status = give(furthest.files, search)
    return status == .success ? .noPatch : status
  }

  /// Prints the patch, or writes it if that was asked for.
  private func give(_ files: FileVersions, _ search: ProofSearch) -> ExitStatus {
    let fix = files.fix(
      search.texts(of: files).joined(separator: " "))
    if arguments.applies, search.proof != nil { return FixCommand(arguments).apply(fix) }
    switch arguments.format {
    case .patch:
      do throws(OutputError) {
        try Output.toStandardOutput(files.patch)
        return .success
      } catch {
        if error.reason.isBrokenPipe { Platform.endAsBrokenPipe() }
        Output.message(error.description)
        return .ioError
      }
    case .suggestions: return Output.toStandardOutput(ReviewSuggestions(of: fix).json)
    }
  }
}
