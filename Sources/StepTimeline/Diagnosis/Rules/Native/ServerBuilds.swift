extension RuleCatalog {
  /// Servers and their extensions that are built or configured in the image.
  static let serverBuilds: [Rule] = [
    Rule(
      id: "postgres-llvm-missing", partOf: "command-not-found", family: "compilers", subject: .package,
      title:
        "PostgreSQL's makefiles need clang and LLVM {version|of the server's build}, and the image does not have them",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("/usr/lib/llvm{version#}/bin/llvm-lto: not found", more: ["postgresql"]),
        Pattern("/usr/lib/llvm-{version#}/bin/llvm-lto: not found", more: ["postgresql"]),
        // Other projects can name such a compiler too.
        Pattern("make: clang-{version#}: No such file or directory", confidence: .likely),
        Pattern("make: clang-{version#}: Command not found", confidence: .likely),
        Pattern("make: /usr/bin/clang: Command not found", with: ["postgresql"]),
      ],
      causes: [
        "The server was built with LLVM, so its makefiles compile each extension a second time for the just-in-time compiler. The image does not have clang-{version|<version>}, which they call."
      ],
      fixes: [
        Fix(
          "Build the extension without that.", snippet: "RUN make with_llvm=no && make with_llvm=no install"),
        Fix(
          "Or install the same clang and LLVM as the server's.",
          snippet: "RUN apk add --no-cache clang{version|<version>} llvm{version|<version>}", base: .apk),
      ],
      verify: ["docker run --rm {image|<image>} pg_config --configure"],
      docs: ["https://www.postgresql.org/docs/current/extend-pgxs.html"],
      examples: [
        "/bin/sh: /usr/lib/llvm10/bin/llvm-lto: not found", "make: clang-15: No such file or directory",
      ]
    ),
    Rule(
      id: "postfix-parameter-empty", family: "compilers", subject: .file,
      title: "Postfix's setting {parameter} is empty or invalid in the build",
      level: 94, confidence: .certain,
      patterns: [
        "fatal: bad string length 0 < 1: {parameter} =",
        "fatal: file /etc/postfix/main.cf: parameter {parameter}: bad parameter value:",
      ],
      causes: [
        "Postfix takes its names from the host name, and that of a build container is random, without a domain, or ends with a dot because of the network's search domain."
      ],
      fixes: [
        Fix(
          "Set the names before anything runs Postfix.",
          snippet: "RUN postconf -e myhostname=<host>.<domain> mydomain=<domain>"),
        Fix(
          "If the package fails while it is installed, give its questions answers first.",
          snippet:
            "RUN echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections",
          when: ["dpkg: error"]),
      ],
      verify: ["docker run --rm {image|<image>} postconf -n"],
      docs: ["https://www.postfix.org/postconf.5.html"],
      examples: ["postmap: fatal: bad string length 0 < 1: mydomain ="],
      implies: ["apt-dpkg-failed"]
    ),
    Rule(
      id: "postgres-pgxs-missing", family: "compilers", subject: .package,
      title: "PostgreSQL's files to build extensions (pgxs.mk) are not installed for version {version}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        "/usr/pgsql-{version}/lib/pgxs/src/makefiles/pgxs.mk: No such fil",
        "No rule to make target '/usr/pgsql-{version}/lib/pgxs/src/makefiles",
      ],
      causes: [
        "The package of the server holds `pg_config`; what an extension is built with is in the development package."
      ],
      fixes: [
        Fix(
          "Install the development package of this version.",
          snippet: "RUN dnf install -y postgresql{version}-devel redhat-rpm-config")
      ],
      docs: ["https://www.postgresql.org/docs/current/extend-pgxs.html"],
      examples: ["Makefile:48: /usr/pgsql-12/lib/pgxs/src/makefiles/pgxs.mk: No such file or directory"],
      implies: ["make-no-rule"]
    ),
    Rule(
      id: "postgres-pgxs-of-other-version", family: "compilers", subject: .package,
      title:
        "`pg_config` is that of PostgreSQL {version}, and the server headers of that version are not installed",
      level: 92, confidence: .likely,
      patterns: [
        "/usr/lib/postgresql/{version}/lib/pgxs/src/makefiles/pgxs.mk: No such fil",
        "No rule to make target '/usr/lib/postgresql/{version}/lib/pgxs/src/makefiles",
      ],
      causes: [
        "libpq-dev brings a newer `pg_config` than the server of the image has, and the one that is found first wins."
      ],
      fixes: [
        Fix(
          "Name the `pg_config` of the server's version.",
          snippet:
            "RUN make USE_PGXS=1 PG_CONFIG=/usr/lib/postgresql/<the server's version>/bin/pg_config install",
          when: ["postgresql-server-dev-"]),
        Fix(
          "Install the server headers of version {version}, if that is the server's.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends postgresql-server-dev-{version}"
        ),
      ],
      verify: [
        "docker run --rm {image|<image>} sh -c 'command -v pg_config; pg_config --version; ls /usr/lib/postgresql'"
      ],
      docs: ["https://www.postgresql.org/docs/current/extend-pgxs.html"],
      examples: [
        "Makefile:83: /usr/lib/postgresql/12/lib/pgxs/src/makefiles/pgxs.mk: No such file or directory"
      ],
      implies: ["make-no-rule"]
    ),
    Rule(
      id: "nginx-module-no-config", partOf: "configure-error", family: "compilers", subject: .file,
      title: "{path} is no nginx module: it has no file `config`",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: ["configure: error: no {path}/config was found"],
      causes: [
        "The folder is empty or another one: the archive was unpacked elsewhere, or a submodule is missing.",
        "It is a Lua library (`lua-resty-…`), not a module in C: nginx is not compiled with it.",
      ],
      fixes: [
        Fix(
          "Remove its `--add-module` option, and copy its `lib` folder to a folder of lua_package_path.",
          when: ["lua-resty"]),
        "Correct the path of the `--add-module` option, or unpack the module's source there before this step.",
      ],
      verify: ["RUN ls -la {path}"],
      docs: ["https://nginx.org/en/docs/configure.html"],
      examples: ["./configure: error: no ../example-module-0.10/config was found"]
    ),
  ]
}
