import StepTimeline

/// The arguments of `buildlog log`.
struct LogArguments: Sendable {
  /// What the user asks for.
  enum Request {
    case log, help
  }

  var request = Request.log
  var input = Input.standardInput
  /// The step to print.
  var step: String?
  var onlyFailed = false
  var selection: OrderedLog.Selection { step.map { .step($0) } ?? (onlyFailed ? .failed : .all) }
  var groups: OrderedLog.Groups?
  var redact = RedactChoice.auto
  var color = ColorChoice.auto
  var isASCII = false

  /// Reads the arguments after `log`.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    let operands = try ArgumentParser(options: Self.options).parse(words, into: &parsed).operands
    if operands.count > 1 { throw .operands("'log' takes one log, but got \(operands.count)") }
    if parsed.step != nil, parsed.onlyFailed { throw .operands("'--step' and '--failed' exclude each other") }
    if let first = operands.first { parsed.input = Input(operand: first) }
    self = parsed
  }

  private init() {}

  static let options: [CommandOption<Self>] = [
    .value(
      "step", "N", help: "Print only the step with this number.", expected: "a step's number",
      { $0.isEmpty ? nil : $0 }, { $0.step = $1 }),
    .flag("failed", help: "Print only the failed steps.") { $0.onlyFailed = true },
    .choice(
      "groups", "CI",
      help: "Fold the steps that did not fail, for the log view of github, gitlab, azure or buildkite.",
      OrderedLog.Groups.self
    ) { $0.groups = $1 },
    .redact { $0.redact = $1 },
    .color { $0.color = $1 },
    .flag("ascii", help: "Use ASCII characters only in headings.") { $0.isASCII = true },
    .flag("help", short: "h", help: "Print this help.", endsParsing: true) { $0.request = .help },
  ]
}
