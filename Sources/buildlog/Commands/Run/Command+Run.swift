import StepTimeline

extension Command {
  static let run: Command = Command(
    name: "run",
    summary: "run a command and report the builds in its output",
    operands: .program,
    help: HelpPage(
      about: "buildlog run runs a command and reports the docker builds in its output.",
      usage: ["buildlog run [OPTIONS] [--] COMMAND [ARG...]"],
      text: [
        "  buildlog run -- docker build .",
        "  buildlog run --format json -o build.json -- make image",
        "",
        "All output of the command goes to standard error as it arrives. Standard output gets only",
        "the report. On a terminal, the running steps are shown below the log. buildlog sets",
        "BUILDKIT_PROGRESS=plain unless the variable has a value. Signals are passed on, so the",
        "command can clean up. A second Ctrl-C, or ten seconds, kills the command and everything",
        "it started. The exit status is the command's own, 128 + n if signal n ended it, or one of",
        "those at the end of this page.",
      ],
      options: RunArguments.options.map(\.summary),
      exitStatus: [
        (2, "usage error"),
        (4, "the command succeeded, but a limit was not met (--fail-over, --fail-cache-below)"),
        (74, "the command succeeded, but a file could not be read or written"),
        (126, "the command cannot be executed"),
        (127, "the command was not found"),
      ]),
    run: { (words) throws(UsageError) in
      let arguments = try RunArguments(parsing: words)
      switch arguments.report.request {
      case .help: return Output.toStandardOutput(Command.run.help.rendered)
      case .version: return Output.toStandardOutput("buildlog \(BuildLogVersion.current)\n")
      case .report: return RunCommand(arguments).run()
      }
    })
}
