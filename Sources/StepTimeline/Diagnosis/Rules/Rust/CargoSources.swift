extension RuleCatalog {
  /// Where Cargo takes the sources of dependencies from: Git, vendor folders, its own folder.
  static let cargoSources: [Rule] = [
    Rule(
      id: "cargo-offline-missing", partOf: "cargo-version-select", family: "cargo", subject: .package,
      title: "Cargo works offline, and `{crate}` is neither vendored nor in its cache",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "error: no matching package named `{crate}` found", with: ["you're using offline mode (--offline)"]),
        Pattern(
          "failed to select a version for the requirement `{crate} = ",
          with: ["you're using offline mode (--offline)"]),
      ],
      causes: [
        "`--offline`, `--frozen`, CARGO_NET_OFFLINE or `offline = true` forbids downloads. Cargo also found no replacement source for crates.io. It reads .cargo/config.toml only from the current folder and its parent folders."
      ],
      fixes: [
        Fix(
          "Run `cargo fetch` with network access in an earlier step, or remove the offline setting from this step.",
          snippet: "RUN CARGO_NET_OFFLINE=false cargo fetch --locked"),
        "If you use `cargo vendor`, copy .cargo/config.toml and the vendor folder into the image, and run Cargo in that folder.",
      ],
      verify: ["RUN env | grep -i CARGO_; find / -name config.toml -path '*.cargo*' 2>/dev/null"],
      docs: [
        "https://doc.rust-lang.org/cargo/reference/config.html",
        "https://doc.rust-lang.org/cargo/commands/cargo-vendor.html",
      ],
      examples: [
        """
        error: no matching package named `acme` found
        location searched: crates.io index
        As a reminder, you're using offline mode (--offline) which can sometimes cause surprising resolution failures
        """
      ]
    ),
    Rule(
      id: "cargo-feature-missing", partOf: "cargo-version-select", family: "cargo", subject: .package,
      title: "The crate {crate} has no feature `{feature}`, which {package} asks for", level: 92,
      confidence: .certain,
      patterns: [
        "package `{package}` depends on `{crate}`, with features: `{feature}` but",
        "package `{package}` depends on `{crate}` with feature `{feature}` but",
      ],
      causes: [
        "The feature is misspelled, or another release of {crate} has it: it was renamed, removed or added.",
        "Cargo.lock is not in the image, so another release was chosen than on your machine.",
      ],
      fixes: [
        "Correct the feature in the Cargo.toml of {package}, or require a version of {crate} that has it (docs.rs lists the features of each version).",
        Fix(
          "If it builds on your machine, copy Cargo.lock and build with `--locked`.",
          snippet: "COPY Cargo.toml Cargo.lock ./\nRUN cargo build --release --locked"),
      ],
      verify: ["cargo info {crate}"],
      docs: ["https://doc.rust-lang.org/cargo/reference/features.html"],
      examples: [
        "the package `shop` depends on `acme-core`, with features: `fast` but `acme-core` does not have these features."
      ],
      implies: ["cargo-version-select"]
    ),
    Rule(
      id: "cargo-crate-unknown", partOf: "cargo-version-select", family: "cargo", subject: .package,
      title: "There is no crate named {crate} where Cargo looks for it ({place|see the message})", level: 91,
      confidence: .likely,
      patterns: [
        Pattern(
          "error: no matching package named `{crate}` found", unless: ["--offline", "offline mode"],
          more: ["^location searched: {place...}"])
      ],
      causes: [
        "The name is misspelled, or the crate is in another registry or repository.",
        "A dependency with `git` or `path` names a crate, and the Cargo.toml there has another name.",
      ],
      fixes: [
        "Correct the name of the crate in Cargo.toml, or say where it is (`registry`, `git`, `path`, `package`)."
      ],
      verify: ["cargo search {crate}"],
      docs: ["https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html"],
      examples: [
        "error: no matching package named `acme-cor` found\nlocation searched: crates.io index\nrequired by package `shop v0.1.0 (/app)`"
      ]
    ),
    Rule(
      id: "rustup-component-unavailable", partOf: "cargo-target-missing", family: "cargo", subject: .package,
      title: "This Rust toolchain has no component {component} for {target}", level: 91, confidence: .certain,
      repairs: [],
      patterns: [
        "component '{component}' for target '{target}' is unavailable",
        "toolchain '{toolchain}' does not contain component '{component}' for target '{target}'",
      ],
      causes: [
        "Some nightly releases lack a component that did not build that day (miri, clippy, rustfmt).",
        "The component is misspelled, or Rust does not publish it for this target.",
      ],
      fixes: [
        Fix(
          "Let rustup take the newest nightly that has the component.",
          snippet:
            "RUN rustup toolchain install nightly --allow-downgrade --profile minimal --component {component}",
          when: ["nightly"]),
        Fix(
          "Correct the name of the component, or use a toolchain that has it for {target}.",
          unless: ["nightly"]),
        "Or leave the component out, if the build does not need it.",
      ],
      verify: ["rustup component list"],
      docs: ["https://rust-lang.github.io/rustup/concepts/components.html"],
      examples: [
        "error: component 'miri' for target 'x86_64-unknown-linux-gnu' is unavailable for download for channel 'nightly'"
      ]
    ),
    Rule(
      id: "rustup-target-unknown", partOf: "cargo-target-missing", family: "cargo", subject: .package,
      title: "Rust publishes no standard library for the target {target}", level: 91, confidence: .certain,
      repairs: [],
      patterns: ["toolchain '{toolchain}' does not support target '{target}'"],
      causes: [
        "The target is misspelled: it has four parts in most cases (`armv7-unknown-linux-gnueabihf`).",
        "The target is one that Rust does not build for (tier 3), or the toolchain is too old for it.",
      ],
      fixes: [
        Fix(
          "Correct the target: this command lists the ones that rustup can add.",
          snippet: "rustup target list"),
        "For a target without a ready library, compile it too (`-Z build-std`, nightly).",
      ],
      verify: ["rustc --print target-list"],
      docs: ["https://doc.rust-lang.org/nightly/rustc/platform-support.html"],
      examples: [
        "error: toolchain '1.80.0-x86_64-unknown-linux-gnu' does not support target 'armv7-unknown-linux'"
      ]
    ),
    Rule(
      id: "cargo-script-panicked", partOf: "cargo-target-missing", family: "cargo", subject: .program,
      title:
        "The build script of the crate {crate} stopped with an error of its own: {problem|see its lines}",
      level: 89, confidence: .possible, repairs: [],
      patterns: [
        Pattern(
          "failed to run custom build command for `{crate} v{version}`", with: ["panicked at "],
          unless: [
            "pkg-config", "pkg_config", "failed to find tool", "Failed to find tool", "linker `", "cmake",
            "not found", "No such file", "NotFound", "fatal error: ", "OpenSSL", "Could not find",
            "installed",
          ], more: ["panicked at '{problem...}', ", "panicked at {}:{#}:{#}: {problem...}"])
      ],
      causes: [
        "The script (`build.rs`) wants something that this step does not have: a variable, a file, a program or the network. The lines after `panicked at` say what."
      ],
      fixes: [
        "Read the lines after `panicked at`, and give the step what they name: set the variable (ARG, ENV), copy the file, or install the program or library."
      ],
      verify: ["cargo build -vv"],
      docs: ["https://doc.rust-lang.org/cargo/reference/build-scripts.html"],
      examples: [
        "error: failed to run custom build command for `acme-sys v0.3.1`\n  --- stderr\n  thread 'main' panicked at build.rs:12:5:\n  ACME_HOME must be set"
      ]
    ),
    Rule(
      id: "rust-module-file-missing", partOf: "cargo-compile", family: "cargo", subject: .file,
      title: "The source file of the Rust module `{module}` is not there",
      level: 80, confidence: .likely,
      repairs: [],
      patterns: ["error[E0583]: file not found for module `{module}`"],
      causes: [
        "`mod {module};` asks for {module}.rs or {module}/mod.rs. An ignore file (.dockerignore, .gcloudignore, .gitignore) leaves it out, COPY does not take it, or it is not committed."
      ],
      fixes: [
        Fix(
          "Copy the file into the image before the build, and find the ignore rule that matches it. In .gitignore, `{module}/` matches at every depth; `/{module}/` matches only at the top.",
          snippet:
            "git check-ignore -v $(git ls-files '*{module}*') ; grep -n '{module}' .dockerignore .gcloudignore"
        )
      ],
      verify: ["RUN find . -path ./target -prune -o -name '{module}*' -print"],
      docs: ["https://doc.rust-lang.org/error_codes/E0583.html"],
      examples: ["error[E0583]: file not found for module `metrics`"],
      implies: ["cargo-compile"]
    ),
    Rule(
      id: "cargo-vendor-changed", family: "cargo", subject: .file,
      title: "A file in the vendor folder was changed: the checksum of {path} does not match",
      level: 90, confidence: .certain,
      patterns: ["error: the listed checksum of `{path}` has changed:"],
      causes: [
        "Something changed the vendor folder: a formatter, Git or an editor that converts line endings (CRLF), or an old `cargo chef`, which replaces sources with empty files."
      ],
      fixes: [
        Fix(
          "Use a newer cargo-chef, which does not change the vendor folder. Copy `vendor` and `.cargo/config.toml` into the stage before `cargo chef cook`.",
          when: ["cargo chef"]),
        "Vendor again and commit the result unchanged (`vendor/** -text` in .gitattributes keeps the line endings). For your own changes, use `[patch]` with a copy of the crate.",
      ],
      verify: ["cargo vendor && git status --short vendor"],
      docs: [
        "https://doc.rust-lang.org/cargo/commands/cargo-vendor.html",
        "https://doc.rust-lang.org/cargo/reference/overriding-dependencies.html",
      ],
      examples: [
        "error: the listed checksum of `/app/vendor/rocket/src/lib.rs` has changed:\nexpected: 1601\nactual:   e3b0"
      ]
    ),
    Rule(
      id: "cargo-emulated-folder", partOf: "cargo-network", family: "cargo", subject: .engine,
      title: "A 32-bit program under emulation cannot read a folder of the 64-bit file system",
      level: 96, confidence: .certain,
      patterns: [
        Pattern(
          "could not read directory '{path}': Value too large for defined data type", with: ["class=Os"]),
        Pattern(
          "could not read directory '{path}': Value too large for defined data type", with: ["crates.io"]),
      ],
      causes: [
        "The image is for a 32-bit platform (linux/arm/v7, linux/386). QEMU on a 64-bit machine returns 64-bit inode numbers or directory offsets, which a 32-bit program cannot read."
      ],
      fixes: [
        Fix(
          "Use Cargo 1.70 or newer: its sparse index does not use this folder. In Cargo 1.68 and 1.69, turn it on with this variable.",
          snippet: "ENV CARGO_REGISTRIES_CRATES_IO_PROTOCOL=sparse",
          when: ["registry/index"]),
        Fix(
          "Put Cargo's folders on a tmpfs mount.",
          snippet:
            "RUN --mount=type=tmpfs,target=/usr/local/cargo/registry --mount=type=tmpfs,target=/usr/local/cargo/git cargo build --release"
        ),
        Fix(
          "Or compile on the build machine's own platform for the target (cross-compile).",
          snippet: "FROM --platform=$BUILDPLATFORM rust AS build"),
      ],
      docs: [
        "https://github.com/rust-lang/cargo/issues/8719",
        "https://docs.docker.com/build/building/multi-platform/#cross-compilation",
      ],
      examples: [
        "error: failed to get `serde` as a dependency of package `app v0.1.0 (/code)`\n  could not read directory '/usr/local/cargo/registry/index/github.com-1285ae84e5963aae/.git//refs': Value too large for defined data type; class=Os (2)"
      ],
      implies: ["cargo-network"]
    ),
    Rule(
      id: "cargo-git-commit-gone", family: "cargo", subject: .package,
      title: "The Git repository of a dependency does not have the commit {commit}",
      level: 96, confidence: .likely,
      patterns: [
        Pattern("object not found - no match for id ({commit})", with: ["Unable to update "]),
        Pattern("revspec '{commit}' not found", with: ["Unable to update "]),
      ],
      causes: [
        "Cargo.lock names a commit that is no longer in the branch: the branch was rewritten or deleted.",
        "The cache of the build has an old or damaged copy of the repository.",
      ],
      fixes: [
        Fix(
          "Take a commit or tag that exists, and commit the new Cargo.lock.",
          snippet: "cargo update -p <crate>"),
        "Or pin the dependency with `rev` or `tag` in Cargo.toml instead of a branch.",
        Fix("If the commit exists, build once without the cache.", snippet: "docker build --no-cache ."),
      ],
      verify: ["git ls-remote <repository>"],
      docs: [
        "https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html#specifying-dependencies-from-git-repositories"
      ],
      examples: [
        "  Unable to update https://github.com/acme/lib.git?branch=v1#98f2e345\n  object not found - no match for id (98f2e3451c9143278ec53c6718940aeabcd3b68a); class=Odb (9); code=NotFound (-3)"
      ],
      implies: ["cargo-network", "cargo-path-dep"]
    ),
    Rule(
      id: "cargo-index-memory", family: "cargo", subject: .resource,
      title: "Cargo has too little memory to unpack the Git index of crates.io",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        "failed to mmap. Could not write data: Out of memory",
        Pattern("ut of memory; class=Os", with: ["crates.io"]),
        Pattern("annot allocate memory; class=Os", with: ["crates.io"]),
      ],
      causes: [
        "Cargo before 1.70 clones the whole index of crates.io with Git. A 32-bit program (armv7, i386) has no address space for it, however much memory the machine has.",
        "The builder has too little memory.",
      ],
      fixes: [
        Fix(
          "Use Rust 1.68 or newer, and let Cargo read the index over HTTP; it is the default from 1.70.",
          snippet: "ENV CARGO_REGISTRIES_CRATES_IO_PROTOCOL=sparse"),
        Fix(
          "With an older Cargo, let the git command fetch the index; git must be in the image.",
          snippet: "ENV CARGO_NET_GIT_FETCH_WITH_CLI=true"),
        "For a Python package, use a release that has a wheel for this processor: Cargo is then not needed.",
      ],
      docs: ["https://doc.rust-lang.org/cargo/reference/registries.html#registry-protocols"],
      examples: [
        "error: failed to get `serde` as a dependency of package `shop v0.1.0 (/src)`\n\nCaused by:\n  failed to mmap. Could not write data: Out of memory; class=Os (2)"
      ],
      implies: ["cargo-network"]
    ),
    Rule(
      id: "cargo-deb-workspace", family: "cargo", subject: .program,
      title: "cargo-deb does not know which package of the workspace to build",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "workspace with multiple packages, and there is no single package at the root",
          more: ["Available packages are: {package},"])
      ],
      causes: ["Cargo.toml in this folder is a workspace's and has no package of its own."],
      fixes: [
        Fix("Name the package with `-p`.", snippet: "RUN cargo deb -p {package|<package>}"),
        "Or set WORKDIR to the folder of the package.",
      ],
      docs: ["https://github.com/kornelski/cargo-deb"],
      examples: [
        "cargo-deb: This is a workspace with multiple packages, and there is no single package at the root.\nPlease specify package name with -p. Available packages are: shop, shop-lib"
      ]
    ),
  ]
}
