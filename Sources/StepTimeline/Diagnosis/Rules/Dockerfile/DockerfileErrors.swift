extension RuleCatalog {
  /// Dockerfiles that cannot be read, and names in them that lead nowhere.
  static let dockerfileErrors: [Rule] = [
    Rule(
      id: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title: "`{word}` is not a Dockerfile instruction",
      level: 96, confidence: .certain,
      repairs: [.nearestInstruction, .continueLine],
      patterns: [
        Pattern("file parse error on line {line#}: unknown instruction: {word}", ignoresCase: true),
        Pattern("file parse error line {line#}: unknown instruction: {word}", ignoresCase: true),
        Pattern("unknown instruction: {word}", place: .error, ignoresCase: true),
        "Error response from daemon: Unknown instruction: {word}",
      ],
      causes: [
        "The instruction is misspelled.",
        "The line before is missing its backslash, so this line is read as a new instruction.",
        "The classic builder or an old frontend reads a heredoc (`RUN <<EOF`), which it does not support.",
        "The file is not a Dockerfile: an HTML page or a shell script.",
      ],
      fixes: [
        Fix(
          "Correct the spelling of the instruction. If the line continues a command, end the line before with a backslash.",
          snippet: #"""
            RUN <command> && \
                <the next command>
            """#),
        Fix(
          "If it is a heredoc, build with BuildKit, and make this the first line.",
          snippet: "# syntax=docker/dockerfile:1"),
      ],
      verify: ["docker build --check ."],
      docs: [
        "https://docs.docker.com/reference/dockerfile/",
        "https://docs.docker.com/reference/dockerfile/#here-documents",
      ],
      examples: [
        Example(
          error: """
            failed to solve: dockerfile parse error on line 2: unknown instruction: CPOY (did you mean \
            COPY?)
            """),
        "Error response from daemon: dockerfile parse error line 7: unknown instruction: APT-GET",
      ]
    ),
    Rule(
      id: "df-conflict-markers", partOf: "df-unknown-instruction", family: "dockerfile", subject: .file,
      title: "The Dockerfile contains unresolved merge conflict markers (`{word|=======}`)",
      level: 97, confidence: .certain,
      repairs: [],
      patterns: .each(["<<<<<<<", "=======", ">>>>>>>"]) {
        Pattern("nknown instruction: \($0)", place: .error, more: ["nknown instruction: {word}"])
      },
      causes: [
        "`git merge`, `rebase`, `stash pop` or `pull` found conflicting changes, and left both versions in the file between these markers."
      ],
      fixes: [
        Fix(
          "Keep the correct lines, delete the three conflict markers, and commit; or use the whole file of one side.",
          snippet: "git checkout --ours Dockerfile     # or --theirs"),
        "Check the other files for conflict markers, too.",
      ],
      verify: ["git grep -n -e '^<<<<<<< ' -e '^>>>>>>> '"],
      docs: ["https://git-scm.com/docs/git-merge#_how_to_resolve_conflicts"],
      examples: [
        Example(error: "failed to solve: dockerfile parse error on line 44: unknown instruction: <<<<<<<")
      ]
    ),
    Rule(
      id: "df-lone-returns", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "The Dockerfile has old Mac line endings (CR only), so the builder reads it as one long line",
      level: 97, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("parse error on line 1: {...}", place: .error, inDockerfile: ["\r"], ignoresCase: true),
        Pattern("parse error line 1: {...}", place: .error, inDockerfile: ["\r"], ignoresCase: true),
      ],
      causes: [
        "The file was saved with the line endings of old Macs (CR), which no builder supports."
      ],
      fixes: [
        Fix(
          "Convert the file to Unix line endings (LF).",
          snippet: "tr '\\r' '\\n' < {file|Dockerfile} > Dockerfile.lf && mv Dockerfile.lf {file|Dockerfile}"),
        "Or set the line endings to LF in your editor, and save the file.",
      ],
      verify: ["file {file|Dockerfile}"],
      docs: ["https://docs.docker.com/reference/dockerfile/#format"],
      examples: [
        Example(
          error: "dockerfile parse error on line 1: FROM requires either one or three arguments",
          dockerfile: "FROM alpine AS build\rRUN make")
      ]
    ),
    Rule(
      id: "mount-key-unknown", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "The Dockerfile frontend of this build does not know the mount option `{key}`",
      level: 95, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "unexpected key '{key}' in '{}'", place: .error,
          notOnLine: ["type=registry", "type=gha", "type=local", "type=s3", "type=image"]),
        Pattern("unexpected key '{key}' for mount type '{type}'", place: .error),
      ],
      causes: [
        "The option is newer than the Dockerfile frontend or the BuildKit of this build: `env` of secrets needs `docker/dockerfile:1.10`.",
        "The option is misspelled, belongs to another type of mount, or needs a value (`required=true`).",
      ],
      fixes: [
        Fix(
          "Give the option a value, or remove it.",
          snippet: "RUN --mount=type=secret,id=<id>,required=true <command>", when: [",required,"]),
        Fix(
          "Request the current Dockerfile frontend in the first line, or update Docker (BuildKit).",
          snippet: "# syntax=docker/dockerfile:1", when: ["'env'"]),
        "Correct the option `{key}`: check its spelling, and that its type of mount has it. If it is newer than your Docker, request a newer frontend (`# syntax=docker/dockerfile:1`).",
        Fix(
          "If the build cannot load a newer frontend, mount the secret as a file.",
          snippet: "RUN --mount=type=secret,id=<id> NAME=$(cat /run/secrets/<id>) <command>",
          when: ["'env'"]),
      ],
      verify: ["docker buildx inspect; head -1 Dockerfile"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#run---mounttypesecret",
        "https://docs.docker.com/build/buildkit/frontend/",
      ],
      examples: [
        Example(error: "failed to solve: unexpected key 'env' in 'env=FLUX_TOKEN'"),
        Example(
          error: "dockerfile parse error on line 4: unexpected key 'required' for mount type 'bind'"),
      ]
    ),
    Rule(
      id: "df-invisible-blank", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title:
        "The blank after {instruction|the instruction} is no ordinary space: a non-breaking space or another invisible character",
      level: 97, confidence: .likely,
      repairs: [],
      patterns: [Pattern].each([
        "RUN", "COPY", "FROM", "ADD", "ENV", "CMD", "ARG", "WORKDIR", "ENTRYPOINT", "EXPOSE",
      ]) { name in
        [" ", "\u{A0}", "\u{2003}", "\u{3000}"].map {
          Pattern(
            "unknown instruction: \(name)\($0){...}", place: .error, notOnLine: ["(did you mean"],
            more: ["unknown instruction: {instruction} "])
        }
      },
      causes: [
        "The parser ends an instruction's name at a space or a tab. Text that was copied from a page or a chat has other blanks, which look the same."
      ],
      fixes: [
        "Delete the blank after the instruction in the line that the message names, and type a space there."
      ],
      verify: ["sed -n '{line|<line>}p' Dockerfile | cat -A"],
      docs: ["https://docs.docker.com/reference/dockerfile/#format"],
      examples: [
        Example(error: "dockerfile parse error on line 28: unknown instruction: RUN mkdir -p /srv/flux")
      ]
    ),
    Rule(
      id: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "The Dockerfile has an error: {reason|its syntax}",
      level: 94, confidence: .certain,
      repairs: [
        .healthcheckCommand, .separateComment, .copyDestination, .nearestInstruction, .quoteValue,
        .nearestFlag,
      ],
      patterns: [
        Pattern("{instruction} must have two arguments", place: .error),
        Pattern("file parse error on line {line#}: {reason...}", ignoresCase: true),
        Pattern("file parse error line {line#}: {reason...}", ignoresCase: true),
        Pattern("dockerfile parse error: {reason...}", ignoresCase: true),
        "failed to process \"{word...}\": unexpected end of statement{reason...}",
        "failed to process \"{word...}\": missing ':' in substitution",
        "unexpected end of statement while looking for matching {reason...}",
        Pattern("failed to process \"{word...}", place: .error),
        "FROM requires either one or three arguments",
        Pattern("unsupported mount type {type}", place: .error),
        Pattern("{instruction} requires at least two arguments", place: .error),
        Pattern("{instruction} requires exactly one argument", place: .error),
        Pattern("{instruction} requires at least one argument", place: .error),
        Pattern("Syntax error - {reason...}", place: .error),
        Pattern("Must be of the form: name=value", place: .error, ignoresCase: true),
        Pattern("invalid containerPort: {word}", place: .error, ignoresCase: true, confidence: .likely),
        Pattern("isn't allowed as an ONBUILD trigger", place: .error),
        Pattern(
          "unknown flag: --{flag}", place: .error, unless: ["docker build --help", "build --help"],
          confidence: .likely),
        Pattern("Unknown flag: {flag}", place: .error),
        Pattern("cannot parse platform specifier", place: .error, confidence: .likely),
      ],
      causes: [
        """
        The line that the message names, or the line before it, has a mistake: \
        quotes, `=`, backslash, arguments.
        """,
        """
        A flag (`--mount`, `--chmod`, `--link`) needs a newer frontend or \
        BuildKit than the build uses.
        """,
        "A value from an `ARG` is empty, so an argument is missing.",
      ],
      fixes: [
        Fix(
          "Use a separate ARG line for each argument.",
          snippet: """
            ARG <first>
            ARG <second>
            """, when: ["ARG requires exactly one argument"]),
        Fix(
          "Set a value for the variable.", snippet: "ENV <NAME>=<value>",
          when: ["ENV must have two arguments"]),
        Fix("Correct or remove the flag: this instruction does not support it.", when: ["nknown flag"]),
        Fix(
          "Add CMD before the command (or use NONE).", snippet: "HEALTHCHECK CMD <command>",
          when: ["in HEALTHCHECK (try CMD)"]),
        Fix(
          "Put the value in double quotes: otherwise a space ends it.",
          snippet: "ENV <NAME>=\"<value with spaces>\"", when: ["Must be of the form: name=value"]),
        Fix(
          "Add both the source and the destination, with a space between them.",
          snippet: "COPY <source> <destination>", when: ["requires at least two arguments"]),
        Fix(
          "Use `FROM <image>` or `FROM <image> AS <name>`, with nothing else on the line: no spaces in the stage name, and comments on a separate line.",
          snippet: "FROM <image> AS <name>", when: ["FROM requires either one or three arguments"]),
        Fix(
          "Use only the container port: EXPOSE does not accept a host port.",
          snippet: "EXPOSE <port>", when: ["nvalid containerPort"]),
        "Correct the line that the message names: close every quote, check the arguments, and remove comments after a backslash.",
        Fix(
          "If the syntax is newer than your Docker, request the current frontend in the first line, and build with BuildKit.",
          snippet: "# syntax=docker/dockerfile:1"),
      ],
      verify: ["docker build --check ."],
      docs: [
        "https://docs.docker.com/reference/dockerfile/",
        "https://docs.docker.com/build/buildkit/frontend/",
      ],
      examples: [
        Example(
          error: """
            failed to solve: dockerfile parse error on line 4: unknown flag: --mont (did you mean \
            mount?)
            """),
        """
        Error response from daemon: Dockerfile parse error line 3: FROM requires \
        either one or three arguments
        """,
        "failed to process \"\\\"x\": unexpected end of statement while looking for matching double-quote",
        Example(error: "failed to solve: unsupported mount type \"cach\" (did you mean cache?)"),
      ]
    ),
    Rule(
      id: "df-no-from", family: "dockerfile", subject: .engine,
      title: "The Dockerfile is empty or does not begin with FROM",
      level: 95, confidence: .certain,
      patterns: [
        "no build stage in current context", "No build stage in current context",
        "the Dockerfile cannot be empty",
        "the Dockerfile ({file}) cannot be empty",
        Pattern("file with no instructions", place: .error),
        "dockerfile contains no stages to build",
        "Please provide a source image with `from` prior to commit",
        "Error: no FROM statement found", Pattern("no FROM statement found", place: .error),
      ],
      causes: [
        "An instruction other than `ARG` is before the first `FROM`.",
        "The file is empty: failed checkout, Git LFS pointer, output of a generator that failed, wrong path.",
      ],
      fixes: [
        Fix("Start the Dockerfile with FROM; only ARG is allowed before it.", snippet: "FROM <image>"),
        "If it starts with FROM, check which file the build reads (`-f`, compose `build.dockerfile`).",
      ],
      verify: ["head -n 5 {file|Dockerfile}"],
      docs: ["https://docs.docker.com/reference/dockerfile/#from"],
      examples: [
        Example(
          error: "failed to solve: dockerfile parse error on line 1: no build stage in current context"),
        "Error response from daemon: the Dockerfile (docker/Dockerfile) cannot be empty",
        Example(error: "failed to solve: file with no instructions"),
      ]
    ),
    Rule(
      id: "df-arg-before-from-old-docker", partOf: "df-no-from", family: "dockerfile", subject: .engine,
      title: "This Docker is too old: ARG before FROM needs Docker 17.05 or newer",
      level: 96, confidence: .certain,
      patterns: [Pattern("Please provide a source image with `from` prior to commit", inStep: "ARG ")],
      causes: ["Docker supports ARG before the first FROM since 17.05."],
      fixes: [
        "Update Docker to a release that is still supported.",
        Fix("Or write the image name directly in FROM, without a variable.", snippet: "FROM <image>"),
      ],
      verify: ["docker version"],
      docs: ["https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact"],
      examples: [
        Example(
          error: "Please provide a source image with `from` prior to commit",
          step: "ARG BUILD_IMAGE=golang:1.11.5")
      ]
    ),
    Rule(
      id: "df-json-form-operators", family: "dockerfile",
      title: "RUN in exec form passes `&&` to the program as an argument: no shell is used",
      level: 93, confidence: .likely,
      repairs: [.shellForm],
      patterns: [
        Pattern(
          "executor failed running [{program} {...} && {...}]: exit code: {code#}", notOnLine: [" -c "]),
        Pattern("process \"{program} {...} && {...}\" did not complete", notOnLine: [" -c "]),
      ],
      causes: [
        "`RUN [\"a\", \"&&\", \"b\"]` starts the program `a` with the arguments `&&` and `b`; only a shell joins commands."
      ],
      fixes: [
        Fix(
          "Use the shell form: remove the brackets, quotes and commas.",
          snippet: "RUN apt-get update && apt-get install -y <package>"
        ),
        Fix(
          "Or start a shell in the exec form.",
          snippet: "RUN [\"/bin/sh\", \"-c\", \"apt-get update && apt-get install -y <package>\"]"),
      ],
      verify: ["grep -n 'RUN \\[' Dockerfile"],
      docs: ["https://docs.docker.com/reference/dockerfile/#shell-and-exec-form"],
      examples: [
        "ERROR: process \"apt-get update && apt-get install -y less\" did not complete successfully: exit code: 100"
      ]),
    Rule(
      id: "df-arg-not-in-stage", family: "dockerfile",
      title: "A build argument has no value in this stage",
      level: 57, confidence: .likely,
      repairs: [.declareArgument],
      patterns: [
        "mkdir: cannot create directory '': No such file or directory",
        "mkdir: can't create directory '': No such file or directory",
        "cannot create : Directory nonexistent",
        "cd: can't cd to  ",
      ],
      causes: [
        "An `ARG` before the first `FROM` is outside of all stages: in a `RUN` it is empty, unless the stage declares it again.",
        "The argument has no default value, and was not passed with `--build-arg`.",
      ],
      fixes: [
        "Add `ARG <name>` after the FROM of this stage: it inherits the value from above. If it has no default there, pass `--build-arg <name>=<value>`."
      ],
      verify: ["Add `RUN echo \"$<variable>\"` before the step that fails."],
      docs: ["https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact"],
      examples: ["mkdir: cannot create directory '': No such file or directory"]),
    Rule(
      id: "df-base-name-blank", family: "dockerfile", subject: .engine,
      title: "FROM names no image, because {arg|its ARG} is empty",
      level: 95, confidence: .certain,
      repairs: [.baseArgument],
      patterns: [
        "base name ({arg}) should not be blank",
        Pattern("should not be blank", place: .error, confidence: .likely),
        Pattern("empty platform value from expression {arg}", place: .error, confidence: .likely),
      ],
      causes: [
        "The `ARG` has no default, and no `--build-arg` was passed (compose: `build.args`, an unset variable).",
        "The `ARG` is after the first `FROM`: `FROM` can only use an `ARG` before it.",
        "The name differs in spelling or case from the `--build-arg`.",
      ],
      fixes: [
        Fix(
          "Declare the ARG before the first FROM, with a default.",
          snippet: """
            ARG <name>=<image>
            FROM $<name>
            """),
        Fix("Or pass its value with `--build-arg`.", snippet: "docker build --build-arg <name>=<image> ."),
      ],
      verify: ["grep -nE '^(ARG|FROM)' Dockerfile"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact",
        "https://docs.docker.com/reference/build-checks/undefined-arg-in-from/",
      ],
      examples: [
        Example(error: "failed to solve: base name ($BASE) should not be blank"),
        Example(error: "failed to solve: empty platform value from expression $PLAT"),
      ]
    ),
    Rule(
      id: "df-context-missing", partOf: "df-not-found", family: "dockerfile", subject: .engine,
      title: "The build context {path} does not exist",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: [
        "unable to prepare context: path \"{path}\" not found",
        Pattern("^resolve : lstat {path}: no such file or directory", place: .error),
        Pattern("failed to build: resolve : lstat {path}: no such file or directory", place: .error),
        Pattern("resolve : CreateFile {path}: The system cannot find the", place: .error),
      ],
      causes: [
        "The last argument of `docker build` is a folder, relative to the directory in which the command runs. The command runs in a different directory, or the folder was not checked out."
      ],
      fixes: [
        "Change to the directory where {path} exists (`cd`) and run the command there, or correct the last argument (in an action: `context`).",
        "In CI, check out the repository before the build.",
      ],
      verify: ["pwd; ls -la"],
      docs: ["https://docs.docker.com/build/concepts/context/"],
      examples: ["unable to prepare context: path \"./src\" not found"]
    ),
    Rule(
      id: "df-not-found", family: "dockerfile", subject: .engine,
      title: "The Dockerfile or the build context was not found at {path|the given path}",
      level: 95, confidence: .certain,
      repairs: [.unignore, .nearestPath],
      patterns: [
        "no Containerfile or Dockerfile specified or found in context directory, {path}: no such",
        "failed to read dockerfile: open {path}: no such file or directory",
        // Docker Hub.
        "Dockerfile not found at {path}",
        // Early kaniko.
        "Get Dockerfile: stat {path}: no such file or directory",
        Pattern(
          "failed to read dockerfile: {...}no such file or directory",
          notOnLine: ["failed to fetch remote", "failed to do request"],
          more: ["open {path}: no such file", "lstat {path}: no such file"]),
        "unable to evaluate symlinks in Dockerfile path: lstat {path}: {reason...}",
        "unable to prepare context: path \"{path}\" not found",
        Pattern(
          "unable to prepare context: {reason...}", notOnLine: ["git clone", "permission denied"],
          confidence: .likely),
        "Cannot locate specified Dockerfile: {path}", "No Dockerfile matching {path...} was found",
        Pattern("##[error]Unhandled: No Dockerfile matching {path...}"),
        Pattern("The Dockerfile ({path}) must be within the build context", confidence: .likely),
        "error resolving dockerfile path: please provide a valid path to a Dockerfile",
        "the specified Containerfile or Dockerfile does not exist",
        // The dependency scan of Azure's registry tasks.
        "error opening dockerfile: {path}, error: open {...}: no such file or directory",
      ],
      causes: [
        "The file has a different name or letter case, or is in a different directory.",
        """
        `-f` is relative to the current directory, not to the context; in compose, \
        `dockerfile:` is relative to the context.
        """,
        "The `.dockerignore` of a remote context excludes it.",
        "CI runs in a different directory, or did not check out the repository.",
      ],
      fixes: [
        // Compose and bake name the service before `internal`.
        Fix(
          "Correct `dockerfile:` of the service: it is relative to the `context:` of the service, not to the compose file.",
          snippet: "build:\n  context: <folder>\n  dockerfile: <path as seen from that folder>",
          when: [" internal] load build definition"], unless: ["[internal] load build definition"]),
        Fix(
          "Run `docker build` in the folder with the Dockerfile, or pass both the file (`-f`) and the context.",
          snippet: "docker build -f <folder>/Dockerfile <context>"),
        Fix(
          "Give kaniko the folder of the project (`--context`) and the path of its Dockerfile (`--dockerfile`).",
          when: ["Get Dockerfile: stat"]),
        "In CI, check out the repository before the build.",
      ],
      verify: ["pwd; ls -la"],
      docs: [
        "https://docs.docker.com/build/concepts/context/",
        "https://docs.docker.com/reference/cli/docker/buildx/build/#file",
      ],
      examples: [
        Example(
          error: "failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory"),
        """
        unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /app/Dockerfile: \
        no such file or directory
        """,
      ]
    ),
    Rule(
      id: "context-unreadable", family: "dockerfile", subject: .engine,
      title: "docker may not read {path|the build context}: permission denied",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: [
        "unable to evaluate symlinks in context path: lstat {path}: permission denied",
        "unable to evaluate symlinks in Dockerfile path: lstat {path}: permission denied",
        Pattern("unable to prepare context: {...}: permission denied"),
      ],
      causes: [
        "The user that runs docker may not enter one of the folders of the path.",
        "Docker was installed as a snap: it can read only non-hidden folders in the home directory, even under sudo.",
      ],
      fixes: [
        Fix(
          "This Docker is a snap: move the project to a non-hidden folder in your home directory, or install Docker from Docker's packages (docs.docker.com/engine/install).",
          when: ["/var/snap/docker"]),
        Fix(
          "Give your user access to the folder and to those above it. If docker is a snap (`which docker` says /snap/bin/docker), move the project to your home directory, or install Docker from Docker's packages.",
          snippet: "namei -l {path}"),
      ],
      verify: ["which docker; namei -l {path|.}"],
      docs: ["https://docs.docker.com/engine/install/"],
      examples: [
        "unable to prepare context: unable to evaluate symlinks in context path: lstat /srv/shop: permission denied"
      ]
    ),
    Rule(
      id: "docker-of-snap", partOf: "df-not-found", family: "dockerfile", subject: .engine,
      title:
        "Dockerfile not found: Docker from snap can read only non-hidden folders in your home directory",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [
        "failed to read dockerfile: open /var/snap/docker/{}/Dockerfile: no such file",
        "lstat /var/snap/docker/{}/Dockerfile: no such file",
      ],
      causes: [
        "The snap is confined: for folders such as ~/.cache, /tmp or /srv, it gets an empty context (`transferring dockerfile: 2B`).",
        "Or the folder has no file with that name.",
      ],
      fixes: [
        "Check that the folder has a file `Dockerfile`. If it does, move the project to a non-hidden folder in your home directory (not ~/.cache, /tmp or /srv).",
        "Or install Docker from Docker's packages instead of the snap: docs.docker.com/engine/install.",
      ],
      verify: ["which docker"],
      docs: ["https://docs.docker.com/engine/install/"],
      examples: [
        Example(
          error:
            "failed to solve: failed to read dockerfile: open /var/snap/docker/common/var-lib-docker/tmp/buildkit-mount36/Dockerfile: no such file or directory"
        )
      ]
    ),
  ]
}
