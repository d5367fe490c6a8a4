extension RuleCatalog {
  /// Names and tags of images that cannot be ones.
  static let imageNames: [Rule] = [
    Rule(
      id: "copy-from-invalid", partOf: "df-invalid-reference", family: "dockerfile", subject: .other,
      title: "The value of COPY --from ({value|it is empty}) is neither a stage nor an image name",
      level: 98, confidence: .certain,
      repairs: [],
      patterns: [
        "invalid from flag value {value}: invalid reference format",
        "invalid from flag value : invalid reference format",
      ],
      causes: [
        "The name after `--from=` is missing, or it has characters that an image name cannot have. Docker does not replace variables in `--from`."
      ],
      fixes: [
        "Write a stage name, a stage number or an image name after `--from=`. If you need a variable, write `FROM ${<variable>} AS <stage>` and `--from=<stage>`."
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy---from"],
      examples: ["invalid from flag value ^base: invalid reference format"]
    ),
    Rule(
      id: "image-name-without-end", partOf: "df-invalid-reference", family: "dockerfile", subject: .other,
      title: "The image name in FROM ends with a slash: the variable after it is empty",
      level: 97, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("creating build container: invalid reference format", place: .error, inStep: "/\n"),
        Pattern("failed to parse stage name \"{name}/\": invalid reference format", place: .error),
      ],
      causes: [
        "`FROM ${REGISTRY}/${IMAGE}` becomes `registry/` if IMAGE has no value: its ARG is missing above FROM, or has no default and no --build-arg."
      ],
      fixes: [
        Fix(
          "Declare the variable with ARG above the first FROM, and give it a default or pass it.",
          snippet: "# above the first FROM\nARG <variable>=<its value>")
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact"],
      examples: [
        Example(error: "creating build container: invalid reference format", step: "FROM docker.io/")
      ]
    ),
    Rule(
      id: "name-part-begins-with-sign", partOf: "df-invalid-reference", family: "dockerfile",
      subject: .engine,
      title:
        "A part of the image name begins with `_`, `-` or `.`: each part must begin with a letter or a digit",
      level: 95, confidence: .likely,
      repairs: [],
      patterns: [Pattern].each(["/_", "/-", "/."]) {
        [
          Pattern("invalid argument \"{}\($0){}\" for \"-t, --tag\" flag: invalid reference format"),
          Pattern("invalid tag \"{}\($0){}\": invalid reference format"),
        ]
      },
      causes: [
        "Parts of a name between slashes hold lower-case letters, digits, and `.`, `_`, `-` between them."
      ],
      fixes: [
        "Use another name for that part of the image name in `--tag`: without the sign at its beginning."
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/image/tag/"],
      examples: [
        "invalid argument \"ghcr.io/acme/_ci/flux:1\" for \"-t, --tag\" flag: invalid reference format"
      ]
    ),
    Rule(
      id: "df-invalid-reference", family: "dockerfile", subject: .engine,
      title: "{name|A name} is not a valid image name",
      level: 94, confidence: .certain,
      repairs: [.baseArgument, .nearestStage],
      patterns: [
        "failed to parse stage name \"{name...}\": invalid reference format{reason...}",
        "failed to parse stage name \"{name...}\": {reason...}",
        "invalid tag \"{name...}\": {reason...}",
        "invalid argument \"{name...}\" for \"-t, --tag\" flag: invalid reference format",
        "invalid reference format: repository name ({name}) must be lowercase",
        "invalid reference format: repository name must be lowercase",
        Pattern("invalid reference format", place: .error, confidence: .likely),
        Pattern("could not parse reference", place: .error, notOnLine: ["HEAD"], confidence: .likely),
        "Error parsing reference: \"{name...}\" is not a valid repository/tag",
        Pattern("Error response from daemon: invalid reference format", confidence: .likely),
        Pattern("^invalid reference format", confidence: .likely),
      ],
      causes: [
        "The repository name contains uppercase letters, often from a GitHub owner's name.",
        "A variable is empty, which leaves `image:` or `:tag`.",
        "A variable contains spaces, quotes or a Windows line ending (CRLF).",
      ],
      fixes: [
        Fix(
          "Use a lowercase name, and check that no variable in it is empty or contains spaces.",
          snippet: #"echo "ghcr.io/$GITHUB_REPOSITORY" | tr '[:upper:]' '[:lower:]'"#),
        Fix("Set a default for each ARG that FROM uses.", snippet: "ARG <name>=<default>"),
      ],
      verify: ["printf '[%s]\\n' \"$IMAGE\" | cat -A"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#from",
        "https://docs.docker.com/reference/cli/docker/image/tag/",
      ],
      examples: [
        Example(
          error: """
            failed to solve: failed to parse stage name "Corp/App:1": invalid reference format: \
            repository name (Corp/App) must be lowercase
            """),
        "invalid argument \"corp/app:\" for \"-t, --tag\" flag: invalid reference format",
        "ERROR: failed to build: invalid tag \"Corp/App:1\": repository name must be lowercase",
      ]
    ),
    Rule(
      id: "from-variable-in-stage", partOf: "df-invalid-reference", family: "dockerfile", subject: .engine,
      title: "FROM uses a variable that has no value there, so the image name is not valid",
      level: 95, confidence: .likely,
      repairs: [.baseArgument],
      patterns: [
        Pattern("invalid reference format", inStep: "-${"),
        Pattern("invalid reference format", inStep: ":${"),
        Pattern("invalid reference format", inStep: ":$"),
        Pattern("invalid reference format", inStep: "FROM $"),
      ],
      causes: [
        "FROM can only use an ARG before the first FROM; an ARG inside a stage is empty there. Or the ARG has no default, and no value was passed."
      ],
      fixes: [
        Fix(
          "Declare the ARG before the first FROM, with a default.",
          snippet: "ARG <name>=<default>\nFROM …")
      ],
      verify: ["grep -nE '^(FROM|ARG)' Dockerfile"],
      docs: ["https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact"],
      examples: [
        Example(error: "invalid reference format", step: "FROM app-${variant}")
      ]
    ),
    Rule(
      id: "from-variable-is-a-path", partOf: "df-invalid-reference", family: "dockerfile", subject: .engine,
      title: "The image name in FROM contains a file path: its variable has the wrong value",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [
        "failed to parse stage name \"{name}-/{path...}\": invalid reference format",
        "failed to parse stage name \"{name}:/{path...}\": invalid reference format",
      ],
      causes: [
        "A variable with the same name is set in the shell or by the editor (VS Code sets BROWSER), and compose or the command passes it as a build argument."
      ],
      fixes: [
        Fix("Pass the build argument explicitly.", snippet: "docker build --build-arg <name>=<value> .")
      ],
      verify: ["env | grep -i <name>"],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#build-arg"],
      examples: [
        Example(
          error:
            "failed to solve: failed to parse stage name \"selenium/standalone-/opt/editor/browser.sh\": invalid reference format"
        )
      ]
    ),
    Rule(
      id: "image-tag-characters", partOf: "df-invalid-reference", family: "dockerfile", subject: .engine,
      title:
        "An image name or tag cannot contain `+`: only letters, digits, `_`, `.` and `-` are allowed",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "invalid tag \"{}:{}+{}\": invalid reference format",
        "invalid argument \"{}:{}+{}\" for \"-t, --tag\" flag: invalid reference format",
        "Error parsing reference: \"{}:{}+{}\" is not a valid repository/tag",
      ],
      causes: [
        "The tag is a SemVer version with build metadata after a plus sign.",
        "Or the plus sign is in the name: the colon before it belongs to the registry's port.",
      ],
      fixes: [
        Fix(
          "Replace the `+` in the tag or name, for example with `-`.",
          snippet: #"docker build -t "<name>:$(git describe --tags | tr + -)" ."#)
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/image/tag/"],
      examples: [
        "ERROR: failed to build: invalid tag \"shop/api:1.4.0+9f2d\": invalid reference format",
        "ERROR: failed to build: invalid tag \"registry.corp:5000/c++:1.0\": invalid reference format",
      ]
    ),
    Rule(
      id: "image-tag-several-colons", partOf: "df-invalid-reference", family: "dockerfile", subject: .engine,
      title: "The image tag is an ARN: the variable does not contain a tag",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: [
        "invalid argument \"{}:arn:aws{}\" for", "invalid tag \"{}:arn:aws{}\": invalid reference format",
        "Error parsing reference: \"{}:arn:aws{}\" is not",
      ],
      causes: [
        "CODEBUILD_SOURCE_VERSION is the S3 location of the source if a pipeline starts the build; it is a hash only for a commit."
      ],
      fixes: [
        Fix(
          "Use the commit or the build number as the tag.",
          snippet: "docker build -t <name>:$CODEBUILD_RESOLVED_SOURCE_VERSION ."),
        "Print the variable to check its value in this build.",
      ],
      docs: ["https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html"],
      examples: [
        "invalid argument \"shop:arn:aws:s3:::bucket/app\" for t: Error parsing reference: \"shop:arn:aws:s3:::bucket/app\" is not a valid repository/tag"
      ]
    ),
  ]
}
