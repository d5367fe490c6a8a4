extension RuleCatalog {
  /// Programs that were built for another C library, or an older or newer one, than the image has.
  static let cLibraries: [Rule] = [
    Rule(
      id: "glibc-too-old", partOf: "glibc-mismatch", family: "platform", subject: .engine,
      title: "{program|The program} needs {library|a newer C library}, but the image has an older version",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: [
        // Other libraries have versions of their symbols, too, and may be too new.
        Pattern("{program}: {}: version `{library}' not found (required by {})", confidence: .likely),
        Pattern("version `GLIBC_{}' not found", more: ["version `{library}' not found"]),
        Pattern("version `GLIBCXX_{}' not found", more: ["version `{library}' not found"]),
        Pattern("version `CXXABI_{}' not found", more: ["version `{library}' not found"]),
      ],
      causes: [
        "The program was built on a newer release of the distribution than the one it runs on; glibc is compatible only in the other direction.",
        "A tag moved: `golang:1.25` changed to the next Debian release, while the runtime stage uses an older one.",
      ],
      fixes: [
        Fix(
          "Build the program on the same (or an older) release as the stage that runs it, or use a newer base image for that stage.",
          snippet: "FROM <image on the release that it runs on> AS <stage>"),
        Fix(
          "For a Go program, disable cgo so it needs no C library.",
          snippet: "RUN CGO_ENABLED=0 go build <options> <package>"),
        "Or use a newer base image; do not install a newer C library into an old release.",
      ],
      verify: ["docker run --rm {image} sh -c 'ldd --version | head -1; cat /etc/os-release'"],
      docs: [
        "https://docs.docker.com/build/building/multi-stage/", "https://hub.docker.com/_/golang",
      ],
      examples: [
        "/opt/tool: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by /opt/tool)",
        "/usr/bin/tool: /usr/lib/x86_64-linux-gnu/libstdc++.so.6: version `GLIBCXX_3.4.30' not found",
      ]
    ),
    Rule(
      id: "musl-symbol-missing", partOf: "glibc-mismatch", family: "platform", subject: .engine,
      title: "{program|The library} is built for glibc, but this image uses musl (Alpine)",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [
        "__{symbol}_chk", "__isoc{symbol}", "__libc_{symbol}", "__strto{symbol}_internal", "__xstat{}",
        "__fxstat{}",
        "__lxstat{}", "__res_{symbol}", "__vdso_{symbol}", "gnu_get_libc_version", "fcntl64", "backtrace{}",
        "{}_np",
      ].map {
        Pattern(
          "Error relocating {program}: \($0): symbol not found", unless: ["Error loading shared library"])
      },
      causes: [
        "The program needs a function that only glibc has. Most programs and native libraries in packages (NuGet, npm, pip) are built for glibc."
      ],
      fixes: [
        "Use a base image with glibc (Debian or Ubuntu: the tag without `-alpine`).",
        Fix(
          "For simple programs, install the compatibility layer.",
          snippet: "RUN apk add --no-cache gcompat libstdc++", base: .apk),
        "If the package has a variant for Alpine or musl, install that variant.",
      ],
      verify: ["docker run --rm {image|<image>} ldd {program|<program>}"],
      docs: ["https://wiki.alpinelinux.org/wiki/Running_glibc_programs"],
      examples: ["Error relocating /app/libacme.so: __vswprintf_chk: symbol not found"]
    ),
    Rule(
      id: "glibc-mismatch", family: "platform", subject: .engine,
      title: "{library|The C library} that a program needs is missing or too old in the image",
      level: 93, confidence: .certain,
      repairs: [.loaderCache, .sharedLibrary],
      patterns: [
        "Error loading shared library {library}: No such file or directory",
        "Error loading shared library {library} : error : No such file or directory",
        "Error relocating {program}: {library}: symbol not found",
        Pattern(
          "error while loading shared libraries: {library}: cannot open shared object file",
          confidence: .likely),
        "bad ELF interpreter: No such file or directory",
      ],
      causes: [
        "The program was built on a newer distribution than the one it runs on.",
        "A glibc program runs on Alpine, which uses musl; or the reverse.",
        "The package with the library is not installed in this stage.",
      ],
      fixes: [
        "Install the package that contains the library in the stage that runs the program, or use the same distribution and release as the build stage.",
        Fix(
          "For a Go program, disable cgo so it needs no C library.",
          snippet: "RUN CGO_ENABLED=0 go build <options> <package>"),
        Fix(
          "On Alpine, install gcompat for simple glibc programs.",
          snippet: "RUN apk add --no-cache gcompat libstdc++",
          base: .apk),
        Fix(
          "To find the package that contains the library, search for the library's file name.",
          snippet:
            """
            RUN apt-get update && apt-get install -y apt-file && apt-file update && \
            apt-file search {library|libX.so}
            """,
          base: .apt),
      ],
      verify: ["docker run --rm {image} ldd {program|<program>}"],
      docs: [
        "https://wiki.alpinelinux.org/wiki/Running_glibc_programs",
        "https://docs.docker.com/build/building/multi-stage/",
      ],
      examples: [
        """
        Error loading shared library ld-linux-x86-64.so.2: No such file or \
        directory (needed by /usr/bin/tool)
        """,
        """
        /usr/bin/tool: error while loading shared libraries: libgomp.so.1: cannot open shared \
        object file: No \
        such file or directory
        """,
      ]
    ),
    Rule(
      id: "program-32-bit", partOf: "glibc-mismatch", family: "platform", subject: .engine,
      title: "{program|A program} is a 32-bit program, and the image has no 32-bit C library",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "/lib/ld-linux.so.2: bad ELF interpreter: No such file",
          more: ["{program}: /lib/ld-linux.so.2: bad ELF"])
      ],
      causes: [
        "The program was built for 32-bit Intel processors (i386); the image has the 64-bit C library only."
      ],
      fixes: [
        Fix(
          "Use the 64-bit version of the program. If there is none, install the 32-bit C library.",
          snippet: "RUN dnf install -y glibc.i686 libstdc++.i686", base: .dnf),
        Fix(
          "Use the 64-bit version of the program. If there is none, install the 32-bit C library.",
          snippet:
            "RUN dpkg --add-architecture i386 && apt-get update && apt-get install -y --no-install-recommends libc6:i386 libstdc++6:i386"
        ),
      ],
      verify: ["file {program|<program>}"],
      docs: ["https://man7.org/linux/man-pages/man8/ld.so.8.html"],
      examples: [
        "./build.sh: /opt/tool/bin/cc: /lib/ld-linux.so.2: bad ELF interpreter: No such file or directory"
      ]
    ),
  ]
}
