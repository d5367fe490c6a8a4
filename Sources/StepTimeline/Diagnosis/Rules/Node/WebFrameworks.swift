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
        "The address is missing the site's base path, or differs in upper and lower case.",
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
      title: "Expo is missing packages for {purpose|this platform}: {packages|see the message}",
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
}
