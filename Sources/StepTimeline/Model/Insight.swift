/// Something that made a build slower than it needs to be.
public struct Insight: Sendable, Equatable {
  /// The insight's name (`cache-broken-by-copy-all`).
  public var id: String
  /// What was found and what to do.
  public var text: String
  /// Index into ``Build/steps``.
  public var step: Int?
  /// Seconds that the build could save.
  public var secondsAtStake: Double

  /// Creates an insight.
  public init(id: String, text: String, step: Int?, secondsAtStake: Double) {
    self.id = id
    self.text = text
    self.step = step
    self.secondsAtStake = secondsAtStake
  }
}
