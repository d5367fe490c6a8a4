extension RuleCatalog {
  /// Programs that look for known weaknesses of packages and end the step if they find one.
  static let scanners: [Rule] = [
    Rule(
      id: "snyk-vulnerabilities", family: "languages", subject: .package,
      title: "snyk stops the build: {package|a dependency} has a known vulnerability",
      level: 60, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "severity vulnerability found in {package}", with: ["Tested "],
          more: ["Upgrade direct dependency {old} to {new} ("]),
        Pattern(
          "dependencies for known vulnerabilities, found", notOnLine: ["found 0"],
          more: ["Upgrade {old} to {new} to fix", "Upgrade direct dependency {old} to {new} ("]),
      ],
      causes: ["`snyk test` ends with exit code 1 if it finds a vulnerability."],
      fixes: [
        Fix("Upgrade {old} to {new}, as snyk says.", when: ["{old}", "{new}"]),
        "Upgrade the packages that the report names.",
        Fix(
          "Or let only severe findings stop the build, or accept one with a reason.",
          snippet: "snyk test --severity-threshold=high   # or: snyk ignore --id=<id>"),
      ],
      verify: ["snyk test   # outside the build"],
      docs: ["https://docs.snyk.io/developer-tools/snyk-cli/commands/test"],
      examples: [
        "Tested 37 dependencies for known vulnerabilities, found 2 vulnerabilities, 2 vulnerable paths."
      ]
    ),
    Rule(
      id: "package-audit-findings", family: "languages", subject: .package,
      title: "A check of the dependencies finds known vulnerabilities and stops the build",
      level: 55, confidence: .likely,
      repairs: [],
      patterns: [
        "One or more dependencies were identified with vulnerabilities that have a CVSS score greater than",
        "error: {count#} vulnerability found!", "error: {count#} vulnerabilities found!",
        "^Vulnerabilities found!", "known vulnerabilities in {count#} package",
        "known vulnerability in {count#} package",
        Pattern("vulnerabilities found", inStep: "yarn audit"),
        Pattern("vulnerabilities found", inStep: "pnpm audit"),
      ]
        + .each(["npm audit\n", "npm audit &&", "npm audit --"]) {
          Pattern(
            "severity vulnerabilit", unless: ["FAIL", "AssertionError", "Failed to compile", "error TS"],
            inStep: $0,
            exitCodes: [1])
        },
      causes: [
        "The audit (npm, pip-audit, cargo, bundler, OWASP dependency-check) exits with an error if it finds a known vulnerability. New ones are published every day, so a build can fail although you changed nothing."
      ],
      fixes: [
        "Upgrade the packages that the report names, and commit the lock file.",
        "Or run the audit in CI, outside the image build, or limit it to severe findings.",
      ],
      docs: ["https://docs.npmjs.com/cli/v10/commands/npm-audit", "https://pypi.org/project/pip-audit/"],
      examples: [
        "error: 2 vulnerabilities found!", "Found 3 known vulnerabilities in 2 packages",
        "Vulnerabilities found!",
      ]
    ),
  ]
}
