extension RuleCatalog {
  /// Compilers and tools that a build calls and the image lacks, in the words of the build tools; versions that do not
  /// fit.
  static let nativeTools: [Rule] = [
    Rule(
      id: "linker-missing", partOf: "make-not-found", family: "compilers", subject: .program,
      title: "The linker ld is missing in the image (binutils)",
      level: 94, confidence: .certain,
      repairs: [.installCompiler],
      patterns: [
        "collect2: fatal error: cannot find 'ld'", "collect2: fatal error: cannot find ‘ld’",
        "collect2: cannot find 'ld'",
        "collect2: cannot find `ld'",
      ].map { Pattern($0, unless: ["-fuse-ld=gold"]) },
      causes: ["gcc is there, the package with the linker and the C library's development files is not."],
      fixes: [
        Fix(
          "Install the tools that belong to gcc.", snippet: "RUN apk add --no-cache binutils build-base",
          base: .apk),
        Fix(
          "Install the tools that belong to gcc.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends binutils build-essential",
          base: .apt),
        Fix("Install the tools that belong to gcc.", snippet: "RUN dnf install -y binutils gcc", base: .dnf),
      ],
      docs: ["https://gcc.gnu.org/onlinedocs/gcc/Link-Options.html"],
      examples: ["collect2: fatal error: cannot find 'ld'\ncompilation terminated."]
    ),
    Rule(
      id: "elixir-make-missing", partOf: "make-not-found", family: "languages",
      title: "An Elixir package has native parts, and the image has no C compiler or make",
      level: 93, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "You need to have gcc and make installed.",
        "\"make\" not found in the path. If you have set the MAKE environment variable",
      ].map { Pattern($0) },
      causes: ["elixir_make runs make and a C compiler for the package, and the image has none of them."],
      fixes: [
        Fix("Install a compiler and make.", snippet: "RUN apk add --no-cache build-base", base: .apk),
        Fix(
          "Install a compiler and make.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends build-essential",
          base: .apt),
        Fix("Install a compiler and make.", snippet: "RUN dnf install -y gcc make", base: .dnf),
      ],
      docs: ["https://hexdocs.pm/elixir_make/"],
      examples: [
        """
        ** (Mix) Could not compile with "make" (exit status: 2).
        You need to have gcc and make installed. If you are using
        """
      ],
      implies: ["elixir-compile-error"]
    ),
    Rule(
      id: "cmake-not-installed", partOf: "make-not-found", family: "compilers",
      title: "The program {program} is not installed: a build script calls it",
      level: 92, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "is `{program}` not installed?", "is '{program}' not installed?",
        "failed to execute command: No such file or directory (os error 2){...}is `{program}`",
        "Couldn't find `{program}`. Make sure it is installed", "Could not find `{program}`. Please install",
        "Could not find `protoc`. If `{program}` is installed", "`{program}` not found. Please install",
        "couldn't execute `{program}`: No such file or directory",
      ].map { Pattern($0, notOnLine: ["protoc"]) },
      causes: ["A dependency's build script runs the program, and the image does not have it."],
      fixes: [
        Fix("Install {program}.", snippet: "RUN apk add --no-cache {program} build-base", base: .apk),
        Fix(
          "Install {program}.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {program} build-essential",
          base: .apt),
        Fix("Install {program}.", snippet: "RUN dnf install -y {program}", base: .dnf),
      ],
      docs: ["https://docs.rs/cmake/latest/cmake/"],
      examples: [
        "  failed to execute command: No such file or directory (os error 2)\n  is `cmake` not installed?"
      ]
    ),
    Rule(
      id: "flutter-version-unknown", partOf: "dart-sdk-version", family: "languages",
      title: "Flutter cannot read its own version (0.0.0-unknown) from its git checkout",
      level: 93, confidence: .certain,
      patterns: ["The current Flutter SDK version is 0.0.0-unknown.", "Flutter SDK version is 0.0.0-unknown"]
        .map { Pattern($0) },
      causes: [
        "The checkout belongs to another user than the one that runs (git calls it dubious), or it has no tags."
      ],
      fixes: [
        Fix("Tell git to trust the checkout.", snippet: "RUN git config --global --add safe.directory '*'"),
        Fix(
          "Or clone a release with its tag.",
          snippet: "RUN git clone --depth 1 -b stable https://github.com/flutter/flutter.git /opt/flutter"),
      ],
      docs: ["https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory"],
      examples: ["The current Flutter SDK version is 0.0.0-unknown."]
    ),
    Rule(
      id: "pecl-php-version", partOf: "php-pecl-failed", family: "php",
      title: "The newest {extension} needs PHP {wanted}, and the image has PHP {version}",
      level: 93, confidence: .certain,
      repairs: [.toolVersion],
      patterns: [
        "pecl/{extension} requires PHP (version >= {wanted}, version <= {}, installed version is {version}",
        "pecl/{extension} requires PHP (version >= {wanted}, {...}installed version is {version}",
        "pecl/{extension} requires PHP (version >= {wanted}), installed version is {version}",
      ].map { Pattern($0) },
      causes: ["pecl takes the newest release of the extension, which has left this PHP version."],
      fixes: [
        Fix(
          "Install the last release for this PHP.",
          snippet: "RUN pecl install xdebug-2.9.8 && docker-php-ext-enable xdebug",
          when: ["pecl/xdebug requires PHP (version >= 7.2"]),
        Fix(
          "Install the last release for this PHP.",
          snippet: "RUN pecl install xdebug-3.1.6 && docker-php-ext-enable xdebug",
          when: ["pecl/xdebug requires PHP (version >= 8.0"]),
        Fix(
          "Install the last release that takes PHP {version}; its page on pecl.php.net lists them.",
          snippet: "RUN pecl install {extension}-<version> && docker-php-ext-enable {extension}",
          unless: ["pecl/xdebug"]),
        Fix("Or use a newer PHP image.", snippet: "FROM php:<{wanted} or later>"),
      ],
      docs: ["https://xdebug.org/docs/compat", "https://pecl.php.net/"],
      examples: ["pecl/redis requires PHP (version >= 7.4.0, version <= 8.5.0), installed version is 7.1.33"]
    ),
    Rule(
      id: "nuget-public-feed-unreachable", partOf: "dotnet-source", family: "dotnet",
      title: "nuget.org cannot be reached from the build: its name or the network failed",
      level: 88, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "error NU1301: Unable to load the service index for source https://api.nuget.org/v3/index.json",
          unless: [
            "401 (Unauthorized)", "403 (Forbidden)", "The SSL connection could not be established",
            "certificate",
          ]),
        Pattern(
          "Unable to load the service index for source https://api.nuget.org/v3/index.json",
          unless: [
            "401 (Unauthorized)", "403 (Forbidden)", "The SSL connection could not be established",
            "certificate",
          ]),
      ],
      causes: [
        "The feed is public and needs no login: the build container has no DNS or no way to it, or the connection failed for a moment."
      ],
      fixes: [
        "Build again; if it stays so, give docker a DNS server that containers can reach (`dns` in daemon.json), or try `docker build --network=host .`.",
        Fix(
          "If the way out is an HTTP proxy, pass it.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
      ],
      verify: ["docker run --rm busybox nslookup api.nuget.org"],
      docs: ["https://learn.microsoft.com/nuget/reference/errors-and-warnings/nu1301"],
      examples: [
        "/src/app.csproj : error NU1301: Unable to load the service index for source https://api.nuget.org/v3/index.json."
      ]
    ),
    Rule(
      id: "make-target-failed", family: "compilers",
      title: "The make target {target} failed at {place}",
      level: 31, confidence: .likely,
      patterns: [
        "make: *** [{place}: {target}] Error {code#}", "make[{#}]: *** [{place}: {target}] Error {code#}",
        "gmake: *** [{place}: {target}] Error {code#}", "gmake[{#}]: *** [{place}: {target}] Error {code#}",
      ].map { Pattern($0) },
      causes: ["A command of this target ended with an error ({place}); what it printed stands above."],
      fixes: [
        "Read what the command of the target {target} printed before this line, and mend that.",
        Fix("If several jobs print at once, run it alone.", snippet: "make -j1 {target}"),
      ],
      docs: ["https://www.gnu.org/software/make/manual/html_node/Errors.html"],
      examples: ["make: *** [Makefile:6: test] Error 1"]
    ),
    Rule(
      id: "unzip-not-a-zip", family: "filesystem",
      title: "The archive is damaged, cut or no zip file",
      level: 80, confidence: .likely,
      patterns: [
        "unzip: short read", "zipfile.BadZipFile: File is not a zip file",
        "BadZipFile: File is not a zip file", "zipfile.BadZipfile: File is not a zip file",
      ].map { Pattern($0) },
      causes: ["The download was cut off, or an error page was saved under the name of the archive."],
      fixes: [
        Fix(
          "Let curl fail on an error, follow redirects and try again.",
          snippet: "RUN curl -fsSL --retry 5 -o <file>.zip <address> && unzip <file>.zip"),
        "Check that the address still serves the file.",
      ],
      docs: ["https://curl.se/docs/manpage.html#-f"],
      examples: ["unzip: short read", "zipfile.BadZipFile: File is not a zip file"]
    ),
    Rule(
      id: "gem-ambiguous-option", family: "ruby",
      title: "gem does not know the option {option|that is used} here",
      level: 84, confidence: .certain,
      repairs: [.toolVersion],
      patterns: [
        "ERROR:  While executing gem ... (Gem::OptionParser::AmbiguousOption)", "ambiguous option: {option}",
        "(OptionParser::AmbiguousOption)", "(Gem::OptionParser::InvalidOption)",
      ].map { Pattern($0, more: ["ambiguous option: {option}", "invalid option: {option}"]) },
      causes: [
        "`gem update --system` takes the version as its argument, not with -v; other options are misspelt."
      ],
      fixes: [
        Fix(
          "Write the version after --system, without -v.", snippet: "RUN gem update --system <version>",
          when: ["--system"]),
        "Correct the option; `gem help <command>` lists those that it knows.",
      ],
      docs: ["https://guides.rubygems.org/command-reference/#gem-update"],
      examples: ["ambiguous option: -v"]
    ),
    Rule(
      id: "libc-headers-missing", partOf: "c-header-missing", family: "compilers", subject: .package,
      title: "The headers of the C library are missing ({header}): the compiler alone is installed",
      level: 84, confidence: .certain,
      repairs: [.installCompiler],
      patterns: [
        "stdio.h", "stdlib.h", "limits.h", "string.h", "errno.h", "unistd.h", "stdint.h", "assert.h",
        "math.h", "sys/types.h", "inttypes.h", "features.h", "ctype.h", "bits/libc-header-start.h",
      ].flatMap { header in
        [
          "fatal error: {header}: No such file or directory", "fatal error: '{header}' file not found",
          "error: {header}: No such file or directory",
        ].map {
          Pattern($0, with: [" \(header)"], notOnLine: ["/\(header)"])
        }
      },
      causes: [
        "gcc is there, and the package with the C library's headers is not (musl-dev on Alpine, libc6-dev on Debian)."
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
      id: "php-extension-library", partOf: "pkg-config-package-missing", family: "php", subject: .package,
      title: "A PHP extension needs the library {package|named in the message}, whose headers are missing",
      level: 88, confidence: .certain,
      patterns: [
        "oniguruma", "libzip", "libxml-2.0", "icu-uc", "icu-i18n", "libpng", "freetype2", "libjpeg",
        "libwebp", "gdlib", "libsodium", "sqlite3", "libcurl", "libxslt", "libpq", "libffi", "zlib",
        "openssl", "libexslt", "libmemcached", "krb5-gssapi",
      ].flatMap { name in
        [
          Pattern("No package '{package}' found", with: ["docker-php-ext", "'\(name)"]),
          Pattern(
            "Package requirements ({package}", with: ["(\(name)"], inDockerfile: ["docker-php-ext-install"]),
          Pattern(
            "No package '{package}' found", with: ["'\(name)"], inDockerfile: ["docker-php-ext-install"]),
        ]
      } + [
        Pattern("Package requirements ({package}", with: ["(oniguruma"]),
        Pattern("No package '{package}' found", with: ["'oniguruma'"]),
        Pattern("Please reinstall the {package} distribution"),
        Pattern("Package requirements ({package}", with: ["(libzip"]),
        Pattern("configure: error: Please reinstall the {package} distribution"),
        Pattern("configure: error: png.h not found"), Pattern("configure: error: jpeglib.h not found"),
      ],
      causes: [
        "docker-php-ext-install compiles the extension and needs the library's development package first."
      ],
      fixes: [
        ("oniguruma", "libonig-dev", "oniguruma-dev"), ("libzip", "libzip-dev", "libzip-dev"),
        ("libxml-2.0", "libxml2-dev", "libxml2-dev"), ("icu-", "libicu-dev", "icu-dev"),
        ("BZip2", "libbz2-dev", "bzip2-dev"), ("png", "libpng-dev", "libpng-dev"),
        ("jpeg", "libjpeg-dev", "libjpeg-turbo-dev"), ("freetype2", "libfreetype6-dev", "freetype-dev"),
        ("libwebp", "libwebp-dev", "libwebp-dev"), ("libsodium", "libsodium-dev", "libsodium-dev"),
        ("'sqlite3", "libsqlite3-dev", "sqlite-dev"), ("libcurl", "libcurl4-openssl-dev", "curl-dev"),
        ("xslt", "libxslt1-dev", "libxslt-dev"), ("libpq", "libpq-dev", "libpq-dev"),
        ("krb5", "libkrb5-dev", "krb5-dev"),
      ]
      .flatMap { name, apt, apk in
        [
          Fix(
            "Install the library's headers before the extension.",
            snippet: "RUN apt-get update && apt-get install -y --no-install-recommends \(apt)", base: .apt,
            when: [name]),
          Fix(
            "Install the library's headers before the extension.", snippet: "RUN apk add --no-cache \(apk)",
            base: .apk, when: [name]),
        ]
      } + [
        "Install the development package of the library before docker-php-ext-install, or use install-php-extensions, which does both."
      ],
      docs: [
        "https://hub.docker.com/_/php", "https://github.com/mlocati/docker-php-extension-installer#readme",
      ],
      examples: [
        "No package 'oniguruma' found", "configure: error: Please reinstall the libzip distribution",
      ]
    ),
  ]
}
