extension RuleCatalog {
  /// Names and tags of images that cannot be ones.
  static let imageNames: [Rule] = [
    Rule(
      id: "df-invalid-reference", family: "dockerfile", subject: .engine,
      title: "`{name|a name}` is not a valid image name",
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
        "Capital letters in the repository part: often a GitHub owner's name used as it is.",
        "A variable is empty, which leaves `image:` or `:tag`.",
        "Spaces, quotes or a Windows line end came along with a variable.",
      ],
      fixes: [
        Fix(
          "Lower-case the name before it is used.",
          snippet: #"echo "ghcr.io/$GITHUB_REPOSITORY" | tr '[:upper:]' '[:lower:]'"#),
        Fix("Give arguments of FROM a default.", snippet: "ARG <name>=<default>"),
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
      title: "FROM uses a variable that has no value there, so that no valid image name is left",
      level: 95, confidence: .likely,
      repairs: [.baseArgument],
      patterns: [
        Pattern("invalid reference format", inStep: "-${"),
        Pattern("invalid reference format", inStep: ":${"),
        Pattern("invalid reference format", inStep: ":$"),
        Pattern("invalid reference format", inStep: "FROM $"),
      ],
      causes: [
        "FROM sees only an ARG before the first FROM; one inside a stage is empty there. Or it has no default, and none was passed."
      ],
      fixes: [
        Fix(
          "Declare the ARG before the first FROM of the Dockerfile, with a default.",
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
      title: "The image's name has a path in it: the variable in FROM holds something else than was meant",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [
        "failed to parse stage name \"{name}-/{path...}\": invalid reference format",
        "failed to parse stage name \"{name}:/{path...}\": invalid reference format",
      ],
      causes: [
        "A variable of the same name is set in the shell or by the editor (VS Code sets BROWSER), and compose or the command passes it as a build argument."
      ],
      fixes: [
        Fix("Set the build argument by yourself.", snippet: "docker build --build-arg <name>=<value> .")
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
        "An image's name and tag may not have `+` in them: only letters, digits, `_`, `.` and `-` are allowed",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "invalid tag \"{}:{}+{}\": invalid reference format",
        "invalid argument \"{}:{}+{}\" for \"-t, --tag\" flag: invalid reference format",
        "Error parsing reference: \"{}:{}+{}\" is not a valid repository/tag",
      ],
      causes: [
        "The version is one of SemVer with build metadata behind a plus sign, and was used as the tag.",
        "Or the plus sign is in the name: the colon before it is that of the registry's port.",
      ],
      fixes: [
        Fix(
          "Replace the plus sign. If it is in a version, do so before that is used as a tag.",
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
      title: "The tag of the image is an ARN or an address: the variable does not hold a tag",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: [
        "invalid argument \"{}:arn:aws{}\" for", "invalid tag \"{}:arn:aws{}\": invalid reference format",
        "Error parsing reference: \"{}:arn:aws{}\" is not",
      ],
      causes: [
        "CODEBUILD_SOURCE_VERSION is the place of the source in S3 if a pipeline starts the build; only for a commit it is a hash."
      ],
      fixes: [
        Fix(
          "Take the commit or the number of the build as the tag.",
          snippet: "docker build -t <name>:$CODEBUILD_RESOLVED_SOURCE_VERSION ."),
        "Print the variable to see what it is in this build.",
      ],
      docs: ["https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html"],
      examples: [
        "invalid argument \"shop:arn:aws:s3:::bucket/app\" for t: Error parsing reference: \"shop:arn:aws:s3:::bucket/app\" is not a valid repository/tag"
      ]
    ),
  ]
}
