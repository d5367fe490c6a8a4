extension RuleCatalog {
  /// Messages of Buildah (with Podman and OpenShift) alone, and of platforms that build.
  ///
  /// Sources: containers/buildah imagebuildah, copier.
  static let otherBuilders: [Rule] = [
    Rule(
      id: "skaffold-copy-pattern", family: "dockerfile", subject: .file,
      title: "No file of the build context matches {path}, which the Dockerfile copies",
      level: 98, confidence: .certain,
      repairs: [],
      patterns: ["file pattern [{path}] must match at least one file"],
      causes: [
        "The file is built before the image, and that build did not run or writes to another folder.",
        "The context is another folder, or .dockerignore excludes the file.",
      ],
      fixes: [
        "Build the file first (`gradle build`, `mvn package`, `npm run build`), and check that {path} matches its path in the context.",
        "Or build it in a stage of the Dockerfile, and copy it with `COPY --from`.",
      ],
      verify: ["ls {path}"],
      docs: ["https://docs.docker.com/build/building/multi-stage/"],
      examples: [
        "creating docker context: getting relative tar paths: file pattern [build/libs/*.jar] must match at least one file"
      ],
      implies: ["daemon-unreachable"]
    ),
    Rule(
      id: "buildah-panic", family: "buildkit", subject: .engine,
      title: "Buildah (or Podman) itself crashed: {reason}",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "panic: runtime error: {reason...}", with: ["containers/buildah.run"],
          unless: ["--- FAIL", "=== RUN", "testing.tRunner"]),
        Pattern(
          "panic: runtime error: {reason...}", with: ["podman/cmd/podman"],
          unless: ["--- FAIL", "=== RUN", "testing.tRunner"]),
      ],
      causes: [
        "This is a bug in the builder, not in the Dockerfile: the stack trace names its own packages."
      ],
      fixes: [
        "Upgrade Podman or Buildah to a newer version. If it is new in this version, use the version before, and report the bug with the stack trace."
      ],
      verify: ["buildah version; podman version"],
      docs: [
        "https://github.com/containers/buildah/releases", "https://github.com/containers/podman/releases",
      ],
      examples: [
        """
        panic: runtime error: index out of range

        goroutine 19 [running]:
        github.com/containers/buildah.runCopyStdio(0xc0008271d0, 0x2b00)
        """
      ]
    ),
    Rule(
      id: "buildah-image-not-known", family: "registry",
      title: "{image} is not in the local storage, and the build is not allowed to pull it",
      level: 93, confidence: .certain,
      patterns: [
        "creating build container: {image}: image not known",
        "error creating build container: {image}: image not known",
      ],
      causes: [
        "The build ran with `--pull=never` (or `pull_policy`), and the image was not pulled or built before.",
        "Another user built it: rootless Podman, root's Podman and docker each have separate storage.",
        "The name or the tag is misspelled.",
      ],
      fixes: [
        Fix(
          "Build with `--pull=missing`, or pull the image first as the same user; check the name and tag.",
          snippet: "podman build --pull=missing ."),
        Fix(
          "If the build must run with `--pull=never`, pull the image first, as the user that builds.",
          snippet: "podman pull {image}"),
      ],
      verify: ["podman images {image}"],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-build.1.html#pull-policy"],
      examples: ["Error: creating build container: registry.example.com/base:1: image not known"]
    ),
    Rule(
      id: "buildah-stage-file-missing", partOf: "copy-from-stage-missing", family: "dockerfile",
      title: "{path|The file} is not in the stage or image that COPY --from names",
      level: 98, confidence: .certain,
      repairs: [.builtFolder, .nearestPath],
      patterns: [
        "checking on sources under \"{}/merged\": copier: stat: \"{path}\": no such file or directory",
        "checking on sources under \"{}/vfs/dir/{}\": copier: stat: \"{path}\": no such file or directory",
      ],
      causes: [
        "The build in the other stage wrote to a different place: another WORKDIR, output path or name.",
        "The build produced nothing, but ended without an error.",
        "`--from=` names a different stage than the one that has the file.",
      ],
      fixes: [
        "Correct the source path of COPY to the path that the other stage writes (use absolute paths), or correct `--from`.",
        "Run `ls` at the end of the other stage to see its files.",
      ],
      verify: ["podman build --target STAGE -t s . && podman run --rm s ls -l {path|<folder>}"],
      docs: ["https://docs.docker.com/build/building/multi-stage/"],
      examples: [
        """
        checking on sources under "/var/lib/containers/storage/overlay/62aac9cc/merged": copier: stat: "/out/app": \
        no such file or directory
        """
      ]
    ),
    Rule(
      id: "buildah-no-such-stage", family: "dockerfile",
      title: "COPY --from={stage_name|…} names neither an earlier stage nor an image",
      level: 95, confidence: .certain,
      repairs: [.nearestStage],
      patterns: ["COPY --from={stage_name}: no stage or image found with that name"],
      causes: [
        "The name is misspelled, or no `FROM … AS` defines it.",
        "The stage comes later in the Dockerfile; a stage can only copy from earlier stages.",
      ],
      fixes: [
        Fix(
          "If it is an image, write its full name with the registry: Podman and Buildah do not complete short names as Docker does.",
          snippet: "COPY --from=docker.io/library/<image>:<tag> …", when: [":latest: no stage"]),
        Fix("Use the name of an earlier `FROM … AS` stage, or the full name of an image."),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy---from"],
      examples: ["Error: COPY --from=assets: no stage or image found with that name"]
    ),
    Rule(
      id: "buildah-target-not-found", partOf: "df-target-not-found", family: "dockerfile",
      title: "The Dockerfile has no stage named {target|as asked for}",
      level: 96, confidence: .certain,
      repairs: [.targetStage],
      patterns: ["The target \"{target}\" was not found in the provided Dockerfile"],
      causes: ["`--target` is misspelled, or the stage was renamed or is in a different Dockerfile."],
      fixes: [
        Fix(
          "Set `--target` to a stage that the Dockerfile defines (`FROM … AS`), or pass the right Dockerfile with `-f`.",
          snippet: "grep -i '^FROM .* AS ' Dockerfile")
      ],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-build.1.html#target-stagename"],
      examples: ["Error: The target \"prod\" was not found in the provided Dockerfile"]
    ),
    Rule(
      id: "copy-destination-no-folder", family: "buildkit", subject: .file,
      title: "The destination of this COPY is not a directory ({path|see the message})",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("destination \"{}/merged{path}\" is not a directory", place: .error),
        Pattern("destination \"{path}\" is not a directory", place: .error),
      ],
      causes: [
        "Several files need a folder as their destination. Old releases of Buildah do not create it in an empty image (`FROM scratch`), or an earlier step made a file of that name."
      ],
      fixes: [
        "Update Buildah or Podman, which create the folder now.",
        Fix("Or copy each file by its full name.", snippet: "COPY <file> <folder>/<file>"),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: [
        Example(
          error:
            "building at STEP \"COPY file1 file2 /bin/\": destination \"/var/lib/containers/storage/overlay/a0d1/merged/bin\" is not a directory"
        )
      ]
    ),
    Rule(
      id: "workdir-is-a-file", family: "buildkit", subject: .file,
      title: "The working directory of this step is a file: an earlier COPY made a file of that name",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        "error creating container for {...}: chdir: Not a directory",
        "creating container for [{...}]: chdir: Not a directory",
        "chdir to cwd (\"{path}\") set in config.json failed: not a directory",
      ],
      causes: [
        "Old releases of Buildah do not create the folder of WORKDIR. `COPY package.json /app` then makes a file with the name /app."
      ],
      fixes: [
        Fix("End the destination with a slash, so that it is a folder.", snippet: "COPY <file> <folder>/"),
        "Or create the folder first (`RUN mkdir -p`), or update Buildah or Podman.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#copy"],
      examples: [
        "error running container: error creating container for [/bin/sh -c yarn install -s]: chdir: Not a directory"
      ]
    ),
    Rule(
      id: "ansible-builder-no-dnf", partOf: "command-not-found", family: "buildkit", subject: .package,
      title: "ansible-builder looks for {program}, which the base image does not have",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: ["/output/scripts/assemble: line {#}: {program}: No such file or directory"],
      causes: [
        "Minimal Red Hat images have only `microdnf`; ansible-builder calls `dnf` if nothing else is set."
      ],
      fixes: [
        Fix(
          "Set the package manager in execution-environment.yml.",
          snippet: "options:\n  package_manager_path: /usr/bin/microdnf"),
        "Or use a base image with dnf.",
      ],
      docs: ["https://ansible.readthedocs.io/projects/builder/en/latest/definition/"],
      examples: ["/output/scripts/assemble: line 163: /usr/bin/dnf: No such file or directory"]
    ),
    Rule(
      id: "rootless-network-failed", family: "buildkit", subject: .network,
      title:
        "Rootless podman or Buildah could not set up the network of the step",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: .each(["slirp4netns", "pasta", "netavark", "aardvark-dns"]) {
        [
          Pattern("\": \($0) failed", place: .error), Pattern("setting up network: \($0) failed"),
          Pattern("could not find \($0), the network namespace can't be configured"),
        ]
      },
      causes: [
        "slirp4netns or pasta is missing or too old on the host, or the host lacks /dev/net/tun or user namespaces."
      ],
      fixes: [
        Fix("Build with the host's network.", snippet: "podman build --network=host ."),
        "Or install a current slirp4netns or passt (pasta) on the host, and check that /dev/net/tun is there.",
      ],
      verify: ["command -v slirp4netns pasta; ls -l /dev/net/tun"],
      docs: ["https://github.com/containers/podman/blob/main/docs/tutorials/rootless_tutorial.md"],
      examples: [Example(error: "building at STEP \"RUN groupadd app\": slirp4netns failed")]
    ),
    Rule(
      id: "s2i-image-without-assemble", family: "buildkit", subject: .registry,
      title: "The base image has no source-to-image `assemble` script: it is missing at that path",
      level: 93, confidence: .certain,
      patterns: .each(["/usr/libexec/s2i", "/usr/local/s2i"]) {
        [Pattern("\($0)/assemble: No such file or directory"), Pattern("\($0)/assemble: not found")]
      } + ["An error occurred: failed to install [assemble"],
      causes: [
        "It is a runtime image (`-runtime`), not a builder image.",
        "The builder image keeps its scripts in another folder. The label `io.openshift.s2i.scripts-url` names that folder.",
      ],
      fixes: [
        "Use the builder image as the source of the build (`from:` of its strategy, or in `oc new-build`), or build with a Dockerfile (`--strategy=docker`)."
      ],
      verify: ["podman run --rm <builder image> ls /usr/libexec/s2i"],
      docs: ["https://docs.openshift.com/container-platform/latest/cicd/builds/build-strategies.html"],
      examples: ["/bin/sh: line 1: /usr/libexec/s2i/assemble: No such file or directory"]
    ),
    Rule(
      id: "s2i-assemble-failed", family: "buildkit", subject: .program,
      title: "The `assemble` script of the builder image {image} ended with exit code {code}",
      level: 58, confidence: .likely,
      repairs: [],
      patterns: ["build error: non-zero ({code#}) exit code from {image}"],
      causes: [
        "The program says: {said}",
        "The script builds the sources and looks for the files to install; the lines above show which of the two failed.",
      ],
      fixes: [
        Fix(
          "Configure the project's build to leave exactly one archive in that folder: bind the assembly plugin to `package`, or set the file's name for the builder.",
          when: ["Missing one or more than one assembly"]),
        Fix(
          "Fix the error in the last lines of the script's output: a failed build of the project, or missing or extra files in the output folder.",
          unless: ["Missing one or more than one assembly"]),
        "Run the builder image on the sources yourself: `s2i build . <the builder image> test`.",
      ],
      verify: ["s2i build . <builder image> test --loglevel 5"],
      docs: ["https://docs.openshift.com/container-platform/latest/cicd/builds/build-strategies.html"],
      examples: [
        "Missing one or more than one assembly archive file *.zip in /tmp/src/target\nerror: build error: non-zero (13) exit code from registry.example/s2i-java@sha256:22f4"
      ]
    ),
    Rule(
      id: "compose-service-without-build", family: "buildkit", subject: .file,
      title: "The service {service|of the Compose file} has neither `image` nor `build`",
      level: 92, confidence: .certain,
      patterns: [
        "Service {service} has neither an image nor a build context specified"
      ],
      causes: [
        "The lines under the service are not indented, or a file that should add them is not passed with `-f`.",
        "An old docker-compose does not support the key that is used.",
      ],
      fixes: [
        Fix(
          "Add `build:` (the folder of the Dockerfile) or `image:` to the service, and check the indentation.",
          snippet: "services:\n  <service>:\n    build: .")
      ],
      verify: ["docker compose config"],
      docs: ["https://docs.docker.com/reference/compose-file/build/"],
      examples: [
        "Service web has neither an image nor a build context specified. At least one must be provided."
      ]
    ),
    Rule(
      id: "buildah-user-not-found", partOf: "df-user-not-found", family: "dockerfile",
      title: "User {user|of this step} does not exist in the image",
      level: 96, confidence: .certain,
      repairs: [.createUser],
      patterns: ["unknown user error looking up user \"{user}\""],
      causes: [
        "`USER` names an account that no earlier instruction creates, or that exists only in another stage.",
        "The base image was replaced by one with different accounts.",
      ],
      fixes: [
        Fix(
          "Create the user before `USER` (Debian, Ubuntu, Fedora), or use a numeric user ID.",
          snippet: "RUN useradd --system {user|<user>}"),
        Fix(
          "If the image is Alpine or busybox, create the user with `adduser`.",
          snippet: "RUN adduser -S {user|<user>}"),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#user"],
      examples: ["determining run uid: user: unknown user error looking up user \"app\""]
    ),
    Rule(
      id: "runc-program-not-found", family: "shell",
      title: "The image has no program {program|that the instruction runs}",
      level: 93, confidence: .certain,
      patterns: [
        "unable to start container process: exec: \\\"{program}\\\": stat {}: no such file or directory",
        Pattern(
          "unable to start container process: exec: \\\"{program}\\\": executable file not found in $PATH",
          confidence: .likely),
      ],
      causes: [
        "An instruction in exec form (`RUN [\"…\"]`) runs the program without a shell, and the program is not in the image.",
        "The image has no shell (`scratch`, distroless), so `RUN command` cannot run.",
      ],
      fixes: [
        "Install or copy the program in an earlier instruction, or correct its path. If the image has no shell, run the command in a stage that has one, and copy the result."
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#shell-and-exec-form"],
      examples: [
        """
        msg="runc create failed: unable to start container process: exec: \\"/app/tool\\": stat /app/tool: no such \
        file or directory"
        """
      ]
    ),
    Rule(
      id: "buildah-overlay-not-supported", family: "buildkit", subject: .engine,
      title:
        "The builder's storage is on a file system ({filesystem|such as NFS}) that does not support overlay",
      level: 96, confidence: .certain,
      patterns: [
        Pattern("'overlay' is not supported over {filesystem} at", notOnLine: ["over overlayfs"]),
        Pattern("kernel does not support overlay fs: ", confidence: .likely),
        "backing file system is unsupported for this graph driver",
      ],
      causes: ["Layers are stacked with overlay, which NFS, CIFS and some FUSE file systems do not support."],
      fixes: [
        Fix(
          "Put the storage on a local volume (emptyDir in Kubernetes), or use the `vfs` storage driver.",
          snippet: "export STORAGE_DRIVER=vfs")
      ],
      verify: ["df -T /var/lib/containers"],
      docs: ["https://github.com/containers/storage/blob/main/docs/containers-storage.conf.5.md"],
      examples: [
        "kernel does not support overlay fs: 'overlay' is not supported over nfs at \"/workspace/containers/storage/overlay\": backing file system is unsupported for this graph driver"
      ]
    ),
    Rule(
      id: "podman-systemd-cgroup", partOf: "runtime-failed", family: "buildkit",
      title:
        "The container of this step could not be started: systemd did not create its cgroup ({reason|see the line})",
      level: 90, confidence: .likely,
      patterns: [
        "sd-bus call: {reason...}",
        "systemd cgroup flag passed, but systemd support for managing cgroups is {reason...}",
        "could not find any supported cgroup manager",
      ],
      causes: [
        "Rootless Podman asks the user's systemd for a cgroup, and this login (su, sudo, a service, CI) has no systemd session."
      ],
      fixes: [
        Fix(
          "Use `--cgroup-manager=cgroupfs`, or enable a systemd session for the user with `loginctl enable-linger`.",
          snippet: "podman --cgroup-manager=cgroupfs build ."),
        "Or log in directly as that user, not with su or sudo.",
      ],
      docs: ["https://docs.podman.io/en/latest/markdown/podman.1.html#cgroup-manager-manager"],
      examples: ["2026-09-01T20:48:12.000711043Z: sd-bus call: Permission denied"]
    ),
    Rule(
      id: "buildah-run-through-entrypoint", family: "buildkit", subject: .engine,
      title: "This Buildah is too old: it runs RUN through the ENTRYPOINT, and cannot start {program}",
      level: 95, confidence: .likely,
      repairs: [],
      patterns: [Pattern].each(["ENTRYPOINT [\"{program}\"", "ENTRYPOINT [ \"{program}\""]) { entrypoint in
        [
          #"starting container process caused "exec: \"{program}\": "#,
          #"starting container process caused: exec: "{program}": "#,
        ].map {
          Pattern(
            $0, with: ["building at "], inStep: "RUN ", inDockerfile: [entrypoint],
            notInDockerfile: ["RUN [", "SHELL ["])
        }
      },
      causes: [
        "Old releases of Buildah (and Podman) put the ENTRYPOINT that is set before in front of the command of RUN. Docker never does so.",
        "The program of the ENTRYPOINT does not exist yet in this step.",
      ],
      fixes: [
        "Update Buildah (or Podman): newer releases run RUN without the ENTRYPOINT.",
        "Or move ENTRYPOINT to the end of the Dockerfile.",
      ],
      verify: ["buildah version; podman version"],
      docs: [
        "https://github.com/containers/buildah/releases",
        "https://docs.docker.com/reference/dockerfile/#entrypoint",
      ],
      examples: [
        Example(
          #"container_linux.go:345: starting container process caused "exec: \"/srv/start\": stat /srv/start: no such file or directory""#,
          error: "error building at step {Env:[PATH=/bin] Command:run Args:[id > /who]}: exit status 1",
          step: "RUN id > /who", dockerfile: #"ENTRYPOINT ["/srv/start"]"#)
      ]
    ),
  ]
}
