extension RuleCatalog {
  /// Cargo and rustc: registries, lock files, toolchains, manifests, build scripts and code.
  static let cargo: [Rule] = [
    Rule(
      id: "cargo-network", family: "cargo",
      title: "Cargo cannot download {crate|its dependencies} ({reason|network failure})",
      level: 81, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "error: failed to download from `{url}`",
          more: ["[6] {reason...}", "[7] {reason...}", "[28] {reason...}", "[35] {reason...}"]),
        Pattern(
          "error: failed to get `{crate}` as a dependency of package",
          unless: [
            "failed to load source for dependency", "Unable to update /",
            "no authentication methods succeeded", "failed to resolve address for",
          ],
          more: ["download of {path} failed"]),
        Pattern(
          "download of config.json failed", more: ["[6] {reason...}", "[7] {reason...}", "[28] {reason...}"]),
        Pattern("error: failed to download `{crate} v{version}`"),
        Pattern(
          "error: failed to fetch `https://github.com/rust-lang/crates.io-index`",
          unless: ["failed to resolve address for"]),
        "error: failed to download replaced source registry `{registry}`",
        "failed to get successful HTTP response from `{url}`",
        "error: could not download file from '{url}' to",
      ],
      causes: [
        "The build cannot resolve or reach index.crates.io or static.crates.io (proxy, firewall, VPN).",
        "A company proxy replaces the TLS certificate, so cargo reports a TLS error.",
        "The server or the connection failed temporarily.",
      ],
      fixes: [
        "Retry the build; if it fails again, check DNS, proxy and firewall for index.crates.io and static.crates.io.",
        Fix(
          "If the build is behind a proxy, pass it as a build argument.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        Fix(
          "Or vendor the dependencies and copy them into the image.",
          snippet: "cargo vendor   # then COPY vendor and .cargo/config.toml"),
      ],
      verify: ["docker run --rm {image|rust:1} curl -sSI https://index.crates.io/config.json"],
      docs: [
        "https://doc.rust-lang.org/cargo/reference/config.html#net",
        "https://docs.docker.com/engine/cli/proxy/",
      ],
      examples: [
        """
        error: failed to get `serde` as a dependency of package `app v0.1.0 (/src)`
          download of config.json failed
          [6] Could not resolve hostname (Could not resolve host: index.crates.io)
        """
      ]
    ),
    Rule(
      id: "cargo-auth", family: "cargo",
      title: "Cargo has no valid credentials for {repository|a private repository or registry}",
      level: 92, confidence: .certain,
      patterns: [
        Pattern(
          "failed to authenticate when downloading repository", more: ["Unable to update {repository}"]),
        Pattern(
          "failed to acquire username/password from local configuration",
          more: ["Unable to update {repository}"]),
        Pattern("no authentication methods succeeded", more: ["Unable to update {repository}"]),
        "error: no token found, please run `cargo login`", "no token found for `{repository}`",
        "authenticated registries require a credential-provider to be configured",
      ],
      causes: [
        """
        The dependency is private, and the build has no SSH key or token; those of the host are not \
        available in the build.
        """,
        "Cargo's built-in git does not use the credential helpers that git itself uses.",
      ],
      fixes: [
        Fix(
          "Forward your SSH agent (`docker build --ssh default`), and configure Cargo to use the git command.",
          snippet: "ENV CARGO_NET_GIT_FETCH_WITH_CLI=true\nRUN --mount=type=ssh cargo fetch"),
        Fix(
          "For a private registry, pass its token as a build secret.",
          snippet: "RUN --mount=type=secret,id=cargo_token,env=CARGO_REGISTRIES_CORP_TOKEN cargo fetch"),
      ],
      verify: ["git ls-remote {repository|<address>}"],
      docs: [
        "https://doc.rust-lang.org/cargo/reference/config.html#netgit-fetch-with-cli",
        "https://doc.rust-lang.org/cargo/reference/registry-authentication.html",
      ],
      examples: ["  failed to authenticate when downloading repository: git@git.example.com:team/lib"]
    ),
    Rule(
      id: "cargo-version-select", family: "cargo",
      title: "Cargo cannot find a matching version of {crate|a dependency}",
      level: 90, confidence: .certain,
      patterns: [
        "error: failed to select a version for `{crate}`",
        "error: failed to select a version for the requirement `{crate} = ",
        "failed to select a version for the requirement `{crate} = ",
        "error: no matching package named `{crate}` found", "no matching package found",
        "error: no matching package for override `{crate}` found",
      ],
      causes: [
        "Two packages require conflicting versions, or link the same native library (`links`).",
        "The version was yanked and Cargo.lock is not used.",
        "Cargo runs with --offline or --frozen, and the package is not in its cache or vendor directory.",
      ],
      fixes: [
        Fix(
          "Commit Cargo.lock and build with `--locked`. If that also fails, correct the version of the dependency in Cargo.toml.",
          snippet: "COPY Cargo.toml Cargo.lock ./\nRUN cargo build --release --locked"),
        Fix("Or update the package in Cargo.lock.", snippet: "cargo update -p {crate}"),
      ],
      verify: ["cargo tree -i {crate}"],
      docs: ["https://doc.rust-lang.org/cargo/reference/resolver.html"],
      examples: [
        "error: failed to select a version for `openssl-sys`.",
        "error: no matching package named `acme` found",
      ]
    ),
    Rule(
      id: "cargo-lock", family: "cargo",
      title: "Cargo.lock is too new for this Cargo, or outdated while --locked is set",
      level: 93, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        "lock file version `{version}` was found, but this version of Cargo does not understand",
        "lock file version {version} requires `-Znext-lockfile-bump`",
        "lock file version `{version}` requires",
        "needs to be updated but --locked was passed", "needs to be updated but --frozen was passed",
        "because --locked was passed to prevent this", "because --frozen was passed to prevent this",
        Pattern("failed to parse lock file at", confidence: .likely),
      ],
      causes: [
        "Cargo.lock has a newer format than the image's Cargo supports: version 4 needs Rust 1.78 or later.",
        "Cargo.toml changed, and Cargo.lock was not updated or not copied (.dockerignore, .gitignore).",
      ],
      fixes: [
        Fix(
          "If the lock file version is not supported, use a newer Rust image. If `--locked` or `--frozen` failed, update and commit Cargo.lock.",
          snippet: "FROM rust:1"),
        Fix(
          "If Cargo.lock is outdated, update and commit it, and check that it is copied.",
          snippet: "cargo update --workspace && git add Cargo.lock"),
      ],
      verify: ["head -4 Cargo.lock", "docker run --rm {image|<image>} cargo -V"],
      docs: ["https://doc.rust-lang.org/cargo/commands/cargo-build.html#option-cargo-build---locked"],
      examples: ["error: failed to parse lock file at: /app/Cargo.lock"]
    ),
    Rule(
      id: "cargo-rustc-too-old", family: "cargo",
      title: "{crate|A dependency} needs a newer Rust ({required|see the message}) than the image has",
      level: 92, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        Pattern(
          "error: rustc {version} is not supported by the following package",
          more: ["{crate} requires rustc {required}"]),
        Pattern(
          "error: package `{crate} v{number}` cannot be built because it requires rustc {required} or newer"),
        "cannot be built because it requires rustc {required}", "{crate} requires rustc {required}",
        Pattern(
          "supported edition values are {editions...}", more: ["failed to parse manifest at `{manifest}`"]),
        Pattern("feature `edition2024` is required", more: ["failed to parse manifest at `{manifest}`"]),
        Pattern("feature `edition2021` is required", more: ["failed to parse manifest at `{manifest}`"]),
        Pattern("this version of Cargo is older than the `{}` edition"),
        // Features that later releases of Cargo made stable.
        Pattern("feature `strip` is required", more: ["failed to parse manifest at `{manifest}`"]),
        Pattern("feature `named-profiles` is required", more: ["failed to parse manifest at `{manifest}`"]),
        Pattern("feature `resolver` is required", more: ["failed to parse manifest at `{manifest}`"]),
        Pattern("feature `rust-version` is required", more: ["failed to parse manifest at `{manifest}`"]),
        Pattern("error[E0658]: use of unstable library feature", confidence: .likely),
        // A crate of the registry compiles with the Rust that it was made for.
        Pattern(
          "error[E0658]: ", with: ["/registry/src/"], confidence: .likely
        ),
        // If the end of the output alone is left, this is the only error that it can be.
        Pattern(
          "For more information about this error, try `rustc --explain E0658`", unless: ["error[E"],
          more: ["could not compile `{crate}`"], confidence: .likely),
        Pattern("error: toolchain '{toolchain}' is not installed", confidence: .likely),
        Pattern("error: could not choose a version of cargo to run", confidence: .likely),
        "error: Edition {edition} is unstable and only available for nightly",
        "error: edition {edition} is unstable and only available",
      ],
      causes: [
        """
        The Rust of the base image (or of apt or apk) is too old for the package versions in \
        Cargo.lock, or for the newest ones.
        """,
        "Without a committed Cargo.lock, every build uses the newest package versions.",
      ],
      fixes: [
        Fix(
          "Add `--locked`: without it, `cargo install` ignores Cargo.lock and uses newer releases of the dependencies.",
          snippet: "RUN cargo install --locked --path .", when: ["cargo install ", "--path"],
          unless: ["--locked"],
          change: .option("--locked", of: "cargo install")),
        Fix(
          "Use a newer Rust image: Rust {required} or later.", snippet: "FROM rust:1", when: ["{required}"]),
        Fix("Use a newer Rust image.", snippet: "FROM rust:1", unless: ["{required}"]),
        Fix(
          "Or pin the package to an older version.", snippet: "cargo update {crate} --precise <older version>"
        ),
      ],
      verify: ["docker run --rm {image|<image>} rustc -V"],
      docs: [
        "https://doc.rust-lang.org/cargo/reference/rust-version.html",
        "https://rust-lang.github.io/rustup/overrides.html",
      ],
      examples: [
        """
        error: package `home v0.5.12` cannot be built because it requires rustc 1.88 or newer, while the \
        currently active
        """,
        "error: rustc 1.74.0 is not supported by the following packages:\n  clap@4.6.0 requires rustc 1.80",
      ]
    ),
    Rule(
      id: "cargo-openssl-too-old", family: "cargo", subject: .package,
      title: "The crate openssl {version|0.9} does not support the OpenSSL in this image",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("Unable to detect OpenSSL version", more: ["build command for `openssl v{version}`"]),
        Pattern(
          "This crate is only compatible with OpenSSL 1.0.1, 1.0.2",
          more: ["build command for `openssl-sys v{version}`"]),
      ],
      causes: ["Releases before 0.10 support OpenSSL up to 1.1.0; the image has a newer version."],
      fixes: [
        Fix(
          "Upgrade to openssl 0.10, or upgrade the crate that depends on it (`cargo tree -i openssl`).",
          snippet: "cargo update && git add Cargo.lock"),
        "Or use an older base image that has a supported OpenSSL.",
      ],
      verify: ["cargo tree -i openssl"],
      docs: ["https://docs.rs/openssl/latest/openssl/"],
      examples: [
        "error: failed to run custom build command for `openssl v0.9.24`\nthread 'main' panicked at 'Unable to detect OpenSSL version', build.rs:16:14"
      ]
    ),
    Rule(
      id: "cargo-target-missing", family: "cargo",
      title: "A target, linker or native library that {crate|the Rust build} needs is missing",
      level: 88, confidence: .certain,
      patterns: [
        "error: linker `{linker}` not found", "could not find native static library `{library}`",
        Pattern("failed to run custom build command for `{crate} v{version}`", confidence: .likely),
        "Could not find directory of OpenSSL installation",
        "failed to find tool \"{tool}\"",
        "failed to find tool. Is `{tool}` installed?",
      ],
      causes: [
        """
        A build script failed: a C compiler, pkg-config, cmake or the headers of a library are missing \
        (openssl-sys needs those of OpenSSL).
        """,
        "The target was not added with rustup, or the cross linker is not installed.",
        "slim images have no gcc, and alpine images have no musl-dev.",
      ],
      fixes: [
        Fix(
          "Install a C compiler, pkg-config, cmake and the OpenSSL headers; for another library, add its -dev package.",
          snippet:
            """
            RUN apt-get update && apt-get install -y --no-install-recommends build-essential pkg-config \
            libssl-dev cmake
            """,
          base: .apt),
        Fix(
          "Install a C compiler, pkg-config, cmake and the OpenSSL headers; for another library, add its -dev package.",
          snippet: "RUN apk add --no-cache build-base pkgconf openssl-dev openssl-libs-static cmake",
          base: .apk),
        Fix(
          "If the target is missing, add it with rustup.",
          snippet: "RUN rustup target add <target>"),
        "Or use crate features without native libraries (`rustls` instead of `native-tls`).",
      ],
      verify: ["RUN rustup target list --installed; cc --version; pkg-config --version"],
      docs: [
        "https://rust-lang.github.io/rustup/cross-compilation.html",
        "https://doc.rust-lang.org/cargo/reference/build-scripts.html",
        "https://docs.rs/openssl/latest/openssl/#building",
      ],
      examples: [
        "error: linker `aarch64-linux-gnu-gcc` not found",
        "error: failed to run custom build command for `openssl-sys v0.9.104`",
      ]
    ),
    Rule(
      id: "cargo-target-file-missing", partOf: "cargo-path-dep", family: "cargo", subject: .file,
      title: "Cargo.toml declares the {kind} `{name}`, whose file is not in the image ({file})",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        "can't find `{name}` {kind} at `{file}` or",
        "can't find `{name}` {kind} at path `{file}`",
      ],
      causes: [
        "Only the manifests are copied before this step, to cache the dependencies; cargo wants the file of each target that Cargo.toml names ([[bin]], [[bench]], [[test]], [[example]])."
      ],
      fixes: [
        "Copy the file or its folder before this step, or check that .dockerignore does not exclude it and that git has it.",
        Fix(
          "If this step only caches the dependencies, create a dummy file, and copy the real one over it later.",
          snippet: "RUN mkdir -p $(dirname {file}) && echo 'fn main() {}' > {file}"),
      ],
      docs: ["https://doc.rust-lang.org/cargo/reference/cargo-targets.html"],
      examples: [
        "error: failed to parse manifest at `/srv/Cargo.toml`\n\nCaused by:\n  can't find `speed` bench at `benches/speed.rs` or `benches/speed/main.rs`. Please specify bench.path if you want to use a non-default path."
      ]
    ),
    Rule(
      id: "cargo-crate-version-missing", family: "cargo", subject: .package,
      title: "The crate {crate} could not be found in {registry} ({version|any version})",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        "could not find `{crate}` in registry `{registry}` with version `={version}`",
        Pattern("could not find `{crate}` in registry `{registry}`", confidence: .likely),
      ],
      causes: [
        "That version was never published, was yanked, or was published only a moment ago; or the name is misspelled.",
        "The registry's index was not updated: an old cargo, a mirror, a cache mount.",
      ],
      fixes: [
        "Use a version that the registry has (`cargo search {crate}`), and check the spelling of its name."
      ],
      verify: ["cargo search {crate}"],
      docs: ["https://doc.rust-lang.org/cargo/commands/cargo-install.html"],
      examples: ["error: could not find `flux-cli` in registry `crates-io` with version `=9.9.9`"]
    ),
    Rule(
      id: "cargo-path-dep", family: "cargo",
      title: "A manifest, source file or local dependency ({path|see the message}) is not in the image",
      level: 91, confidence: .certain,
      patterns: [
        Pattern(
          "failed to load source for dependency `{crate}`",
          more: ["failed to read `{path}`", "Unable to update {path}"], confidence: .likely),
        Pattern("failed to read `{path}Cargo.toml`", unless: ["Permission denied (os error 13)"]),
        Pattern("no targets specified in the manifest", more: ["failed to parse manifest at `{path}`"]),
        Pattern("failed to load manifest for workspace member `{path}`", confidence: .likely),
        Pattern(
          "error: failed to parse manifest at `{path}`",
          unless: [
            "edition2024", "supported edition values", "this version of Cargo is older",
            "is not stabilized in this version of Cargo",
          ],
          confidence: .likely),
        "error: couldn't read `{path}`: No such file or directory",
        "couldn't read {path}: No such file or directory (os error 2)",
        "can't find `{name}` bin at `src/bin/{...}` or",
        "can't find library `{name}`, rename file to `src/lib.rs`",
        "error: package ID specification `{name}` did not match any packages",
      ],
      causes: [
        "A workspace member or path dependency is not copied before cargo runs.",
        "Only the manifests are copied to cache the dependencies, without a dummy source file (`src/main.rs`).",
        "A file that include_str!, include_bytes! or a build script reads is excluded by .dockerignore.",
      ],
      fixes: [
        Fix(
          "Copy the whole project before `cargo build`, and cache the dependencies in cache mounts.",
          snippet: #"""
            COPY . .
            RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=<the project folder>/target \
                cargo build --release && cp target/release/<program> /usr/local/bin/
            """#),
        "Or copy the Cargo.toml of every workspace member with dummy sources, or use cargo-chef.",
      ],
      verify: ["RUN find . -name Cargo.toml -not -path './target/*'"],
      docs: [
        "https://doc.rust-lang.org/cargo/reference/workspaces.html",
        "https://docs.docker.com/build/cache/optimize/",
      ],
      examples: [
        """
        error: failed to parse manifest at `/src/Cargo.toml`

        Caused by:
          no targets specified in the manifest
        """
      ]
    ),
    Rule(
      id: "cargo-member-not-copied", partOf: "cargo-path-dep", family: "cargo", subject: .file,
      title: "The crate {path} is not in the image, but the workspace or another crate includes it",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "failed to read `{path}/Cargo.toml`",
          with: ["failed to load manifest for", "No such file or directory"])
      ],
      causes: [
        "cargo reads the manifests of all members of the workspace and of all local dependencies, whatever package it builds."
      ],
      fixes: [
        Fix(
          "Copy the folder {path} too. If it is outside the build context (`../`), build from the folder that holds both.",
          snippet: "docker build -f <folder>/Dockerfile <the folder that holds both>",
          when: ["manifest for dependency"], unless: ["workspace member"]),
        "Copy (or bind-mount) the folder {path} before this step, like the other members. If the build does not need it, remove it from `members` of the workspace.",
        "Or copy the whole project (`COPY . .`), and check that .dockerignore does not exclude {path}.",
      ],
      verify: ["grep -n -A9 'members' Cargo.toml"],
      docs: ["https://doc.rust-lang.org/cargo/reference/workspaces.html"],
      examples: [
        "error: failed to load manifest for workspace member `/src/tools`\n\nCaused by:\n  failed to read `/src/tools/Cargo.toml`\n\nCaused by:\n  No such file or directory (os error 2)"
      ]
    ),
    Rule(
      id: "cargo-compile", family: "cargo", subject: .program,
      title: "The Rust code of {crate|a crate} does not compile: {problem|see the first error}",
      level: 74, confidence: .certain,
      patterns: [
        Pattern("^error[E{code#}]: {problem...}", more: ["could not compile `{crate}`"]),
        Pattern(
          "error: could not compile `{crate}`",
          unless: ["(signal: ", "SIGKILL", "SIGSEGV", "internal compiler error", "linking with `"]),
      ],
      causes: [
        "The code has an error; the first error message names the file and line.",
        "A dependency was resolved to an incompatible version, because Cargo.lock is not in the image.",
      ],
      fixes: [
        "Correct the code at the file and line of the first error (`-->`). If the error is in a dependency, build with `--locked` or update that crate.",
        Fix(
          "Build with the versions in Cargo.lock.",
          snippet: "COPY Cargo.toml Cargo.lock ./\nRUN cargo build --release --locked"),
      ],
      verify: ["cargo check --locked", "rustc --explain E{code|0308}"],
      docs: ["https://doc.rust-lang.org/error_codes/error-index.html"],
      examples: [
        "error[E0308]: mismatched types\n --> src/main.rs:4:9",
        "error: could not compile `app` (bin \"app\") due to 1 previous error",
      ]
    ),
    Rule(
      id: "cargo-linking", family: "cargo", subject: .program,
      title: "Linking the Rust program failed",
      level: 76, confidence: .likely,
      repairs: [.installCompiler],
      patterns: [
        "error: linking with `{linker}` failed: exit status: {status#}",
        "error: linking with `{linker}` failed",
      ],
      causes: [
        "A system library is missing: look for `cannot find -l…` below.",
        "Object files for glibc and musl, or for two architectures, are mixed.",
      ],
      fixes: [
        "Install the -dev package of the library after `cannot find -l` (for `-lssl`: `libssl-dev`, Alpine: `openssl-dev`).",
        "Use the same base image for the build and its libraries.",
      ],
      verify: ["RUN cc --version && rustc -vV"],
      docs: ["https://doc.rust-lang.org/rustc/codegen-options/index.html#linker"],
      examples: ["error: linking with `cc` failed: exit status: 1"]
    ),
  ]
}
