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
        "The indentation is wrong, a tab is used, or a key is in the wrong place.",
        "A key is too new for this version of Compose (Compose v1 was retired in 2023).",
      ],
      fixes: [
        Fix(
          "Correct the line, key or service that the message names: check indentation, tabs and spelling. `docker compose config --quiet` checks the file.",
          snippet: "docker compose config --quiet"),
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
      id: "compose-file-first-format", partOf: "compose-file-invalid", family: "compose", subject: .engine,
      title:
        "`{key}` must be a string: Compose reads the file in its first format, because it has no `services:`",
      level: 96, confidence: .likely,
      // In later formats it may be an object, too, and the path of a service begins with `services.`.
      patterns: [
        Pattern("{key}.build contains an invalid type, it should be a string\n", notOnLine: ["services."])
      ],
      causes: [
        "The services stand at the top level of the file. Compose 1 then reads the format of 2014, in which `build` is only a path."
      ],
      fixes: [
        Fix(
          "Put the services under `services:`, and name the format.",
          snippet: """
            version: "2"
            services:
              <service>:
                build:
                  context: .
            """),
        "Use `docker compose` (the plugin) instead of `docker-compose` 1.x.",
      ],
      verify: ["docker compose config --quiet"],
      docs: ["https://docs.docker.com/reference/compose-file/build/"],
      examples: ["web.build contains an invalid type, it should be a string"]
    ),
    Rule(
      id: "compose-reference-undeclared", partOf: "compose-file-invalid", family: "compose", subject: .engine,
      title: "The service {service} uses {name}, which no compose file declares",
      level: 96, confidence: .certain,
      patterns: .each(["build secret", "secret", "network", "config"]) { kind in
        Pattern(
          "service \"{service}\" refers to undefined \(kind) {name}: invalid compose project")
      },
      causes: ["The name has no entry at the top level of the files that `-f` names."],
      fixes: [
        Fix(
          "Declare {name} under `secrets:` at the top level, or correct the name in the service.",
          snippet: """
            secrets:
              {name}:
                environment: <variable>
            """, when: ["refers to undefined build secret "]),
        Fix(
          "Declare {name} at the top level of the compose file, or correct the name in the service.",
          unless: ["refers to undefined build secret "]),
        "Name every file that declares it: `docker compose -f compose.yaml -f <other file> build`.",
      ],
      verify: ["docker compose config --quiet"],
      docs: ["https://docs.docker.com/reference/compose-file/"],
      examples: ["service \"api\" refers to undefined build secret npm_token: invalid compose project"]
    ),
    Rule(
      id: "compose-version-unsupported", partOf: "compose-file-invalid", family: "compose", subject: .engine,
      title: "This Compose is too old: it does not support the `version` in {file|the compose file}",
      level: 95, confidence: .certain,
      patterns: [
        "Version in \"{file}\" is unsupported", "Unsupported config option for services: '",
        "version in \"{file}\" is invalid",
      ],
      causes: [
        "docker-compose 1.x supports only the file versions that existed at its release. Compose v2 ignores `version`.",
        "The file has no `version` (before 1.27) or no `services`, so docker-compose 1.x reads it as file format 1.",
      ],
      fixes: [
        Fix(
          "Update Compose: install the package docker-compose-plugin, and use `docker compose` instead of docker-compose 1.x.",
          snippet: "docker compose build"),
        "Or lower `version` in {file} to one that this docker-compose knows (`docker-compose version`).",
      ],
      verify: ["docker-compose version; docker compose version"],
      docs: ["https://docs.docker.com/reference/compose-file/legacy-versions/"],
      examples: [
        "ERROR: Version in \"./docker-compose.yml\" is unsupported. You might be seeing this error because you're using the wrong Compose file version."
      ]
    ),
    Rule(
      id: "compose-key-newer", partOf: "compose-file-invalid", family: "compose", subject: .engine,
      title: "The key {key} of the compose file is newer than the installed Docker Compose",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: newerComposeKeys.flatMap { key, _, place in
        [
          Pattern(
            "\(place) Additional property {key} is not allowed", place: .error, with: ["property \(key) is"],
            notOnLine: place.hasSuffix("}") ? [".build "] : []),
          Pattern(
            "\(place) additional properties '{key}' not allowed", place: .error,
            with: ["properties '\(key)' not"], notOnLine: place.hasSuffix("}") ? [".build "] : []),
        ]
      },
      causes: ["The key is correct, but only newer releases of Compose know it."],
      fixes: newerComposeKeys.map { key, version, _ in
        Fix(
          "Update Docker Compose: `\(key)` needs \(version) or newer.", snippet: "docker compose version",
          when: [key])
      } + ["Or remove the key if the older release must read the file."],
      verify: ["docker compose version"],
      docs: ["https://docs.docker.com/compose/releases/release-notes/"],
      examples: [
        Example(error: "validating compose.yml: services.backend Additional property develop is not allowed")
      ]
    ),
    Rule(
      id: "compose-key-not-allowed", partOf: "compose-file-invalid", family: "compose", subject: .engine,
      title: "The key {key} is not allowed here in the compose file ({part|see the line})",
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
        "The key belongs to another level: it is indented too much or too little.",
        "The key is misspelled, or newer than this version of Compose.",
      ],
      fixes: [
        Fix(
          "Move `env_file` out of `build:` to the service; pass values for the build with `args`.",
          snippet: """
            services:
              <service>:
                env_file: .env
                build:
                  args:
                    <name>: <value>
            """, when: ["env_file"]),
        Fix(
          "Use Compose v2 (`docker compose`): docker-compose v1 reads a file without `version:` in its oldest format.",
          snippet: "docker compose build", when: ["Unsupported config option for services"]),
        Fix(
          "Correct the spelling of {key} or move it to the right level.",
          unless: ["env_file", "Unsupported config option for services"]),
        "Update Compose if the key is newer.",
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
      title: "No compose file found in this directory",
      level: 95, confidence: .certain,
      patterns: [
        "no configuration file provided: not found",
        "Can't find a suitable configuration file in this directory",
        "open {file}docker-compose.yml: no such file or directory",
        "open {file}compose.yaml: no such file or directory",
      ],
      causes: ["The command runs in a different directory, or the file has a different name."],
      fixes: [
        Fix(
          "Run the command in the folder of the compose file, or pass the file with `-f`.",
          snippet: "docker compose -f <folder>/compose.yaml build")
      ],
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
      causes: ["`env_file:` names a file that git ignores (`.env`), so it does not exist in CI."],
      fixes: [
        Fix(
          "Create the env file before the build (in CI, from secrets), or mark it as optional with `required: false`.",
          snippet: "env_file:\n  - path: .env\n    required: false")
      ],
      verify: ["ls -la .env*"],
      docs: ["https://docs.docker.com/reference/compose-file/services/#env_file"],
      examples: ["env file /srv/app/.env not found: stat /srv/app/.env: no such file or directory"]
    ),
    Rule(
      id: "compose-variable-required", family: "compose", subject: .engine,
      title: "The compose file requires the variable {name}, which is not set",
      level: 95, confidence: .certain,
      patterns: [
        "required variable {name} is missing a value: {reason...}",
        "error while interpolating {key}: required variable {name} is missing a value",
      ],
      causes: ["The file uses `$VAR` with `:?`, and neither the environment nor `.env` sets it."],
      fixes: [
        Fix(
          "Set the variable in the environment, or in `.env` next to the compose file.",
          snippet: "{name}=<value> docker compose build")
      ],
      verify: ["docker compose config --environment"],
      docs: ["https://docs.docker.com/reference/compose-file/interpolation/"],
      examples: [
        "error while interpolating services.web.image: required variable TAG is missing a value: set TAG"
      ]
    ),
    Rule(
      id: "bake-target-not-found", family: "compose", subject: .engine,
      title: "Bake found no target or group named {target}",
      level: 95, confidence: .certain,
      patterns: [Pattern("failed to find target {target}", place: .error)],
      causes: ["The name is misspelled, or Bake reads a different bake or compose file."],
      fixes: [
        Fix(
          "Correct the target's name (`docker buildx bake --list=targets` shows all), or pass the right bake file with `-f`.",
          snippet: "docker buildx bake -f docker-bake.hcl {target}")
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
      causes: ["There is no docker-bake.hcl, docker-bake.json or compose file in this directory."],
      fixes: [
        Fix(
          "Run the command in the folder of the bake file, or pass the file with `-f`.",
          snippet: "docker buildx bake -f <folder>/docker-bake.hcl")
      ],
      verify: ["pwd; ls docker-bake* *compose*"],
      docs: ["https://docs.docker.com/build/bake/introduction/"],
      examples: [Example(error: "couldn't find a bake definition")]
    ),
    Rule(
      id: "bake-output-path-missing", family: "compose", subject: .file,
      title: "Bake cannot check the path {path}: it does not exist yet",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("failed to evaluate path \"{path}\": lstat {absolute}: no such file or directory")
      ],
      causes: [
        "Before it builds, bake checks the files that the build may read and write. Some versions of Buildx fail if the output folder does not exist."
      ],
      fixes: [
        Fix("Create the folder before the build, or update Buildx.", snippet: "mkdir -p {path}")
      ],
      verify: ["docker buildx version; ls -ld {path}"],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/bake/#allow"],
      examples: [
        Example(
          error: "failed to evaluate path \"./dist\": lstat /home/ci/app/dist: no such file or directory")
      ]
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
        "buildx now uses a different state directory (`~/.docker/buildx`) than when the builder was created.",
      ],
      fixes: [
        Fix(
          "Create the builder again, or use the default builder (`docker buildx use default`).",
          snippet: "docker buildx create --name {builder|ci} --use")
      ],
      verify: ["docker buildx ls; echo \"$BUILDX_BUILDER\""],
      docs: ["https://docs.docker.com/build/builders/manage/"],
      examples: [Example(error: "no builder \"ci\" found")]
    ),
    Rule(
      id: "bk-message-too-large", family: "buildkit", subject: .engine,
      title: "A gRPC message between buildx and BuildKit is too large",
      level: 90, confidence: .certain,
      patterns: [
        "grpc: received message larger than max", "grpc: trying to send message larger than max",
        "trying to send message larger than max",
      ],
      causes: [
        "The build definition or a result is larger than 4 or 16 MB, for example because of very long ARG values or a huge bake file."
      ],
      fixes: [
        Fix(
          "Build without attestations, or make the image smaller. BuildKit sends the package list (SBOM) in one message, and a large image can exceed the limit.",
          snippet: "docker buildx build --sbom=false --provenance=false .", when: ["exporting to image"]),
        "Update Docker, buildx and BuildKit: newer versions have a higher limit (it was too low in Docker Engine 27.0).",
        "Pass large data as a file in the context or as a secret, not as a build argument or a heredoc.",
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
      title: "`bake` is in the command twice: the second one is read as a target name",
      level: 96, confidence: .certain,
      patterns: [Pattern("failed to find target bake", place: .error)],
      causes: [
        "`docker buildx bake bake` asks for a target named bake, which the file does not define."
      ],
      fixes: [
        Fix(
          "Remove the second `bake`, or use a target that the file defines.",
          snippet: "docker buildx bake --print   # lists the targets")
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/bake/"],
      examples: [Example(error: "failed to find target bake")]
    ),
    Rule(
      id: "compose-service-without-image", partOf: "compose-file-invalid", family: "compose",
      subject: .engine,
      title: "The service {service} in the compose file has neither `image:` nor `build:`",
      level: 95, confidence: .certain,
      patterns: .each(["service \"{service}\" has neither an image nor a build context specified"]),
      causes: [
        "Both keys are missing or have the wrong indentation.",
        "The file only overrides another file, which was not passed (-f compose.yaml -f compose.override.yaml).",
      ],
      fixes: [
        Fix(
          "Add `build:` (the folder of the Dockerfile) or `image:` to the service; if the file overrides another one, pass both with `-f`.",
          snippet: "services:\n  {service|<service>}:\n    build: .")
      ],
      verify: ["docker compose config"],
      docs: ["https://docs.docker.com/reference/compose-file/build/"],
      examples: [
        "service \"web\" has neither an image nor a build context specified: invalid compose project"
      ]
    ),
    Rule(
      id: "compose-build-path-missing", family: "compose", subject: .file,
      title: "Compose cannot read the build context {path}: it does not exist or is not accessible",
      level: 95, confidence: .certain,
      patterns: ["build path {path...} either does not exist, is not accessible, or is not a valid URL"],
      causes: [
        "`build:` or its `context:` names a folder that does not exist; the path is relative to the folder of the compose file.",
        "The folder belongs to another repository or a submodule, which was not cloned.",
        "The command runs in a container or virtual machine that does not have the folder.",
      ],
      fixes: [
        Fix(
          "Correct the path in `build:` (or `context:`) of the compose file; if the folder belongs to another repository, clone that first.",
          snippet: """
            services:
              <service>:
                build:
                  context: <folder with the Dockerfile>
            """),
        Fix(
          "If the folder is a git submodule, fetch it.",
          snippet: "git submodule update --init --recursive"),
      ],
      verify: ["ls -la {path}; docker compose config"],
      docs: ["https://docs.docker.com/reference/compose-file/build/#context"],
      examples: [
        "ERROR: build path /srv/shop/worker either does not exist, is not accessible, or is not a valid URL."
      ]
    ),
  ]

  /// Keys of the compose file with the release that brought them and where they belong, from the reference of the compose
  /// file.
  private static let newerComposeKeys: [(key: String, version: String, place: String)] = [
    ("develop", "2.22", "services.{service}"), ("include", "2.20", "(root)"),
    ("dockerfile_inline", "2.17", "services.{service}.build"),
    ("additional_contexts", "2.17", "services.{service}.build"), ("post_start", "2.30", "services.{service}"),
    ("pre_stop", "2.30", "services.{service}"), ("provider", "2.36", "services.{service}"),
    ("models", "2.38", "(root)"),
  ]
}
