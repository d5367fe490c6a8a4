extension RuleCatalog {
  /// A Dockerfile that needs a newer frontend, or has a mistake that the message does not name.
  static let dockerfileFrontend: [Rule] = [
    Rule(
      id: "classic-mount-ignored", family: "dockerfile", subject: .engine,
      title: "The classic builder ignores `RUN --mount`, so the mounted files are missing",
      level: 89, confidence: .likely,
      repairs: [],
      patterns: .each([
        "RUN --mount=target=", "RUN --mount=type=bind", "RUN --mount=type=secret", "RUN --mount=type=ssh",
      ]) { step in
        .each([": not found", "o such file or directory", "ermission denied (publickey)"]) {
          Pattern(
            "' returned a non-zero code: ", place: .error, with: [$0], unless: ["FAIL", "ests run:"],
            inStep: step)
        }
      },
      causes: [
        "This log is from the classic builder. Docker 20.10.0 to 20.10.5 runs the command without the mounts. Later versions report an error."
      ],
      fixes: [
        Fix("Build with BuildKit.", snippet: "DOCKER_BUILDKIT=1 docker build ."),
        "Or update Docker to 23.0 or later with buildx: `docker build` then uses BuildKit.",
      ],
      docs: ["https://docs.docker.com/build/buildkit/#getting-started"],
      examples: [
        Example(
          "/bin/sh: 1: ./check.sh: not found",
          error: "The command '/bin/sh -c ./check.sh' returned a non-zero code: 127",
          step: "RUN --mount=target=. ./check.sh")
      ]
    ),
    Rule(
      id: "df-mount-needs-buildkit", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "`RUN --mount` is not supported here: it needs BuildKit and a current Dockerfile syntax",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("unknown flag: mount", ignoresCase: true),
        Pattern("unknown flag: --mount", ignoresCase: true, confidence: .likely),
      ],
      causes: [
        "The classic builder does not support the flag. An old BuildKit supports it only with a newer frontend, which the first line of the Dockerfile can request."
      ],
      fixes: [
        Fix(
          "Request the current Dockerfile syntax in the first line.", snippet: "# syntax=docker/dockerfile:1",
          when: ["with frontend dockerfile.v0"]),
        Fix(
          "Build with BuildKit (`docker buildx build`), or remove `--mount` from the RUN: old releases of kaniko reject the flag, and no release keeps such a cache.",
          when: ["error building image: parsing dockerfile"]),
        Fix(
          "Build with BuildKit, and request the current Dockerfile syntax in the first line.",
          snippet:
            "# syntax=docker/dockerfile:1\n# DOCKER_BUILDKIT=1 docker build .   (or: docker buildx build .)",
          unless: ["with frontend dockerfile.v0", "error building image: parsing dockerfile"]),
        Fix("Or update Docker.", unless: ["error building image: parsing dockerfile"]),
        "Or remove a cache mount (`--mount=type=cache`): without it, the step only takes longer.",
      ],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#syntax",
        "https://docs.docker.com/build/buildkit/#getting-started",
      ],
      examples: ["Error response from daemon: Dockerfile parse error line 12: Unknown flag: mount"]
    ),
    Rule(
      id: "df-flag-needs-frontend", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title:
        "The flag {flag|that is used} is not supported here: it needs BuildKit or a newer Dockerfile syntax",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: .each([
        "chmod", "link", "parents", "exclude", "checksum", "keep-git-dir", "security", "network", "unpack",
        "platform", "start-interval",
      ]) { flag in
        [Pattern].each(["Unknown flag: \(flag)", "unknown flag: --\(flag)", "unknown flag: \(flag)"]) {
          // Other programs have flags of these names too.
          Pattern(
            $0, place: .error, notOnLine: ["See 'docker"],
            more: ["nknown flag: --{flag}", "nknown flag: {flag}"],
            confidence: ["security", "network", "platform"].contains(flag) ? .likely : nil)
        }
      },
      causes: ["The builder or its built-in Dockerfile frontend is too old for the flag."],
      fixes: [
        Fix(
          "Build with BuildKit, and request the current Dockerfile syntax in the first line.",
          snippet: "# syntax=docker/dockerfile:1\n# DOCKER_BUILDKIT=1 docker build ."),
        Fix("Or remove the flag and do the same in a RUN.", unless: ["start-interval"]),
        Fix(
          "Or remove the option: it needs Docker 25 or newer.", when: ["start-interval"]),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#syntax"],
      examples: [Example(error: "dockerfile parse error line 7: unknown flag: --link")]
    ),
    Rule(
      id: "df-heredoc-blank", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title: "The here-document is not recognized: there is a space between the arrows and its end word",
      level: 98, confidence: .likely,
      repairs: [],
      patterns: .each(
        // An operator of a program has such arrows, too.
        [
          "EOF", "\"EOF\"", "EOT", "_EOF_", "END", "EOL", "HEREDOC", "SCRIPT", "\\EOF", "\"E", "\\E", "_EOF",
          "EOM", "CONF", "TEXT",
        ].flatMap { ["<< \($0)", "<<- \($0)"] }
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZ_".flatMap { ["<< '\($0)", "<<- '\($0)"] }
      ) {
        Pattern("unknown instruction: {word}", inDockerfile: [$0])
      },
      causes: [
        "A Dockerfile supports a here-document only as <<EOF without a space; with a space, the next line is read as an instruction."
      ],
      fixes: [
        Fix(
          "Remove the space between `<<` and the word, so BuildKit recognizes the here-document.",
          snippet: "RUN cat > <file> <<'EOF'"),
        Fix("Or copy the text with COPY.", snippet: "COPY <<'EOF' <file>"),
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
      title: "`{type}` is not a mount type; the types are bind, cache, tmpfs, secret and ssh",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: .each(
        [
          "unsupported mount type \"{type}\"", "unknown mount type \"{type}\"",
          "unsupported mount type {type}",
          "unknown mount type {type}",
        ],
        // An old frontend does not know these.
        notOnLine: ["bind", "cache", "tmpfs", "secret", "ssh"].flatMap { ["type \"\($0)\"", "type \($0)"] }),
      causes: ["The type is misspelled."],
      fixes: [
        Fix(
          "Correct the mount type: did you mean `cache`?", snippet: "RUN --mount=type=cache,target=…",
          when: ["type=ca"]),
        "Correct the mount type: bind, cache, tmpfs, secret or ssh.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#run---mount"],
      examples: [Example(error: "dockerfile parse error on line 3: unknown mount type \"cahce\"")]
    ),
    Rule(
      id: "df-shell-word-as-instruction", partOf: "df-unknown-instruction", family: "dockerfile",
      subject: .engine,
      title:
        "{word|A word} is a shell command, read as an instruction: the line before is missing its backslash, or a here-document is not supported",
      level: 97, confidence: .likely,
      repairs: [.continueLine],
      patterns: .each([
        "cat", "CAT", "echo", "ECHO", "set", "SET", "apt-get", "APT-GET", "mkdir", "MKDIR", "cd", "CD",
        "export", "EXPORT", "curl", "CURL",
        "if", "IF", "fi", "FI", "then", "EOF", "&&", "make", "MAKE", "pip", "PIP", "npm", "NPM", "chmod",
        "CHMOD", "chown", "rm", "RM",
        "wget", "WGET", "git", "GIT", "sed", "SED", "cp", "CP", "mv", "python", "PYTHON", "apk", "APK", "yum",
        "dnf", "||", "#!/bin/bash", "#!/bin/sh",
      ]) { Pattern("unknown instruction: \($0)", more: ["unknown instruction: {word}"]) },
      causes: [
        "The line before does not end with a backslash (or has a space after it), so this line is read as a new instruction.",
        "It is in a here-document (RUN <<EOF), which only BuildKit with a current Dockerfile syntax supports.",
      ],
      fixes: [
        Fix(
          "End the line before with a backslash, or add RUN if it is a new command. If the line is in a here-document (`<<EOF`), build with BuildKit instead, and make this the first line of the Dockerfile.",
          snippet: "# syntax=docker/dockerfile:1")
      ],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#here-documents",
        "https://docs.docker.com/reference/dockerfile/#escape",
      ],
      examples: ["dockerfile parse error line 8: unknown instruction: CAT"]
    ),
    Rule(
      id: "df-is-a-web-page", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title: "The Dockerfile is a web page (HTML), not the raw file",
      level: 98, confidence: .certain,
      repairs: [],
      patterns: [
        "unknown instruction: <!DOCTYPE", "unknown instruction: <!doctype", "unknown instruction: <html",
        "unknown instruction: <HTML",
      ],
      causes: ["The page that shows the file was downloaded instead of the file itself."],
      fixes: ["Download the raw file (on GitHub: the Raw button, or raw.githubusercontent.com)."],
      docs: [
        "https://docs.github.com/en/repositories/working-with-files/using-files/viewing-and-understanding-files"
      ],
      examples: [Example(error: "dockerfile parse error on line 7: unknown instruction: <!DOCTYPE")]
    ),
    Rule(
      id: "df-frontend-ended", family: "dockerfile", subject: .engine,
      title: "The Dockerfile frontend of the `# syntax` line ended with exit code {code|1} and no message",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("failed to solve: exit code: {code#}", place: .error, inDockerfile: ["# syntax="]),
        Pattern(
          "failed to solve: exit code: {code#}", place: .error, with: [">>> # syntax="]),
      ],
      causes: [
        "The frontend is a program that the engine runs from the image in the first line. It crashed, or the engine could not run it: too little memory, an old engine, or a damaged or wrong image."
      ],
      fixes: [
        Fix(
          "Use the current frontend in the first line, and build again.",
          snippet: "# syntax=docker/dockerfile:1",
          unless: ["# syntax=docker/dockerfile:1\n"]),
        "Or remove the `# syntax` line: the engine then uses its built-in frontend.",
        "If it still fails, update BuildKit (for a buildx builder: remove the builder and create it again), and check its log.",
      ],
      verify: ["docker buildx inspect --bootstrap"],
      docs: ["https://docs.docker.com/build/buildkit/frontend/"],
      examples: [
        Example(error: "failed to solve: exit code: 2", dockerfile: "# syntax=docker/dockerfile:1.4\n")
      ]
    ),
    Rule(
      id: "docker-flag-unknown", partOf: "bk-required-buildkit", family: "buildkit", subject: .engine,
      title:
        "Unknown flag --{flag}: buildx is missing, or the Docker client is too old",
      level: 97, confidence: .certain,
      patterns: .each([
        "progress", "platform", "secret", "ssh", "cache-to", "load", "push", "output", "build-context",
        "provenance", "sbom", "metadata-file",
        "no-cache-filter", "allow", "attest", "builder", "driver", "driver-opt", "use",
      ]) {
        // Other programs have flags of these names too; many say `Error: ` before it, docker does not.
        Pattern(
          "^unknown flag: --{flag}", place: .error, with: ["unknown flag: --\($0)"],
          unless: ["ockerfile parse error"], confidence: .likely)
      },
      causes: [
        "The flag belongs to `docker buildx build`; without the buildx plugin `docker build` is the classic builder, which has fewer flags."
      ],
      fixes: [
        Fix(
          "Install buildx, or update Docker.",
          snippet:
            "apt-get install -y docker-buildx-plugin   # Docker's repository (Ubuntu: docker-buildx); in GitHub Actions: docker/setup-buildx-action"
        ),
        "Or build with DOCKER_BUILDKIT=1: BuildKit supports some of the flags.",
      ],
      docs: ["https://github.com/docker/buildx#installing"],
      examples: [Example(error: "unknown flag: --progress")]
    ),
    Rule(
      id: "df-wrapped-comment", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title:
        "Line {line} begins with `{word}`, which is not an instruction: it seems to belong to the comment or command before it",
      level: 97, confidence: .likely,
      repairs: [.nearestInstruction, .continueLine],
      patterns: [
        Pattern(
          "file parse error on line {line#}: unknown instruction: {word}", notOnLine: ["did you mean"],
          inDockerfile: ["  # "], ignoresCase: true),
        Pattern(
          "file parse error line {line#}: unknown instruction: {word}", notOnLine: ["did you mean"],
          inDockerfile: ["  # "], ignoresCase: true),
      ],
      causes: [
        "A comment after a command was wrapped, and its second line does not start with `#`.",
        "The line before is missing its backslash, or ends with a comment.",
      ],
      fixes: [
        "If line {line} belongs to the comment, add `# ` before it. If it continues a command, end the line before with a backslash."
      ],
      verify: ["docker build --check ."],
      docs: ["https://docs.docker.com/reference/dockerfile/#format"],
      examples: [
        Example(
          error: "failed to solve: dockerfile parse error on line 12: unknown instruction: others).",
          dockerfile: "RUN pip3 install scipy  # large packages (and\n    others).")
      ]
    ),
    Rule(
      id: "df-instruction-misspelt", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title: "`{word}` is not a Dockerfile instruction; `{meant}` is",
      level: 97, confidence: .certain,
      repairs: [.nearestInstruction],
      patterns: .each(
        ["unknown instruction: {word} (did you mean {meant}?)"],
        notOnLine: ["instruction: CD ", "instruction: cd "],
        ignoresCase: true),
      causes: ["The instruction is misspelled."],
      fixes: ["Write `{meant}` instead of `{word}`."],
      docs: ["https://docs.docker.com/reference/dockerfile/"],
      examples: [
        Example(
          error:
            "failed to solve: dockerfile parse error on line 2: unknown instruction: CPOY (did you mean COPY?)"
        )
      ]
    ),
  ]
}
