extension RuleCatalog {
  /// What the clients and services around a build say before it begins: podman with a machine, skaffold, act, Cloud
  /// Build, Drone.
  ///
  /// Sources: containers/podman pkg/bindings/images/build.go, cmd/go archive/tar, GoogleContainerTools/skaffold,
  /// actions/toolkit packages/io, spf13/cobra args.go, drone-plugins/drone-docker.
  static let buildClients: [Rule] = [
    Rule(
      id: "podman-context-unreadable", partOf: "bk-context-sender", family: "buildkit", subject: .file,
      title: "podman may not read {path|a file} of the build context",
      level: 95, confidence: .certain,
      patterns: [
        Pattern("* open {path...}: permission denied", with: ["/libpod/build?"]),
        Pattern("* open {path...}: permission denied", with: ["failed to close build request body"]),
        Pattern("* open {path...}: operation not permitted", with: ["/libpod/build?"]),
        Pattern("* lstat {path...}: permission denied", with: ["/libpod/build?"]),
      ],
      causes: [
        "The context is a large folder, such as the home folder, with files that this user may not read; podman packs all of it."
      ],
      fixes: [
        Fix(
          "Build in a folder that holds only what the image needs.",
          snippet: "mkdir <folder> && cp Containerfile <folder>/ && podman build <folder>"),
        "Leave the file out in .containerignore or .dockerignore.",
      ],
      verify: ["pwd; du -sh ."],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-build.1.html"],
      examples: [
        """
        ERRO[0012] failed to close build request body: 1 error occurred:
        \t* open /Users/kim/Library/Mail/V10: permission denied
        Error: Post "http://d/v5.4.0/libpod/build?dockerfile=%5B%22Containerfile%22%5D&rm=1": io: read/write on closed pipe
        """
      ]
    ),
    Rule(
      id: "podman-context-changes", partOf: "bk-context-sender", family: "buildkit", subject: .file,
      title: "A file of the build context changed while podman packed it",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("archive/tar: write too long", with: ["/build?"]),
        Pattern("archive/tar: missed writing {#} bytes", with: ["/build?"]),
        Pattern("archive/tar: write too long", with: ["build context"]),
        Pattern("archive/tar: missed writing {#} bytes", with: ["build context"]),
      ],
      causes: [
        "Something writes in the folder: a log, a database, an editor, or the whole home folder is the context."
      ],
      fixes: [
        Fix(
          "Build in a folder that holds only what the image needs.",
          snippet: "mkdir <folder> && cp <the files> <folder>/ && podman build <folder>"),
        "Leave files that change out in .dockerignore.",
      ],
      verify: ["pwd; du -sh ."],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-build.1.html"],
      examples: [
        """
        ERRO[0042] 1 error occurred:
        \t* archive/tar: write too long
        Error: Post "http://d/v5.4.0/libpod/build?dockerfile=%5B%22Dockerfile%22%5D&rm=1": io: read/write on closed pipe
        """
      ]
    ),
    Rule(
      id: "podman-dockerfile-missing", partOf: "df-not-found", family: "buildkit", subject: .file,
      title: "podman does not find {path|the Dockerfile} in the build context",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "stat /var/tmp/libpod_builder{#}/build/{path}: no such file or directory",
        "open /var/tmp/libpod_builder{#}/build/{path}: no such file or directory",
      ],
      causes: [
        "podman with a machine looks for the Dockerfile inside of the context that it sent; `-f` names a path outside of it, or an ignore file leaves it out.",
        "An old podman-compose names the Dockerfile with the folder of the context in front.",
      ],
      fixes: [
        Fix(
          "Update podman-compose, or give the Dockerfile's path as seen from the context.",
          snippet: "pip install --upgrade podman-compose", when: ["podman-compose"]),
        Fix(
          "Give the Dockerfile's path as seen from the context, and keep it inside of that.",
          snippet: "podman build -f <path in the context> <context>"),
      ],
      verify: ["podman build -f <path in the context> <context>"],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-build.1.html"],
      examples: ["Error: stat /var/tmp/libpod_builder421/build/api/Dockerfile: no such file or directory"]
    ),
    Rule(
      id: "skaffold-dockerfile-missing", partOf: "df-not-found", family: "buildkit", subject: .file,
      title: "skaffold does not find the Dockerfile {path|of the artifact}",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "build failed: building [{}]: {...}stat {path}Dockerfile: no such file or directory",
        "build failed: building [{}]: {...}open {path}Dockerfile: no such file or directory",
        "build [{}] failed: {...}stat {path}Dockerfile: no such file or directory",
      ],
      causes: [
        "`docker.dockerfile` in skaffold.yaml is seen from the artifact's `context`, not from skaffold.yaml.",
        "Old releases of skaffold join the context and the path twice for some builders.",
      ],
      fixes: [
        Fix(
          "Correct `context` and `docker.dockerfile` in skaffold.yaml; update skaffold if a folder is in the path twice.",
          snippet: """
            artifacts:
              - image: <image>
                context: <folder>
                docker:
                  dockerfile: Dockerfile   # as seen from context
            """)
      ],
      verify: ["skaffold diagnose"],
      docs: ["https://skaffold.dev/docs/references/yaml/"],
      examples: [
        "FATA[0000] build failed: building [registry.test/shop]: creating tar gz: lstat /src/shop/api/api/Dockerfile: no such file or directory"
      ]
    ),
    Rule(
      id: "ci-job-without-docker", partOf: "daemon-unreachable", family: "buildkit", subject: .engine,
      title: "The image in which the CI job runs has no docker command",
      level: 97, confidence: .certain,
      patterns: [Pattern("Unable to locate executable file: docker.", place: .error)],
      causes: [
        "An action calls docker, and the runner or the container of the job does not have it: the small images of act, `container:` of a job, a runner of your own."
      ],
      fixes: [
        Fix(
          "Run the job in an image that has docker: with act the medium or large one.",
          snippet: "act -P ubuntu-latest=catthehacker/ubuntu:act-latest", when: ["docker run image="]),
        "Install docker in the job's container, or run the job without `container:`.",
      ],
      verify: ["command -v docker"],
      docs: ["https://nektosact.com/usage/runners.html"],
      examples: [
        Example(
          error:
            "Unable to locate executable file: docker. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable."
        )
      ]
    ),
    Rule(
      id: "cloud-build-step-image", partOf: "registry-manifest-unknown", family: "buildkit",
      subject: .registry,
      title: "Cloud Build cannot pull {image|the image} in which a step of the build runs",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        "error pulling build step {#} \"{image}\": ",
        Pattern("failed to pull because we ran out of retries", confidence: .likely),
      ],
      causes: [
        "The image or its tag does not exist (without a tag, `latest` is asked for), or the service account may not read it."
      ],
      fixes: [
        "Correct `name:` of the step in cloudbuild.yaml: an image with a tag that exists, and that the service account may read."
      ],
      verify: ["docker pull {image|<image>}"],
      docs: ["https://cloud.google.com/build/docs/build-config-file-schema"],
      examples: [
        "ERROR: build step 1 \"registry.test/tools/deploy\" failed: error pulling build step 1 \"registry.test/tools/deploy\": exit status 1"
      ]
    ),
    Rule(
      id: "cli-argument-count", family: "buildkit", subject: .other,
      title:
        "The command got {received} arguments and wants {wanted}: a variable is empty, or a name is missing",
      level: 74, confidence: .likely,
      patterns: [
        "Error: accepts {wanted#} arg(s), received {received#}",
        "Error: requires at least {wanted#} arg(s), only received {received#}",
        "Error: accepts at most {wanted#} arg(s), received {received#}",
      ],
      causes: [
        "A variable in the command is unset in this shell or job, so an argument is missing.",
        "A value that contains a space is not quoted, so it counts as two.",
      ],
      fixes: [
        "Print the command, set the variables that are empty in it, and quote each of them."
      ],
      docs: ["https://pkg.go.dev/github.com/spf13/cobra"],
      examples: ["Error: accepts 1 arg(s), received 0"]
    ),
    Rule(
      id: "drone-docker-login", partOf: "registry-auth-token", family: "buildkit", subject: .registry,
      title: "Drone's Docker plugin could not log in to the registry",
      level: 93, confidence: .certain,
      patterns: [
        "level=fatal msg=\"Error authenticating: {reason...}\"", "Error authenticating: exit status {#}",
      ],
      causes: [
        "The user name, password or registry in the plugin's settings or secrets is wrong, missing, or not given to this event (pull requests get no secrets).",
        "Exit status 125: the plugin passes an option, such as the e-mail, that its docker client does not know.",
      ],
      fixes: [
        Fix(
          "Remove the setting or secret `email`, which newer docker clients do not take, and update the plugin.",
          when: ["exit status 125"]),
        "Set `username`, `password` and `registry` of the plugin by secrets that this repository and event may use.",
      ],
      docs: ["https://plugins.drone.io/plugins/docker"],
      examples: ["time=\"2026-03-02T09:12:44Z\" level=fatal msg=\"Error authenticating: exit status 1\""]
    ),
    Rule(
      id: "bake-unknown-variable", family: "compose", subject: .file,
      title: "The bake file uses {name|a variable} that no `variable` block declares",
      level: 95, confidence: .certain,
      patterns: [
        "Unknown variable; There is no variable named \"{name}\""
      ],
      causes: [
        "Bake takes from the environment only variables that the file declares.",
        "The name is misspelt, or the file that declares it is not named with -f.",
      ],
      fixes: [
        Fix(
          "Declare the variable in the bake file; its value then comes from the environment.",
          snippet: "variable \"{name|<name>}\" {\n  default = \"\"\n}", when: ["{name}"]),
        "Write a plain value there, if no variable is wanted.",
      ],
      verify: ["docker buildx bake --print"],
      docs: ["https://docs.docker.com/build/bake/variables/"],
      examples: [
        Example(
          error:
            "docker-bake.hcl:9,14-22: Unknown variable; There is no variable named \"REVISION\"., and 1 other diagnostic(s)"
        )
      ]
    ),
    Rule(
      id: "bake-file-invalid", family: "compose", subject: .file,
      title: "The bake file cannot be read at {place|the place that is named}: {reason|see the line}",
      level: 90, confidence: .certain,
      patterns: .each([
        "Unsupported argument; ", "Unsupported block type; ", "Unsupported attribute; ",
        "Invalid expression; ", "Missing newline after argument; ", "Unclosed configuration block; ",
        "Missing required argument; ", "Argument or block definition required; ",
        "Call to unknown function; ", "Invalid function argument; ", "Invalid template interpolation value; ",
      ]) {
        Pattern(
          "docker-bake{...}: \($0){reason...}", place: .error,
          more: ["docker-bake.hcl:{place}: ", "docker-bake.override.hcl:{place}: "])
      },
      causes: ["The file is not valid HCL there, or this buildx is older than what the file uses."],
      fixes: [
        "Correct the line that is named, or update buildx if it does not know the attribute or function."
      ],
      verify: ["docker buildx bake --print; docker buildx version"],
      docs: ["https://docs.docker.com/build/bake/reference/"],
      examples: [
        Example(
          error:
            "docker-bake.hcl:4,3-9: Unsupported argument; An argument named \"tag\" is not expected here. Did you mean \"tags\"?"
        )
      ]
    ),
    Rule(
      id: "docker-build-no-context", partOf: "df-not-found", family: "dockerfile", subject: .engine,
      title: "The build command names no context, or one word too many: it takes one folder or address",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "\"docker build\" requires exactly 1 argument", "\"docker buildx build\" requires exactly 1 argument",
        "docker buildx build{} requires 1 argument", "docker build{} requires 1 argument",
        Pattern("please specify build context", confidence: .likely),
        Pattern("no context directory and no Containerfile specified", confidence: .likely),
      ],
      causes: [
        "The context at the end of the command is missing: a folder, most often `.`, the current one.",
        "A variable in the command is empty, so the option before it takes the context for its value.",
        "A value with a space has no quotes, or a long dash was pasted in place of `--`: each further word counts as a context.",
      ],
      fixes: [
        Fix(
          "End the command with the folder that is the context; `.` is the current one.",
          snippet: "docker build -t <name> -f <path of the Dockerfile> ."),
        "If it stands there, put the values of the options into quotes, and look for a variable that is empty.",
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/"],
      examples: [
        "\"docker build\" requires exactly 1 argument.",
        "ERROR: docker: 'docker buildx build' requires 1 argument",
      ]
    ),
  ]
}
