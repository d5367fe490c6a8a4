extension Command {
  static let log: Command = Command(
    name: "log",
    summary: "print a log in order, step after step, the failed step last",
    operands: .files,
    help: HelpPage(
      about: "buildlog log prints the lines of a log in order: step after step, the failed step last.",
      usage: [
        "buildlog log [OPTIONS] [LOG]",
        "docker build --progress=plain . 2>&1 | buildlog log --groups github",
      ],
      text: [
        "Each step has a heading with its status and time. Secrets are masked. Lines outside the",
        "builds are left out. The whole log is kept in memory until it ends.",
      ],
      options: LogArguments.options.map(\.summary),
      exitStatus: [
        (0, "the lines were printed; for standard input, every build succeeded"),
        (1, "a build from standard input failed, was canceled or is incomplete"),
        (2, "usage error"),
        (3, "no build found in the input, or no such step in its builds"),
        (74, "a file could not be read or written"),
      ]),
    run: { (words) throws(UsageError) in
      let arguments = try LogArguments(parsing: words)
      guard arguments.request == .log else { return Output.toStandardOutput(Command.log.help.rendered) }
      if arguments.input == .standardInput, Platform.Descriptor.standardInput.isTerminal {
        Output.toStandardError("Usage: buildlog log [OPTIONS] LOG\n")
        return .usage
      }
      return LogCommand(arguments).run()
    })
}
