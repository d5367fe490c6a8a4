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
  ]
}
