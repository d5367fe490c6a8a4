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

  /// Index into ``Build/steps``, or `nil` if the build failed outside any step.
  public var step: Int?
  /// The engine's message.
  public var message: String
  /// The exit code of the command, if the message has one.
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
