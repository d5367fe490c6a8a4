extension RuleCatalog {
  /// npm and the project around it: package.json, workspaces, git, disk and npm itself.
  static let npmProject: [Rule] = [
    Rule(
      id: "npm-lifecycle", family: "npm",
      title: "A package script failed; its own output shows why",
      kind: .wrapper, level: 20, confidence: .certain,
      patterns: [
        "npm ERR! code ELIFECYCLE", "npm error code ELIFECYCLE", "npm error Lifecycle script",
        "npm ERR! Lifecycle script", "error Command failed with exit code {code#}",
        "Command failed with exit code {code#}.", "ERR_PNPM_RECURSIVE_RUN_FIRST_FAIL",
        "npm error command failed", "npm ERR! command failed",
      ],
      causes: ["The script itself failed: its error is above the first line of npm."],
      fixes: [
        "Fix the script's own error above the first npm error line: most often a missing tool, a compile error or a failed test."
      ],
      docs: ["https://docs.npmjs.com/cli/v10/using-npm/scripts"],
      examples: ["npm ERR! code ELIFECYCLE", "error Command failed with exit code 1."]
    ),
    Rule(
      id: "npm-missing-script", family: "npm",
      title: "npm cannot find {script|package.json}: wrong directory or wrong name",
      level: 92, confidence: .certain,
      repairs: [.packageScript, .copyBefore],
      patterns: [
        "npm error Missing script: \"{script}\"", "npm ERR! Missing script: \"{script}\"",
        "npm ERR! missing script: {script}",
        Pattern("^ERR! Missing script: \"{script}\"", with: ["npm ERR!"]),
        Pattern("^ missing script: {script}", with: ["npm"], confidence: .likely),
        "npm error enoent Could not read package.json: {...} open '{path}'",
        "npm ERR! enoent Could not read package.json: {...} open '{path}'",
        Pattern(
          "enoent ENOENT: no such file or directory, open '{path}package.json'", notOnLine: ["/node_modules/"]
        ),
        "Couldn't find a package.json file in \"{path}\"",
        Pattern("error Command \"{script}\" not found.", confidence: .likely),
        Pattern("Usage Error: Couldn't find a script named \"{script}\"", confidence: .likely),
        "ERR_PNPM_NO_SCRIPT", "ERR_PNPM_NO_PKG_MANIFEST", "ERR_PNPM_NO_IMPORTER_MANIFEST_FOUND",
        Pattern("error: Script not found \"{script}\"", confidence: .likely),
      ],
      causes: [
        "WORKDIR is not the directory that package.json was copied to.",
        "package.json is not copied before this step, or .dockerignore excludes it.",
        "The script was renamed, or exists only in another package of the workspace.",
      ],
      fixes: [
        Fix(
          "Check that WORKDIR and COPY put package.json into the same directory, and that the script name is in its `scripts`.",
          snippet: "COPY package*.json ./"),
        "Compare the script name in RUN with `scripts` in package.json.",
      ],
      verify: ["RUN pwd && ls -la && npm run"],
      docs: [
        "https://docs.npmjs.com/cli/v10/using-npm/scripts",
        "https://docs.docker.com/reference/dockerfile/#workdir",
      ],
      examples: [
        "npm error Missing script: \"build:prod\"",
        """
        npm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open \
        '/app/package.json'
        """,
      ]
    ),
    Rule(
      id: "npm-enospc", family: "npm",
      title: "No space left on device (ENOSPC): npm cannot write",
      level: 92, confidence: .certain,
      patterns: [
        "npm error code ENOSPC", "npm ERR! code ENOSPC",
        "npm error nospc There appears to be insufficient space",
        "npm ERR! nospc There appears to be insufficient space",
      ],
      causes: [
        "The disk of the Docker host or VM is full (images, build cache), or the step writes to a small tmpfs."
      ],
      fixes: [
        Fix(
          "Free disk space: remove unused build cache, and unused images too if that is not enough.",
          snippet: "docker builder prune"),
        "Increase the disk size of the Docker VM.",
      ],
      verify: ["docker system df", "df -h"],
      docs: [
        "https://docs.docker.com/reference/cli/docker/builder/prune/",
        "https://docs.docker.com/reference/cli/docker/system/df/",
      ],
      examples: ["npm ERR! code ENOSPC\nnpm ERR! syscall write"]
    ),
    Rule(
      id: "npm-git-missing", family: "npm",
      title: "npm needs git for a dependency, but git is not installed in the image",
      level: 95, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "npm error syscall spawn git", "npm ERR! syscall spawn git", "npm error enoent An unknown git error",
        "npm ERR! path git", "npm error path git",
        Pattern("error Couldn't find the binary git"), "ERR_PNPM_SPAWN_GIT_ENOENT",
        "npm ERR! sh: git: not found", "npm error sh: git: not found", "npm error sh: 1: git: not found",
        "npm ERR! sh: 1: git: not found",
        "npm ERR! code ENOGIT", "npm error code ENOGIT", "npm ERR! not found: git",
        Pattern("spawn git ENOENT", confidence: .likely),
      ],
      causes: ["A dependency is a git URL, and slim and alpine images do not include git."],
      fixes: [
        Fix("Install git before the install step.", snippet: "RUN apk add --no-cache git", base: .apk),
        Fix(
          "Install git before the install step.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates \\
             && rm -rf /var/lib/apt/lists/*
            """, base: .apt),
        "Or depend on a published version instead of a git URL.",
      ],
      verify: ["grep -n 'git+\\|github:' package.json package-lock.json"],
      docs: ["https://docs.npmjs.com/cli/v10/configuring-npm/package-json#git-urls-as-dependencies"],
      examples: ["npm ERR! code ENOENT\nnpm ERR! syscall spawn git\nnpm ERR! path git"]
    ),
    Rule(
      id: "npm-package-json-invalid", family: "npm",
      title: "A package.json or lock file cannot be parsed",
      level: 92, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        Pattern("npm error code EJSONPARSE", more: ["path {path}"]),
        Pattern("npm ERR! code EJSONPARSE", more: ["path {path}"]),
        "ERR_PNPM_JSON_PARSE", "ERR_PNPM_BROKEN_LOCKFILE",
        Pattern("ERR_PNPM_MERGE_CONFLICT"),
      ],
      causes: [
        "The file has merge conflict markers (<<<<<<<), an extra comma, or is empty; or a lock file was merged by hand."
      ],
      fixes: [
        "Fix the JSON of {path|package.json} (a missing quote, an extra comma, a merge conflict marker). If it is a lock file, generate it again with the package manager."
      ],
      verify: [
        "node -e \"JSON.parse(require('fs').readFileSync('package.json'))\"", "grep -rn '<<<<<<<' *.json",
      ],
      docs: ["https://docs.npmjs.com/cli/v10/configuring-npm/package-json"],
      examples: ["npm error code EJSONPARSE\nnpm error path /app/package.json"]
    ),
    Rule(
      id: "npm-workspace-missing", family: "npm",
      title: "The workspace {workspace|of the command} is not in the image",
      level: 92, confidence: .certain,
      patterns: [
        "npm error No workspaces found:", "npm ERR! No workspaces found:",
        "npm error Workspaces dependencies not found", "npm error code ENOWORKSPACES",
        "Unknown workspace \"{workspace}\"", "error Unknown workspace \"{workspace}\"",
        "Usage Error: Workspace '{workspace}' not found",
        Pattern(
          "ERR_PNPM_WORKSPACE_PKG_NOT_FOUND", more: ["In {path}: \"{workspace}\" is in the dependencies"]),
      ],
      causes: [
        "The package.json of the workspace package was not copied before the install step.",
        "The build context is the package's own directory, not the workspace root.",
      ],
      fixes: [
        Fix(
          "Copy the root files and the package.json of every workspace package, and keep the folder structure.",
          snippet: """
            COPY package.json package-lock.json ./
            COPY <member>/package.json <member>/
            """),
        "Build from the workspace root: `docker build -f <package folder>/Dockerfile .`",
      ],
      verify: ["RUN npm query .workspace | grep location"],
      docs: ["https://docs.npmjs.com/cli/v10/using-npm/workspaces", "https://pnpm.io/workspaces"],
      examples: ["npm error No workspaces found:\nnpm error   --workspace=web"]
    ),
    Rule(
      id: "npm-in-root-directory", family: "npm",
      title: "npm cannot install in the root directory of the image",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("Tracker \"idealTree\" already exists", notInDockerfile: ["WORKDIR "]),
        Pattern("Tracker \"idealTree\" already exists", confidence: .likely),
      ],
      causes: [
        "No WORKDIR is set before the step, so npm 7 or later runs in / and treats the system's files as the project."
      ],
      fixes: [
        Fix(
          "Set a working directory (`WORKDIR /app`) before the first npm command.",
          snippet: """
            WORKDIR /app
            COPY package*.json ./
            """)
      ],
      verify: ["RUN pwd && ls -la"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#workdir", "https://github.com/npm/cli/pull/7596",
      ],
      examples: ["npm ERR! Tracker \"idealTree\" already exists"]
    ),
    Rule(
      id: "npm-unknown-command", family: "npm", subject: .program,
      title: "npm has no command `{command}`: run a script of package.json with `npm run`",
      level: 90, confidence: .likely,
      // The words of some commands are known to some releases of npm only; those are no scripts.
      patterns: [
        // Other programs say it in these words, too.
        Pattern("^Unknown command: \"{command}\"", with: ["npm help"], notOnLine: someNpms),
        Pattern("^Unknown command: \"{command}\"", notOnLine: someNpms, inStep: "npm "),
        Pattern("npm ERR! Unknown command: \"{command}\"", notOnLine: someNpms),
        Pattern("npm error Unknown command: \"{command}\"", notOnLine: someNpms),
      ],
      causes: [
        "Only a few scripts (start, test, stop, restart) have a short form. npm before 7 did not report other names as an error."
      ],
      fixes: [
        Fix("Run the script with `npm run`.", snippet: "RUN npm run <script>"),
        Fix("Or run a program of a package with `npx`.", snippet: "RUN npx <program>"),
      ],
      verify: ["npm run   # lists the scripts in package.json"],
      docs: ["https://docs.npmjs.com/cli/commands/npm-run"],
      examples: ["Unknown command: \"build\"\n\nTo see a list of supported npm commands, run:\n  npm help"]
    ),
    Rule(
      id: "node-no-lock-file", family: "npm", subject: .file,
      title: "No lock file in the image: yarn.lock, package-lock.json or pnpm-lock.yaml was not copied",
      level: 93, confidence: .certain,
      patterns: [Pattern("^Lockfile not found.", place: .output)],
      causes: [
        "In a monorepo the lock file is in the root folder, but the context is a package's folder. `COPY ../../x*` copies nothing: a path cannot leave the context.",
        "The lock file is not committed, or .dockerignore excludes it.",
      ],
      fixes: [
        Fix(
          "Build with the folder that has the lock file (the repository root) as the context, and check that .dockerignore does not exclude it.",
          snippet: "docker build -f <package>/Dockerfile ."),
        "Or commit a lock file in the folder that is the build context.",
      ],
      verify: ["git ls-files | grep -E 'package-lock.json|yarn.lock|pnpm-lock.yaml'"],
      docs: ["https://docs.docker.com/build/concepts/context/"],
      examples: ["Lockfile not found."]
    ),
    Rule(
      id: "node-patches-not-copied", family: "npm", subject: .file,
      title:
        "The patch {path|of a package} is not in the image: the patches folder is not copied before the install step",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("ENOENT: no such file or directory, open '{path}.patch'"),
        Pattern("ERR_PNPM_PATCH_FILE_NOT_FOUND", more: ["patch file {path}"]),
      ],
      causes: [
        "package.json or pnpm-workspace.yaml lists patches (`patchedDependencies`), which the package manager reads during the install."
      ],
      fixes: [
        Fix("Copy the `patches` folder before the install step.", snippet: "COPY patches ./patches")
      ],
      docs: ["https://pnpm.io/package_json#pnpmpatcheddependencies"],
      examples: ["ENOENT: no such file or directory, open '/app/patches/express.patch'"]
    ),
    Rule(
      id: "npm-mounted-folder-busy", family: "npm", subject: .file,
      title: "npm cannot remove {path|a folder}: a build cache is mounted there",
      level: 94, confidence: .likely,
      patterns: [
        Pattern("EBUSY: resource busy or locked, rmdir '{path}'", with: ["npm e", "node_modules"]),
        Pattern("EBUSY: resource busy or locked, rmdir '{path}'", with: ["npm ERR!", "node_modules"]),
      ],
      causes: [
        "`npm ci` deletes node_modules first, but the builder (Railway, Nixpacks, a cache mount) mounted node_modules/.cache. Often the install step has already run it."
      ],
      fixes: [
        Fix(
          "Mount the cache outside node_modules: `npm ci` deletes that folder.",
          when: ["--mount=type=cache"]),
        "If the install step already runs `npm ci`, remove it from the build command; or use `npm install` there, which keeps the folder.",
      ],
      docs: ["https://docs.npmjs.com/cli/commands/npm-ci"],
      examples: [
        "npm error code EBUSY\nnpm error EBUSY: resource busy or locked, rmdir '/app/node_modules/.cache'"
      ]
    ),
    Rule(
      id: "npm-global-file-exists", family: "npm", subject: .file,
      title: "npm does not overwrite {path|a file}: the program is already in the image",
      level: 90, confidence: .certain,
      repairs: [.dropGlobalInstall],
      patterns: [
        Pattern("EEXIST: file already exists, symlink '{}' -> '{path}'"),
        Pattern("npm ERR! code EEXIST", more: ["File exists: {path}"], confidence: .likely),
        Pattern("npm error code EEXIST", more: ["File exists: {path}"], confidence: .likely),
      ],
      causes: [
        "The node images include Yarn; Corepack or an earlier step may also have created the file."
      ],
      fixes: [
        Fix("Remove `npm install -g yarn`: the node images include Yarn.", when: ["yarn"]),
        Fix(
          "Remove the install command, or add `--force` to overwrite the file.",
          snippet: "RUN npm install -g --force <package>"),
      ],
      verify: ["docker run --rm {image|<image>} ls -l {path|<path>}"],
      docs: ["https://github.com/nodejs/docker-node#readme"],
      examples: [
        "npm ERR! code EEXIST\nnpm ERR! EEXIST: file already exists, symlink '../lib/node_modules/yarn/bin/yarn.js' -> '/usr/local/bin/yarnpkg'\nnpm ERR! File exists: /usr/local/bin/yarnpkg"
      ]
    ),
    Rule(
      id: "lerna-command-removed", partOf: "npm-unknown-command", family: "npm", subject: .program,
      title: "`lerna {command|bootstrap}` was removed in Lerna 7",
      level: 94, confidence: .certain,
      patterns: [
        "ERR! {command} Learn more about this change at https://lerna.js.org/docs/legacy-package-management"
      ],
      causes: [
        "`npm install -g lerna` installs the newest release. Since Lerna 7, the workspaces of npm, Yarn or pnpm link the packages."
      ],
      fixes: [
        Fix(
          "Run Lerna 6, or use the package manager's workspaces instead.",
          snippet: "RUN npx lerna@6 {command|bootstrap}", when: ["npx lerna"]),
        Fix(
          "Install Lerna 6, or use the package manager's workspaces instead.",
          snippet: "RUN npm install -g lerna@6", unless: ["npx lerna"]),
        "To replace Lerna, list the packages as `workspaces` in package.json, and run `npm install`.",
      ],
      docs: ["https://lerna.js.org/docs/legacy-package-management"],
      examples: [
        "lerna ERR! bootstrap Learn more about this change at https://lerna.js.org/docs/legacy-package-management"
      ]
    ),
    Rule(
      id: "npm-alias-unknown", partOf: "npm-other-manager", family: "npm", subject: .package,
      title: "This npm is too old: it does not support aliases (`npm:`), which need npm 6.9 or later",
      level: 94, confidence: .certain,
      repairs: [.raiseImage],
      patterns: ["Unsupported URL Type \"npm:\": {version}"],
      causes: [
        "A newer package uses an alias for one of its dependencies, and the image has an old Node.js with an old npm."
      ],
      fixes: [
        Fix("Use a newer Node.js image.", snippet: "FROM node:22"),
        "Or install an older version of the package that supports this Node.js.",
      ],
      verify: ["docker run --rm {image|<image>} npm --version"],
      docs: [
        "https://docs.npmjs.com/cli/commands/npm-install", "https://nodejs.org/en/about/previous-releases",
      ],
      examples: [
        "npm ERR! code EUNSUPPORTEDPROTOCOL\nnpm ERR! Unsupported URL Type \"npm:\": npm:string-width@^4.2.0"
      ]
    ),
    Rule(
      id: "npm-other-manager", family: "npm",
      title: "package.json is for pnpm, Yarn or Bun: npm does not support `{protocol|workspace}:`",
      level: 92, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "Unsupported URL Type \"{protocol}:\": {version}",
        "npm error code EUNSUPPORTEDPROTOCOL", "npm ERR! code EUNSUPPORTEDPROTOCOL",
      ],
      causes: [
        "The project's dependencies use `workspace:`, `catalog:` or `portal:`, and the step installs with npm.",
        "A package was published without replacing `workspace:*` with a version: only its authors can fix that.",
      ],
      fixes: [
        Fix(
          "Install with the project's package manager (pnpm, Yarn or Bun) from the workspace root.",
          snippet:
            """
            RUN npm install -g pnpm
            COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
            RUN pnpm install --frozen-lockfile
            """),
        "If a dependency uses it, install a different version of that package: `npm view <name>@<version> dependencies`.",
      ],
      verify: [
        "grep -rn 'workspace:\\|catalog:' --include=package.json . | head",
        "grep packageManager package.json",
      ],
      docs: ["https://pnpm.io/workspaces#workspace-protocol-workspace", "https://pnpm.io/catalogs"],
      examples: [
        "npm error code EUNSUPPORTEDPROTOCOL\nnpm error Unsupported URL Type \"workspace:\": workspace:*"
      ]
    ),
    Rule(
      id: "npm-crashed", family: "npm",
      title: "npm itself crashed",
      level: 62, confidence: .likely, retryable: true,
      patterns: [
        "npm error Exit handler never called!", "npm ERR! Exit handler never called!",
        "npm ERR! cb() never called!", "npm error code ENOTEMPTY", "npm ERR! code ENOTEMPTY",
        "npm ERR! Cannot read properties of null (reading '{property}')",
        "npm error Cannot read properties of null (reading '{property}')",
        "npm ERR! Cannot read property '{property}' of undefined",
      ],
      causes: [
        "A known bug of some npm versions, often after a network error or with too little memory.",
        "node_modules of the host was copied into the image, and npm cannot replace it.",
      ],
      fixes: [
        "Retry the build, and exclude node_modules with .dockerignore; if it fails again, use a different npm version.",
        Fix(
          "If it fails again, install a different npm version before `npm ci`.",
          snippet: "RUN npm install -g npm@10 && npm ci"),
      ],
      verify: ["docker run --rm {image|<image>} npm --version"],
      docs: ["https://docs.npmjs.com/common-errors"],
      examples: ["npm ERR! Exit handler never called!"]
    ),
  ]
  /// Commands that only some releases of npm have.
  private static let someNpms = [
    "\"bin\"", "\"set-script\"", "\"pkg\"", "\"query\"", "\"sbom\"", "\"audit\"", "\"ci\"",
  ]
}
