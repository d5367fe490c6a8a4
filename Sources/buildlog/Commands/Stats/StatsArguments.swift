import StepTimeline

/// The arguments of `buildlog stats`.
struct StatsArguments: Sendable {
  /// What is asked for.
  enum Request {
    case stats, help
  }

  var request = Request.stats
  var inputs: [Input] = []
  var summary = SummaryArguments()

  /// Reads the arguments behind `stats`.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    let operands = try ArgumentParser(options: Self.options).parse(words, into: &parsed).operands
    parsed.inputs = operands.map { Input(operand: $0) }
    if parsed.request == .stats {
      guard !operands.isEmpty else { throw .operands("'stats' needs at least one log") }
      guard parsed.inputs.count(where: { $0 == .standardInput }) <= 1 else {
        throw .operands("standard input ('-') can be given only once")
      }
    }
    self = parsed
  }

  private init() {}

  static let options: [CommandOption<Self>] =
    SummaryArguments.options(
      \.summary, all: "Show every step. By default, internal and very short steps are only counted.")
    + [.flag("help", short: "h", help: "Print this help.", endsParsing: true) { $0.request = .help }]
}
