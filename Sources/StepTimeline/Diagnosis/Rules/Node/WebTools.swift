extension RuleCatalog {
  /// Parts of a tool that are packages of their own: webpack's command, a provider of coverage, sharp, ESLint's settings.
  static let webTools: [Rule] = [
    Rule(
      id: "ts-unused", partOf: "npm-ts-error", family: "npm", subject: .program,
      title: "TypeScript refuses unused code: {name} in {source}",
      level: 76, confidence: .certain,
      patterns: [
        "{source}: error TS6133: '{name}' is declared but its value is never read",
        "{source}: error TS6196: '{name}' is declared but never used",
      ],
      causes: [
        "`noUnusedLocals` or `noUnusedParameters` is on in tsconfig.json, which makes unused names errors of the build. A development server does not check them."
      ],
      fixes: [
        "Remove {name} from {source} (and what else the log lists), or put `_` before the name of an unused parameter.",
        "Or turn `noUnusedLocals` and `noUnusedParameters` off in tsconfig.json, and leave such findings to the linter.",
      ],
      verify: ["npx tsc --noEmit"],
      docs: ["https://www.typescriptlang.org/tsconfig/#noUnusedLocals"],
      examples: ["src/cart.ts(14,7): error TS6133: 'total' is declared but its value is never read."]
    ),
    Rule(
      id: "vue-tsc-too-old", family: "npm", subject: .package,
      title: "vue-tsc is too old for this TypeScript: it cannot find the code that it patches",
      level: 93, confidence: .certain,
      patterns: ["Search string not found: \"/supportedTSExtensions"],
      causes: ["TypeScript was updated (5.7 changed that code), but vue-tsc was not."],
      fixes: [
        Fix(
          "Update vue-tsc, or pin the exact previous TypeScript version, and commit the lock file.",
          snippet: "npm install --save-dev vue-tsc@latest")
      ],
      verify: ["npm ls vue-tsc typescript"],
      docs: ["https://github.com/vuejs/language-tools"],
      examples: ["Search string not found: \"/supportedTSExtensions = .*(?=;)/\""]
    ),
    Rule(
      id: "ts-config-missing", partOf: "npm-ts-error", family: "npm", subject: .file,
      title:
        "TypeScript cannot read {path}, which a tsconfig.json extends or includes: it is not in the image",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "error TS5083: Cannot read file '{path}'", "error TS6053: File '{path}.json' not found",
      ],
      causes: [
        "The file is above the folder that is copied (in the repository root), or COPY does not include it.",
        "The folder structure in the image differs from the repository, so `../` leads to a different folder.",
      ],
      fixes: [
        Fix(
          "Build from the repository root, and copy the file to the place where `extends` expects it.",
          snippet: "COPY tsconfig*.json ./\n# docker build -f <folder>/Dockerfile ."),
        "Check that .dockerignore does not exclude the file.",
      ],
      verify: ["grep -n extends tsconfig.json"],
      docs: ["https://www.typescriptlang.org/tsconfig/#extends"],
      examples: ["error TS5083: Cannot read file '/tsconfig.base.json'."]
    ),
    Rule(
      id: "tsc-project-missing", partOf: "npm-ts-error", family: "npm", subject: .file,
      title: "tsc does not find {config|tsconfig.json} in the image",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        "error TS5057: Cannot find a {config} file at the specified directory",
        "error TS5058: The specified path does not exist: '{config}'",
      ],
      causes: [
        "The file is not in the image at this point: no COPY before this step copies it, or .dockerignore excludes it."
      ],
      fixes: [
        Fix(
          "Copy the project with its tsconfig.json before the step that runs tsc.",
          snippet: "COPY . .\nRUN npm run build"),
        "Check that .dockerignore does not exclude the file, and that WORKDIR is the folder that has it.",
        Fix(
          "If an install script starts tsc, do not run scripts before the source is there.",
          snippet: "RUN npm ci --ignore-scripts"),
      ],
      verify: ["cat .dockerignore; ls tsconfig*.json"],
      docs: ["https://www.typescriptlang.org/docs/handbook/tsconfig-json.html"],
      examples: [
        "error TS5057: Cannot find a tsconfig.json file at the specified directory: '.'.",
        "error TS5058: The specified path does not exist: 'tsconfig.build.json'.",
      ]
    ),
    Rule(
      id: "tsc-no-inputs", partOf: "npm-ts-error", family: "npm", subject: .file,
      title: "tsc finds no source files: the TypeScript sources are not in the image at this step",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: ["error TS18003: No inputs were found in config file"],
      causes: [
        "Only the package files are copied before this step, and an install script (`prepare`, `postinstall`) compiles the source already.",
        "Or `.dockerignore` excludes the source folder, or `include` in tsconfig.json names a different folder.",
      ],
      fixes: [
        "Copy the source before the step that runs tsc (`COPY . .`). If an install script compiles it, install with `--ignore-scripts` and run the build after COPY.",
        "Check that .dockerignore does not exclude the source, and that `include` in tsconfig.json names its folder.",
      ],
      verify: ["cat .dockerignore; npx tsc --showConfig"],
      docs: ["https://www.typescriptlang.org/tsconfig/#include"],
      examples: [
        "error TS18003: No inputs were found in config file '/code/tsconfig.npm.json'. Specified 'include' paths were '[\"src\"]' and 'exclude' paths were '[]'."
      ]
    ),
    Rule(
      id: "node-sass-no-binary", family: "npm", subject: .download,
      title: "node-sass has no prebuilt binary for this Node version and CPU architecture",
      level: 92, confidence: .likely,
      patterns: [
        "Cannot download \"https://github.com/sass/node-sass/releases/download/{...}"
      ],
      causes: [
        "Each node-sass release has binaries for a few Node versions, and none for arm64. Without one, node-gyp compiles it."
      ],
      fixes: [
        Fix(
          "Replace node-sass with sass, which needs no binary.",
          snippet: "npm uninstall node-sass && npm install --save-dev sass"),
        "If the old package has to stay on an arm64 machine, build for amd64: `--platform=linux/amd64`.",
      ],
      verify: ["npm ls node-sass"],
      docs: ["https://sass-lang.com/blog/libsass-is-deprecated/"],
      examples: [
        "Cannot download \"https://github.com/sass/node-sass/releases/download/v4.14.1/linux_musl-arm64-83_binding.node\": "
      ]
    ),
    Rule(
      id: "webpack-cli-missing", family: "npm", subject: .package,
      title: "webpack-cli is not installed: webpack's command is a separate package",
      level: 93, confidence: .certain,
      patterns: [
        "CLI for webpack must be installed.", "Do you want to install 'webpack-cli' (yes/no)",
        "Error: Cannot find module 'webpack-cli/{...}'", "Error: Cannot find module 'webpack-cli'",
      ],
      causes: [
        "webpack-cli is a development dependency, and those are not installed: NODE_ENV=production or --omit=dev.",
        "package.json does not list webpack-cli.",
      ],
      fixes: leftOut + [
        Fix(
          "Install the development dependencies in this stage (npm ci --include=dev). If webpack-cli is missing in package.json, add it and commit the lock file.",
          snippet: "npm install --save-dev webpack-cli")
      ],
      verify: ["RUN npm ls webpack-cli; echo $NODE_ENV"],
      docs: ["https://webpack.js.org/api/cli/", "https://docs.npmjs.com/cli/commands/npm-ci"],
      examples: [
        "CLI for webpack must be installed.\n  webpack-cli (https://github.com/webpack/webpack-cli)"
      ],
      implies: ["npm-module-not-found"]
    ),
    Rule(
      id: "test-tool-part-missing", family: "npm", subject: .package,
      title: "The test tool needs the package {package}, which is not installed",
      level: 93, confidence: .certain,
      patterns: [
        "MISSING DEPENDENCY  Cannot find dependency '{package}'",
        "Test environment {package} cannot be found. Make sure the testEnvironment",
        "Module {package} in the transform option was not found.",
        "Module {package} in the setupFilesAfterEnv option was not found.",
        "Module {package} in the testRunner option was not found.",
      ].map { Pattern($0, notOnLine: ["<rootDir>", " ./", " /"]) } + [
        Pattern(
          "Preset {package} not found.", with: ["Validation Error"], notOnLine: ["<rootDir>", " ./", " /"])
      ],
      causes: [
        "It is missing in package.json: Vitest and Jest have these parts in separate packages (jsdom since Jest 28).",
        "It is a development dependency, and those are not installed: NODE_ENV=production or --omit=dev.",
      ],
      fixes: leftOut + [
        Fix(
          "Add it as a development dependency, in the version that matches the test tool, and commit the lock file.",
          snippet: "pnpm add --save-dev {package}", when: ["pnpm"]),
        Fix(
          "Add it as a development dependency, in the version that matches the test tool, and commit the lock file.",
          snippet: "yarn add --dev {package}", when: ["yarn"], unless: ["pnpm"]),
        Fix(
          "Add it as a development dependency, in the version that matches the test tool, and commit the lock file.",
          snippet: "bun add --dev {package}", when: ["bun "], unless: ["pnpm", "yarn"]),
        Fix(
          "Add it as a development dependency, in the version that matches the test tool, and commit the lock file.",
          snippet: "npm install --save-dev {package}", unless: ["pnpm", "yarn", "bun "]),
        "Or remove the setting that needs it: `--coverage`, `environment`, `testEnvironment`, `preset`.",
      ],
      verify: ["npm ls {package}"],
      docs: ["https://vitest.dev/guide/coverage", "https://jestjs.io/docs/configuration"],
      examples: [
        " MISSING DEPENDENCY  Cannot find dependency 'jsdom'",
        "Test environment jest-environment-jsdom cannot be found. Make sure the testEnvironment configuration option points to an existing node module.",
      ]
    ),
    Rule(
      id: "sharp-not-installed", family: "npm", subject: .package,
      title: "sharp, which processes the site's images, is not installed in the project",
      level: 93, confidence: .certain,
      patterns: [
        "[MissingSharp] Could not find Sharp",
        "Could not find Sharp. Please install Sharp (`sharp`) manually",
        "Error: 'sharp' is required to be installed in standalone mode",
      ],
      causes: [
        "sharp is a separate package. pnpm and Yarn do not let a project use a package that only another package depends on.",
        "Optional dependencies were not installed (--omit=optional).",
      ],
      fixes: [
        Fix("Add sharp to the project, and commit the lock file.", snippet: "pnpm add sharp", when: ["pnpm"]),
        Fix(
          "Add sharp to the project, and commit the lock file.", snippet: "yarn add sharp", when: ["yarn"],
          unless: ["pnpm"]),
        Fix(
          "Add sharp to the project, and commit the lock file.", snippet: "bun add sharp", when: ["bun "],
          unless: ["pnpm", "yarn"]),
        Fix(
          "Add sharp to the project, and commit the lock file.", snippet: "npm install sharp",
          unless: ["pnpm", "yarn", "bun "]),
        "Or configure a different image service (Astro: `passthroughImageService()`).",
      ],
      verify: ["npm ls sharp"],
      docs: [
        "https://docs.astro.build/en/reference/errors/missing-sharp/",
        "https://sharp.pixelplumbing.com/install",
      ],
      examples: [
        "[MissingSharp] Could not find Sharp. Please install Sharp (`sharp`) manually into your project or migrate to another image service."
      ]
    ),
    Rule(
      id: "eslint-flat-config-missing", partOf: "eslint-errors", family: "npm", subject: .file,
      title: "ESLint 9 or later cannot find eslint.config.js, and no longer reads .eslintrc by default",
      level: 92, confidence: .certain, repairs: [],
      patterns: [
        "ESLint couldn't find an eslint.config.(js|mjs|cjs) file",
        "Could not find config file.",
      ].map { Pattern($0, with: ["ESLint:"]) },
      causes: [
        "The project has only the old .eslintrc, but ESLint 9 was installed: no version was set, or it was updated.",
        "eslint.config.js is not copied, or .dockerignore excludes it.",
      ],
      fixes: [
        Fix(
          "Copy eslint.config.js before this step. If the project has only .eslintrc, migrate it and commit the new file.",
          snippet: "npx @eslint/migrate-config .eslintrc.json"),
        Fix(
          "Or set ESLint 9 to read the old file.", snippet: "ENV ESLINT_USE_FLAT_CONFIG=false",
          unless: ["ESLint: 10"]),
        Fix("Or stay on ESLint 8.", snippet: "npm install --save-dev eslint@8"),
      ],
      verify: ["npx eslint --version", "cat .dockerignore"],
      docs: ["https://eslint.org/docs/latest/use/configure/migration-guide"],
      examples: [
        "ESLint: 9.12.0\n\nESLint couldn't find an eslint.config.(js|mjs|cjs) file."
      ]
    ),
    Rule(
      id: "eslint-config-missing", partOf: "eslint-errors", family: "npm", subject: .file,
      title: "ESLint cannot find its config or a part of it ({config|.eslintrc})",
      level: 91, confidence: .certain, repairs: [],
      patterns: [
        Pattern("ESLint couldn't find a configuration file"),
        Pattern("ESLint couldn't find the config \"{config}\" to extend from"),
        Pattern("ESLint couldn't find the plugin \"{config}\""),
      ],
      causes: [
        "The config file (.eslintrc, a dotfile) is not copied, or .dockerignore excludes it.",
        "The shared config or plugin is a development dependency, and those are not installed.",
      ],
      fixes: [
        Fix(
          "Copy .eslintrc before this step, and check that .dockerignore does not exclude it.",
          snippet: "COPY .eslintrc* ./", unless: ["{config}"]),
        Fix(
          "Install the development dependencies in this stage (`--include=dev`), and add the package of {config} to package.json if it is missing.",
          snippet: "RUN npm ci --include=dev", when: ["{config}"]),
        "Or run ESLint in CI instead of in docker build.",
      ],
      verify: ["npx eslint --print-config package.json", "cat .dockerignore"],
      docs: ["https://eslint.org/docs/v8.x/use/configure/configuration-files"],
      examples: [
        "ESLint couldn't find a configuration file. To set up a configuration file for this project, please run:",
        "ESLint couldn't find the plugin \"eslint-plugin-vue\".",
      ]
    ),
  ]

  /// What helps if the Dockerfile leaves development dependencies out.
  private static let leftOut: [Fix] =
    ["ENV NODE_ENV=production", "ENV NODE_ENV production"].map {
      Fix(
        "Set NODE_ENV=production only after this step, or install with `--include=dev`: production mode skips the development dependencies that this step needs.",
        snippet: "RUN npm ci --include=dev", when: [$0], unless: ["yarn", "pnpm"])
    } + [
      Fix(
        "Install the development dependencies in this stage: remove `--omit=dev`.",
        snippet: "RUN npm ci --include=dev",
        when: ["--omit=dev"], unless: ["ENV NODE_ENV=production", "ENV NODE_ENV production"])
    ]
}
