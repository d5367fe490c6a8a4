extension RuleCatalog {
  /// Messages of any program on options and files that it does not understand.
  static let programInput: [Rule] = [
    Rule(
      id: "program-option-unknown", family: "shell",
      title: "A program of this step does not know the option {option}",
      level: 46, confidence: .likely,
      patterns: .each(
        [
          // Go (cobra, flag), Rust (clap), Python (argparse, click), Node (commander), C (getopt).
          "Error: unknown flag: {option}", "error: unknown flag: {option}",
          "Error: unknown shorthand flag: {option...}", "flag provided but not defined: {option}",
          "error: unexpected argument '{option}' found",
          "error: Found argument '{option}' which wasn't expected",
          ": error: unrecognized arguments: {option...}", ": error: no such option: {option}",
          "Error: No such option: {option}", "Error: No such option '{option}'",
          "error: unknown option '{option}'",
          "error: unknown option `{option}'", ": unrecognized option '{option}'",
          ": unrecognized option `{option}'",
        ], place: .output),
      causes: [
        "The program is installed in another version than the command was written for: an option was removed, renamed, or is newer.",
        "The option is misspelt, or belongs to another command of the program.",
      ],
      fixes: [
        "Look at the options of the installed version (`--help`), and remove or replace {option}.",
        "Install the version that the command was written for, by its number.",
      ],
      docs: ["https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"],
      examples: [
        "Error: unknown flag: --output",
        "tool: error: unrecognized arguments: --no-color",
      ]
    ),
    Rule(
      id: "option-without-value", family: "shell", subject: .program,
      title: "The option {option|of the command} lacks its value: a variable behind it may be empty",
      level: 62, confidence: .likely,
      patterns: [
        "{option} option requires 1 argument", "option requires an argument -- '{option}'",
        "option requires an argument: {option}", "error: argument {option...}: expected one argument",
        "flag needs an argument: {option...}",
      ],
      causes: [
        "The command ends with the option, or the variable that should give the value is empty (a build argument that was not passed, or not declared in this stage)."
      ],
      fixes: [
        Fix(
          "Pass the build argument and declare it in this stage, or write the value out.",
          snippet: "docker build --build-arg <name>=<value> ."),
        "Or remove the option.",
      ],
      docs: ["https://docs.docker.com/build/building/variables/"],
      examples: ["-i option requires 1 argument", "curl: option requires an argument -- 'o'"]
    ),
    Rule(
      id: "yaml-invalid", family: "filesystem", subject: .file,
      title: "A YAML file that this step reads has an error in line {line}: {reason}",
      level: 62, confidence: .likely,
      patterns: [
        Pattern("yaml: line {line#}: {reason...}", place: .output),
        Pattern("error converting YAML to JSON: yaml: line {line#}: {reason...}", place: .output),
      ],
      causes: [
        "The indentation is wrong, a tab stands where blanks are expected, or a text with a colon is not quoted."
      ],
      fixes: [
        "Correct that line, or the one before it; the message before it names the file, if the program does."
      ],
      docs: ["https://yaml.org/spec/1.2.2/"],
      examples: ["Error: yaml: line 12: mapping values are not allowed in this context"]
    ),
    Rule(
      id: "program-asks", family: "shell", subject: .program,
      title: "A program asks a question, and nobody can answer during a build",
      level: 60, confidence: .likely,
      patterns: [
        Pattern("Enter file in which to save the key", unless: ["has been saved in"]),
        Pattern("Enter passphrase (empty for no passphrase)", unless: ["has been saved in"]),
        Pattern("EOFError: EOF when reading a line", notOnLine: ["JSON"]),
        "prompts are not supported in non-interactive mode",
        "Cannot prompt for input in non-interactive mode",
      ],
      causes: ["The command waits for input; in a build the standard input is empty, so that it gives up."],
      fixes: [
        Fix(
          "Give the answers on the command line: no passphrase and a file for the key.",
          snippet: "RUN ssh-keygen -q -N '' -t ed25519 -f <file>", when: ["save the key"], unless: ["abuild"]),
        Fix(
          "Run it without questions.", snippet: "RUN abuild-keygen -a -i -n", when: ["abuild"]),
        "Use the program's option against questions (`-y`, `-n`, `--yes`, `--no-input`), or pass the answers by arguments or a file.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#run"],
      examples: ["Enter file in which to save the key [/root/.ssh/id_rsa]:"]
    ),
    Rule(
      id: "build-program-missing", partOf: "make-not-found", family: "filesystem",
      title: "{program|The build program} is not installed in the image",
      level: 90, confidence: .certain,
      repairs: [.installProgram, .installCompiler],
      patterns: .each(["cmake", "ninja", "clang", "autoreconf"]) { program in
        [Pattern].each(
          [
            ": \(program): not found", ": \(program): command not found",
            "make: \(program): No such file or directory",
            "]: \(program): No such file or directory", "No such file or directory: '\(program)'",
          ],
          more: [
            ": {program}: not found", ": {program}: command not found", ": {program}: No such",
            "directory: '{program}'",
          ])
      } + [
        Pattern("is `cmake` not installed?", more: ["is `{program}` not installed"]),
        Pattern("{program} is required, but wasn't found on this system", with: ["configure"]),
      ],
      causes: [
        "{program|It} is a package of its own, which neither the base image nor build-essential or build-base brings.",
        "It is installed in another stage, or the line that should install it does not (packages behind `&&` or `rm`).",
      ],
      fixes: .each([
        ("cmake", "cmake", "cmake"), ("ninja", "ninja-build", "samurai"), ("clang", "clang", "clang"),
        ("autoreconf", "autoconf automake libtool", "autoconf automake libtool"),
        ("libtool", "autoconf automake libtool", "autoconf automake libtool"),
      ]) { program, debian, alpine in
        [
          Fix(
            "Install it in this stage, before this step.",
            snippet: "RUN apt-get update && apt-get install -y --no-install-recommends \(debian)", base: .apt,
            when: [program]),
          Fix(
            "Install it in this stage, before this step.", snippet: "RUN apk add --no-cache \(alpine)",
            base: .apk,
            when: [program]),
        ]
      } + ["Install the package that brings {program|it} in the stage of this step."],
      docs: ["https://www.debian.org/distrib/packages", "https://pkgs.alpinelinux.org/packages"],
      examples: ["/bin/sh: 1: cmake: not found", "bash: line 1: ninja: command not found"]
    ),
    Rule(
      id: "installer-needs-program", family: "shell", subject: .package,
      title: "The script asks for `{program}`, which the image does not have",
      level: 59, confidence: .likely,
      repairs: [.installProgram],
      patterns: .each(
        [
          "Please install {program} on your system using your favourite package manager",
          "^error: {program} is required to install ",
          "^Error: either {program} or {} is required to install ",
          "Checking availability of {program}... Missing!",
          "need '{program}' (command not found)", "need '{program} or {}' (command not found)",
          "you do not have '{program}' installed, which I need",
          "You need {program}, curl, or wget to install ",
          "In order to verify checksum, {program} must first be installed",
          "You must install {program} before installing ",
          "^{program} is required but not installed", "^{program} is required but it's not installed",
          "^{program} is required, but it's not installed", "^{program} is required but was not found",
          "^{program} is not installed. Please install",
          "^Error: {program} is not installed", "^ERROR: {program} is not installed",
          "^error: {program} is not installed",
          "^Please install {program} first", "^Please install {program} and try again",
          "^Please install '{program}' ",
        ], place: .output,
        notOnLine: [
          "npm install", "pip install", "gem install", "module", "a package", "extension",
          "dependencies", "requirements", "environment", "Xcode", "Error: @", "ERROR: @", "error: @",
        ],
        exitCodes: Array(1...255)),
      causes: [
        "An installer or a script of the project looks for the programs that it needs, and stops at the first that is missing. Slim images have few."
      ],
      fixes: [
        Fix(
          "Install it in this stage, before this step.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {aptProgram}",
          base: .apt, when: ["{aptProgram}"]),
        Fix(
          "Install it in this stage, before this step.",
          snippet: "RUN apk add --no-cache {apkProgram}", base: .apk,
          when: ["{apkProgram}"]),
        Fix(
          "Install it in this stage, before this step.",
          snippet: "RUN dnf install -y {dnfProgram}", base: .dnf, when: ["{dnfProgram}"]),
        Fix(
          "Install what the message asks for in this stage, before this step.",
          unless: ["{aptProgram}", "{apkProgram}", "{dnfProgram}"]),
        Fix("Install `zip` too, which SDKMAN looks for next.", when: ["get.sdkman.io"]),
        "Or take a base image that has it.",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program}'"],
      docs: ["https://docs.docker.com/build/building/best-practices/#run"],
      examples: [
        Example(
          "Please install zstd on your system using your favourite package manager.", exitCode: 1),
        Example("error: need 'xz' (command not found)", exitCode: 1),
      ]
    ),
    Rule(
      id: "installer-left-nothing", partOf: "script-not-found-crlf", family: "shell", subject: .download,
      title: "{path|The program} is not there: the installer of an earlier step installed nothing",
      level: 82, confidence: .likely,
      repairs: [],
      patterns: .each(["conda", "mamba", "micromamba"]) {
        Pattern("/bin/\($0): not found", more: [": {path}: not found"])
      },
      causes: [
        "`curl` without -L saves the page of a redirect, which the shell runs as an empty script; the step ends without an error.",
        "The installer was put into another folder than the one that is called.",
      ],
      fixes: [
        Fix(
          "Download the installer with -fsSL, so that redirects are followed and errors end the step.",
          snippet: "RUN curl -fsSLo /tmp/installer.sh <address> && bash /tmp/installer.sh -b -p <folder>"),
        "Check the folder of the installer (-p) against PATH and this command.",
      ],
      docs: ["https://curl.se/docs/manpage.html#-L"],
      examples: ["/bin/sh: 1: /miniconda/bin/conda: not found"]
    ),
  ]
}
