extension RuleCatalog {
  /// Folders that build tools name after the system and the processor, in the words of `TARGETARCH`.
  private static let platformFolders = [
    "linux-amd64/", "linux_amd64/", "linux-arm64/", "linux_arm64/", "linux_amd64_v1/",
  ]

  /// Folders that build tools name after the system and the processor, in words of their own.
  private static let processorFolders = [
    "linux-x86_64/", "linux-aarch64/", "x86_64-linux-gnu/", "aarch64-linux-gnu/", "linux-x64/",
    "x86_64-unknown-linux-", "aarch64-unknown-linux-",
  ]

  /// `COPY`, `ADD`, `WORKDIR` and `USER`: files, directories and users that are not where the build looks.
  static let copyErrors: [Rule] = [
    Rule(
      id: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "{path|A file to copy} is not in the build context",
      level: 94, confidence: .certain,
      repairs: [.unignore, .nearestPath],
      patterns: [
        Pattern(
          "failed to calculate checksum of ref {}: \"{path...}\": not found", place: .error, inStep: "COPY "),
        Pattern("failed to compute cache key: \"{path...}\" not found", place: .error, inStep: "COPY "),
        Pattern("^\"{path...}\" not found: not found", place: .error),
        // Without the step it may be a path in another stage.
        Pattern("failed to calculate checksum of ref {}: \"{path...}\": not found", confidence: .likely),
        Pattern("failed to calculate checksum of ref: \"{path...}\": not found", confidence: .likely),
        // Whoever retells it leaves out the digest.
        Pattern("failed to calculate checksum ... \"{path...}\": not found", confidence: .likely),
        Pattern("failed to compute cache key: \"{path...}\" not found", confidence: .likely),
        Pattern("failed to compute cache key: \"{path...}\": not found", confidence: .likely),
        Pattern("failed to compute cache key: {} \"{path...}\": not found", confidence: .likely),
        Pattern(
          "lstat /{}/buildkit-mount{#}/{path}: no such file or directory", place: .error, confidence: .likely),
        Pattern("lstat /{}/buildkit-mount{}: no such file or directory", place: .error, confidence: .likely),
        Pattern("no files found matching \"{path...}\": no such file", place: .error, confidence: .likely),
        "OPY failed: file not found in build context or excluded by .dockerignore: stat {path}: {reason...}",
        "OPY failed: file not found in build context",
        "ADD failed: file not found in build context or excluded by .dockerignore: stat {path}: {reason...}",
        "ADD failed: file not found in build context",
        "COPY failed: stat /{}/tmp/docker-builder{#}/{path...}: no such file",
        "COPY failed: stat /{}/tmp/docker-builder{}/{path}: no such file",
        "COPY failed: CreateFile {}docker-builder{}: The system cannot find the",
        "COPY failed: GetFileAttributesEx {}docker-builder{}: The system cannot find the",
        "ADD failed: stat /{}/tmp/docker-builder{}/{path}: no such file",
        Pattern("COPY failed: no source files were specified", confidence: .likely),
        Pattern("ADD failed: no source files were specified", confidence: .likely),
        Pattern("^No source files were specified", place: .error, confidence: .likely),
        "checking on sources under \"{}\": copier: stat: \"{path}\": no such file or directory",
        "checking on source {} under \"{}\": copier: stat: \"{path}\": no such file or directory",
        // The line was broken before the folder's name.
        Pattern("^\"{}\": copier: stat: \"{path}\": no such file or directory", notOnLine: ["/merged\""]),
        Pattern("no files found matching \"{path}\": no such file or directory", confidence: .likely),
        Pattern("no items matching glob \"{path}\" copied", confidence: .likely),
        Pattern(
          "lstat {path}: no such file or directory", place: .error,
          notOnLine: [
            "buildkit-mount", "fileinfo", "failed to read dockerfile", "lstat /", "resolve : lstat",
          ],
          confidence: .likely
        ),
        Pattern(
          "resolving src: failed to get fileinfo for {path}: lstat {}: no such file or directory",
          notOnLine: ["/kaniko/0/", "/kaniko/1/", "/kaniko/2/", "/kaniko/3/"]),
      ],
      causes: [
        "The path is relative to the build context, not to the Dockerfile.",
        "`.dockerignore` excludes the file (BuildKit adds the warning `CopyIgnoredFile`).",
        "Git ignores the file, or an earlier job should create it: it exists on your machine, but not in CI.",
        "A file name contains a space, and COPY reads it as two files. Use the JSON form, COPY [\"a b\", \"/c/\"].",
      ],
      fixes: [
        Fix(
          """
          Check that {path|the file} is in the build context (the last argument of `docker build`): COPY paths are relative to it. If the \
          Dockerfile is in a subfolder, use the project's root folder as the context.
          """,
          snippet: "docker build -f <folder>/Dockerfile ."),
        Fix(
          "If .dockerignore excludes it, remove that line or add an exception.",
          snippet: "# .dockerignore\n!{path}"),
        "If it is missing only in CI, commit it, or create it before the image build.",
      ],
      verify: [
        """
        printf 'FROM busybox\\nCOPY . /c\\nRUN find /c -maxdepth 2\\n' \
        | docker build --no-cache --progress=plain -f- .
        """
      ],
      docs: [
        "https://docs.docker.com/build/concepts/context/",
        "https://docs.docker.com/reference/dockerfile/#copy",
        "https://docs.docker.com/reference/build-checks/copy-ignored-file/",
      ],
      examples: [
        Example(
          error: "failed to calculate checksum of ref kkwfec5t::uxc2n9wz: \"/package-lock.json\": not found",
          step: "[2/4] COPY package.json package-lock.json ./"),
        Example(error: "\"/go.sum\" not found: not found"),
        """
        COPY failed: file not found in build context or excluded by .dockerignore: stat go.sum: file does \
        not exist
        """,
        "COPY failed: stat /var/lib/docker/tmp/docker-builder012345678/go.sum: no such file or directory",
      ]
    ),
    Rule(
      id: "copy-from-stage-missing", family: "dockerfile", subject: .engine,
      question: .output,
      title: "{path|The file} is not in the stage or image that COPY --from names",
      level: 97, confidence: .certain,
      repairs: [.builtFolder, .nearestPath],
      patterns: [
        Pattern(
          "failed to calculate checksum of ref {}: \"{path...}\": not found", place: .error, inStep: "--from="
        ),
        Pattern("^\"{path...}\" not found: not found", place: .error, inStep: "--from="),
        Pattern("failed to compute cache key: \"{path...}\" not found", place: .error, inStep: "--from="),
        Pattern("failed to compute cache key: \"{path...}\": not found", place: .error, inStep: "--from="),
        Pattern(
          "^lstat {path}: no such file or directory", place: .error, notOnLine: ["buildkit-mount"],
          inStep: "--from"),
        Pattern(
          "failed to solve: lstat {path}: no such file or directory", place: .error,
          notOnLine: ["buildkit-mount"], inStep: "--from"),
        Pattern(
          "failed to walk {}: lstat {path}: no such file or directory", place: .error,
          notOnLine: ["buildkit-mount"], inStep: "--from"),
        Pattern(
          "lstat /{}/buildkit-mount{#}/{path}: no such file or directory", place: .error,
          inStep: "COPY --from="),
        // kaniko keeps the stages in folders with their numbers.
        "failed to get fileinfo for /kaniko/{#}/{path}: lstat {}: no such file",
        // Without the step's name: BuildKit's path in a stage is absolute.
        Pattern(
          "failed to solve: lstat /{path}: no such file or directory", place: .error,
          notOnLine: ["buildkit-mount"], confidence: .likely),
        "COPY failed: stat /var/lib/docker/overlay2/{}/merged{path}: no such file or directory",
        Pattern(
          "COPY failed: stat {path}: file does not exist", notOnLine: ["build context"], inStep: "--from"),
        Pattern(
          "COPY failed: stat {path}: file does not exist", notOnLine: ["build context"], confidence: .likely),
      ],
      causes: [
        "The build in the other stage wrote to a different place: a different WORKDIR, output path or name.",
        "That build produced no output, but did not fail.",
        "`--from=` names the wrong stage.",
      ],
      fixes: .each(platformFolders) {
        [
          Fix(
            "The path names a processor. The other stage writes to a different folder if it builds for another one: use `TARGETARCH` (amd64, arm64) in the path.",
            snippet: "ARG TARGETARCH\nCOPY --from=<stage> <the path with ${TARGETARCH}> <destination>",
            when: [$0])
        ]
      }
        + .each(processorFolders) {
          [
            Fix(
              "The path names a processor. The other stage writes to a different folder if it builds for another one, or without a target of its own: copy the file to a fixed path in that stage, and take it from there.",
              snippet:
                "# at the end of the other stage\nRUN cp <the path where the build writes it> <fixed path>\n# here\nCOPY --from=<stage> <fixed path> <destination>",
              when: [$0])
          ]
        }
        + .each(["/public\"", "/public:"]) {
          [
            Fix(
              "If the project has no `public` folder, create it with one file in it, or remove this COPY.",
              snippet: "mkdir -p public && touch public/.gitkeep && git add public", when: [$0],
              unless: ["/public/"])
          ]
        } + [
          Fix(
            "Correct the source path: use the output folder under the WORKDIR of the other stage (Vite, Angular: dist; Create React App: build; Maven: target; Gradle: build/libs).",
            snippet: "COPY --from=<stage> <the path where that stage has it> <destination>",
            unless: ["go build"] + platformFolders + processorFolders),
          Fix(
            "Write the output to an absolute path in the build stage, and use the same path in COPY.",
            snippet: "COPY --from=<stage> <the path where that stage has it> <destination>"),
          "To find the path, run `ls -la` at the end of the build stage.",
        ],
      verify: ["docker build --target STAGE -t s . && docker run --rm s ls -l {path|<folder>}"],
      docs: [
        "https://docs.docker.com/build/building/multi-stage/",
        "https://docs.docker.com/reference/dockerfile/#copy---from",
      ],
      examples: [
        Example(error: "failed to solve: lstat /out/app: no such file or directory"),
        Example(
          error: "failed to calculate checksum of ref kkwfec5t::uxc2n9wz: \"/app/dist\": not found",
          step: "[stage-1 2/3] COPY --from=build /app/dist /srv"),
        "COPY failed: stat app/dist: file does not exist",
      ],
      implies: ["copy-source-not-found"]
    ),
    Rule(
      id: "df-not-a-directory", family: "dockerfile", subject: .engine,
      title: "{path|A directory of this path} is a file, but the build needs a directory there",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("mkdir {path}: not a directory", place: .error),
        Pattern("cannot mkdir: {path} is not a directory", place: .error, ignoresCase: true),
      ],
      causes: [
        "An earlier step created a file with that name: `COPY app /app`, then `WORKDIR /app`.",
        "The base image has a file or a broken symlink there.",
      ],
      fixes: [
        Fix(
          "Copy the file to a different name, or into the directory: end the destination with a slash (`/app/`).",
          snippet: "COPY <file> <another name>")
      ],
      verify: ["docker run --rm {image} ls -ld {path|/app}"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#copy",
        "https://docs.docker.com/reference/dockerfile/#workdir",
      ],
      examples: [Example(error: "failed to solve: mkdir /app: not a directory")]
    ),
    Rule(
      id: "copy-directory-over-link", partOf: "df-not-a-directory", family: "dockerfile", subject: .engine,
      title: "COPY cannot replace a symlink or file in the image with a directory: {path|see the line}",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("cannot copy to non-directory: {}/merged/{path}", place: .error),
        Pattern("cannot copy to non-directory: {path}", place: .error, notOnLine: ["/merged/"]),
      ],
      causes: [
        """
        It is a symlink in the image (`/var/run`, `/bin`, `/lib`, `/etc/service`), and a directory in the copied files; \
        COPY does not follow the symlink.
        """,
        "The image has a file with that name.",
      ],
      fixes: [
        Fix(
          "Copy the contents of the folder separately, so the symlink stays.",
          snippet: "COPY --from=<stage> <folder>/lib/ /lib/", when: ["--from="]),
        Fix(
          "Move the folder `{path}` of the copied files to `usr`: in the image, it is a symlink to there.",
          when: ["merged/lib"], unless: ["--from="]),
        Fix(
          "Move the folder `{path}` of the copied files to `usr`: in the image, it is a symlink to there.",
          when: ["merged/bin"], unless: ["--from=", "merged/lib"]),
        Fix(
          "Move the folder `{path}` of the copied files to `usr`: in the image, it is a symlink to there.",
          when: ["merged/sbin"], unless: ["--from=", "merged/lib", "merged/bin"]),
        Fix(
          "Move the files of the folder {path|of the message} to the target of the symlink.",
          unless: ["--from=", "merged/lib", "merged/bin", "merged/sbin"]),
        "Or remove the symlink in an earlier RUN, if nothing else needs it.",
      ],
      verify: ["docker run --rm {image} ls -ld /{path|var/run}"],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: [
        Example(
          error: """
            failed to solve: cannot copy to non-directory: /var/lib/docker/overlay2/abc/merged/var/run
            """)
      ]
    ),
    Rule(
      id: "copy-over-linked-package", partOf: "copy-over-directory", family: "dockerfile", subject: .engine,
      title: "The copied node_modules conflicts with the one in the image ({package})",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("cannot copy to non-directory: {...}node_modules/{package...}", place: .error),
        Pattern("cannot replace to directory {...}node_modules/{package...} with file", place: .error),
      ],
      causes: [
        "The installation in the image created a symlink for a workspace package; the host's node_modules has a folder there, or the reverse."
      ],
      fixes: [
        Fix(
          "Exclude the host's node_modules from the build context.",
          snippet: "# .dockerignore\n**/node_modules")
      ],
      verify: ["ls -ld node_modules/{package}   # on the host"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [
        Example(
          error:
            "failed to solve: cannot copy to non-directory: /var/lib/docker/overlay2/abc/merged/app/node_modules/@a/ui"
        )
      ]
    ),
    Rule(
      id: "copy-over-directory", family: "dockerfile", subject: .engine,
      title: "COPY cannot replace a directory with a file, or a file with a directory",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("cannot replace to directory {path} with file", place: .error),
        // cp and mv say so, too.
        Pattern(
          "cannot overwrite directory {path} with non-directory", notOnLine: ["cp: ", "mv: "],
          ignoresCase: true),
        Pattern("cannot copy directory {path} to file", place: .error, ignoresCase: true),
      ],
      causes: [
        "A file or symlink in the context has the same name as a directory in the image (often `node_modules`).",
        "Two sources of one COPY contain the same name, once as a file and once as a directory.",
      ],
      fixes: [
        Fix(
          "Exclude it in .dockerignore (often `node_modules` or `.venv`).",
          snippet: "# .dockerignore\n**/node_modules\n**/.venv"),
        "Or copy to a different path, or remove the directory in an earlier RUN.",
      ],
      verify: ["find . -maxdepth 2 -type l -ls", "docker run --rm {image} ls -ld {path|/app}"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#copy",
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
      ],
      examples: [
        Example(
          error: """
            failed to solve: cannot replace to directory \
            /var/lib/docker/overlay2/u1/merged/app/node_modules with file
            """)
      ]
    ),
    Rule(
      id: "copy-destination-not-directory", family: "dockerfile", subject: .engine,
      title: "COPY has several sources, but its destination does not end with a slash",
      level: 95, confidence: .certain,
      repairs: [.copyDestination],
      patterns: [
        Pattern(
          "with more than one source file, the destination must be a directory and end with a /",
          ignoresCase: true),
        // kaniko.
        "when specifying multiple sources in a {} command, destination must be a directory and end in '/'",
      ],
      causes: [
        "Several sources, or a wildcard that matches several files, can only go into a directory."
      ],
      fixes: [
        Fix(
          "Make the wildcard match one jar: use its full name, or disable Gradle's second jar (Spring Boot: `-plain.jar`).",
          snippet: "jar { enabled = false }   // build.gradle", when: ["build/libs/*.jar "]),
        Fix(
          "Make the wildcard match one jar: use its full name. The build may also create a jar with the sources.",
          when: ["target/*.jar "]),
        Fix("End the destination with a slash: `./` instead of `.`, `/app/` instead of `/app`."),
        "If the destination is a file, narrow the wildcard so it matches a single file.",
      ],
      verify: ["grep -nE '^(COPY|ADD)' Dockerfile"],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: [
        "When using COPY with more than one source file, the destination must be a directory and end with a /"
      ]
    ),
    Rule(
      id: "df-group-not-found", partOf: "df-user-not-found", family: "dockerfile", subject: .engine,
      title: "The group {group|after the colon} does not exist in the image",
      level: 96, confidence: .certain,
      repairs: [.createUser],
      patterns: [
        "can't find gid for group {group}: no such group", "can't find gid for group : no such group",
        "unable to find group {group}: no matching entries in group file",
        "chown: invalid group: '{group...}'",
      ],
      causes: [
        "`--chown=app` also means the group `app`, but the user was created without one (`useradd --no-user-group`).",
        "`--chown=app:` has nothing after the colon.",
        "The group is created in a different stage, or later in the Dockerfile.",
      ],
      fixes: [
        Fix(
          "Use a group that exists in the image, or numeric IDs.",
          snippet: "COPY --chown=10001:10001 <source> <destination>"),
        Fix(
          "To keep the name of the group, create the group before the COPY.",
          snippet: "RUN groupadd --system {group|app}"),
      ],
      verify: ["docker run --rm {image} getent group"],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy---chown---chmod"],
      examples: [
        Example(
          error: """
            failed to solve: unable to convert uid/gid chown string to host mapping: can't find gid for group app: no \
            such group
            """),
        "chown: invalid group: 'root:nobody'",
      ]
    ),
    Rule(
      id: "df-user-not-found", family: "dockerfile", subject: .engine,
      title: "User or group {user|of this step} does not exist in the image",
      level: 95, confidence: .certain,
      repairs: [.createUser],
      patterns: [
        "unable to find user {user}: no matching entries in passwd file",
        "no matching entries in passwd file",
        "can't find uid for user {user}: {reason...}",
        Pattern(
          "unable to convert uid/gid chown string to host mapping: {reason...}", notOnLine: ["gid for group"]),
        "chown: invalid user: '{user...}'",
        "chown: unknown user/group {user}",
        "chown: unknown user {user}",
      ],
      causes: [
        "The user is created in a different stage, later in the Dockerfile, or not at all.",
        "The base image changed (`node` and `nginx` images include their user, a distroless or plain distribution image does not).",
        "`scratch` has no /etc/passwd: only numeric IDs work there.",
      ],
      fixes: [
        Fix(
          "Create the user in this stage.",
          snippet: "RUN addgroup -S {user|<user>} && adduser -S -G {user|<user>} {user|<user>}", base: .apk),
        Fix(
          "Create the user in this stage.", snippet: "RUN useradd --create-home --uid 10001 {user|<user>}",
          base: .apt),
        Fix(
          "Create the user in this stage.", snippet: "RUN useradd --create-home --uid 10001 {user|<user>}",
          base: .dnf),
        Fix("Or use numeric IDs, which do not need an entry in /etc/passwd.", snippet: "USER 10001:10001"),
      ],
      verify: ["docker run --rm --entrypoint cat {image} /etc/passwd"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#user",
        "https://docs.docker.com/reference/dockerfile/#copy---chown---chmod",
      ],
      examples: [
        Example(
          error: """
            process did not complete successfully: unable to find user app: no matching entries in \
            passwd file
            """),
        "chown: invalid user: 'app:app'",
      ]
    ),
    Rule(
      id: "df-json-array-shell", family: "dockerfile", subject: .engine,
      title: "The exec form of the command is not valid JSON, so the brackets are passed to the shell",
      level: 93, confidence: .certain,
      repairs: [.doubleQuotes],
      patterns: [
        Pattern("/bin/sh: [{command...}]: not found", confidence: .likely),
        "/bin/sh: [{command...},{}: not found",
        "/bin/sh: {#}: [{command...},: not found",
        "/bin/sh: {#}: [{command...},{}: not found",
        Pattern("/bin/sh: {#}: [{command}]: not found", confidence: .likely),
      ],
      causes: [
        "`RUN ['a','b']` is not valid JSON, which requires double quotes; anything else is passed to the shell as text.",
        "A comma is missing, or a quote is curly (copied from a web page).",
      ],
      fixes: [
        Fix(
          "Use double quotes, and a comma between the arguments.",
          snippet: #"RUN ["<program>", "<argument>"]"#)
      ],
      verify: ["docker build --check ."],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#exec-form",
        "https://docs.docker.com/reference/build-checks/json-args-recommended/",
      ],
      examples: ["/bin/sh: [npm,ci]: not found", "/bin/sh: 1: [npm,: not found"]
    ),
  ]
}
