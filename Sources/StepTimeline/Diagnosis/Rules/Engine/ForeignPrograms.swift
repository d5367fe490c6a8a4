extension RuleCatalog {
  /// Programs that a loader of another C library or an emulator cannot start.
  ///
  /// Sources: musl ldso/dynlink.c, qemu linux-user/main.c.
  static let foreignPrograms: [Rule] = [
    Rule(
      id: "musl-not-dynamic", partOf: "glibc-mismatch", family: "platform", subject: .engine,
      title: "{program} is made for glibc, and Alpine's compatibility loader cannot start it",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        "ld-linux-{}: {program}: Not a valid dynamic program",
        "ld-musl-{}: {program}: Not a valid dynamic program",
      ],
      causes: [
        "gcompat or libc6-compat puts musl's loader in the place of glibc's; it starts no program of that kind (Go and Rust programs that are statically linked but still name a loader)."
      ],
      fixes: [
        Fix(
          "Use an image with glibc for this stage, or a newer version of the package, which brings a program for musl.",
          snippet: "FROM node:<version>-slim", when: ["node_modules"]),
        "Use an image with glibc for this stage (Debian, Ubuntu), or the release of the program for musl.",
      ],
      verify: ["docker run --rm {image|<image>} ldd {program}"],
      docs: ["https://wiki.alpinelinux.org/wiki/Running_glibc_programs"],
      examples: ["ld-linux-aarch64.so.1: /app/node_modules/tool/bin/go-tool: Not a valid dynamic program"]
    ),
    Rule(
      id: "qemu-cannot-load", partOf: "qemu-crash", family: "platform", subject: .engine,
      title:
        "The emulator (QEMU) cannot load {path|a program}: it is not registered in a way that works in containers",
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
        "The step runs for another processor than the machine's; the QEMU of the host is old, or was registered without the flag F, so that it looks for files outside of the container.",
        "The builder has a machine of that processor, but the build does not run there.",
      ],
      fixes: [
        Fix(
          "Register a current QEMU anew.",
          snippet: """
            docker run --privileged --rm tonistiigi/binfmt --uninstall 'qemu-*'
            docker run --privileged --rm tonistiigi/binfmt --install all
            """),
        Fix(
          "Build on a machine of that processor: append it to the builder.",
          snippet: "docker buildx create --append --name <builder> --platform <platform> <context>"),
      ],
      verify: ["cat /proc/sys/fs/binfmt_misc/qemu-*", "docker buildx ls"],
      docs: ["https://docs.docker.com/build/building/multi-platform/#qemu"],
      examples: ["Error while loading /usr/sbin/dpkg-split: No such file or directory"]
    ),
  ]
}
