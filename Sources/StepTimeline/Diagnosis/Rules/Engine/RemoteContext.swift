extension RuleCatalog {
  /// Contexts and Dockerfiles that the builder cannot read although the path may be right.
  static let remoteContext: [Rule] = [
    Rule(
      id: "dockerignore-pattern-invalid", partOf: "bk-context-sender", family: "buildkit", subject: .file,
      title: ".dockerignore has a pattern that docker cannot parse (syntax error in pattern)",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [
        "error checking context: 'syntax error in pattern'",
        "error checking context: syntax error in pattern",
        "error from sender: syntax error in pattern", "dockerignore: syntax error in pattern",
      ],
      causes: [
        "A line of .dockerignore has a `[` without `]`, a backslash at its end (a Windows path), or characters of another encoding."
      ],
      fixes: [
        "Correct the pattern in .dockerignore: write `/` in paths, close each `[`, and save the file as UTF-8."
      ],
      verify: ["cat -A .dockerignore"],
      docs: [
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
        "https://pkg.go.dev/path/filepath#Match",
      ],
      examples: ["error checking context: 'syntax error in pattern'."]
    ),
    Rule(
      id: "context-taken-for-address", family: "buildkit", subject: .file,
      title:
        "The builder used the context or the Dockerfile as a URL, and the server answered {status|with an error}",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        "failed to read downloaded context: failed to load cache key: invalid response status {status#}"
      ],
      causes: [
        "The client did not send the folder. An API client (Terraform, an SDK) got a Dockerfile path that is absolute or outside the context.",
        "The context is a URL that does not exist or requires a login.",
      ],
      fixes: [
        "Set the Dockerfile path relative to the context (Terraform: `dockerfile = \"<path in the context>\"`), and set the context to an existing folder.",
        "If the context is meant to be a URL, check that it can be downloaded without a login.",
      ],
      docs: ["https://docs.docker.com/build/concepts/context/#remote-context"],
      examples: [
        "Error: failed to read downloaded context: failed to load cache key: invalid response status 403"
      ]
    ),
    Rule(
      id: "git-context-subfolder", family: "buildkit", subject: .engine,
      title: "This BuildKit does not support a subdirectory in the Git address of the context",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: ["failed to load cache key: subdir not supported yet", "subdir not supported yet"],
      causes: [
        "`<repository>.git#<branch>:<folder>` needs BuildKit 0.9 or newer. Docker before 23 has an older one."
      ],
      fixes: [
        Fix(
          "Update Docker to 23 or newer, or use a `docker-container` builder (in GitHub Actions, add `docker/setup-buildx-action`).",
          snippet: "docker buildx create --use --driver docker-container"),
        Fix(
          "Or use the whole repository as the context, and name the Dockerfile in it.",
          snippet: "docker build -f <folder>/Dockerfile <repository>.git#<branch>"),
        "Or clone the repository, and build in the folder.",
      ],
      verify: ["docker version -f '{{ .Server.Version }}'"],
      docs: ["https://docs.docker.com/build/concepts/context/#git-repositories"],
      examples: [
        Example(
          error:
            "failed to solve: failed to read dockerfile: failed to load cache key: subdir not supported yet")
      ]
    ),
    Rule(
      id: "context-file-request", family: "buildkit", subject: .file,
      title: "The client cannot send {path} to the builder: it is a link or a file that Docker cannot read",
      level: 90, confidence: .likely,
      patterns: [Pattern("invalid file request {path}", place: .error)],
      causes: [
        "The context holds links of a package manager (pnpm, npm workspaces) or of another system, which Docker on Windows and file synchronization do not follow."
      ],
      fixes: [
        Fix(
          "Exclude the folder with .dockerignore; the step that installs the packages creates it again.",
          snippet: "# .dockerignore\n**/node_modules"),
        "If the file is needed, replace the link with the file itself.",
      ],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [
        Example(
          error: "failed to solve: invalid file request node_modules/.pnpm/color@2.0.1/node_modules/name")
      ]
    ),
    Rule(
      id: "builder-without-git", family: "buildkit", subject: .engine,
      title:
        "The builder cannot load the Git repository of the context: git is not installed where the Docker daemon runs",
      level: 97, confidence: .certain,
      repairs: [],
      patterns: [
        #"failed to init repo at {}: exec: "git": executable file not found in $PATH"#,
        Pattern(
          #"exec: "git": executable file not found in $PATH"#, place: .error, inStep: "load git source"),
        #"unable to find 'git': exec: "git": executable file not found"#,
      ],
      causes: [
        "BuildKit clones a Git context with the `git` of the host or container in which the daemon runs, not with one of the image."
      ],
      fixes: [
        "Install git on the machine of the Docker daemon.",
        Fix(
          "Or clone the repository yourself, and build from the folder.",
          snippet: "git clone <address> src && docker build src"),
      ],
      docs: ["https://docs.docker.com/build/concepts/context/#git-repositories"],
      examples: [
        Example(
          error:
            "failed to load cache key: failed to init repo at /var/lib/docker/overlay2/cnk/diff: exec: \"git\": executable file not found in $PATH"
        )
      ],
      implies: ["command-not-found"]
    ),
    Rule(
      id: "bk-git-certificate", partOf: "bk-add-git-failed", family: "buildkit", subject: .certificate,
      title: "The builder does not trust the certificate of the Git host of {repository|the context}",
      level: 97, confidence: .certain,
      patterns: .each([
        "SSL certificate problem", "server certificate verification failed", "certificate verify failed",
      ]) {
        Pattern(
          "failed to fetch remote {repository}", place: .error, with: [$0],
          more: ["failed to fetch remote {repository}: exit"])
      },
      causes: [
        "BuildKit clones a Git context itself, inside the builder, and the builder does not have your company's CA; a certificate in the image or on the runner does not help."
      ],
      fixes: [
        Fix(
          "Check out the repository first, and build from the local folder (`context: .`).",
          snippet: "- uses: actions/checkout@v4\n- uses: docker/build-push-action@v6\n  with:\n    context: ."
        ),
        "Or add your CA to the builder: a BuildKit image that includes it (`docker buildx create --driver-opt image=…`), or the CA on the daemon's host.",
      ],
      docs: [
        "https://docs.docker.com/build/concepts/context/#git-repositories",
        "https://docs.docker.com/build/ci/github-actions/",
      ],
      examples: [
        Example(
          "fatal: unable to access 'https://git.corp.example/team/app.git/': SSL certificate problem: unable to get local issuer certificate",
          error:
            "failed to solve: failed to read dockerfile: failed to fetch remote https://git.corp.example/team/app.git: exit status 128"
        )
      ],
      implies: ["tls-unknown-authority"]
    ),
    Rule(
      id: "df-unreadable", family: "dockerfile", subject: .engine,
      title: "The Dockerfile cannot be read: {reason}",
      level: 89, confidence: .likely,
      patterns: [
        Pattern(
          "failed to read dockerfile: {reason...}",
          notOnLine: [
            "failed to load cache key", "git stderr", "failed to do request", "no active session",
            "context canceled", "no space left", "Unavailable", "no such file", "failed to fetch remote",
            "failed to mount",
          ])
      ],
      causes: [
        "The message says why: file permissions, a folder where a file is expected, or a remote context."
      ],
      fixes: [
        "Check the path that `-f` names: it must be a file that you can read, not a folder. Correct the path or the file's permissions."
      ],
      verify: ["ls -l {file|Dockerfile}"],
      docs: ["https://docs.docker.com/build/concepts/dockerfile/"],
      examples: [
        Example(error: "failed to solve: failed to read dockerfile: open Dockerfile: permission denied")
      ]
    ),
    Rule(
      id: "registry-local-image", partOf: "registry-pull-denied", family: "registry", subject: .registry,
      title:
        "Docker Hub has no public image {image|of that name}; this builder cannot see an image that was built locally",
      level: 91, confidence: .likely,
      repairs: [.nearestStage, .retiredImage],
      patterns: [
        Pattern(
          "pull access denied", place: .error, notOnLine: ["failed to push"],
          more: ["load metadata for docker.io/library/{image}:", "docker.io/library/{image}: pull access"],
          inStep: "load metadata for docker.io/library/")
      ],
      causes: [
        "The image is your own and was built before: a docker-container builder does not see the images of the daemon, so it looks on Docker Hub.",
        "The name is misspelled, or its registry and namespace are missing.",
        "FROM means a stage that has a different name or comes later.",
      ],
      fixes: [
        Fix(
          "Correct the image name in FROM (registry, namespace). If {image|the base image} is your own, build it first and use the default builder, which sees local images.",
          snippet: "docker buildx use default && docker build ."),
        Fix(
          "Or push it, and use its full name in FROM.",
          snippet: "FROM <registry>/<namespace>/{image|<image>}"),
        "If FROM means a stage of this Dockerfile, compare the names: `FROM … AS {image|<name>}`.",
      ],
      verify: ["docker image ls {image|<image>}; docker buildx ls"],
      docs: [
        "https://docs.docker.com/build/builders/drivers/",
        "https://docs.docker.com/build/building/base-images/",
      ],
      examples: [
        Example(
          error: "pull access denied, repository does not exist or may require authorization",
          step: "[internal] load metadata for docker.io/library/team_base:latest")
      ]
    ),
    Rule(
      id: "remote-context-branch", family: "dockerfile", subject: .engine,
      title: "The repository of the build context has no branch or tag {ref}",
      level: 98, confidence: .certain,
      patterns: [
        "unable to 'git clone' to temporary context directory: error fetching: fatal: Couldn't find remote ref {ref}",
        Pattern(
          "Couldn't find remote ref {ref}", place: .error, with: ["temporary context directory"]),
      ],
      causes: [
        "Without a name after `#`, an old Docker uses the branch master; newer repositories have main or a different one."
      ],
      fixes: [
        Fix(
          "Add the branch after `#` in the URL.",
          snippet: "docker build <address of the repository>.git#<branch>")
      ],
      verify: ["git ls-remote --heads <address of the repository>"],
      docs: ["https://docs.docker.com/build/concepts/context/#git-repositories"],
      examples: [
        Example(
          error:
            "unable to prepare context: unable to 'git clone' to temporary context directory: error fetching: fatal: Couldn't find remote ref master"
        )
      ]
    ),
    Rule(
      id: "bk-git-ref-missing", partOf: "bk-add-git-failed", family: "buildkit", subject: .engine,
      title: "The repository has no branch, tag or full commit `{ref}`",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("repository does not contain ref {ref}, output", place: .error),
        Pattern("repository does not contain ref {ref}", place: .error, notOnLine: [", output"]),
        Pattern(
          "ouldn't find remote ref {ref}", place: .error, unless: ["temporary context directory"],
          notOnLine: ["process \""]),
      ],
      causes: [
        "The commit hash is shortened: a server sends a commit only for all 40 digits of its hash.",
        "The branch or tag is misspelled, was deleted, or was never pushed.",
      ],
      fixes: [
        Fix(
          "Use the full 40-digit commit hash, or a branch or tag that exists (`git ls-remote` shows them).",
          snippet: "<address of the repository>.git#<branch, tag or full commit>")
      ],
      verify: ["git ls-remote <address of the repository>"],
      docs: ["https://docs.docker.com/build/concepts/context/#git-repositories"],
      examples: [
        Example(
          error:
            "failed to solve: failed to load cache key: repository does not contain ref 0a1b2c3, output: \"\""
        )
      ]
    ),
    Rule(
      id: "remote-context-ssh-key", partOf: "remote-context-not-cloned", family: "dockerfile",
      subject: .engine,
      title:
        "Docker could not clone the build context: the git host accepted no SSH key of this machine (publickey)",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "Permission denied (publickey)",
          with: ["unable to prepare context: unable to 'git clone' to temporary context directory"]),
        "unable to 'git clone' to temporary context directory: {...}Permission denied (publickey)",
      ],
      causes: [
        "The address is of the form `git@host:owner/repository`, and no key that the host knows is in ssh-agent or ~/.ssh."
      ],
      fixes: [
        Fix(
          "If the repository is public, use its https address.",
          snippet: "docker build https://<host>/<owner>/<repository>.git"),
        Fix(
          "If it is private, add the key to ssh-agent, and try `ssh -T git@<host>`.",
          snippet: "ssh-add ~/.ssh/id_ed25519"),
      ],
      docs: ["https://docs.docker.com/build/concepts/context/#git-repositories"],
      examples: [
        Example(
          error:
            "unable to prepare context: unable to 'git clone' to temporary context directory: error fetching: git@git.example.com: Permission denied (publickey)."
        )
      ]
    ),
    Rule(
      id: "remote-context-not-cloned", family: "dockerfile", subject: .engine,
      title: "Docker could not clone the repository of the build context: {reason}",
      level: 93, confidence: .likely,
      patterns: [
        "unable to prepare context: unable to 'git clone' to temporary context directory: {reason...}"
      ],
      causes: ["git on the machine that builds could not clone it: the URL, the login, or the network."],
      fixes: [
        Fix(
          "Clone the repository first, and build from the folder. If `git clone` fails too, correct the URL or the login.",
          snippet: "git clone <address> src && docker build src")
      ],
      docs: ["https://docs.docker.com/build/concepts/context/#git-repositories"],
      examples: [
        Example(
          error:
            "unable to prepare context: unable to 'git clone' to temporary context directory: error fetching: fatal: unable to access 'https://git.example.com/a.git/'"
        )
      ]
    ),
  ]
}
