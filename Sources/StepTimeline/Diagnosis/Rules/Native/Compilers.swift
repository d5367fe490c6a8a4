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
        "The source does not fit the compiler or the libraries of the image: old code with a newer compiler, or new code with an older one.",
        "The code has an error, or one of its files was not copied.",
      ],
      fixes: [
        "Fix the first error. For third-party source, use a newer release, or an image with the compiler version that it supports.",
        Fix("Pin the tag that you clone, so the source does not change between builds.", when: ["git clone"]),
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
      title: "{name} is used without its header, which newer compilers no longer include indirectly",
      level: 78, confidence: .likely,
      patterns: [
        "error: '{name}' is not a member of 'std'",
        "error: no member named '{name}' in namespace 'std'",
        "error: 'uint{name}_t' does not name a type",
        "error: 'uint{name}_t' has not been declared",
        "error: unknown type name 'uint{name}_t'",
        Pattern(
          "note: '{name}' is defined in header '<{header}>'; did you forget to '#include <",
          more: ["error: '{name}' was not declared in this scope"]),
      ],
      causes: [
        "The headers of newer standard libraries include fewer other headers (GCC 11 and 13, for example)."
      ],
      fixes: [
        Fix(
          "Add this line to the file that is named.", snippet: "#include <{header}>", when: ["{header}"]),
        Fix(
          "Add this line to the file that is named.", snippet: "#include <cstdint>", when: ["'uint"],
          unless: ["{header}"]),
        Fix(
          "Add the `#include` that the note below the error suggests to the file that is named.",
          unless: ["{header}", "'uint"]),
        Fix(
          "For third-party source, add the header with a compiler option.",
          snippet: "RUN cmake -DCMAKE_CXX_FLAGS='-include cstdint' -B build", when: ["'uint", "cmake"]),
        "Or use a newer release of that source, or an image with an older compiler.",
      ],
      verify: ["docker run --rm {image|<image>} c++ --version"],
      docs: ["https://gcc.gnu.org/gcc-13/porting_to.html"],
      examples: ["store.cpp:46:10: error: 'unordered_set' is not a member of 'std'"]
    ),
    Rule(
      id: "c-compile-error-old-style", family: "compilers", subject: .program,
      title: "Newer compilers reject this C code: {problem}",
      level: 78, confidence: .certain,
      patterns: [
        "error: {problem...} [-Wimplicit-function-declaration]", "error: {problem...} [-Wimplicit-int]",
        "error: {problem...} [-Wint-conversion]",
        "error: {problem...} [-Wincompatible-pointer-types]", "error: {problem...} [-Wreturn-mismatch]",
        "error: {problem...} [-Wincompatible-function-pointer-types]",
        "error: call to undeclared function '{problem}'",
      ],
      causes: [
        "GCC 14 and clang 16 turned these old warnings into errors; the base image now has such a compiler."
      ],
      fixes: [
        "Correct the code or use a newer release of it; for third-party source, turn the errors back into warnings with CFLAGS.",
        Fix(
          "For third-party source, set these flags: the errors are then warnings again.",
          snippet:
            """
            ENV CFLAGS='-Wno-error=implicit-function-declaration -Wno-error=implicit-int \
            -Wno-error=int-conversion -Wno-error=incompatible-pointer-types'
            """
        ),
        "Or use a base image with an older compiler (GCC 13, clang 15).",
      ],
      verify: ["docker run --rm {image|<image>} cc --version"],
      docs: ["https://gcc.gnu.org/gcc-14/porting_to.html"],
      examples: [
        "main.c:4:3: error: implicit declaration of function 'getpid' [-Wimplicit-function-declaration]"
      ]
    ),
    Rule(
      id: "compiler-sysroot-missing", family: "compilers", subject: .file,
      title: "The compiler's sysroot {path} does not exist in the image",
      level: 88, confidence: .certain,
      repairs: [],
      patterns: ["error: no such sysroot directory: '{path}'"],
      causes: [
        "Cross-compilation needs the headers and libraries of the target in this folder. Official images do not include Apple's SDK, because its license does not allow it."
      ],
      fixes: [
        Fix(
          "Build Go without C, if the program needs none.", snippet: "ENV CGO_ENABLED=0",
          when: ["runtime/cgo"]),
        Fix(
          "Mount the macOS SDK into the step (xx expects it at /xx-sdk), or build for macOS on a Mac.",
          snippet: "RUN --mount=from=<image with the SDK>,target=/xx-sdk,src=/xx-sdk <command>",
          when: ["MacOSX"]),
        "Or install the target's sysroot, or correct `--sysroot` and the path of the SDK.",
      ],
      verify: ["RUN ls {path}"],
      docs: ["https://github.com/tonistiigi/xx"],
      examples: [
        "clang: error: no such sysroot directory: '/xx-sdk/MacOSX11.1.sdk' [-Werror,-Wmissing-sysroot]"
      ],
      implies: ["c-compile-error-werror", "c-compile-error"]
    ),
    Rule(
      id: "c-compile-error-werror", family: "compilers", subject: .program,
      title: "A warning stops the build because of `-Werror`: {problem}",
      level: 79, confidence: .certain,
      repairs: [.toolOption],
      patterns: ["error: {problem...} [-Werror={flag}]", "error: {problem...} [-Werror,-W{flag}]"],
      causes: [
        "The source sets -Werror, and a newer compiler reports more warnings ({flag|see the message})."
      ],
      fixes: [
        Fix(
          "Set `-Wno-error` in CFLAGS and CXXFLAGS, or correct the code that the warning names.",
          snippet: "ENV CFLAGS='-Wno-error' CXXFLAGS='-Wno-error'"),
        "For third-party source, use a newer release.",
      ],
      verify: ["docker run --rm {image|<image>} cc --version"],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Warning-Options.html"],
      examples: ["a.c:3:7: error: unused variable 'x' [-Werror=unused-variable]"]
    ),
    Rule(
      id: "upstream-build-system-changed", family: "compilers",
      title: "The source that the build downloads has changed its build system",
      level: 92, confidence: .certain,
      patterns: [
        "*** Build system changed", "The Makefile build has been replaced by CMake",
        "has been replaced by CMake. Please", "the autotools build has been removed",
        "the autotools build system has been removed",
      ],
      causes: ["A clone without a tag uses the latest commit, and the old build system was removed there."],
      fixes: [
        Fix(
          "Pin a release tag that still has the old build system, or change the step to the new one.",
          snippet: "RUN git clone --depth 1 --branch <tag> <address>"),
        Fix(
          "Or build with CMake.",
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
        "A static link (-static) needs lib{library}.a, which is in a separate package (-static, -dev).",
        "The library is for a different architecture, or its directory is not passed with -L.",
      ],
      fixes: [
        Fix(
          "Install the library's development package; if it is already installed, pass its directory with `-L`.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {aptPackages|<library>-dev}",
          base: .apt),
        Fix(
          "Install the library's development package; if it is already installed, pass its directory with `-L`.",
          snippet: "RUN apk add --no-cache {apkPackages|<library>-dev}", base: .apk),
        Fix(
          "Install the library's development package; if it is already installed, pass its directory with `-L`.",
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
      title: "{object|A part of the compiler} is missing: the compiler is not completely installed",
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
        "gcc was installed without recommended packages: the C library's development files or g++ are missing."
      ],
      fixes: .installing(
        "Install the complete compiler set (compiler, linker, C library headers).", apt: "build-essential",
        apk: "build-base", dnf: "gcc gcc-c++ glibc-devel"),
      verify: ["docker run --rm {image|<image>} sh -c 'gcc --version; g++ --version'"],
      docs: ["https://packages.debian.org/stable/build-essential"],
      examples: ["/usr/bin/ld: cannot find crti.o: No such file or directory"]
    ),
    Rule(
      id: "linker-undefined-reference", family: "compilers", subject: .program,
      title: "Undefined reference: the linker finds no definition of {symbol}",
      level: 77, confidence: .likely,
      repairs: [.linkLibrary],
      patterns: [
        "undefined reference to `{symbol}'", "undefined reference to `{symbol...}'",
        "undefined reference to '{symbol...}'",
        "ld.lld: error: undefined symbol: {symbol...}", "rust-lld: error: undefined symbol: {symbol...}",
      ],
      causes: [
        "A library is missing in the link command, or is before the objects that use it (order matters).",
        "The library has a different version than its headers, or was built for a different libc or C++ library.",
        "C++ code calls a C function that is not declared extern \"C\".",
      ],
      fixes: [
        Fix(
          "Add the library that defines the symbol to the link command (`-l…`), after the objects that use it.",
          snippet: "gcc -o <program> <objects> -lm -lpthread"),
        "Build all parts in the same kind of image, and install the library version that matches its headers.",
      ],
      verify: ["nm -D --defined-only /usr/lib/*/lib*.so | grep '{symbol|<symbol>}'"],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Link-Options.html"],
      examples: ["/usr/bin/ld: main.c:(.text+0x1b): undefined reference to `sqrt'"]
    ),
    Rule(
      id: "linker-wrong-format", family: "compilers", subject: .program,
      title: "An object or library is for a different architecture",
      level: 86, confidence: .certain,
      patterns: [
        Pattern("skipping incompatible {path} when searching for -l{library}", confidence: .likely),
        "is incompatible with {path} output", "error adding symbols: file in wrong format",
      ],
      causes: [
        "Objects of the host (macOS, another architecture) were copied into the image.",
        "A library was downloaded for a different processor.",
      ],
      fixes: [
        Fix(
          "Delete the objects that were copied from the host: run `make clean` first, and name them in .dockerignore.",
          snippet: "RUN make clean && make",
          change: .before("make", run: "make clean")),
        "Or download the library for this image's architecture (`TARGETARCH`).",
      ],
      verify: ["RUN file *.o *.a"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: ["/usr/bin/ld: skipping incompatible ./libshop.a when searching for -lshop"]
    ),
    Rule(
      id: "postgres-bitcode", partOf: "compiler-option-unknown", family: "compilers",
      title:
        "clang does not know the option {option|of PostgreSQL's build}: PostgreSQL was built with another clang",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each([
        "error: unknown argument: '{option}'", "error: unknown argument: '{option}';",
      ]) { [Pattern($0, with: ["/pgxs/", ".bc] Error"])] },
      causes: [
        "An extension of PostgreSQL is also compiled to LLVM bitcode, with the clang and the options that PostgreSQL was built with. The clang of the image is another release."
      ],
      fixes: [
        Fix(
          "Build the extension without bitcode: it is only for the JIT compiler.",
          snippet: "make with_llvm=no && make with_llvm=no install"),
        "Or install the release of clang and LLVM that PostgreSQL was built with.",
      ],
      verify: ["pg_config --configure | tr ' ' '\\n' | grep -i -E 'clang|llvm'; clang --version"],
      docs: [
        "https://www.postgresql.org/docs/current/jit-extensibility.html",
        "https://www.postgresql.org/docs/current/extend-pgxs.html",
      ],
      examples: [
        "error: unknown argument: '-no-opaque-pointers'\nmake: *** [/usr/local/lib/postgresql/pgxs/src/makefiles/../../src/Makefile.global:1071: src/flux.bc] Error 1"
      ]
    ),
    Rule(
      id: "compiler-option-unknown", family: "compilers",
      title: "The compiler does not support the option {option}",
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
        "The option is newer than the image's compiler, or is for a different compiler (gcc, clang).",
        "It is for a different architecture (-mavx2, -m64 or -march=native on arm64).",
      ],
      fixes: [
        "Use an image with a newer compiler, or remove the option. Options for x86 (-m64, -mavx2) need `--platform linux/amd64`.",
        Fix(
          "Or build for the platform that supports the option.",
          snippet: "docker build --platform linux/amd64 ."),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'cc --version; uname -m'"],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Option-Summary.html"],
      examples: ["g++: error: unrecognized command-line option '-std=c++23'"]
    ),
    Rule(
      id: "compiler-internal-error", family: "compilers",
      title: "The compiler crashed (internal error)",
      level: 77, confidence: .likely,
      patterns: [
        Pattern(
          "internal compiler error: {problem...}",
          unless: ["internal compiler error: Killed", "qemu: uncaught target signal"]),
        Pattern("PLEASE submit a bug report to {url}", with: ["Stack dump"]),
        Pattern("error: the compiler unexpectedly panicked. this is a bug."),
      ],
      causes: [
        "Emulation of a different architecture (QEMU) makes compilers crash at random.",
        "There is not enough memory, or this compiler version has a bug.",
      ],
      fixes: [
        "Run fewer jobs (-j2), or use a different compiler version. Under emulation (QEMU), build on the target architecture or cross-compile.",
        "Increase the memory of Docker, if the compiler ran out of it.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'uname -m; cc --version'"],
      docs: ["https://docs.docker.com/build/building/multi-platform/", "https://gcc.gnu.org/bugs/"],
      examples: ["a.cpp:12:1: internal compiler error: Segmentation fault"]
    ),
    Rule(
      id: "nvcc-architecture-empty", partOf: "nvcc-unsupported", family: "compilers",
      title: "The GPU architecture is empty (`compute_`): a build has no GPU to ask which one it is",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        "nvcc fatal   : Unsupported gpu architecture 'compute_'",
        "nvcc fatal : Unsupported gpu architecture 'compute_'",
      ],
      causes: [
        "`CMAKE_CUDA_ARCHITECTURES=native`, or a script that calls nvidia-smi, asks the GPU; in `docker build` there is none.",
        "The variable with the architecture has no value in this stage.",
      ],
      fixes: [
        "Set the GPU architectures in numbers that this CUDA knows: `-DCMAKE_CUDA_ARCHITECTURES=…` for CMake, `TORCH_CUDA_ARCH_LIST` for PyTorch's extensions."
      ],
      docs: ["https://cmake.org/cmake/help/latest/prop_tgt/CUDA_ARCHITECTURES.html"],
      examples: ["nvcc fatal   : Unsupported gpu architecture 'compute_'"]
    ),
    Rule(
      id: "nvcc-unsupported", family: "compilers",
      title: "CUDA's compiler does not support {what|this graphics architecture or host compiler}",
      level: 91, confidence: .certain,
      patterns: [
        "nvcc fatal   : Unsupported gpu architecture '{what}'",
        "nvcc fatal : Unsupported gpu architecture '{what}'",
        "unsupported clang version! clang version must be less than",
        "nvcc fatal   : Value '{what}' is not defined for option",
      ],
      causes: [
        "The CUDA toolkit is too new or too old for the GPU architecture that the project specifies.",
        "The image's clang is newer than this CUDA version supports.",
      ],
      fixes: [
        Fix(
          "Set GPU architectures that this CUDA version supports, or use another CUDA image.",
          snippet: "RUN cmake -DCMAKE_CUDA_ARCHITECTURES=<the architectures of your GPUs> -B build")
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
      title: "make finds no makefile, or no rule for {target|the target}",
      level: 83, confidence: .likely,
      repairs: [.makefileTabs, .makeTarget, .makefileFolder],
      patterns: [
        Pattern("*** No rule to make target '{target}'", unless: ["getcwd() failed"]),
        "*** No rule to make target `{target}'",
        "*** No targets specified and no makefile found", "*** missing separator",
        "make: makefile: No such file",
      ],
      causes: [
        "A file is not copied into the image, or WORKDIR is not the directory of the makefile.",
        "configure or cmake failed or did not run, so no makefile was written.",
        "`missing separator`: a recipe line begins with spaces instead of a tab, or the file has Windows line endings (CRLF).",
      ],
      fixes: [
        Fix(
          "Check out the git submodules before the build: the missing file belongs to another project, and .git is not in the image.",
          snippet: "git submodule update --init --recursive", when: ["No rule to make target", "vendor/"]),
        Fix(
          "Check out the git submodules before the build: the missing file belongs to another project.",
          snippet: "git submodule update --init --recursive",
          when: ["No rule to make target", "third_party/"]),
        "Copy the makefile and {target|its sources} before this step, or set WORKDIR to their folder. For `missing separator`, begin recipe lines with a tab.",
        "Join configure and make with &&, so an error of configure stops the step.",
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://www.gnu.org/software/make/manual/html_node/Error-Messages.html"],
      examples: ["make: *** No rule to make target 'src/main.c', needed by 'app'.  Stop."]
    ),
    Rule(
      id: "make-failed", family: "compilers",
      title: "make failed; the lines above say why",
      kind: .wrapper, level: 15, confidence: .certain,
      patterns: [
        "make: *** [{target...}] Error {code#}", "ninja: build stopped: subcommand failed.",
        "gmake: *** [{target...}] Error {code#}",
      ],
      causes: ["A command in the makefile failed; its error is above."],
      fixes: [
        "Fix the first error above: usually a missing header, library or program, or code that does not compile. With -j, build once with -j1 to find it."
      ],
      verify: ["make -j1"],
      docs: ["https://www.gnu.org/software/make/manual/html_node/Errors.html"],
      examples: ["make: *** [Makefile:8: build] Error 2"]
    ),
  ]
}
