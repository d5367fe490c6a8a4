extension RuleCatalog {
  /// Perl with cpanm, Lua with LuaRocks.
  static let perlAndLua: [Rule] = [
    Rule(
      id: "perl-core-module-missing", partOf: "perl-module-missing", family: "languages", subject: .package,
      title: "{module|A module} belongs to Perl itself, but the image has only a part of Perl",
      level: 95, confidence: .certain,
      patterns: [Pattern].each(
        [
          "FindBin", "IPC/Cmd", "IPC/Open3", "File/Compare", "File/Copy", "File/Find", "File/Temp",
          "File/Path",
          "File/Basename", "Data/Dumper", "Time/Piece", "Time/HiRes", "Time/Local", "Digest/SHA",
          "Digest/MD5",
          "Getopt/Long", "Pod/Usage", "Text/Wrap", "Text/ParseWords", "Thread/Queue", "Math/BigInt",
          "JSON/PP",
          "Locale/Maketext/Simple", "Params/Check", "Module/Load/Conditional", "ExtUtils/MakeMaker",
          "Test/More",
          "English", "bigint", "autodie", "lib", "open", "sort", "Sys/Hostname", "Benchmark",
        ]
      ) {
        Pattern(
          "Can't locate \($0).pm in @INC", notOnLine: ["debconf"],
          more: ["(you may need to install the {module} module)"])
      },
      causes: [
        "Debian's and Ubuntu's base images have only `perl-base`. Fedora and Red Hat split Perl's own modules into many packages.",
        "OpenSSL's build (`openssl-sys` with the feature `vendored`, `openssl-src`) runs Perl scripts that need these modules.",
      ],
      fixes: [
        Fix(
          "Install the package `perl`: it has all of Perl's own modules.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends perl make", base: .apt),
        Fix(
          "Install the package `perl`: it has all of Perl's own modules.",
          snippet: "RUN apk add --no-cache perl make",
          base: .apk),
        Fix(
          "Install `perl-core`: it has all of Perl's own modules.",
          snippet: "RUN dnf install -y perl-core make",
          base: .dnf),
        Fix(
          "If you do not need your own OpenSSL, use `rustls`, or turn off the feature `vendored` and install OpenSSL's headers (`libssl-dev` and `pkg-config` on Debian, `openssl-dev` and `pkgconf` on Alpine, `openssl-devel` on Fedora).",
          when: ["openssl-s"]),
      ],
      verify: ["docker run --rm {image|<image>} perl -MFindBin -e1"],
      docs: [
        "https://packages.debian.org/bookworm/perl", "https://docs.rs/openssl/latest/openssl/#vendored",
      ],
      examples: [
        "Can't locate FindBin.pm in @INC (you may need to install the FindBin module) (@INC contains: /etc/perl)"
      ]
    ),
    Rule(
      id: "perl-module-missing", family: "languages",
      title: "The Perl module {module} is not installed",
      level: 82, confidence: .certain,
      repairs: [.perlModule],
      patterns: [
        Pattern(
          """
          Can't locate {path} in @INC (you may need to install the {module} module)
          """, notOnLine: ["debconf"]),
        Pattern("Can't locate {module} in @INC", notOnLine: ["debconf"]),
        "! Installing the dependencies failed: Module '{module}' is not installed",
        "! Couldn't find module or a distribution {module}",
      ],
      causes: [
        "Slim and Alpine images have only Perl's core modules, and Fedora splits even those."
      ],
      fixes: [
        Fix(
          "Install the module with cpanm.",
          snippet:
            """
            RUN apt-get update && apt-get install -y --no-install-recommends cpanminus make gcc && cpanm \
            {module}
            """,
          base: .apt),
        Fix(
          "Install the module with cpanm.",
          snippet: "RUN apk add --no-cache perl-app-cpanminus make gcc perl-dev musl-dev && cpanm {module}",
          base: .apk),
        Fix("Install the package of the module.", snippet: "RUN dnf install -y 'perl({module})'", base: .dnf),
      ],
      verify: ["docker run --rm {image|<image>} perl -M{module} -e1"],
      docs: [
        "https://perldoc.perl.org/perlmodinstall", "https://metacpan.org/dist/App-cpanminus/view/bin/cpanm",
      ],
      examples: [
        """
        Can't locate JSON.pm in @INC (you may need to install the JSON module) (@INC entries checked: \
        /etc/perl)
        """
      ]
    ),
    Rule(
      id: "luarocks-constants", family: "languages",
      title: "The LuaRocks manifest is too large for LuaJIT",
      level: 92, confidence: .certain,
      patterns: ["main function has more than 65536 constants"],
      causes: ["The manifest of luarocks.org is larger than what LuaJIT can load as one file."],
      fixes: [
        "Use a newer LuaRocks (3.12 or later) or a newer OpenResty image.",
        "Or install the rock by the URL of its rockspec.",
      ],
      verify: ["docker run --rm {image} luarocks --version"],
      docs: ["https://github.com/luarocks/luarocks/issues/1805"],
      examples: ["Error: main function has more than 65536 constants"]
    ),
    Rule(
      id: "luarocks-rock-without-rockspec", family: "languages", subject: .package,
      title: "The rock does not contain its {file}: the release was published with an error",
      level: 91, confidence: .likely,
      patterns: ["Error: File not found: {file}.rockspec"],
      causes: [
        "The archive on luarocks.org has the rockspec under another name, so LuaRocks does not find it."
      ],
      fixes: [
        Fix(
          "Install an earlier release, and report this one.",
          snippet: "RUN luarocks install <rock> <earlier version>"),
        "Or install the rock by the URL of its rockspec.",
      ],
      docs: ["https://github.com/luarocks/luarocks/wiki/install"],
      examples: ["Error: File not found: example-rock-0.20-2.rockspec"]
    ),
    Rule(
      id: "luarocks-download-failed", family: "languages", subject: .network,
      title: "LuaRocks cannot download {url}",
      level: 89, confidence: .likely, retryable: true,
      patterns: ["Error fetching file: Failed downloading {url}", "Error: Failed downloading {url}"],
      causes: [
        "The server did not answer, a proxy or firewall blocks it, or the file was moved.",
        "The image has no CA certificates, or no program for downloads.",
      ],
      fixes: [
        "Open the URL from the build machine: if it is gone, use its new place; if not, retry the build.",
        Fix(
          "Behind an HTTP proxy, pass the proxy to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
      ],
      verify: ["docker run --rm {image|<image>} curl -sSIL {url}"],
      docs: ["https://docs.docker.com/engine/cli/proxy/"],
      examples: ["Error: Error fetching file: Failed downloading https://lua.example.com/a-1.rockspec - x"]
    ),
    Rule(
      id: "luarocks-listed-file-missing", family: "languages", subject: .file,
      title: "The rockspec lists {file}, and that file is not in this folder",
      level: 91, confidence: .certain,
      patterns: ["Build error: Failed installing {file} in "],
      causes: [
        "The sources were not copied, or they are in another folder than `build.modules` of the rockspec says."
      ],
      fixes: [
        "Copy the sources with their folders before this step, and run LuaRocks in the folder of the rockspec.",
        "Or correct the paths in `build.modules` of the rockspec.",
      ],
      docs: ["https://github.com/luarocks/luarocks/wiki/Rockspec-format"],
      examples: [
        "Error: Build error: Failed installing handler.lua in /usr/local/lib/luarocks/rocks-5.1/example/1.0-2/lua/handler.lua: handler.lua: No such file or directory"
      ],
      implies: ["file-not-found"]
    ),
    Rule(
      id: "luarocks-program-missing", family: "languages", subject: .package,
      title: "LuaRocks needs the program {program}, which is not in the image",
      level: 91, confidence: .certain,
      repairs: [.installProgram],
      patterns: [
        "'{program} {}' program not found. Make sure", "'{program}' program not found. Make sure",
      ],
      causes: ["LuaRocks runs {program} to unpack or download, and the base image does not include it."],
      fixes: [
        Fix("Install the program in this stage.", snippet: "RUN apk add --no-cache {program}", base: .apk),
        Fix(
          "Install the program in this stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {program}", base: .apt),
        Fix("Install the program in this stage.", snippet: "RUN dnf install -y {program}", base: .dnf),
      ],
      docs: ["https://github.com/luarocks/luarocks/wiki/Config-file-format"],
      examples: [
        "Error: Failed unpacking rock file: /tmp/a.src.rock: 'unzip -n' program not found. Make sure unzip is installed and is available in your PATH"
      ]
    ),
    Rule(
      id: "luarocks-header-missing", family: "languages", subject: .package,
      title: "LuaRocks compiles a rock that needs the header {header}, which is not in the image",
      level: 91, confidence: .certain,
      repairs: [.installLibrary],
      patterns: [
        Pattern("No file {header} in {}", with: ["Error: Could not find header file for"])
      ],
      causes: [
        "The library's development package (`-dev`, `-devel`) is not installed in this stage; the library's package has no headers."
      ],
      fixes: .developmentPackage,
      verify: ["docker run --rm {image} ls /usr/include/{header}"],
      docs: ["https://github.com/luarocks/luarocks/wiki/Platform-agnostic-external-dependencies"],
      examples: [
        """
        Error: Could not find header file for ZLIB
          No file zlib.h in /usr/local/include
        """
      ]
    ),
    Rule(
      id: "perl-make-missing", family: "languages", subject: .package,
      title: "cpanm needs make to build {module|a module}, and make is not installed",
      level: 92, confidence: .certain,
      patterns: [
        Pattern(
          "! Can't configure the distribution. You probably need to have 'make'",
          more: ["Configuring {module} ..."])
      ],
      causes: ["Slim Perl images have no make and no compiler, and many modules need both."],
      fixes: [
        Fix(
          "Install make and a C compiler first.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends make gcc libc6-dev",
          base: .apt),
        Fix(
          "Install make and a C compiler first.", snippet: "RUN apk add --no-cache make gcc musl-dev",
          base: .apk),
        Fix("Install make and a C compiler first.", snippet: "RUN dnf install -y make gcc", base: .dnf),
        "Or use the Perl image without `-slim`.",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v make gcc'"],
      docs: ["https://hub.docker.com/_/perl"],
      examples: [
        "! Can't configure the distribution. You probably need to have 'make'. See /root/.cpanm/work/1/build.log for details."
      ]
    ),
    Rule(
      id: "perl-no-https", family: "languages", subject: .package,
      title: "cpanm cannot download over HTTPS: the Perl module LWP::Protocol::https is missing",
      level: 90, confidence: .likely,
      patterns: [
        Pattern("! Finding {module} on cpanmetadb failed", with: ["LWP::Protocol::https"]),
        Pattern("LWP will support https URLs if the LWP::Protocol::https module"),
        "Protocol scheme 'https' is not supported (LWP::Protocol::https not installed)",
      ],
      causes: ["The index of CPAN is served over HTTPS. Without that module, cpanm needs curl or wget."],
      fixes: [
        Fix(
          "Install the distribution's package of the module, or install curl, which cpanm can use instead.",
          snippet: "RUN apk add --no-cache perl-lwp-protocol-https", base: .apk),
        Fix(
          "Install the distribution's package of the module, or install curl, which cpanm can use instead.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends liblwp-protocol-https-perl ca-certificates",
          base: .apt),
        Fix(
          "Install the distribution's package of the module, or install curl, which cpanm can use instead.",
          snippet: "RUN dnf install -y perl-LWP-Protocol-https", base: .dnf),
      ],
      docs: ["https://metacpan.org/pod/LWP::Protocol::https"],
      examples: [
        """
        ! Finding Acme::Tool on cpanmetadb failed.
        LWP will support https URLs if the LWP::Protocol::https module
        is installed.
        """
      ]
    ),
    Rule(
      id: "perl-dbd-mysql", family: "languages", subject: .package,
      title:
        "DBD::mysql 5 needs the client library of MySQL {wanted}, and the image has that of MariaDB or of another MySQL ({version|see the message})",
      level: 93, confidence: .certain,
      patterns: [
        "DBD::mysql requires MySQL {wanted} for building. Version reported by mysql_config --version: {version} ",
        "DBD::mysql requires MySQL {wanted} for building",
      ],
      causes: [
        "cpanm installs the newest release. Debian and Alpine have MariaDB instead of MySQL, which DBD::mysql 5 no longer supports."
      ],
      fixes: [
        Fix(
          "Install DBD::mysql 4.050, the last release that supports MariaDB.",
          snippet: "RUN cpanm --notest DBD::mysql@4.050"),
        Fix(
          "Or install the distribution's package, for the distribution's Perl.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libdbd-mysql-perl",
          base: .apt),
        Fix(
          "Or install the distribution's package, for the distribution's Perl.",
          snippet: "RUN apk add --no-cache perl-dbd-mysql", base: .apk),
        "Or use DBD::MariaDB, with `dbi:MariaDB:` in the code.",
      ],
      verify: ["RUN mysql_config --version"],
      docs: ["https://metacpan.org/dist/DBD-mysql/view/lib/DBD/mysql/INSTALL.pod"],
      examples: [
        "Configuring DBD-mysql-5.010 ... DBD::mysql requires MySQL 8.x for building. Version reported by mysql_config --version: 11.4.2 at Makefile.PL line 420."
      ],
      implies: ["perl-distribution-failed"]
    ),
    Rule(
      id: "perl-distribution-failed", family: "languages", subject: .package,
      title: "cpanm cannot install {distribution}",
      level: 70, confidence: .certain,
      patterns: [
        "! Configure failed for {distribution}. See {log} for details",
        "! Installing {distribution} failed. See {log} for details",
        "! Bailing out the installation for {distribution}",
      ],
      causes: [
        "A compiler or the headers of a library are missing; cpanm writes the error to its build.log.",
        "A test of the distribution fails in the build, or its newest release needs a newer Perl.",
      ],
      fixes: [
        Fix(
          "Print cpanm's build.log in this step: its last lines say what is missing, often a compiler or a library's headers.",
          snippet: "RUN {command|<the cpanm command>} || (tail -n 60 ~/.cpanm/work/*/build.log; exit 1)"),
        Fix(
          "Install a C compiler and make.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends gcc make libc6-dev",
          base: .apt, when: ["-slim"]),
      ],
      verify: ["RUN tail -n 60 /root/.cpanm/work/*/build.log"],
      docs: ["https://metacpan.org/dist/App-cpanminus/view/bin/cpanm"],
      examples: [
        "! Installing Acme-Tide-1.2 failed. See /root/.cpanm/work/1720000000.7/build.log for details. Retry with --force to force install it."
      ]
    ),
    Rule(
      id: "perl-module-damaged", family: "languages", subject: .file,
      title: "{module}.pm of the image's Perl is empty or damaged: it did not return a true value",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        "^{module}.pm did not return a true value at /usr/share/perl",
        "^{module}.pm did not return a true value at /usr/lib/",
      ],
      causes: [
        "A file of the base image is damaged in Docker's storage on this host (a full disk, a crash while the image was pulled)."
      ],
      fixes: [
        Fix(
          "Remove the base image, pull it again, and build without the cache.",
          snippet: "docker image rm --force {image|<image>}\ndocker build --pull --no-cache ."),
        "If it fails again, check the host's disk, and restart Docker.",
      ],
      verify: ["docker run --rm {image|<image>} perl -M{module|POSIX} -e 1"],
      docs: [
        "https://perldoc.perl.org/functions/require",
        "https://docs.docker.com/reference/cli/docker/image/rm/",
      ],
      examples: ["POSIX.pm did not return a true value at /usr/share/perl5/Dpkg/Arch.pm line 33."]
    ),
    Rule(
      id: "cpan-shell-crash", family: "languages", subject: .program,
      title: "The program `cpan` crashed: it asked something, and a build has nobody to answer",
      level: 86, confidence: .likely,
      repairs: [],
      patterns: ["Modification of a read-only value attempted at {}/CPAN/{}"],
      causes: ["The shell of CPAN.pm reads answers from the terminal, which a build does not have."],
      fixes: [
        Fix(
          "Install the modules with cpanm, which asks nothing. The official `perl` images have it.",
          snippet: "RUN cpanm --notest <modules>"),
        Fix(
          "If the image has no cpanm, install it first.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends cpanminus make gcc",
          base: .apt),
        Fix(
          "If the image has no cpanm, install it first.",
          snippet: "RUN apk add --no-cache perl-app-cpanminus make gcc musl-dev perl-dev", base: .apk),
      ],
      docs: ["https://metacpan.org/pod/App::cpanminus"],
      examples: [
        "Modification of a read-only value attempted at /usr/share/perl5/CPAN/Distribution.pm line 3901."
      ]
    ),
  ]
}
