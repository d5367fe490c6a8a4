/// A step that printed nothing for long: nobody can tell whether it worked or hung.
enum LongSilence {
  /// Seconds; CI systems stop a job after minutes without output.
  private static let leastSeconds = 30.0
  private static let leastShare = 0.2

  static func find(_ context: InsightContext) -> [Insight] {
    guard let wall = context.build.wallSeconds else { return [] }
    return context.build.steps.indices.compactMap { index in
      let step = context.build.steps[index]
      guard let silence = step.longestSilence, silence.seconds >= leastSeconds,
        silence.seconds >= leastShare * wall, step.status != .cached
      else { return nil }
      let place =
        silence.afterText.map { "after \"\(shortened($0))\"" } ?? "before its first line"
      return Insight(
        id: "long-silence",
        text: "`\(context.instruction(index))` printed nothing for \(context.text(silence.seconds)) \(place)."
          + " \(advice(step)) If the command is known to be quiet, nothing needs to change.",
        step: index, secondsAtStake: silence.seconds)
    }
  }

  private static func advice(_ step: Step) -> String {
    let parts = ShellCommand(instruction: step.parts.instruction)?.parts ?? []
    for part in parts {
      switch part.program {
      case "go" where part.operands.first == "mod": return "Add -x to see what go fetches."
      case "go": return "Add -v to see which packages go works on."
      case "npm": return "Add --loglevel=http to see what npm waits for."
      case "pip": return "Add -v to see what pip does."
      case "curl" where part.words.contains { $0.hasPrefix("-s") || $0.hasPrefix("-fs") || $0 == "--silent" }:
        return "Remove -s, or set --max-time and --retry so that it cannot hang."
      case "curl", "wget": return "Set a time limit and retries so that it cannot hang."
      case "apt-get": return "Set -o Acquire::Retries=3 -o Acquire::http::Timeout=20 so that it cannot hang."
      default: continue
      }
    }
    return
      "Make the command print its progress (set -x, a verbose flag), so that you can tell work from a hang."
  }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 80 ? line : line.prefix(79) + "…"
  }
}
