/// A quick step that ran again and made the slow steps after it run again.
///
/// Said of a `RUN` or another instruction that is no copy, after instructions that came from the cache: its text, or a
/// value that it sees, changed. A copy of sources that changed is as it should be.
enum CacheBroken {
  static let id = "cache-broken"

  static func find(_ context: InsightContext) -> [Advice] {
    context.stages.compactMap { firstExecuted($0, context) }
  }

<<<<<<< HEAD
  private static func firstExecuted(_ stage: InsightContext.Stage, _ context: InsightContext) -> Advice? {
=======
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
>>>>>>> main
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
<<<<<<< HEAD
    return Advice(
      id: id,
      text: "`\(context.instruction(index))` is the first step\(context.place(stage)) that was not cached"
        + " (\(context.text(own))), and the \(counted(rerun.count, "step")) after it ran for \(context.text(seconds))."
        + " Its text or a value in it changed: put what changes with each build (ARG with a commit or date, labels)"
        + " after the slow steps.",
      step: index,
      cuts: rerun.map { Schedule.Cut(step: $0, seconds: context.seconds($0) ?? 0) })
=======
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
>>>>>>> main
  }
}
