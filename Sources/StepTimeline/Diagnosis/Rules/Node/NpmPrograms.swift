extension RuleCatalog {
  /// Programs of packages that the scripts of package.json call.
  static let npmPrograms: [Rule] = [
    Rule(
      id: "npm-dependency-script-program", partOf: "npm-bin-not-found", family: "npm", subject: .package,
      title: "The install script of {package|a dependency} calls {tool}, which is not installed",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each(["npm error", "npm ERR!"]) { mark in
        .each(["sh:", "sh: 1:"]) { shell in
          Pattern(
            "\(mark) \(shell) {tool}: not found", with: ["\(mark) path ", "/node_modules/"],
            notOnLine: systemPrograms,
            more: ["\(mark) path {}/node_modules/{package}"])
        }
      },
      causes: [
        "npm runs the scripts of the packages themselves (`npm rebuild`, `npm install`). {package|This one}'s script needs a tool that is only in its own development dependencies."
      ],
      fixes: [
        Fix(
          "Rebuild only the packages that need it, not all of them.", snippet: "RUN npm rebuild <package>",
          when: ["npm rebuild"]),
        Fix("Add {tool} to the dependencies of the project.", snippet: "npm install {tool}"),
        Fix("Or install without scripts.", snippet: "RUN npm ci --ignore-scripts"),
      ],
      verify: ["npm ls {tool}"],
      docs: ["https://docs.npmjs.com/cli/v10/commands/npm-rebuild"],
      examples: [
        """
        npm error code 127
        npm error path /app/node_modules/acme
        npm error command sh -c patch-package
        npm error sh: patch-package: not found
        """
      ],
      implies: ["command-not-found"]
    ),
    Rule(
      id: "npm-bin-not-executable", partOf: "npm-bin-not-found", family: "npm", subject: .file,
      title:
        "{tool|A tool in node_modules} is not executable: node_modules was copied from another machine",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: .each(["npm", "yarn", "pnpm", "npx", "bun "]) { runner in
        [
          Pattern("^sh: 1: {tool}: Permission denied", notOnLine: ["/"], inStep: runner),
          Pattern("^sh: {tool}: Permission denied", notOnLine: ["/", ": 1:"], inStep: runner),
        ]
      }
        + .each(["> node_modules", "npm ERR!", "npm error", "ELIFECYCLE"]) {
          [
            Pattern("^sh: 1: {tool}: Permission denied", with: [$0], notOnLine: ["/"]),
            Pattern("^sh: {tool}: Permission denied", with: [$0], notOnLine: ["/", ": 1:"]),
          ]
        },
      causes: [
        "COPY overwrote the installed node_modules with the folder from the build machine. Files from Windows, or from an archive, lose their execute permission."
      ],
      fixes: [
        Fix(
          "Exclude node_modules with .dockerignore: the step that installs the packages creates it.",
          snippet: "# .dockerignore\n**/node_modules"),
        Fix(
          "As a temporary fix, make the programs executable.",
          snippet: "RUN chmod +x node_modules/.bin/*"),
      ],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [
        Example("sh: vite: Permission denied", step: "[2/3] RUN npm run build"),
        "npm ERR! code 126\nsh: 1: tsc: Permission denied",
      ]
    ),
    Rule(
      id: "npm-bin-not-found", family: "npm",
      title:
        "{tool|A tool of the project} cannot run: development dependencies are missing, or node_modules is from another system",
      level: 90, confidence: .likely,
      repairs: [.developmentPackages],
      patterns: [
        Pattern(
          "^sh: 1: {tool}: not found", with: ["npm "], notOnLine: systemPrograms),
        Pattern(
          "^sh: {tool}: not found", with: ["npm "], notOnLine: systemPrograms + [": 1:"]),
        Pattern(
          "^sh: 1: {tool}: not found", with: ["ELIFECYCLE"], notOnLine: systemPrograms),
        Pattern(
          "^sh: {tool}: not found", with: ["ELIFECYCLE"], notOnLine: systemPrograms + [": 1:"]),
      ]
        // `sh` without its folder is the shell of a package's script.
        + .each(["npm run", "yarn ", "pnpm ", "bun run"]) { runner in
          [
            Pattern("^sh: 1: {tool}: not found", notOnLine: systemPrograms, inStep: runner),
            Pattern("^sh: {tool}: not found", notOnLine: systemPrograms + [": 1:"], inStep: runner),
          ]
        } + [
          "^command not found: {tool}",
          "npm error could not determine executable to run", "npm ERR! could not determine executable to run",
        ]
        + .each([
          "tsc", "vite", "next", "webpack", "nest", "husky", "ng", "nuxt", "react-scripts", "cross-env",
          "rimraf", "vue-cli-service", "turbo", "jest", "eslint",
        ]) { tool in
          [Pattern("sh: 1: \(tool): not found"), Pattern("sh: \(tool): not found")]
        },
      causes: [
        "npm ci --omit=dev or NODE_ENV=production skipped the development dependencies before the build.",
        "The host's node_modules was copied over the image's node_modules (`Permission denied`, or links from another system).",
        "A prepare script (husky) runs although its package is not installed.",
      ],
      fixes: [
        Fix(
          "Skip the `prepare` script in this stage (`--ignore-scripts`): it runs a build, and its tools are development dependencies.",
          snippet: "RUN npm ci --omit=dev --ignore-scripts", when: [" prepare", "--omit=dev"]),
        Fix(
          "Install the development dependencies in the build stage, and remove them after the build (`npm prune --omit=dev`).",
          snippet: "RUN npm ci --include=dev", unless: ["yarn", "pnpm"]),
        Fix(
          "Install the development dependencies in the build stage.",
          snippet: "RUN yarn install --production=false", when: ["yarn"]),
        Fix(
          "Install the development dependencies in the build stage.",
          snippet: "RUN pnpm install --prod=false",
          when: ["pnpm"]),
        Fix(
          "Or install everything in the build stage, and only production dependencies in the final stage.",
          snippet: "RUN npm ci\nRUN npm run build\n# final stage: RUN npm ci --omit=dev --ignore-scripts"),
        Fix(
          "Exclude the host's node_modules with .dockerignore.",
          snippet: "# .dockerignore\nnode_modules\n**/node_modules"),
      ],
      verify: ["RUN ls node_modules/.bin && echo $NODE_ENV"],
      docs: [
        "https://docs.npmjs.com/cli/v10/commands/npm-ci",
        "https://docs.docker.com/build/building/multi-stage/",
      ],
      examples: [
        "> shop@1.0.0 build\n> tsc -p .\n\nsh: 1: tsc: not found"
      ]
    ),
    Rule(
      id: "npm-local-program-missing", partOf: "npm-bin-not-found", family: "npm", subject: .package,
      title: "{tool} is not in node_modules: its package was not installed in this stage",
      level: 91, confidence: .likely,
      repairs: [.developmentPackages],
      patterns: [
        "sh: {#}: node_modules/.bin/{tool}: not found", "sh: node_modules/.bin/{tool}: not found",
        "sh: {#}: ./node_modules/.bin/{tool}: not found", "sh: ./node_modules/.bin/{tool}: not found",
        Pattern(
          "node_modules/.bin/{tool}: No such file or directory",
          notOnLine: ["ls:", "cp:", "rm:", "chmod:", "stat:", "ln:"]),
      ],
      causes: [
        "The package is a development dependency, and `--omit=dev`, `--production` or NODE_ENV=production leaves it out.",
        "node_modules was not copied into this stage, or the packages are in another folder.",
      ],
      fixes: [
        Fix(
          "Install the development dependencies in this stage, or move the package of {tool} from devDependencies to dependencies.",
          snippet: "RUN npm ci --include=dev", when: ["npm "]),
        "Run this command in the stage that has all packages, and copy its result.",
      ],
      verify: ["RUN ls node_modules/.bin"],
      docs: ["https://docs.npmjs.com/cli/v11/commands/npm-install#omit"],
      examples: ["/bin/sh: 1: node_modules/.bin/tsc: not found"]
    ),
    Rule(
      id: "npm-husky-missing", partOf: "npm-bin-not-found", family: "npm", subject: .package,
      title:
        "husky is not installed: an install script (usually `prepare`) runs it for git hooks, which an image does not need",
      level: 92, confidence: .certain,
      repairs: [.dropPrepare],
      patterns: .each([
        "sh: husky: not found", "sh: 1: husky: not found", "husky: command not found",
        "Cannot find module 'husky'",
      ]),
      causes: [
        "npm and Yarn run `prepare` after an install. husky is a development dependency, and this step does not install those."
      ],
      fixes: [
        Fix(
          "Remove the `prepare` script before the install step, or install with `--ignore-scripts` if no package needs its install script.",
          snippet: "RUN npm pkg delete scripts.prepare && npm ci --omit=dev"),
        "Or make the `prepare` script ignore a missing husky: `\"prepare\": \"husky || true\"`.",
      ],
      docs: ["https://typicode.github.io/husky/how-to.html#ci-server-and-docker"],
      examples: ["> api@1.0.0 prepare\n> husky install\n\nsh: husky: not found"]
    ),
    Rule(
      id: "tsc-other-package", partOf: "npm-bin-not-found", family: "npm", subject: .package,
      title: "npx ran a different package called tsc: TypeScript is not installed in this stage",
      level: 92, confidence: .certain,
      patterns: ["This is not the tsc command you are looking for"],
      causes: [
        "TypeScript is a development dependency that was not installed (--omit=dev, NODE_ENV=production), or it is missing in package.json."
      ],
      fixes: [
        Fix(
          "Install the development dependencies in this stage (`--include=dev`), and add `typescript` to package.json if it is missing.",
          snippet: "RUN npm ci --include=dev   # package.json: npm install --save-dev typescript")
      ],
      docs: ["https://www.typescriptlang.org/download/"],
      examples: ["                This is not the tsc command you are looking for"]
    ),
  ]

  /// Programs of the system that scripts call, and no package of the project brings.
  ///
  /// `watch` and `links` are packages of npm as well.
  private static let systemPrograms =
    ["python", "pkg-config", "/"]
    + (ProgramPackages.programs + otherPrograms).filter { $0 != "links" && $0 != "watch" }.map { " \($0):" }

  /// Programs that have the name of their package, and those that bring one of their own.
  private static let otherPrograms =
    """
    apk apt apt-get autoconf automake az base64 bash bc bison brew bsdtar bun bunzip2 bzip2 cargo chromium \
    chromium-browser clang clang++ cmake composer conda corepack curl cwebp dart deno docker-compose \
    dotnet ffmpeg file firefox flex flutter gawk gcloud getopt gettext gh ghostscript git git-lfs \
    glib-compile-schemas gnuplot google-chrome grep groff gunzip gzip helm hostname hugo inkscape jq julia less \
    libtool lsof luajit m4 make mariadb meson mkfs mongosh nasm npm objcopy openapi-generator openssl \
    optipng pandoc patch perl php pigz pipenv pipx pkgconf pnpm poetry powershell pwsh pytest rg rpm rsync \
    ruby rustc rustup sed sha256sum sudo svn swift tar terraform time tini tree unzip uv uvx vim wget \
    wkhtmltopdf yarn yasm zip zsh zstd
    """.split(separator: " ")
}
