extension RuleCatalog {
  /// Browsers of test tools, which do not know the image's distribution.
  static let browsers: [Rule] = [
    Rule(
      id: "playwright-platform", partOf: "browser-download-failed", family: "npm", subject: .package,
      title: "Playwright has no {browser} for this image ({platform})",
      level: 92, confidence: .certain,
      patterns: ["Playwright does not support {browser} on {platform}"],
      causes: [
        "Playwright's browsers need glibc. There are none for Alpine, or for releases that the installed Playwright does not support."
      ],
      fixes: [
        Fix(
          "Use Playwright's own image of the same version, or a Debian or Ubuntu image that Playwright supports.",
          snippet: "FROM mcr.microsoft.com/playwright:v<version of Playwright>-noble"),
        "If the image does not run the tests, skip the browser download: `PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1`.",
      ],
      docs: ["https://playwright.dev/docs/docker", "https://playwright.dev/docs/intro#system-requirements"],
      examples: ["ERROR: Playwright does not support chromium on alpine"]
    ),
    Rule(
      id: "puppeteer-no-arm-chromium", partOf: "browser-download-failed", family: "npm", subject: .package,
      title: "Puppeteer has no Chromium for Linux on arm64",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: ["The chromium binary is not available for arm64"],
      causes: [
        "Puppeteer's Chromium for Linux is built for amd64 only; the distribution's Chromium exists for arm64."
      ],
      fixes: [
        Fix(
          "Install the distribution's Chromium, and let Puppeteer use it.",
          snippet: """
            RUN apk add --no-cache chromium
            ENV PUPPETEER_SKIP_DOWNLOAD=true PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium-browser
            """, base: .apk),
        Fix(
          "Install the distribution's Chromium, and let Puppeteer use it.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends chromium
            ENV PUPPETEER_SKIP_DOWNLOAD=true PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium
            """, base: .apt),
        Fix("Or build the image for amd64.", snippet: "docker build --platform linux/amd64 ."),
      ],
      docs: ["https://pptr.dev/guides/configuration", "https://pptr.dev/troubleshooting"],
      examples: ["npm ERR! The chromium binary is not available for arm64."]
    ),
    Rule(
      id: "playwright-chrome-arm", partOf: "browser-download-failed", family: "npm", subject: .package,
      title: "This Playwright release cannot install {browser|Chrome} on Linux on ARM64",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "ERROR: not supported on Linux Arm64", with: ["Failed to install"],
          more: ["Error: Failed to install {browser}"]),
        Pattern(
          "ERROR: not supported on Linux arm64", with: ["Failed to install"],
          more: ["Error: Failed to install {browser}"]),
      ],
      causes: [
        "`playwright install chrome` installs Google's own package, which Playwright knows only for amd64. Playwright's Chromium exists for ARM, too."
      ],
      fixes: [
        Fix(
          "Install Playwright's own Chromium, and remove `channel: 'chrome'` from the configuration.",
          snippet: "RUN npx playwright install --with-deps chromium"),
        Fix("Or build for amd64.", snippet: "docker build --platform linux/amd64 ."),
      ],
      docs: ["https://playwright.dev/docs/browsers"],
      examples: [
        "ERROR: not supported on Linux Arm64\nFailed to install browsers\nError: Failed to install chrome"
      ]
    ),
    Rule(
      id: "playwright-system-packages", partOf: "browser-download-failed", family: "npm", subject: .package,
      title:
        "Playwright is too old for this Debian or Ubuntu release: apt cannot find {package|a package} that it needs",
      level: 88, confidence: .likely,
      patterns: .each(["has no installation candidate", "Unable to locate package"]) {
        Pattern(
          "Failed to install browsers", with: ["Installation process exited with code", $0],
          more: [
            "Package '{package}' has no installation", "Package {package} has no installation",
            "Unable to locate package {package}",
          ])
      } + [
        Pattern(
          "your OS is not officially supported by Playwright; installing dependencies for ",
          with: ["Package ttf-"],
          more: ["^Package {package} is not available, but is referred to"])
      ],
      causes: [
        "The image's Debian or Ubuntu release is newer than the installed Playwright supports, and some packages were renamed."
      ],
      fixes: [
        "Update Playwright, or use an older Debian or Ubuntu image that this Playwright supports.",
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
  ]
}
