extension Command {
  static let stats: Command = Command(
    name: "stats",
    summary: "many logs of one build: times, cache hits and failures by step",
    operands: .files,
    help: HelpPage(
      about: "buildlog stats says what many logs of one build have in common.",
      usage: ["buildlog stats [OPTIONS] FILE..."],
      text: [
        "For each step: how often it ran and was cached, the median and the 95th percentile of its",
        "times where it was not cached, and what its failures were. Logs are read one after the",
        "other. A log without a build is skipped; runs of different builds are told apart.",
      ],
      options: StatsArguments.options.map(\.summary),
      exitStatus: [
        (0, "the statistics were made"),
        (2, "usage error"),
        (3, "no build found in any of the logs"),
        (74, "a file could not be read or written; the others were counted"),
      ]),
    run: { (words) throws(UsageError) in
      let arguments = try StatsArguments(parsing: words)
      guard arguments.request == .stats else { return Output.toStandardOutput(Command.stats.help.rendered) }
      return StatsCommand(arguments).run()
    })
}
