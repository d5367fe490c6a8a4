/// A log in which no build was found, and what the rules say of its text.
///
/// For example, the message of a client that could not begin a build (no daemon, an unknown option), or a piece of a program's
/// output.
public struct UnreadLog: Sendable, Equatable {
  /// The log's name as the user gave it; `<stdin>` for standard input.
  public var source: String
  /// The number of its lines.
  public var lines: Int
  /// Its last lines, secrets masked.
  public var lastLines: [String]
  /// Causes found in its last lines, the best first; the first may be primary.
  public var diagnoses: [Diagnosis]

  /// Creates a log without a build.
  public init(source: String, lines: Int, lastLines: [String] = [], diagnoses: [Diagnosis] = []) {
    self.source = source
    self.lines = lines
    self.lastLines = lastLines
    self.diagnoses = diagnoses
  }
}
