extension RuleCatalog {
  /// What configure itself says would help.
  static let configureHints: [Rule] = [
    Rule(
      id: "configure-library-missing", partOf: "configure-error", family: "compilers", subject: .package,
      title: "configure needs the library {library|that the message names}, which is not in the image",
      level: 84, confidence: .likely,
      repairs: [.installLibrary],
      patterns: .each([
        "configure: error: ", "configure: error: *** ", "configure: error: The ", "configure: error: the ",
      ]) {
        start in
        [Pattern].each(
          [
            "{library} library is required", "{library} library not found", "{library} library required",
            "{library} library was not found", "{library} library is missing",
            "{library} library could not be found",
            "{library} development library not found", "{library} development files not found",
            "{library} headers not found", "{library} header files not found",
          ].map { start + $0 }, notOnLine: notNames)
      }
        + .each(["^*** {library} library not found", "^*** {library} library is required"]) { Pattern($0) }
        // A tool may be required, too: only names of libraries.
        + .each(libraryNames) { name in
          [Pattern].each(
            [
              "configure: error: \(name) is required", "configure: error: \(name) required",
              "configure: error: \(name) not found", "configure: error: \(name) is missing",
              "configure: error: \(name) was not found", "configure: error: *** \(name) not found",
            ],
            more: [
              "error: {library} is ", "error: {library} required", "error: {library} not ",
              "error: {library} was ",
              "error: *** {library} not ",
            ], ignoresCase: true)
        },
      causes: [
        "The library is not installed, or only without its headers, which are in the development package."
      ],
      fixes: .developmentPackage + [
        "If the program can do without it, turn the feature off (`./configure --help` lists the options)."
      ],
      verify: ["RUN ./configure || tail -n 50 config.log"],
      docs: ["https://www.gnu.org/software/autoconf/manual/autoconf.html"],
      examples: [
        "configure: error: pcre library is required", "*** pcre library not found",
        "configure: error: libevent is required",
      ]
    ),
    Rule(
      id: "configure-names-option", partOf: "configure-error", family: "compilers",
      title: "configure failed: {problem}",
      level: 83, confidence: .certain,
      repairs: [],
      // The tool's own hint names what turns the feature off.
      patterns: .each(["disable-", "without-", "enable-", "with-"]) { word in
        ["ry --{option}", "se --{option}", "dd --{option}"].map {
          Pattern("configure: error: {problem...}", with: ["--\(word)"], more: [$0])
        }
      },
      causes: ["A library or tool that the program needs is missing or too old; the message names it."],
      fixes: [
        Fix(
          "Install what the message names; if the program can do without the feature, configure it as the message says.",
          snippet: "./configure --{option}", when: ["{option}"]),
        "Install the development package (-dev, -devel) of the library that the message names, or turn the feature off.",
      ],
      verify: ["RUN ./configure || tail -n 50 config.log"],
      docs: ["https://www.gnu.org/software/autoconf/manual/autoconf.html"],
      examples: ["configure: error: libvmod-example requires libhiredis_ssl. Try --disable-tls."]
    ),
    Rule(
      id: "configure-no-assembler", partOf: "configure-error", family: "compilers", subject: .package,
      title: "configure finds no assembler that is new enough: {tool|nasm} is missing or too old",
      level: 89, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("Found no assembler", more: ["Minimum version is {tool}"]),
        "{tool} not found or too old. Use --disable-x86asm",
        "{tool} not found or too old. Please install/update",
        "{tool} not found, use --disable-yasm",
      ],
      causes: [
        "x264, FFmpeg and others need nasm (older releases yasm) for their fast code, and the image has none or an old one."
      ],
      fixes: [
        Fix(
          "Install nasm before this step.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends nasm yasm", base: .apt),
        Fix("Install nasm before this step.", snippet: "RUN apk add --no-cache nasm yasm", base: .apk),
        Fix("Install nasm before this step.", snippet: "RUN dnf install -y nasm yasm", base: .dnf),
        "If the release's nasm is too old, build a newer one from source, or use a newer base image. Without an assembler (`--disable-asm`, `--disable-x86asm`) the program is much slower.",
      ],
      verify: ["docker run --rm {image|<image>} nasm -v"],
      docs: ["https://trac.ffmpeg.org/wiki/CompilationGuide"],
      examples: [
        "Found no assembler\nMinimum version is nasm-2.13",
        "nasm/yasm not found or too old. Use --disable-x86asm for a crippled build.",
      ]
    ),
    Rule(
      id: "configure-r-libcurl", partOf: "configure-error", family: "compilers", subject: .package,
      title: "This release of R accepts only libcurl 7, and the image has libcurl {version|8}",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern("checking libcurl version ... {version}", with: ["checking if libcurl is version 7 and >= "]),
        Pattern(
          "checking if libcurl is version 7 and >= {}... no",
          with: ["configure: error: libcurl >= "], confidence: .possible),
      ].map { pattern in
        var pattern = pattern
        pattern.with += ["library and headers are required with support for https"]
        return pattern
      },
      causes: ["libcurl 8 came after this release of R, whose configure accepts only version 7."],
      fixes: [
        "Build R 4.3 or newer: its configure accepts libcurl 8.",
        "Or use a base image whose libcurl is version 7.",
      ],
      verify: ["docker run --rm {image|<image>} curl-config --version"],
      docs: ["https://cran.r-project.org/doc/manuals/r-release/NEWS.html"],
      examples: [
        """
        checking libcurl version ... 8.1.2
        checking if libcurl is version 7 and >= 7.28.0... no
        configure: error: libcurl >= 7.28.0 library and headers are required with support for https
        """
      ]
    ),
  ]
  /// Words before "library" that are no name.
  private static let notNames = [" a library", " this library", " required library", " shared library"]

  /// Libraries as configure scripts name them, in any case.
  private static let libraryNames = [
    "pcre", "libpcre", "pcre2", "libpcre2", "zlib", "openssl", "libssl", "libcrypto", "libxml2", "libcurl",
    "ncurses",
    "readline", "libreadline", "libevent", "expat", "libexpat", "liblzma", "libbz2", "sqlite3", "libsqlite3",
    "gmp", "glib",
    "libuuid", "libpng", "libjpeg", "libffi", "libyaml", "libpcap", "libpq", "libedit", "libuv", "libsodium",
    "freetype",
  ]
}
