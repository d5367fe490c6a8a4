@testable import StepTimeline

/// Paints a recorded build as the terminal display does while it runs.
///
/// A frame is painted on an update if 0.1 s have passed, else on a tick of 0.15 s; the last one shows all rows
/// (moby/buildkit util/progress/progressui/display.go). Updates arrive 3 ms after what they report.
struct TerminalPainter {
  var hasColors = true
  /// Rows of the window; more are left out as `wrapHeight` does it.
  var height = 60
  /// The moment at which the capture stops, in seconds.
  var stop = Double.infinity

  private struct Row {
    var text: String
    var seconds: Double
    var isEnded: Bool
    var color: Int
  }

  /// All frames, as script(1) keeps them.
  func capture(_ build: Build) -> String { frames(build).joined() }

  /// The last frame alone, as it is pasted.
  func paste(_ build: Build) -> String { frames(build).last ?? "" }

  private func frames(_ build: Build) -> [String] {
    let updates = build.steps.flatMap { $0.intervals.flatMap { [$0.start, $0.end] } }.map { $0 + 0.003 }
      .sorted()
    var frames: [String] = []
    var lines = 0
    var now = updates.first ?? 0
    var allowed = now
    var tick = now + 0.15
    var next = 0
    while next < updates.count, now <= stop {
      if updates[next] <= tick {
        now = updates[next]
        next += 1
      } else {
        now = tick
      }
      if now >= allowed {
        frames.append(frame(build, at: now, isLast: false, &lines))
        allowed = now + 0.1
        tick = now + 0.15
      } else if now >= tick {
        tick = now + 0.15
      }
    }
    if now <= stop { frames.append(frame(build, at: now + 0.002, isLast: true, &lines)) }
    return frames
  }

  private func frame(_ build: Build, at now: Double, isLast: Bool, _ lines: inout Int) -> String {
    let known = now - 0.003
    var rows: [Row] = []
    for step in build.steps {
      let begun = step.intervals.filter { $0.start <= known }
      guard !begun.isEmpty else { continue }
      let isEnded = begun.allSatisfy { $0.end <= known }
      let seconds = begun.reduce(0) { $0 + ($1.end <= known ? $1.end : now) - $1.start }
      let mark =
        switch step.status {
        case _ where !isEnded: ""
        case .cached: "CACHED "
        case .failed: "ERROR "
        case .canceled: "CANCELED "
        default: ""
        }
      rows.append(
        Row(text: mark + step.name, seconds: seconds, isEnded: isEnded, color: mark == "ERROR " ? 31 : 34))
    }
    let ended = rows.count { $0.isEnded }
    if !isLast { rows = Self.wrapped(rows, height - 2) }
    var text = hasColors ? String(repeating: "\u{1B}[1A", count: lines) + "\u{1B}[0G\u{1B}[?25l" : ""
    text +=
      "[+] Building \(Self.tenths(now))s (\(ended)/\(build.steps.count))\(isLast ? " FINISHED" : "")\r\n"
    for row in rows {
      let time = Self.tenths(row.seconds < 0.05 ? 0 : row.seconds)
      let line = " => \(row.text)    \(time)s\r\n"
      text += hasColors && row.isEnded ? "\u{1B}[\(row.color)m\(line)\u{1B}[0m" : line
    }
    lines = rows.count + 1
    return text + (hasColors ? "\u{1B}[?25h" : "")
  }

  /// The last rows that fit; those that run replace ended ones.
  private static func wrapped(_ rows: [Row], _ limit: Int) -> [Row] {
    guard rows.count > limit else { return rows }
    let kept = rows.suffix(limit)
    let invisible = rows.dropLast(limit).filter { !$0.isEnded }
    var excess = invisible.count
    var rewrapped: [Row] = []
    for row in kept {
      if !row.isEnded || excess <= 0 { rewrapped.append(row) }
      if row.isEnded { excess -= 1 }
    }
    return Array(invisible.suffix(limit - rewrapped.count)) + rewrapped
  }

  private static func tenths(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
