import StepTimeline

extension Command {
  static let run: Command = Command(
    name: "run",
    summary: "run a command and report the builds in what it prints",
    operands: .program,
    help: HelpPage(
      about: "buildlog run runs a command and reports the docker builds in what it prints.",
      usage: ["buildlog run [OPTIONS] [--] COMMAND [ARG...]"],
      text: [
        "  buildlog run -- docker build .",
        "  buildlog run --format json -o build.json -- make image",
        "",
        "Everything the command prints, on standard output too, goes to standard error as it",
        "arrives; standard output has the report alone. On a terminal the running steps are shown",
        "below it. BUILDKIT_PROGRESS=plain is set unless it has a value. Signals reach the command,",
        "which may still clean up; a second Ctrl-C, or ten seconds, end it and what it started.",
        "The exit status is the command's own, 128 + n if signal n ended it, or one of these:",
      ],
      options: RunArguments.options.map(\.summary),
      exitStatus: [
        (2, "usage error"),
        (4, "the command succeeded and a limit was missed (--fail-over, --fail-cache-below)"),
        (74, "a file could not be read or written, and the command did not fail by itself"),
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
