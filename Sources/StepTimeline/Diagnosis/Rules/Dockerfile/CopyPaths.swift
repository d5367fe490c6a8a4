extension RuleCatalog {
  private static let noSourceFiles = [
    "COPY failed: no source files were specified", "ADD failed: no source files were specified",
    "^No source files were specified",
  ]

  /// COPY sources that are named in a way that leads past the file: out of the context, in other letters.
  static let copyPaths: [Rule] = [
    Rule(
      id: "copy-wildcard-empty", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "The wildcard of this COPY matches no file in the build context",
      level: 95, confidence: .likely,
      repairs: [.unignore, .nearestPath],
      patterns: .each(noSourceFiles, place: .error),
      causes: [
        "The files are not in the context: not built or created yet, not committed (git keeps no empty folders), in .dockerignore, or in another folder than the context."
      ],
      fixes: [
        "Create the files before the build, or check the path: it is relative to the build context. If they may be missing, copy a file that is always there with them (`COPY package.json certs/* ./`)."
      ],
      verify: ["ls <the path>; cat .dockerignore"],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: [
        Example(
          error: "COPY failed: no source files were specified",
          step: "COPY certs/* /usr/local/share/ca-certificates/")
      ]
    ),
    Rule(
      id: "copy-wildcard-empty-in-stage", partOf: "copy-from-stage-missing", family: "dockerfile",
      subject: .engine,
      title: "The wildcard of this COPY matches no file of the other stage",
      level: 98, confidence: .likely,
      repairs: [],
      patterns: noSourceFiles.map { Pattern($0, place: .error, inStep: "--from=") },
      causes: [
        "The build in that stage wrote the file to another folder or under another name, or it wrote none and did not fail."
      ],
      fixes: [
        "List the folder at the end of the other stage (`RUN ls -la <folder>`), and copy the name that is there."
      ],
      verify: ["docker build --target STAGE -t s . && docker run --rm s ls -l <folder>"],
      docs: ["https://docs.docker.com/build/building/multi-stage/"],
      examples: [
        Example(
          error: "COPY failed: no source files were specified",
          step: "COPY --from=build /src/target/shop-*.jar /shop.jar")
      ]
    ),
    Rule(
      id: "copy-outside-context", family: "dockerfile", subject: .engine,
      title: "{path|The source} is outside the build context",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "forbidden path outside the build context: {path}",
        "Forbidden path outside the build context: {path}",
        "forbidden path outside the build context",
        "possible escaping context directory error",
      ]
        // BuildKit takes the dots away. They must begin a source: `a/../b` is inside the context, and the destination
        // is the last word.
        + .each([
          " ..{path} ", " ..{path}/ ", " ../..{path} ", " ../..{path}/ ", " ../../..{path} ",
          " ../../..{path}/ ", " ./..{path} ", "[\"..{path}\"", "[\"../..{path}\"",
        ]) { source in
          [Pattern].each(
            [
              "failed to calculate checksum of ref {}: \"{path...}\": not found",
              "failed to compute cache key: \"{path...}\" not found",
              "^\"{path...}\" not found: not found",
            ], place: .error, inStep: source)
        },
      causes: [
        "COPY can only read files in the build context, and `..` leads out of it. BuildKit removes the `..` and looks inside the context."
      ],
      fixes: [
        Fix(
          "Use the parent folder that contains both as the build context (compose: `context:`), and change the COPY paths to be relative to it.",
          snippet: "docker build -f <folder>/Dockerfile <the folder above>"),
        Fix(
          "Or pass the other folder as an additional context.",
          snippet: """
            docker buildx build --build-context <name>=<other folder> .
            # COPY --from=<name> <source> <destination>
            """),
      ],
      verify: ["grep -nE '^(COPY|ADD).*\\.\\./' Dockerfile"],
      docs: [
        "https://docs.docker.com/build/concepts/context/",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#build-context",
      ],
      examples: [
        "COPY failed: forbidden path outside the build context: ../common ()",
        Example(
          error: "failed to calculate checksum of ref 1a::2b: \"/proto\": not found",
          step: "[2/4] COPY ../../proto /src/proto"),
      ]
    ),
    Rule(
      id: "copy-composer-path", partOf: "copy-from-stage-missing", family: "dockerfile", subject: .engine,
      title: "The Composer image has the program at /usr/bin/composer, not at /composer",
      level: 98, confidence: .certain,
      repairs: [],
      patterns: .each(["--from=composer/composer /composer", "--from=composer/composer:latest /composer"]) {
        Pattern("\"/composer\": not found", place: .error, inStep: $0)
      },
      causes: ["Only the tags that end with `-bin` have the program at /composer."],
      fixes: [
        Fix(
          "Copy it from /usr/bin/composer, or use a tag with `-bin`.",
          snippet: "COPY --from=composer/composer:latest-bin /composer /usr/bin/composer")
      ],
      docs: ["https://hub.docker.com/r/composer/composer"],
      examples: [
        Example(
          error: "failed to calculate checksum of ref 1a::2b: \"/composer\": not found",
          step: "[stage-0 2/2] COPY --from=composer/composer /composer /usr/bin/composer")
      ]
    ),
    Rule(
      id: "copy-name-in-other-letters", partOf: "copy-source-not-found", family: "dockerfile",
      subject: .engine,
      title: "{path|A file} is not in the build context: this file's name is usually capitalized differently",
      level: 97, confidence: .likely,
      repairs: [.nearestPath, .unignore],
      patterns: .each([
        "requirements.txt", "package.json", "package-lock.json", "yarn.lock", "pom.xml", "go.mod", "go.sum",
        "composer.json", "composer.lock", "pyproject.toml", "Gemfile", "Gemfile.lock", "Cargo.toml",
        "Cargo.lock", "Pipfile", "Pipfile.lock", "CMakeLists.txt", "Makefile", "tsconfig.json",
        "build.gradle", "pubspec.yaml", "mix.exs",
      ]) { file in
        [
          Pattern(
            "/\(file)\": not found", place: .error, with: ["checksum of ref"],
            notOnLine: ["/\(file)\"", "/GNUmakefile", "/makefile\""],
            more: ["checksum of ref {}: \"{path...}\": not found"], ignoresCase: true),
          Pattern(
            "/\(file)\" not found", place: .error, with: ["compute cache key"],
            notOnLine: ["/\(file)\"", "/makefile\""], more: ["cache key: \"{path...}\" not found"],
            ignoresCase: true),
          Pattern(
            " \(file): file does not exist", place: .error, notOnLine: [" \(file):", " makefile:"],
            more: ["stat {path}: file"], ignoresCase: true),
        ]
      },
      causes: [
        "File names are case-sensitive on Linux, but usually not on macOS and Windows, so the name works only there.",
        "The file was renamed on such a machine, where git does not notice a change of letter case.",
      ],
      fixes: [
        "Use the same letter case as in git (`git ls-files`) in COPY and the later commands. Most names are lowercase (requirements.txt, package.json, go.mod); Gemfile, Cargo.toml, Pipfile and Makefile are capitalized.",
        Fix(
          "Or rename the file in git.",
          snippet: "git mv <name that git has> <name that the Dockerfile has>"),
      ],
      verify: ["git ls-files | grep -i '{path}'"],
      docs: ["https://docs.docker.com/build/concepts/context/"],
      examples: [
        Example(error: "failed to calculate checksum of ref 1a::2b: \"/Package.json\": not found"),
        Example(
          error:
            "COPY failed: file not found in build context or excluded by .dockerignore: stat Pom.xml: file does not exist"
        ),
      ]
    ),
    Rule(
      id: "copy-from-address", family: "dockerfile", subject: .file,
      title: "COPY copies files of the build context; only ADD takes an address",
      level: 95, confidence: .certain,
      patterns: [
        Pattern("source can't be a URL for COPY", place: .error),
        Pattern("source can't be a git ref for COPY", place: .error),
      ],
      causes: [
        "The source of the COPY begins like a URL (`https://…`), or is the address of a Git repository (`git@…`, `….git`)."
      ],
      fixes: [
        "Use ADD for a URL or a Git repository, or download it in a RUN.",
        "If it is a folder whose name ends with `.git`, write `./` before its path.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#add"],
      examples: [
        Example(error: "failed to solve: source can't be a URL for COPY"),
        Example(error: "failed to solve: source can't be a git ref for COPY"),
      ]
    ),
    Rule(
      id: "copy-windows-times", family: "dockerfile", subject: .engine,
      title: "Docker on Windows wrote a copied file, but could not set its time stamps: the file was gone",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("failed to copy file: chtimes {path...}: The system cannot find the {}", place: .error)
      ],
      causes: [
        "Another program on the host, most often a virus scanner, took the file out of the layer right after it was written.",
        "Docker is too old for the Windows version of the base image.",
      ],
      fixes: [
        "Exclude Docker's data folder (C:\\ProgramData\\Docker) from the virus scanner, restart Docker, and build again.",
        "If it fails again, update Docker, and use a base image for the Windows version of the host.",
      ],
      verify: ["fltmc filters"],
      docs: [
        "https://learn.microsoft.com/virtualization/windowscontainers/deploy-containers/version-compatibility"
      ],
      examples: [
        Example(
          error:
            "failed to copy files: failed to copy file: chtimes \\\\?\\Volume{0c1}\\TEMP\\setup.cmd: The system cannot find the file specified.",
          step: "COPY setup.cmd C:\\TEMP\\")
      ]
    ),
    Rule(
      id: "copy-linux-on-windows", family: "dockerfile", subject: .engine,
      title: "Docker in its mode for Windows containers cannot copy this file into a Linux image",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [Pattern("failed to copy files: invalid arguments", place: .error)],
      causes: [
        "Docker 18.06 for Windows cannot copy a single file into an image of Linux while Windows containers are on (LCOW, an experiment that newer releases no longer have)."
      ],
      fixes: [
        Fix(
          "Switch Docker Desktop to Linux containers (its menu: “Switch to Linux containers”), and build again.",
          snippet: "& \"$Env:ProgramFiles\\Docker\\Docker\\DockerCli.exe\" -SwitchLinuxEngine"),
        "If you cannot switch, update Docker, or copy a whole folder (`COPY . /<folder>/`).",
      ],
      verify: ["docker version --format '{{.Server.Os}}'"],
      docs: ["https://github.com/moby/moby/issues/37677"],
      examples: [Example(error: "failed to copy files: invalid arguments", step: "COPY app.conf /etc/")]
    ),
  ]
}
