extension RuleCatalog {
  /// Memory, disk, processes and time: what the machine that builds did not have enough of.
  static let resources: [Rule] = [
    Rule(
      id: "oom-killed", family: "resources", subject: .resource,
      title: "The command was killed, most likely because it ran out of memory",
      level: 84, confidence: .likely,
      patterns: [
        Pattern("did not complete successfully: cannot allocate memory", place: .error, confidence: .certain),
        Pattern("fatal error: Killed signal terminated program {program}", confidence: .certain),
        Pattern("ld terminated with signal 9 [Killed]", confidence: .certain),
        Pattern("(signal: 9, SIGKILL: kill)", confidence: .certain),
        Pattern("virtual memory exhausted: Cannot allocate memory", confidence: .certain),
        Pattern("Error: {}: Couldn't allocate enough memory", confidence: .certain),
        "the process exited too early. This probably means the system ran out of memory",
        "clang: error: unable to execute command: Killed", "LLVM ERROR: out of memory",
        "terminate called after throwing an instance of 'std::bad_alloc'",
        "[Errno 12] Cannot allocate memory", "fork: Cannot allocate memory",
        "Cannot allocate memory - ", "npm ERR! code ENOMEM", "npm error code ENOMEM", "spawn ENOMEM",
        "fork/exec {}: cannot allocate memory",
        "fatal error: runtime: out of memory", "ResourceExhausted: process",
        Pattern("did not complete successfully: signal: killed", place: .error),
        Pattern("^Killed", place: .output, notOnLine: ["Killed "]),
        // bash: `line 1:     5 Killed                  npm install`
        Pattern(": line {#}: {...} Killed   {...}", place: .output),
        "Image build request failed with exit status 137",
        .exitCode(137, unless: ["timeout: sending signal KILL"]),
      ],
      causes: [
        "The Docker VM, the CI runner or the container's limit has too little memory for this step.",
        "Too many compilers or workers run at once.",
        "Exit code 137 only means SIGKILL: a time limit or another program may also have sent it.",
      ],
      fixes: [
        "Increase the memory of the builder (its virtual machine, the CI runner, or the limit of the pod), or run fewer jobs at once (`-j2`).",
        Fix(
          "Set the limit of the tool that runs: the jobs of make or Go, the memory of Node.js.",
          snippet: "RUN make -j2\n# Go: ENV GOFLAGS=-p=2   Node: ENV NODE_OPTIONS=--max-old-space-size=2048"),
        Fix(
          "Run fewer build steps at once (buildkitd.toml of a docker-container builder).",
          snippet: "[worker.oci]\n  max-parallelism = 2"),
      ],
      verify: ["docker info --format '{{.MemTotal}}'", "sudo dmesg -T | grep -i 'killed process'"],
      docs: [
        "https://docs.docker.com/engine/containers/resource_constraints/",
        "https://docs.docker.com/build/buildkit/configure/#max-parallelism",
        "https://man7.org/linux/man-pages/man7/signal.7.html",
      ],
      examples: [
        Example(error: "ResourceExhausted: process did not complete successfully: cannot allocate memory"),
        "c++: fatal error: Killed signal terminated program cc1plus", Example("Killed", exitCode: 137),
        "npm ERR! Cannot read property 'stdin' of undefined\nnpm ERR! code ENOMEM\nnpm ERR! syscall spawn",
        Example(exitCode: 137),
      ]
    ),
    Rule(
      id: "disk-full", family: "resources", subject: .resource,
      title: "No space left on device: the builder's disk is full",
      level: 91, confidence: .certain,
      patterns: [
        Pattern("write {file}: no space left on device", ignoresCase: true),
        Pattern("error writing '{file}': No space left on device", ignoresCase: true),
        Pattern(
          "no space left on device", notOnLine: ["cgroup", "shm", "semget", "inotify"], ignoresCase: true),
        Pattern("no space left on device", ignoresCase: true, confidence: .likely),
        "space left on device (os error 28)",
        "E: You don't have enough free space in {file}",
        Pattern("disk quota exceeded", ignoresCase: true, confidence: .likely),
        "There is not enough space on the disk", "more space needed on the {file} filesystem",
        "database or disk is full",
      ],
      causes: [
        "Images, build cache and volumes filled the disk of the host or of the Docker VM.",
        "All inodes are used (many small files), or a tmpfs mount is too small.",
      ],
      fixes: [
        Fix(
          "Free disk space: `docker buildx prune` and `docker system prune` remove the whole build cache, all stopped containers and unused networks. A fresh CI runner has nothing to prune: remove preinstalled tools, or use a larger runner.",
          snippet: """
            docker buildx prune --all && docker system prune
            # hosted GitHub runner: sudo rm -rf /usr/share/dotnet /usr/local/lib/android
            """),
        Fix(
          "Configure garbage collection of the builder's cache (buildkitd.toml).",
          snippet: "[worker.oci]\n  gc = true\n  maxUsedSpace = \"20GB\""),
        "Or enlarge the disk of the builder's machine, or use a larger runner; a smaller build context (`.dockerignore`) also helps.",
      ],
      verify: ["docker system df; df -h; df -i"],
      docs: [
        "https://docs.docker.com/engine/manage-resources/pruning/",
        "https://docs.docker.com/build/cache/garbage-collection/",
      ],
      examples: [
        "tar: write error: No space left on device",
        "E: You don't have enough free space in /var/cache/apt/archives/.",
      ]
    ),
    Rule(
      id: "killed-signal", family: "resources", subject: .resource,
      title: "A program of the step crashed or was stopped by a signal",
      level: 58, confidence: .likely,
      patterns: [
        Pattern("^Segmentation fault", place: .output),
        Pattern("Segmentation fault (core dumped)", place: .output),
        Pattern("Segmentation fault      (core dumped)", place: .output),
        Pattern("Illegal instruction (core dumped)", place: .output),
        Pattern("^Illegal instruction", place: .output),
        Pattern("Aborted (core dumped)", place: .output, unless: abortsByItself),
        Pattern("^Bus error", place: .output),
        Pattern("E: Sub-process {} received a segmentation fault", place: .output),
        Pattern("E: Sub-process {} received signal {#}", place: .output),
        .exitCode(139, 132, 135, 136, 143), .exitCode(134, unless: abortsByItself),
      ],
      causes: [
        "139 (SIGSEGV): a crash: emulation of a different architecture, a mix of glibc and musl, or a faulty binary.",
        "132 (SIGILL): the CPU does not support instructions that the binary was compiled for.",
        "134 (SIGABRT): the program aborted itself, for example Node with a full heap.",
        "143 (SIGTERM): something stopped it, such as a time limit.",
      ],
      fixes: [
        Fix(
          "If the build is emulated (a different architecture), build natively. Otherwise use an image or binary for this CPU and C library, or a different version of the program.",
          snippet: "docker buildx build --platform linux/amd64 .   # the processor of the machine that builds"
        )
      ],
      verify: ["uname -m; docker buildx ls"],
      docs: [
        "https://man7.org/linux/man-pages/man7/signal.7.html",
        "https://docs.docker.com/build/building/multi-platform/",
      ],
      examples: [Example("Segmentation fault", exitCode: 139), Example(exitCode: 143)]
    ),
    Rule(
      id: "process-limit", family: "resources", subject: .resource,
      title: "The step cannot start another process or thread (limit reached)",
      level: 82, confidence: .likely,
      patterns: [
        "fork: retry: Resource temporarily unavailable", "fork: Resource temporarily unavailable",
        "Cannot fork: Resource temporarily unavailable", "fork: retry: No child processes",
        "pthread_create failed (EAGAIN)", "runtime: failed to create new OS thread (have",
      ],
      causes: [
        "The container, the pod or the host reached its process limit (`pids`, `nproc`).",
        "A script keeps starting copies of itself.",
      ],
      fixes: [
        Fix(
          "Increase the process limit (`--ulimit nproc=65535`; in Kubernetes the pod's PID limit), or run fewer jobs at once (`make -j2`).",
          snippet: "docker build --ulimit nproc=65535 .")
      ],
      verify: ["docker run --rm {image} sh -c 'ulimit -u; cat /sys/fs/cgroup/pids.max'"],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#ulimit"],
      examples: ["/bin/sh: fork: retry: Resource temporarily unavailable"]
    ),
    Rule(
      id: "seccomp-old-docker", family: "resources", subject: .resource,
      title: "The host's Docker is too old for this image: it blocks a system call that the image needs",
      level: 89, confidence: .likely,
      patterns: [
        "getaddrinfo() thread failed to start", "pthread_create failed: Operation not permitted",
        "pthread_create: Operation not permitted",
        "runtime/cgo: pthread_create failed: Operation not permitted",
        "pthread_create failed for thread {...}: Operation not permitted", "pthread_create failed (EPERM)",
        Pattern("RuntimeError: can't start new thread", with: ["Operation not permitted"]),
        // pip draws its progress in a thread of its own.
        Pattern("RuntimeError: can't start new thread", with: ["pip/_vendor/rich"]),
        Pattern("make: /usr/bin/make: Operation not permitted", place: .output),
        Pattern("make: /bin/sh: Operation not permitted", place: .output),
        Pattern("make: sh: Operation not permitted", place: .output),
        Pattern("^make: rm: Operation not permitted", place: .output),
        Pattern("^make: uname: Operation not permitted", place: .output),
        Pattern("^make: mkdir: Operation not permitted", place: .output),
        Pattern("^make: cc: Operation not permitted", place: .output),
        Pattern("^make: gcc: Operation not permitted", place: .output),
        "can't create Thread: Operation not permitted", "Assertion `(0) == (uv_thread_create(",
        "runtime: failed to create new OS thread (have {#} already; errno=1)",
        "failed to spawn thread: Os {{ code: 1, kind: PermissionDenied",
        "Error creating thread: Operation not permitted", "unable to create thread: Operation not permitted",
        "ninja: fatal: posix_spawn: Operation not permitted",
        // V8 cannot start a thread.
        Pattern("Check failed: Start()", with: ["Fatal error in "]),
        "Failed to create CoreCLR, HRESULT: 0x80070008", "clock_gettime(MONOTONIC) failed",
        Pattern("Fatal Python error: {}: can't initialize time", with: ["Operation not permitted"]),
        Pattern("cannot statx '{}': Operation not permitted", place: .output),
        Pattern("^ls: cannot access '{}': Operation not permitted", place: .output),
        Pattern(
          "Problem executing scripts APT::Update::Post-Invoke 'rm -f", unless: ["No space left on device"]),
      ],
      causes: [
        "glibc 2.34 and newer start threads with `clone3`, which the seccomp profile of Docker before 20.10.10 blocks (EPERM).",
        "Alpine 3.14 and newer use `faccessat2` to check if a file is executable; libseccomp before 2.4.4 and Docker before 20.10 block it.",
      ],
      fixes: [
        "Update Docker (20.10.10 or newer), containerd and libseccomp on the host, or use an older base image (Debian 11, Ubuntu 20.04, Alpine 3.13).",
        Fix(
          "If you cannot update Docker now, turn off pip's progress bar. It starts a thread.",
          snippet: "RUN pip install --progress-bar off -r requirements.txt", when: ["pip/_vendor/rich"]),
      ],
      verify: ["docker version --format '{{.Server.Version}}'"],
      docs: [
        "https://docs.docker.com/engine/security/seccomp/",
        "https://docs.docker.com/engine/release-notes/20.10/",
      ],
      examples: [
        "curl: (6) getaddrinfo() thread failed to start", "make: /usr/bin/make: Operation not permitted",
        "E: Problem executing scripts APT::Update::Post-Invoke 'rm -f /var/cache/apt/archives/*.deb || true'",
        "threads.rb:4:in `initialize': can't create Thread: Operation not permitted (ThreadError)",
      ]
    ),
    Rule(
      id: "killed-bad-system-call", partOf: "killed-signal", family: "resources", subject: .resource,
      title: "A program was killed for a system call that a filter (seccomp) or an emulator refuses (SIGSYS)",
      level: 59, confidence: .likely,
      repairs: [],
      patterns: [
        .exitCode(159), Pattern("^Bad system call", place: .output),
        Pattern("Bad system call (core dumped)", place: .output),
      ],
      causes: [
        "Exit code 159 means signal 31 (SIGSYS). One of these refused the call: the host's filter (an old libseccomp, a NAS, your own profile), the program's own sandbox, or an emulator."
      ],
      fixes: [
        "Update Docker, containerd and libseccomp on the host. If a seccomp profile of your own is set, allow the call; if the step is emulated, build on a machine of that architecture."
      ],
      verify: ["docker info --format '{{.SecurityOptions}}'; docker version --format '{{.Server.Version}}'"],
      docs: ["https://docs.docker.com/engine/security/seccomp/"],
      examples: [Example(exitCode: 159), "Bad system call (core dumped)"]
    ),
    Rule(
      id: "seccomp-time64", partOf: "seccomp-old-docker", family: "resources", subject: .resource,
      title:
        "The clock cannot be read: Docker or libseccomp on the host is most likely too old for this image (32-bit ARM)",
      level: 93, confidence: .possible,
      repairs: [],
      patterns: [
        "Fatal Python error: {}: can't initialize time",
        "clock_gettime(CLOCK_REALTIME): Operation not permitted",
        "clock_gettime: Operation not permitted",
      ],
      causes: [
        "C libraries with 64-bit time, such as musl 1.2 (Alpine 3.13 and newer), read the clock with `clock_gettime64`. libseccomp before 2.4.2 and Docker before 19.03.9 block this call."
      ],
      fixes: [
        Fix(
          "Update libseccomp (2.4.2 or newer) and Docker (19.03.9 or newer) on the host. Raspbian Buster has no newer one: upgrade the host to a later release.",
          snippet: "sudo apt-get update && sudo apt-get install libseccomp2 docker-ce"),
        "If you cannot change the host, use an image with an older C library (Alpine 3.12).",
      ],
      verify: ["docker run --rm {image|<image>} date", "dpkg -s libseccomp2 | grep Version   # on the host"],
      docs: ["https://wiki.alpinelinux.org/wiki/Release_Notes_for_Alpine_3.13.0#time64_requirements"],
      examples: [
        "Fatal Python error: init_interp_main: can't initialize time",
        "ruby: clock_gettime(CLOCK_REALTIME): Operation not permitted",
      ]
    ),
    Rule(
      id: "seccomp-java-home", partOf: "seccomp-old-docker", family: "resources", subject: .resource,
      title:
        "The host's Docker is too old for this image: its check of JAVA_HOME fails",
      level: 94, confidence: .likely,
      patterns: [
        // The official images of Temurin, Gradle and Maven set it to this folder, where Java is.
        Pattern(
          "ERROR: JAVA_HOME is set to an invalid directory: /opt/java/openjdk",
          notInDockerfile: ["ENV JAVA_HOME", "ARG JAVA_HOME", "export JAVA_HOME", "-rf /opt/java"])
      ],
      causes: [
        "Ubuntu 22.04 and newer use `faccessat2` to check if a file is executable; the seccomp profile of Docker before 20.10.10, or an old libseccomp, blocks it, so `[ -x … ]` is false for every file.",
        "JAVA_HOME in the image is correct. An image for the wrong architecture gives the same message.",
      ],
      fixes: [
        "Update Docker (20.10.10 or newer), containerd and libseccomp on the host, or use the image tag on Ubuntu 20.04 (it ends in `-focal`)."
      ],
      verify: ["docker version --format '{{.Server.Version}}'"],
      docs: [
        "https://docs.docker.com/engine/security/seccomp/",
        "https://docs.docker.com/engine/release-notes/20.10/",
      ],
      examples: ["ERROR: JAVA_HOME is set to an invalid directory: /opt/java/openjdk"],
      implies: ["jvm-java-home"]
    ),
    Rule(
      id: "too-many-open-files", family: "resources", subject: .resource,
      title: "The step has too many open files (limit reached)",
      level: 82, confidence: .certain,
      patterns: [
        "Too many open files", "EMFILE: too many open files", ": too many open files",
      ],
      causes: ["The limit of open files (`nofile`) of the daemon or the builder is too low."],
      fixes: [
        Fix(
          "Increase the limit for the build (`--ulimit nofile=65536:65536`), or run fewer workers at once.",
          snippet: "docker build --ulimit nofile=65536:65536 .")
      ],
      verify: ["docker run --rm {image} sh -c 'ulimit -n'"],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#ulimit"],
      examples: ["Error: EMFILE: too many open files, open '/app/node_modules/a/index.js'"]
    ),
    Rule(
      id: "inotify-watch-limit", family: "resources", subject: .resource,
      title: "The host's limit for watched files is reached (inotify)",
      level: 92, confidence: .certain,
      patterns: [
        "System limit for number of file watchers reached", "inotify watch limit reached",
        "inotify_add_watch: No space left on device", "OS file watch limit reached",
      ],
      causes: [
        "A build tool in watch mode watches every file. The message may say ENOSPC, but no disk is full."
      ],
      fixes: [
        "Run the tool without watch mode (a build needs none), or increase `fs.inotify.max_user_watches` on the host.",
        Fix(
          "If the tool cannot run without watch mode, set a higher limit on the host.",
          snippet: "sudo sysctl fs.inotify.max_user_watches=524288"),
      ],
      verify: ["cat /proc/sys/fs/inotify/max_user_watches"],
      docs: ["https://man7.org/linux/man-pages/man7/inotify.7.html"],
      examples: ["Error: ENOSPC: System limit for number of file watchers reached, watch '/app/src'"]
    ),
    Rule(
      id: "inotify-instances", partOf: "inotify-watch-limit", family: "resources", subject: .resource,
      title:
        "Too many programs watch files: the limit of inotify instances or of open files is reached",
      level: 93, confidence: .likely,
      patterns: [
        Pattern(
          "The configured user limit ({limit#}) on the number of inotify instances has been reached",
          unless: ["error CS"], notOnLine: ["warn"]),
        Pattern("Couldn't initialize inotify: Too many open files", unless: ["failure"]),
        Pattern("initialize inotify: Too many open files", with: ["max_user_instances"], unless: ["failure"]),
      ],
      causes: [
        "All containers of a user share the limit of the host (`fs.inotify.max_user_instances`).",
        "Each .NET host that reloads its settings on change takes one instance; tests start many.",
      ],
      fixes: [
        Fix(
          "Turn off the reload of settings in this step, or let .NET poll instead of watch.",
          snippet: """
            ENV DOTNET_hostBuilder__reloadConfigOnChange=false
            ENV DOTNET_USE_POLLING_FILE_WATCHER=true
            """, when: ["The configured user limit ("]),
        Fix(
          "Increase the limit on the host that builds.",
          snippet: "sudo sysctl fs.inotify.max_user_instances=1024"),
      ],
      verify: ["cat /proc/sys/fs/inotify/max_user_instances"],
      docs: ["https://man7.org/linux/man-pages/man7/inotify.7.html"],
      examples: [
        """
        System.IO.IOException : The configured user limit (128) on the number of inotify instances has been reached, or the \
        per-process limit on the number of open file descriptors has been reached.
        """
      ],
      implies: ["dotnet-tests-failed"]
    ),
    Rule(
      id: "argument-list-too-long", family: "resources", subject: .resource,
      title: "Argument list too long: the command line or the environment is too large",
      level: 82, confidence: .certain,
      patterns: [
        Pattern(": argument list too long", place: .error), ": Argument list too long",
        "E2BIG: argument list too long",
      ],
      causes: [
        "A wildcard expands to too many files, or an ARG or ENV is larger than 128 KiB."
      ],
      fixes: [
        Fix(
          "Pass the file names in batches with `find` and `xargs`, or move large ARG and ENV values to a file or a secret.",
          snippet: "RUN find <folder> -name '<pattern>' -print0 | xargs -0 <command>")
      ],
      verify: ["getconf ARG_MAX"],
      docs: ["https://man7.org/linux/man-pages/man2/execve.2.html"],
      examples: ["/bin/sh: 1: rm: Argument list too long"]
    ),
    Rule(
      id: "step-timeout", family: "resources", subject: .resource,
      title: "The command reached its time limit (`timeout`)",
      level: 56, confidence: .likely,
      patterns: [.exitCode(124), "timeout: sending signal {signal} to command"],
      causes: ["Exit code 124 comes from `timeout`: the command took longer than allowed."],
      fixes: [
        "Check what the command waits for: a server that does not run in a build, a prompt, or the network. If it is only slow, increase its `timeout`."
      ],
      verify: ["grep -n 'timeout ' Dockerfile"],
      docs: ["https://www.gnu.org/software/coreutils/manual/html_node/timeout-invocation.html"],
      examples: [Example(exitCode: 124)]
    ),
    Rule(
      id: "ci-time-limit", family: "resources", subject: .resource,
      title: "The CI job reached its time limit",
      level: 60, confidence: .certain, retryable: true,
      patterns: [
        "has exceeded the maximum execution time of {limit...}",
        "ERROR: Job failed: execution took longer than {limit...} seconds",
        "Build timed out (after {limit...}). Marking the build as",
        "The operation was canceled because the job exceeded",
      ],
      causes: [
        "The build hangs in a step: check which one ran last and how long it printed nothing.",
        "The build is slow without its cache.",
      ],
      fixes: [
        "If the last step hangs, fix what it waits for (network, input, a server). If the build is only slow, increase the job's time limit or use a build cache.",
        "Keep the build cache between jobs (`--cache-from`, `--cache-to`).",
      ],
      verify: ["docker build --progress=plain . 2>&1 | tail -n 50"],
      docs: ["https://docs.docker.com/build/cache/backends/", "https://docs.docker.com/build/ci/"],
      examples: ["ERROR: Job failed: execution took longer than 1h0m0s seconds"]
    ),
  ]

  /// What a program prints that ends by SIGABRT because of an exception: .NET, Mono, C++.
  private static let abortsByItself = [
    "Unhandled exception. ", "Unhandled Exception:", "terminate called after throwing",
  ]
}
