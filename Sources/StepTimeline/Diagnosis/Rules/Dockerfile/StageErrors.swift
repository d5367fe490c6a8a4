extension RuleCatalog {
  /// Stages: a FROM without an image, a name taken for an image, a target that is not there, a circle.
  static let stageErrors: [Rule] = [
    Rule(
      id: "copy-from-unknown-stage", partOf: "registry-pull-denied", family: "dockerfile", subject: .registry,
      title:
        "COPY --from={image} names no stage of this Dockerfile, so that {image} is looked up as an image",
      level: 93, confidence: .certain,
      repairs: [.nearestStage],
      patterns: [
        "invalid from flag value {image}: pull access denied for ",
        Pattern("invalid from flag value {image}: ", confidence: .likely),
      ],
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
          ],
          more: [
            "docker.io/library/{image}:latest: pull", "denied for {image}, repository",
            "^{image}: pull access", "solve: {image}: pull", "solve: {image}: failed",
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
      ]
        + [Pattern].each(["FROM $", ":$"]) { step in
          [Pattern].each(
            ["invalid reference format", "^invalid reference format"],
            more: [
              "FROM {reference} ", "FROM {reference}", "FROM {}:${{variable}}", "FROM ${{variable}}:",
            ], inStep: step)
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
      title: "This Docker is too old for stages (`FROM … AS …`, `COPY --from`)",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "Error parsing reference: \"{name} as {stage}\" is not a valid",
        "Error parsing reference: \"{name} AS {stage}\" is not a valid",
        Pattern("Unknown flag: from", place: .error),
      ],
      causes: ["Docker before 17.05 does not know multi-stage builds."],
      fixes: ["Update Docker (17.05 or newer; install docker-ce from Docker's own repository)."],
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
        "`--target` or compose `build.target` is misspelt, or the stage was renamed or removed.",
        "Another Dockerfile is read than the one meant.",
      ],
      fixes: [
        Fix("Use the name of a stage.", snippet: "docker build --target <stage> ."),
        "Update compose `build.target` and CI after renaming a stage.",
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
      title: "Stage {name|of the Dockerfile} needs itself or a later stage",
      level: 95, confidence: .certain,
      patterns: [
        "circular dependency detected on stage: {name}",
        "needs to be defined before current stage",
        "invalid from flag value {name}: refers to current build block",
      ],
      causes: [
        "`COPY --from=` or `--mount=from=` names the stage it stands in, or two stages copy from each other.",
        "The stage that is copied from stands further down in the file.",
      ],
      fixes: [
        "Move the stage that is copied from above the one that copies.",
        "Split a stage that both gives and takes into two.",
      ],
      verify: ["grep -nE '^FROM|--from=|,from=' Dockerfile"],
      docs: ["https://docs.docker.com/build/building/multi-stage/"],
      examples: [Example(error: "failed to solve: circular dependency detected on stage: build")]
    ),
  ]
}
