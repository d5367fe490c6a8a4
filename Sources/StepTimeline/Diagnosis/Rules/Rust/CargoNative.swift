extension RuleCatalog {
  /// Needs of build scripts and macros of Rust crates beside Rust: tools, libraries, databases.
  static let cargoNative: [Rule] = [
    Rule(
      id: "cargo-protoc-missing", family: "cargo",
      title: "A crate compiles protocol buffers, and the image has no protoc",
      level: 93, confidence: .certain,
      patterns: [
        "Could not find `protoc` installation", "Could not find `protoc`. If `protoc` is installed",
      ],
      causes: ["prost-build and tonic-build no longer bring protoc along."],
      fixes: [
        Fix(
          "Install it.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends protobuf-compiler",
          base: .apt),
        Fix("Install it.", snippet: "RUN apk add --no-cache protobuf protobuf-dev", base: .apk),
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
      title: "bindgen does not find libclang in the image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("Unable to find libclang:", notOnLine: ["Dynamic loading not supported"]),
        "couldn't find any valid shared libraries matching: ['libclang.so'",
      ],
      causes: ["A -sys crate makes its bindings at build time, for which bindgen loads libclang."],
      fixes: [
        Fix(
          "Install it.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends clang libclang-dev",
          base: .apt),
        Fix("Install it.", snippet: "RUN apk add --no-cache clang clang-dev", base: .apk),
      ],
      verify: ["RUN clang --version; echo $LIBCLANG_PATH"],
      docs: ["https://rust-lang.github.io/rust-bindgen/requirements.html"],
      examples: [
        "  Unable to find libclang: \"couldn't find any valid shared libraries matching: ['libclang.so']\""
      ]
    ),
    Rule(
      id: "cargo-sqlx-offline", family: "cargo",
      title: "sqlx checks queries at compile time and has neither a database nor prepared query data",
      level: 92, confidence: .certain,
      patterns: [
        "error: set `DATABASE_URL` to use query macros online",
        "error: `SQLX_OFFLINE=true` but there is no cached data for this query",
        "error: `DATABASE_URL` must be set, or `cargo sqlx prepare` must have been run",
        Pattern("error: error communicating with database:"),
      ],
      causes: ["No database runs during docker build, and .sqlx was not prepared, committed or copied."],
      fixes: [
        Fix(
          "Prepare the data with your database and commit it.",
          snippet: "cargo sqlx prepare --workspace && git add .sqlx"),
        Fix("Build offline.", snippet: "COPY .sqlx .sqlx\nENV SQLX_OFFLINE=true\nRUN cargo build --release"),
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
      title: "openssl-sys is older than the OpenSSL or LibreSSL of the image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("This crate is only compatible with OpenSSL"),
        Pattern("but a different version of OpenSSL was", with: ["openssl-sys"]),
      ],
      causes: [
        "The base image moved to a newer OpenSSL than the locked openssl-sys knows.",
        "The image brings LibreSSL instead of OpenSSL.",
      ],
      fixes: [
        Fix("Update the crate and commit Cargo.lock.", snippet: "cargo update -p openssl-sys -p openssl"),
        Fix("Or stay with the base image that worked.", snippet: "FROM rust:1.88-alpine3.21"),
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
      title: "The build script of the project's own crate {crate} failed",
      level: 80, confidence: .certain,
      patterns: [
        Pattern(
          "failed to run custom build command for `{crate} v{version} ({path})`",
          notOnLine: ["(http", "(ssh:", "(git", "(file:"],
          more: ["Try running `{hint...}`", "try running `{hint...}`"])
      ],
      causes: [
        "build.rs misses something in the image: a variable, a file, .git, a program; it says so behind `panicked at`."
      ],
      fixes: [
        Fix(
          "The script says what it misses: \"Try running {hint}\". Install that in a step before this one.",
          when: ["{hint}"]),
        "Read the message behind `panicked at` (or `--- stderr`), and give the step what the script misses: COPY the file, pass the ARG, install the program.",
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
        "The toolchain of the image has the standard library for its own platform only.",
        "rust-toolchain.toml switches to another toolchain, which does not have the target.",
      ],
      fixes: [
        Fix(
          "Add the target, in the folder of the project, so that its toolchain gets it.",
          snippet: "RUN rustup target add {target|\"$TARGET\"}")
      ],
      docs: ["https://rust-lang.github.io/rustup/cross-compilation.html"],
      examples: [
        "error[E0463]: can't find crate for `std`\n  = note: the `x86_64-unknown-linux-musl` target may not be installed"
      ]
    ),
    Rule(
      id: "rustup-cross-device", family: "cargo",
      title: "rustup cannot replace a toolchain that a layer below has installed",
      level: 92, confidence: .certain,
      patterns: [
        "could not rename component file from '{}' to '{}': Invalid cross-device link (os error 18)",
        Pattern("Invalid cross-device link (os error 18)", with: ["rename"], confidence: .likely),
      ],
      causes: ["A rename out of a lower layer of overlayfs is none within one file system."],
      fixes: [
        Fix(
          "Keep the image's toolchain: name it, and do not update.",
          snippet: "ENV RUSTUP_TOOLCHAIN=stable"),
        Fix(
          "Or remove it and install another in one RUN.",
          snippet:
            "RUN rustup toolchain uninstall stable && rustup toolchain install stable --profile minimal"),
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
      title: "A build script cannot load libclang, as it is linked statically against musl",
      level: 95, confidence: .certain,
      patterns: ["could not be opened: Dynamic loading not supported"],
      causes: [
        "On Alpine Rust links with musl statically, build scripts too, and a static program cannot load a library."
      ],
      fixes: [
        Fix(
          "Have build scripts linked dynamically.", snippet: "ENV RUSTFLAGS=\"-C target-feature=-crt-static\""
        ),
        "Or build on a Debian image, with `--target x86_64-unknown-linux-musl` for a static program.",
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
      title: "A package uses the 2024 edition, which needs Rust 1.85; the image has {version|an older one}",
      level: 93, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        Pattern("feature `edition2024` is required", more: ["this version of Cargo ({version} "]),
        Pattern(
          "this version of Cargo is older than the `2024` edition",
          more: ["this version of Cargo ({version} "]),
      ],
      causes: [
        "A release of a dependency that came out since asks for the edition 2024; without Cargo.lock (or with cargo install) the newest releases are taken."
      ],
      fixes: [
        Fix("Use Rust 1.85 or newer.", snippet: "FROM rust:1.85"),
        "Or hold the package back that the message names: commit Cargo.lock, and `cargo update -p <package> --precise <older version>`.",
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
      title: "There is no Cargo.toml in {path} of the image, nor in a folder above it",
      level: 91, confidence: .certain,
      repairs: [.nearestWorkdir],
      patterns: ["error: could not find `Cargo.toml` in `{path}` or any parent directory"],
      causes: [
        "The project was not copied there: the COPY is missing, goes into another folder, or the build context is another folder than the project's.",
        ".dockerignore leaves it out.",
      ],
      fixes: [
        "If no COPY before this step brings the project into that folder, add it. If one does, the build context is another folder than the project's (`docker build <the folder with Cargo.toml>`), or .dockerignore leaves Cargo.toml out."
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://docs.docker.com/build/concepts/context/"],
      examples: ["error: could not find `Cargo.toml` in `/src` or any parent directory"]
    ),
    Rule(
      id: "cargo-linker-missing", partOf: "make-not-found", family: "cargo", subject: .package,
      title: "Rust finds no linker: the C compiler `{program|cc}` is not in the image",
      level: 92, confidence: .certain,
      repairs: [.installCompiler],
      patterns: [
        Pattern("error: linker `cc` not found", more: ["linker `{program}` not found"]),
        Pattern("error: linker `gcc` not found", more: ["linker `{program}` not found"]),
      ],
      causes: [
        "rustc links by the C compiler. rustup installs none, and slim and Alpine images come without one."
      ],
      fixes: [
        Fix(
          "Install a C compiler in this stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev",
          base: .apt),
        Fix("Install a C compiler in this stage.", snippet: "RUN apk add --no-cache build-base", base: .apk),
        Fix("Install a C compiler in this stage.", snippet: "RUN dnf install -y gcc", base: .dnf),
      ],
      docs: ["https://doc.rust-lang.org/cargo/reference/config.html#targettriplelinker"],
      examples: ["error: linker `cc` not found"]
    ),
  ]
}
