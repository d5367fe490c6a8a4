import StepTimeline

/// The reaction to a command that prints nothing for a while.
struct Stall: Equatable {
  /// How long it may be silent, in seconds.
  var seconds: Double
  /// Whether it is then stopped.
  var stops = false

  /// Reads `10m` or `10m=kill`.
  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let seconds = Values.duration(String(first)), seconds > 0,
      seconds < 1e9
    else { return nil }
    if parts.count == 2 {
      guard parts[1] == "kill" else { return nil }
      stops = true
    }
    self.seconds = seconds
  }

  var nanoseconds: Int64 { Int64(seconds * 1e9) }
}

extension Build {
  /// Says that the tool itself stopped the build, so that nobody looks for another reason.
  mutating func noteStall(seconds: Double) {
    guard result == .canceled || result == .incomplete else { return }
    result = .canceled
    resultReason =
      "buildlog stopped it, because nothing was printed for \(DurationText.words(seconds)) (--stall)."
    diagnoses.removeAll { $0.rule == "bk-context-canceled" }
  }
}

/// Watches how long a command has been silent.
struct SilenceWatch {
  let stall: Stall
  private var lastOutput: Int64
  private var isSaid = false

  init(_ stall: Stall, now: Int64) {
    self.stall = stall
    lastOutput = now
  }

  /// When the command will have been silent for too long; `nil` if that was said.
  var deadline: Int64? { isSaid ? nil : lastOutput + stall.nanoseconds }

  /// The command printed something.
  mutating func heard(at now: Int64) {
    lastOutput = now
    isSaid = false
  }

  /// Whether it is time to say that the command is silent; true once for each silence.
  mutating func isDue(at now: Int64) -> Bool {
    guard let deadline, now >= deadline else { return false }
    isSaid = true
    return true
  }
}
