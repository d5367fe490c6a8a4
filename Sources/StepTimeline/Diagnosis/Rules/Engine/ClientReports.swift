extension RuleCatalog {
  /// What programs that call docker say of it, where the build's own words are missing.
  static let clientReports: [Rule] = [
    Rule(
      id: "docker-client-missing", partOf: "command-not-found", family: "buildkit", subject: .engine,
      title: "The docker client is not installed on the machine that starts the build, or is not in PATH",
      level: 97, confidence: .likely,
      repairs: [],
      patterns: .each(["uild{...}", "cog run{...}"]) {
        Pattern(
          "\($0)exec: \"docker\": executable file not found in", notOnLine: ["RUN ", "/bin/sh"],
          notInDockerfile: ["RUN "])
      },
      causes: ["The program that builds the image calls `docker`, and the system does not find it."],
      fixes: [
        "Install Docker (Docker Desktop, or the package docker-ce-cli and an engine), and start the build from a terminal in which `docker version` works.",
        "If it is installed, add its folder to PATH.",
      ],
      verify: ["docker version"],
      docs: ["https://docs.docker.com/engine/install/"],
      examples: [
        #"Failed to build Docker image: exec: "docker": executable file not found in $PATH"#
      ],
      implies: ["command-not-found"]
    ),
    Rule(
      id: "github-id-token-missing", family: "ci", subject: .registry,
      title: "The job may not ask GitHub for an OIDC token: the permission `id-token: write` is missing",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Credentials could not be loaded, please check your action inputs",
          with: ["Did you mean to set the `id-token` permission?"]),
        "Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable",
        "Error: google-github-actions/auth failed with: GitHub Actions did not inject $ACTIONS_ID_TOKEN_REQUEST_TOKEN",
      ],
      causes: [
        "The workflow logs in to a cloud without a stored key (OIDC). GitHub gives a job the token only if its `permissions` say so; a block `permissions:` without it takes it away."
      ],
      fixes: [
        Fix("Grant it to the job.", snippet: "permissions:\n  id-token: write\n  contents: read")
      ],
      docs: ["https://docs.github.com/en/actions/concepts/security/openid-connect"],
      examples: [
        """
        It looks like you might be trying to authenticate with OIDC. Did you mean to set the `id-token` permission?
        Error: Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers
        """
      ]
    ),
    Rule(
      id: "engine-answered-500", family: "buildkit", subject: .engine,
      title: "The Docker engine answers with an internal error (500)",
      level: 93, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [
        "request returned Internal Server Error for API route and version {endpoint},",
        "request returned 500 Internal Server Error for API route and version {endpoint},",
      ],
      causes: [
        "The engine runs, but it could not answer this request. This happens if Docker Desktop is still starting, or if it hangs."
      ],
      fixes: [
        "Restart Docker Desktop or the engine, and wait until `docker info` shows the server.",
        Fix(
          "On Linux, read the engine's log to find the reason.",
          snippet: "journalctl -u docker --since '-10 min'"),
      ],
      docs: ["https://docs.docker.com/engine/daemon/logs/"],
      examples: [
        "request returned Internal Server Error for API route and version http://%2F%2F.%2Fpipe%2FdockerDesktopLinuxEngine/v1.46/containers/json?all=1, check if the server supports the requested API version"
      ]
    ),
    Rule(
      id: "buildx-remote-unreachable", family: "buildkit", subject: .engine,
      title: "buildx cannot reach the remote builder: no answer from its address in time",
      level: 99, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "context deadline exceeded", place: .error, inStep: "[internal] waiting for connection"),
        Pattern("timeout", place: .error, inStep: "[internal] waiting for connection"),
      ],
      causes: [
        "No buildkitd listens at the address of the builder, a firewall is between, or TLS does not match.",
        "The builder has `--driver remote`, but the address is that of a machine with Docker: this driver speaks to buildkitd alone.",
      ],
      fixes: [
        Fix(
          "For a machine with Docker, create the builder with the docker-container driver, which starts buildkitd there itself.",
          snippet: "docker buildx create --use --driver docker-container ssh://<user>@<host>"),
        "For the remote driver, start buildkitd on the machine with `--addr tcp://0.0.0.0:<port>` and TLS, and use `tcp://<host>:<port>`.",
      ],
      verify: ["docker buildx ls; docker buildx inspect --bootstrap"],
      docs: ["https://docs.docker.com/build/builders/drivers/remote/"],
      examples: [
        Example(error: "context deadline exceeded", step: "[internal] waiting for connection")
      ]
    ),
    Rule(
      id: "client-panic", family: "buildkit", subject: .engine,
      title:
        "The build program crashed (panic: {reason|see the line}): the error is in it, and not in the Dockerfile",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: .each([
        "github.com/docker/buildx/", "github.com/docker/compose/", "github.com/docker/cli/",
        "github.com/moby/buildkit/", "github.com/containers/buildah/", "github.com/containers/podman/",
        "github.com/GoogleContainerTools/kaniko/",
      ]) {
        // A program of a step may use the same packages, and then its step has an end.
        Pattern(
          "panic: {reason...}", with: ["goroutine ", $0],
          unless: [
            "did not complete successfully", "returned a non-zero code", "building at STEP",
            "waiting for process to exit",
          ])
      } + [
        Pattern(
          "runtime error: {reason...}", place: .error, with: ["failed to solve"],
          unless: ["did not complete successfully"])
      ],
      causes: ["A known or new bug of this version: the lines after `panic:` are its own program's."],
      fixes: [
        "Update the program (Docker Desktop, the packages docker-ce-cli, docker-buildx-plugin and docker-compose-plugin, podman, or Earthly) and build again. If the current version crashes too, look for the first lines of the panic in its issue tracker, and use the version before."
      ],
      verify: ["docker version; docker buildx version; docker compose version"],
      docs: ["https://github.com/docker/buildx/releases", "https://github.com/docker/compose/releases"],
      examples: [
        """
        panic: runtime error: invalid memory address or nil pointer dereference
        goroutine 1 [running]:
        github.com/docker/buildx/commands.runBuild()
        """,
        Example(
          error:
            "failed to solve: rpc error: code = Unknown desc = runtime error: index out of range [0] with length 0"
        ),
      ]
    ),
    Rule(
      id: "compose-service-unknown", family: "compose", subject: .engine,
      title: "The compose file has no service {service}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("^no such service: {service}", confidence: .likely), "ERROR: No such service: {service}",
        "level=fatal msg=\"no such service: {service}\"",
      ],
      causes: [
        "The name is misspelled, the service is in another file (`-f`), or its profile is not active."
      ],
      fixes: [
        Fix(
          "List the services, and use one of these names.",
          snippet: "docker compose --profile '*' config --services"),
        Fix(
          "If the service is in another file or has a profile, add the file or the profile to the command.",
          snippet: "docker compose -f docker-compose.yml -f <file> --profile <profile> build {service}"),
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/compose/config/"],
      examples: ["no such service: shop-front"]
    ),
    Rule(
      id: "volume-folder-missing", family: "compose", subject: .file,
      title: "The volume's folder {path} does not exist on the host",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "failed to mount local volume: mount {path}:{target}, flags: {flags}: no such file or directory"
      ],
      causes: ["The volume has `driver_opts` with `o: bind`: Docker creates no folder for it."],
      fixes: [
        Fix("Create the folder, or correct `device:` in the compose file.", snippet: "mkdir -p {path}")
      ],
      docs: ["https://docs.docker.com/reference/compose-file/volumes/"],
      examples: [
        "Error response from daemon: failed to mount local volume: mount /home/acme/data/db:/var/lib/docker/volumes/db/_data, flags: 0x1000: no such file or directory"
      ]
    ),
    Rule(
      id: "devcontainer-build-failed", family: "buildkit", subject: .engine,
      title: "The image build of the dev container failed; its output is not in this text",
      kind: .wrapper, level: 20, confidence: .certain,
      repairs: [],
      patterns: [
        "Failed: Building an image from the Dockerfile", "Command failed: {}docker.exe build -f",
        "Command failed: docker build -f", "Command failed: {}/docker build -f",
        "Error: Command failed: docker build",
      ],
      causes: ["The dev container tool shows the command, but not what docker printed."],
      fixes: [
        Fix(
          "Run the docker build command of the message in a terminal, or open the full log (Dev Containers: Show Container Log).",
          snippet: "docker build --progress=plain -f .devcontainer/Dockerfile .devcontainer")
      ],
      docs: ["https://code.visualstudio.com/docs/devcontainers/containers"],
      examples: [
        "[2026-02-29T14:49:44.596Z] [PID 9580] [243800 ms] Failed: Building an image from the Dockerfile (this can take a while)."
      ]
    ),
    Rule(
      id: "powershell-progress-as-error", family: "buildkit", subject: .engine,
      title: "PowerShell shows Docker's progress as an error; this log contains no build error",
      level: 40, confidence: .likely,
      repairs: [],
      patterns: .each(["docker", "docker.exe"]) {
        Pattern(
          "\($0) : #0 building with \"{builder}\" instance using",
          unless: ["ERROR: ", "failed to solve", "did not complete"])
      },
      causes: [
        "BuildKit prints its progress to standard error. If that output is redirected, Windows PowerShell 5.1 turns lines into error records. If `$ErrorActionPreference` is `'Stop'`, the script stops at the first one."
      ],
      fixes: [
        Fix(
          "Use PowerShell 7.2 or later, or let cmd do the redirection.",
          snippet: #"cmd /c "docker build --progress=plain . 2>&1""#),
        Fix(
          "Or check only the exit code.",
          snippet:
            "$ErrorActionPreference = 'Continue'\ndocker build .\nif ($LASTEXITCODE) { exit $LASTEXITCODE }"),
      ],
      docs: [
        "https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_redirection"
      ],
      examples: [
        """
        docker : #0 building with "desktop-linux" instance using docker driver
            + CategoryInfo          : NotSpecified: (...) [], RemoteException
            + FullyQualifiedErrorId : NativeCommandError
        """
      ]
    ),
    Rule(
      id: "balena-dockerfile-missing", partOf: "df-not-found", family: "buildkit", subject: .file,
      title: "balena finds no Dockerfile for the service {service}",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "Could not detect project type: Service {service}: Could not find a Dockerfile for this service",
        "Service {service}: Could not find a Dockerfile for this service",
      ],
      causes: [
        "The `build:` folder in docker-compose.yml has no Dockerfile, or the Dockerfile was not sent to balena. Check git submodules, .gitignore and .dockerignore."
      ],
      fixes: [
        Fix(
          "Check that the `build:` folder of {service} contains a Dockerfile. If the folder is a git submodule, check it out first.",
          snippet: "git submodule update --init --recursive && ls <folder>/Dockerfile*")
      ],
      docs: ["https://docs.balena.io/learn/develop/multicontainer/"],
      examples: [
        "[Error]      Could not detect project type: Service camera: Could not find a Dockerfile for this service"
      ]
    ),
    Rule(
      id: "build-container-removed", family: "buildkit", subject: .engine,
      title: "The container of the build ({container|see the message}) was removed while the build ran",
      level: 80, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [
        Pattern("No such container: werf.build.{container}")
      ],
      causes: [
        "Another process cleaned up in the meantime: `docker system prune`, `docker container prune`, the kubelet's garbage collection, a second job on the same engine."
      ],
      fixes: [
        "Run the build again, and do not run cleaning jobs (`docker system prune`) on that engine while it builds.",
        "On a Kubernetes node, build with an engine that the kubelet does not manage.",
      ],
      docs: ["https://docs.docker.com/engine/manage-resources/pruning/"],
      examples: [
        "failed to build image for stage setup: Error: No such container: werf.build.7wk55nkcbg"
      ]
    ),
    Rule(
      id: "heroku-python-unavailable", family: "buildkit", subject: .program,
      title: "Heroku has no Python {version|of that version} for this stack, so pip is missing",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "/app/.heroku/python/bin/pip: No such file or directory",
          more: ["-----> Installing python-{version}", "consider upgrading to python-{newer}"])
      ],
      causes: [
        "The version in runtime.txt or .python-version does not exist, or the stack does not have it."
      ],
      fixes: [
        Fix(
          "Name a version that the stack has.",
          snippet: "echo {newer} > .python-version && rm -f runtime.txt",
          when: ["{newer}"]),
        "Write a version that the stack supports in .python-version (or runtime.txt). Heroku's documentation lists them.",
      ],
      docs: ["https://devcenter.heroku.com/articles/python-support"],
      examples: [
        "/app/tmp/buildpacks/x/bin/steps/pip-install: line 42: /app/.heroku/python/bin/pip: No such file or directory"
      ]
    ),
    Rule(
      id: "progress-without-terminal", family: "buildkit", subject: .engine,
      title: "The build asks for the terminal display, and there is no terminal (a CI job, a pipe)",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: ["failed to get console: provided file is not a console"],
      causes: ["`--progress=tty` or `BUILDKIT_PROGRESS=tty` is set. The display needs a terminal."],
      fixes: [
        Fix("Use the plain display.", snippet: "docker build --progress=plain ."),
        "Or leave the option out: `auto` takes the plain display if there is no terminal.",
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#progress"],
      examples: [Example(error: "failed to get console: provided file is not a console")]
    ),
  ]
}
