import StepTimeline

/// What `buildlog fix` prints.
enum FixFormat: String, CaseIterable, Sendable {
  case patch, suggestions

  var summary: String {
    switch self {
    case .patch: "a unified diff for 'git apply' and 'patch -p1'"
    case .suggestions: "review suggestions for GitHub's API, as JSON"
    }
  }
}

/// The arguments of `buildlog fix`.
struct FixArguments: Sendable {
  /// What is asked for.
  enum Request {
    case fix, help
  }

  var request = Request.fix
  var input = Input.standardInput
  var project = ProjectReader(masksSecrets: false)
  var applies = false
  /// The 1-based number of the fix; `nil` for the first that can be applied.
  var number: Int?
  var format = FixFormat.patch
  var rules: [String] = []

  /// Reads the arguments behind `fix`.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    let operands = try ArgumentParser(options: Self.options).parse(words, into: &parsed).operands
    if operands.count > 1 { throw .operands("'fix' takes one log, but got \(operands.count)") }
    if let first = operands.first { parsed.input = Input(operand: first) }
    self = parsed
  }

  private init() {}

  static let options: [CommandOption<Self>] = [
    .flag("apply", help: "Change the Dockerfile instead of printing the patch.") { $0.applies = true },
    .value(
      "fix", "N",
      help:
        "Use the N-th fix of the report, even one with a placeholder (default: the first that can be applied).",
      expected: "a number, at least 1", Values.number(1...1000), { $0.number = $1 }),
    .dockerfile { $0.project.dockerfile = $1 },
    .context { $0.project.context = $1 },
    .choice(
      "format", short: "f", "FORMAT",
      help: "Output format: "
        + FixFormat.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ") + ".",
      FixFormat.self
    ) { $0.format = $1 },
    .rules { $0.rules.append($1) },
    .flag("help", short: "h", help: "Print this help.", endsParsing: true) { $0.request = .help },
  ]
}
