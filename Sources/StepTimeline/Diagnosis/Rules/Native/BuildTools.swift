extension RuleCatalog {
  /// Tools that build, fetch or deploy beside a language's own: Bazel, Conan, vcpkg, Helm, Terraform, Ansible, Zig.
  static let buildTools: [Rule] = [
    Rule(
      id: "bazel-version-missing", family: "languages",
      title: "The project wants Bazel {version}, which is not installed",
      level: 92, confidence: .certain,
      patterns: [
        "The project you're trying to build requires Bazel {version} (specified in {}), but it wasn't found in"
      ],
      causes: ["`.bazelversion` names a version, and the package in the image is another one."],
      fixes: [
        Fix(
          "Have Bazelisk fetch the right one.",
          snippet: "RUN npm install -g @bazel/bazelisk && bazelisk build //…"),
        Fix(
          "Or install that version.", snippet: "RUN apt-get update && apt-get install -y bazel-{version}",
          base: .apt),
      ],
      verify: ["cat .bazelversion; docker run --rm {image} bazel --version"],
      docs: ["https://bazel.build/install/bazelisk"],
      examples: [
        """
        ERROR: The project you're trying to build requires Bazel 3.2.0 (specified in /src/.bazelversion), but it wasn't \
        found in /usr/bin.
        """
      ]
    ),
    Rule(
      id: "conan-compiler-unknown", family: "compilers",
      title: "This Conan does not know version {version} of the compiler",
      level: 91, confidence: .certain,
      patterns: ["Invalid setting '{version}' is not a valid 'settings.compiler.version' value"],
      causes: ["The image's compiler is newer than Conan's list of them (settings.yml)."],
      fixes: [
        Fix("Use a newer Conan.", snippet: "RUN pip install --upgrade conan"),
        "Or name an older compiler version in the profile, if its binaries fit.",
      ],
      verify: ["docker run --rm {image} sh -c 'conan --version; gcc --version'"],
      docs: ["https://docs.conan.io/2/reference/config_files/settings.html"],
      examples: ["ERROR: Invalid setting '13' is not a valid 'settings.compiler.version' value."]
    ),
    Rule(
      id: "conan-1-command", family: "compilers",
      title: "A command of Conan 1 was given to Conan 2",
      level: 91, confidence: .certain,
      patterns: [
        "conan profile: error: argument subcommand: invalid choice: '{word}'",
        "'{word}' is not a Conan command. See 'conan --help'",
        "conan: error: unrecognized arguments: --build-folder",
      ],
      causes: [
        "`pip install conan` gives version 2, whose commands differ (`conan profile update`, `conan remote`)."
      ],
      fixes: [
        Fix("Stay with version 1.", snippet: "RUN pip install 'conan<2'"),
        Fix("Or go to version 2.", snippet: "RUN conan profile detect"),
      ],
      verify: ["docker run --rm {image} conan --version"],
      docs: [
        "https://docs.conan.io/2/reference/commands/profile.html",
        "https://docs.conan.io/1/migrating_to_2.0.html",
      ],
      examples: [
        "conan profile: error: argument subcommand: invalid choice: 'update' (choose from 'detect', 'list', 'path', 'show')"
      ]
    ),
    Rule(
      id: "vcpkg-system-binaries", family: "compilers",
      title: "vcpkg has no tools of its own for this processor",
      level: 93, confidence: .certain,
      patterns: ["Environment variable VCPKG_FORCE_SYSTEM_BINARIES must be set on"],
      causes: ["vcpkg downloads cmake and ninja for x86 only; elsewhere it uses those of the image."],
      fixes: [
        Fix(
          "Install them and say so.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends cmake ninja-build pkg-config
            ENV VCPKG_FORCE_SYSTEM_BINARIES=1
            """)
      ],
      verify: ["docker run --rm {image} uname -m"],
      docs: ["https://learn.microsoft.com/en-us/vcpkg/users/config-environment#vcpkg_force_system_binaries"],
      examples: [
        "Environment variable VCPKG_FORCE_SYSTEM_BINARIES must be set on arm, s390x, ppc64le and riscv platforms."
      ]
    ),
    Rule(
      id: "helm-plugin-verify", family: "languages",
      title: "Helm 4 wants to verify the plug-in, and its source cannot be verified",
      level: 93, confidence: .certain,
      patterns: ["plugin source does not support verification. Use --verify=false to skip verification"],
      causes: ["From version 4 on Helm checks a plug-in's signature; a git address has none."],
      fixes: [
        Fix(
          "Install it without, by its version.",
          snippet: "RUN helm plugin install URL --version X.Y.Z --verify=false"),
        "Or stay with Helm 3.",
      ],
      verify: ["docker run --rm {image} helm version"],
      docs: ["https://helm.sh/docs/topics/plugins/"],
      examples: [
        "Error: plugin source does not support verification. Use --verify=false to skip verification"
      ]
    ),
    Rule(
      id: "ansible-locale", family: "languages",
      title: "Ansible wants a UTF-8 locale, and this image has none set",
      level: 93, confidence: .certain,
      patterns: ["Ansible requires the locale encoding to be UTF-8; Detected {locale}"],
      causes: ["Slim images set no locale; the C locale is ASCII."],
      fixes: [Fix("Set one that every image has.", snippet: "ENV LC_ALL=C.UTF-8")],
      verify: ["docker run --rm {image} locale"],
      docs: ["https://docs.ansible.com/ansible/latest/installation_guide/intro_installation.html"],
      examples: ["ERROR: Ansible requires the locale encoding to be UTF-8; Detected None."]
    ),
    Rule(
      id: "zig-hash-mismatch", family: "languages",
      title: "A Zig dependency is not the one whose hash build.zig.zon has",
      level: 92, confidence: .certain,
      patterns: ["error: hash mismatch: manifest declares {wanted} but the fetched package has {got}"],
      causes: [
        "The address names a branch or a file that changed; or another version of Zig computes other hashes."
      ],
      fixes: [
        Fix("Pin the address to a commit, then save its hash.", snippet: "zig fetch --save URL"),
        "Use the Zig version that wrote the hash.",
      ],
      verify: ["docker run --rm {image} zig version"],
      docs: ["https://ziglang.org/learn/build-system/"],
      examples: [
        "build.zig.zon:9:21: error: hash mismatch: manifest declares 1220aaaa but the fetched package has 1220bbbb"
      ]
    ),
    Rule(
      id: "terraform-lock-checksums", family: "languages",
      title: "The lock file has no checksum of the provider for this platform",
      level: 92, confidence: .certain,
      patterns: [
        "doesn't match any of the checksums previously recorded",
        "checksums previously recorded in the dependency lock file",
        "not match any of the checksums previously recorded",
        "the cached package for {} {} (in .terraform/providers) does not match any of the checksums",
      ],
      causes: [
        "`.terraform.lock.hcl` was written on another platform (macOS, Windows) and has its checksums only."
      ],
      fixes: [
        Fix(
          "Write those of all platforms, then commit the file.",
          snippet:
            "terraform providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64")
      ],
      verify: ["grep -c h1: .terraform.lock.hcl"],
      docs: ["https://developer.hashicorp.com/terraform/cli/commands/providers/lock"],
      examples: [
        """
        │ the local package for registry.terraform.io/hashicorp/aws 5.1.0 doesn't match any of the checksums previously \
        recorded in the dependency lock file
        """
      ]
    ),
    Rule(
      id: "luarocks-constants", family: "languages",
      title: "LuaRocks' index is too large for LuaJIT",
      level: 92, confidence: .certain,
      patterns: ["main function has more than 65536 constants"],
      causes: ["The manifest of luarocks.org outgrew what LuaJIT loads as one file."],
      fixes: [
        "Use a newer LuaRocks (3.12 or later) or a newer OpenResty image.",
        "Or install the rock by the address of its rockspec.",
      ],
      verify: ["docker run --rm {image} luarocks --version"],
      docs: ["https://github.com/luarocks/luarocks/issues/1805"],
      examples: ["Error: main function has more than 65536 constants"]
    ),
    Rule(
      id: "julia-ca", family: "tls", subject: .certificate,
      title: "Julia does not trust the certificate of {host|the package server}",
      level: 92, confidence: .certain,
      patterns: [
        "Cert verify failed: BADCERT_NOT_TRUSTED while requesting https://{host}/",
        "Cert verify failed: BADCERT_NOT_TRUSTED",
      ],
      causes: ["The CA of your company or proxy is not among those that Julia reads."],
      fixes: [
        Fix(
          "Install it, and have Julia read the system's.",
          snippet: """
            COPY corp-root-ca.crt /usr/local/share/ca-certificates/
            RUN update-ca-certificates
            ENV JULIA_SSL_CA_ROOTS_PATH=/etc/ssl/certs/ca-certificates.crt
            """)
      ],
      verify: ["openssl s_client -connect pkg.julialang.org:443 </dev/null | grep -E '^(issuer|Verify)'"],
      docs: ["https://docs.julialang.org/en/v1/stdlib/NetworkOptions/"],
      examples: [
        "Cert verify failed: BADCERT_NOT_TRUSTED while requesting https://pkg.julialang.org/registries"
      ]
    ),
    Rule(
      id: "rustup-cross-device", family: "cargo",
      title: "rustup cannot replace a toolchain that a layer below has installed",
      level: 92, confidence: .certain,
      patterns: [
        "could not rename component file from '{}' to '{}': Invalid cross-device link (os error 18)",
        Pattern("Invalid cross-device link (os error 18)", with: ["rename"]),
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
      id: "build-out-of-memory-text", family: "resources", subject: .resource,
      title: "A compiler that the build tool started was killed, most likely for want of memory",
      level: 92, confidence: .likely,
      patterns: [
        "ExitFailure (-9) (THIS MAY INDICATE OUT OF MEMORY)", "(THIS MAY INDICATE OUT OF MEMORY)",
      ],
      causes: ["Stack or Cabal compile several packages at once, and GHC needs one or two GB each."],
      fixes: [
        Fix("Compile one at a time.", snippet: "RUN stack build -j1"),
        "Give the builder more memory (Docker Desktop: Settings, Resources).",
      ],
      verify: ["docker run --rm {image} free -m"],
      docs: ["https://docs.docker.com/desktop/settings-and-maintenance/settings/"],
      examples: ["    Process exited with code: ExitFailure (-9) (THIS MAY INDICATE OUT OF MEMORY)"]
    ),
    Rule(
      id: "dotnet-native-linker", family: "dotnet", subject: .program,
      title: "Native AOT wants a platform linker, and the image has neither clang nor gcc",
      level: 93, confidence: .certain,
      patterns: ["Platform linker ('clang' or 'gcc') not found in PATH"],
      causes: ["`PublishAot` compiles to machine code and links it; the SDK image brings no C compiler."],
      fixes: [
        Fix(
          "Install it in the build stage.", snippet: "RUN apk add --no-cache clang build-base zlib-dev",
          base: .apk),
        Fix(
          "Install it in the build stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev",
          base: .apt),
      ],
      verify: ["docker run --rm {image} sh -c 'command -v clang gcc'"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/deploying/native-aot/#prerequisites"],
      examples: [
        "Microsoft.NETCore.Native.Unix.targets(268,5): error : Platform linker ('clang' or 'gcc') not found in PATH."
      ]
    ),
    Rule(
      id: "dotnet-grpc-tools-arm", family: "dotnet",
      title: "The protoc that Grpc.Tools {version} brings for ARM crashes",
      level: 92, confidence: .certain,
      patterns: [
        "/grpc.tools/{version}/tools/linux_arm64/protoc\" exited with code 139",
        "/grpc.tools/{version}/tools/linux_arm64/grpc_csharp_plugin\" exited with code 139",
      ],
      causes: ["A fault of that package on arm64, reported since 2.69."],
      fixes: [
        Fix(
          "Pin the last one that works.",
          snippet: "<PackageReference Include=\"Grpc.Tools\" Version=\"2.68.1\" />"),
        Fix(
          "Or use the distribution's protoc.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends protobuf-compiler \\
                protobuf-compiler-grpc
            ENV PROTOBUF_PROTOC=/usr/bin/protoc GRPC_PROTOC_PLUGIN=/usr/bin/grpc_csharp_plugin
            """, base: .apt),
        Fix(
          "Or compile on the builder's own processor.",
          snippet: "FROM --platform=$BUILDPLATFORM {image} AS build"),
      ],
      verify: ["docker run --rm {image} uname -m"],
      docs: ["https://github.com/grpc/grpc/issues/38538"],
      examples: [
        """
        error MSB6006: "/root/.nuget/packages/grpc.tools/2.80.0/tools/linux_arm64/protoc" exited with code 139.
        """
      ]
    ),
    Rule(
      id: "cabal-program-missing", family: "languages",
      title: "A Haskell package wants the program {program}, which is not in the image",
      level: 91, confidence: .certain,
      patterns: ["The program '{program}' is required but it could not be found"],
      causes: [
        "The package asks a program where its C library is (`pg_config`, `pkg-config`), or has it generate code."
      ],
      fixes: [
        Fix("Install what brings it.", snippet: "RUN apk add --no-cache {program}", base: .apk),
        Fix(
          "Install what brings it.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends {program}", base: .apt),
        Fix("Install what brings it.", snippet: "RUN dnf install -y {program}", base: .dnf),
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program}'"],
      docs: ["https://cabal.readthedocs.io/en/stable/"],
      examples: ["setup: The program 'pg_config' is required but it could not be found."]
    ),
    Rule(
      id: "bundler-platform-gems", family: "ruby",
      title: "Gemfile.lock lacks the platform of this image for a gem with compiled parts",
      level: 92, confidence: .certain,
      patterns: [
        "Could not find gems matching '{gem...}' valid for all resolution platforms",
        "The following platform specific gems are getting installed, yet the lockfile includes only their generic ruby",
      ],
      causes: [
        "The lock file was made on another platform, or tells glibc and musl (`-gnu`, `-musl`) not apart."
      ],
      fixes: [
        Fix(
          "Add the image's platform, then commit the file.",
          snippet: "bundle lock --add-platform x86_64-linux-gnu aarch64-linux-gnu   # Alpine: -linux-musl"),
        Fix(
          "Bundler 2.6 and later can complete the lock file by itself.",
          snippet: "bundle lock --normalize-platforms"),
      ],
      verify: ["grep -A6 '^PLATFORMS' Gemfile.lock"],
      docs: ["https://bundler.io/man/bundle-lock.1.html", "https://bundler.io/man/bundle-platform.1.html"],
      examples: ["Could not find gems matching 'ffi (= 1.17.0)' valid for all resolution platforms"]
    ),
    Rule(
      id: "rails-master-key-required", family: "ruby",
      title: "Rails wants its key although the step sets the dummy",
      level: 95, confidence: .likely,
      patterns: [
        Pattern("Missing encryption key to decrypt file with", inStep: "SECRET_KEY_BASE_DUMMY"),
        Pattern("Missing `secret_key_base` for '{environment}' environment", inStep: "SECRET_KEY_BASE_DUMMY"),
        Pattern("ActiveSupport::EncryptedFile::MissingKeyError", inStep: "SECRET_KEY_BASE_DUMMY"),
      ],
      causes: [
        "Rails before 7.1 does not know `SECRET_KEY_BASE_DUMMY`.",
        "`config.require_master_key = true`, or an initializer that reads credentials while it starts.",
      ],
      fixes: [
        Fix("Before 7.1.", snippet: "RUN SECRET_KEY_BASE=build-only bundle exec rails assets:precompile"),
        Fix(
          "Ask for the key only where there is no dummy.",
          snippet: "config.require_master_key = ENV[\"SECRET_KEY_BASE_DUMMY\"].nil?"),
        Fix(
          "Or hand the key in for this step alone.",
          snippet: """
            RUN --mount=type=secret,id=master_key,target=config/master.key \\
                bundle exec rails assets:precompile
            """),
      ],
      verify: ["grep -n ' rails (' Gemfile.lock; grep -rn require_master_key config"],
      docs: ["https://guides.rubyonrails.org/security.html#custom-credentials"],
      examples: [
        Example(
          "Missing encryption key to decrypt file with. Ask your team for your master key and write it",
          step: "RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile")
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
      id: "php-imagick-version", family: "php",
      title: "This release of imagick does not know the PHP of the image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("Unterminated preprocessor conditions", with: ["magick"]),
        "Imagick.stub.php: Unterminated preprocessor conditions",
        "fatal error: ext/standard/php_smart_string.h: No such file",
        "fatal error: ext/standard/php_smart_string_public.h: No such file",
      ],
      causes: ["imagick 3.7 fails with PHP 8.3 and later; 3.8.0 and 3.8.1 repaired it for 8.4 and 8.5."],
      fixes: [
        Fix(
          "Name the current release.",
          snippet: "RUN pecl install imagick-3.8.1 && docker-php-ext-enable imagick")
      ],
      verify: ["docker run --rm {image} php -v"],
      docs: ["https://pecl.php.net/package/imagick", "https://github.com/Imagick/imagick/issues/746"],
      examples: [
        "In /tmp/pear/temp/imagick/Imagick.stub.php: Unterminated preprocessor conditions",
        "shrink.c:1:10: fatal error: ext/standard/php_smart_string.h: No such file or directory",
      ]
    ),
  ]
}
