extension RuleCatalog {
  /// Nim with nimble, and Julia's packages.
  static let nimAndJulia: [Rule] = [
    Rule(
      id: "nimble-needs-newer-nim", family: "languages", subject: .package,
      title: "A package requires Nim {version} or later, and the image has an older Nim",
      level: 89, confidence: .certain,
      patterns: ["Unsatisfied dependency: nim (>= {version})", "Unsatisfied dependency: nim (> {version})"],
      causes: ["nimble installs the newest release of a package, and that needs a newer compiler."],
      fixes: [
        Fix("Use an image with a newer Nim.", snippet: "FROM nimlang/nim:latest"),
        Fix(
          "Or pin a release of the package that supports this Nim.",
          snippet: "RUN nimble install -y '<package>@<version>'"),
      ],
      verify: ["docker run --rm {image|<image>} nim --version"],
      docs: ["https://nim-lang.github.io/nimble/"],
      examples: ["     Error: Unsatisfied dependency: nim (>= 1.6)"]
    ),
    Rule(
      id: "nim-source-missing", family: "languages", subject: .file,
      title: "Nim cannot open {path}: the file is not in this folder",
      level: 88, confidence: .certain,
      patterns: [
        "Error: cannot open '{path}.nim'", "Error: cannot open file: {path}.nim",
        Pattern("cannot open file: {path}", notOnLine: [".nim"], inStep: "nim ", confidence: .likely),
      ],
      causes: [
        "The source is in another folder (many projects keep it in `src/`), or it was not copied into the image."
      ],
      fixes: [
        "Name the path of the file in this step, for example `src/<file>.nim`, or let `nimble build` find it.",
        "Copy the file before this step.",
      ],
      verify: ["docker run --rm {image|<image>} find / -name '*.nim' -not -path '*/lib/*'"],
      docs: ["https://nim-lang.org/docs/nimc.html"],
      examples: ["Error: cannot open '/app/server.nim'"]
    ),
    Rule(
      id: "crystal-shard-file-missing", family: "languages", subject: .file,
      title: "shard.yml is missing in this folder: it was not copied before this step",
      level: 90, confidence: .certain,
      patterns: ["Missing shard.yml. Please run"],
      causes: ["COPY comes after this step, or the step runs in another folder."],
      fixes: [
        Fix(
          "Copy the project's files for shards before this step.",
          snippet: "COPY shard.yml shard.lock ./\nRUN shards install"),
        "Or set WORKDIR to the folder of shard.yml.",
      ],
      docs: ["https://crystal-lang.org/reference/latest/man/shards/"],
      examples: ["Missing shard.yml. Please run 'shards init'"],
      implies: ["program-asks-to-run"]
    ),
    Rule(
      id: "crystal-file-not-found", family: "languages", subject: .file,
      title: "Crystal cannot find the file '{file}' that the code requires",
      level: 88, confidence: .certain,
      patterns: [Pattern("Error: can't find file '{file}'", with: ["shard"])],
      causes: [
        "It is a part of a newer standard library (`compress/…` came with Crystal 0.35), and the image has an older Crystal.",
        "It belongs to a shard, and `shards install` did not run, or `lib` was not copied.",
      ],
      fixes: [
        Fix(
          "Use an image with a newer Crystal.", snippet: "FROM crystallang/crystal:latest-alpine",
          when: ["can't find file 'compress/"]),
        Fix("Install the shards before this step.", snippet: "RUN shards install --production"),
        "If the file is a part of the standard library, use an image with a newer Crystal.",
      ],
      verify: ["docker run --rm {image|<image>} crystal --version"],
      docs: ["https://crystal-lang.org/reference/latest/syntax_and_semantics/requiring_files.html"],
      examples: [
        "Error: can't find file 'compress/zip'\n\nIf you're trying to require a shard:\n- Did you remember to run `shards install`?"
      ]
    ),
    Rule(
      id: "julia-package-not-installed", family: "languages", subject: .package,
      title: "Julia's environment does not have the package {package}",
      level: 87, confidence: .certain,
      patterns: [
        "ArgumentError: Package {package} [{}] is required but does not seem to be installed",
        "ArgumentError: Package {package} not found in current path",
        "ArgumentError: Package {package} does not have {dependency} in its dependencies",
      ],
      causes: [
        "`Pkg.instantiate()` did not run in this environment, or it ran in another one (`--project`).",
        "Project.toml or Manifest.toml does not list the package, or was not copied before that.",
      ],
      fixes: [
        Fix(
          "Install what the project lists, in the same environment as this step.",
          snippet: "RUN julia --project=. -e 'using Pkg; Pkg.instantiate()'"),
        Fix(
          "If the project does not list it, add it.",
          snippet: "julia --project=. -e 'using Pkg; Pkg.add(\"{package}\")'"),
      ],
      verify: ["RUN julia --project=. -e 'using Pkg; Pkg.status()'"],
      docs: ["https://pkgdocs.julialang.org/v1/environments/"],
      examples: [
        "ERROR: LoadError: ArgumentError: Package Example [7876af07-990d-54b4-ab0e-23690620f79a] is required but does not seem to be installed:"
      ]
    ),
  ]
}
