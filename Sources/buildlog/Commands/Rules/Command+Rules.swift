extension Command {
  static let rules: Command = Command(
    name: "rules",
    summary: "check rule files of your own before they are used",
    operands: .files,
    help: HelpPage(
      about: "buildlog rules check says what is wrong with rule files, and which rules will never act.",
      usage: ["buildlog rules check FILE..."],
      text: [
        "A mistake keeps a file from being used. A warning does not: it names a pattern that can",
        "never match, a rule that another one always outranks, or a text that a pattern does not",
        "fill. The form of the files is in docs/rules.md.",
      ],
      options: RulesArguments.options.map(\.summary),
      exitStatus: [
        (0, "the files can be used; there may be warnings"),
        (1, "a file has mistakes"),
        (2, "usage error"),
        (74, "a file could not be read"),
      ]),
    run: { (words) throws(UsageError) in
      let arguments = try RulesArguments(parsing: words)
      guard arguments.request == .check else { return Output.toStandardOutput(Command.rules.help.rendered) }
      return RulesCommand(arguments).run()
    })
}
