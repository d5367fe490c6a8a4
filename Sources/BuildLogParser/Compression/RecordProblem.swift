/// The problem of a record of builds.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum RecordProblem: Sendable, Equatable {
  /// The archive breaks off.
  case cutOff
  /// Something in the archive is not what it should be.
  case damaged
  /// The archive holds more than the parser keeps of one, 256 MiB.
  case tooLarge
}
