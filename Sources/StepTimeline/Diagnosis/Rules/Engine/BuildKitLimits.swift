extension RuleCatalog {
  /// Where the engine, its front ends and its surroundings come to an end.
  static let buildKitLimits: [Rule] = [
    Rule(
      id: "bk-too-many-layers", partOf: "bk-export-failed", family: "buildkit", subject: .engine,
      title: "The image has more layers than the storage can stack",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("max depth exceeded", place: .error)
      ],
      causes: [
        "Every RUN, COPY and ADD is a layer, and the base image's count too; overlay takes about 127.",
        "The image is built on itself: a Dockerfile whose FROM is the tag that it makes.",
      ],
      fixes: [
        "Join RUN lines and COPY lines, or split the build into stages and copy the result into a fresh one.",
        Fix(
          "Flatten a base that has grown.",
          snippet: """
            FROM <image> AS all
            FROM scratch
            COPY --from=all / /
            """),
        "Do not tag the result as its own base.",
      ],
      verify: ["docker history {image} | wc -l"],
      docs: ["https://docs.docker.com/engine/storage/drivers/overlayfs-driver/"],
      examples: [Example(error: "failed to solve: failed to prepare qujy0example: max depth exceeded")]
    ),
    Rule(
      id: "bk-cgroup-lost", family: "buildkit", subject: .engine,
      title: "The builder lost the control group of this step's container: the command is not at fault",
      level: 91, confidence: .likely, retryable: true,
      patterns: [
        Pattern("failed to delete container: cgroup: open /sys/fs/cgroup/", place: .error),
        Pattern("unable to get cgroup freezer state: {reason...}"),
        Pattern("runc run failed: {} cgroup {reason...}", notOnLine: ["executable file not found"]),
      ],
      causes: [
        "A rootless builder, or one that runs in a container, may not manage control groups here.",
        "A runc with a known fault (1.2.1 with rootless BuildKit).",
      ],
      fixes: [
        "Run another version of BuildKit, or restart the builder.",
        "Give the builder's container its own control groups (`--cgroupns=private`), or delegate them to its user.",
      ],
      verify: [
        "docker buildx inspect --bootstrap; docker info --format '{{.CgroupVersion}} {{.CgroupDriver}}'"
      ],
      docs: [
        "https://github.com/moby/buildkit/blob/master/docs/rootless.md",
        "https://github.com/opencontainers/runc/issues/4518",
      ],
      examples: [
        Example(
          error: """
            failed to solve: process "/bin/sh -c true" did not complete successfully: failed to delete container: \
            cgroup: open /sys/fs/cgroup/buildkit/x: no such file or directory
            """)
      ]
    ),
    Rule(
      id: "bk-checksum-algorithm", partOf: "bk-add-checksum", family: "buildkit", subject: .engine,
      title: "ADD --checksum was given a {wanted} sum, which this BuildKit does not compute",
      level: 95, confidence: .certain,
      patterns: [Pattern("digest mismatch sha256:{}: {wanted}:{}", place: .error, notOnLine: [": sha256:"])],
      causes: [
        "Older engines compute SHA-256 only; a sum of another kind never matches, whatever the file is."
      ],
      fixes: [
        "Check the file against the {wanted} sum yourself, then write the SHA-256 of what you checked.",
        Fix("Or check in a RUN.", snippet: #"RUN echo "<sum>  <file>" | sha512sum -c"#),
        "Or use a newer BuildKit, which knows more kinds.",
      ],
      verify: ["curl -fsSL URL | sha512sum; curl -fsSL URL | sha256sum"],
      docs: ["https://docs.docker.com/reference/dockerfile/#add---checksum"],
      examples: [Example(error: "failed to solve: digest mismatch sha256:c764e001: sha512:3d42a8f7")]
    ),
    Rule(
      id: "bk-non-ascii-header", family: "buildkit", subject: .engine,
      title: "{what|A path or pattern} of this build holds characters that buildx cannot hand over",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("header key \"{what}\" contains value with non-printable ASCII characters", place: .error)
      ],
      causes: [
        """
        `followpaths`: a COPY source with accents or other letters beyond ASCII; `exclude-patterns`: a line of \
        .dockerignore, perhaps with Windows line ends; `x-docker-expose-session-…`: the path of the build itself.
        """
      ],
      fixes: [
        "Rename what has such letters, or copy the directory around it.",
        Fix("Give .dockerignore Unix line ends.", snippet: "sed -i 's/\\\r$//' .dockerignore"),
        "Update buildx and BuildKit.",
      ],
      verify: ["LC_ALL=C grep -nP '[^ -~]' Dockerfile .dockerignore"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [
        Example(
          error: """
            failed to solve: rpc error: code = Internal desc = header key "followpaths" contains value with \
            non-printable ASCII characters
            """)
      ]
    ),
    Rule(
      id: "bk-link-chown", family: "dockerfile", subject: .engine,
      title: "COPY --link cannot look up a user by name",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("invalid user index: -1", place: .error), Pattern("invalid group index: -1", place: .error),
      ],
      causes: [
        "With `--link` the layer is made without the image below, whose /etc/passwd is not there to read."
      ],
      fixes: [
        Fix(
          "Use the numbers of the user: www-data is 33 in Debian and Ubuntu.",
          snippet: "COPY --link --chown=33:33 <source> <destination>", base: .apt, when: ["=www-data"]),
        Fix(
          "Use the numbers of the user: www-data is 82 in Alpine's images for PHP.",
          snippet: "COPY --link --chown=82:82 <source> <destination>", base: .apk, when: ["=www-data"]),
        Fix(
          "Use the numbers of the user, as `id` in the image shows them.",
          snippet: "COPY --link --chown=<uid>:<gid> <source> <destination>", unless: ["=www-data"]),
        "Or do without `--link`.",
      ],
      verify: ["docker run --rm {image} id USER"],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy---link"],
      examples: [Example(error: "failed to solve: invalid user index: -1")]
    ),
    Rule(
      id: "bk-sbom-no-targets", family: "buildkit", subject: .engine,
      title: "The SBOM scanner found nothing to scan for {platform}",
      level: 92, confidence: .certain,
      patterns: [Pattern("no scan targets for {platform}", place: .error)],
      causes: [
        "The front end and the builder name the platform differently (version 1.15.0 of docker/dockerfile)."
      ],
      fixes: [
        Fix("Use another version of the front end.", snippet: "# syntax=docker/dockerfile:1"),
        Fix("Or leave the SBOM out.", snippet: "docker buildx build --sbom=false ."),
      ],
      verify: ["head -1 Dockerfile"],
      docs: [
        "https://docs.docker.com/build/metadata/attestations/sbom/",
        "https://github.com/moby/buildkit/issues/5915",
      ],
      examples: [Example(error: "failed to solve: no scan targets for linux/arm64/v8")]
    ),
    Rule(
      id: "buildx-connection-refused-by-proxy", family: "buildkit", subject: .engine,
      title: "What stands before the Docker socket does not let BuildKit's connection through",
      level: 92, confidence: .likely,
      patterns: [
        "listing workers for Build: failed to list workers: Unavailable: {reason...}"
      ],
      causes: [
        "A socket proxy that lets plain API calls pass refuses `/grpc` and `/session`, which BuildKit needs.",
        "The daemon or the builder stopped at that moment.",
      ],
      fixes: [
        "Have the proxy allow `/grpc` and `/session` (docker-socket-proxy: `GRPC=1`, `SESSION=1`).",
        Fix(
          "Or build with a builder of your own.",
          snippet: "docker buildx create --use --driver remote tcp://buildkitd:1234"),
      ],
      verify: ["docker buildx inspect --bootstrap"],
      docs: [
        "https://github.com/Tecnativa/docker-socket-proxy#readme",
        "https://docs.docker.com/build/builders/drivers/remote/",
      ],
      examples: [
        Example(
          error: """
            listing workers for Build: failed to list workers: Unavailable: connection error: desc = "transport: \
            error while dialing: use of closed network connection"
            """)
      ]
    ),
    Rule(
      id: "buildx-kubernetes-not-ready", family: "buildkit", subject: .engine,
      title: "The builder's pod did not become ready in Kubernetes",
      level: 93, confidence: .certain,
      patterns: ["expected {#} replicas to be ready, got {#}"],
      causes: [
        "The pod waits for room, for its image, or for rights that the cluster does not give (privileged, rootless).",
        "It takes longer than the driver waits.",
      ],
      fixes: [
        "Read why it waits.",
        Fix(
          "Wait longer, or ask for less.",
          snippet: """
            docker buildx create --driver kubernetes --driver-opt timeout=300s,requests.cpu=500m --bootstrap --use
            """),
      ],
      verify: ["kubectl get pods; kubectl describe pod -l app=BUILDER"],
      docs: ["https://docs.docker.com/build/builders/drivers/kubernetes/"],
      examples: [Example(error: "expected 1 replicas to be ready, got 0")]
    ),
    Rule(
      id: "bk-source-policy", family: "buildkit", subject: .engine,
      title: "A source policy of this build does not allow {source|an image or file}",
      level: 95, confidence: .certain,
      patterns: [
        Pattern("source \"{source}\" denied by policy", place: .error),
        Pattern("could not resolve image due to policy", place: .error),
        Pattern("denied by policy: {reason...}", place: .error, confidence: .likely),
      ],
      causes: [
        "`EXPERIMENTAL_BUILDKIT_SOURCE_POLICY`, a policy file or the builder's owner names what may be used."
      ],
      fixes: [
        "Use a source that the policy allows, as a digest or from the company's mirror.",
        "Or have the policy's owner add it.",
      ],
      verify: ["echo \"$EXPERIMENTAL_BUILDKIT_SOURCE_POLICY\"; docker buildx inspect"],
      docs: ["https://docs.docker.com/build/building/variables/#experimental_buildkit_source_policy"],
      examples: [
        Example(
          error: """
            failed to solve: could not resolve image due to policy: source \
            "docker-image://docker.io/library/alpine:latest" denied by policy
            """)
      ]
    ),
    Rule(
      id: "context-unknown-file-mode", family: "buildkit", subject: .engine,
      title: "A file of the context has a mode that cannot be packed",
      level: 92, confidence: .likely,
      patterns: ["archive/tar: unknown file mode {mode}", "archive/tar: sockets not supported"],
      causes: [
        "On Windows: links of `node_modules` (pnpm, yarn) or of OneDrive, which Docker does not know how to pack.",
        "A socket of a running program lies in the context.",
      ],
      fixes: [
        Fix("Leave it out of the context.", snippet: "# .dockerignore\n**/node_modules\n**/*.sock"),
        "Build from a checkout inside WSL, and update Docker Desktop.",
      ],
      verify: ["find . -type s; dir /AL /S"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [Example(error: "failed to solve: archive/tar: unknown file mode ?rwxr-xr-x")]
    ),
    Rule(
      id: "bk-id-outside-namespace", family: "buildkit", subject: .engine,
      title: "The base image has files whose owner's number this rootless builder does not map",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("lchown {path}: invalid argument", place: .error),
        "potentially insufficient UIDs or GIDs available in user namespace",
      ],
      causes: [
        "Rootless builders map 65,536 numbers as a rule; an image with larger ones cannot be unpacked."
      ],
      fixes: [
        Fix(
          "Give the builder's user a larger range, then restart the builder.",
          snippet: "sudo usermod --add-subuids 100000-1100000 --add-subgids 100000-1100000 \"$USER\""),
        "Or have the image made with smaller numbers (`tar --owner=0 --group=0`, `chown` in its last layer).",
      ],
      verify: ["cat /etc/subuid /etc/subgid"],
      docs: [
        "https://github.com/moby/buildkit/blob/master/docs/rootless.md",
        "https://docs.docker.com/engine/security/rootless/",
      ],
      examples: [
        Example(
          error: """
            failed to solve: mount callback failed on /tmp/containerd-mount1: lchown /tmp/containerd-mount1/x: invalid \
            argument
            """)
      ]
    ),
    Rule(
      id: "bk-proc-mount", family: "buildkit", subject: .engine,
      title: "The builder runs in a container that may not mount /proc",
      level: 92, confidence: .likely,
      patterns: [
        "error mounting \"proc\" to rootfs at \"/proc\": {reason...}"
      ],
      causes: ["A rootless buildkitd inside Docker or Kubernetes: the outer container hides parts of /proc."],
      fixes: [
        Fix(
          "Start the builder's container with all of /proc.",
          snippet: "docker run --security-opt seccomp=unconfined --security-opt systempaths=unconfined …"),
        Fix(
          "Or have buildkitd share its process space (steps can then see each other's processes).",
          snippet: "buildkitd --oci-worker-no-process-sandbox"),
      ],
      verify: ["docker buildx inspect --bootstrap"],
      docs: ["https://github.com/moby/buildkit/blob/master/docs/rootless.md"],
      examples: [
        """
        runc run failed: unable to start container process: error during container init: error mounting "proc" to \
        rootfs at "/proc": mount src=proc, dst=/proc: operation not permitted
        """
      ]
    ),
    Rule(
      id: "buildx-missing", partOf: "bk-required-buildkit", family: "buildkit", subject: .engine,
      title: "docker has no buildx here: the plugin is not installed, or the client is too old for it",
      level: 97, confidence: .certain,
      patterns: [
        "BuildKit is enabled but the buildx component is missing or broken",
        "docker: 'buildx' is not a docker command", "docker: unknown command: docker buildx",
        Pattern("unknown flag: --{flag}", with: ["docker buildx build", "See 'docker --help'"]),
      ],
      causes: [
        "The image of the CI job has an older Docker client, or one without plugins (Debian's docker.io, CodeBuild's standard:6.0)."
      ],
      fixes: [
        Fix(
          "Take a newer image for the job (CircleCI: `version:` of setup_remote_docker; CodeBuild: standard:7.0), or install the buildx plugin before the build.",
          snippet: "apt-get update && apt-get install -y docker-buildx-plugin")
      ],
      verify: ["docker buildx version"],
      docs: ["https://github.com/docker/buildx#installing"],
      examples: [
        "docker: 'buildx' is not a docker command."
      ]
    ),
    Rule(
      id: "docker-plugin-missing", partOf: "bk-required-buildkit", family: "buildkit", subject: .engine,
      title:
        "This docker has no `buildx` or no `compose`: the plugin is not installed, or the client is too old",
      level: 96, confidence: .certain,
      patterns: [
        Pattern("unknown shorthand flag: 'f' in -f", with: ["See 'docker --help'"]),
        Pattern("unknown shorthand flag: 'd' in -d", with: ["See 'docker --help'"]),
        Pattern("unknown shorthand flag: 't' in -t", with: ["See 'docker --help'"]),
      ],
      causes: [
        "Docker takes the options for its own if it does not know the command before them: `docker buildx` and `docker compose` are plugins."
      ],
      fixes: [
        Fix(
          "Install the plugins, or take a newer Docker for the job (CircleCI: `version:` of setup_remote_docker).",
          snippet: "apt-get update && apt-get install -y docker-buildx-plugin docker-compose-plugin")
      ],
      verify: ["docker buildx version; docker compose version"],
      docs: ["https://docs.docker.com/compose/install/linux/"],
      examples: ["unknown shorthand flag: 'f' in -f\nSee 'docker --help'."]
    ),
    Rule(
      id: "buildx-tls-of-environment", partOf: "bk-driver-unsupported", family: "buildkit", subject: .engine,
      title: "buildx cannot make a builder from DOCKER_HOST with TLS: it needs a context",
      level: 97, confidence: .certain,
      patterns: ["could not create a builder instance with TLS data loaded from environment"],
      causes: [
        "The job talks to docker:dind with TLS, through DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH."
      ],
      fixes: [
        Fix(
          "Make a context of the variables, and the builder in it.",
          snippet: "docker context create tls-environment\ndocker buildx create --use tls-environment"),
        "Or switch TLS of dind off: DOCKER_TLS_CERTDIR set to nothing, DOCKER_HOST with port 2375.",
      ],
      docs: ["https://docs.gitlab.com/ci/docker/using_docker_build/"],
      examples: [
        "error: could not create a builder instance with TLS data loaded from environment. Please use `docker context create <context-name>` to create a context for current environment and then create a builder instance with `docker buildx create <context-name>`"
      ]
    ),
  ]
}
