import StepTimeline

/// The arguments of `buildlog explain`.
struct ExplainArguments: Sendable {
  /// What the user asks for.
  enum Request {
    case explain, help
  }

  var request = Request.explain
  /// Ids of rules, or names of families.
  var names: [String] = []
  /// Pasted error text; `-` is standard input.
  var texts: [String] = []
  var rules: [String] = []
  var format = ExplainFormat.table
  var color = ColorChoice.auto
  var width: Int?
  var ascii = false
  var all = false

  /// Reads the arguments after `explain`.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    parsed.names = try ArgumentParser(options: Self.options).parse(words, into: &parsed).operands
    self = parsed
  }

  private init() {}

  static let options: [CommandOption<Self>] = [
    .value(
      "text", short: "t", "LINE",
      help: "Find the rules that match this error text ('-': read it from standard input). Repeatable.",
      expected: "an error text", { $0.allSatisfy(\.isWhitespace) ? nil : $0 }, { $0.texts.append($1) }),
    .rules { $0.rules.append($1) },
    .choice(
      "format", short: "f", "FORMAT",
      help: "Output format: "
        + ExplainFormat.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ") + ".",
      ExplainFormat.self
    ) { $0.format = $1 }.once,
    .flag("all", help: "With --text: show every match in full, not only the first.") { $0.all = true },
    .choice(
      "color", "WHEN",
      help: "Use colour: auto (default; respects NO_COLOR and CLICOLOR_FORCE), always or never.",
      ColorChoice.self
    ) { $0.color = $1 },
    .value(
      "width", "N", help: "Width of the text (default: the width of the terminal, or 100).",
      expected: "a number of columns from 20 to 1000", Values.number(20...1000), { $0.width = $1 }),
    .flag("ascii", help: "Use ASCII signs only (bullets, lines).") { $0.ascii = true },
    .flag("help", short: "h", help: "Print this help.", endsParsing: true) { $0.request = .help },
  ]
}

extension CommandOption {
  /// `--rules FILE`, for every command that explains failures.
  static func rules(_ apply: @escaping @Sendable (inout Target, String) -> Void) -> Self {
    .value(
      "rules", "FILE",
      help: "JSON file with more rules, in the format of 'explain --format json'. Repeatable.",
      expected: "a file", { $0.isEmpty || $0 == "-" ? nil : $0 }, apply)
  }
}
