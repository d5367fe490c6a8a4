extension RuleCatalog {
  /// Browsers of test tools, which do not know the image's distribution.
  static let browsers: [Rule] = [
    Rule(
      id: "playwright-platform", partOf: "browser-download-failed", family: "npm", subject: .package,
      title: "Playwright has no {browser} for this image ({platform})",
      level: 92, confidence: .certain,
      patterns: ["Playwright does not support {browser} on {platform}"],
      causes: [
        "Playwright's browsers are made for glibc: there are none for Alpine, and none for releases that are newer or older than the installed Playwright knows."
      ],
      fixes: [
        Fix(
          "Use Playwright's own image of the same version, or a Debian or Ubuntu image that it supports.",
          snippet: "FROM mcr.microsoft.com/playwright:v<version of Playwright>-noble"),
        "Or leave the browsers out, if the image does not run the tests: `PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1`.",
      ],
      docs: ["https://playwright.dev/docs/docker", "https://playwright.dev/docs/intro#system-requirements"],
      examples: ["ERROR: Playwright does not support chromium on alpine"]
    ),
    Rule(
      id: "playwright-system-packages", partOf: "browser-download-failed", family: "npm", subject: .package,
      title:
        "The installed Playwright does not know this release of Debian or Ubuntu: apt does not have {package|a package} that it asks for",
      level: 88, confidence: .likely,
      patterns: .each(["has no installation candidate", "Unable to locate package"]) {
        Pattern(
          "Failed to install browsers", with: ["Installation process exited with code", $0],
          more: [
            "Package '{package}' has no installation", "Package {package} has no installation",
            "Unable to locate package {package}",
          ])
      },
      causes: [
        "The image's release of Debian or Ubuntu is newer than the installed Playwright knows, and some of the packages have other names there."
      ],
      fixes: [
        "Update Playwright, or use an image of a release that this Playwright knows (an older Debian or Ubuntu).",
        Fix(
          "Or use Playwright's own image of the same version.",
          snippet: "FROM mcr.microsoft.com/playwright:v<version of Playwright>-noble"),
      ],
      docs: ["https://playwright.dev/docs/docker", "https://playwright.dev/docs/intro#system-requirements"],
      examples: [
        """
        E: Package 'ttf-unifont' has no installation candidate
        Failed to install browsers
        Error: Installation process exited with code: 100
        """
      ],
      implies: ["apt-not-found-no-update"]
    ),
    Rule(
      id: "browser-code-in-node", family: "npm", subject: .program,
      title: "Code for the browser runs in Node during the build: {name|window} is not defined",
      level: 76, confidence: .certain,
      patterns: .each(["window", "document", "localStorage", "navigator", "self", "HTMLElement"]) {
        Pattern("ReferenceError: \($0) is not defined", more: ["ReferenceError: {name} is not defined"])
      },
      causes: [
        "Pages are rendered in Node while they are built (prerendering), and {name|window} exists in a browser only.",
        "A package uses {name|it} as soon as it is imported.",
      ],
      fixes: [
        Fix(
          "Guard the code, or run it in the browser only (an effect, a dynamic import without server rendering).",
          snippet: "if (typeof window !== 'undefined') { … }"),
        "Or build without prerendering that page.",
      ],
      docs: ["https://nextjs.org/docs/messages/prerender-error"],
      examples: ["ReferenceError: window is not defined"]
    ),
    Rule(
      id: "next-prerender-fetch", partOf: "next-prerender-error", family: "npm", subject: .network,
      title:
        "Next.js renders {page|a page} during the build, and cannot fetch its data: the server does not run then",
      level: 74, confidence: .likely,
      patterns: .each([
        "TypeError: fetch failed", "ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN",
        "PrismaClientInitializationError",
      ]) { reason in
        [
          Pattern("Error occurred prerendering page \"{page}\"", with: [reason]),
          Pattern("Export encountered an error on {page}", with: [reason]),
          Pattern("Failed to collect page data for {page}", with: [reason]),
        ]
      },
      causes: [
        "The page asks an API or a database, which does not run during docker build, or has no name there.",
        "The address comes from a variable that the build does not have.",
      ],
      fixes: [
        Fix("Render the page at run time.", snippet: "export const dynamic = 'force-dynamic'"),
        Fix(
          "Or give the build an address of the API that it can reach.",
          snippet: "ARG API_URL\nENV API_URL=$API_URL"),
      ],
      docs: ["https://nextjs.org/docs/messages/prerender-error"],
      examples: [
        """
        Error occurred prerendering page "/blog". Read more: https://nextjs.org/docs/messages/prerender-error
        TypeError: fetch failed
        """
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
