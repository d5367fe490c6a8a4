public import BuildLogParser

/// One build found in a log: its steps, when they ran, why it failed.
///
/// All times are seconds from the build's first event. A value that the log does not show is `nil`,
/// never zero.
public struct Build: Sendable, Equatable {
  /// How a build ended.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Result: String, Sendable, Codable {
    /// It ended well, and something in the log proves it.
    case succeeded
    /// A step or the engine failed, or the push of the image did.
    case failed
    /// The user or the CI system stopped it.
    case canceled
    /// The log stops before the build's end.
    case incomplete
  }

  /// Where the times come from.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Clock: String, Sendable, Codable {
    /// The engine's own record (rawjson): exact.
    case recorded
    /// Time stamps that a CI system or `ts` put before the lines.
    case stamped
    /// When each line arrived on a pipe.
    case arrival
    /// Worked out from durations, dependencies and the order of lines.
    case inferred
    /// The log has no times; only the order of steps is known.
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
    public var dialect: DialectName
    /// The marks that the CI system put around each line.
    public var envelope: EnvelopeName
    /// Whether only the build's end is in the log: the failed steps' last lines and the closing error.
    ///
    /// Such is what people paste, and what `docker build --quiet` prints. The other steps, times and cache use of the
    /// build are unknown.
    public var isOnlyEnd = false

    /// Creates a place in a log.
    public init(name: String, line: Int, lines: Int, dialect: DialectName, envelope: EnvelopeName) {
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
  /// One sentence on why the result is what it is; `nil` if the steps and the closing error say it.
  public var resultReason: String?
  /// Where its times come from.
  public var clock: Clock
  /// The moment of its first event, in nanoseconds since 1970-01-01T00:00:00Z, if the log has dates.
  public var startedAt: Int64?
  /// From the first event to the last, in seconds.
  public var wallSeconds: Double?
  /// Whether ``wallSeconds`` is only the least: the last step's end is not in the log.
  public var isWallLeast = false
  /// The steps in the order of their numbers.
  public var steps: [Step]
  /// Indices into ``steps``: the chain of steps that the wall time was spent on, first to last.
  public var criticalPath: [Int] = []
  /// The pieces of work that the build waited for, from its first event to its end, without gaps; empty if no time is known.
  public var criticalPathSegments: [PathSegment] = []
  /// The failed steps that made the build fail, root cause first, with what they printed.
  public var failures: [Failure] = []
  /// Causes found, the primary one first.
  public var diagnoses: [Diagnosis] = []
  /// Advice that would make the build faster.
  public var insights: [Insight] = []
  /// Remarks of the engine on the Dockerfile or the build.
  public var warnings: [BuildWarning] = []
  /// How the build's environment differs from that of a machine on which the same thing works.
  public var environment: EnvironmentReport?
  /// The Dockerfiles that were looked at for repairs, and whether they are this build's.
  public var dockerfiles: [DockerfileUse] = []
  /// The Dockerfiles that stand beside the log in the same text.
  package var pastedDockerfiles: [[UInt8]] = []
  /// The build's closing error message, if there is one (`failed to solve: …`).
  public var closingError: String?

  /// Creates a build.
  public init(source: Source, result: Result, clock: Clock, steps: [Step]) {
    self.source = source
    self.result = result
    self.clock = clock
    self.steps = steps
  }
}
