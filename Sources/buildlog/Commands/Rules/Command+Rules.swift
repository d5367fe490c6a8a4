extension Command {
  static let rules: Command = Command(
    name: "rules",
    summary: "check your own rule files",
    operands: .files,
    help: HelpPage(
      about: "buildlog rules check finds mistakes in rule files, and rules that can never match or win.",
      usage: ["buildlog rules check FILE..."],
      text: [
        "A file with a mistake cannot be used; a file with warnings can. A warning names a pattern",
        "in another syntax (such as a regular expression), a rule that another rule always",
        "outranks, or a placeholder in a text that a pattern does not fill.",
        "Use - as FILE to read standard input. docs/rules.md describes the file format.",
      ],
      options: RulesArguments.options.map(\.summary),
      exitStatus: [
        (0, "no mistakes; there may be warnings"),
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
