extension RuleCatalog {
  /// The storage of Podman, Buildah and rootless BuildKit that cannot be mounted, and builders that do not run.
  ///
  /// Sources: containers/storage drivers/overlay, containers/fuse-overlayfs, rootless-containers/rootlesskit,
  /// containerd/nerdctl pkg/buildkitutil.
  static let storageDrivers: [Rule] = [
    Rule(
      id: "engine-storage-read-only", family: "buildkit", subject: .engine,
      title: "Docker's own storage is read-only: the engine cannot write anything",
      level: 97, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("failed to create lease: read-only file system", place: .error),
        Pattern("failed to create lease: {...}: read-only file system", place: .error),
        Pattern("mkdir /var/lib/docker/{}: read-only file system", place: .error),
        Pattern("open /var/lib/docker/{}: read-only file system", place: .error),
      ],
      causes: [
        "The disk of the host or of Docker Desktop's virtual machine had an error, or is full. Linux then mounts it read-only."
      ],
      fixes: [
        "Restart Docker (Docker Desktop: Troubleshoot, Restart) or the host. If it stays read-only, free disk space and repair the file system.",
        "If Docker Desktop does not recover, reset its disk image (this deletes images and volumes).",
      ],
      verify: ["df -h; mount | grep -w ro"],
      docs: ["https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/"],
      examples: [
        Example(
          error: "failed to solve: failed to read dockerfile: failed to create lease: read-only file system")
      ],
      implies: ["df-unreadable"]
    ),
    Rule(
      id: "storage-input-output-error", family: "buildkit", subject: .resource,
      title: "The storage of the Docker engine returned an input/output error",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("/snapshots/{...}: input/output error", place: .error),
        Pattern("/overlay2/{...}: input/output error", place: .error),
        Pattern("/content/ingest/{...}: input/output error", place: .error),
      ],
      causes: [
        "The disk of the Docker VM or of the host is damaged or full, or the cached layers on it are."
      ],
      fixes: [
        Fix(
          "Free disk space and clear the build cache; then restart Docker.",
          snippet: "docker builder prune --all"),
        "If it stays, check the disk of the host (`dmesg`), or reset Docker Desktop's disk: that removes all images and volumes.",
      ],
      verify: ["docker system df", "dmesg | grep -i 'i/o error' | tail"],
      docs: [
        "https://docs.docker.com/engine/manage-resources/pruning/",
        "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/",
      ],
      examples: [
        Example(
          error:
            "failed to solve: failed to compute cache key: chmod /var/lib/desktop-containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/93/fs/usr/share/x: input/output error: unknown"
        )
      ]
    ),
    Rule(
      id: "rootless-overlay-unpack", partOf: "buildah-no-mount", family: "buildkit", subject: .engine,
      title:
        "Podman or Buildah cannot unpack the layer: without root, this kernel's overlay driver refuses some of its files",
      level: 98, confidence: .likely,
      patterns: [
        Pattern(
          "adding layer with blob \"{}\": Error processing tar file(exit status 1): operation not permitted",
          place: .error),
        Pattern(
          "adding layer with blob \"{}\": processing tar file(operation not permitted)", place: .error),
      ],
      causes: [
        "Without root, a kernel before 5.13 does not let the overlay driver create device files and attributes; fuse-overlayfs can."
      ],
      fixes: [
        "Install fuse-overlayfs, and set it as `mount_program` of the overlay driver in storage.conf. Or use the driver vfs; podman changes its driver only after `podman system reset`.",
        "Or build as root, or on a host with a newer kernel.",
      ],
      verify: ["podman info --format '{{.Store.GraphDriverName}} {{.Store.GraphOptions}}'; uname -r"],
      docs: [
        "https://github.com/containers/fuse-overlayfs",
        "https://docs.podman.io/en/latest/markdown/podman.1.html",
      ],
      examples: [
        Example(
          error:
            "error creating build container: Error committing the finished image: error adding layer with blob \"sha256:8d3eac89\": Error processing tar file(exit status 1): operation not permitted"
        )
      ]
    ),
    Rule(
      id: "fuse-overlayfs-without-device", partOf: "buildah-no-mount", family: "buildkit", subject: .engine,
      title: "fuse-overlayfs cannot mount the layers: {reason|the container has no /dev/fuse}",
      level: 98, confidence: .certain,
      patterns: [
        Pattern("using mount program {}fuse-overlayfs: {reason...}", confidence: .likely),
        Pattern(
          "fuse: device not found, try 'modprobe fuse' first", with: ["fuse-overlayfs"],
          more: ["fuse-overlayfs: {reason...}"]),
        "fuse-overlayfs: cannot mount: {reason...}",
        Pattern("fuse-overlayfs: {...}fuse: device not found"),
      ],
      causes: [
        "Buildah or podman runs in a container or pod without the device /dev/fuse.",
        "The fuse module is not loaded in the host's kernel.",
      ],
      fixes: [
        Fix(
          "Run the container with `--device /dev/fuse`, or set `STORAGE_DRIVER=vfs` (slower, but needs no mount).",
          snippet: "export STORAGE_DRIVER=vfs   # or: podman run --device /dev/fuse …"),
        Fix("Load the fuse module on the host.", snippet: "sudo modprobe fuse"),
      ],
      verify: ["ls -l /dev/fuse; buildah info"],
      docs: ["https://www.redhat.com/en/blog/podman-inside-container"],
      examples: [
        Example(
          error: """
            mounting new container: creating overlay mount to /var/lib/containers/storage/overlay/9f2/merged, \
            mount_data="lowerdir=…": using mount program /usr/bin/fuse-overlayfs: fuse: device not found, try \
            'modprobe fuse' first
            """)
      ]
    ),
    Rule(
      id: "overlay-mount-refused", partOf: "buildah-no-mount", family: "buildkit", subject: .engine,
      title: "The overlay storage driver cannot mount the layers here: {reason|see the line}",
      level: 97, confidence: .likely,
      patterns: [
        Pattern("storage/overlay/{}/merged{}: invalid argument", place: .error, notOnLine: ["copier: stat"]),
        Pattern(
          "storage/overlay/{}/merged{}: operation not permitted", place: .error, notOnLine: ["copier: stat"]),
        Pattern(
          "creating overlay mount to {}, mount_data={...}: {reason...}", place: .error,
          notOnLine: ["fuse-overlayfs"]),
        Pattern("error creating overlay mount to {}: {reason...}", place: .error),
        Pattern("prior storage driver overlay failed: {reason...}"),
        Pattern("prior storage driver overlay2 failed: {reason...}"),
        Pattern("'overlay' is not supported over overlayfs", confidence: .certain),
        Pattern(
          "failed to mount {}: mount source: \"overlay\", {...} err: {reason...}", place: .error),
        Pattern(
          "mount callback failed on {}: mount source: \"overlay\"{...} err: {reason...}", place: .error),
      ],
      causes: [
        "The storage is on the overlay file system of the container that the builder runs in: overlay cannot be stacked on overlay.",
        "The host's kernel is too old for the mount options, or does not allow this container to mount.",
      ],
      fixes: [
        Fix(
          "Put the builder's storage on a volume (for example an emptyDir at /var/lib/containers), or use the `vfs` storage driver.",
          snippet: "export STORAGE_DRIVER=vfs"),
        "Update Buildah, podman or Docker, and the host's kernel.",
      ],
      verify: ["df -T /var/lib/containers /var/lib/docker", "uname -r"],
      docs: ["https://github.com/containers/storage/blob/main/docs/containers-storage.conf.5.md"],
      examples: [
        Example(
          error: """
            error building at STEP "COPY . .": error ensuring container path "/srv": lstat \
            /var/lib/containers/storage/overlay/62aac9cc/merged/srv: invalid argument
            """)
      ]
    ),
    Rule(
      id: "podman-storage-of-another-driver", family: "buildkit", subject: .engine,
      title:
        "Podman's storage was created with a different driver or path than it uses now",
      level: 94, confidence: .certain,
      patterns: [
        "database graph driver name {} does not match our graph driver name",
        "database static dir {} does not match our static dir",
        Pattern(
          "User-selected graph driver {} overwritten by graph driver {} from database", confidence: .likely),
        Pattern("RunRoot is pointing to a path ({}) which is not writable", confidence: .likely),
      ],
      causes: [
        "STORAGE_DRIVER, storage.conf or the home folder changed after Podman created its storage."
      ],
      fixes: [
        Fix(
          "Reset Podman's storage with `podman system reset` (removes all images and containers), or keep them and set the driver and the path back to the old values.",
          snippet: "podman system reset")
      ],
      verify: ["podman info --format '{{.Store.GraphDriverName}} {{.Store.GraphRoot}}'"],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-system-reset.1.html"],
      examples: [
        "Error: database graph driver name \"vfs\" does not match our graph driver name \"overlay\": database configuration mismatch"
      ]
    ),
    Rule(
      id: "storage-without-attributes", family: "buildkit", subject: .engine,
      title: "The file system of the image storage has no extended attributes, so a layer cannot be unpacked",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("lsetxattr {path}: operation not supported", place: .error),
        Pattern("Error processing tar file(exit status 1): lsetxattr {path}: operation not supported"),
        Pattern("lsetxattr {path}: operation not supported", with: ["ApplyLayer"]),
        Pattern("failed to get xattr for {path}: operation not supported", place: .error),
      ],
      causes: [
        "The storage is on a network file system (NFS), in a home folder on one, or on a disk mounted without extended attributes."
      ],
      fixes: [
        Fix(
          "Move the storage to a local disk: set `graphroot` (rootless: `rootless_storage_path`) in storage.conf.",
          snippet:
            "# ~/.config/containers/storage.conf\n[storage]\ndriver = \"overlay\"\ngraphroot = \"/<local disk>/containers\"",
          unless: ["failed to register layer"]),
        Fix(
          "Move Docker's data folder to a local disk.",
          snippet: "# /etc/docker/daemon.json, then restart docker\n\"data-root\": \"/<local disk>/docker\"",
          when: ["failed to register layer"]),
        "Check the file system of the storage: it must support extended attributes (ext4, XFS).",
      ],
      verify: ["podman info --format '{{.Store.GraphRoot}}' | xargs df -T"],
      docs: ["https://github.com/containers/storage/blob/main/docs/containers-storage.conf.5.md"],
      examples: [
        "Error: error creating build container: writing blob: adding layer with blob \"sha256:5f\": Error processing tar file(exit status 1): lsetxattr /: operation not supported"
      ]
    ),
    Rule(
      id: "nerdctl-without-buildkit", partOf: "daemon-unreachable", family: "buildkit", subject: .engine,
      title: "nerdctl cannot find BuildKit: buildkitd is not running, or buildctl is not installed",
      level: 98, confidence: .certain,
      patterns: [
        "`buildctl` needs to be installed and `buildkitd` needs to be running",
        "no buildkit host is available, tried {#} candidates",
        "buildctl needs to be installed and buildkitd needs to be running",
      ],
      causes: ["containerd and nerdctl cannot build images themselves; BuildKit is a separate service."],
      fixes: [
        Fix(
          "Install BuildKit (nerdctl's full archive includes it), and start buildkitd.",
          snippet:
            "sudo systemctl enable --now buildkit\n# rootless: containerd-rootless-setuptool.sh install-buildkit"
        ),
        "In Rancher Desktop, select containerd as the engine and restart it.",
      ],
      verify: ["buildctl debug workers; systemctl status buildkit"],
      docs: ["https://github.com/containerd/nerdctl/blob/main/docs/build.md"],
      examples: [
        """
        FATA[0000] no buildkit host is available, tried 2 candidates: failed to ping to host \
        unix:///run/buildkit/buildkitd.sock: exit status 1
        """
      ]
    ),
    Rule(
      id: "rootless-buildkit-no-namespace", partOf: "buildah-no-namespace", family: "buildkit",
      subject: .engine,
      title: "Rootless BuildKit has no permission to create mounts or namespaces here: {reason|see the line}",
      level: 98, confidence: .certain,
      patterns: [
        // buildkitd may have ended for a reason of its own.
        Pattern("[rootlesskit:child ] error: {reason...}", notOnLine: ["exit status", "command ["]),
        Pattern("[rootlesskit:child ] error: {reason...}", confidence: .likely),
        Pattern(
          "[rootlesskit:parent] error: {reason...}", notOnLine: ["child exited"]),
      ],
      causes: [
        "The AppArmor or seccomp profile of the container or pod forbids mounts (`failed to share mount point`).",
        "The host's kernel does not allow user namespaces, or newuidmap and the ranges in /etc/subuid are missing.",
      ],
      fixes: [
        Fix(
          "Run the BuildKit container with unconfined seccomp and AppArmor profiles, or allow user namespaces on the host.",
          snippet: """
            securityContext:
              seccompProfile: {type: Unconfined}
              appArmorProfile: {type: Unconfined}
            # docker run: --security-opt seccomp=unconfined --security-opt apparmor=unconfined
            """),
        Fix(
          "Allow user namespaces on the host. On Ubuntu, this turns off AppArmor's restriction for every program of the host.",
          snippet:
            "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 user.max_user_namespaces=28633"),
        "Or run the standard BuildKit image privileged, if that is allowed.",
      ],
      docs: ["https://github.com/moby/buildkit/blob/master/docs/rootless.md"],
      examples: ["[rootlesskit:child ] error: failed to share mount point: /: permission denied"]
    ),
    Rule(
      id: "buildctl-no-buildkitd", partOf: "daemon-unreachable", family: "buildkit", subject: .engine,
      title: "buildctl cannot connect to buildkitd at {endpoint|its address}",
      level: 97, confidence: .likely,
      patterns: [
        "could not connect to unix://{endpoint} after {#} trials",
        "dial unix {endpoint}buildkitd.sock: connect: {reason...}",
      ],
      causes: [
        "buildkitd did not start, stopped early, or listens at a different address; its log, which comes next, says why."
      ],
      fixes: [
        "Start buildkitd or pass its address with `--addr`; if it stopped, fix the `error:` line in its log below.",
        Fix(
          "If buildkitd listens on a different address, pass it to buildctl.",
          snippet: "buildctl --addr <address of buildkitd> build …"),
      ],
      verify: ["buildctl debug workers"],
      docs: ["https://github.com/moby/buildkit#quick-start"],
      examples: ["could not connect to unix:///run/user/1000/buildkit/buildkitd.sock after 10 trials"]
    ),
    Rule(
      id: "selinux-denies-libraries", family: "buildkit", subject: .engine,
      title:
        "SELinux on the host blocks the container's C library: the container storage has the wrong label",
      level: 92, confidence: .likely,
      patterns: .each(
        ["/lib/{}", "/lib64/{}", "libc.so.6", "libtinfo.so.6", "/usr/lib/{}", "/usr/lib64/{}"]
      ) { library in
        .each([
          "error while loading shared libraries: \(library): cannot apply additional memory protection after relocation: Permission denied",
          "error while loading shared libraries: \(library): cannot change memory protections",
        ])
      },
      causes: [
        "The folder of the images has no container label: it was moved, is on another file system, or the package container-selinux is missing or old."
      ],
      fixes: [
        Fix(
          "Restore the labels of the container storage, and install container-selinux on the host.",
          snippet:
            "restorecon -R ~/.local/share/containers   # as root: /var/lib/containers or /var/lib/docker"),
        Fix(
          "To check that it is SELinux: build once without labels.",
          snippet: "podman build --security-opt label=disable ."),
      ],
      verify: ["ausearch -m avc -ts recent; ls -Zd ~/.local/share/containers"],
      docs: ["https://github.com/containers/podman/blob/main/troubleshooting.md"],
      examples: [
        "/bin/sh: error while loading shared libraries: /lib64/libc.so.6: cannot apply additional memory protection after relocation: Permission denied"
      ]
    ),
    Rule(
      id: "podman-unreachable", partOf: "daemon-unreachable", family: "buildkit", subject: .engine,
      title: "podman cannot connect to its service or its virtual machine",
      level: 97, confidence: .certain,
      patterns: [
        "Cannot connect to Podman. Please verify your connection to the Linux system",
        "unable to connect to Podman socket: {reason...}", "unable to connect to Podman. {reason...}",
      ],
      causes: ["The Podman machine is not running (macOS, Windows), or the service's socket is not active."],
      fixes: [
        Fix(
          "Start the Podman machine (`podman machine start`); on Linux, start the Podman socket.",
          snippet: "podman machine start   # Linux: systemctl --user start podman.socket")
      ],
      verify: ["podman machine list; podman system connection list"],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-machine.1.html"],
      examples: [
        "Cannot connect to Podman. Please verify your connection to the Linux system using `podman system connection list`, or try `podman machine init` and `podman machine start` to manage a new Linux VM"
      ]
    ),
    Rule(
      id: "shell-of-image-lost", partOf: "no-shell-in-base", family: "buildkit", subject: .engine,
      title:
        "Docker does not find /bin/sh in an image that should have it: the image or Docker's storage is damaged",
      level: 96, confidence: .likely,
      repairs: [],
      // Who calls a package manager builds on a distribution, which has a shell.
      patterns: .each(["apt-get ", "apt ", "apk ", "yum ", "dnf ", "zypper "]) { manager in
        [Pattern].each(
          [
            "Container command '/bin/sh' not found or does not exist",
            "Container command not found or does not exist",
          ], inStep: manager, notInDockerfile: ["FROM scratch", "distroless"])
      },
      causes: [
        "Docker's storage is damaged, or the storage driver does not work with the host's kernel: the container's file system is empty.",
        "The base image was not downloaded completely, or is built for another CPU architecture.",
      ],
      fixes: [
        Fix(
          "Pull the base image again. If that does not help, restart Docker; this stops its containers.",
          snippet: "docker build --pull --no-cache .\nsudo systemctl restart docker"),
        "If it fails again, update or reinstall Docker: this message is from a version before 1.12.",
        "Check that the base image has a shell and is built for the CPU of this host.",
      ],
      verify: ["docker run --rm {image|<image>} /bin/sh -c true; docker info"],
      docs: ["https://docs.docker.com/engine/daemon/troubleshoot/"],
      examples: [
        Example(
          "Container command '/bin/sh' not found or does not exist.",
          step: "RUN apt-get update && apt-get install -y nano")
      ]
    ),
    Rule(
      id: "classic-parent-removed", family: "buildkit", subject: .engine,
      title: "The image of an earlier step was removed while the build ran (unknown parent image)",
      level: 96, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [
        "failed to set parent {}: unknown parent image ID {}", "unknown parent image ID sha256:",
      ],
      causes: [
        "Another job on the same Docker daemon removed it (`docker rmi`, `docker image prune`) between two steps."
      ],
      fixes: [
        "Build again, and do not remove images on this host while builds run: clean up at a time without jobs, or only images older than a day.",
        Fix(
          "Remove only old images in the clean-up job.",
          snippet: "docker image prune --force --filter until=24h"),
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/image/prune/"],
      examples: [
        Example(
          error:
            "failed to export image: failed to set parent sha256:5b8a7e51: unknown parent image ID sha256:5b8a7e51"
        )
      ]
    ),
  ]
}
