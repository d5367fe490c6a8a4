extension RuleCatalog {
  /// Limits of the machine or container that runs the build: privileges, mounts, an old engine.
  static let runnerLimits: [Rule] = [
    Rule(
      id: "daemon-plugin-refuses", family: "buildkit", subject: .engine,
      title: "The Docker daemon denied the request (plugin {plugin}): {reason|see the line}",
      level: 97, confidence: .certain,
      patterns: [
        "authorization denied by plugin {plugin}: {reason...}"
      ],
      causes: [
        "An authorization plugin on the host forbids privileged containers, certain mounts or the host's network. Bitbucket Pipelines has one.",
        "A docker-container builder (`[internal] booting buildkit`) starts BuildKit in a privileged container.",
      ],
      fixes: [
        Fix(
          "Use the default builder (`docker buildx use default`) or the classic builder, which need no privileged container.",
          snippet: "docker buildx use default   # or: export DOCKER_BUILDKIT=0",
          when: ["privileged"]),
        Fix(
          "In Bitbucket Pipelines, put its docker client first in PATH, or use an image with Docker 20.10.",
          snippet: "export PATH=/usr/bin:$PATH", when: ["plugin pipelines"]),
        "Remove the option that the message names, or run the job on a runner that allows it.",
      ],
      verify: ["docker buildx ls"],
      docs: [
        "https://support.atlassian.com/bitbucket-cloud/docs/run-docker-commands-in-bitbucket-pipelines/",
        "https://docs.docker.com/engine/extend/plugins_authorization/",
      ],
      examples: [
        Example(
          error:
            "ERROR: Error response from daemon: authorization denied by plugin pipelines: --privileged=true is not allowed"
        )
      ]
    ),
    Rule(
      id: "engine-too-old-for-manifest", family: "registry", subject: .engine,
      title: "The Docker engine is too old for the manifest of {image|the image}",
      level: 94, confidence: .likely,
      patterns: [
        Pattern("missing signature key", more: ["Step {#}/{#} : FROM {image}", "FROM {image}"]),
        "manifest invalid: manifest invalid", "unsupported manifest format",
      ],
      causes: [
        "Old engines (before Docker 20.10) do not support the OCI format of current images, and read the manifest as a signed one in the oldest format."
      ],
      fixes: [
        "Use a newer Docker Engine; on a CI service, use a current build environment such as `aws/codebuild/standard:7.0`.",
        "If the engine cannot be updated, use an older digest of the image, from before the change.",
      ],
      verify: ["docker version"],
      docs: ["https://docs.docker.com/engine/release-notes/"],
      examples: ["missing signature key"]
    ),
    Rule(
      id: "buildah-no-mount", family: "buildkit", subject: .engine,
      title: "Buildah has no permission to mount its storage {path|in this container}",
      level: 96, confidence: .certain,
      patterns: [
        "mount {path}:{}, flags: {}: permission denied",
        "mount {path}:{}, flags: {}: operation not permitted",
        "kernel does not support overlay fs: 'overlay' is not supported over {filesystem}",
      ],
      causes: [
        "The container that runs Buildah or podman is not privileged, and its security profile (seccomp, AppArmor, SELinux) forbids mounts.",
        "overlay cannot be used on top of another overlay file system.",
      ],
      fixes: [
        Fix(
          "Use the `vfs` storage driver and chroot isolation, which need no mounts or namespaces; or run the container with `--device /dev/fuse` or `--privileged`.",
          snippet: "export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot")
      ],
      verify: ["buildah info"],
      docs: ["https://www.redhat.com/en/blog/podman-inside-container"],
      examples: [
        "Error: mount /storage/containers/overlay:/storage/containers/overlay, flags: 0x1000: permission denied"
      ]
    ),
    Rule(
      id: "buildah-no-namespace", family: "buildkit", subject: .engine,
      title:
        "Buildah has no permission to create a namespace for the step",
      level: 96, confidence: .certain,
      patterns: [
        "creating new mount namespace for {command...}: operation not permitted",
        "error running subprocess: creating new mount namespace",
        "Error during unshare(CLONE_NEWUSER): Operation not permitted",
        Pattern("unshare(CLONE_NEWUSER): Invalid argument", confidence: .likely),
        "error running new process in user namespace", "unable to start container process: unshare",
      ],
      causes: [
        "Buildah runs in a container or on a host that forbids new mount or user namespaces (an unprivileged CI runner, a seccomp or SELinux profile)."
      ],
      fixes: [
        Fix(
          "Set `BUILDAH_ISOLATION=chroot`, or run the job in a privileged container.",
          snippet: "export BUILDAH_ISOLATION=chroot"),
        "Or run the job in a privileged container, or allow user namespaces (`/proc/sys/user/max_user_namespaces`) and `CAP_SYS_ADMIN`.",
      ],
      verify: ["buildah unshare true"],
      docs: [
        "https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md",
        "https://www.redhat.com/en/blog/buildah-rootless",
      ],
      examples: [
        "error running subprocess: creating new mount namespace for [/bin/sh -c make]: operation not permitted",
        "Error during unshare(CLONE_NEWUSER): Operation not permitted",
      ]
    ),
    Rule(
      id: "buildah-remount-denied", family: "buildkit", subject: .engine,
      title: "Buildah cannot unpack a layer: the container that it runs in does not allow mounts",
      level: 93, confidence: .certain,
      patterns: ["ApplyLayer {...}remount /, flags: {}: permission denied"],
      causes: [
        "Buildah remounts `/` in its own mount namespace to unpack a layer. AppArmor, seccomp or SELinux of the outer container refuses that."
      ],
      fixes: [
        "Run the job's container privileged, or without AppArmor (`--security-opt apparmor=unconfined`): in GitLab, set `privileged = true` or `security_opt` for the runner.",
        "Or build with BuildKit rootless or on a virtual machine, where no outer container limits it.",
      ],
      docs: [
        "https://docs.gitlab.com/ci/docker/buildah_rootless_tutorial/",
        "https://docs.gitlab.com/runner/executors/docker/",
      ],
      examples: [
        "Error: creating build container: copying system image from manifest list: writing blob: adding layer with blob \"sha256:1f\": ApplyLayer stdout:  stderr: remount /, flags: 0x44000: permission denied exit status 1"
      ]
    ),
    Rule(
      id: "kaniko-no-chown", family: "registry", subject: .engine,
      title: "kaniko has no permission to set the owner or mode of {file|a file} in the base image",
      level: 95, confidence: .certain,
      patterns: [
        "failed to get filesystem from image: chown {file}: operation not permitted",
        "failed to get filesystem from image: chmod {file}: operation not permitted",
      ],
      causes: [
        "kaniko unpacks the image with its file owners, so it must be root with the capability CHOWN; the pod's security context or policy removes them."
      ],
      fixes: [
        Fix(
          "Run kaniko as root (`runAsUser: 0`), and do not remove its capabilities.",
          snippet: """
            securityContext:
              runAsUser: 0
              capabilities:
                add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]
            """)
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#security"],
      examples: [
        "error building image: error building stage: failed to get filesystem from image: chown /etc/gshadow: operation not permitted"
      ]
    ),
    Rule(
      id: "kaniko-pull-broken", family: "registry", subject: .network,
      title: "The connection to the registry was lost while kaniko read the base image",
      level: 92, confidence: .likely, retryable: true,
      patterns: [
        "failed to get filesystem from image: stream error: {reason...}",
        "failed to get filesystem from image: unexpected EOF",
        "failed to get filesystem from image: {...}connection reset by peer",
        "failed to get filesystem from image: {...}i/o timeout",
        "failed to get filesystem from image: error verifying size; got {}, want {}",
        "extracting fs from image: stream error: {reason...}", "extracting fs from image: unexpected EOF",
      ],
      causes: [
        "A network problem between the runner and the registry; kaniko reads the image while it unpacks it."
      ],
      fixes: [
        Fix(
          "Retry the job with `--image-download-retry`: kaniko then retries a download that breaks off.",
          snippet: "/kaniko/executor --image-download-retry=3 …"),
        Fix(
          "Or use a registry mirror nearby.",
          snippet: "/kaniko/executor --registry-mirror=<your mirror> …"),
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#flag---image-download-retry"],
      examples: [
        "error building image: error building stage: failed to get filesystem from image: stream error: stream ID 5; INTERNAL_ERROR"
      ]
    ),
    Rule(
      id: "kaniko-push-certificate", partOf: "registry-push-failed", family: "registry",
      subject: .certificate,
      title: "kaniko does not trust the certificate of the registry of {image|the destination}",
      level: 96, confidence: .certain,
      patterns: [
        Pattern("checking push permission for \"{image}\": {...}x509: {reason...}", confidence: .likely),
        Pattern("checking push permission for \"{image}\": {...}certificate signed by unknown authority"),
      ],
      causes: [
        "The image that runs kaniko has no CA certificates where kaniko looks for them, most often because the kaniko binary was copied into another image.",
        "The registry's certificate is from a private CA.",
      ],
      fixes: [
        Fix(
          "Install `ca-certificates` in the image that runs kaniko, or set `SSL_CERT_DIR`. For a private CA, pass `--registry-certificate`.",
          snippet: "export SSL_CERT_DIR=/kaniko/ssl/certs"),
        Fix(
          "Pass your registry's certificate to kaniko.",
          snippet: "/kaniko/executor --registry-certificate <registry>=<path of the certificate> …"),
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#flag---registry-certificate"],
      examples: [
        """
        error checking push permissions -- make sure you entered the correct tag name, and that you are authenticated correctly, and try again: checking push permission for "registry.example.com/team/app:1": creating push check transport for registry.example.com failed: Get "https://registry.example.com/v2/": x509: certificate signed by unknown authority
        """
      ]
    ),
    Rule(
      id: "sdkman-archive-corrupt", family: "ci", subject: .download,
      title: "SDKMAN! could not download {candidate|a program}: the archive is corrupt",
      level: 90, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [
        Pattern("Stop! The archive was corrupt and has been removed!", more: ["Downloading: {candidate...}"])
      ],
      causes: [
        "The server sent a web page or an incomplete file instead of the archive. The release was moved, or the download was interrupted."
      ],
      fixes: [
        "Rebuild without the cache. If it fails again, choose another version of {candidate|the program} (dev container feature: `mavenVersion`, `gradleVersion`, `version`)."
      ],
      docs: ["https://sdkman.io/usage"],
      examples: [
        "Downloading: maven 3.9.9\nStop! The archive was corrupt and has been removed! Please try installing again."
      ],
      implies: ["devcontainer-feature"]
    ),
    Rule(
      id: "devcontainer-feature-download", partOf: "devcontainer-feature", family: "ci", subject: .download,
      title:
        "The dev container feature {feature} could not download a file ({status|404}): that version does not exist or is not published yet",
      level: 85, confidence: .likely,
      repairs: [],
      patterns: .each([
        ("404", "curl: (22) The requested URL returned error: 404"), ("404", "ERROR 404: Not Found"),
      ]) {
        [
          Pattern(
            "ERROR: Feature \"{feature...}\" ({}) failed to install!", with: [$0.1],
            unless: ["fatal error", "gcc: "],
            more: ["error: {status#}", "ERROR {status#}:"])
        ]
      },
      causes: [
        "The feature installs the newest version, and a file of that release is missing, or the version that its option names does not exist."
      ],
      fixes: [
        "Set the feature's version option in devcontainer.json to a release that exists, or rebuild later."
      ],
      docs: ["https://containers.dev/features"],
      examples: [
        """
        curl: (22) The requested URL returned error: 404
        ERROR: Feature "Flux" (ghcr.io/example/features/flux) failed to install! Look at the documentation
        """
      ]
    ),
    Rule(
      id: "devcontainer-feature", family: "ci",
      title: "The dev container feature {feature} failed to install: {message|see the lines before}",
      level: 84, confidence: .likely,
      patterns: [
        Pattern(
          "ERROR: Feature \"{feature...}\" ({}) failed to install!",
          more: ["(!) The {message...}", "(!) {message...}"])
      ],
      causes: ["The feature's script failed; its message, which begins with `(!)`, says why."],
      fixes: [
        Fix(
          "Set the feature's option `\"moby\": false` to install Docker's own packages, or use a base image of an older release (`-bookworm`).",
          when: ["'moby' option"]),
        Fix(
          "Follow the line that begins with `(!)`: set a different option of the feature, or use a different base image.",
          unless: ["'moby' option"]),
        "Rebuild the container without the cache if a download failed.",
      ],
      docs: ["https://containers.dev/features"],
      examples: [
        """
        (!) The 'moby' option is not supported on Debian 'trixie' because 'moby-cli' and related system packages have been removed from that distribution.
        ERROR: Feature "Docker (Docker-in-Docker)" (ghcr.io/devcontainers/features/docker-in-docker) failed to install! Look at the documentation at https://github.com/devcontainers/features
        """
      ]
    ),
    Rule(
      id: "windows-layer-filter", partOf: "runtime-failed", family: "buildkit", subject: .engine,
      title:
        "Windows cannot prepare the image's layer ({call}): most often another program's file system filter is in the way",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each(["PrepareLayer", "ActivateLayer"]) { call in
        [
          "hcsshim::{call} - failed failed in Win32: Incorrect function",
          "hcsshim::{call} failed in Win32: Incorrect function",
        ].map {
          Pattern($0, place: .error, with: ["hcsshim::\(call)"])
        }
      },
      causes: [
        "Cloud drives (Box, pCloud), virus scanners and backup programs install drivers that filter files, and Windows then cannot mount the layer."
      ],
      fixes: [
        Fix(
          "List the filter drivers on the host, remove the program that brought a foreign one, and restart.",
          snippet: "fltmc filters"),
        "Update Docker and Windows.",
      ],
      verify: ["fltmc filters"],
      docs: ["https://learn.microsoft.com/windows-hardware/drivers/ifs/development-and-testing-tools"],
      examples: [Example(error: "hcsshim::PrepareLayer - failed failed in Win32: Incorrect function. (0x1)")]
    ),
    Rule(
      id: "windows-layer-written", partOf: "runtime-failed", family: "buildkit", subject: .engine,
      title: "Docker on Windows could not write a layer of the image: {reason|see the line}",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each(["ImportLayer", "ExportLayer", "CreateScratchLayer", "CreateSandboxLayer"]) {
        call -> [Pattern] in
        [
          Pattern("hcsshim::\(call) - failed failed in Win32: {reason...}"),
          Pattern("hcsshim::\(call) failed in Win32: {reason...}"),
        ]
      },
      causes: [
        "Docker's storage (C:\\ProgramData\\Docker\\windowsfilter) is damaged or was moved, its disk is full or not NTFS, or a virus scanner holds its files."
      ],
      fixes: [
        "Restart Docker, exclude its data folder from the virus scanner, and build again. If the error stays, remove images and cache (`docker system prune --all`) and pull the base image again.",
        "Check that the disk of Docker's data folder has space and is formatted with NTFS.",
      ],
      verify: ["docker info --format '{{.DockerRootDir}} {{.Driver}}'"],
      docs: [
        "https://learn.microsoft.com/virtualization/windowscontainers/manage-docker/configure-docker-daemon"
      ],
      examples: [
        Example(
          error:
            "re-exec error: exit status 1: output: hcsshim::ImportLayer - failed failed in Win32: The system cannot find the path specified. (0x3)"
        )
      ]
    ),
    Rule(
      id: "windows-container-start", partOf: "runtime-failed", family: "buildkit", subject: .engine,
      title: "Windows could not start the container of this step: {reason|see the line}",
      level: 91, confidence: .likely,
      patterns: [
        Pattern(
          "encountered an error during {phase}: failure in a Windows system call: {reason...}", place: .error,
          notOnLine: ["cannot find the file", "operating system does not match"])
      ]
        + .each(
          [
            "hcsshim::{phase} failed in Win32: {reason...}",
            "hcsshim::{phase}: failure in a Windows system call: {reason...}", "hcs::{phase}: {reason...}",
          ], place: .error, notOnLine: ["cannot find the file", "operating system does not match"]),
      causes: [
        "The Windows versions of the image and the host do not match: process isolation requires the same version.",
        "Hyper-V isolation fails: not enough memory, a virus scanner, or Hyper-V is not enabled.",
      ],
      fixes: [
        Fix(
          "Use the base image tag that matches the host's Windows version (ltsc2019, ltsc2022), or build with `--isolation=hyperv`.",
          snippet: "docker build --isolation=hyperv ."),
        Fix(
          "If the container already uses Hyper-V isolation, increase its memory.",
          snippet: "docker build -m 2GB ."),
        "Update Windows and Docker, restart the machine, and exclude Docker's folder from the virus scanner.",
      ],
      verify: ["docker version --format '{{.Server.KernelVersion}}'", "cmd /c ver"],
      docs: [
        "https://learn.microsoft.com/virtualization/windowscontainers/deploy-containers/version-compatibility"
      ],
      examples: [
        Example(
          error:
            "container 77f0 encountered an error during Start: failure in a Windows system call: The compute system exited unexpectedly. (0xc0370106)"
        )
      ]
    ),
    Rule(
      id: "runc-other-specification", family: "buildkit", subject: .engine,
      title:
        "runc and the builder are incompatible: one of them is too old for the other's container configuration",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        "json: cannot unmarshal object into Go struct field Process.capabilities of type []string",
        "json: cannot unmarshal array into Go struct field Process.capabilities of type specs.LinuxCapabilities",
        "json: cannot unmarshal array into Go value of type specs.LinuxCapabilities",
      ]
        // runc built with Go 1.7 names no field; only builders of that time call it.
        + .each(["executor failed running", "worker failed running", "building at step {Env:"]) {
          Pattern(
            "json: cannot unmarshal object into Go value of type []string", with: [$0],
            notOnLine: ["rror", "ailed", "time="], confidence: .possible)
        },
      causes: [
        "The builder writes a configuration of the OCI runtime specification 1.0, and the runc on this machine is from before it; or the other way round.",
        "An older runc is found first in PATH.",
      ],
      fixes: [
        "Update runc on the build machine and, if runc is new already, the builder (BuildKit, containerd, Buildah). Remove an older runc that is found first in PATH."
      ],
      verify: ["runc --version; type -a runc"],
      docs: ["https://github.com/opencontainers/runc/releases"],
      examples: [
        "json: cannot unmarshal object into Go struct field Process.capabilities of type []string",
        Example(
          "json: cannot unmarshal object into Go value of type []string",
          error: "executor failed running [make all]: exit code 1"),
      ]
    ),
  ]
}
