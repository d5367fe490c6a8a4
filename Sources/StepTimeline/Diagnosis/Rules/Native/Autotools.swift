extension RuleCatalog {
  /// configure scripts, the Autotools, pkg-config, Meson and qmake.
  static let autotools: [Rule] = [
    Rule(
      id: "pkg-config-built-library", partOf: "pkg-config-package-missing", family: "compilers",
      title:
        "pkg-config does not find {package}, though the Dockerfile builds it: its .pc file is not in PKG_CONFIG_PATH",
      level: 86, confidence: .likely,
      repairs: [],
      patterns: .each(["make install", "ninja install", "cmake --install"]) { install in
        [Pattern].each([
          "ERROR: {package} not found using pkg-config", "No package '{package}' found",
          "Package {package} was not found in the pkg-config search path",
        ]) { Pattern($0, inDockerfile: [install, "/{package}.git"]) }
      },
      causes: [
        "The library installs its .pc file below its prefix (`/usr/local/lib/pkgconfig`, `lib64`), where pkg-config does not look here.",
        "Its build does not install a .pc file.",
      ],
      fixes: [
        Fix(
          "Set PKG_CONFIG_PATH to the folder that holds {package}.pc, before this step.",
          snippet: "ENV PKG_CONFIG_PATH=/usr/local/lib/pkgconfig:/usr/local/lib64/pkgconfig")
      ],
      verify: ["RUN find / -name '{package}.pc'"],
      docs: ["https://people.freedesktop.org/~dbn/pkg-config-guide.html"],
      examples: [
        Example(
          "ERROR: libflux not found using pkg-config",
          dockerfile: "RUN git clone https://git.example.com/a/libflux.git\nRUN make && make install")
      ]
    ),
    Rule(
      id: "pkg-config-package-missing", family: "compilers",
      title: "pkg-config does not find {package}: its development files are not installed",
      level: 84, confidence: .certain,
      repairs: [.installLibrary],
      patterns: [
        // A script that only asks whether the library is there goes on without it.
        Pattern("No package '{package}' found", with: ["Package requirements ("]),
        Pattern("No package '{package}' found", confidence: .likely),
        Pattern("Package {package} was not found in the pkg-config search path", confidence: .likely),
        Pattern("Package '{package}', required by '{...}', not found", with: ["Package requirements ("]),
        Pattern("Package '{package}', required by '{...}', not found", confidence: .likely),
        Pattern("Package '{package}' not found", confidence: .likely),
        Pattern("Package requirements ({package...}) were not met", confidence: .likely),
        "The system library `{package}` required by crate",
        // FFmpeg's configure.
        Pattern("ERROR: {package} not found using pkg-config", confidence: .likely),
        Pattern("ERROR: {package} >= {} not found using pkg-config", confidence: .likely),
      ],
      causes: [
        "The library's development package is missing (-dev on Debian and Alpine, -devel on Fedora).",
        "The package is installed, but its .pc file is not in PKG_CONFIG_PATH.",
      ],
      fixes: [
        Fix(
          "Install the library's development package.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {aptPackages}",
          base: .apt, when: ["{aptPackages}"]),
        Fix(
          "Find the package that contains the .pc file, and install it.",
          snippet:
            """
            RUN apt-get update && apt-get install -y apt-file && apt-file update && apt-file search \
            {package}.pc
            """,
          base: .apt, unless: ["{aptPackages}"]),
        Fix(
          "Install the library's development package.", snippet: "RUN apk add --no-cache {apkPackages}",
          base: .apk, when: ["{apkPackages}"]),
        Fix(
          "Install the package that provides the .pc file; apk finds it by name.",
          snippet: "RUN apk add --no-cache 'pc:{package}'",
          base: .apk, unless: ["{apkPackages}"]),
        Fix(
          "Install the package that provides the .pc file; dnf finds it by name.",
          snippet: "RUN dnf install -y 'pkgconfig({package})'",
          base: .dnf),
      ],
      verify: ["RUN pkg-config --modversion '{package}'; pkg-config --list-all"],
      docs: ["https://people.freedesktop.org/~dbn/pkg-config-guide.html"],
      examples: ["Package libpq was not found in the pkg-config search path.", "No package 'openssl' found"]
    ),
    Rule(
      id: "configure-no-compiler", family: "compilers",
      title: "configure does not find a working compiler",
      level: 88, confidence: .certain,
      repairs: [.installCompiler],
      patterns: [
        "configure: error: no acceptable C compiler found in $PATH",
        "configure: error: C compiler cannot create executables",
        "configure: error: C++ compiler cannot create executables",
        "configure: error: no acceptable C++ compiler found",
        "./configure: error: C compiler {compiler} is not found",
        Pattern("configure: error: cannot run C compiled programs", confidence: .likely),
        "configure: error: installation or configuration problem: C++ compiler cannot create executables",
      ],
      causes: [
        "No compiler is installed, or the C library's development files are missing (musl-dev, libc6-dev).",
        "CFLAGS or LDFLAGS contain an option that this compiler does not support; config.log shows it.",
      ],
      fixes: .installing(
        "Install a C and C++ compiler with the C library's development files.", apt: "build-essential",
        apk: "build-base", dnf: "gcc gcc-c++ make"),
      verify: ["RUN ./configure || tail -n 50 config.log"],
      docs: ["https://www.gnu.org/software/autoconf/manual/autoconf.html"],
      examples: ["configure: error: no acceptable C compiler found in $PATH"]
    ),
    Rule(
      id: "configure-cannot-run", partOf: "configure-no-compiler", family: "compilers",
      title: "configure stopped with exit code 77: it cannot run the programs that the C compiler builds",
      level: 89, confidence: .possible,
      repairs: [],
      patterns: ["docker-php-ext-", "./configure", "phpize", "pecl "].map {
        Pattern(
          "", unless: ["config.status: creating", "creating Makefile"], inStep: $0,
          notInDockerfile: ["curl "],
          exitCodes: [77])
      },
      causes: [
        "configure ends with 77 if the compiler makes no program or the program does not run. If the platform is emulated (QEMU), programs crash now and then.",
        "The C compiler or the C library's development files are missing.",
      ],
      fixes: [
        Fix(
          "If the image is for another platform (`--platform`), update QEMU, or build on a machine of that architecture; then run the build again.",
          snippet: Fix.registeringEmulators),
        "Otherwise read config.log: it names the program that failed.",
      ],
      verify: ["RUN ./configure || tail -n 50 config.log"],
      docs: ["https://docs.docker.com/build/building/multi-platform/#qemu"],
      examples: [Example(step: "[3/9] RUN docker-php-ext-install zip", exitCode: 77)]
    ),
    Rule(
      id: "autoreconf-missing-tool", family: "compilers",
      title: "Autotools: {tool|a tool or macro} is missing",
      level: 89, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        Pattern("Can't exec \"{tool}\": No such file or directory at", notOnLine: ["ebconf", "\"locale\""]),
        "error: possibly undefined macro: {tool}",
        Pattern("'{tool}' is missing on your system", notOnLine: generators.map { "'\($0)'" }),
        "autoreconf: {tool}: not found",
        "error: Libtool library used but 'LIBTOOL' is undefined",
        // A macro of pkg-config or libtool that nothing replaced.
        Pattern("configure: line {#}: syntax error near unexpected token `{},'", confidence: .likely),
        "You must have {tool} installed to compile",
      ],
      causes: [
        """
        autoconf, automake, libtool, gettext (autopoint) or pkg-config (PKG_CHECK_MODULES) is not \
        installed.
        """,
        "Because of file times in git, `make` regenerates configure, which needs the Autotools.",
      ],
      fixes: [
        Fix(
          "Install the Autotools (autoconf, automake, libtool), pkg-config and gettext.",
          snippet:
            """
            RUN apt-get update && apt-get install -y --no-install-recommends autoconf automake libtool \
            pkg-config gettext autopoint
            """,
          base: .apt),
        Fix(
          "Install the Autotools (autoconf, automake, libtool), pkg-config and gettext.",
          snippet: "RUN apk add --no-cache autoconf automake libtool pkgconf gettext-dev",
          base: .apk),
        Fix(
          "Install the Autotools (autoconf, automake, libtool), pkg-config and gettext.",
          snippet: "RUN dnf install -y autoconf automake libtool pkgconf-pkg-config gettext-devel", base: .dnf
        ),
        "Or use the release archive, which contains a ready configure script.",
      ],
      verify: ["RUN autoreconf --version; libtoolize --version; pkg-config --version"],
      docs: [
        "https://www.gnu.org/software/automake/manual/automake.html",
        "https://www.gnu.org/software/libtool/manual/libtool.html",
      ],
      examples: [
        "configure.ac:12: error: possibly undefined macro: AC_PROG_LIBTOOL",
        """
        Can't exec \"aclocal\": No such file or directory at /usr/share/autoconf/Autom4te/FileUtils.pm \
        line 274.
        """,
      ]
    ),
    Rule(
      id: "configure-library-test", partOf: "configure-error", family: "compilers", subject: .package,
      title: "configure cannot use {library|a library}: its test program does not compile, link or run",
      level: 85, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("*** Could not run {library} test program, checking why", ignoresCase: true),
        Pattern("*** The {library} test program failed to compile or link", ignoresCase: true),
      ],
      causes: [
        "{library|The library} is not installed, or its development files are not.",
        "It is installed below another prefix, where the linker or the loader does not look.",
      ],
      fixes: [
        Fix(
          "Install the development package of {library|the library}. If an earlier step builds it, let the linker and the loader find it.",
          snippet: "ENV LD_LIBRARY_PATH=<prefix>/lib PKG_CONFIG_PATH=<prefix>/lib/pkgconfig"),
        "Read config.log in the build folder: it has the compiler's message on the test program.",
      ],
      docs: [
        "https://www.gnu.org/software/autoconf/manual/autoconf-2.72/html_node/Preset-Output-Variables.html"
      ],
      examples: ["*** Could not run Ogg test program, checking why..."]
    ),
    Rule(
      id: "configure-library-path", partOf: "configure-error", family: "compilers", subject: .program,
      title: "LIBRARY_PATH has an empty part, which means the current folder: gcc's configure refuses that",
      level: 88, confidence: .certain,
      repairs: [],
      patterns: ["*** LIBRARY_PATH shouldn't contain the current directory when"],
      causes: [
        "LIBRARY_PATH begins or ends with a colon: `LIBRARY_PATH=/usr/lib:$LIBRARY_PATH` with an empty variable. CUDA's images set it so."
      ],
      fixes: [
        "Unset LIBRARY_PATH in the same RUN, before the command that configures gcc (`unset LIBRARY_PATH && …`), or set it without an empty part."
      ],
      docs: ["https://gcc.gnu.org/install/configure.html"],
      examples: [
        "checking LIBRARY_PATH variable... contains current directory\nconfigure: error:\n*** LIBRARY_PATH shouldn't contain the current directory when"
      ]
    ),
    Rule(
      id: "configure-error", family: "compilers",
      title: "configure failed: {problem|see its last lines}",
      level: 81, confidence: .likely,
      patterns: [
        "configure: error: {problem...}", Pattern("./configure: error: {problem...}"),
        "^configure.ac:{row#}: error: {problem...}",
        "error: cannot guess build type; you must specify one",
        "checking build system type... Invalid configuration `{problem}'",
      ],
      causes: [
        "A library or tool that the program needs is missing; the message names it.",
        "An option passed to configure does not exist, or needs another package.",
      ],
      fixes: [
        "Install the development package (-dev, -devel) of the library that the message names, or disable that feature (--without-…, --disable-…)."
      ],
      verify: ["RUN ./configure || tail -n 50 config.log"],
      docs: ["https://www.gnu.org/software/autoconf/manual/autoconf.html"],
      examples: ["configure: error: zlib development files not found"]
    ),
    Rule(
      id: "configure-no-python", partOf: "configure-error", family: "compilers", subject: .package,
      title: "configure cannot find Python in the image",
      level: 88, confidence: .certain,
      repairs: [],
      patterns: [
        "configure: error: Cannot find python in your system path",
        Pattern("configure: error: Cannot find python3{version} in your system path"),
        Pattern(
          "configure: error: Giving up, python development not available",
          with: ["in your system path"]),
        Pattern(
          "configure: error: no suitable Python interpreter found", unless: ["with version >="],
          confidence: .likely),
        "configure: error: Python interpreter not found", "configure: error: Python not found",
        "configure: error: python not found", "configure: error: python3 not found",
      ],
      causes: [
        "Python is not installed, or only under the name python3: Debian 11 and later have no program named python.",
        "PYTHON_VERSION is set: configure adds it to the name (python3.12.4). The official python images set it.",
      ],
      fixes: [
        Fix(
          "Install Python and set `PYTHON_VERSION=3`, so configure looks for python3 instead of python.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends python3-dev\nENV PYTHON_VERSION=3",
          base: .apt, when: ["in your system path"]),
        Fix(
          "Install Python and set `PYTHON_VERSION=3`, so configure looks for python3 instead of python.",
          snippet: "RUN apk add --no-cache python3-dev\nENV PYTHON_VERSION=3", base: .apk,
          when: ["in your system path"]),
        Fix(
          "Install Python and set `PYTHON_VERSION=3`, so configure looks for python3 instead of python.",
          snippet: "RUN dnf install -y python3-devel\nENV PYTHON_VERSION=3", base: .dnf,
          when: ["in your system path"]),
        Fix(
          "Install Python.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends python3", base: .apt,
          unless: ["in your system path"]),
        Fix(
          "Install Python.", snippet: "RUN apk add --no-cache python3", base: .apk,
          unless: ["in your system path"]),
        Fix(
          "Install Python.", snippet: "RUN dnf install -y python3", base: .dnf,
          unless: ["in your system path"]),
        Fix("Or name the Python that the image has.", snippet: "ENV PYTHON=/usr/bin/python3"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v python python3; echo $PYTHON_VERSION'"],
      docs: ["https://www.gnu.org/software/autoconf-archive/ax_python_devel.html"],
      examples: [
        "configure: error: Cannot find python3.12.4 in your system path",
        "configure: error: no suitable Python interpreter found",
      ]
    ),
    Rule(
      id: "meson-dependency-missing", family: "compilers",
      title: "Meson does not find {dependency}",
      level: 87, confidence: .certain,
      repairs: [.installLibrary],
      patterns: [
        "ERROR: Dependency \"{dependency}\" not found",
        "ERROR: Dependency '{dependency}' is required but not found",
        "ERROR: C shared or static library '{dependency}' not found",
        "ERROR: C++ shared or static library '{dependency}' not found",
        "ERROR: Invalid version of dependency, need '{dependency}'",
      ],
      causes: [
        "The library's development files or pkg-config are not installed, or are too old."
      ],
      fixes: [
        Fix(
          "Install pkg-config and the development package of the dependency.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends pkg-config {aptPackages|<library>-dev}",
          base: .apt),
        Fix(
          "Install pkg-config and the development package of the dependency.",
          snippet: "RUN apk add --no-cache pkgconf 'pc:{dependency}'", base: .apk),
        Fix(
          "Install pkg-config and the development package of the dependency.",
          snippet: "RUN dnf install -y pkgconf 'pkgconfig({dependency})'", base: .dnf),
      ],
      verify: ["RUN pkg-config --modversion {dependency}"],
      docs: ["https://mesonbuild.com/Dependencies.html"],
      examples: [
        "meson.build:12:0: ERROR: Dependency \"wayland-client\" not found, tried pkgconfig and cmake"
      ]
    ),
    Rule(
      id: "meson-version", family: "compilers",
      title: "The project needs Meson {required}, but the image has {version}",
      level: 91, confidence: .certain,
      patterns: ["ERROR: Meson version is {version} but project requires {required...}"],
      causes: ["The distribution's Meson is older than the project requires."],
      fixes: [
        Fix(
          "Install a newer Meson with pip.",
          snippet:
            """
            RUN python3 -m venv /opt/meson && /opt/meson/bin/pip install meson ninja
            ENV PATH=/opt/meson/bin:$PATH
            """
        )
      ],
      verify: ["docker run --rm {image|<image>} meson --version"],
      docs: ["https://mesonbuild.com/Getting-meson.html"],
      examples: ["meson.build:1:0: ERROR: Meson version is 0.53.2 but project requires >= 0.56.0."]
    ),
    Rule(
      id: "meson-no-build-file", family: "compilers",
      title: "Meson does not find meson.build in this directory",
      level: 91, confidence: .certain,
      patterns: [
        "ERROR: Neither directory contains a build file meson.build",
        "ERROR: Neither source directory {...} nor build directory",
        Pattern("ninja: error: loading 'build.ninja': No such file or directory", confidence: .likely),
      ],
      causes: [
        "The sources are not copied, WORKDIR is a different directory, or `meson setup` failed before."
      ],
      fixes: [
        Fix(
          "Copy the sources to WORKDIR, and run `meson setup` before ninja.",
          snippet: "COPY . .\nRUN meson setup build && ninja -C build")
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://mesonbuild.com/Running-Meson.html"],
      examples: ["ERROR: Neither directory contains a build file meson.build."]
    ),
    Rule(
      id: "qmake-module-missing", family: "compilers",
      title: "Qt is missing what the project needs: {module|an installation that fits}",
      level: 90, confidence: .certain,
      patterns: [
        "Project ERROR: Unknown module(s) in QT: {module}", "could not find a Qt installation of ''",
      ],
      causes: ["Each Qt module is a separate package, and the image has only some of them."],
      fixes: [
        Fix(
          "Search for the package of the Qt module, and install it.",
          snippet: "RUN apt-get update && apt-cache search qt6 | grep -i {module|base}", base: .apt),
        Fix(
          "Search for the package of the Qt module, and install it.",
          snippet: """
            RUN apk search qt6 | grep -i {module|base}
            """, base: .apk),
      ],
      verify: ["RUN qmake -query QT_INSTALL_HEADERS"],
      docs: ["https://doc.qt.io/qt-6/qmake-project-files.html"],
      examples: ["Project ERROR: Unknown module(s) in QT: svg"]
    ),
    Rule(
      id: "autoconf-too-old", partOf: "configure-error", family: "compilers", subject: .package,
      title: "The image's Autoconf is too old: configure.ac requires {needed} or higher",
      level: 88, confidence: .certain,
      repairs: [],
      patterns: ["error: Autoconf version {needed} or higher is required"],
      causes: ["The base image's release has an older Autoconf than the project uses."],
      fixes: [
        Fix(
          "Use a newer release of the base image: Debian 12, Ubuntu 22.04 and Alpine 3.15 have Autoconf 2.71.",
          when: ["version 2.71"]),
        "Use a newer release of the base image, or build from a release archive, which has a finished `configure`.",
      ],
      verify: ["docker run --rm {image|<image>} autoconf --version"],
      docs: ["https://www.gnu.org/software/autoconf/manual/autoconf.html"],
      examples: ["configure.ac:4: error: Autoconf version 2.71 or higher is required"]
    ),
    Rule(
      id: "generator-tool-missing", family: "compilers",
      title: "The code generator {tool|of the build (bison)} is not installed",
      level: 89, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        Pattern("{tool}: program not found or is not executable", notOnLine: [".exe:", "protoc-gen-"]),
        Pattern("--{tool}_out: protoc-gen-{plugin}: Plugin failed with status code", confidence: .likely),
        "missing: line {row#}: {tool}: command not found",
        "missing: {tool}: not found",
      ]
        + generators.map {
          Pattern("'\($0)' is missing on your system", more: ["'{tool}' is missing on your system"])
        },
      causes: ["The generator (protoc plugin, flex, bison, makeinfo) is not installed, or not in PATH."],
      fixes: [
        Fix(
          "Install the plugin of protoc: its name after `protoc-gen-` says which. This one is for Go.",
          snippet:
            "RUN go install google.golang.org/protobuf/cmd/protoc-gen-go@latest\nENV PATH=$PATH:/go/bin",
          when: ["protoc-gen-go:"]),
        Fix(
          "Install the generator (flex, bison, texinfo for makeinfo, protoc).",
          snippet:
            """
            RUN apt-get update && apt-get install -y --no-install-recommends flex bison texinfo \
            protobuf-compiler
            """,
          base: .apt),
        Fix(
          "Install the generator (flex, bison, texinfo for makeinfo, protoc).",
          snippet: """
            RUN apk add --no-cache flex bison texinfo protoc
            """, base: .apk),
        "Or put the generator into PATH, if another step installs it.",
      ],
      verify: ["RUN command -v {tool|protoc-gen-go}"],
      docs: ["https://protobuf.dev/getting-started/gotutorial/#compiling-protocol-buffers"],
      examples: [
        "flex: program not found or is not executable",
        "/src/missing: line 81: makeinfo: command not found",
      ]
    ),
  ]
  /// Generators that the script `missing` of Automake asks for, beside the Autotools themselves.
  private static let generators = ["bison", "flex", "yacc", "lex", "makeinfo", "help2man", "texi2dvi"]
}
