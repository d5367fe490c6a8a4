import StepTimeline

/// `buildlog log [OPTIONS] [LOG]`: the lines of a log in order.
struct LogCommand {
  private let arguments: LogArguments

  init(_ arguments: LogArguments) { self.arguments = arguments }

  func run() -> ExitStatus {
    let masks = arguments.redact == .auto
    let keeper = LineKeeper(OrderedLog(redactsSecrets: masks))
    let view = LiveView.Settings(redacts: masks, ascii: arguments.isASCII, color: arguments.color)
    let result = arguments.input.read(
      BuildLogReader.Options(redactsSecrets: masks), for: Audience(view: view, lines: keeper))
    if let error = result.error { Output.message("\(arguments.input.name): \(error.text)") }
    guard !result.builds.isEmpty else {
      if result.error != nil { return .ioError }
      Output.message("\(arguments.input.name): \(result.noBuildText)")
      return .noBuild
    }
    var found = false
    do throws(OutputError) {
      try Output.toStandardOutput { write throws(SystemError) in
        found = try keeper.log.write(
          result.builds, selection: arguments.selection, groups: arguments.groups, options: options,
          to: write)
      }
    } catch {
      Output.message(error.description)
      return .ioError
    }
    if result.error != nil { return .ioError }
    guard found else { return missing(result.builds) }
    let counts = arguments.input == .standardInput
    return counts && result.builds.contains { $0.result != .succeeded } ? .buildFailed : .success
  }

  private var options: ReportOptions {
    var options = ReportOptions()
    options.ascii = arguments.isASCII
    let terminal = Platform.Descriptor.standardOutput
    options.color = arguments.color.isOn(isTerminal: terminal.isTerminal) { Platform.environment($0) }
    return options
  }

  /// Says that no step was chosen.
  private func missing(_ builds: [Build]) -> ExitStatus {
    switch arguments.selection {
    case .step(let id): Output.message("\(arguments.input.name): no step \(id) in the log")
    case .failed where builds.contains { $0.result == .failed }:
      Output.message("\(arguments.input.name): the log does not say which step failed")
    case .failed:
      Output.message("\(arguments.input.name): no step failed")
      return .success
    case .all: Output.message("\(arguments.input.name): the log has no steps")
    }
    return .noBuild
  }
}
