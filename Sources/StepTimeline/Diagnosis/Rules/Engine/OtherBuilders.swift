extension RuleCatalog {
  /// Messages of Buildah (with Podman and OpenShift) alone, and of platforms that build.
  ///
  /// Sources: containers/buildah imagebuildah, copier.
  static let otherBuilders: [Rule] = [
    Rule(
      id: "buildah-image-not-known", family: "registry",
      title: "{image} is not in the local storage, and the builder was told not to pull it",
      level: 93, confidence: .certain,
      patterns: [
        "creating build container: {image}: image not known",
        "error creating build container: {image}: image not known",
      ],
      causes: [
        "The build ran with `--pull=never` (or `pull_policy`), and nobody pulled or built the image before.",
        "It was built by another user: rootless Podman, root's Podman and docker each have a storage of their own.",
        "The name or the tag is misspelt.",
      ],
      fixes: [
        Fix("Let the build pull what is missing.", snippet: "podman build --pull=missing ."),
        Fix("Or pull it before, as the same user.", snippet: "podman pull {image}"),
      ],
      verify: ["podman images {image}"],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-build.1.html#pull-policy"],
      examples: ["Error: creating build container: registry.example.com/base:1: image not known"]
    ),
    Rule(
      id: "buildah-stage-file-missing", partOf: "copy-from-stage-missing", family: "dockerfile",
      title: "{path|the file} is not in the stage or image that COPY --from names",
      level: 98, confidence: .certain,
      repairs: [.builtFolder, .nearestPath],
      patterns: [
        "checking on sources under \"{}/merged\": copier: stat: \"{path}\": no such file or directory",
        "checking on sources under \"{}/vfs/dir/{}\": copier: stat: \"{path}\": no such file or directory",
      ],
      causes: [
        "The build in the other stage wrote elsewhere: another WORKDIR, another output path, another name.",
        "It produced nothing, but ended without an error.",
        "`--from=` names another stage than the one that holds the file.",
      ],
      fixes: [
        "Copy the path that the other stage writes; use absolute paths in both.",
        "List the folder at the end of the other stage to see the files in it.",
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
      title: "COPY --from={stage_name|…} names neither a stage before nor an image",
      level: 95, confidence: .certain,
      repairs: [.nearestStage],
      patterns: ["COPY --from={stage_name}: no stage or image found with that name"],
      causes: [
        "The name is misspelt, or no `FROM … AS` gives it.",
        "The stage comes later in the Dockerfile; a stage can only copy from stages before it.",
      ],
      fixes: [
        "Write the name that a `FROM … AS name` before it gives, or the whole name of an image."
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
      causes: ["`--target` is misspelt, or the stage was renamed or is in another Dockerfile."],
      fixes: [Fix("Build a stage that there is.", snippet: "grep -i '^FROM .* AS ' Dockerfile")],
      docs: ["https://docs.podman.io/en/latest/markdown/podman-build.1.html#target-stagename"],
      examples: ["Error: The target \"prod\" was not found in the provided Dockerfile"]
    ),
    Rule(
      id: "s2i-image-without-assemble", family: "buildkit", subject: .registry,
      title: "The base image is not a builder of source-to-image: it has no `assemble` script",
      level: 93, confidence: .certain,
      patterns: .each(["/usr/libexec/s2i", "/usr/local/s2i"]) {
        [Pattern("\($0)/assemble: No such file or directory"), Pattern("\($0)/assemble: not found")]
      },
      causes: ["It is the image that a program runs in (`-runtime`), not its builder."],
      fixes: [
        "Name the builder image as the source of the build (`from:` of its strategy, or of `oc new-build`), or build with a Dockerfile (`--strategy=docker`)."
      ],
      verify: ["podman run --rm <the builder image> ls /usr/libexec/s2i"],
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
        "The script builds the sources and looks for what it shall install; the lines above say at which of the two it stopped."
      ],
      fixes: [
        Fix(
          "Let the project's build leave exactly one archive in that folder: bind the assembly plugin to `package`, or name the file for the builder.",
          when: ["Missing one or more than one assembly"]),
        Fix(
          "Read the script's last lines above this one, and correct what the project's build leaves in that folder.",
          unless: ["Missing one or more than one assembly"]),
        "Run the builder image with the sources by hand: `s2i build . <the builder image> test`.",
      ],
      verify: ["s2i build . <the builder image> test --loglevel 5"],
      docs: ["https://docs.openshift.com/container-platform/latest/cicd/builds/build-strategies.html"],
      examples: [
        "Missing one or more than one assembly archive file *.zip in /tmp/src/target\nerror: build error: non-zero (13) exit code from registry.example/s2i-java@sha256:22f4"
      ]
    ),
    Rule(
      id: "fly-nothing-to-build", partOf: "df-not-found", family: "buildkit", subject: .file,
      title: "flyctl found nothing to build: neither a Dockerfile nor a `[build]` section in fly.toml",
      level: 96, confidence: .certain,
      repairs: [],
      patterns: ["app does not have a Dockerfile or buildpacks configured"],
      causes: [
        "The command ran in another folder than the one with the Dockerfile, or the project has none."
      ],
      fixes: [
        Fix(
          "Write a Dockerfile beside fly.toml, or name the builder or image in fly.toml.",
          snippet: "[build]\n  dockerfile = \"<folder>/Dockerfile\"")
      ],
      docs: ["https://fly.io/docs/reference/configuration/"],
      examples: [
        "Error failed to fetch an image or build from source: app does not have a Dockerfile or buildpacks configured."
      ]
    ),
    Rule(
      id: "heroku-no-manifest", family: "buildkit", subject: .file,
      title: "The repository has no heroku.yml, which the app's stack `container` wants",
      level: 93, confidence: .certain,
      patterns: ["Your app does not include a heroku.yml build manifest"],
      causes: ["The stack of the app is `container`, and heroku.yml is missing or not committed."],
      fixes: [
        Fix("Write heroku.yml and commit it.", snippet: "build:\n  docker:\n    web: Dockerfile"),
        Fix("Or change the stack to build with buildpacks.", snippet: "heroku stack:set heroku-24"),
      ],
      docs: ["https://devcenter.heroku.com/articles/build-docker-images-heroku-yml"],
      examples: [
        "=!= Your app does not include a heroku.yml build manifest. To deploy your app, either create a heroku.yml"
      ]
    ),
    Rule(
      id: "railway-variable-without-name", family: "buildkit", subject: .file,
      title: "A variable of the service has an empty name, and the build wants it as a secret",
      level: 95, confidence: .certain,
      patterns: ["secret ID missing for \"\" environment variable"],
      causes: [
        "Railway hands each variable of the service to the build; one of them has no name (a line that begins with `=`)."
      ],
      fixes: ["Remove the variable without a name in the service's settings (raw editor), and build again."],
      docs: ["https://docs.railway.com/guides/variables"],
      examples: ["failed to solve: secret ID missing for \"\" environment variable"]
    ),
    Rule(
      id: "compose-service-without-build", family: "buildkit", subject: .file,
      title: "The service {service|of the Compose file} has neither `image` nor `build`",
      level: 92, confidence: .certain,
      patterns: [
        "Service {service} has neither an image nor a build context specified",
        "service \"{service}\" has neither an image nor a build context specified",
      ],
      causes: [
        "The lines below the service are not indented, or a file that should add them is not named with `-f`.",
        "An old docker-compose does not know the key that is used.",
      ],
      fixes: [
        Fix("Say what the service is made from.", snippet: "services:\n  <service>:\n    build: .")
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
        "`USER` names an account that no instruction before made, or that only another stage has.",
        "The base image was changed for one with other accounts.",
      ],
      fixes: [
        Fix(
          "Make the account before `USER` (Debian, Ubuntu, Fedora).",
          snippet: "RUN useradd --system {user|<user>}"),
        Fix("Make the account before `USER` (Alpine, busybox).", snippet: "RUN adduser -S {user|<user>}"),
        "Or use a number, which needs no account.",
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
        "An instruction in the form of a list (`RUN [\"…\"]`) runs the program without a shell, and it is not in the image.",
        "The image has no shell at all (`scratch`, distroless), so that `RUN command` cannot run.",
      ],
      fixes: [
        "Copy or install the program in an instruction before.",
        "Run the command in a stage that has a shell, and copy the result.",
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
      title: "The builder's storage is on a file system ({filesystem|such as NFS}) that cannot hold overlay",
      level: 96, confidence: .certain,
      patterns: [
        Pattern("'overlay' is not supported over {filesystem} at", notOnLine: ["over overlayfs"]),
        Pattern("kernel does not support overlay fs: ", confidence: .likely),
        "backing file system is unsupported for this graph driver",
      ],
      causes: ["Layers are stacked with overlay, which NFS, CIFS and some FUSE file systems do not support."],
      fixes: [
        Fix(
          "Keep the storage on a local volume (emptyDir), or use the driver vfs.",
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
        "The container of this step could not be started: systemd gives it no cgroup ({reason|see the line})",
      level: 90, confidence: .likely,
      patterns: [
        "sd-bus call: {reason...}",
        "systemd cgroup flag passed, but systemd support for managing cgroups is {reason...}",
        "could not find any supported cgroup manager",
      ],
      causes: [
        "Rootless Podman asks the systemd of the user for a cgroup, and this login (su, sudo, a service, CI) has no session of its own."
      ],
      fixes: [
        Fix(
          "Let Podman make the cgroup itself.", snippet: "podman --cgroup-manager=cgroupfs build ."),
        Fix("Or give the user a session that stays.", snippet: "loginctl enable-linger <user>"),
        "Or log in as that user, not by su or sudo.",
      ],
      docs: ["https://docs.podman.io/en/latest/markdown/podman.1.html#cgroup-manager-manager"],
      examples: ["2026-09-01T20:48:12.000711043Z: sd-bus call: Permission denied"]
    ),
  ]
}
