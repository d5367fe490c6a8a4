extension RuleCatalog {
  /// Frameworks that build web pages: what they miss, and links that lead nowhere.
  static let webFrameworks: [Rule] = [
    Rule(
      id: "next-routes-ambiguous", family: "npm", subject: .program,
      title: "Two dynamic routes of the Next.js app match the same URLs ({pattern|see the message})",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("Ambiguous app routes detected:", more: ["Ambiguous route pattern \"{pattern}\""]),
        "You cannot use different slug names for the same dynamic path ('{pattern...}')",
      ],
      causes: [
        "Next.js cannot tell `[id]` from `[slug]` at the same place of the path: both stand for any word."
      ],
      fixes: [
        "Rename one of the folders so that both use the same segment name, or give one of them a fixed segment before it. The message lists them."
      ],
      docs: ["https://nextjs.org/docs/app/api-reference/file-conventions/dynamic-routes"],
      examples: [
        "Error: Ambiguous app routes detected:\n\nAmbiguous route pattern \"/api/products/[*]/view\" matches multiple routes:"
      ]
    ),
    Rule(
      id: "site-broken-links", family: "npm", subject: .program,
      title: "The site has a broken link ({target|see the list}), which stops the site generator",
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
        "{page|A page} links to a page that does not exist: it was renamed, is not committed, or is excluded by .dockerignore.",
        "The link is a route that exists only on the running server: rendering during the build follows every link.",
        "The link is missing the site's base path, or differs in letter case.",
      ],
      fixes: [
        Fix("Fix the link to {target} in {page}, or add the missing page.", when: ["{target}", "{page}"]),
        Fix("Fix the link to {target}, or add the missing page.", when: ["{target}"], unless: ["{page}"]),
        Fix("Fix the links in the list above, or add the missing pages.", unless: ["{target}"]),
        Fix(
          "Or set the generator to warn only, and check the links in CI.",
          snippet: "// docusaurus.config.js\nonBrokenLinks: 'warn'", when: ["ocusaurus"]),
        Fix(
          "Or ignore dead links in the build.",
          snippet: "// .vitepress/config.mts\nignoreDeadLinks: true", when: ["dead link(s) found"]),
        "Or check the links in CI, and turn the check off in docker build.",
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
      id: "angular-worker-died", family: "npm", subject: .resource,
      title: "A worker process of the Angular build died: most likely it had too little memory",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: ["An unhandled exception occurred: Call retries were exceeded"],
      causes: ["Angular builds the bundles in several processes at once; the system killed one of them."],
      fixes: [
        Fix(
          "Give Docker more memory, or let the Angular build use fewer processes.",
          snippet: "ENV NG_BUILD_MAX_WORKERS=2")
      ],
      verify: ["docker info --format '{{.MemTotal}}'"],
      docs: ["https://angular.dev/tools/cli/environments"],
      examples: ["An unhandled exception occurred: Call retries were exceeded"]
    ),
    Rule(
      id: "angular-asset-outside", family: "npm", subject: .file,
      title: "Angular refuses an asset: its output is outside the output path",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: ["An asset cannot be written to a location outside of the output path."],
      causes: [
        "An `assets` entry of angular.json (or .angular-cli.json) has an `output` that leads out of the output folder."
      ],
      fixes: [
        "Correct the `output` of the assets in angular.json: it is relative to the output path. With an old Angular CLI, upgrade it."
      ],
      verify: ["grep -n '\"output\"' angular.json .angular-cli.json"],
      docs: ["https://angular.dev/reference/configs/workspace-config#assets-configuration"],
      examples: ["An asset cannot be written to a location outside of the output path."]
    ),
    Rule(
      id: "expo-packages-missing", family: "npm", subject: .package,
      title: "Expo is missing packages for {purpose|this platform}: {packages|see the message}",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "trying to use {purpose...} but don't have the required dependencies installed",
          more: ["npx expo install {packages...}"])
      ],
      causes: ["package.json does not list the packages that this platform needs."],
      fixes: [
        Fix(
          "Add the packages to the project with `npx expo install`, and commit package.json and the lock file.",
          snippet: "npx expo install {packages|<the packages>}"),
        "Or remove the platform from `platforms` in the app config.",
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
      id: "gatsby-plugin-missing", family: "npm", subject: .package,
      title: "Gatsby cannot load the plugin {plugin}",
      level: 91, confidence: .certain,
      patterns: ["There was a problem loading plugin \"{plugin}\". Perhaps you need to install its package?"],
      causes: [
        "The plugin is missing in package.json, or development or optional dependencies were not installed.",
        "A package that the plugin needs (sharp) has no binary for this platform.",
      ],
      fixes: [
        Fix(
          "Add the plugin to package.json if it is missing, and commit the lock file.",
          snippet: "npm install {plugin}")
      ],
      verify: ["npm ls {plugin}"],
      docs: ["https://www.gatsbyjs.com/docs/plugins/"],
      examples: [
        "There was a problem loading plugin \"gatsby-plugin-feed\". Perhaps you need to install its package?"
      ]
    ),
    Rule(
      id: "prisma-config-variable", partOf: "node-env-variable-missing", family: "npm", subject: .program,
      title: "prisma.config.ts reads the variable {variable}, which is not set in the build",
      level: 93, confidence: .certain,
      repairs: [.buildValue],
      patterns: [
        "PrismaConfigEnvError: Missing required environment variable: {variable}",
        "PrismaConfigEnvError: Cannot resolve environment variable: {variable}",
      ],
      causes: [
        "`env('…')` in prisma.config.ts (Prisma 7) fails if the variable is not set, even for commands that do not connect to the database."
      ],
      fixes: [
        "Use `process.env.{variable}` instead of `env('…')` in prisma.config.ts, or set a placeholder value for the build: `prisma generate` does not connect to the database."
      ],
      verify: ["grep -n 'env(' prisma.config.ts"],
      docs: ["https://www.prisma.io/docs/orm/reference/prisma-config-reference"],
      examples: ["Error: PrismaConfigEnvError: Missing required environment variable: SHOP_DATABASE"]
    ),
    Rule(
      id: "gatsby-plugin-failed", family: "npm", subject: .program,
      title: "The Gatsby plugin {plugin} failed in {hook}: its own message is below",
      level: 72, confidence: .likely,
      patterns: ["\"{plugin}\" threw an error while running the {hook} lifecycle:"],
      causes: [
        "The plugin loads data from a server, and the URL or token comes from a variable that is not set in the build (.env is seldom copied).",
        "The build cannot reach the server.",
      ],
      fixes: [
        Fix(
          "Check the plugin's message below this line. If it needs a token or URL, pass it to this step as a secret; if it is a network error, retry the build.",
          snippet: "RUN --mount=type=secret,id=token,env=<the variable that {plugin} reads> npm run build"),
        "Or correct the plugin's options in gatsby-config.js.",
      ],
      verify: ["npx gatsby build --verbose"],
      docs: ["https://www.gatsbyjs.com/docs/reference/config-files/node-api-helpers/"],
      examples: [
        "\"gatsby-source-acme\" threw an error while running the sourceNodes lifecycle:\n\naccessToken is required"
      ]
    ),
  ]
}
