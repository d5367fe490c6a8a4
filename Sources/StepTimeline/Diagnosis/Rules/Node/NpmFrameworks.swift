extension RuleCatalog {
  /// Front-end frameworks and tools that fail while they build: Next.js, Angular, Prisma and others.
  static let npmFrameworks: [Rule] = [
    Rule(
      id: "node-worker-crashed", family: "npm", subject: .program,
      title: "A build worker crashed ({signal|SIGSEGV}): a native module is not compatible with this image",
      level: 88, confidence: .likely,
      patterns: [
        "build worker exited with code: null and signal: {signal}",
        Pattern("Command was killed with {signal} (", with: ["SIGSEGV"]),
        "exited with code: 139",
      ],
      causes: [
        "The image is Alpine (musl), and a native module (SWC, sharp, better-sqlite3) is built for glibc.",
        "The module does not support this Node.js version, or the CPU is emulated.",
        "If the signal is SIGKILL, the build ran out of memory.",
      ],
      fixes: [
        Fix(
          "On Alpine, install `libc6-compat`, or use a glibc image (`node:22-slim`).",
          snippet: "RUN apk add --no-cache libc6-compat\n# or: FROM node:22-slim", base: .apk),
        "Otherwise use a newer Node.js, and reinstall the modules in the image.",
      ],
      verify: ["RUN npm rebuild && node -p process.report.getReport().header.glibcVersionRuntime"],
      docs: ["https://github.com/nodejs/docker-node#nodealpine"],
      examples: ["Next.js build worker exited with code: null and signal: SIGSEGV"]
    ),
    Rule(
      id: "next-google-fonts", family: "npm",
      title: "The font {font|of the site} could not be downloaded from Google Fonts during the build",
      level: 88, confidence: .certain, retryable: true,
      patterns: [
        "Failed to fetch font `{font...}`", "Failed to fetch `{font...}` from Google Fonts.",
        Pattern("next/font/google", with: ["Error while requesting resource"]),
      ],
      causes: [
        "The build cannot reach fonts.googleapis.com (no network, proxy, blocked).",
        "The network or Google's server failed temporarily.",
      ],
      fixes: [
        Fix(
          "Retry the build; if the name still cannot be resolved, try the host's network.",
          snippet: "docker build --network=host .", when: ["EAI_AGAIN"]),
        Fix(
          "Retry the build; if the name still cannot be resolved, try the host's network.",
          snippet: "docker build --network=host .", when: ["ENOTFOUND"], unless: ["EAI_AGAIN"]),
        Fix("Retry the build.", unless: ["EAI_AGAIN", "ENOTFOUND"]),
        "Or store the font in the repository and load it with `next/font/local`.",
      ],
      verify: [
        """
        docker run --rm {image|node:22} node -e \
        \"fetch('https://fonts.googleapis.com').then(r=>console.log(r.status))\"
        """
      ],
      docs: ["https://nextjs.org/docs/app/getting-started/fonts"],
      examples: ["Failed to fetch `Inter` from Google Fonts."]
    ),
    Rule(
      id: "next-no-pages", family: "npm",
      title: "Next.js cannot find a `pages` or `app` directory",
      level: 92, confidence: .certain,
      patterns: [
        "Couldn't find any `pages` or `app` directory. Please create one under the project root",
        "Couldn't find a `pages` directory. Please create one under the project root",
      ],
      causes: [
        "The sources are not copied before the build, or .dockerignore excludes them.",
        "WORKDIR is not the directory of the Next.js project (monorepo).",
      ],
      fixes: [
        Fix(
          "Copy the sources into WORKDIR before the build, and check that .dockerignore does not exclude `app` or `pages`.",
          snippet: "COPY . .\nRUN npm run build")
      ],
      verify: ["RUN ls -la . app src 2>/dev/null"],
      docs: ["https://nextjs.org/docs/app/getting-started/project-structure"],
      examples: ["> Couldn't find any `pages` or `app` directory. Please create one under the project root"]
    ),
    Rule(
      id: "node-env-variable-missing", family: "npm",
      title: "The variable {variable|that the build needs} is not set in the build",
      level: 82, confidence: .certain,
      patterns: [
        "Environment variable not found: {variable}", "Cannot resolve environment variable: {variable}",
        Pattern("Invalid environment variables", confidence: .likely),
        "Error: Missing required environment variable: {variable}",
        "Error: Missing environment variable: {variable}",
        "Error: {variable} environment variable is not set",
        "Error: supabaseUrl is required", "Error: supabaseKey is required.",
        "Missing publishableKey. You can get your key at", "Missing API key. Pass it to the constructor",
        "Neither apiKey nor config.authenticator provided",
        "Error: The {variable} environment variable is missing or empty",
        "OpenAIError: The {variable} environment variable is missing or empty",
        Pattern("DATABASE_URL is missing in", more: ["{variable} is missing in"]),
        Pattern("Error: DATABASE_URL is missing", more: ["Error: {variable} is missing"]),
        Pattern("Error: DATABASE_URL is not set", more: ["Error: {variable} is not set"]),
      ],
      causes: [
        "Variables of compose (`environment:`, `env_file:`) exist only at run time, not during the build.",
        "The ARG is not declared in this stage, or --build-arg is missing.",
        ".env is in .dockerignore, as it should be.",
      ],
      fixes: [
        Fix(
          "If the value is public, declare it as a build argument and pass it; if it is a secret, pass it with a secret mount.",
          snippet: "ARG {variable}\n# docker build --build-arg {variable}=<value> ."),
        Fix(
          "Mount the secret for this step only: its value does not stay in the image.",
          snippet: "RUN --mount=type=secret,id={variable},env={variable} npm run build"),
        "Or read the variable at run time (when a request comes in), not when the module is loaded.",
      ],
      verify: ["RUN env | cut -d= -f1 | sort"],
      docs: [
        "https://docs.docker.com/build/building/variables/",
        "https://docs.docker.com/build/building/secrets/",
      ],
      examples: ["Error: Environment variable not found: DATABASE_URL."]
    ),
    Rule(
      id: "prisma-schema-missing", family: "npm",
      title: "Prisma cannot find the schema file",
      level: 92, confidence: .certain,
      repairs: [.copyBefore],
      patterns: [
        "Could not find Prisma Schema",
        "Could not find a schema.prisma file that is required for this command",
        "Error: Could not load `--schema` from provided path `{path}`",
        Pattern("prisma:warn We could not find your Prisma schema", confidence: .likely),
      ],
      causes: [
        "A postinstall script runs `prisma generate`, but only package.json is copied so far.",
        "The prisma directory is in .dockerignore, or in another package of the workspace.",
      ],
      fixes: [
        Fix(
          "Copy the `prisma` directory before the install step.",
          snippet: "COPY package*.json ./\nCOPY prisma ./prisma\nRUN npm ci")
      ],
      verify: ["RUN ls prisma"],
      docs: ["https://www.prisma.io/docs/orm/prisma-schema/overview/location"],
      examples: ["Error: Could not find Prisma Schema that is required for this command."]
    ),
    Rule(
      id: "prisma-client-not-generated", family: "npm",
      title: "The Prisma client was not generated in the image",
      level: 91, confidence: .certain,
      patterns: [
        "@prisma/client did not initialize yet. Please run \"prisma generate\"",
        Pattern("Module '\"@prisma/client\"' has no exported member '{type}'", confidence: .likely),
        "Cannot find module '.prisma/client/{part}'",
      ],
      causes: [
        "`prisma generate` did not run after the install step, or its output was not copied to this stage."
      ],
      fixes: [
        Fix(
          "Run `npx prisma generate` before the build.", snippet: "RUN npx prisma generate && npm run build")
      ],
      verify: ["RUN ls node_modules/.prisma/client"],
      docs: ["https://www.prisma.io/docs/orm/reference/prisma-cli-reference#generate"],
      examples: [
        """
        Error: @prisma/client did not initialize yet. Please run \"prisma generate\" and try to import it \
        again.
        """
      ]
    ),
    Rule(
      id: "prisma-engine-openssl", family: "npm",
      title: "Prisma's engine cannot find the OpenSSL library in the image",
      level: 94, confidence: .certain,
      patterns: [
        Pattern(
          """
          Prisma failed to detect the libssl/openssl version
          """, with: ["PrismaClientInitializationError"]),
        Pattern(
          "Error: Could not parse schema engine response",
          with: ["Prisma failed to detect the libssl/openssl version"]),
        "Prisma cannot find the required `libssl` system library",
        "Unknown binaryTarget `{target}-openssl-undefined`",
        "Unknown binaryTarget {target}-openssl-undefined",
        "schema-engine-{target}: SSL_do_handshake: symbol not found",
        "Error loading shared library libssl.so.1.1: No such file or directory (needed by {...}prisma",
        // The engine itself may be missing, or made for another C library.
        Pattern("libquery_engine-{platform}.so.node: cannot open shared object file", confidence: .likely),
        Pattern("Unable to require(`{...}query_engine", confidence: .likely),
      ],
      causes: [
        "slim and alpine images do not include openssl, or have a different version than the engine needs.",
        "Alpine 3.21 moved the library, and older Prisma releases do not find it there.",
      ],
      fixes: [
        Fix(
          "Install openssl before Prisma runs, or update Prisma.", snippet: "RUN apk add --no-cache openssl",
          base: .apk),
        Fix(
          "Install openssl before Prisma runs, or update Prisma.",
          snippet: "RUN apt-get update && apt-get install -y openssl", base: .apt),
        "Update Prisma, and add the image's platform to `binaryTargets` in the schema.",
      ],
      verify: ["RUN openssl version && npx prisma version"],
      docs: ["https://www.prisma.io/docs/orm/reference/prisma-schema-reference#binarytargets-options"],
      examples: ["Prisma cannot find the required `libssl` system library"]
    ),
    Rule(
      id: "cra-warnings-as-errors", family: "npm",
      title: "Lint warnings fail the build because CI=true is set",
      level: 90, confidence: .certain,
      patterns: ["Treating warnings as errors because process.env.CI = true"],
      causes: [
        "With CI=true, react-scripts treats warnings as errors; the warnings are listed below that line."
      ],
      fixes: [
        "Fix the lint warnings in the log, or set `CI=false` for the build step.",
        Fix(
          "Set the variable for this step only: the warnings stay in the log, but do not fail the build.",
          snippet: "RUN CI=false npm run build",
          change: .variable(
            "CI=false", of: "npm run", "yarn build", "yarn run", "pnpm build", "pnpm run", "npx",
            "next build", "vite build", "ng build")),
      ],
      verify: ["CI=true npm run build"],
      docs: ["https://create-react-app.dev/docs/running-tests/#continuous-integration"],
      examples: [
        "Treating warnings as errors because process.env.CI = true.\nMost CI servers set it automatically."
      ]
    ),
    Rule(
      id: "angular-budget-exceeded", family: "npm",
      title: "An Angular bundle is larger than its budget",
      level: 90, confidence: .certain,
      patterns: [
        // A maximum of its own is for warnings.
        Pattern(
          "exceeded maximum budget. Budget {budget...} was not met by {excess...} with",
          notOnLine: ["arning", "WARNING"]),
        "[ERROR] {bundle...} exceeded maximum budget.",
      ],
      causes: ["The bundle is larger than `maximumError` of its budget in angular.json."],
      fixes: [
        "Increase `maximumError` of the budget in angular.json, or make the bundle smaller (lazy routes, fewer imports)."
      ],
      verify: ["npx ng build --stats-json"],
      docs: ["https://angular.dev/tools/cli/build#configuring-size-budgets"],
      examples: [
        """
        Error: bundle initial exceeded maximum budget. Budget 1.00 MB was not met by 231 kB with a total \
        of 1.23 MB.
        """
      ]
    ),
    Rule(
      id: "eslint-rule-unknown", partOf: "eslint-errors", family: "npm",
      title: "The ESLint configuration uses the rule {rule}, which no installed plugin has",
      level: 84, confidence: .certain,
      patterns: [
        Pattern("Definition for rule '{rule}' was not found", unless: ["(0 errors"], notOnLine: ["warning"])
      ],
      causes: [
        "The plugin is not installed or not listed under `plugins`, or its new major version removed the rule (formatting rules moved to @stylistic)."
      ],
      fixes: [
        "Install the plugin version that has the rule, or remove the rule from the ESLint configuration.",
        "Or run ESLint in CI instead of in docker build.",
      ],
      verify: ["npm ls eslint @typescript-eslint/eslint-plugin"],
      docs: ["https://eslint.org/docs/latest/use/configure/plugins"],
      examples: [
        "1:1  Error: Definition for rule '@typescript-eslint/semi' was not found.  @typescript-eslint/semi"
      ],
      implies: ["eslint-errors"]
    ),
    Rule(
      id: "eslint-errors", family: "npm", subject: .program,
      title: "ESLint reports errors, which stop the build",
      level: 73, confidence: .certain,
      patterns: [
        // Warnings alone stop nothing, unless there is a limit.
        Pattern("✖ {problems#} problems ({errors#} error", notOnLine: ["(0 errors"]),
        Pattern("✖ {problems#} problem ({errors#} error", notOnLine: ["(0 errors"]),
        Pattern("✖ {problems#} problems ({errors#} error", confidence: .likely),
        // Next.js
        Pattern(
          "^{row#}:{column#}  Error: {message...}",
          with: ["Need to disable some ESLint rules", "Failed to compile"]),
        """
        ESLint: {message...} Please see \
        https://nextjs.org/docs/api-reference/next.config.js/ignoring-eslint
        """,
      ],
      causes: [
        "The code breaks rules that are set to `error`."
      ],
      fixes: [
        "Fix the ESLint errors (`npx eslint --fix` fixes some), or run ESLint in CI instead of in docker build."
      ],
      verify: ["npx eslint ."],
      docs: ["https://eslint.org/docs/latest/use/configure/"],
      examples: ["✖ 12 problems (3 errors, 9 warnings)"]
    ),
    Rule(
      id: "js-tests-failed", family: "npm", subject: .test,
      title: "Tests failed",
      level: 72, confidence: .certain,
      patterns: [
        Pattern("^Tests: {...} failed, {...} total"), Pattern("Test Suites: {failed#} failed,"),
        Pattern("^Test Files {failed#} failed"), Pattern("^{failed#} failing", with: ["passing"]),
      ],
      causes: ["A test fails in the build; its message is above the summary."],
      fixes: [
        "Fix the first failed test, or run the tests in CI instead of in docker build. Messages that tests print (also network errors) are not errors of the build."
      ],
      verify: ["npm test"],
      docs: ["https://jestjs.io/docs/cli", "https://vitest.dev/guide/cli"],
      examples: ["Test Suites: 1 failed, 4 passed, 5 total"]
    ),
    Rule(
      id: "browser-download-failed", family: "npm",
      title: "The browser for a test tool could not be downloaded",
      level: 86, confidence: .certain, retryable: true,
      patterns: [
        "ERROR: Failed to set up {browser} v{version}!", "ERROR: Failed to set up Chromium",
        "Error: ERROR: Failed to set up Chrome",
        Pattern(
          "Failed to install browsers",
          unless: ["Installation process exited with code", "Playwright does not support"]),
        "The Cypress App could not be downloaded.", "The Cypress binary could not be downloaded",
        "Failed to download Chromium",
      ],
      causes: [
        "Puppeteer, Playwright and Cypress download a browser when they are installed, and the build cannot reach the server.",
        "There is no browser for this platform (Alpine, arm64).",
      ],
      fixes: [
        Fix(
          "Skip the browser download if the image does not need a browser; otherwise retry the build.",
          snippet:
            "ENV PUPPETEER_SKIP_DOWNLOAD=true CYPRESS_INSTALL_BINARY=0 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1"),
        "If you need the browser, use the tool's own image, which includes it.",
      ],
      verify: ["npm ls puppeteer playwright cypress"],
      docs: [
        "https://pptr.dev/guides/configuration", "https://playwright.dev/docs/docker",
        "https://docs.cypress.io/app/references/advanced-installation",
      ],
      examples: [
        """
        ERROR: Failed to set up Chromium r1056772! Set \"PUPPETEER_SKIP_DOWNLOAD\" env variable to skip \
        download.
        """
      ]
    ),
    Rule(
      id: "patch-package-failed", family: "npm",
      title: "The patch for {package|a package} does not apply to the installed version",
      level: 91, confidence: .certain,
      patterns: [
        "Failed to apply patch for package {package} at path",
        "**ERROR** Failed to apply patch for package {package}", "ERR_PNPM_PATCH_FAILED",
        // The package may be left out.
        Pattern("Error: Patch file found for package {package} which is not present at", confidence: .likely),
        Pattern("ERR_PNPM_PATCH_NOT_APPLIED", confidence: .likely),
      ],
      causes: [
        "The installed version is not the one that the patch was made for: there is no lock file, or it has a newer version."
      ],
      fixes: [
        "Install from the lock file (`npm ci`), and copy the patches directory before the install step.",
        Fix("Or create the patch again for the installed version.", snippet: "npx patch-package {package}"),
      ],
      verify: ["npm ls {package}", "ls patches"],
      docs: ["https://github.com/ds300/patch-package#readme", "https://pnpm.io/cli/patch"],
      examples: ["**ERROR** Failed to apply patch for package left-pad at path"]
    ),
  ]
}
