extension RuleCatalog {
  /// Monorepos: members that are not in the image, and what Turborepo, Nx and `pnpm deploy` want of a workspace.
  static let nodeWorkspaces: [Rule] = [
    Rule(
      id: "yarn-member-not-copied", partOf: "npm-pnpm-lock", family: "npm", subject: .file,
      title: "yarn.lock has the workspace {folder}, whose package.json is not in the image",
      level: 95, confidence: .likely, repairs: [],
      // The lines that Yarn would take out of the lock file. `workspace:.` is the root.
      patterns: .each(
        [
          "YN0028:{...}-\"{member}@workspace:{folder}\":",
          "YN0028:{...}-  resolution: \"{member}@workspace:{folder}\"",
        ], notOnLine: ["@workspace:.\"", ", "]),
      causes: [
        "Only some members' package.json files are copied before the installation. Yarn finds no {folder}, and would take it out of yarn.lock.",
        ".dockerignore leaves the folder out, or the member was removed and yarn.lock was not written anew.",
      ],
      fixes: [
        Fix(
          "Copy the package.json of every member before the installation, also that of {folder}.",
          snippet: "COPY {folder}/package.json {folder}/"),
        "If {folder} is gone, run `yarn install` on your machine and commit yarn.lock.",
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
      id: "npm-workspaces-in-root", partOf: "npm-workspace-missing", family: "npm",
      title: "npm finds no workspaces, as the project is in the root directory / of the image",
      level: 94, confidence: .likely, repairs: [],
      patterns: ["npm error No workspaces found:", "npm ERR! No workspaces found:"].map {
        Pattern($0, inDockerfile: ["COPY . ."], notInDockerfile: ["WORKDIR ", "cd /", "--prefix"])
      },
      causes: [
        "No WORKDIR stands before the step, so that everything was copied to /. npm takes no folder of / for a workspace."
      ],
      fixes: [
        Fix(
          "Give the project a directory before the first COPY.",
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
        "pnpm finds no version for {package|a package} in the catalog: pnpm-workspace.yaml is not in the image, or has no such entry",
      level: 94, confidence: .certain,
      patterns: [
        "No catalog entry '{package}' was found for catalog '{catalog}'", "ERR_PNPM_CATALOG_ENTRY_NOT_FOUND",
      ],
      causes: [
        "package.json says `catalog:`, and the versions are in pnpm-workspace.yaml, which is not copied before this step.",
        "The entry is missing in the catalog.",
      ],
      fixes: [
        Fix(
          "Copy pnpm-workspace.yaml before the installation.",
          snippet: "COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./",
          unless: ["pnpm-workspace.yaml "]),
        "Name {package|the package} in the catalog of pnpm-workspace.yaml, and commit it.",
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
        "pnpm does not run the script, because node_modules no longer fits the project: {change|see its message}",
      level: 94, confidence: .certain,
      patterns: [
        "ERR_PNPM_VERIFY_DEPS_BEFORE_RUN] {change...}", "ERR_PNPM_VERIFY_DEPS_BEFORE_RUN{}  {change...}",
        "ERR_PNPM_VERIFY_DEPS_BEFORE_RUN",
      ],
      causes: [
        "Before it runs a script, pnpm compares what it installed with package.json, pnpm-lock.yaml and pnpm-workspace.yaml. An instruction after `pnpm install` changed them, often a `COPY` that adds the other packages of the workspace or another node_modules."
      ],
      fixes: [
        Fix(
          "Copy all package.json files and pnpm-workspace.yaml before `pnpm install`, or install once more after the `COPY` that adds the sources.",
          snippet: "COPY . .\nRUN pnpm install --frozen-lockfile"),
        Fix(
          "Exclude node_modules from the context.", snippet: "# .dockerignore\nnode_modules\n**/node_modules"),
        Fix("Leave the check out in the image.", snippet: "ENV pnpm_config_verify_deps_before_run=false"),
      ],
      verify: ["pnpm install --frozen-lockfile && git status --short"],
      docs: ["https://pnpm.io/settings#verifydepsbeforerun"],
      examples: [
        "[ERR_PNPM_VERIFY_DEPS_BEFORE_RUN] The workspace structure has changed since last install\n\nRun \"pnpm install\""
      ]
    ),
    Rule(
      id: "pnpm-deploy-injected", family: "npm", subject: .program,
      title: "`pnpm deploy` of pnpm 10 and later wants injected workspace packages, or `--legacy`",
      level: 94, confidence: .certain,
      patterns: ["ERR_PNPM_DEPLOY_NONINJECTED_WORKSPACE"],
      causes: [
        "From pnpm 10 on, `pnpm deploy` works only in a workspace with `inject-workspace-packages=true`; pnpm 9 did not ask for it. An unpinned pnpm brings the change along."
      ],
      fixes: [
        Fix(
          "Deploy the old way.", snippet: "RUN pnpm deploy --legacy <the other words of the command>",
          change: .option("--legacy", of: "pnpm deploy")),
        Fix(
          "Or let pnpm inject the packages: set it in pnpm-workspace.yaml, write the lock file anew and commit both.",
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
      title: "`pnpm deploy` cannot work here: {problem|see its message}",
      level: 92, confidence: .certain,
      patterns: [
        "ERR_PNPM_NOTHING_TO_DEPLOY{...}  {problem...}", "ERR_PNPM_CANNOT_DEPLOY{...}  {problem...}",
        "ERR_PNPM_DEPLOY_DIR_NOT_EMPTY{...}  {problem...}",
        "ERR_PNPM_INVALID_DEPLOY_TARGET{...}  {problem...}",
      ],
      causes: [
        "The command has to run in the workspace, with a filter that chooses one package, and writes to a folder that is empty or not there.",
        "pnpm-workspace.yaml or the package is not copied.",
      ],
      fixes: [
        Fix(
          "Deploy to a folder that is not there yet.",
          snippet: "RUN pnpm --filter <package> deploy --prod <folder>",
          when: ["DEPLOY_DIR_NOT_EMPTY"]),
        Fix(
          "Copy pnpm-workspace.yaml and the packages, and name one package of the workspace by its name in package.json.",
          snippet: "RUN pnpm --filter <package> deploy --prod <folder>", unless: ["DEPLOY_DIR_NOT_EMPTY"]),
        "See which packages the workspace has: `pnpm list --recursive --depth -1`.",
      ],
      verify: ["pnpm list --recursive --depth -1"],
      docs: ["https://pnpm.io/cli/deploy"],
      examples: ["ERR_PNPM_CANNOT_DEPLOY  A deploy is only possible from inside a workspace"]
    ),
    Rule(
      id: "turbo-package-manager", family: "npm", subject: .file,
      title: "Turborepo needs the field `packageManager` in package.json",
      level: 94, confidence: .certain,
      patterns: [
        "Missing `packageManager` field in package.json",
        "We did not find a package manager specified in your root package.json",
        "Could not find \"packageManager\" field in package.json",
      ],
      causes: [
        "From version 2 on Turborepo reads the package manager and its version from the root package.json, and guesses no more.",
        "The root package.json is not copied, and turbo reads that of a member.",
      ],
      fixes: [
        Fix(
          "Name the package manager in the root package.json and commit it.",
          snippet: "npm pkg set packageManager=pnpm@$(pnpm --version)", when: ["pnpm"]),
        Fix(
          "Name the package manager in the root package.json and commit it.",
          snippet: "npm pkg set packageManager=yarn@$(yarn --version)", when: ["yarn"], unless: ["pnpm"]),
        Fix(
          "Name the package manager in the root package.json and commit it.",
          snippet: "npm pkg set packageManager=bun@$(bun --version)", when: ["bun install"],
          unless: ["pnpm", "yarn"]),
        Fix(
          "Name the package manager in the root package.json and commit it.",
          snippet: "npm pkg set packageManager=npm@$(npm --version)", unless: ["pnpm", "yarn", "bun install"]),
        "If the field is there, copy the root package.json before this step.",
      ],
      verify: ["grep packageManager package.json"],
      docs: ["https://turborepo.com/docs/crafting-your-repository/upgrading"],
      examples: ["  x Could not resolve workspaces.\n  `-> Missing `packageManager` field in package.json"]
    ),
    Rule(
      id: "nx-project-missing", family: "npm", subject: .file,
      title:
        "Nx does not know {project|the project} or its target: its folder is not in the image, or its name differs",
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
        "The folder of the project, with its project.json or package.json, is not copied before this step, or .dockerignore leaves it out.",
        "The project has another name, or no such target; a target that a plug-in makes needs the file that the plug-in looks for (vite.config.ts).",
      ],
      fixes: [
        Fix(
          "Copy the folder of {project|the project}, with its project.json, before this step.",
          snippet: "COPY . ."),
        "If everything is copied, compare the project name and the target with `npx nx show project {project|<project>}`.",
      ],
      verify: ["RUN npx nx show projects"],
      docs: ["https://nx.dev/reference/project-configuration"],
      examples: [
        " NX   Cannot find configuration for task orders:build\n\nPass --verbose to see the stacktrace."
      ]
    ),
    Rule(
      id: "turbo-in-root", family: "npm", subject: .file,
      title: "turbo runs in the root folder of the image: no WORKDIR stands before the step",
      level: 88, confidence: .certain,
      patterns: ["package.json path should have parent"],
      causes: [
        "turbo looks for package.json in the working folder, and in / it stops with a fault of its own."
      ],
      fixes: [Fix("Set a folder before the sources are copied.", snippet: "WORKDIR /app")],
      docs: ["https://turborepo.com/docs/guides/tools/docker"],
      examples: ["thread 'main' panicked at 'package.json path should have parent', builder.rs:459:14"]
    ),
    Rule(
      id: "yarn-not-installed", family: "npm", subject: .package,
      title:
        "Yarn finds no installation of the project in {path}: what `yarn install` makes is not in this stage",
      level: 92, confidence: .certain,
      patterns: .each(
        [
          "The project in {path} doesn't seem to have been installed",
          "couldn't find the node_modules state file{...}an install might help (findPackageLocation) {path}",
        ], more: ["The project in {path} doesn't"]),
      causes: [
        "The stage has the sources, but not what `yarn install` made: .pnp.cjs, .yarn/install-state.gz or node_modules.",
        "`yarn install` ran in another folder, or in a stage that nothing was copied from.",
      ],
      fixes: [
        Fix(
          "Install in this stage, before the command.",
          snippet:
            "COPY package.json yarn.lock .yarnrc.yml ./\nCOPY .yarn .yarn\nRUN yarn install --immutable"),
        "Or copy the whole folder of the stage in which it ran.",
      ],
      docs: ["https://yarnpkg.com/cli/install"],
      examples: [
        "Usage Error: The project in /app/package.json doesn't seem to have been installed - running an install there might help"
      ]
    ),
  ]
}
