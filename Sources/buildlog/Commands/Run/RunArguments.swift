import StepTimeline

/// The arguments of `buildlog run`.
struct RunArguments: Sendable {
  /// What to report, and how.
  var report = ReportArguments()
  /// The command and its arguments.
  var command: [String] = []
  /// Whether the command writes to a terminal of its own.
  var usesPseudoTerminal = false

  /// Reads the arguments behind `run`.
  ///
  /// The first word that is no option is the command, with `--` before it or not; everything behind it is the
  /// command's.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    parsed.command = try ArgumentParser(options: Self.options, endsAtOperand: true)
      .parse(words, into: &parsed).operands
    guard !parsed.command.isEmpty || parsed.report.request != .report else { throw .missingCommand }
    self = parsed
  }

  private init() {}

  static let options: [CommandOption<Self>] =
    ReportArguments.options.map { $0.lifted(to: \.report, help: help(of: $0.name)) }
    + [
      .flag(
        "pty",
        help: "Give the command a terminal to write to instead of a pipe, for programs that hold back their "
          + "lines or their colours otherwise."
      ) { $0.usesPseudoTerminal = true }
    ]

  /// What options mean that are another thing for a command than for a log.
  private static func help(of option: String) -> String? {
    switch option {
    case "tee": "No effect: the log goes to standard error anyway, unless --quiet."
    case "quiet": "Nothing but the report: no live view, no log on standard error."
    case "exit-code": "Exit with 1 if a build did not succeed although the command did."
    case "exit-zero": "Exit with 0 whatever the command's status."
    case "fail-over": "Exit with 4 if the command succeeded, and a build took longer, such as 90s or 5m."
    case "fail-cache-below":
      "Exit with 4 if the command succeeded, and less of the cacheable steps were cached."
    default: nil
    }
  }
}

extension CommandOption {
  /// The same option for a command whose arguments hold those of this one.
  func lifted<Outer>(
    to path: any WritableKeyPath<Outer, Target> & Sendable, help: String?
  ) -> CommandOption<Outer> {
    CommandOption<Outer>(
      name: name, short: short, placeholder: placeholder, values: values, help: help ?? self.help,
      endsParsing: endsParsing,
      apply: { [apply] (target, text) throws(UsageError) in try apply(&target[keyPath: path], text) })
  }
}
