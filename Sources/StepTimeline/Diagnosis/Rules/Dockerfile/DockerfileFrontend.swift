extension RuleCatalog {
  /// A Dockerfile that its reader is too old for, or that holds a slip which the message does not name.
  static let dockerfileFrontend: [Rule] = [
    Rule(
      id: "df-mount-needs-buildkit", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "`RUN --mount` is not known here: it needs BuildKit and a current Dockerfile syntax",
      level: 96, confidence: .certain,
      patterns: [
        Pattern("unknown flag: mount", ignoresCase: true),
        Pattern("unknown flag: --mount", ignoresCase: true),
      ],
      causes: [
        "The classic builder does not know the flag, and an old BuildKit knows it only with a newer frontend, which the first line of the Dockerfile can ask for."
      ],
      fixes: [
        Fix(
          "Ask for the current syntax in the first line.", snippet: "# syntax=docker/dockerfile:1",
          when: ["with frontend dockerfile.v0"]),
        Fix(
          "Ask for the current syntax in the first line, and build with BuildKit.",
          snippet:
            "# syntax=docker/dockerfile:1\n# DOCKER_BUILDKIT=1 docker build .   (or: docker buildx build .)",
          unless: ["with frontend dockerfile.v0"]),
        "Or update Docker.",
      ],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#syntax",
        "https://docs.docker.com/build/buildkit/#getting-started",
      ],
      examples: ["Error response from daemon: Dockerfile parse error line 12: Unknown flag: mount"]
    ),
    Rule(
      id: "df-flag-needs-frontend", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "The flag {flag|that is used} is not known here: it needs BuildKit or a newer Dockerfile syntax",
      level: 95, confidence: .certain,
      patterns: [
        "chmod", "link", "parents", "exclude", "checksum", "keep-git-dir", "security", "network", "unpack",
        "platform",
      ].flatMap { flag in
        ["Unknown flag: \(flag)", "unknown flag: --\(flag)", "unknown flag: \(flag)"].map {
          // Other programs have flags of these names too.
          Pattern(
            $0, place: .error, notOnLine: ["See 'docker"],
            more: ["nknown flag: --{flag}", "nknown flag: {flag}"])
        }
      },
      causes: ["The builder or its built-in Dockerfile frontend is older than the flag."],
      fixes: [
        Fix(
          "Ask for the current syntax in the first line, and build with BuildKit.",
          snippet: "# syntax=docker/dockerfile:1\n# DOCKER_BUILDKIT=1 docker build ."),
        "Or leave the flag out and do the same in a RUN.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#syntax"],
      examples: [Example(error: "dockerfile parse error line 7: unknown flag: --link")]
    ),
    Rule(
      id: "df-heredoc-blank", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title: "The here-document is not read as one: a blank stands before its word (two arrows, blank, EOF)",
      level: 98, confidence: .likely,
      patterns: [
        "<< EOF", "<< 'EOF'", "<< \"EOF\"", "<<- EOF", "<<- 'EOF'", "<< EOT", "<< _EOF_", "<< 'E", "<< \"E",
        "<< END", "<< 'END", "<< EOL", "<< 'EOL", "<< HEREDOC", "<< SCRIPT", "<< \\EOF",
      ].map {
        Pattern("unknown instruction: {word}", inDockerfile: [$0])
      },
      causes: [
        "A Dockerfile knows a here-document only as <<EOF; with a blank it is the shell's affair, and the next line is read as an instruction."
      ],
      fixes: [
        Fix(
          "Take out the blank between the arrows and the word, and nothing else: BuildKit reads it as a here-document then.",
          snippet: "RUN cat > /path/of/file <<'EOF'"),
        Fix("Or copy the text with COPY.", snippet: "COPY <<'EOF' /path/of/file"),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#here-documents"],
      examples: [
        Example(
          error: "dockerfile parse error on line 8: unknown instruction: [main]",
          dockerfile: "RUN tee /etc/x.conf << EOF")
      ]
    ),
    Rule(
      id: "df-unknown-mount-type", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "`{type}` is no mount type: bind, cache, tmpfs, secret and ssh are",
      level: 96, confidence: .certain,
      patterns: [
        "unsupported mount type \"{type}\"", "unknown mount type \"{type}\"", "unsupported mount type {type}",
        "unknown mount type {type}",
      ].map { Pattern($0) },
      causes: ["The type is misspelt."],
      fixes: [
        Fix(
          "Did you mean cache? Correct the type.", snippet: "RUN --mount=type=cache,target=…",
          when: ["type=ca"]),
        "Correct the type of the mount: bind, cache, tmpfs, secret or ssh.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#run---mount"],
      examples: [Example(error: "dockerfile parse error on line 3: unknown mount type \"cahce\"")]
    ),
    Rule(
      id: "copy-artifact-not-built", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "{path|A build result} is not in the build context: it has to be built before the image",
      level: 95, confidence: .likely,
      repairs: [.nearestPath],
      patterns: [
        ".jar", ".war", "/dist", "/target", "/build/libs", "/publish", "/out", ".whl", ".tgz", ".zip",
        "/.next", "/build",
      ].flatMap { end in
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
      patterns: [
        "go.sum", "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "Gemfile.lock", "poetry.lock",
        "Cargo.lock", "composer.lock",
        "Pipfile.lock", "uv.lock", "bun.lockb", "bun.lock", "mix.lock", "pubspec.lock", "pdm.lock",
      ].flatMap { file in
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
    Rule(
      id: "dotnet-solution-dcproj", partOf: "dotnet-project-missing", family: "dotnet", subject: .package,
      title: "dotnet restores the whole solution, which names {path}, and that file is not in the image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("error MSB3202: The project file \"{path}.dcproj\" was not found"),
        Pattern("The project file \"{path}.dcproj\" was not found"),
      ],
      causes: [
        "The solution lists the project file of Docker Compose, which .dockerignore leaves out or COPY does not bring."
      ],
      fixes: [
        "Restore the project itself: `dotnet restore <project>.csproj` instead of the solution.",
        "Or copy the .dcproj file before the restore, or take it out of the solution.",
      ],
      docs: ["https://learn.microsoft.com/dotnet/core/tools/dotnet-restore"],
      examples: [
        "error MSB3202: The project file \"/src/docker-compose.dcproj\" was not found. [/src/App.sln]"
      ]
    ),
    Rule(
      id: "df-shell-word-as-instruction", partOf: "df-unknown-instruction", family: "dockerfile",
      subject: .engine,
      title:
        "{word|A word} is a shell command, read as an instruction: a line before it lacks its backslash, or a here-document is not known here",
      level: 97, confidence: .likely,
      repairs: [.continueLine],
      patterns: [
        "cat", "CAT", "echo", "ECHO", "set", "SET", "apt-get", "APT-GET", "mkdir", "MKDIR", "cd", "CD",
        "export", "EXPORT", "curl", "CURL",
        "if", "IF", "fi", "FI", "then", "EOF", "&&", "make", "MAKE", "pip", "PIP", "npm", "NPM", "chmod",
        "CHMOD", "chown", "rm", "RM",
        "wget", "WGET", "git", "GIT", "sed", "SED", "cp", "CP", "mv", "python", "PYTHON", "apk", "APK", "yum",
        "dnf", "||", "#!/bin/bash", "#!/bin/sh",
      ].map { Pattern("unknown instruction: \($0)") }.map {
        var pattern = $0
        pattern.more = ["unknown instruction: {word}"]
        return pattern
      },
      causes: [
        "The line before does not end with a backslash (or ends with one and a blank after it), so that the command goes on as an instruction of its own.",
        "It stands inside a here-document (RUN <<EOF), which only BuildKit with a current Dockerfile syntax knows.",
      ],
      fixes: [
        Fix(
          "End the line before with a backslash; if it is a here-document, build with BuildKit and the current syntax.",
          snippet: "# syntax=docker/dockerfile:1\n# DOCKER_BUILDKIT=1 docker build .")
      ],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#here-documents",
        "https://docs.docker.com/reference/dockerfile/#escape",
      ],
      examples: ["dockerfile parse error line 8: unknown instruction: CAT"]
    ),
    Rule(
      id: "copy-from-unknown-stage", partOf: "registry-pull-denied", family: "dockerfile", subject: .registry,
      title:
        "COPY --from={image} names no stage of this Dockerfile, so that {image} is looked up as an image",
      level: 93, confidence: .certain,
      repairs: [.nearestStage],
      patterns: [
        "invalid from flag value {image}: pull access denied for ", "invalid from flag value {image}: ",
      ].map { Pattern($0) },
      causes: [
        "No `FROM … AS {image}` stands before it: the stage has another name, or the name is misspelt."
      ],
      fixes: [
        "Write the name that the stage has after AS, or give the stage this name: `FROM … AS {image}`."
      ],
      docs: ["https://docs.docker.com/build/building/multi-stage/#name-your-build-stages"],
      examples: [
        "invalid from flag value build: pull access denied for build, repository does not exist or may require 'docker login': denied: requested access to the resource is denied"
      ]
    ),
    Rule(
      id: "image-named-like-stage", partOf: "registry-pull-denied", family: "dockerfile", subject: .registry,
      title:
        "There is no image {image|of that name}; a stage of that name is probably meant, and this Dockerfile has none (misspelt, or not before this line)",
      level: 92, confidence: .likely,
      repairs: [.nearestStage],
      patterns: [
        "build", "builder", "base", "deps", "dependencies", "prod", "production", "runner", "dev",
        "development", "test", "build-env",
        "frontend", "backend", "release", "assets", "stage", "final", "compile", "bulid", "biulder", "app",
        "prepare", "publish", "vendor", "install",
      ].flatMap { name in
        [
          "docker.io/library/\(name):latest: pull access denied",
          "pull access denied for \(name), repository does not exist",
          "^\(name): pull access denied, repository does not exist",
          "failed to solve: \(name): pull access denied",
        ].map {
          Pattern(
            $0,
            more: [
              "docker.io/library/{image}:latest: pull", "denied for {image}, repository",
              "^{image}: pull access", "solve: {image}: pull", "solve: {image}: failed",
            ])
        }
      }
        + ["-builder", "-build", "-stage", "-deps", "builder-", "build-", "stage-"].map { part in
          Pattern(
            "pull access denied", place: .error, notOnLine: ["/"],
            more: ["^{image}: pull access", "solve: {image}: pull", "denied for {image}, repository"],
            inStep: "load metadata for docker.io/library/" + (part.hasPrefix("-") ? "" : part),
            inDockerfile: part.hasPrefix("-") ? ["\(part):"] : [])
        },
      causes: [
        "`FROM` or `COPY --from=` uses the name of a stage that is misspelt, defined later, or not defined; an unknown stage is looked up at Docker Hub."
      ],
      fixes: [
        "Compare the names of the stages: `FROM … AS {image}` must stand before the line that uses it, spelt the same.",
        "If it is an image of yours, write its full name and log in.",
      ],
      docs: ["https://docs.docker.com/build/building/multi-stage/#name-your-build-stages"],
      examples: [
        Example(
          error:
            "failed to solve: builder: failed to resolve source metadata for docker.io/library/builder:latest: pull access denied, repository does not exist or may require authorization"
        )
      ]
    ),
    Rule(
      id: "df-from-arg-empty", partOf: "df-invalid-reference", family: "dockerfile", subject: .engine,
      title:
        "The image name of FROM is incomplete ({name|see the instruction}): the build argument in it has no value here",
      level: 95, confidence: .likely,
      repairs: [.baseArgument],
      patterns: [
        "failed to parse stage name \"{name}-\": invalid reference format",
        "failed to parse stage name \"{name}:\": invalid reference format",
        "failed to parse stage name \"{name}/\": invalid reference format",
        "failed to parse stage name \":{name}\": invalid reference format",
        "failed to parse stage name \"-{name}\": invalid reference format",
        "failed to parse stage name \"\": invalid reference format",
        "failed to parse stage name \"/{name}\": invalid reference format",
      ].map { Pattern($0) }
        + ["FROM $", ":$"].flatMap { step in
          ["invalid reference format", "^invalid reference format"].map {
            Pattern($0, more: ["FROM {reference} ", "FROM {reference}"], inStep: step)
          }
        },
      causes: [
        "The variable of {reference|FROM} is empty: an ARG that FROM uses must be declared before the first FROM; one inside a stage does not count there. Or it has no default and was not passed."
      ],
      fixes: [
        Fix(
          "Declare the ARG of {reference|this FROM} before the first FROM of the Dockerfile, with a default, or pass its value.",
          snippet: "ARG <name>=<default>   # at the top, before every FROM"),
        Fix("Or pass it.", snippet: "docker build --build-arg <name>=<value> ."),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact"],
      examples: [Example(error: "failed to parse stage name \"runtime-\": invalid reference format")],
      implies: ["df-parse-error"]
    ),
    Rule(
      id: "df-multistage-old-docker", partOf: "df-invalid-reference", family: "dockerfile", subject: .engine,
      title: "This Docker is too old for stages (`FROM … AS …`): it takes the whole line for an image",
      level: 96, confidence: .certain,
      patterns: [
        "Error parsing reference: \"{name} as {stage}\" is not a valid",
        "Error parsing reference: \"{name} AS {stage}\" is not a valid",
      ].map { Pattern($0) },
      causes: ["Docker before 17.05 does not know multi-stage builds."],
      fixes: ["Update Docker (17.05 or newer; install docker-ce from Docker's own repository)."],
      docs: ["https://docs.docker.com/engine/install/"],
      examples: [
        "Error parsing reference: \"golang:1.9 as builder\" is not a valid repository/tag: invalid reference format"
      ]
    ),
    Rule(
      id: "df-is-a-web-page", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title: "The Dockerfile is a web page (HTML), not the raw file",
      level: 98, confidence: .certain,
      patterns: [
        "unknown instruction: <!DOCTYPE", "unknown instruction: <!doctype", "unknown instruction: <html",
        "unknown instruction: <HTML",
      ].map { Pattern($0) },
      causes: ["The page that shows the file was downloaded instead of the file itself."],
      fixes: ["Download the raw file (on GitHub: the button Raw, raw.githubusercontent.com)."],
      docs: [
        "https://docs.github.com/en/repositories/working-with-files/using-files/viewing-and-understanding-files"
      ],
      examples: [Example(error: "dockerfile parse error on line 7: unknown instruction: <!DOCTYPE")]
    ),
    Rule(
      id: "docker-flag-unknown", partOf: "bk-required-buildkit", family: "buildkit", subject: .engine,
      title:
        "This docker command does not know the flag --{flag}: buildx is missing, or the Docker client is too old",
      level: 97, confidence: .certain,
      patterns: [
        "progress", "platform", "secret", "ssh", "cache-to", "load", "push", "output", "build-context",
        "provenance", "sbom", "metadata-file",
        "no-cache-filter", "allow", "attest", "builder", "driver", "driver-opt", "use",
      ].map {
        // Other programs have flags of these names too; many say `Error: ` before it, docker does not.
        Pattern(
          "^unknown flag: --{flag}", place: .error, with: ["unknown flag: --\($0)"],
          unless: ["ockerfile parse error"])
      },
      causes: [
        "The flag belongs to `docker buildx build`; without the buildx plugin `docker build` is the classic builder, which has fewer flags."
      ],
      fixes: [
        Fix(
          "Install buildx, or update Docker.",
          snippet:
            "apt-get install -y docker-buildx-plugin   # Docker's repository; in GitHub Actions: docker/setup-buildx-action"
        ),
        "Or build with BuildKit by DOCKER_BUILDKIT=1, which knows some of the flags.",
      ],
      docs: ["https://github.com/docker/buildx#installing"],
      examples: [Example(error: "unknown flag: --progress")]
    ),
  ]
}
