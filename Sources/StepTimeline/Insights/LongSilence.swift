/// A step that printed nothing for long before the build was stopped; whether it worked or hung is unknown.
///
/// Said of builds that did not end. In a build that did, silence alone is no fault.
enum LongSilence {
  /// Seconds; CI systems stop a job after minutes without output.
  private static let leastSeconds = 30.0
  private static let leastShare = 0.2

  static func find(_ context: InsightContext) -> [Advice] {
    guard let wall = context.build.wallSeconds else { return [] }
    return context.build.steps.indices.compactMap { index in
      let step = context.build.steps[index]
      guard let silence = step.longestSilence, silence.seconds >= leastSeconds,
        silence.seconds >= leastShare * wall, step.status != .cached
      else { return nil }
      let text = silence.afterText.map(shortened) ?? ""
      let place = text.isEmpty ? "before its first line" : "after \"\(text)\""
      return Advice(
        "long-silence", index, saving: silence.seconds,
        "`\(context.instruction(index))` printed nothing for \(context.text(silence.seconds)) \(place)."
          + " \(advice(step))")
    }
  }

  private static func advice(_ step: Step) -> String {
    for call in StepCommand(step.parts.instruction)?.calls ?? [] {
      switch call.tool {
      case "go" where call.verb == "mod": return "Add -x to see what go downloads."
      case "go": return "Add -v to see which packages go works on."
      case "npm" where ["ci", "install", "i"].contains(call.verb ?? ""):
        return "Add --loglevel=http to see what npm waits for."
      case "pip": return "Add -v to see what pip does."
      case "curl"
      where call.arguments.contains { $0.hasPrefix("-s") || $0.hasPrefix("-fs") || $0 == "--silent" }:
        return "Remove -s, or set --max-time and --retry so it cannot hang."
      case "curl", "wget": return "Set a time limit and retries so it cannot hang."
      case "apt-get": return "Set -o Acquire::Retries=3 -o Acquire::http::Timeout=20 so it cannot hang."
      default: continue
      }
    }
    return
      "Make the command show its progress (set -x, a verbose flag), so you can tell whether it works or hangs."
  }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 80 ? line : line.prefix(79) + "…"
  }
}
