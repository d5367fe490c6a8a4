import StepTimeline

/// The arguments of `buildlog compare`.
struct CompareArguments: Sendable {
  /// What is asked for.
  enum Request {
    case compare, help
  }

  /// How much slower a build may be.
  enum Limit: Equatable, Sendable {
    case seconds(Double)
    case percent(Double)
  }

  var request = Request.compare
  var base = Input.standardInput
  var head = Input.standardInput
  var format = SummaryFormat.table
  var output: String?
  var color = ColorChoice.auto
  var width: Int?
  var report = ReportOptions()
  var rules: [String] = []
  var redact = RedactChoice.auto
  var failSlower: Limit?
  var failCacheLost = false

  /// Reads the arguments behind `compare`.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    let operands = try ArgumentParser(options: Self.options).parse(words, into: &parsed).operands
    if parsed.request == .compare {
      guard operands.count == 2 else {
        throw .operands("'compare' takes two logs, BASE and HEAD, but got \(operands.count)")
      }
      parsed.base = Input(operand: operands[0])
      parsed.head = Input(operand: operands[1])
      guard parsed.base != .standardInput || parsed.head != .standardInput else {
        throw .operands("only one of BASE and HEAD can be standard input")
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
    .flag(
      "all", help: "Show every step in the order of HEAD. By default, only changes are shown, largest first."
    ) {
      $0.report.all = true
    },
    .rules { $0.rules.append($1) },
    .redact { $0.redact = $1 },
    .value(
      "fail-slower", "LIMIT",
      help: "Exit with 4 if a build became slower by more than LIMIT, such as 20% or 30s.",
      expected: "a percentage such as 20% or a duration such as 30s", limit, { $0.failSlower = $1 }),
    .flag("fail-cache-lost", help: "Exit with 4 if a step is no longer cached.") { $0.failCacheLost = true },
    .flag("help", short: "h", help: "Print this help.", endsParsing: true) { $0.request = .help },
  ]

  /// `20%` or `30s`; a number alone would leave open which of them it is.
  private static func limit(_ text: String) -> Limit? {
    if text.hasSuffix("%") {
      guard let first = text.first, first.isASCII, first.isNumber, let value = Double(text.dropLast()) else {
        return nil
      }
      return value.isFinite ? .percent(value) : nil
    }
    guard text.last?.isLetter == true else { return nil }
    return Values.duration(text).map { .seconds($0) }
  }
}
