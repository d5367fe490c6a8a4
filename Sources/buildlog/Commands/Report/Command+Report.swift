import StepTimeline

extension Command {
  static let report: Command = Command(
    name: "report",
    summary: "report every build in a log (the default)",
    operands: .files,
    help: HelpPage(
      about: "buildlog reads docker build logs. It shows where the time went and why a build failed.",
      usage: [
        "docker build --progress=plain . 2>&1 | buildlog [OPTIONS]",
        "buildlog [report] [OPTIONS] [FILE...]",
        "buildlog COMMAND --help",
      ],
      text: [
        "Input is standard input ('-') or files: logs saved from any CI system, as they are. Other",
        "output in them does no harm. buildlog reports every build that it finds.",
      ],
      listsCommands: true,
      options: ReportArguments.options.map(\.summary),
      exitStatus: [
        (0, "the report was made; if the outcome counts, every build succeeded"),
        (1, "a build failed, was canceled or is incomplete (standard input, or --exit-code)"),
        (2, "usage error"),
        (3, "no build found in the input"),
        (4, "a limit was not met (--fail-over, --fail-cache-below)"),
        (74, "a file could not be read or written"),
      ]),
    run: { (words) throws(UsageError) in
      let arguments = try ReportArguments(parsing: words)
      switch arguments.request {
      case .help: return Output.toStandardOutput(HelpText.report)
      case .version: return Output.toStandardOutput("buildlog \(BuildLogVersion.current)\n")
      case .report: break
      }
      // `buildlog -q stats logs`: as a file it would be a strange one.
      if words.first?.hasPrefix("-") == true, case .file(let word)? = arguments.inputs.first,
        let command = named(word), Platform.kind(of: word) == .missing
      {
        throw .operands("'\(word)' is a command; it comes first: buildlog \(command.name) [OPTIONS]")
      }
      if arguments.inputs.isEmpty, Platform.Descriptor.standardInput.isTerminal {
        Output.toStandardError(HelpText.shortUsage)
        return .usage
      }
      if let hint = misspelt(words.first) { Output.message(hint) }
      return ReportCommand(arguments).run()
    })

  /// A remark on a first word that is neither a file nor a command, but close to one.
  private static func misspelt(_ word: String?) -> String? {
    guard let word, !word.hasPrefix("-"), named(word) == nil, Platform.kind(of: word) == .missing,
      let name = Suggestion.closest(to: word, among: all.map(\.name))
    else { return nil }
    return "no file '\(word)'; did you mean the command '\(name)'?"
  }
}
