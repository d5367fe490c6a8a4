extension RuleCatalog {
  /// Commands that are there and were called in a form that they do not take, or with an empty value.
  static let commandForms: [Rule] = [
    Rule(
      id: "instruction-in-command", partOf: "command-not-found", family: "shell", subject: .file,
      title: "The shell ran the Dockerfile instruction {instructionWord|named below} as a command",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: .each([
        "RUN", "COPY", "ADD", "ENV", "ARG", "CMD", "ENTRYPOINT", "WORKDIR", "EXPOSE", "USER", "LABEL", "FROM",
        "VOLUME", "HEALTHCHECK",
      ]) { word in
        [
          Pattern("sh: \(word): not found", more: ["sh: {instructionWord}: not found"]),
          Pattern("sh: {#}: \(word): not found", more: ["sh: {#}: {instructionWord}: not found"]),
          Pattern("sh: \(word): command not found", more: ["sh: {instructionWord}: command not found"]),
          Pattern(
            "sh: line {#}: \(word): command not found", notOnLine: [".sh: line"],
            more: [": {instructionWord}: command not found"], confidence: .likely),
        ]
      },
      causes: [
        "The line before ends with a backslash or with `&&`, so Docker reads the instruction as a part of that command. Empty lines between them change nothing.",
        "The word is inside a here-document of RUN.",
      ],
      fixes: [
        "End the command before: remove the backslash (and `&&`) at the end of the last line before {instructionWord}.",
        "If you want one RUN, remove the word {instructionWord} and keep the command.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#escape"],
      examples: [
        "/bin/sh: RUN: command not found", "/bin/sh: 1: RUN: not found", "/bin/sh: COPY: not found",
      ]
    ),
    Rule(
      id: "work-folder-deleted", family: "shell", subject: .file,
      title: "The current folder was deleted while the command ran (getcwd failed)",
      level: 84, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          "sh: 0: getcwd() failed: No such file or directory",
          "shell-init: error retrieving current directory: getcwd: cannot access parent directories",
        ], unless: ["E: ", "error: ", "ERROR", "rror[", "fatal: ", "npm error"])
        + [
          Pattern(
            "fatal: Unable to read current working directory: No such file or directory",
            unless: ["E: ", "error: ", "ERROR", "rror["]),
          Pattern("process.cwd failed, no such file or directory, uv_cwd", confidence: .certain),
        ],
      causes: [
        "A command of the step (`rm -rf`) deleted the folder, or another job that uses the same path did."
      ],
      fixes: [
        "Use a separate folder for each job (`mktemp -d`, the CI workspace), and do not delete the current folder: if the step does, write `cd /` before `rm`."
      ],
      docs: ["https://man7.org/linux/man-pages/man3/getcwd.3.html"],
      examples: [
        "sh: 0: getcwd() failed: No such file or directory\ncp: cannot stat 'config.json': No such file or directory"
      ],
      implies: ["make-no-rule", "file-not-found"]
    ),
    Rule(
      id: "shell-option-in-one-word", family: "shell", subject: .file,
      title:
        "bash reads the command as an option name: `SHELL` lacks `-c`, or joins an option and its value",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("bash: {...}: invalid option name", notOnLine: [": set: ", "shopt: "]),
        Pattern("bash: line {#}: {...}: invalid option name", notOnLine: [": set: ", "shopt: "]),
      ],
      causes: [
        "bash reads the word after `-o` as an option name. In `SHELL [\"/bin/bash\", \"-o pipefail\"]`, that word is the command itself."
      ],
      fixes: [
        Fix(
          "Put each word in its own string, and end the list with `-c`.",
          snippet: #"SHELL ["/bin/bash", "-o", "pipefail", "-c"]"#)
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#shell"],
      examples: [#"/bin/bash: line 0: /bin/bash: echo "x" | false; true: invalid option name"#]
    ),
    Rule(
      id: "folder-without-recursion", family: "shell",
      title: "{file|A path} is a folder, and the command accepts folders only with -r",
      level: 72, confidence: .certain,
      repairs: [.wholeFolder],
      patterns: [
        "cp: -r not specified; omitting directory '{file}'", "cp: omitting directory '{file}'",
        "cp: omitting directory `{file}'",
        "rm: cannot remove '{file}': Is a directory",
        "rm: '{file}' is a directory",
      ],
      causes: ["cp and rm accept a folder only with -r. Perhaps the path should be a file."],
      fixes: ["Add `-r` to the command (`cp -r`, `rm -r`)."],
      verify: ["docker run --rm {image|<image>} ls -ld {file}"],
      docs: ["https://www.gnu.org/software/coreutils/manual/html_node/cp-invocation.html"],
      examples: ["cp: -r not specified; omitting directory 'conf'"]
    ),
    Rule(
      id: "mounted-file-replaced", family: "filesystem", subject: .engine,
      title:
        "{file|A file of /etc} is mounted into the build: the step can write to it, but not replace it",
      level: 86, confidence: .certain,
      patterns: [
        "sed: cannot rename /etc/sed{}: Device or resource busy"
      ]
        + .each(["hosts", "resolv.conf", "hostname"]) { name in
          [
            Pattern("cannot move '{}' to '/etc/\(name)': Device or resource busy", more: ["to '{file}'"]),
            Pattern("cannot remove '/etc/\(name)': Device or resource busy", more: ["remove '{file}'"]),
            Pattern(
              "can't rename '{}': Device or resource busy", inDockerfile: ["/etc/\(name)"],
              confidence: .likely),
            Pattern("can't remove '/etc/\(name)': Resource busy", more: ["remove '{file}'"]),
            Pattern("can't move '{}' to '/etc/\(name)': Resource busy", more: ["to '{file}'"]),
          ]
        },
      causes: [
        "The builder mounts /etc/hosts, /etc/resolv.conf and /etc/hostname into each step. Programs that replace the file (`sed -i`, `mv`, `rm`) fail.",
        "Changes to these files are lost when the step ends.",
      ],
      fixes: [
        Fix(
          "Remove the change from the Dockerfile, and set the host when the container starts (`docker run --add-host`).",
          snippet: "docker run --add-host <name>:<address> <image>"),
        Fix(
          "If the step itself needs the host, pass `--add-host` to the build.",
          snippet: "docker build --add-host <name>:<address> ."),
      ],
      verify: ["docker run --rm {image} mount"],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#add-host"],
      examples: [
        "sed: cannot rename /etc/sedh3Kq1L: Device or resource busy",
        "mv: cannot move '/tmp/h' to '/etc/hosts': Device or resource busy",
      ]
    ),
    Rule(
      id: "apt-update-with-arguments", family: "shell",
      title: "apt-get update takes no arguments: `&&` is missing before the next command",
      level: 92, confidence: .certain,
      repairs: [.joinCommands],
      // Without the message the command itself shows it; a joined line keeps its blanks.
      patterns: ["E: The update command takes no arguments"]
        + .each([" ", "  ", "   "]) { blanks in
          .each(["apt-get", "apt"]) { .exitCode(100, inStep: "\($0) update\(blanks)\($0) install") }
        },
      causes: ["`&&` is missing between `apt-get update` and the next command."],
      fixes: [
        Fix(
          "Add `&&` between `apt-get update` and the next command.",
          snippet: "RUN apt-get update && apt-get install -y <package>")
      ],
      verify: ["apt-get update"],
      docs: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
      examples: [
        "E: The update command takes no arguments",
        Example(step: "RUN apt update   apt install -y bison make", exitCode: 100),
      ],
      implies: ["apt-exit-100"]
    ),
    Rule(
      id: "script-argument-missing", partOf: "required-variable", family: "shell",
      title: "The script {script|of the step}, or a function in it, wants an argument that is not passed",
      level: 84, confidence: .likely,
      repairs: [],
      patterns: .each((1...9).map { String($0) }) { number in
        .each(
          [
            "{}: line {#}: \(number): unbound variable", "{}: line {#}: $\(number): unbound variable",
            "{}: {#}: \(number): parameter not set", "sh: \(number): parameter not set",
          ], more: ["{script}: line {#}: ", "^{script}: {#}: "])
      },
      causes: [
        "The script runs with `set -u`, which makes a missing argument an error.",
        "The argument is a variable that is empty in this step, and it is not quoted.",
      ],
      fixes: [
        "Pass the argument where the script or the function is called. If it is a variable, give it a value and quote it (`\"$NAME\"`)."
      ],
      verify: ["grep -n '\\$' <script>"],
      docs: ["https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html"],
      examples: [
        "./deploy.sh: line 6: $2: unbound variable", "./deploy.sh: line 6: 1: unbound variable",
        "./deploy.sh: 6: 1: parameter not set",
      ]
    ),
    Rule(
      id: "interactive-variable", partOf: "required-variable", family: "shell",
      title:
        "{file|A file of shell settings} reads {name|a variable}, which only an interactive shell sets, and `set -u` refuses it",
      level: 84, confidence: .certain,
      repairs: [],
      patterns: .each(["PS1", "PS2", "PROMPT_COMMAND", "LS_COLORS"]) {
        .each(
          ["{file}: line {#}: \($0): unbound variable", "{file}: {#}: \($0): parameter not set"],
          more: [": {name}: unbound", ": {name}: parameter"])
      },
      causes: [
        "The step runs with `set -u` and reads a file that is made for a terminal (.bashrc, an `activate` script)."
      ],
      fixes: [
        Fix(
          "Turn `-u` off while the file is read.", snippet: "RUN set +u && . <file> && set -u && <command>"),
        "Or do not read the file: set the variables that the step needs with ENV.",
      ],
      verify: ["docker run --rm {image|<image>} bash -uc '. ~/.bashrc'"],
      docs: ["https://www.gnu.org/software/bash/manual/html_node/The-Set-Builtin.html"],
      examples: ["/root/.bashrc: line 6: PS1: unbound variable"]
    ),
    Rule(
      id: "empty-build-arg", family: "shell",
      title: "A path has an empty part ({before}//{after}): a variable in the command is empty",
      level: 83, confidence: .likely,
      patterns: [
        Pattern("cannot stat '{before}//{after}': No such file or directory", notOnLine: ["://"]),
        Pattern("can't cd to {before}//{after}", notOnLine: ["://"]),
        Pattern("cd: {before}//{after}: No such file or directory", notOnLine: ["://"]),
      ],
      causes: [
        "`ARG` is declared only before FROM or in another stage, so it is empty in this step.",
        "`--build-arg` was not passed, or its name is misspelled. Docker only warns about unknown names.",
      ],
      fixes: [
        Fix(
          "Declare the variable with ARG in this stage, and pass its value with `--build-arg`.",
          snippet: "ARG <name>"),
        Fix("Stop early if it is empty.", snippet: #"RUN test -n "$<name>""#),
        Fix("Pass its value to the build.", snippet: "docker build --build-arg <name>=<value> ."),
      ],
      verify: ["grep -nE '^(FROM|ARG|ENV)' Dockerfile"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#arg",
        "https://docs.docker.com/build/building/variables/",
      ],
      examples: ["cp: cannot stat '/src//dist': No such file or directory"]
    ),
    Rule(
      id: "run-cd-forgotten", family: "shell", subject: .file,
      title: "`RUN cd` has no effect on this step: each RUN starts in the folder of WORKDIR",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          "no buildable Go source files in {}", "no Go files in {}",
          "go.mod file not found in current directory or any parent directory",
          "*** No targets specified and no makefile found", "*** No rule to make target '{}'.  Stop.",
          "*** No rule to make target `{}'.  Stop.", "there is no POM in this directory",
          "Could not locate Gemfile", "could not find `Cargo.toml` in `{}` or any parent directory",
          "error MSB1003: ", "Composer could not find a composer.json file in ",
          "ENOENT: no such file or directory, open '{}package.json'",
          "Could not open requirements file: [Errno 2] No such file or directory: 'requirements",
          "does not appear to contain CMakeLists.txt",
        ], inDockerfile: [Surroundings.loneFolderChangeNote]),
      causes: [
        "Each RUN starts a new shell in the folder of `WORKDIR`. A RUN that only changes the folder has no effect on the next instruction."
      ],
      fixes: [
        Fix(
          "Replace `RUN cd` with `WORKDIR`, which applies to all instructions after it.",
          snippet: "WORKDIR <the folder of the RUN cd>"),
        Fix(
          "Or change the folder and run the command in the same RUN.",
          snippet: "RUN cd <the folder> && <the command of this step>"),
      ],
      verify: ["grep -nE '^(RUN cd|WORKDIR)' Dockerfile"],
      docs: ["https://docs.docker.com/reference/dockerfile/#workdir"],
      examples: [
        Example(
          "can't load package: package .: no buildable Go source files in /go", step: "RUN go install",
          dockerfile: "RUN cd /go/src/shop\n" + Surroundings.loneFolderChangeNote),
        Example(
          "make: *** No targets specified and no makefile found.  Stop.", step: "[4/4] RUN make",
          dockerfile: "RUN cd /src\n" + Surroundings.loneFolderChangeNote, exitCode: 2),
      ]
    ),
  ]
}
