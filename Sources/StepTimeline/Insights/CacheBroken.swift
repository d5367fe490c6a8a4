/// The first step of a stage that had to run although the steps before it came from the cache, and what running
/// the rest of the stage cost.
enum CacheBroken {
  /// The source tree was copied before the dependencies were fetched, and the cache broke there.
  static let copyAll = "cache-broken-by-copy-all"
  /// The same order of lines in a build where the cache held nothing anyway.
  static let orderOnly = "dependencies-after-copy-all"
  static let swapNames: Set<String> = [copyAll, orderOnly]

  static func find(_ context: InsightContext) -> [Insight] {
    context.stages.flatMap { stage -> [Insight] in
      if let swap = swap(stage, context) { return [swap] }
      return firstExecuted(stage, context).map { [$0] } ?? []
    }
  }

  // MARK: COPY . . before the dependencies

  private static func swap(_ stage: InsightContext.Stage, _ context: InsightContext) -> Insight? {
    let steps = context.build.steps
    var copy: Int?
    for index in stage.steps {
      let parts = steps[index].parts
      if copy == nil {
        if parts.kind == .copy || parts.kind == .add, context.wasExecuted(index),
          CopyAll(parts.instruction) != nil
        {
          copy = index
        }
        continue
      }
      guard let copy, parts.kind == .run, context.wasExecuted(index), let seconds = context.seconds(index),
        let command = ShellCommand(instruction: parts.instruction),
        let install = command.parts.lazy.compactMap(DependencyInstall.init).first,
        let all = CopyAll(steps[copy].parts.instruction)
      else { continue }
      let breaksCache = isWarm(before: copy, stage, context)
      return Insight(
        id: breaksCache ? copyAll : orderOnly,
        text: text(copy, all, install, command, stage, context, seconds, breaksCache: breaksCache),
        step: index, secondsAtStake: seconds)
    }
    return nil
  }

  private static func text(
    _ copy: Int, _ all: CopyAll, _ install: DependencyInstall, _ command: ShellCommand,
    _ stage: InsightContext.Stage, _ context: InsightContext, _ seconds: Double, breaksCache: Bool
  ) -> String {
    let line = context.instruction(copy)
    let files = install.files.joined(separator: " ")
    let isPartOfMore = command.parts.count > 1
    let share = isPartOfMore ? "the step with it took" : "it took"
    let destination = all.folder + install.folder
    let mounts = command.options.isEmpty ? "" : command.options.joined(separator: " ") + " "
    let ending = isPartOfMore ? ", then the rest of that command" : ""
    let first =
      breaksCache
      ? "`\(line)` comes before `\(install.command)`\(context.place(stage)), so any changed file makes the build"
        + " fetch all dependencies again: \(share) \(context.text(seconds)) in this build."
      : "`\(line)` comes before `\(install.command)`\(context.place(stage)), so the dependencies cannot stay in"
        + " the cache when a file changes: \(share) \(context.text(seconds)) in this build."
    let swap =
      " Swap the two lines: `COPY \(files) \(destination)`, then `RUN \(mounts)\(install.command)`\(install.extra),"
      + " then `\(line)`\(ending)."
    return first + swap + " " + install.exception
  }

  /// Whether the cache held what comes before the step, so that the step is what broke it.
  private static func isWarm(
    before index: Int, _ stage: InsightContext.Stage, _ context: InsightContext
  ) -> Bool {
    let before = stage.steps.prefix { $0 != index }.map { context.build.steps[$0] }
    // Only an image that was there already can have been built upon before.
    return before.allSatisfy { step in
      switch step.parts.kind {
      case .from:
        step.status == .cached || !step.transfers.contains { $0.action == .download || $0.action == .extract }
      default: step.status == .cached
      }
    }
  }

  // MARK: Any other step

  private static func firstExecuted(_ stage: InsightContext.Stage, _ context: InsightContext) -> Insight? {
    let steps = context.build.steps
    let instructions = stage.steps.filter { steps[$0].parts.kind != .from }
    guard let place = instructions.firstIndex(where: { context.wasExecuted($0) }), place > 0,
      instructions[..<place].allSatisfy({ steps[$0].status == .cached })
    else { return nil }
    let index = instructions[place]
    // The other stage tells its own story; this one only follows.
    if let source = sourceStage(steps[index].parts.instruction),
      context.stages.contains(where: { other in
        other.title == "stage \(source)"
          && other.steps.contains { steps[$0].parts.kind != .from && context.wasExecuted($0) }
      })
    {
      return nil
    }
    let rerun = instructions[place...].filter { context.wasExecuted($0) }
    guard let seconds = context.seconds(together: rerun) else { return nil }
    let others = rerun.count - 1
    let rest =
      others == 0 ? "" : others == 1 ? " and the step after it" : " and the \(others) steps after it"
    var text =
      "`\(context.instruction(index))` is the first step\(context.place(stage)) that was not cached; it\(rest) took"
      + " \(context.text(seconds))."
    switch steps[index].parts.kind {
    case .copy, .add:
      let isFromStage = steps[index].parts.instruction?.holds("--from=") ?? false
      text +=
        isFromStage
        ? " The files that it copies from another stage or image changed. Look there for the first step that ran"
          + " again."
        : " That is correct if the copied files really changed. If they did not, exclude generated files, logs and"
          + " .git with .dockerignore, and copy only what the next steps need."
    case .run:
      text +=
        " Its command, a build argument or variable it uses, or a mounted file changed, or the cache entry was"
        + " removed. Move values that change with each build (ARG with a commit or date) after the slow steps."
    default:
      text +=
        " Its text or a value in it changed. Move values that change with each build (labels, versions, ARG) to"
        + " the end."
    }
    return Insight(id: "cache-broken", text: text, step: index, secondsAtStake: seconds)
  }

  /// The stage in `COPY --from=deps`.
  private static func sourceStage(_ instruction: String?) -> Substring? {
    let option = instruction?.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("--from=") }
    return option?.dropFirst("--from=".count)
  }
}

/// `COPY . .`, `COPY ./ /app`, `ADD . .`: an instruction that copies the whole context.
struct CopyAll: Sendable {
  /// The destination with a slash at its end.
  let folder: String

  init?(_ instruction: String?) {
    guard let instruction else { return nil }
    let words = instruction.split { $0.isWhitespace || "[],\"".contains($0) }.dropFirst()
    guard !words.contains(where: { $0.hasPrefix("--from=") }) else { return nil }
    let paths = words.filter { !$0.hasPrefix("--") }
    guard paths.count >= 2, let last = paths.last,
      paths.dropLast().contains(where: { $0 == "." || $0 == "./" })
    else { return nil }
    folder = last == "." ? "./" : last.hasSuffix("/") ? String(last) : last + "/"
  }
}
