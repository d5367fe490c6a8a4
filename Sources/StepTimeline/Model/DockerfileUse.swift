/// A Dockerfile that was looked at for repairs.
public struct DockerfileUse: Sendable, Equatable {
  /// Its path as seen from the current folder.
  public var path: String
  /// The bake or compose target; `nil` for a build of one.
  public var target: String?
  /// Whether it is the build's: the failing instruction and at least one more that the log shows are in it.
  public var fits: Bool

  /// Creates a note.
  public init(path: String, target: String?, fits: Bool) {
    self.path = path
    self.target = target
    self.fits = fits
  }
}
