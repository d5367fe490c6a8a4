/// Something that made a build slower than it needs to be.
public struct Insight: Sendable, Equatable {
  /// The insight's name (`cache-broken-by-copy-all`).
  public var id: String
  /// The finding and the advice, on one line.
  public var text: String
  /// Index into ``Build/steps``.
  public var step: Int?
  /// Seconds that the build would be shorter; 0 if the log has no times.
  public var secondsAtStake: Double
  /// Lines of a Dockerfile or of a command to copy; `nil` if there are none.
  public var snippet: String?
  /// Whether the snippet or the patch can be applied as it is.
  public var applicability = Fix.Applicability.manual
  /// The change as a unified diff for `git apply` and `patch -p1`; `nil` if the Dockerfile is not known.
  public var patch: String?
  /// The change, for the Dockerfile once it is known.
  package var edit: AdviceEdit?

  /// Whether a patch can be made once the Dockerfile is known.
  package var hasEdit: Bool { edit != nil }

  /// Creates an insight.
  public init(id: String, text: String, step: Int?, secondsAtStake: Double) {
    self.id = id
    self.text = text
    self.step = step
    self.secondsAtStake = secondsAtStake
  }
}

/// A change of a Dockerfile that advice asks for, in terms of the build's steps.
package enum AdviceEdit: Sendable, Equatable {
  /// A `RUN` gets cache mounts; words that defeat them go, and a command is put in front.
  case mounts(steps: [Int], options: [String], dropping: [String], front: String?)
  /// A `chown -R` goes, and the `COPY`s get its owner.
  case owner(String, run: Int, copies: [Int])
  /// Files that the image does not need are left out of the context.
  case ignore
}
