/// A command that fetches what a manifest lists, and the files that it needs for that.
struct DependencyInstall: Sendable {
  /// The simple command as written.
  var command: String
  /// The files that name the dependencies (`go.mod`, `go.sum`).
  var files: [String]
  /// The folder below the destination that the files stay in, with a slash; empty for none.
  var folder = ""
  /// The further change of the command, as a part of a sentence; empty if there is none.
  var extra = ""
  /// When the advice does not apply.
  var exception: String

  /// Recognizes a simple command.
  init?(_ part: ToolCall) {
    command = part.text
    switch part.tool {
    case "go" where part.operands.starts(with: ["mod", "download"]):
      files = ["go.mod", "go.sum"]
      exception = "Also copy the go.mod of modules that it replaces with local folders."
    case "npm" where Self.isPlainInstall(part, ["ci", "install", "i", "clean-install"]):
      files = ["package.json", "package-lock.json"]
      exception = "Also copy what install scripts and workspaces need."
    case "yarn" where part.operands.isEmpty || Self.isPlainInstall(part, ["install"]):
      files = ["package.json", "yarn.lock"]
      exception = "Also copy .yarnrc.yml, .yarn and what workspaces need."
    case "pnpm" where Self.isPlainInstall(part, ["install", "i"]):
      files = ["package.json", "pnpm-lock.yaml"]
      exception = "Also copy pnpm-workspace.yaml and what workspaces need."
    case "pip", "uv":
      guard let file = Self.requirements(part) else {
        guard part.tool == "uv", part.operands.first == "sync" else { return nil }
        files = ["pyproject.toml", "uv.lock"]
        extra = " with --no-install-project"
        exception = "Also copy local packages that it depends on."
        return
      }
      files = [file]
      if let slash = file.lastIndex(of: "/") { folder = String(file[...slash]) }
      exception = "Also copy other files that it lists."
    case "poetry" where part.operands.first == "install":
      files = ["pyproject.toml", "poetry.lock"]
      extra = " with --no-root"
      exception = "Also copy local packages that it depends on."
    case "bundle" where part.operands.isEmpty || part.operands.first == "install":
      files = ["Gemfile", "Gemfile.lock"]
      exception = "Also copy what the Gemfile reads (.ruby-version, a gemspec)."
    case "composer" where part.operands.first == "install":
      files = ["composer.json", "composer.lock"]
      extra = " with --no-scripts --no-autoloader"
      exception = "Run composer dump-autoload after the sources are copied."
    case "cargo" where part.operands.first == "fetch":
      files = ["Cargo.toml", "Cargo.lock"]
      exception = "Also copy the Cargo.toml of every crate."
    case "Rscript" where part.arguments.contains { $0.hasText("renv::restore") }:
      files = ["renv.lock"]
      exception = ""
    case let tool
    where (tool == "playwright" || tool == "npx") && part.arguments.contains("install")
      && part.text.hasText("playwright"):
      files = ["package.json", "package-lock.json"]
      exception = ""
    case "mvn"
    where part.operands.contains { $0.hasPrefix("dependency:") || $0.contains("dependency-plugin") }:
      files = ["pom.xml"]
      exception = "Also copy the pom.xml of every module."
    // A solution lists projects in folders of their own: the log does not say which files to copy.
    case "dotnet" where part.operands.first == "restore" && !part.operands.contains { $0.hasSuffix(".sln") }:
      if let project = part.operands.dropFirst().first(where: { $0.hasSuffix("proj") }) {
        files = [project]
        if let slash = project.lastIndex(of: "/") { folder = String(project[...slash]) }
      } else {
        files = ["*.csproj"]
      }
      exception = "Also copy other projects, Directory.Build.props and NuGet.config."
    default: return nil
    }
  }

  /// `npm ci`, not `npm install -g typescript`: packages named in the command come from no manifest.
  private static func isPlainInstall(_ part: ToolCall, _ names: [String]) -> Bool {
    guard !part.has("-g", "--global", "--prefix", "--cwd", "-C", "--dir") else { return false }
    return part.operands.count == 1 && names.contains(part.operands[0])
  }

  /// The file of `pip install -r FILE`.
  private static func requirements(_ part: ToolCall) -> String? {
    guard part.has("install") else { return nil }
    for (word, next) in zip(part.arguments, part.arguments.dropFirst())
    where word == "-r" || word == "--requirement" {
      return relative(next)
    }
    for word in part.arguments where word.hasPrefix("--requirement=") {
      return relative(String(word.dropFirst("--requirement=".count)))
    }
    return nil
  }

  private static func relative(_ path: String) -> String? {
    if path.hasPrefix("$") || path.hasPrefix("http") { return nil }
    if path.hasPrefix("/") { return path.split(separator: "/").last.map(String.init) }
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}
