/// A download inside a step that comes again whenever a line above it changes: data, models, SDKs, browsers.
///
/// Said if the output shows that fetching took most of the step, or if the step's programs do nothing else.
enum LargeDownload {
  static let id = "large-download"
  static let clone = "full-clone"

  /// Programs that download, whatever they print; with the verb that does it, if not all do.
  private static let downloaders: [String: [String]] = [
    "sdkmanager": [], "appium": ["plugin", "driver"], "playwright": ["install"],
    "huggingface-cli": ["download"],
    "hf": ["download"], "gsutil": ["cp"], "aria2c": [], "gdown": [], "git-lfs": ["pull"], "steamcmd": [],
    "wget": [], "curl": [],
  ]
  /// Programs that may be beside them: they take no time of their own.
  private static let companions: Set<String> = [
    "mkdir", "chmod", "cd", "rm", "mv", "tar", "unzip", "echo", "bash", "sh", "yes", "ln", "cp", "sha256sum",
    "set",
  ]

  static func find(_ context: InsightContext) -> [Advice] {
    context.heavy.compactMap { i in
      guard context.kind(i) == .run, let seconds = context.seconds(i), let command = context.command(i) else {
        return nil
      }
      if let call = command.calls.first(where: { $0.tool == "git" && $0.verb == "clone" }),
        !call.arguments.contains(where: { $0.hasPrefix("--depth") || $0.hasPrefix("--filter") }),
        command.calls.count <= 3
      {
        return Advice(
          clone, i, saving: seconds,
          "`\(shortened(call.text))` downloads the whole history (\(context.text(seconds))): clone with `--depth 1`"
            + " (and `--branch`), or `ADD` the repository at a commit.")
      }
      guard !command.calls.contains(where: { managesPackages($0) }) else { return nil }
      let work = context.work(i)
      let fetching = work?[.fetching] ?? 0
      let call = command.calls.first { isDownloader($0) }
      if let work, fetching >= 0.4 * seconds {
        let size = work.slowest.map { " \(InsightContext.size($0.bytes))" } ?? ""
        let rate =
          work.slowest.map { " at \(InsightContext.rate(Double($0.bytes) / max(fetching, 1)))" } ?? ""
        return advice(i, "downloads\(size)\(rate)", fetching, seconds, call, command, context)
      }
      guard let call, command.calls.allSatisfy({ isDownloader($0) || companions.contains($0.tool) }) else {
        return nil
      }
      return advice(i, "downloads", seconds, seconds, call, command, context)
    }
  }

  private static func advice(
    _ i: Int, _ what: String, _ seconds: Double, _ whole: Double, _ call: ToolCall?, _ command: StepCommand,
    _ context: InsightContext
  ) -> Advice {
    let name = shortened(call?.text ?? command.text)
    let sources = context.before(i).last { step in
      context.wasExecuted(step) && (context.copy(step)?.isOfContext ?? false)
    }
    let place =
      sources.map {
        "move it above `\(context.instruction($0, limit: 40))` if it does not need those files, or"
      }
      ?? "keep it near the top,"
    return Advice(
      id, i, saving: whole,
      "`\(name)` \(what) (\(context.text(seconds)) of \(context.text(whole))) and runs again whenever a line above it"
        + " changes: \(place) keep the result in a separate image and `COPY --from` it.")
  }

  private static func isDownloader(_ call: ToolCall) -> Bool {
    var words = call.arguments[...]
    var tool = call.tool
    if tool == "npx", let first = words.first {
      tool = first
      words = words.dropFirst()
    }
    guard let verbs = downloaders[tool] else { return false }
    return verbs.isEmpty || words.contains { verbs.contains($0) }
  }

  /// Whether a call downloads packages: cache mounts are for those.
  private static func managesPackages(_ call: ToolCall) -> Bool {
    CacheTool.of(call, image: nil, isWhole: true) != nil || PackageTool(program: call.tool) != nil
  }

  private static func shortened(_ text: String) -> String { text.count <= 60 ? text : text.prefix(59) + "…" }
}
