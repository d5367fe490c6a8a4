/// A remark of the engine that did not fail the build.
public struct BuildWarning: Sendable, Equatable {
  /// The name of the Dockerfile check (`JSONArgsRecommended`), if it has one.
  public var rule: String?
  /// Its text.
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
