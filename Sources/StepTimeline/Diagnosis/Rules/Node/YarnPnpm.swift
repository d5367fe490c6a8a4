extension RuleCatalog {
  /// Yarn, pnpm, Corepack and Bun: frozen lock files, versions of the tool and its install scripts.
  static let yarnPnpm: [Rule] = [
    Rule(
      id: "pnpm-symlink-failed", family: "npm", subject: .program,
      title: "This release of pnpm cannot make its links in node_modules on the build's file system",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        "ERR_PNPM_PACKAGE_MANAGER_SYMLINK_FAILED",
        Pattern("Failed to symlink \"{package}\" for importer", with: ["Cross-device link"]),
      ],
      causes: [
        "The image installs the newest pnpm, and its way of linking fails in a layer (Cross-device link). node_modules from the host, or a mount on it, has the same effect."
      ],
      fixes: [
        Fix(
          "Pin the pnpm release that works on your machine (`packageManager` in package.json, or the version in the installation).",
          snippet: "RUN npm install -g pnpm@<the version of your machine>"),
        Fix("Or let pnpm copy instead of link.", snippet: "RUN pnpm config set node-linker hoisted"),
        "Exclude node_modules with .dockerignore.",
      ],
      docs: ["https://pnpm.io/settings#nodelinker", "https://pnpm.io/docker"],
      examples: ["Error: ERR_PNPM_PACKAGE_MANAGER_SYMLINK_FAILED"]
    ),
    Rule(
      id: "pnpm-workspace-without-packages", family: "npm", subject: .file,
      title: "pnpm-workspace.yaml has no `packages` field, and this pnpm requires one",
      level: 91, confidence: .certain,
      patterns: ["packages field missing or empty"],
      causes: [
        "Newer pnpm keeps settings in pnpm-workspace.yaml without packages. Releases before 10 refuse such a file."
      ],
      fixes: [
        Fix("Add the field to pnpm-workspace.yaml.", snippet: "packages:\n  - ."),
        "Or use the pnpm release of your machine in the image (`packageManager` in package.json).",
      ],
      docs: ["https://pnpm.io/pnpm-workspace_yaml"],
      examples: ["ERROR  packages field missing or empty"]
    ),
    Rule(
      id: "npm-lock-of-clone", partOf: "npm-pnpm-lock", family: "npm",
      title: "The cloned project's lock file is out of date with its package.json",
      level: 94, confidence: .likely,
      patterns: [
        "ERR_PNPM_OUTDATED_LOCKFILE",
        "Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`",
        "The lockfile would have been modified by this install",
      ].map { Pattern($0, inDockerfile: ["git clone"]) },
      causes: [
        "The Dockerfile clones the newest commit, where package.json and the lock file do not match."
      ],
      fixes: [
        Fix(
          "Clone a release tag instead of the newest commit, or install without the frozen lock file option.",
          snippet: "RUN git clone --depth 1 --branch <tag of a release> <address> ."),
        Fix(
          "Or allow the install to update the lock file.", snippet: "RUN pnpm install --no-frozen-lockfile",
          when: ["pnpm"]),
      ],
      docs: ["https://pnpm.io/cli/install"],
      examples: [
        Example(
          """
          ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date with <ROOT>/package.json
          """,
          dockerfile: "RUN git clone https://git.example/team/panel.git .")
      ]
    ),
    Rule(
      id: "npm-pnpm-lock", family: "npm",
      title: "The frozen lock file does not match package.json, or is not in the image",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("ERR_PNPM_OUTDATED_LOCKFILE", more: ["not up to date with {path}"]),
        "ERR_PNPM_NO_LOCKFILE", "ERR_PNPM_LOCKFILE_CONFIG_MISMATCH", "ERR_PNPM_LOCKFILE_MISSING_DEPENDENCY",
        "Cannot install with \"frozen-lockfile\"", "Headless installation requires a pnpm-lock.yaml file",
        "Cannot perform a frozen installation because the lockfile needs updates",
        "Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`",
        Pattern("YN0028: {message...}", confidence: .likely),
        Pattern("The lockfile would have been modified by this install", confidence: .likely),
        "error: lockfile had changes, but lockfile is frozen",
        Pattern("This package doesn't seem to be present in your lockfile; run \"yarn install\""),
      ],
      causes: [
        "package.json changed, but the lock file was not updated or not committed.",
        "The lock file is not copied before the install step, or is in .dockerignore.",
        "A different version of the package manager wrote it (pin it with `packageManager` in package.json).",
        "In a workspace, a package.json is missing in the image, so the lock file lists more than the image has.",
      ],
      fixes: [
        Fix(
          "Run the install on your machine (`pnpm install`, `yarn install` or `bun install`) and commit the lock file.",
          snippet: "pnpm install   # or: yarn install, bun install"),
        Fix(
          "Copy the lock file together with every package.json that it covers.",
          snippet:
            "COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./\nRUN pnpm install --frozen-lockfile"),
      ],
      verify: ["pnpm install --frozen-lockfile", "git status --short"],
      docs: [
        "https://pnpm.io/cli/install", "https://classic.yarnpkg.com/lang/en/docs/cli/install/",
        "https://yarnpkg.com/cli/install",
      ],
      examples: [
        """
        ERR_PNPM_LOCKFILE_CONFIG_MISMATCH  Cannot proceed with the frozen installation. The current "overrides" \
        configuration doesn't match the value found in the lockfile
        """,
        "error: lockfile had changes, but lockfile is frozen",
      ]
    ),
    Rule(
      id: "pnpm-ignored-builds", family: "npm",
      title: "pnpm stops because install scripts are not approved: {packages|see the list}",
      level: 91, confidence: .certain,
      patterns: [
        "[ERR_PNPM_IGNORED_BUILDS] Ignored build scripts: {packages...}",
        "ERR_PNPM_IGNORED_BUILDS{...}Ignored build scripts: {packages...}",
        Pattern("Error: ERR_PNPM_IGNORED_BUILDS", more: ["Ignored build scripts: {packages...}"]),
      ],
      causes: [
        "pnpm runs install scripts only of packages that the project allows. An unapproved script is an error with strictDepBuilds, the default since pnpm 11.",
        "The pnpm version is not pinned, so the image has a newer major version than your machine.",
      ],
      fixes: [
        Fix(
          "Approve the packages that may run scripts (`pnpm approve-builds`), commit pnpm-workspace.yaml, and copy it before `pnpm install`.",
          snippet: "pnpm approve-builds"),
        Fix(
          "Copy pnpm-workspace.yaml before `pnpm install`.",
          snippet:
            "COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./\nRUN pnpm install --frozen-lockfile"),
        "Pin the pnpm version with `packageManager` in package.json.",
      ],
      verify: ["pnpm --version", "pnpm ignored-builds"],
      docs: ["https://pnpm.io/cli/approve-builds", "https://pnpm.io/settings"],
      examples: ["[ERR_PNPM_IGNORED_BUILDS] Ignored build scripts: esbuild@0.25.0, sharp@0.34.0"]
    ),
    Rule(
      id: "pnpm-lockfile-version", family: "npm",
      title:
        "Version mismatch: the lock file was written by a different major version of the package manager",
      level: 92, confidence: .certain,
      patterns: [
        "ERR_PNPM_LOCKFILE_BREAKING_CHANGE",
        "Cannot perform a frozen installation because the version of the lockfile is incompatible",
        Pattern("Ignoring not compatible lockfile at {path}", with: ["ERR_PNPM_NO_LOCKFILE"]),
        Pattern("Ignoring not compatible lockfile at {path}", with: ["frozen-lockfile"]),
      ],
      causes: ["The image installs pnpm without a version, or an older version than your machine has."],
      fixes: [
        Fix(
          "Use the pnpm version that wrote the lock file: pin it with `packageManager` in package.json and run `corepack enable`.",
          snippet:
            """
            # package.json: \"packageManager\": \"pnpm@<what `pnpm --version` says where the lock file was written>\"
            RUN corepack enable && pnpm install --frozen-lockfile
            """
        ),
        "Or generate the lock file again with the version in the image.",
      ],
      verify: ["head -2 pnpm-lock.yaml", "RUN pnpm --version"],
      docs: ["https://pnpm.io/docker", "https://github.com/nodejs/corepack#readme"],
      examples: [
        "ERR_PNPM_LOCKFILE_BREAKING_CHANGE  Lockfile /app/pnpm-lock.yaml not compatible with current pnpm"
      ]
    ),
    Rule(
      id: "package-manager-version", family: "npm",
      title:
        "Package manager mismatch: the project requires a different tool or version ({wanted|see packageManager})",
      level: 93, confidence: .certain,
      patterns: [
        """
        This project's package.json defines \"packageManager\": \"{wanted}\". However the current global \
        version
        """,
        "This project is configured to use {wanted} because {...} has a \"packageManager\" field",
        "ERR_PNPM_BAD_PM_VERSION", "ERR_PNPM_OTHER_PM_EXPECTED",
        Pattern("Your pnpm version is incompatible with \"", more: ["Expected version: {wanted...}"]),
        "Usage Error: This project is configured to use {wanted}",
        "error This project requires Corepack",
        "The engine \"yarn\" is incompatible with this module. Expected version \"{wanted...}\"",
        "The engine \"pnpm\" is incompatible with this module. Expected version \"{wanted...}\"",
      ],
      causes: [
        "package.json sets the tool in `packageManager` or `engines`, and the image has a different one (node images include Yarn 1).",
        "Corepack is not enabled, or is missing in the image: Node 25 and later do not include it.",
      ],
      fixes: [
        Fix(
          "Run `corepack enable` before the first yarn or pnpm command, and set the version with `packageManager` in package.json.",
          snippet: "RUN corepack enable", change: .before("yarn", "pnpm", run: "corepack enable")),
        Fix(
          "If Corepack is missing in the image, install it.",
          snippet: "RUN npm install -g corepack && corepack enable"),
      ],
      verify: ["grep packageManager package.json", "RUN corepack --version"],
      docs: ["https://github.com/nodejs/corepack#readme", "https://yarnpkg.com/corepack"],
      examples: [
        """
        error This project's package.json defines "packageManager": "yarn@4.5.0". However the current global \
        version of Yarn is 1.22.22.
        """,
        "error shop@1.0.0: The engine \"yarn\" is incompatible with this module. Expected version \"3.8.0\".",
      ]
    ),
    Rule(
      id: "corepack-signature", family: "npm",
      title: "Corepack is too old for the signing keys of the npm registry",
      level: 95, confidence: .certain,
      repairs: [.toolSetting],
      patterns: ["Error: Cannot find matching keyid:", "Cannot find matching keyid"],
      causes: ["The registry changed its keys in 2025; Corepack before 0.31 has only the old ones."],
      fixes: [
        Fix(
          "Update Corepack before the first pnpm or yarn command, or use a newer Node image.",
          snippet: "RUN npm install -g corepack@latest && corepack enable",
          change: .before("corepack", "pnpm", "yarn", run: "npm install -g corepack@latest")),
        "Or use a newer Node image, which includes a newer Corepack.",
        "As a temporary workaround, `COREPACK_INTEGRITY_KEYS=0` turns the check off.",
      ],
      verify: ["RUN corepack --version"],
      docs: [
        "https://github.com/nodejs/corepack/issues/612",
        "https://github.com/nodejs/corepack#environment-variables",
      ],
      examples: [
        "Error: Cannot find matching keyid: {\"signatures\":[{\"sig\":\"MEUC\",\"keyid\":\"SHA256:DhQ8\"}]}"
      ]
    ),
    Rule(
      id: "corepack-download", family: "npm",
      title: "Corepack cannot download the package manager",
      level: 87, confidence: .certain, retryable: true,
      patterns: [
        "Error when performing the request to {url}; for troubleshooting help",
        "Internal Error: Error when performing the request",
        Pattern("Server answered with HTTP {status#} when performing the request to {url}"),
      ],
      causes: [
        "The build cannot reach the npm registry (proxy, DNS, firewall).",
        "USER or HOME changed after `corepack prepare`, so the prepared version is not found and is downloaded again.",
      ],
      fixes: [
        "Retry the build; if it fails again, check DNS, and pass the proxy as a build argument (`HTTPS_PROXY`).",
        Fix(
          "Install the tool into the image, in a directory that every user can read.",
          snippet:
            """
            ENV COREPACK_HOME=/usr/local/share/corepack
            RUN corepack enable && corepack install -g pnpm@<version>
            """
        ),
      ],
      verify: ["docker run --rm {image|node:22} npm ping"],
      docs: ["https://github.com/nodejs/corepack#environment-variables"],
      examples: [
        """
        Internal Error: Error when performing the request to https://registry.npmjs.org/pnpm/latest; for \
        troubleshooting help, see https://github.com/nodejs/corepack#troubleshooting
        """
      ]
    ),
    Rule(
      id: "yarn-unsupported-option", family: "npm",
      title: "The installed Yarn does not support the option {option|of the command}",
      level: 92, confidence: .certain,
      patterns: [
        "Unknown Syntax Error: Unsupported option name (\"{option}\")",
        Pattern("Unknown Syntax Error: Extraneous positional argument", confidence: .likely),
        Pattern("The --{option} option has been deprecated; use", confidence: .likely),
        Pattern("Usage Error: Extraneous positional argument", confidence: .likely),
      ],
      causes: ["An option of Yarn 1 is used with Yarn 2 or later, or the other way round."],
      fixes: [
        Fix(
          "With Yarn 2 or later, use `--immutable` instead of `--frozen-lockfile`, and remove `--production`.",
          snippet: "RUN yarn install --immutable"),
        Fix(
          "With Yarn 1, use `--frozen-lockfile` instead of `--immutable`.",
          snippet: "RUN yarn install --frozen-lockfile --production"),
      ],
      verify: ["RUN yarn --version"],
      docs: ["https://yarnpkg.com/cli/install", "https://yarnpkg.com/migration/guide"],
      examples: ["Unknown Syntax Error: Unsupported option name (\"--production\")."]
    ),
    Rule(
      id: "yarn-pnp-undeclared", family: "npm",
      title:
        "{package|A package} is used but not declared in package.json, which Yarn's Plug'n'Play does not allow",
      level: 90, confidence: .certain,
      patterns: [
        "Your application tried to access {package}, but it isn't declared in your dependencies",
        "{importer} tried to access {package}, but it isn't declared in its dependencies",
        "{importer} tried to access {package} (a peer dependency) but it isn't provided",
        Pattern(
          "Qualified path resolution failed: we looked for the following paths, but none could be accessed.",
          confidence: .likely),
      ],
      causes: [
        "The package was installed only through another one. Plug'n'Play allows only declared dependencies.",
        ".yarn/cache or .pnp.cjs is not copied into the image.",
      ],
      fixes: [
        Fix(
          "Add it to package.json with `yarn add`, or set `nodeLinker: node-modules` in .yarnrc.yml.",
          snippet: "yarn add {package}"),
        Fix(
          "Copy Yarn's files into the image.",
          snippet: "COPY .yarn ./.yarn\nCOPY package.json yarn.lock .yarnrc.yml .pnp.cjs ./"),
      ],
      verify: ["yarn why {package}"],
      docs: ["https://yarnpkg.com/features/pnp"],
      examples: [
        """
        Error: Your application tried to access left-pad, but it isn't declared in your dependencies; \
        this makes
        """
      ]
    ),
    Rule(
      id: "yarn-release-missing", family: "npm",
      title: "The Yarn release set in .yarnrc or .yarnrc.yml is not in the image",
      level: 93, confidence: .certain,
      patterns: [
        "Error: Cannot find module '{...}.yarn/releases/yarn-{version}'",
        "The \"yarn-path\" option has been set (in {path}), but the specified location doesn't exist",
        "Usage Error: The yarnPath setting {...} doesn't exist",
        "{path}.yarn/releases/yarn-{version}: not found",
      ],
      causes: [
        ".yarn/releases is not copied before the first yarn command, or .dockerignore excludes .yarn."
      ],
      fixes: [
        Fix(
          "Copy .yarn/releases before the first yarn command, and check that .dockerignore does not exclude .yarn.",
          snippet:
            "COPY .yarn ./.yarn\nCOPY .yarnrc.yml package.json yarn.lock ./\nRUN yarn install --immutable")
      ],
      verify: ["RUN ls .yarn/releases && cat .yarnrc.yml"],
      docs: ["https://yarnpkg.com/configuration/yarnrc#yarnPath"],
      examples: ["Error: Cannot find module '/app/.yarn/releases/yarn-4.5.0.cjs'"]
    ),
    Rule(
      id: "pnpm-no-tty", family: "npm",
      title: "pnpm asks before it removes node_modules, but a build has no terminal (TTY)",
      level: 92, confidence: .certain,
      patterns: ["ERR_PNPM_ABORTED_REMOVE_MODULES_DIR_NO_TTY", "ERR_PNPM_ABORT_REMOVE_MODULES_DIR_NO_TTY"],
      causes: [
        "node_modules comes from somewhere else: from the host through COPY, or from an install with different settings.",
        "CI is not set, so pnpm asks instead of continuing.",
      ],
      fixes: [
        Fix(
          "Set `CI=true` so pnpm does not ask, and exclude node_modules with .dockerignore.",
          snippet: "ENV CI=true\n# .dockerignore: node_modules")
      ],
      verify: ["cat .dockerignore"],
      docs: ["https://pnpm.io/docker", "https://pnpm.io/settings"],
      examples: [
        "ERR_PNPM_ABORTED_REMOVE_MODULES_DIR_NO_TTY  Aborted removal of modules directory due to no TTY"
      ]
    ),
    Rule(
      id: "pnpm-global-bin", family: "npm",
      title: "pnpm has no directory for global commands (PNPM_HOME) in the image",
      level: 92, confidence: .certain,
      patterns: [
        "ERR_PNPM_NO_GLOBAL_BIN_DIR", "Unable to find the global bin directory",
        "ERR_PNPM_GLOBAL_BIN_DIR_NOT_IN_PATH",
      ],
      causes: [
        "`pnpm add -g` needs PNPM_HOME, which an interactive `pnpm setup` would write to the shell's profile."
      ],
      fixes: [
        Fix(
          "Set PNPM_HOME and add it to PATH before the command.",
          snippet: "ENV PNPM_HOME=/pnpm\nENV PATH=$PNPM_HOME:$PATH\nRUN pnpm add -g turbo")
      ],
      verify: ["RUN echo $PNPM_HOME $PATH"],
      docs: ["https://pnpm.io/docker", "https://pnpm.io/cli/setup"],
      examples: ["ERR_PNPM_NO_GLOBAL_BIN_DIR  Unable to find the global bin directory"]
    ),
    Rule(
      id: "bun-cpu", family: "npm",
      title: "Bun needs CPU instructions (AVX) that this machine does not support",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("CPU lacks AVX support", with: ["Illegal instruction"])
      ],
      causes: ["The CPU is old, a VM hides AVX, or amd64 is emulated on a different CPU."],
      fixes: [
        "On an ARM machine, build for linux/arm64 instead of emulating amd64; on an old CPU, install Bun's baseline build.",
        "Or install Bun's baseline build (the release files that end in `-baseline.zip`).",
      ],
      verify: ["grep -c avx2 /proc/cpuinfo"],
      docs: ["https://bun.sh/docs/installation"],
      examples: ["warn: CPU lacks AVX support, strange crashes may occur.\nIllegal instruction (core dumped)"]
    ),
    Rule(
      id: "bun-lock-version", partOf: "pnpm-lockfile-version", family: "npm", subject: .package,
      title:
        "The lock file was written by a different version of Bun, which the Bun in the image cannot read",
      level: 93, confidence: .certain,
      patterns: [
        "error: Unknown lockfile version", "error: Outdated lockfile version", "InvalidLockfileVersion",
      ],
      causes: [
        "Your Bun is newer than the image's: Bun 1.2 writes bun.lock as text, and later releases increase its version."
      ],
      fixes: [
        Fix(
          "Use the Bun version that wrote the lock file.",
          snippet: "FROM oven/bun:<what `bun --version` says where the lock file was written>"),
        "Or generate the lock file again with the version in the image.",
      ],
      verify: ["docker run --rm {image|oven/bun} bun --version"],
      docs: ["https://bun.com/docs/install/lockfile"],
      examples: ["error: Unknown lockfile version\n    at bun.lock:2:22"]
    ),
  ]
}
