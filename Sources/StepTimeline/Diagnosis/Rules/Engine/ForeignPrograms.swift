extension RuleCatalog {
  /// Programs that a loader of another C library or an emulator cannot start, and those that the processor or the kernel
  /// stops at once.
  ///
  /// Sources: musl ldso/dynlink.c, qemu linux-user/main.c.
  static let foreignPrograms: [Rule] = [
    Rule(
      id: "musl-not-dynamic", partOf: "glibc-mismatch", family: "platform", subject: .engine,
      title: "{program} is built for glibc, and Alpine's compatibility loader cannot start it",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        "ld-linux-{}: {program}: Not a valid dynamic program",
        "ld-musl-{}: {program}: Not a valid dynamic program",
      ],
      causes: [
        "gcompat or libc6-compat installs musl's loader instead of glibc's; it cannot start this kind of program (Go and Rust programs that are statically linked but still name a loader)."
      ],
      fixes: [
        Fix(
          "Use a glibc image for this stage, or a newer version of the package that includes a program for musl.",
          snippet: "FROM node:<version>-slim", when: ["node_modules"]),
        "Use a glibc image for this stage (Debian, Ubuntu), or the musl release of the program.",
      ],
      verify: ["docker run --rm {image|<image>} ldd {program}"],
      docs: ["https://wiki.alpinelinux.org/wiki/Running_glibc_programs"],
      examples: ["ld-linux-aarch64.so.1: /app/node_modules/tool/bin/go-tool: Not a valid dynamic program"]
    ),
    Rule(
      id: "dart-on-musl", partOf: "glibc-mismatch", family: "platform", subject: .engine,
      title: "Flutter's Dart is built for glibc, and this image (Alpine) has musl",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: .each(["dart: No such file or directory", "dart: not found"]) {
        Pattern(
          "{program}/bin/cache/dart-sdk/bin/\($0)",
          unless: ["Missing \"unzip\"", "Unable to extract", "curl: ("],
          notOnLine: ["cp:", "ls:"], inDockerfile: ["alpine"])
      },
      causes: [
        "The file is there, but its loader (ld-linux) is not: Google builds Dart for glibc only. Shells then say that the file does not exist."
      ],
      fixes: [
        "Use a Debian or Ubuntu image for this stage (glibc), or an image that has Flutter."
      ],
      docs: [
        "https://docs.flutter.dev/install/manual", "https://wiki.alpinelinux.org/wiki/Running_glibc_programs",
      ],
      examples: [
        Example(
          "/opt/flutter/bin/internal/shared.sh: line 229: /opt/flutter/bin/cache/dart-sdk/bin/dart: No such file or directory",
          dockerfile: "FROM alpine:3.20")
      ]
    ),
    Rule(
      id: "program-in-empty-image", partOf: "script-not-found-crlf", family: "platform", subject: .package,
      question: .cLibrary,
      title:
        "{path|The program} cannot run in an image without libraries and shells: it needs one, or is not there",
      level: 84, confidence: .likely,
      repairs: [.useCopied, .goStatic],
      patterns: .each(["FROM scratch", "distroless/static"]) { base in
        Pattern(
          "^exec /{}: no such file or directory", more: ["exec {path}: no such file"], inDockerfile: [base])
      },
      causes: [
        "The program was linked dynamically: the file is there, but not the loader that it names. The message is the same.",
        "The file was copied under another name, or it is a script: this image has no shell.",
      ],
      fixes: [
        Fix(
          "Link the program statically. For Go, build it with `CGO_ENABLED=0`.",
          snippet: "RUN CGO_ENABLED=0 go build -o <program> <package>"),
        "Or use a base image with the C library, such as gcr.io/distroless/base-debian12.",
      ],
      verify: ["file <program>"],
      docs: ["https://pkg.go.dev/cmd/cgo", "https://docs.docker.com/build/building/base-images/"],
      examples: [
        Example(
          "exec /app: no such file or directory", step: "[2/2] RUN [\"/app\", \"--version\"]",
          dockerfile: "FROM scratch")
      ]
    ),
    Rule(
      id: "glibc-program-on-alpine", partOf: "script-not-found-crlf", family: "platform", subject: .package,
      title:
        "{path|The program} cannot start on Alpine: it needs glibc's loader, or an interpreter that is not there",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: .each(["FROM alpine", "FROM docker.io/library/alpine"]) { image in
        Pattern(
          "^exec /{}: no such file or directory",
          notOnLine: [".sh", ".py", ".rb", ".pl", ".js", "entrypoint", "/bin/", "/bash", "/sh:"],
          more: ["exec {path}: no such file"], inDockerfile: [image],
          notInDockerfile: [
            "CGO_ENABLED=0", "FROM debian", "FROM ubuntu", "library/debian", "library/ubuntu", "SHELL [",
          ])
      },
      causes: [
        "The program was built on Debian, Ubuntu or another glibc system. The message `no such file` means the program's loader, not the program.",
        "If it is a script: its first line names an interpreter that is missing, or ends with a carriage return (CRLF).",
      ],
      fixes: [
        "Build the program for Alpine (musl) or statically, or use a base image with glibc (debian:stable-slim).",
        Fix("For small programs, try gcompat.", snippet: "RUN apk add --no-cache gcompat"),
      ],
      verify: ["file <program>   # on your machine: `interpreter /lib64/ld-linux-x86-64.so.2` is glibc's"],
      docs: ["https://wiki.alpinelinux.org/wiki/Running_glibc_programs"],
      examples: [
        Example("exec /shop: no such file or directory", dockerfile: "FROM alpine:3.20")
      ]
    ),
    Rule(
      id: "image-of-other-processor", partOf: "exec-format-error", family: "platform", subject: .engine,
      title: "The base image is for ARM, and this machine cannot run ARM programs without QEMU",
      level: 95, confidence: .possible,
      repairs: [],
      patterns: .each([
        "FROM arm32v5/", "FROM arm32v6/", "FROM arm32v7/", "FROM arm64v8/", "FROM balenalib/rpi",
        "FROM resin/rpi",
      ]) {
        Pattern(
          "exec user process caused \"no such file or directory\"", inDockerfile: [$0],
          notInDockerfile: ["qemu-"])
      },
      causes: [
        "This image repository is for one architecture only. On another machine its programs need QEMU. QEMU is not registered, or not registered for containers."
      ],
      fixes: [
        "Use the multi-platform image, without the architecture in its name (`node` instead of `arm32v7/node`).",
        Fix(
          "To build for ARM on this machine, register QEMU first.",
          snippet: Fix.registeringEmulators),
      ],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: [
        Example(
          "standard_init_linux.go:195: exec user process caused \"no such file or directory\"",
          step: "RUN npm install", dockerfile: "FROM arm32v7/node:9.3-slim")
      ]
    ),
    Rule(
      id: "library-deleted-with-group", partOf: "glibc-mismatch", family: "platform", subject: .package,
      title: "{library|A shared library} is missing: most likely `apk del` removed it with the virtual group",
      level: 94, confidence: .possible,
      repairs: [],
      patterns: [
        Pattern(
          "Error loading shared library {library}: No such file or directory",
          notOnLine: ["ld-linux", "libc.so.6", "libstdc++", "libgcc", "PHP Startup", "dynamic library"],
          inDockerfile: ["apk del", "--virtual", "-dev"])
      ],
      causes: [
        "`apk del` removes the packages of a virtual group and the dependencies that only they needed. Code that was compiled with a -dev package of the group still needs the library."
      ],
      fixes: [
        Fix(
          "Install the library (without -dev) outside the virtual group: for libicu `icu-libs`, for libzip `libzip`, for libpq `libpq`.",
          snippet: "RUN apk add --no-cache <the package with {library}>")
      ],
      verify: [
        "docker run --rm {image|<image>} sh -c 'apk add --no-cache pax-utils && scanelf --needed --nobanner --recursive /usr/local'"
      ],
      docs: ["https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper"],
      examples: [
        Example(
          "Error loading shared library libicuio.so.64: No such file or directory (needed by /usr/local/lib/php/extensions/intl.so)",
          step: "RUN composer install",
          dockerfile:
            "RUN apk add --no-cache --virtual .build-deps icu-dev\nRUN docker-php-ext-install intl\nRUN apk del .build-deps"
        )
      ]
    ),
    Rule(
      id: "qemu-cannot-load", partOf: "qemu-crash", family: "platform", subject: .engine,
      title:
        "QEMU cannot load {path|a program}: the emulator is not registered correctly for containers",
      level: 93, confidence: .likely,
      patterns: .each(["usr/bin", "usr/sbin", "usr/local/bin", "bin", "sbin", "lib", "usr/lib"]) { folder in
        [
          Pattern(
            "Error while loading /\(folder)/{program}: No such file or directory",
            more: ["Error while loading {path}: "]),
          Pattern(
            "Error while loading /\(folder)/{program}: Exec format error",
            more: ["Error while loading {path}: "]),
        ]
      },
      causes: [
        "The step runs for a different CPU architecture than the machine's; the host's QEMU is old, or was registered without the flag F, so it looks for files outside the container.",
        "The builder has a native machine for this architecture, but the build does not use it.",
      ],
      fixes: [
        Fix(
          "Update the QEMU emulators: uninstall the old ones and install the current ones with `tonistiigi/binfmt`.",
          snippet: """
            docker run --privileged --rm tonistiigi/binfmt --uninstall 'qemu-*'
            docker run --privileged --rm tonistiigi/binfmt --install all
            """),
        Fix(
          "Or build on a machine with this architecture: append it to the builder.",
          snippet: "docker buildx create --append --name <builder> --platform <platform> <context>"),
      ],
      verify: ["cat /proc/sys/fs/binfmt_misc/qemu-*", "docker buildx ls"],
      docs: ["https://docs.docker.com/build/building/multi-platform/#qemu"],
      examples: ["Error while loading /usr/sbin/dpkg-split: No such file or directory"]
    ),
    Rule(
      id: "go-compiler-crashed", partOf: "qemu-crash", family: "platform", subject: .engine,
      title: "Go's own {tool|compiler} crashed ({signal|see the line}), as it does under emulation (QEMU)",
      level: 93, confidence: .likely,
      patterns: .each(
        [
          "/{tool}: signal: segmentation fault",
          "/{tool}: signal: illegal instruction", "go tool {tool}: signal: segmentation fault",
          "go tool {tool}: signal: illegal instruction",
          "go build {package}: {tool}: signal: segmentation fault",
        ], unless: ["out of memory"],
        more: [": signal: {signal...} (core dumped)", ": signal: {signal...}"]),
      causes: [
        "The image is for a different architecture than the build machine, so the compiler runs under emulation. Threads and signals of Go programs sometimes fail there.",
        "If the architectures are the same: the memory of the machine is faulty, or the Go release has a bug.",
      ],
      fixes: [
        Fix(
          "Compile in a stage of the build machine's own platform, and let Go cross-compile.",
          snippet: """
            FROM --platform=$BUILDPLATFORM golang:<version> AS <stage>
            ARG TARGETOS TARGETARCH
            RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build <options> <package>
            """),
        "Or build on a machine of that architecture, or update the emulators (`tonistiigi/binfmt`).",
        "If nothing is emulated: use the newest patch release of this Go version.",
      ],
      verify: [
        "docker version --format '{{.Server.Arch}}'; docker image inspect --format '{{.Architecture}}' <image>"
      ],
      docs: ["https://docs.docker.com/build/building/multi-platform/#cross-compilation"],
      examples: [
        "go tool compile: signal: segmentation fault (core dumped)",
        "net/http: /usr/local/go/pkg/tool/linux_amd64/compile: signal: illegal instruction",
      ]
    ),
    Rule(
      id: "go-crash-on-arm", family: "platform", subject: .engine,
      title: "The Go program crashed with a signal; under QEMU this happens to the go command itself",
      level: 62, confidence: .possible,
      repairs: [],
      patterns: [
        Pattern(
          "fatal error: unexpected signal during runtime execution",
          unless: ["_Cfunc_", "FAIL\t", "--- FAIL"],
          inStep: "[linux/arm")
      ],
      causes: [
        "On a machine of another architecture, this step runs under QEMU, and an old QEMU crashes Go programs."
      ],
      fixes: [
        Fix(
          "Compile on the builder's own platform, and cross-compile for the target with GOOS and GOARCH.",
          snippet:
            "FROM --platform=$BUILDPLATFORM golang:<version> AS build\nARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app ."
        ),
        Fix(
          "Or update the QEMU emulators.",
          snippet: Fix.registeringEmulators),
      ],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: [
        Example(
          "fatal error: unexpected signal during runtime execution\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]",
          step: "[linux/arm/v7 build 4/4] RUN go build -o /app .")
      ]
    ),
    Rule(
      id: "qemu-step-ended", family: "platform", subject: .engine,
      title: "The step ran under emulation (QEMU) and ended with exit code 255",
      level: 30, confidence: .possible,
      patterns: [
        Pattern(
          "process \"/dev/.buildkit_qemu_emulator {...}did not complete successfully: exit code: 255",
          place: .error,
          unless: ["PHP ", "ssh", "Error", "rror:", "atal"])
      ],
      causes: [
        "The builder emulates another CPU architecture with its own QEMU, which cannot run every program. Exit code 255 often comes from QEMU itself."
      ],
      fixes: [
        Fix(
          "Register current QEMU emulators before the build (in GitHub Actions with `docker/setup-qemu-action`), or build on a machine of that architecture.",
          snippet: Fix.registeringEmulators)
      ],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: [
        Example(
          error:
            "process \"/dev/.buildkit_qemu_emulator /bin/sh -c ./install.sh\" did not complete successfully: exit code: 255"
        )
      ]
    ),
    Rule(
      id: "killed-illegal-instruction", partOf: "killed-signal", family: "resources", subject: .resource,
      title:
        "A program of the step uses an instruction that this processor does not have (SIGILL, exit code 132)",
      level: 59, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Illegal instruction (core dumped)", place: .output, unless: trappedPrograms, exitCodes: [132]),
        Pattern("^Illegal instruction", place: .output, unless: trappedPrograms, exitCodes: [132]),
        Pattern("", unless: trappedPrograms, exitCodes: [132], confidence: .possible),
      ],
      causes: [
        "The program was compiled for a newer CPU (AVX, SSE4.2, newer ARM instructions) than the build machine or its virtual machine offers.",
        "The build is emulated (another architecture), and the emulator does not know the instruction.",
      ],
      fixes: [
        Fix(
          "If the build is emulated, build on a machine with this architecture. Otherwise use a version of the program or image that is compiled for this CPU, or a machine with a newer one.",
          snippet: "docker buildx build --platform linux/<architecture of the build machine> ."),
        "On a virtual machine, let it use the CPU of its host (`host` or `host-passthrough` as the CPU model).",
      ],
      verify: ["uname -m; grep -m1 -E '^(flags|Features)' /proc/cpuinfo; docker buildx ls"],
      docs: [
        "https://man7.org/linux/man-pages/man7/signal.7.html",
        "https://docs.docker.com/build/building/multi-platform/",
      ],
      examples: [Example(exitCode: 132), Example("Illegal instruction (core dumped)", exitCode: 132)]
    ),
    Rule(
      id: "killed-vsyscall", partOf: "killed-signal", family: "resources", subject: .resource,
      title:
        "This old image needs vsyscall, which the kernel of the build machine may have disabled (exit code 139)",
      level: 63, confidence: .likely,
      repairs: [],
      patterns: [Pattern].each([
        "centos:6", "centos:centos6", "centos:5", "centos:centos5", "oraclelinux:6", "scientificlinux/sl:6",
        "rhel6", "debian:wheezy", "debian:7", "debian:squeeze", "debian:6", "debian/eol:wheezy",
        "debian/eol:squeeze", "ubuntu:10.04", "ubuntu:lucid",
      ]) { image in
        [
          Pattern("", inStep: "yum ", inDockerfile: ["FROM \(image)"], exitCodes: [139]),
          Pattern("", inStep: "yum ", inDockerfile: ["FROM docker.io/library/\(image)"], exitCodes: [139]),
          Pattern("", inStep: "apt-get ", inDockerfile: ["FROM \(image)"], exitCodes: [139]),
          Pattern("E: Sub-process {} received a segmentation fault", inDockerfile: ["FROM \(image)"]),
        ]
      },
      causes: [
        "glibc before 2.14 (CentOS 6, Debian 7) calls the kernel through vsyscall. Newer kernels, and those of Docker Desktop with WSL 2, disable it, so every program crashes."
      ],
      fixes: [
        Fix(
          "Start the kernel of the build machine with `vsyscall=emulate`, or use a newer base image.",
          snippet: """
            # Linux: add it to GRUB_CMDLINE_LINUX in /etc/default/grub, then: sudo update-grub && sudo reboot
            vsyscall=emulate
            # Docker Desktop with WSL 2: in %UserProfile%\\.wslconfig, then: wsl --shutdown
            [wsl2]
            kernelCommandLine = vsyscall=emulate
            """),
        Fix(
          "Use a newer base image: the release of this one gets no updates any more.",
          snippet: "FROM rockylinux/rockylinux:9", base: .dnf),
        Fix(
          "Use a newer base image: the release of this one gets no updates any more.",
          snippet: "FROM debian:<a supported release>", base: .apt),
      ],
      verify: ["grep -o 'vsyscall=[a-z]*' /proc/cmdline; docker run --rm {image|<image>} true; echo $?"],
      docs: [
        "https://www.kernel.org/doc/html/latest/admin-guide/kernel-parameters.html",
        "https://learn.microsoft.com/windows/wsl/wsl-config",
      ],
      examples: [
        Example(step: "RUN yum -y update", dockerfile: "FROM centos:6.9", exitCode: 139),
        Example(step: "RUN apt-get update", dockerfile: "FROM debian:wheezy", exitCode: 139),
      ]
    ),
  ]

  /// What programs say that stop themselves by such an instruction.
  private static let trappedPrograms = [
    "Fatal error", "FATAL ERROR", "fatal error in", "Check failed", "recondition failed", "out of memory",
    "panicked at",
  ]
}
