extension RuleCatalog {
  /// Building JavaScript: tools, modules, TypeScript, native add-ons, memory.
  static let npmBuild: [Rule] = [
    Rule(
      id: "npm-bin-not-found", family: "npm",
      title:
        """
        {tool|A tool of the project} cannot run: development dependencies are missing or not the image's \
        own
        """,
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
          Pattern("^sh: 1: {tool}: Permission denied", notOnLine: ["/"]),
          Pattern("^sh: {tool}: Permission denied", notOnLine: ["/", ": 1:"]),
          "sh: 1: tsc: not found", "sh: tsc: not found", "sh: 1: vite: not found", "sh: vite: not found",
          "sh: 1: next: not found", "sh: next: not found", "sh: 1: webpack: not found",
          "sh: webpack: not found",
          "sh: 1: nest: not found", "sh: nest: not found", "sh: 1: husky: not found", "sh: husky: not found",
          "sh: 1: ng: not found", "sh: ng: not found", "sh: 1: nuxt: not found", "sh: nuxt: not found",
          "sh: 1: react-scripts: not found", "sh: react-scripts: not found", "sh: 1: cross-env: not found",
          "sh: cross-env: not found", "sh: 1: rimraf: not found", "sh: rimraf: not found",
          "sh: 1: vue-cli-service: not found", "sh: vue-cli-service: not found", "sh: turbo: not found",
          "sh: 1: turbo: not found", "sh: 1: jest: not found", "sh: jest: not found", "sh: eslint: not found",
          "sh: 1: eslint: not found", "^command not found: {tool}",
          "npm error could not determine executable to run", "npm ERR! could not determine executable to run",
        ],
      causes: [
        "npm ci --omit=dev or NODE_ENV=production left the development dependencies out before the build.",
        """
        node_modules of the host was copied over the image's (`Permission denied`, or links of another \
        system).
        """,
        "A prepare script (husky) runs although its package is not installed.",
      ],
      fixes: [
        Fix(
          "Leave the package's own `prepare` script out in this stage: it builds, and its tools are development dependencies.",
          snippet: "RUN npm ci --omit=dev --ignore-scripts", when: [" prepare", "--omit=dev"]),
        Fix(
          "Install development dependencies too in the stage that builds; remove them after the build.",
          snippet: "RUN npm ci --include=dev", unless: ["yarn", "pnpm"]),
        Fix(
          "Install development dependencies too in the stage that builds.",
          snippet: "RUN yarn install --production=false", when: ["yarn"]),
        Fix(
          "Install development dependencies too in the stage that builds.",
          snippet: "RUN pnpm install --prod=false",
          when: ["pnpm"]),
        Fix(
          "Or install everything in the build stage and only the rest in the last one.",
          snippet: "RUN npm ci\nRUN npm run build\n# final stage: RUN npm ci --omit=dev --ignore-scripts"),
        Fix(
          "Keep the host's node_modules out of the context.",
          snippet: "# .dockerignore\nnode_modules\n**/node_modules"),
      ],
      verify: ["RUN ls node_modules/.bin && echo $NODE_ENV"],
      docs: [
        "https://docs.npmjs.com/cli/v10/commands/npm-ci",
        "https://docs.docker.com/build/building/multi-stage/",
      ],
      examples: [
        "> shop@1.0.0 build\n> tsc -p .\n\nsh: 1: tsc: not found",
        "npm ERR! code 126\nsh: vite: Permission denied",
      ]
    ),
    Rule(
      id: "npm-node-gyp", family: "npm",
      title: "The native part of {package|a package} cannot be compiled with node-gyp",
      level: 84, confidence: .certain,
      patterns: [
        // An optional package may fail to be built; the installation goes on.
        Pattern(
          "gyp ERR! find Python", unless: ["This module is OPTIONAL"],
          more: ["npm ERR! path {...}node_modules/{package}"]),
        Pattern(
          "gyp ERR! stack Error: {problem...}", unless: ["This module is OPTIONAL"],
          more: ["npm error path {...}node_modules/{package}", "npm ERR! path {...}node_modules/{package}"]),
        Pattern(
          "gyp ERR! build error", unless: ["This module is OPTIONAL"],
          more: ["npm error path {...}node_modules/{package}"]),
        Pattern(
          "gyp ERR! configure error", unless: ["This module is OPTIONAL"],
          more: ["npm error path {...}node_modules/{package}"]),
        Pattern("Could not find any Python installation to use", unless: ["This module is OPTIONAL"]),
        Pattern("gyp ERR! not ok", unless: ["This module is OPTIONAL"]),
        Pattern("gyp ERR! not ok", confidence: .likely),
      ],
      causes: [
        "python3, make or a C++ compiler is missing: slim and alpine images come without them.",
        "There is no prebuilt file for this Node version, processor or musl, so it is compiled here.",
        "The package is too old for this Node, or the Node headers cannot be downloaded.",
      ],
      fixes: [
        Fix(
          "Install the build tools.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ \\
             && rm -rf /var/lib/apt/lists/*
            """, base: .apt),
        Fix("Install the build tools.", snippet: "RUN apk add --no-cache python3 make g++", base: .apk),
        Fix("Install the build tools.", snippet: "RUN dnf install -y python3 make gcc-c++", base: .dnf),
        "Update {package|the package} to a version with prebuilt files for this Node.",
      ],
      verify: ["RUN python3 -V; make -v; g++ --version; node -v"],
      docs: ["https://github.com/nodejs/node-gyp#installation"],
      examples: ["gyp ERR! find Python\ngyp ERR! stack Error: Could not find any Python installation to use"]
    ),
    Rule(
      id: "npm-module-not-found", family: "npm",
      title: "The module {module|that is asked for} is not in the image",
      level: 80, confidence: .certain,
      patterns: [
        Pattern("Error: Cannot find module '{module}'", notOnLine: ["TS2307"]),
        Pattern("Error [ERR_MODULE_NOT_FOUND]: Cannot find package '{module}'"),
        Pattern("Error [ERR_MODULE_NOT_FOUND]: Cannot find module '{module}'"),
        Pattern("code: 'MODULE_NOT_FOUND'", more: ["Cannot find module '{module}'"]),
        Pattern("code: 'ERR_MODULE_NOT_FOUND'", more: ["Cannot find package '{module}'"]),
        "error: Could not resolve: \"{module}\"",
        "error: Cannot find package '{module}' from '{importer}'",
        "error: Cannot find module '{module}' from '{importer}'",
        "Could not resolve \"{module}\" from \"{importer}\"",
        "Rollup failed to resolve import \"{module}\" from \"{importer}\"",
        "[vite]: Rollup failed to resolve import \"{module}\"",
        "✘ [ERROR] Could not resolve \"{module}\"", "[ERROR] Could not resolve \"{module}\"",
        "Could not load {module} (imported by {importer}): ENOENT",
        "Failed to resolve import \"{module}\" from \"{importer}\"",
      ]
        // With warnings alone the bundle is made.
        + .each([
          "Module not found: Can't resolve '{module}'", "Module not found: Error: Can't resolve '{module}'",
          "Can't resolve '{module}' in '{directory}'",
        ]).certain(unless: ["ompiled with warnings"]),
      causes: [
        """
        A relative path or alias: the file is not copied, is in .dockerignore, or differs in letter case \
        (Linux cares).
        """,
        """
        A package: it is missing from package.json, or only development dependencies hold it and they are \
        left out.
        """,
        "A name with linux, musl or arm64: the lock file or node_modules was made on another platform.",
      ],
      fixes: [
        Fix(
          "Install the project's packages before this step, in the folder with its package.json.",
          snippet: "RUN bun install", when: ["Maybe you need to \"bun install\""]),
        Fix(
          "Declare the package in package.json, and install by the lock file (`npm ci`): it came only along with another package before.",
          when: ["Could not load", "/node_modules/"]),
        Fix(
          "Compare the path with the file's name, also in upper and lower case (Linux tells them apart; `git mv` renames the file), and see that it is copied and that .dockerignore lets it pass.",
          unless: ["Could not load", "error: Cannot find package"]),
        Fix(
          "Add the package to the project.", snippet: "npm install {module}",
          unless: pathBeginnings + ["bun build", "bun run"]),
        Fix(
          "Add the package to the project.", snippet: "bun add {module}", when: ["bun build"],
          unless: pathBeginnings),
        Fix(
          "Install the project's packages in this stage, and see that package.json names this one.",
          snippet: "RUN bun install --frozen-lockfile", when: ["error: Cannot find package", "bun run"]),
        Fix(
          "For a native package: write the lock file anew and keep the host's node_modules out.",
          snippet: """
            rm -rf node_modules package-lock.json && npm install
            echo node_modules >> .dockerignore
            """),
      ],
      verify: ["npm ls {module}", "RUN ls -la node_modules src"],
      docs: [
        "https://nodejs.org/api/modules.html#all-together",
        "https://nextjs.org/docs/messages/module-not-found",
      ],
      examples: [
        "Error: Cannot find module '@acme/tools'\nRequire stack:\n- /app/server.js",
        "./src/app/page.tsx:3:1\nModule not found: Can't resolve './theme.css'",
        "RollupError: Could not resolve \"../api/client\" from \"src/main.js\"",
      ]
    ),
    Rule(
      id: "npm-optional-part-missing", partOf: "npm-module-not-found", family: "npm",
      title: "npm left out {module|a package's native part}, the part for this platform",
      level: 86, confidence: .certain,
      patterns: [
        "Cannot find module {module}. npm has a bug related to optional dependencies",
        "Cannot find module @rollup/rollup-linux-{variant}",
        "Error: Cannot find native binding",
        "npm has a bug related to optional dependencies",
      ],
      causes: [
        """
        The lock file was written on another system, and npm noted only that system's optional packages in it \
        (npm/cli issue 4828).
        """,
        "node_modules of the host, or of an image with another C library, was copied in.",
      ],
      fixes: [
        Fix(
          "Write the lock file anew, from nothing, and commit it.",
          snippet: "rm -rf node_modules package-lock.json && npm install"),
        Fix("Keep the host's node_modules out.", snippet: "echo node_modules >> .dockerignore"),
        "Install with optional dependencies: no --omit=optional, no --no-optional.",
      ],
      verify: ["grep -c 'linux-x64' package-lock.json", "RUN ls node_modules/@rollup node_modules/@esbuild"],
      docs: ["https://github.com/npm/cli/issues/4828"],
      examples: [
        """
        Error: Cannot find module @rollup/rollup-linux-x64-musl. npm has a bug related to optional dependencies \
        (https://github.com/npm/cli/issues/4828). Please try `npm i` again after removing both package-lock.json and \
        node_modules directory.
        """
      ]
    ),
    Rule(
      id: "npm-heap", family: "npm",
      title: "Node ran out of heap memory",
      level: 93, confidence: .certain,
      patterns: [
        "JavaScript heap out of memory", "Reached heap limit Allocation failed",
        "Ineffective mark-compacts near heap limit", "[ERR_WORKER_OUT_OF_MEMORY]",
        "Worker terminated due to reaching memory limit: JS heap out of memory",
      ],
      causes: [
        "The bundler needs more than V8's own limit, which depends on the memory of the container.",
        "The Docker VM or the CI runner has little memory.",
      ],
      fixes: [
        Fix(
          "Raise the limit, in megabytes, before the step.",
          snippet: "ENV NODE_OPTIONS=--max-old-space-size=4096"),
        """
        Give the VM or the runner more memory than this limit, else the kernel kills the step (exit code \
        137).
        """,
        "Turn source maps off and build fewer packages at once.",
      ],
      verify: ["docker run --rm {image|node:22} node -p 'v8.getHeapStatistics().heap_size_limit / 1048576'"],
      docs: ["https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib"],
      examples: ["FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory"]
    ),
    Rule(
      id: "npm-ts-error", family: "npm", subject: .program,
      title: "{source|The TypeScript or front-end code} does not compile: {problem|see the first error}",
      level: 75, confidence: .certain,
      patterns: [
        Pattern("{source}: error TS{code#}: {problem...}"), "error TS{code#}: {problem...}",
        Pattern(
          "^Type error: {problem...}", with: ["Failed to compile"],
          more: ["^./{source}.ts", "^./{source}:{row#}:{column#}"]),
        Pattern(
          "Error:   x {problem...}", with: ["Failed to compile"], more: ["-[{source}:{row#}:{column#}]"]),
        Pattern(
          "Error:   \u{D7} {problem...}", with: ["Failed to compile"], more: ["-[{source}:{row#}:{column#}]"]),
        Pattern(
          "^Property '{name}' does not exist on type", more: ["./{source}:{row#}:{column#}"],
          confidence: .likely),
        // Next.js says so of findings of ESLint as well.
        Pattern(
          "^Failed to compile", unless: ["Need to disable some ESLint rules"],
          more: ["Type error: {problem...}"]),
        Pattern("[ERROR] TS{code#}: {problem...}"), Pattern("✘ [ERROR] {problem...}", confidence: .likely),
        Pattern("^ERROR in {source}", with: ["webpack", "compiled with"]),
        Pattern("SyntaxError: {source}: {problem...}", with: ["@babel"]),
        "[vite:{plugin}] {problem...} file: {source}", "[vite:esbuild] Transform failed",
        "CssSyntaxError: {problem...}", "SassError: {problem...}",
      ],
      causes: [
        "The code has an error; the first message says where.",
        "TypeScript or the @types packages are newer in the image, because no lock file is used.",
        "An import differs from the file name in letter case: macOS and Windows accept it, Linux does not.",
      ],
      fixes: [
        Fix(
          "Correct {source} first ({problem}); later errors often follow from it.",
          when: ["{source}", "{problem}"]),
        Fix("Correct the first error; later ones often follow from it.", unless: ["{source}"]),
        Fix("Install exactly what the lock file says.", snippet: "RUN npm ci"),
      ],
      verify: ["npx tsc --noEmit"],
      docs: ["https://www.typescriptlang.org/tsconfig/#forceConsistentCasingInFileNames"],
      examples: [
        "src/cart.ts(14,7): error TS2322: Type 'string' is not assignable to type 'number'.",
        """
        Failed to compile.

        ./src/app/page.tsx:9:3
        Type error: Property 'title' does not exist on type 'Item'.
        """,
      ]
    ),
    Rule(
      id: "angular-too-old-for-library", partOf: "npm-ts-error", family: "npm", subject: .package,
      title: "A library was made for a newer Angular ({needed|see the message}) than the project has",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "This application depends upon a library published using Angular version {version}",
          more: ["which requires Angular version {needed} or newer"])
      ],
      causes: [
        "Without a lock file, or with a range such as `^1.0.0`, the build installs a newer release of the library than your machine has."
      ],
      fixes: [
        "Install exactly what the lock file says (`npm ci`), or name an older release of the library in package.json. Or raise Angular (`ng update`)."
      ],
      verify: ["npm ls @angular/core"],
      docs: ["https://angular.dev/tools/libraries/creating-libraries"],
      examples: [
        "TypeError: shared.mjs: This application depends upon a library published using Angular version 14.0.2, which requires Angular version 12.0.0 or newer to work correctly."
      ]
    ),
  ]
  /// How a message names a path or an alias, which is no package.
  private static let pathBeginnings: [String] = [
    "resolve '", "resolve \"", "resolve: \"", "import \"", "module '",
  ].flatMap { start in [".", "/", "@/", "~"].map { start + $0 } }

  /// Programs of the system that scripts call, and no package of the project brings.
  ///
  /// `watch` and `links` are packages of npm as well.
  private static let systemPrograms =
    ["python", "pkg-config", "/"]
    + Set(ProgramPackages.programs + otherPrograms).subtracting(["links", "watch"]).sorted()
    .map { " \($0):" }

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
