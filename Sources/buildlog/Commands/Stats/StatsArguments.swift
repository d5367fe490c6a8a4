import StepTimeline

/// The arguments of `buildlog stats`.
struct StatsArguments: Sendable {
  /// What the user asks for.
  enum Request {
    case stats, help
  }

  var request = Request.stats
  var inputs: [Input] = []
  /// Files with names of logs, one a line.
  var lists: [Input] = []
  var grouping = LogStatistics.Grouping.content
  var summary = SummaryArguments()

  /// Reads the arguments after `stats`.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    let operands = try ArgumentParser(options: Self.options).parse(words, into: &parsed).operands
    parsed.inputs = operands.map { Input(operand: $0) }
    if parsed.request == .stats {
      guard !operands.isEmpty || !parsed.lists.isEmpty else {
        throw .operands("'stats' needs at least one log")
      }
      guard (parsed.inputs + parsed.lists).count(where: { $0 == .standardInput }) <= 1 else {
        throw .operands("standard input ('-') can be given only once")
      }
    }
    self = parsed
  }

  private init() {}

  static let options: [CommandOption<Self>] =
    SummaryArguments.options(
      \.summary, all: "Show every step. By default, internal and very short steps are only counted.")
    + [
      .value(
        "files-from", "FILE", help: "Also read the logs that FILE names, one per line ('-': standard input).",
        expected: "a file name", { $0.isEmpty ? nil : $0 }, { $0.lists.append(Input(operand: $1)) }),
      .choice(
        "by", "WHAT",
        help: "What makes runs those of one build: content (default; their instructions), folder or all.",
        LogStatistics.Grouping.self, { $0.grouping = $1 }),
      .flag("help", short: "h", help: "Print this help.", endsParsing: true) { $0.request = .help },
    ]
}
