extension RuleCatalog {
  /// Commands that images lack for a reason of their own.
  static let shellCommands: [Rule] = [
    Rule(
      id: "shell-bad-variable-name", family: "shell",
      title:
        "{name|The word} is no name for a variable of the shell: only letters, digits and `_` are allowed",
      level: 88, confidence: .certain,
      patterns: [
        "{}: {#}: export: {name}: bad variable name", "export: line {#}: {name}: bad variable name",
        "{}: {#}: {name}: bad variable name", ": bad variable name",
      ]
        + .each(["export", "declare", "typeset", "local", "readonly", "read", "unset"]) {
          [
            // bash goes on after it.
            Pattern("\($0): `{name}={}': not a valid identifier", confidence: .likely),
            Pattern("\($0): `{name}': not a valid identifier", notOnLine: ["="], confidence: .likely),
          ]
        },
      causes: [
        "A value with spaces is not quoted, so its later words are read as names.",
        "After `export A=b` another command follows without `&&` or `;`, so the shell reads its words as names.",
        "The name contains a hyphen, a dot or another sign, or begins with a digit.",
      ],
      fixes: [
        Fix(
          "Let the shell read the file itself: `export $(…)` splits values at spaces, and takes comments for names.",
          snippet: "RUN set -a && . ./<file> && set +a && <command>", when: ["export $("]),
        "Quote a value that contains spaces, put `&&` before the next command, and use only letters, digits and `_` in the name.",
      ],
      verify: ["docker run --rm {image|<image>} sh -n script.sh"],
      docs: ["https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html"],
      examples: [
        "/bin/sh: export: line 1: pkg-config: bad variable name",
        "/bin/sh: 1: export: api.url: bad variable name",
        "deploy.sh: line 4: export: `api.url=x': not a valid identifier",
      ]
    ),
    Rule(
      id: "version-manager-plugin-missing", family: "shell", subject: .program,
      title: "{tool} has no command `install`: its plugin is not installed, or not found",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: .each(["rbenv", "nodenv", "phpenv", "plenv"]) {
        [
          Pattern("{tool}: no such command `install'", with: ["\($0): no such"]),
          Pattern("{tool}: no such command 'install'", with: ["\($0): no such"]),
        ]
      },
      causes: [
        "The `install` command comes from a plugin (ruby-build, node-build, php-build). The plugin was not cloned into the `plugins` folder, or the tool's root variable (RBENV_ROOT, NODENV_ROOT) is not set in this step."
      ],
      fixes: [
        Fix(
          "Clone the plugin, and set the root with ENV, so that each step has it.",
          snippet:
            "ENV NODENV_ROOT=/usr/local/nodenv\nRUN git clone --depth 1 https://github.com/nodenv/node-build \"$NODENV_ROOT/plugins/node-build\"",
          when: ["nodenv: no such"]),
        Fix(
          "Clone the plugin, and set the root with ENV, so that each step has it.",
          snippet:
            "ENV RBENV_ROOT=/usr/local/rbenv\nRUN git clone --depth 1 https://github.com/rbenv/ruby-build \"$RBENV_ROOT/plugins/ruby-build\"",
          when: ["rbenv: no such"]),
        Fix(
          "Clone the plugin that has the command `install` into the `plugins` folder of {tool}.",
          unless: ["nodenv: no such", "rbenv: no such"]),
        "If the plugin is installed, use ENV to set the root variable of {tool}. An `export` in an earlier RUN does not reach this step.",
      ],
      docs: [
        "https://github.com/rbenv/ruby-build#installation",
        "https://github.com/nodenv/node-build#installation",
      ],
      examples: ["nodenv: no such command `install'"]
    ),
    Rule(
      id: "sudo-not-needed", partOf: "command-not-found", family: "shell",
      title: "sudo not found: the image does not have it, and a build rarely needs it",
      level: 70, confidence: .certain,
      repairs: [.dropSudo],
      patterns: [
        "/bin/sh: {#}: sudo: not found", "/bin/sh: sudo: not found", "/bin/ash: sudo: not found",
        ": sudo: command not found", "exec: \"sudo\": executable file not found in $PATH",
      ],
      causes: ["Steps run as root unless USER sets another user, so images do not include sudo."],
      fixes: [
        Fix(
          "Remove `sudo` from the command: steps run as root by default.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends <packages>", base: .apt),
        Fix(
          "Remove `sudo` from the command: steps run as root by default.",
          snippet: "RUN apk add --no-cache <packages>", base: .apk),
        Fix(
          "Remove `sudo` from the command: steps run as root by default.",
          snippet: "RUN dnf install -y <packages>", base: .dnf),
        Fix(
          "Remove `sudo`. If USER sets another user, switch to root for the steps that need it.",
          snippet: """
            USER root
            RUN <command>
            USER <the user from before>
            """),
      ],
      verify: ["docker run --rm {image|<image>} id"],
      docs: ["https://docs.docker.com/build/building/best-practices/#user"],
      examples: ["/bin/sh: 1: sudo: not found"]
    ),
    Rule(
      id: "shell-function-not-loaded", partOf: "command-not-found", family: "shell",
      title: "{program|The command} not found: it is a shell function that this step has not loaded",
      level: 70, confidence: .certain,
      repairs: [],
      patterns: .each(["nvm", "sdk", "rvm"]) { name in
        [Pattern].each(
          [": \(name): not found", ": \(name): command not found"],
          more: [": {program}: not found", ": {program}: command not found"])
      },
      causes: [
        """
        ~/.bashrc loads nvm, SDKMAN and RVM, and RUN does not read that file. Each RUN is a new shell, so what one \
        RUN loads is lost in the next.
        """
      ],
      fixes: [
        Fix(
          "Load nvm in the same RUN that uses it (`source`), or use the image `node:<version>`.",
          snippet: "RUN bash -c '. \"$HOME/.nvm/nvm.sh\" && nvm install 22 && npm ci'", when: [": nvm: "]),
        Fix(
          "Load SDKMAN in the same RUN that uses it (`source`), or use the image `eclipse-temurin`.",
          snippet: "RUN bash -c '. \"$HOME/.sdkman/bin/sdkman-init.sh\" && sdk install java'",
          when: [": sdk: "]),
        Fix(
          "Load RVM in the same RUN that uses it, with a login shell, or use the image `ruby`.",
          snippet: "RUN bash -lc 'rvm use <version> && <command>'", when: [": rvm: "]),
        "Or use an image that includes the version you need (`node`, `eclipse-temurin`, `ruby`).",
      ],
      verify: ["docker run --rm {image|<image>} bash -ic 'type nvm'"],
      docs: ["https://github.com/nvm-sh/nvm#installing-in-docker"],
      examples: ["/bin/bash: line 1: nvm: command not found"]
    ),
    Rule(
      id: "sed-delimiter-in-value", partOf: "shell-syntax", family: "shell", subject: .program,
      title: "sed reads a slash in the value as the end of the expression",
      level: 88, confidence: .likely,
      repairs: [.sedDelimiter],
      patterns: [
        "unknown option to `s'", "unknown option to 's'", "sed: bad option in substitution expression",
      ],
      causes: [
        "A variable in `s/…/…/` contains a path or a URL, and its slashes end the expression early."
      ],
      fixes: [
        Fix(
          "Use a delimiter that the value does not contain, such as `|`.",
          snippet: "RUN sed -i \"s|@ROOT@|${ROOT}|\" <file>")
      ],
      verify: ["RUN echo \"$<variable>\""],
      docs: ["https://www.gnu.org/software/sed/manual/html_node/The-_0022s_0022-Command.html"],
      examples: ["sed: -e expression #2, char 11: unknown option to `s'"]
    ),
    Rule(
      id: "apt-next-command-as-package", partOf: "apt-not-found-no-update", family: "apt",
      title: "apt reads the next command as a package: `&&` is missing, or there is a backslash too many",
      level: 71, confidence: .certain,
      repairs: [.joinCommands],
      patterns: .each(["RUN", "apt-get", "apt", "install", "&&", "rm", "ENV", "COPY"]) {
        // The whole word: `aptitude` is a package.
        Pattern("E: Unable to locate package \($0)\n")
      }
        + .each([
          " WORKDIR ", " COPY ", " ADD ", " ENV ", " USER ", " EXPOSE ", " CMD ", " ENTRYPOINT ",
        ]) {
          Pattern(
            "E: Unsupported file {file} given on commandline", notOnLine: [".deb"], inStep: $0,
            confidence: .likely)
        },
      causes: [
        "The line of the last package ends with a backslash, so the next instruction becomes part of the command.",
        "`&&` is missing between two commands.",
      ],
      fixes: [
        "Add `&&` between the commands, and remove the backslash at the end of the last line before the next instruction."
      ],
      verify: ["docker build --check ."],
      docs: ["https://docs.docker.com/reference/dockerfile/#run"],
      examples: ["E: Unable to locate package RUN\nE: Unable to locate package apt-get"]
    ),
    Rule(
      id: "bash-missing", partOf: "command-not-found", family: "shell", subject: .package,
      title: "bash not found: the script's first line or the command needs it",
      level: 82, confidence: .certain,
      repairs: [.scriptShell, .renameProgram, .installProgram],
      patterns: .each(
        [
          "env: can't execute 'bash': No such file or directory",
          "/usr/bin/env: 'bash': No such file or directory",
          "exec: \"bash\": executable file not found in $PATH", "/bin/sh: bash: not found",
        ],
        more: [
          "env: can't execute '{program}'", "env: '{program}'", "exec: \"{program}\"",
          "/bin/sh: {program}: not",
        ]),
      causes: [
        "Alpine and BusyBox images do not include bash. The script's first line names it, or the command calls it."
      ],
      fixes: [
        Fix(
          "Install bash in this stage, before this step.", snippet: "RUN apk add --no-cache bash", base: .apk),
        Fix(
          "Install bash in this stage, before this step.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends bash",
          base: .apt),
        "Or change the script's first line to `#!/bin/sh`, if it uses no bash features.",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v bash'"],
      docs: ["https://hub.docker.com/_/alpine"],
      examples: ["env: can't execute 'bash': No such file or directory"]
    ),
    Rule(
      id: "command-in-capitals", family: "shell",
      title: "{program|A command} not found: write the command in lowercase",
      level: 91, confidence: .certain,
      patterns: .each([
        "PIP", "PIP3", "NPM", "YARN", "APT", "APT-GET", "APK", "PYTHON", "GO", "CD", "MKDIR", "ECHO", "CURL",
      ]) {
        name in
        [
          Pattern(
            "sh: {#}: \(name): not found", more: ["sh: {#}: {program}: not found"], exitCodes: [127]),
          Pattern("sh: \(name): not found", more: ["sh: {program}: not found"], exitCodes: [127]),
          .exitCode(127, inStep: "RUN \(name) "),
          Pattern("process \"/bin/sh -c \(name) ", place: .error, more: ["/bin/sh -c {program} "]),
        ]
      },
      causes: ["Command names are case-sensitive on Linux, but not on Windows."],
      fixes: [Fix("Write the command in lowercase (`pip`, `npm`, `apt-get`).")],
      docs: ["https://docs.docker.com/reference/dockerfile/#run"],
      examples: [
        Example("/bin/sh: 1: PIP: not found", step: "[4/5] RUN PIP install flask", exitCode: 127)
      ]
    ),
    Rule(
      id: "path-lost", family: "shell",
      title: "Basic command not found ({program|see the message}): PATH may have been overwritten",
      level: 90, confidence: .likely,
      repairs: [.keepPath],
      patterns: .each(["mkdir", "uname", "rm", "ls", "cat", "cp"]) { program in
        [
          Pattern(
            "sh: {#}: \(program): not found", notOnLine: ["chroot"], more: ["sh: {#}: {program}: not found"]),
          Pattern("sh: \(program): not found", notOnLine: ["chroot"], more: ["sh: {program}: not found"]),
          Pattern("{}: line {#}: \(program): command not found", more: ["line {#}: {program}: command"]),
        ]
      },
      causes: [
        "`ENV PATH=/new/folder` without `:$PATH` removes all other folders from PATH in later steps.",
        "The image does not include these tools (distroless, scratch, a -nanoserver).",
      ],
      fixes: [
        Fix(
          "Append `:$PATH` where the Dockerfile sets PATH, to keep the default folders.",
          snippet: "ENV PATH=<new folder>:$PATH")
      ],
      verify: ["docker run --rm --entrypoint '' {image|<image>} /bin/sh -c 'echo $PATH'"],
      docs: ["https://docs.docker.com/reference/dockerfile/#env"],
      examples: ["/bin/sh: 1: mkdir: not found", "sh: uname: not found"]
    ),
    Rule(
      id: "command-in-quotes", family: "shell", subject: .file,
      title: "Command not found: `{first} {rest}` is in quotes, so the shell reads it as one program name",
      level: 91, confidence: .certain,
      patterns: [
        "sh: {#}: {first} {rest...}: not found", "{}: line {#}: {first} {rest...}: command not found",
      ].flatMap { text in
        ["\"", "'"].map { Pattern(text, notOnLine: ["syntax error"], inStep: "RUN \($0)") }
      },
      causes: [
        "Quotes around a whole command make it one word, which the shell reads as the name of a program."
      ],
      fixes: ["Remove the quotes around the whole command."],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v {first}'"],
      docs: ["https://docs.docker.com/reference/dockerfile/#shell-and-exec-form"],
      examples: [
        Example("/bin/sh: 1: cabal update: not found", step: "[2/2] RUN \"cabal update\"", exitCode: 127)
      ]
    ),
    Rule(
      id: "exec-form-one-word", family: "shell", subject: .file,
      title: "The exec form reads `{first} {rest}` as one program name: quote each word separately",
      level: 92, confidence: .certain,
      patterns: [
        "exec: \"{first} {rest...}\": stat {path...}: no such file",
        "exec: \"{first} {rest...}\": executable file not found in $PATH",
        "exec: \\\"{first} {rest...}\\\": stat {path...}: no such file",
      ],
      causes: [
        "In `RUN [\"a b\"]`, the quoted text is one word: the name of a program with a space in it."
      ],
      fixes: [
        "Use the shell form (RUN without brackets and quotes), or quote each word separately (`[\"a\", \"b\"]`)."
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#exec-form"],
      examples: [
        "runc run failed: unable to start container process: exec: \"./mvnw dependency:resolve\": stat ./mvnw dependency:resolve: no such file or directory"
      ]
    ),
    Rule(
      id: "command-of-the-base-image", partOf: "command-not-found", family: "shell", subject: .file,
      title: "{program|The program} is in the base image, but not in the PATH of this step",
      level: 77, confidence: .likely,
      repairs: [.keepPath],
      patterns: .each([
        ("go", "golang:"), ("node", "node:"), ("npm", "node:"), ("python3", "python:"), ("pip", "python:"),
        ("cargo", "rust:"), ("ruby", "ruby:"), ("composer", "composer:"),
      ]) { program, image in
        [
          Pattern(
            "exec: \"\(program)\": executable file not found in $PATH", more: ["exec: \"{program}\": exec"],
            inDockerfile: ["FROM \(image)"]),
          Pattern(
            "sh: {#}: \(program): not found", more: [": {program}: not"], inDockerfile: ["FROM \(image)"]),
          Pattern(
            ": \(program): command not found", more: [": {program}: command"], inDockerfile: ["FROM \(image)"]
          ),
          Pattern("sh: \(program): not found", more: [": {program}: not"], inDockerfile: ["FROM \(image)"]),
        ]
      },
      causes: [
        "The step's PATH is different from the image's: `ENV PATH=…` without `:$PATH`, a login shell (`bash -l`), or kaniko, which did not search the image's PATH for a RUN in exec form.",
        "The step is in a different stage, which does not use this image.",
      ],
      fixes: [
        "Keep `:$PATH` where the Dockerfile sets PATH. Otherwise, use the shell form of RUN, or call the program with its full path."
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'echo $PATH; command -v {program}'"],
      docs: ["https://docs.docker.com/reference/dockerfile/#shell-and-exec-form"],
      examples: [
        Example(
          "starting command: exec: \"go\": executable file not found in $PATH", dockerfile: "FROM golang:1.22"
        )
      ]
    ),
    Rule(
      id: "dpkg-reconfigure-missing", family: "apt", subject: .package,
      title: "dpkg-reconfigure cannot configure {package}: it is not installed",
      level: 90, confidence: .certain,
      patterns: [
        "dpkg-reconfigure: {package} is not installed",
        Pattern(
          "dpkg-query: package '{package}' is not installed and no information is available",
          inStep: "dpkg-reconfigure", confidence: .likely),
      ],
      causes: ["The current base image does not include {package}; an earlier one may have."],
      fixes: [
        Fix(
          "Install the package before you run `dpkg-reconfigure`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {package}")
      ],
      docs: ["https://docs.docker.com/build/building/best-practices/#apt-get"],
      examples: ["/usr/sbin/dpkg-reconfigure: tzdata is not installed"]
    ),
  ]
}
