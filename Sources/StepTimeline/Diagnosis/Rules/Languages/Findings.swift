extension RuleCatalog {
  /// Findings of compilers, linters and checkers, each named by its file and line.
  static let findings: [Rule] = [
    Rule(
      id: "python-finding-named", partOf: "python-checks-failed", family: "pip", subject: .program,
      title:
        "A check of the Python code finds an error in {file|a file}, line {row|?}: {message|see the lines above}",
      level: 76, confidence: .certain,
      patterns: [
        Pattern("Found {count#} error{...} in {files#} file", more: ["^{file}:{row#}: error: {message...}"]),
        Pattern(
          "^Found {count#} error", with: ["fixable with"],
          more: ["--> {file}:{row#}:{column#}", "^{file}:{row#}:{column#}: {message...}"]),
        Pattern(
          "^Found {count#} error",
          more: ["--> {file}:{row#}:{column#}", "^{file}:{row#}:{column#}: {message...}"], inStep: "ruff"),
      ]
        + [
          "F401", "F811", "F821", "F841", "E501", "E302", "E303", "E305", "E231", "E225", "E711", "E722",
          "W291", "W293", "W391", "C901",
        ].map {
          Pattern("^{file}:{row#}:{column#}: \($0) {message...}")
        }
        + ["E0401", "E1101", "E0602", "W0611", "C0114", "C0116", "R0903", "W0613"].map {
          Pattern("^{file}:{row#}:{column#}: \($0): {message...}")
        },
      causes: [
        "mypy, ruff, flake8 or pylint found what its settings do not allow; each line names file and line."
      ],
      fixes: [
        Fix("Correct {file}, line {row}: {message}", when: ["{file}", "{message}"]),
        Fix("Correct the first finding.", unless: ["{file}"]),
        "Pin the version of the checker, so that a new one does not find more than on your machine; or check in a job of its own.",
      ],
      verify: ["Run the same command outside of the build."],
      docs: [
        "https://mypy.readthedocs.io/en/stable/running_mypy.html", "https://docs.astral.sh/ruff/linter/",
      ],
      examples: [
        "app/main.py:3: error: Incompatible return value type\nFound 1 error in 1 file (checked 9 source files)",
        "app/main.py:1:8: F401 [*] `os` imported but unused\nFound 2 errors.\n[*] 1 fixable with the `--fix` option.",
      ]
    ),
    Rule(
      id: "eslint-finding-named", partOf: "eslint-errors", family: "npm", subject: .program,
      title: "ESLint reports an error in line {row|?}: {message|see the lines above}",
      level: 74, confidence: .certain,
      patterns: [
        Pattern("✖ {problems#} problems ({errors#} error", more: ["^{row#}:{column#}  error  {message...}"]),
        Pattern("✖ {problems#} problem ({errors#} error", more: ["^{row#}:{column#}  error  {message...}"]),
      ].map { pattern in
        var pattern = pattern
        pattern.more.append("^/{file}")
        pattern.unless = ["(0 errors"]
        return pattern
      },
      causes: ["The code breaks rules that are set to error."],
      fixes: [
        Fix(
          "Correct /{file}, line {row}: {message}; or lint in CI instead of in docker build.",
          when: ["{file}", "{message}"]),
        "Correct the errors, or lint in CI instead of in docker build.",
      ],
      verify: ["npx eslint ."],
      docs: ["https://eslint.org/docs/latest/use/command-line-interface"],
      examples: [
        "/app/src/index.js\n  4:7  error  'x' is assigned a value but never used  no-unused-vars\n\n✖ 1 problem (1 error, 0 warnings)"
      ]
    ),
    Rule(
      id: "go-finding-named", partOf: "golangci-issues", family: "go-modules", subject: .program,
      title: "golangci-lint finds in {source}.go, line {row}: {message}",
      level: 76, confidence: .certain,
      patterns: [
        "errcheck", "govet", "staticcheck", "unused", "gosimple", "ineffassign", "revive", "gosec", "gofmt",
        "goimports", "gocritic", "unparam", "gocyclo", "lll", "typecheck", "depguard", "bodyclose",
      ].map { Pattern("^{source}.go:{row#}:{column#}: {message...} (\($0))") },
      causes: [
        "The linters that are switched on find what the lines above name, each with its file and line."
      ],
      fixes: [
        "Correct {source}.go, line {row}: {message}; `golangci-lint run --fix` does some by itself.",
        "Pin the release of the linter, so that a new one does not find more than on your machine.",
      ],
      verify: ["golangci-lint run, outside of the build"],
      docs: ["https://golangci-lint.run/docs/linters/"],
      examples: ["main.go:10:2: ineffectual assignment to x (ineffassign)"]
    ),
    Rule(
      id: "go-compile-named", partOf: "go-compile-error", family: "go-modules", subject: .program,
      title: "The Go code does not compile: {source}.go:{row}: {problem|see the line}",
      level: 80, confidence: .certain,
      patterns: [
        "undefined: {name}", "cannot use ", "declared and not used", "syntax error: ", "missing return",
        "not enough arguments in call", "too many arguments in call", "invalid operation: ",
        "assignment mismatch: ",
        "unknown field ", "imported and not used", " redeclared in this block", " undefined (type ",
        "declared but not used",
        "imported but not used",
      ].map {
        Pattern(
          "{source}.go:{row#}:{column#}: {...}\($0)",
          notOnLine: ["vendor/", "/pkg/mod/", "_cgo_"],
          more: ["{source}.go:{row#}:{column#}: {problem...}"])
      },
      causes: [
        "The code has an error, or a file that has the missing name was not copied, was not generated, or is left out by a build tag.",
        "`go build main.go` compiles that one file only: the others of the package belong to it (`go build .`).",
      ],
      fixes: [
        Fix(
          "Build the package, not the one file: the missing names are in its other files.",
          snippet: "RUN go build <options> .",
          when: ["go build main.go"]),
        Fix(
          "Build the package, not the one file: the missing names are in its other files.",
          snippet: "RUN go run .",
          when: ["go run main.go"]),
        "Correct {source}.go, line {row} ({problem}); if the name is in a generated file, generate it before the build or commit it.",
      ],
      verify: ["go build ./...   # outside of the build"],
      docs: ["https://go.dev/ref/spec"],
      examples: ["# example.com/app/cmd/server\ncmd/server/main.go:21:9: undefined: handler"]
    ),
    Rule(
      id: "go-folder-missing", partOf: "go-no-go-files", family: "go-modules", subject: .file,
      title: "The folder {directory} that go is to build is not in the image",
      level: 89, confidence: .certain,
      repairs: [.goMainPackage, .nearestPath],
      patterns: [Pattern("stat {directory}: directory not found", notOnLine: ["//"])],
      causes: [
        ".dockerignore (or .gitignore, before the checkout) leaves it out: a line such as `server` or `app` also matches a folder of that name below another one.",
        "The path is misspelt, or the build context is another folder than the repository's root.",
        "It is not copied before this step.",
      ],
      fixes: [
        "See whether a line of .dockerignore or .gitignore leaves the folder out: a name alone matches in every folder, with a slash in front only in the root. Then compare the path in the command with the repository.",
        Fix(
          "If only go.mod was copied so far, copy the sources first.", snippet: "COPY . .",
          unless: ["COPY . "]),
      ],
      verify: [#"go list ./...   # in the build context"#, "grep -n '' .dockerignore .gitignore"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: ["stat /src/cmd/server: directory not found"]
    ),
    Rule(
      id: "cargo-edition-2024", partOf: "cargo-rustc-too-old", family: "cargo", subject: .package,
      title:
        "A dependency uses the 2024 edition, which needs Rust 1.85; the image has {version|an older one}",
      level: 93, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        Pattern("feature `edition2024` is required", more: ["this version of Cargo ({version} "]),
        Pattern(
          "this version of Cargo is older than the `2024` edition",
          more: ["this version of Cargo ({version} "]),
      ],
      causes: [
        "A release of a dependency that came out since asks for the edition 2024; without Cargo.lock (or with cargo install) the newest releases are taken."
      ],
      fixes: [
        Fix("Use Rust 1.85 or newer.", snippet: "FROM rust:1.85"),
        "Or hold the package back that the message names: commit Cargo.lock, and `cargo update -p <package> --precise <older version>`.",
      ],
      verify: ["docker run --rm {image|<image>} cargo -V"],
      docs: ["https://doc.rust-lang.org/edition-guide/rust-2024/index.html"],
      examples: [
        """
          feature `edition2024` is required
          The package requires the Cargo feature called `edition2024`, but that feature is not stabilized in this version of Cargo (1.83.0 (5ffbef321 2024-10-29)).
        """
      ]
    ),
    Rule(
      id: "python-312-pkgutil", partOf: "python-setuptools-too-new", family: "pip", subject: .package,
      title:
        "{package|A package} is too old for Python 3.12 and later: its build runs a setuptools that needs what they removed",
      level: 90, confidence: .certain,
      patterns: [
        Pattern(
          "AttributeError: module 'pkgutil' has no attribute 'ImpImporter'",
          more: [
            "^Downloading {package}.tar.gz", "^Collecting {package} (from", "^Collecting {package}",
            "^Using cached {package}.tar.gz",
          ])
      ],
      causes: [
        "The pinned release has no wheel for this Python, so that pip builds it, with the old setuptools that it asks for."
      ],
      fixes: [
        Fix(
          "Raise NumPy to 1.26 or newer: those have files for Python 3.12.", snippet: "numpy>=1.26",
          when: ["numpy"]),
        Fix("Raise {package|the package} to a release that has files for this Python.", unless: ["numpy"]),
        Fix("Or use an older Python.", snippet: "FROM python:3.11-slim"),
      ],
      verify: ["docker run --rm {image|<image>} python --version"],
      docs: ["https://docs.python.org/3/whatsnew/3.12.html#removed"],
      examples: [
        "AttributeError: module 'pkgutil' has no attribute 'ImpImporter'. Did you mean: 'zipimporter'?"
      ]
    ),
    Rule(
      id: "bundler-version-missing", partOf: "ruby-bundler", family: "ruby", subject: .package,
      title: "Gemfile.lock asks for Bundler {version}, which the image does not have",
      level: 93, confidence: .certain,
      repairs: [.installBundler],
      patterns: .each([
        "Could not find 'bundler' ({version}) required by your",
        "To install the missing version, run `gem install bundler:{version}`",
      ]),
      causes: [
        "`BUNDLED WITH` at the end of Gemfile.lock names the version; the Ruby of the image brings another."
      ],
      fixes: [
        Fix(
          "Install that version first, as Bundler proposes.",
          snippet: "RUN gem install bundler:{version|<version>}"),
        Fix(
          "Or let the lock file name the version of the image.",
          snippet: "bundle update --bundler && git add Gemfile.lock"),
      ],
      verify: ["tail -2 Gemfile.lock; docker run --rm {image|<image>} bundle --version"],
      docs: ["https://bundler.io/guides/bundler_2_upgrade.html"],
      examples: ["Could not find 'bundler' (2.4.10) required by your /app/Gemfile.lock."]
    ),
    Rule(
      id: "apt-key-named", partOf: "apt-gpg", family: "apt", subject: .certificate,
      title: "apt lacks the key {key} of the repository {address|that the line names}",
      level: 89, confidence: .certain,
      patterns: [
        Pattern(
          "because the public key is not available: NO_PUBKEY {key}",
          notOnLine: [
            "//deb.debian.org", "//security.debian.org", "//archive.ubuntu.com", "//security.ubuntu.com",
            "//developer.download.nvidia.com",
          ],
          more: ["GPG error: {address} ", "E: The repository '{address} "])
      ],
      causes: [
        "The repository was added without its key, the key was replaced by a newer one, or it is in a file that the source's `signed-by=` does not name."
      ],
      fixes: [
        ("packages.microsoft.com", "https://packages.microsoft.com/keys/microsoft.asc"),
        ("dl.yarnpkg.com", "https://dl.yarnpkg.com/debian/pubkey.gpg"),
        ("deb.nodesource.com", "https://deb.nodesource.com/gpgkey/nodesource-repo.gpg.key"),
        ("download.docker.com", "https://download.docker.com/linux/debian/gpg"),
        ("dl.google.com", "https://dl.google.com/linux/linux_signing_key.pub"),
        ("packages.cloud.google.com", "https://packages.cloud.google.com/apt/doc/apt-key.gpg"),
        ("apt.postgresql.org", "https://www.postgresql.org/media/keys/ACCC4CF8.asc"),
        ("nginx.org", "https://nginx.org/keys/nginx_signing.key"),
        ("apt.releases.hashicorp.com", "https://apt.releases.hashicorp.com/gpg"),
        ("cli.github.com", "https://cli.github.com/packages/githubcli-archive-keyring.gpg"),
      ].map { host, key in
        Fix(
          "Fetch the key anew before apt-get update.",
          snippet:
            "RUN curl -fsSL \(key) -o /etc/apt/trusted.gpg.d/\(host).\(["dl.yarnpkg.com", "packages.cloud.google.com", "cli.github.com"].contains(host) && host != "dl.yarnpkg.com" ? "gpg" : "asc")",
          when: ["//" + host])
      } + [
        Fix(
          "Fetch the key by its number before apt-get update (with gnupg installed); better, by the address that the repository's makers give.",
          snippet:
            "RUN gpg --keyserver hkps://keyserver.ubuntu.com --recv-keys {key|<key>} && gpg --export {key|<key>} > /etc/apt/trusted.gpg.d/{key|<key>}.gpg"
        ),
        "If the source has `signed-by=`, the key belongs into that file.",
      ],
      verify: [
        "docker run --rm {image} sh -c 'ls -l /etc/apt/keyrings /usr/share/keyrings /etc/apt/trusted.gpg.d'"
      ],
      docs: ["https://wiki.debian.org/DebianRepository/UseThirdParty"],
      examples: [
        "W: GPG error: https://packages.example.com/ubuntu jammy InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY 0123456789ABCDEF"
      ]
    ),
    Rule(
      id: "df-instruction-misspelt", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title: "`{word}` is not a Dockerfile instruction; `{meant}` is",
      level: 97, confidence: .certain,
      repairs: [.nearestInstruction],
      patterns: .each(["unknown instruction: {word} (did you mean {meant}?)"], ignoresCase: true),
      causes: ["The instruction is misspelt."],
      fixes: ["Write `{meant}` instead of `{word}`."],
      docs: ["https://docs.docker.com/reference/dockerfile/"],
      examples: [
        Example(
          error:
            "failed to solve: dockerfile parse error on line 2: unknown instruction: CPOY (did you mean COPY?)"
        )
      ]
    ),
    Rule(
      id: "bk-flag-wants-buildkit", partOf: "bk-required-buildkit", family: "buildkit", subject: .engine,
      title: "{flag|An option of the Dockerfile} needs BuildKit, and the classic builder runs",
      level: 96, confidence: .certain,
      patterns: .each([
        "the {flag} option requires BuildKit", "requires BuildKit. Refer to https://docs.docker.com",
      ]),
      causes: [
        "Docker before 23.0 uses the classic builder unless told otherwise; DOCKER_BUILDKIT=0 does so too."
      ],
      fixes: [
        Fix("Build with BuildKit.", snippet: "DOCKER_BUILDKIT=1 docker build ."),
        Fix(
          "If docker then misses buildx, install the plugin.",
          snippet: "sudo apt-get install -y docker-buildx-plugin"),
      ],
      docs: ["https://docs.docker.com/build/buildkit/"],
      examples: [
        "the --chmod option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled"
      ]
    ),
    Rule(
      id: "bk-context-file-unreadable", partOf: "bk-context-sender", family: "buildkit", subject: .file,
      title: "{path} in the build context may not be read by the user who builds",
      level: 94, confidence: .certain,
      patterns: .each([
        "error from sender: open {path}: permission denied",
        "error checking context: no permission to read from '{path}'",
        "rror checking context: 'no permission to read from '{path}''",
        "error checking context: can't stat '{path}'",
      ]),
      causes: [
        "It belongs to another user (a database in a container writes its files as root), and the whole context is sent."
      ],
      fixes: [
        "Add it to .dockerignore (its path as seen from the context): an image seldom needs it.",
        Fix("Or make it readable.", snippet: "sudo chown -R \"$USER\" {path}"),
        "Or use a smaller folder as the context.",
      ],
      verify: ["find . ! -readable -print"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [
        Example(error: "failed to solve: error from sender: open /home/ci/app/data/pg: permission denied")
      ]
    ),
  ]
}
