extension Command {
  static let compare: Command = Command(
    name: "compare",
    summary: "two logs step by step: slower, faster, no longer cached, added, removed",
    operands: .files,
    help: HelpPage(
      about: "buildlog compare says what changed from one build to another, step by step.",
      usage: [
        "buildlog compare [OPTIONS] BASE HEAD",
        "docker build --progress=plain . 2>&1 | buildlog compare BASE -",
      ],
      text: [
        "BASE is the log to compare with, HEAD the one in question; one of them may be '-',",
        "standard input. Steps are matched by stage and instruction, not by number. A difference",
        "below 0.2 s, 10 % of the base time, or what the logs leave uncertain counts as none. Logs",
        "with several builds are paired by what the builds have in common.",
      ],
      options: CompareArguments.options.map(\.summary),
      exitStatus: [
        (0, "the comparison was made"),
        (2, "usage error"),
        (3, "no build found in one of the logs"),
        (4, "a limit was missed (--fail-slower, --fail-cache-lost)"),
        (74, "a file could not be read or written"),
      ]),
    run: { (words) throws(UsageError) in
      let arguments = try CompareArguments(parsing: words)
      guard arguments.request == .compare else {
        return Output.toStandardOutput(Command.compare.help.rendered)
      }
      return CompareCommand(arguments).run()
    })
}
