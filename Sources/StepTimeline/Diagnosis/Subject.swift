extension Rule {
  /// The subject of a cause.
  ///
  /// The judgement asks for it: an error of the user's own program outranks a network error that was survived, and a
  /// failing test's words are evidence for no other rule.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Subject: String, Sendable, Codable, CaseIterable {
    /// The user's own code: a compiler, linker or linter ran and said no.
    case program
    /// A test of the user's ran and failed.
    case test
    /// A server that a program in the build could not reach.
    case network
    /// A certificate, or the TLS connection that it belongs to.
    case certificate
    /// A server sent something other than what was asked for.
    case download
    /// An image registry: pulling, pushing, logging in.
    case registry
    /// The engine: BuildKit, the daemon, a builder, the Dockerfile's frontend.
    case engine
    /// A package manager: what it resolves, installs or has no version of.
    case package
    /// A file, a path or a permission.
    case file
    /// Memory, disk space, a limit of the machine.
    case resource
    /// Anything else.
    case other
  }
}
