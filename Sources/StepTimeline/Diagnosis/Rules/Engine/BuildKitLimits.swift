extension RuleCatalog {
  /// Where the engine, its front ends and its surroundings come to an end.
  static let buildKitLimits: [Rule] = [
    Rule(
      id: "bk-too-many-layers", partOf: "bk-export-failed", family: "buildkit", subject: .engine,
      title: "The image has more layers than the storage driver supports (max depth exceeded)",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("max depth exceeded", place: .error)
      ],
      causes: [
        "Every RUN, COPY and ADD adds a layer to those of the base image; overlay supports about 127.",
        "The image is built on itself: FROM uses the tag that the build creates.",
      ],
      fixes: [
        "Combine RUN and COPY instructions, or copy the result into a fresh stage with `COPY --from`.",
        Fix(
          "Flatten a base image that has too many layers. The copy does not keep its ENV, USER, WORKDIR and ENTRYPOINT: set them again.",
          snippet: """
            FROM <image> AS all
            FROM scratch
            COPY --from=all / /
            """),
        "Do not use the tag of the result in FROM.",
      ],
      verify: ["docker history {image} | wc -l"],
      docs: ["https://docs.docker.com/engine/storage/drivers/overlayfs-driver/"],
      examples: [Example(error: "failed to solve: failed to prepare qujy0example: max depth exceeded")]
    ),
    Rule(
      id: "bk-cgroup-lost", family: "buildkit", subject: .engine,
      title: "The builder lost the cgroup of this step's container; the command itself is not the cause",
      level: 91, confidence: .likely, retryable: true,
      patterns: [
        Pattern("failed to delete container: cgroup: open /sys/fs/cgroup/", place: .error),
        Pattern("unable to get cgroup freezer state: {reason...}"),
        Pattern("runc run failed: {} cgroup {reason...}", notOnLine: ["executable file not found"]),
      ],
      causes: [
        "A rootless builder, or a builder in a container, has no permission to manage cgroups here.",
        "The version of runc has a known bug (1.2.1 with rootless BuildKit).",
      ],
      fixes: [
        "Retry the build; if it fails again, restart the builder and use a different version of BuildKit.",
        "Run the builder's container with a private cgroup namespace (`--cgroupns=private`), or delegate cgroups to its user.",
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
      title: "ADD --checksum uses a {wanted} checksum, which this BuildKit does not support",
      level: 95, confidence: .certain,
      patterns: [Pattern("digest mismatch sha256:{}: {wanted}:{}", place: .error, notOnLine: [": sha256:"])],
      causes: [
        "Older engines compute SHA-256 only; a checksum of a different kind never matches, whatever the file is."
      ],
      fixes: [
        "Use the file's SHA-256 in `--checksum`: verify the file with its {wanted} checksum first, then run `sha256sum` on it.",
        Fix("Or verify the file in a RUN instruction.", snippet: #"RUN echo "<sum>  <file>" | sha512sum -c"#),
        "Or use a newer BuildKit, which supports more algorithms.",
      ],
      verify: ["curl -fsSL URL | sha512sum; curl -fsSL URL | sha256sum"],
      docs: ["https://docs.docker.com/reference/dockerfile/#add---checksum"],
      examples: [Example(error: "failed to solve: digest mismatch sha256:c764e001: sha512:3d42a8f7")]
    ),
    Rule(
      id: "bk-non-ascii-header", family: "buildkit", subject: .engine,
      title:
        "{what|A path or pattern} of this build contains characters that buildx cannot send (not printable ASCII)",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("header key \"{what}\" contains value with non-printable ASCII characters", place: .error)
      ],
      causes: [
        "`followpaths`: a COPY source has accents or other non-ASCII letters; `exclude-patterns`: a line of .dockerignore does, or it has Windows line endings (CRLF); `x-docker-expose-session-…`: the path of the build does."
      ],
      fixes: [
        "Rename the file or folder to plain ASCII or copy its parent directory, or update buildx and BuildKit.",
        Fix(
          "If .dockerignore has Windows line endings (CRLF), convert it to Unix line endings.",
          snippet: "sed -i 's/\\\r$//' .dockerignore"),
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
      title: "COPY --link cannot use a user or group name in --chown",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("invalid user index: -1", place: .error), Pattern("invalid group index: -1", place: .error),
      ],
      causes: [
        "With `--link`, the layer is built without the image under it, so there is no /etc/passwd to read."
      ],
      fixes: [
        Fix(
          "Use the numeric user and group ID: www-data is 33 in Debian and Ubuntu.",
          snippet: "COPY --link --chown=33:33 <source> <destination>", base: .apt, when: ["=www-data"]),
        Fix(
          "Use the numeric user and group ID: www-data is 82 in Alpine's images for PHP.",
          snippet: "COPY --link --chown=82:82 <source> <destination>", base: .apk, when: ["=www-data"]),
        Fix(
          "Use the numeric user and group ID (run `id` in the image to see them).",
          snippet: "COPY --link --chown=<uid>:<gid> <source> <destination>", unless: ["=www-data"]),
        "Or remove `--link`.",
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
        "The frontend and the builder use different names for the platform (version 1.15.0 of docker/dockerfile)."
      ],
      fixes: [
        Fix(
          "Use a different version of the frontend (`# syntax=docker/dockerfile:1` is the current one), or build without the SBOM (`--sbom=false`).",
          snippet: "# syntax=docker/dockerfile:1"),
        Fix(
          "If nobody uses the SBOM, turn it off in the build command.",
          snippet: "docker buildx build --sbom=false ."),
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
      title: "BuildKit's connection to the Docker daemon was blocked, most likely by a socket proxy",
      level: 92, confidence: .likely,
      patterns: [
        "listing workers for Build: failed to list workers: Unavailable: {reason...}"
      ],
      causes: [
        "A socket proxy allows plain API calls but blocks `/grpc` and `/session`, which BuildKit needs.",
        "The daemon or the builder stopped at that moment.",
      ],
      fixes: [
        "If a socket proxy is in use, allow `/grpc` and `/session` (docker-socket-proxy: `GRPC=1`, `SESSION=1`). Otherwise retry, and restart the daemon if it fails again.",
        Fix(
          "Or use a separate BuildKit builder.",
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
        "The pod waits for resources or its image, or needs permissions that the cluster does not grant (privileged, rootless).",
        "The pod takes longer to start than the driver waits.",
      ],
      fixes: [
        "Check why the pod is not ready with `kubectl describe pod`: not enough CPU or memory, an image pull error, or a security policy.",
        Fix(
          "Increase the driver's timeout, or request fewer resources.",
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
      title: "A source policy of this build denies {source|an image or file}",
      level: 95, confidence: .certain,
      patterns: [
        Pattern("source \"{source}\" denied by policy", place: .error),
        Pattern("could not resolve image due to policy", place: .error),
        Pattern("denied by policy: {reason...}", place: .error, confidence: .likely),
      ],
      causes: [
        "`EXPERIMENTAL_BUILDKIT_SOURCE_POLICY`, a policy file or the builder's owner restricts the allowed sources."
      ],
      fixes: [
        "Use a source that the policy allows, for example an image pinned by digest or from your company's mirror.",
        "Or ask the policy's owner to allow this source.",
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
      title:
        "The build context contains a file that Docker cannot pack (unknown file mode), such as a socket or a special link",
      level: 92, confidence: .likely,
      patterns: ["archive/tar: unknown file mode", "archive/tar: sockets not supported"],
      causes: [
        "On Windows: links in `node_modules` (pnpm, yarn) or OneDrive, which Docker cannot pack.",
        "The socket of a running program is in the context.",
      ],
      fixes: [
        Fix(
          "Add the file or its folder to `.dockerignore`: most often `node_modules` or a socket (`*.sock`).",
          snippet: "# .dockerignore\n**/node_modules\n**/*.sock"),
        "Or build from a checkout inside WSL, and update Docker Desktop.",
      ],
      verify: ["find . -type s; dir /AL /S"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [Example(error: "failed to solve: archive/tar: unknown file mode ?rwxr-xr-x")]
    ),
    Rule(
      id: "bk-id-outside-namespace", family: "buildkit", subject: .engine,
      title: "The image has file owner IDs (UID or GID) that this rootless builder does not map",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("lchown {path}: invalid argument", place: .error),
        "potentially insufficient UIDs or GIDs available in user namespace",
      ],
      causes: [
        "Rootless builders map 65,536 IDs by default; an image with larger IDs cannot be unpacked."
      ],
      fixes: [
        Fix(
          "Add a larger subuid and subgid range for the builder's user (one that no other line of /etc/subuid or /etc/subgid uses), then restart the builder.",
          snippet: "sudo usermod --add-subuids <start>-<end> --add-subgids <start>-<end> \"$USER\""),
        "Or rebuild the image with smaller IDs, for example with `tar --no-same-owner` where it unpacks archives.",
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
      title: "The builder's container has no permission to mount /proc",
      level: 92, confidence: .likely,
      patterns: [
        "error mounting \"proc\" to rootfs at \"/proc\": {reason...}"
      ],
      causes: [
        "A rootless buildkitd runs inside Docker or Kubernetes, and the outer container hides parts of /proc."
      ],
      fixes: [
        Fix(
          "Start the builder's container without a seccomp profile (`seccomp=unconfined`) and without masked paths (`systempaths=unconfined`), or run buildkitd with `--oci-worker-no-process-sandbox`.",
          snippet: "docker run --security-opt seccomp=unconfined --security-opt systempaths=unconfined …"),
        Fix(
          "Or share buildkitd's process namespace (steps can then see each other's processes).",
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
      title: "docker buildx is missing: the plugin is not installed, or the docker client is too old",
      level: 97, confidence: .certain,
      patterns: [
        "BuildKit is enabled but the buildx component is missing or broken",
        "docker: 'buildx' is not a docker command", "docker: unknown command: docker buildx",
        Pattern("unknown flag: --{flag}", with: ["docker buildx build", "See 'docker --help'"]),
      ],
      causes: [
        "The CI job's image has an old Docker client, or one without plugins (Debian's docker.io, CodeBuild's standard:6.0)."
      ],
      fixes: [
        Fix(
          "Install the buildx plugin before the build, or use a newer image for the job (CircleCI: `version:` of setup_remote_docker; CodeBuild: standard:7.0).",
          snippet:
            "apt-get update && apt-get install -y docker-buildx-plugin   # Docker's repository; Ubuntu: docker-buildx"
        )
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
        "The `buildx` or `compose` plugin of docker is not installed, or the client is too old",
      level: 96, confidence: .certain,
      patterns: [
        Pattern("unknown shorthand flag: 'f' in -f", with: ["See 'docker --help'"]),
        Pattern("unknown shorthand flag: 'd' in -d", with: ["See 'docker --help'"]),
        Pattern("unknown shorthand flag: 't' in -t", with: ["See 'docker --help'"]),
      ],
      causes: [
        "docker parses the options itself if it does not know the command before them: `docker buildx` and `docker compose` are plugins."
      ],
      fixes: [
        Fix(
          "Install the buildx and compose plugins, or use a newer Docker for the job (CircleCI: `version:` of setup_remote_docker).",
          snippet:
            "apt-get update && apt-get install -y docker-buildx-plugin docker-compose-plugin   # Docker's repository; Ubuntu: docker-buildx docker-compose-v2"
        )
      ],
      verify: ["docker buildx version; docker compose version"],
      docs: ["https://docs.docker.com/compose/install/linux/"],
      examples: ["unknown shorthand flag: 'f' in -f\nSee 'docker --help'."]
    ),
    Rule(
      id: "buildx-tls-of-environment", partOf: "bk-driver-unsupported", family: "buildkit", subject: .engine,
      title: "buildx cannot create a builder from DOCKER_HOST with TLS: it needs a docker context",
      level: 97, confidence: .certain,
      patterns: ["could not create a builder instance with TLS data loaded from environment"],
      causes: [
        "The job connects to docker:dind with TLS, through DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH."
      ],
      fixes: [
        Fix(
          "Create a docker context from these variables, then create the builder in that context.",
          snippet: "docker context create tls-environment\ndocker buildx create --use tls-environment"),
        "Or disable TLS in dind: set DOCKER_TLS_CERTDIR to an empty value, and use port 2375 in DOCKER_HOST.",
      ],
      docs: ["https://docs.gitlab.com/ci/docker/using_docker_build/"],
      examples: [
        "error: could not create a builder instance with TLS data loaded from environment. Please use `docker context create <context-name>` to create a context for current environment and then create a builder instance with `docker buildx create <context-name>`"
      ]
    ),
  ]
}
