/// A command that fetches what a manifest lists, and the files that it needs for that.
struct DependencyInstall: Sendable {
  /// The simple command as written.
  var command: String
  /// The files that name the dependencies (`go.mod`, `go.sum`).
  var files: [String]
  /// The folder below the destination that the files stay in, with a slash; empty for none.
  var folder = ""
  /// What must change in the command besides, as a sentence's part; empty for nothing.
  var extra = ""
  /// When the advice does not apply.
  var exception: String

  /// Recognizes a simple command.
  init?(_ part: ToolCall) {
    command = part.text
    switch part.tool {
    case "go" where part.operands.starts(with: ["mod", "download"]):
      files = ["go.mod", "go.sum"]
<<<<<<< HEAD
      exception = "Copy the go.mod of modules that it replaces by local folders too."
    case "npm" where Self.isPlainInstall(part, ["ci", "install", "i", "clean-install"]):
      files = ["package.json", "package-lock.json"]
      exception = "Copy what install scripts and workspaces need too."
    case "yarn" where part.operands.isEmpty || Self.isPlainInstall(part, ["install"]):
      files = ["package.json", "yarn.lock"]
      exception = "Copy .yarnrc.yml, .yarn and what workspaces need too."
    case "pnpm" where Self.isPlainInstall(part, ["install", "i"]):
      files = ["package.json", "pnpm-lock.yaml"]
      exception = "Copy pnpm-workspace.yaml and what workspaces need too."
=======
      exception = "If go.mod replaces modules with local folders, copy their go.mod files too."
    case "npm" where Self.isPlainInstall(part, ["ci", "install", "i", "clean-install"]):
      files = ["package.json", "package-lock.json"]
      exception = "If install scripts or workspaces need more files, copy those too."
    case "yarn" where part.operands.isEmpty || Self.isPlainInstall(part, ["install"]):
      files = ["package.json", "yarn.lock"]
      exception = "If install scripts or workspaces need more files (.yarnrc.yml, .yarn), copy those too."
    case "pnpm" where Self.isPlainInstall(part, ["install", "i"]):
      files = ["package.json", "pnpm-lock.yaml"]
      exception = "If install scripts or workspaces need more files (pnpm-workspace.yaml), copy those too."
>>>>>>> main
    case "pip", "uv":
      guard let file = Self.requirements(part) else {
        guard part.tool == "uv", part.operands.first == "sync" else { return nil }
        files = ["pyproject.toml", "uv.lock"]
        extra = " with --no-install-project"
<<<<<<< HEAD
        exception = "Copy local packages that it depends on too."
=======
        exception = "If the project depends on local packages, copy those too."
>>>>>>> main
        return
      }
      files = [file]
      if let slash = file.lastIndex(of: "/") { folder = String(file[...slash]) }
<<<<<<< HEAD
      exception = "Copy other files that it lists too."
    case "poetry" where part.operands.first == "install":
      files = ["pyproject.toml", "poetry.lock"]
      extra = " with --no-root"
      exception = "Copy local packages that it depends on too."
    case "bundle" where part.operands.isEmpty || part.operands.first == "install":
      files = ["Gemfile", "Gemfile.lock"]
      exception = "Copy what the Gemfile reads (.ruby-version, a gemspec) too."
    case "composer" where part.operands.first == "install":
      files = ["composer.json", "composer.lock"]
      extra = " with --no-scripts --no-autoloader"
      exception = "Run composer dump-autoload after the sources are there."
    case "cargo" where part.operands.first == "fetch":
      files = ["Cargo.toml", "Cargo.lock"]
      exception = "Copy the Cargo.toml of every crate too."
    case "Rscript" where part.arguments.contains { $0.holds("renv::restore") }:
      files = ["renv.lock"]
      exception = ""
    case let tool
    where (tool == "playwright" || tool == "npx") && part.arguments.contains("install")
      && part.text.holds("playwright"):
      files = ["package.json", "package-lock.json"]
      exception = ""
    case "mvn"
    where part.operands.contains { $0.hasPrefix("dependency:") || $0.contains("dependency-plugin") }:
      files = ["pom.xml"]
      exception = "Copy the pom.xml of every module too."
=======
      exception = "If the file lists local paths or includes other files, copy those too."
    case "poetry" where part.operands.first == "install":
      files = ["pyproject.toml", "poetry.lock"]
      extra = " with --no-root"
      exception = "If the project depends on local packages, copy those too."
    case "bundle" where part.operands.isEmpty || part.operands.first == "install":
      files = ["Gemfile", "Gemfile.lock"]
      exception = "If the Gemfile reads other files (.ruby-version, a gemspec), copy those too."
    case "composer" where part.operands.first == "install":
      files = ["composer.json", "composer.lock"]
      extra = " with --no-scripts --no-autoloader"
      exception = "Run composer dump-autoload after the sources are copied."
    case "cargo" where part.operands.first == "fetch" || part.operands.first == "build":
      files = ["Cargo.toml", "Cargo.lock"]
      extra = " on an empty src/main.rs (cargo-chef does this for workspaces)"
      exception =
        "The project's own code still compiles after each change, so this saves only part of the time."
    case "mvn"
    where part.operands.contains { $0.hasPrefix("dependency:") || $0.contains("dependency-plugin") }:
      files = ["pom.xml"]
      exception = "If the project has modules, copy every module's pom.xml."
>>>>>>> main
    case "dotnet" where part.operands.first == "restore":
      if let project = part.operands.dropFirst().first(where: { $0.hasSuffix("proj") }) {
        files = [project]
        if let slash = project.lastIndex(of: "/") { folder = String(project[...slash]) }
      } else {
        files = ["*.csproj"]
      }
<<<<<<< HEAD
      exception = "Copy other projects, Directory.Build.props and NuGet.config too."
=======
      exception = "If there are several projects, a Directory.Build.props or a NuGet.config, copy those too."
>>>>>>> main
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
    for (word, next) in zip(part.arguments, part.arguments.dropFirst()) where word == "-r" || word == "--requirement"
    {
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
