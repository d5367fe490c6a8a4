/// One thing to change.
public struct Fix: Sendable, Codable, Equatable, ExpressibleByStringLiteral {
  /// The base image that a fix is written for.
  public enum Base: String, Sendable, Codable, CaseIterable {
    /// Alpine and others with `apk`.
    case apk
    /// Debian, Ubuntu and others with `apt-get`.
    case apt
    /// Fedora, Red Hat, CentOS, Rocky, Alma, Amazon Linux.
    case dnf
  }

  /// What to do, as one sentence.
  public var text: String
  /// Dockerfile lines or commands to copy.
  public var snippet: String?
  /// Shown only where the stage's base image is known to be of this kind, or not known at all.
  public var base: Base?
  /// Shown only if all of these hold: a literal stands in what the failed step said or in the instructions that are
  /// known (`Pattern.inDockerfile`), a `{name}` was captured.
  public var when: [String]
  /// Shown only if none of these holds.
  public var unless: [String]

  /// Creates a fix.
  @inline(never)
  public init(
    _ text: String, snippet: String? = nil, base: Base? = nil, when: [String] = [], unless: [String] = []
  ) {
    self.text = text
    self.snippet = snippet
    self.base = base
    self.when = when
    self.unless = unless
  }

  /// Creates a fix of one sentence.
  @inline(never)
  public init(stringLiteral text: String) { self.init(text) }
}
