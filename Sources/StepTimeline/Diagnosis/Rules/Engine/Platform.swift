extension RuleCatalog {
  /// Processors, operating systems, C libraries and devices that do not fit.
  static let platform: [Rule] = [
    Rule(
      id: "exec-format-error", family: "platform", subject: .engine,
      question: .processor,
      title: "{file|A program} is made for a different CPU architecture (exec format error)",
      level: 94, confidence: .certain,
      patterns: [
        // Others may be scripts without a first line.
        Pattern("exec /bin/{}: exec format error", more: ["exec {file}: exec format error"]),
        Pattern("exec /usr/bin/{}: exec format error", more: ["exec {file}: exec format error"]),
        Pattern("exec {file}: exec format error", confidence: .likely),
        Pattern(
          "exec container process `/bin/{}`: Exec format error", more: ["exec container process `{file}`"]),
        Pattern("exec container process `{file}`: Exec format error", confidence: .likely),
        Pattern("exec user process caused \"exec format error\"", confidence: .likely),
        Pattern("exec user process caused: exec format error", confidence: .likely),
        Pattern("[Errno 8] Exec format error: '{file}'", confidence: .likely),
        // An archive or a program for another system gives the same.
        Pattern("{file}: cannot execute binary file: Exec format error", confidence: .likely),
        Pattern("{file}: cannot execute binary file", confidence: .likely),
        Pattern("fork/exec {file}: exec format error", confidence: .likely),
        Pattern("{file}: Exec format error", confidence: .likely),
        Pattern("exec format error", confidence: .likely),
      ],
      causes: [
        "The base image or the binary is for a different architecture, and no emulator is registered.",
        "A download URL has a fixed architecture (amd64 on an arm64 machine).",
        "A script without a `#!` line was run directly.",
      ],
      fixes: [
        Fix(
          "Use a base image or download for the builder's architecture, or set up QEMU to build for another one. A script needs a `#!` first line.",
          snippet: "FROM --platform=linux/<architecture> <image>"),
        Fix(
          "Or install the QEMU emulators on the host (a privileged container registers them in its kernel).",
          snippet: Fix.registeringEmulators),
        .crossCompiling,
        Fix(
          "Use `TARGETARCH` in the download URL.",
          snippet: """
            ARG TARGETARCH
            ADD <address with $TARGETARCH> <destination>
            """),
      ],
      verify: ["docker image inspect {image} --format '{{.Architecture}}'; uname -m"],
      docs: [
        "https://docs.docker.com/build/building/multi-platform/", "https://github.com/tonistiigi/binfmt",
      ],
      examples: [
        "exec /usr/local/bin/tool: exec format error",
        "standard_init_linux.go:228: exec user process caused: exec format error",
      ]
    ),
    Rule(
      id: "platform-not-emulated", family: "platform", subject: .engine,
      title: "The builder cannot run programs for {platform}: no emulator is registered",
      level: 94, confidence: .certain,
      patterns: ["runtime execution on platform {platform} not supported"],
      causes: [
        "The build has a RUN for a different architecture, and the host has no emulator (QEMU, binfmt_misc) for it.",
        "The emulator was registered after the builder started, and an old BuildKit does not check again.",
      ],
      fixes: [
        .installingEmulators,
        Fix(
          "Then create the builder again.",
          snippet: "docker buildx create --use --name multi && docker buildx inspect --bootstrap"),
        .crossCompiling,
      ],
      verify: ["docker buildx ls"],
      docs: [
        "https://docs.docker.com/build/building/multi-platform/", "https://github.com/tonistiigi/binfmt",
        "https://github.com/docker/buildx/issues/138",
      ],
      examples: [
        Example(error: "failed to load LLB: runtime execution on platform linux/arm64 not supported")
      ]
    ),
    Rule(
      id: "qemu-crash", family: "platform", subject: .engine,
      title: "A program crashed under QEMU, which emulates a different CPU architecture",
      level: 92, confidence: .certain,
      patterns: [
        Pattern(
          "Command was killed with {signal} (Invalid machine instruction)", inStep: "buildkit_qemu_emulator"),
        Pattern(
          "Command was killed with {signal} (Invalid machine instruction)", with: ["buildkit_qemu_emulator"]),
        // A program may abort by itself.
        Pattern("qemu: uncaught target signal {signal}", notOnLine: ["(Aborted)"]),
        Pattern("qemu: uncaught target signal {signal}", confidence: .likely), "QEMU internal SIGSEGV",
        "qemu: fatal: {reason...}",
        Pattern("signal: segmentation fault", with: ["buildkit_qemu_emulator"]),
        Pattern("internal compiler error: Segmentation fault", with: ["buildkit_qemu_emulator"]),
        Pattern("Segmentation fault", with: ["buildkit_qemu_emulator"]),
        Pattern("Illegal instruction", with: ["buildkit_qemu_emulator"]),
      ],
      causes: [
        "The registered QEMU is old; compilers and runtimes (Go, Node, Java, .NET) trigger its bugs."
      ],
      fixes: [
        Fix(
          "Update the QEMU emulators, or build on a native machine for this architecture (for example an ARM runner).",
          snippet: """
            docker run --privileged --rm tonistiigi/binfmt --uninstall 'qemu-*'
            docker run --privileged --rm tonistiigi/binfmt --install all
            """),
        "Or build on a native machine: a second node of the builder, or an ARM runner.",
        Fix(
          "Or cross-compile in a native stage.", snippet: "FROM --platform=$BUILDPLATFORM <image> AS <stage>"),
      ],
      verify: ["docker run --privileged --rm tonistiigi/binfmt"],
      docs: [
        "https://docs.docker.com/build/building/multi-platform/", "https://github.com/tonistiigi/binfmt",
      ],
      examples: ["qemu: uncaught target signal 11 (Segmentation fault) - core dumped"]
    ),
    Rule(
      id: "qemu-loader-missing", partOf: "qemu-crash", family: "platform", subject: .engine,
      title:
        "Could not open {file}: a program for {processor|another architecture} runs in an image that does not have it",
      level: 93, confidence: .certain,
      patterns: .each(["x86_64", "aarch64", "arm", "i386", "riscv64", "s390x", "ppc64le"]) { processor in
        [Pattern].each(
          [
            "qemu-\(processor): Could not open '{file}'", "qemu-\(processor)-static: Could not open '{file}'",
          ], more: ["qemu-{processor}-static: ", "qemu-{processor}: "])
      },
      causes: [
        "The download is for one architecture (amd64, x86_64), and the image is for a different one.",
        "The image has a different C library than the program needs.",
      ],
      fixes: [
        Fix(
          "Download the program for the image's architecture (use `TARGETARCH` in the URL), or build the image for the program's architecture with `--platform`.",
          snippet: "ARG TARGETARCH\nRUN curl -fsSLO <address with ${TARGETARCH}>"),
        Fix(
          "If the program has no build for that architecture, build the image for the program's architecture.",
          snippet: "docker build --platform linux/amd64 ."),
      ],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: ["qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory"]
    ),
    Rule(
      id: "emulated-netlink", partOf: "qemu-crash", family: "platform", subject: .engine,
      title:
        "The program asks the kernel for its network interfaces, which the emulation (Rosetta, QEMU) does not support",
      level: 93, confidence: .possible,
      repairs: [],
      patterns: [
        "Unexpected error {#} on netlink descriptor {#}",
        "Unexpected netlink response of size {#} on descriptor {#}",
      ],
      causes: [
        "glibc stops a program if it gets a wrong answer on a netlink socket. Emulators of another processor give wrong answers."
      ],
      fixes: [
        "Build for your machine's processor (an arm64 image on Apple silicon), or build on a machine with the target processor.",
        "In Docker Desktop, switch between Rosetta and QEMU (Settings, General), and update it.",
      ],
      docs: ["https://docs.docker.com/desktop/settings-and-maintenance/settings/"],
      examples: ["Unexpected error 9 on netlink descriptor 19."]
    ),
    Rule(
      id: "cpu-instructions-missing", family: "platform", subject: .engine,
      title: "The CPU does not support instructions that the image needs ({level|newer x86-64})",
      level: 94, confidence: .certain,
      patterns: [
        "Fatal glibc error: CPU does not support {level}",
        "This program can only be run on AMD64 processors with v{level}",

      ],
      causes: [
        "EL 9 needs x86-64-v2 and EL 10 x86-64-v3; the host, VM type (`kvm64`) or QEMU supports less."
      ],
      fixes: [
        "Set the VM's CPU type to that of the host (`-cpu host`), or use an image of an older release.",
        "Or use an image of an older release, or one built for plain x86-64.",
      ],
      verify: ["/lib64/ld-linux-x86-64.so.2 --help | grep x86-64-v", "grep -m1 flags /proc/cpuinfo"],
      docs: [
        """
        https://developers.redhat.com/blog/2021/01/05/\
        building-red-hat-enterprise-linux-9-for-the-x86-64-v2-microarchitecture-level
        """
      ],
      examples: ["Fatal glibc error: CPU does not support x86-64-v2"]
    ),
    Rule(
      id: "rosetta-missing-loader", family: "platform", subject: .engine,
      title: "An amd64 program runs in an arm64 image on Apple silicon",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("rosetta error: failed to open elf at {file}", confidence: .likely),
        Pattern("rosetta error: {reason...}", confidence: .likely),
      ],
      causes: [
        "The downloaded program is for amd64, while the image (and its C library) is for arm64."
      ],
      fixes: [
        Fix(
          "Download the arm64 build of the program (use `TARGETARCH` in the URL), or build the whole image for amd64.",
          snippet: """
            ARG TARGETARCH
            ADD <address with $TARGETARCH> <destination>
            """),
        Fix(
          "If the program has no arm64 build, build the whole image for amd64.",
          snippet: "docker build --platform linux/amd64 ."),
      ],
      verify: ["docker run --rm {image} uname -m"],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: ["rosetta error: failed to open elf at /lib64/ld-linux-x86-64.so.2"]
    ),
    Rule(
      id: "windows-version-mismatch", family: "platform", subject: .engine,
      title: "Windows version mismatch: the image does not match the Windows host",
      level: 94, confidence: .certain,
      patterns: [
        "a Windows version {wanted}-based image is incompatible with a {host} host",
        "The container operating system does not match the host operating system",
        "hcsshim::CreateComputeSystem {}: The container operating system",
      ],
      causes: ["With process isolation, the image and the host must have the same Windows build."],
      fixes: [
        "Use the base image tag for the host's version (ltsc2019, ltsc2022, ltsc2025), or build with `--isolation=hyperv`.",
        Fix("Or use Hyper-V isolation.", snippet: "docker build --isolation=hyperv ."),
      ],
      verify: ["docker version; cmd /c ver"],
      docs: [
        """
        https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/\
        version-compatibility
        """
      ],
      examples: ["a Windows version 10.0.20348-based image is incompatible with a 10.0.17763 host"]
    ),
    Rule(
      id: "gpu-not-in-build", family: "platform", subject: .engine,
      title: "The step needs the NVIDIA driver, but a build has no GPU",
      level: 94, confidence: .certain,
      patterns: [
        "ImportError: libcuda.so.1: cannot open shared object file",
        "OSError: libcuda.so.1: cannot open shared object file",
        "error while loading shared libraries: libcuda.so.1: cannot open shared object file",
        // TensorFlow and PyTorch only warn of it, and go on without a graphics card.
        Pattern(
          "libcuda.so.1: cannot open shared object file",
          notOnLine: ["Could not load dynamic library", "dlerror"], confidence: .likely),
        "RuntimeError: Found no NVIDIA driver on your system",
        Pattern(
          "Found no NVIDIA driver on your system", notOnLine: ["Warning"], confidence: .likely),
        "RuntimeError: No CUDA GPUs are available",
        Pattern("NVIDIA-SMI has failed because it couldn't communicate", confidence: .likely),
        Pattern("nvidia-container-cli: initialization error: {reason...}", confidence: .likely),
        Pattern("could not select device driver \"\" with capabilities: [[gpu]]", confidence: .likely),
      ],
      causes: [
        "The driver's library comes from the host at run time (`--gpus`); it is not available during a build."
      ],
      fixes: [
        "Move the command that uses the GPU (a test, a model warm-up) to run time: `docker run --gpus all`.",
        Fix(
          "To compile CUDA code, set the target architectures and link to the stub library.",
          snippet: """
            ENV TORCH_CUDA_ARCH_LIST="8.0;9.0"
            ENV LIBRARY_PATH=/usr/local/cuda/lib64/stubs
            """),
      ],
      verify: ["docker run --rm --gpus all {image} nvidia-smi"],
      docs: [
        "https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/index.html",
        "https://docs.docker.com/engine/containers/resource_constraints/",
      ],
      examples: [
        "ImportError: libcuda.so.1: cannot open shared object file: No such file or directory",
        "RuntimeError: Found no NVIDIA driver on your system.",
      ]
    ),
    Rule(
      id: "nvidia-library-in-image", partOf: "runtime-failed", family: "platform", subject: .engine,
      title: "The NVIDIA runtime cannot mount its driver library: the image has a file of that name already",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: ["nvidia-container-cli: mount error: file creation failed: {path}: file exists"],
      causes: [
        "The base image was built or committed with the NVIDIA runtime, or installs the driver. Its driver files belong to another version than the host's, so the runtime cannot put the host's files in their place.",
        "On Jetson, the image was made for another release of JetPack (L4T) than the host has.",
      ],
      fixes: [
        "Use a base image without driver files; on Jetson, one for the host's L4T release.",
        "If the build needs no GPU, remove `\"default-runtime\": \"nvidia\"` from /etc/docker/daemon.json and restart Docker. Then delete the driver files (libcuda.so*, libnvidia-*) in the image.",
      ],
      verify: ["docker info --format '{{.DefaultRuntime}}'"],
      docs: ["https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/latest/index.html"],
      examples: [
        "failed to create shim task: OCI runtime create failed: error running hook #0: exit status 1, stderr: nvidia-container-cli: mount error: file creation failed: /merged/usr/lib/libnvidia-ml.so.1: file exists: unknown"
      ]
    ),
    Rule(
      id: "kernel-module-in-build", family: "platform", subject: .engine,
      title: "The step needs the host's kernel: {module|a module or kernel headers}",
      level: 80, confidence: .certain,
      patterns: [
        Pattern("modprobe: FATAL: Module {module} not found in directory {}", confidence: .likely),
        Pattern("modprobe: can't change directory to '/lib/modules'", confidence: .likely),
        Pattern("modprobe: module {module} not found in modules.dep", confidence: .likely),
        "Unable to find the kernel source tree for the currently running kernel",
        Pattern(
          "make[{#}]: *** /lib/modules/{kernel}/build: No such file or directory",
          more: ["*** {module...}: No such file"], confidence: .likely),
        Pattern(
          "make: *** /lib/modules/{kernel}/build: No such file or directory",
          more: ["*** {module...}: No such file"], confidence: .likely),
      ],
      causes: [
        "A container uses the kernel of the machine that builds; `uname -r` shows that kernel, not the image's."
      ],
      fixes: [
        Fix(
          "Install kernel headers (`linux-headers-…`) in the image and build for that kernel, or turn the kernel module off in the build's configuration.",
          when: ["/build: No such file"]),
        "Remove the command that loads or builds the kernel module from the Dockerfile, and run it on the host.",
        "Or install headers for a kernel that the distribution has, instead of `linux-headers-$(uname -r)`.",
      ],
      verify: ["docker run --rm {image} uname -r"],
      docs: ["https://docs.docker.com/engine/security/"],
      examples: [
        "modprobe: FATAL: Module fuse not found in directory /lib/modules/6.8.0-31-generic"

      ]
    ),
    Rule(
      id: "windows-runtime-gone", family: "platform", subject: .engine,
      title: "The step ended with -1 (exit code 4294967295), which no Linux program returns",
      level: 40, confidence: .possible,
      repairs: [],
      patterns: [.exitCode(4_294_967_295)],
      causes: [
        "Docker on Windows lost the container (Linux containers on Windows, a preview engine, too little memory). A Linux program cannot end with this code; a Windows program ends with it for `exit -1`."
      ],
      fixes: [
        "Update Docker, restart it, and build again. For Linux images use Docker Desktop with WSL 2, not the experimental Linux containers on Windows (LCOW).",
        "If the image is for Windows, check that its release fits the host, and give the container more memory.",
      ],
      verify: ["docker version; docker run --rm {image|<image>} exit 0"],
      docs: ["https://docs.docker.com/desktop/features/wsl/"],
      examples: [Example(step: "RUN exit 0", exitCode: 4_294_967_295)]
    ),
  ]
}

extension Fix {
  /// The command that makes the kernel run programs of other architectures with QEMU.
  static let registeringEmulators = "docker run --privileged --rm tonistiigi/binfmt --install all"

  /// Lets a builder run programs of other architectures.
  static let installingEmulators = Fix(
    "Install the QEMU emulators on the host (in GitHub Actions, add `docker/setup-qemu-action` before the build).",
    snippet: registeringEmulators)

  /// Compiles for another architecture without running its programs.
  static let crossCompiling = Fix(
    "Or cross-compile in a native stage.",
    snippet: """
      FROM --platform=$BUILDPLATFORM <image> AS <stage>
      ARG TARGETOS TARGETARCH
      # Go, for instance: RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build <options> <package>
      """)
}
