extension Command {
  static let compare: Command = Command(
    name: "compare",
    summary: "two logs step by step: slower, faster, no longer cached, added, removed",
    operands: .files,
    help: HelpPage(
      about: "buildlog compare says what changed from one build to another, step by step.",
      usage: [
        "buildlog compare [OPTIONS] BASE HEAD",
        "buildlog compare --base-logs FILE... HEAD",
        "docker build --progress=plain . 2>&1 | buildlog compare BASE -",
      ],
      text: [
        "BASE is the log to compare with, HEAD the one in question; one of them may be '-',",
        "standard input. JSON reports of buildlog are read like logs. Steps are matched by stage and",
        "instruction, not by number. A difference below 0.2 s, or what the logs leave uncertain,",
        "counts as none; so does what several runs of the base differ by. Logs with several builds",
        "are paired by what the builds have in common. No limit is checked for a log that holds only",
        "a part of its build, or for builds that have little in common.",
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
