extension RuleCatalog {
  /// Messages of kaniko alone.
  ///
  /// Sources: GoogleContainerTools/kaniko pkg/executor, pkg/util, cmd/executor.
  static let kaniko: [Rule] = [
    Rule(
      id: "kaniko-not-root", partOf: "permission-denied", family: "registry", subject: .engine,
      title: "kaniko may not write into its own folder: its container does not run as root",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        "error resolving dockerfile path: copying dockerfile: open /kaniko/Dockerfile: permission denied",
        Pattern("error building image: {...}/kaniko/{}: permission denied"),
        Pattern("open /kaniko/{}: permission denied"),
      ],
      causes: [
        "The cluster gives the container another user (OpenShift does so as a rule), or `runAsUser` is set; kaniko has to be root in its container."
      ],
      fixes: [
        Fix(
          "Let the container run as root, on OpenShift by a service account that may (anyuid).",
          snippet: "securityContext:\n  runAsUser: 0"),
        "Where that is forbidden, build with Buildah or BuildKit without root.",
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#security"],
      examples: [
        Example(
          error:
            "error resolving dockerfile path: copying dockerfile: open /kaniko/Dockerfile: permission denied")
      ]
    ),
    Rule(
      id: "kaniko-push-permission", partOf: "registry-push-failed", family: "registry",
      title: "The registry does not let this build push to {image|the destination}; nothing was built",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("checking push permission for \"{image}\": {...}UNAUTHORIZED", notOnLine: ["x509: "]),
        Pattern(
          "checking push permission for \"{image}\": {reason...}", notOnLine: ["x509: "], confidence: .likely),
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
      title: "The image was built, but the registry does not let this build push to {target|the destination}",
      level: 94, confidence: .certain,
      patterns: [
        "error pushing image: failed to push to destination {target}: {...}: UNAUTHORIZED: {reason...}",
        "error pushing image: failed to push to destination {target}: {...}: DENIED: {reason...}",
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
        "`.dockerignore` leaves the file out, or a job before should have made it.",
        "Only a part of the repository is in the context: a workspace or an artifact is not mounted.",
      ],
      fixes: [
        Fix(
          "Use the folder that holds the file as the context.",
          snippet: "/kaniko/executor --context dir://<folder> --dockerfile <folder>/Dockerfile"),
        "Let the file through `.dockerignore`, or make it before the build.",
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
      title: "The command was killed, most likely for lack of memory",
      level: 96, confidence: .likely, retryable: true,
      patterns: ["failed to execute command: waiting for process to exit: signal: killed"],
      causes: [
        "kaniko and the command share the memory limit of one container.",
        "Something else stopped the command: a time limit, or the eviction of the pod.",
      ],
      fixes: [
        "Raise the memory limit of the container that runs kaniko.",
        Fix(
          "Let kaniko use less: it keeps no compressed layers in memory, and takes one snapshot.",
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
      title: "The base image has {path|a path} in a place where kaniko's container has a mount",
      level: 93, confidence: .certain,
      patterns: [
        "error removing {path} to make way for new {}: unlinkat {}: device or resource busy",
        "failed to get filesystem from image: error removing {path} {...}device or resource busy",
      ],
      causes: [
        "kaniko unpacks images over its own file system, and cannot replace what is mounted there: a socket, a secret, a volume."
      ],
      fixes: [
        Fix("Leave the path alone.", snippet: "/kaniko/executor --ignore-path=/{path|<path>} …"),
        "Or mount it elsewhere in the container that runs kaniko.",
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
      id: "kaniko-outside-container", family: "buildkit",
      title: "kaniko does not recognize that it runs in a container",
      level: 93, confidence: .certain,
      patterns: ["kaniko should only be run inside of a container"],
      causes: [
        "It looks for the marks of Docker, Kubernetes and others, and some runtimes (containerd or CRI-O with cgroup v2) show none of them to this release.",
        "It runs on a machine. It unpacks images over the file system that it runs in, so it refuses to do that there.",
      ],
      fixes: [
        "Pass `--force` if the job runs in the executor's image, or set the variable `container=docker` for it. Never do so on a machine.",
        Fix(
          "On a machine, run the image of the executor.",
          snippet: "docker run --rm -v \"$PWD:/workspace\" gcr.io/kaniko-project/executor --no-push"),
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#running-kaniko"],
      examples: ["kaniko should only be run inside of a container, run with the --force flag if you are sure"]
    ),
    Rule(
      id: "kaniko-no-source-files", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "No file of the context matches the COPY (kaniko: no source files)",
      level: 95, confidence: .certain,
      repairs: [.unignore, .nearestPath],
      patterns: [
        Pattern("copy failed: no source files specified", confidence: .likely),
        Pattern("failed to get files used from context: copy failed", confidence: .likely),
      ],
      causes: [
        "The files are not in the context: they are built by an earlier job that did not run or was not handed over, or .dockerignore leaves them out."
      ],
      fixes: [
        "Build the files before the image and hand them to this job (artifacts); check .dockerignore for the path.",
        Fix(
          "Check the path against the context.",
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

  /// Why a registry refuses kaniko's push, before the build or after it.
  private static let kanikoLoginCauses: [String] = [
    "kaniko has no login for the registry: /kaniko/.docker/config.json is missing, or names another host.",
    "The account may pull, but not push there, or the repository has to be made first.",
  ]

  private static let kanikoLoginFixes: [Fix] = [
    Fix(
      "Give kaniko a login for exactly this host.",
      snippet: """
        # /kaniko/.docker/config.json
        {"auths": {"<registry host>": {"auth": "<base64 of user:password>"}}}
        """),
    "Give the account the right to push to the repository, or make the repository.",
  ]
}
