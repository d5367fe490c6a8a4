import StepTimeline

extension Command {
  static let report: Command = Command(
    name: "report",
    summary: "read logs and report every build in them (the default)",
    operands: .files,
    help: HelpPage(
      about: "buildlog reads docker build logs: where the time went, and why the build failed.",
      usage: [
        "docker build --progress=plain . 2>&1 | buildlog [OPTIONS]",
        "buildlog [report] [OPTIONS] [FILE...]",
        "buildlog COMMAND --help",
      ],
      text: [
        "Reads standard input or files ('-' is standard input): saved logs of any CI system, with",
        "whatever else is in them. Every build found is reported.",
      ],
      listsCommands: true,
      options: ReportArguments.options.map(\.summary),
      exitStatus: [
        (0, "report made and, where the outcome counts, every build succeeded"),
        (1, "a build failed, was cancelled or is incomplete (counts for standard input)"),
        (2, "usage error"),
        (3, "no build found in the input"),
        (4, "a limit was missed (--fail-over, --fail-cache-below)"),
        (74, "a file could not be read or written"),
      ]),
    run: { (words) throws(UsageError) in
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
      if let hint = misspelt(words.first) { Output.message(hint) }
      return ReportCommand(arguments).run()
    })

  /// A remark on a first word that is neither a file nor a command, but close to one.
  private static func misspelt(_ word: String?) -> String? {
    guard let word, !word.hasPrefix("-"), named(word) == nil, Platform.kind(of: word) == .missing,
      let name = Suggestion.closest(to: word, among: all.map(\.name))
    else { return nil }
    return "there is no file '\(word)'; did you mean the command '\(name)'?"
  }
}
