import StepTimeline

/// The arguments of `buildlog compare`.
struct CompareArguments: Sendable {
  /// What the user asks for.
  enum Request {
    case compare, help
  }

  /// How much slower a build may be.
  enum Limit: Equatable, Sendable {
    case seconds(Double)
    case percent(Double)
  }

  var request = Request.compare
  /// The logs to compare with: one, or several runs of it.
  var bases: [Input] = []
  var head = Input.standardInput
  var summary = SummaryArguments()
  var failSlower: Limit?
  var failCacheLost = false

  /// Reads the arguments after `compare`.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    var operands = try ArgumentParser(options: Self.options).parse(words, into: &parsed).operands
    if parsed.request == .compare {
      // `--base-logs main/*.log HEAD`: the last one is HEAD if there is no other.
      if operands.isEmpty, parsed.bases.count > 1, case .file(let path)? = parsed.bases.popLast() {
        operands = [path]
      }
      let expected = parsed.bases.isEmpty ? 2 : 1
      guard operands.count == expected else {
        throw .operands(
          expected == 2
            ? "'compare' takes two logs, BASE and HEAD, but got \(operands.count)"
            : "'compare --base-logs' takes one more log, HEAD, but got \(operands.count)")
      }
      parsed.head = Input(operand: operands.removeLast())
      parsed.bases += operands.map(Input.init(operand:))
      guard (parsed.bases + [parsed.head]).count(where: { $0 == .standardInput }) <= 1 else {
        throw .operands("only one of BASE and HEAD can be standard input")
      }
    }
    self = parsed
  }

  private init() {}

  static let options: [CommandOption<Self>] =
    SummaryArguments.options(
      \.summary,
      all: "Show every step in the order of HEAD. By default, only changes are shown, largest first.")
    + [
      .list(
        "base-logs", "FILE...",
        help: "Several runs to compare with, such as those of main. The differences between them are ignored."
      ) { $0.bases.append(Input(operand: $1)) },
      .value(
        "fail-slower", "LIMIT",
        help:
          "Exit with 4 if a build became slower by more than LIMIT, such as 20% or 30s, beyond doubt.",
        expected: "a percentage such as 20% or a duration such as 30s", limit, { $0.failSlower = $1 }),
      .flag("fail-cache-lost", help: "Exit with 4 if a step is no longer cached.") {
        $0.failCacheLost = true
      },
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
