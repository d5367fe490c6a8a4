extension RuleCatalog {
  /// BuildKit and buildx: builders that stop, features they lack, exports that fail.
  static let buildKitErrors: [Rule] = [
    Rule(
      id: "bk-process-failed", family: "buildkit", subject: .engine,
      title: "The command ended with exit code {code|other than 0}",
      kind: .wrapper, level: 10, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "did not complete successfully: exit code: {code#}",
        "returned a non-zero code: {code#}",
        Pattern("executor failed running {...}exit code: {code#}", place: .error),
        "while running runtime: exit status {code#}",
        "failed to execute command: waiting for process to exit: exit status {code#}",
        "ERROR: Service '{service}' failed to build",
        "buildx failed with: {reason...}",
      ],
      causes: ["This line only repeats that the step failed; its own output tells why."],
      fixes: [
        Fix(
          "Look at all of the step's output.",
          snippet: "docker build --progress=plain --no-cache-filter {stage|<stage>} .")
      ],
      verify: ["docker build --progress=plain --no-cache ."],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#progress"],
      examples: [
        Example(error: "process \"make\" did not complete successfully: exit code: 2"),
        "The command 'make' returned a non-zero code: 2",
      ]
    ),
    Rule(
      id: "bk-context-canceled", family: "buildkit", subject: .engine,
      title: "The build was canceled",
      kind: .wrapper, level: 8, confidence: .certain,
      patterns: [
        Pattern("Canceled: context canceled", place: .error), Pattern("context canceled", place: .error),
        Pattern("Build cancelled", place: .error),
      ],
      causes: [
        "Somebody stopped it, the CI job ran into its time limit, or a newer run replaced it.",
        "Another step failed, and BuildKit stopped the rest.",
      ],
      fixes: ["Look for the step that failed by itself; raise the time limit of the job if none did."],
      verify: ["Compare the length of the build with the time limit of the job."],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/"],
      examples: [Example(error: "failed to solve: Canceled: context canceled")]
    ),
    Rule(
      id: "bk-grpc-unavailable", family: "buildkit", subject: .engine,
      title: "The builder stopped or was lost during the build",
      level: 85, confidence: .likely, retryable: true,
      patterns: [
        Pattern("rpc error: code = Unavailable", place: .error),
        Pattern("failed to receive status: {reason...}", place: .error, notOnLine: ["context canceled"]),
        Pattern("error reading from server: EOF", place: .error),
        Pattern("closing transport due to: connection error", place: .error),
        Pattern("received prior goaway: code: NO_ERROR, debug data: \"graceful_stop\"", place: .error),
        "error: code = Unavailable desc = error reading from server: EOF",
      ],
      causes: [
        "buildkitd or dockerd was killed for lack of memory, or its disk was full.",
        "Its container, pod or runner was restarted or removed, perhaps by another job that shares it.",
      ],
      fixes: [
        """
        Look at the builder's log and at the memory and disk of its machine; \
        give it more of what was short.
        """,
        "Do not share one builder among jobs that remove or prune it.",
        "Run the build again.",
      ],
      verify: [
        "docker ps -a --filter name=buildx_buildkit",
        "journalctl -u docker --since -1h | grep -iE 'oom|panic'",
      ],
      docs: [
        "https://docs.docker.com/build/builders/drivers/",
        "https://docs.docker.com/engine/daemon/troubleshoot/",
      ],
      examples: [
        Example(
          error:
            "failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF")
      ]
    ),
    Rule(
      id: "bk-frontend-closed", family: "buildkit", subject: .engine,
      title: "The Dockerfile frontend stopped unexpectedly",
      level: 88, confidence: .likely, retryable: true,
      patterns: [
        "frontend grpc server closed unexpectedly",
        Pattern("failed to solve with frontend gateway.v0: {...}did not terminate suc", place: .error),
        Pattern("runc did not terminate sucessfully", place: .error, inStep: "docker/dockerfile"),
      ],
      causes: [
        "The `# syntax=` image could not run: no memory, a mismatch of runc and containerd, cgroup trouble.",
        "The frontend image is for another processor than the builder's.",
      ],
      fixes: [
        "Remove the `# syntax=` line, or update the tag it names.",
        "Update Docker or BuildKit, and run the build again.",
      ],
      verify: ["docker run --rm --entrypoint /bin/dockerfile-frontend docker/dockerfile:1 --version"],
      docs: [
        "https://docs.docker.com/build/buildkit/frontend/",
        "https://docs.docker.com/engine/daemon/troubleshoot/",
      ],
      examples: [
        Example(
          error: """
            failed to solve with frontend dockerfile.v0: failed to solve with frontend gateway.v0: \
            frontend grpc server closed unexpectedly
            """)
      ]
    ),
    Rule(
      id: "bk-required-buildkit", family: "buildkit", subject: .engine,
      title: "The build needs BuildKit or a newer Docker than this one",
      level: 95, confidence: .certain,
      patterns: [
        "the {flag} option requires BuildKit",
        "the classic builder doesn't support {feature...}",
        Pattern(
          "is only supported on a Docker daemon with experimental features enabled", confidence: .likely),
        Pattern("unknown flag: --{flag}", with: ["See 'docker build --help'"], confidence: .likely),
        Pattern("unknown flag: --{flag}", with: ["See 'docker --help'"], confidence: .likely),
        "requires BuildKit. Refer to https://docs.docker.com",
      ],
      causes: [
        "DOCKER_BUILDKIT=0 is set, or the Docker of the machine still uses the classic builder.",
        "The buildx plugin is not installed.",
      ],
      fixes: [
        Fix(
          "Install the plugin from Docker's repository.",
          snippet: "sudo apt-get install -y docker-buildx-plugin"),
        Fix("Switch BuildKit on (Docker before 23.0).", snippet: "DOCKER_BUILDKIT=1 docker build ."),
      ],
      verify: [
        "docker version --format '{{.Server.Version}}'; docker buildx version; echo \"$DOCKER_BUILDKIT\""
      ],
      docs: ["https://docs.docker.com/build/buildkit/", "https://docs.docker.com/go/buildx/"],
      examples: [
        """
        the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to \
        build images with BuildKit enabled
        """
      ]
    ),
    Rule(
      id: "bk-driver-unsupported", family: "buildkit", subject: .engine,
      title: "The builder's driver cannot do what the build asks for: {feature|see the line}",
      level: 96, confidence: .certain,
      patterns: [
        "{feature...} is not supported for the docker driver",
        "{feature...} feature is currently not supported for docker driver",
        "docker exporter does not currently support exporting manifest lists",
        "docker exporter does not support exporting manifest lists",
        "docker exporter does not support attestations",
      ],
      causes: [
        "The default builder with the classic image store builds one platform and exports no cache.",
        "`--load` cannot take an image of several platforms into the classic image store.",
      ],
      fixes: [
        Fix("Use a builder of its own.", snippet: "docker buildx create --use --driver docker-container"),
        "In GitHub Actions add docker/setup-buildx-action before the build.",
        "Or switch the daemon to the containerd image store.",
        "Use `--push`, or load one platform at a time.",
      ],
      verify: ["docker buildx ls"],
      docs: [
        "https://docs.docker.com/build/builders/drivers/",
        "https://docs.docker.com/engine/storage/containerd/",
        "https://docs.docker.com/build/cache/backends/",
      ],
      examples: [
        Example(error: "failed to build: Cache export is not supported for the docker driver."),
        Example(error: "docker exporter does not currently support exporting manifest lists"),
      ]
    ),
    Rule(
      id: "bk-export-failed", family: "buildkit", subject: .engine,
      title: "The image was built, but could not be stored or loaded",
      level: 78, confidence: .likely,
      patterns: [
        "failed to export image: {reason...}", "failed to export layer",
        Pattern("failed to register layer: {reason...}"), Pattern("layer does not exist", place: .error),
        Pattern("failed to get layer", place: .error),
        Pattern("failed size validation: {reason...}", place: .error),
        Pattern("failed to load image: {reason...}", place: .error),
      ],
      causes: [
        "The image store is damaged, or was pruned while the build ran.",
        "A pull of the base image was interrupted and left a part behind.",
      ],
      fixes: [
        Fix("Fetch the base image anew.", snippet: "docker image rm {image}\ndocker pull {image}"),
        Fix("Clear the build cache.", snippet: "docker builder prune"),
      ],
      verify: ["docker system df; docker info --format '{{.Driver}}'"],
      docs: [
        "https://docs.docker.com/engine/manage-resources/pruning/",
        "https://docs.docker.com/engine/daemon/troubleshoot/",
      ],
      examples: [
        Example(error: "failed to export image: failed to create image: failed to get layer sha256:22f4")
      ]
    ),
    Rule(
      id: "bk-snapshot-missing", family: "buildkit", subject: .engine,
      title: "BuildKit's cache lacks a layer that it has on record",
      level: 90, confidence: .certain, retryable: true,
      patterns: [
        Pattern("parent snapshot {id} does not exist: not found", place: .error),
        Pattern("failed to prepare extraction snapshot {reason...}", place: .error, confidence: .likely),
        Pattern("failed to get state for index {reason...}", place: .error, confidence: .likely),
        Pattern("content digest {}: not found", place: .error, confidence: .likely),
        Pattern("unlazy requires an applier", place: .error),
        Pattern("failed to copy: invalid status response 416", place: .error, confidence: .likely),
        Pattern("failed to solve: blob not found", place: .error, confidence: .likely),
        Pattern("could not fetch content descriptor {id}", place: .error, confidence: .likely),
      ],
      causes: [
        "The cache was pruned or its disk was full while it was used.",
        "An image was removed that the cache still refers to.",
        "A download broke off, and the registry does not let it go on from there (416).",
      ],
      fixes: [
        Fix("Clear the build cache and build again.", snippet: "docker buildx prune --all --force"),
        "Take `docker system prune` out of jobs that run beside builds.",
      ],
      verify: ["docker buildx du"],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/prune/"],
      examples: [
        Example(
          error: """
            failed to solve: failed to prepare sha256:22f4 as u1: parent snapshot sha256:aa01 does not \
            exist: not found
            """)
      ]
    ),
    Rule(
      id: "bk-layer-locked", family: "buildkit", subject: .engine,
      title: "Two builds or pulls handled the same layer at once",
      level: 90, confidence: .certain, retryable: true,
      patterns: [
        Pattern(" locked for {...}: unavailable", place: .error),
        Pattern(" locked: unavailable", place: .error),
      ],
      causes: ["Another build or pull writes the same layer of the containerd image store at this moment."],
      fixes: [
        "Run the build again.",
        "Do not let several jobs push or pull the same image through one daemon at once.",
      ],
      verify: ["docker ps -a --filter name=buildx_buildkit"],
      docs: ["https://docs.docker.com/engine/storage/containerd/"],
      examples: [
        Example(
          error: "failed to solve: ref layer-sha256:22f4 locked for 3m0s (since 2026-01-01): unavailable")
      ]
    ),
    Rule(
      id: "bk-session-lost", family: "buildkit", subject: .engine,
      title: "The builder lost the connection to the docker command that started the build",
      level: 86, confidence: .certain, retryable: true,
      patterns: [
        Pattern("no active session for {id}: context deadline exceeded", place: .error),
        Pattern("failed to dial session", place: .error),
        Pattern("no active sessions", confidence: .likely),
      ],
      causes: [
        "The machine or the network stalled, or the docker command was stopped.",
        "The builder is overloaded, so that the client did not answer in time.",
      ],
      fixes: [
        Fix(
          "Run the build again; if it stays, update the client (flyctl, buildx, docker), or build on another builder.",
          when: ["no active sessions"]),
        Fix("Run the build again, with fewer builds at once.", unless: ["no active sessions"]),
        "Keep the context small; sending it is what needs the connection.",
      ],
      verify: ["docker buildx ls"],
      docs: ["https://docs.docker.com/build/builders/"],
      examples: [
        Example(error: "failed to solve: no active session for u1x2: context deadline exceeded")
      ]
    ),
    Rule(
      id: "bk-load-several-platforms", partOf: "bk-driver-unsupported", family: "buildkit", subject: .engine,
      title:
        "A manifest list (several platforms, or attestations) cannot be loaded into this Docker by the docker exporter",
      level: 97, confidence: .certain,
      patterns: [
        "docker exporter does not currently support exporting manifest lists",
        "docker exporter does not support exporting manifest lists",
      ],
      causes: [
        "`--load` with more than one platform (or with attestations) gives a manifest list, which the classic image store does not take."
      ],
      fixes: [
        Fix(
          "Push the image, or load one platform at a time.",
          snippet: "docker buildx build --platform linux/amd64,linux/arm64 --push …"),
        "Or turn on Docker's containerd image store, which can hold several platforms.",
      ],
      docs: [
        "https://docs.docker.com/build/building/multi-platform/",
        "https://docs.docker.com/build/exporters/oci-docker/",
      ],
      examples: [Example(error: "docker exporter does not currently support exporting manifest lists")]
    ),
    Rule(
      id: "bk-lease-missing", partOf: "bk-snapshot-missing", family: "buildkit", subject: .engine,
      title: "BuildKit's records of its cache are damaged: a lease is missing",
      level: 97, confidence: .likely, retryable: true,
      patterns: [
        Pattern("failed to solve: lease \"{}\": not found", place: .error),
        Pattern("^lease \"{}\": not found", place: .error),
      ],
      causes: ["The cache was cleaned while a build used it, or the daemon stopped in the middle."],
      fixes: [
        "Build again.",
        Fix(
          "If it stays so, clear the build cache and restart the builder.",
          snippet: "docker buildx prune --all --force"),
      ],
      docs: ["https://docs.docker.com/build/cache/garbage-collection/"],
      examples: [Example(error: "failed to solve: lease \"abc\": not found")]
    ),
    Rule(
      id: "bk-flag-wants-buildkit", partOf: "bk-required-buildkit", family: "buildkit", subject: .engine,
      title: "{flag|An option of the Dockerfile} needs BuildKit, and the classic builder runs",
      level: 96, confidence: .certain,
      patterns: .each([
        "the {flag} option requires BuildKit", "requires BuildKit. Refer to https://docs.docker.com",
      ]),
      causes: [
        "Docker before 23.0 uses the classic builder unless told otherwise; DOCKER_BUILDKIT=0 does so too."
      ],
      fixes: [
        Fix("Build with BuildKit.", snippet: "DOCKER_BUILDKIT=1 docker build ."),
        Fix(
          "If docker then misses buildx, install the plugin.",
          snippet: "sudo apt-get install -y docker-buildx-plugin"),
      ],
      docs: ["https://docs.docker.com/build/buildkit/"],
      examples: [
        "the --chmod option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled"
      ]
    ),
    Rule(
      id: "bk-context-file-unreadable", partOf: "bk-context-sender", family: "buildkit", subject: .file,
      title: "{path} in the build context may not be read by the user who builds",
      level: 94, confidence: .certain,
      patterns: .each([
        "error from sender: open {path}: permission denied",
        "error checking context: no permission to read from '{path}'",
        "rror checking context: 'no permission to read from '{path}''",
        "error checking context: can't stat '{path}'",
      ]),
      causes: [
        "It belongs to another user (a database in a container writes its files as root), and the whole context is sent."
      ],
      fixes: [
        "Add it to .dockerignore (its path as seen from the context): an image seldom needs it.",
        Fix("Or make it readable.", snippet: "sudo chown -R \"$USER\" {path}"),
        "Or use a smaller folder as the context.",
      ],
      verify: ["find . ! -readable -print"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [
        Example(error: "failed to solve: error from sender: open /home/ci/app/data/pg: permission denied")
      ]
    ),
  ]
}
