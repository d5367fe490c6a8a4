extension RuleCatalog {
  /// Control groups of the host that the container runtime cannot use.
  ///
  /// Sources: opencontainers/runc libcontainer/cgroups, docs.docker.com/engine/security/rootless, containers/crun.
  static let controlGroups: [Rule] = [
    Rule(
      id: "runtime-cgroup-version", partOf: "runtime-cgroup", family: "buildkit", subject: .engine,
      title:
        "The container runtime finds no control groups of version 1: this host most likely has only version 2 (cgroup v2)",
      level: 94, confidence: .likely,
      patterns: [
        "mountpoint for cgroup not found", "cgroups: cgroup mountpoint does not exist",
      ],
      causes: [
        "runc or Docker on this machine is too old for cgroup v2, which current distributions use.",
        "The builder runs in a container that does not have /sys/fs/cgroup of the host.",
      ],
      fixes: [
        Fix(
          "Update runc, containerd and Docker: runc 1.0 and Docker 20.10 are the first ones that know cgroup v2.",
          unless: ["STEP 1"]),
        Fix(
          "Use crun, which knows cgroup v2, or update runc to 1.0 or later.",
          snippet: "sudo dnf install -y crun && podman --runtime crun build .", when: ["STEP 1"]),
        "If the builder runs in a container, start that container with `--privileged` and mount /sys/fs/cgroup.",
      ],
      verify: ["runc --version; stat -fc %T /sys/fs/cgroup   # cgroup2fs: version 2"],
      docs: ["https://docs.docker.com/engine/containers/runmetrics/"],
      examples: ["docker: Error response from daemon: cgroups: cgroup mountpoint does not exist: unknown."]
    ),
    Rule(
      id: "runtime-cgroup-rootless", partOf: "runtime-cgroup", family: "buildkit", subject: .engine,
      title: "systemd does not let rootless Docker create the control group (cgroup) of the container",
      level: 95, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("unable to start unit \"{unit}\" {...}: Interactive authentication required"),
        Pattern("unable to apply cgroup configuration: {...}Interactive authentication required"),
      ],
      causes: [
        "Rootless Docker asks the systemd of the whole machine, because the user has no D-Bus session of its own (`dbus-user-session` is missing, or the user logged in with `su` or `sudo`)."
      ],
      fixes: [
        Fix(
          "Install `dbus-user-session`, log in again as this user (not with `su` or `sudo`), and restart the daemon.",
          snippet: """
            sudo apt-get install -y dbus-user-session
            systemctl --user restart docker
            """),
        "Or let the daemon work without systemd's control groups: `\"exec-opts\": [\"native.cgroupdriver=cgroupfs\"]` in ~/.config/docker/daemon.json.",
      ],
      verify: ["docker info --format '{{.CgroupDriver}} {{.CgroupVersion}}'; echo $DBUS_SESSION_BUS_ADDRESS"],
      docs: ["https://docs.docker.com/engine/security/rootless/troubleshoot/"],
      examples: [
        """
        runc create failed: unable to start container process: unable to apply cgroup configuration: \
        unable to start unit "docker-4f1e.scope" (properties [{Name:Slice Value:"user.slice"}]): \
        Interactive authentication required.: unknown
        """
      ]
    ),
  ]
}
