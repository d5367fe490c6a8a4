extension Command {
  static let fix: Command = Command(
    name: "fix",
    summary: "print the patch that repairs a failed build, or apply it",
    operands: .files,
    help: HelpPage(
      about: "buildlog fix prints a patch for the Dockerfile: the first fix that can be applied.",
      usage: [
        "buildlog fix [OPTIONS] [LOG]",
        "buildlog fix LOG | git apply",
        "docker build --progress=plain . 2>&1 | buildlog fix --apply",
        "buildlog fix --prove [--tries N] [--partial] -- docker build .",
      ],
      text: [
        "buildlog reads the Dockerfile that the log names, from the current folder or the context.",
        "If there is none, it makes the patch for the Dockerfile that was pasted with the log, or",
        "from the lines that the log quotes. Standard error explains the patch.",
        "",
        "With --prove it runs the command after '--' (docker build, docker buildx build, podman or",
        "buildah build). If that fails, it runs it again with each fix in turn, on copies, until it",
        "succeeds. Your files stay as they are. Nothing is tagged, loaded, pushed or exported.",
      ],
      options: FixArguments.options.map(\.summary),
      exitStatus: [
        (0, "a patch was printed or applied, or the build succeeded without one"),
        (2, "usage error"),
        (3, "no build found in the input"),
        (5, "no patch is known, or none was proved; standard error says what to do by hand"),
        (74, "a file could not be read or written"),
        (126, "--prove: the command cannot be executed"),
        (127, "--prove: the command was not found"),
      ]),
    run: { (words) throws(UsageError) in
      let arguments = try FixArguments(parsing: words)
      guard arguments.request == .fix else { return Output.toStandardOutput(HelpText.fix) }
      if !arguments.command.isEmpty { return try ProveCommand(arguments).run() }
      if arguments.input == .standardInput, Platform.Descriptor.standardInput.isTerminal {
        Output.toStandardError("Usage: buildlog fix [OPTIONS] LOG\n")
        return .usage
      }
      return FixCommand(arguments).run()
    })
}
