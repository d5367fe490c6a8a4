extension RuleCatalog {
  /// Inputs of a build: secrets, SSH agents, contexts, remote sources, the `# syntax=` image.
  static let buildKitMounts: [Rule] = [
    Rule(
      id: "bk-secret-missing", family: "buildkit", subject: .engine,
      title: "The secret {id|that this step needs} was not passed to the build",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("secret {id}: not found", place: .error),
        Pattern("secret {id} not found: not found", place: .error),
        Pattern("can't open '/run/secrets/{id}': No such file or directory", confidence: .likely),
        Pattern("cannot access '/run/secrets/{id}': No such file or directory", confidence: .likely),
        Pattern("cannot stat '/run/secrets/{id}': No such file or directory", confidence: .likely),
        Pattern(
          "/run/secrets/{id}: No such file or directory", notOnLine: ["/run/secrets/'"], confidence: .likely),
        Pattern("no such file or directory, open '/run/secrets/{id}'", confidence: .likely),
        Pattern("No such file or directory: '/run/secrets/{id}'", confidence: .likely),
        Pattern("open /run/secrets/{id}: no such file or directory", confidence: .likely),
        Pattern(
          "failed to stat {file}: stat {}: no such file or directory", place: .error, confidence: .likely),
      ],
      causes: [
        "`--secret id=…` is missing from the build command, or `build.secrets` is missing from the compose file.",
        "The `id` on the command line differs from the `id` in the Dockerfile.",
        "The file in `src=` does not exist on the machine that builds.",
      ],
      fixes: [
        Fix(
          "Pass the secret to the build with `--secret`: use the `id` of the Dockerfile's mount, and a variable (`env=`) or a file (`src=`).",
          snippet: "docker build --secret id={id|<name>},env=<variable> ."),
        Fix(
          "With Compose, list the same id in `build.secrets` of the service and in the top-level `secrets`.",
          snippet: """
            # services.<service>.build.secrets: [{id|<name>}]
            secrets:
              {id|<name>}:
                environment: <variable>
            """),
        Fix(
          "Mark the mount as required; an unset variable still gives an empty secret without an error.",
          snippet: """
            RUN --mount=type=secret,id={id|token},required=true \\
                sh -c 'test -s /run/secrets/{id|token}'
            """),
      ],
      verify: ["grep -n 'type=secret' Dockerfile"],
      docs: [
        "https://docs.docker.com/build/building/secrets/",
        "https://docs.docker.com/reference/dockerfile/#run---mounttypesecret",
      ],
      examples: [
        Example(error: "failed to solve: secret npmrc: not found"),
        "cat: can't open '/run/secrets/token': No such file or directory",
      ]
    ),
    Rule(
      id: "bk-ssh-missing", family: "buildkit", subject: .engine,
      title: "The build was started without an SSH agent",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("unset ssh forward key {id}", place: .error),
        Pattern("no SSH key \"{}\" forwarded from the client", place: .error),
        "invalid empty ssh agent socket",
        Pattern("could not parse ssh: {reason...}", confidence: .likely),
        "/run/buildkit/ssh_agent.{}: No such file or directory", "/run/buildkit/ssh_agent.{}': No such file",
        Pattern("stat {}ssh-auth.sock: no such file or directory", place: .error),
        Pattern(
          "Error connecting to agent: No such file or directory", inDockerfile: ["--mount=type=ssh"],
          confidence: .likely),
        Pattern(
          "Could not open a connection to your authentication agent", inDockerfile: ["--mount=type=ssh"],
          confidence: .likely),
      ],
      causes: [
        "`--ssh default` is missing from the build command (compose: `build.ssh`), or uses a different id.",
        "No agent runs on the machine that builds, so SSH_AUTH_SOCK is empty.",
      ],
      fixes: [
        Fix(
          "Start an SSH agent, add your key with `ssh-add`, and pass `--ssh default` to the build.",
          snippet: "eval \"$(ssh-agent)\" && ssh-add ~/.ssh/id_ed25519\ndocker build --ssh default ."),
        Fix(
          "Mount the agent in the step that needs it.",
          snippet: "RUN --mount=type=ssh <the command that needs it>"),
      ],
      verify: ["ssh-add -l; echo \"$SSH_AUTH_SOCK\""],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#run---mounttypessh",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#ssh",
      ],
      examples: [Example(error: "failed to solve: unset ssh forward key default")]
    ),
    Rule(
      id: "bk-entitlement", family: "buildkit", subject: .engine,
      title: "The build needs a permission (entitlement) that was not granted ({right|--allow})",
      level: 95, confidence: .certain,
      patterns: [
        Pattern("failed to load LLB: {right} is not allowed", place: .error),
        Pattern("granting entitlement {right} is not allowed by build daemon configuration", place: .error),
        Pattern("network.host is not allowed", place: .error),
        Pattern("security.insecure is not allowed", place: .error),
        Pattern("device {right} is not allowed", place: .error),
        Pattern("additional privileges requested", place: .error),
      ],
      causes: [
        "`RUN --network=host`, `--security=insecure` or a device must be allowed by the command and by the builder."
      ],
      fixes: [
        Fix(
          "Pass `--allow` to the build and allow the same entitlement in the builder, or remove the option from the RUN instruction if the step does not need it.",
          snippet: """
            docker buildx create --use --buildkitd-flags \
            "--allow-insecure-entitlement {right|network.host}"
            docker buildx build --allow {right|network.host} .
            """)
      ],
      verify: ["docker buildx inspect"],
      docs: [
        "https://docs.docker.com/reference/cli/docker/buildx/build/#allow",
        "https://docs.docker.com/reference/dockerfile/#run---security",
      ],
      examples: [Example(error: "failed to solve: failed to load LLB: network.host is not allowed")]
    ),
    Rule(
      id: "bk-add-checksum", family: "buildkit", subject: .engine,
      title: "Checksum mismatch: the downloaded file does not match ADD --checksum",
      level: 94, confidence: .certain,
      patterns: [
        Pattern(
          "digest mismatch {got}: {wanted}", place: .error,
          notOnLine: ["layer", "commit digest", ": sha512:", ": sha384:"])
      ],
      causes: [
        "The file at the URL changed (a tag or a `latest` URL).",
        "The server sent an error page or a login page instead of the file.",
      ],
      fixes: [
        "Download the file and check it. If it is the file you want, update `--checksum`; otherwise correct the URL or use a fixed version in it.",
        Fix("Then set the new checksum.", snippet: "ADD --checksum={got} <address> <destination>"),
      ],
      verify: ["curl -fsSL https://example.com/tool.tar.gz | sha256sum"],
      docs: ["https://docs.docker.com/reference/dockerfile/#add---checksum"],
      examples: [
        Example(error: "failed to solve: digest mismatch sha256:e612aa11: sha256:0000bb22")
      ]
    ),
    Rule(
      id: "bk-add-git-failed", family: "buildkit", subject: .engine,
      title: "BuildKit could not read the Git repository {repository|of the context or of ADD}",
      level: 90, confidence: .likely,
      patterns: [
        Pattern("error fetching default branch for repository {repository}: {reason...}", place: .error),
        Pattern("failed to fetch remote {repository}: {reason...}", place: .error),
        Pattern("git stderr:", place: .error, with: ["exit status 128"]),
      ],
      causes: [
        "The repository is private; BuildKit clones it itself and does not use your Git credentials.",
        "The branch, tag or commit after `#` does not exist.",
        "The builder cannot reach the host.",
      ],
      fixes: [
        Fix(
          "Check the URL and the branch, tag or commit after `#`. If the repository is private, pass a token as the build secret `GIT_AUTH_TOKEN`.",
          snippet: """
            GIT_AUTH_TOKEN=$TOKEN docker build --secret id=GIT_AUTH_TOKEN \
            https://<your git host>/<owner>/<repository>.git#main
            """),
        Fix(
          "Or use SSH.",
          snippet: "docker build --ssh default git@<your git host>:<owner>/<repository>.git#main"),
      ],
      verify: ["git ls-remote {repository|<address>}"],
      docs: [
        "https://docs.docker.com/build/building/secrets/#git-authentication-for-remote-contexts",
        "https://docs.docker.com/build/concepts/context/#git-repositories",
      ],
      examples: [
        Example(
          error: """
            failed to solve: failed to load cache key: error fetching default branch for repository \
            https://git.example.com/team/app.git: git stderr:
            """)
      ]
    ),
    Rule(
      id: "bk-context-sender", family: "buildkit", subject: .engine,
      title: "The build context cannot be read: {reason|a file in it}",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("error from sender: {reason...}", place: .error, notOnLine: ["context canceled"]),
        "error checking context: '{reason...}'",
        "error checking context: {reason...}",
        "Error checking context: {reason...}",
        "archive/tar: sockets not supported",
      ],
      causes: [
        "The context has a file that you cannot read: database files, a cache owned by root, or a socket.",
        "The context is too large (`/`, the home directory), or files disappear while it is sent.",
      ],
      fixes: [
        Fix(
          "Add the file or folder that the message names to `.dockerignore`, or use a smaller directory as the build context.",
          snippet: "# .dockerignore\n.git\nnode_modules\n/data"),
        "Or use a smaller directory as the context, or change the owner of the file.",
      ],
      verify: ["find . ! -readable -print"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [
        Example(
          error: "failed to solve: error from sender: open /home/ci/app/data/pg: permission denied"),
        "error checking context: no permission to read from '/srv/app/data'",
      ]
    ),
    Rule(
      id: "bk-syntax-image", family: "buildkit", subject: .engine,
      title: "The frontend image {image|of the # syntax line} could not be pulled",
      level: 92, confidence: .certain,
      patterns: [
        Pattern(
          "failed to resolve source metadata for docker.io/docker/dockerfile:{}: {reason...}", place: .error),
        Pattern(
          "failed to resolve source metadata for docker.io/docker/dockerfile-upstream:{reason...}",
          place: .error),
        Pattern("^{image}: not found", place: .error, inStep: "resolve image config for"),
        Pattern("^{image} not found", place: .error, inStep: "resolve image config for"),
        Pattern("failed to do request: {reason...}", place: .error, inStep: "resolve image config for"),
        Pattern("failed to authorize: {reason...}", place: .error, inStep: "resolve image config for"),
        Pattern("unexpected status {reason...}", place: .error, inStep: "resolve image config for"),
        Pattern("pull access denied", place: .error, inStep: "resolve image config for"),
        Pattern("i/o timeout", place: .error, inStep: "resolve image config for"),
      ],
      causes: [
        "The `# syntax=` line makes BuildKit pull that image first, usually from Docker Hub, which this builder cannot reach (blocked, no DNS).",
        "The tag in the line does not exist.",
      ],
      fixes: [
        "Retry the build; if it fails again, remove the `# syntax=` line (most Dockerfiles do not need it), or correct its tag.",
        Fix(
          "Or use the image from a mirror.",
          snippet: "docker build --build-arg BUILDKIT_SYNTAX=<your registry>/docker/dockerfile:1 ."),
      ],
      verify: ["docker buildx imagetools inspect docker/dockerfile:1", "head -n 1 Dockerfile"],
      docs: [
        "https://docs.docker.com/build/buildkit/frontend/", "https://docs.docker.com/engine/daemon/proxy/",
      ],
      examples: [
        Example(
          error: """
            failed to do request: Head "https://registry-1.docker.io/v2/docker/dockerfile/manifests/1": \
            dial tcp: lookup registry-1.docker.io: no such host
            """,
          step: "resolve image config for docker-image://docker.io/docker/dockerfile:1"),
        Example(
          error: """
            failed to solve: failed to resolve source metadata for docker.io/docker/dockerfile:9: \
            docker.io/docker/dockerfile:9: not found
            """),
      ]
    ),
    Rule(
      id: "railway-cache-mount-id", family: "buildkit", subject: .engine,
      title: "Railway requires an id in every cache mount",
      level: 97, confidence: .certain,
      patterns: ["Cache mounts MUST be in the format --mount=type=cache,id=<cache-id>"],
      causes: ["Railway stores caches by id; the id begins with `s/` and the service's ID."],
      fixes: [
        Fix(
          "Add `id=s/<service id>-<name>` to every cache mount, or remove the mounts.",
          snippet: "RUN --mount=type=cache,id=s/<service id>-<name>,target=<folder> <command>")
      ],
      docs: ["https://docs.railway.com/guides/dockerfiles"],
      examples: [Example(error: "Cache mounts MUST be in the format --mount=type=cache,id=<cache-id>")]
    ),
    Rule(
      id: "bk-mount-over-file", family: "buildkit", subject: .file,
      title: "A mount of the step needs a folder at {path}, but there is a file",
      level: 96, confidence: .certain,
      // Only a mount of the step's own is known to want a folder; the engine mounts files of its own, too.
      patterns: .each([(String?.some("--mount"), Confidence.certain), (nil, .possible)]) {
        inStep, confidence in
        [Pattern].each(
          [
            "create mount destination for {path} mount: {...}: not a directory",
            "create mountpoint for {path} mount: {...}: not a directory",
            "creating new parent dir: mkdir {path}: not a directory",
          ],
          notOnLine: [
            "for /etc/resolv.conf", "for /etc/hosts", "for /etc/hostname", "for /proc", "for /sys",
            "for /dev",
            "mkdir /proc", "mkdir /sys", "mkdir /dev", "mkdir /etc/resolv.conf", "mkdir /etc/hosts",
          ], inStep: inStep, confidence: confidence)
      },
      causes: [
        "A cache mount makes its target a folder; the copied sources have a file with that name, or a file instead of one of its parent folders."
      ],
      fixes: [
        "Exclude the file {path} from the build context with `.dockerignore`, or mount the cache on a folder.",
        "If a build service writes the mounts itself (Nixpacks `cacheDirectories`), remove the file's name from its list.",
      ],
      verify: ["git ls-files | grep -F \"$(basename {path})\""],
      docs: ["https://docs.docker.com/reference/dockerfile/#run---mounttypecache"],
      examples: [
        "runc run failed: unable to start container process: error mounting \"/var/lib/docker/x\" to rootfs at \"/app/out.txt\": create mount destination for /app/out.txt mount: cannot mkdir in /var/lib/docker/rootfs/app/out.txt: not a directory"
      ]
    ),
  ]
}
