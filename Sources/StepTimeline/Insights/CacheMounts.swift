internal import BuildLogParser

/// Package managers that fetched everything anew because no cache mount keeps what they fetch.
///
/// Given if none of the tool's folders is mounted. At stake is the time of fetching if the output shows it. If other
/// steps of the stage need the folders, the same mount must be in each of them: then all are named, and nothing is
/// said if an earlier one, which came from the cache, keeps them in a layer.
enum CacheMounts {
  static let id = "no-cache-mount"
  private static let longestCommand = 110
  /// The share of a step that a mount may save if the step does not say how long it fetched: the rest is unpacking.
  private static let unmeasuredShare = 2.0 / 3

  /// A step with the tools in it that want a mount.
  private struct Found {
    var step: Int
    var command: StepCommand
    var tools: [CacheTool]
    var seconds: Double
    var isFetching: Bool

    /// Whether the step only fetches what other steps of the stage need.
    var isFetchOnly: Bool { tools.contains(where: \.isShared) && !tools.contains(where: \.compiles) }
    var keepsCompiled: Bool { tools.contains(where: \.keepsCompiled) }
  }

  static func find(_ context: InsightContext) -> [Advice] {
    // kaniko has no mounts: it keeps layers in a registry.
    guard context.build.source.dialect != .kaniko else { return [] }
    var told: Set<Int> = []
    let found = context.heavy.compactMap { read($0, context) }
    // Tools that only fetch come first: after them, nothing is left to fetch for those that compile.
    let sorted = found.sorted {
      ($0.isFetchOnly ? 0 : 1, -$0.seconds) < ($1.isFetchOnly ? 0 : 1, -$1.seconds)
    }
    return sorted.compactMap { one in
      guard !told.contains(one.step), let family = family(of: one, context) else { return nil }
      told.insert(one.step)
      // Compiled objects are the later step's own.
      told.formUnion(family.filter { step in !found.contains { $0.step == step && $0.keepsCompiled } })
      return advice(one, with: family, context)
    }
  }

  private static func read(_ i: Int, _ context: InsightContext) -> Found? {
    guard context.kind(i) == .run, let seconds = context.seconds(i), let command = context.command(i) else {
      return nil
    }
    let image = context.image(of: i)
    let mounted = command.cacheMounts
    var tools: [CacheTool] = []
    for call in command.calls {
      guard var tool = CacheTool.of(call, image: image, isWhole: !context.isCut(i)),
        !tools.contains(where: { $0.name == tool.name })
      else { continue }
      tool.folders.removeAll { folder in mounted.contains { folder.hasPrefix($0) || $0.hasPrefix(folder) } }
      if tool.name == "apt-get", bringsItsLists(command, i, context) { tool.folders.append("/var/lib/apt") }
      if tool.name == "go", hasCachedDownload(before: i, context) {
        tool.folders.removeAll { $0 == "/go/pkg/mod" }
      }
      if !tool.folders.isEmpty { tools.append(tool) }
    }
    guard !tools.isEmpty else { return nil }
    let work = context.work(i)
    // Compiled files are kept too, so that the whole step is at stake.
    if tools.contains(where: \.keepsCompiled) {
      return Found(step: i, command: command, tools: tools, seconds: seconds, isFetching: false)
    }
    // Gradle does not print what it fetches, but what it compiles.
    if tools.contains(where: { $0.name == "gradle" }) {
      let others = (work?[.compiling] ?? 0) + (work?[.testing] ?? 0)
      return Found(
        step: i, command: command, tools: tools, seconds: max(0, seconds - others) * unmeasuredShare,
        isFetching: false)
    }
    if let work, work[.fetching] > 0 {
      return Found(step: i, command: command, tools: tools, seconds: work[.fetching], isFetching: true)
    }
    return Found(
      step: i, command: command, tools: tools, seconds: seconds * unmeasuredShare, isFetching: false)
  }

  /// Whether the step updates apt's lists itself, and no other step of the stage needs them in a layer.
  private static func bringsItsLists(_ command: StepCommand, _ i: Int, _ context: InsightContext) -> Bool {
    let updates = { (command: StepCommand) in
      command.calls.contains { $0.tool == "apt-get" && $0.has("update") }
    }
    guard updates(command), let stage = context.stage(of: i) else { return false }
    return stage.steps.allSatisfy { step in
      guard step != i, let other = context.command(step),
        other.calls.contains(where: { $0.tool == "apt-get" })
      else { return true }
      return updates(other) || !other.calls.contains { $0.tool == "apt-get" && $0.has("install") }
    }
  }

  /// Whether the modules are in a layer that the cache holds: a mount would hide them.
  private static func hasCachedDownload(before i: Int, _ context: InsightContext) -> Bool {
    context.before(i).contains { step in
      context.build.steps[step].status == .cached
        && context.command(step)?.calls.contains { $0.tool == "go" && $0.verb == "mod" } == true
    }
  }

  /// The other steps of the stage that need the same folders; `nil` if an earlier one has them in a cached layer.
  private static func family(of one: Found, _ context: InsightContext) -> [Int]? {
    let shared = Set(one.tools.filter(\.isShared).map(\.name))
    guard !shared.isEmpty, let stage = context.stage(of: one.step) else { return [] }
    let image = context.image(of: one.step)
    let others = stage.steps.filter { step in
      guard step != one.step, context.kind(step) == .run, let command = context.command(step) else {
        return false
      }
      return command.calls.contains { call in
        if ["mvn", "dotnet", "gradle"].contains(call.tool), shared.contains(call.tool) { return true }
        return CacheTool.of(call, image: image, isWhole: !context.isCut(step)).map {
          shared.contains($0.name)
        }
          ?? false
      }
    }
    let earlier = others.filter {
      (stage.steps.firstIndex(of: $0) ?? 0) < (stage.steps.firstIndex(of: one.step) ?? 0)
    }
    if !shared.isSubset(of: ["go", "cargo"]),
      earlier.contains(where: { context.build.steps[$0].status == .cached })
    {
      return nil
    }
    return others.filter { context.build.steps[$0].parts.instruction != nil }
  }

  private static func advice(_ one: Found, with family: [Int], _ context: InsightContext) -> Advice {
    let mounts = one.tools.flatMap(\.mounts)
    let names = one.tools.map(\.name).joined(separator: " and ")
    let plural = one.tools.count > 1
    let line = "RUN \(mounts.joined(separator: " ")) \(kept(one))"
    let what =
      one.isFetching
      ? "\(names) spend\(plural ? "" : "s") \(context.text(one.seconds)) on downloads whenever this step runs"
      : "\(names) start\(plural ? "" : "s") with an empty cache whenever this step runs"
        + (one.keepsCompiled
          ? "" : ", which costs some of its \(context.text(context.seconds(one.step) ?? one.seconds))")
    let isShort = line.count <= longestCommand + mounts.joined().count && !context.isCut(one.step)
    let dropped = one.command.calls.flatMap(\.arguments).first(where: CacheTool.defeats)
    var text = "\(what). "
    text +=
      isShort
      ? "Use `\(line)`"
      : added(one) + (dropped.map { " and remove `\($0)`" } ?? "")
    if !family.isEmpty {
      let others = family.map { "`\(context.instruction($0, limit: 60).dropFirst("RUN ".count))`" }
      text += ", and the same mount in \(others.prefix(3).joined(separator: ", "))"
    }
    text += "."
    for condition in one.tools.map(\.condition) where !condition.isEmpty { text += " " + condition }
    // The classic builder refuses `RUN --mount` (docs.docker.com/build/buildkit).
    if context.build.source.dialect == .classic { text += " It requires BuildKit." }
    if context.isFreshRunner {
      text += " On a fresh runner the mount is empty: restore it there, or keep layers with `--cache-from`."
    }
    var advice = Advice(id, one.step, saving: one.seconds, text)
    advice.group = id + names
    if !context.isCut(one.step) {
      advice.snippet = line
      advice.applicability = .likely
      advice.edit = .mounts(
        steps: [one.step] + family, options: mounts, dropping: dropped.map { [$0] } ?? [],
        front: one.tools.contains { $0.name == "apt-get" } ? aptFront : nil)
    }
    return advice
  }

  /// The addition to a `RUN` that is too long to show.
  private static func added(_ one: Found) -> String {
    let lists = "/var/lib/apt"
    let shown = one.tools.flatMap(\.mounts).filter { !$0.hasText(lists) }
    let also = one.tools.contains { $0.folders.contains(lists) }
    return "Add `\(shown.joined(separator: " "))` to this RUN"
      + (also ? " (and the same for \(lists), since it updates the lists itself)" : "")
  }

  /// Debian's images delete each package after the installation.
  private static let aptFront = "rm -f /etc/apt/apt.conf.d/docker-clean && "

  /// The command without what would empty the cache or leave it unused.
  private static func kept(_ one: Found) -> String {
    var text = one.command.text + " "
    for call in one.command.calls where CacheTool.cleans(call) {
      text = text.replacing("&& \(call.text)", with: "")
    }
    let names = one.tools.map(\.name)
    if names.contains("apk") { text = text.replacing(" --no-cache", with: " -U") }
    for word in ["--no-cache-dir", "--no-cache"] { text = text.replacing(" \(word) ", with: " ") }
    if names.contains("apt-get") { text = aptFront + text }
    return text.split(separator: " ").joined(separator: " ")
  }
}
