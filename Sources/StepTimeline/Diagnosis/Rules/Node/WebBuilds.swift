extension RuleCatalog {
  /// Tools that build and check web pages: Svelte, Vite, Sass, ESLint, Bower, gulp.
  static let webBuilds: [Rule] = [
    Rule(
      id: "svelte-public-variable", partOf: "node-env-variable-missing", family: "npm", subject: .program,
      title: "SvelteKit needs the variable {variable} while it builds, and the build does not set it",
      level: 92, confidence: .certain,
      repairs: [.buildValue],
      patterns: .each([
        "\"{variable}\" is not exported by \"virtual:env/static/public\"",
        "\"{variable}\" is not exported by \"virtual:env/static/private\"",
        "\"{variable}\" is not exported by \"$env/static/public\"",
        "\"{variable}\" is not exported by \"$env/static/private\"",
      ]),
      causes: [
        "`$env/static/…` is filled in at build time, from variables and .env; neither is there in docker build (.env is seldom copied)."
      ],
      fixes: [
        Fix(
          "Declare it as a build argument and pass its value.",
          snippet:
            "ARG {variable}\n# docker build --build-arg {variable}=<value> ."),
        Fix(
          "Or read it when the server runs: `$env/dynamic/private` instead of `$env/static/private`.",
          when: ["env/static/private"]),
        Fix(
          "Or read it when the server runs: `$env/dynamic/public` instead of `$env/static/public`.",
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
      id: "vite-build-failed", partOf: "npm-ts-error", family: "npm", subject: .program,
      title: "The front-end code does not build: {problem|see the lines below}",
      level: 76, confidence: .certain,
      patterns: [
        Pattern(
          "^error during build:",
          more: [
            "^[vite{}] {problem...}", "^{}Error: {problem...}", "^Error: {problem...}",
          ])
      ],
      causes: ["Vite or Rollup stopped at the place that the message names."],
      fixes: [
        Fix("Correct what the message names: {problem}", when: ["{problem}"]),
        Fix("Correct what the message below `error during build` names.", unless: ["{problem}"]),
        "If it names a file that is there on your machine, compare the letter case and .dockerignore.",
      ],
      docs: ["https://vite.dev/guide/troubleshooting"],
      examples: ["error during build:\n[vite:vue] src/Home.vue (12:3): Element is missing end tag."]
    ),
    Rule(
      id: "pnpm-no-projects", family: "npm", subject: .file,
      title: "pnpm installed nothing: pnpm-workspace.yaml lists no package here",
      level: 92, confidence: .likely,
      patterns: [Pattern("No projects found in \"{directory}\"", inStep: "pnpm i")],
      causes: [
        "A pnpm-workspace.yaml without `packages:` (or with other folders) makes a workspace of the folder, and `pnpm install` finds none of its packages."
      ],
      fixes: [
        Fix(
          "List the packages in pnpm-workspace.yaml, or install without the workspace.",
          snippet: "RUN pnpm install --ignore-workspace")
      ],
      docs: ["https://pnpm.io/pnpm-workspace_yaml"],
      examples: [
        Example("No projects found in \"/opt/shop\"", step: "[3/4] RUN pnpm i && pnpm build", exitCode: 1)
      ]
    ),
    Rule(
      id: "prisma-too-new", family: "npm", subject: .package,
      title: "The schema is written for Prisma 6 or older, and the newest Prisma (7) ran",
      level: 93, confidence: .certain,
      patterns: [
        "The datasource property `{name}` is no longer supported in schema files"
      ],
      causes: [
        "`npx prisma` without a version takes the newest release, if the project does not install Prisma itself; Prisma 7 reads the address of the database from prisma.config.ts."
      ],
      fixes: [
        Fix("Name the version that the schema is for.", snippet: "RUN npx prisma@6 generate"),
        "Or move the address of the database to prisma.config.ts.",
      ],
      docs: ["https://www.prisma.io/docs/orm/more/upgrade-guides/upgrading-versions/upgrading-to-prisma-7"],
      examples: ["The datasource property `url` is no longer supported in schema files."]
    ),
    Rule(
      id: "node-sass-unsupported", family: "npm", subject: .package,
      title: "node-sass does not work with the Node of the image: it is no longer maintained",
      level: 92, confidence: .certain,
      patterns: ["Node Sass does not yet support your current environment"]
        + .each(
          [
            "npm ERR! path /{}/node_modules/node-sass",
            "npm error path /{}/node_modules/node-sass", "Error: Missing binding /{}node-sass/vendor/",
            "node_modules/node-sass: Command failed", "gyp ERR! cwd /{}/node_modules/node-sass",
          ], confidence: .likely),
      causes: [
        "Each release of node-sass has binaries for the Node versions of its time only; for others it is compiled, with an old node-gyp and Python 2. It was given up in 2024."
      ],
      fixes: [
        Fix(
          "Replace it by sass, which needs no binary.",
          snippet: "npm uninstall node-sass && npm install --save-dev sass"),
        "Or use the Node that fits: node-sass 4.14 up to Node 14, 6 up to 16, 7 up to 17, 8 up to 19, 9 up to 20.",
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
      id: "bower-as-root", family: "npm",
      title: "bower refuses to run as root",
      level: 94, confidence: .certain,
      repairs: [.toolOption],
      patterns: [
        "bower ESUDO{...}Cannot be run with sudo", "run a command with sudo using \"--allow-root\"",
      ],
      causes: ["The steps of a build run as root unless USER says otherwise, and bower does not allow that."],
      fixes: [
        Fix("Allow it for the build.", snippet: "RUN bower install --allow-root"),
        "Or run it as another user (USER node).",
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
        "gulp 3 uses graceful-fs 3, which reaches into Node's own files. Node.js 12 took away what it needs."
      ],
      fixes: [
        Fix("Use Node.js 10 for this build.", snippet: "FROM node:10"),
        Fix("Or update gulp.", snippet: "npm install gulp@4"),
        "Or override graceful-fs with ^4.2.11 in package.json.",
      ],
      verify: ["npm ls gulp graceful-fs"],
      docs: ["https://github.com/gulpjs/gulp/releases/tag/v4.0.0"],
      examples: ["ReferenceError: primordials is not defined"]
    ),
    Rule(
      id: "yarn-files-vanish", family: "npm", subject: .package,
      title: "Yarn 1 lost a file while it linked the packages: {path}",
      level: 85, confidence: .likely, retryable: true,
      patterns: .each(["lstat", "copyfile", "chmod", "scandir", "stat", "utime", "unlink", "open"]) { call in
        Pattern(
          "An unexpected error occurred: \"ENOENT: no such file or directory, \(call) '{path}'",
          with: ["Linking dependencies"])
      },
      causes: [
        "Two of Yarn's own tasks, or two Yarn processes with one cache, get in each other's way; it comes and goes.",
        "A node_modules folder of the host, or a broken package in the cache, is in the image.",
      ],
      fixes: [
        Fix(
          "Run the build again; if it comes back, let Yarn do one thing at a time, with a fresh cache.",
          snippet: "RUN yarn cache clean && yarn install --network-concurrency 1 --mutex file"),
        "Leave node_modules out in .dockerignore, and use a newer Yarn.",
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
