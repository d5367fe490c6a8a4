extension Command {
  static let fix: Command = Command(
    name: "fix",
    summary: "print the patch that repairs a failed build, or apply it",
    operands: .files,
    help: HelpPage(
      about: "buildlog fix prints the patch of the first fix that can be applied to the Dockerfile.",
      usage: [
        "buildlog fix [OPTIONS] [LOG]",
        "buildlog fix LOG | git apply",
        "docker build --progress=plain . 2>&1 | buildlog fix --apply",
      ],
      text: [
        "The Dockerfile is the one that the log names, in the current folder or in the context.",
        "Without it the patch is made of the lines that the log quotes. Why it helps is said on",
        "standard error.",
      ],
      options: FixArguments.options.map(\.summary),
      exitStatus: [
        (0, "a patch was printed or applied, or the build had succeeded"),
        (2, "usage error"),
        (3, "no build found in the input"),
        (5, "no patch is known; standard error says what to do by hand"),
        (74, "a file could not be read or written"),
      ]),
    run: { (words) throws(UsageError) in
      let arguments = try FixArguments(parsing: words)
      guard arguments.request == .fix else { return Output.toStandardOutput(HelpText.fix) }
      if arguments.input == .standardInput, Platform.Descriptor.standardInput.isTerminal {
        Output.toStandardError("usage: buildlog fix [OPTIONS] LOG\n")
        return .usage
      }
      return FixCommand(arguments).run()
    })
}
