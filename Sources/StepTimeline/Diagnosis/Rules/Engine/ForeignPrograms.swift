extension RuleCatalog {
  /// Programs that a loader of another C library or an emulator cannot start.
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
  ]
}
