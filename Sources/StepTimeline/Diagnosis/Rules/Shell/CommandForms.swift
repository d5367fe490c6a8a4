extension RuleCatalog {
  /// Commands that are there and were called in a form that they do not take, or with an empty value.
  static let commandForms: [Rule] = [
    Rule(
      id: "folder-without-recursion", family: "shell",
      title: "{file|A path} is a folder, and the command was not told to take folders",
      level: 72, confidence: .certain,
      repairs: [.wholeFolder],
      patterns: [
        "cp: -r not specified; omitting directory '{file}'", "cp: omitting directory '{file}'",
        "cp: omitting directory `{file}'",
        "rm: cannot remove '{file}': Is a directory",
        "rm: '{file}' is a directory",
      ],
      causes: ["cp and rm take a folder only with -r; the path was meant to be a file, or became a folder."],
      fixes: ["Add -r to the command."],
      verify: ["docker run --rm {image|<image>} ls -ld {file}"],
      docs: ["https://www.gnu.org/software/coreutils/manual/html_node/cp-invocation.html"],
      examples: ["cp: -r not specified; omitting directory 'conf'"]
    ),
    Rule(
      id: "mounted-file-replaced", family: "filesystem", subject: .engine,
      title:
        "{file|A file of /etc} is mounted into the build: the step can write into it, but not replace it",
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
        "The builder mounts /etc/hosts, /etc/resolv.conf and /etc/hostname into each step; a program that replaces the file (`sed -i`, `mv`, `rm`) is refused.",
        "What a step writes into them is gone when it ends.",
      ],
      fixes: [
        Fix(
          "Leave the change out of the build: name hosts when the container starts.",
          snippet: "docker run --add-host <name>:<address> <image>"),
        Fix(
          "If the step itself needs it, name the host for the build.",
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
      title: "apt-get update got arguments: two commands are written as one",
      level: 92, confidence: .certain,
      repairs: [.joinCommands],
      patterns: ["E: The update command takes no arguments"],
      causes: ["`&&` is missing between `apt-get update` and the next command."],
      fixes: [
        Fix("Put `&&` between the commands.", snippet: "RUN apt-get update && apt-get install -y <package>")
      ],
      verify: ["apt-get update"],
      docs: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
      examples: ["E: The update command takes no arguments"]
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
        "The `ARG` is declared before FROM or in another stage only: there it is empty in this step.",
        "No `--build-arg` was given, or with another spelling; Docker only warns about unknown ones.",
      ],
      fixes: [
        Fix("Declare it in this stage.", snippet: "ARG <name>"),
        Fix("Stop early when it is empty.", snippet: #"RUN test -n "$<name>""#),
        Fix("Pass it.", snippet: "docker build --build-arg <name>=<value> ."),
      ],
      verify: ["grep -nE '^(FROM|ARG|ENV)' Dockerfile"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#arg",
        "https://docs.docker.com/build/building/variables/",
      ],
      examples: ["cp: cannot stat '/src//dist': No such file or directory"]
    ),
  ]
}
