extension ProjectReader {
  /// Whether a file of this name is certainly one that repairs are made for, or that they are made with: a Dockerfile, what
  /// belongs to a build beside it, a project's settings.
  ///
  /// Which of them are read is known only when the log has been read. Reports may be named after them (`Dockerfile.log`,
  /// `requirements-report.txt`), and have any ending.
  static func mayRead(_ path: String) -> Bool {
    let name = OutputFile.split(path).name.lowercased()
    if names.contains(name) || endings.contains(where: name.hasSuffix) { return true }
    // `Dockerfile.api`
    for base in ["dockerfile.", "containerfile."] where name.hasPrefix(base) {
      return FileName(of: name).formats == nil && !reports.contains(where: name.hasSuffix)
    }
    if name.hasSuffix(".txt") { return isRequirements(name.dropLast(4), in: OutputFile.split(path).folder) }
    // `docker-compose.prod.yml`
    if name.hasPrefix("docker-compose.") || name.hasPrefix("compose.") || name.hasPrefix("docker-bake.") {
      return [".yml", ".yaml", ".hcl", "bake.json", ".override.json"].contains(where: name.hasSuffix)
    }
    return false
  }

  /// Whether a text file has one of the names that projects give to pip's lists: `requirements-dev`, `dev-requirements`,
  /// `requirements/base`.
  private static func isRequirements(_ name: Substring, in folder: String) -> Bool {
    if folder.split(separator: "/").last?.lowercased() == "requirements" { return lists.contains(name) }
    let words = name.split(omittingEmptySubsequences: false, whereSeparator: { "-_.".contains($0) })
    guard let place = words.firstIndex(of: "requirements") else { return false }
    return words.indices.allSatisfy { $0 == place || lists.contains(words[$0]) }
  }

  /// What pip's lists are for.
  private static let lists: Set<Substring> = [
    "all", "base", "build", "ci", "common", "constraints", "core", "cpu", "cuda", "dev", "develop",
    "development", "doc", "docs", "extra", "extras", "frozen", "gpu", "lint", "linux", "local", "lock",
    "main", "min", "minimal", "mypy", "optional", "prod", "production", "requirements", "runtime", "staging",
    "test", "testing", "tests", "tools", "typing",
  ]

  /// Endings of reports that promise no format.
  private static let reports = [".log", ".out", ".report"]

  private static let names: Set<String> = [
    "dockerfile", "containerfile",
    ".dockerignore", ".containerignore", ".gitignore", ".gitattributes", ".env", ".netrc",
    "go.mod", "go.sum", "go.work", "main.go", "go.work.sum", "modules.txt",
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
    ".dockerfile", ".containerfile", ".dockerignore", ".containerignore", ".csproj", ".sln", ".crt", ".pem",
    ".cer",
  ]
}
