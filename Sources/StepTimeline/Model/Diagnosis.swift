/// A cause that a rule found in a failed build.
public struct Diagnosis: Sendable, Equatable {
  /// The meaning of a match for the build.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A cause of the failure.
    case error
    /// A trace of another cause (`exit code: 1`); shown, but never as the cause.
    case wrapper
    /// A remark that never fails a build by itself.
    case warning
  }

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
  /// The meaning of the match.
  public var kind: Kind
  /// Index into ``Build/steps``, or `nil` if the text is outside any step.
  public var step: Int?
  /// How sure the cause is.
  public var confidence: Confidence
  /// Whether this is the cause of the build's failure.
  public var isPrimary: Bool
  /// Whether the same build may succeed when run again.
  public var isRetryable: Bool
  /// The lines it was read from.
  public var evidence: [Evidence]
  /// The texts that the pattern captured, by name.
  public var captures: [String: String]
  /// Why it happens, the most frequent cause first.
  public var causes: [String]
  /// The fixes, best first.
  public var fixes: [Fix]
  /// How a Dockerfile can be repaired after this cause.
  var repairs: [Recipe] = []
  /// How to check.
  public var verify: [String]
  /// Where it is documented.
  public var docs: [String]

  /// Creates a diagnosis.
  public init(
    rule: String, title: String, kind: Kind, step: Int?, confidence: Confidence, isPrimary: Bool,
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
