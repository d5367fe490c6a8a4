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
        // Releases of 2019 and 2020 say so of every command that failed.
        Pattern("executor failed running {...}runc did not terminate suc", place: .error),
        "while running runtime: exit status {code#}",
        Pattern("running '{...}' failed with exit code {code#}", place: .error),
        "failed to execute command: waiting for process to exit: exit status {code#}",
        "ERROR: Service '{service}' failed to build",
        "buildx failed with: {reason...}",
      ],
      causes: ["This line only repeats that the step failed; the step's output says why."],
      fixes: [
        Fix(
          "Fix the first error in the step's output; if the output is cut off, build again with `--progress=plain`.",
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
        "Somebody stopped it, the CI job reached its time limit, or a newer run replaced it.",
        "A step that the log does not show failed, and BuildKit stopped the rest.",
      ],
      fixes: [
        "Run the build again. If the job has a time limit, increase it. If a step failed before the others stopped, fix that step first."
      ],
      verify: ["Compare the build time with the time limit of the job."],
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
        "buildkitd or dockerd ran out of memory and was killed, or its disk was full.",
        "Its container, pod or runner was restarted or removed, perhaps by another job that uses the same builder.",
      ],
      fixes: [
        "Retry the build. If it fails again, check the builder's log: add memory, free disk space, or run fewer steps at once.",
        "Do not share one builder between jobs that remove or prune it.",
        "Run the build again: the builder may only have been restarted.",
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
        "The `# syntax=` image could not run: out of memory, a version mismatch of runc and containerd, or a cgroup problem.",
        "The frontend image is for a different CPU architecture than the builder.",
      ],
      fixes: [
        "Retry the build; if it fails again, remove the `# syntax=` line or update its tag.",
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
      title: "The build needs BuildKit or a newer version of Docker",
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
        "DOCKER_BUILDKIT=0 is set, or Docker on this machine still uses the classic builder.",
        "The buildx plugin is not installed.",
      ],
      fixes: [
        Fix(
          "Install the buildx plugin (`docker-buildx-plugin` from Docker's repository), or set `DOCKER_BUILDKIT=1` if Docker is older than 23.0.",
          snippet:
            "sudo apt-get install -y docker-buildx-plugin   # Docker's repository; Ubuntu: docker-buildx"),
        Fix("Enable BuildKit (Docker before 23.0).", snippet: "DOCKER_BUILDKIT=1 docker build ."),
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
      title: "The builder's driver does not support what the build asks for: {feature|see the line}",
      level: 96, confidence: .certain,
      patterns: [
        "{feature...} is not supported for the docker driver",
        "{feature...} feature is currently not supported for docker driver",
        "docker exporter does not currently support exporting manifest lists",
        "docker exporter does not support exporting manifest lists",
        "docker exporter does not support attestations",
      ],
      causes: [
        "The default builder with the classic image store builds one platform and cannot export a cache.",
        "`--load` cannot load an image with several platforms into the classic image store.",
      ],
      fixes: [
        Fix(
          "Use a `docker-container` builder (in GitHub Actions, add `docker/setup-buildx-action` before the build). For several platforms or attestations, use `--push` instead of `--load`.",
          snippet: "docker buildx create --use --driver docker-container"),
        "Or enable the containerd image store of the daemon.",
        "Or load one platform at a time.",
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
      id: "copy-layer-missing", partOf: "bk-export-failed", family: "buildkit", subject: .engine,
      title: "The classic builder lost a layer between two COPY instructions (layer does not exist)",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "failed to export image: failed to create image: failed to get layer {}: layer does not exi",
          place: .error, inStep: "COPY --from=")
      ],
      causes: [
        "The classic builder has a known bug. If two `COPY --from` instructions follow each other, the second may not find the layer of the first."
      ],
      fixes: [
        Fix(
          "Build with BuildKit, which does not have the bug.", snippet: "DOCKER_BUILDKIT=1 docker build .",
          unless: ["az acr"]),
        Fix("Put an instruction between the two COPY instructions.", snippet: "RUN true"),
      ],
      docs: ["https://github.com/moby/moby/issues/37965"],
      examples: [
        Example(
          error:
            "failed to export image: failed to create image: failed to get layer sha256:ad931de39c02: layer does not exist",
          step: "COPY --from=builder /app/lib ./")
      ]
    ),
    Rule(
      id: "bk-export-failed", family: "buildkit", subject: .engine,
      title: "The image was built, but could not be stored or loaded",
      level: 78, confidence: .likely,
      patterns: [
        "failed to export image: {reason...}", "failed to export layer",
        Pattern("failed to register layer: {reason...}"), Pattern("layer does not exist", place: .error),
        Pattern("failed to get layer", place: .error, notOnLine: ["layer does not exi"]),
        Pattern("failed size validation: {reason...}", place: .error),
        Pattern("failed to load image: {reason...}", place: .error),
      ],
      causes: [
        "The image store is damaged, or was pruned while the build ran.",
        "A pull of the base image was interrupted and left incomplete data.",
      ],
      fixes: [
        Fix(
          "Remove the base image (first the containers that use it) and pull it again; if the error stays, clear the build cache and restart Docker.",
          snippet: """
            docker ps --all --filter ancestor={image|<image>}
            docker image rm {image|<image>}
            docker pull {image|<image>}
            """),
        Fix(
          "If the error stays after the pull, clear the build cache, then restart Docker.",
          snippet: "docker builder prune"),
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
      title: "A layer is missing in BuildKit's cache: its blob is not found, although it is recorded there",
      level: 90, confidence: .certain, retryable: true,
      patterns: [
        Pattern("parent snapshot {id} does not exist: not found", place: .error),
        Pattern("failed to prepare extraction snapshot {reason...}", place: .error, confidence: .likely),
        Pattern("failed to get state for index {reason...}", place: .error, confidence: .likely),
        Pattern("content digest {}: not found", place: .error, confidence: .likely),
        Pattern("unlazy requires an applier", place: .error),
        Pattern("failed to copy: invalid status response 416", place: .error, confidence: .likely),
        Pattern("failed to solve: blob not found", place: .error, confidence: .likely),
        Pattern("failed to solve: blob sha256:{id} not found", place: .error, confidence: .likely),
        Pattern("^blob sha256:{id} not found", place: .error, confidence: .likely),
        Pattern("failed to compute cache key: blob not found", place: .error, confidence: .likely),
        Pattern("^blob not found", place: .error, confidence: .likely),
        Pattern("could not fetch content descriptor {id}", place: .error, confidence: .likely),
      ],
      causes: [
        "The cache was pruned or the disk filled up while a build used the cache.",
        "An image that the cache still refers to was removed.",
        "A download was interrupted, and the registry does not allow it to resume (416).",
      ],
      fixes: [
        Fix(
          "Build once without the cache: the cache of GitHub Actions lists a layer that it no longer has. If it happens again, use a new cache scope.",
          snippet: "docker buildx build --no-cache --cache-to type=gha,scope=<new name> .",
          when: ["type=gha"]),
        Fix("Clear the build cache and build again.", snippet: "docker buildx prune --all --force"),
        "Remove `docker system prune` from jobs that run at the same time as builds.",
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
      title: "Two builds or pulls used the same layer at the same time",
      level: 90, confidence: .certain, retryable: true,
      patterns: [
        Pattern(" locked for {...}: unavailable", place: .error),
        Pattern(" locked: unavailable", place: .error),
      ],
      causes: ["Another build or pull is writing the same layer to the containerd image store."],
      fixes: [
        "Retry the build when the other build or pull has finished; if the layer stays locked, restart the builder or Docker.",
        "Do not push or pull the same image from several jobs through one daemon at the same time.",
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
        "The builder is overloaded, so the client did not answer in time.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, update the client (flyctl, buildx, docker) or use a different builder.",
          when: ["no active sessions"]),
        Fix("Retry the build; if it fails again, run fewer builds at once.", unless: ["no active sessions"]),
        "Keep the build context small (`.dockerignore`): sending it needs this connection.",
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
        "The docker exporter cannot load several platforms or attestations (a manifest list)",
      level: 97, confidence: .certain,
      patterns: [
        "docker exporter does not currently support exporting manifest lists",
        "docker exporter does not support exporting manifest lists",
      ],
      causes: [
        "`--load` with several platforms (or with attestations) makes a manifest list, which the classic image store does not support."
      ],
      fixes: [
        Fix(
          "Use `--push` instead of `--load`, or load one platform at a time; for a single platform, add `--provenance=false --sbom=false`.",
          snippet: "docker buildx build --platform linux/amd64,linux/arm64 --push …"),
        "Or enable Docker's containerd image store, which supports several platforms.",
      ],
      docs: [
        "https://docs.docker.com/build/building/multi-platform/",
        "https://docs.docker.com/build/exporters/oci-docker/",
      ],
      examples: [Example(error: "docker exporter does not currently support exporting manifest lists")]
    ),
    Rule(
      id: "bk-lease-missing", partOf: "bk-snapshot-missing", family: "buildkit", subject: .engine,
      title: "The metadata of BuildKit's cache is damaged: a lease is missing",
      level: 97, confidence: .likely, retryable: true,
      patterns: [
        Pattern("failed to solve: lease \"{}\": not found", place: .error),
        Pattern("^lease \"{}\": not found", place: .error),
      ],
      causes: ["The cache was pruned while a build used it, or the daemon stopped during a build."],
      fixes: [
        "Retry the build.",
        Fix(
          "If it fails again, clear the build cache and restart the builder.",
          snippet: "docker buildx prune --all --force"),
      ],
      docs: ["https://docs.docker.com/build/cache/garbage-collection/"],
      examples: [Example(error: "failed to solve: lease \"abc\": not found")]
    ),
    Rule(
      id: "bk-flag-wants-buildkit", partOf: "bk-required-buildkit", family: "buildkit", subject: .engine,
      title: "{flag|An option of the Dockerfile} needs BuildKit, but the classic builder is in use",
      level: 96, confidence: .certain,
      patterns: .each([
        "the {flag} option requires BuildKit", "requires BuildKit. Refer to https://docs.docker.com",
      ]),
      causes: [
        "Docker before 23.0 uses the classic builder by default; DOCKER_BUILDKIT=0 selects it too."
      ],
      fixes: [
        Fix(
          "Set `DOCKER_BUILDKIT=1`, and install the buildx plugin if docker says that it is missing.",
          snippet: "DOCKER_BUILDKIT=1 docker build ."),
        Fix(
          "If buildx is missing, install the plugin.",
          snippet:
            "sudo apt-get install -y docker-buildx-plugin   # Docker's repository; Ubuntu: docker-buildx"),
      ],
      docs: ["https://docs.docker.com/build/buildkit/"],
      examples: [
        "the --chmod option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled"
      ]
    ),
    Rule(
      id: "bk-context-file-unreadable", partOf: "bk-context-sender", family: "buildkit", subject: .file,
      title: "Permission denied: the user who builds cannot read {path} in the build context",
      level: 94, confidence: .certain,
      patterns: .each([
        "error from sender: open {path}: permission denied",
        "error checking context: no permission to read from '{path}'",
        "rror checking context: 'no permission to read from '{path}''",
        "error checking context: can't stat '{path}'",
      ]),
      causes: [
        "The file belongs to another user (a database in a container writes its files as root), and docker sends the whole context."
      ],
      fixes: [
        "Add the file to `.dockerignore` (path relative to the context), or make it readable with `sudo chown`.",
        Fix(
          "If the build needs the file, make yourself its owner.",
          snippet: "sudo chown -R \"$USER\" {path}"),
        "Or use a smaller folder as the build context.",
      ],
      verify: ["find . ! -readable -print"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [
        Example(error: "failed to solve: error from sender: open /home/ci/app/data/pg: permission denied")
      ]
    ),
  ]
}
