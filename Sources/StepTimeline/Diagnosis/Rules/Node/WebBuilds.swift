extension RuleCatalog {
  /// Tools that build and check web pages: Svelte, Vite, Sass, ESLint, Bower, gulp.
  static let webBuilds: [Rule] = [
    Rule(
      id: "svelte-public-variable", partOf: "node-env-variable-missing", family: "npm", subject: .program,
      title: "SvelteKit needs the variable {variable} at build time, but it is not set",
      level: 92, confidence: .certain,
      repairs: [.buildValue],
      patterns: .each([
        "\"{variable}\" is not exported by \"virtual:env/static/public\"",
        "\"{variable}\" is not exported by \"virtual:env/static/private\"",
        "\"{variable}\" is not exported by \"$env/static/public\"",
        "\"{variable}\" is not exported by \"$env/static/private\"",
      ]),
      causes: [
        "`$env/static/…` is replaced at build time with environment variables and .env values. docker build has neither (.env is seldom copied)."
      ],
      fixes: [
        Fix(
          "Declare it as a build argument (ARG) and pass its value.",
          snippet:
            "ARG {variable}\n# docker build --build-arg {variable}=<value> ."),
        Fix(
          "Or read it at run time: use `$env/dynamic/private` instead of `$env/static/private`.",
          when: ["env/static/private"]),
        Fix(
          "Or read it at run time: use `$env/dynamic/public` instead of `$env/static/public`.",
          when: ["env/static/public"]),
      ],
      docs: [
        "https://svelte.dev/docs/kit/$env-static-public", "https://svelte.dev/docs/kit/$env-static-private",
      ],
      examples: [
        "src/routes/+page.svelte (3:12): \"PUBLIC_API_URL\" is not exported by \"virtual:env/static/public\", imported by \"src/routes/+page.svelte\"."
      ]
    ),
    Rule(
      id: "sass-node-modules-missing", family: "npm", subject: .file,
      title:
        "Sass does not find {package|a stylesheet} in node_modules: the node packages are not in the image",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: ["@use '", "@import '", "@use \"", "@import \"", "@forward '"].map {
        Pattern("\($0){path}node_modules/{package}/", with: ["Can't find stylesheet to import"])
      },
      causes: [
        "The stylesheet imports a file of node_modules. The folder is on your machine, but it is not copied (`.dockerignore`, Git), and no step installs the packages."
      ],
      fixes: [
        Fix(
          "Copy package.json and the lock file, and install the node packages before this step.",
          snippet: "COPY package.json package-lock.json ./\nRUN npm ci")
      ],
      verify: ["RUN ls node_modules"],
      docs: ["https://sass-lang.com/documentation/at-rules/use/#load-paths"],
      examples: [
        """
        Error: Can't find stylesheet to import.
          ╷
        3 │ @use '../../../node_modules/acme-ui/sass/base'
        """
      ]
    ),
    Rule(
      id: "web-invisible-character", partOf: "npm-ts-error", family: "npm", subject: .program,
      title:
        "{place|A source file} contains an invisible character (Unicode {character|unknown}) that is not valid code",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: .each(["200b", "200c", "200d", "200e", "200f", "2060", "feff", "00a0", "202f", "3000"]) {
        [
          Pattern("{place}: ERROR: Unexpected \"\\u{character}\"", with: ["\"\\u\($0)\""]),
          Pattern("Unexpected \"\\u{character}\"", with: ["\"\\u\($0)\""]),
        ]
      },
      causes: [
        "Text copied from a web page or a chat can contain zero-width spaces, non-breaking spaces or a byte order mark."
      ],
      fixes: [
        "Delete the line at {place|the place that the message names} and type it again, or show invisible characters in your editor."

      ],
      docs: ["https://esbuild.github.io/api/#build"],
      examples: ["/app/src/pages/Home.tsx:14:0: ERROR: Unexpected \"\\u200b\""]
    ),
    Rule(
      id: "turbopack-build-failed", partOf: "npm-ts-error", family: "npm", subject: .program,
      title: "{source|The front-end code} does not compile (Turbopack): {said|see the first error}",
      level: 76, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "^Error: Turbopack build failed with {count#} errors:",
          unless: ["Module not found: ", "next/font", "Failed to fetch"],
          more: ["^./{source}:{row#}:{column#}"])
      ],
      causes: ["The program says: {said}", "The code has an error; the first message shows where."],
      fixes: [
        Fix("Fix {source}, line {row}; later errors are often a consequence.", when: ["{source}", "{row}"]),
        "Fix the first error of the list, and build again.",
      ],
      verify: ["npx next build   # outside the build"],
      docs: ["https://nextjs.org/docs/app/api-reference/turbopack"],
      examples: [
        """
        > Build error occurred
        Error: Turbopack build failed with 1 errors:
        ./src/app/cart/page.tsx:16:1
        A string literal cannot be used as an imported binding.
        """
      ]
    ),
    Rule(
      id: "vite-build-failed", partOf: "npm-ts-error", family: "npm", subject: .program,
      title: "The front-end build failed: {problem|see the lines below}",
      level: 76, confidence: .certain,
      patterns: [
        Pattern(
          "^error during build:",
          more: [
            "^{place}: ERROR: {problem...}", "^[vite{}] {problem...}", "^{}Error: {problem...}",
            "^Error: {problem...}",
          ])
      ],
      causes: ["Vite or Rollup stopped at the place shown in the message."],
      fixes: [
        Fix("Fix {place}: {problem}", when: ["{place}"]),
        Fix("Fix what the message reports: {problem}", when: ["{problem}"], unless: ["{place}"]),
        Fix(
          "Fix the error below `error during build`: most often a missing import, a wrong path or letter case, or a syntax error.",
          unless: ["{problem}"]),
        "If it names a file that exists on your machine, check the letter case and .dockerignore.",
      ],
      docs: ["https://vite.dev/guide/troubleshooting"],
      examples: ["error during build:\n[vite:vue] src/Home.vue (12:3): Element is missing end tag."]
    ),
    Rule(
      id: "pnpm-no-projects", family: "npm", subject: .file,
      title: "pnpm installed nothing: pnpm-workspace.yaml lists no package in this folder",
      level: 92, confidence: .likely,
      patterns: [Pattern("No projects found in \"{directory}\"", inStep: "pnpm i")],
      causes: [
        "A pnpm-workspace.yaml without `packages:` (or with different folders) makes the folder a workspace, and `pnpm install` finds no packages in it."
      ],
      fixes: [
        Fix(
          "List the packages in pnpm-workspace.yaml, or install with `--ignore-workspace`.",
          snippet: "RUN pnpm install --ignore-workspace")
      ],
      docs: ["https://pnpm.io/pnpm-workspace_yaml"],
      examples: [
        Example("No projects found in \"/opt/shop\"", step: "[3/4] RUN pnpm i && pnpm build", exitCode: 1)
      ]
    ),
    Rule(
      id: "prisma-too-new", family: "npm", subject: .package,
      title: "Version mismatch: the schema is for Prisma 6 or older, but the newest Prisma (7) ran",
      level: 93, confidence: .certain,
      patterns: [
        "The datasource property `{name}` is no longer supported in schema files"
      ],
      causes: [
        "`npx prisma` without a version runs the newest release if the project does not install Prisma. Prisma 7 reads the database URL from prisma.config.ts."
      ],
      fixes: [
        Fix(
          "Pin the Prisma version that the schema is for (`npx prisma@6`), or move the database URL to prisma.config.ts.",
          snippet: "RUN npx prisma@6 generate")
      ],
      docs: ["https://www.prisma.io/docs/orm/more/upgrade-guides/upgrading-versions/upgrading-to-prisma-7"],
      examples: ["The datasource property `url` is no longer supported in schema files."]
    ),
    Rule(
      id: "node-sass-of-host", partOf: "node-sass-unsupported", family: "npm", subject: .file,
      title:
        "node_modules holds node-sass for another system ({found|the host's}): it was copied into the image",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Error: Missing binding /{}node-sass/vendor/linux_musl", with: ["  - Linux 64-bit with"],
          more: ["  - {found...} with Node.js"]),
        Pattern(
          "Error: Missing binding /{}node-sass/vendor/linux", with: ["  - OS X "],
          more: ["  - {found...} with Node.js"]),
        Pattern(
          "Error: Missing binding /{}node-sass/vendor/linux", with: ["  - Windows "],
          more: ["  - {found...} with Node.js"]),
      ],
      causes: [
        "`COPY . .` copied node_modules of the host over the ones that the image installed: .dockerignore does not exclude the folder."
      ],
      fixes: [
        Fix("Exclude node_modules in .dockerignore.", snippet: "# .dockerignore\nnode_modules"),
        Fix("Or build node-sass again after the COPY.", snippet: "RUN npm rebuild node-sass"),
      ],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [
        """
        Error: Missing binding /srv/node_modules/node-sass/vendor/linux_musl-x64-64/binding.node
        Found bindings for the following environments:
          - Linux 64-bit with Node.js 10.x
        """
      ]
    ),
    Rule(
      id: "node-sass-unsupported", family: "npm", subject: .package,
      title: "node-sass does not support the image's Node version; it has reached end of life",
      level: 92, confidence: .certain,
      patterns: ["Node Sass does not yet support your current environment"]
        + .each(
          [
            "npm ERR! path /{}/node_modules/node-sass",
            "npm error path /{}/node_modules/node-sass", "Error: Missing binding /{}node-sass/vendor/",
            "node_modules/node-sass: Command failed", "gyp ERR! cwd /{}/node_modules/node-sass",
          ], confidence: .likely),
      causes: [
        "Each node-sass release has binaries only for the Node versions of its time. For others it is compiled, with an old node-gyp and Python 2. The project ended in 2024."
      ],
      fixes: [
        Fix(
          "Replace node-sass with sass, which needs no binary, or use a Node version that this node-sass supports.",
          snippet: "npm uninstall node-sass && npm install --save-dev sass"),
        "Or use the matching Node version: node-sass 4.14 supports up to Node 14, 6 up to 16, 7 up to 17, 8 up to 19, 9 up to 20.",
      ],
      docs: [
        "https://github.com/sass/node-sass#node-version-support-policy", "https://sass-lang.com/install/",
      ],
      examples: [
        "Error: Node Sass does not yet support your current environment: Linux 64-bit with Unsupported runtime (108)",
        "npm ERR! path /app/node_modules/node-sass",
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
      causes: ["The code breaks rules that are set to `error`."],
      fixes: [
        Fix(
          "Fix /{file}, line {row}: {message}. Or run ESLint in CI instead of in docker build.",
          when: ["{file}", "{message}"]),
        "Fix the ESLint errors, or run ESLint in CI instead of in docker build.",
      ],
      verify: ["npx eslint ."],
      docs: ["https://eslint.org/docs/latest/use/command-line-interface"],
      examples: [
        "/app/src/index.js\n  4:7  error  'x' is assigned a value but never used  no-unused-vars\n\n✖ 1 problem (1 error, 0 warnings)"
      ]
    ),
    Rule(
      id: "bower-as-root", family: "npm",
      title: "bower refuses to run as root",
      level: 94, confidence: .certain,
      repairs: [.toolOption],
      patterns: [
        "bower ESUDO{...}Cannot be run with sudo", "run a command with sudo using \"--allow-root\"",
      ],
      causes: ["Build steps run as root unless USER is set, and bower does not allow that."],
      fixes: [
        Fix("Add `--allow-root` to the bower command.", snippet: "RUN bower install --allow-root"),
        "Or run it as a non-root user (`USER node`).",
      ],
      verify: ["RUN id -u"],
      docs: ["https://bower.io/docs/api/#running-commands-with-sudo"],
      examples: ["bower ESUDO         Cannot be run with sudo"]
    ),
    Rule(
      id: "node-primordials", family: "npm",
      title: "gulp 3 does not run on Node.js 12 and later: primordials is not defined",
      level: 94, confidence: .certain,
      repairs: [.otherImage],
      patterns: [
        Pattern("ReferenceError: primordials is not defined", with: ["gulp"]),
        // Other old packages bring graceful-fs 3, too.
        Pattern("ReferenceError: primordials is not defined", confidence: .likely),
      ],
      causes: [
        "gulp 3 uses graceful-fs 3, which depends on Node internals that Node.js 12 removed."
      ],
      fixes: [
        Fix("Upgrade gulp to version 4.", snippet: "npm install gulp@4"),
        "Or override graceful-fs with `^4.2.11` in package.json.",
        Fix(
          "Or use Node.js 10 for this build: it is end of life, as is its Debian release.",
          snippet: "FROM node:10"),
      ],
      verify: ["npm ls gulp graceful-fs"],
      docs: ["https://github.com/gulpjs/gulp/releases/tag/v4.0.0"],
      examples: ["ReferenceError: primordials is not defined"]
    ),
    Rule(
      id: "yarn-files-vanish", family: "npm", subject: .package,
      title: "Yarn 1 lost a file while it linked packages: {path}",
      level: 85, confidence: .likely, retryable: true,
      patterns: .each(["lstat", "copyfile", "chmod", "scandir", "stat", "utime", "unlink", "open"]) { call in
        Pattern(
          "An unexpected error occurred: \"ENOENT: no such file or directory, \(call) '{path}'",
          with: ["Linking dependencies"])
      },
      causes: [
        "Two tasks of Yarn, or two Yarn processes with the same cache, interfere with each other. The error is intermittent.",
        "The host's node_modules, or a corrupted package from the cache, is in the image.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, clear the cache and run Yarn with one connection and a mutex.",
          snippet: "RUN yarn cache clean && yarn install --network-concurrency 1 --mutex file"),
        "Exclude node_modules with .dockerignore, and use a newer Yarn.",
      ],
      verify: ["yarn --version"],
      docs: ["https://classic.yarnpkg.com/en/docs/cli/install"],
      examples: [
        """
        [3/4] Linking dependencies...
        error An unexpected error occurred: "ENOENT: no such file or directory, lstat '/app/node_modules/left'".
        """
      ]
    ),
  ]
}
