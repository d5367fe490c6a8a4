extension RuleCatalog {
  /// The daemon, the container runtime, and containers that do not start after a build.
  static let daemon: [Rule] = [
    Rule(
      id: "daemon-unreachable", family: "buildkit", subject: .engine,
      title: "Cannot connect to the Docker daemon at {endpoint|its socket}",
      level: 96, confidence: .certain,
      patterns: [
        Pattern("com.sun.jna.LastErrorException: [2] No such file or directory", confidence: .likely),
        Pattern("com.sun.jna.LastErrorException: [111] Connection refused", confidence: .likely),
        "Cannot connect to the Docker daemon at {endpoint}. Is the docker daemon running",
        "Cannot connect to the Docker daemon", "failed to connect to the docker API at {endpoint};",
        "failed to connect to the docker API", "ERROR: Windows named pipe error: {reason...}",
        "AFUNIXSocketException: No such file or directory (socket: {endpoint})",
        Pattern("error during connect: {reason...}", notOnLine: ["permission denied"]),
        Pattern(
          "Error response from daemon: dial unix {endpoint}: connect: {reason...}",
          notOnLine: ["permission denied"]),
      ],
      causes: [
        "The daemon is not running, stopped during the build, or listens at a different address (DOCKER_HOST, context).",
        "In CI: the dind service is missing, or its port and certificates do not match.",
        "In a RUN step there is no daemon: a build cannot run Docker commands.",
      ],
      fixes: [
        Fix(
          "In GitLab CI, add `docker:dind` to `services`, and use its name instead of localhost in `DOCKER_HOST` (here without TLS).",
          snippet:
            "services: [docker:dind]\nvariables:\n  DOCKER_HOST: tcp://docker:2375\n  DOCKER_TLS_CERTDIR: \"\"",
          when: ["tcp://localhost:2375"]),
        Fix(
          "In AWS CodeBuild, enable privileged mode for the project: without it there is no Docker daemon.",
          when: ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"]),
        Fix(
          "In AWS CodeBuild, enable privileged mode for the project: without it there is no Docker daemon.",
          when: ["Command did not exit successfully docker "],
          unless: ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"]),
        Fix(
          "Start the Docker daemon (on Linux with systemctl, otherwise start Docker Desktop). If it is running, check `DOCKER_HOST` and `docker context ls`.",
          snippet: "sudo systemctl start docker",
          unless: [
            "at tcp://", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "Command did not exit successfully docker ",
          ]),
        Fix(
          "Check that a daemon is running at the address in `DOCKER_HOST` (in CI: the dind service and its port), or use the right docker context.",
          snippet: """
            docker context ls
            docker context use <name>
            """),
        Fix(
          "For GitLab CI with dind and TLS, use port 2376 and the certificates.",
          snippet: "DOCKER_HOST: tcp://docker:2376\nDOCKER_TLS_CERTDIR: /certs"),
      ],
      verify: ["docker info; docker context ls; echo \"$DOCKER_HOST\""],
      docs: [
        "https://docs.docker.com/engine/daemon/troubleshoot/",
        "https://docs.docker.com/engine/manage-resources/contexts/",
      ],
      examples: [
        Example(
          error: """
            Cannot connect to the Docker daemon at tcp://192.0.2.1:2375. Is \
            the docker daemon running?
            """),
        "error during connect: Post \"http://docker:2375/v1.43/build?t=app\": EOF",
      ]
    ),
    Rule(
      id: "daemon-has-no-image", family: "buildkit", subject: .engine,
      title:
        "The image {image} does not exist in the Docker daemon: another daemon or builder made it, or it has another name",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: ["Error response from daemon: No such image: {image}"],
      causes: [
        "The image was built with another daemon (a Docker context, minikube's daemon, podman), and this one is asked for it.",
        "A docker-container builder keeps its result unless it is loaded (`--load`) or pushed.",
        "The build failed before, or gave the image another name.",
      ],
      fixes: [
        "Use the same daemon for the build and for what follows it (`docker context ls`, DOCKER_HOST, `minikube docker-env`). With a docker-container builder, add `--load`."
      ],
      verify: ["docker context ls; docker images"],
      docs: ["https://docs.docker.com/build/builders/drivers/#loading-to-local-image-store"],
      examples: ["tagging flux:latest: Error response from daemon: No such image: flux:latest"]
    ),
    Rule(
      id: "daemon-permission-denied", partOf: "daemon-unreachable", family: "buildkit", subject: .engine,
      title: "Permission denied: this user cannot use the Docker daemon's socket",
      level: 97, confidence: .certain,
      patterns: [
        // The library through which Java programs reach the socket.
        "com.sun.jna.LastErrorException: [13] Permission denied",
        "permission denied while trying to connect to the Docker daemon socket at {endpoint}: ",
        "permission denied while trying to connect to the Docker daemon socket",
        "permission denied while trying to connect to the docker API at {endpoint}",
        "permission denied while trying to connect to the docker API",
        "error during connect: {}: dial unix {endpoint}: connect: permission denied",
        "Error response from daemon: dial unix {endpoint}: connect: permission denied",
        "unix {endpoint}docker.sock: connect: permission denied",
      ],
      causes: [
        "The user is not in the group `docker`, or has not logged in again since being added.",
        "In a job's container: the host's socket is mounted and belongs to a group with a different number.",
      ],
      fixes: [
        Fix(
          "Add the user to the `docker` group and log in again, or use `sudo`. Members of this group are equivalent to root.",
          snippet: "sudo usermod -aG docker \"$USER\"\nnewgrp docker"),
        Fix(
          "In a container, add the group ID of the socket.",
          snippet: #"""
            docker run --group-add "$(stat -c %g /var/run/docker.sock)" \
              -v /var/run/docker.sock:/var/run/docker.sock <image>
            """#),
        "Do not `chmod 666` the socket: it makes every user of the machine root.",
      ],
      verify: ["id -nG; ls -l /var/run/docker.sock"],
      docs: [
        "https://docs.docker.com/engine/install/linux-postinstall/",
        "https://docs.docker.com/engine/security/#docker-daemon-attack-surface",
      ],
      examples: [
        Example(
          error: """
            permission denied while trying to connect to the Docker daemon socket at \
            unix:///var/run/docker.sock: Head "http://%2Fvar%2Frun%2Fdocker.sock/_ping": dial unix \
            /var/run/docker.sock: connect: permission denied
            """),
        Example(
          error: "permission denied while trying to connect to the docker API at unix:///var/run/docker.sock"),
      ]
    ),
    Rule(
      id: "daemon-api-version", family: "buildkit", subject: .engine,
      title: "API version mismatch between the docker client and the daemon",
      level: 96, confidence: .certain,
      patterns: [
        "client version {client} is too new. Maximum supported API version is {server}",
        "client version {client} is too old. Minimum supported API version is {server}",
      ],
      causes: [
        "One side is much older than the other: an old client in a CI image, or an old daemon on the host.",
        "DOCKER_API_VERSION pins a version.",
      ],
      fixes: [
        Fix(
          "Update the docker client (`docker-ce-cli`, the `docker:` image) or the tool that includes it (Testcontainers, a build plugin): it is too old for the daemon.",
          when: ["is too old"]),
        Fix(
          "Until then, configure the daemon to accept the old client.",
          snippet: "# /etc/docker/daemon.json, then restart it\n{\"min-api-version\": \"{client}\"}",
          when: ["is too old", "{client}"]),
        Fix(
          "Update Docker Engine on the host: it is too old for this client. Until then, set `DOCKER_API_VERSION` to the daemon's version.",
          when: ["is too new"]),
        Fix(
          "If you cannot update the host now, set the client to the daemon's API version.",
          snippet: "export DOCKER_API_VERSION={server|<the daemon's>}", when: ["is too new"]),
        "Unset DOCKER_API_VERSION if it pins a version that one side does not support.",
      ],
      verify: ["docker version"],
      docs: ["https://docs.docker.com/reference/api/engine/#versioned-api-and-sdk"],
      examples: [
        """
        Error response from daemon: client version 1.24 is too old. Minimum supported API version \
        is 1.44, please \
        upgrade your client to a newer version
        """
      ]
    ),
    Rule(
      id: "daemon-network-setup", family: "buildkit", subject: .engine,
      title: "The daemon could not set up a container's network",
      level: 93, confidence: .likely,
      patterns: [
        Pattern(
          "failed to create endpoint {} on network {}: {reason...}",
          notOnLine: ["port is already allocated", "ddress already in use"]),
        Pattern(
          "failed to set up container networking: {reason...}",
          notOnLine: ["port is already allocated", "ddress already in use"]),
        "Failed to Setup IP tables: {reason...}",
        "failed to add the host ({}) <=> sandbox ({}) pair interfaces",
        "<=> sandbox pair interfaces: {reason...}",
        "could not find an available, non-overlapping IPv4 address pool",
      ],
      causes: [
        "The kernel was updated without a reboot, so its modules (veth, bridge) cannot be loaded.",
        "The firewall was restarted and removed Docker's rules.",
        "All address ranges for Docker networks are in use.",
      ],
      fixes: [
        "Restart Docker, or reboot the host after a kernel update. If no address pool is available, run `docker network prune`.",
        Fix(
          "Restart Docker, so it writes its firewall rules again.", snippet: "sudo systemctl restart docker"),
        Fix("Remove unused networks.", snippet: "docker network prune"),
      ],
      verify: ["uname -r; ls /lib/modules; docker network ls"],
      docs: [
        "https://docs.docker.com/engine/daemon/troubleshoot/",
        "https://docs.docker.com/engine/network/packet-filtering-firewalls/",
      ],
      examples: [
        """
        failed to create endpoint b1 on network bridge: failed to add the host (veth1) <=> \
        sandbox (veth2) pair \
        interfaces: operation not supported
        """
      ]
    ),
    Rule(
      id: "runtime-cgroup", family: "buildkit", subject: .engine,
      title: "The container runtime cannot use the host's cgroups",
      level: 93, confidence: .likely,
      patterns: [
        "cgroups: cannot found cgroup mount destination",
        "unable to apply cgroup configuration: {reason...}",
        "mounting \"cgroup\" to rootfs at {reason...}",
        "cannot enter cgroupv2 \"{group}\" with domain controllers",
      ],
      causes: [
        "Docker runs inside another container without the permissions or mounts it needs (dind).",
        "runc or containerd is too old for cgroup v2 on the host.",
      ],
      fixes: [
        "Update Docker, containerd and runc (old versions do not support cgroup v2); run dind with `--privileged`.",
        Fix(
          "Run dind privileged: it then has full access to the host.",
          snippet: "docker run --privileged --cgroupns=host docker:dind"),
      ],
      verify: ["docker info --format '{{.CgroupVersion}} {{.CgroupDriver}}'; stat -fc %T /sys/fs/cgroup"],
      docs: [
        "https://docs.docker.com/engine/containers/runmetrics/",
        "https://docs.docker.com/engine/daemon/troubleshoot/",
      ],
      examples: [
        "docker: Error response from daemon: cgroups: cannot found cgroup mount destination: unknown."
      ]
    ),
    Rule(
      id: "runtime-failed", family: "buildkit", subject: .engine,
      title: "The container of this step could not be started: {reason|see the line}",
      level: 62, confidence: .possible,
      patterns: [
        Pattern(
          "OCI runtime create failed: {reason...}",
          notOnLine: ["executable file not found", "permission denied", "no such file", "format error"]),
        Pattern(
          "runc run failed: {reason...}",
          notOnLine: ["executable file not found", "permission denied", "no such file", "format error"]),
      ],
      causes: [
        "The versions of runc, containerd, the kernel or a security module on the host do not work together.",
        "The builder itself runs in a container with too few permissions.",
      ],
      fixes: [
        "Update Docker and containerd, and restart the daemon. If the builder runs in a container, check that it is privileged.",
        "Check the daemon's log for the reason that runc gives.",
      ],
      verify: ["journalctl -u docker --since -10min", "docker run --rm {image} true"],
      docs: ["https://docs.docker.com/engine/daemon/troubleshoot/"],
      examples: [
        """
        OCI runtime create failed: runc create failed: unable to start container process: error \
        during container \
        init: write /proc/self/attr/keycreate: invalid argument: unknown
        """
      ]
    ),
    Rule(
      id: "container-start-failed", family: "buildkit", subject: .engine,
      title: "The image was built, but its container could not be started: {reason}",
      level: 67, confidence: .likely,
      patterns: [
        "Cannot start service {service}: {reason...}",
        "Error response from daemon: failed to create task for container: {reason...}",
        "Error response from daemon: failed to create shim task: {reason...}",
        "Error response from daemon: OCI runtime create failed: {reason...}",
      ],
      causes: [
        "The command of the image (`ENTRYPOINT`, `CMD`, compose `command`) is not in the image.",
        "It has no execute permission, has Windows line endings (CRLF), or is for a different CPU architecture.",
        "A volume in the compose file hides the directory that contains it.",
      ],
      fixes: [
        "Correct the program in ENTRYPOINT, CMD or `command:`, install it in the last stage, and make it executable (`chmod +x`).",
        "Check that no entry in `volumes:` hides the application's directory.",
      ],
      verify: ["docker run --rm -it --entrypoint sh IMAGE"],
      docs: ["https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact"],
      examples: [
        """
        Error response from daemon: failed to create task for container: failed to create shim \
        task: OCI runtime \
        create failed: runc create failed: exec: "worker": executable file not found in $PATH: unknown
        """
      ]
    ),
    Rule(
      id: "container-name-conflict", family: "buildkit", subject: .engine,
      title: "The container name {name} is already in use",
      level: 90, confidence: .certain,
      patterns: [
        "Conflict. The container name \"{name}\" is already in use by container",
        "Conflict. The container name \"{name}\" is already in use",
      ],
      causes: [
        "A container of an earlier run, or of another compose project with `container_name`, still uses the name."
      ],
      fixes: [
        Fix("Remove the old container, or use a different name.", snippet: "docker rm -f {name}"),
        "Remove `container_name:` from the compose file; Compose then makes unique names.",
      ],
      verify: ["docker ps -a --filter name={name}"],
      docs: ["https://docs.docker.com/reference/cli/docker/container/rm/"],
      examples: [
        """
        Error response from daemon: Conflict. The container name "/app-db" is \
        already in use by container "0a1".
        """
      ]
    ),
    Rule(
      id: "container-port-in-use", family: "buildkit", subject: .engine,
      title: "Port {port|of the container} is already in use on the host",
      level: 90, confidence: .certain,
      patterns: [
        "Bind for {address}:{port#} failed: port is already allocated",
        "failed to bind host port for {reason...}: address already in use",
        Pattern("ports are not available: exposing port {protocol} {address}:{port#}", confidence: .likely),
        "Error starting userland proxy: listen {reason...}: bind: address already in use",
      ],
      causes: ["Another container or a program on the host uses the port."],
      fixes: [
        "Stop the container or program that uses the port (`docker ps` shows containers), or publish a different host port.",
        Fix(
          "If Compose starts the container, change the host port in its file: the number before the colon.",
          snippet: "ports:\n  - \"8081:80\""),
      ],
      verify: ["docker ps; ss -ltnp"],
      docs: ["https://docs.docker.com/engine/network/port-publishing/"],
      examples: ["Bind for 0.0.0.0:5432 failed: port is already allocated"]
    ),
    Rule(
      id: "podman-subuid", family: "buildkit", subject: .engine,
      title: "Rootless Podman or Buildah does not have enough user IDs (subuid, subgid)",
      level: 95, confidence: .certain,
      patterns: [
        "potentially insufficient UIDs or GIDs available in user namespace",
        "there might not be enough IDs available in the namespace",
        "no subuid ranges found for user \"{user}\"",
      ],
      causes: [
        "/etc/subuid and /etc/subgid have no range for the user, or a smaller one than the image needs."
      ],
      fixes: [
        Fix(
          "Add a subuid and subgid range for the user (one that no other line uses), then run `podman system migrate`.",
          snippet: """
            sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 "$USER"
            podman system migrate
            """)
      ],
      verify: ["grep \"$USER\" /etc/subuid /etc/subgid"],
      docs: ["https://github.com/containers/podman/blob/main/docs/tutorials/rootless_tutorial.md"],
      examples: [
        "potentially insufficient UIDs or GIDs available in user namespace (requested 0:42 for /etc/gshadow)"
      ]
    ),
    Rule(
      id: "az-acr-log-stream-crash", family: "buildkit", subject: .engine,
      title: "The Azure CLI crashed while it printed the build log; the build itself may have succeeded",
      level: 60, confidence: .likely,
      patterns: [
        Pattern("UnicodeEncodeError: 'charmap' codec can't encode character", with: ["azure"]),
        Pattern("UnicodeEncodeError: 'charmap' codec can't encode character", with: ["acr"]),
      ],
      causes: ["The code page of the Windows console does not support a character in the log."],
      fixes: [
        Fix(
          "Build with `--no-logs`, and read the log later in the Azure portal or in a UTF-8 terminal.",
          snippet: """
            az acr build --no-logs …
            az acr task logs --registry <registry>
            """),
        Fix("Or set Python's output to UTF-8.", snippet: "set PYTHONUTF8=1"),
      ],
      verify: ["az acr task list-runs --registry REGISTRY -o table"],
      docs: ["https://learn.microsoft.com/en-us/cli/azure/acr#az-acr-build"],
      examples: [
        """
          File "azure/cli/command_modules/acr/_stream_utils.py", line 1
        UnicodeEncodeError: 'charmap' codec can't encode character '\\u2713' in position 230
        """
      ]
    ),
    Rule(
      id: "daemon-in-a-step", partOf: "daemon-unreachable", family: "buildkit", subject: .engine,
      title: "A command in the step needs a Docker daemon, but an image build has none",
      level: 97, confidence: .certain,
      patterns: .each(
        ["Cannot connect to the Docker daemon", "failed to connect to the docker API"], place: .output,
        inStep: "RUN "),
      causes: [
        "Steps run without the host's Docker socket, so `docker` commands, Testcontainers and similar tools do not work."
      ],
      fixes: [
        "Move the command that needs Docker (`docker`, tests with Testcontainers) out of the Dockerfile, into the CI job or the running container.",
        "In a running container, mount the socket: docker run -v /var/run/docker.sock:/var/run/docker.sock. Whoever can use the socket is root on the host.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#run"],
      examples: [
        Example(
          "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
          step: "[4/5] RUN docker ps", exitCode: 1)
      ]
    ),
  ]
}
