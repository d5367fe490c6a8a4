extension RuleCatalog {
  /// Programs that release and run Go projects, and what they refuse: GoReleaser, TinyGo, golang-migrate.
  static let goReleases: [Rule] = [
    Rule(
      id: "goreleaser-dirty", family: "go-modules", subject: .file,
      title: "GoReleaser refuses: the files in the image differ from the commit (git is in a dirty state)",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: ["git is in a dirty state", "git is currently in a dirty state"].map {
        Pattern($0, with: ["failed after"])
      },
      causes: [
        "The context has `.git`, and .dockerignore leaves out files that git tracks: git takes them for deleted (` D ` in the list).",
        "An earlier step wrote into files that git tracks (` M `: go.mod, go.sum, generated code) or made new ones (`??`).",
      ],
      fixes: [
        "Look at the list below the message. For ` D `, let .dockerignore pass what git tracks; for ` M ` and `??`, commit the files or name them in .gitignore.",
        Fix(
          "If the image is only to hold the program, build it without a release.",
          snippet: "RUN goreleaser build --single-target --snapshot --clean"),
        "Or switch the check off: add `validate` to `--skip`.",
      ],
      verify: ["RUN git status --short, put before the step that fails", "grep -n '' .dockerignore"],
      docs: [
        "https://goreleaser.com/errors/dirty/",
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
      ],
      examples: [
        """
          ⨯ release failed after 0s                  error=git is in a dirty state
        Please check in your pipeline what can be changing the following files:
         M go.sum
        """
      ]
    ),
    Rule(
      id: "goreleaser-git", family: "go-modules", subject: .file,
      title: "GoReleaser finds no version in git: {problem|see the line}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        "git doesn't contain any tags", "current folder is not a git repository",
        "git tag {tag} was not made against commit",
      ].map { Pattern($0, with: ["failed after"], more: ["error={problem...}", "│ {problem...}"]) },
      causes: [
        ".dockerignore leaves out `.git`, or the checkout of the CI job is shallow and has no tags.",
        "The commit that is built has no tag of its own.",
      ],
      fixes: [
        Fix(
          "If this is no release, build a snapshot, which needs no tag.",
          snippet: "RUN goreleaser release --snapshot --clean",
          change: .option("--snapshot", of: "goreleaser release", "goreleaser build")),
        "Check out all of the history and the tags (`fetch-depth: 0`), tag the commit, and let .dockerignore pass `.git`.",
      ],
      verify: ["git describe --tags --exact-match; grep -n git .dockerignore"],
      docs: ["https://goreleaser.com/customization/snapshots/", "https://goreleaser.com/errors/no-git/"],
      examples: [
        "  ⨯ release failed after 0s                  error=git doesn't contain any tags - either add a tag or use --snapshot"
      ]
    ),
    Rule(
      id: "goreleaser-config-version", family: "go-modules",
      title: "This GoReleaser reads only configurations of version {needed}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        "only version: {needed} configuration files are supported, yours is version: {}"
      ],
      causes: ["`latest` is of another major version than the one that .goreleaser.yaml was written for."],
      fixes: [
        Fix(
          "Write the version into .goreleaser.yaml, and rename what has another name in the new version.",
          snippet: "version: {needed}"),
        "Or pin the release of GoReleaser that the file was written for.",
      ],
      verify: ["goreleaser check"],
      docs: ["https://goreleaser.com/deprecations/", "https://goreleaser.com/errors/version/"],
      examples: [
        "error=only version: 2 configuration files are supported, yours is version: 0, please update your configuration"
      ]
    ),
    Rule(
      id: "tinygo-wasm-opt-missing", family: "go-modules",
      title: "TinyGo needs wasm-opt (of Binaryen) for WebAssembly, and the image has none",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: ["could not find wasm-opt, set the WASMOPT environment variable"],
      causes: ["TinyGo runs it as a separate program, which is neither beside TinyGo nor in PATH here."],
      fixes: [
        Fix("Install it.", snippet: "RUN apk add --no-cache binaryen", base: .apk),
        Fix(
          "Install it.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends binaryen", base: .apt),
        Fix("Install it.", snippet: "RUN dnf install -y binaryen", base: .dnf),
        Fix("Or build in TinyGo's own image, which has it.", snippet: "FROM tinygo/tinygo:<version>"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v wasm-opt; wasm-opt --version'"],
      docs: ["https://tinygo.org/docs/guides/webassembly/"],
      examples: ["error: could not find wasm-opt, set the WASMOPT environment variable to override"]
    ),
    Rule(
      id: "migrate-driver-missing", family: "go-modules",
      title: "This `migrate` was built without the driver {driver}",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        "database driver: unknown driver {driver} (forgotten import?)",
        "source driver: unknown driver '{driver}' (forgotten import?)",
        "source driver: unknown driver {driver} (forgotten import?)",
      ],
      causes: [
        "`go install` builds golang-migrate without database drivers: each needs the build tag of its name.",
        "The scheme of the address is misspelt, or is not the driver's name.",
      ],
      fixes: [
        Fix(
          "Name the driver as a build tag where `migrate` is installed (several: separated by spaces, in quotes). The tag sqlite3 needs cgo, sqlite does not.",
          snippet:
            "RUN go install -tags '{driver}' github.com/golang-migrate/migrate/v4/cmd/migrate@<version>"),
        Fix(
          "Or download the released program, which has the usual drivers.",
          snippet: "COPY --from=migrate/migrate:<version> /usr/local/bin/migrate /usr/local/bin/migrate"),
      ],
      verify: ["migrate -help 2>&1 | grep drivers"],
      docs: ["https://github.com/golang-migrate/migrate/tree/master/cmd/migrate#readme"],
      examples: ["error: database driver: unknown driver pgx5 (forgotten import?)"]
    ),
    Rule(
      id: "go-sql-driver-missing", family: "go-modules", subject: .program,
      title: "No SQL driver named {driver} is registered in the Go program",
      level: 84, confidence: .likely,
      repairs: [],
      patterns: [#"sql: unknown driver "{driver}" (forgotten import?)"#],
      causes: [
        "The program was built without the driver: its import (`_ \"…\"`) is missing, or needs a build tag that was not given.",
        "The driver registers itself by another name (pgx and not postgres, sqlite and not sqlite3).",
      ],
      fixes: [
        "Import the package of the driver in the program, or build it with the tag of the driver; if it is there, use the name by which it registers itself."
      ],
      verify: ["go version -m <program> | grep -i '{driver}\\|tags'"],
      docs: ["https://pkg.go.dev/database/sql#Register", "https://go.dev/wiki/SQLDrivers"],
      examples: [#"goose: sql: unknown driver "sqlite3" (forgotten import?)"#]
    ),
  ]
}
