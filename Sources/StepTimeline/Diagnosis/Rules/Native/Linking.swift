extension RuleCatalog {
  /// Linker errors that are neither a missing library nor a wrong processor.
  static let linking: [Rule] = [
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
        "Declare {symbol|it} `extern` in the header, and define it in one source file.",
        Fix("Or, for old code, compile as GCC 9 did.", snippet: "ENV CFLAGS=-fcommon"),
      ],
      docs: ["https://gcc.gnu.org/gcc-10/porting_to.html"],
      examples: [
        "/usr/bin/ld: b.o:(.bss+0x0): multiple definition of `counter'; a.o:(.bss+0x0): first defined here"
      ]
    ),
    Rule(
      id: "linker-library-not-named", partOf: "linker-wrong-format", family: "compilers", subject: .program,
      title: "The program uses {library|a library} that the link command does not name",
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
        "The library comes in only through another one, which newer linkers no longer accept.",
        "On a distribution with glibc 2.34 or later it links: there libdl, libpthread and librt are part of libc.",
      ],
      fixes: [
        Fix(
          "Link libdl in CMakeLists.txt, by the name that is right on every system.",
          snippet: "target_link_libraries(<target> PRIVATE ${CMAKE_DL_LIBS})",
          when: ["CMakeFiles/", "libdl.so"]),
        Fix(
          "Link the threads library in CMakeLists.txt.",
          snippet: "find_package(Threads REQUIRED)\ntarget_link_libraries(<target> PRIVATE Threads::Threads)",
          when: ["CMakeFiles/", "libpthread.so"]),
        Fix(
          "Name the library in CMakeLists.txt.",
          snippet: "target_link_libraries(<target> PRIVATE {soname})",
          when: ["CMakeFiles/", "{soname}"], unless: ["libdl.so", "libpthread.so"]),
        Fix(
          "Or hand it over on the command line.",
          snippet:
            "RUN cmake -DCMAKE_C_STANDARD_LIBRARIES=-l{soname} -DCMAKE_CXX_STANDARD_LIBRARIES=-l{soname} <options>",
          when: ["CMakeFiles/", "{soname}"]),
        Fix(
          "Name the library in the link command of the Makefile, behind those that are there.",
          snippet: "LDLIBS += -l{soname}",
          when: ["{soname}"], unless: ["CMakeFiles/"]),
        Fix(
          "Name the library in the link command (`-l…`; for threads `-pthread`).",
          snippet: "LDLIBS += -l<library>   # in the Makefile", unless: ["{soname}"]),
        "Or build on a distribution with glibc 2.34 or later (Debian 12, Ubuntu 22.04), if the library is libdl, libpthread or librt.",
      ],
      docs: ["https://sourceware.org/binutils/docs/ld/Options.html"],
      examples: [
        "/usr/bin/ld: /lib/x86_64-linux-gnu/libm.so.6: error adding symbols: DSO missing from command line"
      ]
    ),
    Rule(
      id: "cmake-module-too-new", partOf: "cmake-package-missing", family: "compilers",
      title: "The CMake of the image is too old: newer versions bring the module for {package|this package}",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: .each([
        "Python3", "Python2", "Python", "CUDAToolkit", "SQLite3", "Iconv", "Fontconfig", "ODBC", "Vulkan",
      ]) {
        Pattern("By not providing \"Find\($0).cmake\"", more: ["By not providing \"Find{package}.cmake\""])
      },
      causes: [
        "CMake itself brings this module since 3.12 (Python, Iconv, ODBC), 3.14 (SQLite3, Fontconfig) or 3.17 (CUDAToolkit); the distribution's CMake is older. Whether {package} is installed makes no difference."
      ],
      fixes: [
        Fix("Install a newer CMake, for instance with pip.", snippet: "RUN pip3 install cmake"),
        "Or take a newer base image (ubuntu:20.04 or later has CMake 3.16).",
      ],
      docs: ["https://cmake.org/cmake/help/latest/manual/cmake-modules.7.html"],
      examples: ["By not providing \"FindPython3.cmake\" in CMAKE_MODULE_PATH this project has"]
    ),
    Rule(
      id: "cmake-command-unknown", family: "compilers",
      title:
        "CMake does not know the command {command_name}: the file that defines it is missing, or CMake is too old",
      level: 88, confidence: .likely,
      patterns: ["Unknown CMake command \"{command_name}\"."],
      causes: [
        "The project's folder of CMake files is not in the image: a submodule that was not fetched, .dockerignore, or `COPY *`, which copies the files of folders without the folders.",
        "The command came with a newer CMake than the image has.",
      ],
      fixes: [
        Fix("Copy the sources with their folders.", snippet: "COPY . ."),
        "Check that the file which defines {command_name} is in the context (`git submodule update --init`), or install a newer CMake.",
      ],
      docs: ["https://cmake.org/cmake/help/latest/manual/cmake-commands.7.html"],
      examples: ["  Unknown CMake command \"find_acme_module\"."]
    ),
    Rule(
      id: "static-library-missing", partOf: "linker-library-missing", family: "compilers", subject: .package,
      title: "The link is static (-static), and there is no lib{library}.a",
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
        "A static link needs the .a file of each library; on Alpine and Fedora it is in a package of its own or is not built at all."
      ],
      fixes: .each(staticPackages) { library, package in
        [
          Fix(
            "Install the package with lib\(library).a.", snippet: "RUN apk add --no-cache \(package)",
            base: .apk, when: ["cannot find -l\(library): "])
        ]
      } + [
        Fix(
          "Install the package with lib{archive}.a; dnf finds it by the file.",
          snippet: "RUN dnf install -y /usr/lib64/lib{archive}.a", base: .dnf, when: ["{archive}"]),
        Fix(
          "Install the library's -dev package, which has lib{library}.a as a rule.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {aptPackages}",
          base: .apt, when: ["{aptPackages}"]),
        "Drop `-static` and keep the library in the image that runs, or install the package with lib{library}.a (on Alpine `<library>-static`, if there is one), or build {library} from source.",
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
      title: "The link needs libcuda.so.1, the library of the NVIDIA driver, which no image has",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("undefined reference to `cu{name}'", with: ["libcuda.so.1"]),
        Pattern("libcuda.so.1, needed by {library}, not found"),
        // A devel image has a stub of it.
        Pattern("cannot find -lcuda:", confidence: .likely),
        Pattern("cannot find -lcuda ", confidence: .likely),
      ],
      causes: [
        "The driver belongs to the host and comes into a container with --gpus only, not into a build."
      ],
      fixes: [
        Fix(
          "Build on the devel image, which brings a stub of the library to link against, and name its folder.",
          snippet: """
            FROM nvidia/cuda:<version>-devel-<system>
            RUN ln -s /usr/local/cuda/lib64/stubs/libcuda.so /usr/local/cuda/lib64/stubs/libcuda.so.1
            ENV LIBRARY_PATH=/usr/local/cuda/lib64/stubs
            """),
        "Or leave out what links against it (tools, examples).",
      ],
      docs: ["https://docs.nvidia.com/cuda/cuda-compiler-driver-nvcc/"],
      examples: [
        "/usr/bin/ld: warning: libcuda.so.1, needed by bin/libggml-cuda.so, not found (try using -rpath or -rpath-link)"
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
