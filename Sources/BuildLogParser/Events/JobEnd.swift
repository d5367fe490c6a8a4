/// How a CI system says that its job ended.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum JobEnd: Sendable, Equatable {
  /// A user, or the system itself, stopped the job.
  case canceled
  /// The job, or a step of it, ran longer than it may, or was silent for too long.
  case timedOut
  /// A command of the job failed.
  case failed
}
