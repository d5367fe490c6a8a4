extension RuleCatalog {
  /// Monorepos: members that are not in the image, and what Turborepo, Nx and `pnpm deploy` want of a workspace.
  static let nodeWorkspaces: [Rule] = [
    Rule(
      id: "lerna-unknown-arguments", family: "npm", subject: .program,
      title: "lerna got words that it does not know: {words}",
      level: 90, confidence: .certain,
      patterns: ["lerna Unknown arguments: {words...}", "lerna Unknown argument: {words...}"],
      causes: [
        "The next command of the step stands behind lerna's without `&&`, so its words became arguments of lerna.",
        "The option is misspelled, or belongs to another release of lerna.",
      ],
      fixes: [
        "End the command of lerna with `&&` before the next one. If the words are options, correct them (`npx lerna <command> --help`)."
      ],
      docs: ["https://lerna.js.org/docs/api-reference/commands"],
      examples: ["29.72 ERR! lerna Unknown arguments: npm, run, build:extensions"]
    ),
    Rule(
      id: "yarn-member-not-copied", partOf: "npm-pnpm-lock", family: "npm", subject: .file,
      title: "yarn.lock lists the workspace {folder}, but its package.json is not in the image",
      level: 95, confidence: .likely, repairs: [],
      // The lines that Yarn would take out of the lock file. `workspace:.` is the root.
      patterns: .each(
        [
          "YN0028:{...}-\"{member}@workspace:{folder}\":",
          "YN0028:{...}-  resolution: \"{member}@workspace:{folder}\"",
        ], notOnLine: ["@workspace:.\"", ", "]),
      causes: [
        "Not every workspace package.json is copied before `yarn install`. Yarn cannot find {folder}, and would remove it from yarn.lock.",
        ".dockerignore excludes the folder, or the workspace was removed and yarn.lock was not updated.",
      ],
      fixes: [
        Fix(
          "Copy the package.json of every workspace before `yarn install`, also that of {folder}.",
          snippet: "COPY {folder}/package.json {folder}/"),
        "If {folder} was removed, run `yarn install` on your machine and commit yarn.lock.",
      ],
      verify: ["yarn workspaces list"],
      docs: ["https://yarnpkg.com/features/workspaces", "https://yarnpkg.com/cli/install"],
      examples: [
        """
        ➤ YN0028: │ -"@team/site@workspace:apps/site":
        ➤ YN0028: │ -  version: 0.0.0-use.local
        ➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.
        """
      ]
    ),
    Rule(
      id: "package-manager-engine", partOf: "package-manager-version", family: "npm", subject: .package,
      title: "The project needs {tool|this package manager} in version {wanted}, but the image has {present}",
      level: 94, confidence: .certain,
      patterns: .each(["yarn", "pnpm", "npm"]) { tool in
        Pattern(
          "The engine \"\(tool)\" is incompatible with this module. Expected version \"{wanted...}\". Got \"{present}\"",
          notOnLine: ["please", "version \">", "version \"^", "version \"~", "version \"<"],
          more: ["The engine \"{tool}\" is incompatible"])
      },
      causes: [
        "`engines` in package.json asks for this version. The node images up to Node.js 25 include Yarn 1. Later releases of Yarn come with Corepack."
      ],
      fixes: [
        Fix(
          "Install Corepack, which Node.js 25 and later do not include, in the place of the image's Yarn 1, and set `\"packageManager\": \"yarn@{wanted}\"` in package.json.",
          snippet:
            "RUN rm -f /usr/local/bin/yarn /usr/local/bin/yarnpkg && npm install -g corepack && corepack enable",
          when: ["\"yarn\"", "FROM node:25"]),
        Fix(
          "Run `corepack enable` before the first yarn command, and set `\"packageManager\": \"yarn@{wanted}\"` in package.json.",
          snippet: "RUN corepack enable", when: ["\"yarn\""], unless: ["FROM node:25"],
          change: .before("yarn", run: "corepack enable")),
        Fix("Install that version.", snippet: "RUN npm install -g pnpm@{wanted}", when: ["\"pnpm\""]),
        Fix("Install that version.", snippet: "RUN npm install -g npm@{wanted}", when: ["\"npm\""]),
        "Use a base image with the Node.js version that the project asks for.",
      ],
      verify: ["grep -A3 engines package.json"],
      docs: [
        "https://yarnpkg.com/corepack", "https://docs.npmjs.com/cli/v10/configuring-npm/package-json#engines",
      ],
      examples: [
        "error shop@1.0.0: The engine \"yarn\" is incompatible with this module. Expected version \"3.8.0\". Got \"1.22.19\""
      ]
    ),
    Rule(
      id: "npm-workspaces-in-root", partOf: "npm-workspace-missing", family: "npm",
      title: "npm finds no workspaces, because the project is in the root directory (/) of the image",
      level: 94, confidence: .likely, repairs: [],
      patterns: ["npm error No workspaces found:", "npm ERR! No workspaces found:"].map {
        Pattern($0, inDockerfile: ["COPY . ."], notInDockerfile: ["WORKDIR ", "cd /", "--prefix"])
      },
      causes: [
        "No WORKDIR is set before the step, so everything was copied to /. npm does not recognize workspaces there."
      ],
      fixes: [
        Fix(
          "Set a working directory (`WORKDIR /app`) before the first COPY.",
          snippet: """
            WORKDIR /app
            COPY . .
            """)
      ],
      verify: ["RUN pwd && npm query .workspace"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#workdir", "https://github.com/npm/cli/issues/7413",
      ],
      examples: [
        Example(
          "npm error No workspaces found:\nnpm error   --workspace=packages/cli",
          dockerfile: "COPY . .")
      ]
    ),
    Rule(
      id: "pnpm-catalog-not-copied", family: "npm", subject: .file,
      title:
        "pnpm cannot find {package|a package} in the catalog: pnpm-workspace.yaml is not in the image, or has no such entry",
      level: 94, confidence: .certain,
      patterns: [
        "No catalog entry '{package}' was found for catalog '{catalog}'", "ERR_PNPM_CATALOG_ENTRY_NOT_FOUND",
      ],
      causes: [
        "package.json uses `catalog:`. The versions are in pnpm-workspace.yaml, which is not copied before this step.",
        "The catalog has no entry for the package.",
      ],
      fixes: [
        Fix(
          "Copy pnpm-workspace.yaml before `pnpm install`.",
          snippet: "COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./",
          unless: ["pnpm-workspace.yaml "]),
        "Add {package|the package} to the catalog in pnpm-workspace.yaml, and commit it.",
      ],
      verify: ["grep -n -A9 catalog pnpm-workspace.yaml"],
      docs: ["https://pnpm.io/catalogs"],
      examples: [
        "ERR_PNPM_CATALOG_ENTRY_NOT_FOUND_FOR_SPEC  No catalog entry 'zod' was found for catalog 'default'."
      ]
    ),
    Rule(
      id: "pnpm-verify-deps", family: "npm", subject: .file,
      title:
        "pnpm does not run the script, because node_modules is out of date: {change|see its message}",
      level: 94, confidence: .certain,
      patterns: [
        "ERR_PNPM_VERIFY_DEPS_BEFORE_RUN] {change...}", "ERR_PNPM_VERIFY_DEPS_BEFORE_RUN{}  {change...}",
        "ERR_PNPM_VERIFY_DEPS_BEFORE_RUN",
      ],
      causes: [
        "Before a script, pnpm checks that node_modules matches package.json, pnpm-lock.yaml and pnpm-workspace.yaml. An instruction after `pnpm install` changed one of them, often a `COPY` of more workspace packages or of another node_modules."
      ],
      fixes: [
        Fix(
          "Copy all package.json files and pnpm-workspace.yaml before `pnpm install`, or run `pnpm install` again after the `COPY` of the sources.",
          snippet: "COPY . .\nRUN pnpm install --frozen-lockfile"),
        Fix(
          "Exclude node_modules with .dockerignore.",
          snippet: "# .dockerignore\nnode_modules\n**/node_modules"),
        Fix("Or turn the check off in the image.", snippet: "ENV pnpm_config_verify_deps_before_run=false"),
      ],
      verify: ["pnpm install --frozen-lockfile && git status --short"],
      docs: ["https://pnpm.io/settings#verifydepsbeforerun"],
      examples: [
        "[ERR_PNPM_VERIFY_DEPS_BEFORE_RUN] The workspace structure has changed since last install\n\nRun \"pnpm install\""
      ]
    ),
    Rule(
      id: "pnpm-deploy-injected", family: "npm", subject: .program,
      title: "`pnpm deploy` of pnpm 10 and later requires injected workspace packages, or `--legacy`",
      level: 94, confidence: .certain,
      patterns: ["ERR_PNPM_DEPLOY_NONINJECTED_WORKSPACE"],
      causes: [
        "Since pnpm 10, `pnpm deploy` requires `inject-workspace-packages=true`; pnpm 9 did not. An unpinned pnpm got this change."
      ],
      fixes: [
        Fix(
          "Add `--legacy` to `pnpm deploy`, or set `injectWorkspacePackages: true` in pnpm-workspace.yaml.",
          snippet: "RUN pnpm deploy --legacy <the other words of the command>",
          change: .option("--legacy", of: "pnpm deploy")),
        Fix(
          "Or set it in pnpm-workspace.yaml, run `pnpm install` to update the lock file, and commit both.",
          snippet: "injectWorkspacePackages: true"),
      ],
      verify: ["pnpm --version"],
      docs: ["https://pnpm.io/cli/deploy"],
      examples: [
        "ERR_PNPM_DEPLOY_NONINJECTED_WORKSPACE  By default, starting from pnpm v10, we only deploy from workspaces that have \"inject-workspace-packages=true\" set"
      ]
    ),
    Rule(
      id: "pnpm-deploy-refused", family: "npm", subject: .program,
      title: "`pnpm deploy` failed: {problem|see its message}",
      level: 92, confidence: .certain,
      patterns: [
        "ERR_PNPM_NOTHING_TO_DEPLOY{...}  {problem...}", "ERR_PNPM_CANNOT_DEPLOY{...}  {problem...}",
        "ERR_PNPM_DEPLOY_DIR_NOT_EMPTY{...}  {problem...}",
        "ERR_PNPM_INVALID_DEPLOY_TARGET{...}  {problem...}",
      ],
      causes: [
        "The command must run in the workspace, with a filter that selects one package, and its target folder must be empty or not exist.",
        "pnpm-workspace.yaml or the package was not copied.",
      ],
      fixes: [
        Fix(
          "Deploy to a folder that does not exist yet.",
          snippet: "RUN pnpm --filter <package> deploy --prod <folder>",
          when: ["DEPLOY_DIR_NOT_EMPTY"]),
        Fix(
          "Copy pnpm-workspace.yaml and the packages, and select one package with `--filter` by its name in package.json.",
          snippet: "RUN pnpm --filter <package> deploy --prod <folder>", unless: ["DEPLOY_DIR_NOT_EMPTY"]),
        "Check which packages the workspace has: `pnpm list --recursive --depth -1`.",
      ],
      verify: ["pnpm list --recursive --depth -1"],
      docs: ["https://pnpm.io/cli/deploy"],
      examples: ["ERR_PNPM_CANNOT_DEPLOY  A deploy is only possible from inside a workspace"]
    ),
    Rule(
      id: "turbo-yaml", family: "npm", subject: .file,
      title: "Turborepo cannot read a YAML file of the workspace: {reason|see its line and column}",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("could not resolve workspaces: unable to parse yaml: {reason...}")
      ],
      causes: [
        "The file is the lock file (yarn.lock, pnpm-lock.yaml), .yarnrc.yml or pnpm-workspace.yaml; the message has its line and column.",
        "A merge left its marks in the file, or another version of the package manager wrote it.",
      ],
      fixes: [
        "Correct that line of the YAML file. If it is the lock file, write it anew with the project's package manager and commit it.",
        "Or update turbo: newer versions read newer lock files.",
      ],
      docs: ["https://turborepo.com/docs/reference/prune", "https://turborepo.com/docs/guides/tools/docker"],
      examples: [
        "WARN Issues occurred when constructing package graph. Turbo will function: could not resolve workspaces: unable to parse yaml: mapping values are not allowed in this context at line 4 column 9\nERROR Cannot prune without parsed lockfile"
      ]
    ),
    Rule(
      id: "turbo-package-manager", family: "npm", subject: .file,
      title: "Turborepo needs the field `packageManager` in the root package.json",
      level: 94, confidence: .certain,
      patterns: [
        "Missing `packageManager` field in package.json",
        "We did not find a package manager specified in your root package.json",
        "Could not find \"packageManager\" field in package.json",
        "We did not detect an in-use package manager for your project",
      ],
      causes: [
        "Since version 2, Turborepo reads the package manager and its version from the root package.json and no longer guesses it.",
        "The root package.json was not copied, and turbo reads that of a workspace package.",
      ],
      fixes: [
        Fix(
          "Add `packageManager` to the root package.json and commit it.",
          snippet: "npm pkg set packageManager=pnpm@$(pnpm --version)", when: ["pnpm"]),
        Fix(
          "Add `packageManager` to the root package.json and commit it.",
          snippet: "npm pkg set packageManager=yarn@$(yarn --version)", when: ["yarn"], unless: ["pnpm"]),
        Fix(
          "Add `packageManager` to the root package.json and commit it.",
          snippet: "npm pkg set packageManager=bun@$(bun --version)", when: ["bun install"],
          unless: ["pnpm", "yarn"]),
        Fix(
          "Add `packageManager` to the root package.json and commit it.",
          snippet: "npm pkg set packageManager=npm@$(npm --version)", unless: ["pnpm", "yarn", "bun install"]),
        "If the field is already there, copy the root package.json before this step.",
      ],
      verify: ["grep packageManager package.json"],
      docs: ["https://turborepo.com/docs/crafting-your-repository/upgrading"],
      examples: ["  x Could not resolve workspaces.\n  `-> Missing `packageManager` field in package.json"]
    ),
    Rule(
      id: "nx-project-missing", family: "npm", subject: .file,
      title:
        "Nx cannot find {project|the project} or its target: its folder is not in the image, or its name is different",
      level: 93, confidence: .certain,
      // Nx marks what a task of a task says with `>`.
      patterns: .each(["^NX", "^>  NX"]) { head in
        .each([
          "Cannot find configuration for task {project}:{target}", "Cannot find project '{project}'",
          "Could not find project \"{project}\"", "Could not find project '{project}'",
          "Both project and target have to be specified",
        ]) { Pattern(head + "{...}" + $0) }
      },
      causes: [
        "The project folder with its project.json or package.json is not copied before this step, or .dockerignore excludes it.",
        "The project has a different name, or no such target. A target from a plugin needs that plugin's config file (vite.config.ts).",
      ],
      fixes: [
        Fix(
          "Copy the folder of {project|the project}, with its project.json, before this step.",
          snippet: "COPY . ."),
        "If everything is copied, check the project name and the target with `npx nx show project {project|<project>}`.",
      ],
      verify: ["RUN npx nx show projects"],
      docs: ["https://nx.dev/reference/project-configuration"],
      examples: [
        " NX   Cannot find configuration for task orders:build\n\nPass --verbose to see the stacktrace."
      ]
    ),
    Rule(
      id: "turbo-in-root", family: "npm", subject: .file,
      title: "turbo runs in the root directory of the image: no WORKDIR is set before the step",
      level: 88, confidence: .certain,
      patterns: ["package.json path should have parent"],
      causes: [
        "turbo looks for package.json in the working directory, and crashes if that is /."
      ],
      fixes: [
        Fix(
          "Set a working directory (`WORKDIR /app`) before the sources are copied.", snippet: "WORKDIR /app")
      ],
      docs: ["https://turborepo.com/docs/guides/tools/docker"],
      examples: ["thread 'main' panicked at 'package.json path should have parent', builder.rs:459:14"]
    ),
    Rule(
      id: "yarn-not-installed", family: "npm", subject: .package,
      title:
        "The project in {path} is not installed for Yarn: the results of `yarn install` are not in this stage",
      level: 92, confidence: .certain,
      patterns: .each(
        [
          "The project in {path} doesn't seem to have been installed",
          "couldn't find the node_modules state file{...}an install might help (findPackageLocation) {path}",
        ], more: ["The project in {path} doesn't"]),
      causes: [
        "The stage has the sources, but not the results of `yarn install`: .pnp.cjs, .yarn/install-state.gz or node_modules.",
        "`yarn install` ran in another folder, or in a stage from which nothing was copied.",
      ],
      fixes: [
        Fix(
          "Run `yarn install` in this stage before the command, or copy the project folder from the stage that ran it.",
          snippet:
            "COPY package.json yarn.lock .yarnrc.yml ./\nCOPY .yarn .yarn\nRUN yarn install --immutable")
      ],
      docs: ["https://yarnpkg.com/cli/install"],
      examples: [
        "Usage Error: The project in /app/package.json doesn't seem to have been installed - running an install there might help"
      ]
    ),
    Rule(
      id: "npm-local-package-missing", family: "npm", subject: .file,
      title:
        "npm cannot read {package} in node_modules: most likely it is a local package (`file:`) that was not copied",
      level: 80, confidence: .possible,
      repairs: [],
      patterns: .each(["npm ci", "npm install", "npm i "]) {
        Pattern(
          "enoent ENOENT: no such file or directory, open '{}/node_modules/{package}/package.json'",
          notOnLine: ["/.staging/", "'/usr/local/lib/", "'/usr/lib/"], inStep: $0)
      },
      causes: [
        "package.json names a folder (`file:…`), which npm links into node_modules; that folder was not copied, or an earlier tool (`mix deps.get`, a build) did not create it."
      ],
      fixes: [
        "Copy the folder that `file:` names for {package} before this step, or create it first with the tool that downloads it."
      ],
      verify: ["grep -n 'file:' package.json"],
      docs: ["https://docs.npmjs.com/cli/v11/configuring-npm/package-json#local-paths"],
      examples: [
        Example(
          "npm ERR! enoent ENOENT: no such file or directory, open '/app/assets/node_modules/phoenix/package.json'",
          step: "[5/9] RUN npm ci --prefix assets")
      ]
    ),
    Rule(
      id: "pnpm-release-too-new", family: "npm", subject: .package,
      title:
        "pnpm refuses {package|a package} in the lock file: the release is younger than `minimumReleaseAge` allows",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("ERR_PNPM_MINIMUM_RELEASE_AGE_VIOLATION", more: ["{package} was published at {date}"]),
        "{package} was published at {date}, within the minimumReleaseAge cutoff",
      ],
      causes: [
        "pnpm does not install releases that are younger than `minimumReleaseAge` (pnpm-workspace.yaml). pnpm 11 also checks the versions in the lock file. The lock file was written by an older pnpm, or with another setting."
      ],
      fixes: [
        "Wait until the release is old enough, or take an older version of {package|the package} and commit the new lock file.",
        Fix(
          "If you trust the release, exclude the package in pnpm-workspace.yaml.",
          snippet: "minimumReleaseAgeExclude:\n  - '<package>'"),
        "Use the same version of pnpm in the image as on your machine (`packageManager` in package.json).",
      ],
      verify: ["pnpm --version; grep -n -A3 minimumReleaseAge pnpm-workspace.yaml"],
      docs: ["https://pnpm.io/settings#minimumreleaseage"],
      examples: [
        "[ERR_PNPM_MINIMUM_RELEASE_AGE_VIOLATION] 1 lockfile entries failed verification:\n  left-pad@1.20.0 was published at 2026-06-16T13:22:47.000Z, within the minimumReleaseAge cutoff (2026-06-16T06:40:06.789Z)"
      ]
    ),
    Rule(
      id: "pnpm-no-mature-version", family: "npm", subject: .package,
      title: "pnpm finds no version of {package|a package} that is old enough for `minimumReleaseAge`",
      level: 90, confidence: .certain,
      patterns: [
        "ERR_PNPM_NO_MATURE_MATCHING_VERSION{...}Version {version} (released {...}) of {package} does not meet",
        "ERR_PNPM_NO_MATURE_MATCHING_VERSION",
      ],
      causes: [
        "pnpm does not install releases that are younger than `minimumReleaseAge`. No older release matches the version range in package.json."
      ],
      fixes: [
        "Allow an older version of {package|the package} in package.json, or wait until the release is old enough.",
        Fix(
          "If you trust the release, exclude the package in pnpm-workspace.yaml.",
          snippet: "minimumReleaseAgeExclude:\n  - '{package|<package>}'"),
      ],
      verify: ["pnpm --version; grep -n -A3 minimumReleaseAge pnpm-workspace.yaml"],
      docs: ["https://pnpm.io/settings#minimumreleaseage"],
      examples: [
        "ERR_PNPM_NO_MATURE_MATCHING_VERSION  Version 8.61.1 (released 18 hours ago) of @acme/parser does not meet the minimumReleaseAge constraint"
      ]
    ),
  ]
}
