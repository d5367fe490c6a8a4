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
  ]
}
