extension RuleCatalog {
  /// Frameworks that build web pages: what they miss, and links that lead nowhere.
  static let webFrameworks: [Rule] = [
    Rule(
      id: "site-broken-links", family: "npm", subject: .program,
      title: "The site has a broken link ({target|see the list}), and its generator stops on it",
      level: 90, confidence: .certain,
      patterns: [
        Pattern(
          "Docusaurus found broken links!", with: ["linking to "], notOnLine: ["[WARNING]"],
          more: ["linking to {target}", "source page path = {page}:"]),
        // Without its list it may be a title, and a module that is missing stops the build before.
        Pattern(
          "Docusaurus found broken links!", unless: ["linking to ", "Module not found"],
          notOnLine: ["[WARNING]"], confidence: .likely),
        Pattern(
          "Markdown link with URL `{target}` in source file \"{page}\" {...}couldn't be resolved",
          notOnLine: ["[WARNING]"]),
        Pattern("dead link(s) found.", more: ["Found dead link {target} in file {page}"]),
        Pattern(
          "Error: 404 {target} (linked from {page})", with: ["handleHttpError"]),
        Pattern(
          "[404] Page not found: {target}", with: ["Exiting due to prerender errors"],
          more: ["Linked from {page}"]),
        Pattern("Links validation failed.", with: ["invalid link"], confidence: .likely),
      ],
      causes: [
        "{page|A page} links to a page that does not exist: renamed, not committed, or left out of the context by .dockerignore.",
        "It is a route that only the running server has: rendering during the build follows each link.",
        "The address lacks the site's base path, or differs in upper and lower case.",
      ],
      fixes: [
        Fix("Correct the link to {target} in {page}, or add the page.", when: ["{target}", "{page}"]),
        Fix("Correct the link to {target}, or add the page.", when: ["{target}"], unless: ["{page}"]),
        Fix("Correct the links that the list names.", unless: ["{target}"]),
        Fix(
          "Or let the generator only warn, and check the links in CI.",
          snippet: "// docusaurus.config.js\nonBrokenLinks: 'warn'", when: ["ocusaurus"]),
        Fix(
          "Or leave such links out of the check.",
          snippet: "// .vitepress/config.mts\nignoreDeadLinks: true", when: ["dead link(s) found"]),
        "Or check the links in CI, and leave that check out of the image's build.",
      ],
      verify: ["npm run build"],
      docs: [
        "https://docusaurus.io/docs/api/docusaurus-config#onBrokenLinks",
        "https://vitepress.dev/reference/site-config#ignoredeadlinks",
      ],
      examples: [
        """
          [cause]: Error: Docusaurus found broken links!
          - Broken link on source page path = /guide/start:
             -> linking to /guide/setup
        """,
        "(!) Found dead link ./setup in file guide/start.md\nError: [vitepress] 1 dead link(s) found.",
      ]
    ),
    Rule(
      id: "expo-packages-missing", family: "npm", subject: .package,
      title: "Expo lacks packages for {purpose|this platform}: {packages|see the message}",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "trying to use {purpose...} but don't have the required dependencies installed",
          more: ["npx expo install {packages...}"])
      ],
      causes: ["package.json does not name the packages that this platform needs."],
      fixes: [
        Fix(
          "Add them to the project, and commit package.json and the lock file.",
          snippet: "npx expo install {packages|<the packages>}"),
        "Or take the platform out of `platforms` in the app's configuration.",
      ],
      verify: ["npx expo-doctor"],
      docs: ["https://docs.expo.dev/workflow/web/"],
      examples: [
        """
        CommandError: It looks like you're trying to use web support but don't have the required dependencies installed.
        Install react-native-web@~0.19.13 by running:
        npx expo install react-native-web
        """
      ]
    ),
    Rule(
      id: "next-prerender-service", partOf: "next-prerender-error", family: "npm", subject: .network,
      title:
        "Next.js renders {page|a page} during the build, and asks the service {host}, which does not run then",
      level: 87, confidence: .likely,
      patterns: .each(["getaddrinfo ENOTFOUND {host}", "getaddrinfo EAI_AGAIN {host}"]) { message in
        [Pattern].each(["Error occurred prerendering page", "Export encountered an error on "]) {
          Pattern(
            message, with: [$0], notOnLine: [".", "npm ", "request to "],
            more: ["prerendering page \"{page}\"", "encountered an error on {page},"])
        }
      },
      causes: [
        "{host} is the name of a service in the network of the running containers (compose). A build is on no such network.",
        "The address comes from a variable that has another value in the build.",
      ],
      fixes: [
        Fix(
          "Render {page|the page} when a request comes, not during the build.",
          snippet: "export const dynamic = 'force-dynamic'"),
        Fix(
          "Or give the build an address of the service that it can reach.",
          snippet: "ARG API_URL\n# docker build --build-arg API_URL=<its public address> ."),
      ],
      verify: ["npm run build, without the service running"],
      docs: ["https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config#dynamic"],
      examples: [
        """
        TypeError: fetch failed
          [cause]: Error: getaddrinfo ENOTFOUND backend
        Error occurred prerendering page "/news". Read more: https://nextjs.org/docs/messages/prerender-error
        """
      ],
      implies: ["dns-resolution-failed", "next-prerender-error"]
    ),
    Rule(
      id: "npm-optional-left-out", partOf: "npm-module-not-found", family: "npm", subject: .package,
      title: "{module|A package's native part} is not installed: the step before left optional packages out",
      level: 93, confidence: .certain, repairs: [],
      patterns: .each(["--omit=optional", "--omit optional", "--no-optional", "--ignore-optional"]) {
        option in
        nativeParts.map {
          Pattern(
            "Cannot find module '{...}\($0)", more: ["Cannot find module '{module}'"], inDockerfile: [option])
        } + [
          Pattern(
            "Cannot find module {module}. npm has a bug related to optional", inDockerfile: [option]),
          Pattern("Error: Cannot find native binding", inDockerfile: [option]),
        ]
      },
      causes: [
        "Packages with a native part have it in optional packages, one for each platform; without them they do not run."
      ],
      fixes: [
        Fix(
          "Install with the optional packages: leave --omit=optional out.", snippet: "RUN npm ci",
          when: ["--omit"]),
        Fix(
          "Install with the optional packages: leave the option against them out.",
          snippet: "RUN pnpm install --frozen-lockfile", when: ["--no-optional", "pnpm"]),
        Fix(
          "Install with the optional packages: leave --no-optional out.", snippet: "RUN npm ci",
          when: ["--no-optional"], unless: ["pnpm"]),
        Fix(
          "Install with the optional packages: leave --ignore-optional out.",
          snippet: "RUN yarn install --frozen-lockfile", when: ["--ignore-optional"]),
        "Look for `omit=optional` in .npmrc, and take it out.",
      ],
      verify: ["RUN npm config get omit"],
      docs: ["https://docs.npmjs.com/cli/commands/npm-install#omit"],
      examples: [
        Example(
          "Error: Cannot find module '../fastcss.linux-x64-gnu.node'",
          step: "RUN npm run build", dockerfile: "RUN npm ci --omit=optional")
      ],
      implies: ["npm-module-not-found"]
    ),
    Rule(
      id: "npm-native-part-named", partOf: "npm-module-not-found", family: "npm", subject: .package,
      title: "{module|A package's native part} is not installed: the part for this platform",
      level: 85, confidence: .certain, repairs: [],
      patterns: nativeParts.map {
        Pattern("Cannot find module '{...}\($0)", more: ["Cannot find module '{module}'"])
      },
      causes: [
        "The lock file was written on another system, and lists only that system's native parts (npm/cli issue 4828).",
        "node_modules comes from the host, or from a stage with another C library or processor.",
        "Optional packages were left out (`omit=optional` in .npmrc).",
      ],
      fixes: [
        Fix(
          "Write the lock file anew, from nothing, and commit it; keep the host's node_modules out with .dockerignore.",
          snippet: "rm -rf node_modules package-lock.json && npm install", unless: ["pnpm", "yarn", "bun "]),
        Fix(
          "Install in this stage, and keep the host's node_modules out with .dockerignore.",
          snippet: "RUN pnpm install --frozen-lockfile --force", when: ["pnpm"]),
        Fix(
          "Install in this stage, and keep the host's node_modules out with .dockerignore.",
          snippet: "RUN yarn install --force", when: ["yarn"], unless: ["pnpm"]),
        Fix(
          "Install in this stage, and keep the host's node_modules out with .dockerignore.",
          snippet: "RUN bun install --force", when: ["bun "], unless: ["pnpm", "yarn"]),
        "Or install it by name for this platform, as an optional dependency of the project.",
      ],
      verify: ["grep -c 'linux-x64' package-lock.json", "cat .dockerignore"],
      docs: ["https://github.com/npm/cli/issues/4828"],
      examples: ["Error: Cannot find module '@acme/oxide-linux-arm64-musl'\nRequire stack:"],
      implies: ["npm-module-not-found"]
    ),
    Rule(
      id: "gatsby-browser-code", partOf: "browser-code-in-node", family: "npm", subject: .program,
      title: "Gatsby renders the pages in Node, where {name|window} does not exist",
      level: 86, confidence: .certain,
      patterns: ["\"{name}\" is not available during server-side rendering"],
      causes: [
        "The code, or a package that it imports, uses {name|window} while the pages are rendered, and a browser alone has it."
      ],
      fixes: [
        Fix(
          "Use it in an effect or behind a check.", snippet: "if (typeof {name|window} !== 'undefined') { … }"
        ),
        "For a package that uses it as soon as it is imported: load it by `React.lazy` or `loadable`, or replace it in gatsby-node.js with a null loader for `build-html`.",
      ],
      verify: ["npx gatsby build"],
      docs: ["https://www.gatsbyjs.com/docs/debugging-html-builds/"],
      examples: [
        " ERROR #95312 \n\n\"document\" is not available during server-side rendering. Enable \"DEV_SSR\" to debug this during \"gatsby develop\"."
      ]
    ),
    Rule(
      id: "gatsby-plugin-missing", family: "npm", subject: .package,
      title: "Gatsby cannot load its plug-in {plugin}",
      level: 91, confidence: .certain,
      patterns: ["There was a problem loading plugin \"{plugin}\". Perhaps you need to install its package?"],
      causes: [
        "package.json does not name the plug-in, or it was left out with the development or optional packages.",
        "A package that the plug-in needs (sharp) has no part for this platform.",
      ],
      fixes: [
        Fix("Add the plug-in to package.json, and commit the lock file.", snippet: "npm install {plugin}")
      ],
      verify: ["npm ls {plugin}"],
      docs: ["https://www.gatsbyjs.com/docs/plugins/"],
      examples: [
        "There was a problem loading plugin \"gatsby-plugin-feed\". Perhaps you need to install its package?"
      ]
    ),
    Rule(
      id: "prisma-config-variable", partOf: "node-env-variable-missing", family: "npm", subject: .program,
      title: "prisma.config.ts reads the variable {variable}, which the build does not set",
      level: 93, confidence: .certain,
      repairs: [.buildValue],
      patterns: [
        "PrismaConfigEnvError: Missing required environment variable: {variable}",
        "PrismaConfigEnvError: Cannot resolve environment variable: {variable}",
      ],
      causes: [
        "`env('…')` in prisma.config.ts (Prisma 7) stops if the variable is not set, also for commands that ask no database."
      ],
      fixes: [
        "Read `process.env.{variable}` in prisma.config.ts, which may be missing: `prisma generate` does not connect."
      ],
      verify: ["grep -n 'env(' prisma.config.ts"],
      docs: ["https://www.prisma.io/docs/orm/reference/prisma-config-reference"],
      examples: ["Error: PrismaConfigEnvError: Missing required environment variable: SHOP_DATABASE"]
    ),
    Rule(
      id: "bun-lock-version", partOf: "pnpm-lockfile-version", family: "npm", subject: .package,
      title: "Another version of Bun wrote the lock file, which the Bun of the image cannot read",
      level: 93, confidence: .certain,
      patterns: [
        "error: Unknown lockfile version", "error: Outdated lockfile version", "InvalidLockfileVersion",
      ],
      causes: [
        "Your Bun is newer than the image's: Bun 1.2 writes bun.lock as text, and later releases raise its version."
      ],
      fixes: [
        Fix(
          "Use the Bun that wrote the lock file.",
          snippet: "FROM oven/bun:<what `bun --version` says where the lock file was written>"),
        "Or write the lock file anew with the version of the image.",
      ],
      verify: ["docker run --rm {image|oven/bun} bun --version"],
      docs: ["https://bun.com/docs/install/lockfile"],
      examples: ["error: Unknown lockfile version\n    at bun.lock:2:22"]
    ),
    Rule(
      id: "page-prerender-failed", family: "npm", subject: .program,
      title: "A page could not be rendered during the build: {page|see the lines above}",
      level: 73, confidence: .likely,
      patterns: [
        Pattern(
          "Exiting due to prerender errors", unless: ["[404] Page not found"],
          more: ["├─ {page} (", "Linked from {page}"]),
        Pattern("implement `handleHttpError`", unless: ["Error: 404 "], more: ["Error: 500 {page}"]),
      ],
      causes: [
        "The page fetches from an API or a database, which does not run during docker build, or reads a variable that is not set there.",
        "The page's own code throws; the lines above say where.",
      ],
      fixes: [
        "Read the error above: it is the page's own. If it asks for a server or a variable, render the page when a request comes, or give the build an address and a value.",
        Fix(
          "Leave the page out of prerendering.",
          snippet: "// nuxt.config.ts\nnitro: { prerender: { ignore: ['{page|/<the page>}'] } }",
          when: ["Exiting due to prerender"]),
        Fix(
          "Leave the page out of prerendering.", snippet: "// +page.ts\nexport const prerender = false",
          when: ["handleHttpError"]),
      ],
      verify: ["npm run build, without the API or database running"],
      docs: [
        "https://nuxt.com/docs/getting-started/prerendering", "https://svelte.dev/docs/kit/page-options",
      ],
      examples: [
        """
         ERROR    ├─ /news (31ms)
         ERROR    │ ├── Error: [500] Server Error
         ERROR  Exiting due to prerender errors.
        """
      ]
    ),
    Rule(
      id: "gatsby-plugin-failed", family: "npm", subject: .program,
      title: "Gatsby's plug-in {plugin} failed in {hook}: its own message is below",
      level: 72, confidence: .likely,
      patterns: ["\"{plugin}\" threw an error while running the {hook} lifecycle:"],
      causes: [
        "The plug-in fetches data from a server, whose address or token comes from a variable that the build does not have (.env is seldom copied).",
        "The server cannot be reached from the build.",
      ],
      fixes: [
        Fix(
          "Read the message below this line. If it asks for a token or an address, give it to this step as a secret.",
          snippet: "RUN --mount=type=secret,id=token,env=<the variable that {plugin} reads> npm run build"),
        "Or correct the plug-in's options in gatsby-config.js.",
      ],
      verify: ["npx gatsby build --verbose"],
      docs: ["https://www.gatsbyjs.com/docs/reference/config-files/node-api-helpers/"],
      examples: [
        "\"gatsby-source-acme\" threw an error while running the sourceNodes lifecycle:\n\naccessToken is required"
      ]
    ),
  ]

  /// Ends of the names that packages give their native parts for Linux.
  private static let nativeParts = [
    "linux-x64-gnu", "linux-x64-musl", "linux-arm64-gnu", "linux-arm64-musl", "linux-x64-glibc",
    "linux-arm64-glibc", "linux-x64'", "linux-arm64'", "linuxmusl-x64", "linuxmusl-arm64",
  ]
}
