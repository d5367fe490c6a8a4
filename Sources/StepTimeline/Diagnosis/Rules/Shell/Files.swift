extension RuleCatalog {
  /// Files that are missing, exist already or cannot be written, and what a compiler needs of them.
  static let files: [Rule] = [
    Rule(
      id: "literal-tilde", partOf: "file-not-found", family: "filesystem", subject: .file,
      title: "The path ~/{path} was used as it is: only a shell replaces `~` with the home folder",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: .each(["open", "stat", "lstat", "chdir", "mkdir"]) {
        Pattern("\($0) ~/{path}: no such file or directory")
      },
      causes: [
        "A setting holds the path with `~`: an environment variable such as TMPDIR, an `ENV` instruction, an option in quotation marks, a configuration file."
      ],
      fixes: [
        "Write the absolute path in the setting (a variable such as TMPDIR or HOME, an `ENV`, an option). In a shell, use `$HOME`."
      ],
      verify: ["env | grep '~'"],
      docs: ["https://www.gnu.org/software/bash/manual/html_node/Tilde-Expansion.html"],
      examples: ["open ~/20287918: no such file or directory"]
    ),
    Rule(
      id: "file-not-found", family: "filesystem",
      title: "No such file or directory: {file|a file}",
      level: 35, confidence: .likely,
      repairs: [
        .aptSourcesFile, .plainEcho,
        .forceRemove, .copyArchive, .installFile, .nearestWorkdir, .nearestPath, .copiedFolder, .useCopied,
        .copyBefore,
        .makeFolder,
        .makeParents,
      ],
      patterns: [
        "ls: cannot access '{file}': No such file or directory", "ls: {file}: No such file or directory",
        ": cannot access '{file}': No such file or directory",
        ": cannot stat '{file}': No such file or directory",
        ": can't stat '{file}': No such file or directory",
        ": can't open '{file}': No such file or directory",
        ": can't open file '{file}': [Errno 2]", "can't open {file}: No such file or directory",
        "cannot open {file} (No such file or directory)", "cannot open {file}: No such file",
        "^cat: {file}: No such file or directory",
        Pattern("^find: ‘{file}’: No such file or directory", exitCodes: [1], confidence: .possible),
        Pattern("^find: '{file}': No such file or directory", exitCodes: [1], confidence: .possible),
        "mv: can't rename '{file}': No such file or directory",
        "^cp: {file}: No such file or directory", "^mv: {file}: No such file or directory",
        "^cat: can't open '{file}'", "cd: {file}: No such file or directory", "cd: can't cd to {file}",
        // Some builds of busybox number the line and add the reason.
        "cd: line {}: can't cd to {file}: No such file or directory",
        "^sed: can't read {file}: No such file or directory", "^grep: {file}: No such file or directory",
        "^sed: {file}: No such file or directory", "^awk: {file}: No such file or directory",
        "^head: {file}: No such file or directory", "^tail: {file}: No such file or directory",
        "^chmod: {file}: No such file or directory", "^tar: {file}: Cannot open: No such file or directory",
        "^tar: {file}: Cannot stat: No such file or directory", "^tar: can't open '{file}'",
        "^source: {file}: No such file", "{}: {#}: .: Can't open {file}",
        "{}: line {#}: {file}: No such file or directory",
        "sh: {#}: cannot open {file}: No such file",
        "mkdir: cannot create directory '{file}': No such file or directory",
        "touch: cannot touch '{file}': No such file or directory",
        "ENOENT: no such file or directory, {action} '{file}'",
        "FileNotFoundError: [Errno 2] No such file or directory: '{file}'",
        "java.io.FileNotFoundException: {file} (No such file or directory)",
        "java.nio.file.NoSuchFileException: {file}", "^stat {file}: no such file or directory",
        Pattern("open {file}: no such file or directory", notOnLine: ["/sys/fs/cgroup"]),
        "rm: cannot remove '{file}': No such file or directory",
        "rm: can't remove '{file}': No such file or directory",
        "mkdir: can't create directory '{file}': No such file or directory",
        "^touch: {file}: No such file or directory", "^chown: {file}: No such file or directory",
        "^ln: {file}: No such file or directory",
        "tar (child): {file}: Cannot open: No such file or directory",
        "{}: error: {file}: No such file or directory",
        "CMake Error: Unable to read from file '{file}': Can't lstat",
        "Unable to access jarfile {file}",
        "Error: Cannot find module '/{file}'",
        "System.IO.FileNotFoundException: Could not find file '{file}'",
      ],
      causes: [
        "The file is in the cache mount {cacheMount}, which is empty in the first build, with another builder and after its cache was cleaned.",
        "The file is not copied, or COPY comes after this step.",
        "The step runs in another directory: `cd` in an earlier RUN has no effect here, only WORKDIR persists.",
        "`.dockerignore` or .gitignore excludes it, or an earlier command did not create it.",
        "The letter case is different: Linux file names are case-sensitive.",
      ],
      fixes: [
        Fix(
          "Do not rely on what a cache mount holds: make the file in this step before it is read, or use it only if it is there. To keep it in the image, copy it to a folder outside of {cacheMount}.",
          snippet:
            "RUN --mount=type=cache,target={cacheMount} <command that makes the file> && {command|<command>}",
          when: ["{cacheMount}"]),
        Fix(
          "Use the executable's name from Package.swift; `swift build --show-bin-path` prints its folder.",
          snippet: "RUN swift build -c release && ls \"$(swift build -c release --show-bin-path)\"",
          when: ["/.build/"]),
        Fix(
          "Copy or create the file before this step, or correct its path or WORKDIR. Check that `.dockerignore` does not exclude it.",
          snippet: """
            WORKDIR <folder>
            COPY <source> <destination>
            RUN ls -la && <command>
            """, unless: ["/.build/", "/... ", "{cacheMount}"]),
        Fix(
          "Pass `-o` with a folder: for several packages, `go build` writes no file without it.",
          snippet: "RUN go build -o /usr/local/bin/ ./cmd/...", when: ["go build", "/... "]),
        "Use absolute paths.",
      ],
      verify: ["Add `RUN pwd && ls -la` before the step that fails."],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#workdir",
        "https://docs.docker.com/build/concepts/context/",
      ],
      examples: [
        "ls: cannot access './index.html': No such file or directory",
        "cat: /nope: No such file or directory",
        "/bin/sh: 1: cd: can't cd to /nope", "cp: cannot stat 'dist': No such file or directory",
        "Error: ENOENT: no such file or directory, open '/app/config.json'",
      ]
    ),
    Rule(
      id: "script-not-there", partOf: "file-not-found", family: "filesystem",
      title: "The script {file} is not in the image",
      level: 67, confidence: .likely,
      repairs: [.nearestPath, .copiedFolder, .copyBefore],
      patterns: [
        Pattern("^bash: {file}: No such file or directory", exitCodes: [127]),
        Pattern("^sh: can't open '{file}': No such file or directory", exitCodes: [2, 127]),
        Pattern("^/bin/bash: {file}: No such file or directory", exitCodes: [127]),
      ],
      causes: [
        "The base image does not have it: another tag or a newer release of the image has its scripts elsewhere.",
        "The file is not copied before this step, or is copied to another folder.",
      ],
      fixes: [
        "If the script belongs to the project, copy it before this step. If it belongs to the base image, correct its path, or use a tag that includes it."
      ],
      verify: ["docker run --rm {image|<image>} ls -l {file}"],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: [Example("bash: /etc/cont-init.d/add: No such file or directory", exitCode: 127)]
    ),
    Rule(
      id: "c-header-missing", family: "filesystem",
      title: "C header not found: {header}",
      level: 82, confidence: .certain,
      repairs: [.installLibrary],
      patterns: [
        Pattern(
          "{source}:{row#}:{column#}: fatal error: {header}: No such file or directory",
          notOnLine: ["numpy/", "hdf5.h", "ft2build.h", "glib.h"]),
        Pattern(
          "{source}:{row#}:{column#}: fatal error: {header}: No such file or directory", confidence: .likely),
        Pattern(
          "{source}:{row#}: fatal error: {header}: No such file or directory",
          notOnLine: ["numpy/", "hdf5.h", "ft2build.h", "glib.h"]),
        Pattern("{source}:{row#}: fatal error: {header}: No such file or directory", confidence: .likely),
        Pattern(
          "{source}:{row#}:{column#}: fatal error: '{header}' file not found",
          notOnLine: ["numpy/", "hdf5.h", "ft2build.h", "glib.h"]),
        Pattern("{source}:{row#}:{column#}: fatal error: '{header}' file not found", confidence: .likely),
        "{source}:{row#}:{column#}: error: {header}: No such file or directory",
        "fatal error C1083: Cannot open include file: '{header}'",
      ],
      causes: [
        "The development package of the library (`-dev`, `-devel`) is not installed in this stage.",
        "The header belongs to the project: it was not copied, or its directory is not passed with `-I`.",
      ],
      fixes: [
        Fix(
          "Use the parent folder as the build context, and copy the header's folder too: the header is outside the folder that this build has.",
          when: ["fatal error: ../"]),
        Fix(
          "If the header belongs to a library, install its development package (`-dev`, `-devel`). If it belongs to the project, copy its folder or update the submodules.",
          snippet: "git submodule update --init --recursive   # before the build",
          unless: ["{aptPackages}", "fatal error: ../"]),
      ] + .developmentPackage,
      verify: ["Search for the header by file name on packages.debian.org or pkgs.alpinelinux.org/contents."],
      docs: [
        "https://www.debian.org/distrib/packages", "https://pkgs.alpinelinux.org/contents",
        "https://gcc.gnu.org/onlinedocs/cpp/Search-Path.html",
      ],
      examples: [
        "main.c:1:10: fatal error: openssl/ssl.h: No such file or directory",
        "src/a.cpp:3:10: fatal error: 'zlib.h' file not found",
      ]
    ),
    Rule(
      id: "rename-across-layers", family: "filesystem", subject: .engine,
      title: "A folder of an earlier layer cannot be renamed in this step (Invalid cross-device link)",
      level: 80, confidence: .likely,
      patterns: [
        "Error while renaming {folder} to {new}. (Invalid cross-device link)",
        Pattern("rename({folder}, {new}) failed: Invalid cross-device link", notOnLine: ["fall back"]),
        "cannot move '{folder}' to '{new}': Invalid cross-device link",
        "EXDEV: cross-device link not permitted, rename '{folder}' -> '{new}'",
        "OSError: [Errno 18] Invalid cross-device link: '{folder}' -> '{new}'",
      ],
      causes: [
        "The folder comes from an earlier layer. The overlay file system of a build cannot rename such a folder, and this program does not copy it instead."
      ],
      fixes: [
        "Do the installation and this command in one RUN, so that the folder is of the same layer.",
        Fix(
          "Or copy the folder within this step before the program renames it.",
          snippet:
            "RUN cp -a {folder|<folder>} {folder|<folder>}.new && rm -rf {folder|<folder>} && mv {folder|<folder>}.new {folder|<folder>} && <the command>"
        ),
      ],
      docs: ["https://docs.kernel.org/filesystems/overlayfs.html#renaming-directories"],
      examples: [
        "libsemanage.semanage_commit_sandbox: Error while renaming /var/lib/shop/active to /var/lib/shop/previous. (Invalid cross-device link)."
      ]
    ),
    Rule(
      id: "make-not-found", family: "filesystem",
      title: "{program|A compiler or make} is not in the image",
      level: 89, confidence: .certain,
      repairs: [.installProgram, .installCompiler],
      patterns: .each(
        [
          ": make: not found", ": make: command not found",
          ": gcc: not found", ": gcc: command not found",
          ": g++: not found", ": g++: command not found",
          ": cc: not found", ": cc: command not found",
          ": c++: not found", ": c++: command not found",
          ": gmake: not found", ": gmake: command not found",
          "make: gcc: No such file or directory", "make: cc: No such file or directory",
          "make: g++: No such file or directory",
          "make: gcc: Command not found", "make: cc: Command not found", "make: g++: Command not found",
          "]: gcc: No such file or directory", "]: cc: No such file or directory",
          "]: g++: No such file or directory",
          "]: gcc: Command not found", "]: cc: Command not found", "]: g++: Command not found",
          "command 'gcc' failed: No such file or directory",
          "No such file or directory: 'gcc'", "No such file or directory: 'cc'",
          "No such file or directory: 'make'", "No such file or directory: 'g++'",
          "error: linker `cc` not found",
          "gyp ERR! stack Error: not found: make",
          "exec: \"make\": executable file not found in $PATH",
          "Command 'make' not found. Is make installed?",
        ],
        more: [
          ": {program}: not found", ": {program}: command not found",
          "]: {program}: No such file or directory",
          "make: {program}: No such file or directory", "make: {program}: Command not found",
          "]: {program}: Command not found", "command '{program}' failed: No such file",
          "No such file or directory: '{program}'", "error: linker `{program}` not found",
          "exec: \"{program}\": executable file not found", "Error: not found: {program}",
          "Command '{program}' not found. Is",
        ]),
      causes: [
        "Slim and Alpine images do not include compilers, and a package without a prebuilt binary needs one.",
        "The compiler is installed in another stage.",
      ],
      fixes: [
        Fix(
          "Install the compiler and make in this stage, before this step.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt),
        Fix(
          "Install the compiler and make in this stage, before this step.",
          snippet: "RUN apk add --no-cache build-base",
          base: .apk),
        Fix(
          "Install the compiler and make in this stage, before this step.",
          snippet: "RUN dnf install -y gcc gcc-c++ make",
          base: .dnf),
        "Or use a version of the package with a prebuilt binary for this platform.",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v cc gcc make cmake'"],
      docs: [
        "https://www.debian.org/distrib/packages",
        "https://pkgs.alpinelinux.org/package/edge/main/x86_64/build-base",
      ],
      examples: [
        "/bin/sh: 1: make: not found", "error: command 'gcc' failed: No such file or directory",
        "make: gcc: No such file or directory", "error: linker `cc` not found",
      ]
    ),
    Rule(
      id: "readonly-fs", family: "filesystem",
      title: "{file|A file} is on a read-only file system",
      level: 88, confidence: .certain,
      repairs: [.goWritableOutput],
      patterns: [
        // Settings of the kernel are refused without harm.
        "'{file}': Read-only file system", Pattern("{file}: Read-only file system", notOnLine: ["sysctl"]),
        "[Errno 30] Read-only file system: '{file}'", "EROFS: read-only file system, {action} '{file}'",
        "open {file}: read-only file system", "mkdir {file}: read-only file system", "read-only file system",
      ],
      causes: [
        "`--mount=type=bind` is read-only unless `rw` is set. Secret mounts are read-only too.",
        "The step writes to /proc, /sys or a file that Docker manages (/etc/hosts, /etc/resolv.conf).",
        "The host's disk has errors and was remounted read-only.",
      ],
      fixes: [
        Fix(
          "Add `rw` to the bind mount; the changes are discarded after the step.",
          snippet: "RUN --mount=type=bind,target=.,rw {command|<command>}", when: ["type=bind"]),
        "Write the output to a folder outside the read-only mount. If nothing is mounted there, check the host's disk for errors.",
      ],
      verify: ["RUN grep ' ro[ ,]' /proc/mounts", "dmesg | grep -i 'remounting filesystem read-only'"],
      docs: ["https://docs.docker.com/reference/dockerfile/#run---mounttypebind"],
      examples: ["touch: cannot touch '/src/x': Read-only file system"]
    ),
    Rule(
      id: "tar-helper-missing", family: "filesystem",
      title: "tar needs {program} to extract this archive, and it is not installed",
      level: 89, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "tar (child): {program}: Cannot exec: No such file or directory",
        "tar: {program}: Cannot exec: No such file",
      ],
      causes: [
        "The archive is compressed with xz, bzip2 or zstd, and slim images do not include these programs."
      ],
      fixes: [
        Fix(
          "Install the decompression program (xz, bzip2 or zstd) in this stage.",
          snippet: "RUN apt-get update && apt-get install -y xz-utils bzip2 zstd", base: .apt),
        Fix(
          "Install the decompression program (xz, bzip2 or zstd) in this stage.",
          snippet: "RUN apk add --no-cache tar xz bzip2 zstd", base: .apk),
        Fix(
          "Install the decompression program (xz, bzip2 or zstd) in this stage.",
          snippet: "RUN dnf install -y tar xz bzip2 zstd", base: .dnf),
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program}'"],
      docs: ["https://www.gnu.org/software/tar/manual/html_node/gzip.html"],
      examples: ["tar (child): xz: Cannot exec: No such file or directory"]
    ),
    Rule(
      id: "folder-missing", family: "shell",
      title: "The parent folder of {file} does not exist",
      level: 58, confidence: .certain,
      repairs: [.nearestPath, .makeFolder],
      patterns: [
        "mv: cannot move '{}' to '{file}': No such file or directory",
        "cp: cannot create regular file '{file}': No such file or directory",
        "install: cannot create regular file '{file}': No such file or directory",
        "cannot create {file}: Directory nonexistent",
        "can't create {file}: nonexistent directory",
        "touch: cannot touch '{file}': No such file or directory",
        "ln: failed to create symbolic link '{file}': No such file or directory",
        "^tee: {file}: No such file or directory",
      ],
      causes: [
        "The command writes to a folder that does not exist: mv, cp, tee and the shell do not create it.",
        "The path is misspelled, or a later instruction creates the folder.",
      ],
      fixes: [
        "Create the folder first with `mkdir -p`, or correct the path.",
        "Or use `WORKDIR` or `COPY`: both create the folder.",
      ],
      verify: ["Add `RUN ls -la <parent folder>` before the step that fails."],
      docs: ["https://www.gnu.org/software/coreutils/manual/html_node/mkdir-invocation.html"],
      examples: [
        "mv: cannot move '/tmp/app.conf' to '/etc/app/app.conf': No such file or directory",
        "/bin/sh: 1: cannot create /etc/app/a.conf: Directory nonexistent",
      ]),
    Rule(
      id: "file-exists", family: "filesystem",
      title: "{file} already exists",
      level: 45, confidence: .likely,
      repairs: [.makeParents, .forceLink],
      patterns: [
        "mkdir: cannot create directory '{file}': File exists",
        "mkdir: can't create directory '{file}': File exists",
        "ln: failed to create symbolic link '{file}': File exists",
        "ln: {file}: File exists",
      ],
      causes: ["The base image or an earlier step created it."],
      fixes: [
        Fix(
          "If it is a folder, use `mkdir -p`, which accepts an existing folder.",
          snippet: "RUN mkdir -p {file}", when: ["mkdir"]),
        Fix("If it is a link, replace it with `ln -sfn`.", snippet: "RUN ln -sfn <target> <path>"),
      ],
      verify: ["docker run --rm {image} ls -ld {file}"],
      docs: ["https://www.gnu.org/software/coreutils/manual/html_node/mkdir-invocation.html"],
      examples: ["mkdir: cannot create directory '/data': File exists"]
    ),
    Rule(
      id: "xargs-splits-names", partOf: "file-not-found", family: "shell", subject: .file,
      title: "xargs splits file names at their blanks: {path} is only a piece of a name",
      level: 72, confidence: .likely,
      repairs: [],
      // xargs ends with 123 if a command of its own fails.
      patterns: .each(["chmod: ", "chown: ", "rm: ", "sed: ", "grep: ", "cat: "]) {
        Pattern($0 + "cannot access '{path}': No such file or directory", exitCodes: [123])
      },
      causes: ["The files exist, as `find` named them; one of the names holds a blank or a quotation mark."],
      fixes: [
        Fix(
          "Separate the names by zero bytes.", snippet: "RUN find <folder> -print0 | xargs -0 chmod g+w"),
        "If the command is in a feature or script of somebody else, use a newer version of it.",
      ],
      docs: [
        "https://www.gnu.org/software/findutils/manual/html_node/find_html/Safe-File-Name-Handling.html"
      ],
      examples: [
        Example("chmod: cannot access '/opt/test/fast/Listing': No such file or directory", exitCode: 123)
      ]
    ),
    Rule(
      id: "options-unknown-busybox", family: "filesystem",
      title: "{program} in this image does not support the option {option|used}",
      level: 64, confidence: .likely,
      repairs: [.unixLineEnds],
      patterns: [
        "{program}: unrecognized option: {option}", "{program}: unrecognized option '{option}'",
        "{program}: invalid option -- '{option}'", "{program}: Illegal option {option}",
      ],
      causes: [
        "Alpine's commands come from BusyBox and have fewer options than the GNU tools.",
        "The option is misspelled, or the tool is too old for it.",
      ],
      fixes: [
        Fix(
          "Install the GNU tools, or remove the option.",
          snippet: "RUN apk add --no-cache coreutils findutils grep sed tar",
          base: .apk),
        "Remove the option, or use one that the tool supports (`--help` lists them).",
      ],
      verify: ["docker run --rm {image} {program} --help"],
      docs: [
        "https://busybox.net/downloads/BusyBox.html",
        "https://wiki.alpinelinux.org/wiki/How_to_get_regular_stuff_working",
      ],
      examples: ["date: unrecognized option: iso-8601", "xargs: invalid option -- 'z'"]
    ),
  ]
}
