extension RuleCatalog {
  /// What npm's exit code says if its message is not in the log: the number of the system's error (libuv's, negative) in eight bits.
  static let npmExitCodes: [Rule] = [
    npmExitCode(
      254, "npm-code-file-missing", .file, "a file that is missing (ENOENT)",
      fix: "Copy package.json and the lock file to the folder in which npm runs (WORKDIR), before this step."),
    npmExitCode(
      243, "npm-code-no-permission", .file, "a missing permission (EACCES)",
      fix:
        "Give the folder to the step's user (`COPY --chown`, `RUN chown`), or run the installation as root."),
    npmExitCode(
      228, "npm-code-disk-full", .resource, "a full disk (ENOSPC)",
      fix: "Free disk space on the builder (`docker builder prune`), or enlarge its disk."),
    npmExitCode(
      146, "npm-code-timed-out", .network, "a connection that timed out (ETIMEDOUT)",
      fix:
        "Retry the build. If it fails again, set a proxy or a nearer registry (`npm config set registry`)."),
    npmExitCode(
      152, "npm-code-reset", .network, "a connection that was reset (ECONNRESET)",
      fix:
        "Retry the build. If it fails again, check whether a proxy or firewall cuts connections to the registry."
    ),
  ]

  /// The rule of one code: they differ in what the code means and in what helps.
  private static func npmExitCode(
    _ code: Int, _ id: String, _ subject: Rule.Subject, _ meaning: String, fix: String
  ) -> Rule {
    Rule(
      id: id, family: "npm", subject: subject,
      title: "npm ended with exit code \(code), its code for \(meaning)",
      level: 45, confidence: .likely,
      patterns: [.exitCode(code, inStep: "npm ")],
      causes: [
        "If a system error stops npm, its exit code is 256 minus the error's number. The log does not contain npm's own message."
      ],
      fixes: [Fix(fix)],
      verify: ["RUN npm ci || { cat /root/.npm/_logs/*-debug-0.log; exit 1; }"],
      docs: ["https://nodejs.org/api/os.html#error-constants"],
      examples: [Example(step: "RUN npm ci", exitCode: code)]
    )
  }
}
