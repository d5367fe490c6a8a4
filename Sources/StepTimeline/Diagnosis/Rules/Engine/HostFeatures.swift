extension RuleCatalog {
  /// What a step needs of the host's kernel or security, and does not get.
  static let hostFeatures: [Rule] = [
    Rule(
      id: "daemon-folder-denied", partOf: "permission-denied", family: "buildkit", subject: .engine,
      title: "The Docker daemon may not write in its own folder on the host",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: .each([
        "error while creating volume path", "error creating overlay mount to", "error creating aufs mount to",
      ]) {
        Pattern("Error response from daemon: {...}permission denied", with: ["/var/lib/docker/", $0])
      },
      causes: [
        "SELinux, a read-only disk or wrong owners on the host keep the daemon from /var/lib/docker. The Dockerfile is not the reason."
      ],
      fixes: [
        Fix(
          "Have the administrator of the host correct the owner and the labels of the folder, and restart Docker.",
          snippet: "sudo restorecon -R /var/lib/docker && sudo systemctl restart docker"),
        "Or build on another node.",
      ],
      verify: ["ls -ldZ /var/lib/docker /var/lib/docker/volumes"],
      docs: ["https://docs.docker.com/engine/daemon/troubleshoot/"],
      examples: [
        Example(
          error:
            "Error response from daemon: create 44d4: error while creating volume path '/var/lib/docker/volumes/44d4/_data': mkdir /var/lib/docker/volumes/44d4: permission denied"
        )
      ]
    ),
    Rule(
      id: "selinux-denied", family: "buildkit", subject: .engine,
      title: "SELinux on the host denies the build access ({class|see the audit lines})",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: .each(["avc:  denied  {", "avc: denied {"]) {
        Pattern(
          "\($0)", with: ["ermission denied"], unless: ["(publickey"], notOnLine: ["permissive=1"],
          more: ["tcontext={context} tclass={class}"])
      },
      causes: [
        "A folder of the host that is mounted into the build has a label that containers may not use ({context|not container_file_t})."
      ],
      fixes: [
        Fix(
          "Set the SELinux type container_file_t on the folder. With Podman, you can also mount it with `:Z` (`podman build -v <folder>:<target>:Z`).",
          snippet:
            "sudo semanage fcontext -a -t container_file_t '<folder>(/.*)?' && sudo restorecon -R <folder>")
      ],
      verify: ["sudo ausearch -m avc -ts recent; ls -Zd <folder>"],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-build.1.html"],
      examples: [
        """
        E: Could not open lock file /mnt/cache/lock - open (13: Permission denied)
        audit: AVC avc: denied { read write } for comm="apt-get" name="lock" tcontext=unconfined_u:object_r:user_home_t:s0 tclass=file
        """
      ],
      implies: ["apt-lock-permission", "apt-not-root"]
    ),
    Rule(
      id: "loop-device-missing", family: "buildkit", subject: .engine,
      title: "The step cannot use a loop device: builds run without the privileges for it",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        "failed to set up loop device", "failed to setup loop device",
        "losetup: cannot find an unused loop device", "losetup: cannot find a free loop device",
        "losetup: {}: failed to set up loop device: {reason...}",
      ],
      causes: [
        "Loop devices belong to the host's kernel. A build step has no access to them, and a managed builder (Cloud Build, a shared runner) may not have any."
      ],
      fixes: [
        "Make the disk image without a loop device (`mke2fs -d`, `genimage`, `guestfish`), or in a privileged container outside the image build.",
        Fix(
          "With BuildKit, run the step with more privileges. The builder must allow it.",
          snippet:
            "# syntax=docker/dockerfile:1\nRUN --security=insecure <command>\n# docker buildx create --use --buildkitd-flags '--allow-insecure-entitlement security.insecure'\n# docker buildx build --allow security.insecure ."
        ),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#run---security"],
      examples: [
        "losetup: /work/disk.img: failed to set up loop device: Resource temporarily unavailable"
      ]
    ),
    Rule(
      id: "engine-other-system", family: "buildkit", subject: .engine,
      title:
        "The image is for another operating system (for example WASI), which this image store does not accept",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("failed to solve: operating system is not supported", place: .error),
        Pattern("^operating system is not supported", place: .error),
      ],
      causes: [
        "Docker's classic image store accepts only images of the engine's own operating system. `--platform wasi/wasm` and Windows images need another store or output."
      ],
      fixes: [
        Fix(
          "Turn on the containerd image store (Docker Desktop: Settings, General; Linux: add this to /etc/docker/daemon.json and restart Docker).",
          snippet: #"{ "features": { "containerd-snapshotter": true } }"#
        ),
        Fix(
          "Or write the image to a file with a separate builder.",
          snippet:
            "docker buildx create --name oci --driver docker-container && docker buildx build --builder oci --output type=oci,dest=image.tar ."
        ),
      ],
      verify: ["docker info -f '{{ .DriverStatus }}'"],
      docs: [
        "https://docs.docker.com/engine/storage/containerd/",
        "https://docs.docker.com/desktop/features/wasm/",
      ],
      examples: [Example(error: "failed to solve: operating system is not supported")]
    ),
    Rule(
      id: "buildkitd-no-mount", family: "buildkit", subject: .engine,
      title: "buildkitd may not mount file systems: its container is not privileged",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("failed to mount {...}buildkit-mount{...}: operation not permitted", place: .error),
        Pattern("failed to mount {...}buildkit-mount{...}: permission denied", place: .error),
      ],
      causes: [
        "buildkitd mounts each layer, for which it needs CAP_SYS_ADMIN. The container or pod that it runs in does not have it, or a security profile (seccomp, AppArmor) forbids mounts."
      ],
      fixes: [
        Fix(
          "Run buildkitd in a privileged container (Kubernetes: `securityContext: {privileged: true}`).",
          snippet: "docker run -d --privileged moby/buildkit"),
        Fix(
          "Or use the rootless image, without the seccomp and AppArmor profiles.",
          snippet:
            "docker run -d --security-opt seccomp=unconfined --security-opt apparmor=unconfined --device /dev/fuse moby/buildkit:rootless --oci-worker-no-process-sandbox"
        ),
      ],
      docs: ["https://github.com/moby/buildkit/blob/master/docs/rootless.md"],
      examples: [
        Example(
          error:
            "failed to solve: failed to read dockerfile: failed to mount /tmp/buildkit-mount12: [{Type:bind Source:/var/lib/buildkit/runc-native/snapshots/snapshots/1 Options:[rbind ro]}]: operation not permitted"
        )
      ]
    ),
    Rule(
      id: "runc-pivot-root", family: "buildkit", subject: .engine,
      title:
        "The container runtime cannot change the root file system (pivot_root): the host runs from a RAM disk",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: ["pivot_root invalid argument", "pivot_root: invalid argument"],
      causes: [
        "The host's root file system is an initramfs, ramfs or tmpfs, as in the virtual machine of minikube; pivot_root does not work on it. BuildKit in Docker before 19.03 ignores `DOCKER_RAMDISK`."
      ],
      fixes: [
        Fix(
          "Update minikube and Docker, and start the Docker daemon with `DOCKER_RAMDISK=true`.",
          snippet: "[Service]\nEnvironment=DOCKER_RAMDISK=true"),
        Fix("Or build with the classic builder.", snippet: "DOCKER_BUILDKIT=0 docker build ."),
        "Or build on a host whose root file system is on a disk.",
      ],
      verify: ["stat -f -c %T /"],
      docs: ["https://man7.org/linux/man-pages/man2/pivot_root.2.html"],
      examples: [
        #"container init caused \"rootfs_linux.go:109: jailing process inside rootfs caused \\\"pivot_root invalid argument\\\"\""#
      ]
    ),
    Rule(
      id: "daemon-containerd-gone", family: "buildkit", subject: .engine,
      title: "The Docker daemon cannot reach its containerd: containerd stopped or crashed on the host",
      level: 96, confidence: .certain, retryable: true,
      repairs: [],
      patterns: .each(["containerd/docker-containerd.sock", "containerd/containerd.sock"]) {
        Pattern("dial unix {...}\($0): connect: {reason...}", place: .error, notOnLine: ["permission denied"])
      },
      causes: [
        "containerd runs the containers for the Docker daemon. It ended (memory, disk, an update), and so no step can start."
      ],
      fixes: [
        Fix(
          "Restart Docker on the host, then build again (Docker Desktop: Restart).",
          snippet: "sudo systemctl restart containerd docker"),
        "If it happens again, read its log: the disk or the memory of the host may be full.",
      ],
      verify: ["journalctl -u docker -u containerd --since -1h; df -h /var/lib/docker"],
      docs: ["https://docs.docker.com/engine/daemon/troubleshoot/"],
      examples: [
        Example(
          error:
            #"connection error: desc = "transport: dial unix /var/run/docker/containerd/docker-containerd.sock: connect: connection refused""#
        )
      ]
    ),
    Rule(
      id: "windows-layer-on-linux", family: "buildkit", subject: .engine,
      title: "BuildKit on Linux cannot unpack a layer of this Windows base image: a hard link has no folder",
      level: 95, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "mount callback failed on {}: link {}/Windows/{...}: no such file or directory", place: .error)
      ],
      causes: [
        "The layers of some releases of Microsoft's images hold hard links into folders that only Windows makes. The file in COPY is not the reason."
      ],
      fixes: [
        "Name an older or a newer release of the base image by its full tag (`ltsc2019` moves every month): the tags are in Microsoft's list.",
        "Or build the image on Windows.",
      ],
      verify: ["docker buildx imagetools inspect {image|<image>}"],
      docs: ["https://github.com/microsoft/Windows-Containers/issues/493"],
      examples: [
        Example(
          error:
            "failed to solve: failed to compute cache key: mount callback failed on /tmp/containerd-mount12: link /tmp/containerd-mount12/Windows/INF/acme.inf /tmp/containerd-mount12/Windows/System32/DriverStore/FileRepository/acme.inf_amd64_1/acme.inf: no such file or directory",
          step: "COPY app.exe /app.exe")
      ]
    ),
    Rule(
      id: "seccomp-configure-tool", partOf: "seccomp-old-docker", family: "resources", subject: .resource,
      title:
        "configure does not find {tool|a basic tool}, which every image has: the host's Docker is too old for this image",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: .each(["sed", "cp", "rm", "grep", "mkdir", "ls", "tr"]) {
        Pattern("configure: \($0) not in PATH; this is required", more: ["configure: {tool} not in PATH"])
      },
      causes: [
        "New distributions use the system call `faccessat2` to check if a file is executable; Docker before 20.10 or an old libseccomp blocks it, so `[ -x … ]` is false for every file.",
        "PATH in the step does not have /bin and /usr/bin.",
      ],
      fixes: [
        "Update Docker (20.10.10 or newer), runc and libseccomp on the host, or use a tag of the image on an older release of its distribution.",
        "If an `ENV PATH` in the Dockerfile replaces the folders, add them again: `ENV PATH=<folder>:$PATH`.",
      ],
      verify: ["docker version --format '{{.Server.Version}}'"],
      docs: [
        "https://docs.docker.com/engine/security/seccomp/",
        "https://docs.docker.com/engine/release-notes/20.10/",
      ],
      examples: ["configure: sed not in PATH; this is required"],
      implies: ["opam-compilation-failed"]
    ),
  ]
}
