extension RuleCatalog {
  /// Linker errors that are neither a missing library nor a wrong processor.
  static let linking: [Rule] = [
    Rule(
      id: "linker-not-position-independent", partOf: "linker-wrong-format", family: "compilers",
      subject: .program,
      title:
        "{library|An object or static library} was compiled without -fPIC and cannot go into a shared library",
      level: 87, confidence: .certain,
      patterns: .each(
        ["recompile with -fPIC", "can not be used when making a shared object"],
        notOnLine: ["crtbegin", "crtend", ".rlib"],
        more: ["/{library}.a({object})", "ld: {library}: relocation "]),
      causes: [
        "The code of a shared library may be at any address. The compiler makes such code only with `-fPIC`, and static libraries are often built without it."
      ],
      fixes: [
        Fix(
          "Link the shared library instead of the static one: install the distribution's development package, which has the .so file, and turn off options such as `<NAME>_USE_STATIC_LIBS`.",
          when: [": /usr/lib/"]),
        Fix(
          "Compile the library with `-fPIC`. For CMake, use `-DCMAKE_POSITION_INDEPENDENT_CODE=ON`; for configure, use `--with-pic`; otherwise, set these flags.",
          snippet: "ENV CFLAGS=-fPIC CXXFLAGS=-fPIC", unless: [": /usr/lib/"]),
        "Or link the shared library (.so) instead of the static one (.a).",
      ],
      docs: [
        "https://gcc.gnu.org/onlinedocs/gcc/Code-Gen-Options.html",
        "https://cmake.org/cmake/help/latest/variable/CMAKE_POSITION_INDEPENDENT_CODE.html",
      ],
      examples: [
        """
        /usr/bin/ld: util.o: relocation R_X86_64_32 against `.rodata' can not be used when making a \
        shared object; recompile with -fPIC
        """,
        "/usr/bin/ld: /opt/shop/lib/libshop.a(cart.o): relocation R_X86_64_TPOFF32 against symbol `cart' can not be used when making a shared object; recompile with -fPIC",
      ]
    ),
    Rule(
      id: "linker-not-for-pie", partOf: "linker-wrong-format", family: "compilers", subject: .program,
      title: "{library|An object or static library} was compiled without -fPIE, which this program needs",
      level: 87, confidence: .certain,
      patterns: .each(
        ["recompile with -fPIE", "can not be used when making a PIE object"],
        notOnLine: ["crtbegin", "crtend", ".rlib"],
        more: ["/{library}.a({object})", "ld: {library}: relocation "]),
      causes: [
        "Current compilers make programs that can run at any address (PIE). Older objects were not compiled for this."
      ],
      fixes: [
        "Compile the object or library with `-fPIE` or `-fPIC`, or link the program with `-no-pie`."
      ],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Code-Gen-Options.html"],
      examples: [
        "/usr/bin/ld: cart.o: relocation R_X86_64_32S against `.bss' can not be used when making a PIE object; recompile with -fPIE"
      ]
    ),
    Rule(
      id: "linker-defined-twice", partOf: "linker-wrong-format", family: "compilers", subject: .program,
      title: "{symbol|A symbol} is defined in more than one object",
      level: 87, confidence: .certain,
      repairs: [.commonSymbols],
      patterns: [
        "multiple definition of `{symbol}'; {...}first defined here", "multiple definition of `{symbol}'",
        "duplicate symbol: {symbol}",
      ],
      causes: [
        "A header defines a variable; GCC 10 and later no longer merge its copies (-fno-common is the default).",
        "A source file or a library is linked twice.",
      ],
      fixes: [
        "Declare {symbol|it} `extern` in the header, and define it in one source file. For third-party code, compile with `-fcommon`.",
        Fix("Or, for old code, compile with the default of GCC 9.", snippet: "ENV CFLAGS=-fcommon"),
      ],
      docs: ["https://gcc.gnu.org/gcc-10/porting_to.html"],
      examples: [
        "/usr/bin/ld: b.o:(.bss+0x0): multiple definition of `counter'; a.o:(.bss+0x0): first defined here"
      ]
    ),
    Rule(
      id: "linker-library-not-named", partOf: "linker-wrong-format", family: "compilers", subject: .program,
      title: "The program uses {library|a library}, which is missing in the link command",
      level: 87, confidence: .certain,
      patterns: [
        Pattern(
          "{library}: error adding symbols: DSO missing from command line",
          more: [
            "undefined reference to symbol '{symbol}'", "-gnu/lib{soname}.so{}: error adding",
            "/lib64/lib{soname}.so{}: error adding", "/usr/lib/lib{soname}.so{}: error adding",
            "/usr/local/lib/lib{soname}.so{}: error adding",
          ]),
        "error adding symbols: DSO missing from command line",
      ],
      causes: [
        "The library is linked only through another library, which newer linkers do not accept.",
        "With glibc 2.34 or later the link works: libdl, libpthread and librt are part of libc.",
      ],
      fixes: [
        Fix(
          "Link libdl in CMakeLists.txt, with the variable that is correct on every system.",
          snippet: "target_link_libraries(<target> PRIVATE ${CMAKE_DL_LIBS})",
          when: ["CMakeFiles/", "libdl.so"]),
        Fix(
          "Link the threads library in CMakeLists.txt.",
          snippet: "find_package(Threads REQUIRED)\ntarget_link_libraries(<target> PRIVATE Threads::Threads)",
          when: ["CMakeFiles/", "libpthread.so"]),
        Fix(
          "Add the library in CMakeLists.txt.",
          snippet: "target_link_libraries(<target> PRIVATE {soname})",
          when: ["CMakeFiles/", "{soname}"], unless: ["libdl.so", "libpthread.so"]),
        Fix(
          "Or pass it on the command line.",
          snippet:
            "RUN cmake -DCMAKE_C_STANDARD_LIBRARIES=-l{soname} -DCMAKE_CXX_STANDARD_LIBRARIES=-l{soname} <options>",
          when: ["CMakeFiles/", "{soname}"]),
        Fix(
          "Add the library to the link command in the Makefile, after the libraries that are already there.",
          snippet: "LDLIBS += -l{soname}",
          when: ["{soname}"], unless: ["CMakeFiles/"]),
        Fix(
          "Add the library to the link command (`-l…`; for threads `-pthread`).",
          snippet: "LDLIBS += -l<library>   # in the Makefile", unless: ["{soname}"]),
        "Or use a distribution with glibc 2.34 or later (Debian 12, Ubuntu 22.04), if the library is libdl, libpthread or librt.",
      ],
      docs: ["https://sourceware.org/binutils/docs/ld/Options.html"],
      examples: [
        "/usr/bin/ld: /lib/x86_64-linux-gnu/libm.so.6: error adding symbols: DSO missing from command line"
      ]
    ),
    Rule(
      id: "linker-file-unknown", partOf: "linker-wrong-format", family: "compilers", subject: .file,
      title: "The linker cannot read {file}: it is no object file or library of this platform", level: 87,
      confidence: .likely, repairs: [],
      patterns: [
        "{file}: file not recognized: file format not recognized",
        "{file}: file not recognized: file truncated",
      ],
      causes: [
        "The file is a pointer of Git LFS, is empty, or was cut while it was copied.",
        "It is for another architecture or system (objects of macOS that COPY brought), or holds code for link-time optimization of another compiler.",
      ],
      fixes: [
        Fix(
          "Delete the objects that were copied from the host, and name them in .dockerignore.",
          snippet: "# .dockerignore\n**/*.o\n**/*.a", when: [".o: file not recognized"]),
        "Look at the file: `file {file}`. If it is a pointer of Git LFS, run `git lfs pull` before the build; otherwise get the file for this architecture.",
      ],
      verify: ["file {file}"],
      docs: ["https://sourceware.org/binutils/docs/ld/"],
      examples: ["/usr/bin/ld: vendor/shop.a: file not recognized: file format not recognized"]
    ),
    Rule(
      id: "cxx-standard-too-old", partOf: "c-compile-error-missing-include", family: "compilers",
      subject: .program,
      title: "{name} needs C++{standard}, and the code is compiled for an older C++ standard", level: 80,
      confidence: .certain, repairs: [],
      patterns: ["note: 'std::{name}' is only available from C++{standard#} onwards"],
      causes: [
        "The compiler's default or the option `-std=` in the project is older than the code."
      ],
      fixes: [
        Fix(
          "Compile with C++{standard} or later.",
          snippet: "RUN cmake -DCMAKE_CXX_STANDARD={standard} -B build", when: ["cmake"]),
        Fix(
          "Compile with C++{standard} or later.", snippet: "ENV CXXFLAGS=-std=c++{standard}",
          unless: ["cmake"]),
        "If the project sets `-std=` itself, correct it there.",
      ],
      verify: ["grep -rn 'std=\\|CXX_STANDARD' ."],
      docs: ["https://gcc.gnu.org/projects/cxx-status.html"],
      examples: [
        "a.cpp:3:8: error: 'optional' is not a member of 'std'\na.cpp:3:8: note: 'std::optional' is only available from C++17 onwards"
      ]
    ),
    Rule(
      id: "cxx-name-removed", partOf: "c-compile-error-missing-include", family: "compilers",
      subject: .program,
      title: "std::{name|of this code} was removed in C++17: the code is written for an older standard",
      level: 79,
      confidence: .likely, repairs: [],
      patterns: .each([
        "auto_ptr", "unary_function", "binary_function", "random_shuffle", "bind1st", "bind2nd", "mem_fun",
        "mem_fun_ref", "ptr_fun", "unexpected_handler", "set_unexpected",
      ]) {
        .each(
          ["error: '\($0)' is not a member of 'std'", "error: no member named '\($0)' in namespace 'std'"],
          more: ["error: '{name}' is not a member", "no member named '{name}' in"])
      },
      causes: ["The compiler of the image takes C++17 as its default, and C++17 has no such name."],
      fixes: [
        Fix(
          "Compile with C++14.", snippet: "RUN cmake -DCMAKE_CXX_STANDARD=14 -B build", when: ["cmake"]),
        Fix("Compile with C++14.", snippet: "ENV CXXFLAGS=-std=c++14", unless: ["cmake"]),
        "Or use a newer release of the source.",
      ],
      verify: ["grep -rn '{name}' --include='*.cpp' --include='*.h' ."],
      docs: ["https://en.cppreference.com/w/cpp/17"],
      examples: ["a.cpp:3:8: error: no member named 'auto_ptr' in namespace 'std'"]
    ),
    Rule(
      id: "nvcc-host-compiler", partOf: "nvcc-unsupported", family: "compilers", subject: .package,
      title: "This CUDA works with gcc up to {newest}, and the image has a newer gcc", level: 92,
      confidence: .certain, repairs: [],
      patterns: ["unsupported GNU version! gcc versions later than {newest#} are not supported"],
      causes: ["Each CUDA release knows the gcc of its time. The distribution's gcc is newer."],
      fixes: [
        Fix(
          "Install gcc {newest}, if this release has it, and let nvcc use it.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends gcc-{newest} g++-{newest}\nENV CC=gcc-{newest} CXX=g++-{newest} CUDAHOSTCXX=g++-{newest}",
          base: .apt),
        "Or use a newer CUDA image, or an older release of the distribution.",
      ],
      verify: ["gcc --version; nvcc --version"],
      docs: ["https://docs.nvidia.com/cuda/cuda-installation-guide-linux/"],
      examples: ["#error -- unsupported GNU version! gcc versions later than 11 are not supported!"]
    ),
    Rule(
      id: "cmake-module-too-new", partOf: "cmake-package-missing", family: "compilers",
      title: "CMake is too old: newer versions include the module for {package|this package}",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: .each([
        "Python3", "Python2", "Python", "CUDAToolkit", "SQLite3", "Iconv", "Fontconfig", "ODBC", "Vulkan",
      ]) {
        Pattern("By not providing \"Find\($0).cmake\"", more: ["By not providing \"Find{package}.cmake\""])
      },
      causes: [
        "CMake includes this module since 3.12 (Python, Iconv, ODBC), 3.14 (SQLite3, Fontconfig) or 3.17 (CUDAToolkit); the distribution's CMake is older. It does not matter if {package} is installed."
      ],
      fixes: [
        Fix(
          "Install a newer CMake with pip, or use a newer base image (`ubuntu:22.04` has CMake 3.22).",
          snippet: "RUN pip3 install cmake")
      ],
      docs: ["https://cmake.org/cmake/help/latest/manual/cmake-modules.7.html"],
      examples: ["By not providing \"FindPython3.cmake\" in CMAKE_MODULE_PATH this project has"]
    ),
    Rule(
      id: "cmake-command-unknown", family: "compilers",
      title:
        "Unknown CMake command {command_name}: the file that defines it is missing, or CMake is too old",
      level: 88, confidence: .likely,
      patterns: ["Unknown CMake command \"{command_name}\"."],
      causes: [
        "The project's CMake files are not in the image: a submodule is not checked out, .dockerignore excludes them, or `COPY *` copied the files without their folders.",
        "The command was added in a newer CMake than the image has.",
      ],
      fixes: [
        Fix(
          "Copy the whole source tree with its folders (`COPY . .`), and check out the git submodules first.",
          snippet: "COPY . ."),
        "Check that the file that defines {command_name} is in the build context (`git submodule update --init`), or install a newer CMake.",
      ],
      docs: ["https://cmake.org/cmake/help/latest/manual/cmake-commands.7.html"],
      examples: ["  Unknown CMake command \"find_acme_module\"."]
    ),
    Rule(
      id: "sanitizer-library-missing", partOf: "linker-library-missing", family: "compilers",
      subject: .package,
      title: "The code is compiled with a sanitizer, but its library (-l{library|…san}) is not in the image",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each(["ubsan", "asan", "tsan", "lsan"]) {
        Pattern(
          "cannot find -l\($0)", unless: ["Performing Test", "try_compile", "conftest"],
          more: ["cannot find -l{library}: ", "cannot find -l{library}"])
      },
      causes: [
        "`-fsanitize=…` is among the flags. Alpine's gcc has no sanitizer libraries; Fedora has them in packages of their own."
      ],
      fixes: [
        Fix(
          "Remove `-fsanitize=…` from the flags (or update the package that sets it), or use a Debian image: Alpine has no such library.",
          base: .apk),
        Fix(
          "Install the library of the sanitizer.", snippet: "RUN dnf install -y lib{library|asan}", base: .dnf
        ),
        "Remove `-fsanitize=…` from the flags for the image: it is for tests.",
      ],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Instrumentation-Options.html"],
      examples: ["/usr/bin/ld: cannot find -lubsan: No such file or directory"]
    ),
    Rule(
      id: "static-library-missing", partOf: "linker-library-missing", family: "compilers", subject: .package,
      title: "The link is static (-static), but lib{library}.a is missing",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("cannot find -l{library}", inDockerfile: ["-extldflags", "-static"]),
        // The linker itself says so since binutils 2.36.
        Pattern(
          "have you installed the static version of the {library} library ?",
          more: ["cannot find -l{archive}: No such file", "cannot find -l{archive}"]),
      ],
      causes: [
        "A static link needs the .a file of each library; on Alpine and Fedora it is in a separate package or is not built at all."
      ],
      fixes: .each(staticPackages) { library, package in
        [
          Fix(
            "Install the package that contains lib\(library).a.",
            snippet: "RUN apk add --no-cache \(package)",
            base: .apk, when: ["cannot find -l\(library): "])
        ]
      } + [
        Fix(
          "Install the package that contains lib{archive}.a; dnf finds it by the file name.",
          snippet: "RUN dnf install -y /usr/lib64/lib{archive}.a", base: .dnf, when: ["{archive}"]),
        Fix(
          "Install the library's -dev package, which usually contains lib{library}.a.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {aptPackages}",
          base: .apt, when: ["{aptPackages}"]),
        "Remove `-static` and install the library in the final image, or install the package that contains lib{library}.a (on Alpine `<library>-static`, if it exists), or build {library} from source.",
      ],
      docs: ["https://wiki.alpinelinux.org/wiki/Creating_an_Alpine_package#Split_packages"],
      examples: [
        Example(
          "/usr/bin/ld: cannot find -lrdkafka",
          step: "[2/2] RUN go build -ldflags '-extldflags \"-static\"' -o app",
          dockerfile: "RUN go build -ldflags '-extldflags \"-static\"' -o app")
      ]
    ),
    Rule(
      id: "cuda-driver-library", family: "compilers", subject: .package,
      title: "The link needs libcuda.so.1 of the NVIDIA driver, which no image contains",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("undefined reference to `cu{name}'", with: ["libcuda.so.1"]),
        Pattern("libcuda.so.1, needed by {library}, not found"),
        // A devel image has a stub of it.
        Pattern("cannot find -lcuda:", confidence: .likely),
        Pattern("cannot find -lcuda ", confidence: .likely),
      ],
      causes: [
        "The driver belongs to the host; `--gpus` adds it to a running container, not to a build."
      ],
      fixes: [
        Fix(
          "Use the CUDA devel image, which includes a stub of the library, and add the folder of the stub to LIBRARY_PATH.",
          snippet: """
            FROM nvidia/cuda:<version>-devel-<system>
            RUN ln -s /usr/local/cuda/lib64/stubs/libcuda.so /usr/local/cuda/lib64/stubs/libcuda.so.1
            ENV LIBRARY_PATH=/usr/local/cuda/lib64/stubs
            """),
        "Or do not build what links against it (tools, examples).",
      ],
      docs: ["https://docs.nvidia.com/cuda/cuda-compiler-driver-nvcc/"],
      examples: [
        "/usr/bin/ld: warning: libcuda.so.1, needed by bin/libggml-cuda.so, not found (try using -rpath or -rpath-link)"
      ]
    ),
    Rule(
      id: "linker-float-abi", partOf: "linker-wrong-format", family: "compilers", subject: .program,
      title: "The program and a library are compiled for different floating point (hard and soft) on ARM",
      level: 88, confidence: .certain,
      repairs: [],
      patterns: ["error: {output} uses VFP register arguments, {library} does not"],
      causes: [
        "The code is compiled with `-mfloat-abi=hard`, but the library ({library}) is not, or the linker is called without the flags and takes the toolchain's library for soft floating point."
      ],
      fixes: [
        "Give the linker the same `-mcpu`, `-mfpu` and `-mfloat-abi` as the compiler: link with gcc and the same flags.",
        "If the toolchain of the distribution has no library for these flags, use another release of the image or Arm's own toolchain, or compile everything with `-mfloat-abi=soft`.",
      ],
      verify: ["RUN arm-none-eabi-gcc -print-multi-lib"],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/ARM-Options.html"],
      examples: [
        "ld: error: blink.elf uses VFP register arguments, /usr/lib/arm-none-eabi/lib/libc.a(lib_a-exit.o) does not"
      ]
    ),
    Rule(
      id: "xx-verify-architecture", family: "compilers", subject: .program,
      title: "xx-verify refuses {program}: it is not built for {architecture}, or this xx does not know it",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: ["file {program} does not match expected target architecture {architecture}: {found...}"],
      causes: [
        "The build did not cross-compile: the command ran without xx, or TARGETPLATFORM is not declared in the stage.",
        "An old xx does not know how newer releases of `file` name the architecture (Windows: `ARM64` for `Aarch64`).",
      ],
      fixes: [
        Fix(
          "The file is right (ARM64): raise the version of the image tonistiigi/xx.",
          when: ["architecture arm64: PE32", ", ARM64"]),
        Fix(
          "Build with xx's own commands, in a stage that has the platform.",
          snippet: "ARG TARGETPLATFORM\nRUN xx-go build <options> <package> && xx-verify <program>"),
        "If the line shows the right architecture, raise the version of the image tonistiigi/xx.",
      ],
      docs: ["https://github.com/tonistiigi/xx"],
      examples: [
        "file /out/acme does not match expected target architecture arm64: ELF 64-bit LSB executable, x86-64, version 1 (SYSV), statically linked"
      ]
    ),
  ]

  /// Libraries, and Alpine's packages with their archives (pkgs.alpinelinux.org).
  private static let staticPackages: [(library: String, package: String)] = [
    ("z", "zlib-static"), ("ssl", "openssl-libs-static"), ("crypto", "openssl-libs-static"),
    ("curl", "curl-static"), ("sqlite3", "sqlite-static"), ("bz2", "bzip2-static"), ("lzma", "xz-static"),
    ("zstd", "zstd-static"), ("lz4", "lz4-static"), ("xml2", "libxml2-static"), ("uv", "libuv-static"),
    ("expat", "expat-static"), ("nghttp2", "nghttp2-static"), ("brotlicommon", "brotli-static"),
    ("ncursesw", "ncurses-static"), ("readline", "readline-static"), ("png16", "libpng-static"),
  ]
}
