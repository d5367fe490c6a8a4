extension RuleCatalog {
  /// Stages: a FROM without an image, a name taken for an image, a target that is not there, a circle.
  static let stageErrors: [Rule] = [
    Rule(
      id: "copy-from-unknown-stage", partOf: "registry-pull-denied", family: "dockerfile", subject: .registry,
      title:
        "COPY --from={image} names no stage of this Dockerfile, so {image} is pulled as an image",
      level: 93, confidence: .certain,
      repairs: [.nearestStage],
      patterns: [
        "invalid from flag value {image}: pull access denied for ",
        Pattern("invalid from flag value {image}: ", confidence: .likely),
      ],
      causes: [
        "There is no `FROM … AS {image}` before it: the stage has a different name, or the name is misspelled."
      ],
      fixes: [
        "Use the name that the stage has after AS, or name the stage: `FROM … AS {image}`."
      ],
      docs: ["https://docs.docker.com/build/building/multi-stage/#name-your-build-stages"],
      examples: [
        "invalid from flag value build: pull access denied for build, repository does not exist or may require 'docker login': denied: requested access to the resource is denied"
      ]
    ),
    Rule(
      id: "image-named-like-stage", partOf: "registry-pull-denied", family: "dockerfile", subject: .registry,
      title:
        "There is no image {image|of that name}: it is probably a stage that is misspelled or not defined before this line",
      level: 92, confidence: .likely,
      repairs: [.nearestStage],
      patterns: .each([
        "build", "builder", "base", "deps", "dependencies", "prod", "production", "runner", "dev",
        "development", "test", "build-env",
        "frontend", "backend", "release", "assets", "stage", "final", "compile", "bulid", "biulder", "app",
        "prepare", "publish", "vendor", "install",
      ]) { name in
        [Pattern].each(
          [
            "docker.io/library/\(name):latest: pull access denied",
            "pull access denied for \(name), repository does not exist",
            "^\(name): pull access denied, repository does not exist",
            "failed to solve: \(name): pull access denied",
            // kaniko.
            "index.docker.io/v2/library/\(name)/manifests/latest: UNAUTHORIZED",
          ],
          more: [
            "docker.io/library/{image}:latest: pull", "denied for {image}, repository",
            "^{image}: pull access", "solve: {image}: pull", "solve: {image}: failed",
            "/v2/library/{image}/manifests/",
          ])
      }
        + [Pattern].each(["-builder", "-build", "-stage", "-deps", "builder-", "build-", "stage-"]) { part in
          Pattern(
            "pull access denied", place: .error, notOnLine: ["/"],
            more: ["^{image}: pull access", "solve: {image}: pull", "denied for {image}, repository"],
            inStep: "load metadata for docker.io/library/" + (part.hasPrefix("-") ? "" : part),
            inDockerfile: part.hasPrefix("-") ? ["\(part):"] : [])
        },
      causes: [
        "`FROM` or `COPY --from=` uses a stage name that is misspelled, defined later, or not defined; an unknown stage is pulled from Docker Hub."
      ],
      fixes: [
        "Define the stage before the line that uses it, with the same spelling: `FROM … AS {image}`.",
        "If it is your private image, use its full name with the registry, and log in.",
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
        "The image name in FROM is incomplete ({name|see the instruction}): its build argument has no value",
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
      ]
        + [Pattern].each(["FROM $", ":$"]) { step in
          [Pattern].each(
            ["invalid reference format", "^invalid reference format"],
            more: [
              "FROM {reference} ", "FROM {reference}", "FROM {}:${{variable}}", "FROM ${{variable}}:",
            ], inStep: step)
        },
      causes: [
        "The variable in {reference|FROM} is empty: its ARG is not declared before the first FROM (an ARG inside a stage does not count), or it has no default and was not passed."
      ],
      fixes: [
        Fix(
          "Declare the ARG of {reference|this FROM} before the first FROM, with a default, or pass its value with `--build-arg`.",
          snippet: "# at the top, before every FROM\nARG <name>=<default>"),
        Fix(
          "If the ARG has no default on purpose, pass the value in every build.",
          snippet: "docker build --build-arg <name>=<value> ."),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact"],
      examples: [Example(error: "failed to parse stage name \"runtime-\": invalid reference format")],
      implies: ["df-parse-error"]
    ),
    Rule(
      id: "df-multistage-old-docker", partOf: "df-invalid-reference", family: "dockerfile", subject: .engine,
      title: "This Docker is too old for multi-stage builds (`FROM … AS …`, `COPY --from`)",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "Error parsing reference: \"{name} as {stage}\" is not a valid",
        "Error parsing reference: \"{name} AS {stage}\" is not a valid",
        Pattern("Unknown flag: from", place: .error),
        Pattern(
          "^invalid reference format", place: .error, inStep: " as ",
          notInDockerfile: ["FROM $", ":$", "/$"],
          confidence: .likely),
        Pattern(
          "^invalid reference format", place: .error, inStep: " AS ",
          notInDockerfile: ["FROM $", ":$", "/$"],
          confidence: .likely),
      ],
      causes: ["Docker before 17.05 does not support multi-stage builds."],
      fixes: ["Update Docker to 17.05 or newer: install docker-ce from Docker's package repository."],
      docs: ["https://docs.docker.com/engine/install/"],
      examples: [
        "Error parsing reference: \"golang:1.9 as builder\" is not a valid repository/tag: invalid reference format"
      ]
    ),
    Rule(
      id: "df-target-not-found", family: "dockerfile", subject: .engine,
      title: "The Dockerfile has no stage named {target|as asked for}",
      level: 95, confidence: .certain,
      repairs: [.targetStage],
      patterns: [
        "target stage \"{target}\" could not be found",
        Pattern("target stage {target} could not be found", notOnLine: ["stage \""]),
        "failed to reach build target {target} in Dockerfile",
        "error building image: invalid target build stage: {target}",
      ],
      causes: [
        "`--target` or compose `build.target` is misspelled, or the stage was renamed or removed.",
        "The build reads a different Dockerfile.",
      ],
      fixes: [
        Fix(
          "Correct `--target` (compose: `build.target`) to the name of a stage, or name the stage with `FROM … AS`.",
          snippet: "docker build --target <stage> ."),
        "After you rename a stage, update compose `build.target` and CI.",
      ],
      verify: ["grep -niE '^FROM .* AS ' Dockerfile"],
      docs: [
        "https://docs.docker.com/build/building/multi-stage/",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#target",
      ],
      examples: [
        Example(error: "failed to solve: target stage \"prod\" could not be found (did you mean prd?)"),
        "Error response from daemon: failed to reach build target prod in Dockerfile",
      ]
    ),
    Rule(
      id: "df-circular", family: "dockerfile", subject: .engine,
      title: "Stage {name|of the Dockerfile} depends on itself or a later stage",
      level: 95, confidence: .certain,
      patterns: [
        "circular dependency detected on stage: {name}",
        "needs to be defined before current stage",
        "invalid from flag value {name}: refers to current build block",
      ],
      causes: [
        "`COPY --from=` or `--mount=from=` names the stage that it is in, or two stages copy from each other.",
        "The source stage is later in the file.",
      ],
      fixes: [
        "Move the source stage above the stage that copies from it. If a stage copies from itself, correct `--from=`.",
        "If two stages copy from each other, split one of them.",
      ],
      verify: ["grep -nE '^FROM|--from=|,from=' Dockerfile"],
      docs: ["https://docs.docker.com/build/building/multi-stage/"],
      examples: [Example(error: "failed to solve: circular dependency detected on stage: build")]
    ),
  ]
}
