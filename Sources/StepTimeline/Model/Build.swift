/// One build found in a log: its steps, when they ran, why it failed.
///
/// All times are seconds from the build's first event. A value that the log does not tell is `nil`,
/// never zero.
public struct Build: Sendable, Equatable {
  /// How a build ended.
  public enum Result: String, Sendable, Codable {
    case succeeded, failed, canceled, incomplete
  }

  /// Where the times come from.
  public enum Clock: String, Sendable, Codable {
    /// The engine's own record (rawjson): exact.
    case recorded
    /// Time stamps that a CI system or `ts` put before the lines.
    case stamped
    /// When each line arrived on a pipe.
    case arrival
    /// Worked out from durations, dependencies and the order of lines.
    case inferred
    /// Nothing tells the time; only the order of steps is known.
    case none
  }

  /// Where in which log the build was found.
  public struct Source: Sendable, Equatable {
    /// The log's name as the user gave it; `<stdin>` for standard input.
    public var name: String
    /// The 1-based number of the build's first line.
    public var line: Int
    /// The number of lines from the first to the last of the build.
    public var lines: Int
    /// The form of the progress text.
    public var dialect: String
    /// What the CI system put around each line.
    public var envelope: String
    /// Whether only the build's end is in the log: the failed steps' last lines and the closing error.
    ///
    /// Such is what people paste, and what `docker build --quiet` prints. The other steps, times and cache use of the
    /// build are unknown.
    public var isOnlyEnd = false

    /// Creates a place in a log.
    public init(name: String, line: Int, lines: Int, dialect: String, envelope: String) {
      self.name = name
      self.line = line
      self.lines = lines
      self.dialect = dialect
      self.envelope = envelope
    }
  }

  /// Where the build was found.
  public var source: Source
  /// How it ended.
  public var result: Result
  /// Where its times come from.
  public var clock: Clock
  /// The moment of its first event, in nanoseconds since 1970-01-01T00:00:00Z, where the log has dates.
  public var startedAt: Int64?
  /// From the first event to the last, in seconds.
  public var wallSeconds: Double?
  /// The steps in the order of their numbers.
  public var steps: [Step]
  /// Indices into ``steps``: the chain of steps that the wall time was spent on, first to last.
  public var criticalPath: [Int] = []
  /// The failed steps that made the build fail, root cause first, with what they printed.
  public var failures: [Failure] = []
  /// Causes found, the primary one first.
  public var diagnoses: [Diagnosis] = []
  /// What would make the build faster.
  public var insights: [Insight] = []
  /// Remarks of the engine on the Dockerfile or the build.
  public var warnings: [BuildWarning] = []
  /// How the build's environment differs from that of a machine where the same thing works.
  public var environment: EnvironmentReport?
  /// The build's closing error message, where there is one (`failed to solve: …`).
  public var closingError: String?

  /// Creates a build.
  public init(source: Source, result: Result, clock: Clock, steps: [Step]) {
    self.source = source
    self.result = result
    self.clock = clock
    self.steps = steps
  }
}

/// A failed step and what is known of its failure.
public struct Failure: Sendable, Equatable {
  /// The instruction in the Dockerfile, as the engine quoted it.
  public struct Excerpt: Sendable, Equatable {
    /// One quoted line.
    public struct Line: Sendable, Equatable {
      /// The 1-based line number in the Dockerfile.
      public var number: Int
      /// Whether the line belongs to the failed instruction (`>>>`).
      public var isMarked: Bool
      /// The line's text.
      public var text: String

      /// Creates a quoted line.
      public init(number: Int, isMarked: Bool, text: String) {
        self.number = number
        self.isMarked = isMarked
        self.text = text
      }
    }

    /// The file's name as the engine gave it (`Dockerfile`).
    public var file: String
    /// The first line of the instruction.
    public var line: Int
    /// The last line of the instruction.
    public var endLine: Int
    /// The quoted lines around it.
    public var lines: [Line]

    /// Creates an excerpt.
    public init(file: String, line: Int, endLine: Int, lines: [Line]) {
      self.file = file
      self.line = line
      self.endLine = endLine
      self.lines = lines
    }
  }

  /// Index into ``Build/steps``, or `nil` where the build failed outside any step.
  public var step: Int?
  /// The engine's message.
  public var message: String
  /// The exit code of the command, where the message has one.
  public var exitCode: Int?
  /// The instruction in the Dockerfile.
  public var dockerfile: Excerpt?
  /// The last lines that the step printed.
  public var tail: [String]

  /// Creates a failure.
  public init(
    step: Int?, message: String, exitCode: Int? = nil, dockerfile: Excerpt? = nil, tail: [String] = []
  ) {
    self.step = step
    self.message = message
    self.exitCode = exitCode
    self.dockerfile = dockerfile
    self.tail = tail
  }
}

/// A cause that a rule found in a failed build.
public struct Diagnosis: Sendable, Equatable {
  /// A line of the log that the cause was read from.
  public struct Evidence: Sendable, Equatable {
    /// The 1-based number of the line in the log.
    public var line: Int
    /// The line's text, without time prefix and colours.
    public var text: String

    /// Creates a piece of evidence.
    public init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// The rule's id.
  public var rule: String
  /// The rule's title, with what was captured filled in.
  public var title: String
  /// What a match of the rule means.
  public var kind: Rule.Kind
  /// Index into ``Build/steps``, or `nil` where the text stands outside any step.
  public var step: Int?
  /// How sure the cause is.
  public var confidence: Confidence
  /// Whether this is the cause of the build's failure.
  public var isPrimary: Bool
  /// Whether the same build may succeed when run again.
  public var isRetryable: Bool
  /// The lines it was read from.
  public var evidence: [Evidence]
  /// What the pattern captured, by name.
  public var captures: [String: String]
  /// Why it happens, the most frequent cause first.
  public var causes: [String]
  /// What to change, best first.
  public var fixes: [Fix]
  /// How to check.
  public var verify: [String]
  /// Where it is documented.
  public var docs: [String]

  /// Creates a diagnosis.
  public init(
    rule: String, title: String, kind: Rule.Kind, step: Int?, confidence: Confidence, isPrimary: Bool,
    isRetryable: Bool, evidence: [Evidence], captures: [String: String], causes: [String], fixes: [Fix],
    verify: [String], docs: [String]
  ) {
    self.rule = rule
    self.title = title
    self.kind = kind
    self.step = step
    self.confidence = confidence
    self.isPrimary = isPrimary
    self.isRetryable = isRetryable
    self.evidence = evidence
    self.captures = captures
    self.causes = causes
    self.fixes = fixes
    self.verify = verify
    self.docs = docs
  }
}

/// What a comparison with another machine's `go env` or `env` showed.
public struct EnvironmentReport: Sendable, Equatable {
  /// Settings that differ, a sentence each; secrets in them are masked.
  public var differences: [String]
  /// Which difference explains the failure.
  public var explanation: String?
  /// A line for the Dockerfile or the command line that helps.
  public var snippet: String?

  /// Creates a report.
  public init(differences: [String], explanation: String? = nil, snippet: String? = nil) {
    self.differences = differences
    self.explanation = explanation
    self.snippet = snippet
  }
}

/// Something that made a build slower than it needs to be.
public struct Insight: Sendable, Equatable {
  /// The insight's name (`cache-broken-by-copy-all`).
  public var id: String
  /// What was found and what to do.
  public var text: String
  /// Index into ``Build/steps``.
  public var step: Int?
  /// Seconds that the build could save.
  public var secondsAtStake: Double

  /// Creates an insight.
  public init(id: String, text: String, step: Int?, secondsAtStake: Double) {
    self.id = id
    self.text = text
    self.step = step
    self.secondsAtStake = secondsAtStake
  }
}

/// A remark of the engine that did not fail the build.
public struct BuildWarning: Sendable, Equatable {
  /// The name of the Dockerfile check (`JSONArgsRecommended`), where it has one.
  public var rule: String?
  /// What it says.
  public var text: String
  /// The line of the Dockerfile.
  public var line: Int?
  /// Where it is documented.
  public var url: String?

  /// Creates a warning.
  public init(rule: String? = nil, text: String, line: Int? = nil, url: String? = nil) {
    self.rule = rule
    self.text = text
    self.line = line
    self.url = url
  }
}
