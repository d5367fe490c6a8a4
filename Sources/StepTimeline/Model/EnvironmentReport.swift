/// The result of a comparison with another machine's `go env` or `env`.
public struct EnvironmentReport: Sendable, Equatable {
  /// Settings that differ, a sentence each; secrets in them are masked.
  public var differences: [String]
  /// Which difference explains the failure.
  public var explanation: String?
  /// The name of the setting that explains it, such as `GOPROXY`.
  package var setting: String?
  /// A line for the Dockerfile or the command line that helps.
  public var snippet: String?

  /// Creates a report.
  public init(differences: [String], explanation: String? = nil, snippet: String? = nil) {
    self.differences = differences
    self.explanation = explanation
    self.snippet = snippet
  }
}
