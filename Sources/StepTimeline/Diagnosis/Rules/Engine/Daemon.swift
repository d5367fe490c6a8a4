extension RuleCatalog {
  /// The daemon, the container runtime, and containers that do not start after a build.
  static let daemon: [Rule] = [
    Rule(
      id: "daemon-unreachable", family: "buildkit", subject: .engine,
      title: "The Docker daemon could not be reached at {endpoint|its socket}",
      level: 96, confidence: .certain,
      patterns: [
        "Cannot connect to the Docker daemon at {endpoint}. Is the docker daemon running",
        "Cannot connect to the Docker daemon", "failed to connect to the docker API at {endpoint};",
        "failed to connect to the docker API",
        Pattern("error during connect: {reason...}", notOnLine: ["permission denied"]),
        Pattern(
          "Error response from daemon: dial unix {endpoint}: connect: {reason...}",
          notOnLine: ["permission denied"]),
      ],
      causes: [
        "The daemon does not run, stopped during the build, or listens elsewhere (DOCKER_HOST, context).",
        "In CI: no dind service, or its port and certificates do not fit.",
        "Inside a RUN step there is no daemon at all: a build cannot run Docker commands.",
      ],
      fixes: [
        Fix(
          "In GitLab CI, talk to the service by its name: add `docker:dind` to services.",
          snippet:
            "services: [docker:dind]\nvariables:\n  DOCKER_HOST: tcp://docker:2375\n  DOCKER_TLS_CERTDIR: \"\"",
          when: ["tcp://localhost:2375"]),
        Fix(
          "In AWS CodeBuild, turn privileged mode on for the project: without it there is no Docker daemon.",
          when: ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"]),
        Fix(
          "In AWS CodeBuild, turn privileged mode on for the project: without it there is no Docker daemon.",
          when: ["Command did not exit successfully docker "],
          unless: ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"]),
        Fix(
          "Start it.", snippet: "sudo systemctl start docker",
          unless: [
            "at tcp://", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "Command did not exit successfully docker ",
          ]),
        Fix(
          "Ask the one that runs elsewhere.",
          snippet: """
            docker context ls
            docker context use <name>
            """),
        Fix(
          "GitLab with dind and TLS.", snippet: "DOCKER_HOST: tcp://docker:2376\nDOCKER_TLS_CERTDIR: /certs"),
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
      id: "daemon-permission-denied", partOf: "daemon-unreachable", family: "buildkit", subject: .engine,
      title: "This user may not use the Docker daemon's socket",
      level: 97, confidence: .certain,
      patterns: [
        "permission denied while trying to connect to the Docker daemon socket at {endpoint}: ",
        "permission denied while trying to connect to the Docker daemon socket",
        "permission denied while trying to connect to the docker API at {endpoint}",
        "permission denied while trying to connect to the docker API",
        "error during connect: {}: dial unix {endpoint}: connect: permission denied",
        "Error response from daemon: dial unix {endpoint}: connect: permission denied",
      ],
      causes: [
        "The user is not in the group `docker`, or has not logged in anew since.",
        "In a job's container: the host's socket is mounted and belongs to a group with a number of its own.",
      ],
      fixes: [
        Fix(
          "Let the user talk to it, then log in anew; members of that group are as good as root.",
          snippet: "sudo usermod -aG docker \"$USER\"\nnewgrp docker"),
        Fix(
          "In a container, join the group that the socket has.",
          snippet: #"""
            docker run --group-add "$(stat -c %g /var/run/docker.sock)" \
              -v /var/run/docker.sock:/var/run/docker.sock <image>
            """#),
        "Leave `chmod 666` on the socket alone: it makes every user of the machine root.",
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
      title: "The docker command and the daemon do not speak the same API version",
      level: 96, confidence: .certain,
      patterns: [
        "client version {client} is too new. Maximum supported API version is {server}",
        "client version {client} is too old. Minimum supported API version is {server}",
      ],
      causes: [
        "One side is much older than the other: an old client in a CI image, an old daemon on the host.",
        "DOCKER_API_VERSION pins a version.",
      ],
      fixes: [
        Fix(
          "Update the docker client of the job or machine (a newer docker-ce-cli, a newer `docker:` image): it is the older side.",
          when: ["is too old"]),
        Fix(
          "Let the daemon accept the old client until then.",
          snippet: "# /etc/docker/daemon.json, then restart it\n{\"min-api-version\": \"{client}\"}",
          when: ["is too old", "{client}"]),
        Fix("Update Docker Engine on the host: it is the older side.", when: ["is too new"]),
        Fix(
          "Let the client speak the daemon's version until then.",
          snippet: "export DOCKER_API_VERSION={server|<the daemon's>}", when: ["is too new"]),
        "Unset DOCKER_API_VERSION, if it pins a version that one side does not know.",
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
        "could not find an available, non-overlapping IPv4 address pool",
      ],
      causes: [
        "The kernel was updated without a reboot, so its modules (veth, bridge) cannot be loaded.",
        "The firewall was restarted and took Docker's rules away.",
        "All address ranges for networks are in use.",
      ],
      fixes: [
        "Reboot the host after a kernel update.",
        Fix("Let Docker write its rules again.", snippet: "sudo systemctl restart docker"),
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
      title: "The container runtime cannot use the host's control groups",
      level: 93, confidence: .likely,
      patterns: [
        "cgroups: cgroup mountpoint does not exist", "mountpoint for cgroup not found",
        "unable to apply cgroup configuration: {reason...}",
        "error mounting \"cgroup\" to rootfs at {reason...}",
        "cannot enter cgroupv2 \"{group}\" with domain controllers",
      ],
      causes: [
        "Docker runs inside another container without the rights or mounts it needs (dind).",
        "runc or containerd is too old for the host's cgroup version 2.",
      ],
      fixes: [
        Fix(
          "Use crun, which knows control groups of version 2.",
          snippet: "sudo dnf install -y crun && podman --runtime crun build .",
          when: ["mountpoint for cgroup not found"]),
        "Update Docker, containerd and runc.",
        Fix("Run dind privileged.", snippet: "docker run --privileged --cgroupns=host docker:dind"),
      ],
      verify: ["docker info --format '{{.CgroupVersion}} {{.CgroupDriver}}'; stat -fc %T /sys/fs/cgroup"],
      docs: [
        "https://docs.docker.com/engine/containers/runmetrics/",
        "https://docs.docker.com/engine/daemon/troubleshoot/",
      ],
      examples: ["docker: Error response from daemon: cgroups: cgroup mountpoint does not exist: unknown."]
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
        Pattern("runc did not terminate suc", place: .error),
      ],
      causes: [
        "runc, containerd, the kernel or a security module of the host do not fit together.",
        "The builder itself runs in a container with too few rights.",
      ],
      fixes: [
        "Update Docker and containerd, and restart the daemon.",
        "Look at the daemon's log for the reason that runc gives.",
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
        "It has no execute bit, Windows line ends, or is for another processor.",
        "A mount of compose covers the directory that holds it.",
      ],
      fixes: [
        "Correct ENTRYPOINT, CMD or `command:`; install the program in the last stage.",
        "Look at `volumes:` that lie over the application's directory.",
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
      title: "A container named {name} exists already",
      level: 90, confidence: .certain,
      patterns: [
        "Conflict. The container name \"{name}\" is already in use by container",
        "Conflict. The container name \"{name}\" is already in use",
      ],
      causes: [
        """
        A container of an earlier run, or of another compose project with \
        `container_name`, still has the name.
        """
      ],
      fixes: [
        Fix("Remove the old one.", snippet: "docker rm -f {name}"),
        "Drop `container_name:` from the compose file; compose makes unique names.",
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
      causes: ["Another container or program of the host listens on the port."],
      fixes: [
        "Stop the other one, or publish another port.",
        Fix("Choose another port in compose.", snippet: "ports:\n  - \"8081:80\""),
      ],
      verify: ["docker ps; ss -ltnp"],
      docs: ["https://docs.docker.com/engine/network/port-publishing/"],
      examples: ["Bind for 0.0.0.0:5432 failed: port is already allocated"]
    ),
    Rule(
      id: "podman-subuid", family: "buildkit", subject: .engine,
      title: "Rootless Podman or Buildah has too few user ids",
      level: 95, confidence: .certain,
      patterns: [
        "potentially insufficient UIDs or GIDs available in user namespace",
        "there might not be enough IDs available in the namespace",
        "no subuid ranges found for user \"{user}\"",
      ],
      causes: ["/etc/subuid and /etc/subgid give the user no range, or a smaller one than the image needs."],
      fixes: [
        Fix(
          "Give the user a range.",
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
      title: "The Azure CLI crashed while it showed the build's log; the build itself may be fine",
      level: 60, confidence: .likely,
      patterns: [
        Pattern("UnicodeEncodeError: 'charmap' codec can't encode character", with: ["azure"]),
        Pattern("UnicodeEncodeError: 'charmap' codec can't encode character", with: ["acr"]),
      ],
      causes: ["The Windows console's code page has no sign for a character of the log."],
      fixes: [
        Fix(
          "Do not stream, and read the log later.",
          snippet: """
            az acr build --no-logs …
            az acr task logs --registry <registry>
            """),
        Fix("Or let Python write UTF-8.", snippet: "set PYTHONUTF8=1"),
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
      title: "A command of the step wants a Docker daemon, and there is none while an image is built",
      level: 97, confidence: .certain,
      patterns: .each(
        ["Cannot connect to the Docker daemon", "failed to connect to the docker API"], place: .output,
        inStep: "RUN "),
      causes: [
        "Steps run without the host's Docker socket: `docker` commands, Testcontainers and the like cannot work there."
      ],
      fixes: [
        "Move what needs Docker (tests with containers, docker commands) out of the Dockerfile, into the CI job or the running container.",
        "In a container that runs, mount the socket: docker run -v /var/run/docker.sock:/var/run/docker.sock.",
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
