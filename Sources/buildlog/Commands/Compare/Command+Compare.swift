extension Command {
  static let compare: Command = Command(
    name: "compare",
    summary: "compare two builds step by step: time, cache, added and removed steps",
    operands: .files,
    help: HelpPage(
      about: "buildlog compare shows, step by step, what changed between two builds.",
      usage: [
        "buildlog compare [OPTIONS] BASE HEAD",
        "buildlog compare --base-logs FILE... HEAD",
        "docker build --progress=plain . 2>&1 | buildlog compare BASE -",
      ],
      text: [
        "BASE is the log to compare with, HEAD is the new log. One of them can be '-' (standard",
        "input). JSON reports of buildlog are read like logs. Steps are matched by stage and",
        "instruction, not by number. A difference is ignored if it is below 0.2 s, within the",
        "uncertainty of the logs, or within what several runs of the base differ by (--base-logs).",
        "If the logs hold several builds, the builds with the most in common are compared. No",
        "limit is checked if a log holds only a part of its build, or if the builds have little",
        "in common.",
      ],
      options: CompareArguments.options.map(\.summary),
      exitStatus: [
        (0, "the builds were compared"),
        (2, "usage error"),
        (3, "no build found in one of the logs"),
        (4, "a limit was not met (--fail-slower, --fail-cache-lost)"),
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
