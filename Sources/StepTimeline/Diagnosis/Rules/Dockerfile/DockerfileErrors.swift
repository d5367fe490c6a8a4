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
        "The instruction is misspelt.",
        "The line before lacks its backslash, so this line is read as an instruction of its own.",
        "A heredoc (`RUN <<EOF`) is read by the classic builder or an old frontend, which do not know it.",
        "The file is not a Dockerfile: an HTML page, a shell script, merge conflict markers.",
      ],
      fixes: [
        Fix(
          "Continue the command with a backslash at the very end of the line.",
          snippet: #"""
            RUN <command> && \
                <the next command>
            """#),
        Fix(
          "Heredocs need BuildKit and a current frontend; make this the first line.",
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
      title: "The Dockerfile holds the marks of a merge that was not resolved (`{word|=======}`)",
      level: 97, confidence: .certain,
      repairs: [],
      patterns: .each(["<<<<<<<", "=======", ">>>>>>>"]) {
        Pattern("nknown instruction: \($0)", place: .error, more: ["nknown instruction: {word}"])
      },
      causes: [
        "`git merge`, `rebase`, `stash pop` or `pull` found changes of both sides and left both in the file, between these marks."
      ],
      fixes: [
        Fix(
          "Choose one of the two sides, delete the three marks, and commit; or take the file of one side whole.",
          snippet: "git checkout --ours Dockerfile     # or --theirs"),
        "Search the other files for such marks, too.",
      ],
      verify: ["git grep -n -e '^<<<<<<< ' -e '^>>>>>>> '"],
      docs: ["https://git-scm.com/docs/git-merge#_how_to_resolve_conflicts"],
      examples: [
        Example(error: "failed to solve: dockerfile parse error on line 44: unknown instruction: <<<<<<<")
      ]
    ),
    Rule(
      id: "df-lone-returns", partOf: "df-parse-error", family: "dockerfile", subject: .engine,
      title: "The lines of the Dockerfile end in a carriage return alone, so the builder reads one long line",
      level: 97, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("parse error on line 1: {...}", place: .error, inDockerfile: ["\r"], ignoresCase: true),
        Pattern("parse error line 1: {...}", place: .error, inDockerfile: ["\r"], ignoresCase: true),
      ],
      causes: [
        "The file was saved with the line ends of an old Mac (CR), which no builder takes for line ends."
      ],
      fixes: [
        Fix(
          "Give the file the line ends of Unix (LF).",
          snippet: "tr '\\r' '\\n' < {file|Dockerfile} > Dockerfile.lf && mv Dockerfile.lf {file|Dockerfile}"),
        "Or choose LF as line ends in the editor and save the file.",
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
        Pattern("unexpected key '{word}' in '{}'", place: .error, confidence: .likely),
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
        The line that the message names, or the one before it, is misspelt: \
        quotes, `=`, backslash, arguments.
        """,
        """
        A flag (`--mount`, `--chmod`, `--link`) needs a newer frontend or \
        BuildKit than the one that reads it.
        """,
        "A value from an `ARG` is empty, so an argument is missing.",
      ],
      fixes: [
        Fix(
          "Write one argument after ARG: an ARG line for each.",
          snippet: """
            ARG <first>
            ARG <second>
            """, when: ["ARG requires exactly one argument"]),
        Fix(
          "Give the variable a value.", snippet: "ENV <NAME>=<value>", when: ["ENV must have two arguments"]),
        Fix("Remove or correct the flag: this instruction does not know it.", when: ["nknown flag"]),
        Fix(
          "Put CMD before the command (or write NONE).", snippet: "HEALTHCHECK CMD <command>",
          when: ["in HEALTHCHECK (try CMD)"]),
        Fix(
          "Put the value in double quotes: otherwise a space ends it.",
          snippet: "ENV <NAME>=\"<value with spaces>\"", when: ["Must be of the form: name=value"]),
        Fix(
          "Write both source and destination, with a space between them.",
          snippet: "COPY <source> <destination>", when: ["requires at least two arguments"]),
        Fix(
          "Write `FROM <image>` or `FROM <image> AS <name>`, and nothing else on the line: a stage's name has no spaces, and a comment goes on its own line.",
          snippet: "FROM <image> AS <name>", when: ["FROM requires either one or three arguments"]),
        Fix(
          "Write only the container's port: EXPOSE does not take a port of the host.",
          snippet: "EXPOSE <port>", when: ["nvalid containerPort"]),
        "Correct the line; close every quote, and put no comment after a backslash.",
        Fix(
          "Ask for the current frontend in the first line, and build with BuildKit.",
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
        "no build stage in current context",
        "the Dockerfile cannot be empty",
        "the Dockerfile ({file}) cannot be empty",
        Pattern("file with no instructions", place: .error),
        "dockerfile contains no stages to build",
        "Please provide a source image with `from` prior to commit",
        "Error: no FROM statement found", Pattern("no FROM statement found", place: .error),
      ],
      causes: [
        "An instruction other than `ARG` stands before the first `FROM`.",
        "The file is empty: failed checkout, Git LFS pointer, output of a generator that failed, wrong path.",
      ],
      fixes: [
        Fix("Begin with FROM; only ARG may stand before it.", snippet: "FROM <image>"),
        "Check which file the build reads (`-f`, compose `build.dockerfile`).",
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
      title: "This Docker is older than 17.05: it does not know ARG before FROM",
      level: 96, confidence: .certain,
      patterns: [Pattern("Please provide a source image with `from` prior to commit", inStep: "ARG ")],
      causes: ["Docker has taken ARG before the first FROM since 17.05."],
      fixes: [
        "Update Docker, best to a release that is still supported.",
        Fix("Or name the image in FROM, without a variable.", snippet: "FROM <image>"),
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
      title: "RUN in the JSON form hands `&&` to the program: no shell reads it",
      level: 93, confidence: .likely,
      repairs: [.shellForm],
      patterns: [
        Pattern(
          "executor failed running [{program} {...} && {...}]: exit code: {code#}", notOnLine: ["/bin/sh -c"]),
        Pattern("process \"{program} {...} && {...}\" did not complete", notOnLine: [" -c "]),
      ],
      causes: [
        "`RUN [\"a\", \"&&\", \"b\"]` starts the program `a` with the arguments `&&` and `b`; only a shell joins commands."
      ],
      fixes: [
        Fix(
          "Write the command without brackets.", snippet: "RUN apt-get update && apt-get install -y <package>"
        ),
        Fix(
          "Or start a shell.",
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
        "An `ARG` before the first `FROM` belongs to no stage: in a `RUN` its value is empty, unless the stage declares it again.",
        "The argument was not passed with `--build-arg`, and has no default value.",
      ],
      fixes: [
        "Declare the argument in the stage that uses it, before the instruction: `ARG <name>` takes the value from above."
      ],
      verify: ["RUN echo the variable just before the command."],
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
        "The `ARG` has no default and no `--build-arg` was given (compose: `build.args`, an unset variable).",
        "The `ARG` stands after the first `FROM`: only those before it count for `FROM` lines.",
        "The name differs in spelling or case from the `--build-arg`.",
      ],
      fixes: [
        Fix(
          "Declare it before the first FROM, with a default.",
          snippet: """
            ARG <name>=<image>
            FROM $<name>
            """),
        Fix("Or pass it.", snippet: "docker build --build-arg <name>=<image> ."),
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
      id: "df-not-found", family: "dockerfile", subject: .engine,
      title: "The Dockerfile or the build context was not found at {path|the given path}",
      level: 95, confidence: .certain,
      repairs: [.unignore, .nearestPath],
      patterns: [
        "no Containerfile or Dockerfile specified or found in context directory, {path}: no such",
        "failed to read dockerfile: open {path}: no such file or directory",
        Pattern(
          "failed to read dockerfile: {...}no such file or directory",
          notOnLine: ["failed to fetch remote", "failed to do request"],
          more: ["open {path}: no such file", "lstat {path}: no such file"]),
        "unable to evaluate symlinks in Dockerfile path: lstat {path}: {reason...}",
        "unable to prepare context: path \"{path}\" not found",
        Pattern("unable to prepare context: {reason...}", notOnLine: ["git clone"], confidence: .likely),
        "Cannot locate specified Dockerfile: {path}", "No Dockerfile matching {path...} was found",
        Pattern("##[error]Unhandled: No Dockerfile matching {path...}"),
        Pattern("The Dockerfile ({path}) must be within the build context", confidence: .likely),
        "error resolving dockerfile path: please provide a valid path to a Dockerfile",
        "the specified Containerfile or Dockerfile does not exist",
        // The dependency scan of Azure's registry tasks.
        "error opening dockerfile: {path}, error: open {...}: no such file or directory",
      ],
      causes: [
        "The file has another name or letter case, or lies in another directory.",
        """
        `-f` is relative to the current directory, not to the context; compose \
        `dockerfile:` is the reverse.
        """,
        "The `.dockerignore` of a remote context leaves it out.",
        "CI runs in another directory, or did not check the repository out.",
      ],
      fixes: [
        // Compose and bake name the service before `internal`.
        Fix(
          "Correct `dockerfile:` of the service: it is relative to the `context:` of the service, not to the compose file.",
          snippet: "build:\n  context: <folder>\n  dockerfile: <path as seen from that folder>",
          when: [" internal] load build definition"], unless: ["[internal] load build definition"]),
        Fix(
          "Run docker build in the folder that holds it, or name both, the file and the context.",
          snippet: "docker build -f <folder>/Dockerfile <context>"),
        "Let CI check the repository out before the build.",
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
      id: "docker-of-snap", partOf: "df-not-found", family: "dockerfile", subject: .engine,
      title:
        "The Dockerfile was not found. Docker is from snap, which sees only folders of the home that are not hidden",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [
        "failed to read dockerfile: open /var/snap/docker/{}/Dockerfile: no such file",
        "lstat /var/snap/docker/{}/Dockerfile: no such file",
      ],
      causes: [
        "The snap is confined: for folders such as ~/.cache, /tmp or /srv it gets an empty context (`transferring dockerfile: 2B`).",
        "Or there is no file of that name in the folder.",
      ],
      fixes: [
        "Check that a file `Dockerfile` is in the folder. If it is, move the project into a folder of the home that is not hidden (not ~/.cache, /tmp or /srv).",
        "Or use Docker from its own packages instead of the snap: docs.docker.com/engine/install.",
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
