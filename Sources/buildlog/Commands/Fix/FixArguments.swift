import StepTimeline

/// The output of `buildlog fix`.
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
  /// What the user asks for.
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
  /// The command whose builds prove a fix; empty if a log is read.
  var command: [String] = []
  private var proves = false
  /// The most builds with a change.
  var tries = 5
  /// Whether the patch that came furthest is printed if none is proved.
  var isPartial = false
  /// How long one build may take, in seconds.
  var timeLimit = 1800.0

  /// Reads the arguments after `fix`.
  init(parsing words: [String]) throws(UsageError) {
    var parsed = Self()
    let (operands, isLiteral) = try ArgumentParser(options: Self.options).parse(words, into: &parsed)
    if parsed.proves, parsed.request == .fix {
      try parsed.prove(operands, isLiteral: isLiteral)
      self = parsed
      return
    }
    if operands.count > 1 { throw .operands("'fix' takes one log, but got \(operands.count)") }
    if let first = operands.first { parsed.input = Input(operand: first) }
    self = parsed
  }

  private init() {}

  /// Takes the command, and refuses what has no meaning beside it.
  private mutating func prove(_ words: [String], isLiteral: Bool) throws(UsageError) {
    guard !words.isEmpty else {
      throw .operands("--prove needs a command: buildlog fix --prove -- docker build .")
    }
    guard isLiteral else { throw .operands("--prove reads no log: write -- before the command") }
    guard number == nil else { throw .outputs("--prove tries all fixes: --fix has no meaning") }
    guard project.dockerfile == nil, project.context == nil else {
      throw .outputs("with --prove the command names the Dockerfile and the context")
    }
    command = words
  }

  static let options: [CommandOption<Self>] = [
    .flag("apply", help: "Change the Dockerfile instead of printing the patch.") { $0.applies = true },
    .value(
      "fix", "N",
      help:
        "Use the N-th fix of the report, even one with a placeholder (default: the first that can be applied).",
      expected: "a number, at least 1", Values.number(1...1000), { $0.number = $1 }),
    .flag(
      "prove",
      help: "Run the build command behind '--' with each fix in turn, on copies of the files, and print the "
        + "patch that makes it succeed."
    ) { $0.proves = true },
    .value(
      "tries", "N", help: "With --prove: the most builds with a change (default: 5).",
      expected: "a number from 1 to 1000", Values.number(1...1000), { $0.tries = $1 }),
    .flag("partial", help: "With --prove: print the patch that came furthest if none made the build succeed.")
    {
      $0.isPartial = true
    },
    .value(
      "timeout", "DURATION", help: "With --prove: stop a build that takes longer (default: 30m).",
      expected: "a duration such as 90s or 10m", { Values.duration($0).flatMap { $0 > 0 ? $0 : nil } },
      { $0.timeLimit = $1 }),
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
