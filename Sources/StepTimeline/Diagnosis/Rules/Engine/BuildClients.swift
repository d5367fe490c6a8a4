extension RuleCatalog {
  /// What the clients and services around a build say before it begins: podman with a machine, skaffold, act, Cloud
  /// Build, Drone.
  ///
  /// Sources: containers/podman pkg/bindings/images/build.go, cmd/go archive/tar, GoogleContainerTools/skaffold,
  /// actions/toolkit packages/io, spf13/cobra args.go, drone-plugins/drone-docker.
  static let buildClients: [Rule] = [
    Rule(
      id: "podman-context-unreadable", partOf: "bk-context-sender", family: "buildkit", subject: .file,
      title: "podman cannot read {path|a file} in the build context: permission denied",
      level: 95, confidence: .certain,
      patterns: [
        Pattern("* open {path...}: permission denied", with: ["/libpod/build?"]),
        Pattern("* open {path...}: permission denied", with: ["failed to close build request body"]),
        Pattern("* open {path...}: operation not permitted", with: ["/libpod/build?"]),
        Pattern("* lstat {path...}: permission denied", with: ["/libpod/build?"]),
      ],
      causes: [
        "The build context is a large folder, such as the home folder, and has files that this user cannot read; podman packs all of it."
      ],
      fixes: [
        Fix(
          "Use a smaller build context (a folder with only the files that the image needs), or add the file to `.dockerignore`.",
          snippet: "mkdir <folder> && cp Containerfile <folder>/ && podman build <folder>"),
        "Add the file's path, relative to the context, to .containerignore or .dockerignore.",
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
      title: "A file in the build context changed while podman packed it",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("archive/tar: write too long", with: ["/build?"]),
        Pattern("archive/tar: missed writing {#} bytes", with: ["/build?"]),
        Pattern("archive/tar: write too long", with: ["build context"]),
        Pattern("archive/tar: missed writing {#} bytes", with: ["build context"]),
      ],
      causes: [
        "Something writes to the folder during the build: a log, a database or an editor; or the build context is the whole home folder."
      ],
      fixes: [
        Fix(
          "Use a smaller build context (a folder with only the files that the image needs), or add the files that change to `.dockerignore`.",
          snippet: "mkdir <folder> && cp <the files> <folder>/ && podman build <folder>"),
        "Add logs, databases and other files that change to .dockerignore.",
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
      title: "podman cannot find {path|the Dockerfile} in the build context",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "stat /var/tmp/libpod_builder{#}/build/{path}: no such file or directory",
        "open /var/tmp/libpod_builder{#}/build/{path}: no such file or directory",
      ],
      causes: [
        "podman with a machine looks for the Dockerfile inside the context that it sent; `-f` names a path outside the context, or an ignore file excludes it.",
        "An old podman-compose adds the folder of the context to the path of the Dockerfile.",
      ],
      fixes: [
        Fix(
          "Update podman-compose, or set the Dockerfile's path relative to the context.",
          snippet: "pip install --upgrade podman-compose", when: ["podman-compose"]),
        Fix(
          "Keep the Dockerfile inside the build context, and pass its path relative to the context with `-f`.",
          snippet: "podman build -f <path in the context> <context>"),
      ],
      verify: ["podman build -f <path in the context> <context>"],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-build.1.html"],
      examples: ["Error: stat /var/tmp/libpod_builder421/build/api/Dockerfile: no such file or directory"]
    ),
    Rule(
      id: "cdk-docker-missing", family: "buildkit", subject: .engine,
      title: "AWS CDK cannot run `{program|docker}` to build the image",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: ["Unable to execute '{program}' in order to build a container asset"],
      causes: [
        "docker is not installed, or its folder is not in the PATH of the process. Each entry in PATH must be a folder, not a program."
      ],
      fixes: [
        "Install Docker, and add the folder of the `docker` program to PATH.",
        Fix(
          "To use podman, finch or another program, set CDK_DOCKER to its name.",
          snippet: "export CDK_DOCKER=<program>"),
      ],
      verify: ["command -v docker && docker version"],
      docs: ["https://docs.aws.amazon.com/cdk/v2/guide/build-containers.html"],
      examples: [
        "fail: Unable to execute 'docker' in order to build a container asset. Please install 'docker' and try again."
      ]
    ),
    Rule(
      id: "testcontainers-context-unreadable", family: "buildkit", subject: .file,
      title:
        "docker-java (Testcontainers) cannot read the build context {path}: a folder in it is not readable",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: ["Failed to read build context directory: {path}"],
      causes: [
        "The context is the Dockerfile's folder and everything in it. A shared folder such as /tmp contains other users' folders, which the build cannot read."
      ],
      fixes: [
        "Move the Dockerfile to its own folder, and use that folder as the context.",
        "Or give the user of the build permission to read each folder in the context.",
      ],
      docs: ["https://java.testcontainers.org/features/creating_images/"],
      examples: ["Failed to read build context directory: /tmp"]
    ),
    Rule(
      id: "caprover-dockerfile-missing", partOf: "df-not-found", family: "buildkit", subject: .file,
      title: "CapRover did not receive the Dockerfile: it is missing in the deployment",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "ENOENT: no such file or directory, open '/captain/temp/{}/Dockerfile'",
        "ENOENT: no such file or directory, open '/captain/temp/image_raw/{}'",
      ],
      causes: [
        "CapRover builds from the last commit. The Dockerfile is not committed or has another name, or `captain-definition` names another path."
      ],
      fixes: [
        Fix(
          "Commit the Dockerfile, and name its path in `captain-definition`.",
          snippet: "{ \"schemaVersion\": 2, \"dockerfilePath\": \"./Dockerfile\" }")
      ],
      verify: ["git ls-files | grep -i dockerfile"],
      docs: ["https://caprover.com/docs/captain-definition-file.html"],
      examples: [
        "Error: ENOENT: no such file or directory, open '/captain/temp/image_raw/project/27/source_files/Dockerfile'"
      ]
    ),
    Rule(
      id: "skaffold-dockerfile-missing", partOf: "df-not-found", family: "buildkit", subject: .file,
      title: "skaffold cannot find the Dockerfile {path|of the artifact}",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "build failed: building [{}]: {...}stat {path}Dockerfile: no such file or directory",
        "build failed: building [{}]: {...}open {path}Dockerfile: no such file or directory",
        "build [{}] failed: {...}stat {path}Dockerfile: no such file or directory",
      ],
      causes: [
        "`docker.dockerfile` in skaffold.yaml is relative to the artifact's `context`, not to skaffold.yaml.",
        "Old releases of skaffold join the context and the path twice for some builders.",
      ],
      fixes: [
        Fix(
          "Correct `context` and `docker.dockerfile` in skaffold.yaml; update skaffold if the path has the same folder twice.",
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
      title: "docker is not installed in the runner or image of the CI job",
      level: 97, confidence: .certain,
      patterns: [Pattern("Unable to locate executable file: docker.", place: .error)],
      causes: [
        "An action runs docker, but the runner or the job's container does not have it: the small images of act, a job with `container:`, a self-hosted runner."
      ],
      fixes: [
        Fix(
          "Run the job in an image that has docker: with act, use the medium or large image.",
          snippet: "act -P ubuntu-latest=catthehacker/ubuntu:act-latest", when: ["docker run image="]),
        "Install the docker CLI on the runner or in the job's container, or remove `container:` from the job.",
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
      title: "Cloud Build cannot pull {image|the image} that a build step runs in",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        "error pulling build step {#} \"{image}\": ",
        Pattern("failed to pull because we ran out of retries", confidence: .likely),
      ],
      causes: [
        "The image or its tag does not exist (without a tag, `latest` is used), or the service account has no permission to read it."
      ],
      fixes: [
        "Set the step's `name:` in cloudbuild.yaml to an image and tag that exist, or grant the build's service account read access to the image's repository."
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
        "Wrong number of arguments ({wanted} expected, {received} received): a variable is empty or not quoted",
      level: 74, confidence: .likely,
      patterns: [
        "Error: accepts {wanted#} arg(s), received {received#}",
        "Error: requires at least {wanted#} arg(s), only received {received#}",
        "Error: accepts at most {wanted#} arg(s), received {received#}",
      ],
      causes: [
        "A variable in the command is not set in this shell or job, so an argument is missing.",
        "A value that contains a space is not quoted, so it counts as two arguments.",
      ],
      fixes: [
        "Set the variables that are empty in this command and quote each one (`\"$name\"`); `set -x` shows the arguments."
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
        "The user name, password or registry in the plugin's settings or secrets is wrong, missing, or not available to this event (pull requests get no secrets).",
        "Exit status 125: the plugin passes an option, such as the e-mail, that its docker client does not support.",
      ],
      fixes: [
        Fix(
          "Remove the setting or secret `email`, which newer docker clients do not support, and update the plugin.",
          when: ["exit status 125"]),
        "Set the plugin's `username`, `password` and `registry` from secrets that are available to this repository and event.",
      ],
      docs: ["https://plugins.drone.io/plugins/docker"],
      examples: ["time=\"2026-03-02T09:12:44Z\" level=fatal msg=\"Error authenticating: exit status 1\""]
    ),
    Rule(
      id: "bake-unknown-variable", family: "compose", subject: .file,
      title: "The bake file uses {name|a variable}, but no `variable` block declares it",
      level: 95, confidence: .certain,
      patterns: [
        "Unknown variable; There is no variable named \"{name}\""
      ],
      causes: [
        "Bake reads a variable from the environment only if the file declares it.",
        "The name is misspelled, or the file that declares it is not passed with -f.",
      ],
      fixes: [
        Fix(
          "Declare the variable in the bake file (its value can then come from the environment), or pass the file that declares it with `-f`.",
          snippet: "variable \"{name|<name>}\" {\n  default = \"\"\n}", when: ["{name}"]),
        "Or write a plain value instead of the variable.",
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
      id: "bake-variable-in-default", family: "compose", subject: .file,
      title: "This buildx does not allow a variable at {place|this place} of the bake file",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "Variables not allowed; Variables may not be used here",
          more: ["docker-bake.hcl:{place}: ", "docker-bake.override.hcl:{place}: "])
      ],
      causes: ["Old releases of buildx read the default of a variable without the other variables."],
      fixes: [
        "Update buildx: current releases allow a variable in the default of another one.",
        "Or write the value into the `tags` of the target, where variables are allowed.",
      ],
      verify: ["docker buildx version; docker buildx bake --print"],
      docs: ["https://docs.docker.com/build/bake/variables/"],
      examples: [
        Example(
          error:
            "docker-bake.hcl:27,8-12: Variables not allowed; Variables may not be used here., and 14 other diagnostic(s)"
        )
      ]
    ),
    Rule(
      id: "bake-file-invalid", family: "compose", subject: .file,
      title: "Bake cannot read the bake file at {place|the place that is named}: {reason|see the line}",
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
      causes: [
        "The file is not valid HCL at this line, or it uses something that this buildx is too old for."
      ],
      fixes: [
        "Correct the bake file at the line that the message names, or update buildx if it does not support that attribute or function."
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
      title: "The build command requires exactly 1 argument: the build context (a folder or URL)",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "\"docker build\" requires exactly 1 argument", "\"docker buildx build\" requires exactly 1 argument",
        "docker buildx build{} requires 1 argument", "docker build{} requires 1 argument",
        Pattern("please specify build context", confidence: .likely),
        Pattern("no context directory and no Containerfile specified", confidence: .likely),
      ],
      causes: [
        "The build context at the end of the command is missing; most often it is `.`, the current folder.",
        "A variable in the command is empty, so the option before it uses the context as its value.",
        "A value with a space is not quoted, or `--` was pasted as a long dash: each extra word counts as a context.",
      ],
      fixes: [
        Fix(
          "Add the build context at the end of the command, most often `.` (the current folder). If it is there, check for an empty variable or an unquoted value.",
          snippet: "docker build -t <name> -f <path of the Dockerfile> ."),
        "If the context is there, quote the values of the options and set the variables that are empty.",
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/"],
      examples: [
        "\"docker build\" requires exactly 1 argument.",
        "ERROR: docker: 'docker buildx build' requires 1 argument",
      ]
    ),
    Rule(
      id: "docker-flag-too-new", partOf: "bk-required-buildkit", family: "buildkit", subject: .engine,
      title: "Docker is too old: its `docker build` does not know the option --{flag}",
      level: 98, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("^unknown flag: --{flag}", with: ["unknown flag: --iidfile", "See 'docker build --help'"]),
        // Other programs have a flag of this name, too.
        Pattern("^unknown flag: --{flag}", with: ["unknown flag: --target", "See 'docker build --help'"]),
      ],
      causes: [
        "`--iidfile` needs Docker 17.06 or newer, and `--target` 17.05; docker-compose passes both to the `docker` command.",
        "The distribution's package `docker` is an old version (1.13 on CentOS 7).",
      ],
      fixes: [
        Fix(
          "Update Docker: remove the distribution's package, and install the current Docker Engine. Images are kept.",
          snippet:
            "sudo yum remove -y docker docker-client docker-common\ncurl -fsSL https://get.docker.com | sudo sh"
        ),
        Fix(
          "Or let docker-compose build without the `docker` command.",
          snippet: "COMPOSE_DOCKER_CLI_BUILD=0 docker-compose build", when: ["--iidfile"]),
      ],
      verify: ["docker version; docker-compose version"],
      docs: ["https://docs.docker.com/engine/install/"],
      examples: ["unknown flag: --iidfile\nSee 'docker build --help'."]
    ),
  ]
}
