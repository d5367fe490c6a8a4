extension RuleCatalog {
  /// Lock files that are not in the image, are out of date, or were written by another version of their tool.
  ///
  /// Each is a case of a broader rule of its ecosystem, with the words and fixes of the one fault.
  static let lockFiles: [Rule] = [
    Rule(
      id: "npm-lock-missing", partOf: "npm-ci-lock", family: "npm",
      title: "package-lock.json is not in the image, and npm ci needs it",
      level: 93, confidence: .certain,
      repairs: [.npmInstall, .commitLockFile],
      patterns: [
        "npm ci` command can only install with an existing",
        "npm ci can only install with an existing package-lock.json",
      ],
      causes: [
        "Only package.json is copied before this step.",
        "package-lock.json is in .dockerignore or .gitignore, or the project uses pnpm, Yarn or Bun.",
      ],
      fixes: [
        Fix(
          "Copy package.json and package-lock.json before `npm ci`, and check .dockerignore.",
          snippet: "COPY package.json package-lock.json ./\nRUN npm ci"),
        Fix(
          "If there is no lock file yet, create it and commit it.",
          snippet: "npm install && git add package-lock.json"),
        "If the project uses another package manager, install with that one.",
      ],
      verify: ["git ls-files | grep -i lock", "grep -n lock .dockerignore"],
      docs: ["https://docs.npmjs.com/cli/v10/commands/npm-ci"],
      examples: [
        "npm error The `npm ci` command can only install with an existing package-lock.json or"
      ]
    ),
    Rule(
      id: "npm-lock-differs", partOf: "npm-ci-lock", family: "npm",
      title: "package-lock.json does not match package.json ({missing|see the list})",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          " can only install packages when your package.json and package-lock.json", notOnLine: ["cipm"],
          more: ["Missing: {missing} from lock file", "Invalid: lock file's {missing} does not satisfy"]),
        "npm error Missing: {missing} from lock file", "npm ERR! Missing: {missing} from lock file",
        "npm error Invalid: lock file's {missing} does not satisfy",
        "npm ERR! Invalid: lock file's {missing} does not satisfy",
      ],
      causes: [
        "package.json was changed, and package-lock.json was not updated or not committed.",
        "The lock file was written by a different major version of npm, which resolves peer dependencies differently.",
      ],
      fixes: [
        Fix(
          "Run `npm install` on your machine, and commit package-lock.json.",
          snippet: "npm install && git add package-lock.json"),
        Fix(
          "Or update it with the image's npm, if that is older than yours.",
          snippet: "docker run --rm -v \"$PWD\":/app -w /app {image|node:22} npm install --package-lock-only"),
      ],
      verify: ["npm ci --dry-run", "docker run --rm {image|<image>} npm --version"],
      docs: ["https://docs.npmjs.com/cli/v10/commands/npm-ci"],
      examples: [
        """
        npm error `npm ci` can only install packages when your package.json and package-lock.json or \
        npm-shrinkwrap.json are in sync. Please update your lock file with `npm install` before continuing.
        npm error Missing: left-pad@1.3.0 from lock file
        """
      ]
    ),
    Rule(
      id: "pnpm-lock-missing", partOf: "npm-pnpm-lock", family: "npm",
      title: "pnpm-lock.yaml is not in the image",
      level: 93, confidence: .certain,
      patterns: [
        // A lock file that is too old is passed over.
        Pattern("ERR_PNPM_NO_LOCKFILE", unless: ["Ignoring not compatible lockfile"]),
        "Headless installation requires a pnpm-lock.yaml file",
      ],
      causes: [
        "It is not copied before this step, or .dockerignore or .gitignore excludes it.",
        "In a workspace it is in the root folder, and the build context is a member's folder.",
      ],
      fixes: [
        Fix(
          "Copy pnpm-lock.yaml together with package.json.",
          snippet: "COPY package.json pnpm-lock.yaml ./\nRUN pnpm install --frozen-lockfile"),
        "For a workspace, build from its root folder, and pass the member's Dockerfile with `docker build -f`.",
      ],
      verify: ["git ls-files | grep pnpm-lock", "grep -n lock .dockerignore"],
      docs: ["https://pnpm.io/docker", "https://pnpm.io/cli/install#--frozen-lockfile"],
      examples: [
        "ERR_PNPM_NO_LOCKFILE  Cannot install with \"frozen-lockfile\" because pnpm-lock.yaml is absent"
      ]
    ),
    Rule(
      id: "pnpm-lock-outdated", partOf: "npm-pnpm-lock", family: "npm",
      title: "pnpm-lock.yaml is out of date with {path|package.json}",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "ERR_PNPM_OUTDATED_LOCKFILE",
          more: ["not up to date with <ROOT>/{path}", "not up to date with {path}"])
      ],
      causes: [
        "package.json was changed, and pnpm-lock.yaml was not updated or not committed.",
        "In a workspace, a member's package.json in the image differs from the one that was locked.",
      ],
      fixes: [
        Fix(
          "Run `pnpm install` on your machine, and commit pnpm-lock.yaml.",
          snippet: "pnpm install && git add pnpm-lock.yaml"),
        "In a workspace, copy all package.json files that the lock file covers.",
      ],
      verify: ["pnpm install --frozen-lockfile --lockfile-only"],
      docs: ["https://pnpm.io/cli/install#--frozen-lockfile"],
      examples: [
        """
        ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date \
        with <ROOT>/package.json
        """
      ]
    ),
    Rule(
      id: "pnpm-lock-settings", partOf: "npm-pnpm-lock", family: "npm", subject: .package,
      title:
        "pnpm's settings ({setting|overrides, patches}) do not match pnpm-lock.yaml",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("ERR_PNPM_LOCKFILE_CONFIG_MISMATCH", more: ["The current \"{setting}\" configuration"])
      ],
      causes: [
        "The image's pnpm is a different version than the one that wrote the lock file: `npm install -g pnpm` installs the newest.",
        "A file with settings is not copied before this step: pnpm-workspace.yaml, .npmrc, .pnpmfile.cjs or the patches folder.",
        "The settings were changed, and the lock file was not updated.",
      ],
      fixes: [
        Fix(
          "Copy pnpm-workspace.yaml together with the lock file: pnpm 10 reads these settings from it.",
          snippet: "COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./", when: ["pnpm-lock.yaml"],
          unless: [
            "pnpm-workspace.yaml", "COPY pnpm-*", "install -g pnpm", "i -g pnpm", "add -g pnpm",
            "pnpm@latest",
            "pnpm@7", "pnpm@8", "pnpm@9",
          ]),
        Fix(
          "Use the pnpm version that wrote the lock file: pin it in the image, or with `packageManager` in package.json.",
          snippet: "RUN npm install -g pnpm@<the version on your machine>"),
        Fix(
          "Copy the files with pnpm's settings together with the lock file.",
          snippet:
            "COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./\nCOPY patches patches\nRUN pnpm install --frozen-lockfile"
        ),
        "Or update the lock file with `pnpm install`, and commit it.",
      ],
      verify: ["pnpm --version", "grep -n packageManager package.json"],
      docs: ["https://pnpm.io/settings", "https://pnpm.io/package_json#packagemanager"],
      examples: [
        "ERR_PNPM_LOCKFILE_CONFIG_MISMATCH  Cannot proceed with the frozen installation. The current \"overrides\" configuration doesn't match the value found in the lockfile"
      ]
    ),
    Rule(
      id: "yarn-lock-outdated", partOf: "npm-pnpm-lock", family: "npm",
      title: "yarn.lock is out of date with package.json, or the image has a different Yarn version",
      level: 93, confidence: .likely,
      patterns: [
        "Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`",
        "YN0028: {message...}",
        "The lockfile would have been modified by this install",
      ],
      causes: [
        "package.json was changed, and yarn.lock was not updated or not committed.",
        "Another Yarn version writes the file in a different format, and the image does not have the project's version.",
        "In a workspace, a member's package.json is missing in the image.",
      ],
      fixes: [
        Fix(
          "Run `yarn install` on your machine, and commit yarn.lock.",
          snippet: "yarn install && git add yarn.lock"),
        Fix(
          "Use the project's Yarn version (`packageManager` in package.json).",
          snippet:
            "COPY package.json yarn.lock .yarnrc.yml ./\nRUN corepack enable && yarn install --immutable"),
      ],
      verify: ["yarn --version", "yarn install --immutable --mode=skip-build"],
      docs: ["https://yarnpkg.com/cli/install", "https://classic.yarnpkg.com/en/docs/cli/install/"],
      examples: [
        "error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`.",
        "➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.",
      ]
    ),
    Rule(
      id: "uv-lock-missing", partOf: "pip-lock-outdated", family: "pip",
      title: "uv.lock is not in the image",
      level: 93, confidence: .certain,
      patterns: ["Unable to find lockfile at `uv.lock`"],
      causes: ["It is not copied before this step, not committed, or .dockerignore excludes it."],
      fixes: [
        Fix(
          "Copy pyproject.toml and uv.lock before this step.",
          snippet: "COPY pyproject.toml uv.lock ./\nRUN uv sync --frozen --no-install-project"),
        Fix("If there is no uv.lock yet, create it and commit it.", snippet: "uv lock && git add uv.lock"),
      ],
      verify: ["git ls-files uv.lock"],
      docs: ["https://docs.astral.sh/uv/guides/integration/docker/"],
      examples: ["error: Unable to find lockfile at `uv.lock`, but `--frozen` was provided."]
    ),
    Rule(
      id: "uv-lock-outdated", partOf: "pip-lock-outdated", family: "pip",
      title: "uv.lock is out of date with pyproject.toml",
      level: 93, confidence: .certain,
      patterns: ["The lockfile at `uv.lock` needs to be updated"],
      causes: [
        "pyproject.toml was changed (its version counts too), and uv.lock was not updated or not committed.",
        "In a workspace, a member's pyproject.toml is missing in the image.",
      ],
      fixes: [
        Fix("Run `uv lock` on your machine, and commit uv.lock.", snippet: "uv lock && git add uv.lock"),
        "Or use `--frozen` instead of `--locked`: it installs from uv.lock without the check.",
      ],
      verify: ["uv lock --check"],
      docs: ["https://docs.astral.sh/uv/concepts/projects/sync/"],
      examples: [
        "error: The lockfile at `uv.lock` needs to be updated, but `--locked` was provided."
      ]
    ),
    Rule(
      id: "poetry-lock-outdated", partOf: "pip-lock-outdated", family: "pip",
      title: "poetry.lock is out of date with pyproject.toml",
      level: 93, confidence: .certain,
      patterns: [
        "pyproject.toml changed significantly since poetry.lock was last generated",
        // Poetry before 1.5 only warned.
        Pattern("poetry.lock is not up to date with pyproject.toml", notOnLine: ["Warning"]),
        Pattern("poetry.lock is not up to date with pyproject.toml", confidence: .likely),
        "poetry.lock is not consistent with pyproject.toml",
      ],
      causes: ["pyproject.toml was changed, and poetry.lock was not updated or not committed."],
      fixes: [
        Fix(
          "Run `poetry lock` on your machine, and commit poetry.lock.",
          snippet: "poetry lock && git add poetry.lock")
      ],
      verify: ["poetry check --lock"],
      docs: ["https://python-poetry.org/docs/cli/#lock"],
      examples: [
        "pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix it."
      ]
    ),
    Rule(
      id: "poetry-lock-other-version", partOf: "pip-lock-outdated", family: "pip",
      title: "poetry.lock was written by a newer Poetry than the image has",
      level: 93, confidence: .certain,
      patterns: ["The lock file is not compatible with the current version of Poetry"],
      causes: [
        "The image installs an unpinned or older Poetry. The first line of poetry.lock names the version that wrote it."
      ],
      fixes: [
        Fix(
          "Install the Poetry version that wrote poetry.lock (see its first line).",
          snippet: "RUN pip install poetry==<the version that wrote it>"),
        "Or run `poetry lock` with the image's Poetry version, and commit poetry.lock.",
      ],
      verify: ["head -1 poetry.lock; poetry --version"],
      docs: ["https://python-poetry.org/docs/#installation"],
      examples: ["The lock file is not compatible with the current version of Poetry."]
    ),
    Rule(
      id: "cargo-lock-too-new", partOf: "cargo-lock", family: "cargo",
      title: "Cargo.lock has version {version}, which the image's Cargo does not support",
      level: 94, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "lock file version `{version}` was found, but this version of Cargo does not understand",
        "lock file version {version} requires `-Znext-lockfile-bump`",
        "lock file version `{version}` requires",
      ],
      causes: ["A newer Cargo wrote it: version 4 needs Rust 1.78 or later."],
      fixes: [
        Fix(
          "Use a newer Rust image: version 4 of Cargo.lock needs Rust 1.78 or later.", snippet: "FROM rust:1"),
        "Or create Cargo.lock again with the image's Rust, and commit it.",
      ],
      verify: ["head -4 Cargo.lock", "docker run --rm {image|<image>} cargo -V"],
      docs: ["https://doc.rust-lang.org/cargo/reference/resolver.html#lock-file"],
      examples: [
        "  lock file version `4` was found, but this version of Cargo does not understand this lock file"
      ]
    ),
    Rule(
      id: "cargo-lock-missing", partOf: "cargo-lock", family: "cargo",
      title: "Cargo.lock is not in the image, and --locked needs it",
      level: 94, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "cannot create the lock file {path} because --locked was passed",
        "cannot create the lock file {path} because --frozen was passed",
      ],
      causes: ["It is not copied before this step, or .gitignore or .dockerignore excludes it."],
      fixes: [
        Fix(
          "Copy Cargo.lock together with Cargo.toml before this step, and commit it.",
          snippet: "COPY Cargo.toml Cargo.lock ./"),
        "If the project has no Cargo.lock, remove `--locked`; a program should commit one.",
      ],
      verify: ["git ls-files Cargo.lock; grep -n lock .dockerignore .gitignore"],
      docs: ["https://doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html"],
      examples: [
        "error: cannot create the lock file /app/Cargo.lock because --locked was passed to prevent this"
      ]
    ),
    Rule(
      id: "cargo-lock-outdated", partOf: "cargo-lock", family: "cargo",
      title: "Cargo.lock is out of date with Cargo.toml, and --locked forbids updating it",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: [
        "needs to be updated but --locked was passed", "needs to be updated but --frozen was passed",
        "cannot update the lock file {path} because --locked was passed",
        "cannot update the lock file {path} because --frozen was passed",
      ],
      causes: [
        "Cargo.toml was changed (its version counts too), and Cargo.lock was not committed with it.",
        "In a workspace, a member's Cargo.toml is missing in the image.",
      ],
      fixes: [
        Fix(
          "Run `cargo update --workspace` on your machine, and commit Cargo.lock.",
          snippet: "cargo update --workspace && git add Cargo.lock")
      ],
      verify: ["cargo metadata --locked --format-version 1 > /dev/null"],
      docs: ["https://doc.rust-lang.org/cargo/commands/cargo-build.html#option-cargo-build---locked"],
      examples: [
        "error: the lock file /src/Cargo.lock needs to be updated but --locked was passed to prevent this"
      ]
    ),
    Rule(
      id: "yarn-lock-registry", family: "npm", subject: .file,
      title: "yarn.lock uses the registry {host}, which refuses the connection",
      level: 91, confidence: .likely,
      patterns: [Pattern].each(["http", "https"]) {
        Pattern(
          "error An unexpected error occurred: \"\($0)://{host}/{path}.tgz: connect ECONNREFUSED",
          notOnLine: ["registry.yarnpkg.com", "registry.npmjs.org"])
      },
      causes: [
        "yarn.lock stores the URL of each package. It was written with a private registry (Verdaccio, Nexus, Artifactory) that the build cannot reach."
      ],
      fixes: [
        Fix(
          "If the packages are public, replace that registry with the public one in yarn.lock, and commit it.",
          snippet: "sed -i -E 's#https?://[^/]+/#https://registry.yarnpkg.com/#' yarn.lock"),
        "If they are private, start the registry, or make it reachable from the build (network, login in .npmrc).",
      ],
      verify: ["grep -c '{host}' yarn.lock"],
      docs: ["https://classic.yarnpkg.com/lang/en/docs/yarn-lock/"],
      examples: [
        "error An unexpected error occurred: \"http://192.0.2.20:4873/bitsyntax/-/bitsyntax-0.0.4.tgz: connect ECONNREFUSED 192.0.2.20:4873\"."
      ]
    ),
    Rule(
      id: "lock-file-of-none", family: "npm", subject: .file,
      title:
        "The step found no lock file in the image (yarn.lock, package-lock.json or pnpm-lock.yaml)",
      level: 41, confidence: .likely,
      // The line itself is a word of the command, and so no evidence.
      patterns: ["Lockfile not found", "No lockfile found"].map {
        Pattern("", unless: ["npm ERR!", "npm error", "ERR_PNPM", "error "], inStep: $0, exitCodes: [1])
      },
      causes: [
        "The lock file is not committed, or .dockerignore excludes it.",
        "In a monorepo, the lock file is in the root folder, but the build context is the folder of one package. COPY cannot read files outside the build context.",
      ],
      fixes: [
        Fix(
          "If the lock file is in the root folder of a monorepo, use that folder as the build context, and change the COPY paths in the Dockerfile.",
          snippet: "docker build -f <package>/Dockerfile ."),
        Fix(
          "If the project has no lock file, create one and commit it. (This is for npm; for Yarn or pnpm, run `yarn install` or `pnpm install`.)",
          snippet: "npm install --package-lock-only"),
        "If .dockerignore excludes it, remove that line.",
      ],
      verify: ["git ls-files '*lock*'; cat .dockerignore"],
      docs: ["https://nextjs.org/docs/app/getting-started/deploying#docker"],
      examples: [
        Example(
          "Lockfile not found.",
          step:
            "RUN if [ -f yarn.lock ]; then yarn --frozen-lockfile; else echo \"Lockfile not found.\" && exit 1; fi",
          exitCode: 1)
      ]
    ),
    Rule(
      id: "npm-lock-empty-entry", family: "npm", subject: .file,
      title: "package-lock.json has an empty entry for {package}",
      level: 90, confidence: .certain,
      patterns: [
        "npm ERR! Object for dependency \"{package}\" is empty",
        "npm error Object for dependency \"{package}\" is empty",
      ],
      causes: [
        "The lock file is damaged: an entry has no content. A merge or an old npm version can cause this."
      ],
      fixes: [
        Fix(
          "Create the lock file again with the npm version of the image, and commit it.",
          snippet: "rm -rf node_modules package-lock.json && npm install")
      ],
      docs: ["https://docs.npmjs.com/cli/configuring-npm/package-lock-json"],
      examples: [
        "npm ERR! Object for dependency \"@acme/generator\" is empty.\nnpm ERR! Something went wrong. Regenerate the package-lock.json with \"npm install\"."
      ]
    ),
  ]
}
