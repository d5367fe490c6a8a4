extension Command {
  static let explain: Command = Command(
    name: "explain",
    summary: "the causes that are known: a list, one as a page, or those of a pasted line",
    operands: .rules,
    help: HelpPage(
      about: "buildlog explain says what is known of a cause: how it shows, why it happens, what helps.",
      usage: [
        "buildlog explain                     list all rules",
        "buildlog explain RULE|FAMILY...      one page for a rule, the list of a family",
        "buildlog explain --text 'LINE'       the rule that matches a line of a log",
        "some-command 2>&1 | buildlog explain --text -",
      ],
      text: [
        "With a RULE, --text tries only that rule. 'explain --format json RULE' is a rule file to",
        "start from; 'explain --rules FILE --text LINE' tries out your own.",
      ],
      options: ExplainArguments.options.map(\.summary),
      exitStatus: [
        (0, "the rules were printed; with --text, one of them matches"),
        (2, "usage error, unknown rule, or a mistake in a rule file"),
        (3, "with --text: no rule matches"),
        (74, "a file could not be read or written"),
      ]),
    run: { (words) throws(UsageError) in
      let arguments = try ExplainArguments(parsing: words)
      guard arguments.request == .explain else { return Output.toStandardOutput(HelpText.explain) }
      return try ExplainCommand(arguments).run()
    })
}
