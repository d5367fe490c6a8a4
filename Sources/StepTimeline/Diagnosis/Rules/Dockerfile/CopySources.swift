extension RuleCatalog {
  /// COPY sources that are not there: what an earlier step was to build, and lock files.
  static let copySources: [Rule] = [
    Rule(
      id: "copy-artifact-not-built", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "{path|A build result} is not in the build context: it must be built before the image",
      level: 95, confidence: .likely,
      repairs: [.nearestPath],
      patterns: emptyWildcards
        + .each([
          ".jar", ".war", "/dist", "/target", "/build/libs", "/publish", "/out", ".whl", ".tgz", ".zip",
          "/.next", "/build", "/_output", "/bin",
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
            // Engines before 1.13.
            Pattern(
              "^lstat {}\(end): no such file or directory", place: .error, notOnLine: ["lstat /"],
              more: ["lstat {path}: no such"], inStep: "ADD "),
            Pattern(
              "^lstat {}\(end): no such file or directory", place: .error, notOnLine: ["lstat /"],
              more: ["lstat {path}: no such"], inStep: "COPY "),
            Pattern(
              "buildkit-mount{...}\(end): no such file or directory", place: .error,
              more: ["buildkit-mount{#}/{path}: no such"]),
          ]
        }
        + .each(["_output", "bin", "out"]) { folder in
          Pattern(
            "/\(folder)/{rest}: no such file or directory", place: .error, with: ["OPY failed: stat "],
            notOnLine: ["/usr/", "merged"], more: ["docker-builder{#}/{path}: no such"])
        }
        + .each(["dist", "build", "out", "target", "public", "publish", ".next"]) { folder in
          // The classic builder.
          [
            Pattern(
              "excluded by .dockerignore: stat \(folder): file does not exist", place: .error,
              more: ["excluded by .dockerignore: stat {path}: file"]),
            Pattern(
              "excluded by .dockerignore: stat \(folder)/{rest}: file does not exist", place: .error,
              notOnLine: [".sh:", ".conf:", ".yml:", ".yaml:", ".txt:", ".md:"],
              more: ["excluded by .dockerignore: stat {path}: file"]),
          ]
        }
        + .each(["dist", "target", ".next", "bin/Release", "build/libs"]) { folder in
          // A file or folder below the one that a build tool writes.
          [
            Pattern(
              "checksum of ref {}: \"/\(folder)/{rest...}\": not found", place: .error,
              more: ["checksum of ref {}: \"{path...}\": not found"]),
            Pattern(
              "cache key: \"/\(folder)/{rest...}\" not found", place: .error,
              more: ["cache key: \"{path...}\" not found"]),
          ]
        },
      causes: [
        "The file or folder is the output of a build that did not run on this machine, or whose output was not passed to this job.",
        ".dockerignore excludes it.",
      ],
      fixes: [
        "Build it before the image (for instance `mvn package`, `npm run build`, `dotnet publish`), or in a stage of the Dockerfile. If it already exists, remove the .dockerignore line that excludes it (`gcloud builds submit` also reads .gitignore).",
        "If the context is a different folder, correct the path: it is relative to the context.",
      ],
      verify: ["ls -l <path in the build context>"],
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
      id: "copy-vendor-missing", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title:
        "Go's `vendor` folder is not in the build context: it was not created, or git ignores it",
      level: 96, confidence: .likely,
      repairs: [.unignore],
      patterns: [
        Pattern(
          "\"/vendor\": not found", place: .error, more: ["checksum of ref {}: \"{path}\": not found"],
          inDockerfile: ["go.mod"]),
        Pattern("docker-builder{#}/{path}vendor: no such file", place: .error, inDockerfile: ["go.mod"]),
        Pattern("docker-builder{#}/{path}vendor/: no such file", place: .error, inDockerfile: ["go.mod"]),
      ],
      causes: [
        "`go mod vendor` creates it; it is often in .gitignore or .dockerignore."
      ],
      fixes: [
        Fix(
          "Run `go mod vendor` and commit the folder, or remove this COPY and download the modules in the build (`go mod download`).",
          snippet: "go mod vendor && git add vendor")
      ],
      verify: ["git check-ignore -v vendor"],
      docs: ["https://go.dev/ref/mod#vendoring"],
      examples: [
        Example(
          error: "failed to calculate checksum of ref 1a::2b: \"/vendor\": not found",
          step: "[builder 5/8] COPY vendor/ vendor/", dockerfile: "COPY go.mod go.mod")
      ]
    ),
    Rule(
      id: "copy-source-with-comma", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "COPY has a comma after {path|a file}, and Docker reads it as part of the name",
      level: 97, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "docker-builder{}/{path},: no such file or directory", place: .error),
        Pattern("checksum of ref {}: \"{path},\": not found", place: .error),
        Pattern("cache key: \"{path},\" not found", place: .error),
        Pattern(
          "failed: file not found in build context or excluded by .dockerignore: stat {path},:", place: .error
        ),
      ],
      causes: ["Commas separate the files only in the JSON form, with brackets and quotes."],
      fixes: [
        Fix(
          "Remove the commas, or use the JSON form with brackets and double quotes.",
          snippet: "COPY <source> <source> <folder>/")
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: [
        Example(error: "failed to calculate checksum of ref 1a::2b: \"/package.json,\": not found"),
        Example(
          error:
            "COPY failed: stat /var/lib/docker/tmp/docker-builder798/app/app.csproj,: no such file or directory"
        ),
      ]
    ),
    Rule(
      id: "copy-placeholder", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title:
        "The Dockerfile still has the placeholder `{name}` in braces instead of a URL or path",
      level: 98, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("checksum of ref {}: \"/{{name}}\": not found", place: .error),
        Pattern("cache key: \"/{{name}}\" not found", place: .error),
      ],
      causes: ["The Dockerfile is a template, and the name in braces was not replaced."],
      fixes: ["Replace the placeholder, including the braces, with the real URL or path."],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: [Example(error: "failed to calculate checksum of ref moby::4d: \"/{link}\": not found")]
    ),
    Rule(
      id: "copy-with-comment", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "COPY has a comment on the same line: its words are read as file names",
      level: 98, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("failed to calculate checksum of ref", place: .error, inStep: " # "),
        Pattern("\"/#\": not found", place: .error),
      ],
      causes: ["A Dockerfile supports comments only on separate lines."],
      fixes: ["Move the comment to a separate line above the COPY."],
      docs: ["https://docs.docker.com/reference/dockerfile/#format"],
      examples: [
        Example(
          error: "failed to calculate checksum of ref 1a::2b: \"/#\": not found",
          step: "[2/3] COPY app.yaml /app/app.yaml # the local file")
      ]
    ),
    Rule(
      id: "copy-source-ignored", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "{path|The file to copy} is excluded by .dockerignore",
      level: 95, confidence: .likely,
      repairs: [.unignore],
      patterns: [
        Pattern(
          "failed to calculate checksum of ref {}: \"{path...}\": not found", place: .error,
          inDockerfile: ["Attempting to Copy file", "excluded by .dockerignore"]),
        Pattern(
          "failed to compute cache key: \"{path...}\" not found", place: .error,
          inDockerfile: ["Attempting to Copy file", "excluded by .dockerignore"]),
      ],
      causes: ["BuildKit reports it: a line of .dockerignore excludes the path from the build context."],
      fixes: [
        Fix(
          "Remove the line of .dockerignore that excludes it, or add an exception after that line.",
          snippet: "# .dockerignore\n!{path}")
      ],
      verify: ["cat .dockerignore"],
      docs: [
        "https://docs.docker.com/reference/build-checks/copy-ignored-file/",
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
      ],
      examples: [
        Example(
          error: "failed to calculate checksum of ref 1a::2b: \"/dist\": not found",
          step: "[2/2] COPY dist ./dist",
          dockerfile:
            "CopyIgnoredFile: Attempting to Copy file \"dist\" that is excluded by .dockerignore (line 15)")
      ]
    ),
    Rule(
      id: "copy-lock-file-missing", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title:
        "{path|A lock file} is not in the build context: not created, not committed, or excluded by .dockerignore",
      level: 96, confidence: .likely,
      repairs: [.unignore, .nearestPath, .dropLockFile, .dropSumMount],
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
          Pattern(
            "\(file)\": no such file or directory", place: .error, with: ["copier: stat: "],
            more: ["stat: \"/{path}\": no such"]),
        ]
      },
      causes: ["COPY lists the lock file, but the build context does not contain it."],
      fixes: [
        Fix(
          "If the module has no dependencies, it has no go.sum, but the bind mount requires the file: remove the mount, or create an empty go.sum.",
          snippet: "touch go.sum && git add go.sum", when: ["source=go.sum"]),
        Fix(
          "Create go.sum with `go mod tidy`, and commit it.", snippet: "go mod tidy && git add go.sum",
          when: ["go.sum"]),
        Fix(
          "Create package-lock.json with npm, and commit it.",
          snippet: "npm install --package-lock-only && git add package-lock.json", when: ["package-lock.json"]
        ),
        Fix(
          "Create the lock file and commit it; check that .gitignore and .dockerignore do not exclude it.",
          unless: ["go.sum", "package-lock.json"]),
        Fix(
          "If the module has no dependencies, it has no go.sum: make it optional in COPY.",
          snippet: "COPY go.mod go.sum* ./", when: ["go.sum"], unless: ["source=go.sum"]),
        Fix("If the project has no lock file, remove it from the COPY.", unless: ["go.sum"]),
        "Check that the build context is the folder with the lock file.",
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
    Rule(
      id: "copy-from-next-standalone", partOf: "copy-from-stage-missing", family: "dockerfile",
      subject: .file,
      title: "{path} is not in the build stage: Next.js creates it only with `output: 'standalone'`",
      level: 98, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("\"{path}.next/standalone\": not found", place: .error),
        Pattern("stat {path}.next/standalone: ", place: .error),
      ],
      causes: [
        "next.config.js does not set `output: 'standalone'`, or it is not copied into the build stage."
      ],
      fixes: [
        Fix(
          "Set `output: 'standalone'` in next.config.js.",
          snippet: "// next.config.js\nmodule.exports = { output: 'standalone' }"),
        "In a monorepo, the folder contains the path from the root: `.next/standalone/apps/<name>`.",
      ],
      docs: ["https://nextjs.org/docs/app/api-reference/config/next-config-js/output"],
      examples: [
        Example(
          error:
            "failed to compute cache key: failed to calculate checksum of ref a::b: \"/app/.next/standalone\": not found",
          step: "[runner 3/5] COPY --from=builder /app/.next/standalone ./")
      ]
    ),
    Rule(
      id: "copy-from-jar", partOf: "copy-from-stage-missing", family: "dockerfile", subject: .file,
      title: "{path} is not in the build stage: the jar has a different name or path",
      level: 98, confidence: .likely,
      repairs: [.nearestPath],
      patterns: [
        Pattern(
          "failed to calculate checksum of ref {}: \"{path}.jar\": not found", place: .error,
          inStep: "--from="),
        Pattern(
          "failed to calculate checksum of ref {}: \"{path}.war\": not found", place: .error,
          inStep: "--from="),
      ],
      causes: [
        "Maven and Gradle use the project name and version as the file name (target/<name>-<version>.jar, build/libs/<name>-<version>.jar).",
        "The build stage has a different WORKDIR, or builds a module in a subfolder.",
      ],
      fixes: [
        Fix(
          "Use a wildcard in COPY instead of the file name, and check the WORKDIR of the build stage.",
          snippet: "COPY --from=build /app/target/*.jar app.jar", unless: ["gradle"]),
        Fix(
          "Use a wildcard in COPY instead of the file name, and check the WORKDIR of the build stage.",
          snippet: "COPY --from=build /app/build/libs/*.jar app.jar",
          when: ["gradle"]),
        "Or set a fixed name: <finalName> in pom.xml, archiveFileName in build.gradle.",
      ],
      verify: [
        "docker build --target STAGE -t s . && docker run --rm s find / -name '*.jar' -newer /etc/hostname"
      ],
      docs: ["https://docs.docker.com/build/building/multi-stage/"],
      examples: [
        Example(
          error:
            "failed to compute cache key: failed to calculate checksum of ref a::b: \"/app/target/app.jar\": not found",
          step: "[stage-1 2/2] COPY --from=build /app/target/app.jar app.jar")
      ]
    ),
    Rule(
      id: "copy-git-folder", partOf: "copy-source-not-found", family: "dockerfile", subject: .file,
      title: "The folder .git is not in the build context",
      level: 98, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("failed to calculate checksum of ref {}: \"/.git\": not found", place: .error),
        Pattern(
          "failed to calculate checksum of ref {}: \"/.git/{path}\": not found", place: .error,
          confidence: .likely),
        Pattern("stat .git: file does not exist", place: .error),
        Pattern("lstat /{}/.git: no such file or directory", place: .error),
        Pattern("/.git: no such file or directory", place: .error, with: ["COPY failed"]),
      ],
      causes: [
        "The sources are from an archive (a release's .zip or .tar.gz), which has no .git.",
        ".dockerignore excludes it, or the context is a subfolder of the repository.",
        "It is a submodule or a worktree, whose .git is a file that points elsewhere.",
      ],
      fixes: [
        Fix(
          "Build from a clone of the repository, in its root folder, and remove .git from .dockerignore.",
          snippet: "git clone <address of the repository> && cd <its folder> && docker build ."),
        "Check that no line of .dockerignore excludes .git.",
        "Or remove this COPY, and pass the version as a build argument.",
      ],
      verify: ["ls -d .git; grep -n git .dockerignore"],
      docs: ["https://docs.docker.com/build/concepts/context/"],
      examples: [
        Example(
          error:
            "failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: \"/.git\": not found",
          step: "[builder 7/8] COPY .git /src/.git")
      ]
    ),
    Rule(
      id: "copy-device-full", family: "dockerfile", subject: .file,
      title:
        "The build copies the device /dev/full, which always returns `no space left`; the disk is not full",
      level: 98, confidence: .certain,
      patterns: .each([
        "/dev/full: no space left on device", "dev/full: no space left on device",
      ]),
      causes: [
        "`COPY --from=<stage> . .` (or `/ /`) copies the whole root of the other stage, including /dev; kaniko reads device files like regular files."
      ],
      fixes: [
        Fix(
          "Copy only the folders that you need instead of the whole root.",
          snippet: "COPY --from=<stage> /usr /usr\nCOPY --from=<stage> /app /app"),
        "Or build with BuildKit or Buildah, which do not copy devices.",
      ],
      docs: ["https://docs.docker.com/build/building/multi-stage/"],
      examples: [
        Example(
          error:
            "error building image: could not save file: copying file: write /kaniko/0/dev/full: no space left on device"
        )
      ],
      implies: ["disk-full"]
    ),
  ]

  /// The classic builder, if a wildcard below the folder of a build tool fits nothing.
  private static let emptyWildcards: [Pattern] = [
    "COPY build/libs/", "ADD build/libs/", "COPY target/", "ADD target/", "COPY ./target/",
  ].map { (folder: String) in
    Pattern(
      "o source files were specified", place: .error, more: ["\(folder){path} "], inStep: folder)
  }
}
