extension RuleCatalog {
  /// Needs of build scripts and macros of Rust crates beside Rust: tools, libraries, databases.
  static let cargoNative: [Rule] = [
    Rule(
      id: "cargo-protoc-missing", family: "cargo",
      title: "A crate compiles protocol buffers, but protoc is not installed in the image",
      level: 93, confidence: .certain,
      patterns: [
        "Could not find `protoc` installation",
        "Failed to find the protoc binary", "Could not find `protoc`. If `protoc` is installed",
      ],
      causes: ["prost-build and tonic-build no longer include protoc."],
      fixes: [
        Fix(
          "Install `protobuf-compiler`, which contains protoc.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends protobuf-compiler",
          base: .apt),
        Fix(
          "Install `protobuf`, which contains protoc, and `protobuf-dev`.",
          snippet: "RUN apk add --no-cache protobuf protobuf-dev", base: .apk),
      ],
      verify: ["docker run --rm {image|<image>} protoc --version"],
      docs: ["https://docs.rs/prost-build/latest/prost_build/#sourcing-protoc"],
      examples: [
        """
          Error: Custom { kind: NotFound, error: \"Could not find `protoc`. If `protoc` is installed, try \
        setting the `PROTOC`\" }
        """
      ]
    ),
    Rule(
      id: "cargo-libclang-missing", family: "cargo",
      title: "bindgen cannot find libclang in the image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("Unable to find libclang:", notOnLine: ["Dynamic loading not supported"]),
        "couldn't find any valid shared libraries matching: ['libclang.so'",
      ],
      causes: ["A -sys crate generates its bindings at build time, and bindgen needs libclang for that."],
      fixes: [
        Fix(
          "Install clang and `libclang-dev`.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends clang libclang-dev",
          base: .apt),
        Fix("Install clang and `clang-dev`.", snippet: "RUN apk add --no-cache clang clang-dev", base: .apk),
      ],
      verify: ["RUN clang --version; echo $LIBCLANG_PATH"],
      docs: ["https://rust-lang.github.io/rust-bindgen/requirements.html"],
      examples: [
        "  Unable to find libclang: \"couldn't find any valid shared libraries matching: ['libclang.so']\""
      ]
    ),
    Rule(
      id: "cargo-sqlx-offline", family: "cargo",
      title: "sqlx checks queries at compile time, but has no database and no prepared query data (`.sqlx`)",
      level: 92, confidence: .certain,
      patterns: [
        "error: set `DATABASE_URL` to use query macros online",
        "error: `SQLX_OFFLINE=true` but there is no cached data for this query",
        "error: `DATABASE_URL` must be set, or `cargo sqlx prepare` must have been run",
        Pattern("error: error communicating with database:"),
        // sqlx 0.6 and older: the file is sqlx-data.json.
        Pattern("error: failed to find data for query", with: ["sqlx"]),
      ],
      causes: ["No database runs during docker build, and `.sqlx` was not prepared, committed or copied."],
      fixes: [
        Fix(
          "Run `cargo sqlx prepare` with your database, and commit the folder `.sqlx` (sqlx 0.6 and older: sqlx-data.json).",
          snippet: "cargo sqlx prepare --workspace && git add .sqlx"),
        Fix(
          "Copy `.sqlx` into the image, and build offline.",
          snippet: "COPY .sqlx .sqlx\nENV SQLX_OFFLINE=true\nRUN cargo build --release"),
      ],
      verify: ["ls .sqlx"],
      docs: ["https://docs.rs/sqlx/latest/sqlx/macro.query.html#offline-mode"],
      examples: [
        """
        error: set `DATABASE_URL` to use query macros online, or run `cargo sqlx prepare` to update the \
        query cache
        """
      ]
    ),
    Rule(
      id: "cargo-openssl-version", family: "cargo",
      title: "openssl-sys is too old for the OpenSSL or LibreSSL in the image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("This crate is only compatible with OpenSSL"),
        Pattern("but a different version of OpenSSL was", with: ["openssl-sys"]),
      ],
      causes: [
        "The base image has a newer OpenSSL than the locked openssl-sys supports.",
        "The image has LibreSSL instead of OpenSSL.",
      ],
      fixes: [
        Fix("Update openssl-sys and commit Cargo.lock.", snippet: "cargo update -p openssl-sys -p openssl"),
        "Or pin the tag of the last base image that worked.",
        "Or use rustls instead of native-tls.",
      ],
      verify: ["RUN pkg-config --modversion openssl", "cargo tree -i openssl-sys"],
      docs: [
        "https://docs.rs/openssl/latest/openssl/",
        "https://doc.rust-lang.org/cargo/commands/cargo-update.html",
      ],
      examples: [
        """
        error: failed to run custom build command for `openssl-sys v0.9.90`
          This crate is only compatible with OpenSSL (version 1.0.1 through 1.1.1, or 3), or LibreSSL 2.5
          through 3.8.1, but a different version of OpenSSL was found.
        """
      ]
    ),
    Rule(
      id: "cargo-own-build-script", family: "cargo", subject: .program,
      title: "The build script (`build.rs`) of the project's crate {crate} failed",
      level: 80, confidence: .certain,
      patterns: [
        Pattern(
          "failed to run custom build command for `{crate} v{version} ({path})`",
          notOnLine: ["(http", "(ssh:", "(git", "(file:"],
          more: ["Try running `{hint...}`", "try running `{hint...}`"])
      ],
      causes: [
        "build.rs needs something that is not in the image: a variable, a file, .git or a program. The message after `panicked at` says what."
      ],
      fixes: [
        Fix(
          "The script names the fix: \"Try running {hint}\". Install that in an earlier step.",
          when: ["{hint}"]),
        "Check the message after `panicked at` or `--- stderr`: copy the missing file, pass the variable (`ARG`), or install the program that it names.",
      ],
      docs: ["https://doc.rust-lang.org/cargo/reference/build-scripts.html"],
      examples: ["error: failed to run custom build command for `shop v0.1.0 (/app)`"]
    ),
    Rule(
      id: "cargo-target-not-installed", family: "cargo", subject: .package,
      title: "The Rust target {target|that is compiled for} is not installed",
      level: 89, confidence: .certain,
      patterns: .each(
        ["can't find crate for `std`", "can't find crate for `core`"],
        more: ["the `{target}` target may not be installed"]),
      causes: [
        "The image's toolchain has the standard library only for its own platform.",
        "rust-toolchain.toml selects a different toolchain, which does not have the target.",
      ],
      fixes: [
        Fix(
          "Add the target with rustup. If the project has a rust-toolchain.toml, run the command in the project folder.",
          snippet: "RUN rustup target add {target|\"$TARGET\"}")
      ],
      docs: ["https://rust-lang.github.io/rustup/cross-compilation.html"],
      examples: [
        "error[E0463]: can't find crate for `std`\n  = note: the `x86_64-unknown-linux-musl` target may not be installed"
      ]
    ),
    Rule(
      id: "rustup-cross-device", family: "cargo",
      title: "rustup cannot update a toolchain that was installed in an earlier layer",
      level: 92, confidence: .certain,
      patterns: [
        Pattern(
          "could not rename component file from '{}' to '{}': Invalid cross-device link (os error 18)",
          more: ["/toolchains/{toolchain}/"]),
        Pattern(
          "could not rename 'component' file from '{}' to '{}': Invalid cross-device link (os error 18)",
          more: ["/toolchains/{toolchain}/"]),
        Pattern("Invalid cross-device link (os error 18)", with: ["rename"], confidence: .likely),
      ],
      causes: ["overlayfs cannot rename a folder that comes from a lower layer."],
      fixes: [
        Fix(
          "Uninstall the toolchain and install the new one in the same RUN; then add its targets and components again.",
          snippet:
            "RUN rustup toolchain uninstall {toolchain|stable} && rustup toolchain install {toolchain|stable} --profile minimal"
        ),
        Fix(
          "Or use the image's toolchain as it is: set RUSTUP_TOOLCHAIN, and do not update it in the build.",
          snippet: "ENV RUSTUP_TOOLCHAIN={toolchain|stable}"),
        "Or start from a newer base image that already has the toolchain.",
      ],
      verify: ["docker run --rm {image} rustup show; cat rust-toolchain.toml"],
      docs: [
        "https://rust-lang.github.io/rustup/overrides.html",
        "https://github.com/rust-lang/rustup/issues/1239",
      ],
      examples: [
        """
        error: could not rename component file from '/usr/local/rustup/toolchains/stable/share/doc' to \
        '/usr/local/rustup/tmp/a/bk': Invalid cross-device link (os error 18)
        """
      ]
    ),
    Rule(
      id: "cargo-static-dlopen", family: "cargo",
      title: "A build script cannot load libclang, because it is statically linked with musl",
      level: 95, confidence: .certain,
      patterns: ["could not be opened: Dynamic loading not supported"],
      causes: [
        "On Alpine, Rust links programs and build scripts statically with musl, and a static program cannot load a library."
      ],
      fixes: [
        Fix(
          "Disable static linking, so build scripts are linked dynamically.",
          snippet: "ENV RUSTFLAGS=\"-C target-feature=-crt-static\""
        ),
        "Or build on a Debian image; for a static program, with `--target x86_64-unknown-linux-musl`.",
      ],
      verify: ["docker run --rm {image} rustc --print cfg | grep crt-static"],
      docs: ["https://doc.rust-lang.org/reference/linkage.html#static-and-dynamic-c-runtimes"],
      examples: [
        """
        Unable to find libclang: "the `libclang` shared library at /usr/lib/libclang.so.20.1.8 could not be opened: \
        Dynamic loading not supported"
        """
      ]
    ),
    Rule(
      id: "cargo-edition-2024", partOf: "cargo-rustc-too-old", family: "cargo", subject: .package,
      title:
        "Rust {version|in the image} is too old for the 2024 edition, which a package uses: it needs Rust 1.85 or newer",
      level: 93, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        Pattern("feature `edition2024` is required", more: ["this version of Cargo ({version} "]),
        "unknown variant `2024`, expected one of `2015`",
        Pattern(
          "this version of Cargo is older than the `2024` edition",
          more: ["this version of Cargo ({version} "]),
      ],
      causes: [
        "A newer release of a dependency uses the 2024 edition. Without Cargo.lock, or with `cargo install`, Cargo uses the newest releases."
      ],
      fixes: [
        Fix("Use a Rust image with version 1.85 or newer.", snippet: "FROM rust:1.85"),
        "Or pin the package that the message names with `cargo update -p <package> --precise <older version>`, and commit Cargo.lock.",
      ],
      verify: ["docker run --rm {image|<image>} cargo -V"],
      docs: ["https://doc.rust-lang.org/edition-guide/rust-2024/index.html"],
      examples: [
        """
          feature `edition2024` is required
          The package requires the Cargo feature called `edition2024`, but that feature is not stabilized in this version of Cargo (1.83.0 (5ffbef321 2024-10-29)).
        """
      ]
    ),
    Rule(
      id: "cargo-no-manifest", family: "cargo", subject: .file,
      title: "There is no Cargo.toml in {path} of the image, or in a parent folder",
      level: 91, confidence: .certain,
      repairs: [.nearestWorkdir],
      patterns: ["error: could not find `Cargo.toml` in `{path}` or any parent directory"],
      causes: [
        "The project was not copied there: the COPY is missing, copies to a different folder, or the build context is not the project folder.",
        ".dockerignore excludes it.",
      ],
      fixes: [
        "Copy the project into that folder before this step. If a COPY does that, build from the folder with Cargo.toml (`docker build <the folder with Cargo.toml>`), and check that .dockerignore does not exclude it."
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://docs.docker.com/build/concepts/context/"],
      examples: ["error: could not find `Cargo.toml` in `/src` or any parent directory"]
    ),
    Rule(
      id: "cargo-manifest-path", family: "cargo", subject: .file,
      title: "`--manifest-path` names {path}, which is not in the image",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [Pattern("error: manifest path `{path}` does not exist", unless: ["error[E"])],
      causes: [
        "The folder was not copied, or the path is relative to a different WORKDIR, or a variable in it is empty."
      ],
      fixes: ["Copy the folder of {path} before this step, or correct the path: it is relative to WORKDIR."],
      verify: ["RUN pwd && find . -name Cargo.toml -not -path './target/*'"],
      docs: ["https://doc.rust-lang.org/cargo/commands/cargo-build.html"],
      examples: ["error: manifest path `api/Cargo.toml` does not exist"]
    ),
    Rule(
      id: "cargo-manifest-variable", partOf: "cargo-manifest-path", family: "cargo", subject: .file,
      title: "The variable in `--manifest-path` is empty, so cargo looks for /Cargo.toml",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each(["--manifest-path $", "--manifest-path=$", "--manifest-path \"$"]) {
        Pattern("error: manifest path `/Cargo.toml` does not exist", inStep: $0)
      },
      causes: [
        "The build argument was not passed, or `ARG` is not declared in this stage: an ARG before FROM has no value in a stage."
      ],
      fixes: [
        Fix(
          "Declare the argument with `ARG` in this stage, and pass its value with `--build-arg`.",
          snippet: "ARG <name>\n# docker build --build-arg <name>=<folder of the crate> .")
      ],
      verify: ["grep -nE '^(ARG|FROM)' Dockerfile"],
      docs: ["https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact"],
      examples: [
        Example(
          "error: manifest path `/Cargo.toml` does not exist",
          step: "[builder 4/4] RUN cargo build --manifest-path $MEMBER/Cargo.toml --release")
      ]
    ),
    Rule(
      id: "cargo-linker-missing", partOf: "make-not-found", family: "cargo", subject: .package,
      title: "Rust cannot find a linker: the C compiler `{program|cc}` is not installed",
      level: 92, confidence: .certain,
      repairs: [.installCompiler],
      patterns: [
        Pattern("error: linker `cc` not found", more: ["linker `{program}` not found"]),
        Pattern("error: linker `gcc` not found", more: ["linker `{program}` not found"]),
      ],
      causes: [
        "rustc uses the C compiler as its linker. rustup does not install one, and slim and Alpine images do not include one."
      ],
      fixes: .installing(
        "Install a C compiler in this stage.", apt: "gcc libc6-dev", apk: "build-base", dnf: "gcc"),
      docs: ["https://doc.rust-lang.org/cargo/reference/config.html#targettriplelinker"],
      examples: ["error: linker `cc` not found"]
    ),
    Rule(
      id: "cargo-build-script-program", partOf: "cargo-target-missing", family: "cargo", subject: .package,
      title: "A build script of a crate runs {program}, which is not installed in the image",
      level: 92, confidence: .likely,
      repairs: [],
      // The name stands right before the error: what a script cannot read is not what it cannot run.
      patterns: .each(buildScriptPrograms) { name in
        [Pattern].each(programNotFound) { error in
          [
            Pattern(" {program}: \(error)", with: [buildScriptFailed, " \(name): \(error)"]),
            Pattern("`{program}`: \(error)", with: [buildScriptFailed, "`\(name)`: \(error)"]),
            Pattern("`{program} {...}`: \(error)", with: [buildScriptFailed, "`\(name) "]),
          ]
        }
      },
      causes: [
        "The build script (`build.rs`) calls the program while the crate is built, and the Rust images do not include it.",
        "The folder that the script starts the program in does not exist.",
      ],
      fixes: [
        Fix(
          "Install Node.js in this stage, or build the front end in a Node.js stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm",
          base: .apt, when: ["npm"]),
        Fix(
          "Install Node.js in this stage, or build the front end in a Node.js stage.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends npm && npm install -g yarn pnpm",
          base: .apt, when: ["yarn"]),
        Fix(
          "Install {program} in this stage, before Cargo runs.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {program|<package with the program>}",
          base: .apt, unless: ["npm", "yarn"]),
        Fix(
          "Install {program} in this stage, before Cargo runs.",
          snippet: "RUN apk add --no-cache {program|<package with the program>}", base: .apk),
        Fix(
          "Install {program} in this stage, before Cargo runs.",
          snippet: "RUN dnf install -y {program|<package with the program>}", base: .dnf),
        "Or turn off the feature of the crate that needs the program, if it has one for that.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v {program|<program>}'"],
      docs: ["https://doc.rust-lang.org/cargo/reference/build-scripts.html"],
      examples: [
        """
        error: failed to run custom build command for `shop-ui v0.3.0 (/app/ui)`
          --- stderr
          thread 'main' panicked at 'failed to run yarn: Os { code: 2, kind: NotFound, message: "No such file or \
        directory" }', ui/build.rs:14:10
        """,
        """
        error: failed to run custom build command for `shop-proto v0.3.0 (/app/proto)`
          Error: could not start `python3`: No such file or directory (os error 2)
        """,
      ],
      implies: ["cargo-own-build-script", "cargo-target-missing"]
    ),
  ]

  /// Programs that build scripts run, and that the Rust images may lack.
  private static let buildScriptPrograms = [
    "npm", "yarn", "pnpm", "node", "cmake", "protoc", "python", "python3", "perl", "git",
  ]
  /// What Rust says of a program that could not be started, as `{:?}` and as `{}` write it.
  private static let programNotFound = [
    "Os { code: 2, ", "Error { repr: Os { code: 2, ", "No such file or directory (os error 2)",
  ]
  private static let buildScriptFailed = "failed to run custom build command"
}
