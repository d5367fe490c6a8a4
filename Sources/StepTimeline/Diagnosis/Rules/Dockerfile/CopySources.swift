extension RuleCatalog {
  /// COPY sources that are not there: what an earlier step was to build, and lock files.
  static let copySources: [Rule] = [
    Rule(
      id: "copy-artifact-not-built", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "{path|A build result} is not in the build context: it has to be built before the image",
      level: 95, confidence: .likely,
      repairs: [.nearestPath],
      patterns: .each([
        ".jar", ".war", "/dist", "/target", "/build/libs", "/publish", "/out", ".whl", ".tgz", ".zip",
        "/.next", "/build",
      ]) { end in
        [
          Pattern(
            "\(end)\": not found", place: .error, with: ["checksum of ref"],
            more: ["checksum of ref {}: \"{path...}\": not found"]),
          Pattern(
            "\(end)\" not found: not found", place: .error,
            more: ["cache key: \"{path...}\" not found", "^\"{path...}\" not found"]),
          Pattern(
            "\(end): no such file or directory", place: .error, with: ["failed: "],
            notOnLine: ["/run/", "exec"],
            more: ["docker-builder{}/{path}: no such", "stat {path}: no such", "lstat {path}: no such"]),
          Pattern(
            "buildkit-mount{...}\(end): no such file or directory", place: .error,
            more: ["buildkit-mount{#}/{path}: no such"]),
        ]
      },
      causes: [
        "The file or folder is a result of a build that has not run on this machine, or whose results did not reach this job.",
        ".dockerignore leaves it out.",
      ],
      fixes: [
        "Build it first (for instance `mvn package`, `npm run build`), or let a stage of the Dockerfile build it; check .dockerignore.",
        "If the context is another folder, correct the path: it is relative to the context.",
      ],
      verify: ["ls -l <the path, in the folder of the build>"],
      docs: [
        "https://docs.docker.com/build/concepts/context/",
        "https://docs.docker.com/build/building/multi-stage/",
      ],
      examples: [
        Example(error: "failed to calculate checksum of ref 1a::2b: \"/target/app.jar\": not found"),
        Example(
          error:
            "COPY failed: stat /var/lib/docker/tmp/docker-builder31/target/app.jar: no such file or directory"
        ),
      ]
    ),
    Rule(
      id: "copy-lock-file-missing", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title:
        "{path|A lock file} is not in the build context: never written, not committed, or left out by .dockerignore",
      level: 96, confidence: .likely,
      repairs: [.unignore, .nearestPath, .dropLockFile],
      patterns: .each(LockFileNames.all) { file in
        [
          Pattern(
            "\(file)\": not found", place: .error, with: ["checksum of ref"],
            more: ["checksum of ref {}: \"/{path...}\": not found"]),
          Pattern(
            "\(file)\" not found", place: .error, with: ["compute cache key"],
            more: ["cache key: \"/{path...}\" not found"]),
          Pattern(
            "\(file): no such file or directory", place: .error, with: ["failed: "],
            more: ["docker-builder{}/{path}: no such", "stat {path}: no such"]),
          Pattern("\(file): file does not exist", place: .error, more: ["stat {path}: file"]),
        ]
      },
      causes: ["COPY names the lock file, and the folder that is sent as the context has none."],
      fixes: [
        Fix("Write the lock file and commit it.", snippet: "go mod tidy && git add go.sum", when: ["go.sum"]),
        Fix(
          "Write the lock file and commit it.",
          snippet: "npm install --package-lock-only && git add package-lock.json", when: ["package-lock.json"]
        ),
        Fix(
          "Write the lock file and commit it; check .gitignore and .dockerignore.",
          unless: ["go.sum", "package-lock.json"]),
        "If the project has none, take it out of the COPY.",
        "Check that the context is the folder that holds it.",
      ],
      docs: ["https://docs.docker.com/build/concepts/context/"],
      examples: [
        Example(error: "failed to calculate checksum of ref 1a::2b: \"/go.sum\": not found"),
        Example(
          error:
            "COPY failed: file not found in build context or excluded by .dockerignore: stat yarn.lock: file does not exist"
        ),
      ]
    ),
  ]
}
