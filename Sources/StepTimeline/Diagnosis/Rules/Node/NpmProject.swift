extension RuleCatalog {
  /// npm and the project around it: package.json, workspaces, git, disk and npm itself.
  static let npmProject: [Rule] = [
    Rule(
      id: "npm-lifecycle", family: "npm",
      title: "A package script failed; its own output says why",
      kind: .wrapper, level: 20, confidence: .certain,
      patterns: [
        "npm ERR! code ELIFECYCLE", "npm error code ELIFECYCLE", "npm error Lifecycle script",
        "npm ERR! Lifecycle script", "error Command failed with exit code {code#}",
        "Command failed with exit code {code#}.", "ERR_PNPM_RECURSIVE_RUN_FIRST_FAIL",
        "npm error command failed", "npm ERR! command failed",
      ],
      causes: ["The script itself failed: the cause stands above the first line of npm."],
      fixes: ["Read the lines above the first npm error line."],
      docs: ["https://docs.npmjs.com/cli/v10/using-npm/scripts"],
      examples: ["npm ERR! code ELIFECYCLE", "error Command failed with exit code 1."]
    ),
    Rule(
      id: "npm-missing-script", family: "npm",
      title: "npm does not find {script|package.json}: wrong directory or wrong name",
      level: 92, confidence: .certain,
      repairs: [.packageScript, .copyBefore],
      patterns: [
        "npm error Missing script: \"{script}\"", "npm ERR! Missing script: \"{script}\"",
        "npm ERR! missing script: {script}",
        "npm error enoent Could not read package.json: {...} open '{path}'",
        "npm ERR! enoent Could not read package.json: {...} open '{path}'",
        "enoent ENOENT: no such file or directory, open '{path}package.json'",
        "Couldn't find a package.json file in \"{path}\"",
        Pattern("error Command \"{script}\" not found.", confidence: .likely),
        Pattern("Usage Error: Couldn't find a script named \"{script}\"", confidence: .likely),
        "ERR_PNPM_NO_SCRIPT", "ERR_PNPM_NO_PKG_MANIFEST", "ERR_PNPM_NO_IMPORTER_MANIFEST_FOUND",
        Pattern("error: Script not found \"{script}\"", confidence: .likely),
      ],
      causes: [
        "WORKDIR is not the directory that package.json was copied to.",
        "package.json is not copied before this step, or .dockerignore leaves it out.",
        "The script was renamed, or exists only in another package of the workspace.",
      ],
      fixes: [
        Fix(
          "Copy package.json into the working directory before the first npm command.",
          snippet: "COPY package*.json ./"),
        "Compare the name in RUN with the scripts of package.json.",
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
      title: "npm has no space left to write to",
      level: 92, confidence: .certain,
      patterns: [
        "npm error code ENOSPC", "npm ERR! code ENOSPC",
        "npm error nospc There appears to be insufficient space",
        "npm ERR! nospc There appears to be insufficient space",
      ],
      causes: ["The disk of the Docker host or VM is full: images, build cache, or a small tmpfs."],
      fixes: [
        Fix("Remove what the build cache no longer needs.", snippet: "docker builder prune"),
        "Give the Docker VM a larger disk.",
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
      title: "npm needs git for a dependency, and the image has none",
      level: 95, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "npm error syscall spawn git", "npm ERR! syscall spawn git", "npm error enoent An unknown git error",
        "npm ERR! path git", "npm error path git",
        Pattern("error Couldn't find the binary git"), "ERR_PNPM_SPAWN_GIT_ENOENT",
        Pattern("spawn git ENOENT", confidence: .likely),
      ],
      causes: ["A dependency is given as a git address, and slim and alpine images come without git."],
      fixes: [
        Fix("Install git in the stage.", snippet: "RUN apk add --no-cache git", base: .apk),
        Fix(
          "Install git in the stage.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates \\
             && rm -rf /var/lib/apt/lists/*
            """, base: .apt),
        "Depend on a published version instead of a git address.",
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
        "Merge marks (<<<<<<<), a comma too many, or an empty file; a lock file that was merged by hand."
      ],
      fixes: [
        "Repair the JSON of {path|package.json} (a missing quote or comma, a mark of a merge); write a broken lock file anew with the package manager."
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
        "The package.json of the workspace member was not copied before the installation.",
        "The build context is the member's own directory and not the root of the workspace.",
      ],
      fixes: [
        Fix(
          "Copy the root files and each member's package.json, keeping the directories.",
          snippet: """
            COPY package.json package-lock.json ./
            COPY <member>/package.json <member>/
            """),
        "Build from the root of the workspace: docker build -f apps/web/Dockerfile .",
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
        "No WORKDIR stands before the step, so npm 7 or later works in /, where it takes its own files for the project's."
      ],
      fixes: [
        Fix(
          "Give the project a directory before the first npm command.",
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
      title: "npm has no command `{command}`: a script of package.json runs with `npm run`",
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
        "Only a few scripts (start, test, stop, restart) have a short form; npm before 7 kept silent about other names."
      ],
      fixes: [
        Fix("Run the script by its name.", snippet: "RUN npm run <script>"),
        Fix("Or run a program of a package.", snippet: "RUN npx <program>"),
      ],
      verify: ["npm run   # lists the scripts of package.json"],
      docs: ["https://docs.npmjs.com/cli/commands/npm-run"],
      examples: ["Unknown command: \"build\"\n\nTo see a list of supported npm commands, run:\n  npm help"]
    ),
    Rule(
      id: "node-no-lock-file", family: "npm", subject: .file,
      title: "The image has no lock file: none of yarn.lock, package-lock.json and pnpm-lock.yaml was copied",
      level: 93, confidence: .certain,
      patterns: [Pattern("^Lockfile not found.", place: .output)],
      causes: [
        "In a monorepo the lock file is in the root folder, and the context is a package's folder. `COPY ../../x*` copies nothing: a path cannot leave the context.",
        "The lock file is not committed, or .dockerignore leaves it out.",
      ],
      fixes: [
        Fix(
          "Build with the folder that holds the lock file as the context (the root of the repository).",
          snippet: "docker build -f <package>/Dockerfile ."),
        "Or commit a lock file in the folder that is the context.",
      ],
      verify: ["git ls-files | grep -E 'package-lock.json|yarn.lock|pnpm-lock.yaml'"],
      docs: ["https://docs.docker.com/build/concepts/context/"],
      examples: ["Lockfile not found."]
    ),
    Rule(
      id: "node-patches-not-copied", family: "npm", subject: .file,
      title:
        "The patch {path|of a package} is not in the image: the folder of patches is not copied before the installation",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("ENOENT: no such file or directory, open '{path}.patch'"),
        Pattern("ERR_PNPM_PATCH_FILE_NOT_FOUND", more: ["patch file {path}"]),
      ],
      causes: [
        "package.json or pnpm-workspace.yaml names patches (`patchedDependencies`), which the package manager reads when it installs."
      ],
      fixes: [
        Fix("Copy the folder before the installation.", snippet: "COPY patches ./patches")
      ],
      docs: ["https://pnpm.io/package_json#pnpmpatcheddependencies"],
      examples: ["ENOENT: no such file or directory, open '/app/patches/express.patch'"]
    ),
    Rule(
      id: "npm-mounted-folder-busy", family: "npm", subject: .file,
      title: "npm cannot remove {path|a folder}: a cache of the build is mounted there",
      level: 94, confidence: .likely,
      patterns: [
        Pattern("EBUSY: resource busy or locked, rmdir '{path}'", with: ["npm e", "node_modules"]),
        Pattern("EBUSY: resource busy or locked, rmdir '{path}'", with: ["npm ERR!", "node_modules"]),
      ],
      causes: [
        "`npm ci` removes node_modules first, and the builder (Railway, Nixpacks, a cache mount) has mounted node_modules/.cache. Often the install step has already run it."
      ],
      fixes: [
        Fix(
          "Mount the cache at another place: `npm ci` removes node_modules with all that is in it.",
          when: ["--mount=type=cache"]),
        "If the install step has run `npm ci` already, remove it from the build command; or use `npm install` there, which keeps the folder.",
      ],
      docs: ["https://docs.npmjs.com/cli/commands/npm-ci"],
      examples: [
        "npm error code EBUSY\nnpm error EBUSY: resource busy or locked, rmdir '/app/node_modules/.cache'"
      ]
    ),
    Rule(
      id: "npm-global-file-exists", family: "npm", subject: .file,
      title: "npm will not overwrite {path|a file}: the image has that program already",
      level: 90, confidence: .certain,
      repairs: [.dropGlobalInstall],
      patterns: [
        Pattern("EEXIST: file already exists, symlink '{}' -> '{path}'"),
        Pattern("npm ERR! code EEXIST", more: ["File exists: {path}"], confidence: .likely),
        Pattern("npm error code EEXIST", more: ["File exists: {path}"], confidence: .likely),
      ],
      causes: [
        "The node images bring Yarn along; corepack or an earlier step may have put the file there, too."
      ],
      fixes: [
        Fix("Leave `npm install -g yarn` out: the node images have Yarn.", when: ["yarn"]),
        Fix(
          "Leave the installation out, or let npm overwrite the file.",
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
      title: "Lerna 7 has no `lerna {command|bootstrap}` any more",
      level: 94, confidence: .certain,
      patterns: [
        "ERR! {command} Learn more about this change at https://lerna.js.org/docs/legacy-package-management"
      ],
      causes: [
        "`npm install -g lerna` takes the newest release. From 7 on the packages are linked by the workspaces of npm, Yarn or pnpm."
      ],
      fixes: [
        Fix(
          "Run Lerna 6.", snippet: "RUN npx lerna@6 {command|bootstrap}", when: ["npx lerna"]),
        Fix("Install Lerna 6.", snippet: "RUN npm install -g lerna@6", unless: ["npx lerna"]),
        "Or name the packages as `workspaces` in package.json, and run `npm install` instead.",
      ],
      docs: ["https://lerna.js.org/docs/legacy-package-management"],
      examples: [
        "lerna ERR! bootstrap Learn more about this change at https://lerna.js.org/docs/legacy-package-management"
      ]
    ),
    Rule(
      id: "npm-alias-unknown", partOf: "npm-other-manager", family: "npm", subject: .package,
      title: "This npm is too old: it does not know aliases (`npm:`), which npm has from 6.9 on",
      level: 94, confidence: .certain,
      repairs: [.raiseImage],
      patterns: ["Unsupported URL Type \"npm:\": {version}"],
      causes: [
        "A package of today uses an alias for one of its dependencies, and the image has an old Node.js with its npm."
      ],
      fixes: [
        Fix("Use a newer Node.js image.", snippet: "FROM node:22"),
        "Or install an older version of the package, which fits this Node.js.",
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
      title: "package.json is written for pnpm, Yarn or Bun: npm does not know `{protocol|workspace}:`",
      level: 92, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "Unsupported URL Type \"{protocol}:\": {version}",
        "npm error code EUNSUPPORTEDPROTOCOL", "npm ERR! code EUNSUPPORTEDPROTOCOL",
      ],
      causes: [
        "The project's dependencies use `workspace:`, `catalog:` or `portal:`, and the step installs with npm.",
        "A published package was packed without replacing `workspace:*` by a version: only its authors can repair it.",
      ],
      fixes: [
        Fix(
          "Install with the package manager of the project, from the root of its workspace.",
          snippet:
            """
            RUN npm install -g pnpm
            COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
            RUN pnpm install --frozen-lockfile
            """),
        "If a dependency brings it along, take another version of that package: npm view <name>@<version> dependencies.",
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
        "A known fault of some npm versions, often after a network error or with too little memory.",
        "A node_modules directory of the host was copied in and npm cannot replace it.",
      ],
      fixes: [
        "Run the build again, and keep node_modules out with .dockerignore.",
        Fix("Use another npm version.", snippet: "RUN npm install -g npm@10 && npm ci"),
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
