/// Why a rule file cannot be used.
public struct RuleFileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// One thing that is wrong.
  public struct Problem: Equatable, Sendable, CustomStringConvertible {
    /// The file's name.
    public var file: String
    /// The 1-based line of the value, or of the object in which something is missing.
    public var line: Int
    /// The 1-based column, if the file is not JSON at all.
    public var column: Int?
    /// The path of the value (`rules[2].patterns[0].text`); empty for the file as a whole.
    public var field: String
    /// The problem.
    public var message: String

    /// `team-rules.json:14: rules[2].level: …`, as compilers write it.
    public var description: String {
      let place = "\(file):\(line)" + (column.map { ":\($0)" } ?? "")
      return field.isEmpty ? "\(place): \(message)" : "\(place): \(field): \(message)"
    }
  }

  /// All mistakes, by line, so that they can be mended at once.
  public var problems: [Problem]
  /// What else will keep rules from acting, by line; only ``RuleFile/check(_:file:after:)`` looks for it.
  public var warnings: [Problem] = []

  /// The problems, one a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
