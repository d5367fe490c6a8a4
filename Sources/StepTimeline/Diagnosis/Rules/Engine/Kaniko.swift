extension RuleCatalog {
  /// Messages of kaniko.
  ///
  /// Sources: GoogleContainerTools/kaniko pkg/executor, pkg/util, cmd/executor.
  static let kaniko: [Rule] = [
    Rule(
      id: "kaniko-panic", family: "registry", subject: .engine,
      title: "kaniko itself crashed: this is a bug in kaniko, not in the Dockerfile's commands",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("panic: runtime error: {reason...}", with: ["GoogleContainerTools/kaniko/"]),
        Pattern(
          "github.com/GoogleContainerTools/kaniko/pkg/executor.", with: ["goroutine "],
          more: ["panic: runtime error: {reason...}"]),
      ],
      causes: [
        "This release of kaniko cannot handle something in the Dockerfile (stages, COPY --from, ARG)."
      ],
      fixes: [
        "Use the latest release of kaniko, or the last one that worked. kaniko is archived: BuildKit (rootless) and Buildah build without a Docker daemon, too.",
        "Rewrite unusual instructions: name each stage, and use the names in `COPY --from`.",
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko/issues"],
      examples: [
        "panic: runtime error: index out of range [1] with length 1\n\ngoroutine 1 [running]:\ngithub.com/GoogleContainerTools/kaniko/pkg/executor.CalculateDependencies({0xc00015c840, 0x2})"
      ]
    ),
    Rule(
      id: "kaniko-not-root", partOf: "permission-denied", family: "registry", subject: .engine,
      title: "kaniko cannot write to its file system: its container does not run as root",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        "error resolving dockerfile path: copying dockerfile: open /kaniko/Dockerfile: permission denied",
        Pattern("error building image: {...}/kaniko/{}: permission denied"),
        Pattern("open /kaniko/{}: permission denied"),
        // It unpacks the base image over its own file system.
        "error building image: error building stage: chmod /{}: operation not permitted",
        "error building image: error building stage: failed to get filesystem from image: chown /{}: operation not permitted",
      ],
      causes: [
        "The cluster runs the container as a different user (OpenShift does so by default), or `runAsUser` is set; kaniko must be root in its container."
      ],
      fixes: [
        Fix(
          "Run the kaniko container as root (`runAsUser: 0`); on OpenShift, use a service account with the `anyuid` permission.",
          snippet: "securityContext:\n  runAsUser: 0"),
        "If root is not allowed, use rootless Buildah or BuildKit.",
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#security"],
      examples: [
        Example(
          error:
            "error resolving dockerfile path: copying dockerfile: open /kaniko/Dockerfile: permission denied")
      ]
    ),
    Rule(
      id: "kaniko-unpack-collision", family: "registry", subject: .engine,
      title: "The base image cannot be unpacked: {path} is already in kaniko's own container",
      level: 95, confidence: .likely,
      repairs: [],
      patterns: [
        "failed to get filesystem from image: mkdir {path}: file exists",
        "failed to get filesystem from image: mkdir {path}: not a directory",
      ],
      causes: [
        "kaniko unpacks the base image over the root folder of its own container. Another image than the official one has files there that conflict with the base image.",
        "An earlier build in the same container left its files.",
      ],
      fixes: [
        Fix(
          "Run kaniko in an image made only of kaniko (such as the official one), in a new container for each build.",
          snippet: "gcr.io/kaniko-project/executor:debug"),
        Fix(
          "If you build several images in one container, clean the container after each build.",
          snippet: "/kaniko/executor --cleanup …"),
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#running-kaniko"],
      examples: [
        Example(
          error:
            "error building image: error building stage: failed to get filesystem from image: mkdir /usr/lib/terminfo: file exists"
        )
      ]
    ),
    Rule(
      id: "kaniko-capability-refused", family: "registry", subject: .engine,
      title: "kaniko is not allowed to write file capabilities ({path|a file of the base image})",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: ["failed to write \"security.capability\" attribute to \"{path}\": operation not permitted"],
      causes: [
        "A file of the base image has capabilities (`newuidmap`, `ping`). The job's container cannot set capabilities because it lacks CAP_SETFCAP."
      ],
      fixes: [
        Fix(
          "Give the job's container the capability SETFCAP.",
          snippet: "securityContext:\n  capabilities:\n    add: [SETFCAP]"),
        "In GitLab's Kubernetes runner, add it in config.toml (`cap_add`, or the security context of the build container).",
      ],
      docs: ["https://man7.org/linux/man-pages/man7/capabilities.7.html"],
      examples: [
        Example(
          error:
            "error building image: error building stage: failed to get filesystem from image: failed to write \"security.capability\" attribute to \"/usr/bin/newuidmap\": operation not permitted"
        )
      ]
    ),
    Rule(
      id: "kaniko-push-permission", partOf: "registry-push-failed", family: "registry",
      title: "The registry denied push access to {image|the destination}; nothing was built",
      level: 94, confidence: .certain,
      patterns: [
        Pattern(
          "checking push permission for \"{image}\": {...}UNAUTHORIZED", notOnLine: ["x509: "],
          more: addressOfPush),
        Pattern(
          "checking push permission for \"{image}\": {reason...}", notOnLine: ["x509: "], more: addressOfPush,
          confidence: .likely),
      ],
      causes: kanikoLoginCauses,
      fixes: kanikoLoginFixes,
      docs: ["https://github.com/GoogleContainerTools/kaniko#pushing-to-different-registries"],
      examples: [
        """
        error checking push permissions -- make sure you entered the correct tag name, and that you are authenticated \
        correctly, and try again: checking push permission for "registry.example.com/team/app:1": POST \
        https://registry.example.com/v2/team/app/blobs/uploads/: UNAUTHORIZED: authentication required
        """
      ]
    ),
    Rule(
      id: "kaniko-push-unauthorized", partOf: "registry-push-failed", family: "registry",
      title:
        "The image was built, but the registry denied push access to {target|the destination}: no valid credentials",
      level: 94, confidence: .certain,
      patterns: .each(
        [
          "error pushing image: failed to push to destination {target}: {...}: UNAUTHORIZED: {reason...}",
          "error pushing image: failed to push to destination {target}: {...}: DENIED: {reason...}",
        ], more: addressOfPush) + [
          // Early releases, and those that use Amazon's helper.
          Pattern("unsupported status code 401; body: {reason...}", confidence: .likely)
        ],
      causes: kanikoLoginCauses,
      fixes: kanikoLoginFixes,
      docs: ["https://github.com/GoogleContainerTools/kaniko#pushing-to-different-registries"],
      examples: [
        """
        error pushing image: failed to push to destination registry.example.com/team/app:1: POST \
        https://registry.example.com/v2/team/app/blobs/uploads/: UNAUTHORIZED: authentication required; []
        """
      ]
    ),
    Rule(
      id: "kaniko-source-missing", partOf: "copy-source-not-found", family: "dockerfile",
      title: "{path|A file to copy} is not in the build context",
      level: 96, confidence: .certain,
      repairs: [.unignore, .nearestPath],
      patterns: [
        Pattern(
          "failed to get fileinfo for {path}: lstat {}: no such file or directory",
          notOnLine: ["/kaniko/0/", "/kaniko/1/", "/kaniko/2/", "/kaniko/3/"])
      ],
      causes: [
        "The path is relative to the build context (`--context`), not to the Dockerfile.",
        "`.dockerignore` excludes the file, or an earlier job did not create it.",
        "Only part of the repository is in the context: a workspace or an artifact is not mounted.",
      ],
      fixes: [
        Fix(
          "Use the folder that contains the file as `--context`, and check that an earlier job creates it and `.dockerignore` does not exclude it.",
          snippet: "/kaniko/executor --context dir://<folder> --dockerfile <folder>/Dockerfile"),
        "Remove the file from `.dockerignore`, or create it before the build.",
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#kaniko-build-contexts"],
      examples: [
        """
        error building image: error building stage: failed to get files used from context: failed to get fileinfo for \
        /workspace/dist: lstat /workspace/dist: no such file or directory
        """
      ]
    ),
    Rule(
      id: "kaniko-killed", partOf: "oom-killed", family: "resources",
      title: "The command was killed, most likely because it ran out of memory",
      level: 96, confidence: .likely, retryable: true,
      patterns: [
        "failed to execute command: waiting for process to exit: signal: killed",
        "error building stage: waiting for process to exit: signal: killed",
      ],
      causes: [
        "kaniko and the command share the memory limit of one container.",
        "Something else stopped the command: a time limit, or the pod was evicted.",
      ],
      fixes: [
        "Increase the memory limit of the container that runs kaniko, or run fewer jobs at once in the step.",
        Fix(
          "Reduce kaniko's memory use: keep no compressed layers in memory, and take only one snapshot.",
          snippet: "/kaniko/executor --compressed-caching=false --single-snapshot …"),
      ],
      verify: ["kubectl describe pod POD | grep -A3 'Last State'"],
      docs: ["https://github.com/GoogleContainerTools/kaniko#flag---compressed-caching"],
      examples: [
        """
        error building image: error building stage: failed to execute command: waiting for process to exit: signal: \
        killed
        """
      ]
    ),
    Rule(
      id: "kaniko-mounted-path", family: "filesystem",
      title: "kaniko cannot replace {path|a path} of the base image: its own container has a mount there",
      level: 93, confidence: .certain,
      patterns: [
        "error removing {path} to make way for new {}: unlinkat {}: device or resource busy",
        "failed to get filesystem from image: error removing {path} {...}device or resource busy",
      ],
      causes: [
        "kaniko unpacks images over its own file system and cannot replace what is mounted in it: a socket, a secret, a volume."
      ],
      fixes: [
        Fix(
          "Pass `--ignore-path` with the mounted path to kaniko, or mount it at a different path in kaniko's container.",
          snippet: "/kaniko/executor --ignore-path=/{path|<path>} …")
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#flag---ignore-path"],
      examples: [
        """
        error building image: error building stage: failed to get filesystem from image: error removing var/run to make \
        way for new symlink: unlinkat //var/run/docker.sock: device or resource busy
        """
      ]
    ),
    Rule(
      id: "kaniko-cannot-empty", family: "filesystem", subject: .engine,
      title: "kaniko cannot empty the file system between two stages: {reason}",
      level: 92, confidence: .likely,
      patterns: ["deleting file system after stage {#}: {reason...}"],
      causes: [
        "kaniko deletes all files after a stage. It cannot delete a file that is mounted, in use, or on a host whose overlay has no directory types (XFS with ftype=0).",
        "The container had run something else before: kaniko needs a fresh one.",
      ],
      fixes: [
        "Run the build in a fresh container on another node. If only one host fails, check its storage: XFS must have ftype=1 for overlay2.",
        Fix(
          "If the path is a mount, tell kaniko to ignore it.",
          snippet: "/kaniko/executor --ignore-path=<path> …"),
      ],
      verify: ["xfs_info / | grep ftype"],
      docs: [
        "https://github.com/GoogleContainerTools/kaniko#flag---ignore-path",
        "https://docs.docker.com/engine/storage/drivers/overlayfs-driver/",
      ],
      examples: [
        "error building image: deleting file system after stage 1: unlinkat //usr/lib: directory not empty"
      ]
    ),
    Rule(
      id: "kaniko-overwrites-itself", family: "filesystem", subject: .engine,
      title: "The build overwrites kaniko's own running program in /kaniko",
      level: 95, confidence: .certain,
      patterns: [Pattern("open /kaniko/{file}: text file busy", place: .error)],
      causes: [
        "kaniko runs the build in its own container, and its own program is in /kaniko. The Dockerfile copies files to that folder. kaniko also leaves /kaniko out of the image."
      ],
      fixes: [
        "Copy the files to another folder. If the image needs kaniko, rename that folder to /kaniko when the container starts.",
        "Or let kaniko use another folder: run the executor with `--kaniko-dir <folder>`.",
        "Or build this image with BuildKit or Buildah.",
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#running-kaniko"],
      examples: [
        Example(
          error:
            "error building image: error building stage: failed to execute command: copying dir: creating file: open /kaniko/executor: text file busy"
        )
      ]
    ),
    Rule(
      id: "kaniko-file-vanished", family: "filesystem", subject: .engine,
      title: "{path|A temporary file} disappeared while kaniko took the snapshot of the step",
      level: 95, confidence: .likely,
      // A source of COPY that is not there is told in the same words.
      patterns: .each(["/tmp/", "/var/tmp/", "/root/.gnupg/", "/run/", "/proc/", "proc/"]) { folder in
        .each(["error building stage: lstat", "error building stage: failed to take snapshot: {...} lstat"]) {
          Pattern(
            "\($0) \(folder){}: no such file or directory", place: .error,
            more: [" lstat {path}: no such file or directory"])
        }
      },
      causes: [
        "A process from this step is still running and deletes its own files: `gpg-agent` (started by `apt-key` or `gpg`), or a build daemon.",
        "Kaniko lists the files first and reads them later. Some old versions also list files that the step itself removed.",
      ],
      fixes: [
        Fix(
          "Stop gpg-agent and delete its temporary folder at the end of the same RUN.",
          snippet: "RUN <command> && gpgconf --kill all && rm -rf <folder of gpg>", when: ["gpg"]),
        Fix(
          "Stop every process that the step starts, and delete its temporary files in the same RUN.",
          unless: ["gpg"]),
        "Use a newer kaniko (its successor is github.com/osscontainertools/kaniko), or build with BuildKit or Buildah.",
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#flag---snapshot-mode"],
      examples: [
        Example(
          error:
            "error building image: error building stage: lstat /tmp/tmp.Ab1/trustdb.gpg: no such file or directory"
        )
      ]
    ),
    Rule(
      id: "kaniko-copies-root", family: "filesystem", subject: .engine,
      title:
        "kaniko cannot save {file|a device} from an earlier stage: COPY --from takes the whole file system",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each(["/dev/", "/proc/", "/sys/"]) {
        Pattern(
          "could not save file: {action} \($0){}: ", place: .error, more: ["save file: {action} {file}: "])
      },
      causes: [
        "A later stage copies `/`, or `.` of a stage without WORKDIR. Kaniko then reads the devices of its own container too, and some cannot be read."
      ],
      fixes: [
        "Copy only the folder that you need: set a WORKDIR in the earlier stage, and name it in `COPY --from=<stage> <folder> <destination>`."
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy---from"],
      examples: [
        Example(
          error: "error building image: could not save file: read /dev/agpgart: invalid argument"
        )
      ]
    ),
    Rule(
      id: "kaniko-whiteout", family: "filesystem", subject: .engine,
      title: "kaniko cannot unpack a layer of the base image: {reason}",
      level: 91, confidence: .likely,
      patterns: ["removing whiteout {path}: {reason...}"],
      causes: [
        "The layer deletes a file of a lower layer, but kaniko cannot remove it. The path is a directory on this file system, or the container does not have the permission."
      ],
      fixes: [
        "Run the build with a newer kaniko in a fresh container. If it fails again, build this image with BuildKit or Buildah."
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko/issues"],
      examples: [
        "error building image: error building stage: removing whiteout usr/bin/tool/.wh..wh..opq: lstat /usr/bin/tool/.wh..opq: operation not permitted"
      ]
    ),
    Rule(
      id: "kaniko-outside-container", family: "buildkit",
      title: "kaniko runs only inside a container, and does not detect one here",
      level: 93, confidence: .certain,
      patterns: ["kaniko should only be run inside of a container"],
      causes: [
        "kaniko detects Docker, Kubernetes and others, but this release does not detect some runtimes (containerd or CRI-O with cgroup v2).",
        "kaniko runs directly on a machine. It unpacks images over the file system that it runs in, so it refuses to start.",
      ],
      fixes: [
        "If the job runs in the kaniko executor image, pass `--force` or set the variable `container=docker`. Never do this directly on a machine.",
        Fix(
          "On a machine, run the executor image.",
          snippet: "docker run --rm -v \"$PWD:/workspace\" gcr.io/kaniko-project/executor --no-push"),
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#running-kaniko"],
      examples: ["kaniko should only be run inside of a container, run with the --force flag if you are sure"]
    ),
    Rule(
      id: "kaniko-no-source-files", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "No file in the context matches the COPY source (kaniko: no source files)",
      level: 95, confidence: .certain,
      repairs: [.unignore, .nearestPath],
      patterns: [
        Pattern("copy failed: no source files specified", confidence: .likely),
        Pattern("failed to get files used from context: copy failed", confidence: .likely),
      ],
      causes: [
        "The files are not in the context: the earlier job that builds them did not run or did not pass them on, or .dockerignore excludes them."
      ],
      fixes: [
        "Build the files before the image and pass them to this job (artifacts); check that `.dockerignore` does not exclude them. If the COPY takes them out of another stage (`--from`), list the folder in that stage, and copy it without a wildcard.",
        Fix(
          "Check that the path of COPY exists in the context folder.",
          snippet: "/kaniko/executor --context dir://<folder with the files> …"),
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#kaniko-build-contexts"],
      examples: [
        Example(
          error:
            "error building stage: failed to get files used from context: copy failed: no source files specified"
        )
      ]
    ),
  ]

  /// The host that kaniko asked: without a host in its name, an image belongs to Docker Hub.
  private static let addressOfPush = [
    "POST https://{registry}/v2/", "GET https://{registry}/v2/", "GET https://{registry}/",
  ]

  /// Why a registry refuses kaniko's push, before the build or after it.
  private static let kanikoLoginCauses: [String] = [
    "kaniko has no login for the registry: /kaniko/.docker/config.json is missing, or has an entry for a different host.",
    "The account can pull but not push, or the repository does not exist yet.",
  ]

  private static let kanikoLoginFixes: [Fix] = [
    Fix(
      "Add a login for exactly this host to `/kaniko/.docker/config.json`, with an account that has push permission.",
      snippet: """
        # /kaniko/.docker/config.json
        {"auths": {"{registry|<registry host>}": {"auth": "<base64 of user:password>"}}}
        """, unless: ["https://index.docker.io/"]),
    Fix(
      "Add a login for Docker Hub to `/kaniko/.docker/config.json`, with an account that has push permission.",
      snippet: """
        # /kaniko/.docker/config.json
        {"auths": {"https://index.docker.io/v1/": {"auth": "<base64 of user:password>"}}}
        """, when: ["https://index.docker.io/"]),
    "Grant the account push permission for the repository, or create the repository.",
  ]
}
