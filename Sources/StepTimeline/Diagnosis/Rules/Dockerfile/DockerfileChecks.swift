extension RuleCatalog {
  /// Messages on a Dockerfile as a whole: its encoding, its checks, its platforms.
  static let dockerfileChecks: [Rule] = [
    Rule(
      id: "df-heredoc-open", partOf: "df-parse-error", family: "dockerfile",
      title: "A here-document of the Dockerfile does not end: no line holds its end word alone",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: [Pattern("unterminated heredoc", place: .error)],
      causes: [
        "The end word is indented, or blanks or a carriage return follow it.",
        "The end word is missing, or written in another way than behind `<<`.",
      ],
      fixes: [
        "Write the end word alone, at the beginning of its line. With `<<-` it may be indented, by tabs only."
      ],
      verify: ["grep -nE '^[[:space:]]+EOF|EOF[[:space:]]+$' Dockerfile   # the end word is mostly EOF"],
      docs: ["https://docs.docker.com/reference/dockerfile/#here-documents"],
      examples: [Example(error: "failed to solve: unterminated heredoc")]
    ),
    Rule(
      id: "df-encoding", family: "dockerfile", subject: .engine,
      title: "The Dockerfile is not UTF-8 text; most likely it was saved as UTF-16",
      level: 97, confidence: .likely,
      patterns: [
        Pattern("nknown instruction: \u{FFFD}"),
        Pattern("nknown instruction: \u{FF}\u{FE}"),
      ],
      causes: [
        "Windows PowerShell writes UTF-16 with `>` and Out-File, and BuildKit reads UTF-8.",
        "An editor saved the file as Unicode (UTF-16).",
      ],
      fixes: [
        Fix(
          "Save it as UTF-8.",
          snippet: "Set-Content -Encoding utf8 Dockerfile -Value (Get-Content Dockerfile)"),
        Fix("Or convert it on Linux.", snippet: "iconv -f UTF-16 -t UTF-8 Dockerfile -o Dockerfile.utf8"),
      ],
      verify: ["file Dockerfile", "head -c 4 Dockerfile | od -c"],
      docs: [
        "https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_character_encoding",
        "https://docs.docker.com/reference/dockerfile/",
      ],
      examples: [
        Example(
          error:
            "failed to solve: dockerfile parse error on line 1: unknown instruction: \u{FFFD}\u{FFFD}FROM")
      ]
    ),
    Rule(
      id: "df-lint-error", family: "dockerfile", subject: .program,
      title: "The Dockerfile breaks a build check, and checks are set to fail the build",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("lint violation found for rules: {rules...}", place: .error)
      ],
      causes: [
        "`# check=error=true` or `BUILDKIT_DOCKERFILE_CHECK` turns the warnings of build checks into errors."
      ],
      fixes: [
        "Correct the lines that the warnings name.",
        Fix("Or leave a check out.", snippet: "# check=skip=JSONArgsRecommended;error=true"),
      ],
      verify: ["docker build --check ."],
      docs: [
        "https://docs.docker.com/build/checks/", "https://docs.docker.com/reference/build-checks/",
      ],
      examples: [Example(error: "failed to solve: lint violation found for rules: JSONArgsRecommended")]
    ),
    Rule(
      id: "platform-invalid", family: "dockerfile", subject: .engine,
      title: "The platform that was asked for does not exist",
      level: 95, confidence: .certain,
      patterns: [
        "\"{platform}\": unknown operating system or architecture: invalid argument",
        "platform specifier component must match",
        "failed to parse platform {platform}",
        "unknown operating system or architecture",
      ],
      causes: [
        "A misspelt name in `--platform`, or a variable that is empty there.",
        "A name of another tool was used: it is `linux/amd64`, `linux/arm64`, `linux/arm/v7`.",
      ],
      fixes: [
        Fix(
          "Use os/architecture[/variant].",
          snippet: "docker buildx build --platform linux/amd64,linux/arm64 .")
      ],
      verify: ["docker buildx inspect --bootstrap"],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: [
        Example(error: "\"linux/x86-64bit\": unknown operating system or architecture: invalid argument")
      ]
    ),
    Rule(
      id: "df-arg-in-from-warning", family: "dockerfile", subject: .engine,
      title: "An ARG in FROM has no usable default, or the base image is for another platform",
      kind: .warning, level: 4, confidence: .certain,
      repairs: [.baseArgument],
      patterns: [
        "InvalidDefaultArgInFrom: {reason...}", "UndefinedArgInFrom: {reason...}",
        "InvalidBaseImagePlatform: {reason...}",
      ],
      causes: [
        "The `ARG` is only filled by `--build-arg`; without it the name of the image is empty.",
        "The base image was pulled for another platform than the one that is built.",
      ],
      fixes: [
        Fix("Give the argument a default.", snippet: "ARG <name>=<image>"),
        "Choose a base image that is published for the platform.",
      ],
      verify: ["docker build --check ."],
      docs: [
        "https://docs.docker.com/reference/build-checks/invalid-default-arg-in-from/",
        "https://docs.docker.com/reference/build-checks/undefined-arg-in-from/",
      ],
      examples: [
        """
         - InvalidDefaultArgInFrom: Default value for ARG $BASE results in empty or invalid base image name \
        (line 2)
        """
      ]
    ),
    Rule(
      id: "df-platform-empty", family: "dockerfile", subject: .engine,
      title:
        "The platform in FROM is empty: the classic builder does not know BUILDPLATFORM and TARGETPLATFORM",
      level: 96, confidence: .certain,
      patterns: [
        "failed to parse platform: \"\" is an invalid", "failed to parse platform : \"\" is an invalid",
      ],
      causes: ["Only BuildKit sets these arguments; without it `--platform=$BUILDPLATFORM` has no value."],
      fixes: [Fix("Build with BuildKit.", snippet: "DOCKER_BUILDKIT=1 docker build .")],
      verify: ["docker buildx version"],
      docs: ["https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope"],
      examples: ["failed to parse platform: \"\" is an invalid OS component of \"\""]
    ),
    Rule(
      id: "df-echo-e", partOf: "df-unknown-instruction", family: "dockerfile", subject: .program,
      title: "The Dockerfile begins with `-e`: it is piped in by `echo -e`, which sh prints as it is",
      level: 98, confidence: .likely,
      repairs: [],
      patterns: .each(["nknown instruction: -e", "nknown instruction: -E"]) {
        Pattern($0, notOnLine: [" -en", " -EN", " -ex", " -EX"])
      },
      causes: [
        "Make and most CI systems run commands by /bin/sh; dash's `echo` has no option `-e`, so the text begins with it. In bash the same line works."
      ],
      fixes: [
        Fix(
          "Write the text with printf.", snippet: "printf 'FROM scratch\\nCOPY . /\\n' | docker build -f - ."),
        Fix("In a makefile, let bash run the commands.", snippet: "SHELL := /bin/bash"),
      ],
      docs: ["https://pubs.opengroup.org/onlinepubs/9799919799/utilities/echo.html"],
      examples: [
        Example(error: "failed to solve: dockerfile parse error on line 1: unknown instruction: -E")
      ]
    ),
  ]
}
