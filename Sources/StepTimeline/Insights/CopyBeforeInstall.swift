/// Sources that are copied before the dependencies are fetched, so that each edit fetches them again.
///
/// Said if a step copies the whole context, or the folder that holds the list of dependencies, and a later step of its
/// stage installs what that list names. Maven's `package` fetches too: it is said if nothing fetched before the copy.
enum CopyBeforeInstall {
  /// The cost of an order of lines in a build whose cache broke there.
  static let copyAll = "cache-broken-by-copy-all"
  /// The same order of lines in a build whose cache held nothing anyway.
  static let orderOnly = "dependencies-after-copy-all"
  /// A build tool that fetches its dependencies when it compiles.
  static let withSources = "dependencies-fetched-with-sources"

  static func find(_ context: InsightContext) -> [Advice] {
    context.stages.compactMap { swap($0, context) ?? goOffline($0, context) }
  }

  /// An installation and the step that it is in.
  private struct Found {
    var step: Int
    var install: DependencyInstall
    var command: StepCommand
    var call: ToolCall
  }

  // MARK: Lines to swap

  private static func swap(_ stage: InsightContext.Stage, _ context: InsightContext) -> Advice? {
    guard
      let place = stage.steps.firstIndex(where: { step in
        context.wasExecuted(step) && (context.copy(step)?.copiesFolder ?? false)
          && (context.copy(step)?.isOfContext ?? false)
      }), let copy = context.copy(stage.steps[place])
    else { return nil }
    var found: [Found] = []
    for step in stage.steps[place...] where context.kind(step) == .run && context.wasExecuted(step) {
      guard let command = context.command(step) else { continue }
      for call in command.calls {
        guard let install = DependencyInstall(call), copies(copy, install) else { continue }
        found.append(Found(step: step, install: install, command: command, call: call))
        break
      }
    }
    guard let first = found.first,
      let longest = found.max(by: { (context.seconds($0.step) ?? 0) < (context.seconds($1.step) ?? 0) })
    else { return nil }
    let line = stage.steps[place]
    let breaksCache = isWarm(before: line, stage, context)
    var advice = Advice(
      id: breaksCache ? copyAll : orderOnly,
      text: text(line, copy, first, found, stage, context), step: longest.step,
      cuts: found.map { Schedule.Cut(step: $0.step, seconds: context.seconds($0.step) ?? 0) })
    advice.needsNoTimes = true
    return advice
  }

  /// Whether an instruction copies the files that an installation needs, and more.
  private static func copies(_ copy: StepCopy, _ install: DependencyInstall) -> Bool {
    if copy.isAll { return true }
    // `COPY backend/ ./backend/`, then `pip install -r backend/requirements.txt`.
    guard !install.folder.isEmpty else { return false }
    let folder = copy.folder.hasPrefix("./") ? String(copy.folder.dropFirst(2)) : copy.folder
    return !folder.isEmpty && install.folder.hasPrefix(folder)
  }

  private static func text(
    _ line: Int, _ copy: StepCopy, _ first: Found, _ all: [Found], _ stage: InsightContext.Stage,
    _ context: InsightContext
  ) -> String {
    let install = first.install
    let source = context.instruction(line)
    let files: [String]
    let destination: String
    if copy.isAll {
      files = install.files
      destination = copy.folder + install.folder
    } else {
      files = install.files.map {
        install.folder.isEmpty ? $0 : $0.hasPrefix(install.folder) ? $0 : install.folder + $0
      }
      destination = install.folder.isEmpty ? copy.folder : install.folder
    }
    let mounts = first.command.options.isEmpty ? "" : first.command.options.joined(separator: " ") + " "
    let others = all.dropFirst().map { "`\($0.call.text)`" }
    let also = others.isEmpty ? "" : " and " + others.prefix(2).joined(separator: " and ")
    let seconds = context.seconds(together: all.map(\.step)).map { " (\(context.text($0)))" } ?? ""
    let rest = first.command.calls.count > 1 ? ", then the rest of that command" : ""
    let exception = install.exception.isEmpty ? "" : " " + install.exception
    return
      "`\(source)` comes before `\(install.command)`\(also)\(context.place(stage)), so each edit repeats"
      + " the installation\(seconds). Use `COPY \(files.joined(separator: " ")) \(destination)`, then"
      + " `RUN \(mounts)\(install.command)`\(install.extra)\(also), then `\(source)`\(rest).\(exception)"
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

  // MARK: Maven

  private static func goOffline(_ stage: InsightContext.Stage, _ context: InsightContext) -> Advice? {
    var copy: Int?
    for step in stage.steps {
      if context.kind(step) == .run, let command = context.command(step) {
        let maven = command.calls.filter { $0.tool == "mvn" }
        if maven.contains(where: fetchesOnly) { return nil }
        guard let copy, let call = maven.first(where: compiles), context.wasExecuted(step),
          !context.isCut(step), command.cacheMounts.isEmpty, let seconds = context.seconds(step)
        else { continue }
        let fetching = context.work(step)?[.fetching] ?? 0
        let saved = fetching > 0 ? fetching : seconds
        return Advice(
          withSources, step, saving: saved,
          "`\(shortened(call.text))` downloads its dependencies after `\(context.instruction(copy, limit: 50))`"
            + " (\(fetching > 0 ? context.text(fetching) : "part of " + context.text(seconds))), so each edit"
            + " downloads them again: put `COPY pom.xml .` and `RUN \(program(call)) -B dependency:go-offline` before"
            + " that COPY, or mount `--mount=type=cache,target=/root/.m2`.")
      }
      if copy == nil, context.wasExecuted(step), let found = context.copy(step), found.isOfContext,
        found.copiesFolder, !found.sources.allSatisfy({ $0.hasPrefix(".mvn") })
      {
        copy = step
      }
    }
    return nil
  }

  private static func program(_ call: ToolCall) -> String { call.text.hasPrefix("./mvnw") ? "./mvnw" : "mvn" }

  private static func fetchesOnly(_ call: ToolCall) -> Bool {
    call.operands.contains { $0.hasPrefix("dependency:") || $0.contains("dependency-plugin") }
  }

  private static func compiles(_ call: ToolCall) -> Bool {
    call.operands.contains { ["package", "install", "verify", "compile", "test", "deploy"].contains($0) }
      && !call.has("-o", "--offline")
  }

  private static func shortened(_ text: String) -> String { text.count <= 60 ? text : text.prefix(59) + "…" }
}
