/// The step that holds the build, if nothing more exact is known of it.
///
/// Said if one `RUN` took a good part of the wall time. Tests get a word of their own.
enum LongestStep {
  static let id = "longest-step"
  private static let leastShare = 0.25
  private static let least = 12.0

  static func find(_ context: InsightContext) -> [Advice] {
    guard let wall = context.build.wallSeconds else { return [] }
    return context.heavy.compactMap { i in
      guard context.kind(i) == .run, let seconds = context.seconds(i),
        seconds >= max(least, leastShare * wall),
        context.build.steps[i].isOnCriticalPath, let command = context.command(i)
      else { return nil }
      if let call = command.calls.first(where: isTest) {
        return general(
          i, seconds,
          "`\(call.text.prefix(50))` makes the image wait for tests (\(context.text(seconds))): move them to a separate"
            + " target that the image does not copy from, and run both in parallel.")
      }
      let part = PercentText.of(seconds / wall).map { ", \($0) of the build" } ?? ""
      let sources = context.before(i).last { step in
        context.wasExecuted(step) && (context.copy(step).map { $0.isOfContext && $0.copiesFolder } ?? false)
      }
      let cure =
        sources.map {
          "it runs again after each edit, because it comes after `\(context.instruction($0, limit: 40))`: move"
            + " what does not need those files above it"
        } ?? "keep it above what changes, so it stays in the cache, or keep its result as a base image"
      return general(
        i, seconds,
        "`\(context.instruction(i, limit: 60))` takes \(context.text(seconds))\(part): \(cure)."
      )
    }
  }

  private static func general(_ i: Int, _ seconds: Double, _ text: String) -> Advice {
    var advice = Advice(id, i, saving: seconds, text)
    advice.isGeneral = true
    return advice
  }

  private static func isTest(_ call: ToolCall) -> Bool {
    switch call.tool {
    case "pytest", "jest", "vitest", "ctest", "tox", "phpunit", "rspec": return true
    case "go", "cargo", "npm", "yarn", "pnpm", "dotnet": return call.verb == "test" || call.has("test")
    default: return false
    }
  }
}
