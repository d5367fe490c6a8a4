extension RuleCatalog {
  /// How compilers, linkers, bundlers and package managers say that a process of theirs was killed.
  static let memory: [Rule] = [
    Rule(
      id: "memory-killed-child", partOf: "oom-killed", family: "resources", subject: .resource,
      title: "{program|A process of the step} was killed (SIGKILL), most likely because it ran out of memory",
      level: 92, confidence: .likely,
      patterns: .each(
        [
          "{program}: error: unable to execute command: Killed",
          "{program}: internal compiler error: Killed (program {})",
          "{program}: internal compiler error: Killed signal terminated program",
          #"error Command failed with signal "SIGKILL""#,
          #"Command failed with signal "SIGKILL""#,
          "Command failed with SIGKILL",
          "npm ERR! signal SIGKILL", "npm error signal SIGKILL",
          "was killed with signal 9", "terminated by signal SIGKILL", "died with <Signals.SIGKILL: 9>",
          "exited with signal SIGKILL", "terminated with signal SIGKILL", "(signal: 9, SIGKILL",
          "Compile command failed due to signal 9", "failed due to signal 9",
          "error: fatalError: terminated(9)", "error: terminated(9): ",
          #"error MSB6006: "{program}" exited with code 137"#,
          "exited with code 137", "finished with non-zero exit value 137",
          "returned non-zero exit status 137", "error Command failed with exit code 137",
          "returned non-zero exit status -9", "exit status: 137", ": exit status 137",
          "Process exited with code 137",
          "^Killed: 9", "] Killed ", "environment: ...working... Killed", "make: *** [{target...}] Killed",
          "make: *** [{target...}] Error 137",
          "make[{#}]: *** [{target...}] Killed", "make[{#}]: *** [{target...}] Error 137",
          "ninja: job failed: {...}Killed",
          "A child process was killed. This probably means the system ran out of memory",
          "worker process ({...}) was terminated by another process: signal=SIGKILL",
          "A jest worker process ({...}) was terminated by another process: signal=SIGKILL",
          "A process in the process pool was terminated abruptly",
          "BrokenProcessPool", "ELIFECYCLE{...}137", "Exit status 137", "exited with exit code 137",
          "Compiler killed by signal 9", "rustc{...}(signal: 9",
          // Buildah, of the step itself.
          "^container exited on killed",
          // Node's child_process, as it prints the error of a child.
          "signal: 'SIGKILL'", "killed: true, signal: 'SIGKILL'",
        ], unless: ["timeout: sending signal KILL"]),
      causes: [
        "The kernel kills the largest process when the memory of the Docker VM, the CI runner or the container's limit is used up.",
        "Too many compilers or workers run at once.",
        "SIGKILL can also come from a time limit.",
      ],
      fixes: [
        "Increase the memory of the builder (its virtual machine or the CI runner), or run fewer jobs at once (`-j2`).",
        Fix(
          "To run fewer jobs at once with make, Cargo or CMake, set these variables.",
          snippet: "ENV MAKEFLAGS=-j2 CARGO_BUILD_JOBS=2 CMAKE_BUILD_PARALLEL_LEVEL=2"),
        Fix(
          "Run fewer build steps at once.",
          snippet: "# buildkitd.toml of a docker-container builder\n[worker.oci]\n  max-parallelism = 2"),
      ],
      verify: ["docker info --format '{{.MemTotal}}'", "dmesg | grep -i 'killed process'"],
      docs: [
        "https://docs.docker.com/desktop/settings-and-maintenance/settings/#resources",
        "https://docs.docker.com/engine/containers/resource_constraints/",
      ],
      examples: [
        "clang-13: error: unable to execute command: Killed",
        #"error Command failed with signal "SIGKILL"."#,
        "npm ERR! signal SIGKILL",
        "g++: internal compiler error: Killed (program cc1plus)",
        "make: *** [Makefile:12: app] Error 137",
      ],
      implies: ["ruby-native-ext", "c-compile-error", "go-compile-error", "npm-ts-error"]
    ),
    Rule(
      id: "memory-fork-failed", partOf: "oom-killed", family: "resources", subject: .resource,
      title: "There is not enough memory to start another process (cannot allocate memory)",
      level: 93, confidence: .likely,
      patterns: [
        "^Cannot allocate memory - ", "Errno::ENOMEM", "OSError: [Errno 12] Cannot allocate memory",
        "error=12, Cannot allocate memory", "vfork: Cannot allocate memory",
      ],
      causes: [
        "The Docker VM, the CI runner or the server does not have enough free memory for the processes of this step."
      ],
      fixes: [
        "Increase the memory of the builder (its virtual machine or the CI runner), add swap, or run fewer jobs at once."
      ],
      verify: ["free -m", "docker info --format '{{.MemTotal}}'"],
      docs: ["https://docs.docker.com/engine/containers/resource_constraints/"],
      examples: ["Cannot allocate memory - /usr/local/bin/ruby -r ./siteconf.rb extconf.rb 2>&1"],
      implies: ["ruby-native-ext", "c-compile-error", "go-compile-error"]
    ),
    Rule(
      id: "memory-python", partOf: "oom-killed", family: "resources", subject: .resource,
      title: "Python ran out of memory (MemoryError)",
      level: 86, confidence: .likely,
      patterns: ["^MemoryError"],
      causes: ["The Docker VM, the CI runner or the container's limit has too little memory for this step."],
      fixes: [
        Fix(
          "If pip ran out of memory, pass `--no-cache-dir`: the cache keeps the whole file in memory.",
          snippet: "RUN pip install --no-cache-dir -r requirements.txt", when: ["pip"],
          unless: ["--no-cache-dir"],
          change: .option(
            "--no-cache-dir", of: "pip install", "pip3 install", "python -m pip install",
            "python3 -m pip install")),
        "Increase the memory of the builder (its virtual machine or the CI runner), or process less data at once.",
      ],
      docs: ["https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-no-cache-dir"],
      examples: ["MemoryError"]
    ),
    Rule(
      id: "bus-error", partOf: "killed-signal", family: "resources", subject: .resource,
      title: "A program crashed with a bus error: memory, disk or /dev/shm is most likely full",
      level: 66, confidence: .likely,
      patterns: ["si_signo=Bus error", "Bus error (core dumped)", "^Bus error", "SIGBUS"],
      causes: [
        "A memory-mapped file could not be read or extended: the disk or /dev/shm is full, or the file is damaged.",
        "The machine does not have enough memory.",
      ],
      fixes: [
        "Free disk space (`docker system df` shows what is used), increase the builder's memory or /dev/shm (`--shm-size=1g`), and build again.",
        "If it crashes again, use a different version of the program.",
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/build/#shm-size"],
      examples: ["si_signo=Bus error(7), si_code=2, si_addr=0x7fe0af437000"]
    ),
    Rule(
      id: "build-out-of-memory-text", family: "resources", subject: .resource,
      title: "A compiler was killed, most likely because it ran out of memory",
      level: 92, confidence: .likely,
      patterns: [
        "ExitFailure (-9) (THIS MAY INDICATE OUT OF MEMORY)", "(THIS MAY INDICATE OUT OF MEMORY)",
      ],
      causes: ["Stack or Cabal compile several packages at once, and GHC needs one or two GB for each."],
      fixes: [
        Fix(
          "Compile one package at a time (`-j1`), or increase the builder's memory.",
          snippet: "RUN stack build -j1"),
        "Increase the builder's memory (Docker Desktop: Settings, Resources).",
      ],
      verify: ["docker run --rm {image} free -m"],
      docs: ["https://docs.docker.com/desktop/settings-and-maintenance/settings/"],
      examples: ["    Process exited with code: ExitFailure (-9) (THIS MAY INDICATE OUT OF MEMORY)"]
    ),
  ]
}
