extension Command {
  static let explain: Command = Command(
    name: "explain",
    summary: "explain a known cause, or find the cause for an error text",
    operands: .rules,
    help: HelpPage(
      about: "buildlog explain describes known causes: the error text, why it happens and how to fix it.",
      usage: [
        "buildlog explain                  list all rules",
        "buildlog explain RULE|FAMILY...   show a rule, or list a family of rules",
        "buildlog explain --text 'LINE'    find the rule that matches this line",
        "some-command 2>&1 | buildlog explain --text -",
      ],
      text: [
        "With a RULE, --text tries only that rule. To start a rule file, use the output of",
        "'explain --format json RULE'. To try your rules, use 'explain --rules FILE --text LINE'.",
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
