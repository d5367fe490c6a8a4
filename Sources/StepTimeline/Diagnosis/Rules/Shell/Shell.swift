extension RuleCatalog {
  /// Shells and scripts: commands that are missing, syntax, line ends, variables, permissions.
  static let shell: [Rule] = [
    Rule(
      id: "echo-option-printed", family: "shell",
      title: "A file written with `echo -e` starts with -e: {file|see the line}",
      level: 86, confidence: .likely,
      repairs: [.plainEcho],
      patterns: ["{file}: -e: not found", "{file}: line {#}: -e: command not found"],
      causes: ["/bin/sh in Debian and Ubuntu is dash, whose `echo` prints `-e` as text."],
      fixes: [
        Fix(
          "Write the file with `printf` instead of `echo -e`.",
          snippet: "RUN printf '%b\\n' \"<text>\" > <file>")
      ],
      docs: ["https://pubs.opengroup.org/onlinepubs/9799919799/utilities/echo.html"],
      examples: ["/usr/local/bin/poller: 1: /etc/poller.env: -e: not found"]
    ),
    Rule(
      id: "home-not-writable", family: "shell",
      title: "The user has no home folder, so a program tries to write its settings to /",
      level: 88, confidence: .likely,
      repairs: [.homeFolder, .runAsRoot],
      patterns: [
        "could not lock config file //.gitconfig: Permission denied",
        "^{program}: //.{name}: permission denied", "open //.{name}: permission denied",
        "mkdir /.cache: permission denied", "mkdir /.config: permission denied",
        "EACCES: permission denied, mkdir '/.npm'", "Permission denied: '/.cache'",
        "Permission denied: '/.local'", "Permission denied: '/.config'", "mkdir: cannot create directory '/.",
      ],
      causes: [
        "USER is a number, or a name without an entry in /etc/passwd, so HOME is `/`, which belongs to root."
      ],
      fixes: [Fix("Set HOME to a folder that the user can write to.", snippet: "ENV HOME=/tmp")],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: [
        "error: could not lock config file //.gitconfig: Permission denied",
        "EACCES: permission denied, mkdir '/.npm'",
      ]
    ),
    Rule(
      id: "program-without-loader", partOf: "command-not-found", family: "shell", subject: .file,
      title:
        "{program} is in the image, but cannot be started: it most likely needs another C library than the image has",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: .each([
        "/bin/sh: {program}: not found", "/bin/sh: {#}: {program}: not found", "^sh: {program}: not found",
      ]) {
        Pattern($0, notOnLine: ["/bin/sh: 1: 1:"], inDockerfile: ["bin/{program}"], exitCodes: [127])
      },
      causes: [
        "An earlier instruction puts the program into a folder of PATH. The shell says `not found` of a file that is there if the loader that the file names is missing: a glibc program on Alpine (musl), or one for another processor.",
        "The file has another name there, or the instruction is in another stage.",
      ],
      fixes: [
        "Use a build of {program} for this image (static, or for musl on Alpine), or a base image with glibc (Debian, Ubuntu).",
        Fix(
          "For simple glibc programs on Alpine, install the compatibility layer.",
          snippet: "RUN apk add --no-cache gcompat libstdc++", base: .apk),
      ],
      verify: [
        "docker run --rm {image|<image>} sh -c 'ls -l $(command -v {program}); ldd $(command -v {program})'"
      ],
      docs: ["https://wiki.alpinelinux.org/wiki/Running_glibc_programs"],
      examples: [
        Example(
          "/bin/sh: hugo: not found",
          dockerfile: "RUN wget -qO- https://example.com/hugo.tgz | tar xz && mv hugo /usr/local/bin/hugo",
          exitCode: 127)
      ]
    ),
    Rule(
      id: "exec-path-not-started", partOf: "command-not-found", family: "shell", subject: .file,
      title:
        "{folder}/{program} cannot be started: the file is not there, or the loader that it names is not",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        "exec: line {#}: {folder}/{program}: not found", ": {#}: exec: {folder}/{program}: not found",
      ],
      causes: [
        "The program is for another C library: a glibc program on Alpine (musl), or the other way round. The shell says `not found` of a file that is there if its loader is missing.",
        "The file was not built or not copied, or it is for another processor.",
      ],
      fixes: [
        "Use a build of the program for the image's C library (musl on Alpine), or a base image with glibc (Debian, Ubuntu).",
        "If the file itself is missing, build or copy it before this step.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ls -l {folder}/{program}; ldd {folder}/{program}'"],
      docs: ["https://wiki.alpinelinux.org/wiki/Running_glibc_programs"],
      examples: ["./configure: exec: line 3: build/stage0/setup: not found"]
    ),
    Rule(
      id: "go-before-build-missing", partOf: "command-not-found", family: "shell",
      title: "`build` is no program: `go` is missing before it",
      level: 69, confidence: .likely,
      repairs: [],
      patterns: [" build: not found", "build: command not found"].map { Pattern($0, inStep: " build -") },
      causes: [
        "The command is `go build`; with variables before it (`CGO_ENABLED=0 build …`) the word is easily lost."
      ],
      fixes: ["Write `go build` instead of `build` in this step."],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies"],
      examples: [Example("/bin/sh: 1: build: not found", step: "RUN CGO_ENABLED=0 build -o /flux .")]
    ),
    Rule(
      id: "program-path-missing", partOf: "command-not-found", family: "shell",
      title:
        "The program {path|that is called by its path} cannot be run: it is not at this path in the image",
      level: 68, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("make: /{}: Command not found", more: ["make: {path}: Command not found"]),
        Pattern("]: /{}: Command not found", more: ["]: {path}: Command not found"]),
      ],
      causes: [
        "The Makefile or a variable names the program with its whole path, and the program is somewhere else or not installed.",
        "The path holds a version, and the image has another one.",
        "If it is a script, its interpreter is missing, or it has Windows line endings; the message is the same.",
      ],
      fixes: [
        "Install {path|the program} in this stage, or correct its path where the Makefile or a variable sets it."
      ],
      verify: ["docker run --rm {image|<image>} ls -l {path|<path>}"],
      docs: ["https://www.gnu.org/software/make/manual/html_node/Errors.html"],
      examples: ["make: /opt/cross/bin/arm-flux-gcc: Command not found"]
    ),
    Rule(
      id: "command-not-found", family: "shell",
      question: .folder,
      title: "The image has no command {program|that this step calls (127: command not found)}",
      level: 66, confidence: .certain,
      repairs: [
        .scriptProgram, .goStatic, .agedSource, .keepPath, .addToPath, .ownManager, .useBash, .dropSudo,
        .renameProgram,
        .installProgram,
      ],
      patterns: namesUnknownToTheShell + [
        Pattern(
          "exec: \"{program}\": executable file not found in $PATH",
          notOnLine: ["error getting credentials", "current commit information"],
          confidence: .likely),
        Pattern(
          "exec: \\\"{program}\\\": executable file not found in $PATH",
          notOnLine: ["current commit information"], confidence: .likely),
        Pattern("executable file `{program}` not found in $PATH", confidence: .likely),
        Pattern(
          "starting container process caused: exec: \"{program}\"", notOnLine: ["permission denied"],
          confidence: .likely),
        "/usr/bin/env: '{program}': No such file or directory",
        "^env: '{program}': No such file or directory",
        "env: can't execute '{program}': No such file or directory",
        Pattern("A problem occurred starting process 'command '{program}''", confidence: .likely),
        Pattern("Error: spawn {program} ENOENT", confidence: .likely),
        "make: {program}: Command not found", "]: {program}: Command not found",
        Pattern("make: {program}: No such file or directory", unless: ["No rule to make target"]),
        Pattern("The term '{program}' is not recognized as {...}cmdlet", confidence: .likely),
        Pattern.exitCode(127, confidence: .likely),
      ],
      causes: [
        """
        The package that provides it is not installed. Alpine and slim images \
        have no bash, curl, git or sudo.
        """,
        "It is installed in another stage, or in a folder that is not in PATH.",
        """
        The variable with the command's name is empty, or the release no longer includes the tool \
        (`apt-key`, `python`).
        """,
      ],
      fixes: [
        Fix(
          "Install it in this stage with its language's package manager: distributions have no package for it, or an old one.",
          snippet: "RUN {install}", when: ["{install}"]),
        Fix(
          "Use an image that includes {program}, or a stage of that image for this step.",
          snippet: "FROM {languageImage}", when: ["{languageImage}"]),
        Fix(
          "Install the package that provides {program|the command} in this stage.",
          snippet: "RUN apk add --no-cache {program|<the package that has it>}",
          base: .apk, unless: ["{install}", "{languageImage}"]),
        Fix(
          "Install the package that provides {program|the command} in this stage.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {program|<the package that has it>}",
          base: .apt, unless: ["{install}", "{languageImage}"]),
        Fix(
          "Install the package that provides {program|the command} in this stage.",
          snippet: "RUN dnf install -y {program|<the package that has it>}",
          base: .dnf, unless: ["{install}", "{languageImage}"]),
        Fix("If it is already installed, add its folder to PATH.", snippet: "ENV PATH=<its folder>:$PATH"),
        "Remove `sudo`: steps run as root unless USER sets another user.",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program|<program>}; echo $PATH'"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#shell-and-exec-form",
        "https://www.gnu.org/software/bash/manual/html_node/Exit-Status.html",
      ],
      examples: [
        "/bin/sh: 1: npm: not found", "/bin/sh: gox: not found", "bash: line 1: jq: command not found",
        "./mvnw: line 256: tar: command not found",
        """
        runc run failed: unable to start container process: exec: "bash": \
        executable file not found in $PATH
        """,
        "> A problem occurred starting process 'command 'npm''", Example(exitCode: 127),
      ]
    ),
    Rule(
      id: "no-shell-in-base", family: "shell",
      title: "The base image has no shell, so the shell form of RUN cannot work",
      level: 95, confidence: .certain,
      patterns: [
        "exec: \"/bin/sh\": stat /bin/sh: no such file or directory",
        "exec: \\\"/bin/sh\\\": stat /bin/sh: no such file or directory",
        "exec: \"/bin/sh\": executable file not found",
        Pattern("exec /bin/sh: no such file or directory", confidence: .likely),
        Pattern("exec: \"/bin/bash\": stat /bin/bash: no such file or directory", confidence: .likely),
        Pattern("exec: \\\"/bin/bash\\\": stat /bin/bash: no such file or directory", confidence: .likely),
        "executable file `/bin/sh` not found",
        // Buildah before 1.19.
        Pattern(
          "process exited with error: fork/exec /bin/sh: no such file or directory", confidence: .likely),
        // Docker before 1.12
        Pattern("Container command '/bin/sh' not found or does not exist", confidence: .likely),
      ],
      causes: [
        "The stage starts from `scratch` or a distroless image, which do not include a shell.",
        """
        The image is for another CPU architecture, and its emulator is registered without the F flag: the kernel \
        looks for the emulator inside the image.
        """,
        "The variable in `FROM $IMAGE` is empty, which the classic builder treats as an empty image.",
        "`SHELL` sets bash, and the image has only sh.",
      ],
      fixes: [
        Fix(
          "Run the command in an earlier stage whose image has a shell and copy the result, or use a base image with a shell.",
          snippet: """
            FROM <an image with a shell> AS <stage>
            RUN <the command>
            # in the last stage
            COPY --from=<stage> <path> <path>
            """),
        Fix(
          "If you build for another CPU architecture, register the emulators so they work in containers.",
          snippet: Fix.registeringEmulators),
        Fix(
          "Set a default for the build argument in FROM.",
          snippet: """
            ARG <name>=<image>
            FROM $<name>
            """),
        Fix("If SHELL sets bash, install bash first.", snippet: "RUN apk add --no-cache bash", base: .apk),
      ],
      verify: [
        "docker run --rm --entrypoint /bin/sh {image} -c true", "grep -nE '^(FROM|ARG|SHELL)' Dockerfile",
      ],
      docs: [
        "https://docs.docker.com/build/building/multi-stage/",
        "https://docs.docker.com/reference/dockerfile/#shell",
        "https://docs.kernel.org/admin-guide/binfmt-misc.html",
      ],
      examples: [
        """
        OCI runtime create failed: runc create failed: unable to start container process: exec: \
        "/bin/sh": stat \
        /bin/sh: no such file or directory: unknown
        """
      ]
    ),
    Rule(
      id: "versioned-path-missing", partOf: "script-not-found-crlf", family: "shell",
      title: "{path|The path} is not in the image: the version in the path may be another one",
      level: 81, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "/bin/sh: {#}: /opt/{}.{#}.{#}/{}: not found", more: [": {path}: not found"],
          notInDockerfile: ["COPY ", "ADD ", "tar ", "unzip "]),
        Pattern(
          "/bin/sh: {#}: /usr/{}.{#}.{#}/{}: not found", more: [": {path}: not found"],
          notInDockerfile: ["COPY ", "ADD ", "tar ", "unzip "]),
      ],
      causes: [
        "The image has another version of the tool, in another folder. A build argument with the version may have its default value.",
        "The tool is not installed in this stage.",
      ],
      fixes: [
        "Correct the version in the path, or the build argument or variable that it is from.",
        "Or install the tool in this stage.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ls -d /opt/* /usr/local/*'"],
      docs: ["https://docs.docker.com/build/building/variables/"],
      examples: ["/bin/sh: 1: /opt/tools/flux-sdk-1.2.0/setup.sh: not found"]
    ),
    Rule(
      id: "script-not-found-crlf", family: "shell",
      question: .cLibrary,
      title:
        "{path|The script} cannot be run: file or interpreter not found, or Windows line endings (CRLF)",
      level: 80, confidence: .likely,
      repairs: [.useCopied, .goStatic, .unixLineEnds, .scriptShell],
      patterns: [
        Pattern("/bin/sh: {#}: /{}: not found", more: [": {path}: not found"]),
        Pattern("/bin/sh: {#}: ./{}: not found", more: [": {path}: not found"]),
        Pattern("sh: {#}: /{}: not found", more: [": {path}: not found"]),
        Pattern("sh: {#}: ./{}: not found", more: [": {path}: not found"]),
        Pattern("^/bin/sh: /{}: not found", more: [": {path}: not found"]),
        Pattern("^/bin/sh: ./{}: not found", more: [": {path}: not found"]),
        Pattern("^sh: /{}: not found", more: [": {path}: not found"]),
        Pattern("^sh: ./{}: not found", more: [": {path}: not found"]),
        Pattern(": line {#}: /{}: not found", more: [": {path}: not found"]),
        Pattern(": line {#}: ./{}: not found", more: [": {path}: not found"]),
        "{path}: cannot execute: required file not found", "{path}: /{...}: bad interpreter: {reason...}",
        "env: '{}\\r': No such file or directory",
        "env: can't execute 'bash",
        "$'\\r': command not found",
        Pattern("{path}: {#}: set: Illegal option -", notOnLine: ["-o pipefail"]),
        "set: -: invalid option",
        Pattern("^exec /{}: no such file or directory", more: ["exec {path}: no such file"]),
        Pattern("^exec ./{}: no such file or directory", more: ["exec {path}: no such file"]),
      ],
      causes: [
        "The file has Windows line endings (CRLF, git `autocrlf`), so its first line names `/bin/bash` plus a carriage return.",
        "Its first line names an interpreter that is not installed, such as bash on Alpine.",
        """
        The file is missing: not copied, excluded by `.dockerignore`, or the name or WORKDIR is wrong. The \
        message is the same.
        """,
        "It is a glibc program on Alpine, where its loader is missing. The message is the same.",
      ],
      fixes: [
        Fix(
          "Check {path|the path} in the base image (`ls`), and use the path of the version that is installed there.",
          when: [": /opt/"], unless: [".sh: not found"]),
        Fix(
          "If the script's first line names bash, install it: Alpine does not include bash. Otherwise, check that the file is copied and has Unix line endings (LF).",
          snippet: "RUN apk add --no-cache bash", base: .apk, when: [".sh: not found"],
          unless: [" bash ", "add bash", "#!/bin/sh", "\\r"]),
        Fix(
          "If it is a program, use its Alpine (musl) build or a Debian-based image: glibc programs do not run on Alpine. For small programs, try gcompat.",
          snippet: "RUN apk add --no-cache gcompat", base: .apk, when: [": not found"],
          unless: [
            ".sh: not found", "gcompat", "gradlew", "mvnw", "configure", "console", "artisan", "entrypoint",
            ".py: not", ".rb: not", ".pl: not",
          ]),
        Fix(
          "Convert the script from Windows line endings (CRLF) to LF, with `dos2unix` or .gitattributes. If it is not in the image, copy it first.",
          snippet: "# .gitattributes\n*.sh text eol=lf"),
        Fix(
          "Or remove the carriage returns in the image.",
          snippet: "RUN sed -i 's/\\r$//' {path|/entrypoint.sh}"),
        Fix(
          "Or install the interpreter that the script's first line names.",
          snippet: "RUN apk add --no-cache bash", base: .apk,
          unless: [".sh: not found"]),
      ],
      verify: [
        "Add `RUN pwd; ls -la` before the step that fails.",
        "file {path|<script>}; head -n 1 {path|<script>} | cat -A",
      ],
      docs: [
        "https://docs.github.com/en/get-started/git-basics/configuring-git-to-handle-line-endings",
        "https://wiki.alpinelinux.org/wiki/Running_glibc_programs",
      ],
      examples: [
        "/bin/sh: /entry.sh: not found", "/bin/sh: 1: ./build.sh: not found",
        "/bin/bash: line 1: ./build.sh: cannot execute: required file not found",
      ]
    ),
    Rule(
      id: "permission-denied", family: "shell",
      title: "Permission denied for {file|a file} in this step",
      level: 50, confidence: .likely,
      repairs: [.goProgramInFolder, .ownCacheMount, .makeExecutable, .runAsRoot],
      patterns: [
        "sh: {#}: {file}: Permission denied", "sh: line {#}: {file}: Permission denied",
        "path = '{file}' (OS Error: Permission denied",
        "{}: line {#}: {file}: Permission denied", ": cannot {action} '{file}': Permission denied",
        ": cannot {action...} '{file}': Permission denied",
        ": can't {action...} '{file}': Permission denied", ": cannot create {file}: Permission denied",
        ": can't create {file}: Permission denied", "{file}: Cannot open: Permission denied",
        "{file}: Cannot mkdir: Permission denied",
        Pattern("^{program}: {file}: Permission denied", notOnLine: ["publickey", "@"]),
        "PermissionError: [Errno 13] Permission denied: '{file}'", "[Errno 13] Permission denied: '{file}'",
        "EACCES: permission denied, {action} '{file}'", "open {file}: permission denied",
        "mkdir {file}: permission denied", "fork/exec {file}: permission denied",
        "^exec {file}: permission denied",
        "exec: \"{file}\": permission denied", "{file} (Permission denied)",
        "java.nio.file.AccessDeniedException: {file}",
        .exitCode(126, unless: ["xec format error"]),
      ],
      causes: [
        "The script has no execute bit: it was added on Windows, or git does not store the bit.",
        """
        `USER` is not root, and the directory belongs to root (COPY \
        without `--chown`, a cache mount).
        """,
        "The file system is mounted with `noexec`, or a security module blocks access.",
      ],
      fixes: [
        Fix(
          "If it is a script or program, make it executable. If the step writes to it, set its owner with `COPY --chown`, or run the step as root.",
          snippet: "RUN chmod +x {file}",
          unless: ["COPY --chown", "ADD --chown"] + wordsOfAccess),
        Fix(
          "The user of the step may not write there. Copy the files with this user as their owner, create the folder for it before USER, or run the step as root.",
          snippet: "COPY --chown=<user of the step> <source> <destination>", when: ["cannot create"]),
        Fix(
          "Copy the files with the user of the step as their owner.",
          snippet: "COPY --chown=<user of the step> <source> <destination>"),
        Fix("Set the execute bit in git and commit it.", snippet: "git update-index --chmod=+x {file}"),
        Fix(
          "For a cache mount, set `uid` and `gid` to the user's numbers.",
          snippet: "RUN --mount=type=cache,target=<folder>,uid=<number>,gid=<number> <command>"),
      ],
      verify: ["docker run --rm {image} sh -c 'id; ls -ld {file|<file>}'"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#copy---chown---chmod",
        "https://docs.docker.com/reference/dockerfile/#user",
      ],
      examples: [
        "/bin/sh: 1: /build.sh: Permission denied", "/bin/sh: ./tool: Permission denied",
        "mkdir: cannot create directory '/app': Permission denied",
        "touch: cannot touch '/usr/x': Permission denied",
        Example(exitCode: 126),
      ]
    ),
    Rule(
      id: "shell-syntax", family: "shell",
      title: "Shell syntax error: {message|bash syntax in sh, or a missing quote}",
      level: 82, confidence: .certain,
      repairs: [.unixLineEnds, .useBash],
      patterns: [
        "/bin/sh: {#}: Syntax error: {message...}",
        // A script that was downloaded may be a web page.
        Pattern("{}: {#}: Syntax error: {message...}", confidence: .likely),
        // A file that the script reads with `.` or `source`.
        Pattern("{}: {#}: {file}: Syntax error: {message...}", confidence: .likely),
        "/bin/sh: syntax error: {message...}",
        "^sh: syntax error: {message...}",
        "{}: line {#}: syntax error: {message...}",
        Pattern("syntax error near unexpected token {message...}", confidence: .likely),
        "unexpected EOF while looking for matching {message...}",
        "set: Illegal option -o pipefail", "set: illegal option -o pipefail",
        "{}: {#}: Bad substitution", "{}: line {#}: {message...}: bad substitution", "sh: bad substitution",
        "syntax error: bad substitution",
        Pattern("{}: {#}: [: {message}: unexpected operator", confidence: .likely),
        Pattern("sh: {message}: unknown operand", confidence: .likely),
        "{}: {#}: Bad for loop variable", "{}: {#}: Bad fd number",
      ]
        + wordsOfBash,
      causes: [
        "RUN uses /bin/sh (dash or BusyBox), which does not support all bash syntax (`[[`, `source`, arrays, `pipefail`).",
        "A quote is not closed, a backslash at a line's end is missing, or a comment follows it.",
        "`&&`, `;` or `then` is in the wrong place after lines were joined.",
      ],
      fixes: [
        Fix(
          "Close the quote: the command has an odd number of `'` or `\"`, or a backslash at the end of a line is missing.",
          when: ["nterminated quoted string"]),
        Fix(
          "Close the quote or bracket that the message names, or add the backslash that is missing at the end of a line.",
          when: ["unexpected EOF while looking for matching"], unless: ["nterminated quoted string"]),
        Fix(
          "If the command uses bash syntax, set bash with SHELL (the image must have it). Otherwise, fix the missing quote, backslash or `&&`.",
          snippet: "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]",
          unless: ["nterminated quoted string", "unexpected EOF while looking for matching"]),
        Fix("Or write the lines as a heredoc.", snippet: "RUN <<EOF\nset -e\nmake\nmake install\nEOF"),
        "Or use POSIX syntax: `[ a = b ]` instead of `[[ a == b ]]`, `.` instead of `source`.",
      ],
      verify: ["sh -n <script>; docker build --check ."],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#shell",
        "https://docs.docker.com/reference/dockerfile/#here-documents",
      ],
      examples: [
        "/bin/sh: syntax error: unexpected end of file (expecting \"then\")", "/bin/sh: 1: [[: not found",
        "/bin/sh: 1: Syntax error: \"(\" unexpected", "/bin/sh: 1: set: Illegal option -o pipefail",
        "/bin/bash: -c: line 1: syntax error near unexpected token `&&'",
      ]
    ),
    Rule(
      id: "required-variable", family: "shell",
      title: "The variable {name} is not set in this step",
      level: 83, confidence: .certain,
      patterns: [
        "sh: {#}: {name}: parameter not set", "sh: {name}: parameter not set",
        "{}: {#}: {name}: parameter not set",
        "{}: line {#}: {name}: parameter null or not set", "{}: line {#}: {name}: unbound variable",
        "sh: {name}: unbound variable", "sh: {#}: {name}: must be set", "{}: line {#}: {name}: must be set",
        "sh: {#}: {name}: is required", "{}: line {#}: {name}: is required", "{}: {#}: {name}: must be set",
      ],
      causes: [
        "`ARG` is missing in this stage: each stage must declare it after FROM.",
        "`--build-arg` (Compose: `build.args`) was not passed, or its name is misspelled.",
        "A variable that an earlier RUN sets is lost: only ARG and ENV persist.",
      ],
      fixes: [
        Fix(
          "Declare the variable with ARG in the stage that uses it, and pass its value with `--build-arg`.",
          snippet: "ARG {name}"),
        Fix("Pass its value to the build.", snippet: "docker build --build-arg {name}=<value> ."),
      ],
      verify: ["grep -nE '^(FROM|ARG|ENV)' Dockerfile"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#scope",
        "https://docs.docker.com/build/building/variables/",
      ],
      examples: ["/bin/sh: 1: VERSION: parameter not set", "./build.sh: line 3: VERSION: unbound variable"]
    ),
  ]

  /// What a shell says of a program that it does not find.
  ///
  /// A script that only asks for the program goes on without it, and fails for another reason: only the exit code tells.
  private static let namesUnknownToTheShell: [Pattern] =
    .each([
      "/bin/sh: {#}: {program}: not found", "sh: {#}: {program}: not found",
      "^sh: {program}: not found",
      "^/bin/ash: {program}: not found", "^ash: {program}: not found", "{}: {#}: {program}: not found",
      "{}: {#}: {}: {program}: not found", "{}: line {#}: {program}: not found",
    ]).certain(exitCodes: [127])
    + [Pattern("^/bin/sh: {program}: not found", notOnLine: ["syntax error"])].certain(exitCodes: [127])
    + .each(
      ["npm error sh: {program}: not found", "npm ERR! sh: {program}: not found"],
      notOnLine: ["sh: ./", "sh: /", "sh: 1"])
    // A paste may have lost the shell's name.
    + [
      Pattern(
        "^{program}: not found", place: .output, notOnLine: ["("], inStep: " {program} ",
        confidence: .possible)
    ]
    + [Pattern(": {program}: command not found")].certain(notOnLine: ["sudo: "], exitCodes: [127])

  /// What programs say of a file or folder that they may not read or write, which no execute bit helps.
  static let wordsOfAccess = [
    "cannot create", "can't create", "cannot touch", "cannot remove", "cannot move", "cannot open",
    "Cannot open",
    "Cannot mkdir", "could not create", "mkdir '", "mkdir /", "PermissionError: ", "permission denied, open",
    "permission denied, mkdir", "permission denied, unlink", "AccessDeniedException",
  ]

  /// Words of bash that other shells take for programs; a script may go on after them.
  private static let wordsOfBash: [Pattern] =
    .each([
      "sh: {#}: [[: not found", "sh: [[: not found", "{}: {#}: [[: not found",
      "sh: {#}: source: not found", "{}: {#}: source: not found",
    ]).certain(exitCodes: [127])
}
