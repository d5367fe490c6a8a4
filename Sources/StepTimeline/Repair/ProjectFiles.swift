/// The user's files that repairs are made for: the Dockerfile, and the files of the build context.
///
/// The caller reads them; nothing here opens a file.
public struct ProjectFiles: Sendable {
  /// A Dockerfile.
  public struct Source: Sendable {
    /// Its path as seen from the current folder; patches name it.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Creates a Dockerfile.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The Dockerfiles that may be the build's, the best guess first.
  public var dockerfiles: [Source]
  /// Whether the first Dockerfile is the build's for sure, as the command that builds it names it.
  package var isDockerfileKnown = false
  /// The context's folder as seen from the current one, with a slash at its end; empty for the current folder.
  public var contextPrefix: String
  /// Paths of the context's files, as seen from the context; `nil` if the context is not known.
  public var contextFiles: [String]?
  /// Names of the files and folders in the context's own folder, hidden ones too; `nil` if the context is not known.
  public var contextNames: [String]?
  /// The beginning of a file of the context, for questions about scripts and `.dockerignore`.
  public var contents: @Sendable (_ path: String) -> [UInt8]?

  /// Creates a set of files.
  public init(
    dockerfiles: [Source] = [], contextPrefix: String = "", contextFiles: [String]? = nil,
    contents: @escaping @Sendable (_ path: String) -> [UInt8]? = { _ in nil }
  ) {
    self.dockerfiles = dockerfiles
    self.contextPrefix = contextPrefix
    self.contextFiles = contextFiles
    self.contents = contents
  }
}

extension ProjectFiles {
  /// The files as far as they can be of a build that has run these copies.
  ///
  /// The list of another folder would answer every question wrongly: it is left out if a file that was copied is not in it.
  func ofBuild(that copies: [StageState.Copy]) -> ProjectFiles {
    guard contextFiles != nil else { return self }
    let context = ContextFiles(project: self)
    let isForeign = copies.contains { copy in
      copy.from == nil
        && copy.sources.contains { source in
          source.utf8.allSatisfy { $0.isLetterOrDigit || $0.isOne(of: "/._-+@") } && !context.has(source)
        }
    }
    guard isForeign else { return self }
    var files = self
    files.contextFiles = nil
    files.contextNames = nil
    return files
  }
}
