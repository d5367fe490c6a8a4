import StepTimeline

/// The arguments of `buildlog report`.
struct ReportArguments: Sendable {
  /// What the user asks for.
  enum Request {
    case report, help, version
  }

  /// A further report, to a file.
  struct Export: Equatable {
    var format: ReportFormat
    var path: String
  }

  var request = Request.report
  var inputs: [Input] = []
  /// The format that the user named.
  var chosenFormat: ReportFormat?
  /// The format of standard output or of `--output`: the named one, otherwise the one that fits the file's name.
  var format: ReportFormat {
    let promised = output.flatMap { FileName(of: $0).formats?.first }.flatMap { ReportFormat(rawValue: $0) }
    return chosenFormat ?? promised ?? .table
  }
  var exports: [Export] = []
  var output: String?
  /// Whether the Markdown report is appended to the file that `GITHUB_STEP_SUMMARY` names.
  var stepSummary = false
  var tee = false
  var quiet = false
  var color = ColorChoice.auto
  var width: Int?
  var report = ReportOptions()
  var redact = RedactChoice.auto
  var hostEnvironment: String?
  /// Where the files are that fixes are made for.
  var project = ProjectReader()
  /// Files with rules beside the built-in ones.
  var rules: [String] = []
  var exitCode = false
  var exitZero = false
  /// Whether the builds' outcome is the exit status; `nil`: for standard input it is, for files not.
  var outcomeCounts: Bool? { exitCode ? true : exitZero ? false : nil }
  var failOver: Double?
  var failCacheBelow: Double?

  /// Reads the arguments after the program's name.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    let found = try ArgumentParser(options: Self.options).parse(words, into: &parsed)
    if parsed.exitCode, parsed.exitZero { throw .contradiction("--exit-code", "--exit-zero") }
    var operands = found.operands
    // A file of that name is `./report`, or comes after `--`.
    if operands.first == "report", !found.firstIsLiteral { operands.removeFirst() }
    parsed.inputs = operands.map { Input(operand: $0) }
    parsed.project.masksSecrets = parsed.redact == .auto
    self = parsed
  }

  /// The defaults.
  init() {}

  /// All options, in the groups and the order of the help.
  static let options: [CommandOption<Self>] =
    outputOptions.grouped("Output")
    + tableOptions.grouped("Table")
    + markdownOptions.grouped("Markdown")
    + diagnosisOptions.grouped("Causes and fixes")
    + limitsOptions.grouped("Limits and exit status")
    + otherOptions.grouped("Other")

  private static let outputOptions: [CommandOption<Self>] = [
    .choice(
      "format", short: "f", "FORMAT",
      help: "Format of the report on standard output: "
        + ReportFormat.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ") + ".",
      ReportFormat.self
    ) { $0.chosenFormat = $1 }.once,
    CommandOption(
      name: "export", short: "e", placeholder: "FORMAT=FILE",
      values: ReportFormat.allCases.map(\.rawValue),
      help: "Also write the report to a file in this format. Repeatable.", endsParsing: false,
      apply: { (target, text) throws(UsageError) in target.exports.append(try export(text)) }),
    .value(
      "output", short: "o", "FILE",
      help: "Write the report to a file instead; without --format, its name decides the format "
        + "(.html, .svg, .md, .json, .jsonl, .csv, .txt). An incomplete report is never left there.",
      expected: "a file name", { $0.isEmpty ? nil : $0 }, { $0.output = $1 == "-" ? nil : $1 }
    ).once,
    .flag("step-summary", help: "Also append the Markdown report to the file in $GITHUB_STEP_SUMMARY.") {
      $0.stepSummary = true
    },
    .flag("tee", help: "Also copy standard input to standard error as it arrives, without masking.") {
      $0.tee = true
    },
    .flag("quiet", short: "q", help: "Print only the report: no live view, no --tee.") { $0.quiet = true },
    .choice("redact", "WHEN", help: "Mask secrets in every report: auto (default) or off.", RedactChoice.self)
    {
      $0.redact = $1
    },
  ]

  private static let tableOptions: [CommandOption<Self>] = [
    .flag("all", help: "Show every step. By default, internal and very short steps share one row.") {
      $0.report.all = true
    },
    .choice("sort", "ORDER", help: "Sort the rows by start (default), time or id.", ReportOptions.Sort.self) {
      $0.report.sort = $1
    },
    .value(
      "top", "N", help: "Show only the N longest steps.", expected: "a number of rows, at least 1",
      Values.number(1...1_000_000), { $0.report.top = $1 }),
    .value(
      "tail", "N", help: "Show the last N lines of a failed step's output (default: 20).",
      expected: "a number of lines", Values.number(0...1_000_000), { $0.report.tail = $1 }),
    .value(
      "width", "N", help: "Width of the table (default: the width of the terminal, or 100).",
      expected: "a number of columns from 20 to 1000", Values.number(20...1000), { $0.width = $1 }),
    .choice(
      "color", "WHEN",
      help: "Use colour: auto (default; respects NO_COLOR and CLICOLOR_FORCE), always or never.",
      ColorChoice.self
    ) { $0.color = $1 },
    .flag("ascii", help: "Draw the table with ASCII characters only.") { $0.report.ascii = true },
  ]

  private static let markdownOptions: [CommandOption<Self>] = [
    .choice(
      "chart", "KIND", help: "Timeline in the Markdown report: mermaid (default), bars or none.",
      ReportOptions.Chart.self
    ) { $0.report.chart = $1 },
    .value(
      "marker", "NAME",
      help:
        "Start the Markdown report with <!-- buildlog:NAME --> so that a bot can find it (default: default).",
      expected: "1 to 100 letters, digits, dots, hyphens or underscores",
      { ReportOptions.isMarker($0) ? $0 : nil }, { $0.report.marker = $1 }),
    .value(
      "max-chars", "N",
      help:
        "Shorten the Markdown report to N bytes of UTF-8; the least important parts go first (default: 65536).",
      expected: "a number, at least 1000", Values.number(1000...1_000_000_000), { $0.report.maxBytes = $1 }),
  ]

  private static let diagnosisOptions: [CommandOption<Self>] = [
    .dockerfile { $0.project.dockerfile = $1 },
    .context { $0.project.context = $1 },
    .rules { $0.rules.append($1) },
    .value(
      "host-env", "FILE",
      help: "Output of 'go env' or 'env' from a machine where the build works. Shows what differs.",
      expected: "a file name", { $0.isEmpty ? nil : $0 }, { $0.hostEnvironment = $1 }),
  ]

  private static let limitsOptions: [CommandOption<Self>] = [
    .flag("exit-code", help: "Exit with 1 unless every build succeeded (default for standard input).") {
      $0.exitCode = true
    },
    .flag("exit-zero", help: "Exit with 0 even if a build failed (default for files).") {
      $0.exitZero = true
    },
    .value(
      "fail-over", "DURATION", help: "Exit with 4 if a build took longer than DURATION, such as 90s or 5m.",
      expected: "a duration such as 90s, 1.5m or 1h", Values.duration, { $0.failOver = $1 }),
    .value(
      "fail-cache-below", "PERCENT",
      help: "Exit with 4 if fewer than PERCENT of the cacheable steps were cached.",
      expected: "a percentage from 0 to 100", Values.percentage, { $0.failCacheBelow = $1 }),
  ]

  private static let otherOptions: [CommandOption<Self>] = [
    .flag("help", short: "h", help: "Print this help.", endsParsing: true) { $0.request = .help },
    .flag("version", help: "Print the version.", endsParsing: true) { $0.request = .version },
  ]

  private static func export(_ text: String) throws(UsageError) -> Export {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw .badValue(option: "--export", value: text, expected: "FORMAT=FILE, such as json=report.json")
    }
    guard parts[1] != "-" else {
      throw .badValue(
        option: "--export", value: text, expected: "a file; '--format \(parts[0])' writes to standard output")
    }
    let format = try CommandOption<Self>.choose(
      String(parts[0]), of: ReportFormat.self, option: "--export")
    return Export(format: format, path: String(parts[1]))
  }
}
