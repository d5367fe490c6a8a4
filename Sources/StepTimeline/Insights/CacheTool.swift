/// A tool that keeps what it fetched or compiled in a folder, which a cache mount can hold from build to build.
struct CacheTool: Sendable {
  /// How a build knows the tool by its folder.
  var name: String
  var folders: [String]
  /// Whether only one step at a time may use the folders.
  var isLocked = false
  /// Whether later steps need what is in the folders, so that each of them needs the mount as well.
  var isShared = false
  /// Whether the call compiles as well as it fetches.
  var compiles = false
  /// Whether the mount also holds what was compiled.
  var keepsCompiled = false
  /// A further condition, as a sentence; empty if there is none.
  var condition = ""

  /// `--mount=type=cache,target=/root/.npm`.
  var mounts: [String] {
    folders.map { "--mount=type=cache,target=\($0)" + (isLocked ? ",sharing=locked" : "") }
  }

  /// The tool of a call; `nil` for one that fetches nothing, or keeps nothing.
  ///
  /// - Parameters:
  ///   - image: the stage's base: some images have the folder elsewhere.
  ///   - isWhole: whether the call is known to its end.
  static func of(_ call: ToolCall, image: ImageName?, isWhole: Bool) -> CacheTool? {
    let verb = call.verb ?? ""
    switch call.tool {
    case "go":
      if verb == "mod", call.operands.dropFirst().first == "download" {
        return CacheTool(name: "go", folders: ["/go/pkg/mod"], isShared: true)
      }
      guard ["build", "install", "test", "vet", "generate", "run"].contains(verb) else { return nil }
      return CacheTool(
        name: "go", folders: ["/go/pkg/mod", "/root/.cache/go-build"], isShared: true, compiles: true,
        keepsCompiled: true)
    case "npm":
      guard ["ci", "install", "i", "clean-install", "add"].contains(verb) else { return nil }
      return CacheTool(name: "npm", folders: ["/root/.npm"])
    case "yarn":
      // Yarn 2 and later may keep packages there that the image needs.
      guard call.operands.isEmpty || verb == "install" || verb == "add", !call.has("--immutable") else {
        return nil
      }
      return CacheTool(name: "yarn", folders: ["/usr/local/share/.cache/yarn"])
    case "pnpm":
      guard ["install", "i", "add", "fetch"].contains(verb) else { return nil }
      return CacheTool(name: "pnpm", folders: ["/root/.local/share/pnpm/store"])
    case "pip" where verb == "install": return CacheTool(name: "pip", folders: ["/root/.cache/pip"])
    case "uv" where verb == "sync" || verb == "pip":
      return CacheTool(name: "uv", folders: ["/root/.cache/uv"])
    // The folder above holds the virtual environments as well, which a mount would hide from the image.
    case "poetry" where verb == "install":
      return CacheTool(
        name: "poetry", folders: ["/root/.cache/pypoetry/cache", "/root/.cache/pypoetry/artifacts"])
    case "apt-get" where call.has("install", "upgrade", "dist-upgrade"):
      return CacheTool(name: "apt-get", folders: ["/var/cache/apt"], isLocked: true)
    case "apk" where call.has("add", "upgrade"):
      return CacheTool(name: "apk", folders: ["/etc/apk/cache"], isLocked: true)
    case "dnf" where call.has("install", "update", "upgrade", "groupinstall"):
      return CacheTool(
        name: "dnf", folders: ["/var/cache/dnf"], isLocked: true,
        condition: "Set keepcache=1 in /etc/dnf/dnf.conf.")
    case "cargo":
      // For cargo, compiling weighs more than fetching: see CompilerCache.
      guard verb == "fetch" else { return nil }
      return CacheTool(
        name: "cargo", folders: ["/usr/local/cargo/registry", "/usr/local/cargo/git"], isShared: true)
    case "mvn":
      guard !isWhole || !call.operands.isEmpty, !call.has("-o", "--offline") else { return nil }
      let isFetch = call.operands.contains { $0.hasPrefix("dependency:") || $0.contains("dependency-plugin") }
      return CacheTool(name: "mvn", folders: ["/root/.m2"], isShared: true, compiles: isWhole && !isFetch)
    case "gradle":
      guard !isWhole || !call.operands.isEmpty, !call.has("--offline") else { return nil }
      let isOwn = image?.official == "gradle"
      return CacheTool(
        name: "gradle", folders: [isOwn ? "/home/gradle/.gradle" : "/root/.gradle"], isShared: true,
        compiles: verb != "dependencies")
    case "dotnet":
      guard ["restore", "build", "publish", "test"].contains(verb) else { return nil }
      return CacheTool(
        name: "dotnet", folders: ["/root/.nuget/packages"], isShared: true, compiles: verb != "restore")
    case "composer" where verb == "install" || verb == "update":
      return CacheTool(
        name: "composer", folders: ["/tmp/cache"], condition: "Set COMPOSER_CACHE_DIR=/tmp/cache.")
    case "bundle" where call.operands.isEmpty || verb == "install":
      return CacheTool(name: "bundle", folders: ["/usr/local/bundle/cache"])
    case "pixi" where verb == "install":
      return CacheTool(name: "pixi", folders: ["/root/.cache/rattler"])
    case "conda" where ["install", "create", "update", "env"].contains(verb):
      guard image?.repository.hasText("conda") == true else { return nil }
      return CacheTool(name: "conda", folders: ["/opt/conda/pkgs"])
    default: return nil
    }
  }

  /// Options that keep a tool from its cache.
  static func defeats(_ word: String) -> Bool {
    ["--no-cache", "--no-cache-dir", "--no-cache-dir=1", "--no-cache-dir=true"].contains(word)
  }

  /// Whether a command empties a cache.
  static func cleans(_ call: ToolCall) -> Bool {
    if call.tool == "rm" {
      return call.operands.contains {
        $0.hasPrefix("/var/lib/apt") || $0.hasPrefix("/var/cache/") || $0.hasPrefix("/root/.cache")
      }
    }
    switch (call.tool, call.verb) {
    case ("apt-get", "clean"), ("apt-get", "autoclean"), ("yarn", "cache"), ("npm", "cache"),
      ("dnf", "clean"),
      ("pip", "cache"), ("pnpm", "store"), ("conda", "clean"), ("uv", "cache"):
      return true
    default: return false
    }
  }
}
