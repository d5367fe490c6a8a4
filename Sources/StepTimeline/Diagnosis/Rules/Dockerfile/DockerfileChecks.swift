extension RuleCatalog {
  /// Messages on a Dockerfile as a whole: its encoding, its checks, its platforms.
  static let dockerfileChecks: [Rule] = [
    Rule(
      id: "df-heredoc-open", partOf: "df-parse-error", family: "dockerfile",
      title: "A here-document in the Dockerfile is not closed: no line contains only its end word",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: [Pattern("unterminated heredoc", place: .error)],
      causes: [
        "The end word is indented, or followed by spaces or a Windows line ending (CRLF).",
        "The end word is missing, or spelled differently than after `<<`.",
      ],
      fixes: [
        "Put the end word on its own line, without indentation or trailing spaces. With `<<-`, it may be indented with tabs."
      ],
      verify: ["grep -nE '^[[:space:]]+EOF|EOF[[:space:]]+$' Dockerfile   # if the delimiter is EOF"],
      docs: ["https://docs.docker.com/reference/dockerfile/#here-documents"],
      examples: [Example(error: "failed to solve: unterminated heredoc")]
    ),
    Rule(
      id: "df-encoding", family: "dockerfile", subject: .engine,
      title: "The Dockerfile is not UTF-8 text; it was probably saved as UTF-16",
      level: 97, confidence: .likely,
      patterns: [
        Pattern("nknown instruction: \u{FFFD}"),
        Pattern("nknown instruction: \u{FF}\u{FE}"),
      ],
      causes: [
        "Windows PowerShell writes UTF-16 with `>` and Out-File, but BuildKit requires UTF-8.",
        "An editor saved the file as Unicode (UTF-16).",
      ],
      fixes: [
        Fix(
          "Save the Dockerfile as UTF-8.",
          snippet: "Set-Content -Encoding utf8 Dockerfile -Value (Get-Content Dockerfile)"),
        Fix(
          "Or convert the file on Linux.", snippet: "iconv -f UTF-16 -t UTF-8 Dockerfile -o Dockerfile.utf8"),
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
      title: "The Dockerfile violates a build check, and build checks are configured as errors",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("lint violation found for rules: {rules...}", place: .error)
      ],
      causes: [
        "`# check=error=true` or `BUILDKIT_DOCKERFILE_CHECK` turns the warnings of build checks into errors."
      ],
      fixes: [
        "Correct the lines that the warnings name (`docker build --check .` lists them).",
        Fix("Or skip the check.", snippet: "# check=skip=JSONArgsRecommended;error=true"),
      ],
      verify: ["docker build --check ."],
      docs: [
        "https://docs.docker.com/build/checks/", "https://docs.docker.com/reference/build-checks/",
      ],
      examples: [Example(error: "failed to solve: lint violation found for rules: JSONArgsRecommended")]
    ),
    Rule(
      id: "platform-invalid", family: "dockerfile", subject: .engine,
      title: "The requested platform is not valid",
      level: 95, confidence: .certain,
      patterns: [
        "\"{platform}\": unknown operating system or architecture: invalid argument",
        "platform specifier component must match",
        "failed to parse platform {platform}",
        "unknown operating system or architecture",
      ],
      causes: [
        "The name in `--platform` is misspelled, or its variable is empty.",
        "A name from another tool was used: Docker uses `linux/amd64`, `linux/arm64`, `linux/arm/v7`.",
      ],
      fixes: [
        Fix(
          "Use the form os/architecture[/variant], for example `linux/amd64` or `linux/arm64`.",
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
        "The `ARG` gets its value only from `--build-arg`; without it, the image name is empty.",
        "The base image was pulled for a different platform than the build's.",
      ],
      fixes: [
        Fix("Set a default for the ARG.", snippet: "ARG <name>=<image>"),
        "If the platform is wrong, use a base image that is published for it.",
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
        "The platform in FROM is empty: the classic builder does not set BUILDPLATFORM and TARGETPLATFORM",
      level: 96, confidence: .certain,
      patterns: [
        "failed to parse platform: \"\" is an invalid", "failed to parse platform : \"\" is an invalid",
      ],
      causes: ["Only BuildKit sets these arguments; without it, `--platform=$BUILDPLATFORM` has no value."],
      fixes: [Fix("Build with BuildKit.", snippet: "DOCKER_BUILDKIT=1 docker build .")],
      verify: ["docker buildx version"],
      docs: ["https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope"],
      examples: ["failed to parse platform: \"\" is an invalid OS component of \"\""]
    ),
    Rule(
      id: "df-echo-e", partOf: "df-unknown-instruction", family: "dockerfile", subject: .program,
      title: "The Dockerfile starts with `-e`: it comes from `echo -e`, and sh prints the `-e`",
      level: 98, confidence: .likely,
      repairs: [],
      patterns: .each(["nknown instruction: -e", "nknown instruction: -E"]) {
        Pattern($0, notOnLine: [" -en", " -EN", " -ex", " -EX"])
      },
      causes: [
        "Make and most CI systems run commands with /bin/sh; the `echo` of dash has no option `-e` and prints it. In bash, the same line works."
      ],
      fixes: [
        Fix(
          "Use `printf` instead of `echo -e`.",
          snippet: "printf 'FROM scratch\\nCOPY . /\\n' | docker build -f - ."),
        Fix("Or, in a Makefile, use bash as the shell.", snippet: "SHELL := /bin/bash"),
      ],
      docs: ["https://pubs.opengroup.org/onlinepubs/9799919799/utilities/echo.html"],
      examples: [
        Example(error: "failed to solve: dockerfile parse error on line 1: unknown instruction: -E")
      ]
    ),
  ]
}
