import StepTimeline

/// Options that several commands have, worded and read in one way.
extension CommandOption {
  static func summaryFormat(_ apply: @escaping @Sendable (inout Target, SummaryFormat) -> Void) -> Self {
    .choice(
      "format", short: "f", "FORMAT",
      help: "Output format: "
        + SummaryFormat.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ") + ".",
      SummaryFormat.self, apply
    ).once
  }

  static func output(_ apply: @escaping @Sendable (inout Target, String?) -> Void) -> Self {
    .value(
      "output", short: "o", "FILE",
      help: "Write the report to a file instead; without --format, its name decides the format "
        + "(.md, .json, .jsonl, .csv, .txt). An incomplete report is never left there.",
      expected: "a file name", { $0.isEmpty ? nil : $0 }, { apply(&$0, $1 == "-" ? nil : $1) }
    ).once
  }

  static func dockerfile(_ apply: @escaping @Sendable (inout Target, String?) -> Void) -> Self {
    .value(
      "dockerfile", "FILE",
      help:
        "Dockerfile to make fixes for (default: the one that the log names, if it exists here and matches).",
      expected: "a file name", { $0.isEmpty ? nil : $0 }, { apply(&$0, $1) })
  }

  static func context(_ apply: @escaping @Sendable (inout Target, String?) -> Void) -> Self {
    .value(
      "context", "DIR", help: "Folder of the build context (default: the current folder).",
      expected: "a folder", { $0.isEmpty ? nil : $0 }, { apply(&$0, $1) })
  }

  static func color(_ apply: @escaping @Sendable (inout Target, ColorChoice) -> Void) -> Self {
    .choice(
      "color", "WHEN",
      help: "Use colour: auto (default; respects NO_COLOR and CLICOLOR_FORCE), always or never.",
      ColorChoice.self, apply)
  }

  static func width(_ apply: @escaping @Sendable (inout Target, Int) -> Void) -> Self {
    .value(
      "width", "N", help: "Width of the table (default: the width of the terminal, or 100).",
      expected: "a number of columns from 20 to 1000", Values.number(20...1000), apply)
  }

  static func redact(_ apply: @escaping @Sendable (inout Target, RedactChoice) -> Void) -> Self {
    .choice(
      "redact", "WHEN", help: "Mask secrets in every report: auto (default) or off.", RedactChoice.self, apply
    )
  }
}
