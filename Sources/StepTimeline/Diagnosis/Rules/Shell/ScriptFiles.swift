extension RuleCatalog {
  /// What a shell names if it refuses an option that one can see.
  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-")

  /// Scripts that cannot be started: carriage returns in every shell's words, wrappers without their bit, files that
  /// are no programs.
  static let scriptFiles: [Rule] = [
    carriageReturn(
      id: "script-carriage-return",
      title: "The script {script|of the step} has Windows line endings (CRLF)",
      level: 90,
      patterns: [
        // An option that the shell does know, refused: a carriage return, which is invisible, follows it.
        Pattern(
          "illegal option -o pipefail",
          more: ["RUN . {script} ", "RUN sh {script} ", "RUN ash {script} ", "RUN {script}.sh"]),
        Pattern("^set: line {#}: illegal option -", more: ["RUN . {script} ", "RUN sh {script} "]),
        Pattern("/bin/sh: illegal option -", notOnLine: letters.map { "option -\($0)" }),
        Pattern("/bin/bash: - : invalid option"), Pattern("/bin/bash: -: invalid option"),
        Pattern("^: invalid option"),
        // Operations that apt knows: an invisible sign follows the word.
        Pattern("E: Invalid operation update", notInDockerfile: ["apt-cache ", "apt-mark "]),
        Pattern("E: Invalid operation upgrade", notInDockerfile: ["apt-cache ", "apt-mark "]),
        Pattern(
          "/bin/sh: 0: Illegal option -",
          notOnLine: letters.map { "option -\($0)" }),
        Pattern("set: pipefail: invalid option name", more: ["^{script}: line {#}: "]),
        Pattern("^: invalid option name", more: ["^{script}: line {#}: set: pipefail"]),
        Pattern(": set: pipefail{}: invalid option", more: ["{script}: line {#}: "]),
        Pattern("set: -: invalid option", more: ["{script}: line {#}: "]),
        Pattern("{script}: line {#}: $'\\r': command not found"),
        Pattern("$'\\r': command not found", more: ["{script}: line {#}: "]),
        Pattern("$'{...}\\r': command not found", more: ["{script}: line {#}: "]),
        Pattern("syntax error near unexpected token `$'{...}\\r''", more: ["{script}: line {#}: "]),
        Pattern("syntax error near unexpected token `$'\\r''", more: ["{script}: line {#}: "]),
        Pattern("/bin/bash^M: bad interpreter", more: ["{script}: /bin/bash^M"]),
        Pattern(
          "env: '{interpreter}\\r': No such file or directory",
          more: ["RUN {}./{script} ", "RUN {}./{script}"]),
        Pattern("env: bash\\r: No such file or directory"),
        // What the carriage return left of `env: 'sh␍': …` on the screen.
        Pattern(
          "^': No such file or directory", more: ["RUN {}./{script} ", "RUN {}./{script}"], inStep: " ./",
          exitCodes: [126, 127], confidence: .likely),
        Pattern(
          "^\": No such file or directory",
          more: ["RUN {}./{script} ", "RUN {}./{script}", "^+ {script}.sh "],
          confidence: .likely),
        Pattern(
          "^\": no such file or directory",
          more: ["RUN {}./{script} ", "RUN {}./{script}", "^+ {script}.sh "],
          confidence: .likely),
        Pattern("env: can't execute '{interpreter}\\r'", more: ["RUN {}./{script} "]),
      ],
      examples: [
        "set: line 3: illegal option -o pipefail",
        "set: line 2: illegal option -", "/bin/sh: 0: Illegal option -", "/bin/bash: - : invalid option",
        "/entrypoint.sh: line 2: $'\\r': command not found",
        "/usr/bin/env: ‘ruby\\r’: No such file or directory",
      ]
    ),
    // Whatever a program says of a word with a carriage return at its end, the carriage return is why.
    carriageReturn(
      id: "word-carriage-return",
      title: "The script {script|of the step} has Windows line endings (CRLF): they become part of its words",
      level: 98,
      patterns: [
        Pattern("{script}: {#}: {word}␍: "), Pattern("{script}: line {#}: {word}␍: "),
      ]
        + .each([
          "{word}␍: not found", "{word}␍: command not found", "{word}␍: No such file or directory",
          "annot find module '{word}␍'", "nknown command: \"{word}␍\"", "nknown command \"{word}␍\"",
          "nknown command '{word}␍'", "nrecognized option '{word}␍'", "nvalid option '{word}␍'",
          "cannot access '{word}␍'", "cannot stat '{word}␍'", "can't open '{word}␍'",
          "o such file or directory: '{word}␍'", "issing script: \"{word}␍\"",
        ]) {
          [Pattern($0, more: ["RUN {}./{script} ", "RUN {}./{script}"])]
        },
      examples: [
        "./build.sh: 2: npm\r: not found", "Error: Cannot find module '/srv/app/icons.js\r'",
        "Unknown command: \"ci\r\"",
      ]
    ),
    Rule(
      id: "binary-read-as-script", family: "shell",
      title: "/bin/{file} is not a program for this system, so the shell reads it as a script",
      level: 86, confidence: .likely,
      patterns: [
        Pattern("/bin/{file}: line 0: syntax error: {...}", notOnLine: ["sh: line"]),
        Pattern("/bin/{file}: line 1: syntax error: {...}", notOnLine: ["sh: line"]),
        Pattern("/bin/{file}: line 2: syntax error: {...}", notOnLine: ["sh: line"]),
        Pattern("/bin/{file}: 1: Syntax error: {...}", notOnLine: ["sh: 1:"]),
        Pattern("/bin/{file}: 2: Syntax error: {...}", notOnLine: ["sh: 2:"]),
        Pattern("/bin/{file}: line {#}: \u{7F}ELF", notOnLine: ["sh: line"]),
        Pattern("/bin/{file}: {#}: \u{7F}ELF", notOnLine: ["sh: 1:"]),
      ],
      causes: [
        "It is a program for another CPU architecture: the kernel cannot run it, so the shell reads it as a script.",
        "The download was an error page or another file format, saved under the program's name.",
        "It is a bash script without a `#!` line, so sh runs it.",
      ],
      fixes: [
        Fix(
          "Download the program for the right architecture (`TARGETARCH`), and use `curl -f` so HTTP errors stop the step.",
          snippet: #"""
            ARG TARGETARCH
            RUN curl -fsSL -o /usr/local/bin/{file|<program>} <address with $TARGETARCH> \
             && chmod +x /usr/local/bin/{file|<program>}
            """#)
      ],
      verify: ["RUN uname -m; head -c 4 /usr/local/bin/{file|<program>} | od -c"],
      docs: [
        "https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html",
        "https://docs.docker.com/build/building/multi-platform/",
      ],
      examples: [
        "/usr/local/bin/acme: line 1: syntax error: unexpected \"(\"",
        "/usr/local/bin/acme: 1: Syntax error: word unexpected (expecting \")\")",
      ]
    ),
    Rule(
      id: "wrapper-script-misnamed", partOf: "script-not-found-crlf", family: "shell",
      title: "./{tool|gradle} not found: the name of the wrapper script ends in w (./gradlew, ./mvnw)",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: .each(["gradle", "mvn"]) { tool in
        [Pattern].each(
          [
            ": ./\(tool): not found", "./\(tool): No such file or directory",
            "./\(tool): no such file or directory",
          ], more: ["./{tool}: not", "./{tool}: No", "./{tool} "])
      },
      causes: [
        "The command calls the build tool itself. The project's wrapper script is called ./{tool|gradle}w."
      ],
      fixes: [
        Fix("Run the wrapper script ./{tool|gradle}w instead of ./{tool|gradle}."),
        "Or use an image that has the tool, and call it without `./`.",
      ],
      docs: [
        "https://docs.gradle.org/current/userguide/gradle_wrapper.html", "https://maven.apache.org/wrapper/",
      ],
      examples: [Example("/bin/sh: 1: ./gradle: not found", step: "[build 5/5] RUN ./gradle clean build")]
    ),
    Rule(
      id: "wrapper-script-not-executable", partOf: "permission-denied", family: "filesystem",
      title: "./{script|the script} is not executable (permission denied)",
      level: 62, confidence: .likely,
      repairs: [.makeExecutable],
      patterns: .each([
        "configure", "autogen.sh", "bootstrap.sh", "manage.py", "build.sh", "install.sh",
        "entrypoint.sh", "run.sh", "setup.sh", "start.sh",
      ]) { script in
        [
          Pattern(": ./\(script): Permission denied", more: ["./{script}: Permission denied"]),
          Pattern(": ./\(script): permission denied", more: ["./{script}: permission denied"]),
          Pattern("^./\(script): Permission denied", more: ["./{script}: Permission denied"]),
        ]
      }
        + [Pattern].each(["gradlew", "mvnw", "configure"]) {
          Pattern.exitCode(
            126, unless: ["xec format error"], inStep: "./\($0)",
            notInDockerfile: ["chmod +x \($0)", "chmod +x ./\($0)"],
            more: ["./{script} "])
        },
      causes: [
        "Git stores the script without the execute bit, usually because it was added on Windows; or an archive did not keep the bit.",
        "The file system is mounted with `noexec`.",
      ],
      fixes: [
        Fix(
          "Make the script executable before you run it.", snippet: "RUN chmod +x {script}",
          when: ["{script}"]),
        Fix(
          "Make the script executable before you run it.", snippet: "RUN chmod +x ./gradlew",
          when: ["./gradlew"],
          unless: ["{script}"]),
        Fix(
          "Make the script executable before you run it.", snippet: "RUN chmod +x ./mvnw", when: ["./mvnw"],
          unless: ["{script}"]),
        Fix(
          "Better: set the execute bit in git and commit it.",
          snippet: "git update-index --chmod=+x {script} && git commit -m 'Make it executable'"),
      ],
      docs: ["https://git-scm.com/docs/git-update-index#Documentation/git-update-index.txt---chmod-x"],
      examples: [
        Example(
          "/bin/sh: 1: ./configure: Permission denied", step: "[build 3/3] RUN ./configure", exitCode: 126),
        Example(step: "[build 3/3] RUN ./gradlew --no-daemon tasks", exitCode: 126),
      ]
    ),
    Rule(
      id: "exec-format-package-script", partOf: "exec-format-error", family: "platform", subject: .engine,
      title: "The installation script of {package} cannot be run under emulation (exec format error)",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: [
        "Error while loading /var/lib/dpkg/info/{package}.postinst: Exec format error",
        "Error while loading /var/lib/dpkg/info/{package}.preinst: Exec format error",
      ],
      causes: [
        "The script has no `#!` line. Without emulation a shell runs it; QEMU refuses it.",
        "Or the emulator's registration is old.",
      ],
      fixes: [
        "Install another version of {package}, or the same program from another repository, or build on a machine of that architecture.",
        Fix("Or register a newer emulator.", snippet: Fix.registeringEmulators),
      ],
      verify: ["head -1 /var/lib/dpkg/info/{package}.postinst"],
      docs: [
        "https://docs.docker.com/build/building/multi-platform/#qemu",
        "https://www.debian.org/doc/debian-policy/ch-maintainerscripts.html",
      ],
      examples: ["Error while loading /var/lib/dpkg/info/flux-cli.postinst: Exec format error"]
    ),
    Rule(
      id: "exec-format-script", partOf: "exec-format-error", family: "platform", subject: .engine,
      title:
        "{file|The file} cannot be started (exec format error): it has no `#!` line, or is damaged",
      level: 95, confidence: .likely,
      patterns: [
        Pattern(
          "Error while loading {file}: Exec format error",
          notOnLine: [
            "loading /usr/bin/", "loading /usr/sbin/", "loading /usr/local/bin/", "loading /bin/",
            "loading /sbin/",
            "loading /lib/", "loading /usr/lib/",
          ])
      ]
        + [Pattern].each(
          [
            ".sh: exec format error", ".sh: Exec format error", ".py: exec format error",
            ".py: Exec format error", #".sh": exec format error"#, "Exec format error: '{file}.sh'",
            "Exec format error: '{file}.py'",
          ],
          more: [
            "exec {file}: exec format", #"exec: "{file}": exec format"#, "{file}: Exec format",
            "Exec format error: '{file}'",
          ]),
      causes: [
        "The script has no `#!/bin/sh` line, or an empty line or a byte order mark (BOM) comes before it.",
        "The file is empty, truncated, or a downloaded error page.",
      ],
      fixes: [
        Fix(
          "Make `#!/bin/sh` (or the interpreter that the script needs) the very first line of the file.",
          snippet: "#!/bin/sh"),
        "Or run it with its interpreter: `sh {file}`.",
      ],
      verify: ["head -c 64 {file} | od -c | head -3"],
      docs: ["https://man7.org/linux/man-pages/man2/execve.2.html"],
      examples: [
        "Error while loading /tmp/features/install.sh: Exec format error",
        "exec /docker-entrypoint.sh: exec format error",
      ]
    ),
    Rule(
      id: "shell-exit-command", partOf: "shell-test-failed", family: "shell",
      title: "The command `{command}` always fails",
      level: 43, confidence: .certain,
      patterns: .each(["exit 1", "exit 2", "exit 3", "exit 5", "exit 42", "false"]) {
        Pattern("", more: ["RUN {command...}"], inStep: "RUN \($0)\n", exitCodes: [1, 2, 3, 5, 42])
      },
      causes: ["The step only ends with an error. It was probably left over from a test."],
      fixes: ["Remove the line if the failure is not intended."],
      docs: ["https://docs.docker.com/reference/dockerfile/#run"],
      examples: [Example(step: "[2/3] RUN exit 1", exitCode: 1)]
    ),
    Rule(
      id: "shell-test-failed", family: "shell",
      title: "A check in this step failed: {test|see the instruction}",
      level: 42, confidence: .likely,
      patterns: [Pattern.exitCode(1, inStep: "RUN test ", more: ["RUN {test...}"])],
      causes: [
        "`test` prints nothing and exits with 1: the variable is empty (the build argument was not passed), or the file does not exist."
      ],
      fixes: [
        Fix(
          "Pass the variable with `--build-arg`, and declare it with ARG in this stage.",
          snippet: "docker build --build-arg <NAME>=<value> .", when: ["test -n"]),
        "If the step checks a variable, set it. If it checks a file, copy the file first, or correct its path.",
      ],
      docs: ["https://docs.docker.com/build/building/variables/#scoping"],
      examples: [Example(step: #"[2/3] RUN test -n "$VERSION""#, exitCode: 1)]
    ),
    Rule(
      id: "script-crlf-syntax", partOf: "script-not-found-crlf", family: "shell", subject: .file,
      title:
        "Syntax error in the script {path}: it probably has Windows line endings (CRLF)",
      level: 90, confidence: .likely,
      repairs: [.unixLineEnds],
      patterns: .each(
        [
          "{path}: line {row#}: syntax error: unexpected end of file (expecting \"then\")",
          "{path}: line {row#}: syntax error: unexpected end of file (expecting \"do\")",
          "{path}: line {row#}: syntax error: unexpected word (expecting \"do\")",
          "{path}: line {row#}: syntax error: unexpected word (expecting \"in\")",
          "{path}: line {row#}: syntax error: unexpected \"elif\" (expecting \"then\")",
          "{path}: {row#}: Syntax error: end of file unexpected (expecting \"then\")",
          "{path}: {row#}: Syntax error: end of file unexpected (expecting \"do\")",
          "{path}: {row#}: Syntax error: word unexpected (expecting \"do\")",
          "{path}: {row#}: Syntax error: word unexpected (expecting \"in\")",
          "{path}: {row#}: Syntax error: \"elif\" unexpected (expecting \"then\")",
        ], notOnLine: ["/bin/sh: ", "bash: -c"]),
      causes: [
        "Git checked out the script on Windows with CRLF. The shell reads `then` and `do` with a carriage return at the end and does not recognize them.",
        "The script is truncated, or a `fi` or `done` is missing.",
      ],
      fixes: [
        Fix(
          "Convert the file to Unix line endings (LF): run `dos2unix` on it, and set `eol=lf` in .gitattributes so git keeps them.",
          snippet: """
            dos2unix <script>
            # .gitattributes, committed together with the file:
            * text=auto eol=lf
            """),
        Fix(
          "Or remove the carriage returns in the image, before the script is used.",
          snippet: "RUN sed -i 's/\\r$//' {path}"
        ),
      ],
      verify: ["file {path|<script>}   # prints \"with CRLF line terminators\""],
      docs: ["https://docs.github.com/en/get-started/git-basics/configuring-git-to-handle-line-endings"],
      examples: ["./buildinfo/version.sh: line 23: syntax error: unexpected end of file (expecting \"then\")"]
    ),
    Rule(
      id: "script-gone-upstream", partOf: "script-not-found-crlf", family: "shell", subject: .file,
      title:
        "{script|The script} is not in the cloned sources: the project may use a different build system now",
      level: 83, confidence: .likely,
      repairs: [],
      patterns: .each([
        "./autogen.sh", "./configure", "./bootstrap", "./bootstrap.sh", "./buildconf", "./build.sh",
      ]) { script in
        .each(["git clone ", "git checkout "]) {
          Pattern("sh: {#}: \(script): not found", more: ["sh: {#}: {script}: not found"], inDockerfile: [$0])
        }
          + .each(["git clone "]) {
            Pattern("sh: \(script): not found", more: ["sh: {script}: not found"], inDockerfile: [$0])
          }
      },
      causes: [
        "The project moved to another build system (CMake, Meson) or renamed the script. `git clone` without `--branch` uses the newest commit.",
        "The script is in another folder, or the Dockerfile clones a different project.",
      ],
      fixes: [
        Fix(
          "Clone the release that these build commands were written for (`--branch <tag>`).",
          snippet: "RUN git clone --depth 1 --branch <tag> <address>"),
        "Or follow the build instructions in the project's current README, often `cmake -B build && cmake --build build`.",
      ],
      verify: ["git ls-remote --tags <address>"],
      docs: ["https://git-scm.com/docs/git-clone#Documentation/git-clone.txt---branchname"],
      examples: [
        Example(
          "/bin/sh: 1: ./autogen.sh: not found",
          step: "RUN cd /tmp/tiler && ./autogen.sh && ./configure && make",
          dockerfile: "RUN cd /tmp && git clone https://git.example/tiler.git", exitCode: 127)
      ]
    ),
  ]

  /// A script with Windows line endings.
  private static func carriageReturn(
    id: String, title: String, level: Int, patterns: [Pattern], examples: [Example]
  ) -> Rule {
    Rule(
      id: id, partOf: "script-not-found-crlf", family: "shell", title: title, level: level,
      confidence: .likely, repairs: [.unixLineEnds], patterns: patterns,
      causes: [
        "The file was saved or checked out on Windows with CRLF line endings. The shell reads the invisible carriage return as part of the word before it."
      ],
      fixes: [
        Fix(
          "Convert the file to Unix line endings (LF): run `dos2unix` on it, and set `eol=lf` in .gitattributes so git keeps them.",
          snippet: """
            dos2unix <script>
            # .gitattributes, committed together with the file:
            * text=auto eol=lf
            """),
        Fix(
          "Or remove the carriage returns in the image, before the file is used.",
          snippet: #"RUN sed -i 's/\r$//' {script|<script>}"#),
      ],
      verify: [
        "file {script}   # prints \"with CRLF line terminators\"",
        "git ls-files --eol {script}",
      ],
      docs: [
        "https://git-scm.com/docs/gitattributes#_end_of_line_conversion",
        "https://docs.github.com/en/get-started/git-basics/configuring-git-to-handle-line-endings",
      ],
      examples: examples)
  }
}
