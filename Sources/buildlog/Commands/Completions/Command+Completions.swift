/// The arguments of commands that take nothing but `--help`.
struct HelpOnlyArguments: Sendable {
  var wantsHelp = false
  var operands: [String] = []

  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    parsed.operands = try ArgumentParser(options: Self.options).parse(words, into: &parsed).operands
    self = parsed
  }

  private init() {}

  static let options: [CommandOption<Self>] = [
    .flag("help", short: "h", help: "Print this help.", endsParsing: true) { $0.wantsHelp = true }
  ]
}

extension Command {
  static let completions: Command = Command(
    name: "completions",
    summary: "print a completion script for bash, zsh or fish",
    operands: .words(CompletionShell.allCases.map(\.rawValue)),
    help: HelpPage(
      about: "buildlog completions prints a script that completes commands, options and rules.",
      usage: ["buildlog completions bash|zsh|fish"],
      text: [
        "  buildlog completions bash >> ~/.bash_completion",
        "  buildlog completions zsh > \"${fpath[1]}/_buildlog\"",
        "  buildlog completions fish > ~/.config/fish/completions/buildlog.fish",
      ],
      options: HelpOnlyArguments.options.map(\.summary),
      exitStatus: [(0, "the script was printed"), (2, "usage error")]),
    run: { (words) throws(UsageError) in
      let arguments = try HelpOnlyArguments(parsing: words)
      if arguments.wantsHelp { return Output.toStandardOutput(Command.completions.help.rendered) }
      guard arguments.operands.count == 1 else {
        throw .operands("'completions' takes the name of one shell: bash, zsh or fish")
      }
      let shell = try CommandOption<Never>.choose(
        arguments.operands[0], of: CompletionShell.self, option: "completions")
      return Output.toStandardOutput(shell.script)
    })

  static let manual: Command = Command(
    name: "manual",
    summary: "print the manual page; read it with 'buildlog manual | man -l -'",
    operands: .none,
    help: HelpPage(
      about: "buildlog manual prints the manual page in roff format.",
      usage: ["buildlog manual | man -l -", "buildlog manual > /usr/local/share/man/man1/buildlog.1"],
      options: HelpOnlyArguments.options.map(\.summary),
      exitStatus: [(0, "the page was printed"), (2, "usage error")]),
    run: { (words) throws(UsageError) in
      let arguments = try HelpOnlyArguments(parsing: words)
      if arguments.wantsHelp { return Output.toStandardOutput(Command.manual.help.rendered) }
      guard arguments.operands.isEmpty else { throw .operands("'manual' takes no arguments") }
      return Output.toStandardOutput(ManualPage().text)
    })

  static let help: Command = Command(
    name: "help",
    summary: "print the help of a command",
    operands: .commandNames,
    help: HelpPage(
      about: "buildlog help prints the help of buildlog or of one command.",
      usage: ["buildlog help [COMMAND]"],
      options: HelpOnlyArguments.options.map(\.summary),
      exitStatus: [(0, "the help was printed"), (2, "usage error, unknown command")]),
    run: { (words) throws(UsageError) in
      let arguments = try HelpOnlyArguments(parsing: words)
      if arguments.wantsHelp { return Output.toStandardOutput(Command.help.help.rendered) }
      guard let name = arguments.operands.first else { return Output.toStandardOutput(HelpText.report) }
      guard arguments.operands.count == 1, let command = Command.named(name) else {
        throw .operands(
          "no command '\(arguments.operands.joined(separator: " "))'; 'buildlog --help' lists all commands")
      }
      return Output.toStandardOutput(command.help.rendered)
    })
}
