extension RuleCatalog {
  /// C, C++ and CUDA: compilers, linkers and make.
  static let compilers: [Rule] = [
    Rule(
      id: "c-compile-error", family: "compilers", subject: .program,
      title: "The C or C++ code does not compile: {problem|see the first error}",
      level: 76, confidence: .likely,
      patterns: [
        Pattern("{source}.c:{row#}:{column#}: error: {problem...}"),
        Pattern("{source}.cpp:{row#}:{column#}: error: {problem...}"),
        Pattern("{source}.cc:{row#}:{column#}: error: {problem...}"),
        Pattern("{source}.cxx:{row#}:{column#}: error: {problem...}"),
        Pattern("{source}.hpp:{row#}:{column#}: error: {problem...}"),
        Pattern("{source}.h:{row#}:{column#}: error: {problem...}"),
        Pattern("{source}.cu({row#}): error: {problem...}"),
        Pattern("{source}.cuh({row#}): error: {problem...}"),
        Pattern("{source}.cpp({row#}): error: {problem...}"),
        Pattern("{source}.h({row#}): error: {problem...}"),
        "cc1: fatal error: {problem...}", "cc1plus: fatal error: {problem...}",
        "error detected in the compilation of \"{source}\"",
        "errors detected in the compilation of \"{source}\"",
      ],
      causes: [
        """
        The source does not fit the compiler or the libraries of the image: old code with a newer \
        compiler, or the other way round.
        """,
        "The code has an error, or a file of it was not copied.",
      ],
      fixes: [
        "Correct the first error; later ones often follow from it.",
        """
        For foreign source: take a release that supports this compiler, or an image with the older \
        compiler.
        """,
        "Pin the tag of what you clone, so that it does not change under the build.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'cc --version; c++ --version'"],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Invoking-GCC.html", "https://gcc.gnu.org/releases.html"],
      examples: [
        "src/user.c:35:7: error: 'struct data' has no member named 'salt'",
        "/src/kernel.cu(193): error: too few arguments in function call",
        "cc1: fatal error: missing.c: No such file or directory",
      ]
    ),
    Rule(
      id: "c-compile-error-missing-include", family: "compilers", subject: .program,
      title: "The code uses {name} without including its header, which newer compilers no longer bring in",
      level: 78, confidence: .likely,
      patterns: [
        "error: '{name}' is not a member of 'std'",
        "error: no member named '{name}' in namespace 'std'",
        "error: 'uint{name}_t' does not name a type",
        "error: 'uint{name}_t' has not been declared",
        "error: unknown type name 'uint{name}_t'",
      ],
      causes: ["The headers of newer standard libraries include fewer others (GCC 11 and 13, for example)."],
      fixes: [
        Fix("Include the header that the note below the error names.", snippet: "#include <cstdint>"),
        Fix(
          "For foreign source, force it.",
          snippet: """
            RUN cmake -DCMAKE_CXX_FLAGS='-include cstdint' -B build
            """),
        "Or take a newer release of that source, or an image with the older compiler.",
      ],
      verify: ["docker run --rm {image|<image>} c++ --version"],
      docs: ["https://gcc.gnu.org/gcc-13/porting_to.html"],
      examples: ["store.cpp:46:10: error: 'unordered_set' is not a member of 'std'"]
    ),
    Rule(
      id: "c-compile-error-old-style", family: "compilers", subject: .program,
      title: "The C code has what newer compilers refuse: {problem}",
      level: 78, confidence: .certain,
      patterns: [
        "error: {problem...} [-Wimplicit-function-declaration]", "error: {problem...} [-Wimplicit-int]",
        "error: {problem...} [-Wint-conversion]",
        "error: {problem...} [-Wincompatible-pointer-types]", "error: {problem...} [-Wreturn-mismatch]",
        "error: {problem...} [-Wincompatible-function-pointer-types]",
        "error: call to undeclared function '{problem}'",
      ],
      causes: [
        "GCC 14 and clang 16 turned these old warnings into errors; the base image moved to such a compiler."
      ],
      fixes: [
        "Take a newer release of the source.",
        Fix(
          "Or allow it again.",
          snippet:
            """
            ENV CFLAGS='-Wno-error=implicit-function-declaration -Wno-error=implicit-int \
            -Wno-error=int-conversion -Wno-error=incompatible-pointer-types'
            """
        ),
        "Or use a base image with an older compiler.",
      ],
      verify: ["docker run --rm {image|<image>} cc --version"],
      docs: ["https://gcc.gnu.org/gcc-14/porting_to.html"],
      examples: [
        "main.c:4:3: error: implicit declaration of function 'getpid' [-Wimplicit-function-declaration]"
      ]
    ),
    Rule(
      id: "c-compile-error-werror", family: "compilers", subject: .program,
      title: "A warning stops the build, because warnings are errors: {problem}",
      level: 79, confidence: .certain,
      repairs: [.toolOption],
      patterns: ["error: {problem...} [-Werror={flag}]", "error: {problem...} [-Werror,-W{flag}]"],
      causes: ["The source sets -Werror, and a newer compiler warns of more ({flag|see the message})."],
      fixes: [
        Fix("Leave this warning a warning.", snippet: "ENV CFLAGS='-Wno-error' CXXFLAGS='-Wno-error'"),
        "Correct the code, or take a newer release of it.",
      ],
      verify: ["docker run --rm {image|<image>} cc --version"],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Warning-Options.html"],
      examples: ["a.c:3:7: error: unused variable 'x' [-Werror=unused-variable]"]
    ),
    Rule(
      id: "upstream-build-system-changed", family: "compilers",
      title: "The source that the build fetched has changed its build system",
      level: 92, confidence: .certain,
      patterns: [
        "*** Build system changed", "The Makefile build has been replaced by CMake",
        "has been replaced by CMake. Please", "the autotools build has been removed",
        "the autotools build system has been removed",
      ],
      causes: ["An unpinned clone takes the newest state, and its old way of building is gone."],
      fixes: [
        Fix(
          "Pin a release that builds the way you call it.",
          snippet: "RUN git clone --depth 1 --branch <tag> <address>"),
        Fix(
          "Or build the new way.",
          snippet: "RUN cmake -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build -j"),
      ],
      verify: ["grep -n 'git clone' Dockerfile"],
      docs: [
        "https://docs.docker.com/build/building/best-practices/",
        "https://cmake.org/cmake/help/latest/manual/cmake.1.html",
      ],
      examples: ["Makefile:6: *** Build system changed:\n The Makefile build has been replaced by CMake."]
    ),
    Rule(
      id: "linker-library-missing", family: "compilers", subject: .program,
      title: "The linker does not find the library {library}",
      level: 84, confidence: .certain,
      repairs: [.installLibrary],
      patterns: [
        "ld: cannot find -l{library}: No such file or directory",
        "cannot find -l{library}: No such file or directory", "cannot find -l{library}",
        "error: unable to find library -l{library}", "ld: library not found for -l{library}",
        "ld: library '{library}' not found",
      ],
      causes: [
        "The -dev package of lib{library} is not installed.",
        "A static link (-static) needs lib{library}.a, which is a package of its own (-static, -dev).",
        "The library is for another processor, or in a directory that -L does not name.",
      ],
      fixes: [
        Fix(
          "Install the package that has it.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {aptPackages|<library>-dev}",
          base: .apt),
        Fix(
          "Install the package that has it.",
          snippet: "RUN apk add --no-cache {apkPackages|<library>-dev}", base: .apk),
        Fix(
          "Install the package that has it.",
          snippet: "RUN dnf install -y {dnfPackages|<library>-devel}", base: .dnf),
      ],
      verify: ["RUN ld -l{library} --verbose 2>&1 | tail -n 5"],
      docs: [
        "https://sourceware.org/binutils/docs/ld/Options.html",
        "https://www.debian.org/distrib/packages#search_contents",
      ],
      examples: ["/usr/bin/ld: cannot find -lsqlite3: No such file or directory"]
    ),
    Rule(
      id: "c-runtime-missing", family: "compilers",
      title: "{object|A part of the compiler} is missing: it is not installed whole",
      level: 90, confidence: .certain,
      patterns: [
        "cannot find {object}crt1.o: No such file", "cannot find crti.o: No such file",
        "cannot find Scrt1.o: No such file",
        "cannot find crt1.o: No such file", "cannot find crtbeginS.o: No such file",
        "cannot find crtbeginT.o: No such file",
        "fatal error: cannot execute 'cc1plus'",
        "fatal error: cannot execute 'cc1'",
        "fatal error: cannot execute 'as'", "error trying to exec 'cc1plus'",
      ],
      causes: [
        """
        gcc was installed without recommended packages: the C library's development files or g++ are not \
        there.
        """
      ],
      fixes: [
        Fix(
          "Install the whole set.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt),
        Fix("Install the whole set.", snippet: "RUN apk add --no-cache build-base", base: .apk),
        Fix("Install the whole set.", snippet: "RUN dnf install -y gcc gcc-c++ glibc-devel", base: .dnf),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'gcc --version; g++ --version'"],
      docs: ["https://packages.debian.org/stable/build-essential"],
      examples: ["/usr/bin/ld: cannot find crti.o: No such file or directory"]
    ),
    Rule(
      id: "linker-undefined-reference", family: "compilers", subject: .program,
      title: "The linker finds no definition of {symbol}",
      level: 77, confidence: .likely,
      repairs: [.linkLibrary],
      patterns: [
        "undefined reference to `{symbol}'", "undefined reference to `{symbol...}'",
        "undefined reference to '{symbol...}'",
        "ld.lld: error: undefined symbol: {symbol...}", "rust-lld: error: undefined symbol: {symbol...}",
      ],
      causes: [
        "A library is not named on the command line, or before the objects that use it (order counts).",
        "The library has another version than its headers, or was built for another libc or C++ library.",
        "A C++ compiler looks for a C function without extern \"C\".",
      ],
      fixes: [
        Fix("Put libraries behind the objects.", snippet: "gcc -o <program> <objects> -lm -lpthread"),
        "Build all parts in the same kind of image, and install the library in the version of its headers.",
      ],
      verify: ["nm -D --defined-only /usr/lib/*/lib*.so | grep '{symbol|<symbol>}'"],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Link-Options.html"],
      examples: ["/usr/bin/ld: main.c:(.text+0x1b): undefined reference to `sqrt'"]
    ),
    Rule(
      id: "linker-wrong-format", family: "compilers", subject: .program,
      title: "An object or library is for another processor, or was compiled without -fPIC",
      level: 86, confidence: .certain,
      patterns: [
        "recompile with -fPIC", "recompile with -fPIE",
        Pattern("skipping incompatible {path} when searching for -l{library}", confidence: .likely),
        "is incompatible with {path} output", "error adding symbols: file in wrong format",
        "file not recognized: file format not recognized",
      ],
      causes: [
        "Objects of the host (macOS, another processor) were copied into the image.",
        "A static library without -fPIC goes into a shared one.",
      ],
      fixes: [
        Fix(
          "Start clean, without objects of the host.", snippet: "RUN make clean && make",
          change: .before("make", run: "make clean")),
        Fix("Compile the library anew.", snippet: "ENV CFLAGS=-fPIC CXXFLAGS=-fPIC"),
      ],
      verify: ["RUN file *.o *.a"],
      docs: [
        "https://gcc.gnu.org/onlinedocs/gcc/Code-Gen-Options.html"
      ],
      examples: [
        """
        /usr/bin/ld: util.o: relocation R_X86_64_32 against `.rodata' can not be used when making a \
        shared object; recompile with -fPIC
        """
      ]
    ),
    Rule(
      id: "compiler-option-unknown", family: "compilers",
      title: "The compiler does not know the option {option}",
      level: 84, confidence: .certain,
      repairs: [.toolOption],
      patterns: [
        "error: unrecognized command line option '{option}'",
        "error: unrecognized command-line option '{option}'",
        "error: unrecognized argument in option '{option}'", "error: unknown argument: '{option}'",
        "error: bad value ('{option}') for '-m",
        "error: bad value '{option}' for '-m", "error: invalid value '{option}' in '-std=",
        "error: unsupported option '{option}' for target",
      ],
      causes: [
        "The option is newer than the image's compiler, or belongs to the other one (gcc, clang).",
        "It is for another processor (-mavx2, -m64 or -march=native on arm64).",
      ],
      fixes: [
        "Use a base image with a newer compiler.",
        Fix(
          "Or build for the platform that the option is for.",
          snippet: "docker build --platform linux/amd64 ."),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'cc --version; uname -m'"],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Option-Summary.html"],
      examples: ["g++: error: unrecognized command-line option '-std=c++23'"]
    ),
    Rule(
      id: "compiler-internal-error", family: "compilers",
      title: "The compiler itself crashed",
      level: 77, confidence: .likely,
      patterns: [
        Pattern(
          "internal compiler error: {problem...}",
          unless: ["internal compiler error: Killed", "qemu: uncaught target signal"]),
        Pattern("PLEASE submit a bug report to {url}", with: ["Stack dump"]),
        Pattern("error: the compiler unexpectedly panicked. this is a bug."),
      ],
      causes: [
        "Emulation of another processor (QEMU) makes compilers crash at random.",
        "Too little memory, or a fault of this compiler version.",
      ],
      fixes: [
        "Build on a machine of the target's processor, or cross-compile, instead of emulating.",
        "Run fewer jobs (-j2), or use another compiler version.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'uname -m; cc --version'"],
      docs: ["https://docs.docker.com/build/building/multi-platform/", "https://gcc.gnu.org/bugs/"],
      examples: ["a.cpp:12:1: internal compiler error: Segmentation fault"]
    ),
    Rule(
      id: "nvcc-unsupported", family: "compilers",
      title: "CUDA's compiler does not support {what|this graphics architecture or host compiler}",
      level: 91, confidence: .certain,
      patterns: [
        "nvcc fatal   : Unsupported gpu architecture '{what}'",
        "nvcc fatal : Unsupported gpu architecture '{what}'",
        "unsupported GNU version! gcc versions later than {what} are not supported",
        "unsupported clang version! clang version must be less than",
        "nvcc fatal   : Value '{what}' is not defined for option",
      ],
      causes: [
        "The toolkit is too new or too old for the architecture that the project names.",
        "The image's gcc is newer than this CUDA knows.",
      ],
      fixes: [
        Fix(
          "Name architectures that this toolkit knows.",
          snippet: "RUN cmake -DCMAKE_CUDA_ARCHITECTURES='75;86;89' -B build"),
        "Use a CUDA image whose distribution has a gcc that it supports, or a newer CUDA.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'nvcc --version; gcc --version'"],
      docs: [
        "https://docs.nvidia.com/cuda/cuda-compiler-driver-nvcc/",
        "https://docs.nvidia.com/cuda/cuda-installation-guide-linux/",
      ],
      examples: ["nvcc fatal   : Unsupported gpu architecture 'compute_30'"]
    ),
    Rule(
      id: "make-no-rule", family: "compilers",
      title: "make finds no makefile, or does not know how to make {target|the target}",
      level: 83, confidence: .likely,
      repairs: [.makefileTabs, .makeTarget, .makefileFolder],
      patterns: [
        "*** No rule to make target '{target}'", "*** No rule to make target `{target}'",
        "*** No targets specified and no makefile found", "*** missing separator",
        "make: makefile: No such file",
      ],
      causes: [
        "A file is not copied into the image, or WORKDIR is not where the makefile is.",
        "configure or cmake failed or did not run, so that no makefile was written.",
        """
        `missing separator`: a recipe begins with spaces instead of a tab, or the file has Windows line \
        ends.
        """,
      ],
      fixes: [
        Fix(
          "Fetch the submodules before the build: the missing file belongs to another project, and .git is not in the image.",
          snippet: "git submodule update --init --recursive", when: ["No rule to make target", "vendor/"]),
        Fix(
          "Fetch the submodules before the build: the missing file belongs to another project.",
          snippet: "git submodule update --init --recursive",
          when: ["No rule to make target", "third_party/"]),
        "Check with ls that the makefile and {target|its sources} are in the working directory.",
        "Join configure and make with &&, so that an error of the first is not passed over.",
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://www.gnu.org/software/make/manual/html_node/Error-Messages.html"],
      examples: ["make: *** No rule to make target 'src/main.c', needed by 'app'.  Stop."]
    ),
    Rule(
      id: "make-failed", family: "compilers",
      title: "make stopped; the lines above say why",
      kind: .wrapper, level: 15, confidence: .certain,
      patterns: [
        "make: *** [{target...}] Error {code#}", "ninja: build stopped: subcommand failed.",
        "gmake: *** [{target...}] Error {code#}",
      ],
      causes: ["A command of the makefile failed: its own error stands above."],
      fixes: ["Read the first error above; with -j, build once with -j1 to see the order."],
      verify: ["make -j1"],
      docs: ["https://www.gnu.org/software/make/manual/html_node/Errors.html"],
      examples: ["make: *** [Makefile:8: build] Error 2"]
    ),
  ]
}
