extension ProjectReader {
  /// Whether a file of this name is one that repairs are made for, or that they are made with: a Dockerfile, what belongs to
  /// a build beside it, a project's settings, its sources, scripts and certificates.
  ///
  /// Which of them are read is known only when the log has been read, and no report has such a name.
  static func mayRead(_ path: String) -> Bool {
    let name = OutputFile.split(path).name.lowercased()
    let base = name.prefix { $0 != "." && $0 != "-" }
    // `Dockerfile.api`, `docker-compose.prod.yml`; a report on it may be called `Dockerfile.html`.
    if base == "dockerfile" || base == "containerfile" { return FileName(of: path).formats == nil }
    if names.contains(name) { return true }
    if name.hasPrefix("requirements"), name.hasSuffix(".txt") { return true }
    if name.hasPrefix("docker-compose.") || name.hasPrefix("compose.") || name.hasPrefix("docker-bake.") {
      return [".yml", ".yaml", ".hcl", "bake.json", ".override.json"].contains(where: name.hasSuffix)
    }
    return endings.contains(where: name.hasSuffix)
  }

  private static let names: Set<String> = [
    ".dockerignore", ".containerignore", ".gitignore", ".gitattributes", ".env", ".netrc",
    "go.mod", "go.sum", "go.work", "go.work.sum", "modules.txt",
    "package.json", "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "pnpm-workspace.yaml",
    "yarn.lock", ".npmrc", ".yarnrc", ".yarnrc.yml", ".nvmrc", ".node-version", "tsconfig.json",
    "angular.json",
    "bun.lock", "deno.json", "turbo.json", "lerna.json",
    "pyproject.toml", "setup.py", "setup.cfg", "pipfile", "pipfile.lock", "poetry.lock", "uv.lock",
    "constraints.txt",
    ".python-version",
    "gemfile", "gemfile.lock", ".ruby-version", "rakefile", "composer.json", "composer.lock",
    "cargo.toml", "cargo.lock", "rust-toolchain", "rust-toolchain.toml",
    "pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts",
    "gradle.properties",
    "gradlew", "mvnw",
    "global.json", "nuget.config", "packages.lock.json", "mix.exs", "mix.lock",
    "makefile", "gnumakefile", "cmakelists.txt", "nginx.conf",
  ]

  private static let endings = [
    ".dockerfile", ".containerfile", ".dockerignore", ".go", ".py", ".sh", ".bash", ".js", ".mjs", ".cjs",
    ".ts", ".jsx",
    ".tsx", ".rb", ".php", ".rs", ".java", ".kt", ".cs", ".csproj", ".sln", ".c", ".h", ".cc", ".cpp", ".mk",
    ".crt", ".pem",
    ".cer",
  ]
}
