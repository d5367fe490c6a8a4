extension RuleCatalog {
  /// Cases that the broader rule does not tell apart: a mirror that was switched off, a wrapped comment, a device file.
  static let tellingCases: [Rule] = [
    Rule(
      id: "rpm-centos-ended", partOf: "rpm-metadata", family: "rpm", subject: .package,
      title: "This release of CentOS has ended, and its mirror list mirrorlist.centos.org was switched off",
      level: 88, confidence: .certain,
      patterns: [
        Pattern("Could not retrieve mirrorlist http://mirrorlist.centos.org/"),
        Pattern("Could not resolve host: mirrorlist.centos.org"),
        Pattern("Cannot prepare internal mirrorlist: No URLs in mirrorlist"),
      ],
      causes: [
        "CentOS Linux 6, 7 and 8 and Stream 8 have reached their end of life; their packages are in the archive vault.centos.org, and the host of the mirror list has no address any more. The network is sound."
      ],
      fixes: [
        Fix(
          "Let yum use the archive before its first installation.",
          snippet: """
            RUN sed -i -e 's|^mirrorlist=|#mirrorlist=|' \\
                -e 's|^#\\?baseurl=http://mirror.centos.org|baseurl=http://vault.centos.org|' /etc/yum.repos.d/CentOS-*.repo
            """),
        Fix("Better: move to a release that is supported.", snippet: "FROM rockylinux/rockylinux:9"),
      ],
      verify: ["docker run --rm {image} cat /etc/os-release"],
      docs: ["https://www.centos.org/centos-linux-eol/"],
      examples: [
        "Could not retrieve mirrorlist http://mirrorlist.centos.org/?release=7&arch=x86_64&repo=os&infra=container error was\n14: curl#6 - \"Could not resolve host: mirrorlist.centos.org; Unknown error\""
      ],
      implies: ["dns-resolution-failed"]
    ),
    Rule(
      id: "go-proxy-certificate", partOf: "tls-cert-expired", family: "tls", subject: .certificate,
      title: "The certificate of the module proxy {host} has expired",
      level: 94, confidence: .likely,
      repairs: [.setClock],
      patterns: [
        Pattern(
          "Get \"https://{host}/{...}x509: certificate has expired or is not yet valid: current time {now} is after {end}",
          with: ["/@v/"], notOnLine: ["https://proxy.golang.org/", "https://sum.golang.org/"]),
        Pattern(
          "Get https://{host}/{...}x509: certificate has expired or is not yet valid", with: ["/@v/"],
          notOnLine: ["https://proxy.golang.org/", "https://sum.golang.org/"]),
      ],
      causes: [
        "The proxy's owner did not renew it in time (it ended at {end|the time of the message}).",
        "Or the clock of the docker host is ahead: compare the two times of the message.",
      ],
      fixes: [
        Fix(
          "Take another module proxy in place of {host}, where GOPROXY is set (ENV, ARG or the command).",
          snippet: "ENV GOPROXY=https://proxy.golang.org,direct"),
        Fix(
          "If the current time of the message is wrong, set the clock of the host or VM.",
          snippet: "timedatectl set-ntp true"),
        "Do not switch verification off.",
      ],
      verify: ["docker run --rm busybox date -u; date -u"],
      docs: ["https://go.dev/ref/mod#environment-variables"],
      examples: [
        "go: example.com/a@v1.0.0: Get \"https://goproxy.example.org/example.com/a/@v/v1.0.0.mod\": x509: certificate has expired or is not yet valid: current time 2021-10-08T20:28:57Z is after 2021-09-25T00:00:00Z"
      ]
    ),
    Rule(
      id: "pip-local-path", partOf: "pip-invalid-requirement", family: "pip", subject: .file,
      title: "The requirements name a folder of another machine, {path}, which is not in the image",
      level: 92, confidence: .likely,
      patterns: [
        Pattern(
          "Could not install packages due to an OSError: [Errno 2] No such file or directory: '/{path}'",
          with: ["Processing /"], notOnLine: ["requirements"]),
        Pattern(
          "Could not install packages due to an EnvironmentError: [Errno 2] No such file or directory: '/{path}'",
          with: ["Processing /"], notOnLine: ["requirements"]),
        Pattern("Could not install requirement {} from file:///{path} ", with: ["No such file or directory"]),
      ],
      causes: [
        "`pip freeze` in a conda environment writes where conda built a package (`name @ file:///tmp/build/…`); that folder exists on that machine only.",
        "A line of the requirements names a local folder that is not copied into the image.",
      ],
      fixes: [
        Fix(
          "Write the list anew with versions instead of paths.",
          snippet: "pip list --format=freeze > requirements.txt"),
        "Or replace each `name @ file:///…` by `name==version`; copy the folder before if it is your own package.",
      ],
      verify: ["grep -n 'file:' requirements.txt"],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_freeze/"],
      examples: [
        "Processing /tmp/build/80754af9/babel_1607110387436/work\nERROR: Could not install packages due to an OSError: [Errno 2] No such file or directory: '/tmp/build/80754af9/babel_1607110387436/work'"
      ]
    ),
    Rule(
      id: "dotnet-foreign-obj", partOf: "dotnet-fallback-folder", family: "dotnet", subject: .file,
      title: "The obj folder of a build with another SDK was copied over the restore of the image",
      level: 95, confidence: .likely,
      patterns: [
        Pattern(
          "error MSB4186: Invalid static method invocation syntax: \"[System.IO.Directory]::GetParent()"),
        Pattern("error MSB4018: The \"ResolvePackageAssets\" task failed unexpectedly"),
        Pattern("error NETSDK1060: Error reading assets file"),
      ],
      causes: [
        "`COPY . .` took obj along, which a newer (or older) SDK wrote on the host; the SDK of the image cannot read it.",
        "Or the SDK of the image is older than the project needs.",
      ],
      fixes: [
        Fix("Keep what the host built out of the context.", snippet: "# .dockerignore\n**/bin\n**/obj"),
        "Or use the SDK image of the version that the project is built with.",
      ],
      verify: ["cat .dockerignore", "docker run --rm {image|IMAGE} dotnet --version"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/docker/build-container"],
      examples: [
        "/usr/share/dotnet/sdk/2.1.202/Sdks/x.targets(557,9): error MSB4186: Invalid static method invocation syntax: \"[System.IO.Directory]::GetParent().get_Name()\"."
      ]
    ),
    Rule(
      id: "copy-git-folder", partOf: "copy-source-not-found", family: "dockerfile", subject: .file,
      title: "The folder .git is not in the build context",
      level: 98, confidence: .certain,
      patterns: [
        Pattern("failed to calculate checksum of ref {}: \"/.git\": not found", place: .error),
        Pattern("failed to calculate checksum of ref {}: \"/.git/{path}\": not found", place: .error),
        Pattern("stat .git: file does not exist", place: .error),
        Pattern("lstat /{}/.git: no such file or directory", place: .error),
        Pattern("/.git: no such file or directory", place: .error, with: ["COPY failed"]),
      ],
      causes: [
        "The sources came as an archive (a release's .zip or .tar.gz), which has no .git.",
        ".dockerignore leaves it out, or the context is a sub-folder of the repository.",
        "It is a submodule or a worktree, whose .git is a file that points elsewhere.",
      ],
      fixes: [
        Fix(
          "Build from a clone of the repository.",
          snippet: "git clone <address of the repository> && cd <its folder> && docker build ."),
        "Take .git out of .dockerignore, if it stands there.",
        "Or leave that COPY out, and pass the version as a build argument.",
      ],
      verify: ["ls -d .git; grep -n git .dockerignore"],
      docs: ["https://docs.docker.com/build/concepts/context/"],
      examples: [
        Example(
          error:
            "failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: \"/.git\": not found",
          step: "[builder 7/8] COPY .git /src/.git")
      ]
    ),
    Rule(
      id: "df-wrapped-comment", partOf: "df-unknown-instruction", family: "dockerfile", subject: .engine,
      title:
        "Line {line} begins with `{word}`, which is no instruction: it seems to belong to the comment or command before it",
      level: 97, confidence: .likely,
      repairs: [.nearestInstruction, .continueLine],
      patterns: [
        Pattern(
          "file parse error on line {line#}: unknown instruction: {word}", notOnLine: ["did you mean"],
          inDockerfile: ["  # "], ignoresCase: true),
        Pattern(
          "file parse error line {line#}: unknown instruction: {word}", notOnLine: ["did you mean"],
          inDockerfile: ["  # "], ignoresCase: true),
      ],
      causes: [
        "A comment behind a command was wrapped, and its second half stands on a line of its own without `#`.",
        "The line before lacks its backslash; behind a comment there is none either.",
      ],
      fixes: [
        "Join line {line} with the comment before it, or put `# ` in front of it; a command goes on only after a backslash at the very end of the line before."
      ],
      verify: ["docker build --check ."],
      docs: ["https://docs.docker.com/reference/dockerfile/#format"],
      examples: [
        Example(
          error: "failed to solve: dockerfile parse error on line 12: unknown instruction: others).",
          dockerfile: "RUN pip3 install scipy  # large packages (and\n    others).")
      ]
    ),
    Rule(
      id: "script-crlf-syntax", partOf: "script-not-found-crlf", family: "shell", subject: .file,
      title:
        "The script {path} ends in the middle for the shell: most likely it has Windows line ends (CRLF)",
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
        "git checked the script out on Windows with CRLF: the shell reads `then` and `do` with a carriage return at their end, and does not know them.",
        "Or the script is really cut off, or a `fi` or `done` is missing.",
      ],
      fixes: [
        Fix(
          "Let git keep Unix line ends, and check the file out anew.",
          snippet:
            "# .gitattributes\n*.sh text eol=lf\n# then: git add --renormalize . && git commit -m 'Unix line ends'"
        ),
        Fix(
          "Or take them out in the image, before the script is used.", snippet: "RUN sed -i 's/\\r$//' {path}"
        ),
      ],
      verify: ["file {path|SCRIPT}   # with CRLF line terminators"],
      docs: ["https://docs.github.com/en/get-started/git-basics/configuring-git-to-handle-line-endings"],
      examples: ["./buildinfo/version.sh: line 23: syntax error: unexpected end of file (expecting \"then\")"]
    ),
    Rule(
      id: "copy-device-full", family: "dockerfile", subject: .file,
      title:
        "The copy takes the device /dev/full for a file: it always says `no space left`; the disk is not full",
      level: 98, confidence: .certain,
      patterns: .each([
        "/dev/full: no space left on device", "dev/full: no space left on device",
      ]),
      causes: [
        "`COPY --from=<stage> . .` (or `/ /`) copies the whole root of the other stage, with its /dev; kaniko copies device files by their content."
      ],
      fixes: [
        Fix(
          "Name the folders that are needed instead of the whole root.",
          snippet: "COPY --from=<stage> /usr /usr\nCOPY --from=<stage> /app /app"),
        "Or build with BuildKit or Buildah, which leave devices out.",
      ],
      docs: ["https://docs.docker.com/build/building/multi-stage/"],
      examples: [
        Example(
          error:
            "error building image: could not save file: copying file: write /kaniko/0/dev/full: no space left on device"
        )
      ],
      implies: ["disk-full"]
    ),
  ]
}
