import StepTimeline

/// The arguments of `buildlog run`.
struct RunArguments: Sendable {
  /// The reports to write, and their form.
  var report = ReportArguments()
  /// The command and its arguments.
  var command: [String] = []
  /// Whether the command writes to a terminal of its own.
  var usesPseudoTerminal = false
  /// The file that gets the log as it was printed.
  var log: String?
  /// The reaction to a command that prints nothing for a while.
  var stall: Stall?

  /// Reads the arguments after `run`.
  ///
  /// The first word that is no option is the command, with `--` before it or not; everything after it is the
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
    [
      .flag(
        "pty",
        help: "Run the command on a pseudo-terminal instead of a pipe. Some programs otherwise delay their "
          + "output or drop colours."
      ) { $0.usesPseudoTerminal = true },
      .value(
        "log", "FILE", help: "Also write the log to a file as it arrives, without masking.",
        expected: "a file name", { $0.isEmpty || $0 == "-" ? nil : $0 }, { $0.log = $1 }),
      .value(
        "stall", "TIME",
        help: "Say which steps run if nothing was printed for TIME, such as 10m; with 10m=kill, stop the "
          + "command.",
        expected: "a duration such as 10m, or 10m=kill", { Stall($0) }, { $0.stall = $1 }),
    ].grouped("Command")
    + ReportArguments.options.map { $0.lifted(to: \.report, help: help(of: $0.name)) }

  /// Options that mean another thing for a command than for a log.
  private static func help(of option: String) -> String? {
    switch option {
    case "tee": "No effect: the log always goes to standard error, unless --quiet is set."
    case "quiet": "Print only the report: no live view, no log on standard error."
    case "exit-code": "Exit with 1 if the command succeeded, but a build did not."
    case "exit-zero": "Always exit with 0, whatever the command's exit status."
    case "fail-over":
      "Exit with 4 if the command succeeded, but a build took longer than DURATION, such as 90s or 5m."
    case "fail-cache-below":
      "Exit with 4 if the command succeeded, but fewer than PERCENT of the cacheable steps were cached."
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
      endsParsing: endsParsing, group: group,
      apply: { [apply] (target, text) throws(UsageError) in try apply(&target[keyPath: path], text) })
  }
}
