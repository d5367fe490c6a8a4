extension RuleCatalog {
  /// Compilers and tools that a build calls and the image lacks, in the words of the build tools; versions that do not
  /// fit.
  static let nativeTools: [Rule] = [
    Rule(
      id: "nix-seccomp", family: "compilers", subject: .engine,
      title: "Nix cannot load its system call filter here: the build is emulated, or the engine forbids it",
      level: 92, confidence: .likely,
      patterns: ["unable to load seccomp BPF program"],
      causes: [
        "QEMU, which runs a build for another processor, does not support the filter.",
        "The engine's own seccomp profile forbids it.",
      ],
      fixes: [
        Fix(
          "Build on a machine of that platform; if you cannot, turn the filter off in nix.conf.",
          snippet: "RUN mkdir -p /etc/nix && echo 'filter-syscalls = false' >> /etc/nix/nix.conf")
      ],
      verify: ["docker run --rm {image|<image>} uname -m; uname -m"],
      docs: ["https://nix.dev/manual/nix/latest/command-ref/conf-file.html#conf-filter-syscalls"],
      examples: ["error: unable to load seccomp BPF program: Invalid argument"]
    ),
    Rule(
      id: "vcpkg-no-home-folder", family: "compilers", subject: .file,
      title: "vcpkg cannot write {path}: its folder does not exist",
      level: 90, confidence: .certain,
      patterns: ["write_contents(\"{path}\"): No such file or directory"],
      causes: [
        "`vcpkg integrate` writes into the home folder's `.vcpkg`, and some releases do not create it."
      ],
      fixes: [
        Fix("Create the folder first.", snippet: "RUN mkdir -p ~/.vcpkg && vcpkg integrate install"),
        "Or use another release of vcpkg (`git checkout` of a tag) in the image.",
      ],
      docs: ["https://learn.microsoft.com/en-us/vcpkg/commands/integrate"],
      examples: ["write_contents(\"/root/.vcpkg/vcpkg.path.txt\"): No such file or directory"]
    ),
    Rule(
      id: "cmake-boost-part-missing", partOf: "cmake-package-missing", family: "compilers", subject: .package,
      title: "CMake finds no Boost library {part|of those that the project needs}",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("Could not find the following Boost libraries:", more: ["^boost_{part}"]),
        Pattern("Could not find the following static Boost libraries:", more: ["^boost_{part}"]),
      ],
      causes: [
        "On Debian and Ubuntu, each part of Boost is a separate package. libboost-dev has only the headers."
      ],
      fixes: [
        Fix(
          "Install the development package of that part of Boost, or libboost-all-dev.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends libboost-{part|all}-dev",
          base: .apt, unless: ["libboost-all-dev"]),
        Fix("Install Boost's development package.", snippet: "RUN apk add --no-cache boost-dev", base: .apk),
        Fix("Install Boost's development package.", snippet: "RUN dnf install -y boost-devel", base: .dnf),
        "If the package is installed, its Boost is too new or too old for the project: use the base image that the project supports.",
      ],
      verify: ["RUN find / -name 'libboost_*' 2>/dev/null"],
      docs: ["https://cmake.org/cmake/help/latest/module/FindBoost.html"],
      examples: ["  Could not find the following Boost libraries:\n\n          boost_iostreams"]
    ),
    Rule(
      id: "linker-missing", partOf: "make-not-found", family: "compilers", subject: .program,
      title: "The linker ld is missing in the image (binutils)",
      level: 94, confidence: .certain,
      repairs: [.installCompiler],
      patterns: .each(
        [
          "collect2: fatal error: cannot find 'ld'",
          "collect2: cannot find 'ld'",
          "collect2: cannot find `ld'",
        ], unless: ["-fuse-ld=gold"]),
      causes: ["gcc is installed, but the linker and the C library's development files are not."],
      fixes: [
        Fix(
          "Install binutils and the C library's development files.",
          snippet: "RUN apk add --no-cache binutils build-base",
          base: .apk),
        Fix(
          "Install binutils and the C library's development files.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends binutils build-essential",
          base: .apt),
        Fix("Install binutils and gcc.", snippet: "RUN dnf install -y binutils gcc", base: .dnf),
      ],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Link-Options.html"],
      examples: ["collect2: fatal error: cannot find 'ld'\ncompilation terminated."]
    ),
    Rule(
      id: "cmake-build-program-missing", partOf: "cmake-no-compiler", family: "compilers", subject: .package,
      title: "CMake cannot find the build program for {program}",
      level: 89, confidence: .certain,
      repairs: [],
      patterns: ["CMake was unable to find a build program corresponding to \"{program...}\""],
      causes: [
        "CMake's generator needs a program that carries out the build: `Ninja` needs ninja, `Unix Makefiles` make."
      ],
      fixes: [
        Fix(
          "Install Ninja, or do not ask for it (`-G Ninja`).",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends ninja-build",
          base: .apt, when: ["\"Ninja\""]),
        Fix(
          "Install Ninja, or do not ask for it (`-G Ninja`).", snippet: "RUN apk add --no-cache ninja",
          base: .apk, when: ["\"Ninja\""]),
        Fix(
          "Install Ninja, or do not ask for it (`-G Ninja`).", snippet: "RUN dnf install -y ninja-build",
          base: .dnf, when: ["\"Ninja\""]),
        Fix(
          "Install make and a compiler.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt, when: ["\"Unix Makefiles\""]),
        Fix(
          "Install make and a compiler.", snippet: "RUN apk add --no-cache build-base", base: .apk,
          when: ["\"Unix Makefiles\""]),
        Fix(
          "Install make and a compiler.", snippet: "RUN dnf install -y make gcc gcc-c++", base: .dnf,
          when: ["\"Unix Makefiles\""]),
        "Install the build program of that generator in this stage, before this step.",
      ],
      docs: ["https://cmake.org/cmake/help/latest/manual/cmake-generators.7.html"],
      examples: ["CMake Error: CMake was unable to find a build program corresponding to \"Ninja\"."]
    ),
    Rule(
      id: "cmake-not-installed", partOf: "make-not-found", family: "compilers",
      title: "{program} is not installed, but a build script runs it",
      level: 92, confidence: .certain,
      repairs: [.installProgram],
      patterns: .each(
        [
          "is `{program}` not installed?", "is '{program}' not installed?",
          "failed to execute command: No such file or directory (os error 2){...}is `{program}`",
          "Couldn't find `{program}`. Make sure it is installed",
          "Could not find `{program}`. Please install",
          "`{program}` not found. Please install",
          "couldn't execute `{program}`: No such file or directory",
        ], notOnLine: ["protoc"]),
      causes: ["A dependency's build script runs the program, but the image does not have it."],
      fixes: [
        Fix(
          "Install {program}.",
          snippet: "RUN apk add --no-cache {program|<the package that has it>} build-base", base: .apk),
        Fix(
          "Install {program}.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {program|<the package that has it>} build-essential",
          base: .apt),
        Fix(
          "Install {program}.", snippet: "RUN dnf install -y {program|<the package that has it>}", base: .dnf),
      ],
      docs: ["https://docs.rs/cmake/latest/cmake/"],
      examples: [
        "  failed to execute command: No such file or directory (os error 2)\n  is `cmake` not installed?"
      ]
    ),
    Rule(
      id: "cxx-standard-header-new", partOf: "c-header-missing", family: "compilers", subject: .package,
      title: "The C++ standard header {header|of the message} is newer than this compiler",
      level: 86, confidence: .likely,
      repairs: [],
      patterns: .each(standardHeaders.flatMap(\.headers)) {
        [
          Pattern(
            "fatal error: \($0): No such file or directory",
            more: ["fatal error: {header}: No such file or directory"]),
          Pattern("fatal error: '\($0)' file not found", more: ["fatal error: '{header}' file not found"]),
        ]
      },
      causes: ["The code is written for a newer C++ standard than the image's compiler supports."],
      fixes: .each(standardHeaders) { version, headers in
        headers.flatMap { header in
          ["error: \(header): No such", "error: '\(header)' file"].map {
            Fix(
              "Use an image with GCC \(version) or later: Debian 12 has GCC 12, Ubuntu 24.04 has 13, Debian 13 has 14.",
              when: [$0])
          }
        }
      } + ["Or compile with an older C++ standard, if the project has an option for it."],
      verify: ["docker run --rm {image|<image>} g++ --version"],
      docs: ["https://gcc.gnu.org/onlinedocs/libstdc++/manual/status.html"],
      examples: ["main.cpp:4:10: fatal error: print: No such file or directory"]
    ),
    Rule(
      id: "preprocessor-operator-unknown", family: "compilers", subject: .program,
      title: "The preprocessor does not know an operator in {file}, line {line}",
      level: 82, confidence: .likely,
      patterns: .each([
        "{file}:{line#}:{column#}: error: missing binary operator before token \"{token}\"",
        "{file}:{line#}: error: missing binary operator before token \"{token}\"",
      ]),
      causes: [
        "The source uses a preprocessor operator that this compiler does not have. `__has_feature` comes from Clang (GCC has it from 14 on). Older compilers lack `__has_include` and others."
      ],
      fixes: [
        Fix(
          "Use Clang, or GCC 14 or later, which have `__has_feature`, or use a release of the source that this compiler can read.",
          when: ["__has_feature"]),
        "Use a newer compiler (a newer base image), or a release of the source that this compiler can read.",
      ],
      docs: ["https://gcc.gnu.org/onlinedocs/cpp/If.html"],
      examples: [
        "src/cart.S:62:18: error: missing binary operator before token \"(\""
      ]
    ),
    Rule(
      id: "make-target-failed", family: "compilers",
      title: "The make target {target} failed at {place}",
      level: 31, confidence: .likely,
      patterns: [
        "make: *** [{place}: {target}] Error {code#}", "make[{#}]: *** [{place}: {target}] Error {code#}",
        "gmake: *** [{place}: {target}] Error {code#}", "gmake[{#}]: *** [{place}: {target}] Error {code#}",
      ],
      causes: [
        "The program says: {said}", "A command of this target failed ({place}); its output is above.",
      ],
      fixes: [
        "Fix the error that the command of the target {target} printed above this line: usually a program, header or library is missing, or the code does not compile.",
        Fix(
          "If several jobs print at once, run only this target with one job.", snippet: "make -j1 {target}"),
      ],
      docs: ["https://www.gnu.org/software/make/manual/html_node/Errors.html"],
      examples: ["make: *** [Makefile:6: test] Error 1"]
    ),
    Rule(
      id: "libc-headers-missing", partOf: "c-header-missing", family: "compilers", subject: .package,
      title: "C library headers are missing ({header}): only the compiler is installed",
      level: 84, confidence: .certain,
      repairs: [.installCompiler],
      patterns: .each([
        "stdio.h", "stdlib.h", "limits.h", "string.h", "errno.h", "unistd.h", "stdint.h", "assert.h",
        "math.h", "sys/types.h", "inttypes.h", "features.h", "ctype.h", "bits/libc-header-start.h",
      ]) { header in
        [Pattern].each(
          [
            "fatal error: {header}: No such file or directory", "fatal error: '{header}' file not found",
            "error: {header}: No such file or directory",
          ], with: [" \(header)"], notOnLine: ["/\(header)"])
      },
      causes: [
        "gcc is installed, but the package with the C library's headers is not (musl-dev on Alpine, libc6-dev on Debian)."
      ],
      fixes: [
        Fix(
          "Install the C library's headers.",
          snippet: "RUN apk add --no-cache musl-dev   # or all at once: build-base", base: .apk),
        Fix(
          "Install the C library's headers.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends libc6-dev   # or all at once: build-essential",
          base: .apt),
        Fix("Install the C library's headers.", snippet: "RUN dnf install -y glibc-devel", base: .dnf),
      ],
      docs: ["https://pkgs.alpinelinux.org/package/edge/main/x86_64/musl-dev"],
      examples: ["main.c:1:10: fatal error: stdio.h: No such file or directory"]
    ),
    Rule(
      id: "cmake-too-old-for-build-folder", partOf: "cmake-error", family: "compilers",
      title: "CMake is older than 3.13 and ignores `-B`: it builds in the source folder",
      level: 91, confidence: .likely,
      patterns: .each(["n-source build", "n-source-build", "out-of-source build"]) {
        words in
        [
          Pattern(words, with: ["cmake -B "], ignoresCase: true),
          Pattern(words, with: ["cmake -S "], ignoresCase: true),
          Pattern(words, inDockerfile: ["cmake -B "], ignoresCase: true),
          Pattern(words, inDockerfile: ["cmake -S "], ignoresCase: true),
        ]
      },
      causes: [
        "CMake before 3.13 silently ignores `-S` and `-B`: Ubuntu 18.04 has 3.10, Debian 9 has 3.7."
      ],
      fixes: [
        Fix(
          "Use a newer base image (Ubuntu 22.04, Debian 12), or install a newer CMake with pip.",
          snippet: "RUN pip3 install cmake"),
        Fix(
          "Or create the build folder, and run cmake in it.",
          snippet: "RUN mkdir -p build && cd build && cmake .."),
      ],
      verify: ["docker run --rm {image|<image>} cmake --version"],
      docs: ["https://cmake.org/cmake/help/latest/release/3.13.html"],
      examples: [
        """
        cmake -B out .
        CMake Error at cmake/guard.cmake:3 (message):
          In-source builds are not allowed
        """
      ]
    ),
    Rule(
      id: "vcpkg-failed", family: "compilers",
      title: "vcpkg cannot install {port|what the project asks for}",
      level: 89, confidence: .certain,
      patterns: [
        "error: building {port} failed with: {reason}", "vcpkg install failed. See logs for more information",
        "vcpkg install failed.  See logs for more information",
        "error: vcpkg was unable to",
      ],
      causes: [
        "A tool that the port needs is missing (pkg-config, autoconf, curl, zip, unzip, tar), or its code does not compile; its log shows which."
      ],
      fixes: [
        Fix(
          "Fix the first `error:` line above or in vcpkg-manifest-install.log (build folder); usually a tool is missing, such as pkg-config, autoconf, curl or zip.",
          unless: ["{port}"]),
        Fix(
          "Install the tools that vcpkg and its ports need; if the port still fails, its log in `buildtrees` shows why.",
          snippet:
            """
            RUN apt-get update && apt-get install -y build-essential pkg-config curl zip unzip tar git \
            autoconf libtool
            """,
          base: .apt),
        Fix(
          "Install the tools that vcpkg and its ports need; if the port still fails, its log in `buildtrees` shows why.",
          snippet:
            """
            RUN apk add --no-cache build-base cmake ninja zip unzip curl git
            ENV VCPKG_FORCE_SYSTEM_BINARIES=1
            """,
          base: .apk),
      ],
      verify: ["RUN tail -n 50 $VCPKG_ROOT/buildtrees/*/*-out.log"],
      docs: ["https://learn.microsoft.com/en-us/vcpkg/troubleshoot/build-failures"],
      examples: ["error: building openssl:x64-linux failed with: BUILD_FAILED"],
      implies: ["cmake-no-compiler"]
    ),
    Rule(
      id: "sanitizer-memory-mapping", family: "compilers", subject: .engine,
      title:
        "ThreadSanitizer does not start: the kernel uses memory addresses that ThreadSanitizer does not support",
      level: 90, confidence: .likely, repairs: [],
      patterns: ["FATAL: ThreadSanitizer: unexpected memory mapping"],
      causes: [
        "The kernel of the build machine uses more random bits for addresses (`vm.mmap_rnd_bits` = 32) than this version of ThreadSanitizer supports (28; from LLVM 18.1 on, 30).",
        "The program runs under QEMU (an emulated platform).",
      ],
      fixes: [
        Fix(
          "Set a lower value on the build machine. A step in the Dockerfile cannot change it.",
          snippet: "sudo sysctl vm.mmap_rnd_bits=28"),
        "Or run this step without ThreadSanitizer. A newer compiler alone is often not enough: Clang 18.1 and newer turn the randomization off, but Docker blocks that in a build.",
      ],
      verify: ["sysctl vm.mmap_rnd_bits"],
      docs: ["https://github.com/google/sanitizers/issues/1716"],
      examples: ["FATAL: ThreadSanitizer: unexpected memory mapping 0x5c8f0000-0x5c8f1000"]
    ),
  ]

  /// The first GCC that brings a header (gcc.gnu.org, status of libstdc++).
  private static let standardHeaders: [(version: Int, headers: [String])] = [
    (7, ["any", "optional", "string_view", "variant"]), (8, ["charconv", "filesystem"]),
    (9, ["execution", "memory_resource"]),
    (10, ["concepts", "coroutine", "numbers", "ranges", "span"]),
    (11, ["barrier", "latch", "semaphore", "source_location", "syncstream"]),
    (12, ["expected", "spanstream", "stacktrace"]), (13, ["format"]), (14, ["generator", "print"]),
  ]
}
