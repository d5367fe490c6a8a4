extension RuleCatalog {
  /// What npm's exit code says if its message is not in the log: the number of the system's error (libuv's, negative) in eight bits.
  static let npmExitCodes: [Rule] = [
    Rule(
      id: "npm-code-file-missing", family: "npm", subject: .file,
      title: "npm ended with exit code 254, its code for a file that is missing (ENOENT)",
      level: 45, confidence: .likely,
      patterns: [.exitCode(254, inStep: "npm ")],
      causes: [
        "If a system error stops npm, its exit code is 256 minus the error's number. The log does not contain npm's own message."
      ],
      fixes: [
        "Copy package.json and the lock file to the folder in which npm runs (WORKDIR), before this step."
      ],
      verify: ["RUN npm ci || { cat /root/.npm/_logs/*-debug-0.log; exit 1; }"],
      docs: ["https://nodejs.org/api/os.html#error-constants"],
      examples: [Example(step: "RUN npm ci", exitCode: 254)]
    ),
    Rule(
      id: "npm-code-no-permission", family: "npm", subject: .file,
      title: "npm ended with exit code 243, its code for a missing permission (EACCES)",
      level: 45, confidence: .likely,
      patterns: [.exitCode(243, inStep: "npm ")],
      causes: [
        "If a system error stops npm, its exit code is 256 minus the error's number. The log does not contain npm's own message."
      ],
      fixes: [
        "Give the folder to the step's user (`COPY --chown`, `RUN chown`), or run the installation as root."
      ],
      verify: ["RUN npm ci || { cat /root/.npm/_logs/*-debug-0.log; exit 1; }"],
      docs: ["https://nodejs.org/api/os.html#error-constants"],
      examples: [Example(step: "RUN npm ci", exitCode: 243)]
    ),
    Rule(
      id: "npm-code-disk-full", family: "npm", subject: .resource,
      title: "npm ended with exit code 228, its code for a full disk (ENOSPC)",
      level: 45, confidence: .likely,
      patterns: [.exitCode(228, inStep: "npm ")],
      causes: [
        "If a system error stops npm, its exit code is 256 minus the error's number. The log does not contain npm's own message."
      ],
      fixes: ["Free disk space on the builder (`docker builder prune`), or enlarge its disk."],
      verify: ["RUN npm ci || { cat /root/.npm/_logs/*-debug-0.log; exit 1; }"],
      docs: ["https://nodejs.org/api/os.html#error-constants"],
      examples: [Example(step: "RUN npm ci", exitCode: 228)]
    ),
    Rule(
      id: "npm-code-timed-out", family: "npm", subject: .network,
      title: "npm ended with exit code 146, its code for a connection that timed out (ETIMEDOUT)",
      level: 45, confidence: .likely,
      patterns: [.exitCode(146, inStep: "npm ")],
      causes: [
        "If a system error stops npm, its exit code is 256 minus the error's number. The log does not contain npm's own message."
      ],
      fixes: [
        "Retry the build. If it fails again, set a proxy or a nearer registry (`npm config set registry`)."
      ],
      verify: ["RUN npm ci || { cat /root/.npm/_logs/*-debug-0.log; exit 1; }"],
      docs: ["https://nodejs.org/api/os.html#error-constants"],
      examples: [Example(step: "RUN npm ci", exitCode: 146)]
    ),
    Rule(
      id: "npm-code-reset", family: "npm", subject: .network,
      title: "npm ended with exit code 152, its code for a connection that was reset (ECONNRESET)",
      level: 45, confidence: .likely,
      patterns: [.exitCode(152, inStep: "npm ")],
      causes: [
        "If a system error stops npm, its exit code is 256 minus the error's number. The log does not contain npm's own message."
      ],
      fixes: [
        "Retry the build. If it fails again, check whether a proxy or firewall cuts connections to the registry."
      ],
      verify: ["RUN npm ci || { cat /root/.npm/_logs/*-debug-0.log; exit 1; }"],
      docs: ["https://nodejs.org/api/os.html#error-constants"],
      examples: [Example(step: "RUN npm ci", exitCode: 152)]
    ),
  ]
}
