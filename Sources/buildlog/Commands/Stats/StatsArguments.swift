import StepTimeline

/// The arguments of `buildlog stats`.
struct StatsArguments: Sendable {
  /// What is asked for.
  enum Request {
    case stats, help
  }

  var request = Request.stats
  var inputs: [Input] = []
  var format = SummaryFormat.table
  var output: String?
  var color = ColorChoice.auto
  var width: Int?
  var report = ReportOptions()
  var rules: [String] = []
  var redact = RedactChoice.auto

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

  static let options: [CommandOption<Self>] = [
    .summaryFormat { $0.format = $1 },
    .output { $0.output = $1 },
    .color { $0.color = $1 },
    .width { $0.width = $1 },
    .flag("ascii", help: "Draw the table with ASCII characters only.") { $0.report.ascii = true },
    .flag("all", help: "Show every step. By default, internal and very short steps are only counted.") {
      $0.report.all = true
    },
    .rules { $0.rules.append($1) },
    .redact { $0.redact = $1 },
    .flag("help", short: "h", help: "Print this help.", endsParsing: true) { $0.request = .help },
  ]
}
