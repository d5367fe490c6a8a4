extension RuleCatalog {
  /// What Podman and Buildah need on the build machine: a runtime, network plugins, cgroups.
  static let podmanHosts: [Rule] = [
    Rule(
      id: "buildah-runtime-missing", family: "buildkit", subject: .engine,
      title: "The build machine has no container runtime `{runtime|runc}`",
      level: 95, confidence: .certain,
      patterns: .each(["runc", "crun"]) {
        [
          Pattern(
            "error running container: error creating container for {...}exec: \"\($0)\": executable file not found in $PATH",
            more: ["exec: \"{runtime}\": executable"],
            notInDockerfile: ["buildah", "podman"]),
          Pattern(
            "could not find runtime \"\($0)\"", more: ["find runtime \"{runtime}\""],
            notInDockerfile: ["buildah", "podman"]),
        ]
      },
      causes: [
        "Buildah and Podman start each RUN with runc or crun. Install the program on the build machine, not in the image."
      ],
      fixes: [
        Fix(
          "Install {runtime|runc} on the build machine.",
          snippet: "sudo dnf install {runtime|runc}   # Debian, Ubuntu: sudo apt-get install {runtime|runc}"),
        Fix(
          "Or use the runtime that is installed (runc or crun).",
          snippet: "buildah build --runtime /usr/bin/<runtime> ."),
        Fix("Or build without a runtime.", snippet: "buildah build --isolation chroot ."),
      ],
      verify: ["command -v runc crun; podman info | grep -A3 ociRuntime"],
      docs: ["https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md"],
      examples: [
        "error running container: error creating container for [/bin/sh -c make]: : exec: \"runc\": executable file not found in $PATH"
      ],
      implies: ["command-not-found"]
    ),
    Rule(
      id: "podman-network-plugin-missing", family: "buildkit", subject: .engine,
      title: "Podman's network plugin {plugin} is not installed on the build machine",
      level: 95, confidence: .certain,
      patterns: ["failed to find plugin \"{plugin}\" in path ["],
      causes: [
        "Podman uses CNI for its networks here, and the CNI plugins are a package of their own."
      ],
      fixes: [
        Fix(
          "Install the CNI plugins on the build machine.",
          snippet:
            "sudo dnf install containernetworking-plugins   # Debian, Ubuntu: sudo apt-get install containernetworking-plugins"
        ),
        Fix("Or build in the host's network.", snippet: "podman build --network=host ."),
        "Or use netavark, the network program of newer Podman versions.",
      ],
      verify: ["podman info --format '{{.Host.NetworkBackend}}'; ls /usr/libexec/cni /usr/lib/cni"],
      docs: [
        "https://github.com/containernetworking/plugins",
        "https://docs.podman.io/en/latest/markdown/podman-network.1.html",
      ],
      examples: [
        Example(
          error:
            "building at STEP \"RUN make\": setup network: plugin type=\"bridge\" failed (add): failed to find plugin \"bridge\" in path [/usr/libexec/cni /usr/lib/cni]"
        )
      ]
    ),
    Rule(
      id: "podman-cgroup-refused", family: "buildkit", subject: .engine,
      title: "Podman cannot create the cgroup for buildx's builder container: permission denied",
      level: 95, confidence: .likely,
      patterns: [
        "crun: create `/sys/fs/cgroup/docker{}`: Permission denied",
        "runc: create `/sys/fs/cgroup/docker{}`: Permission denied",
      ],
      causes: [
        "If the engine reports the cgroup driver `cgroupfs`, buildx puts its builder container into the cgroup `/docker/buildx`. Rootless Podman has no permission to create that cgroup."
      ],
      fixes: [
        "Build with Podman's own builder: `podman build`, or `DOCKER_BUILDKIT=0` for tools that call docker.",
        "Or use rootful Podman, Docker, or a newer Podman. Newer versions report the cgroup driver `none` for rootless Podman, so buildx does not set this cgroup.",
      ],
      verify: ["podman info --format '{{.Host.CgroupManager}}'"],
      docs: [
        "https://docs.docker.com/build/builders/drivers/docker-container/",
        "https://github.com/containers/podman/pull/29303",
      ],
      examples: [
        Example(
          error:
            "Error response from daemon: crun: create `/sys/fs/cgroup/docker`: Permission denied: OCI permission denied"
        )
      ]
    ),
    Rule(
      id: "podman-storage-chown-refused", family: "buildkit", subject: .engine,
      title:
        "Buildah has no permission to change the owner of its storage folder ({folder|containers/storage})",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "chown {}/containers/storage/{}: operation not permitted",
          more: ["chown {folder}: operation not permitted"])
      ],
      causes: [
        "The folder belongs to a different user, and a user without root rights cannot give it away.",
        "Or the container in which Buildah runs has no user namespace and no right to change owners (CAP_CHOWN).",
      ],
      fixes: [
        "Let the user who runs the build own the folder, or set a storage folder that this user owns (`--root`, or `graphroot` in storage.conf).",
        "If Buildah runs in a container, give its user ranges in /etc/subuid and /etc/subgid, or run the container privileged.",
      ],
      verify: ["id; ls -ldn ~/.local/share/containers/storage; podman unshare cat /proc/self/uid_map"],
      docs: [
        "https://github.com/containers/podman/blob/main/docs/tutorials/rootless_tutorial.md",
        "https://github.com/containers/storage/blob/main/docs/containers-storage.conf.5.md",
      ],
      examples: [
        "Error: chown /home/ci/.local/share/containers/storage/vfs: operation not permitted"
      ]
    ),
    Rule(
      id: "buildah-nested-mount-refused", family: "buildkit", subject: .engine,
      title:
        "The builder may not mount {folder|a file system} for the step: it runs in a container without the rights",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: .each([
        "Permission denied", "Operation not permitted", "permission denied", "operation not permitted",
      ]) {
        reason in
        ["crun", "runc"].map { runtime in
          Pattern(
            "/\(runtime) creating container for {...}mount `{}` to `{folder}`: \(reason)",
            more: ["to `{folder}`: "])
        } + [
          Pattern("^crun: mount `{}` to `{folder}`: \(reason)"),
          Pattern(
            "creating container for {...}error mounting \"{}\" to rootfs at \"{folder}\": {...}\(reason)"),
        ]
      },
      causes: [
        "Buildah or Podman runs in an unprivileged container (a CI job, a pod), and the kernel does not let it mount file systems for the step's own container."
      ],
      fixes: [
        Fix(
          "Let the steps run with the isolation `chroot`, which mounts less.",
          snippet: "buildah build --isolation=chroot .   # or: export BUILDAH_ISOLATION=chroot"),
        "Or give the outer container the rights: run it privileged, or with a user namespace of its own.",
      ],
      verify: ["cat /proc/self/uid_map; grep CapEff /proc/self/status"],
      docs: ["https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md"],
      examples: [
        Example(
          error:
            "Error: building at STEP \"RUN make\": error running container: error from /usr/bin/crun creating container for [/bin/sh -c make]: mount `proc` to `/proc`: Operation not permitted"
        )
      ]
    ),
  ]
}
