extension Command {
  static let stats: Command = Command(
    name: "stats",
    summary: "summarize many logs of one build: times, cache hits and failures per step",
    operands: .files,
    help: HelpPage(
      about: "buildlog stats summarizes many logs of the same build.",
      usage: ["buildlog stats [OPTIONS] FILE|FOLDER..."],
      text: [
        "For each step it shows how often the step ran and was cached, the median and the 90th and",
        "99th percentile of its time when it was not cached, and its failures. A folder stands for",
        "all files in it. JSON reports of buildlog are read like logs. A log without a build is",
        "skipped. Different builds are counted separately. csv and jsonl have a row for each run",
        "and step.",
      ],
      options: StatsArguments.options.map(\.summary),
      exitStatus: [
        (0, "the statistics were made"),
        (2, "usage error"),
        (3, "no build found in any of the logs"),
        (74, "a file could not be read or written; the other files were counted"),
      ]),
    run: { (words) throws(UsageError) in
      let arguments = try StatsArguments(parsing: words)
      guard arguments.request == .stats else { return Output.toStandardOutput(Command.stats.help.rendered) }
      return StatsCommand(arguments).run()
    })
}
