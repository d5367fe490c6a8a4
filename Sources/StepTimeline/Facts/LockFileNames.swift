/// The files in which package managers write down the exact versions of a project's dependencies.
enum LockFileNames {
  /// npm's own, in the order in which it looks for them.
  static let npm = ["package-lock.json", "npm-shrinkwrap.json"]

  /// Those of npm, Yarn and pnpm.
  static let node = npm + ["yarn.lock", "pnpm-lock.yaml"]

  /// Those of all managers that are known.
  static let all =
    node + [
      "go.sum", "Gemfile.lock", "poetry.lock", "Cargo.lock", "composer.lock", "Pipfile.lock", "uv.lock",
      "bun.lockb", "bun.lock", "mix.lock", "pubspec.lock", "pdm.lock",
    ]
}
