extension RuleCatalog {
  /// Compose files, Bake files and builders by name.
  static let compose: [Rule] = [
    Rule(
      id: "compose-file-invalid", family: "compose", subject: .engine,
      title: "The compose file is not valid: {reason|see the line}",
      level: 94, confidence: .certain,
      patterns: [
        // Programs in the build read YAML too.
        Pattern("validating {file}: {reason...}", place: .error),
        Pattern("yaml: line {line#}: {reason...}", place: .error, confidence: .likely),
        "The Compose file '{file}' is invalid because",
        "service \"{service}\" has neither an image nor a build context specified",
        Pattern("additional properties '{key}' not allowed", place: .error),
        "service \"{service}\" depends on undefined service {reason...}",
        "service \"{service}\" refers to undefined {reason...}", "undefined service \"{service}\"",
      ],
      causes: [
        "Indentation, a tab, or a key in the wrong place.",
        "A key is newer than the compose that reads it (Compose 1 was retired in 2023).",
      ],
      fixes: [
        Fix("Let compose check the file.", snippet: "docker compose config --quiet"),
        "Use `docker compose` (the plugin) instead of `docker-compose` 1.x.",
      ],
      verify: ["docker compose version; docker compose config"],
      docs: ["https://docs.docker.com/reference/compose-file/"],
      examples: [
        Example(error: "yaml: line 5: mapping values are not allowed in this context"),
        "service \"web\" has neither an image nor a build context specified: invalid compose project",
      ]
    ),
    Rule(
      id: "compose-key-not-allowed", partOf: "compose-file-invalid", family: "compose", subject: .engine,
      title: "The compose file has the key {key} where it is not allowed ({part|see the line})",
      level: 95, confidence: .certain,
      patterns: .each(
        [
          "services.{service} Additional property {key} is not allowed",
          "Additional property {key} is not allowed", "(root) Additional property {key} is not allowed",
          "services.{service} additional properties '{key}' not allowed",
          "Unsupported config option for {service}: '{key}'",
          "Unsupported config option for {service} service: '{key}'",
        ], place: .error, more: ["{part} Additional prop", "{part} additional prop", "option for {part}:"]),
      causes: [
        "The key belongs to another level: it is indented too far, or too little.",
        "The key is misspelt, or newer than the compose that reads the file.",
      ],
      fixes: [
        Fix(
          "Move env_file out of `build:`: it is a key of the service. For the build, pass values as args.",
          snippet: """
            services:
              <service>:
                env_file: .env
                build:
                  args:
                    <name>: <value>
            """, when: ["env_file"]),
        Fix(
          "Use Compose v2: the old docker-compose takes a file without `version:` for one of 2014.",
          snippet: "docker compose build", when: ["Unsupported config option for services"]),
        Fix(
          "Remove {key}, or move it to the level it belongs to.",
          unless: ["env_file", "Unsupported config option for services"]),
        "Update compose, if the key is newer than it.",
      ],
      verify: ["docker compose config --quiet"],
      docs: [
        "https://docs.docker.com/reference/compose-file/services/",
        "https://docs.docker.com/reference/compose-file/build/",
      ],
      examples: [Example(error: "services.web.build Additional property env_file is not allowed")]
    ),
    Rule(
      id: "compose-file-missing", family: "compose", subject: .engine,
      title: "There is no compose file here",
      level: 95, confidence: .certain,
      patterns: [
        "no configuration file provided: not found",
        "Can't find a suitable configuration file in this directory",
        "open {file}docker-compose.yml: no such file or directory",
        "open {file}compose.yaml: no such file or directory",
      ],
      causes: ["The command runs in another directory, or the file has another name."],
      fixes: [Fix("Name the file.", snippet: "docker compose -f <folder>/compose.yaml build")],
      verify: ["pwd; ls *compose*"],
      docs: [
        "https://docs.docker.com/reference/cli/docker/compose/"
      ],
      examples: ["no configuration file provided: not found"]
    ),
    Rule(
      id: "compose-env-file-missing", family: "compose", subject: .engine,
      title: "The env file {file} does not exist",
      level: 95, confidence: .certain,
      patterns: [
        "env file {file} not found: {reason...}", "Couldn't find env file: {file}",
        "couldn't find env file: {file}",
      ],
      causes: ["`env_file:` names a file that git ignores (`.env`), so it is not there in CI."],
      fixes: [
        Fix("Make it optional.", snippet: "env_file:\n  - path: .env\n    required: false"),
        "Write it in CI from the secrets before the build.",
      ],
      verify: ["ls -la .env*"],
      docs: ["https://docs.docker.com/reference/compose-file/services/#env_file"],
      examples: ["env file /srv/app/.env not found: stat /srv/app/.env: no such file or directory"]
    ),
    Rule(
      id: "compose-variable-required", family: "compose", subject: .engine,
      title: "The variable {name} that the compose file asks for is not set",
      level: 95, confidence: .certain,
      patterns: [
        "required variable {name} is missing a value: {reason...}",
        "error while interpolating {key}: required variable {name} is missing a value",
      ],
      causes: ["The file says `$VAR` with `:?`, and neither the environment nor `.env` has it."],
      fixes: [
        Fix("Set it.", snippet: "{name}=value docker compose build"),
        "Write it into `.env` next to the file.",
      ],
      verify: ["docker compose config --environment"],
      docs: ["https://docs.docker.com/reference/compose-file/interpolation/"],
      examples: [
        "error while interpolating services.web.image: required variable TAG is missing a value: set TAG"
      ]
    ),
    Rule(
      id: "bake-target-not-found", family: "compose", subject: .engine,
      title: "Bake knows no target or group {target}",
      level: 95, confidence: .certain,
      patterns: [Pattern("failed to find target {target}", place: .error)],
      causes: ["The name is misspelt, or another bake or compose file is read."],
      fixes: [
        Fix("Name the file and the target.", snippet: "docker buildx bake -f docker-bake.hcl {target}")
      ],
      verify: ["docker buildx bake --list=targets"],
      docs: ["https://docs.docker.com/build/bake/"],
      examples: [Example(error: "failed to find target aap")]
    ),
    Rule(
      id: "bake-file-missing", family: "compose", subject: .engine,
      title: "Bake found no definition file",
      level: 95, confidence: .certain,
      patterns: [
        "couldn't find a bake definition", "no bake definition file found",
      ],
      causes: ["No docker-bake.hcl, docker-bake.json or compose file is in this directory."],
      fixes: [Fix("Name it.", snippet: "docker buildx bake -f <folder>/docker-bake.hcl")],
      verify: ["pwd; ls docker-bake* *compose*"],
      docs: ["https://docs.docker.com/build/bake/introduction/"],
      examples: [Example(error: "couldn't find a bake definition")]
    ),
    Rule(
      id: "bk-builder-not-found", family: "buildkit", subject: .engine,
      title: "There is no builder named {builder|as asked for}",
      level: 95, confidence: .certain,
      patterns: [
        "no builder \"{builder}\" found", "no builder \"{builder...}\" found",
        Pattern("unable to parse docker host `{builder}`", confidence: .likely),
        Pattern("no valid drivers found", confidence: .likely),
      ],
      causes: [
        """
        `--builder` or BUILDX_BUILDER names a builder that was removed or \
        belongs to another user or machine.
        """,
        "The directory with buildx's state (`~/.docker/buildx`) is another one than at creation.",
      ],
      fixes: [
        Fix("Create it again.", snippet: "docker buildx create --name {builder|ci} --use"),
        Fix("Or use the default one.", snippet: "docker buildx use default"),
      ],
      verify: ["docker buildx ls; echo \"$BUILDX_BUILDER\""],
      docs: ["https://docs.docker.com/build/builders/manage/"],
      examples: [Example(error: "no builder \"ci\" found")]
    ),
    Rule(
      id: "bk-message-too-large", family: "buildkit", subject: .engine,
      title: "A message between buildx and BuildKit is larger than allowed",
      level: 90, confidence: .certain,
      patterns: [
        "grpc: received message larger than max", "grpc: trying to send message larger than max",
        "trying to send message larger than max",
      ],
      causes: [
        "The build definition or a result is larger than 4 or 16 MB: very long ARG values, huge bake files."
      ],
      fixes: [
        "Update Docker, buildx and BuildKit: limits were raised (that of engine 27.0 was too low).",
        "Pass large data as a file of the context or a secret, not as a build argument or a heredoc.",
      ],
      verify: ["docker buildx bake --print | wc -c"],
      docs: ["https://docs.docker.com/build/buildkit/"],
      examples: [
        Example(
          error: """
            failed to solve: rpc error: code = ResourceExhausted desc = grpc: received message larger than \
            max (20000000 vs. 16777216)
            """)
      ]
    ),
    Rule(
      id: "bake-named-twice", partOf: "bake-target-not-found", family: "compose", subject: .engine,
      title: "bake was written twice: the second one is taken for the name of a target",
      level: 96, confidence: .certain,
      patterns: [Pattern("failed to find target bake", place: .error)],
      causes: [
        "`docker buildx bake bake` asks for a target with the name bake, which the file does not define."
      ],
      fixes: [
        Fix(
          "Remove the second bake, or name a target that the file defines.",
          snippet: "docker buildx bake --print   # lists the targets")
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/bake/"],
      examples: [Example(error: "failed to find target bake")]
    ),
    Rule(
      id: "compose-service-without-image", partOf: "compose-file-invalid", family: "compose",
      subject: .engine,
      title: "The service {service} of the compose file has neither `image:` nor `build:`",
      level: 95, confidence: .certain,
      patterns: .each(["service \"{service}\" has neither an image nor a build context specified"]),
      causes: [
        "Both keys are missing, or stand at another depth than they should.",
        "The file only overrides another one, which was not given (-f compose.yaml -f compose.override.yaml).",
      ],
      fixes: [
        Fix(
          "Give the service an image, or the folder of its Dockerfile.",
          snippet: "services:\n  {service|<service>}:\n    build: ."),
        "If the file is meant to override another one, name both with -f.",
      ],
      verify: ["docker compose config"],
      docs: ["https://docs.docker.com/reference/compose-file/build/"],
      examples: [
        "service \"web\" has neither an image nor a build context specified: invalid compose project"
      ]
    ),
  ]
}
