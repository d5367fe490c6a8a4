extension RuleCatalog {
  /// Messages of any program on options and files that it does not understand.
  static let programInput: [Rule] = [
    Rule(
      id: "program-option-unknown", family: "shell",
      title: "A program in this step does not support the option {option}",
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
        "The command was written for another version of the program: the option was removed, renamed, or is newer.",
        "The option is misspelled, or belongs to another command of the program.",
      ],
      fixes: [
        "Remove or replace {option} (`--help` lists the supported options), or install a version of the program that supports it.",
        "Pin the program to the version that the command was written for.",
      ],
      docs: ["https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"],
      examples: [
        "Error: unknown flag: --output",
        "tool: error: unrecognized arguments: --no-color",
      ]
    ),
    Rule(
      id: "program-exception", family: "shell", subject: .program,
      title: "A program of the step stopped with an exception: {exception}: {message|see the line}",
      level: 46, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          // .NET and Mono; C++.
          "^Unhandled exception. {exception}: {message...}",
          "^Unhandled Exception: {exception}: {message...}",
          "terminate called after throwing an instance of '{exception}'",
        ], place: .output,
        // Rules of their own.
        notOnLine: ["FileNotFoundException", "DirectoryNotFoundException", "bad_alloc"],
        more: ["^what():  {message...}"]),
      causes: [
        "The program itself found the error and ended. If the exit code is 134 (SIGABRT), that is how .NET and C++ end for an exception: nothing stopped it from outside."
      ],
      fixes: [
        "Fix what the message names: often a setting, a variable, a file or a service that this step does not have."
      ],
      docs: ["https://learn.microsoft.com/en-us/dotnet/standard/exceptions/"],
      examples: [
        Example(
          "Unhandled exception. System.InvalidOperationException: The connection string 'Shop' is empty.\n   at Shop.Seed.Main(String[] args)",
          exitCode: 134),
        "terminate called after throwing an instance of 'std::runtime_error'\n  what():  no locale",
      ]
    ),
    Rule(
      id: "program-command-unknown", family: "shell", subject: .program,
      title: "{tool|The program} has no command `{subcommand}` in the installed version",
      level: 62, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          // Click and Typer, cobra, clap.
          "No such command '{subcommand}'.", "No such command \"{subcommand}\".",
          "Error: unknown command \"{subcommand}\" for \"{tool}\"",
          "error: unrecognized subcommand '{subcommand}'",
          "error: The subcommand '{subcommand}' wasn't recognized",
        ], place: .output, notOnLine: ["did you mean"],
        more: ["^Usage: {tool} "]),
      causes: [
        "The command was written for another release of {tool|the program}: the subcommand was renamed, removed, or is newer than the installed release.",
        "The subcommand belongs to a plugin that is not installed, or it is misspelled.",
      ],
      fixes: [
        Fix(
          "A command of Flask comes from the app or from an extension: set FLASK_APP to the app, and install the extension that has `{subcommand}`.",
          snippet: "ENV FLASK_APP=<file of the app>", when: ["Usage: flask "]),
        "Install the release of {tool|the program} that has `{subcommand}`, and pin it; or correct the subcommand: `{tool|<program>} --help` lists those of the installed release.",
        "If `{subcommand}` is a plugin's, install the plugin before this step.",
      ],
      docs: ["https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"],
      examples: [
        "Usage: packer [OPTIONS] COMMAND [ARGS]...\n\nError: No such command 'bundle'.",
        "Error: unknown command \"lint\" for \"shipctl\"",
      ]
    ),
    Rule(
      id: "option-value-refused", family: "shell", subject: .program,
      title: "{program|The program} does not accept {value} for -{option}",
      level: 63, confidence: .certain,
      patterns: [
        Pattern(
          "{program...}: error: argument -{option}: invalid choice: '{value}'", notOnLine: ["choice: ''"]),
        Pattern(
          "error: argument -{option}: invalid choice: '{value}'", notOnLine: ["choice: ''"],
          confidence: .likely),
        Pattern(
          "error: argument -{option}: invalid choice: {value} (choose from", notOnLine: ["choice: '"],
          confidence: .likely),
      ],
      causes: [
        "The value is misspelled, or the command was written for another version of the program."
      ],
      fixes: [
        "Use one of the values that the error lists for -{option}, or remove the option.",
        "If the value belongs to another version, install that version.",
      ],
      docs: ["https://docs.python.org/3/library/argparse.html#choices"],
      examples: [
        "pack sync: error: argument --scope: invalid choice: 'env' choose from:",
        "tool: error: argument --mode: invalid choice: 'fast' (choose from 'slow', 'safe')",
      ]
    ),
    Rule(
      id: "subcommand-unknown", family: "shell", subject: .program,
      title: "{program} does not accept {value} for the argument {place}",
      level: 62, confidence: .likely,
      patterns: [
        Pattern(
          "{program...}: error: argument {place}: invalid choice: '{value}' (choose from",
          notOnLine: ["argument -", "conda: ", "choice: ''"])
      ],
      causes: [
        "The value is misspelled, or another version of the program added or removed it."
      ],
      fixes: [
        "Use one of the values that the error lists, or install a version that accepts {value}."
      ],
      docs: ["https://docs.python.org/3/library/argparse.html#choices"],
      examples: ["pack: error: argument command: invalid choice: 'instal' (choose from 'install', 'list')"]
    ),
    Rule(
      id: "option-without-value", family: "shell", subject: .program,
      title: "The option {option|of the command} has no value: the variable after it may be empty",
      level: 62, confidence: .likely,
      patterns: [
        "{option} option requires 1 argument", "option requires an argument -- '{option}'",
        "option requires an argument: {option}", "error: argument {option...}: expected one argument",
        "error: argument {option}: invalid choice: ''",
        "flag needs an argument: {option...}",
      ],
      causes: [
        "The command ends with the option, or the variable with its value is empty (the build argument was not passed, or is not declared in this stage)."
      ],
      fixes: [
        Fix(
          "Pass the value with `--build-arg` and declare it with ARG in this stage, or write the value in the command.",
          snippet: "docker build --build-arg <name>=<value> ."),
        "Or remove the option.",
      ],
      docs: ["https://docs.docker.com/build/building/variables/"],
      examples: ["-i option requires 1 argument", "curl: option requires an argument -- 'o'"]
    ),
    Rule(
      id: "yaml-invalid", family: "filesystem", subject: .file,
      title: "Invalid YAML in line {line} of a file that this step reads: {reason}",
      level: 62, confidence: .likely,
      patterns: [
        Pattern("yaml: line {line#}: {reason...}", place: .output),
        Pattern("error converting YAML to JSON: yaml: line {line#}: {reason...}", place: .output),
      ],
      causes: [
        "The indentation is wrong, a tab is used instead of spaces, or a value with a colon is not quoted."
      ],
      fixes: [
        "Fix that line or the line before it: indent with spaces instead of tabs, and quote values that contain a colon."
      ],
      docs: ["https://yaml.org/spec/1.2.2/"],
      examples: ["Error: yaml: line 12: mapping values are not allowed in this context"]
    ),
    Rule(
      id: "program-asks", family: "shell", subject: .program,
      title: "A program asks a question, and a build cannot answer it",
      level: 60, confidence: .likely,
      patterns: [
        Pattern("Enter file in which to save the key", unless: ["has been saved in"]),
        Pattern("Enter passphrase (empty for no passphrase)", unless: ["has been saved in"]),
        Pattern("EOFError: EOF when reading a line", notOnLine: ["JSON"]),
        "prompts are not supported in non-interactive mode",
        "Cannot prompt for input in non-interactive mode",
      ],
      causes: ["The command waits for input. Standard input is empty in a build, so the command fails."],
      fixes: [
        Fix(
          "Pass the answers on the command line: an empty passphrase (`-N ''`) and the key file (`-f`).",
          snippet: "RUN ssh-keygen -q -N '' -t ed25519 -f <file>", when: ["save the key"], unless: ["abuild"]),
        Fix(
          "Run `abuild-keygen` in non-interactive mode (`-n`).", snippet: "RUN abuild-keygen -a -i -n",
          when: ["abuild"]),
        "Use the program's non-interactive option (`-y`, `-n`, `--yes`, `--no-input`), or pass the answers as arguments or in a file.",
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
        "{program|It} is in a separate package, which the base image, build-essential and build-base do not include.",
        "It is installed in another stage, or the install command is wrong (packages after `&&` or `rm`).",
      ],
      fixes: .each([
        ("cmake", "cmake", "cmake"), ("ninja", "ninja-build", "samurai"), ("clang", "clang", "clang"),
        ("autoreconf", "autoconf automake libtool", "autoconf automake libtool"),
        ("libtool", "autoconf automake libtool", "autoconf automake libtool"),
      ]) { program, debian, alpine in
        [
          Fix(
            "Install the missing program in this stage, before this step.",
            snippet: "RUN apt-get update && apt-get install -y --no-install-recommends \(debian)", base: .apt,
            when: [program]),
          Fix(
            "Install the missing program in this stage, before this step.",
            snippet: "RUN apk add --no-cache \(alpine)",
            base: .apk,
            when: [program]),
        ]
      } + ["Install the package that provides {program|it} in this stage, before this step."],
      docs: ["https://www.debian.org/distrib/packages", "https://pkgs.alpinelinux.org/packages"],
      examples: ["/bin/sh: 1: cmake: not found", "bash: line 1: ninja: command not found"]
    ),
    Rule(
      id: "installer-needs-program", family: "shell", subject: .package,
      title: "The script needs `{program}`, which is not installed in the image",
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
        "An installer or script checks for the programs that it needs, and stops if one is missing. Slim images include few programs."
      ],
      fixes: [
        Fix(
          "Install the missing program in this stage, before this step.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {aptProgram}",
          base: .apt, when: ["{aptProgram}"]),
        Fix(
          "Install the missing program in this stage, before this step.",
          snippet: "RUN apk add --no-cache {apkProgram}", base: .apk,
          when: ["{apkProgram}"]),
        Fix(
          "Install the missing program in this stage, before this step.",
          snippet: "RUN dnf install -y {dnfProgram}", base: .dnf, when: ["{dnfProgram}"]),
        Fix(
          "Install the program that the message names in this stage, before this step.",
          unless: ["{aptProgram}", "{apkProgram}", "{dnfProgram}"]),
        Fix("Also install `zip`, which SDKMAN checks for next.", when: ["get.sdkman.io"]),
        "Or use a base image that includes it.",
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
      title: "{path|The program} not found: the installer in an earlier step did not install it there",
      level: 82, confidence: .likely,
      repairs: [],
      patterns: .each(["conda", "mamba", "micromamba"]) {
        Pattern("/bin/\($0): not found", more: [": {path}: not found"])
      },
      causes: [
        "`curl` without `-L` saves the redirect page instead of the installer. The shell runs it as an empty script, and the step ends without an error.",
        "The program was installed in a different folder.",
      ],
      fixes: [
        Fix(
          "Download the installer with `curl -fsSL`: it follows redirects, and a failed download stops the step.",
          snippet: "RUN curl -fsSLo /tmp/installer.sh <address> && bash /tmp/installer.sh -b -p <folder>"),
        "Check that the installer's folder (`-p`) matches PATH and this command.",
      ],
      docs: ["https://curl.se/docs/manpage.html#-L"],
      examples: ["/bin/sh: 1: /miniconda/bin/conda: not found"]
    ),
  ]
}
