extension RuleCatalog {
  /// `COPY`, `ADD`, `WORKDIR` and `USER`: files, directories and users that are not where the build looks.
  static let copyErrors: [Rule] = [
    Rule(
      id: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "{path|a file to copy} is not in the build context",
      level: 94, confidence: .certain,
      repairs: [.unignore, .nearestPath],
      patterns: [
        Pattern(
          "failed to calculate checksum of ref {}: \"{path...}\": not found", place: .error, inStep: "COPY "),
        Pattern("failed to compute cache key: \"{path...}\" not found", place: .error, inStep: "COPY "),
        Pattern("^\"{path...}\" not found: not found", place: .error),
        // Without the step it may be a path in another stage.
        Pattern("failed to calculate checksum of ref {}: \"{path...}\": not found", confidence: .likely),
        Pattern("failed to compute cache key: \"{path...}\" not found", confidence: .likely),
        Pattern(
          "lstat /{}/buildkit-mount{#}/{path}: no such file or directory", place: .error, confidence: .likely),
        Pattern("lstat /{}/buildkit-mount{}: no such file or directory", place: .error, confidence: .likely),
        "OPY failed: file not found in build context or excluded by .dockerignore: stat {path}: {reason...}",
        "OPY failed: file not found in build context",
        "ADD failed: file not found in build context or excluded by .dockerignore: stat {path}: {reason...}",
        "ADD failed: file not found in build context",
        "COPY failed: stat /{}/tmp/docker-builder{}/{path}: no such file",
        "COPY failed: CreateFile {}docker-builder{}: The system cannot find the",
        "ADD failed: stat /{}/tmp/docker-builder{}/{path}: no such file",
        Pattern("COPY failed: no source files were specified", confidence: .likely),
        Pattern("ADD failed: no source files were specified", confidence: .likely),
        Pattern("^No source files were specified", place: .error, confidence: .likely),
        "checking on sources under \"{}\": copier: stat: \"{path}\": no such file or directory",
        Pattern("no items matching glob \"{path}\" copied", confidence: .likely),
        Pattern(
          "lstat {path}: no such file or directory", place: .error,
          notOnLine: ["buildkit-mount", "fileinfo", "failed to read dockerfile", "lstat /"],
          confidence: .likely
        ),
        Pattern(
          "resolving src: failed to get fileinfo for {path}: lstat {}: no such file or directory",
          notOnLine: ["/kaniko/0/", "/kaniko/1/", "/kaniko/2/", "/kaniko/3/"]),
      ],
      causes: [
        "The path is relative to the build context, not to the Dockerfile.",
        "`.dockerignore` leaves the file out (BuildKit adds the warning `CopyIgnoredFile`).",
        "Git ignores the file, or a job before should have made it: it is there on your machine, not in CI.",
        "A space in a file's name ends the name: what follows is taken for another file. Only the form with brackets, COPY [\"a b\", \"/c/\"], keeps it together.",
      ],
      fixes: [
        Fix(
          """
          Check that the folder that is sent as the context holds {path|the file}; a path of COPY is relative to it. If the \
          Dockerfile is in a sub-folder, build from the project's root folder that holds both.
          """,
          snippet: "docker build -f <folder>/Dockerfile ."),
        Fix("Let it through the ignore file.", snippet: "# .dockerignore\n!{path}"),
        "Commit the file (a lock file), or build it before the image.",
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
      title: "{path|the file} is not in the stage or image that COPY --from names",
      level: 97, confidence: .certain,
      repairs: [.builtFolder, .nearestPath],
      patterns: [
        Pattern(
          "failed to calculate checksum of ref {}: \"{path...}\": not found", place: .error, inStep: "--from="
        ),
        Pattern("^\"{path...}\" not found: not found", place: .error, inStep: "--from="),
        Pattern(
          "^lstat {path}: no such file or directory", place: .error, notOnLine: ["buildkit-mount"],
          inStep: "--from"),
        Pattern(
          "failed to solve: lstat {path}: no such file or directory", place: .error,
          notOnLine: ["buildkit-mount"], inStep: "--from"),
        Pattern(
          "failed to walk {}: lstat {path}: no such file or directory", place: .error,
          notOnLine: ["buildkit-mount"], inStep: "--from"),
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
        "The build in the other stage wrote elsewhere: another WORKDIR, another output path, another name.",
        "It produced nothing, but ended without an error.",
        "`--from=` names another stage than the one that holds the file.",
      ],
      fixes: .each(["/public\"", "/public:"]) {
        [
          Fix(
            "If the project has no folder `public`, make it with one file in it, or remove the line.",
            snippet: "mkdir -p public && touch public/.gitkeep && git add public", when: [$0],
            unless: ["/public/"])
        ]
      } + [
        Fix(
          "Name the folder into which the other stage writes: it is below its WORKDIR, and each build tool has its own (Vite, Angular: dist; Create React App: build; Maven: target; Gradle: build/libs).",
          snippet: "COPY --from=<stage> <the path where that stage has it> <destination>",
          unless: ["go build"]),
        Fix(
          "Write to an absolute path in the one stage, and copy the same path in the other.",
          snippet: "COPY --from=<stage> <the path where that stage has it> <destination>"),
        "List the directory at the end of the first stage to see what is there.",
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
      ]
    ),
    Rule(
      id: "df-not-a-directory", family: "dockerfile", subject: .engine,
      title: "{path|a directory of this path} is a file where the build needs a directory",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("mkdir {path}: not a directory", place: .error),
        Pattern("cannot mkdir: {path} is not a directory", place: .error, ignoresCase: true),
      ],
      causes: [
        "An earlier step made a file with that name: `COPY app /app`, then `WORKDIR /app`.",
        "The base image has a file or a dangling link there.",
      ],
      fixes: [
        Fix("Copy the file under another name.", snippet: "COPY <file> <another name>")
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
      title: "COPY brings a directory where the image has a link or file: {path|see the line}",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("cannot copy to non-directory: {}/merged/{path}", place: .error),
        Pattern("cannot copy to non-directory: {path}", place: .error, notOnLine: ["/merged/"]),
      ],
      causes: [
        """
        In the image it is a link (`/var/run`, `/bin`, `/lib`, `/etc/service`), in the copied tree a directory; \
        COPY does not follow the link.
        """,
        "A file of that name is in the image.",
      ],
      fixes: [
        Fix(
          "Copy what is below the folder separately, so that the link stays.",
          snippet: "COPY --from=<stage> <folder>/lib/ /lib/", when: ["--from="]),
        Fix(
          "Move the folder `{path}` of the copied files under `usr`: in the image it is a link to there.",
          when: ["merged/lib"], unless: ["--from="]),
        Fix(
          "Move the folder `{path}` of the copied files under `usr`: in the image it is a link to there.",
          when: ["merged/bin"], unless: ["--from=", "merged/lib"]),
        Fix(
          "Move the folder `{path}` of the copied files under `usr`: in the image it is a link to there.",
          when: ["merged/sbin"], unless: ["--from=", "merged/lib", "merged/bin"]),
        Fix(
          "Put the files of the folder {path|of the message} where the link of that name points to.",
          unless: ["--from=", "merged/lib", "merged/bin", "merged/sbin"]),
        "Or remove the link in a RUN before, if nothing else needs it.",
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
      title: "COPY brings a node_modules that does not fit the one in the image ({package})",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("cannot copy to non-directory: {...}node_modules/{package...}", place: .error),
        Pattern("cannot replace to directory {...}node_modules/{package...} with file", place: .error),
      ],
      causes: [
        "The installation in the image linked a package of the workspace; the node_modules of the host has a folder there, or the reverse."
      ],
      fixes: [
        Fix(
          "Keep the node_modules of the host out of the build context.",
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
      title: "COPY would replace a directory by a file, or the reverse",
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
        "A file or link of the context has the same name as a directory of the image (often `node_modules`).",
        "Two sources of one COPY hold the same name as different kinds.",
      ],
      fixes: [
        Fix("Leave it out of the context.", snippet: "# .dockerignore\n**/node_modules\n**/.venv"),
        "Copy to another path, or remove the directory in a RUN before.",
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
          "Let the wildcard match one jar: name it, or have Gradle make no second one (Spring Boot: `-plain.jar`).",
          snippet: "jar { enabled = false }   // build.gradle", when: ["build/libs/*.jar "]),
        Fix(
          "Let the wildcard match one jar: name it; the build may make one with the sources, too.",
          when: ["target/*.jar "]),
        Fix("End the destination with a slash: `./` instead of `.`, `/app/` instead of `/app`."),
        "If the destination is a file, narrow the wildcard until it matches a single one.",
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
        "`--chown=app` means the group `app` too, and the user was made without one (`useradd --no-user-group`).",
        "`--chown=app:` has nothing behind the colon.",
        "The group is made in another stage, or further down.",
      ],
      fixes: [
        Fix(
          "Name a group that is there, or numbers.",
          snippet: "COPY --chown=10001:10001 <source> <destination>"),
        Fix("Or make it first.", snippet: "RUN groupadd --system {group|app}"),
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
        "The user is created in another stage, or further down, or not at all.",
        "The base image changed (`node` and `nginx` bring their user, a distroless or slim image does not).",
        "`scratch` has no /etc/passwd: only numbers work there.",
      ],
      fixes: [
        Fix(
          "Create it in this stage.",
          snippet: "RUN addgroup -S {user|<user>} && adduser -S -G {user|<user>} {user|<user>}", base: .apk),
        Fix(
          "Create it in this stage.", snippet: "RUN useradd --create-home --uid 10001 {user|<user>}",
          base: .apt),
        Fix(
          "Create it in this stage.", snippet: "RUN useradd --create-home --uid 10001 {user|<user>}",
          base: .dnf),
        Fix("Or use numbers, which need no entry.", snippet: "USER 10001:10001"),
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
      title: "The list form of the command is not valid JSON, so the shell gets the brackets",
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
        "`RUN ['a','b']` is not JSON: only double quotes are, anything else is handed to the shell as text.",
        "A comma is missing, or a quote is curly (copied from a web page).",
      ],
      fixes: [
        Fix("Use double quotes.", snippet: #"RUN ["<program>", "<argument>"]"#)
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
