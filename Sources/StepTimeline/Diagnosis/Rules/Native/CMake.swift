extension RuleCatalog {
  /// CMake: versions, packages, compilers, directories and downloads.
  static let cmake: [Rule] = [
    Rule(
      id: "cmake-version", family: "compilers",
      title: "The project needs CMake {required}, but the image has {version}",
      level: 92, confidence: .certain,
      patterns: [
        "CMake {required} or higher is required.  You are running version {version}",
        "CMake {required} or higher is required. You are running version {version}",
      ],
      causes: ["The distribution's CMake is older than the project requires."],
      fixes: [
        Fix(
          "Use a newer base image (Ubuntu 22.04 has CMake 3.22, Debian 12 has 3.25, Ubuntu 24.04 has 3.28), or install a newer CMake with pip.",
          when: ["apt"]),
        Fix(
          "Install a newer CMake with pip (needs python3-venv and a recent pip).",
          snippet:
            """
            RUN python3 -m venv /opt/cmake && /opt/cmake/bin/pip install cmake
            ENV PATH=/opt/cmake/bin:$PATH
            """
        ),
        "Or use a newer base image, or an older release of the project.",
      ],
      verify: ["docker run --rm {image|<image>} cmake --version"],
      docs: [
        "https://cmake.org/cmake/help/latest/command/cmake_minimum_required.html",
        "https://cmake.org/download/",
      ],
      examples: ["  CMake 3.24 or higher is required.  You are running version 3.16.3"]
    ),
    Rule(
      id: "cmake-policy-removed", family: "compilers",
      title: "The project is written for CMake before 3.5, which CMake 4 no longer supports",
      level: 93, confidence: .certain,
      patterns: ["Compatibility with CMake < {minimum} has been removed from CMake"],
      causes: [
        "The image or pip installed CMake 4, and cmake_minimum_required specifies an old version."
      ],
      fixes: [
        Fix(
          "Pass `-DCMAKE_POLICY_VERSION_MINIMUM=3.5` to cmake, or use a newer release of the project.",
          snippet: "RUN cmake -DCMAKE_POLICY_VERSION_MINIMUM=3.5 -B build",
          change: .option("-DCMAKE_POLICY_VERSION_MINIMUM=3.5", of: "cmake")),
        Fix(
          "For builds that pip or npm runs, set the variable.",
          snippet: "ENV CMAKE_POLICY_VERSION_MINIMUM=3.5"),
        "Better: use a release of the project that requires a newer CMake.",
      ],
      verify: ["grep -rn cmake_minimum_required --include=CMakeLists.txt ."],
      docs: ["https://cmake.org/cmake/help/latest/variable/CMAKE_POLICY_VERSION_MINIMUM.html"],
      examples: ["  Compatibility with CMake < 3.5 has been removed from CMake."]
    ),
    Rule(
      id: "cmake-package-missing", family: "compilers",
      title: "CMake does not find the package {package|that the error names}",
      level: 86, confidence: .certain,
      repairs: [.installLibrary],
      // What is not required is told as a warning.
      patterns: .each([
        "Could not find a package configuration file provided by \"{package}\"",
        "By not providing \"Find{package}.cmake\" in CMAKE_MODULE_PATH",
        "Could not find a configuration file for package \"{package}\" that is compatible",
      ]).certain(with: ["CMake Error at"], unless: ["CMake Warning at"]) + [
        // CMake breaks its sentences at the 78th column.
        Pattern(
          "Could not find a package configuration file provided by", with: ["CMake Error at"],
          notOnLine: ["\""], more: ["^\"{package}\" (requested", "^\"{package}\" with any of"],
          confidence: .likely),
        Pattern("^Could NOT find {package} (missing:", with: ["CMake Error"]),
        Pattern("^Could NOT find {package}, try to set the path", with: ["CMake Error"]),
        Pattern("^Could NOT find {package}: Found unsuitable version", with: ["CMake Error"]),
        Pattern("^Could NOT find {package}", with: ["CMake Error"], confidence: .likely),
        Pattern("^{package} could not be found because dependency"),
        Pattern("^{package} > {version} not found.", with: ["CMake Error at"], confidence: .likely),
        Pattern("^{package} not found.", with: ["(message):"], notOnLine: ["file"], confidence: .likely),
      ],
      causes: [
        "The development package of {package} is not installed.",
        "It is installed, but its directory is not in CMAKE_PREFIX_PATH, or its version does not fit.",
      ],
      fixes: [
        Fix(
          "Install the development package of the library.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {aptPackages}",
          base: .apt, when: ["{aptPackages}"]),
        Fix(
          "Install the development package of the library.", snippet: "RUN apk add --no-cache {apkPackages}",
          base: .apk, when: ["{apkPackages}"]),
        Fix(
          "Find the package that contains its CMake file, and install it.",
          snippet:
            """
            RUN apt-get update && apt-get install -y apt-file && apt-file update && apt-file search \
            {package}Config.cmake
            """,
          base: .apt, unless: ["{aptPackages}"]),
        Fix(
          "Find the package that contains its CMake file, and install it.",
          snippet: "RUN dnf install -y 'cmake({package})'", base: .dnf),
        Fix(
          "Or set CMAKE_PREFIX_PATH to the folder where it is installed.",
          snippet: "RUN cmake -DCMAKE_PREFIX_PATH=<folder where {package} is installed> <options>"),
      ],
      verify: ["RUN find / -iname '*{package}*.cmake' 2>/dev/null"],
      docs: ["https://cmake.org/cmake/help/latest/command/find_package.html"],
      examples: [
        "  Could not find a package configuration file provided by \"fmt\" with any of",
        """
        CMake Error at FindPackageHandleStandardArgs.cmake:230 (message):
          Could NOT find OpenSSL, try to set the path to OpenSSL root folder in the
        """,
      ]
    ),
    Rule(
      id: "cmake-pkg-config", family: "compilers",
      title: "CMake does not find {package|a library} with pkg-config: it is not installed",
      level: 85, confidence: .certain,
      repairs: [.installLibrary],
      patterns: [
        Pattern(
          "The following required packages were not found:",
          more: ["Package '{package}', required by", "No package '{package}' found"]),
        Pattern(
          "A required package was not found", with: ["pkg_check_modules"],
          more: ["No package '{package}' found"]),
        Pattern("pkg-config tool not found", with: ["CMake Error"]),
        Pattern("^Could NOT find PkgConfig", with: ["CMake Error"]),
      ],
      causes: ["The library's development files or pkg-config are missing."],
      fixes: [
        Fix(
          "Install pkg-config and the library's development package.",
          snippet:
            """
            RUN apt-get update && apt-get install -y --no-install-recommends pkg-config \
            {aptPackages|<library>-dev}
            """,
          base: .apt),
        Fix(
          "Install pkg-config and the library's development package.",
          snippet: "RUN apk add --no-cache pkgconf 'pc:{package|<name>}'", base: .apk),
        Fix(
          "Install pkg-config and the library's development package.",
          snippet: "RUN dnf install -y pkgconf 'pkgconfig({package|<name>})'", base: .dnf),
      ],
      verify: ["RUN pkg-config --list-all"],
      docs: ["https://cmake.org/cmake/help/latest/module/FindPkgConfig.html"],
      examples: ["  The following required packages were not found:\n\n   - libuv"]
    ),
    Rule(
      id: "cmake-no-compiler", family: "compilers",
      title: "CMake does not find a working compiler or build program",
      level: 88, confidence: .certain,
      repairs: [.installCompiler],
      patterns: [
        "No CMAKE_C_COMPILER could be found", "No CMAKE_CXX_COMPILER could be found",
        "No CMAKE_Fortran_COMPILER could be found",
        "CMAKE_C_COMPILER not set, after EnableLanguage", "CMAKE_CXX_COMPILER not set, after EnableLanguage",
        "CMake was unable to find a build program corresponding to \"{program...}\"",
        "is not able to compile a simple test program",
        "Could not find compiler set in environment variable CC",
        "CMAKE_MAKE_PROGRAM is not set",
      ],
      causes: [
        "make, ninja or a compiler is not installed ({program|see the message}), or CC and CXX specify a different one."
      ],
      fixes: .installing(
        "Install a compiler, make and ninja.", apt: "build-essential ninja-build", apk: "build-base ninja",
        dnf: "gcc gcc-c++ make ninja-build"),
      verify: ["docker run --rm {image|<image>} sh -c 'command -v cc c++ make ninja; echo $CC $CXX'"],
      docs: ["https://cmake.org/cmake/help/latest/manual/cmake-generators.7.html"],
      examples: [
        "  No CMAKE_CXX_COMPILER could be found.",
        "CMake Error: CMake was unable to find a build program corresponding to \"Ninja\".",
      ]
    ),
    Rule(
      id: "cmake-named-compiler-missing", partOf: "cmake-no-compiler", family: "compilers", subject: .package,
      title: "The compiler {compiler|that CMake is told to use} is not installed in the image",
      level: 90, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "The CMAKE_{language}_COMPILER: {compiler} is not a full path",
        // CMake writes the name on a line of its own.
        Pattern(
          "The CMAKE_{language}_COMPILER:", with: ["is not a full path"], notOnLine: ["is not a full path"],
          more: ["    {compiler}"]),
        // CMake before 2.8.11
        "your {language} compiler: \"{compiler}\" was not found.",
      ],
      causes: [
        "`CC`, `CXX` or a `CMAKE_…_COMPILER` setting names this compiler, and the image does not have it.",
        "The compiler is installed, but not in PATH, or only in another version (g++-9 instead of g++-7).",
      ],
      fixes: [
        Fix(
          "Use an image with the CUDA compiler: a `-devel` tag of nvidia/cuda.",
          snippet: "FROM nvidia/cuda:<version>-devel-ubuntu<release>", when: ["nvcc"]),
        Fix(
          "Install the cross compiler: Debian's packages are named gcc-<target> and g++-<target>.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends gcc-<target> g++-<target>",
          base: .apt, when: ["-linux-gnu"]),
        Fix(
          "Install {compiler|the compiler}, if this release has it; otherwise name a version that the release has in `CC` and `CXX`.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {compiler|<package with the compiler>}",
          base: .apt, unless: ["    c++\n", "    cc\n", "    clang++", "nvcc", "-linux-gnu", "mingw"]),
        Fix(
          "Install {compiler|the compiler}; it is in the clang package of the same version.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends <clang in that version>",
          base: .apt, when: ["    clang++"]),
        Fix(
          "Install a C++ compiler: {compiler|c++} is one of its names.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt, when: ["    c++\n"]),
        Fix(
          "Install a C compiler: {compiler|cc} is one of its names.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt, when: ["    cc\n"]),
        Fix(
          "Install a compiler, and remove the setting that names {compiler|another one} (`CC`, `CXX`).",
          snippet: "RUN apk add --no-cache build-base", base: .apk),
        Fix(
          "Install a compiler, and remove the setting that names {compiler|another one} (`CC`, `CXX`).",
          snippet: "RUN dnf install -y gcc gcc-c++", base: .dnf),
        Fix(
          "Or let CMake use a compiler that the image has: name it in `CC` and `CXX`, and remove `-DCMAKE_C_COMPILER`.",
          snippet: "ENV CC=gcc CXX=g++"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ls /usr/bin/*gcc* /usr/bin/*g++*; echo $CC $CXX'"],
      docs: ["https://cmake.org/cmake/help/latest/variable/CMAKE_LANG_COMPILER.html"],
      examples: [
        """
        CMake Error at CMakeLists.txt:4 (project):
          The CMAKE_C_COMPILER:

            gcc-12

          is not a full path and was not found in the PATH.
        """,
        "CMake Error: your CXX compiler: \"g++-4.9\" was not found.   Please set CMAKE_CXX_COMPILER to a valid compiler path or name.",
      ]
    ),
    Rule(
      id: "cmake-library-as-source", partOf: "cmake-package-missing", family: "compilers", subject: .package,
      title:
        "CMake did not find a library: its placeholder {library}-NOTFOUND stands where a source file is expected",
      level: 94, confidence: .likely,
      repairs: [],
      patterns: [Pattern("^{library}-NOTFOUND", with: ["Cannot find source file:"])],
      causes: [
        "`find_library` put the placeholder into the variable, because the library's development files are not in the image."
      ],
      fixes: [
        "Install the development package of the library that {library} stands for (`FL_LIBRARY`: flex and libfl-dev), before CMake runs.",
        "Remove CMakeCache.txt if a build folder of the host was copied: CMake keeps what it did not find.",
      ],
      docs: ["https://cmake.org/cmake/help/latest/command/find_library.html"],
      examples: [
        "CMake Error at CMakeLists.txt:12 (add_library):\n  Cannot find source file:\n\n    FLUX_LIBRARY-NOTFOUND"
      ]
    ),
    Rule(
      id: "cmake-source-file-missing", partOf: "cmake-no-lists", family: "compilers", subject: .file,
      title: "CMake cannot find a source file that {lists|a CMakeLists.txt} names: it is not in the image",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "Cannot find source file:", with: ["CMake Error"], unless: ["-NOTFOUND"],
          more: ["CMake Error at {lists} ("])
      ],
      causes: [
        "The file was removed or renamed, and CMakeLists.txt still names it.",
        "It is generated, or is in a git submodule that is not checked out, or .dockerignore excludes it.",
      ],
      fixes: [
        "Check whether the file below this line is in the build context. If it is not, copy, generate or check it out (`git submodule update --init --recursive`); if it no longer exists, remove it from {lists|CMakeLists.txt}."
      ],
      docs: ["https://cmake.org/cmake/help/latest/command/add_executable.html"],
      examples: [
        "CMake Error at test/CMakeLists.txt:23 (add_executable):\n  Cannot find source file:\n\n    /srv/include/flux.h"
      ]
    ),
    Rule(
      id: "cmake-no-lists", family: "compilers",
      title: "CMake does not find CMakeLists.txt or a source in {directory|the directory}",
      level: 92, confidence: .certain,
      repairs: [.copyFolder, .moveCopyUp, .cmakeFolder],
      patterns: [
        "The source directory \"{directory}\" does not appear to contain CMakeLists.txt",
        "The source directory \"{directory}\" does not exist",
        "CMake Error: The source directory \"{directory}\"",
        "add_subdirectory given source \"{directory}\" which is not an existing",
        "The source directory{...}does not contain a CMakeLists.txt file",
        Pattern("No SOURCES given to target: {directory}"), "does not contain a CMakeLists.txt file.",
      ],
      causes: [
        "git submodules are not checked out: the directory exists, but is empty.",
        "The sources are not copied, or are in a different directory than the command specifies.",
        ".dockerignore excludes them.",
      ],
      fixes: [
        Fix(
          "Check out the git submodules before the build, or correct COPY, WORKDIR or `-S` to the folder of CMakeLists.txt.",
          snippet: """
            git submodule update --init --recursive
            # RUN git clone --recurse-submodules <address>
            """),
        "Compare the COPY lines with -S, -B and WORKDIR.",
      ],
      verify: ["RUN ls -la {directory|.}", "git submodule status"],
      docs: [
        "https://cmake.org/cmake/help/latest/manual/cmake.1.html",
        "https://git-scm.com/book/en/v2/Git-Tools-Submodules",
      ],
      examples: ["CMake Error: The source directory \"/src\" does not appear to contain CMakeLists.txt."]
    ),
    Rule(
      id: "cmake-stale-cache", family: "compilers",
      title: "A CMakeCache.txt from a different directory was copied into the image",
      level: 94, confidence: .certain,
      repairs: [.leaveOutFolder],
      patterns: [
        "The current CMakeCache.txt directory {directory} is different than the directory",
        "The source \"{directory}CMakeLists.txt\" does not match the source",
        Pattern(
          "Error: generator : {generator...} does not match the generator used previously",
          confidence: .likely),
      ],
      causes: ["`COPY . .` also copied the build directory of your machine."],
      fixes: [
        Fix(
          "Add the build directory to .dockerignore, or delete CMakeCache.txt before cmake runs.",
          snippet: "# .dockerignore\nbuild/\n**/CMakeCache.txt\n**/CMakeFiles"
        )
      ],
      verify: ["RUN find . -name CMakeCache.txt"],
      docs: ["https://docs.docker.com/build/concepts/context/#dockerignore-files"],
      examples: [
        """
        CMake Error: The current CMakeCache.txt directory /app/build/CMakeCache.txt is different than the \
        directory /Users/me/app/build where CMakeCache.txt was created.
        """
      ]
    ),
    Rule(
      id: "cmake-download-failed", family: "compilers",
      title: "CMake cannot download a source that the project needs",
      level: 83, confidence: .certain, retryable: true,
      patterns: [
        "Failed to clone repository: '{url}'", "CMake Error at {...}-populate-gitclone.cmake",
        "error: downloading '{url}' failed", "CMake Error: Each download failed!",
        Pattern("Build step for {name} failed: ", confidence: .likely),
      ],
      causes: [
        "The build has no network, no git or no ca-certificates.",
        "The URL or tag no longer exists, or the server failed.",
      ],
      fixes: [
        "Retry the build; if it fails again, install git and ca-certificates in the image, and check the URL and the tag.",
        Fix(
          "If the image has no git or ca-certificates, install both.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates",
          base: .apt),
        Fix(
          "If the image has no git or ca-certificates, install both.",
          snippet: "RUN apk add --no-cache git ca-certificates",
          base: .apk),
        Fix(
          "Or copy the source into the image.",
          snippet: "RUN cmake -DFETCHCONTENT_SOURCE_DIR_<NAME>=<folder of the source> <options>"),
      ],
      verify: ["git ls-remote {url|<address>}"],
      docs: ["https://cmake.org/cmake/help/latest/module/FetchContent.html"],
      examples: ["      Failed to clone repository: 'https://git.example.com/a/fmt.git'"]
    ),
    Rule(
      id: "conan-package-missing", family: "compilers",
      title: "Conan has no binary or recipe for {package}",
      level: 88, confidence: .certain,
      patterns: [
        "ERROR: Missing prebuilt package for '{package}'", "ERROR: Missing binary: {package}",
        "ERROR: Package '{package}' not resolved", "ERROR: Unable to find '{package}' in remotes",
      ],
      causes: [
        """
        No binary exists for this compiler and its settings, or the recipe is in a remote that is not \
        configured.
        """
      ],
      fixes: [
        Fix(
          "Build the missing packages with `--build=missing`; if the recipe is not found, add its remote or correct its version.",
          snippet: "RUN conan profile detect && conan install . --build=missing",
          change: .option("--build=missing", of: "conan install"))
      ],
      verify: ["RUN conan remote list && conan profile show"],
      docs: ["https://docs.conan.io/2/knowledge/faq.html"],
      examples: ["ERROR: Missing prebuilt package for 'fmt/11.0.2'"]
    ),
    Rule(
      id: "cmake-error", family: "compilers",
      title: "CMake fails at {source}",
      level: 70, confidence: .likely,
      patterns: [
        Pattern("CMake Error at {source} ({command_name}):", unless: ["-- Configuring done"]),
        Pattern("CMake Error at {source} (message):", unless: ["-- Configuring done"]),
        Pattern(
          "CMake Error: {source...}", unless: ["-- Configuring done"], notOnLine: ["The source directory"]),
      ],
      causes: ["A check of the project failed; the lines below say why."],
      fixes: [
        "Fix what the lines below the error name: install the missing package, correct the option, or use a supported compiler."
      ],
      verify: ["RUN cmake -B build || tail -n 50 build/CMakeFiles/CMakeConfigureLog.yaml"],
      docs: ["https://cmake.org/cmake/help/latest/manual/cmake.1.html"],
      examples: ["CMake Error at CMakeLists.txt:12 (message):\n  A compiler with C++23 is needed"]
    ),
  ]
}
