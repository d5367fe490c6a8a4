internal import BuildLogParser

/// A CI runner that starts with nothing and imports no cache.
///
/// Said if the log is a CI system's, no step came from the cache, a base was pulled, and nothing was imported; for the
/// steps whose result does not depend on the sources.
enum CacheNotImported {
  static let id = "cache-not-imported"

  static func find(_ context: InsightContext) -> [Advice] {
    let steps = context.build.steps
    guard let system = system(context.build.source.envelope), !context.build.source.dialect.runsStepByStep,
      !steps.contains(where: { $0.parts.kind == .cacheImport || $0.parts.kind == .cacheExport }),
      !steps.contains(where: { $0.status == .cached && $0.isCacheable }),
      steps.indices.contains(where: { i in
        context.kind(i) == .from
          && steps[i].transfers.contains { $0.action == .download || $0.action == .extract }
      })
    else { return [] }
    let kept = context.stages.flatMap { independent($0, context) }
    guard let longest = kept.max(by: { (context.seconds($0) ?? 0) < (context.seconds($1) ?? 0) }),
      context.command(longest)?.cacheMounts.isEmpty ?? true
    else { return [] }
    var advice = Advice(
      id: id,
      text: "Nothing came from the cache on this runner: store the cache outside it with"
        + " `\(system.flags)`\(system.hint); then `\(context.instruction(longest, limit: 50))` only runs when its files"
        + " change.",
      step: longest,
      cuts: kept.map { Schedule.Cut(step: $0, seconds: context.seconds($0) ?? 0) })
    advice.snippet = "docker buildx build \(system.flags) ."
    advice.applicability = system.isComplete ? .likely : .placeholder
    return [advice]
  }

  /// The steps that come before the sources.
  private static func independent(_ stage: InsightContext.Stage, _ context: InsightContext) -> [Int] {
    let before = stage.steps.prefix { step in
      guard let copy = context.copy(step) else { return true }
      return copy.from == nil && !copy.copiesFolder
    }
    return before.filter { context.kind($0) == .run && context.wasExecuted($0) }
  }

  private struct System {
    var flags: String
    var hint: String
    var isComplete: Bool
  }

  private static func system(_ envelope: EnvelopeName) -> System? {
    switch envelope {
    case .gitHubActions:
      return System(
        flags: "--cache-from type=gha --cache-to type=gha,mode=max", hint: " (docker/setup-buildx-action)",
        isComplete: true)
    case .gitLab, .azure, .buildkite, .cloudBuild:
      let ref = "ref=<registry>/<image>:cache"
      return System(
        flags: "--cache-from type=registry,\(ref) --cache-to type=registry,\(ref),mode=max", hint: "",
        isComplete: false)
    case .none, .jenkins, .compose, .timestamp: return nil
    }
  }
}
