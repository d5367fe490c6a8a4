extension RuleCatalog {
  /// Rust for another processor or C library than the image's, and the toolchain that rustup is to take.
  static let cargoCross: [Rule] = [
    Rule(
      id: "cargo-workspace-root-missing", partOf: "cargo-path-dep", family: "cargo", subject: .file,
      title: "The crate inherits {setting|settings} from a workspace whose root is not in the image",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("failed to find a workspace root", more: ["error inheriting `{setting}` from workspace"])
      ],
      causes: [
        "Only the crate's own folder is in the image: it is the build context, or the only folder that COPY names. Its Cargo.toml says `workspace = true`, and Cargo looks for the root in the folders above."
      ],
      fixes: [
        Fix(
          "Build from the root of the workspace, and copy it whole.",
          snippet: "docker build -f <the crate's folder>/Dockerfile <the workspace's root>"),
        "Or write the versions and settings into the crate's own Cargo.toml instead of `workspace = true`.",
      ],
      verify: ["cargo locate-project --workspace"],
      docs: ["https://doc.rust-lang.org/cargo/reference/workspaces.html#the-package-table"],
      examples: [
        """
        error: failed to parse manifest at `/shop/Cargo.toml`

        Caused by:
          error inheriting `serde` from workspace root manifest's `workspace.dependencies.serde`

        Caused by:
          failed to find a workspace root
        """
      ],
      implies: ["cargo-path-dep"]
    ),
    Rule(
      id: "cargo-openssl-cross", partOf: "cargo-target-missing", family: "cargo", subject: .package,
      title:
        "openssl-sys cannot find OpenSSL for {target|the target}: the image's OpenSSL is for {system|another one}",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "pkg-config has not been configured to support cross-compilation",
          with: ["openssl-sys"], more: ["$TARGET = {target}", "$HOST = {system}"])
      ],
      causes: [
        "libssl-dev (openssl-devel) is for the C library and architecture of the image. The program is compiled for {target|another target} and cannot be linked with it."
      ],
      fixes: [
        Fix(
          "Enable the `vendored` feature of the openssl crate, which builds OpenSSL for the target (needs perl and make). Commit Cargo.toml and Cargo.lock.",
          snippet: "cargo add openssl --features vendored"),
        "Or use `rustls` instead of OpenSSL in the crates that depend on it (`cargo tree -i openssl-sys`).",
        Fix(
          "Or build on Alpine, whose native target is musl.",
          snippet: """
            FROM rust:alpine
            RUN apk add --no-cache build-base pkgconf openssl-dev openssl-libs-static
            """, when: ["-linux-musl"]),
      ],
      verify: ["cargo tree -i openssl-sys"],
      docs: ["https://docs.rs/openssl/latest/openssl/#vendored"],
      examples: [
        """
        error: failed to run custom build command for `openssl-sys v0.9.109`
          run pkg_config fail: pkg-config has not been configured to support cross-compilation.
          $HOST = x86_64-unknown-linux-gnu
          $TARGET = aarch64-unknown-linux-gnu
        """
      ]
    ),
    Rule(
      id: "cargo-openssl-folder", partOf: "cargo-target-missing", family: "cargo", subject: .file,
      title: "OPENSSL_LIB_DIR names a folder that this image does not have: {folder}",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: [
        "OpenSSL library directory does not exist: [\"{folder}\"",
        Pattern("OpenSSL library directory does not exist: {folder}", notOnLine: ["[\""]),
      ],
      causes: [
        "The folder has the architecture in its name (`x86_64-linux-gnu`), and the build runs on another one (ARM), or libssl-dev is not installed."
      ],
      fixes: [
        "Remove OPENSSL_LIB_DIR and OPENSSL_INCLUDE_DIR, and install pkg-config and OpenSSL's development package: openssl-sys then finds it on every architecture.",
        "Or build for the architecture that the folder names (`docker build --platform linux/amd64`).",
      ],
      docs: ["https://docs.rs/openssl/latest/openssl/#building"],
      examples: ["OpenSSL library directory does not exist: [\"/usr/lib/x86_64-linux-gnu\"]"]
    ),
    Rule(
      id: "cargo-macro-linked-statically", family: "cargo", subject: .other,
      title: "The procedural macro {crate} cannot be linked statically (`+crt-static`)",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          "cannot produce proc-macro for `{crate...}` as the target `{target}` does not support these crate types"
        ], inDockerfile: ["+crt-static"], confidence: .certain)
        + [
          "cannot produce proc-macro for `{crate...}` as the target `{target}` does not support these crate types",
          "cannot produce proc-macro for `{crate...}` as the target does not support these crate types",
        ],
      causes: [
        "RUSTFLAGS or .cargo/config.toml sets `+crt-static`. Without `--target`, cargo compiles macros with the same flags, and a macro must be a dynamic library."
      ],
      fixes: [
        Fix(
          "Pass `--target`, even for the image's native target, so the flags do not apply to macros. The program is then in target/{target}/release.",
          snippet: "RUN cargo build --release --target {target}",
          when: ["{target}"],
          change: .option(
            "--target {target}", of: "cargo build", "cargo install", "cargo test", "cargo chef cook")),
        Fix(
          "Pass `--target` with the target, even if it is the image's native one, so the flags do not apply to macros.",
          unless: ["{target}"]),
        "Or remove `-C target-feature=+crt-static` if the image that runs the program has the same C library.",
      ],
      verify: ["grep -rn crt-static Dockerfile .cargo"],
      docs: [
        "https://doc.rust-lang.org/cargo/reference/config.html#buildrustflags",
        "https://doc.rust-lang.org/reference/linkage.html#static-and-dynamic-c-runtimes",
      ],
      examples: [
        Example(
          "error: cannot produce proc-macro for `thiserror-impl v2.0.3` as the target `x86_64-unknown-linux-gnu` does not support these crate types",
          step: "RUN cargo build --release", dockerfile: "ENV RUSTFLAGS=\"-C target-feature=+crt-static\"")
      ]
    ),
    Rule(
      id: "cargo-library-linked-statically", family: "cargo", subject: .other,
      title: "The dynamic library {crate} cannot be built for {target}, which links statically",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each(["cdylib", "dylib"]) {
        Pattern(
          "cannot produce \($0) for `{crate...}` as the target `{target}` does not support these crate types")
      },
      causes: [
        "A musl target, or one with `+crt-static`, links the C library statically; a dynamic library cannot be built that way."
      ],
      fixes: [
        Fix(
          "Disable static linking for this build.",
          snippet: "ENV RUSTFLAGS=\"-C target-feature=-crt-static\"",
          when: ["-linux-musl"]),
        Fix(
          "Remove `+crt-static` from RUSTFLAGS and .cargo/config.toml for this crate.",
          unless: ["-linux-musl"]),
        "Or remove the crate type (`cdylib`, `dylib`) from Cargo.toml if you only need the program.",
      ],
      docs: ["https://doc.rust-lang.org/reference/linkage.html#static-and-dynamic-c-runtimes"],
      examples: [
        "error: cannot produce cdylib for `acme-native v0.1.0 (/src)` as the target `x86_64-unknown-linux-musl` does not support these crate types"
      ]
    ),
    Rule(
      id: "cargo-pkg-config-cross", partOf: "cargo-target-missing", family: "cargo", subject: .package,
      title:
        "pkg-config is not configured for cross-compilation, and {crate|a crate} is compiled for a different target",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "pkg-config has not been configured to support cross-compilation", unless: ["openssl-sys"],
          more: ["build command for `{crate} v"])
      ],
      causes: [
        "The libraries for the target are not installed, and pkg-config is not configured to find them."
      ],
      fixes: [
        Fix(
          "Install the library for the target architecture, and set PKG_CONFIG_LIBDIR to the folder of its .pc files.",
          snippet: """
            RUN dpkg --add-architecture <architecture> && apt-get update && apt-get install -y <library>-dev:<architecture>
            ENV PKG_CONFIG_ALLOW_CROSS=1 PKG_CONFIG_LIBDIR=/usr/lib/<triplet>/pkgconfig
            """, base: .apt, unless: ["-linux-musl"]),
        Fix(
          "For a musl target, build on Alpine with the library's -dev and -static packages.",
          snippet:
            "FROM rust:alpine\nRUN apk add --no-cache build-base pkgconf <library>-dev <library>-static",
          when: ["-linux-musl"]),
        "Or enable the crate feature that builds the library from source (`vendored`, `bundled`, `static`).",
      ],
      docs: ["https://docs.rs/pkg-config/latest/pkg_config/"],
      examples: [
        """
        error: failed to run custom build command for `libz-sys v1.1.20`
          pkg-config has not been configured to support cross-compilation.
        """
      ]
    ),
    Rule(
      id: "cargo-musl-compiler", partOf: "cargo-target-missing", family: "cargo", subject: .package,
      title: "The C compiler for musl, `{compiler|musl-gcc}`, is not installed in the image",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each(["x86_64-linux-musl-gcc", "aarch64-linux-musl-gcc", "i686-linux-musl-gcc", "musl-gcc"])
      {
        compilerPatterns($0)
      },
      causes: [
        "A crate compiles C code for a musl target. The image's gcc is for glibc; the compiler for musl is a separate package."
      ],
      fixes: [
        Fix(
          "Install the musl compiler (`musl-tools`).",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends musl-tools", base: .apt,
          unless: ["aarch64-linux-musl-gcc", "i686-linux-musl-gcc"]),
        Fix(
          "Build with cargo-zigbuild, which uses Zig as the C cross compiler, or on Alpine for that platform.",
          snippet: "RUN cargo install cargo-zigbuild", base: .apt, when: ["aarch64-linux-musl-gcc"]),
        Fix(
          "Install a C compiler; Alpine's native target is musl.",
          snippet: "RUN apk add --no-cache build-base",
          base: .apk),
        Fix("Install the musl compiler (`musl-gcc`).", snippet: "RUN dnf install -y musl-gcc", base: .dnf),
        "For a different architecture than the image's, build with cargo-zigbuild, or on Alpine for that platform.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v musl-gcc'"],
      docs: [
        "https://doc.rust-lang.org/rustc/platform-support.html", "https://packages.debian.org/musl-tools",
      ],
      examples: [
        "  error occurred: Failed to find tool. Is `x86_64-linux-musl-gcc` installed?",
        "error: linker `musl-gcc` not found",
      ]
    ),
    Rule(
      id: "cargo-musl-cxx", partOf: "cargo-target-missing", family: "cargo", subject: .package,
      title: "The C++ compiler for musl, `{compiler|musl-g++}`, is not in the image",
      level: 93, confidence: .certain, repairs: [],
      patterns: .each(["x86_64-linux-musl-g++", "aarch64-linux-musl-g++", "musl-g++"]) {
        compilerPatterns($0)
      },
      causes: [
        "A crate compiles C++ code for a musl target. Debian's and Ubuntu's `musl-tools` have a C compiler only."
      ],
      fixes: [
        Fix(
          "Use Alpine's own g++, which compiles for musl.",
          snippet: "RUN apk add --no-cache build-base\nENV CXX_x86_64_unknown_linux_musl=g++", base: .apk,
          unless: ["aarch64-linux-musl-g++"]),
        Fix(
          "Build on Alpine. Its g++ compiles for musl.",
          snippet: "FROM rust:alpine\nRUN apk add --no-cache build-base",
          base: .apt, unless: ["aarch64-linux-musl-g++"]),
        Fix(
          "Build with cargo-zigbuild. Its pip package installs Zig, which includes a C++ compiler for musl and for other processors.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends python3-venv && \\
                python3 -m venv /zig && /zig/bin/pip install cargo-zigbuild
            ENV PATH=/zig/bin:$PATH
            RUN rustup target add <target> && cargo zigbuild --release --target <target>
            """, base: .apt),
        Fix(
          "Build with cargo-zigbuild. Its pip package installs Zig, which includes a C++ compiler for other processors.",
          snippet: "RUN apk add --no-cache py3-pip && pip install --break-system-packages cargo-zigbuild",
          base: .apk),
        "Or build the image on a machine of the target's processor, on Alpine.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v musl-g++'"],
      docs: [
        "https://packages.debian.org/bookworm/amd64/musl-tools/filelist",
        "https://github.com/rust-cross/cargo-zigbuild",
      ],
      examples: ["  error occurred: Failed to find tool. Is `musl-g++` installed?"]
    ),
    Rule(
      id: "cargo-cross-compiler", partOf: "cargo-target-missing", family: "cargo", subject: .package,
      title: "The cross compiler `{compiler|of the target}` is not installed in the image",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: .each(crossCompilers.map(\.program)) { compilerPatterns($0) },
      causes: [
        "The program is compiled for a different architecture than the image's, and needs the gcc for it as the linker."
      ],
      fixes: .each(crossCompilers) { program, packages in
        [
          Fix(
            "Install the cross compiler and its C library.",
            snippet: "RUN apt-get update && apt-get install -y --no-install-recommends \(packages)",
            base: .apt, when: [program])
        ]
      } + [
        Fix(
          "Build on a Debian image, which has the cross compiler as a package (gcc-<triplet>).", base: .apk),
        "Or build natively for the platform, without a cross compiler: docker buildx build --platform <platform> .",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v {compiler}'"],
      docs: ["https://doc.rust-lang.org/cargo/reference/config.html#targettriplelinker"],
      examples: ["error: linker `aarch64-linux-gnu-gcc` not found"]
    ),
    Rule(
      id: "rustup-no-default", partOf: "cargo-rustc-too-old", family: "cargo", subject: .package,
      title: "rustup has no toolchain to run {name|cargo}: no default toolchain is installed",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "rustup could not choose a version of {name} to run, because one wasn't specified explicitly",
        Pattern(
          "error: no default toolchain configured", more: ["could not choose a version of {name} to run"]),
        Pattern(
          "error: no override and no default toolchain set",
          more: ["could not choose a version of {name} to run"]),
      ],
      causes: [
        "rustup was installed with `--default-toolchain none`, or from the distribution's package, which includes no toolchain.",
        "rust-toolchain.toml, which selects the toolchain, is not copied yet.",
        "The toolchain was installed for another user: RUSTUP_HOME differs.",
      ],
      fixes: [
        Fix("Install a toolchain and make it the default.", snippet: "RUN rustup default stable"),
        "If the project has rust-toolchain.toml, copy it before this step.",
      ],
      verify: ["RUN rustup show; echo $RUSTUP_HOME"],
      docs: ["https://rust-lang.github.io/rustup/overrides.html"],
      examples: [
        "error: rustup could not choose a version of rustc to run, because one wasn't specified explicitly, and no default is configured."
      ]
    ),
    Rule(
      id: "rustup-toolchain-missing", partOf: "cargo-rustc-too-old", family: "cargo", subject: .package,
      title: "The Rust toolchain {toolchain} that the project requires is not installed",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("^error: toolchain '{toolchain}' is not installed", notOnLine: ["-unknown-linux-"])
      ]
        + .each([
          "x86_64", "aarch64", "i686", "arm", "armv7", "riscv64gc", "powerpc64le", "s390x",
        ]) {
          Pattern("^error: toolchain '{toolchain}-\($0)-unknown-linux-{}' is not installed")
        },
      causes: [
        "rust-toolchain.toml, `cargo +{toolchain}` or RUSTUP_TOOLCHAIN selects it, and the image has a different one."
      ],
      fixes: [
        Fix(
          "Install the toolchain before this step.",
          snippet: "RUN rustup toolchain install {toolchain} --profile minimal"),
        "Or use the Rust image of that version, or exclude the rust-toolchain file in .dockerignore to use the image's toolchain.",
      ],
      verify: ["RUN rustup toolchain list; cat rust-toolchain*"],
      docs: ["https://rust-lang.github.io/rustup/overrides.html"],
      examples: ["error: toolchain '1.79.0-x86_64-unknown-linux-gnu' is not installed"]
    ),
    Rule(
      id: "cargo-link-library", partOf: "linker-library-missing", family: "cargo", subject: .package,
      title: "The linker cannot find the library {library}, which a crate links with",
      level: 91, confidence: .likely,
      repairs: [.installLibrary],
      patterns: [
        Pattern(
          "ld: cannot find -l{library}: No such file or directory", with: ["error: linking with `"],
          unless: ["have you installed the static version", "-linux-musl"]),
        Pattern(
          "ld: cannot find -l{library}", with: ["error: linking with `"],
          unless: ["have you installed the static version", "-linux-musl"]),
      ],
      causes: [
        "A -sys crate only refers to the library; the file for the linker is in its development package.",
        "If it is the project's own library, build.rs does not set its search path (`cargo:rustc-link-search`).",
      ],
      fixes: [
        Fix(
          "Install the development package of the library.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {aptPackages|<library>-dev}",
          base: .apt),
        Fix(
          "Install the development package of the library.",
          snippet: "RUN apk add --no-cache {apkPackages|<library>-dev}", base: .apk),
        Fix(
          "Install the development package of the library.",
          snippet: "RUN dnf install -y {dnfPackages|<library>-devel}",
          base: .dnf),
        "Or enable the crate feature that builds the library from source (`bundled`, `vendored`, `static`).",
      ],
      verify: ["cargo tree -i <the -sys crate>"],
      docs: ["https://doc.rust-lang.org/cargo/reference/build-scripts.html#-sys-packages"],
      examples: [
        "error: linking with `cc` failed: exit status: 1\n  = note: /usr/bin/ld: cannot find -lsqlite3: No such file or directory"
      ]
    ),
    Rule(
      id: "wasm-bindgen-version", family: "cargo", subject: .package,
      title:
        "The installed wasm-bindgen CLI does not match the wasm-bindgen crate ({version|see Cargo.lock})",
      level: 93, confidence: .certain,
      patterns: .each(
        [
          "version of wasm-bindgen that uses a different bindgen format than this binary",
          "rust wasm file schema version: {version}", "rust Wasm file schema version: {version}",
        ],
        with: ["schema version:"],
        more: ["rust wasm file schema version: {version}", "rust Wasm file schema version: {version}"]),
      causes: [
        "Both must be exactly the same version: Cargo.lock has {version}, and a different wasm-bindgen-cli is installed."
      ],
      fixes: [
        Fix(
          "Install the wasm-bindgen-cli version that matches Cargo.lock.",
          snippet: "RUN cargo install wasm-bindgen-cli --version {version} --locked"),
        "Or update the crate to the version of the CLI (the log has the command, `cargo update -p wasm-bindgen --precise …`), and commit Cargo.lock.",
      ],
      verify: ["wasm-bindgen --version; grep -A1 'name = \"wasm-bindgen\"' Cargo.lock"],
      docs: ["https://rustwasm.github.io/docs/wasm-bindgen/reference/cli.html"],
      examples: [
        """
        it looks like the Rust project used to create this Wasm file was linked against
        version of wasm-bindgen that uses a different bindgen format than this binary:
          rust Wasm file schema version: 0.2.95
             this binary schema version: 0.2.99
        """
      ]
    ),
  ]

  /// The ways in which the crate cc, rustc and cgo say that a compiler is missing.
  private static func compilerPatterns(_ program: String) -> [Pattern] {
    [Pattern].each(
      [
        "ailed to find tool. Is `\(program)` installed?", "ailed to find tool \"\(program)\"",
        "error: linker `\(program)` not found",
      ],
      more: ["ool. Is `{compiler}` installed", "find tool \"{compiler}\"", "linker `{compiler}` not found"])
  }

  /// Cross compilers, and Debian's and Ubuntu's packages with them.
  private static let crossCompilers: [(program: String, packages: String)] = [
    ("aarch64-linux-gnu-gcc", "gcc-aarch64-linux-gnu libc6-dev-arm64-cross"),
    ("arm-linux-gnueabihf-gcc", "gcc-arm-linux-gnueabihf libc6-dev-armhf-cross"),
    ("x86_64-linux-gnu-gcc", "gcc-x86-64-linux-gnu libc6-dev-amd64-cross"),
    ("riscv64-linux-gnu-gcc", "gcc-riscv64-linux-gnu libc6-dev-riscv64-cross"),
    ("powerpc64le-linux-gnu-gcc", "gcc-powerpc64le-linux-gnu libc6-dev-ppc64el-cross"),
    ("s390x-linux-gnu-gcc", "gcc-s390x-linux-gnu libc6-dev-s390x-cross"),
    ("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64"),
  ]
}
