/// One thing to change.
public struct Fix: Sendable, Codable, Equatable, ExpressibleByStringLiteral {
  /// The base image that a fix is written for.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Base: String, Sendable, Codable, CaseIterable {
    /// Alpine and others with `apk`.
    case apk
    /// Debian, Ubuntu and others with `apt-get`.
    case apt
    /// Fedora, Red Hat, CentOS, Rocky, Alma, Amazon Linux.
    case dnf
  }

  /// The instruction, as one sentence.
  public var text: String
  /// Dockerfile lines or commands to copy.
  public var snippet: String?
  /// Shown only if the stage's base image is of this kind, or unknown.
  public var base: Base?
  /// Shown only if all of these hold: a literal is in what the failed step said or in the instructions that are
  /// known (`Pattern.inDockerfile`), a `{name}` was captured.
  public var when: [String]
  /// Shown only if none of these holds.
  public var unless: [String]
  /// The change of the failed step's command that it is; `nil` if the words and lines are all.
  public var change: CommandChange?
  /// The command to build with after the change; `nil` if the build's own does.
  public var command: String?
  /// The file, command or setting that the fix changes.
  public var target = Target.advice
  /// Whether it can be applied as it is.
  public var applicability = Applicability.manual
  /// The change as a unified diff, byte for byte, for `git apply` and `patch -p1`; `nil` if none is known.
  public var patch: String?
  /// Why a patch that is known is not shown, such as a secret in its lines.
  public var patchNote: String?
  /// Whether ``patch`` was made from the lines that the log quotes, without the Dockerfile.
  public var isFromExcerpt = false
  /// The files that the patch changes, before and after it.
  package var rewrites: [FileRewrite] = []

  /// The kind of thing that a fix changes.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Target: String, Sendable, CaseIterable {
    /// The Dockerfile.
    case dockerfile
    /// The file `.dockerignore`.
    case dockerignore
    /// Another file of the build context.
    case file
    /// How docker is called.
    case command
    /// The daemon, the network, a registry.
    case host
    /// Anything else.
    case advice
  }

  /// Whether a fix can be applied as it is.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Applicability: String, Sendable, CaseIterable {
    /// Safe to apply without a look at it.
    case machine
    /// Right most likely; look at it.
    case likely
    /// Contains a value that only the user knows, marked `<…>`.
    case placeholder
    /// To be done by hand.
    case manual
  }

  /// Creates a fix.
  @inline(never)
  public init(
    _ text: String, snippet: String? = nil, base: Base? = nil, when: [String] = [], unless: [String] = [],
    change: CommandChange? = nil
  ) {
    self.text = text
    self.snippet = snippet
    self.base = base
    self.when = when
    self.unless = unless
    self.change = change
  }

  /// Creates a fix of one sentence.
  @inline(never)
  public init(stringLiteral text: String) { self.init(text) }
}

extension Fix {
  /// The words in front of the command to build with, which reports show on its own line.
  package static let leadOfCommand = "Build with:"

  /// The instruction with the command to build with, for a text that has no lines of its own for it.
  package var spokenText: String { command.map { "\(text) \(Self.leadOfCommand) `\($0)`" } ?? text }
}

/// A file that a fix changes.
package struct FileRewrite: Sendable, Equatable {
  /// Its path as seen from the current folder.
  package var path: String
  /// Its bytes before.
  package var old: [UInt8]
  /// Its bytes after.
  package var new: [UInt8]
}
