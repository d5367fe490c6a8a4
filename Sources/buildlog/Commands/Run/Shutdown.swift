/// How a command that is asked to end is brought to it.
///
/// The first request is passed on, and the command gets time to clean up and to say what became of the build. Then,
/// or when it is asked again, it gets SIGTERM, and at last SIGKILL.
struct Shutdown {
  /// How long the command may take after a request, in nanoseconds.
  var patience: Int64 = 10_000_000_000
  /// How long it may take after SIGTERM.
  var lastPatience: Int64 = 3_000_000_000

  private var requests = 0
  private var hasTerminated = false
  private var hasKilled = false
  /// Whether nothing more can be done: what still runs cannot be ended, being another user's or stuck.
  private(set) var hasGivenUp = false
  /// When it is too late for the signal that was sent last.
  private(set) var deadline: Int64?

  /// Whether the command was asked to end.
  var isRequested: Bool { requests > 0 }

  /// Notes a request to end the command.
  ///
  /// - Returns: the signal that it is to get beside the one that asks.
  mutating func request(_ signal: Signal, at now: Int64) -> Signal? {
    requests += 1
    if requests == 1 {
      hasTerminated = signal == .terminate
      deadline = now + patience
      return nil
    }
    return hasKilled ? nil : escalate(at: now, passing: signal)
  }

  /// The time is over.
  ///
  /// - Returns: the signal to send.
  mutating func escalate(at now: Int64, passing signal: Signal? = nil) -> Signal? {
    if !hasTerminated {
      hasTerminated = true
      deadline = now + lastPatience
      return signal == .terminate ? nil : .terminate
    }
    if hasKilled {
      hasGivenUp = true
      deadline = nil
      return nil
    }
    hasKilled = true
    deadline = now + lastPatience
    return .kill
  }

  /// There is less time than was thought.
  mutating func hurry(_ deadline: Int64) {
    if let usual = self.deadline { self.deadline = min(usual, deadline) }
  }
}
