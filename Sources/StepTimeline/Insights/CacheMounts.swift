internal import BuildLogParser

/// Package managers and compilers that took long and kept no cache of their own between builds.
enum CacheMounts {
  static let id = "no-cache-mount"

  /// A tool, the folders that it caches in for root, and what else the cache needs.
  private struct Tool {
    var name: String
    /// Options for `RUN`, in front of the command.
    var mounts: [String]
    var condition = ""

    init(_ name: String, _ targets: String..., isLocked: Bool = false, condition: String = "") {
      self.name = name
      mounts = targets.map { "--mount=type=cache,target=\($0)" + (isLocked ? ",sharing=locked" : "") }
      self.condition = condition
    }
  }

  /// More of the same is no news.
  private static let most = 3

  static func find(_ context: InsightContext) -> [Insight] {
    let all = context.build.steps.indices.compactMap { insight($0, context) }
    return Array(all.sorted { $0.secondsAtStake > $1.secondsAtStake }.prefix(most))
  }

  private static func insight(_ index: Int, _ context: InsightContext) -> Insight? {
    let step = context.build.steps[index]
    // kaniko has no cache mounts: it keeps layers in a registry.
    guard context.build.source.dialect != .kaniko, step.parts.kind == .run, context.wasExecuted(index),
      let seconds = context.seconds(index),
      let command = ShellCommand(instruction: step.parts.instruction), !command.hasCacheMount
    else { return nil }
    var mounts: [String] = []
    var names: [String] = []
    var conditions: [String] = []
    for part in command.parts {
      guard let tool = tool(of: part) else { continue }
      for mount in tool.mounts where !mounts.contains(mount) { mounts.append(mount) }
      if !names.contains(tool.name) { names.append(tool.name) }
      if !tool.condition.isEmpty, !conditions.contains(tool.condition) { conditions.append(tool.condition) }
    }
    guard !mounts.isEmpty else { return nil }
    let rest = (command.options + [kept(command, names)]).joined(separator: " ")
    let shown = rest.count <= 120 ? rest : rest.prefix(119) + "…"
    // The classic builder refuses `RUN --mount` (docs.docker.com/build/buildkit).
    if context.build.source.dialect == .classic {
      conditions.append(
        "This needs BuildKit: this build ran on the classic builder, which has no cache mounts.")
    }
    let conditionText = conditions.isEmpty ? "" : " " + conditions.joined(separator: " ")
    return Insight(
      id: id,
      text:
        "\(names.joined(separator: " and ")) ran for \(context.text(seconds)) without a cache mount, so it"
        + " starts from scratch whenever this step is not cached. Write `RUN \(mounts.joined(separator: " "))"
        + " \(shown)`.\(conditionText) A cache mount stays on its builder: a fresh runner does not have it."
        + " For a user other than root, the folder is different.",
      step: index, secondsAtStake: seconds)
  }

  /// The command without what would empty the cache or leave it unused.
  private static func kept(_ command: ShellCommand, _ names: [String]) -> String {
    var text = command.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in command.parts {
      let words = part.words
      let isCleaner =
        (words.starts(with: ["rm"])
          && words.contains { $0.hasPrefix("/var/lib/apt") || $0.hasPrefix("/var/cache/") })
        || [
          ["apt-get", "clean"], ["apt-get", "autoclean"], ["npm", "cache", "clean"],
          ["yarn", "cache", "clean"],
          ["dnf", "clean"], ["pip", "cache", "purge"],
        ].contains { words.starts(with: $0) }
      if isCleaner { text = text.replacing("&& \(part.text)", with: "") }
    }
    if names.contains("pip") { text = text.replacing(" --no-cache-dir", with: "") }
    if names.contains("apk") { text = text.replacing(" --no-cache", with: "") }
    // Debian's images delete each package behind the installation.
    if names.contains("apt-get") { text = "rm -f /etc/apt/apt.conf.d/docker-clean && " + text }
    return text.split(separator: " ").joined(separator: " ")
  }

  private static func tool(of part: ShellCommand.Part) -> Tool? {
    let operands = part.operands
    switch part.program {
    case "go":
      switch operands.first {
      case "mod" where operands.dropFirst().first == "download": return Tool("go", "/go/pkg/mod")
      case "build", "install", "test", "vet", "generate", "run":
        return Tool("go", "/go/pkg/mod", "/root/.cache/go-build")
      default: return nil
      }
    case "npm":
      guard let first = operands.first, ["ci", "install", "i", "clean-install", "add"].contains(first) else {
        return nil
      }
      return Tool("npm", "/root/.npm")
    case "yarn":
      guard operands.isEmpty || operands.first == "install" || operands.first == "add" else { return nil }
      return Tool(
        "yarn", "/usr/local/share/.cache/yarn",
        condition: "Yarn 2 and later use /root/.yarn/berry/cache.")
    case "pnpm":
      guard let first = operands.first, ["install", "i", "add", "fetch"].contains(first) else { return nil }
      return Tool("pnpm", "/root/.local/share/pnpm/store")
    case "pip" where operands.first == "install":
      return Tool("pip", "/root/.cache/pip")
    case "uv" where operands.first == "sync" || operands.first == "pip": return Tool("uv", "/root/.cache/uv")
    case "poetry" where operands.first == "install": return Tool("poetry", "/root/.cache/pypoetry")
    case "apt-get" where part.has("install", "update", "upgrade", "dist-upgrade"):
      return Tool("apt-get", "/var/cache/apt", "/var/lib/apt", isLocked: true)
    case "apk" where part.has("add", "upgrade"):
      return Tool("apk", "/etc/apk/cache", isLocked: true)
    case "dnf" where part.has("install", "update", "upgrade", "groupinstall"):
      return Tool(
        "dnf", "/var/cache/dnf", isLocked: true, condition: "Set keepcache=1 in /etc/dnf/dnf.conf.")
    case "cargo":
      guard let first = operands.first, ["build", "install", "fetch", "test", "check"].contains(first) else {
        return nil
      }
      return Tool(
        "cargo", "/usr/local/cargo/registry",
        condition:
          "A second cache mount on the target folder keeps compiled crates, but then copy the program out of it"
          + " in the same RUN.")
    case "mvn": return operands.isEmpty ? nil : Tool("mvn", "/root/.m2")
    case "gradle": return operands.isEmpty ? nil : Tool("gradle", "/root/.gradle")
    case "dotnet":
      guard let first = operands.first, ["restore", "build", "publish"].contains(first),
        !part.has("--no-restore")
      else { return nil }
      return Tool("dotnet", "/root/.nuget/packages")
    case "composer":
      guard operands.first == "install" || operands.first == "update" else { return nil }
      return Tool("composer", "/tmp/cache", condition: "Set COMPOSER_CACHE_DIR=/tmp/cache.")
    default: return nil
    }
  }
}
