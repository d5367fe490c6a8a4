/// A quick step that ran again and made the slow steps after it run again.
///
/// Said of a `RUN` or another instruction that is no copy, after instructions that came from the cache: its text, or a
/// value that it sees, changed. A copy of sources that changed is as it should be.
enum CacheBroken {
  static let id = "cache-broken"

  static func find(_ context: InsightContext) -> [Advice] {
    context.stages.compactMap { firstExecuted($0, context) }
  }

  /// The first steps of the stages that had to run although all before them came from the cache.
  static func lost(in build: Build) -> [Int] {
    guard build.result == .succeeded else { return [] }
    let context = InsightContext(build)
    return context.stages.compactMap { stage in
      guard let first = stage.steps.first(where: { context.kind($0) != .from && context.wasExecuted($0) })
      else {
        return nil
      }
      let before = context.before(first).filter { context.kind($0) != .from }
      guard !before.isEmpty, before.allSatisfy({ build.steps[$0].status == .cached }) else { return nil }
      // A rerun that another stage caused is reported there.
      if let from = context.copy(first)?.from,
        context.stages.contains(where: { other in
          other.title == "stage \(from)"
            && other.steps.contains { context.wasExecuted($0) && context.kind($0) != .from }
        })
      {
        return nil
      }
      return first
    }
  }

  private static func firstExecuted(_ stage: InsightContext.Stage, _ context: InsightContext) -> Advice? {
    let steps = context.build.steps
    let instructions = stage.steps.filter { steps[$0].parts.kind != .from }
    guard let place = instructions.firstIndex(where: { context.wasExecuted($0) }), place > 0,
      instructions[..<place].allSatisfy({ steps[$0].status == .cached }),
      instructions[..<place].contains(where: { context.kind($0) == .run || context.kind($0) == .copy })
    else { return nil }
    let index = instructions[place]
    guard context.copy(index) == nil, context.kind(index) != .copy, context.kind(index) != .add,
      let own = context.seconds(index)
    else { return nil }
    let rerun = instructions[(place + 1)...].filter { context.wasExecuted($0) }
    guard let seconds = context.seconds(together: rerun), seconds >= max(4 * own, context.leastSeconds) else {
      return nil
    }
    return Advice(
      id: id,
      text: "`\(context.instruction(index))` is the first step\(context.place(stage)) that was not cached"
        + " (\(context.text(own))), and the \(counted(rerun.count, "step")) after it ran for \(context.text(seconds))."
        + " Its text or a value in it changed: move what changes with each build (ARG with a commit or date, labels)"
        + " after the slow steps.",
      step: index,
      cuts: rerun.map { Schedule.Cut(step: $0, seconds: context.seconds($0) ?? 0) })
  }
}
