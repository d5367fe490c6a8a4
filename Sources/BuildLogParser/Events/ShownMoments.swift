/// The moments between which a step began and ended, as far as the frames of the terminal display show.
///
/// A frame's heading shows how long the build has been running, and each row how long its step has, both rounded
/// to 0.1 s. A step that runs began that much before the frame, and one that is shown as ended for the first time
/// ended since the frame before. Many frames together leave some hundredths of a second open; a single one says
/// only before which moment a step began.
///
/// Source: moby/buildkit util/progress/progressui/display.go (`ttyDisplay.print`, where 0.05 s and less is shown as 0).
/// All moments are milliseconds since the build's first step began.
public struct ShownMoments: Sendable, Equatable {
  /// The step began no earlier.
  public var earliestStart = 0
  /// The step began no later; `nil` if no frame shows it.
  public var latestStart: Int?
  /// The step ended no earlier.
  public var earliestEnd = 0
  /// The step ended no later; `nil` if no frame shows it as ended.
  public var latestEnd: Int?
  /// The heading of the last frame that shows the step.
  public var lastShown = 0
  /// Whether the step ran in several pieces: its busy time is then shorter than the time from its start to its end.
  public var hasRestarted = false

  /// Creates unknown moments.
  public init() {}

  /// Half a tenth of a second, by which each shown figure may be off.
  static let half = 50
  /// By how much two figures may contradict each other before the step is taken to have begun anew.
  private static let restart = 60

  /// Takes up that a frame shows the step, as running or as ended.
  mutating func wasShown(at moment: Int, tenths: Int?) {
    lastShown = max(lastShown, moment)
    var latest = moment + Self.half
    if let tenths, tenths > 0 { latest = max(0, latest - tenths * 100 + Self.half) }
    if !hasRestarted { latestStart = min(latestStart ?? latest, latest) }
  }

  /// Takes up that the step was running in a frame.
  mutating func wasRunning(at moment: Int, tenths: Int) {
    earliestEnd = max(earliestEnd, moment - Self.half)
    if latestEnd != nil {
      latestEnd = nil
      hasRestarted = true
    }
    guard !hasRestarted else { return }
    let earliest = moment - Self.half - tenths * 100 - Self.half
    guard let latestStart else { return }
    if earliest > latestStart + Self.restart {
      hasRestarted = true
    } else {
      earliestStart = max(earliestStart, min(earliest, latestStart))
    }
  }

  /// Takes up that a frame shows the step as ended.
  mutating func hadEnded(at moment: Int) {
    if latestEnd == nil { latestEnd = max(moment + Self.half, earliestEnd) }
  }

  /// Takes up that the step had not begun in the frame before the one that showed it first.
  mutating func hadNotBegun(at moment: Int) {
    earliestStart = max(earliestStart, min(moment - Self.half, latestStart ?? moment))
  }
}
